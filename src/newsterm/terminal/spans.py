"""Turn spans of visual cells back into logical order, for terminals that cannot be kept from reordering."""

import re
import unicodedata
from functools import cache
from itertools import pairwise

from newsterm.terminal.cells import ANY_RTL, BLANK, CELL, HANGING, MARKS, RTL

_PAIRS = "()[]{}<>«»‹›≤≥⟨⟩⟪⟫「」『』【】〈〉《》"
_MIRROR = str.maketrans(_PAIRS, "".join(b + a for a, b in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)))

_STRONG_LTR = (
    "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u02b8\u0370-\u052f\u0900-\u1fff\u3005-\ud7ff\uff21-\uff3a\uff41-\uff5a"
)
# Signs of those blocks that are neutral or European numbers (classes ON, ET, CS, ES, EN): no span begins or
# ends there.
_NEUTRAL = (
    "\u0606\u0607\u0609\u060a\u060c\u060e\u060f\u066a\u06de\u06e9\u06f0-\u06f9\u07f6-\u07f9"
    "\ufb29\ufd3e\ufd3f\ufdfd"
)
_END = f"(?![{_NEUTRAL}{MARKS}])[{RTL}]{HANGING}"
# From the first right-to-left cell to the last, over what is neutral between them …
WORD = re.compile(rf"{_END}(?:[^\s{BLANK}{_STRONG_LTR}]*{_END})?")  # … but no blank,
_STRETCH = re.compile(rf"{_END}(?:[^{_STRONG_LTR}]*{_END})?")  # … blanks too.
_TOKEN = re.compile(rf"[^\s{BLANK}]+")

# A number keeps its own order (UAX #9 W2–W6): European digits are Arabic numbers after Arabic letters; after
# Hebrew ones they take signs, percent and currency along.
_ARABIC_LETTER = re.compile("[\u061b-\u064a\u066d-\u06d5\u06ee\u06ef\u06fa-\u08c9\ufb50-\ufdff\ufe70-\ufefc]")
_ARABIC_NUMBER = "\u0660-\u0669\u066b\u066c"
_EUROPEAN = "0-9\u06f0-\u06f9"
_NUMBER_IN_ARABIC = re.compile(
    f"[{_ARABIC_NUMBER}{_EUROPEAN}]+(?:[.,:/\u060c][{_ARABIC_NUMBER}{_EUROPEAN}]+)*"
)
_NUMBER_IN_HEBREW = re.compile(
    f"[%$€£₪#°]*[{_EUROPEAN}]+(?:[-+.,:/][{_EUROPEAN}]+)*[%$€£₪#°]*"
    f"|[{_ARABIC_NUMBER}]+(?:[.,:/\u060c][{_ARABIC_NUMBER}]+)*"
)


def turned(span: str) -> str:
    """Put a span into logical order: cells from the right, numbers as they are, brackets unmirrored."""
    number = _NUMBER_IN_ARABIC if _ARABIC_LETTER.search(span) else _NUMBER_IN_HEBREW
    out: list[str] = []
    done = 0
    for match in number.finditer(span):
        out += (*_cells(span[done : match.start()]), match[0])
        done = match.end()
    out += _cells(span[done:])
    return "".join(reversed(out))


def kept_apart(span: str) -> str:
    """Turn a span, with U+200C where its forms do not join though its letters would: Konsole joins anew."""
    cells = CELL.findall(turned(span))
    for at, (one, following) in enumerate(pairwise(cells)):
        if one[0] in _stopped() and _nominal(following[0]) != following[0]:
            cells[at] = one + "\u200c"
    return "".join(cells)


def with_blanks_filled(stretch: str) -> str:
    """Turn each word, and make each blank U+2800, so that no reordering goes beyond a word (PuTTY)."""
    return WORD.sub(lambda match: turned(match[0]), stretch.replace(" ", BLANK).replace("\u00a0", BLANK))


def tokens_reversed(stretch: str) -> str:
    """Reverse each blank-free token that holds a right-to-left cell, numbers too (kitty before 0.40)."""
    return _TOKEN.sub(
        lambda match: "".join(reversed(_cells(match[0]))) if ANY_RTL.search(match[0]) else match[0], stretch
    )


def handed_over(stretch: str) -> str:
    """Put right-to-left stretches into logical order and nominal letters: the terminal orders and joins them.

    Lam-alef stays a ligature, so that every column stays where it was.
    """
    return _STRETCH.sub(lambda match: "".join(map(_nominal, turned(match[0]))), stretch)


@cache
def _stopped() -> frozenset[str]:
    """Collect the isolated and final forms of letters that have an initial one: those could join on."""
    forms = [chr(code) for code in (*range(0xFB50, 0xFDF2), *range(0xFE80, 0xFEF5))]
    told = {form: unicodedata.decomposition(form).split() for form in forms}
    joining = {letters[1] for letters in told.values() if letters[:1] == ["<initial>"] and len(letters) == 2}
    return frozenset(
        form
        for form, letters in told.items()
        if letters[:1] in (["<isolated>"], ["<final>"]) and len(letters) == 2 and letters[1] in joining
    )


def _cells(span: str) -> list[str]:
    return [cell.translate(_MIRROR) for cell in CELL.findall(span)]


def _nominal(char: str) -> str:
    kind, *letters = unicodedata.decomposition(char).split() or [""]
    if len(letters) == 1 and kind in {"<isolated>", "<initial>", "<medial>", "<final>"}:
        return chr(int(letters[0], 16))
    return char
