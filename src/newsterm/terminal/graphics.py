"""Choose how a terminal is shown pictures: by kitty's protocol, in sixels, or in halves of cells."""

import fcntl
import re
import struct
import termios
from base64 import b64encode
from typing import Literal

from newsterm.terminal.signature import Signature

Graphics = Literal["kitty", "sixel", "blocks"]

# Unicode placeholders came with kitty 0.28: before that a picture lies over the text, and stays where it was
# when the text is written anew. Konsole and WezTerm speak the protocol without them.
_PLACEHOLDERS = re.compile(r"kitty\(0\.(?:2[89]|[3-9]\d|\d{3,})|kitty\([1-9]|ghostty", re.IGNORECASE)
_PLACEHOLDER = "\U0010eeee"
# kitty's rowcolumn-diacritics.txt begins so; what follows there are points of Hebrew and Arabic, which may be
# taken out on their way. A cell that names no column is the one after its neighbour.
_NUMBERS = (
    "\u0305\u030d\u030e\u0310\u0312\u033d\u033e\u033f\u0346\u034a\u034b\u034c\u0350\u0351\u0352\u0357\u035b"
    "\u0363\u0364\u0365\u0366\u0367\u0368\u0369\u036a\u036b\u036c\u036d\u036e\u036f\u0483\u0484\u0485\u0486\u0487"
)
TALLEST = len(_NUMBERS)
"""Rows of a picture that kitty can be told of."""
_CHUNK = 4096
"""Characters of one piece of a picture on its way to kitty."""


def graphics(signature: Signature) -> Graphics:
    """Tell how this terminal shows pictures; a multiplexer keeps none but halves of cells."""
    if signature.multiplexer:
        return "blocks"
    if _PLACEHOLDERS.match(signature.xtversion):
        return "kitty"
    # DA1 62;4: sixel graphics (DEC STD 070, and xterm's list of attributes).
    if "4" in signature.da1.removeprefix("?").split(";")[1:]:
        return "sixel"
    return "blocks"


def cell_size(fd: int) -> tuple[int, int] | None:
    """Ask how many points wide and tall a cell is (TIOCGWINSZ); None: the terminal does not say."""
    try:
        asked = fcntl.ioctl(fd, termios.TIOCGWINSZ, bytes(8))
    except OSError:
        return None
    rows, columns, width, height = struct.unpack("HHHH", asked)
    if not (rows and columns) or width < columns or height < rows:
        return None
    return width // columns, height // rows


def kitty_upload(number: int, png: bytes, columns: int, rows: int) -> str:
    """Hand a picture to kitty under a number (1 to 2**24-1), to be drawn by so many placeholders."""
    data = b64encode(png).decode("ascii")
    pieces = [data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK)] or [""]
    sent = []
    for at, piece in enumerate(pieces):
        more = int(at < len(pieces) - 1)
        control = (
            f"a=T,U=1,i={number},f=100,t=d,c={columns},r={rows},q=2,m={more}" if not at else f"m={more},q=2"
        )
        sent.append(f"\x1b_G{control};{piece}\x1b\\")
    return "".join(sent)


def kitty_forget(number: int) -> str:
    """Let kitty forget a picture."""
    return f"\x1b_Ga=d,d=I,i={number},q=2\x1b\\"


def kitty_row(row: int, columns: int) -> str:
    """Write the cells of one row of a picture, to be drawn in the colour that its number is (24-bit)."""
    named = min(columns, len(_NUMBERS))
    cells = "".join(f"{_PLACEHOLDER}{_NUMBERS[row]}{_NUMBERS[column]}" for column in range(named))
    return cells + _PLACEHOLDER * (columns - named)
