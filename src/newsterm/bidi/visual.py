"""The front door: logical text, a width and a base direction → lines as they stand on the screen.

Paragraph → levels and cells on the whole of it → lines in logical order → each line reordered (L2) and mirrored (L4).
"""

import re
from functools import lru_cache

from newsterm.bidi.cells import Cells, cells_of
from newsterm.bidi.classes import MIRROR, classes
from newsterm.bidi.levels import levels_of
from newsterm.bidi.line import VisualLine
from newsterm.bidi.reorder import line_levels, reorder
from newsterm.bidi.wrap import wrap

_BASE = {"auto": None, "ltr": 0, "rtl": 1}
_SEPARATOR = re.compile("\r\n|[\n\r\x1c-\x1e\x85\u2029]")
"""Class B (UAX #9 P1)."""
_SHORT = 400
"""Characters up to which a layout is remembered: headlines and labels, which are drawn again and again."""
ELLIPSIS = "…"


def layout(text: str, width: int, base: str = "auto", *, first: int | None = None) -> list[VisualLine]:
    """Lay text out in lines of at most `width` columns.

    `base` is `ltr`, `rtl` or `auto` (P2–P3, for each paragraph by itself); `first` is the width of the very first
    line where it differs. Paragraphs end at separators of class B; each has at least one line. Offsets count from
    the beginning of `text`.
    """
    if len(text) <= _SHORT:
        return list(_short_layout(text, width, base, first))
    return _layout(text, width, base, first)


def fit(text: str, width: int, base: str = "auto") -> VisualLine:
    """Lay text out on one line, cut in logical order and ended with an ellipsis where it is longer than `width`."""
    return _fit(text, max(0, width), base)


def cells(text: str) -> int:
    """Count the columns that a text takes on one line."""
    if text.isascii() and text.isprintable():
        return len(text)
    return _fit(text, 1 << 30, "ltr").width


def _layout(text: str, width: int, base: str, first: int | None) -> list[VisualLine]:
    lines: list[VisualLine] = []
    start = 0
    for match in [*_SEPARATOR.finditer(text), None]:
        end = match.start() if match else len(text)
        paragraph = text[start:end]
        level, levels, paragraph_cells = _resolve(paragraph, _BASE[base])
        for begin, after in wrap(paragraph, paragraph_cells, width, first):
            lines.append(_line(paragraph, paragraph_cells, level, levels, (begin, after), start, width))
        first = None
        start = match.end() if match else end
    return lines


@lru_cache(maxsize=4096)
def _short_layout(text: str, width: int, base: str, first: int | None) -> tuple[VisualLine, ...]:
    return tuple(_layout(text, width, base, first))


def _resolve(paragraph: str, base: int | None) -> tuple[int, list[int], Cells]:
    level, levels = levels_of(paragraph, classes(paragraph), base)
    return level, levels, cells_of(paragraph)


def _line(
    text: str, cells: Cells, level: int, levels: list[int], span: tuple[int, int], offset: int, width: int
) -> VisualLine:
    begin, after = span
    bases = cells.bases[begin:after]
    texts = cells.texts[begin:after]
    starts = cells.starts[begin:after]
    columns = cells.columns[begin:after]
    if not texts:
        place = offset + (cells.starts[begin] if begin < len(cells.starts) else cells.length)
        return VisualLine([], [], [], [], span=(place if begin else offset, place), rtl=bool(level & 1))
    ends = [*starts[1:], cells.end(after - 1) if texts[-1] != " " else starts[-1] + 1]
    if max(columns) > width > 0:  # a wide character in a pane of one column
        texts = [ELLIPSIS if wide > width else shown for shown, wide in zip(texts, columns, strict=True)]
        columns = [min(wide, width) for wide in columns]
    if "\t" in text:
        levels = _after_l1(text, levels, level, bases[0], ends[-1])
    line = [levels[base] for base in bases]
    highest = max(line)
    if offset:
        starts = [start + offset for start in starts]
        ends = [end + offset for end in ends]
    whole = (starts[0], ends[-1])
    if highest:
        texts = [MIRROR.get(shown, shown) if depth & 1 else shown for shown, depth in zip(texts, line, strict=True)]
        order = reorder(line)
        texts = [texts[index] for index in order]
        starts = [starts[index] for index in order]
        ends = [ends[index] for index in order]
        columns = [columns[index] for index in order]
    return VisualLine(texts, starts, ends, columns, span=whole, rtl=bool(level & 1))


def _after_l1(text: str, levels: list[int], level: int, start: int, end: int) -> list[int]:
    """L1 for a line with tabs; without them only spaces at its end would change, and they are cut off."""
    return [*levels[:start], *line_levels(text, levels, level, start, end), *levels[end:]]


@lru_cache(maxsize=4096)
def _fit(text: str, width: int, base: str) -> VisualLine:
    text = _SEPARATOR.sub(" ", text)
    level, levels, all_cells = _resolve(text, _BASE[base])
    count = len(all_cells.texts)
    if sum(all_cells.columns) <= width:
        return _line(text, all_cells, level, levels, (0, count), 0, width)
    if not width:
        return VisualLine([], [], [], [], span=(0, 0), rtl=bool(level & 1))
    used = kept = 0
    for columns in all_cells.columns:
        if used + columns > width - 1:
            break
        used += columns
        kept += 1
    while kept and all_cells.texts[kept - 1] == " ":
        kept -= 1
    cut = all_cells.end(kept - 1) if kept else 0
    # The letters keep the forms that they have in the whole; the ellipsis stands where the cut is, in logical order.
    shortened = text[:cut] + ELLIPSIS
    _, levels = levels_of(shortened, classes(shortened), level)
    shown = Cells(
        [*all_cells.texts[:kept], ELLIPSIS],
        [*all_cells.bases[:kept], cut],
        [*all_cells.starts[:kept], cut],
        [*all_cells.columns[:kept], 1],
        cut + 1,
    )
    return _line(shortened, shown, level, levels, (0, kept + 1), 0, width)
