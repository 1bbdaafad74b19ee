"""Find what only one of two tellings says: numbers, names, quotations; rather none than a wrong one."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from newsterm.lang import fold
from newsterm.page import cues
from newsterm.page.document import Block, Document, Figure, Heading, Meta, Paragraph, Table
from newsterm.page.find import stemmed

Kind: TypeAlias = Literal["number", "name", "quotation"]


class Fact(NamedTuple):
    """Something that one of two tellings says alone."""

    block: int
    start: int
    """Logical offset into the block's text."""
    end: int
    kind: Kind


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    word: str
    """Folded, without what is written together with it: as searches compare words."""


_TOLD = (Heading, Paragraph, Figure, Table)
_NUMBER = re.compile(r"\d+(?:[.,:/٫٬](?=\d)\d+)*")
_CURRENCY = re.compile(r"[$€£¥₪₹﷼]\s?$")
_SIGN = re.compile(r"\s?[%٪]|\s?[$€£¥₪₹﷼]")
_NEXT = re.compile(r"[ \u00a0]([^\W\d_][\w\u064b-\u065f'’-]*)")
_QUOTED = re.compile("«([^«»\n]{2,600})»|“([^“”\n]{2,600})”|„([^„“”\n]{2,600})[“”]|״([^״\n]{8,600})״|\"([^\"\n]{2,600})\"")
_SPEECH = 3
"""Words from which on what stands between quotation marks is said by somebody; else it is a name."""
_SENTENCE = re.compile(r"(?:^|[.!?؟۔…:\n•]|[«“„\"])[\s«“„\"'(\[]*$")
_ENDS = re.compile(r"[^\s\u200c\u2066-\u2069]")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_LONGEST = 3
"""Words of a name behind a cue."""
_TOGETHER = frozenset("وبلفובלמשה")
"""What Arabic and Hebrew write together with the next word."""
_ARTICLES = ("ال", "وال", "بال")
_VERBAL = re.compile("^(?:س?[يت])(?=....)")
_NAMED = frozenset("ياسر يوسف يحيى يونس ياسين يزيد يعقوب يثرب تميم توفيق تامر تيسير تركي تحسين تونس تعز تل".split())


