"""See what speaks for a telling being of a story, and what speaks against it."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from math import exp, log1p
from operator import itemgetter
from typing import NamedTuple

from newsterm.curate.likeness import IN_LEDE, TELLING, Rarity, Said, Told
from newsterm.curate.roots import COMMON, COUNT, DATE, DAY, NAME, PLACE, SERIES, TOPIC, TOWN, TURN, WORD

_EVERYDAY = 5.1
"""What a word tells that has turned out to be everyday, whatever its kind, is less."""
_TOLD_AGAIN = 0.3 / 0.7
"""How much likelier a telling takes a word from its story than from the language (a mixture, as in TDT)."""
_LITTLE, _MUCH = 4.5, 6.5
"""What a word tells that is hardly, and that is surely, what a story is about."""
_LEDES = 0.4
"""What a word says that stands in neither title, where another that tells stands in one; else nothing: below
two events there may be one filling, or one agency's text."""
_BESIDE = 0.6
"""What a word says that stands in a lede, as part of what it says in a title."""
_NEVER = 1000.0
_ONE_WAY = frozenset({1, 2, 4})
_NAMED = frozenset({WORD, NAME, TOWN})
_SAYS_LITTLE = frozenset({COUNT, COMMON})
_UNWEIGHED = frozenset({DATE, DAY, TURN, SERIES})


class Signs(NamedTuple):
    """What `weighing` weighs; what a word tells is the logarithm of how few tellings have it."""

    common: float
    """What is shared of everyday words, 0 to 6."""
    commons: int
    """How many of them."""
    found: float
    """How many other words are shared, 0 to 4."""
    cover: float
    """How much of what the story tells is shared, 0 to 1."""
    covered: float
    """How much of what the telling tells is, 0 to 1."""
    core: float
    """Whether the story's own word is shared, 0 to 1."""
    name: float
    """The most that a name tells that both titles have; less in ledes."""
    headed: float
    """What all words tell that both titles have."""
    placed: float
    """The most that a place tells that both titles have."""
    topic: float
    """And what a kind of event tells that they have."""
    taken: float
    """The most that a word tells that its lede has, and the story's titles."""
    nearest: float
    """What is shared with the one telling with which most is."""
    overlap: float
    """Which part of the shorter one is shared at most with one telling, 0 to 1."""
    alike: float
    """Which part of two titles' words is in both, at most."""
    swapped: float
    """And is, if each of these two says who, where or which it is that the other does not."""
    framed: float
    """And is, if these two are one sentence, but for a word or two in the place of others."""
    runs: int
    """How many runs of words that tell both titles have: a town of two words is one."""
    scene: bool
    """Whether both titles tell of one kind of event."""
    country: bool
    """And are in one country."""
    region: bool
    """Whether they are in one part of a country."""
    likewise: int
    """How many pairs of words of one kind of event only one of them says, up to 4."""
    number: bool
    """Whether both have numbers, and others."""
    land: bool
    """Whether both are in countries, and in others."""
    elsewhere: bool
    """Whether their titles are."""
    site: bool
    """Whether their titles name parts of a country, and others."""
    town: bool
    """Whether their titles name towns, and others."""
    step: bool
    """Whether the telling's title says what comes of an event, and none of the story's does."""
    before: bool
    """Or all of them say so, and it does not."""
    opposed: bool
    """Whether in one it goes up, in the other down or nowhere."""
    kind: bool
    """Whether their titles tell of kinds of events, and of others."""
    missing: float
    """Which part of the story's titles has the name that the telling does not."""
    likened: bool
    """Whether they are one sentence but for whom or where it names."""
    day: bool
    """Whether both titles name a day of the week, and others."""
    same: float
    """Which part of the story is of the telling's feed."""
    begins: bool
    """Whether one of these begins as it does."""
    series: int
    """Whether one, or both, are of what feeds say every day: 0 to 2."""
    hours: float
    """From the nearest telling."""
    since: float
    """Hours from the first one."""
    again: float
    """Hours from the nearest one of its feed; very many where there is none."""
    tellings: int
    words: int
    """In the telling's title."""
    bare: bool
    """Whether it has no lede."""


