"""Read tables; one that only arranges a page gives its contents back as they are."""

from newsterm.lang import first_strong
from newsterm.page.document import (
    Block,
    Cell,
    Code,
    Direction,
    Figure,
    Heading,
    Inline,
    Paragraph,
    Table,
    joined,
)
from newsterm.page.elements import number
from newsterm.page.media import flat
from newsterm.page.reading import Attributes, Grid, GridCell, Leave, Node, Reading

_MOST_COLUMNS = 40
_MOST_CELLS = 64
"""In one row; what has more is no table that a person made."""
_MOST_HANGING = 32
"""Columns in which a cell may reach over several rows: each such row pushes the next one further out."""
_MOST_ROWS_SPANNED = 500


def begin_table(reading: Reading, attributes: Attributes, node: Node) -> Leave:  # noqa: ARG001
    """Begin `<table>`."""
    if reading.grids:
        reading.grids[-1].layout = True
    grid = Grid(layout=attributes.get("role") in {"presentation", "none"})
    reading.grids.append(grid)

    def receive(_: list[Block]) -> None:  # nothing stands in a table but rows and its caption
        reading.grids.pop()
        _end_table(reading, grid)

    return reading.apart(receive)


def begin_row(reading: Reading, attributes: Attributes, node: Node) -> None:  # noqa: ARG001
    """Begin `<tr>`."""
    if reading.grids:
        reading.grids[-1].rows.append([])


def begin_cell(reading: Reading, attributes: Attributes, node: Node) -> Leave | None:
    """Begin `<td>` or `<th>`."""
    if not reading.grids or not reading.grids[-1].rows:
        return None
    row = reading.grids[-1].rows[-1]
    header = node.tag == "th"
    columns = max(1, number(attributes.get("colspan"), 1, most=_MOST_COLUMNS))
    rows = max(1, number(attributes.get("rowspan"), 1, most=_MOST_ROWS_SPANNED))

    def receive(blocks: list[Block]) -> None:
        row.append(GridCell(blocks, header, columns, rows))

    return reading.apart(receive)


def _end_table(reading: Reading, grid: Grid) -> None:
    rows = [row for row in grid.rows if any(cell.blocks for cell in row)]
    cells = [cell for row in rows for cell in row]
    caption = joined(grid.caption)
    if grid.layout or _arranges(rows):
        for cell in cells:
            for block in cell.blocks:
                reading.emit(block)
        if caption.text:
            direction = reading.direction_of(caption.text)
            reading.emit(Paragraph(direction=direction, content=caption, style="caption"))
        return
    text = " ".join(block.text for cell in cells for block in cell.blocks)
    direction = reading.direction_of(text)
    reading.emit(Table(direction=direction, rows=_squared(rows, direction), caption=caption))


def _arranges(rows: list[list[GridCell]]) -> bool:
    """Whether rows hold parts of a page, and not facts."""
    if max((len(row) for row in rows), default=0) <= 1:
        return True
    if max(sum(cell.columns for cell in row) for row in rows) > _MOST_CELLS:
        return True
    if any(cell.header for cell in rows[0]):
        return False
    return any(
        len(cell.blocks) > 3
        or any(isinstance(block, Figure | Heading | Code | Table) for block in cell.blocks)
        for row in rows
        for cell in row
    )


def _squared(rows: list[list[GridCell]], direction: Direction) -> tuple[tuple[Cell, ...], ...]:
    """Give every row as many columns as the widest has; below a cell that spans rows stand empty ones."""
    hanging: dict[int, int] = {}
    squared: list[list[Cell]] = []
    for row in rows:
        made: list[Cell] = []
        column = 0
        waiting = list(row)
        while waiting or any(at >= column for at in hanging):
            if hanging.get(column):
                hanging[column] -= 1
                if not hanging[column]:
                    del hanging[column]
                made.append(Cell(content=Inline(), direction=direction))
                column += 1
                continue
            if not waiting:
                made.append(Cell(content=Inline(), direction=direction))
                column += 1
                continue
            cell = waiting.pop(0)
            made.append(_cell(cell, direction))
            if cell.rows > 1 and column + cell.columns <= _MOST_HANGING:
                hanging.update(dict.fromkeys(range(column, column + cell.columns), cell.rows - 1))
            column += cell.columns
        squared.append(made)
    widest = max((sum(cell.columns for cell in row) for row in squared), default=0)
    for row_made in squared:
        missing = widest - sum(cell.columns for cell in row_made)
        row_made += [Cell(content=Inline(), direction=direction) for _ in range(missing)]
    return tuple(tuple(row_made) for row_made in squared)


def _cell(cell: GridCell, direction: Direction) -> Cell:
    content = joined(flat(cell.blocks))
    # Numbers and dates have no direction of their own: they run as their table does.
    if first_strong(content.text):
        direction = cell.blocks[0].direction
    return Cell(content=content, direction=direction, header=cell.header, columns=cell.columns)
