"""Find the root of a word, and what kind of word it is, by lists of words in five languages.

Two spellings, two forms of one word and, of the commonest, two words for one thing have one root. What is in
no list is likely a name.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from zlib import crc32

from newsterm.curate import alike, everyday, places, vocabulary
from newsterm.curate import scenes as listed_scenes
from newsterm.lang import fold
from newsterm.query.stem import stem

LEDE = 1
"""The bit of what only the lede says."""
WORD, NAME, COMMON, PLACE, COUNT, MEASURE, DATE, TURN, TOPIC, SERIES, THING = (
    kind << 1 for kind in range(11)
)
"""The four bits after it. COUNT: how many; MEASURE: of what size (a magnitude, a rate, a score); TURN: which
of a row; TOPIC: what kind of event; SERIES: what a feed says every day."""
KIND = 0b11110
ROOT = 0xFFFFFFFF ^ 0b11111

Known = tuple[int, int, frozenset[str]]
"""A word's root as a number (0: it tells nothing), its kind, and with what words behind it it is one word."""

PERSIAN = frozenset({"fa", "ur", "ps", "ckb", "sd"})
"""Languages that are written in Arabic letters, and build their words otherwise."""
_MOST = 1 << 16
_known: tuple[dict[str, Known], dict[str, Known]] = {}, {}


def kind(term: int) -> int:
    """Say what kind of word a term is, as `WORD` or `NAME`."""
    return term & KIND


def root(term: int) -> int:
    """Give what two terms of one root have in common, as `lookups` and rarities have it."""
    return term & ROOT


def hashed(root: str) -> int:
    """Make a number of a root: 27 bits of `zlib.crc32`, the same in every run."""
    return crc32(root.encode("utf-8", "surrogatepass")) & ROOT or 1 << 5


def known(written: str, persian: bool) -> Known:
    """Look a word up as it is written: kept, for most are met again.

    `persian`: its language is written in Arabic letters, but builds its words otherwise.
    """
    kept = _known[persian]
    found = kept.get(written)
    if found is None:
        if len(kept) > _MOST:
            kept.clear()
        found = kept[written] = _learn(written, persian)
    return found


def spelled(word: str) -> str:
    """Spell a word as the lists have it: folded, without marks in it."""
    folded = fold(word)
    return folded if folded.isalpha() else folded.translate(_MARKS)


_MARKS = dict.fromkeys(map(ord, "_ '’׳\"״"))


def _learn(written: str, persian: bool) -> Known:
    folded = spelled(_TANWIN.sub("", written) if written.endswith(("ا", "\u064b")) else written)
    if folded[:1].isdigit():
        return 0, COUNT, frozenset()
    pairs = _pairs()
    seconds = pairs.get(folded) or (pairs.get(folded[1:]) if folded[:1] in _BEFORE_IT else None)
    found, what = _rooted(folded, persian)
    return (hashed(found) if found else 0), what, seconds or frozenset()


def _rooted(folded: str, persian: bool) -> tuple[str, int]:
    """Look for a word in the lists: as it is, without clitics, without what stands before it; or part it."""
    table = _table(persian)
    if folded in table:
        return table[folded]
    if len(folded) < 2:
        return "", WORD
    bare = _persian(folded) if persian else stem(folded)
    if bare in table:
        return table[bare]
    if not persian and folded[0] in _BEFORE_IT and len(folded) > 4 and folded[1:] in table:
        return table[folded[1:]]
    found = rooting(folded, persian)
    return table.get("=" + found, (found, WORD))


_TANWIN = re.compile("(?:\u064bا|ا\u064b)$")
_BEFORE_IT = frozenset("وفبكلמשכבלה")
"""What Arabic and Hebrew write together with the next word: cut where that is an everyday one."""


@cache
def _table(persian: bool) -> dict[str, tuple[str, int]]:
    """Read the lists: a folded word → its root and kind; `=` and a root → the same for every form of it."""
    table: dict[str, tuple[str, int]] = {}
    for listed, what in (
        (vocabulary.WORDS, THING), (everyday.COMMON, COMMON), (everyday.TOPICS, TOPIC), (alike.PLACES, PLACE),
        (alike.COUNTED, TURN), (alike.SERIES, SERIES),
    ):  # fmt: skip
        for word, same in _pairs_of(listed):
            found = rooting(same or word, persian)
            table[word] = found, what
            if what in {COMMON, TOPIC, THING}:
                table["=" + rooting(word, persian)] = found, what
    for word, same in _pairs_of(alike.ALIKE):
        found = rooting(same, persian)
        forms = word, "=" + rooting(word, persian), same, "=" + found
        kinds = {table.get(form, ("", WORD))[1] for form in forms}
        what = next((what for what in (TOPIC, COMMON) if what in kinds), THING)
        table |= dict.fromkeys(forms, (found, what))
    table |= {word: (word, DATE) for word, _ in _pairs_of(alike.MONTHS)}
    table |= {word: (figure, COUNT) for word, figure in _pairs_of(alike.NUMBERS)}
    table |= {word: ("", WORD) for word, _ in _pairs_of(everyday.LITTLE + everyday.KICKERS)}
    return table | {word: (f"#{turn}", TURN) for word, turn in _pairs_of(alike.ORDINALS)}


