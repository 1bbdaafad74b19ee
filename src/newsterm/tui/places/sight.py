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
FOOT: Final = -3
"""In place of a line of a headline: what is said below the last one."""


@dataclass(frozen=True, slots=True)
class Line:
    """What stands on one line of the screen."""

    index: int
    """The headline in the list."""
    part: int
    """Which of its lines, from 0; or HEADING, NEWS, FOOT."""


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
    """Whether it says above all others what has come."""
    foot: bool = False
    """Whether something is said below the last one."""
    furthest: int = 0
    """A headline that may stand at the top though there is room below the last: so that all stays there."""

    @property
    def _told(self) -> int:
        """How many lines say what has come: as many as a headline takes, so that headlines stay on theirs."""
        return self.lines if self.news else 0

    def _begins(self, index: int) -> bool:
        """Whether there is a heading above a headline that does not stand at the top."""
        return self.group is not None and self.group(index) != self.group(index - 1)

    def from_top(self, top: int) -> list[Line]:
        """Set out the headlines from one on; where there are groups, its heading is always above it."""
        shown = [Line(top, NEWS)] * self._told
        for index in range(top, self.count):
            if len(shown) >= self.height:
                break
            if self.group is not None and (index == top or self._begins(index)):
                shown.append(Line(index, HEADING))
            shown += [Line(index, part) for part in range(self.lines)]
        else:
            shown += [Line(self.count - 1, FOOT)] * self.foot
        return shown[: self.height]

    def highest(self, last: int) -> int:
        """Find the highest top with which a headline can be seen whole; the last with the foot."""
        below = self.foot and last == self.count - 1
        return self.top_at(last, self.height - self.lines - below)

    def top_at(self, index: int, line: int) -> int:
        """Find the top with which a headline stands on a line, or as near above it as can be.

        Below it where it cannot stand that far up, as on the line that says what has come.
        """
        above = self._told + (self.group is not None)
        top = max(0, index)
        while top > 0:
            above += self.lines + self._begins(top)
            if above > line:
                break
            top -= 1
        return top

    @property
    def lowest(self) -> int:
        """The last top to which one can scroll."""
        return max(self.highest(self.count - 1), min(self.furthest, self.count - 1))

    def top_for(self, cursor: int, top: int, margin: int) -> int:
        """Find the top, near the one that there is, with which a headline and those around it are seen."""
        room = self.height - self._told - self.foot
        around = min(margin, max(0, ((room - 1) // (self.lines + (self.group is not None)) - 1) // 2))
        first, last = max(0, cursor - around), min(self.count - 1, cursor + around)
        return min(max(top, self.highest(last)), first, self.lowest)
