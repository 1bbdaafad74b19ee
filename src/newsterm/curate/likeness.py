"""Weigh how much speaks for a telling being of a story, and what speaks against it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log, log1p

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
    THING: 4,
    TOPIC: 6,
    PLACE: 15,
    COMMON: 30,
    COUNT: 40,
    TURN: 40,
    SERIES: 60,
    DATE: 200,
}
"""Of how many of `_USUAL` tellings a word of this kind is, before anything is counted."""
_USUAL = 2000
_MOST = {kind: log(_USUAL / often) for kind, often in _OFTEN.items()}
"""What a word of each kind tells at most: of a small window every word is rare."""
_EVERYDAY = -log(0.006)
"""What a word tells that has turned out to be everyday, whatever its kind."""
_TOLD_AGAIN = 0.3 / 0.7
"""How much likelier a telling takes a word from its story than from the language (a mixture, as in TDT)."""
_IN_LEDE = 0.5
_TELLING = frozenset({WORD, NAME, PLACE, TOPIC, MEASURE, THING})
_CALLED = frozenset({WORD, NAME, PLACE})
"""What may call somebody or somewhere by name: a word that no list has is one in most languages."""
_COMMON = frozenset({COUNT, COMMON})
_UNWEIGHED = frozenset({DATE, TURN, SERIES})
_NUMBERED = frozenset({MEASURE, DATE, TURN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a telling says, taken apart: its roots."""

    kinds: Mapping[int, int]
    title: frozenset[int]
    begins: tuple[int, ...]
    """The first two roots of its title: how a feed's series begin."""
    called: frozenset[int]
    places: frozenset[int]
    names: frozenset[int]
    numbers: frozenset[int]
    series: bool
    """Whether its title has a word of a series."""


@lru_cache(maxsize=4096)
def said(terms: tuple[int, ...]) -> Said:
    """Take apart what a telling says; kept, for what is near one telling is near the next."""
    kinds = {root(term): kind(term) for term in terms}
    title = [root(term) for term in terms if not term & LEDE]
    called = [each for each, what in kinds.items() if what in _CALLED]
    return Said(
        kinds=kinds,
        title=frozenset(title),
        begins=tuple(title[:2]),
        called=frozenset(called),
        places=frozenset(each for each in called if kinds[each] == PLACE),
        names=frozenset(each for each in called if kinds[each] == NAME),
        numbers=frozenset(each for each, what in kinds.items() if what in _NUMBERED),
        series=any(kinds[each] == SERIES for each in title),
    )


class Rarity:
    """How much a word tells, by how many others have it."""

    def __init__(self, counts: Mapping[int, int], total: int) -> None:
        self._counts, self._total = counts, log(total + _USUAL)
        self._wholes: dict[tuple[int, ...], float] = {}

    def tells(self, each: int, what: int) -> float:
        """Give how much a root tells, as minus the logarithm of its share of all other tellings."""
        others = self._counts.get(each, 0) - 1
        often, most = _OFTEN[what], _MOST[what]
        tells = self._total - log(others + often if others > 0 else often)
        return min(tells, most)

    def whole(self, terms: tuple[int, ...]) -> float:
        """Give how much all that a telling says tells."""
        if terms not in self._wholes:
            one = said(terms)
            self._wholes[terms] = sum(
                self.tells(each, what) * (1 if each in one.title else _IN_LEDE)
                for each, what in one.kinds.items()
                if what in _TELLING
            )
        return self._wholes[terms]


# Logarithms of odds: logistic regression, drawn towards none, on all titles of benchmarks/titles but the held
# ones. Cross-validated by stories and by languages; what did not pay there has gone.
# Two by hand, for which there are too few titles: another name in the same words, a feed's own beginning.
_NONE = -2.81
_ODDS = (
    *(0.12, 0.49, 0.99, 0.52, 0.16, 0.52, -0.51, 4.89, -0.63),  # what it shares, and how much that covers
    *(-0.73, -1.05, -0.92, -0.97, -5.21),  # another place, name, number; places apart; the other way
    *(-1.23, -4.0),  # nobody's name in common; in the same words
    *(-1.25, -1.75, -5.0, -2.82),  # of one feed, that begins alike; of a series
    *(-1.04, -1.32),  # later by hours, by days
)
JOINS, BEGINS = 0.8, 1.1
"""What a telling needs to join a story, and two need to begin one: better to miss one than to put two events
together."""


def evidence(one: Telling, story: Sequence[Telling], rarity: Rarity) -> float:
    """Weigh what speaks for a telling being of a story (or with a single other one), as logarithm of odds."""
    return _NONE + sum(
        odds * sign for odds, sign in zip(_ODDS, signs(one, story, rarity), strict=True) if sign
    )


