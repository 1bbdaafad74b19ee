"""Turn what the interface writes, cells in visual order, into what this terminal shows in that order."""

import re
from collections.abc import Callable

from newsterm.bidi import cells as columns
from newsterm.terminal.cells import ANY_MARK, ANY_RTL, BLANK, LRM, RTL_CELL, pieces, sequences
from newsterm.terminal.colour import Foreground
from newsterm.terminal.families import Family
from newsterm.terminal.kitty import OldKitty
from newsterm.terminal.rows import Placed, Rows
from newsterm.terminal.spans import NUMBER_NEXT, STRETCH, TIED, WORD, handed_over, kept_apart, with_blanks

Encoder = Callable[[str], str]


def encoder(family: Family, *, foreground: tuple[int, int, int] = (229, 229, 229)) -> Encoder:
    """Make the function from what the interface is about to write to what this terminal needs.

    It takes text in visual order (presentation forms, brackets mirrored) between escape sequences, which pass
    untouched. One call holds whole sequences and whole cells; colours are remembered from call to call. Text
    with nothing right-to-left costs one search.

    - `visual`: the cells as they are
    - `lrm`: U+200E after each right-to-left cell, and after the cell before it
    - `alternate`: each right-to-left cell in a foreground of its own, 1/255 beside its neighbours', or one of
      the nearest two where only 256 come through (of the default colour and of the palette's sixteen only a
      likely shade is known: `foreground`, and xterm's)
    - `osc66`: each right-to-left cell in an OSC 66 of its own (kitty's text sizing protocol)
    - `words`: words stay in place, the letters of each go in logical order between U+200E
    - `words2800`: the same without U+200E, and U+2800 for every blank beside them
    - `kitty-old`: right-to-left runs reversed, and what stands beside them in the other weight
    - `runs`: right-to-left stretches of one style in logical order, their forms kept
    - `logical`: right-to-left stretches in logical order and nominal letters
    - `led`: the same for whole lines, each from the left edge, with a strong letter for its first blank

    Of an emoji in several parts (ZWJ, skin tone, U+FE0F) the first is sent, and blanks for what is left of
    its columns: of 15 terminals 13 count the parts one by one, 14 give ❤️ one column, and rows would be moved.

    `words`, `words2800`, `kitty-old` and `logical` look at whole rows, so a word may change its colour where
    it likes. What they cannot do: where a terminal orders with a left-to-right base and takes no U+200E, a
    European number at the very right of a line goes to the left of the word that follows it.
    """
    encode = _turning(family, foreground)
    if family.encoding == "led":
        encode = _led(encode)
    encode = _with_whole_emoji(encode)
    return encode if family.keep_marks else _stripped(encode)


def _turning(family: Family, foreground: tuple[int, int, int]) -> Encoder:
    match family.encoding:
        case "visual":
            encode: Encoder = str
        case "lrm":
            encode = Rows(_each_fenced, _RTL_RUN, _ALWAYS)
        case "alternate":
            encode = _Alternating(Foreground(foreground, family.colours))
        case "osc66":
            encode = _each_text(_text_sizing())
        case "words":
            encode = Rows(kept_apart, re.compile(WORD), _ALWAYS)
        case "words2800":
            encode = _filled(Rows(with_blanks, re.compile(TIED)))
        case "kitty-old":
            encode = OldKitty()
        case "runs":
            encode = _each_text(lambda text: re.sub(STRETCH, _in_logical_order, text))
        case "logical" | "led":
            encode = Rows(handed_over, re.compile(STRETCH), re.compile(NUMBER_NEXT))
    return encode


def _stripped(encode: Encoder) -> Encoder:
    strip = _each_text(lambda text: ANY_MARK.sub("", text), ANY_MARK)
    return lambda written: encode(strip(written))


def _with_whole_emoji(encode: Encoder) -> Encoder:
    def first(parts: re.Match[str]) -> str:
        return parts[1] + " " * (columns(parts[0]) - columns(parts[1]))

    simplify = _each_text(lambda text: _EMOJI.sub(first, text), _PARTS)
    return lambda written: encode(simplify(written))


def _led(encode: Encoder) -> Encoder:
    """Begin a line with a letter that nobody sees: what guesses a row's direction finds left to right."""

    def lead(line: str) -> str:
        return encode(BLANK + line[1:] if line.startswith(" ") and ANY_RTL.search(line) else line)

    return lead


def _filled(encode: Encoder) -> Encoder:
    fill = _each_text(lambda text: _ANY_BLANK.sub(BLANK, text), _ANY_BLANK)
    return lambda written: encode(fill(written))


_EMOJI = re.compile("(.)(?:[\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]|\u200d.)+")
_PARTS = re.compile("[\u200d\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
"""What an emoji in several parts has in it: to look for that takes a fifth of the time."""
_RTL_RUN = re.compile(f"(?:{RTL_CELL.pattern})+")
_ALWAYS = re.compile("")
_ANY_BLANK = re.compile("[ \u00a0]")


def _in_logical_order(stretch: re.Match[str]) -> str:
    return "".join(cell.text for cell in kept_apart(stretch[0]))


def _each_fenced(run: str) -> list[Placed]:
    return [Placed(cell.start(), cell[0] + LRM) for cell in RTL_CELL.finditer(run)]


def _each_text(turn: Encoder, needed: re.Pattern[str] = ANY_RTL) -> Encoder:
    """Turn each stretch of text that holds something `needed`."""

    def encode(written: str) -> str:
        if not needed.search(written):
            return written
        parts = pieces(written)
        parts[::2] = [turn(text) if needed.search(text) else text for text in parts[::2]]
        return "".join(parts)

    return encode


class _Alternating:
    """A foreground that changes a little from cell to cell, so that no two share a run of equal style."""

    def __init__(self, foreground: Foreground) -> None:
        self._foreground = foreground
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
