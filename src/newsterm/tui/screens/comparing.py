"""Two tellings side by side: what only one of them says is lit."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container
from textual.events import Key, Resize
from textual.strip import Strip
from textual.widget import Widget

from newsterm.lang import relative
from newsterm.model import Entry
from newsterm.page import Document, Fact, article_words, how_many, only_in
from newsterm.query import primary
from newsterm.tui.looks.look import Look
from newsterm.tui.looks.strips import blank, row, sentence
from newsterm.tui.screens.paged import HandsOn
from newsterm.tui.widgets.article_pane import ArticlePane
from newsterm.tui.widgets.telling_side import TellingSide

if TYPE_CHECKING:
    from rich.segment import Segment
    from textual.worker import Worker

BESIDE = 80
"""Columns from which they stand side by side; else one above the other."""
_KEYS = {
    "j": "down", "k": "up", "g": "home", "G": "end", "b": "pageup", "space": "pagedown", "n": "]", "p": "[",
    "q": "escape", "h": "escape", "=": "escape", "backspace": "escape", "ctrl+c": "escape", "l": "enter",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How articles are set."""

    width: int
    justify: str
    spacing: str


class TellingHints(Widget):
    """The last row: which keys serve here."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self._look, self._words = look, words

    def render_line(self, y: int) -> Strip:
        """Draw it."""
        del y
        look, width = self._look, self.size.width
        style = look.colours.style("status")
        flush = "right" if look.mirrored else "left"
        said: list[Segment] = sentence(
            self._words, max(0, width - 2), style, language=look.words.language, flush=flush
        )
        return row([[blank(1, style)], said, [blank(1, style)]], width, mirrored=look.mirrored)


class Comparing(HandsOn[int | None], inherit_bindings=False):
    """Ends with the row of an article that is to be read alone, or None."""

    def __init__(
        self,
        look: Look,
        read: Entry,
        others: Sequence[int],
        load: Callable[[int], Entry | None],
        *,
        now: datetime,
        settings: Settings,
        latin: Callable[[str], str],
    ) -> None:
        """Take the article that is read, and the rows of others that tell the same, the first to be shown."""
        super().__init__()
        self._look, self._now, self._latin = look, now, latin
        self._others, self._load = tuple(others), load
        self._at = 0
        self._entries = [read, read]
        self._sides = [TellingSide(look), TellingSide(look)]
        self._active = 0
        for side in self._sides:
            side.telling.text_width = settings.width
            side.telling.justify, side.telling.spacing = settings.justify, settings.spacing

    def compose(self) -> ComposeResult:
        """Put the first telling at the start side."""
        with Container(id="tellings"):
            yield from self._sides
        yield TellingHints(self._look, self._look.words.say("comparing.keys", enter="enter", tab="tab"))

    def on_mount(self) -> None:
        """Show both."""
        self._show(0, self._entries[0])
        self._give_keys(0)
        self._step(0)
        self._set_out()

    def on_resize(self, event: Resize) -> None:
        """Side by side where there is room."""
        del event
        self._set_out()

    def _set_out(self) -> None:
        beside = self.size.width >= BESIDE
        tellings = self.query_one("#tellings")
        tellings.styles.layout = "horizontal" if beside else "vertical"
        first = self._sides[1 if beside and self._look.mirrored else 0]
        tellings.move_child(first, before=0)
        self.call_after_refresh(self._even)

    def _even(self) -> None:
        """Let both texts begin in the same row where they stand side by side."""
        beside = self.size.width >= BESIDE
        least = max(side.head.needed for side in self._sides) if beside else 1
        for side in self._sides:
            side.head.least = least

    def _show(self, side: int, entry: Entry) -> None:
        self._entries[side] = entry
        shown = self._sides[side]
        shown.telling.tell_apart(())
        shown.telling.show(entry, article_words(entry, self._look.words, self._now))
        shown.head.source = entry.feed_title
        shown.head.detail = self._age(entry)

    def _age(self, entry: Entry) -> str:
        words = self._look.words
        when = min(entry.published or entry.arrived, entry.arrived)
        return relative(when, self._now, words.language, words.digit_system)

    def _step(self, by: int) -> None:
        """Show another telling on the second side."""
        self._at = (self._at + by) % len(self._others)
        entry = self._load(self._others[self._at])
        if entry is None:  # it went this very moment
            return
        self._show(1, entry)
        worker: Worker[None] = self.run_worker(self._tell_apart, exclusive=True, group="apart")
        del worker

    async def _tell_apart(self) -> None:
        """Find beside the loop what each says alone: a long article takes longer than a key may."""
        one, other = (side.telling.document for side in self._sides)
        if one is None or other is None:
            return
        languages = {primary(entry.language) for entry in self._entries}
        language = languages.pop() if len(languages) == 1 else ""
        found = await asyncio.to_thread(_both, one, other, language)
        for entry, side, facts in zip(self._entries, self._sides, found, strict=True):
            side.telling.tell_apart(facts)
            alone = self._look.words.say("comparing.alone", n=how_many(facts)) if facts else ""
            side.head.detail = " · ".join(one for one in (alone, self._age(entry)) if one)
        if len(self._others) > 1:
            number = self._look.words.number
            self._sides[1].head.place = f"{number(self._at + 1)}/{number(len(self._others))}"
        self._even()

    def _give_keys(self, side: int) -> None:
        self._active = side
        for number, one in enumerate(self._sides):
            one.give_keys(on=number == side)

    def on_key(self, event: Key) -> None:
        """Roll the side that has the keys, choose the other telling, leave."""
        event.stop()
        event.prevent_default()
        typed = event.character if event.character and event.character.isprintable() else ""
        key = self._latin(typed) if typed and typed != " " else event.key
        telling = self._sides[self._active].telling
        match _KEYS.get(key, key):
            case "escape":
                self.dismiss(None)
            case "enter":
                self.dismiss(self._entries[self._active].row)
            case "tab" | "shift+tab":
                self._give_keys(1 - self._active)
            case "]":
                self._step(1)
            case "[":
                self._step(-1)
            case "down" | "up" as way:
                telling.roll(1 if way == "down" else -1)
            case "pagedown" | "pageup" as way:
                telling.turn(1 if way == "pagedown" else -1)
            case "home":
                telling.roll(-telling.virtual_size.height)
            case "end":
                telling.roll(telling.virtual_size.height)
            case _:
                pass

    def on_article_mouse_selected(self, message: ArticlePane.Selected) -> None:
        """Copy what was selected."""
        self.app.copy_to_clipboard(message.text)


def _both(one: Document, other: Document, language: str) -> tuple[list[Fact], list[Fact]]:
    return only_in(one, other, language), only_in(other, one, language)
