"""Take apart what a telling says, and what a story's tellings say together: names, places, numbers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from math import log
from operator import or_

from newsterm.curate.gazetteer import lands
from newsterm.curate.roots import (
    COMMON,
    COUNT,
    DATE,
    KIND,
    LEDE,
    MEASURE,
    NAME,
    PERSIAN,
    PLACE,
    REGION,
    REGION_AT,
    ROOT,
    SERIES,
    THING,
    TOPIC,
    TOWN,
    TURN,
    WORD,
    falling,
    kind,
    rising,
    root,
    scenes,
)
from newsterm.model import Telling

_OFTEN = {
    WORD: 1,
    NAME: 1,
    TOWN: 1,
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
IN_LEDE = 0.5
TELLING = frozenset({WORD, NAME, PLACE, TOWN, TOPIC, MEASURE, THING})
_TELLS = {kind: most if kind in TELLING else 0.0 for kind, most in _MOST.items()}
_CALLED = frozenset({WORD, NAME, PLACE, TOWN})
"""What may call somebody or somewhere by name: a word that no list has is one in most languages."""
_NUMBERED = frozenset({MEASURE, DATE, TURN})
_MARKED = _NUMBERED | {PLACE, TOWN, SERIES}
_SITES = frozenset({PLACE, TOWN})
_OWN = {"he": "il", "fa": "ir", "ur": "pk"}
"""The country whose press writes a language: of it the region is told."""
_Roots = frozenset[int]


class Rarity(dict[int, float]):
    """How much a word tells, by a term without `LEDE`: minus the logarithm of its share of all tellings."""

    def __init__(self, counts: Mapping[int, int], total: int) -> None:
        super().__init__()
        self._counts, self._total = counts, log(total + _USUAL)

    def __missing__(self, term: int) -> float:
        what = kind(term)
        others = self._counts.get(root(term), 0) - 1
        often = _OFTEN[what]
        tells = self._total - log(others + often if others > 0 else often)
        self[term] = tells = min(tells, _MOST[what])
        return tells

    def beyond(self, term: int, within: int) -> float:
        """Say how much a word tells, of which so many tellings are of the story that is asked about."""
        often = _OFTEN[kind(term)]
        others = self._counts.get(root(term), 0) - 1 - within
        tells = self._total - log(others + often if others > 0 else often)
        return min(tells, _MOST[kind(term)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a telling says, taken apart: its roots."""

    feed: int
    at: float
    """Its moment, in seconds."""
    kinds: Mapping[int, int]
    title: _Roots
    begins: tuple[int, ...]
    """The first two roots of its title: how a feed's series begin."""
    called: _Roots
    """What of its title may be a name, or a place."""
    lands: _Roots
    """The countries in which it is, or in which the towns are that it names."""
    regions: _Roots
    """And the parts of countries."""
    sites: _Roots
    """Those of them that its title names."""
    numbers: _Roots
    turns: _Roots
    """Of its title: which of a row, as a round or the second day."""
    scene: int
    """What kind of event its title tells of, as bits."""
    scenes: int
    """And with its lede."""
    scenic: Mapping[int, int]
    """The words of its title that are of a kind of event."""
    rises: bool
    """Whether its title says that something goes up."""
    falls: bool
    series: bool
    """Whether its title has a word of a series."""


def said(telling: Telling) -> Said:
    """Take apart what a telling says."""
    terms, persian = telling.terms, telling.language in PERSIAN
    kinds = dict(zip(map(ROOT.__and__, terms), map(KIND.__and__, terms), strict=True))
    title = [term & ROOT for term in terms if not term & LEDE]
    titled = frozenset(title)
    marked = [(each, what) for each, what in kinds.items() if what in _MARKED]
    lies, of = lands(_OWN.get(telling.language, "")), scenes(persian)
    scenic = {each: of[each] for each in of.keys() & titled}
    lying = {each: (each & REGION) >> REGION_AT for each, what in marked if what in _SITES}
    whole = _countries()
    parts = {each: region for each, region in lying.items() if region not in whole}
    return Said(
        feed=telling.feed,
        at=telling.moment.timestamp(),
        kinds=kinds,
        title=titled,
        begins=tuple(title[:2]),
        called=frozenset([each for each in title if kinds[each] in _CALLED]),
        lands=frozenset(
            [land or each for each, region in lying.items() if (land := lies.get(region)) is not None]
        ),
        regions=frozenset(parts.values()),
        sites=frozenset([part for each, part in parts.items() if each in titled]),
        numbers=frozenset([each for each, what in marked if what in _NUMBERED]),
        turns=frozenset([each for each, what in marked if what == TURN and each in titled]),
        scene=reduce(or_, scenic.values(), 0),
        scenes=reduce(or_, [of[each] for each in of.keys() & kinds.keys()], 0),
        scenic=scenic,
        rises=not titled.isdisjoint(rising(persian)),
        falls=not titled.isdisjoint(falling(persian)),
        series=any(what == SERIES and each in titled for each, what in marked),
    )


