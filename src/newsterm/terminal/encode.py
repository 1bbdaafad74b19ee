"""Turn what the interface writes, cells in visual order, into what this terminal shows in that order."""

import re
from collections.abc import Callable

from newsterm.terminal.cells import ANY_MARK, ANY_RTL, LRM, RTL_CELL, is_style, pieces, sequences
from newsterm.terminal.colour import Foreground
from newsterm.terminal.families import Family
from newsterm.terminal.spans import WORD, handed_over, kept_apart, tokens_reversed, with_blanks_filled

Encoder = Callable[[str], str]


def encoder(family: Family, *, foreground: tuple[int, int, int] = (229, 229, 229)) -> Encoder:
    """Make the function from what the interface is about to write to what this terminal needs.

    It takes text in visual order (presentation forms, brackets mirrored) between escape sequences, which pass
    untouched. One call holds whole sequences and whole cells; colours are remembered from call to call. Text
    with nothing right-to-left costs one search.

    - `visual`: the cells as they are
    - `lrm`: U+200E after each right-to-left cell, and after the cell before it
    - `alternate`: each right-to-left cell in a foreground of its own, 1/255 beside its neighbours' (of the
      default colour and of the palette's sixteen only a likely shade is known: `foreground`, and xterm's)
    - `osc66`: each right-to-left cell in an OSC 66 of its own (kitty's text sizing protocol)
    - `words`: words stay in place, the letters of each go in logical order between U+200E
    - `words2800`: the same without U+200E, and U+2800 for every blank
    - `kitty-old`: each blank-free token that holds a right-to-left cell reversed whole
    - `logical`: right-to-left stretches in logical order and nominal letters

    The last three see one stretch of text between two escape sequences at a time: within a word in two
    colours the letters of either are right, but the two parts may change places. And where the terminal
    orders words with a left-to-right base, a European number at the right end of a right-to-left word goes to
    its left end.
    """
    match family.encoding:
        case "visual":
            encode: Encoder = str
        case "lrm":
            encode = lambda written: _fenced(written, str, RTL_CELL)  # noqa: E731  # one line a row
        case "alternate":
            encode = _Alternating(foreground)
        case "osc66":
            encode = _each_text(_text_sizing())
        case "words":
            encode = lambda written: _fenced(written, kept_apart, WORD)  # noqa: E731
        case "words2800":
            encode = _each_text(with_blanks_filled, re.compile(f"[ \u00a0]|{ANY_RTL.pattern}"))
        case "kitty-old":
            encode = _each_text(tokens_reversed)
        case "logical":
            encode = _each_text(handed_over)
    if family.keep_marks:
        return encode
    strip = _each_text(lambda text: ANY_MARK.sub("", text), ANY_MARK)
    return lambda written: encode(strip(written))


def _each_text(turn: Encoder, needed: re.Pattern[str] = ANY_RTL) -> Encoder:
    """Turn each stretch of text that holds something `needed`."""

    def encode(written: str) -> str:
        if not needed.search(written):
            return written
        parts = pieces(written)
        parts[::2] = [turn(text) if needed.search(text) else text for text in parts[::2]]
        return "".join(parts)

    return encode


def _fenced(written: str, turn: Encoder, spans: re.Pattern[str]) -> str:
    """Each match of `spans` turned, with U+200E after it and after the cell before it.

    U+200E only ever trails a cell: at the start of a row, or straight after an escape sequence, it would hang
    on whatever stands on the screen there (and xterm.js gives it a cell of its own). So the cell before is
    looked for across changes of style, but not across moves of the cursor.
    """
    if not ANY_RTL.search(written):
        return written
    out: list[str] = []
    before = -1  # where in `out` the cell ends that stands before the next on the screen

    def put(text: str) -> None:
        nonlocal before
        if text:
            out.append(text)
            before = len(out) - 1

    for at, piece in enumerate(pieces(written)):
        if at % 2:
            out.append(piece)
            before = before if is_style(piece) else -1
            continue
        done = 0
        for match in spans.finditer(piece):
            put(piece[done : match.start()])
            if before >= 0 and not out[before].endswith(LRM):
                out[before] += LRM
            put(turn(match[0]) + LRM)
            done = match.end()
        put(piece[done:])
    return "".join(out)


class _Alternating:
    """A foreground that changes a little from cell to cell, so that no two share a run of equal style."""

    def __init__(self, foreground: tuple[int, int, int]) -> None:
        self._foreground = Foreground(foreground)
        self._turn = 0

    def __call__(self, written: str) -> str:
        if not ANY_RTL.search(written):
            # Rich resets after every run of style: what stands before the last reset decides nothing.
            for sequence in sequences(written, max(0, written.rfind("\x1b[0m"))):
                self._foreground.hear(sequence)
            return written
        parts = pieces(written)
        for at, piece in enumerate(parts):
            if at % 2:
                self._foreground.hear(piece)
            elif ANY_RTL.search(piece):
                parts[at] = self._coloured(piece)
        return "".join(parts)

    def _coloured(self, text: str) -> str:
        out: list[str] = []
        done = 0
        for match in RTL_CELL.finditer(text):
            if between := text[done : match.start()]:
                out += (self._foreground.own if done else "", between)
            self._turn ^= 1
            out += (self._foreground.near[self._turn], match[0])
            done = match.end()
        return "".join((*out, self._foreground.own, text[done:]))


def _text_sizing() -> Encoder:
    """Keep cells apart: kitty shapes and reorders what shares a run; a change of alignment (h) ends one."""
    turn = 0

    def sized(match: re.Match[str]) -> str:
        nonlocal turn
        turn ^= 1
        return f"\x1b]66;w=1:h={2 - turn};{match[0]}\x07"

    return lambda text: RTL_CELL.sub(sized, text)
