"""The tabs: one for each section, with what is unread in it; the first stands at the start side."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from newsterm.bidi import cells
from newsterm.tui.looks.mirror import joined, screen_order
from newsterm.tui.looks.strips import blank, row, short, strip
from newsterm.tui.looks.theme import Theme, theme

LONGEST_NAME = 24


@dataclass(frozen=True, slots=True)
class Tab:
    """What a tab shows."""

    name: str
    count: str = ""


class SectionTabs(Widget):
    """A row of tabs; where they are more than fit, those around the active one are shown."""

    tabs: reactive[tuple[Tab, ...]] = reactive(())
    active: reactive[int] = reactive(0)
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
        fields = [self._segments(index) for index in shown]
        used = sum(self._width(index) for index in shown)
        more_before, more_after = bool(shown) and shown[0] > 0, bool(shown) and shown[-1] < len(self.tabs) - 1
        signs = ("›", "‹") if self.mirrored else ("‹", "›")
        fields.insert(0, [Segment(signs[0] if more_before else " ", bar)])
        fields.append([Segment(signs[1] if more_after else " ", bar)])
        fields.append([blank(width - used - 2, bar)])
        return row(fields, width, mirrored=self.mirrored)

    def _segments(self, index: int) -> list[Segment]:
        tab = self.tabs[index]
        active = index == self.active
        style = self.colours.style("bar-active" if active else "bar")
        fields = [[Segment(" ", style)], [short(tab.name, LONGEST_NAME, style)]]
        if tab.count:
            count = style if active else self.colours.style("bar-count")
            fields += [[Segment(" ", style)], [short(tab.count, LONGEST_NAME, count)]]
        fields.append([Segment(" ", style)])
        return joined(screen_order(fields, mirrored=self.mirrored))

    def _width(self, index: int) -> int:
        tab = self.tabs[index]
        return min(LONGEST_NAME, cells(tab.name)) + (1 + cells(tab.count) if tab.count else 0) + 2

    def _shown(self) -> list[int]:
        """Choose the tabs that fit: from the first, or as far back from the active one as there is room."""
        room = self.size.width - 2
        first = 0
        active = min(self.active, len(self.tabs) - 1)  # before they are counted there are none
        while first < active and sum(self._width(index) for index in range(first, active + 1)) > room:
            first += 1
        shown: list[int] = []
        used = 0
        for index in range(first, len(self.tabs)):
            used += self._width(index)
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
            edge += self._width(index)
            if 1 <= column < edge:
                self.post_message(self.Chosen(index))
                return
        if shown and column == edge and shown[-1] < len(self.tabs) - 1:
            self.post_message(self.Chosen(shown[-1] + 1))


def tabs(named: Sequence[tuple[str, str]]) -> tuple[Tab, ...]:
    """Make tabs of names and counts."""
    return tuple(Tab(name, count) for name, count in named)