@cache
def _countries() -> frozenset[int]:
    """List what is no part of a country: whole ones, and 0."""
    return frozenset(land for land in lands("").values() if land is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the tellings of a story say together."""

    tellings: Sequence[Said]
    shares: Mapping[int, float]
    """Which part of them says each root; a lede says half of it."""
    often: Mapping[int, int]
    """How many of them say each root; 1 of what is not there."""
    whole: float
    """How much all that they say tells at most, by the square of the part that says it."""
    central: Mapping[int, float]
    """Which part of the titles has each name, where it is half of them or more; of one telling none."""
    title: _Roots
    lands: _Roots
    regions: _Roots
    sites: _Roots
    numbers: _Roots
    scene: int
    scenes: int
    scenic: Mapping[int, int]
    rises: bool
    falls: bool
    series: bool


def told(tellings: Sequence[Said], feed: int) -> Told:
    """Put together what the tellings of a story say, as one of a feed is compared with it.

    One feed's ledes often say the same every day: they are passed over for another of its tellings.
    """
    if len(tellings) == 1:
        return _alone(tellings, feed)
    shares: dict[int, float] = {}
    kinds: dict[int, int] = {}
    part = 1 / len(tellings)
    lede = part * IN_LEDE
    for one in tellings:
        title = one.title
        if one.feed != feed:
            for each in one.kinds:
                shares[each] = shares.get(each, 0.0) + (part if each in title else lede)
            kinds |= one.kinds
        else:
            for each in title:
                shares[each] = shares.get(each, 0.0) + part
                kinds[each] = one.kinds[each]
    often: Counter[int] = Counter()
    for one in tellings:
        often.update(one.kinds.keys())
    titles = Counter(each for one in tellings for each in one.called)
    return Told(
        tellings=tellings,
        shares=shares,
        often=often,
        whole=sum([shares[each] ** 2 * _TELLS[what] for each, what in kinds.items()]),
        central={each: count * part for each, count in titles.items() if count * part >= 0.5},
        title=frozenset().union(*(one.title for one in tellings)),
        lands=frozenset().union(*(one.lands for one in tellings)),
        regions=frozenset().union(*(one.regions for one in tellings)),
        sites=frozenset().union(*(one.sites for one in tellings)),
        numbers=frozenset().union(*(one.numbers for one in tellings)),
        scene=reduce(or_, (one.scene for one in tellings)),
        scenes=reduce(or_, (one.scenes for one in tellings)),
        scenic={each: bits for one in tellings for each, bits in one.scenic.items()},
        rises=any(one.rises for one in tellings),
        falls=any(one.falls for one in tellings),
        series=all(one.series for one in tellings),
    )


def _alone(tellings: Sequence[Said], feed: int) -> Told:
    """Do the same for one telling: most are compared with one that is alone yet."""
    (one,) = tellings
    own = one.feed == feed
    shares = (
        dict.fromkeys(one.title, 1.0)
        if own
        else dict.fromkeys(one.kinds, IN_LEDE) | dict.fromkeys(one.title, 1.0)
    )
    kinds = one.kinds
    return Told(
        tellings=tellings,
        shares=shares,
        often={},
        whole=sum([share * share * _TELLS[kinds[each]] for each, share in shares.items()]),
        central={},
        title=one.title,
        lands=one.lands,
        regions=one.regions,
        sites=one.sites,
        numbers=one.numbers,
        scene=one.scene,
        scenes=one.scenes,
        scenic=one.scenic,
        rises=one.rises,
        falls=one.falls,
        series=one.series,
    )
