"""Bars on standard error while feeds are asked and files come, drawn by rich, in the reader's words."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, TextIO

from rich.console import Console
from rich.progress import Progress, ProgressColumn, Task, TaskID, TextColumn
from rich.table import Column
from rich.text import Text

from newsterm.bidi import fit
from newsterm.cli.drawing import Drawing
from newsterm.lang import Phrases
from newsterm.lang.digits import digits
from newsterm.lang.measures import file_size, running_time
from newsterm.newsroom.downloaded import Downloaded, Pace

_BAR = 32
"""Columns."""


class _Bar(ProgressColumn):
    """How far it is; `mirrored`: it fills from the right."""

    def __init__(self, *, mirrored: bool) -> None:
        super().__init__()
        self._mirrored = mirrored

    def render(self, task: Task) -> Text:
        """Draw the bar."""
        done = round(_BAR * task.percentage / 100)
        parts = ("━" * done, "bar.complete"), ("━" * (_BAR - done), "bar.back")
        return Text.assemble(*(reversed(parts) if self._mirrored else parts))


class _Encoded:
    """The stream as rich sees it: what it draws is sent as this terminal needs it."""

    def __init__(self, stream: TextIO, drawing: Drawing) -> None:
        self._stream = stream
        self._drawing = drawing
        self.encoding = "utf-8"

    def write(self, text: str) -> int:
        """Write visual cells and escape sequences."""
        return self._stream.write(self._drawing.encode(text))

    def flush(self) -> None:
        """Hand everything over."""
        self._stream.flush()

    def isatty(self) -> bool:
        """Whether somebody looks at it."""
        return self._stream.isatty()

    def fileno(self) -> int:
        """Give what rich asks for the size."""
        return self._stream.fileno()


@contextmanager
def shown(
    stream: TextIO,
    total: int,
    words: Phrases,
    drawing: Drawing,
    *,
    doing: str = "status.refreshing",
    mirrored: bool = False,
) -> Iterator[Callable[[int], None]]:
    """Draw a bar of `total` feeds while this lasts; to be told how many articles each of them brought.

    `doing`: the message that says what is done.
    """
    all_that_is_left = Column(ratio=1, justify="right" if mirrored else "left", no_wrap=True)
    columns = (
        TextColumn("{task.description}", markup=False),
        _Bar(mirrored=mirrored),
        TextColumn("{task.fields[found]}", markup=False, table_column=all_that_is_left),
    )
    done = found = 0

    def said(key: str, **values: int) -> str:
        return fit(words.say(key, **values), drawing.size[0] // 3).text

    file: IO[str] = _Encoded(stream, drawing)  # type: ignore[assignment]  # all that rich does with a file
    ordered = reversed(columns) if mirrored else columns
    with Progress(*ordered, console=Console(file=file), transient=True, expand=True) as progress:
        task = progress.add_task(said(doing, done=0, all=total), total=total, found="")

        def advance(added: int) -> None:
            nonlocal done, found
            done, found = done + 1, found + added
            progress.update(
                task,
                advance=1,
                description=said(doing, done=done, all=total),
                found=said("status.refreshed", n=found) if found else "",
            )

        yield advance


@contextmanager
def carried(
    stream: TextIO, words: Phrases, drawing: Drawing, *, mirrored: bool = False
) -> Iterator[Callable[[Downloaded], None]]:
    """Draw a bar for each file that comes while this lasts; to be told how far it is."""
    rest = Column(ratio=1, justify="right" if mirrored else "left", no_wrap=True)
    columns = (
        TextColumn("{task.description}", markup=False),
        _Bar(mirrored=mirrored),
        TextColumn("{task.fields[told]}", markup=False, table_column=rest),
    )
    file: IO[str] = _Encoded(stream, drawing)  # type: ignore[assignment]  # all that rich does with a file
    ordered = reversed(columns) if mirrored else columns
    tasks: dict[str, TaskID] = {}
    paces: dict[str, Pace] = {}
    with Progress(*ordered, console=Console(file=file), transient=True, expand=True) as progress:

        def hear(one: Downloaded) -> None:
            if one.url not in tasks:
                title = fit(one.title, drawing.size[0] // 3).text
                tasks[one.url] = progress.add_task(title, total=one.size or None, told="")
                paces[one.url] = Pace()
            if one.file or one.error:
                progress.remove_task(tasks.pop(one.url))
                return
            pace = paces[one.url]
            pace.hear(one.done, time.monotonic())
            parts = (
                f"{file_size(one.done)} / {file_size(one.size)}" if one.size else file_size(one.done),
                f"{file_size(round(pace.speed))}/s" if pace.speed else "",
                running_time(pace.left(one.size)),
            )
            told = digits("  ".join(part for part in parts if part), words.digit_system)
            progress.update(
                tasks[one.url], completed=one.done, total=one.size or None, told=fit(told, 48).text
            )

        yield hear
