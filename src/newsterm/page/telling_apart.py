"""Find what only one of two tellings says: numbers, names, quotations; rather none than a wrong one."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise
from operator import itemgetter
from typing import Literal, NamedTuple, TypeAlias

from newsterm.lang import fold
from newsterm.page import cues
from newsterm.page.document import Block, Document, Figure, Heading, Meta, Paragraph, Table
from newsterm.page.figures import figures, function_words, little, no_name, spelled
from newsterm.page.find import stemmed

Kind: TypeAlias = Literal["number", "name", "quotation"]


class Fact(NamedTuple):
    """Something that one of two tellings says alone."""

    block: int
    start: int
    """Logical offset into the block's text."""
    end: int
    kind: Kind
    said: frozenset[str]
    """What it is however it is spelled: a number with its unit, or the words of a name, a quotation."""


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    word: str
    """Folded, without what is written together with it: as searches compare words."""


_TOLD = (Heading, Paragraph, Table)
_QUOTED = re.compile(
    '«([^«»\n]{2,600})»|“([^“”\n]{2,600})”|„([^„“”\n]{2,600})[“”]|״([^״\n]{8,600})״|"([^"\n]{2,600})"'
)
_SPEECH = 3
"""Words from which on what stands between quotation marks is said by somebody; else it is a name."""
_SENTENCE = re.compile(r"(?:^|[.!?؟۔…:\n•]|[«“„\"])[\s«“„\"'(\[]*$")
_ENDS = re.compile(r"[^\s\u200c\u2066-\u2069]")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_LONGEST = 3
"""Words of a name behind a cue."""
_TOGETHER = frozenset("وبلفובלמשה")
"""What Arabic and Hebrew write together with the next word."""
_DEFINITE = "ال"
_ARTICLES = ("ال", "وال", "بال")
_VERBAL = re.compile("^(?:س?[يت])(?=....)")
_NAMED = frozenset(cues.NAMED.split())


def only_in(one: Document, other: Document, language: str) -> list[Fact]:
    """List what `one` says and `other` does not, in order, never overlapping.

    Numbers with their unit (`٥٪` is `5 percent` and `five percent`, `3 million` is `3,000,000`), names,
    quotations. What is written in words is never lit as a number, for `one` says often nothing. `language`:
    the primary subtag of both; empty: they have none in common, and only numbers are compared.
    """
    theirs = _Told(other)
    found: list[Fact] = []
    usual = _Told(one).names
    for number, block in enumerate(one.blocks):
        if not _is_told(block):
            continue
        text = block.text
        spots: list[tuple[int, int, Kind]] = []
        if language:
            spots += ((*spot, "quotation") for spot in _quotations(text, theirs))
            spots += ((*spot, "name") for spot in _names(text, theirs, usual))
        spots += ((*spot, "number") for spot in _numbers(text, theirs))
        here: list[Fact] = []
        lit = bytearray(len(text))
        for start, end, kind in spots:
            if not any(lit[start:end]):
                lit[start:end] = b"\1" * (end - start)
                here.append(Fact(number, start, end, kind, _said(text[start:end], kind)))
        found += sorted(here, key=itemgetter(1))
    return found


def _said(text: str, kind: Kind) -> frozenset[str]:
    if kind == "number":
        return frozenset(" ".join(figure) for *_, figure in figures(text))
    return frozenset(word.word for word in _words(text))


def how_many(facts: Sequence[Fact]) -> int:
    """Count what facts say: what headline and text both say is one thing, and Smith is John Smith."""
    said = {(fact.kind, fact.said) for fact in facts}
    return sum(not any(kind == other and one < more for other, more in said) for kind, one in said)


def most_apart(title: str, feed: int, others: Sequence[tuple[str, int]]) -> list[int]:
    """Put other tellings (title, feed) in order, by their places: what says it most differently first.

    Another feed's before the same one's; then those with the fewest words of this title.
    """
    own = _content(title)

    def shared(place: int) -> tuple[bool, float, int]:
        words = _content(others[place][0])
        return others[place][1] == feed, len(own & words) / max(1, len(own | words)), place

    return sorted(range(len(others)), key=shared)


def _content(title: str) -> set[str]:
    return {word.word for word in _words(title) if word.word not in little()}


def _is_told(block: Block) -> bool:
    """Whether a block is of the article: what came with it is a file of its own."""
    if isinstance(block, Figure):
        return block.kind == "picture" and bool(block.caption)
    return isinstance(block, _TOLD) or (isinstance(block, Meta) and block.part in {"headline", "lede"})


class _Told:
    """What the other telling says."""

    def __init__(self, document: Document) -> None:
        texts = [block.text for block in document.blocks if _is_told(block)]
        words = [_words(text) for text in texts]
        self.words: frozenset[str] = frozenset(word.word for line in words for word in line)
        self.pairs: frozenset[tuple[str, str]] = frozenset(
            pair for line in words for pair in _pairs([word.word for word in line])
        )
        self.figures = frozenset(
            figure for text in texts for figure in (*(one for *_, one in figures(text)), *spelled(text))
        )
        self.names = frozenset(
            fold(word.text)
            for text, line in zip(texts, words, strict=True)
            if not _titled(line)
            for word in line
            if word.text[0].isupper() and not _begins(text, word.start)
        )
        self.initials = frozenset(_initials(run) for line in words for run in _capitals(line) if len(run) > 1)


def _initials(run: Sequence[_Word]) -> str:
    """Give the letters by which a name is known too: UN."""
    return "".join(word.text[0] for word in run if fold(word.text) not in function_words()).casefold()


