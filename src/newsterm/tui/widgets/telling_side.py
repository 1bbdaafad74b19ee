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
from newsterm.lang import base_direction
from newsterm.page import Fact, Line
from newsterm.tui.looks.look import Look
from newsterm.tui.looks.mirror import joined, screen_order
from newsterm.tui.looks.strips import blank, label, paragraph, row, sentence, strip
from newsterm.tui.widgets.article_pane import ArticlePane

if TYPE_CHECKING:
    from rich.segment import Segment

LIT = "added"
"""Underlined in every theme, so that no colour says it alone."""
MOST_ROWS = 2
"""Rows of a head for its source, and as many for the rest."""
NARROWEST = 12
"""Columns below which a head stays on one row."""


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
    place: reactive[str] = reactive("")
    """Which of how many it is; empty: it is the only one."""
    has_keys: reactive[bool] = reactive(False)
    least: reactive[int] = reactive(1)
    """Rows that it has at least: those of the head beside it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: list[list[list[Segment]]] = []

    def on_resize(self) -> None:
        """Take the rows that are needed."""
        self._set_out()

    def watch_source(self) -> None:
        """Take the rows that are needed."""
        self._set_out()

    def watch_detail(self) -> None:
        """Take the rows that are needed."""
        self._set_out()

    def watch_place(self) -> None:
        """Take the rows that are needed."""
        self._set_out()

    def watch_has_keys(self) -> None:
        """Be lit, or not."""
        self._set_out()

    def _set_out(self) -> None:
        """Put both on one row, or the detail below its source where it would be cut."""
        look, width = self._look, self.size.width
        style = look.colours.style("bar-active" if self.has_keys else "bar")
        language = look.words.language
        flush, end = ("right", "left") if look.mirrored else ("left", "right")
        mark = "▸" if self.has_keys and not look.mirrored else "◂" if self.has_keys else " "
        room = max(0, width - 3)
        marked, bare = [label(mark, 1, style), [blank(1, style)]], [[blank(2, style)]]
        edge: list[list[Segment]] = [[blank(1, style)]]
        whole = " · ".join(one for one in (self.detail, self.place) if one)
        detail = cells(whole)
        if cells(self.source) + detail + 2 <= room or room < NARROWEST:
            detail = min(detail, room)
            source = label(self.source, max(0, room - detail - 1), style, flush=flush)
            said = sentence(whole, detail, style, language=language, flush=end)
            self._rows = [[*marked, source, [blank(1, style)], said, *edge]]
        else:
            base = base_direction(self.source, language=language)
            place = cells(self.place) + 1 if self.place else 0  # beside the source: it never stands alone
            lines = paragraph(self.source, room - place, style, base=base, flush=flush, most=MOST_ROWS)
            if place:
                which: list[list[Segment]] = [
                    [blank(1, style)],
                    label(self.place, place - 1, style, flush=end),
                ]
                lines[0] = joined(screen_order([lines[0], *which], mirrored=look.mirrored))
            base = base_direction(self.detail, language=language)
            lines += paragraph(self.detail, room, style, base=base, flush=flush, most=MOST_ROWS)
            self._rows = [[*(bare if at else marked), line, *edge] for at, line in enumerate(lines)]
        self.styles.height = max(1, self.least, len(self._rows))
        self.refresh()

    @property
    def needed(self) -> int:
        """How many rows it needs."""
        return len(self._rows)

    def watch_least(self) -> None:
        """Be as high as the other one."""
        self._set_out()

    def render_line(self, y: int) -> Strip:
        """Draw it: a mark says, beside the colour, that the keys are here."""
        width = self.size.width
        if y >= len(self._rows):
            ground = self._look.colours.style("bar-active" if self.has_keys else "bar")
            return strip([blank(width, ground)], width)
        return row(self._rows[y], width, mirrored=self._look.mirrored)


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
