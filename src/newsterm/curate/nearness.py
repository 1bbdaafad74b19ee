"""Choose what is near in words to an article, and tells another event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from newsterm.curate.roots import COMMON, COUNT, DATE, LEDE, PLACE, SERIES, TOPIC, TURN, kind, root
from newsterm.model import Telling

_LEAST = 0.16
"""How much of what two articles say both must say."""
_RARE = 0.02
"""Two share something telling only if a word that both have is of no more tellings than this part of all."""
_IN_LEDE = 0.5
_USUALLY = {COMMON: 60, PLACE: 15, TOPIC: 6}
_USUAL = 2000
"""Of how many of so many tellings a word of this kind is before anything is counted; another is of one."""
_SAYS_LITTLE = frozenset({COUNT, DATE, TURN, SERIES})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What a telling says: the weight of each root, and those of its title in their order."""

    weights: Mapping[int, float]
    rates: Mapping[int, float]
    """Of which part of all tellings each is."""
    title: tuple[int, ...]
    series: bool


def nearest(
    one: Telling, others: Sequence[Telling], rarity: Mapping[int, int], total: int, most: int
) -> list[int]:
    """List the rows of what is nearest to an article in its words, the nearest first, one of each story.

    Not of its own story, nor of another language, nor what the same feed says again and again (a column, a
    series: alike in how its titles begin). `rarity`, `total`: as for `gather`.
    """
    own = _said(one, rarity, total)
    best: dict[int, tuple[float, int]] = {}
    for other in others:
        if other.row == one.row or other.language != one.language or (one.story and other.story == one.story):
            continue
        theirs = _said(other, rarity, total)
        if _is_again(own, theirs, same_feed=one.feed == other.feed):
            continue
        near = _nearness(own, theirs)
        key = other.story or -other.row
        if near >= _LEAST and near > best.get(key, (0.0, 0))[0]:
            best[key] = near, other.row
    return [row for _, row in sorted(best.values(), reverse=True)][:most]


def _said(telling: Telling, rarity: Mapping[int, int], total: int) -> _Said:
    weights: dict[int, float] = {}
    rates: dict[int, float] = {}
    title: list[int] = []
    for term in telling.terms:
        each, what, in_lede = root(term), kind(term), bool(term & LEDE)
        if not in_lede:
            title.append(each)
        if what not in _SAYS_LITTLE:
            rates[each] = (rarity.get(each, 0) + _USUALLY.get(what, 1)) / (total + _USUAL)
            weights[each] = -log(rates[each]) * (_IN_LEDE if in_lede else 1)
    series = any(kind(term) == SERIES and not term & LEDE for term in telling.terms)
    return _Said(weights=weights, rates=rates, title=tuple(title), series=series)


def _nearness(own: _Said, theirs: _Said) -> float:
    """Weigh what two share against what both say: a long text shares some words with every other."""
    shared = own.weights.keys() & theirs.weights.keys()
    if len(shared) < 2 or shared.isdisjoint((*own.title, *theirs.title)):
        return 0.0
    if min(own.rates[each] for each in shared) > _RARE:
        return 0.0
    weight = sum(min(own.weights[each], theirs.weights[each]) for each in shared)
    whole = sum(own.weights.values()) * sum(theirs.weights.values())
    return weight / whole**0.5 if whole else 0.0


def _is_again(own: _Said, theirs: _Said, *, same_feed: bool) -> bool:
    """Whether two are of one column or series, or one and the same told twice."""
    if own.title and set(own.title) == set(theirs.title):
        return True
    return same_feed and (own.series or theirs.series or own.title[:1] == theirs.title[:1])
