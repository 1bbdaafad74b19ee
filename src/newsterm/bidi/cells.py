"""Graphemes as cells: what each shows, where it stands in the text, how many columns it takes.

Extended grapheme clusters after UAX #29, as far as a terminal can tell them apart; widths after UAX #11.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from newsterm.bidi.shape import MARKS, MOST_MARKS, WORD, shape_word

_TOKEN = re.compile(
    f"(?P<word>{WORD})"
    # One column each, whatever follows: ASCII, Latin, Greek, Cyrillic, Hebrew letters, Arabic digits and points.
    "|(?P<simple>[ -~\u00a1-\u00ac\u00af-\u02ff\u0391-\u03ff\u0400-\u0482\u05be\u05d0-\u05ea\u05f3\u05f4\u060c\u061b\u061f"
    "\u0660-\u066d\u06d4\u06f0-\u06f9\u2010-\u2027\u2030-\u203a\u20a0-\u20bf]+)"
    f"|(?P<marks>[{MARKS}]+)"
    "|(?P<other>.)",
    re.DOTALL,
)
_PICTURE = re.compile(
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u25fe\u2600-\u27bf\u2934\u2935"
    "\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa\U0001f400-\U0001faff]"
)
_EMOJI_STYLE = "\ufe0f"
_ZWJ = "\u200d"


class Cluster(NamedTuple):
    """One cell: a grapheme as it is drawn."""

    text: str
    """Base, shaped, and its marks; no control."""
    start: int
    end: int
    """Logical offsets; what is never drawn belongs to the cell before it, or after a space to the one behind."""
    columns: int


@dataclass(slots=True)
class Cells:
    """The cells of a paragraph as columns of a table, in logical order."""

    texts: list[str]
    bases: list[int]
    """Where each cell's first drawn character stands; its level is the cell's."""
    starts: list[int]
    columns: list[int]
    length: int
    """Of the paragraph, in characters."""

    def end(self, index: int) -> int:
        """Where a cell's characters end."""
        return self.starts[index + 1] if index + 1 < len(self.starts) else self.length


def clusters(text: str) -> list[Cluster]:
    """Divide a paragraph into cells, letters joined, in logical order."""
    cells = cells_of(text)
    return [
        Cluster(cells.texts[index], cells.starts[index], cells.end(index), cells.columns[index])
        for index in range(len(cells.texts))
    ]


def cells_of(text: str) -> Cells:
    """Do as `clusters`, in the form that the layout works on."""
    texts: list[str] = []
    bases: list[int] = []
    columns: list[int] = []
    for match in _TOKEN.finditer(text):
        start = match.start()
        kind = match.lastgroup
        if kind == "word":
            for display, base, _ in shape_word(match[0]):
                texts.append(display)
                bases.append(start + base)
                columns.append(1)
        elif kind == "simple":
            texts += match[0]
            bases += range(start, match.end())
            columns += [1] * (match.end() - start)
        elif kind == "marks":
            _add_marks(match[0], start, texts, bases, columns)
        else:
            _add_other(text, start, texts, bases, columns)
    return Cells(texts, bases, _starts(text, texts, bases), columns, len(text))


def _add_marks(marks: str, start: int, texts: list[str], bases: list[int], columns: list[int]) -> None:
    if not texts:
        # A mark without a letter is shown on a dotted circle (Unicode 15 §2.11); alone it would hang on a neighbour.
        texts.append("\u25cc" + marks[:MOST_MARKS])
        bases.append(start)
        columns.append(1)
        return
    texts[-1] += marks[:MOST_MARKS]
    if _EMOJI_STYLE in marks and columns[-1] == 1 and (_PICTURE.match(texts[-1]) or texts[-1][0] in "#*0123456789"):
        columns[-1] = 2


def _add_other(text: str, start: int, texts: list[str], bases: list[int], columns: list[int]) -> None:
    char = text[start]
    width = char_columns(char)
    before = text[start - 1] if start else ""
    if width < 0:
        return
    if texts and len(texts[-1]) <= 4 * MOST_MARKS and _extends(char, before, texts[-1], columns[-1]):
        # Emoji sequences keep their ZWJ; nothing else does.
        texts[-1] += _ZWJ + char if before == _ZWJ else char
        columns[-1] = max(columns[-1], width, 2 if _is_flag(char) else 1)
        return
    if width == 0:
        _add_marks(char, start, texts, bases, columns)
        return
    texts.append(" " if char == "\t" else char)
    bases.append(start)
    columns.append(width)


def _extends(char: str, before: str, cell: str, columns: int) -> bool:
    """Whether a character belongs to the grapheme before it: GB8, GB9a, GB11, GB12–13."""
    if before == _ZWJ:
        return bool(_PICTURE.match(char) and _PICTURE.match(cell))
    if "\U0001f3fb" <= char <= "\U0001f3ff" or "\U000e0020" <= char <= "\U000e007f":
        return bool(_PICTURE.match(cell))
    if _is_flag(char):
        return len(cell) == 1 and columns == 1 and _is_flag(cell)
    return False


def _is_flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


class _Columns(dict[str, int]):
    """Character → columns: 2 wide, 1, 0 for what hangs on its base, −1 for what is never drawn."""

    def __missing__(self, char: str) -> int:
        category = unicodedata.category(char)
        if char == "\t":
            columns = 1
        elif category in {"Mn", "Me"} or "\u1160" <= char <= "\u11ff" or "\U000e0020" <= char <= "\U000e007f":
            columns = 0
        elif category in {"Cc", "Cf", "Cs", "Zl", "Zp"}:
            columns = -1
        else:
            columns = 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
        self[char] = columns
        return columns


_COLUMNS = _Columns()


def char_columns(char: str) -> int:
    """Columns of one character by itself: 2, 1, 0 where it hangs on its base, −1 where it is never drawn."""
    return _COLUMNS[char]


def _starts(text: str, texts: list[str], bases: list[int]) -> list[int]:
    """Where each cell's characters begin: at its base, but after a space or at the paragraph's start right there."""
    if len(texts) == len(text):
        return bases
    starts = list(bases)
    if starts:
        starts[0] = 0
    for index in range(1, len(bases)):
        if texts[index - 1] == " " and bases[index] > bases[index - 1] + 1:
            starts[index] = bases[index - 1] + 1
    return starts
