"""Weigh how much speaks for a telling being of a story, and what speaks against it."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import log, log1p
from types import MappingProxyType

from newsterm.curate.telling import (
    COMMON,
    COUNT,
    DATE,
    LEDE,
    MEASURE,
    NAME,
    PLACE,
    SERIES,
    THING,
    TOPIC,
    TURN,
    WORD,
    falling,
    kind,
    rising,
    root,
)
from newsterm.model import Telling

_OFTEN = {
    WORD: 1,
    NAME: 1,
    MEASURE: 1,
    COMMON: 30,
    PLACE: 15,
    TOPIC: 6,
    THING: 4,
    COUNT: 40,
    DATE: 200,
    TURN: 40,
    SERIES: 60,
}
"""Of how many of `_USUAL` tellings a word of this kind is, before anything is counted."""
_USUAL = 2000
_RAREST = 5e-4
"""No word is rarer: the tellings of one event make its words less rare than they were."""
_EVERYDAY = 0.0085
"""Of how many tellings a word is that has turned out to be everyday, whatever its kind."""
_TOLD_AGAIN = 0.3 / 0.7
"""How much likelier a telling takes a word from its story than from the language (a mixture, as in TDT)."""
_IN_LEDE = 0.5
_TELLING = frozenset({WORD, NAME, PLACE, TOPIC, MEASURE, THING})
_UNWEIGHED = frozenset({DATE, TURN, SERIES})
_NUMBERED = frozenset({MEASURE, DATE, TURN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A telling, and what each of its roots tells."""

    telling: Telling
    kinds: Mapping[int, int]
    rates: Mapping[int, float]
    """Of which part of all tellings a root is."""
    title: frozenset[int]
    begins: tuple[int, ...]
    """The first two roots of its title: how a feed's series begin."""
    places: frozenset[int]
    names: frozenset[int]
    numbers: frozenset[int]
    series: bool
    """Whether its title has a word of a series."""


def weigh(telling: Telling, rarity: Mapping[int, int], total: int) -> Weighed:
    """Weigh what a telling says; `rarity`: how many of `total` tellings have a root."""
    kinds: dict[int, int] = {}
    rates: dict[int, float] = {}
    title: list[int] = []
    sorts: dict[int, list[int]] = {PLACE: [], NAME: [], MEASURE: []}
    for term in telling.terms:
        each, what = root(term), kind(term)
        kinds[each] = what
        rates[each] = max((rarity.get(each, 0) + _OFTEN[what]) / (total + _USUAL), _RAREST)
        if not term & LEDE:
            title.append(each)
        if (sort := MEASURE if what in _NUMBERED else what) in sorts:
            sorts[sort].append(each)
    return Weighed(
        telling=telling,
        kinds=kinds,
        rates=rates,
        title=frozenset(title),
        begins=tuple(title[:2]),
        places=frozenset(sorts[PLACE]),
        names=frozenset(sorts[NAME]),
        numbers=frozenset(sorts[MEASURE]),
        series=any(kinds[each] == SERIES for each in title),
    )


# Logarithms of odds, fitted on the two thirds of benchmarks/titles to tune by and on titles of real feeds
# that are of no one story: logistic regression drawn to what a reader would say, then the whole grouping.
# What another place, name or number says against it is raised by hand: better to miss one than to put two
# events together.
_NONE = -2.07
_SHARED = MappingProxyType({WORD: 0.25, LEDE: 0.19, PLACE: 0.12, TOPIC: 0.23, COMMON: 0.36, MEASURE: 0.41})
_MOST = MappingProxyType({WORD: 20, LEDE: 16, PLACE: 5, TOPIC: 8, COMMON: 6, MEASURE: 6})
_BOTH, _KINDS, _ONE, _CORE, _COVERED = 0.58, 0.13, 0.52, 0.51, 3.23
_OTHER_PLACE, _OTHER_NAME, _OTHER_NUMBER, _OPPOSITE, _NEW_NAMES = -1.3, -2.2, -1.6, -2.2, -0.88
_SAME_FEED, _ONE_FEED, _SAME_BEGINNING, _SERIES = -3.12, -1.19, -5.33, -3.17
_LATER, _DAYS, _SIZE = -1.03, -0.61, -0.18
PAIR = 0.5
"""What two tellings need to begin a story; to join one, anything above 0 does."""