def signs(one: Telling, story: Sequence[Telling], rarity: Rarity) -> tuple[float, ...]:
    """List what speaks for and against it, each as a number about between 0 and 10."""
    mine, theirs = said(one.terms), [said(member.terms) for member in story]
    same = [member.feed == one.feed for member in story]
    shared = _shared(mine, theirs, same, rarity, rarity.whole(one.terms))
    apart = _apart(mine, theirs)
    return (
        *shared,
        *apart,
        apart[5] and any(_alike(mine, other) for other in theirs),
        *_again(mine, theirs, same),
        *_later(one, story),
    )


def _shared(
    mine: Said, theirs: Sequence[Said], same: Sequence[bool], rarity: Rarity, whole: float
) -> tuple[float, ...]:
    """Weigh what a telling shares with a story, and how much of each this is."""
    told, kinds = _told(theirs, same)
    place = common = measure = covered = of_one = 0.0
    all_told = 1e-9
    found: list[float] = []
    for each, share in told.items():
        what = kinds[each]
        if each not in mine.kinds:
            if what in _TELLING:
                all_told += share * share * rarity.tells(each, what)
            continue
        tells = rarity.tells(each, what)
        titled = each in mine.title
        if what in _TELLING:
            all_told += share * share * tells
        what = mine.kinds[each]
        if what in _TELLING:
            covered += share * share * tells * (1 if titled else 0.7)
            of_one += tells * (1 if titled else _IN_LEDE) * min(1.0, share * min(len(theirs), 3))
        if what in _UNWEIGHED:
            continue
        weight = log1p(_TOLD_AGAIN * min(1.0, share) * exp(tells)) * (1 if titled else 0.6)
        if what in _COMMON or (tells < _EVERYDAY and what != MEASURE):
            common += weight
            continue
        found.append(weight)
        if what == PLACE:
            place += weight
        elif what == MEASURE:
            measure += weight
    found.sort(reverse=True)
    best, second = (*found, 0.0, 0.0)[:2]
    return (
        *(min(place, 6.0), min(common, 6.0), min(measure, 8.0)),
        *(best, second, min(4, len(found)), not found),
        *(covered / all_told, of_one / (whole or 1)),
    )


def _alike(one: Said, other: Said) -> bool:
    """Whether two titles are one sentence, but for what they name."""
    return 2 * len(one.title & other.title) >= len(one.title | other.title)


def _told(theirs: Sequence[Said], same: Sequence[bool]) -> tuple[dict[int, float], dict[int, int]]:
    """Say which part of a story's tellings says each root, and of which kind it is there.

    One feed's ledes often say the same every day.
    """
    told: dict[int, float] = {}
    kinds: dict[int, int] = {}
    part = 1 / len(theirs)
    for member, ours in zip(theirs, same, strict=True):
        title = member.title
        for each, what in member.kinds.items():
            if each in title:
                told[each] = told.get(each, 0.0) + part
            elif not ours:
                told[each] = told.get(each, 0.0) + part * _IN_LEDE
            else:
                continue
            kinds.setdefault(each, what)
    return told, kinds


def _apart(mine: Said, theirs: Sequence[Said]) -> tuple[bool, ...]:
    """See what both say, and say otherwise: a place, a name, a number, what goes up."""
    places, names, numbers, called, titles = (
        frozenset[int]().union(*sets)
        for sets in (
            [one.places for one in theirs],
            [one.names for one in theirs],
            [one.numbers for one in theirs],
            [one.called for one in theirs],
            [one.title for one in theirs],
        )
    )
    ours, others = mine.called & mine.title, called & titles
    up, down = rising(), falling()
    rise, fall = not mine.title.isdisjoint(up), not mine.title.isdisjoint(down)
    rose, fell = not titles.isdisjoint(up), not titles.isdisjoint(down)
    return (
        bool(mine.places and places) and mine.places.isdisjoint(places),
        bool(mine.names and names) and mine.names.isdisjoint(names),
        bool(mine.numbers and numbers) and mine.numbers.isdisjoint(numbers),
        not mine.places & mine.title <= places and not places & titles <= mine.places,
        (rise, fall) in _OPPOSITES and (rose, fell) == (fall, rise),
        bool(ours and others) and ours.isdisjoint(called) and mine.called.isdisjoint(others),
    )


_OPPOSITES = ((True, False), (False, True))


def _again(mine: Said, theirs: Sequence[Said], same: Sequence[bool]) -> tuple[float, ...]:
    """See what feeds tell again and again."""
    ours = [one for one, is_same in zip(theirs, same, strict=True) if is_same]
    return (
        len(ours) / len(theirs),
        len(ours) == len(theirs),
        len(mine.begins) > 1 and any(one.begins == mine.begins for one in ours),
        mine.series or all(one.series for one in theirs),
    )


def _later(one: Telling, story: Sequence[Telling]) -> tuple[float, float]:
    """Give how much later, or earlier, it was than the nearest: in hours, and in days."""
    hours = min(abs((one.moment - member.moment).total_seconds()) for member in story) / 3600
    return log1p(min(hours, 8)), max(0.0, hours - 8) / 24
