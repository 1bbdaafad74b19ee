"""Graphemes as cells: what each shows, where it stands in the text, how many columns it takes.

Extended grapheme clusters after UAX #29, as far as a terminal can tell them apart; widths after UAX #11. In
these cases a terminal gives columns of its own to what UAX #29 counts in with its neighbour, and so do we: a
Hangul syllable after a leading consonant (GB6), Thai and Lao sara am (GB9a), a sign that encloses the number
behind it (GB9b), a skin tone after what is no emoji (GB9). A control that is never drawn is no cell
(GB4–GB5), and a mark or a conjoining vowel hangs on whatever stands before it.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from newsterm.bidi.shape import MARKS, MOST_MARKS, WORD, shape_word

_TOKEN = re.compile(
    f"(?P<word>{WORD})"
    # One column each, whatever follows: ASCII, Latin, Greek, Cyrillic, Hebrew letters, Arabic digits, points.
    "|(?P<simple>[ -~\u00a0-\u00ac\u00ae-\u02ff\u0391-\u03a1\u03a3-\u03ff\u0400-\u0482\u05be\u05d0-\u05ea"
    "\u05f3\u05f4\u060c\u061b\u061f\u0660-\u066d\u06d4\u06f0-\u06f9\u2010-\u2027\u2030-\u203a\u20a0-\u20bf]+)"
    f"|(?P<marks>[{MARKS}]+)"
    "|(?P<other>.)",
    re.DOTALL,
)
_PICTURE = re.compile(
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u25fe\u2600-\u27bf\u2934\u2935"
    "\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa\U0001f400-\U0001faff]"
)
"""Extended_Pictographic, near enough: asked of what a ZWJ, a skin tone or a variation selector follows."""
_EMOJI_STYLE = "\ufe0f"
_ZWJ = "\u200d"
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")
_EMOJI_PART = re.compile("[\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
"""Skin tones, and the tags that spell a region's flag."""
_SELECTORS = re.compile("[\u034f\ufe00-\ufe0f\U000e0000-\U000e01ef]")
"""Marks that are never seen by themselves."""
_BLANKS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")
"""White space that is a control too: drawn as a space, lest words run together."""
_NUMBER_SIGNS = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
"""Prepended_Concatenation_Mark: the only format characters that are seen."""
_FILLERS = frozenset("\u3164\uffa0")
_JAMO = re.compile("[\u1160-\u11ff\ud7b0-\ud7fb]")
"""Vowels and finals, drawn into the syllable before them (GB7–GB8)."""
_NEWER_MARKS = re.compile("[\u0897\u0cf3\u1acf-\u1aeb\U00010efa-\U00010eff]")
_NEWER_WIDE = re.compile(
    "[\u2630-\u2637\u268a-\u268f\u4dc0-\u4dff\U0001d300-\U0001d356\U0001d360-\U0001d376"
    "\U0001f6d8\U0001f6dc\U0001fa75-\U0001faf8\U00020000-\U0003fffd]"
)
"""Assigned or widened by Unicode 15 to 17, which Python 3.11 (Unicode 14) does not know."""
_MOST_CHARACTERS = 32
"""Of one cell; the longest emoji sequences have a dozen. What is more is kept in the text and not drawn."""


class Cluster(NamedTuple):
    """One cell: a grapheme as it is drawn."""

    text: str
    """Base, shaped, and its marks; no control but an emoji sequence's ZWJ."""
    start: int
    end: int
    """Logical offsets; what is never drawn belongs to the cell before it, or after a space to the next."""
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

    def undrawn(self, text: str, index: int) -> str:
        """Return what stands between the bases of two neighbours: marks, and what is never drawn."""
        return text[self.bases[index - 1] + 1 : self.bases[index]]


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
            for display, base in shape_word(match[0]):
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
        # A mark without a letter is shown on a dotted circle (Unicode 15 §2.11), or it would hang on a
        # neighbour.
        seen = _SELECTORS.sub("", marks)
        if seen:
            texts.append("\u25cc" + seen[:MOST_MARKS])
            bases.append(start)
            columns.append(1)
        return
    cell = texts[-1]
    texts[-1] = cell + marks[: max(0, min(MOST_MARKS, _MOST_CHARACTERS - len(cell)))]
    if _EMOJI_STYLE in marks and columns[-1] == 1 and (_PICTURE.match(cell) or cell[0] in "#*0123456789"):
        columns[-1] = 2


def _add_other(text: str, start: int, texts: list[str], bases: list[int], columns: list[int]) -> None:
    char = text[start]
    width = _COLUMNS[char]
    if texts and len(texts[-1]) < _MOST_CHARACTERS and _extends(char, width, text[start - 1], texts[-1]):
        # Emoji sequences keep their ZWJ; nothing else does.
        texts[-1] += _ZWJ + char if text[start - 1] == _ZWJ and _PICTURE.match(char) else char
        if width == _SPACING or _FLAG.match(char):
            columns[-1] += 1
    elif width == 0:
        _add_marks(char, start, texts, bases, columns)
    elif width != _UNDRAWN:
        texts.append(" " if char in _BLANKS else char)
        bases.append(start)
        columns.append(max(1, width))


def _extends(char: str, width: int, before: str, cell: str) -> bool:
    """Whether a character that is no mark belongs to the grapheme before it."""
    if before == _ZWJ and _PICTURE.match(char):  # GB11
        return bool(_PICTURE.match(cell))
    if char >= "\U0001f1e6":
        if _EMOJI_PART.match(char):  # GB9
            return bool(_PICTURE.match(cell))
        if _FLAG.match(char):  # GB12–GB13
            return cell == before and bool(_FLAG.match(cell))
    return width == _SPACING and len(cell) <= MOST_MARKS  # GB9a


class _Columns(dict[str, int]):
    """Character → columns: 2 wide, 1, 0 for what hangs on its base; or one of the two constants."""

    def __missing__(self, char: str) -> int:
        self[char] = columns = _measure(char)
        return columns


def _measure(char: str) -> int:
    category = unicodedata.category(char)
    if char in _BLANKS or char in _NUMBER_SIGNS:
        return 1
    if category == "Mc":
        return _SPACING
    if category in {"Mn", "Me"} or _JAMO.match(char) or _NEWER_MARKS.match(char):
        return 0
    if category in {"Cc", "Cf", "Cs", "Zl", "Zp"} or char in _FILLERS:
        return _UNDRAWN
    if _NEWER_WIDE.match(char):
        return 2
    # Python before 3.12 calls what is not assigned full width.
    return 2 if category != "Cn" and unicodedata.east_asian_width(char) in {"W", "F"} else 1


_COLUMNS = _Columns()
_UNDRAWN = -2
_SPACING = -1
"""A column more for the cell before it; a vowel sign (Mc), which most terminals give one."""


def _starts(text: str, texts: list[str], bases: list[int]) -> list[int]:
    """Where each cell's characters begin: at its base; but after a space, or first of all, right there."""
    if len(texts) == len(text):
        return bases
    starts = list(bases)
    if starts:
        starts[0] = 0
    for index in range(1, len(bases)):
        if texts[index - 1] == " " and bases[index] > bases[index - 1] + 1:
            starts[index] = bases[index - 1] + 1
    return starts
