"""A bar on standard error while feeds are asked, drawn by rich."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn


@contextmanager
def shown(stream: TextIO, total: int) -> Iterator[Callable[[int], None]]:
    """Draw a bar of `total` feeds while this lasts; to be told how many articles each of them brought."""
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    found = 0
    with Progress(*columns, console=Console(file=stream), transient=True) as progress:
        task = progress.add_task("Asking feeds", total=total)

        def advance(added: int) -> None:
            nonlocal found
            found += added
            progress.update(task, advance=1, description=f"{found} new" if found else "Asking feeds")

        yield advance
