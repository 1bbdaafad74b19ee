"""Weigh how much speaks for a telling being of a story, and what speaks against it."""

from math import exp, log, log1p

from newsterm.curate.likeness import TELLING, Rarity, Said, Told
from newsterm.curate.roots import COMMON, COUNT, DATE, MEASURE, NAME, SERIES, TOWN, TURN, WORD

_EVERYDAY = -log(0.006)
"""What a word tells that has turned out to be everyday, whatever its kind."""
_TOLD_AGAIN = 0.3 / 0.7
"""How much likelier a telling takes a word from its story than from the language (a mixture, as in TDT)."""
_LITTLE, _MUCH = 4.5, 6.5
"""What a word tells that is hardly, and that is surely, what a story is about."""
_IN_LEDES = 0.4
"""What a word says that stands in neither title, where another that tells stands in one; else nothing: below
two events there may be one filling, or one agency's text."""
_NAMED = frozenset({WORD, NAME, TOWN})
_SAYS_LITTLE = frozenset({COUNT, COMMON})
_UNWEIGHED = frozenset({DATE, TURN, SERIES})

# Logarithms of odds: logistic regression, what speaks for it held above none and what speaks against it
# below, on the sets of benchmarks/titles to tune by and on all of them within four days, with their ledes,
# without any, and with those of half of the feeds; with all of a story's tellings, with some, and with what
# a first fit had put together. Who joins a large story weighs more: it makes more pairs. Each sign was tried
# on sets that it was not fitted on. What did not pay there has gone: the best word by itself, measures, the
# nearest telling, how many are near, who is new, who is gone, what two signs are worth together; trees, and
# twice as many signs, did no better.
_NONE = -1.3
# What it shares: common words, how many others, how much that covers; and the story's own word.
_SHARED = (0.19, 0.94, 1.38, 0.94)
# The same kind of event; in the same country; the same part of one; other words of that kind of event.
_SCENE = (0.32, 0.7, 0.18, 0.26)
# Another number, country, part of one; the other way; another kind of event.
_APART = (-1.08, -2.38, -1.87, -2.54, -0.45)
# The story's own name is missing; another in the same words.
_MISSING = (-0.52, -2.6)
# Of one feed, that begins alike; of a series.
_AGAIN = (-3.3, -2.7, -4.21)
# Later by hours, by days; less so where a name is shared, or the feed is the same.
_LATER = (-0.69, -1.58, 0.5, 2.43)
# Neither has a lede.
_BARE = 0.3
_ODDS = (*_SHARED, *_SCENE, *_APART, *_MISSING, *_AGAIN, *_LATER, _BARE)

_JOINS = 0.5
"""What a telling needs to join a story, or another: better to miss one than to put two events together."""
_MORE, _MANY = 0.4, 1000
"""What it needs besides where there are many, for the logarithm of how many times more than these."""


def needed(total: int) -> float:
    """Say what a telling needs to join: among more tellings, more are alike by chance."""
    return _JOINS + _MORE * log(max(total, _MANY) / _MANY)


def evidence(one: Said, story: Told, rarity: Rarity) -> float:
    """Weigh what speaks for a telling being of a story (or with a single other one), as logarithm of odds."""
    return _NONE + sum(
        odds * sign for odds, sign in zip(_ODDS, signs(one, story, rarity), strict=True) if sign
    )


def signs(one: Said, story: Told, rarity: Rarity) -> tuple[float, ...]:
    """List what speaks for and against it, each as a number about between 0 and 10."""
    common, found, cover, core, name = _shared(one, story, rarity)
    same = sum(other.feed == one.feed for other in story.tellings) / len(story.tellings)
    hours = min(abs(one.at - other.at) for other in story.tellings) / 3600
    soon, late = log1p(min(hours, 8)), max(0.0, hours - 8) / 24
    return (
        *(common, found, cover, core),
        bool(one.scene & story.scene),
        bool(one.scene & story.scenes) and not one.lands.isdisjoint(story.lands),
        not one.regions.isdisjoint(story.regions),
        _likewise(one, story),
        *_apart(one, story),
        *_missing(one, story),
        same,
        same > 0
        and len(one.begins) > 1
        and any(other.begins == one.begins and other.feed == one.feed for other in story.tellings),
        one.series or story.series,
        *(soon, late, soon * name, min(late, 2.0) * same),
        not any(len(other.kinds) > len(other.title) for other in (one, *story.tellings)),
    )


def _shared(one: Said, story: Told, rarity: Rarity) -> tuple[float, float, float, float, float]:
    """Weigh what a telling shares with a story."""
    shares, title = story.shares, one.title
    several = len(story.tellings) > 1
    least = 1.1 / len(story.tellings)
    common = found = covered = core = name = 0.0
    shared = one.kinds.keys() & shares.keys()
    heads = shared & (title | story.title)
    apart = _IN_LEDES if any(one.kinds[each] in TELLING for each in heads) else 0.0
    for each in shared:
        share, what = shares[each], one.kinds[each]
        if what in _UNWEIGHED:
            continue
        tells = rarity.beyond(each | what, story.often.get(each, 1))
        titled = each in title
        says = 1.0 if each in heads else apart
        if what in TELLING:
            covered += says * share * share * tells * (1 if titled else 0.7)
            if several and tells > _LITTLE and share > least:
                about = min(1.0, (tells - _LITTLE) / (_MUCH - _LITTLE))
                core = max(core, share * about * (1 if titled else 0.7))
            if what in _NAMED:
                name = max(name, min(tells, _MUCH) / _MUCH * (1 if titled else 0.6))
        if what in _SAYS_LITTLE or (tells < _EVERYDAY and what != MEASURE):
            common += log1p(_TOLD_AGAIN * min(1.0, share) * exp(tells)) * (1 if titled else 0.6)
        else:
            found += says * min(1.0, 2 * share)
    return min(common, 6.0), min(found, 4.0), covered / (story.whole or 1), core, name


def _likewise(one: Said, story: Told) -> float:
    """Count the pairs of words of one kind of event that only one of them says: quake, tremor; at most 4."""
    ours = [bits for each, bits in one.scenic.items() if each not in story.scenic]
    theirs = [bits for each, bits in story.scenic.items() if each not in one.scenic]
    return min(sum(bool(bits & others) for bits in ours for others in theirs), 4)


def _apart(one: Said, story: Told) -> tuple[bool, ...]:
    """See what both say, and say otherwise: a number, a country, a part of it, what goes up, what happens."""
    return (
        bool(one.numbers and story.numbers) and one.numbers.isdisjoint(story.numbers),
        bool(one.lands and story.lands) and one.lands.isdisjoint(story.lands),
        bool(one.sites and story.sites) and one.sites.isdisjoint(story.sites),
        one.rises != one.falls and (story.rises, story.falls) == (one.falls, one.rises),
        bool(one.scene and story.scene) and not (one.scene & story.scenes or one.scenes & story.scene),
    )


def _missing(one: Said, story: Told) -> tuple[float, ...]:
    """See whom or what only one of them names: the story in its middle; another in the same words."""
    central = max((share for each, share in story.central.items() if each not in one.kinds), default=0.0)
    return central, any(_says_as(one, other) for other in story.tellings)


def _says_as(one: Said, other: Said) -> bool:
    """Whether two titles are one sentence, but for whom, where or which of a row they name."""
    if 5 * len(one.title & other.title) < 2 * len(one.title | other.title):
        return False
    pairs = (one.called, other.called), (one.lands, other.lands), (one.turns, other.turns)
    return any(ours and theirs and ours.isdisjoint(theirs) for ours, theirs in pairs)
