"""Join Arabic letters, with a map back to the text (Unicode 15 §9.2; joining types of ArabicShaping.txt).

The letter table is arabic-reshaper's; the joining loop is ours, because theirs gives no offsets, unjoins the
neighbours of every letter without presentation forms and loses letters after a ZWJ.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

# Joining types of the Arabic blocks, Unicode 16 (the newest letters are harmless where a font lacks them).
_DUAL = (
    "\u0620\u0626\u0628\u062a-\u062e\u0633-\u063f\u0641-\u0647\u0649-\u064a\u066e-\u066f\u0678-\u0687\u069a-\u06bf"
    "\u06c1-\u06c2\u06cc\u06ce\u06d0-\u06d1\u06fa-\u06fc\u06ff\u0750-\u0758\u075c-\u076a\u076d-\u0770\u0772"
    "\u0775-\u0777\u077a-\u077f\u0886\u0889-\u088d\u08a0-\u08a9\u08af-\u08b0\u08b3-\u08b8\u08ba-\u08c8"
)
_RIGHT = (
    "\u0622-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd"
    "\u06cf\u06d2-\u06d3\u06d5\u06ee-\u06ef\u0759-\u075b\u076b-\u076c\u0771\u0773-\u0774\u0778-\u0779\u0870-\u0882"
    "\u088e\u08aa-\u08ac\u08ae\u08b1-\u08b2\u08b9"
)
_CAUSING = "\u0640\u0883-\u0885\u200d"
_ALONE = "\u0621\u0674\u0887\u0888\u08ad\u08c9\u200c"

MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0897-\u089f\u08ca-\u08e1\u08e3-\u08ff\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef"
)
"""Marks without a column of their own, of our scripts and of Latin, as a regular expression's set."""
UNSEEN = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff"
"""Format controls that are transparent to joining and never drawn."""
JOINING = (
    "\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f\u0870-\u088e"
    "\u08a0-\u08c9"
)
"""Every letter of the Arabic blocks."""
WORD = f"(?:[\u200c\u200d][{UNSEEN}]*)?[{JOINING}][{JOINING}{MARKS}{UNSEEN}\u200c\u200d]*"
"""A stretch within which letters may join, as a regular expression."""

MOST_MARKS = 8
"""More marks on one letter than any script has would only draw over its neighbours; they are not drawn."""

_LAM = "\u0644"
_LAM_ALEF = {"\u0622": "\ufef5", "\u0623": "\ufef7", "\u0625": "\ufef9", "\u0627": "\ufefb"}
"""Alef → the ligature's isolated form; the final form follows it."""
_ZWNJ, _ZWJ = "\u200c", "\u200d"
_LONGEST_REMEMBERED = 100

Shaped = tuple[str, int]
"""What a cell shows, and its base letter's offset."""


def _spread(ranges: str) -> list[str]:
    """List the characters of a regular expression's set."""
    pieces = re.findall("(.)(?:-(.))?", ranges, re.DOTALL)
    return [chr(code) for first, last in pieces for code in range(ord(first), ord(last or first) + 1)]


@cache
def letters() -> dict[str, tuple[str, tuple[str, str, str, str]]]:
    """Map each letter to its joining type (`D R C U`) and its forms: isolated, initial, medial, final."""
    from arabic_reshaper.letters import LETTERS_ARABIC  # noqa: PLC0415 (10 ms, for those who read no Arabic)

    table = {}
    for kind, ranges in (("U", _ALONE), ("C", _CAUSING), ("R", _RIGHT), ("D", _DUAL)):
        for letter in _spread(ranges):
            isolated, initial, medial, final = LETTERS_ARABIC.get(letter, ("", "", "", ""))
            if kind in "UC":
                initial = medial = final = ""
            # A letter without presentation forms is drawn as itself, and its neighbours join it all the same.
            table[letter] = kind, (isolated or letter, initial or letter, medial or letter, final or letter)
    table["\u0621"] = "U", ("\u0621",) * 4
    # Noon ghunna within a word is a tooth without a dot, as alef maksura's is.
    table["\u06ba"] = "D", ("\ufb9e", "\ufbe8", "\ufbe9", "\ufb9f")
    # The vowel ae looks like heh, and heh's final form joins; by itself it has a shape already.
    table["\u06d5"] = "R", ("\u06d5", "\u06d5", "\u06d5", "\ufeea")
    return table


def shape_word(word: str) -> Sequence[Shaped]:
    """Join the letters of a stretch that matches WORD, in logical order.

    A cell for each letter, lam-alef in one, marks on their letter. ZWNJ and ZWJ do their work and are not
    drawn; every other control is transparent (ArabicShaping.txt, type T).
    """
    return _remembered(word) if len(word) <= _LONGEST_REMEMBERED else _join(word)


def _join(word: str) -> list[Shaped]:
    table = letters()
    places = [place for place, char in enumerate(word) if char in table]
    kinds = [table[word[place]][0] for place in places] + ["U"]
    ends = [*places[1:], len(word)]
    cells: list[Shaped] = []
    joined = False
    """Whether the letter before reaches out to this one."""
    number = 0
    while number < len(places):
        place, kind = places[number], kinds[number]
        char = word[place]
        joins = joined and kind in "DRC"
        if char == _LAM and (alef := _alef(word, places, number)):
            number, kind = alef, "R"
            ligature = chr(ord(_LAM_ALEF[word[places[alef]]]) + joins)
            cells.append((ligature + _marks(word, place + 1, ends[alef]), place))
        elif char in {_ZWNJ, _ZWJ}:
            if cells and len(cells[-1][0]) <= MOST_MARKS:
                cells[-1] = (cells[-1][0] + _marks(word, place + 1, ends[number]), cells[-1][1])
        else:
            reaches = kind in "DC" and kinds[number + 1] in "DRC"
            form = (2 if reaches else 3) if joins else (1 if reaches else 0)
            display = table[char][1][form]
            if ends[number] > place + 1:
                display += _marks(word, place + 1, ends[number])
            cells.append((display, place))
        joined = kind in "DC"
        number += 1
    return cells


_remembered = lru_cache(maxsize=8192)(_join)


def _alef(word: str, places: list[int], lam: int) -> int:
    """Find the alef that a lam makes a ligature with, or 0; a ZWJ between asks for one (Unicode 15 §23.2)."""
    for number in range(lam + 1, min(lam + 3, len(places))):
        char = word[places[number]]
        if char in _LAM_ALEF:
            return number
        if char != _ZWJ:
            break
    return 0


def _marks(word: str, start: int, end: int) -> str:
    marks = [char for char in word[start:end] if char not in _NOT_MARKS]
    return "".join(marks[:MOST_MARKS])


_NOT_MARKS = frozenset([*_spread(UNSEEN + JOINING), _ZWNJ, _ZWJ])