def only_in(one: Document, other: Document, language: str) -> list[Fact]:
    """List what `one` says and `other` does not, in order, never overlapping.

    Numbers with their unit (`٥٪` is `5 percent`, `3 million` is `3,000,000`), names, quotations. `language`:
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
        for start, end, kind in spots:
            if not any(start < fact.end and end > fact.start for fact in here):
                here.append(Fact(number, start, end, kind))
        found += sorted(here)
    return found


def most_apart(title: str, feed: int, others: Sequence[tuple[str, int]]) -> list[int]:
    """Put other tellings (title, feed) in order, by their places: another feed's before the same one's, then
    those with the fewest words of this title."""
    own = _content(title)

    def shared(place: int) -> tuple[bool, float, int]:
        words = _content(others[place][0])
        return others[place][1] == feed, len(own & words) / max(1, len(own | words)), place

    return sorted(range(len(others)), key=shared)


def _content(title: str) -> set[str]:
    return {word.word for word in _words(title) if word.word not in _little()}


def _is_told(block: Block) -> bool:
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
        self.figures = frozenset(figure for text in texts for *_, figure in _figures(text))
        self.names = frozenset(
            fold(word.text)
            for text, line in zip(texts, words, strict=True)
            if not _titled(line)
            for word in line
            if word.text[0].isupper() and not _begins(text, word.start)
        )
        self.initials = frozenset(
            _initials(run) for line in words for run in _capitals(line) if len(run) > 1
        )


def _initials(run: Sequence[_Word]) -> str:
    """Give the letters by which a name is known too: UN."""
    return "".join(word.text[0] for word in run if fold(word.text) not in _function()).casefold()


def _pairs(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    return zip(words, words[1:], strict=False)


def _words(text: str) -> list[_Word]:
    return [_Word(text[start:end], start, end, word) for start, end, word in stemmed(text)]


# Numbers.


def _numbers(text: str, theirs: _Told) -> Iterator[tuple[int, int]]:
    for start, end, figure in _figures(text):
        if figure not in theirs.figures:
            yield start, end


def _figures(text: str) -> Iterator[tuple[int, int, tuple[str, str]]]:
    """Find the numbers of a text with their unit: where, and (value, kind of unit) however it is spelled."""
    for found in _NUMBER.finditer(text):
        start, end = found.span()
        before, after = text[max(0, start - 2) : start], text[end:]
        if start and (text[start - 1].isalpha() and _LATIN.match(text[start - 1])):
            continue  # Covid19
        value, unit = _value(found[0]), ""
        if currency := _CURRENCY.search(before):
            start -= len(before) - currency.start()
        elif sign := _SIGN.match(after):
            end, unit = end + sign.end(), "%" if sign[0].strip() in "%٪" else ""
        place = end
        for word in _following(text, place):
            folded = fold(word[0])
            if folded in _scales() and "." not in value.rstrip("0").rstrip("."):
                value, end = value.partition(".")[0] + "0" * _scales()[folded], word[1]
            elif folded in _scales():
                whole, _, part = value.partition(".")
                noughts = _scales()[folded]
                value, end = (whole + part[:noughts].ljust(noughts, "0")).lstrip("0"), word[1]
            elif folded in _percents():
                unit, end = "%", word[1]
            elif folded in {"في", "per"} and not unit:
                continue
            elif not unit and len(folded) > 1 and folded not in _little() and not folded[0].isdigit():
                end = word[1]
                break
            else:
                break
        yield start, end, (value, unit)


def _following(text: str, end: int) -> Iterator[tuple[str, int]]:
    """Give the next words of the same phrase, and where they end."""
    for _ in range(3):
        found = _NEXT.match(text, end)
        if found is None:
            return
        end = found.end()
        yield found[1], end


def _value(written: str) -> str:
    """Spell a number as every spelling of it is: `1,200`, `1200` and `١٬٢٠٠` are one, `3.50` is `3.5`."""
    folded = fold(written).replace("٬", ",").replace("٫", ".")
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", folded):
        folded = folded.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(\.\d{3}){2,}", folded):
        folded = folded.replace(".", "")
    folded = re.sub(r"^(\d+),(\d{1,2})$", r"\1.\2", folded)
    if re.fullmatch(r"\d+\.\d+", folded):
        folded = folded.rstrip("0").rstrip(".")
    return folded.lstrip("0") or "0"


# Quotations.


def _quotations(text: str, theirs: _Told) -> Iterator[tuple[int, int]]:
    for found in _QUOTED.finditer(text):
        said = [word.word for word in _words(next(filter(None, found.groups())))]
        telling = [word for word in said if word not in _little()]
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
            if _begins(text, named[0].start) and first not in usual and (len(named) < 2 or first in _function()):
                named = named[1:]
            yield from _missing(text, named, theirs)
    for at, word in enumerate(words):
        kind = _cue(word, words[at - 1] if at else None)
        if kind:
            yield from _missing(text, _behind(text, words, at, kind), theirs)


def _missing(text: str, named: Sequence[_Word], theirs: _Told) -> Iterator[tuple[int, int]]:
    """Light a name of which the other telling does not say the most."""
    while named and fold(named[-1].text) in cues.JOINING:
        named = named[:-1]
    while named and fold(named[0].text) in _function():
        named = named[1:]
    telling = [one for one in named if fold(one.text) not in cues.JOINING]
    if not telling or all(fold(one.text) in _function() for one in telling):
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
    ways = [written, word.word]
    if before is not None:
        ways.insert(0, f"{fold(before.text)} {written}")
    if written[0] in _TOGETHER:
        ways.append(written[1:])
    return next((kind for way in ways if (kind := _cues().get(way))), "")


def _behind(text: str, words: Sequence[_Word], at: int, kind: str) -> list[_Word]:
    """Take the name behind a cue: no adjectives of the cue, no verbs, nothing beyond a comma."""
    found: list[_Word] = []
    end = words[at].end
    for word in words[at + 1 : at + 8]:
        written = fold(word.text)
        if _ENDS.search(text[end : word.start]) or written in _no_name() or not written[0].isalpha():
            break
        if _cue(word, None):
            if found:
                break
            end = word.end
            continue
        end = word.end
        adjective = written.startswith(_ARTICLES) or (written.endswith("يه") and kind != "place")
        if kind == "person" and not found and adjective:
            continue  # الرئيس الأميركي السابق
        if kind == "house" and found:
            break
        if kind == "place" and (found or written.endswith("يه")):
            break
        if _VERBAL.match(written) and word.text not in _NAMED:
            break
        if found and written[0] in _TOGETHER and word.word != written:
            break  # what is written together with و begins something else
        found.append(word)
        if len(found) == _LONGEST:
            break
    if kind == "person" and len(found) < 2 and found and found[0].word in _little():
        return []
    return found


@cache
def _cues() -> dict[str, str]:
    return {
        fold(cue).replace("_", " "): kind
        for kind, listed in (("person", cues.PEOPLE), ("place", cues.PLACES), ("house", cues.HOUSES))
        for cue in listed.split()
    }


@cache
def _no_name() -> frozenset[str]:
    return frozenset(fold(word) for word in cues.NO_NAME.split())


@cache
def _function() -> frozenset[str]:
    return frozenset(cues.FUNCTION.split())


@cache
def _little() -> frozenset[str]:
    return _no_name() | _function()


@cache
def _scales() -> dict[str, int]:
    pairs = (one.partition("=") for one in cues.SCALES.split())
    return {fold(word): int(noughts) for word, _, noughts in pairs}


@cache
def _percents() -> frozenset[str]:
    return frozenset(fold(word).replace("_", " ").removeprefix("per ") for word in cues.PERCENT.split())
