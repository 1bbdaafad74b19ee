"""Which headline stands on which line of the screen: rows of one or two lines, headings between them.

Counted from the headline at the top, so that a list of a million rows costs what is seen of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

HEADING: Final = -1
"""In place of a line of a headline: the heading above it."""
NEWS: Final = -2
"""In place of a line of a headline: what has come since one looked."""


@dataclass(frozen=True, slots=True)
class Line:
    """What stands on one line of the screen."""

    index: int
    """The headline in the list."""
    part: int
    """Which of its lines, from 0; or HEADING, NEWS."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """A list, as it is set out on a screen."""

    count: int
    """Headlines in the list."""
    height: int
    """Lines of the screen."""
    lines: int = 1
    """Lines that a headline takes."""
    group: Callable[[int], object] | None = None
    """What a headline is grouped by: where it changes there is a heading; None: there are none."""
    news: bool = False
    """Whether the first line says what has come."""
    chosen: int = -1
    """The headline under the cursor."""

    def _begins(self, index: int) -> bool:
        """Whether there is a heading above a headline that does not stand at the top."""
        return self.group is not None and self.group(index) != self.group(index - 1)

    def from_top(self, top: int) -> list[Line]:
        """Set out the headlines from one on; where there are groups, its heading is always above it.

        What has come stands above the first headline, and over the first line of any other place that is
        not under the cursor: nothing that is being read moves for it.
        """
        shown: list[Line] = []
        for index in range(top, self.count):
            if len(shown) >= self.height:
                break
            if self.group is not None and (index == top or self._begins(index)):
                shown.append(Line(index, HEADING))
            shown += [Line(index, part) for part in range(self.lines)]
        if self.news and self.height:
            free = (at for at, line in enumerate(shown) if line.index != self.chosen or line.part == HEADING)
            at = next(free, 0) if top else 0
            shown[at : at + bool(top)] = [Line(top, NEWS)]
        return shown[: self.height]

    def highest(self, last: int) -> int:
        """Find the top that is furthest up with which a headline can be seen whole."""
        room = self.height - self.news
        used = self.lines + (self.group is not None)
        top = max(0, last)
        while top > 0:
            used += self.lines + self._begins(top)
            if used > room:
                break
            top -= 1
        return top

    def top_for(self, cursor: int, top: int, margin: int) -> int:
        """Find the top, near the one that there is, with which a headline and those around it are seen."""
        around = min(margin, max(0, ((self.height - 1) // (self.lines + (self.group is not None)) - 1) // 2))
        first, last = max(0, cursor - around), min(self.count - 1, cursor + around)
        return min(max(top, self.highest(last)), first, self.highest(self.count - 1))
