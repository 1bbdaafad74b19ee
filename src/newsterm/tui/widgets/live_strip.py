"""The strip of what came last: minute and headline, the latest at the start side."""

from collections.abc import Callable, Sequence
from datetime import datetime

from rich.segment import Segment
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from newsterm.bidi import cells
from newsterm.lang import base_direction
from newsterm.lang.dates import live_time
from newsterm.lang.phrases import Phrases
from newsterm.model import Headline
from newsterm.tui.looks.straight import Straight
from newsterm.tui.looks.strips import blank, label, row, short, strip
from newsterm.tui.looks.theme import Theme, theme

SHORTEST = 24
"""Columns below which a headline says too little to stand there."""
LONGEST = 48
"""Columns that one headline takes at the most: the strip is to show more than one."""
BETWEEN = 3


class LiveStrip(Straight):
    """A row; what stands in it never moves by itself, but for what has come."""

    headlines: reactive[Sequence[Headline]] = reactive(())
    name_words: reactive[str] = reactive("")
    """What it is called."""
    news: reactive[str] = reactive("")
    """How many came since one looked; empty: none."""
    mirrored: reactive[bool] = reactive(False)
    colours: reactive[Theme] = reactive(lambda: theme("ink"))
    words: Phrases

    class Chosen(Message):
        """A headline was clicked."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    class Wanted(Message):
        """All that came last is wanted: its name was clicked, or how many came."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = clock

    def render_line(self, y: int) -> Strip:
        """Draw the row."""
        width = self.size.width
        ground = self.colours.style("bar")
        if y:
            return strip([blank(width, ground)], width)
        flush = "right" if self.mirrored else "left"
        fields = [[Segment(" ", ground)], self._called(), [Segment(" ", ground)]]
        room = width - self._before()
        for headline, columns in self._fitting():
            title = headline.title
            base = base_direction(title, declared=headline.direction, language=headline.language)
            time = self._time(headline)
            style = self.colours.style("bar" if headline.marks.read else "bar-count")
            room -= columns
            between = min(BETWEEN, room)
            fields += [
                [short(time, columns, self.colours.style("bar"))],
                [Segment(" ", ground)],
                label(title, columns - cells(time) - 1, style, base=base, flush=flush),
                [blank(between, ground)],
            ]
            room -= between
        return row([*fields, [blank(room, ground)]], width, mirrored=self.mirrored)

    def _called(self) -> list[Segment]:
        style = self.colours.style("bar-active" if self.news else "bar")
        return [short(f" {self.news or self.name_words} ", self.size.width, style)]

    def _before(self) -> int:
        return cells(self._called()[0].text) + 2

    def _time(self, headline: Headline) -> str:
        return live_time(headline.when, self._now(), self.words, None)

    def _fitting(self) -> list[tuple[Headline, int]]:
        """Choose the headlines that there is room for, each with its columns, its time among them."""
        room = self.size.width - self._before() - 1
        found: list[tuple[Headline, int]] = []
        for headline in self.headlines:
            columns = min(cells(self._time(headline)) + 1 + cells(headline.title), LONGEST)
            if columns > room and (room < SHORTEST or found):
                break
            found.append((headline, min(columns, room)))
            room -= found[-1][1] + BETWEEN
        return found

    def on_click(self, event: Click) -> None:
        """Find the headline under the pointer."""
        column = self.size.width - 1 - event.x if self.mirrored else event.x
        edge = self._before()
        if column < edge:
            self.post_message(self.Wanted())
            return
        for headline, columns in self._fitting():
            if edge <= column < edge + columns:
                self.post_message(self.Chosen(headline.row))
                return
            edge += columns + BETWEEN
