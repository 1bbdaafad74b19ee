"""Write pictures as sixels (DEC STD 070 §10), each row of cells by itself: any of them can be left out."""

import re
from collections.abc import Sequence

_BAND = 6
"""Points that one character is tall."""
_SIGNS = bytes(range(63, 127)) + bytes(192)
_RUN = re.compile(rb"(.)\1{3,}", re.DOTALL)


def sixel_row(points: bytes, width: int, colours: Sequence[tuple[int, int, int]]) -> str:
    """Write a row of cells: `points` are numbers of `colours` (at most 256), line by line, each `width` long.

    The cursor is where it was, and then left standing as many columns on as the caller moves it.
    """
    height = len(points) // width
    used = sorted(set(points))
    sent = [f'\x1bP0;1;0q"1;1;{width};{height}'.encode()]
    sent += [b"#%d;2;%d;%d;%d" % (one, *(round(part * 100 / 255) for part in colours[one])) for one in used]
    sent += [
        _band([points[at * width : (at + 1) * width] for at in range(top, min(top + _BAND, height))], width)
        + b"-"
        for top in range(0, height, _BAND)
    ]
    return b"".join((*sent, b"\x1b\\")).decode("ascii").replace("-\x1b", "\x1b")


def _band(lines: Sequence[bytes], width: int) -> bytes:
    """Write up to six lines of points, colour after colour."""
    colours = []
    for colour in sorted(set(b"".join(lines))):
        bits = 0
        for at, line in enumerate(lines):
            # One number as long as the line: what is of this colour becomes this line's bit, all at once.
            is_it = bytearray(256)
            is_it[colour] = 1 << at
            bits |= int.from_bytes(line.translate(is_it), "big")
        signs = bits.to_bytes(width, "big").translate(_SIGNS)
        packed = _RUN.sub(lambda run: b"!%d%s" % (len(run[0]), run[1]), signs.rstrip(b"?"))
        colours.append(b"#%d%s" % (colour, packed))
    return b"$".join(colours)
