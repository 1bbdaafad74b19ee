"""The tabs: one for each section, with what is unread in it; the first stands at the start side.

What is shown in place of a section, a story or an answer, stands behind the tab from which one came.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from newsterm.bidi import cells
from newsterm.tui.looks.mirror import joined, screen_order
from newsterm.tui.looks.straight import Straight
from newsterm.tui.looks.strips import blank, row, short, strip
from newsterm.tui.looks.theme import Theme, theme

LONGEST_NAME = 24
LONGEST_VISIT = 36


@dataclass(frozen=True, slots=True)
class Tab:
    """What a tab shows."""

    name: str
    count: str = ""


class SectionTabs(Straight):
    """A row of tabs; where they are more than fit, those around the active one are shown."""

    tabs: reactive[tuple[Tab, ...]] = reactive(())
    active: reactive[int] = reactive(0)
    visit: reactive[str] = reactive("")
    """What is shown in place of the active one; empty: it is."""
    mirrored: reactive[bool] = reactive(False)
    colours: reactive[Theme] = reactive(lambda: theme("ink"))

    class Chosen(Message):
        """A tab was clicked."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def render_line(self, y: int) -> Strip:
        """Draw the row."""
        width = self.size.width
        bar = self.colours.style("bar")
        if y:
            return strip([blank(width, bar)], width)
        shown = self._shown()
        fields = []
        for index in shown:
            fields.append(self._segments(index))
            if index == self.active and self.visit:
                fields.append(self._visited())
        used = sum(self._room_of(index) for index in shown)
        more_before, more_after = bool(shown) and shown[0] > 0, bool(shown) and shown[-1] < len(self.tabs) - 1
        signs = ("›", "‹") if self.mirrored else ("‹", "›")
        fields.insert(0, [Segment(signs[0] if more_before else " ", bar)])
        fields.append([Segment(signs[1] if more_after else " ", bar)])
        fields.append([blank(width - used - 2, bar)])
        return row(fields, width, mirrored=self.mirrored)

    def _segments(self, index: int) -> list[Segment]:
        tab = self.tabs[index]
        active = index == self.active and not self.visit
        style = self.colours.style("bar-active" if active else "bar")
        fields = [[Segment(" ", style)], [short(tab.name, LONGEST_NAME, style)]]
        if tab.count:
            count = style if active else self.colours.style("bar-count")
            fields += [[Segment(" ", style)], [short(tab.count, LONGEST_NAME, count)]]
        fields.append([Segment(" ", style)])
        return joined(screen_order(fields, mirrored=self.mirrored))

    def _visited(self) -> list[Segment]:
        """Draw what is visited: a sign says, beside the light, that it belongs to the tab before it."""
        style = self.colours.style("bar-active")
        sign = Segment("‹", style) if self.mirrored else Segment("›", style)
        fields = [
            [sign],
            [Segment(" ", style)],
            [short(self.visit, self._visit_width() - 3, style)],
            [Segment(" ", style)],
        ]
        return joined(screen_order(fields, mirrored=self.mirrored))

    def _visit_width(self) -> int:
        return min(LONGEST_VISIT, cells(self.visit), max(1, self.size.width // 2)) + 3 if self.visit else 0

    def _room_of(self, index: int) -> int:
        return self._width(index) + (self._visit_width() if index == self.active else 0)

    def _width(self, index: int) -> int:
        tab = self.tabs[index]
        return min(LONGEST_NAME, cells(tab.name)) + (1 + cells(tab.count) if tab.count else 0) + 2

    def _shown(self) -> list[int]:
        """Choose the tabs that fit: from the first, or as far back from the active one as there is room."""
        room = self.size.width - 2
        first = 0
        active = min(self.active, len(self.tabs) - 1)  # before they are counted there are none
        while first < active and sum(self._room_of(index) for index in range(first, active + 1)) > room:
            first += 1
        shown: list[int] = []
        used = 0
        for index in range(first, len(self.tabs)):
            used += self._room_of(index)
            if shown and used > room:
                break
            shown.append(index)
        return shown

    def on_click(self, event: Click) -> None:
        """Find the tab under the pointer; behind a sign that there are more, the next of those."""
        column = self.size.width - 1 - event.x if self.mirrored else event.x
        shown = self._shown()
        if shown and not column and shown[0]:
            self.post_message(self.Chosen(shown[0] - 1))
            return
        edge = 1
        for index in shown:
            tab, edge = edge + self._width(index), edge + self._room_of(index)
            if 1 <= column < edge:
                if column < tab:
                    self.post_message(self.Chosen(index))
                return
        if shown and column == edge and shown[-1] < len(self.tabs) - 1:
            self.post_message(self.Chosen(shown[-1] + 1))


def tabs(named: Sequence[tuple[str, str]]) -> tuple[Tab, ...]:
    """Make tabs of names and counts."""
    return tuple(Tab(name, count) for name, count in named)
