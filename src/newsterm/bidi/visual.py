"""The front door: logical text, a width and a base direction → lines as they stand on the screen.

Paragraph → levels and cells on the whole of it → lines in logical order → each line reordered (L2), mirrored
(L4).
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newsterm.bidi.cells import Cells, cells_of
from newsterm.bidi.classes import MIRROR, classes
from newsterm.bidi.justify import draws_out, fill
from newsterm.bidi.levels import levels_of
from newsterm.bidi.line import VisualLine
from newsterm.bidi.reorder import line_levels, reorder
from newsterm.bidi.wrap import wrap

_BASE = {"auto": None, "ltr": 0, "rtl": 1}
_SEPARATOR = re.compile("\r\n|[\n\r\x1c-\x1e\x85\u2028\u2029]")
"""Class B (UAX #9 P1), and the line separator, which ends a line as `<br>` does."""
_RETURNED_TO_BASE = re.compile("[\t\v\x1f\u2007]")
_PARTING = re.compile("[\u061c\u200e\u200f\u2066-\u2069\u3164\uffa0\ud800-\udfff]")
"""What is not drawn, and yet has a level of its own on the line, for X9 does not remove it."""
_SHORT = 400
"""Characters up to which a layout is remembered: headlines and labels, which are drawn again and again."""
ELLIPSIS = "…"
_NUMBER = re.compile(r"[%٪]?\d(?:[,.:/%٪٫٬]*\d)*[%٪]?")
"""Digits with what stands between them: 1,500 and 18:30 and ١٫٥ and 50%."""


def layout(
    text: str, width: int, base: str = "auto", *, first: int | None = None, justify: str = "ragged"
) -> list[VisualLine]:
    """Lay text out in lines of at most `width` columns, which are at least one.

    `base` is `ltr`, `rtl` or `auto` (P2–P3, for each paragraph by itself); `first` is the width of the very
    first line where it differs. Paragraphs end at separators of class B; each has at least one line. Offsets
    count from the beginning of `text`. `justify` other than `ragged` fills all lines but a paragraph's last:
    `kashida` by spaces and, where the paragraph runs from right to left, by drawing Arabic letters out;
    `spaces` by spaces alone. The columns that are added belong to the letter or the space before them.
    """
    if len(text) <= _SHORT:
        return list(_short_layout(text, max(1, width), base, first, justify))
    return _layout(text, max(1, width), base, first, justify)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Tell where each paragraph of a text begins and ends (P1), what separates them left out."""
    start = 0
    for match in _SEPARATOR.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def fit(text: str, width: int, base: str = "auto") -> VisualLine:
    """Lay text out on one line; if it is longer than `width`, cut it in logical order and end it with “…”.

    A number is shown whole or not at all, unless the text begins with it.
    """
    return (_short_fit if len(text) <= _SHORT else _fit)(text, max(0, width), base)


def cells(text: str) -> int:
    """Count the columns that a text takes on one line."""
    if text.isascii() and text.isprintable():
        return len(text)
    return _short_cells(text) if len(text) <= _SHORT else _cells(text)


def _cells(text: str) -> int:
    return sum(cells_of(_on_one_line(text)).columns)


_short_cells = lru_cache(maxsize=4096)(_cells)


def _layout(text: str, width: int, base: str, first: int | None, justify: str) -> list[VisualLine]:
    lines: list[VisualLine] = []
    for start, end in paragraphs(text):
        paragraph = _resolve(text[start:end], _BASE[base])
        spans = wrap(paragraph.text, paragraph.cells, width, first)
        kashida = justify == "kashida" and paragraph.level % 2 == 1 and draws_out(paragraph.text)
        for number, span in enumerate(spans, 1):
            added: list[tuple[int, str, int]] = []
            if justify != "ragged" and number < len(spans):
                room = width if first is None or number > 1 else max(1, first)
                added = fill(paragraph.text, paragraph.cells, span, room, kashida=kashida)
            lines.append(paragraph.line(span, width, start, added))
        first = None
    return lines


@lru_cache(maxsize=4096)
def _short_layout(
    text: str, width: int, base: str, first: int | None, justify: str
) -> tuple[VisualLine, ...]:
    return tuple(_layout(text, width, base, first, justify))


class _Paragraph(NamedTuple):
    text: str
    cells: Cells
    level: int
    levels: list[int]
    l1: bool
    """Whether L1 changes more than the spaces at the end of a line, which are cut off."""
    parted: bool
    """Whether something that is not drawn may stand lower than the cells on both its sides."""

    def line(
        self,
        span: tuple[int, int],
        width: int,
        offset: int = 0,
        added: Sequence[tuple[int, str, int]] = (),
    ) -> VisualLine:
        """Turn the cells of one line; `offset` is where the paragraph begins in its text.

        `added`: behind which cells what is put in, and how many columns of it (see `justify.fill`).
        """
        first, after = span
        cells, rtl = self.cells, bool(self.level & 1)
        if first == after:
            place = offset + (cells.starts[first] if cells.starts else 0)
            return VisualLine([], [], [], [], span=(place, place), rtl=rtl)
        texts = cells.texts[first:after]
        starts = cells.starts[first:after]
        columns = cells.columns[first:after]
        ends = [*starts[1:], cells.end(after - 1) if texts[-1] != " " else starts[-1] + 1]
        if max(columns) > width:  # a wide character in a pane of one column
            texts = [ELLIPSIS if wide > width else shown for shown, wide in zip(texts, columns, strict=True)]
            columns = [min(wide, width) for wide in columns]
        levels = [self.levels[base] for base in cells.bases[first:after]]
        if self.l1:
            levels = self._after_l1(first, after)
        if offset:
            starts = [start + offset for start in starts]
            ends = [end + offset for end in ends]
        whole = (starts[0], ends[-1])
        lows = self._lows(levels, first) if self.parted else {}
        put_in = [*added, *((index, "", 1) for index in lows)]
        for index, shown, count in sorted(put_in, key=lambda one: (one[0], not one[1]), reverse=True):
            at = index - first + 1
            texts[at:at] = [shown] * count
            columns[at:at] = [len(shown)] * count
            levels[at:at] = [levels[at - 1] if shown else lows[index]] * count
            for same in (starts, ends):
                same[at:at] = [same[at - 1]] * count
        if any(levels):
            texts = [
                MIRROR[shown[0]] + shown[1:] if level & 1 and shown[:1] in MIRROR else shown
                for shown, level in zip(texts, levels, strict=True)
            ]
            order = reorder(levels)
            if lows:
                order = [index for index in order if texts[index]]
            texts = [texts[index] for index in order]
            starts = [starts[index] for index in order]
            ends = [ends[index] for index in order]
            columns = [columns[index] for index in order]
        return VisualLine(texts, starts, ends, columns, span=whole, rtl=rtl)

    def _lows(self, levels: list[int], first: int) -> dict[int, int]:
        """Find behind which cells something undrawn stands lower than both neighbours (L2 parts them)."""
        lows = {}
        bases = self.cells.bases
        for index, both in enumerate(map(min, pairwise(levels)), first):
            if bases[index + 1] - bases[index] > 1:
                low = min(self.levels[bases[index] + 1 : bases[index + 1]])
                if low < both:
                    lows[index] = low
        return lows

    def _after_l1(self, first: int, after: int) -> list[int]:
        start, end = self.cells.bases[first], self.cells.end(after - 1)
        line = line_levels(self.text, self.levels, self.level, start, end)
        return [line[base - start] for base in self.cells.bases[first:after]]


def _resolve(text: str, base: int | None) -> _Paragraph:
    level, levels = levels_of(text, classes(text), base)
    l1, parted = bool(_RETURNED_TO_BASE.search(text)), bool(_PARTING.search(text))
    return _Paragraph(text, cells_of(text), level, levels, l1, parted)


def _on_one_line(text: str) -> str:
    """Make one paragraph of several, offsets unchanged."""
    return _SEPARATOR.sub(lambda match: " ".ljust(len(match[0]), "\u200b"), text)


def _fit(text: str, width: int, base: str) -> VisualLine:
    paragraph = _resolve(_on_one_line(text), _BASE[base])
    cells, level = paragraph.cells, paragraph.level
    used = sum(cells.columns)
    kept = len(cells.texts)
    while kept and used > width and cells.texts[kept - 1] == " ":
        kept -= 1
        used -= 1
    if used <= width or not width:
        return paragraph.line((0, kept if width else 0), width)
    while kept and (used > width - 1 or cells.texts[kept - 1] == " "):
        kept -= 1
        used -= cells.columns[kept]
    kept = _outside_numbers(paragraph.text, cells, kept)
    # The letters keep the forms that they have in the whole; the ellipsis stands where the cut is in
    # logical order, outside of embeddings that the cut left open.
    cut = cells.end(kept - 1) if kept else 0
    shortened = paragraph.text[:cut] + ELLIPSIS
    _, levels = levels_of(shortened, classes(shortened), level)
    levels[-1] = level
    shown = Cells(
        [*cells.texts[:kept], ELLIPSIS],
        [*cells.bases[:kept], cut],
        [*cells.starts[:kept], cut],
        [*cells.columns[:kept], 1],
        cut + 1,
    )
    return paragraph._replace(text=shortened, cells=shown, levels=levels).line((0, kept + 1), width)


def _outside_numbers(text: str, cells: Cells, kept: int) -> int:
    """Move a cut that falls inside a number before it: 1,500 is not 1,5…; but something must be left."""
    cut = cells.end(kept - 1) if kept else 0
    number = next((one for one in _NUMBER.finditer(text) if one.end() > cut), None)
    if number is None or number.start() >= cut:
        return kept
    before = kept
    while before and (cells.bases[before - 1] >= number.start() or cells.texts[before - 1] == " "):
        before -= 1
    return before or kept


_short_fit = lru_cache(maxsize=4096)(_fit)
