"""Fit tables into a width: columns by what is in them; where that is too narrow, rows of named values."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from newsterm import bidi
from newsterm.page.document import Cell, Table
from newsterm.page.lines import Filling, Part, Run, Stretch, blank
from newsterm.page.shown import Shown

_BETWEEN = 3
"""Columns between cells: a line and its air."""
_LONGEST = 16
"""Columns beyond which a word may fold."""
_NARROWEST = 6
"""Columns under which a cell's words fold into a ladder of letters."""

_NUMBER = re.compile(r"[-+−±~≈<>$€£¥]*\s?\d[\d\s.,٫٬/:]*\s?[%‰٪°$€£¥]?")
"""A number as a table has it: with its sign, its currency, its share of a hundred."""
_NOTHING = frozenset({"", "-", "–", "—", "−", "…"})
"""What stands where there is no number."""

Row: TypeAlias = list[Part]
"""One line of the table, leftmost part first; all are aligned at the table's start side."""


@dataclass(frozen=True, slots=True)
class _Field:
    """A cell, which columns it covers, and where its text begins in the table's."""

    cell: Cell
    column: int
    base: int


def rows_of(table: Table, width: int) -> list[Row]:
    """Draw a table in at most `width` columns."""
    fields = _fields(table)
    columns = sum(cell.columns for cell in table.rows[0]) if table.rows else 0
    widths = _fitted(fields, width - _BETWEEN * (columns - 1))
    drawn = _grid(table, fields, widths) if widths else _records(table, fields, width)
    return [*_flowed(Shown(table.caption, "caption", base=table.direction), width), *drawn]


def _fields(table: Table) -> list[list[_Field]]:
    fields: list[list[_Field]] = []
    for row, bases in zip(table.rows, table.offsets(), strict=True):
        column = 0
        fields.append([])
        for cell, base in zip(row, bases, strict=True):
            fields[-1].append(_Field(cell, column, base))
            column += cell.columns
    return fields


def _wanted(fields: list[list[_Field]], measure: Callable[[str], int]) -> list[int]:
    """How wide each column has to be for what is measured; a cell over several asks each for its part."""
    count = max((field.column + field.cell.columns for row in fields for field in row), default=0)
    widths = [1] * count
    for field in sorted((field for row in fields for field in row), key=lambda field: field.cell.columns):
        columns = field.cell.columns
        covered = sum(widths[field.column : field.column + columns]) + _BETWEEN * (columns - 1)
        missing = max(measure(line) for line in _shown(field.cell, "").text.split("\n")) - covered
        for index in range(columns):
            if missing > 0:
                widths[field.column + index] += missing // columns + (index < missing % columns)
    return widths


def _longest_word(line: str) -> int:
    return min(_LONGEST, max((bidi.cells(word) for word in line.split()), default=0))


