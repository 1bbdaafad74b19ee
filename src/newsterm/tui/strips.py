"""Cells → Textual's strips: the one meeting place of bidi and Textual; no widget reorders by itself."""

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from newsterm.bidi import fit
from newsterm.lang import has_rtl
from newsterm.page import Line
from newsterm.tui.theme import Theme


def blank(columns: int, style: Style) -> Segment:
    """Make empty columns."""
    return Segment(" " * max(0, columns), style)


def label(text: str, width: int, style: Style, *, base: str = "auto", flush: str = "left") -> list[Segment]:
    """Lay one line of logical text out in exactly `width` columns, cut with an ellipsis where it is longer.

    `base` is its direction (`auto`, `ltr`, `rtl`), `flush` the side of the screen at which it stands.
    """
    line = fit(text, width, base)
    shown = Segment(line.text, style)
    rest = blank(width - line.width, style)
    return [rest, shown] if flush == "right" else [shown, rest]


def strip(segments: Sequence[Segment], width: int) -> Strip:
    """Make a strip that is known to be `width` columns wide."""
    return Strip(segments, width)


_UPRIGHT = Style(italic=False)


def _upright(text: str, style: Style) -> Style:
    """Leave right-to-left text upright: its scripts have no italics, the slanted fonts no letters of it."""
    return style + _UPRIGHT if style.italic and has_rtl(text) else style


def article_strip(line: Line, width: int, before: int, theme: Theme) -> Strip:
    """Draw a line of an article, `before` columns from the left edge of a pane of `width` columns."""
    ground = theme.style("text")
    segments = [blank(before + line.pad, ground)]
    segments += [Segment(run.text, _upright(run.text, theme.style(run.style))) for run in line.runs]
    segments.append(blank(width - before - line.pad - line.width, ground))
    return Strip(segments, width)