def evidence(one: Weighed, story: Sequence[Weighed]) -> float:
    """Weigh what speaks for a telling being of a story (or with a single other one): above 0 it rather is."""
    told = _told(one, story)
    shared = one.kinds.keys() & told.keys()
    if len(shared) < 2:
        return _NONE
    return _NONE + _shared(one, shared, told, len(story)) + _apart(one, story, told) + _set_apart(one, story)


def _told(one: Weighed, story: Sequence[Weighed]) -> dict[int, float]:
    """Say which part of a story's tellings says each root. One feed's ledes often say the same every day."""
    told: dict[int, float] = {}
    part = 1 / len(story)
    for member in story:
        strange = member.telling.feed != one.telling.feed
        for each in member.kinds if strange else member.title:
            told[each] = told.get(each, 0.0) + (part if each in member.title else part * _IN_LEDE)
    return told


def _shared(one: Weighed, shared: AbstractSet[int], told: Mapping[int, float], size: int) -> float:
    """Weigh what a telling shares with a story."""
    found = dict.fromkeys(_MOST, 0.0)
    sorts: list[int] = []
    named, core = False, 0.0
    for each in sorted(shared):
        what, titled, rate = one.kinds[each], each in one.title, one.rates[each]
        if what in _UNWEIGHED:
            continue
        weight = log1p(_TOLD_AGAIN * min(1, told[each]) / rate)
        if what == COUNT or (rate > _EVERYDAY and what != MEASURE):
            what = COMMON
        if what in _TELLING:
            sorts.append(WORD if what in {NAME, MEASURE} else what)
        if what in {WORD, NAME}:
            # The second word of a name says what the first one said.
            found[WORD if titled else LEDE] += weight / 2 if what == NAME and named else weight
            named = named or what == NAME
            if size > 1 and told[each] >= 0.5:
                core = min(2, core + (1 if titled else 0.7))
        else:
            found[what] += weight if titled else 0.6 * weight
    return (
        sum(weight * min(found[what], _MOST[what]) for what, weight in _SHARED.items())
        + _BOTH * (len(set(sorts)) > 1)
        + _KINDS * len(set(sorts))
        + _ONE * (len(sorts) < 2)
        + _CORE * core
        + _SIZE * log(size)
    )


def _apart(one: Weighed, story: Sequence[Weighed], told: Mapping[int, float]) -> float:
    """Weigh how much of the story a telling does say; and what both say, and say otherwise."""
    all_told = covered = 0.0
    for member in story:
        for each, what in member.kinds.items():
            if what in _TELLING and each in told:
                # Each of those who say it adds its part, so that what all say counts most.
                weight = told[each] * -log(member.rates[each]) * (1 if each in member.title else _IN_LEDE)
                all_told += weight
                if each in one.kinds:
                    covered += weight
    score = _COVERED * covered / all_told if all_told else 0.0
    for ours, theirs, weight in (
        (one.places, (member.places for member in story), _OTHER_PLACE),
        (one.names, (member.names for member in story), _OTHER_NAME),
        (one.numbers, (member.numbers for member in story), _OTHER_NUMBER),
    ):
        others = frozenset[int]().union(*theirs) if ours else ours
        if others and ours.isdisjoint(others):
            score += weight
    named = one.title & (one.places | one.names)
    if named:
        score += _NEW_NAMES * len(named - told.keys()) / len(named)
    if (_moves([one]), _moves(story)) in _OPPOSITES:
        score += _OPPOSITE
    return score


_OPPOSITES = (({True}, {False}), ({False}, {True}))


def _moves(story: Iterable[Weighed]) -> set[bool]:
    up, down = rising(), falling()
    return {
        rises
        for member in story
        for rises, words in ((True, up), (False, down))
        if not words.isdisjoint(member.title)
    }


def _set_apart(one: Weighed, story: Sequence[Weighed]) -> float:
    """Weigh what feeds tell again and again, and how much later it was."""
    score = 0.0
    same = [member for member in story if member.telling.feed == one.telling.feed]
    if same:
        score += _SAME_FEED * len(same) / len(story) + _ONE_FEED * (len(same) == len(story))
        if len(one.begins) > 1 and any(member.begins == one.begins for member in same):
            score += _SAME_BEGINNING
    if one.series or all(member.series for member in story):
        score += _SERIES
    moment = one.telling.moment
    hours = min(abs((moment - member.telling.moment).total_seconds()) for member in story) / 3600
    return score + _LATER * log1p(min(hours, 8)) + _DAYS * max(0.0, hours - 8) / 24
