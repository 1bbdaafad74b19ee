"""One of two tellings that stand side by side: an article in which is lit what it says alone."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from newsterm.bidi import cells
from newsterm.page import Fact, Line
from newsterm.tui.looks.look import Look
from newsterm.tui.looks.strips import blank, label, row, sentence
from newsterm.tui.widgets.article_pane import ArticlePane

if TYPE_CHECKING:
    from rich.segment import Segment

LIT = "added"
"""Underlined in every theme, so that no colour says it alone."""


class Telling(ArticlePane):
    """An article with what it says alone lit."""

    def __init__(self) -> None:
        super().__init__()
        self._alone: dict[int, list[tuple[int, int, str]]] = {}

    def tell_apart(self, facts: Iterable[Fact]) -> None:
        """Light what only this one says; nothing moves."""
        alone = defaultdict(list)
        for fact in facts:
            alone[fact.block].append((fact.start, fact.end, LIT))
        self._alone = alone
        self.refresh()

    def dressed(self, line: Line) -> Line:
        """Light what stands in a line."""
        return super().dressed(line.restyled_at(self._alone.get(line.block, ())))


class SideHead(Widget):
    """Says whose telling stands below, when it was told, and how much it says alone."""

    source: reactive[str] = reactive("")
    detail: reactive[str] = reactive("")
    has_keys: reactive[bool] = reactive(False)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def render_line(self, y: int) -> Strip:
        """Draw it: a mark says, beside the colour, that the keys are here."""
        del y
        look, width = self._look, self.size.width
        ground = "bar-active" if self.has_keys else "bar"
        style, language = look.colours.style(ground), look.words.language
        flush, end = ("right", "left") if look.mirrored else ("left", "right")
        source = min(cells(self.source), width // 3)
        detail = min(cells(self.detail), max(0, width - source - 4))
        mark = "▸" if self.has_keys and not look.mirrored else "◂" if self.has_keys else " "
        fields: list[list[Segment]] = [
            label(mark, 1, style),
            [blank(1, style)],
            label(self.source, max(0, width - detail - 4), style, flush=flush),
            [blank(1, style)],
            sentence(self.detail, detail, style, language=language, flush=end),
            [blank(1, style)],
        ]
        return row(fields, width, mirrored=look.mirrored)


class TellingSide(Vertical):
    """A telling below its head."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.head = SideHead(look)
        self.telling = Telling()
        self.telling.mirrored = look.mirrored
        self.telling.colours = look.colours
        self.telling.language = look.words.language

    def compose(self) -> ComposeResult:
        """Put the head above the article."""
        yield self.head
        yield self.telling

    def give_keys(self, *, on: bool) -> None:
        """Let the keys go here, or no longer."""
        self.head.has_keys = self.telling.has_keys = on
