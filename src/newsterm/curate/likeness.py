"""Take apart what a telling says, and what a story's tellings say together: names, places, numbers."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, reduce
from math import log
from operator import and_, or_

from newsterm.curate.frequency import often
from newsterm.curate.gazetteer import lands
from newsterm.curate.roots import (
    COMMON,
    COUNT,
    DATE,
    DAY,
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
    holding,
    rising,
    scenes,
    steps,
)
from newsterm.model import Telling

_USUAL = 2000
_OFTEN = {TOWN: 1, MEASURE: 1, PLACE: 15, COMMON: 30, COUNT: 40, TURN: 40, SERIES: 60, DATE: 200}
"""Of how many of `_USUAL` tellings a word of this kind is, before anything is counted; of other kinds
`often` knows."""
IN_LEDE = 0.5
TELLING = frozenset({WORD, NAME, PLACE, TOWN, TOPIC, MEASURE, THING})
_CALLED = frozenset({WORD, NAME, PLACE, TOWN})
"""What may call somebody or somewhere by name: a word that no list has is one in most languages."""
_NUMBERED = frozenset({MEASURE, DATE, TURN})
_EXCHANGED = _CALLED | _NUMBERED | {DAY}
_MARKED = _NUMBERED | {PLACE, TOWN, SERIES, DAY}
_SITES = frozenset({PLACE, TOWN})
_OWN = {"he": "il", "fa": "ir", "ur": "pk"}
"""The country whose press writes a language: of it the region is told."""
_Roots = frozenset[int]


def _often(term: int) -> float:
    return _OFTEN.get(term & KIND) or often(term & ROOT)


@lru_cache(1 << 16)
def most(term: int) -> float:
    """Say how much a word tells at most: of a small window every word is rare. 0 of what tells nothing."""
    return max(0.0, log(_USUAL / _often(term))) if term & KIND in TELLING else 0.0


class Rarity:
    """How much a word tells, by a term without `LEDE`: minus the logarithm of its share of all tellings.

    What several feeds say of one story is counted once: or each word of a great fire would be everyday.
    """

    def __init__(self, counts: Mapping[int, int], total: int) -> None:
        self._counts, self._total = counts, log(total + _USUAL)
        self._known: dict[tuple[int, int], float] = {}
        self._more: Counter[int] = Counter()
        """How many tellings have each root besides, less those of stories that have said it."""

    def met(self, roots: Iterable[int]) -> None:
        """Know that one more telling says these."""
        self._more.update(roots)

    def again(self, roots: Iterable[int]) -> None:
        """Know that a story says these once more."""
        self._more.subtract(roots)

    def __getitem__(self, term: int) -> float:
        return self._tells(term, 1)

    def beyond(self, term: int) -> float:
        """Say how much a word tells that a telling and a story share: neither of them counts."""
        return self._tells(term, 2)

    def _tells(self, term: int, without: int) -> float:
        root = term & ROOT
        others = self._counts.get(root, 0) + self._more.get(root, 0) - without
        found = self._known.get((term, others))
        if found is None:
            usual = _often(term)
            share = self._total - log(max(others, 0) + usual)
            found = self._known[term, others] = max(0.0, min(share, log(_USUAL / usual)))
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a telling says, taken apart: its roots."""

    feed: int
    at: float
    """Its moment, in seconds."""
    kinds: Mapping[int, int]
    title: _Roots
    order: tuple[int, ...]
    """Its title's in order; with the first two a feed's series begin."""
    called: _Roots
    """What of its title may be a name, or a place."""
    placed: _Roots
    """The places among these."""
    which: _Roots
    """And what of it says which of a row it is: all that an exchange of which tells another event."""
    lands: _Roots
    """The countries in which it is, or in which the towns are that it names."""
    headed: _Roots
    """Those of them of which its title tells."""
    regions: _Roots
    """And the parts of countries."""
    sites: _Roots
    """Those of them that its title names."""
    towns: _Roots
    """And the towns, or whatever is smaller than a country."""
    numbers: _Roots
    days: _Roots
    """Of the week, of its title."""
    turns: _Roots
    """Of its title: which of a row, as a round or the second day."""
    scene: int
    """What kind of event its title tells of, as bits."""
    scenes: int
    """And with its lede."""
    scenic: Mapping[int, int]
    """The words of its title that are of a kind of event."""
    steps: int
    """What its title says that comes of an event, as bits: an arrest, a funeral."""
    moves: int
    """Whether its title says that something goes up (1), down (2) or stays where it is (4)."""
    series: bool
    """Whether its title has a word of a series."""
    heads: float
    """How much the words of its title tell at most, all together."""
    goes_on: float
    """And those of its lede."""