def _pairs_of(listed: str) -> Iterable[tuple[str, str]]:
    for one in listed.split():
        word, _, same = one.partition("=")
        yield spelled(word), spelled(same)


@cache
def _pairs() -> Mapping[str, frozenset[str]]:
    """List what is one word with the next: new → york."""
    found: dict[str, set[str]] = {}
    for listed in (
        everyday.LITTLE, everyday.KICKERS, everyday.COMMON, everyday.TOPICS, alike.PLACES, alike.SERIES,
        alike.ALIKE, alike.ORDINALS, places.WITHIN, listed_scenes.SCENES,
    ):  # fmt: skip
        for word in listed.replace("=", " ").replace(":", " ").split():
            first, _, second = word.partition("_")
            if second:
                found.setdefault(spelled(first), set()).add(spelled(second))
    return {first: frozenset(seconds) for first, seconds in found.items()}


def _numbers(listed: str, persian: bool) -> frozenset[int]:
    return frozenset(known(word, persian)[0] for word in listed.split()) - {0}


@cache
def rising(persian: bool) -> frozenset[int]:
    """List the roots of what goes up."""
    return _numbers(alike.RISING, persian)


@cache
def falling(persian: bool) -> frozenset[int]:
    """List the roots of what goes down."""
    return _numbers(alike.FALLING, persian)


@cache
def lands(persian: bool) -> Mapping[int, int]:
    """Give the country in which a place lies, by their roots; every country lies in itself."""
    found: dict[int, int] = {}
    for line in filter(None, places.WITHIN.split("\n")):
        country, _, within = line.partition(":")
        number = known(country, persian)[0]
        found |= {known(place, persian)[0]: number for place in (country, *within.split())}
    found.pop(0, None)
    return found


@cache
def home(persian: bool) -> frozenset[int]:
    """List the countries whose own press names them beside any of their towns."""
    return _numbers(places.HOME, persian)


@cache
def scenes(persian: bool) -> Mapping[int, int]:
    """Give the scenes of which a root is, as bits."""
    found: dict[int, int] = {}
    for bit, listed in enumerate(listed_scenes.SCENES.strip().split("\n\n")):
        for number in _numbers(listed, persian):
            found[number] = found.get(number, 0) | 1 << bit
    return found


_ARABIC = re.compile("[ء-ۿ]+")
_HEBREW = re.compile("[א-ת]+")
_BEFORE = re.compile("^(?:است|ان|[اتين])(?=...)")
_ENGLISH = re.compile(
    r"(?:ational|ations?|ments?|ings?|edly|ers?|ions?|ials?|ed|es|ly|s|e|y|ies|ian|ians|ese)$"
)


def rooting(folded: str, persian: bool) -> str:
    """Find the root of a folded word; two forms of a word have one, and now and then two words that are near.

    `persian`: its language is written in Arabic letters, but builds its words otherwise.
    """
    if persian and folded[:1] > "\u0600":
        return _persian(folded)
    if begun := _VAV.match(folded):
        return _skeleton(folded[begun.end() - 1 :])
    word = stem(folded)
    if _ARABIC.fullmatch(word):
        return _arabic(word)
    if _HEBREW.fullmatch(word):
        while word[0] in "משכ" and len(word) > 4:
            word = word[1:]
        bare = word[:-1] if len(word) > 3 and word[-1] == "ה" else word
        return _skeleton(bare)
    if word.isascii() and len(word) > 3:
        bare = _ENGLISH.sub("", word)
        if len(bare) > 3 and bare[-1] == bare[-2]:
            bare = bare[:-1]
        word = bare if len(bare) > 2 else word
    return word[:6] if word[:1] < "\u0900" else word


_VAV = re.compile("[והבלמשכ]{0,2}?וו(?=..)")
"""Where a word begins with ו, it is written twice behind others, and nothing is to be cut off."""


def _persian(folded: str) -> str:
    """Take off the endings of Persian and Urdu: plurals, cases, ezafe, whose or of where something is."""
    word = folded
    for _ in range(3):
        for ending, least in _ENDINGS:
            if len(word) - len(ending) >= least and word.endswith(ending) and not word.endswith("ستان"):
                word = word[: -len(ending)]
                break
        else:
            break
    return word


_ENDINGS = (
    *(
        ("هايشان", 3),
        ("هايي", 3),
        ("هايش", 3),
        ("هاي", 3),
        ("ها", 3),
        ("وں", 3),
        ("يں", 3),
        ("اں", 4),
        ("گان", 4),
    ),
    *(("ترين", 3), ("ان", 4), ("ات", 4), ("ي", 4), ("ه", 4), ("ا", 4)),
)
"""Each with how many letters must stand before it."""


def _arabic(word: str) -> str:
    for _ in range(2):
        if len(word) > 3 and word[-1] in "اهيت":
            word = word[:-1]
    if len(word) > 4:
        word = _skeleton(word).replace("غ", "ج")  # غوتيريش is جوتيريش elsewhere
    return _BEFORE.sub("", word)


_WEAK = dict.fromkeys(map(ord, "اويءוי"))


def _skeleton(word: str) -> str:
    """Leave the letters that every form and every spelling of a word has."""
    if len(word) < 5:
        return word
    bare = word[0] + word[1:].translate(_WEAK)
    return bare if len(bare) > 2 else word
