"""Take from a title and its lede what tells which event they are of: words, names, places, numbers.

A term is a number: 27 bits of a hash of a word's root, and what kind of word it is. Two spellings, two forms
of one word and, of the commonest, two words for one thing have one root.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from newsterm.curate.roots import (
    COMMON,
    COUNT,
    COUNTED,
    DATE,
    DAY,
    KIND,
    LEDE,
    MEASURE,
    NAME,
    PERSIAN,
    PLACE,
    ROOT,
    SERIES,
    THING,
    TOPIC,
    TOWN,
    TURN,
    WORD,
    hashed,
    known,
)
from newsterm.curate.siting import spelled

TITLE_WORDS, LEDE_WORDS = 20, 28
"""What is kept of a title, and of its lede beside it: the first; a title of 100,000 letters tells no more."""
LOOKUPS = 12

_READ = 600
"""Letters of a text that are looked at."""
_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u200d"
_TOKENS = re.compile(
    rf"\d+(?:[.,:٫٬/\-–]\d+)*(?:st|nd|rd|th)?\b|(?:[A-Za-z]\.){{2,}}|[وبلفک](?=\d)|[^\W\d_](?:[\w{_MARKS}]|[\"״'’׳](?=[א-ת]))*"
)
_SOURCE = re.compile(r"\s[|–—-]\s+[^|–—:،,.؟?!]{2,30}$")
"""– Agency, at the end of a title."""
_YEAR = re.compile(r"20\d\d|1[34]\d\d")


_Word = tuple[str, int, int]
"""A word as it is written, its root as a number, and its kind."""


def terms(title: str, lede: str, language: str) -> tuple[int, ...]:
    """Make the terms of an entry: of its title in order, then what the lede says beyond it; at most 48.

    The same in every run: `zlib.crc32` of the roots. Whoever changes roots or kinds has the kept ones made
    anew, or waits three days.
    """
    told: dict[int, int] = {}
    for _, number, what in _words(_bare(title), language, TITLE_WORDS):
        told[number] = number | what
    for _, number, what in _words(lede, language, LEDE_WORDS):
        if number not in told:
            told[number] = number | what | LEDE
    return tuple(told.values())


def lookups(terms: Sequence[int]) -> tuple[int, ...]:
    """List by what others of the same story are looked up: no everyday words, the title's first; 12."""
    found: dict[int, None] = {}
    for term in terms:
        if term & KIND in _TELLING:
            found[term & ROOT] = None
            if len(found) == LOOKUPS:
                break
    return tuple(found)


_TELLING = frozenset({WORD, NAME, PLACE, TOWN, MEASURE, TOPIC, THING})


def because(
    one_title: str, one_lede: str, other_title: str, other_lede: str, language: str
) -> tuple[str, ...]:
    """List the words that two tellings share and that weigh most, as the first one writes them; at most 6."""
    other = {
        number
        for text in (_bare(other_title), other_lede)
        for _, number, _ in _words(text, language, TITLE_WORDS + LEDE_WORDS)
    }
    shared: dict[int, tuple[int, str]] = {}
    for text in (_bare(one_title), one_lede):
        for written, number, what in _words(text, language, TITLE_WORDS + LEDE_WORDS):
            if number in other:
                shared.setdefault(number, (_WEIGHTIEST.index(what), written))
    # The sort is stable: of one kind the first, and those of the title before those of the lede.
    return tuple(written for _, written in sorted(shared.values(), key=lambda one: one[0]))[:6]


def rarest_words(
    title: str, language: str, rarity: Mapping[int, int], often: int, most: int
) -> tuple[str, ...]:
    """List the words of a title that tell most, as it writes them: the rarest of the last days first.

    `often`: none that more tellings have.
    """
    written: dict[int, str] = {}
    for word, number, what in _words(_bare(title), language, TITLE_WORDS):
        if what in {WORD, NAME, PLACE, TOWN} and len(word) > 2 and rarity.get(number, 0) <= often:
            written.setdefault(number, word)
    return tuple(written[number] for number in sorted(written, key=lambda one: rarity.get(one, 0)))[:most]


