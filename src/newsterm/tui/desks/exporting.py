"""Articles as a file: the one that is read, or those that are selected; its ending says the format."""

import asyncio
import errno
import os
from collections.abc import Iterable, Sequence
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from newsterm.lang import Said
from newsterm.model import Entry, NewstermError, UsageError, because
from newsterm.newsroom.wholly import wholly
from newsterm.tui.keyboard.file_names import FileNames
from newsterm.tui.keyboard.recalled import Recalled
from newsterm.tui.screens.front import Front

ENDINGS = {
    "md": "md", "html": "html", "txt": "text", "json": "json", "jsonl": "jsonl", "csv": "csv", "atom": "atom",
    "epub": "epub",
}  # fmt: skip
"""What a file's name ends in → what the newsroom calls the format."""


class Exporting:
    """Asks for a file, and writes it beside the loop."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._recalled = Recalled(front.newsroom.paths.typed / "exports")

    def ask(self, rows: Sequence[int]) -> None:
        """Ask where to; what cannot be is said while the name still stands."""
        front = self._front
        question = front.say("exporting.prompt", n=len(rows))
        front.ask(
            question,
            partial(self._typed, rows),
            hint="~/….md",
            completes=FileNames(folders=True).whole,
            recalls=self._recalled,
        )

    def _typed(self, rows: Sequence[int], name: str) -> None:
        if not name:
            return
        front = self._front
        try:
            file = Path(name).expanduser()
            file.stat()
            is_there = True
        except FileNotFoundError:
            is_there = False
        except (OSError, RuntimeError, ValueError) as error:  # nobody's home, a folder that is closed to us
            why = because(error) if isinstance(error, OSError) else Said("errors.fetch.name_cannot_be")
            raise UsageError(Said("errors.tui.not_written", file=name, reason=why)) from None
        form = ENDINGS.get(file.suffix.removeprefix("."))
        if form is None:
            raise UsageError(
                Said("errors.newsroom.no_such_format", name=file.suffix or name),
                hint=Said("hints.one_of", known=tuple(f".{ending}" for ending in ENDINGS)),
            )
        if is_there:
            raise UsageError(Said("errors.tui.file_there", file=str(file)), hint=Said("hints.another_name"))
        self._recalled.keep(name)
        front.act(partial(self._write, rows, form, file), partial(self._written, file))

    def _write(self, rows: Sequence[int], form: str, file: Path) -> NewstermError | None:
        """Write it whole or not at all; tells what was in the way."""
        newsroom = self._front.newsroom
        found = (newsroom.reading.article(row) for row in rows)
        entries = (newsroom.reading.full_text(one) or one for one in found if one)
        try:
            with wholly(file, partial(_link, file)) as out:
                if form == "epub":
                    self._bind(out, entries)
                else:
                    text = TextIOWrapper(out, encoding="utf-8", errors="backslashreplace", newline="\n")
                    text.writelines(newsroom.exporting.written(entries, form))
                    text.flush()
                    text.detach()
        except NewstermError as error:
            return error
        except OSError as error:
            return UsageError(Said("errors.tui.not_written", file=str(file), reason=error.strerror or ""))
        return None

    def _bind(self, out: BinaryIO, entries: Iterable[Entry]) -> None:
        """Write a book without pictures: those are for `newsterm export --pictures`, which asks the web."""
        from newsterm.newsroom.binding import Leaf  # noqa: PLC0415 (its formats, for a book only)

        leaves = [Leaf(entry=one) for one in entries]
        linked = {leaf.entry.url: leaf.entry.id for leaf in leaves if leaf.entry.url}
        front = self._front
        asyncio.run(front.newsroom.binding.bind(out, leaves, chapters=linked, words=front.look.words))

    def _written(self, file: Path, wrong: NewstermError | None) -> None:
        if wrong is not None:
            self._front.complain(wrong.whole)
        else:
            self._front.tell("told.wrote", file=f"\u2068{file}\u2069")


def _link(file: Path, made: Path) -> None:
    """Give what is made its name, never over what came there meanwhile; raises OSError."""
    try:
        file.hardlink_to(made)
    except FileExistsError:
        raise
    except OSError:  # a disk that knows no links
        if file.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file)) from None
        made.rename(file)