def signs(one: Said, story: Told, rarity: Rarity) -> Signs:
    """See what speaks for and against a telling being of a story (or with a single other one)."""
    tellings = story.tellings
    own = [other for other in tellings if other.feed == one.feed]
    moments = [other.at for other in tellings]
    words = _shared(one, story, rarity)
    telling = [word for word in words if word.telling]
    both = [word for word in telling if word.titled and word.heads]
    everyday = [word for word in words if word.everyday]
    alike, likest = max([(_alike(one, other), other) for other in tellings], key=itemgetter(0))
    mine = {word.root: word.tells * (1 if word.titled else _BESIDE) for word in telling}
    return Signs(
        common=min(sum(map(_expected, everyday)), 6.0),
        commons=len(everyday),
        found=min(sum([word.says * min(1.0, 2 * word.share) for word in words if not word.everyday]), 4.0),
        cover=sum([word.says * word.share**2 * word.tells * (1 if word.titled else 0.7) for word in telling])
        / (story.whole or 1),
        covered=sum([word.tells * (1 if word.titled else IN_LEDE) for word in telling])
        / (one.heads + IN_LEDE * one.goes_on or 1),
        core=_core(telling, len(tellings)),
        name=max(
            [mine[word.root] * (1 if word.heads else _BESIDE) for word in telling if word.kind in _NAMED],
            default=0.0,
        ),
        headed=sum([word.tells * min(1.0, word.share) for word in both]),
        placed=max([word.tells for word in both if word.kind == PLACE], default=0.0),
        topic=max([word.tells for word in both if word.kind == TOPIC], default=0.0),
        taken=max(
            [word.tells * min(1.0, 1.5 * word.share) for word in telling if word.heads and not word.titled],
            default=0.0,
        ),
        nearest=max([_near(mine, other) for other in tellings]),
        overlap=max(
            len(one.kinds.keys() & other.kinds.keys()) / (min(len(one.kinds), len(other.kinds)) or 1)
            for other in tellings
        ),
        alike=alike,
        swapped=_swapped(one, likest) * alike,
        framed=_framed(one, likest) * alike,
        runs=_runs(one.order, {word.root for word in both}),
        scene=bool(one.scene & story.scene),
        country=bool(one.scene & story.scenes) and not one.lands.isdisjoint(story.lands),
        region=not one.regions.isdisjoint(story.regions),
        likewise=_likewise(one, story),
        number=_apart(one.numbers, story.numbers),
        land=_apart(one.lands, story.lands),
        elsewhere=_apart(one.headed, story.headed),
        site=_apart(one.sites, story.sites),
        town=_apart(one.towns, story.towns),
        step=bool(one.steps & ~story.steps),
        before=bool(story.usual & ~one.steps),
        opposed=one.moves in _ONE_WAY and story.moves in _ONE_WAY and one.moves != story.moves,
        kind=bool(one.scene and story.scene) and not (one.scene & story.scenes or one.scenes & story.scene),
        missing=max((share for each, share in story.central.items() if each not in one.kinds), default=0.0),
        likened=any(_says_as(one, other) for other in tellings),
        day=_apart(one.days, story.days),
        same=len(own) / len(tellings),
        begins=len(one.order) > 1 and any(other.order[:2] == one.order[:2] for other in own),
        series=one.series + story.series,
        hours=min(abs(one.at - at) for at in moments) / 3600,
        since=(one.at - min(moments)) / 3600,
        again=min((abs(one.at - other.at) / 3600 for other in own), default=_NEVER),
        tellings=len(tellings),
        words=len(one.title),
        bare=len(one.kinds) == len(one.title),
    )


class _Word(NamedTuple):
    """A word that a telling shares with a story."""

    root: int
    kind: int
    tells: float
    share: float
    """Which part of the story says it."""
    says: float
    """How much of what it says is meant."""
    titled: bool
    """Whether the telling's title has it."""
    heads: bool
    """Whether one of the story's has."""

    telling: bool
    everyday: bool


def _shared(one: Said, story: Told, rarity: Rarity) -> list[_Word]:
    """List the words that a telling shares with a story."""
    title, heads, kinds = one.title, story.title, one.kinds
    shared = kinds.keys() & story.shares.keys()
    titled = shared & (title | heads)
    apart = _LEDES if any(kinds[each] in TELLING for each in titled) else 0.0
    return [
        _Word(
            each,
            what,
            tells,
            story.shares[each],
            1.0 if each in titled else apart,
            each in title,
            each in heads,
            what in TELLING,
            what in _SAYS_LITTLE or tells < _EVERYDAY,
        )
        for each in shared
        if (what := kinds[each]) not in _UNWEIGHED and (tells := rarity.beyond(each | what)) >= 0
    ]


