"""Choose what is near in words to an article, and tells another event."""

from collections.abc import Mapping, Sequence
from math import log

from newsterm.curate.likeness import Weighed, weigh
from newsterm.curate.telling import COUNT, DATE, SERIES, TURN
from newsterm.model import Telling

_LEAST = 0.16
"""How much of what an article says another one must say as well, to be near it."""
_RARE = 0.02
"""Two share something telling only if a word that both have is of no more tellings than this part of all."""
_IN_LEDE = 0.5
_SAYS_LITTLE = frozenset({COUNT, DATE, TURN, SERIES})


def nearest(
    one: Telling, others: Sequence[Telling], rarity: Mapping[int, int], total: int, most: int
) -> list[int]:
    """List the rows of what is nearest to an article in its words, the nearest first, one of each story.

    Not of its own story, nor of another language, nor what the same feed says again and again (a column, a
    series: alike in how its titles begin). `rarity`, `total`: as for `gather`.
    """
    own = weigh(one, rarity, total)
    whole = sum(_weight(own, each) for each in own.kinds)
    best: dict[int, tuple[float, int]] = {}
    for other in others:
        if other.row == one.row or other.language != one.language or (one.story and other.story == one.story):
            continue
        theirs = weigh(other, rarity, total)
        if _is_again(own, theirs):
            continue
        near = _nearness(own, theirs, whole)
        key = other.story or -other.row
        if near >= _LEAST and near > best.get(key, (0.0, 0))[0]:
            best[key] = near, other.row
    return [row for _, row in sorted(best.values(), reverse=True)][:most]


def _nearness(own: Weighed, theirs: Weighed, whole: float) -> float:
    shared = own.kinds.keys() & theirs.kinds.keys()
    telling = [each for each in shared if own.kinds[each] not in _SAYS_LITTLE]
    titled = [each for each in telling if each in own.title or each in theirs.title]
    if len(telling) < 2 or not titled or min(own.rates[each] for each in telling) > _RARE or not whole:
        return 0.0
    weight = sum(min(_weight(own, each), _weight(theirs, each)) for each in telling)
    said = sum(_weight(theirs, each) for each in theirs.kinds)
    # As a cosine is: a long text shares some words with every other.
    return weight / (whole * said) ** 0.5 if said else 0.0


def _weight(one: Weighed, each: int) -> float:
    if one.kinds[each] in _SAYS_LITTLE:
        return 0.0
    return -log(min(one.rates[each], 1.0)) * (1 if each in one.title else _IN_LEDE)


def _is_again(own: Weighed, theirs: Weighed) -> bool:
    """Whether two are of one column or series, or one and the same told twice."""
    if own.title and own.title == theirs.title:
        return True
    same = own.telling.feed == theirs.telling.feed
    return same and (own.series or theirs.series or own.begins[:1] == theirs.begins[:1])