_WEIGHTIEST = (NAME, WORD, TOWN, MEASURE, PLACE, THING, TOPIC, TURN, COUNT, DATE, DAY, COMMON, SERIES)


def _bare(title: str) -> str:
    """Take off an agency's name at the end."""
    short = title.strip()[:_READ]
    bare = _SOURCE.sub("", short)
    return bare if len(bare) * 2 > len(short) else short


def _words(text: str, language: str, most: int) -> list[_Word]:
    """Take the telling words of a text apart, in order."""
    persian = language in PERSIAN
    tokens = _TOKENS.findall(text[:_READ].replace("\u200c", " " if persian else ""))
    named: bool | None = None
    found: list[_Word] = []
    after = 0
    for at, one in enumerate(tokens):
        if at < after:
            continue
        written = one
        number, what, seconds = known(written, persian)
        if seconds and at + 1 < len(tokens) and spelled(tokens[at + 1]) in seconds:
            after, written = at + 2, f"{one} {tokens[at + 1]}"
            number, what, _ = known(written, persian)
        if what in _BY_NEIGHBOURS:
            number, what = _among(tokens[max(0, at - 1) : at + 2], written, (number, what), persian)
        elif what == WORD and at and written[0].isupper():
            named = _tells_names(tokens) if named is None else named
            what = NAME if named else WORD
        if "\u3040" <= written[0] <= "\u9fff":
            found += _pairs(written)
        elif number:
            found.append((written, number, what))
        if len(found) >= most:
            break
    return found[:most]


_BY_NEIGHBOURS = frozenset({COUNT, DATE, COUNTED})


def _among(around: Sequence[str], written: str, known_as: tuple[int, int], persian: bool) -> tuple[int, int]:
    """See what a figure is, a month or what is numbered, from the words beside it; 0 of what says nothing."""
    number, what = known_as
    if what == COUNTED:
        return number, COMMON
    if what == DATE:
        return number, DATE if any(near[0].isdigit() for near in around) else WORD
    if written[0].isdigit():
        return _figure(written, {known(near, persian)[1] for near in around})
    return number, what


def _tells_names(tokens: Sequence[str]) -> bool:
    """Whether a capital tells a name; not Where Every Word Is Written Large."""
    return any(one[0].islower() and one.isascii() and known(one, False)[0] for one in tokens)


def _pairs(written: str) -> Iterator[_Word]:
    """Part Chinese and Japanese, which part no words, into pairs of characters."""
    for at in range(len(written) - 1):
        pair = written[at : at + 2]
        yield pair, hashed(pair), WORD


def _figure(written: str, around: set[int]) -> tuple[int, int]:
    """See what a number counts or measures, from the kinds of the words beside it; 0 of a year.

    A score is the same from either side: 88:91, 91-88.
    """
    figure = spelled(written).translate(_SEPARATORS)
    bare = figure.rstrip("stndrh")
    if bare != figure or COUNTED in around:
        return hashed(f"#{bare}"), TURN
    if DATE in around:
        return hashed(f"{bare}."), DATE
    if _YEAR.fullmatch(bare):
        return 0, DATE
    if _TIME.fullmatch(bare):
        return hashed(bare), COUNT
    if score := _SCORE.fullmatch(bare):
        bare = "-".join(sorted(score.groups()))
    elif "." in bare:
        bare = bare.rstrip("0").rstrip(".")
    return hashed(bare), MEASURE if any(mark in bare for mark in ".-") else COUNT


_SCORE = re.compile(r"(\d{1,3})[-:/](\d{1,3})")
_TIME = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d")
_SEPARATORS = str.maketrans({",": None, "٬": None, "٫": ".", "–": "-"})
