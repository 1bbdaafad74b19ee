"""Turn spans of visual cells back into logical order, for terminals that cannot be kept from reordering."""

import re
import unicodedata
from functools import cache
from itertools import pairwise

from newsterm.terminal.cells import BLANK, CELL, HANGING, MARKS, RTL
from newsterm.terminal.rows import Placed

_PAIRS = "()[]{}<>«»‹›≤≥⟨⟩⟪⟫「」『』【】〈〉《》"
_MIRROR = str.maketrans(_PAIRS, "".join(b + a for a, b in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)))

_STRONG_LTR = (
    "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u02b8\u0370-\u052f\u0900-\u1fff\u3005-\ud7ff\uff21-\uff3a\uff41-\uff5a"
    # bold and script letters, boxed ones, those that spell flags, ideographs
    "\U0001d400-\U0001d6da\U0001f110-\U0001f12e\U0001f130-\U0001f169\U0001f170-\U0001f1ac\U0001f1e6-\U0001f202"
    "\U00020000-\U0003fffd"
)
# Signs of those blocks that are neutral or European numbers (classes ON, ET, CS, ES, EN): no span begins or
# ends there.
_NEUTRAL = (
    "\u0606\u0607\u0609\u060a\u060c\u060e\u060f\u066a\u06de\u06e9\u06f0-\u06f9\u07f6-\u07f9"
    "\ufb29\ufd3e\ufd3f\ufdfd"
)
_END = f"(?![{_NEUTRAL}{MARKS}])[{RTL}]{HANGING}"
_EUROPEAN = "0-9\u06f0-\u06f9"
# A pane may be painted by itself: nothing goes over its border.
_BORDER = "\u2500-\u259f"
# Patterns, of which one terminal needs one or two: to compile all of them takes 20 ms.
# From the first right-to-left cell to the last, over what is neutral between them, but no blank …
WORD = rf"{_END}(?:[^\s{BLANK}{_BORDER}{_STRONG_LTR}]*{_END})?"
STRETCH = rf"{_END}(?:[^{_BORDER}{_STRONG_LTR}]*{_END})?"  # … blanks too,
# … and over blanks where a European number stands at the right end: after a left-to-right letter it would go
# to the left one.
_TO_NUMBER = f"(?!{_END})[^{_BORDER}{_STRONG_LTR}{_EUROPEAN}]"
TIED = (
    rf"{WORD}(?:(?:(?![\s{BLANK}]){_TO_NUMBER})*[{_EUROPEAN}](?:(?!{_END})[^{_BORDER}{_STRONG_LTR}])*{WORD})*"
)
NUMBER_NEXT = f"(?:{_TO_NUMBER})*[{_EUROPEAN}]"

# A number keeps its own order (UAX #9 W2–W6): European digits are Arabic numbers after Arabic letters; after
# Hebrew ones they take signs, percent and currency along.
_ARABIC_LETTER = re.compile("[\u061b-\u064a\u066d-\u06d5\u06ee\u06ef\u06fa-\u08c9\ufb50-\ufdff\ufe70-\ufefc]")
_ARABIC_NUMBER = "\u0660-\u0669\u066b\u066c"
_NUMBER_IN_ARABIC = re.compile(
    f"[{_ARABIC_NUMBER}{_EUROPEAN}]+(?:[.,:/\u060c][{_ARABIC_NUMBER}{_EUROPEAN}]+)*"
)
_NUMBER_IN_HEBREW = re.compile(
    f"[%$€£₪#°]*[{_EUROPEAN}]+(?:[-+.,:/][{_EUROPEAN}]+)*[%$€£₪#°]*"
    f"|[{_ARABIC_NUMBER}]+(?:[.,:/\u060c][{_ARABIC_NUMBER}]+)*"
)


def turned(span: str) -> list[Placed]:
    """Put a span into logical order: cells from the right, numbers as they are, brackets unmirrored."""
    number = _NUMBER_IN_ARABIC if _ARABIC_LETTER.search(span) else _NUMBER_IN_HEBREW
    out: list[Placed] = []
    done = 0
    for match in number.finditer(span):
        out += _cells(span[done : match.start()], done)
        out += (Placed(at, span[at]) for at in reversed(range(*match.span())))
        done = match.end()
    out += _cells(span[done:], done)
    out.reverse()
    return out


def kept_apart(span: str) -> list[Placed]:
    """Turn a span, with U+200C where its forms do not join though its letters would: Konsole joins anew."""
    cells = turned(span)
    for at, (one, following) in enumerate(pairwise(cells)):
        if one.text[0] in _stopped() and _nominal(following.text[0]) != following.text[0]:
            cells[at] = one._replace(text=one.text + "\u200c")
    return cells


def with_blanks(span: str) -> list[Placed]:
    """Turn words that a number ties together, with plain blanks between them (PuTTY)."""
    return [one._replace(text=one.text.replace(BLANK, " ")) for one in turned(span)]


def handed_over(stretch: str) -> list[Placed]:
    """Put right-to-left stretches into logical order and nominal letters: the terminal orders and joins them.

    Lam-alef stays a ligature, so that every column stays where it was; nothing joins a ligature by itself,
    so what reaches out to one keeps its form too.
    """
    cells = kept_apart(stretch)
    reached = False
    for at in reversed(range(len(cells))):
        text = cells[at].text
        form = _form(text[0])
        kept = reached and form in {"<initial>", "<medial>"}
        if not kept:
            cells[at] = cells[at]._replace(text="".join(map(_nominal, text)))
        reached = text[0] in _FINAL_LAM_ALEF or (kept and form == "<medial>")
    return cells


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


_FINAL_LAM_ALEF = "\ufef6\ufef8\ufefa\ufefc"


def _cells(span: str, start: int = 0) -> list[Placed]:
    return [Placed(start + match.start(), match[0].translate(_MIRROR)) for match in CELL.finditer(span)]


def _form(char: str) -> str:
    return unicodedata.decomposition(char).partition(" ")[0]


@cache
def _nominal(char: str) -> str:
    kind, *letters = unicodedata.decomposition(char).split() or [""]
    if len(letters) == 1 and kind in {"<isolated>", "<initial>", "<medial>", "<final>"}:
        return chr(int(letters[0], 16))
    return char