def scene(telling: Telling) -> int:
    """Say of what kind of event a telling's title is, as bits."""
    of = scenes(telling.language in PERSIAN)
    return reduce(or_, [of.get(term & ROOT, 0) for term in telling.terms if not term & LEDE], 0)


def said(telling: Telling) -> Said:
    """Take apart what a telling says."""
    terms, persian = telling.terms, telling.language in PERSIAN
    kinds = dict(zip(map(ROOT.__and__, terms), map(KIND.__and__, terms), strict=True))
    title = [term & ROOT for term in terms if not term & LEDE]
    titled = frozenset(title)
    marked = [(each, what) for each, what in kinds.items() if what in _MARKED]
    lies, of, after = lands(_OWN.get(telling.language, "")), scenes(persian), steps(persian)
    scenic = {each: of[each] for each in of.keys() & titled}
    lying = {each: (each & REGION) >> REGION_AT for each, what in marked if what in _SITES}
    whole = _countries()
    parts = {each: region for each, region in lying.items() if region not in whole}
    return Said(
        feed=telling.feed,
        at=telling.moment.timestamp(),
        kinds=kinds,
        title=titled,
        order=tuple(title),
        called=frozenset([each for each in title if kinds[each] in _CALLED]),
        placed=frozenset([each for each in title if kinds[each] in _SITES]),
        which=frozenset([each for each in title if kinds[each] in _EXCHANGED]),
        lands=frozenset([land for region in lying.values() if (land := lies.get(region))]),
        headed=frozenset(
            [land for each, region in lying.items() if each in titled and (land := lies.get(region))]
        ),
        regions=frozenset(parts.values()),
        sites=frozenset([part for each, part in parts.items() if each in titled]),
        towns=frozenset([each for each in parts if each in titled]),
        numbers=frozenset([each for each, what in marked if what in _NUMBERED]),
        days=frozenset([each for each, what in marked if what == DAY and each in titled]),
        turns=frozenset([each for each, what in marked if what == TURN and each in titled]),
        scene=reduce(or_, scenic.values(), 0),
        scenes=reduce(or_, [of[each] for each in of.keys() & kinds.keys()], 0),
        scenic=scenic,
        steps=reduce(or_, [after[each] for each in after.keys() & titled], 0),
        moves=sum(
            bit
            for bit, listed in ((1, rising), (2, falling), (4, holding))
            if not titled.isdisjoint(listed(persian))
        ),
        series=any(what == SERIES and each in titled for each, what in marked),
        heads=sum(map(most, terms[: len(title)])),
        goes_on=sum(map(most, map((~LEDE).__and__, terms[len(title) :]))),
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
    whole: float
    """How much all that they say tells at most, by the square of the part that says it."""
    central: Mapping[int, float]
    """Which part of the titles has each name, where it is half of them or more; of one telling none."""
    title: _Roots
    lands: _Roots
    headed: _Roots
    regions: _Roots
    sites: _Roots
    towns: _Roots
    numbers: _Roots
    days: _Roots
    scene: int
    scenes: int
    scenic: Mapping[int, int]
    steps: int
    usual: int
    """Those of them that all say."""
    moves: int
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
    titles = Counter(each for one in tellings for each in one.called)
    return Told(
        tellings=tellings,
        shares=shares,
        whole=sum([shares[each] ** 2 * most(each | what) for each, what in kinds.items()]),
        central={each: count * part for each, count in titles.items() if count * part >= 0.5},
        title=frozenset().union(*(one.title for one in tellings)),
        lands=frozenset().union(*(one.lands for one in tellings)),
        headed=frozenset().union(*(one.headed for one in tellings)),
        regions=frozenset().union(*(one.regions for one in tellings)),
        sites=frozenset().union(*(one.sites for one in tellings)),
        towns=frozenset().union(*(one.towns for one in tellings)),
        numbers=frozenset().union(*(one.numbers for one in tellings)),
        days=frozenset().union(*(one.days for one in tellings)),
        scene=reduce(or_, (one.scene for one in tellings)),
        scenes=reduce(or_, (one.scenes for one in tellings)),
        scenic={each: bits for one in tellings for each, bits in one.scenic.items()},
        steps=reduce(or_, (one.steps for one in tellings)),
        usual=reduce(and_, (one.steps for one in tellings)),
        moves=reduce(or_, (one.moves for one in tellings)),
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
    return Told(
        tellings=tellings,
        shares=shares,
        whole=one.heads + (0 if own else IN_LEDE**2 * one.goes_on),
        central={},
        title=one.title,
        lands=one.lands,
        headed=one.headed,
        regions=one.regions,
        sites=one.sites,
        towns=one.towns,
        numbers=one.numbers,
        days=one.days,
        scene=one.scene,
        scenes=one.scenes,
        scenic=one.scenic,
        steps=one.steps,
        usual=one.steps,
        moves=one.moves,
        series=one.series,
    )