def _fitted(fields: list[list[_Field]], room: int) -> list[int]:
    """Share out the room, first a word's width to every column, then the rest to those that want little more.

    Empty where a column would be too narrow to read.
    """
    natural = _wanted(fields, bidi.cells)
    if sum(natural) <= room:
        return natural
    least = [min(words, whole) for words, whole in zip(_wanted(fields, _longest_word), natural, strict=True)]
    if sum(least) > room:
        least = [min(_NARROWEST, whole) for whole in natural]
    if sum(least) > room:
        return []
    widths, left = list(least), room - sum(least)
    greedy = sorted(range(len(natural)), key=lambda column: natural[column] - least[column])
    for position, column in enumerate(greedy):
        more = min(natural[column] - least[column], left // (len(greedy) - position))
        widths[column] += more
        left -= more
    return widths


def _grid(table: Table, fields: list[list[_Field]], widths: list[int]) -> list[Row]:
    rtl = table.direction == "rtl"
    heads = _head_rows(table)
    # From right to left they stand flush at their last digit already.
    flush = frozenset() if rtl else _numbers(fields[heads:])
    laid = [_row(row, widths, flush, rtl=rtl) for row in fields]
    loose = any(len(lines) > 1 for lines in laid[heads:])
    drawn: list[Row] = []
    for index, lines in enumerate(laid):
        if index and index == heads:
            drawn.append(_ruled(widths, "─", rtl=rtl))
        elif loose and index > heads:
            drawn.append(_ruled(widths, "╌", rtl=rtl))
        drawn += lines
    return drawn


def _head_rows(table: Table) -> int:
    count = 0
    for row in table.rows:
        if not all(cell.header or not cell.content.text for cell in row):
            break
        count += 1
    return count if count < len(table.rows) else 0


def _numbers(fields: list[list[_Field]]) -> frozenset[int]:
    """Find the columns in which nothing but numbers stands, two at least: they end at one edge."""
    found: dict[int, list[str]] = {}
    for field in (field for row in fields for field in row):
        for column in range(field.column, field.column + field.cell.columns):
            found.setdefault(column, []).append(field.cell.content.text.strip())
    told = {column: [text for text in texts if text not in _NOTHING] for column, texts in found.items()}
    return frozenset(
        column for column, texts in told.items() if len(texts) > 1 and all(map(_NUMBER.fullmatch, texts))
    )


def _row(row: list[_Field], widths: list[int], flush: frozenset[int], *, rtl: bool) -> list[Row]:
    """Lay out one row, cells side by side, the first column at the table's start.

    `flush`: the columns whose cells stand at their other edge, the right one.
    """
    cells: list[tuple[int, bool, list[Row]]] = []
    side = "rtl" if rtl else "ltr"
    for field in row:
        columns = field.cell.columns
        width = sum(widths[field.column : field.column + columns]) + _BETWEEN * (columns - 1)
        lines = _flowed(_shown(field.cell, side), width, base=field.base)
        cells.append((width, rtl or (columns == 1 and field.column in flush), lines))
    drawn: list[Row] = []
    for index in range(max((len(lines) for _, _, lines in cells), default=0)):
        parts: Row = []
        for width, at_right, lines in reversed(cells) if rtl else cells:
            if parts:
                parts.append(Filling(Run(text=" │ ", style="rule"), _BETWEEN))
            text = lines[index] if index < len(lines) else []
            fill = blank(width - sum(part.columns for part in text))
            parts += [*fill, *text] if at_right else [*text, *fill]
        drawn.append(parts)
    return drawn


def _ruled(widths: list[int], stroke: str, *, rtl: bool) -> Row:
    ordered = reversed(widths) if rtl else widths
    text = f"{stroke}┼{stroke}".join(stroke * width for width in ordered)
    return [Filling(Run(text=text, style="rule"), len(text))]


def _records(table: Table, fields: list[list[_Field]], width: int) -> list[Row]:
    """Each row as lines `name: value`, an empty line between rows."""
    rtl = table.direction == "rtl"
    heads = _head_rows(table)
    names = {field.column: field for row in fields[:heads] for field in row if field.cell.content.text}
    drawn: list[Row] = []
    for row in fields[heads:]:
        if drawn:
            drawn.append([])
        for field in row:
            if field.cell.content.text:
                drawn += _named(names.get(field.column), field, width, rtl=rtl)
    return drawn


def _named(name: _Field | None, field: _Field, width: int, *, rtl: bool) -> list[Row]:
    side = "rtl" if rtl else "ltr"
    value, base = _shown(field.cell, side), field.base
    if name is None:
        return _flowed(value, width, base=base)
    label = _flowed(_shown(name.cell, side), max(1, width - 2), base=name.base)
    room = width - sum(part.columns for part in label[-1]) - 2
    if room < max(_NARROWEST, width // 3):
        return [*label, *_flowed(value, width, base=base)]
    first, *rest = _flowed(value, width, base=base, first=room)
    colon = Filling(Run(text=" :" if rtl else ": ", style="table-head"), 2)
    begun: Row = [*first, colon, *label[-1]] if rtl else [*label[-1], colon, *first]
    return [*label[:-1], begun, *rest]


def _shown(cell: Cell, side: str) -> Shown:
    return Shown(cell.content, "table-head" if cell.header else "table", base=cell.direction, side=side)


def _flowed(shown: Shown, width: int, *, base: int = 0, first: int | None = None) -> list[Row]:
    if not shown.text and not base:
        return []
    return [[Stretch(line, shown, base)] for line in bidi.layout(shown.text, width, shown.base, first=first)]
