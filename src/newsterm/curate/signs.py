"""Weigh how much speaks for a telling being of a story, and what speaks against it."""

from math import exp, log, log1p

from newsterm.curate.likeness import TELLING, Rarity, Said, Told
from newsterm.curate.roots import COMMON, COUNT, DATE, MEASURE, NAME, SERIES, TURN, WORD

_EVERYDAY = -log(0.006)
"""What a word tells that has turned out to be everyday, whatever its kind."""
_TOLD_AGAIN = 0.3 / 0.7
"""How much likelier a telling takes a word from its story than from the language (a mixture, as in TDT)."""
_LITTLE, _MUCH = 4.5, 6.5
"""What a word tells that is hardly, and that is surely, what a story is about."""
_NAMED = frozenset({WORD, NAME})
_SAYS_LITTLE = frozenset({COUNT, COMMON})
_UNWEIGHED = frozenset({DATE, TURN, SERIES})

# Logarithms of odds: logistic regression, drawn towards none, on all titles of benchmarks/titles but the held
# ones, with their ledes and without; what did not pay on a set that was left out has gone. Some by hand: how
# many words are found and what kind of event it is count less than fitted, for who listed the words had read
# the titles; another name in the same words, and a feed's own beginning, of which there are too few.
_NONE = 0.04
# What it shares: common words, a measure, the best, how many, how much that covers; and the story's own word.
_SHARED = (0.21, 0.6, 0.1, 0.5, 2.89, 1.31)
# The same kind of event; and in the same country.
_SCENE = (0.5, 0.3)
# Another number, which of a row, place, country; the other way; another kind of event.
_APART = (-0.78, -0.59, -0.38, -2.17, -2.98, -1.44)
# The story's own name is missing, and others there; who is new, who is gone, both; both in the same words.
_MISSING = (-0.36, -0.41, -0.08, -0.09, -0.42, -3.0)
# Of one feed, that begins alike; of a series.
_AGAIN = (-2.8, -5.0, -4.27)
# Later by hours, by days; less so where a name is shared, or the feed is the same.
_LATER = (-0.98, -1.29, 0.67, 1.44)
_ODDS = (*_SHARED, *_SCENE, *_APART, *_MISSING, *_AGAIN, *_LATER)

JOINS = 1.2
"""What a telling needs to join a story, or another: better to miss one than to put two events together."""


def evidence(one: Said, story: Told, rarity: Rarity) -> float:
    """Weigh what speaks for a telling being of a story (or with a single other one), as logarithm of odds."""
    return _NONE + sum(
        odds * sign for odds, sign in zip(_ODDS, signs(one, story, rarity), strict=True) if sign
    )


def signs(one: Said, story: Told, rarity: Rarity) -> tuple[float, ...]:
    """List what speaks for and against it, each as a number about between 0 and 10."""
    common, measure, best, found, cover, core, name = _shared(one, story, rarity)
    same = sum(other.feed == one.feed for other in story.tellings) / len(story.tellings)
    hours = min(abs(one.at - other.at) for other in story.tellings) / 3600
    soon, late = log1p(min(hours, 8)), max(0.0, hours - 8) / 24
    return (
        *(common, measure, best, found, cover, core),
        bool(one.scene & story.scene),
        bool(one.scene & story.scenes) and not one.lands.isdisjoint(story.lands),
        *_apart(one, story),
        *_missing(one, story),
        same,
        same > 0
        and len(one.begins) > 1
        and any(other.begins == one.begins and other.feed == one.feed for other in story.tellings),
        one.series or story.series,
        *(soon, late, soon * name, min(late, 2.0) * same),
    )


def _shared(one: Said, story: Told, rarity: Rarity) -> tuple[float, ...]:
    """Weigh what a telling shares with a story."""
    shares, title = story.shares, one.title
    several = len(story.tellings) > 1
    least = 1.1 / len(story.tellings)
    common = measure = covered = core = name = best = 0.0
    found = 0
    for each, what in one.kinds.items():
        share = shares.get(each)
        if not share or what in _UNWEIGHED:
            continue
        tells = rarity[each | what]
        titled = each in title
        if what in TELLING:
            covered += share * share * tells * (1 if titled else 0.7)
            if several and tells > _LITTLE and share > least:
                about = min(1.0, (tells - _LITTLE) / (_MUCH - _LITTLE))
                core = max(core, share * about * (1 if titled else 0.7))
            if what in _NAMED:
                name = max(name, min(tells, _MUCH) / _MUCH * (1 if titled else 0.6))
        weight = log1p(_TOLD_AGAIN * min(1.0, share) * exp(tells)) * (1 if titled else 0.6)
        if what in _SAYS_LITTLE or (tells < _EVERYDAY and what != MEASURE):
            common += weight
            continue
        found += 1
        best = max(best, weight)
        if what == MEASURE:
            measure += weight
    return (
        *(min(common, 6.0), min(measure, 8.0), best, min(found, 4), covered / (story.whole or 1)),
        *(core, name),
    )


def _apart(one: Said, story: Told) -> tuple[bool, ...]:
    """See what both say, and say otherwise: a number, which of a row, a place, what goes up, what happens."""
    return (
        bool(one.numbers and story.numbers) and one.numbers.isdisjoint(story.numbers),
        bool(one.turns and story.turns) and one.turns.isdisjoint(story.turns),
        not one.places & one.title <= story.places and not story.places & story.title <= one.places,
        bool(one.lands and story.lands) and one.lands.isdisjoint(story.lands),
        one.rises != one.falls and (story.rises, story.falls) == (one.falls, one.rises),
        bool(one.scene and story.scene) and not (one.scene & story.scenes or one.scenes & story.scene),
    )


def _missing(one: Said, story: Told) -> tuple[float, ...]:
    """See whom or what only one of them names: the story in its middle, the telling, all of the story."""
    kinds, shares = one.kinds, story.shares
    central = max((share for each, share in story.central.items() if each not in kinds), default=0.0)
    new = min(3, sum(each not in shares for each in one.called))
    gone = min(3, *(sum(each not in kinds for each in other.called) for other in story.tellings))
    swapped = any(_says_as(one, other) for other in story.tellings)
    return central, new if central else 0, new, gone, new > 0 and gone > 0, swapped


def _says_as(one: Said, other: Said) -> bool:
    """Whether two titles are one sentence, but for whom, where or which of a row they name."""
    if 5 * len(one.title & other.title) < 2 * len(one.title | other.title):
        return False
    pairs = (one.called, other.called), (one.lands, other.lands), (one.turns, other.turns)
    return any(ours and theirs and ours.isdisjoint(theirs) for ours, theirs in pairs)
