"""Find the root of a word, and what kind of word it is, by lists of words in five languages.

Two spellings, two forms of one word and, of the commonest, two words for one thing have one root. What is in
no list is likely a name.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from zlib import crc32

from newsterm.curate import alike, everyday, gazetteer, places, vocabulary
from newsterm.curate import scenes as listed_scenes
from newsterm.curate.siting import BEFORE_IT, Site, forms_of, joined, listed_sites, sited, spelled
from newsterm.query.stem import stem

LEDE = 1
"""The bit of what only the lede says."""
WORD, NAME, COMMON, PLACE, COUNT, MEASURE, DATE, TURN, TOPIC, SERIES, THING, TOWN, COUNTED, DAY = (
    kind << 1 for kind in range(14)
)
"""The four bits after it. COUNT: how many; MEASURE: of what size (a magnitude, a rate, a score); TURN: which
of a row; TOPIC: what kind of event; SERIES: what a feed says every day; TOWN: a place that few
know, where PLACE is one that is often told of; COUNTED: what is numbered, as a round; in no term;
DAY: of the week."""
KIND = 0b11110
ROOT = 0xFFFFFFFF ^ 0b11111

Known = tuple[int, int, frozenset[str]]
"""A word's root as a number (0: it tells nothing), its kind, and with what words behind it it is one word."""

PERSIAN = frozenset({"fa", "ur", "ps", "ckb", "sd"})
"""Languages that are written in Arabic letters, and build their words otherwise."""


def kind(term: int) -> int:
    """Say what kind of word a term is, as `WORD` or `NAME`."""
    return term & KIND


def root(term: int) -> int:
    """Give what two terms of one root have in common, as `lookups` and rarities have it."""
    return term & ROOT


REGION_AT = 5
REGION = 0xFFF << REGION_AT
"""The bits of a place's root that say where it lies, as `gazetteer.lands` has it; 0 of what lies nowhere."""


def hashed(root: str) -> int:
    """Make a number of a root: 27 bits of `zlib.crc32`, the same in every run; of a place, where it lies."""
    if root[:1] == "@":
        region, _, number = root[1:].partition(".")
        return (int(number) << 17 | int(region) << REGION_AT) & ROOT
    return crc32(root.encode("utf-8", "surrogatepass")) & ROOT or 1 << 5


@lru_cache(1 << 16)
def known(written: str, persian: bool) -> Known:
    """Look a word up as it is written: kept, for most are met again.

    `persian`: its language is written in Arabic letters, but builds its words otherwise.
    """
    folded = spelled(_TANWIN.sub("", written) if written.endswith(("ا", "\u064b")) else written)
    if folded[:1].isdigit():
        return 0, COUNT, frozenset()
    pairs = _pairs()
    seconds = pairs.get(folded) or (pairs.get(folded[1:]) if folded[:1] in BEFORE_IT else None)
    forms: Sequence[str] = ()
    if written[0] > "\u0500" or written[0].isupper():
        forms = forms_of(joined(written) if " " in written else folded, persian)
        for form in forms:
            if behind := gazetteer.seconds(form):
                seconds = behind | (seconds or behind)
    found, what = _rooted(folded, forms, persian)
    number = hashed(found) if found else 0
    return (number & ~REGION if what == PLACE and found[0] != "@" else number), what, seconds or frozenset()


def _rooted(folded: str, forms: Sequence[str], persian: bool) -> tuple[str, int]:
    """Look for a word in the lists: as it is, without clitics, without what stands before it; or part it.

    `forms`: as the gazetteer may have it; none where it names no place.
    """
    table = _table(persian)
    listed = table.get(folded)
    if not listed and len(folded) > 1:
        listed = table.get(_persian(folded) if persian else stem(folded))
        short = 2 if folded[0] == "ה" else 4  # too short to have an article before it, or another letter
        if not listed and not persian and folded[0] in BEFORE_IT and len(folded) > short:
            listed = table.get(folded[1:])
    if listed and (forms or listed[1] != TOWN):
        return listed
    if len(folded) < 2:
        return "", WORD
    # English parts its words more surely than it spells names: Reading is what one does with a book.
    latin = folded[0] < "\u0500"
    site = sited(forms)
    placed = _kept(site) if site else None
    if placed and not latin:
        return placed
    found = rooting(folded, persian)
    return table.get("=" + found) or placed or (found, WORD)


