"""Keep room for pictures: how many rows and columns one takes, and which part of it a line shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil
from typing import NamedTuple

_POINTS_A_COLUMN = 8
"""A picture is not drawn larger than it is: a column of a common terminal is so wide."""

_LOST = 0.25
"""Of a row, by which a picture may be too tall for its rows."""


class Shape(NamedTuple):
    """How large a picture is, in points; only its proportions need be known."""

    width: int
    height: int


class Slice(NamedTuple):
    """The part of a picture that one line shows."""

    src: str
    row: int
    """From 0, the topmost."""
    columns: int
    rows: int
    """Of the whole picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """Which pictures have room in an article, and how much of it."""

    shapes: Mapping[str, Shape] = field(default_factory=dict)
    """Address → shape."""
    tallest: int = 24
    """Rows that one takes at the most."""
    ratio: float = 2.0
    """How much taller than wide a cell is."""

    def box(self, src: str, columns: int) -> tuple[int, int] | None:
        """Give the columns and rows of a picture where there are so many columns; None: it has no room."""
        shape = self.shapes.get(src)
        return fitted(shape, columns, self.tallest, self.ratio) if shape is not None else None


def fitted(shape: Shape, columns: int, rows: int, ratio: float) -> tuple[int, int]:
    """Fit a picture into columns and rows, its proportions kept, no larger than it is; at least 1×1."""
    width, height = max(1, shape.width), max(1, shape.height)
    scale = min(columns / width, rows * ratio / height, 1 / _POINTS_A_COLUMN)
    # Rather a part of a row left blank below it than a low picture made lower.
    return (
        max(1, min(columns, round(width * scale))),
        max(1, min(rows, ceil(height * scale / ratio - _LOST))),
    )
