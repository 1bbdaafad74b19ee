"""A list to choose from, laid over the screen: commands, the feeds of a page, the keys."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual.events import Key, Paste
from textual.strip import Strip

from newsterm.bidi import cells
from newsterm.lang import fold
from newsterm.tui.keyboard.line_edit import LineEdit
from newsterm.tui.looks.look import Look
from newsterm.tui.looks.mirror import joined, screen_order
from newsterm.tui.looks.strips import blank, label, row, sentence
from newsterm.tui.screens.paged import Boxed

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """One line to choose; without a value it is a heading."""

    text: str
    detail: str = ""
    value: T | None = None
    key: str = ""
    faint: bool = False
    """Of less weight than the others."""


NARROWEST_DETAIL = 16
"""Columns below which the second text of a line is left out."""
_MOVES = {
    "j": "down", "k": "up", "g": "home", "G": "end", "b": "pageup", " ": "pagedown", "q": "escape",
    "?": "escape",
}  # fmt: skip
"""Keys of reading that serve here as well, where nothing is typed."""


class Choosing(Boxed[T], Generic[T], inherit_bindings=False):
    """Ends with the value chosen, or None."""

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice[T]],
        *,
        look: Look,
        prompt: str = "",
        hint: str = "",
        latin: Callable[[str], str] = str,
    ) -> None:
        super().__init__()
        self._title = title
        self._choices = tuple(choices)
        self._colours = look.colours
        self._mirrored = look.mirrored
        self._language = look.words.language
        self._hint = hint
        """What to say below the title: which keys serve here."""
        self._edit = LineEdit() if prompt else None
        self._prompt = prompt
        self._more = look.words.say("help.more")
        """What to say where the list goes on below."""
        self._latin = latin
        """A key of any keyboard → the Latin letter on it, where nothing is typed."""
        self._shown: list[Choice[T]] = list(choices)
        self._text_columns = max((cells(one.text) for one in choices if one.value is not None), default=0)
        if not any(one.detail for one in choices):
            self._text_columns = 1 << 20
        self._cursor = self._next_value(0, 1)
        self._top = 0

    @property
    def _head(self) -> int:
        return 4 if self._edit is not None else 3 if self._hint else 2

    def on_mount(self) -> None:
        """Take the size that the choices need."""
        self._fit()

    def on_resize(self) -> None:
        """Take the size that the choices need."""
        self._fit()

    def _fit(self) -> None:
        self.wear(self._colours)
        longest = max(
            (
                max(cells(one.text), self._text_columns if one.detail else 0)
                + (max(cells(one.detail), NARROWEST_DETAIL) if one.detail else 0)
                + cells(one.key)
                + 8
                for one in self._choices
            ),
            default=20,
        )
        longest = max(longest, cells(self._hint) + 4)
        self.take(*self.room(max(40, longest), len(self._choices) + self._head + 1))

    def row(self, y: int, width: int, height: int) -> Strip:
        """Draw one row of the box."""
        style = self._colours.style("bar")
        inner = max(0, width - 4)
        body: list[Segment] = [blank(inner, style)]
        if y == 0:
            body = self._say(self._title, inner, self._colours.over("title", "bar"))
        elif y == 1 and self._hint:
            body = self._say(self._hint, inner, self._colours.over("muted", "bar"))
        elif y == 2 and self._edit is not None:
            prompt = f"{self._prompt}: "
            columns = min(cells(prompt), inner // 3)
            asked = self._say(prompt, columns, self._colours.over("muted", "bar"))
            styles = self._colours.style("input"), self._colours.style("caret")
            typed = self._edit.segments(inner - columns, *styles, mirrored=self._mirrored)
            body = joined(screen_order([asked, typed], mirrored=self._mirrored))
        elif self._head <= y < height - 1:
            index = self._scrolled(height) + y - self._head
            if index < len(self._shown):
                choice = self._choice(self._shown[index], width, chosen=index == self._cursor)
                return row([choice], width, mirrored=self._mirrored)
        elif y == height - 1:
            body = self._say(self._foot(inner, height), inner, self._colours.over("muted", "bar"))
        return row([[blank(2, style)], body, [blank(2, style)]], width, mirrored=self._mirrored)

    def _columns(self, choice: Choice[T], inner: int) -> tuple[int, int, int]:
        """Share a line between a choice's text, its detail and its key."""
        key = min(cells(choice.key), inner // 3)
        text = min(self._text_columns, max(0, inner - key - 2))
        detail = max(0, inner - key - text - 4)
        return (text, detail, key) if detail >= NARROWEST_DETAIL else (max(0, inner - key - 4), 0, key)

    def _foot(self, inner: int, height: int) -> str:
        """Say in the last row the whole detail of the line under the cursor, or that more follows."""
        more = "↓ " if self._scrolled(height) + height - self._head - 1 < len(self._shown) else ""
        if 0 <= self._cursor < len(self._shown):
            chosen = self._shown[self._cursor]
            if chosen.value is not None and cells(chosen.detail) > self._columns(chosen, inner)[1]:
                return more + chosen.detail
        return f"{more}{self._more}" if more else ""

    def _say(self, text: str, columns: int, style: Style) -> list[Segment]:
        flush = "right" if self._mirrored else "left"
        return sentence(text, columns, style, language=self._language, flush=flush)

    def _choice(self, choice: Choice[T], width: int, *, chosen: bool) -> list[Segment]:
        ground = "cursor" if chosen else "bar"
        over = self._colours.over
        end = "left" if self._mirrored else "right"
        inner = max(0, width - 4)
        plain = over("text", ground)
        if choice.value is None:
            heading = self._say(choice.text, inner, over("kicker", ground))
            return [blank(2, plain), *heading, blank(2, plain)]
        text_columns, detail_columns, key_columns = self._columns(choice, inner)
        fields: list[list[Segment]] = [
            label(self._sign(choice), 1, over("marker", ground)),
            [blank(1, plain)],
            self._say(choice.text, text_columns, over("muted" if choice.faint else "text", ground)),
            [blank(2, plain)],
            self._say(choice.detail, detail_columns, over("muted", ground)),
            [blank(2, plain)],
            label(choice.key, key_columns, over("marker", ground), base="ltr", flush=end),
            [blank(2, plain)],
        ]
        return joined(screen_order(fields, mirrored=self._mirrored))

    def _sign(self, choice: Choice[T]) -> str:
        """Give the cell that stands before a choice."""
        del choice
        return " "

    def _scrolled(self, height: int) -> int:
        room = max(1, height - self._head - 1)
        self._top = max(0, min(self._top, len(self._shown) - room))
        if self._cursor < self._top:
            self._top = self._cursor
        elif self._cursor >= self._top + room:
            self._top = self._cursor - room + 1
        return self._top

    def on_key(self, event: Key) -> None:
        """Move, choose, leave, or type."""
        event.stop()
        event.prevent_default()
        key = event.key
        if self._edit is None and event.character:
            key = _MOVES.get(self._latin(event.character), key)
        page, all_of_it = max(1, self.size.height - 8), len(self._shown)
        steps = {"down": 1, "ctrl+n": 1, "tab": 1, "up": -1, "ctrl+p": -1, "pagedown": page, "pageup": -page}
        if self._edit is None:
            steps |= {"home": -all_of_it, "end": all_of_it}
        if key in {"escape", "ctrl+c"}:
            self.dismiss(None)
        elif key == "enter":
            self._choose()
        elif key in steps:
            if key in {"pagedown", "pageup"}:
                self._top += steps[key]  # a page that is turned is seen to turn, wherever the cursor was
            self.step(steps[key])
        elif self._edit is not None and self._edit.key(key, event.character):
            self._narrow()
        self.page.refresh()

    def on_paste(self, event: Paste) -> None:
        """Type what was pasted."""
        event.stop()
        if self._edit is not None:
            self._edit.insert(event.text)
            self._narrow()
            self.page.refresh()

    def fill(self, choices: Sequence[Choice[T]]) -> None:
        """Show other choices; the cursor stays on its value, or where it is."""
        here = self._shown[self._cursor].value if self._cursor < len(self._shown) else None
        self._choices = tuple(choices)
        self._shown = list(choices)
        values = [one.value for one in choices]
        at = values.index(here) if here is not None and here in values else self._cursor
        self._cursor = self._next_value(min(at, len(values) - 1), 1)
        self._fit()
        self.page.refresh()

    def _narrow(self) -> None:
        assert self._edit is not None
        words = fold(self._edit.text).split()
        found = [one for one in self._choices if not words or self._answers(one, words)]
        # What bears the words in its name stands before what bears them in its sentence.
        self._shown = sorted(found, key=lambda one: not all(word in fold(one.text) for word in words))
        self._cursor = self._next_value(0, 1)

    def _answers(self, choice: Choice[T], words: Sequence[str]) -> bool:
        text = fold(f"{choice.text} {choice.detail} {choice.value}")
        return choice.value is not None and all(word in text for word in words)

    def step(self, by: int) -> None:
        """Go on by some lines; headings are passed over."""
        wanted = max(0, min(self._cursor + by, len(self._shown) - 1))
        self._cursor = self._next_value(wanted, 1 if by > 0 else -1)
        self.page.refresh()

    def _next_value(self, index: int, by: int) -> int:
        if not any(one.value is not None for one in self._shown):
            return index
        start = index
        while 0 <= index < len(self._shown) and self._shown[index].value is None:
            index += by
        return index if 0 <= index < len(self._shown) else self._next_value(start, -by)

    def clicked(self, y: int) -> None:
        """Choose the line at a row of the box."""
        index = self._at(y)
        if index is not None:
            self._cursor = index
            self._choose()

    def _at(self, y: int) -> int | None:
        """Find the line that can be chosen at a row of the box."""
        index = self._top + y - self._head
        there = y >= self._head and index < len(self._shown) and self._shown[index].value is not None
        return index if there else None

    def _choose(self) -> None:
        if self._cursor < len(self._shown):
            self.dismiss(self._shown[self._cursor].value)