def _kept(site: Site) -> tuple[str, int]:
    return f"@{site.place.region}.{site.place.number}", PLACE if site.often else TOWN


_TANWIN = re.compile("(?:\u064bا|ا\u064b)$")


@cache
def _table(persian: bool) -> dict[str, tuple[str, int]]:
    """Read the lists: a folded word → its root and kind; `=` and a root → the same for every form of it."""
    lying = {name: _kept(site) for name, site in listed_sites(persian).items()}
    table = dict(lying)
    for listed, what in (
        (listed_scenes.SCENES, THING), (vocabulary.WORDS, THING), (everyday.COMMON, COMMON),
        (everyday.TOPICS, TOPIC), (alike.PLACES, PLACE),
        (alike.COUNTED, COUNTED), (alike.SERIES, SERIES),
    ):  # fmt: skip
        for word, same in _pairs_of(listed):
            found = rooting(same or word, persian)
            if what == PLACE:
                found = (lying.get(same or word) or (found, WORD))[0]
            table[word] = found, what
            if what in {COMMON, TOPIC, THING}:
                table["=" + rooting(word, persian)] = found, what
    for word, same in _pairs_of(alike.ALIKE):
        if same in lying:
            table |= {word: lying[same], same: lying[same]}
            continue
        found = rooting(same, persian)
        forms = word, "=" + rooting(word, persian), same, "=" + found
        kinds = {table.get(form, ("", WORD))[1] for form in forms}
        what = next((what for what in (TOPIC, COMMON) if what in kinds), THING)
        table |= dict.fromkeys(forms, (found, what))
    table |= {word: (word, DATE) for word, _ in _pairs_of(alike.MONTHS)}
    table |= {word: (figure, COUNT) for word, figure in _pairs_of(alike.NUMBERS)}
    table |= {word: ("", WORD) for word, _ in _pairs_of(everyday.LITTLE + everyday.KICKERS)}
    table |= {word: (f"^{day}", DAY) for word, day in _pairs_of(alike.WEEKDAYS)}
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
        alike.ALIKE, alike.HOLDING, alike.ORDINALS, alike.WEEKDAYS, places.WITHIN,
        listed_scenes.SCENES, listed_scenes.STEPS,
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
def holding(persian: bool) -> frozenset[int]:
    """List the roots of what stays where it is."""
    return _numbers(alike.HOLDING, persian)


@cache
def falling(persian: bool) -> frozenset[int]:
    """List the roots of what goes down."""
    return _numbers(alike.FALLING, persian)


@cache
def scenes(persian: bool) -> Mapping[int, int]:
    """Give the scenes of which a root is, as bits."""
    return _groups(listed_scenes.SCENES, persian)


@cache
def steps(persian: bool) -> Mapping[int, int]:
    """Give of what comes of an event a root tells, as bits: an arrest, a funeral."""
    return _groups(listed_scenes.STEPS, persian)


def _groups(listed: str, persian: bool) -> Mapping[int, int]:
    found: dict[int, int] = {}
    for bit, group in enumerate(listed.strip().split("\n\n")):
        for number in _numbers(group, persian):
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
        word = _OF_HEBREW.sub("", word)
        while word[0] in "משכ" and len(word) > 4:
            word = word[1:]
        return _skeleton(word.translate(_NOT_LAST))
    if word.isascii() and len(word) > 3:
        bare = _ENGLISH.sub("", word)
        if len(bare) > 3 and bare[-1] == bare[-2]:
            bare = bare[:-1]
        word = bare if len(bare) > 2 else word
    return word[:6] if word[:1] < "\u0900" else word


_OF_HEBREW = re.compile("(?<=..)(?:(?<=.)[יה]|ותי(?:ה|ו|הם|הן)|י(?:הם|הן))$")
"""What is behind a word in the construct state, or is its owner."""
_NOT_LAST = str.maketrans("ךםןףץ", "כמנפצ")
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