def _pairs(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    return pairwise(words)


def _words(text: str) -> list[_Word]:
    return [_Word(text[start:end], start, end, word) for start, end, word in stemmed(text)]


# Numbers.


def _numbers(text: str, theirs: _Told) -> Iterator[tuple[int, int]]:
    for start, end, figure in figures(text):
        if figure not in theirs.figures:
            yield start, end


# Quotations.


def _quotations(text: str, theirs: _Told) -> Iterator[tuple[int, int]]:
    for found in _QUOTED.finditer(text):
        said = [word.word for word in _words(next(filter(None, found.groups())))]
        telling = [word for word in said if word not in little()]
        if not telling:
            continue
        if len(said) < _SPEECH:
            missing = all(word not in theirs.words for word in telling)
        else:
            pairs = list(_pairs(said))
            missing = 2 * sum(pair in theirs.pairs for pair in pairs) < len(pairs)
        if missing:
            yield found.span()


# Names.


def _names(text: str, theirs: _Told, usual: AbstractSet[str]) -> Iterator[tuple[int, int]]:
    words = _words(text)
    if not _titled(words):
        for run in _capitals(words):
            named = list(run)
            first = fold(named[0].text)
            if (
                _begins(text, named[0].start)
                and first not in usual
                and (len(named) < 2 or first in function_words())
            ):
                named = named[1:]
            yield from _missing(named, theirs)
    for at, word in enumerate(words):
        kind = _cue(word, words[at - 1] if at else None)
        if kind:
            yield from _missing(_behind(text, words[at : at + 8], kind), theirs)


def _missing(named: Sequence[_Word], theirs: _Told) -> Iterator[tuple[int, int]]:
    """Light a name of which the other telling does not say the most."""
    while named and fold(named[-1].text) in cues.JOINING:
        named = named[:-1]
    while named and fold(named[0].text) in function_words():
        named = named[1:]
    telling = [one for one in named if fold(one.text) not in cues.JOINING]
    if not telling or all(fold(one.text) in function_words() for one in telling):
        return
    if len(telling) > 1 and _initials(telling) in theirs.words:
        return
    if len(telling) == 1 and telling[0].text.isupper() and telling[0].text.casefold() in theirs.initials:
        return
    missing = [one for one in telling if one.word not in theirs.words]
    if 2 * len(missing) > len(telling):
        yield named[0].start, named[-1].end


def _capitals(words: Sequence[_Word]) -> Iterator[list[_Word]]:
    """Give the runs of capitalised words; small words may stand inside of one."""
    run: list[_Word] = []
    for word in words:
        near = not run or word.start - run[-1].end <= 1
        if near and (_is_capital(word) or (run and word.text in cues.JOINING)):
            run.append(word)
            continue
        if run:
            yield run
        run = [word] if _is_capital(word) else []
    if run:
        yield run


def _is_capital(word: _Word) -> bool:
    """Whether a word is written large, also inside of it: iPhone."""
    return bool(_LATIN.match(word.text)) and (
        word.text[0].isupper() or any(char.isupper() for char in word.text[1:])
    )


def _titled(words: Sequence[_Word]) -> bool:
    """Whether Every Word Is Written Large, so that a capital tells nothing."""
    long = [word for word in words if len(word.text) > 3 and _LATIN.match(word.text)]
    return len(long) > 2 and sum(word.text[0].isupper() for word in long) > 0.85 * len(long)


def _begins(text: str, start: int) -> bool:
    """Whether a sentence begins there."""
    return bool(_SENTENCE.search(text[max(0, start - 8) : start])) if start else True


def _cue(word: _Word, before: _Word | None) -> str:
    """Tell what kind of name stands behind a word; empty: none."""
    written = fold(word.text)
    ways = [written]
    if _DEFINITE not in written[:4]:
        ways.append(word.word)  # وبمدينة; but no name stands behind المدينة
    if before is not None:
        ways.insert(0, f"{fold(before.text)} {written}")
    if written[0] in _TOGETHER:
        ways.append(written[1:])
    return next((kind for way in ways if (kind := _cues().get(way))), "")


def _behind(text: str, words: Sequence[_Word], kind: str) -> list[_Word]:
    """Take the name behind a cue, the first of these words: no adjective, no verb, nothing past a comma."""
    found: list[_Word] = []
    before = words[0]
    for word in words[1:]:
        apart = _ENDS.search(text[before.end : word.start])
        before = word
        if apart or len(found) == (1 if kind in {"place", "house"} else _LONGEST):
            break
        if not found and (_cue(word, None) or (kind == "person" and _is_adjective(word))):
            continue  # وزير الخارجية المصري السابق
        if not _may_be_named(word, kind, first=not found):
            break
        found.append(word)
    return found


def _is_adjective(word: _Word) -> bool:
    written = fold(word.text)
    return written.startswith(_ARTICLES) or written.endswith("يه")


def _may_be_named(word: _Word, kind: str, *, first: bool) -> bool:
    """Whether a word behind a cue may be of a name."""
    written = fold(word.text)
    if written in no_name() or not written[0].isalpha() or _cue(word, None):
        return False
    if kind == "place" and written.endswith("يه"):
        return False  # مدينة ساحلية
    if _VERBAL.match(written) and word.text not in _NAMED:
        return False
    # What is written together with و begins something else.
    return first or written[0] not in _TOGETHER or word.word == written


@cache
def _cues() -> dict[str, str]:
    return {
        fold(cue).replace("_", " "): kind
        for kind, listed in (("person", cues.PEOPLE), ("place", cues.PLACES), ("house", cues.HOUSES))
        for cue in listed.split()
    }
