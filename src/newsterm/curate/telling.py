"""Take from a title and its lede what tells which event they are of: words, names, places, numbers.

A term is a number: 27 bits of a hash of a word's root, and what kind of word it is. Two spellings, two forms
of one word and, of the commonest, two words for one thing have one root.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from zlib import crc32

from newsterm.curate import alike, everyday, vocabulary
from newsterm.lang import fold
from newsterm.query.stem import stem

LEDE = 1
"""The bit of what only the lede says."""
WORD, NAME, COMMON, PLACE, COUNT, MEASURE, DATE, TURN, TOPIC, SERIES, THING = (
    kind << 1 for kind in range(11)
)
"""The four bits after it. COUNT: how many; MEASURE: of what size (a magnitude, a rate, a score); TURN: which
of a row; TOPIC: what kind of event; SERIES: what a feed says every day."""
_KIND = 0b11110
_ROOT = 0xFFFFFFFF ^ 0b11111

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
_PERSIAN = frozenset({"fa", "ur", "ps", "ckb", "sd"})
_DATED = re.compile(r"20\d\d|1[34]\d\d")


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
        if term & _KIND in _TELLING:
            found[term & _ROOT] = None
            if len(found) == LOOKUPS:
                break
    return tuple(found)


_TELLING = frozenset({WORD, NAME, PLACE, MEASURE, TOPIC, THING})


def kind(term: int) -> int:
    """Say what kind of word a term is, as `WORD` or `NAME`."""
    return term & _KIND


def root(term: int) -> int:
    """Give what two terms of one root have in common, as `lookups` and rarities have it."""
    return term & _ROOT


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
        if what in {WORD, NAME, PLACE} and len(word) > 2 and rarity.get(number, 0) <= often:
            written.setdefault(number, word)
    return tuple(written[number] for number in sorted(written, key=lambda one: rarity.get(one, 0)))[:most]


_WEIGHTIEST = (NAME, WORD, MEASURE, PLACE, THING, TOPIC, TURN, COUNT, DATE, COMMON, SERIES)


def _bare(title: str) -> str:
    """Take off an agency's name at the end."""
    short = title.strip()[:_READ]
    bare = _SOURCE.sub("", short)
    return bare if len(bare) * 2 > len(short) else short


def _words(text: str, language: str, most: int) -> list[_Word]:
    """Take the telling words of a text apart, in order."""
    persian = language in _PERSIAN
    tokens = _TOKENS.findall(text[:_READ].replace("\u200c", " " if persian else ""))
    named = _tells_names(tokens)
    found: list[_Word] = []
    for at, written in enumerate(tokens):
        number, what = _root(written, persian)
        if what == COUNT and written[0].isdigit():
            around = tokens[max(0, at - 1) : at + 2]
            number, what = _figure(written, {_root(near, persian)[1] for near in around})
        elif what == DATE and not any(near[0].isdigit() for near in tokens[max(0, at - 1) : at + 2]):
            what = WORD
        elif what == WORD and named and at and written[0].isupper():
            what = NAME
        if "\u3040" <= written[0] <= "\u9fff":
            found += _pairs(written)
        elif number:
            found.append((written, number, what))
        if len(found) >= most:
            break
    return found[:most]


def _tells_names(tokens: Sequence[str]) -> bool:
    """Whether a capital tells a name; not Where Every Word Is Written Large."""
    return any(one[0].islower() and one.isascii() and _root(one, False)[0] for one in tokens)


def _pairs(written: str) -> Iterator[_Word]:
    """Part Chinese and Japanese, which part no words, into pairs of characters."""
    for at in range(len(written) - 1):
        pair = written[at : at + 2]
        yield pair, _hashed(pair), WORD


def _figure(written: str, around: set[int]) -> tuple[int, int]:
    """See what a number counts or measures, from the kinds of the words beside it."""
    figure = fold(written).translate(_SEPARATORS)
    bare = figure.rstrip("stndrh")
    if bare != figure or TURN in around:
        return _hashed(f"#{bare}"), TURN
    if DATE in around or _DATED.fullmatch(bare):
        return _hashed(f"{bare}."), DATE
    return _hashed(bare), MEASURE if any(mark in bare for mark in ".:-/") else COUNT


_SEPARATORS = str.maketrans({",": None, "٬": None, "٫": ".", "–": "-"})


@lru_cache(maxsize=1 << 17)
def _root(written: str, persian: bool) -> tuple[int, int]:
    """Find a word's root and kind; 0: it tells nothing."""
    folded = fold(_TANWIN.sub("", written))
    if folded[:1].isdigit():
        return 0, COUNT
    root, what = _rooted(folded, persian)
    return (_hashed(root) if root else 0), what