def _expected(word: _Word) -> float:
    """Say how much likelier an everyday word is in a telling of this story than in another."""
    likelier = log1p(_TOLD_AGAIN * min(1.0, word.share) * exp(word.tells))
    return likelier * (1 if word.titled else _BESIDE)


def _core(telling: Sequence[_Word], tellings: int) -> float:
    """Say whether the story's own word is among those shared: one that several say, and few others do."""
    least = 1.1 / tellings
    about = [
        word.share * min(1.0, (word.tells - _LITTLE) / (_MUCH - _LITTLE)) * (1 if word.titled else 0.7)
        for word in telling
        if word.tells > _LITTLE and word.share > least
    ]
    return max(about, default=0.0) if tellings > 1 else 0.0


def _near(mine: Mapping[int, float], other: Said) -> float:
    """Weigh what a telling shares with one other."""
    shared = mine.keys() & other.kinds.keys()
    return sum([mine[each] * (1 if each in other.title else _BESIDE) for each in shared])


def _runs(order: Sequence[int], shared: Collection[int]) -> int:
    """Count the runs of shared words in a title."""
    return sum([each in shared and before not in shared for before, each in pairwise((0, *order))])


def _likewise(one: Said, story: Told) -> int:
    """Count the pairs of words of one kind of event that only one of them says: quake, tremor; at most 4."""
    ours = [bits for each, bits in one.scenic.items() if each not in story.scenic]
    theirs = [bits for each, bits in story.scenic.items() if each not in one.scenic]
    return min(sum(bool(bits & others) for bits in ours for others in theirs), 4)


def _apart(ours: frozenset[int], theirs: frozenset[int]) -> bool:
    """Whether both say something, and other things."""
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _alike(one: Said, other: Said) -> float:
    return len(one.title & other.title) / (len(one.title | other.title) or 1)


def _swapped(one: Said, other: Said) -> bool:
    """Whether each of two titles says who, where or which it is that the other does not."""
    nowhere = _nowhere_else(one, other)
    return bool(one.which - other.title - nowhere and other.which - one.title - nowhere)


def _nowhere_else(one: Said, other: Said) -> frozenset[int]:
    """List the places that two titles name, where one names a country and the other a place in it."""
    if one.headed.isdisjoint(other.headed) or (one.sites and other.sites):
        return frozenset()
    return one.placed | other.placed


_EXCHANGED = 2
"""How many words stand for others at most, where the rest of a sentence is the same."""


def _framed(one: Said, other: Said) -> bool:
    """Whether two titles are one sentence, but for some words in the place of others.

    Figures are none of these, for they grow, nor words of one kind of event, for they may mean the same.
    """
    shared = one.title & other.title
    ours, theirs = _between(one, shared), _between(other, shared)
    if [word for word, _, _ in ours] != [word for word, _, _ in theirs]:
        return False
    exchanged = inserted = 0
    for (_, words, of), (_, others, bits) in zip(ours, theirs, strict=True):
        exchanged += words == others and 0 < words <= _EXCHANGED and not of & bits
        inserted += words != others
    return exchanged > inserted


def _between(one: Said, shared: Collection[int]) -> list[tuple[int, int, int]]:
    """Part a title at shared words: each, how many others stand before it, and of which kinds of events."""
    gaps = []
    words = kinds = 0
    for each in (*one.order, 0):
        if each in shared or not each:
            gaps.append((each, words, kinds))
            words = kinds = 0
        elif one.kinds[each] != COUNT:
            words += 1
            kinds |= one.scenic.get(each, 0)
    return gaps


def _says_as(one: Said, other: Said) -> bool:
    """Whether two titles are one sentence, but for whom, where or which of a row they name."""
    if 5 * len(one.title & other.title) < 2 * len(one.title | other.title):
        return False
    nowhere = _nowhere_else(one, other)
    called = one.called - nowhere, other.called - nowhere
    pairs = called, (one.lands, other.lands), (one.turns, other.turns)
    return any(ours and theirs and ours.isdisjoint(theirs) for ours, theirs in pairs)
