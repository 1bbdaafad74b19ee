"""Pictures as cells: each row by itself, so that one is cut, rolled and covered as text is."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rich.color import Color
from rich.segment import ControlType, Segment
from rich.style import Style

from newsterm.terminal.graphics import kitty_row

HALF = "▀"
"""Its upper half is of the foreground, its lower one of the background."""
Rgb = tuple[int, int, int]
Cells = tuple[Segment, ...]
"""Of one row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A picture, drawn in so many columns and rows."""

    columns: int
    rows: tuple[Cells, ...]
    points: bytes
    """Two of each cell, one over the other, row by row; three bytes each."""
    forget: str = ""
    """What frees the terminal of it."""
    lowest: int = 0
    """Rows at the bottom of the screen on which it stands in halves, or it might roll the screen."""

    def fits(self, columns: int, rows: int) -> bool:
        """Whether it was drawn for room of this size."""
        return (self.columns, len(self.rows)) == (columns, rows)

    @property
    def halves(self) -> tuple[Cells, ...]:
        """The same in halves of cells: for where a screen lies over it, and dims its cells."""
        return in_halves(self.points, self.columns, len(self.rows)).rows


@lru_cache(maxsize=4)
def in_halves(points: bytes, columns: int, rows: int) -> Drawn:
    """Draw a picture of `columns` × 2 `rows` points, three bytes each, as halves of cells in two colours."""

    def rgb(column: int, line: int) -> Rgb:
        at = 3 * (line * columns + column)
        return points[at], points[at + 1], points[at + 2]

    drawn = tuple(
        _merged([(rgb(column, 2 * row), rgb(column, 2 * row + 1)) for column in range(columns)])
        for row in range(rows)
    )
    return Drawn(columns=columns, rows=drawn, points=points)


def _merged(cells: Sequence[tuple[Rgb, Rgb]]) -> Cells:
    segments: list[Segment] = []
    start = 0
    for at in range(1, len(cells) + 1):
        if at == len(cells) or cells[at] != cells[start]:
            segments.append(Segment(HALF * (at - start), _halves(*cells[start])))
            start = at
    return tuple(segments)


@lru_cache(maxsize=4096)
def _halves(upper: Rgb, lower: Rgb) -> Style:
    return Style(color=Color.from_rgb(*upper), bgcolor=Color.from_rgb(*lower))


def in_sixels(sixels: Sequence[str], points: bytes, columns: int, *, height: int, ground: Style) -> Drawn:
    """Draw a picture whose rows are sixels, over blanks, in cells `height` points tall."""
    drawn = []
    for row in sixels:
        # Terminals differ in where sixels leave the cursor: it is put back, and moved by us.
        over = f"\x1b[{columns}D\x1b7{row}\x1b8\x1b[{columns}C"
        control = Segment(over, None, [(ControlType.CURSOR_FORWARD, columns)])
        drawn.append((Segment(" " * columns, ground), control))
    # Konsole counts whole bands of six points, and makes room for what would stand below the screen.
    return Drawn(columns=columns, rows=tuple(drawn), points=points, lowest=1 + (height % 6 > 0))


def by_kitty(number: int, points: bytes, columns: int, rows: int, *, forget: str) -> Drawn:
    """Draw a picture that kitty has under a number."""
    style = Style(color=Color.from_rgb(number >> 16 & 255, number >> 8 & 255, number & 255))
    drawn = tuple((Segment(kitty_row(row, columns), style),) for row in range(rows))
    return Drawn(columns=columns, rows=drawn, points=points, forget=forget)
