"""Turn spans of a row of the screen, also where a style ends in the middle of one."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import NamedTuple

from newsterm.terminal.cells import ANY_RTL, LRM, is_style, pieces, sequences
from newsterm.terminal.colour import parameters

_RESET = "\x1b[0m"
_NO_LINK = "\x1b]8;;\x1b\\"


class Placed(NamedTuple):
    """A cell of a span, in the order in which cells are sent."""

    at: int
    """Where it stood in the span: it takes its style from there."""
    text: str
    pen: str = ""
    """A sequence for this cell alone."""


Turn = Callable[[str], list[Placed]]


class Pen:
    """The style that is on, as the sequences that made it so."""

    def __init__(self) -> None:
        self._since: dict[str, None] = {}  # the last reset; each once, where it was last
        self._link = ""

    def hear(self, sequence: str) -> None:
        """Take in a change of style (SGR, hyperlink)."""
        if sequence.startswith("\x1b]"):
            self._link = sequence
        elif any(one in {"", "0"} for one, *_ in parameters(sequence)):
            self._since = {} if sequence in {_RESET, "\x1b[m"} else {sequence: None}
        else:
            self._since = {**{one: None for one in self._since if one != sequence}, sequence: None}

    @property
    def state(self) -> tuple[str, str]:
        """What brings this style back, whatever was on: SGR, and the sequence of its link."""
        return _RESET + "".join(self._since), self._link or _NO_LINK

    @property
    def font(self) -> tuple[bool, bool]:
        """Whether it is bold, and italic."""
        on = {"1": False, "3": False}
        for sequence in self._since:
            for one, *_ in parameters(sequence):
                if one in on:
                    on[one] = True
                elif one in {"", "0", "22", "23"}:
                    on |= {"22": {"1": False}, "23": {"3": False}}.get(one, dict.fromkeys(on, False))
        return on["1"], on["3"]


class Rows:
    """Turn each match of `spans` in a row, and send each cell in its own style.

    A row goes on over changes of style and ends where the cursor moves. With `fence`, where that matches what
    follows a span, U+200E trails it and the cell before it: only ever a cell of this row, for at its start,
    or straight after an escape sequence, it would hang on whatever stands on the screen there (and xterm.js
    gives it a cell of its own).
    """

    def __init__(self, turn: Turn, spans: re.Pattern[str], fence: re.Pattern[str] | None = None) -> None:
        self._turn = turn
        self._spans = spans
        self._fence = fence
        self._pen = Pen()

    def __call__(self, written: str) -> str:
        """Turn what is about to be written."""
        if not ANY_RTL.search(written):
            # Rich resets after every run of style: what stands before the last reset decides nothing.
            start = 0 if "\x1b]8;" in written else max(0, written.rfind(_RESET))
            for sequence in filter(is_style, sequences(written, start)):
                self._pen.hear(sequence)
            return written
        parts = pieces(written)
        out: list[str] = []
        row = parts[:1]
        for sequence, text in zip(parts[1::2], parts[2::2], strict=True):
            if is_style(sequence):
                row += (sequence, text)
            else:
                out += (*self._row(row), sequence)
                row = [text]
        return "".join((*out, *self._row(row)))

    def _row(self, row: list[str]) -> list[str]:
        whole = "".join(row[::2])
        if not ANY_RTL.search(whole):
            for style in row[1::2]:
                self._pen.hear(style)
            return row
        return _Row(row, whole, self._pen).turned(self._spans, self._turn, self._fence)


class _Row:
    """One row on its way out."""

    def __init__(self, row: list[str], whole: str, pen: Pen) -> None:
        self._whole = whole
        self._styles = row[1::2]
        self._edges = list(accumulate(map(len, row[:-1:2])))  # where in `whole` each of them begins
        self._states = [pen.state]
        for style in self._styles:
            pen.hear(style)
            self._states.append(pen.state)
        self._out: list[str] = []
        self._on = 0  # how many of the styles are on
        self._before = -1  # where in `out` the cell ends that stands before the next on the screen

    def turned(self, spans: re.Pattern[str], turn: Turn, fence: re.Pattern[str] | None) -> list[str]:
        done = 0
        for match in spans.finditer(self._whole):
            start, end = match.span()
            self._pass(done, start)
            self._change(bisect_right(self._edges, start))
            fenced = fence is not None and fence.match(self._whole, end)
            if fenced:
                self._put_fence()
            cells = turn(match[0])
            if self._on == bisect_left(self._edges, end) and not any(cell.pen for cell in cells):
                self._put("".join([cell.text for cell in cells]))
            else:
                self._put_apart(cells, start, end)
            if fenced:
                self._put_fence()
            done = end
        self._pass(done, len(self._whole))
        self._change(len(self._styles))
        return self._out

    def _put_apart(self, cells: list[Placed], start: int, end: int) -> None:
        """Write each in its own style, and end in that of the last that stood here."""
        for at, text, pen in cells:
            self._change(bisect_right(self._edges, start + at))
            self._put(pen + text)
            if pen:
                self._out.append(self._states[self._on][0])
        self._change(bisect_left(self._edges, end))

    def _pass(self, start: int, end: int) -> None:
        """Write from here to there as it is."""
        while start < end:
            self._change(bisect_right(self._edges, start))
            until = self._edges[self._on] if self._on < len(self._edges) else end
            self._put(self._whole[start : min(until, end)])
            start = until

    def _change(self, wanted: int) -> None:
        """Go on to a later style as it was sent, or back to an earlier one by what it had come to."""
        if wanted >= self._on:
            self._out += self._styles[self._on : wanted]
        else:
            (_, link), (style, earlier_link) = self._states[self._on], self._states[wanted]
            self._out += (style, earlier_link) if earlier_link != link else (style,)
        self._on = wanted

    def _put(self, text: str) -> None:
        if text:
            self._out.append(text)
            self._before = len(self._out) - 1

    def _put_fence(self) -> None:
        if self._before >= 0 and not self._out[self._before].endswith(LRM):
            self._out[self._before] += LRM
