"""A line as it stands on the screen, with both maps: column → logical offset, logical range → columns."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate


class VisualLine:
    """One line of cells, leftmost first. Immutable."""

    __slots__ = ("_columns", "_edges", "_ends", "_starts", "_texts", "end", "rtl", "start", "width")

    def __init__(
        self,
        texts: list[str],
        starts: list[int],
        ends: list[int],
        columns: list[int],
        *,
        span: tuple[int, int],
        rtl: bool,
    ) -> None:
        self._texts = texts
        self._starts = starts
        self._ends = ends
        self._columns = columns
        self._edges: list[int] | None = None
        self.start, self.end = span
        """Logical offsets of the line, spaces at its end left out."""
        self.rtl = rtl
        """Whether its paragraph runs from right to left, so that it stands flush right."""
        self.width = sum(columns)
        """In columns."""

    @property
    def text(self) -> str:
        """The line from the leftmost cell to the rightmost: shaped, mirrored, without controls."""
        return "".join(self._texts)

    def clusters(self) -> Iterator[tuple[str, int, int, int]]:
        """Yield the cells from left to right: what each shows, its logical start and end, its columns."""
        return zip(self._texts, self._starts, self._ends, self._columns, strict=True)

    def offset_at(self, column: int) -> int | None:
        """Find the logical offset of the cell in a column; None outside the line."""
        if not 0 <= column < self.width:
            return None
        if self._edges is None:
            self._edges = list(accumulate(self._columns))
        return self._starts[bisect_right(self._edges, column)]

    def columns(self, start: int, end: int) -> list[tuple[int, int]]:
        """Find the columns of the logical range `start:end`, as stretches from left to right.

        A stretch is its first column and the one after its last. A range that crosses a change of direction
        may be several. A cell that it only touches counts whole.
        """
        stretches: list[tuple[int, int]] = []
        column = 0
        for begins, ends, width in zip(self._starts, self._ends, self._columns, strict=True):
            if begins < end and ends > start:
                if stretches and stretches[-1][1] == column:
                    stretches[-1] = (stretches[-1][0], column + width)
                else:
                    stretches.append((column, column + width))
            column += width
        return stretches

    def __repr__(self) -> str:
        return f"VisualLine({self.text!r}, {self.start}:{self.end}, {'rtl' if self.rtl else 'ltr'})"
