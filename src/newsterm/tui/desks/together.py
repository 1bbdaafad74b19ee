"""What is done with all headlines that are selected, as one step: the same keys as for one of them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from newsterm.lang import Said
from newsterm.tui.desks.marking import MarkingDesk
from newsterm.tui.desks.reading import ReadingDesk
from newsterm.tui.screens.arranged import Arranged

if TYPE_CHECKING:
    from array import array

MOST_OPENED = 30
"""Pages that are opened at once: a browser has an end too."""
MOST_COPIED = 20_000
"""Links that are copied at once: a clipboard has one as well."""


class Together:
    """Carries out commands on what is selected; its public methods are named after them."""

    def __init__(self, front: Arranged, marking: MarkingDesk, reading: ReadingDesk) -> None:
        self._front = front
        self._marking = marking
        self._reading = reading

    def serves(self, command: str) -> Callable[[], None] | None:
        """Find what a command does with what is selected; None: nothing is, or it is no such command."""
        front = self._front
        if front.in_article or front.in_feeds or command.startswith("_") or command == "serves":
            return None
        if front.headlines.picked.anchor is None and not len(front.headlines.picked):
            return None
        found: Callable[[], None] | None = getattr(self, command, None)
        return found

    @property
    def _rows(self) -> "array[int]":
        headlines = self._front.headlines
        headlines.end_range()
        return headlines.picked.rows(headlines.window.rows)

    def toggle_read(self) -> None:
        """Mark them read; all of them being so, unread."""
        self._flip("read", "unread")

    def toggle_saved(self) -> None:
        """Save them, or no longer."""
        self._flip("saved", "unsaved")

    def toggle_muted(self) -> None:
        """Mute them, or no longer."""
        self._flip("muted", "unmuted", away=True)

    def _flip(self, mark: str, other: str, *, away: bool = False) -> None:
        front, rows, about = self._front, self._rows, self._marking.where()

        def done(result: tuple[bool, int]) -> None:
            on, changed = result
            if away:
                self._leave()
                self._marking.put_away(rows)
            self._marking.done(mark if on else other, rows, about, changed)

        front.act(partial(front.newsroom.marking.flip_all, rows, mark, about=about), done)

    def tag(self) -> None:
        """Ask for tags to put on them; with a minus sign before it, one is taken off."""
        front, rows = self._front, self._rows
        front.ask(front.say("list.tags", n=len(rows)), partial(self._tag, rows))

    def _tag(self, rows: Sequence[int], line: str) -> None:
        wanted = dict.fromkeys(" ".join(tag.split()) for tag in line.replace("،", ",").split(","))
        drop = [tag.removeprefix("-").strip() for tag in wanted if tag.startswith("-")]
        add = [tag for tag in wanted if tag and not tag.startswith("-")]
        if add or drop:
            about = self._marking.where()
            doing = partial(self._front.newsroom.marking.tag, rows, add=add, drop=drop, about=about)
            self._front.act(doing, partial(self._marking.done, "tags", rows, about))

    def bin(self) -> None:
        """Put them into the bin."""
        rows = self._rows
        self._leave()
        self._marking.bin_these(rows, self._marking.where())

    def download(self) -> None:
        """Download what came with them."""
        self._reading.downloading.begin_all(self._rows)

    def export(self) -> None:
        """Write them into a file."""
        self._reading.exporting.ask(self._rows)

    def open_in_browser(self) -> None:
        """Open their pages."""
        self._open()

    def open_and_mark_read(self) -> None:
        """Open their pages, and mark them read."""
        rows = self._open()
        if rows:
            self._front.mark_read(rows, on=True, about=self._marking.where())

    def _open(self) -> Sequence[int]:
        front, rows = self._front, self._rows
        if len(rows) > MOST_OPENED:
            front.complain(Said("list.too_many", n=len(rows), most=MOST_OPENED))
            return ()
        found = [headline for headline in front.newsroom.reading.headlines(rows) if headline.url]
        opened = [headline.row for headline in found if self._reading.open_address(headline.url)]
        if opened:
            front.tell("list.opened", n=len(opened))
        return opened

    def copy_link(self) -> None:
        """Copy their addresses, one on a line."""
        front, rows = self._front, self._rows
        if len(rows) > MOST_COPIED:
            front.complain(Said("list.too_many", n=len(rows), most=MOST_COPIED))
            return

        def copy(links: Sequence[str]) -> None:
            front.app.copy_to_clipboard("\n".join(links))
            front.tell("list.copied", n=len(links))

        front.act(lambda: [one.url for one in front.newsroom.reading.headlines(rows) if one.url], copy)

    def back(self) -> None:
        """Select nothing any more."""
        self._leave()
        self._front.show_place()

    def _leave(self) -> None:
        self._front.headlines.picked.clear()
        self._front.headlines.refresh()