def _rooted(folded: str, persian: bool) -> tuple[str, int]:
    table = _table(persian)
    for form in (folded, stem(folded), folded[1:] if folded[:1] in _BEFORE_IT and len(folded) > 4 else ""):
        if form in table:
            return table[form]
    if len(folded) < 2:
        return "", WORD
    root = rooting(folded, persian)
    return table.get("=" + root, (root, WORD))


def _hashed(root: str) -> int:
    return crc32(root.encode("utf-8", "surrogatepass")) & _ROOT or 1 << 5


_TANWIN = re.compile("(?:\u064bا|ا\u064b)$")
_BEFORE_IT = frozenset("وفبكلמשכבלה")
"""What Arabic and Hebrew write together with the next word: cut where that is an everyday one."""


@cache
def _table(persian: bool) -> dict[str, tuple[str, int]]:
    """Read the lists: a folded word → its root and kind; `=` and a root → the same for every form of it."""
    table: dict[str, tuple[str, int]] = {}
    for listed, kind in (
        (vocabulary.WORDS, THING), (everyday.COMMON, COMMON), (everyday.TOPICS, TOPIC), (alike.PLACES, PLACE),
        (alike.COUNTED, TURN), (alike.SERIES, SERIES),
    ):  # fmt: skip
        for one in listed.split():
            word, _, same = (fold(part).replace("_", "") for part in one.partition("="))
            root = rooting(same or word, persian)
            table[word] = root, kind
            if kind in {COMMON, TOPIC, THING}:
                table["=" + rooting(word, persian)] = root, kind
    for pair in alike.ALIKE.split():
        word, _, same = (fold(part).replace("_", "") for part in pair.partition("="))
        root = rooting(same, persian)
        forms = word, "=" + rooting(word, persian), same, "=" + root
        kind = TOPIC if TOPIC in {table.get(form, ("", WORD))[1] for form in forms} else COMMON
        table |= dict.fromkeys(forms, (root, kind))
    table |= {fold(word): (fold(word), DATE) for word in alike.MONTHS.split()}
    for pair in alike.NUMBERS.split():
        word, _, figure = fold(pair).partition("=")
        table[word] = figure, COUNT
    return table | {fold(word): ("", WORD) for word in (everyday.LITTLE + everyday.KICKERS).split()}


@cache
def rising() -> frozenset[int]:
    """List the roots of what goes up."""
    return _roots(alike.RISING)


@cache
def falling() -> frozenset[int]:
    """List the roots of what goes down."""
    return _roots(alike.FALLING)


def _roots(listed: str) -> frozenset[int]:
    return frozenset(_root(word, persian)[0] for word in listed.split() for persian in (True, False))


_ARABIC = re.compile("[ء-ۿ]+")
_HEBREW = re.compile("[א-ת]+")
_OWN_PERSIAN = re.compile("[پچژگٹڈڑںھےہ]")
_BEFORE = re.compile("^(?:است|ان|[اتين])(?=...)")
_ENGLISH = re.compile(
    r"(?:ational|ations?|ments?|ings?|edly|ers?|ions?|ials?|ed|es|ly|s|e|y|ies|ian|ians|ese)$"
)


def rooting(folded: str, persian: bool) -> str:
    """Find the root of a folded word; two forms of a word have one, and now and then two words that are near.

    `persian`: its language is written in Arabic letters, but builds its words otherwise.
    """
    word = stem(folded)
    if _ARABIC.fullmatch(word):
        return word.rstrip("يها") if persian and len(word) > 4 else word if persian else _arabic(word)
    if _HEBREW.fullmatch(word):
        while word[0] in "משכ" and len(word) > 4:
            word = word[1:]
        bare = word[:-1] if len(word) > 3 and word[-1] == folded[-1] == "ה" else word
        return _skeleton(bare, "וי")
    if word.isascii() and len(word) > 3:
        bare = _ENGLISH.sub("", word)
        if len(bare) > 3 and bare[-1] == bare[-2]:
            bare = bare[:-1]
        word = bare if len(bare) > 2 else word
    return word[:6] if word[:1] < "\u0900" else word


def _arabic(word: str) -> str:
    for _ in range(2):
        if len(word) > 3 and word[-1] in "اهيت":
            word = word[:-1]
    if len(word) > 4:
        word = _skeleton(word, "اويء").replace("غ", "ج")  # غوتيريش is جوتيريش elsewhere
    return _BEFORE.sub("", word)


def _skeleton(word: str, weak: str) -> str:
    """Leave the letters that every form and every spelling of a word has."""
    if len(word) < 5:
        return word
    bare = word[0] + "".join(letter for letter in word[1:] if letter not in weak)
    return bare if len(bare) > 2 else word
