"""What happened, read in one sitting: stories by weight, each in two lines, then what stands alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from rich.segment import Segment
from textual.events import Key, Resize
from textual.strip import Strip

from newsterm.bidi import cells
from newsterm.lang import base_direction
from newsterm.model.digest import Digest, DigestItem
from newsterm.tui.looks.look import Look
from newsterm.tui.looks.mirror import joined, screen_order
from newsterm.tui.looks.strips import blank, label, paragraph, row, sentence
from newsterm.tui.screens.paged import Paged

WIDEST = 100
"""Columns of the text."""
_MESSAGE_ROWS = 2
"""What is said may cover the last line of the page, for as long as it stands."""
_TITLE_ROWS = 2
"""A headline that is longer than these is cut."""
_KEYS = {
    "j": "down", "k": "up", "g": "home", "G": "end", "b": "pageup", "space": "pagedown", "q": "escape",
    "h": "escape", "backspace": "escape", "ctrl+c": "escape", "l": "enter", "right": "enter",
    "left": "escape",
}  # fmt: skip
_MIRRORED = {"right": "left", "left": "right", "h": "l", "l": "h"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """One line of the page."""

    segments: list[Segment]
    item: int = -1
    """Which item it is of; -1: none."""


class DigestScreen(Paged[int | None], inherit_bindings=False):
    """Ends with the place of the item whose article is to be opened, or None."""

    by_wheel = 1

    def __init__(
        self,
        digest: Digest,
        told: Callable[[DigestItem], str],
        *,
        look: Look,
        title: str,
        latin: Callable[[str], str],
        keys: Mapping[str, Callable[["DigestScreen"], None]],
        cursor: int = 0,
    ) -> None:
        """Take what says who tells an item, and what is done on keys that are commands elsewhere."""
        super().__init__()
        self.digest = digest
        self.cursor = cursor
        self.read: set[int] = set()
        """The places of what was marked read meanwhile; it stays, faint."""
        self._told, self._look, self._title, self._latin, self._keys = told, look, title, latin, keys
        self._message = ""
        self._rows: list[_Row] = []
        self._columns = 0
        self._top = 0

    def on_resize(self, event: Resize) -> None:
        """Lay out anew."""
        del event
        self.redraw()

    def redraw(self) -> None:
        """Draw what is otherwise now."""
        self._columns = 0
        self.page.refresh()

    def say(self, message: str) -> None:
        """Say something in the last row, until the next key."""
        self._message = message
        self.redraw()

    @property
    def chosen(self) -> DigestItem | None:
        """What is under the cursor."""
        return self.digest.items[self.cursor] if self.cursor < len(self.digest.items) else None

    def row(self, y: int, width: int, height: int) -> Strip:
        """Draw one row."""
        look, say = self._look, self._look.words.say
        columns = max(1, min(WIDEST, width - 4))
        if columns != self._columns:
            self._columns = columns
            self._rows = self._laid_out(columns)
        language, flush = look.words.language, "right" if look.mirrored else "left"
        bar = look.colours.style("bar-active" if y == 0 else "status")
        words = self._message or say("digest.keys", enter="enter")
        base = base_direction(words, language=language)
        below = paragraph(words, max(0, width - 2), bar, base=base, flush=flush, most=_MESSAGE_ROWS)
        if y == 0 or y >= height - len(below):
            minutes = say("digest.minutes", n=self.digest.minutes) if self.digest.items else ""
            head = f"{self._title} · {minutes}".rstrip(" ·")
            body = (
                below[y - height]
                if y
                else sentence(head, max(0, width - 2), bar, language=language, flush=flush)
            )
            return row([[blank(1, bar)], body, [blank(1, bar)]], width, mirrored=look.mirrored)
        at = self._scrolled(height - 2) + y - 1
        ground = look.colours.style("text")
        shown = self._rows[at].segments if at < len(self._rows) else [blank(columns, ground)]
        before = (width - columns) // 2
        return row(
            [[blank(before, ground)], shown, [blank(width - columns - before, ground)]],
            width,
            mirrored=False,
        )

    def _scrolled(self, room: int) -> int:
        places = [at for at, one in enumerate(self._rows) if one.item == self.cursor]
        if places:
            # What stands above the first one, its heading, is seen with it.
            first = 0 if self.cursor == 0 else places[0]
            self._top = min(self._top, first)
            self._top = max(self._top, places[-1] - room + 1)
        self._top = max(0, min(self._top, len(self._rows) - room))
        return self._top

    def _laid_out(self, columns: int) -> list[_Row]:
        look, say = self._look, self._look.words.say
        plain = look.colours.style("text")
        empty = _Row(segments=[blank(columns, plain)])

        def told(words: str, style: str) -> _Row:
            flush = "right" if look.mirrored else "left"
            drawn = look.colours.style(style)
            return _Row(segments=sentence(words, columns, drawn, language=look.words.language, flush=flush))

        if not self.digest.items:
            unread = self.digest.unread
            words = say("digest.quiet", n=unread) if unread else say("digest.nothing")
            return [empty, told(words, "muted")]
        rows: list[_Row] = []
        before: bool | None = None
        for place, item in enumerate(self.digest.items):
            alone = item.story is None
            if alone != before:
                rows += [empty, told(say("digest.alone" if alone else "digest.stories"), "kicker")]
            before = alone
            rows += [empty, *self._item(place, item, columns)]
        if self.digest.left_out:
            rows += [empty, told(say("digest.left_out", n=self.digest.left_out), "muted")]
        return [*rows, empty]

    def _item(self, place: int, item: DigestItem, columns: int) -> list[_Row]:
        """Lay out the headline with its source, then the counts and the sentence, at the item's own side.

        Where the headline needs the whole line, its source begins the next one.
        """
        look, headline = self._look, item.headline
        ground = "cursor" if place == self.cursor else "text"
        over, is_read = look.colours.over, place in self.read
        base = base_direction(headline.title, declared=headline.direction, language=headline.language)
        flush = "right" if base == "rtl" else "left"
        followed = item.story is not None and item.story.followed
        mark = "✓" if is_read else "★" if followed else "▸" if place == self.cursor else " "
        source = min(cells(headline.feed_title), max(0, columns // 3))
        inner = max(1, columns - 4)
        beside = cells(headline.title) + 2 + source <= inner
        name = over("muted" if is_read else "unread", ground)
        if beside:
            side: Literal["left", "right"] = "left" if base == "rtl" else "right"
            fields = [label(headline.title, inner - source - 2, name, base=base, flush=flush)]
            fields.append([blank(2, over("text", ground))])
            fields.append(label(headline.feed_title, source, over("muted", ground), flush=side))
            lines = [joined(screen_order(fields, mirrored=base == "rtl"))]
        else:
            lines = paragraph(headline.title, inner, name, base=base, flush=flush, most=_TITLE_ROWS)
        told = self._told(item)
        # Who tells a story stands with it; whose it is that stands alone, nowhere else.
        before = "" if beside or item.story is not None else f"\u2068{headline.feed_title}\u2069 · "
        more = f"{before}\u2068{told}\u2069 — {item.more}" if item.more else before + told
        style = over("muted" if is_read or not item.more else "text", ground)
        lines += paragraph(more, inner, style, base=base, flush=flush, most=1)
        marked = [label(mark, 2, over("marker", ground), flush=flush)]
        rows = []
        for number, line in enumerate(lines):
            start = marked[0] if not number else [blank(2, over("text", ground))]
            pieces = [start, line, [blank(2, over("text", ground))]]
            rows.append(_Row(segments=joined(screen_order(pieces, mirrored=base == "rtl")), item=place))
        return rows

    def step(self, by: int) -> None:
        """Go some items on, or back."""
        self.cursor = max(0, min(self.cursor + by, len(self.digest.items) - 1))
        self.redraw()

    def clicked(self, y: int) -> None:
        """Choose the item on a row; a second press opens it."""
        at = self._top + y - 1
        if y and at < len(self._rows) and (item := self._rows[at].item) >= 0:
            if item == self.cursor:
                self.dismiss(item)
            else:
                self.step(item - self.cursor)

    def on_key(self, event: Key) -> None:
        """Move, open, mark, leave."""
        event.stop()
        event.prevent_default()
        self._message = ""
        typed = event.character if event.character and event.character.isprintable() else ""
        key = self._latin(typed) if typed and typed != " " else event.key
        key = _MIRRORED.get(key, key) if self._look.mirrored else key
        many = len(self.digest.items)
        steps = {"down": 1, "up": -1, "pagedown": 4, "pageup": -4, "home": -many, "end": many}
        match _KEYS.get(key, key):
            case "escape":
                self.dismiss(None)
            case "enter" if self.chosen is not None:
                self.dismiss(self.cursor)
            case way if way in steps:
                self.step(steps[way])
            case way if way in self._keys:
                self._keys[way](self)
                self.redraw()
            case _:
                if typed:
                    self._message = self._look.words.say("digest.no_key", key=typed)
                self.redraw()
