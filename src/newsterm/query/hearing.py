"""What a text says, and whether that was asked for: the word itself, its beginning, or the word inside it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsterm.query.stem import asked, stem
from newsterm.query.words import places, says, words

ZWNJ = "\u200c"

BEFORE = frozenset({"می", "نمی"})
BEHIND = frozenset({"ها", "های", "هایی", "هایش", "ای", "تر", "ترین"})
"""What Persian sets off with ZWNJ from a word, or with a space: می before it, ها and ای behind."""
HAMZA = (("ؤو", "ئو"), ("ئو", "ؤو"), ("وو", "ئو"))
"""One word is written مسؤول in most newspapers, مسئول in those of Egypt and Iran, and مسوول there as well."""
SERVANT = "عبد"
"""Before a name of God, in names: عبد الله and عبدالله are one."""
_OF_HEBREW = ("ו", "ב", "ה", "ל", "מ", "ש", "כ", "וב", "וה", "ול", "שב", "שה", "מה")
"""What Hebrew writes together with an abbreviation too: בארה״ב."""
_ABBREVIATED = re.compile('[א-ת]+["״][א-ת]')
_HYPHENED = re.compile(r"\w+(?:[-\u2010\u2011]\w+)+")
_NUMBERED = re.compile(r"([a-z]+)([0-9]+)")
_OF = ZWNJ + "ی", ZWNJ + "ي"
"""Persian, behind a word that ends in ه: خانه‌ی is خانه."""
_VERBAL = frozenset({"مي", "نمي"})
"""Persian, before a verb: می‌رود, می رود and میرود are one word."""
_AFFIXES = _VERBAL | {
    "ها",
    "هاي",
    "هايي",
    "هايش",
    "هايشان",
    "تر",
    "ترين",
    "اند",
    "است",
    "ايم",
    "ام",
    "اي",
    "اش",
}
"""What ZWNJ sets off and nobody looks for."""
_FIRST_LONG = "\u0900"
"""From Devanagari on, two letters may be half a word, or more than one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What one term asks a text for: a run of words, or one word in any of its forms."""

    runs: tuple[tuple[str, ...], ...]
    """Words that stand side by side, in as many ways as they may be written."""
    begins: bool
    """Whether the last of them may be the beginning of a word."""
    forms: frozenset[str] = frozenset()
    """Folded words that do as well: whole, or inside a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a text says."""

    words: Sequence[str]
    """Its own words, folded, in order."""
    stems: Sequence[str]
    """Words inside its words, where they are others."""


@lru_cache(maxsize=256)
def sought(text: str, *, phrase: bool = False) -> Sought:
    """Take a term apart. A `phrase` is what it is; so is a word of one or two letters, ال not counted."""
    if not phrase and text.startswith(SERVANT + "ال"):
        text = text.replace(SERVANT, SERVANT + ZWNJ, 1)
    run = tuple(words(text))
    if not run:
        return Sought(runs=(), begins=False)
    begins = not phrase and _begins(run[-1])
    if phrase or len(run) > 1:
        return Sought(runs=(run,) if phrase else (run, *_as_well(text, run)), begins=begins)
    parted = tuple(words(text.replace(ZWNJ, " "))) if ZWNJ in text else run
    if numbered := _NUMBERED.fullmatch(run[0]):
        parted = numbered.groups()
    forms = asked(run[0])
    if text.endswith(_OF) and (bare := words(text[:-2])):
        forms |= asked(bare[0])
    for hamza, other in HAMZA:
        if hamza in text:
            forms |= asked(words(text.replace(hamza, other))[0])
    return Sought(runs=(run,) if parted == run else (run, parted), begins=begins, forms=forms)


def _as_well(text: str, run: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Find how else a word is written that is taken for several."""
    if _ABBREVIATED.fullmatch(text):
        yield from ((before + run[0], run[1]) for before in _OF_HEBREW)
    if _HYPHENED.fullmatch(text):
        yield ("".join(run),)


def hear(text: str) -> Heard:
    """Take a text apart into its words, and the words inside them."""
    own = words(text)
    return Heard(words=own, stems=[*_inside(own), *(_parts(text) if ZWNJ in text else ())])


def meets(heard: Heard, wanted: Sought) -> bool:
    """Whether a text says what is asked for; nothing asked for is said by every text."""
    if not wanted.runs or any(says(heard.words, run, whole=not wanted.begins) for run in wanted.runs):
        return True
    if not wanted.forms:
        return False
    if not wanted.forms.isdisjoint(heard.words) or not wanted.forms.isdisjoint(heard.stems):
        return True
    ((word, *_), *_) = wanted.runs
    return wanted.begins and any(one.startswith(word) for one in heard.stems)


def lights(text: str, wanted: Iterable[Sought]) -> list[tuple[int, int]]:
    """Find what says what is asked for, as it is written: whole words, with their marks; in order."""
    placed = places(text)
    own = [word for _, _, word in placed]
    lit: set[tuple[int, int]] = set()
    for one in wanted:
        if one.forms:
            hints = _hinted(one)
            lit |= {
                (start, end)
                for start, end, word in placed
                if any(hint in word for hint in hints) and _says(text[start:end], one)
            }
        for run in one.runs:
            size = len(run)
            if size > 1 or not one.forms:
                lit |= {
                    (placed[at][0], placed[at + size - 1][1])
                    for at in range(len(own) - size + 1)
                    if says(own[at : at + size], run, whole=not one.begins)
                }
    return sorted(lit)


@lru_cache(maxsize=256)
def _hinted(wanted: Sought) -> frozenset[str]:
    """Give two letters of each form that is asked for: a word has some of them, or is none of them.

    To look for those takes a hundredth of what it takes to find the word inside a word.
    """
    begun = {run[0] for run in wanted.runs} | wanted.forms
    return frozenset("لل" if word == "الله" else word[:2] for word in begun)


@lru_cache(maxsize=1 << 14)
def _says(word: str, wanted: Sought) -> bool:
    return meets(hear(word), wanted)


def _begins(word: str) -> bool:
    # Every other Arabic word begins with ال, and every other article holds a word with any two letters at its
    # beginning.
    return len(word) > 2 + word.startswith("ال") or word[:1] >= _FIRST_LONG


def _inside(own: Sequence[str]) -> Iterator[str]:
    before = ""
    for word in own:
        if (inside := stem(word)) != word:
            yield inside
        if before in _VERBAL:
            yield before + word
        before = word


def _parts(text: str) -> Iterator[str]:
    """Find what ZWNJ parts: آموز in دانش‌آموز."""
    for piece in text.split():
        if ZWNJ in piece:
            yield from (
                part for part in words(piece.replace(ZWNJ, " ")) if part not in _AFFIXES and len(part) > 2
            )
