"""Tables for people: logical text → lines of this terminal; rich sets the columns, our bidi the cells."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.table import Table as RichTable

from newsterm.bidi import cells, fit, layout
from newsterm.cli.drawing import Drawing

T = TypeVar("T")

_AROUND = (0, 1)
"""Blanks above and below a text, and beside it: two between neighbours, none at the edges."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What stands below one another."""

    title: str = ""
    width: int = 0
    """In columns of the terminal; 0: as its texts need."""
    share: int = 0
    """Its part of what the others leave; 0: none, it is as wide as it is."""
    numbers: bool = False
    """Whether units stand below units, on the right in every direction."""
    wraps: bool = False
    """Whether a text that is too long goes on below; else it is cut with an ellipsis."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One text of a row, in logical order."""

    text: str
    look: str = ""
    """Its style, a name that Drawing knows."""
    base: str = "auto"
    flush: str = ""
    """`left` or `right`, the side of its column; empty: where the column begins."""
    wraps: bool = True
    """Whether it goes on below, in a column that wraps."""


class Table:
    """Columns under a dim header, without rules. `mirrored`: from right to left, the first at the right."""

    def __init__(self, drawing: Drawing, columns: Sequence[Column], *, mirrored: bool) -> None:
        self._drawing = drawing
        self._columns = tuple(columns)
        self._mirrored = mirrored
        # A row that begins with a right-to-left cell is moved by a terminal that takes a row's direction from
        # its first letter (mlterm): a blank stands before it.
        self._width = drawing.size[0] - mirrored
        self._console = Console(width=self._width, height=drawing.size[1], color_system=None)

    def header(self) -> Sequence[Cell]:
        """Give the row of titles."""
        return [Cell(column.title, "muted") for column in self._columns]

    def lines(self, rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
        """Draw rows, each with a cell for every column, as the terminal needs them.

        Where every column has a width or a share, rows that are drawn in several goes stand in line.
        """
        table = RichTable(
            box=None, padding=_AROUND, pad_edge=False, show_header=False,
            expand=any(column.share for column in self._columns),
        )  # fmt: skip
        for column in self._mirror(self._columns):
            table.add_column(width=column.width or None, ratio=column.share or None, no_wrap=not column.share)
        for row in rows:
            table.add_row(*self._mirror([self._laid(*pair) for pair in zip(row, self._columns, strict=True)]))
        for line in self._console.render_lines(table, pad=False):
            rest = self._width - sum(segment.cell_length for segment in line)
            drawn = " " * (rest + 1 if self._mirrored else 0) + "".join(segment.text for segment in line)
            yield self._drawing.encode(drawn.rstrip(" "))

    def _mirror(self, fields: Sequence[T]) -> Sequence[T]:
        return fields[::-1] if self._mirrored else fields

    def _laid(self, cell: Cell, column: Column) -> "_Laid":
        start = "right" if self._mirrored or column.numbers else "left"
        return _Laid(cell, cell.flush or start, column.wraps and cell.wraps, self._drawing)


class _Drawn(Segment):
    """Cells whose width bidi knows: rich would count escape sequences as text, and some scripts otherwise."""

    columns = 0

    @property
    def cell_length(self) -> int:
        """Columns."""
        return self.columns


@dataclass(frozen=True, slots=True)
class _Laid:
    """A cell as rich sees it: it says how wide it is, and draws itself in the width that it is given."""

    cell: Cell
    flush: str
    wraps: bool
    drawing: Drawing

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(1, max(1, min(options.max_width, cells(self.cell.text))))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        text, width, base = self.cell.text, options.max_width, self.cell.base
        for line in layout(text, width, base) if self.wraps else [fit(text, width, base)]:
            shown = _Drawn(self.drawing.styled(line.text, *self.cell.look.split()))
            shown.columns = line.width
            rest = Segment(" " * (width - line.width))
            yield from [rest, shown] if self.flush == "right" else [shown, rest]
            yield Segment.line()
