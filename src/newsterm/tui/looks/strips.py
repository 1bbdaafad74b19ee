"""Cells → Textual's strips: the one meeting place of bidi and Textual; no widget reorders by itself."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.strip import Strip

from newsterm.bidi import VisualLine, fit, layout
from newsterm.lang import base_direction, has_rtl
from newsterm.page import Line
from newsterm.tui.looks.drawn import Cells
from newsterm.tui.looks.mirror import joined, screen_order
from newsterm.tui.looks.theme import Theme

NARROW = 40
"""Columns below which the fields of a row may not fit beside one another, and what is too much is cut off."""


_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_AFTER_MARKS = re.compile(f"(?<=[{_MARKS}])(?=[^{_MARKS}])")


class Whole(Strip):
    """A strip that goes with the list that shows it.

    Textual has a strip that is cut nowhere remember itself as its only part. Such a circle stays till
    somebody looks for circles: 50,000 objects after some twenty lists, and a key waits 25 ms for that.
    """

    __slots__ = ()

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """Cut it at some columns; what lies beyond its end does not count."""
        within = [cut for cut in cuts if cut <= self.cell_length]
        return [self] if within == [self.cell_length] else super().divide(within)

    def apply_filter(self, filter: LineFilter, background: Color) -> Strip:
        """Make its colours ones that the terminal has."""
        filtered = super().apply_filter(filter, background)
        filtered.__class__ = Whole
        return filtered


def blank(columns: int, style: Style) -> Segment:
    """Make empty columns."""
    return Segment(" " * max(0, columns), style)


def label(
    text: str,
    width: int,
    style: Style,
    *,
    base: str = "auto",
    flush: str = "left",
    found: Sequence[tuple[int, int]] = (),
    lit: Style | None = None,
) -> list[Segment]:
    """Lay one line of logical text out in exactly `width` columns, cut with an ellipsis where it is longer.

    `base` is its direction (`auto`, `ltr`, `rtl`), `flush` the side of the screen at which it stands. The
    logical ranges `found` are `lit`, whatever the cells between; of what was cut off, the ellipsis is.
    """
    line = fit(text, width, base)
    shown = _with_found(line, style, found, lit) if found and lit else [Segment(line.text, style)]
    rest = blank(width - line.width, style)
    return [rest, *shown] if flush == "right" else [*shown, rest]


def sentence(text: str, width: int, style: Style, *, language: str, flush: str = "left") -> list[Segment]:
    """Lay out what the interface says: in its language's direction, though it begin with a Latin name."""
    return label(text, width, style, base=base_direction(text, language=language), flush=flush)


def paragraph(
    text: str, width: int, style: Style, *, base: str = "auto", flush: str = "left", most: int
) -> list[list[Segment]]:
    """Lay text out on as many lines of exactly `width` columns as it needs; the `most`th is cut."""
    lines = layout(text, width, base) if width > 0 else []
    if len(lines) > most:
        lines = [*lines[: most - 1], fit(text[lines[most - 1].start :], width, base)]
    return [
        [rest, shown] if flush == "right" else [shown, rest]
        for line in lines
        for shown, rest in [(Segment(line.text, style), blank(width - line.width, style))]
    ]


def line_end(text: str, width: int, base: str) -> int:
    """Find the character with which the second line of some text begins; its end where it has one line."""
    lines = layout(text, width, base) if width > 0 else []
    return lines[1].start if len(lines) > 1 else len(text)


def empty_words(
    text: str, y: int, size: tuple[int, int], style: Style, *, at: int, language: str, mirrored: bool
) -> Strip:
    """Draw row `y` of a pane of `size` (columns, rows): it is empty but for a sentence, from row `at` on."""
    width, height = size
    base = base_direction(text, language=language)
    flush = "right" if mirrored else "left"
    most = max(1, height - at)
    lines = paragraph(text, max(1, width - 4), style, base=base, flush=flush, most=most) if text else []
    if not 0 <= y - at < len(lines):
        return strip([blank(width, style)], width)
    return row([[blank(2, style)], lines[y - at], [blank(2, style)]], width, mirrored=mirrored)


def short(text: str, longest: int, style: Style) -> Segment:
    """Lay a name out as wide as it is, at most `longest` columns."""
    return Segment(fit(text, longest).text, style)


def one_line(text: str, base: str = "auto") -> VisualLine:
    """Lay text out on one line, however long: what is being typed."""
    return layout(text, 1 << 20, base)[0]


def typed(
    text: str, width: int, caret: int, style: Style, lit: Style, *, base: str, mirrored: bool
) -> list[Segment]:
    """Lay out what is being typed in exactly `width` columns, the cell of the character at `caret` `lit`."""
    line = one_line(text, base)
    shown = [
        Segment(cell, lit if start <= caret < stop else style) for cell, start, stop, _ in line.clusters()
    ]
    rest = blank(width - line.width, style)
    return [rest, *shown] if line.rtl or mirrored else [*shown, rest]


def _with_found(
    line: VisualLine, style: Style, found: Sequence[tuple[int, int]], lit: Style
) -> list[Segment]:
    ranges = [(min(start, line.end - 1), end) for start, end in found]

    def is_found(cell: tuple[str, int, int, int]) -> bool:
        return any(start < cell[2] and end > cell[1] for start, end in ranges)

    return [
        Segment("".join(cell[0] for cell in cells), lit if inside else style)
        for inside, cells in groupby(line.clusters(), is_found)
    ]


def strip(segments: Sequence[Segment], width: int) -> Strip:
    """Make a strip `width` columns wide of segments that are so wide; where it is narrow, they are cut."""
    whole = _whole_letters(segments)
    return Whole(whole, width) if width >= NARROW else Whole(whole).adjust_cell_length(max(0, width))


def _whole_letters(segments: Sequence[Segment]) -> list[Segment]:
    """End a segment after each letter that bears marks.

    Where something lies over a strip, rich cuts it before the marks, and they stand alone at the edge; at the
    end of a segment it does not.
    """
    whole = []
    for one in segments:
        if one.text.isascii() or one.control:
            whole.append(one)
        else:
            whole += [Segment(part, one.style) for part in _AFTER_MARKS.split(one.text)]
    return whole


def row(fields: Sequence[Sequence[Segment]], width: int, *, mirrored: bool) -> Strip:
    """Put fields, named from start to end, beside one another; in a narrow row the last ones are cut off."""
    segments = joined(screen_order(fields, mirrored=mirrored))
    if mirrored and width < NARROW:
        whole = Strip(_whole_letters(segments))
        return whole.crop(max(0, whole.cell_length - width)).adjust_cell_length(max(0, width))
    return strip(segments, width)


_UPRIGHT = Style(italic=False)


def _upright(text: str, style: Style) -> Style:
    """Leave right-to-left text upright: its scripts have no italics, the slanted fonts no letters of it."""
    return style + _UPRIGHT if style.italic and has_rtl(text) else style


def article_strip(
    line: Line, width: int, before: int, theme: Theme, *, dimmed: bool = False, drawn: Cells = ()
) -> Strip:
    """Draw a line of an article, `before` columns from the left edge of a pane of `width` columns.

    `drawn`: the part of a picture that it shows; empty: it is not there yet.
    """
    ground = theme.style("text")
    look = theme.dimmed if dimmed else theme.style
    segments = [blank(before + line.pad, ground)]
    for run in line.runs:
        if drawn and run.style == "picture":
            segments += drawn
        else:
            segments.append(Segment(run.text, _upright(run.text, look(run.style))))
    segments.append(blank(width - before - line.pad - line.width, ground))
    return strip(segments, width)
