"""Gather what several feeds tell of one event into stories, as it arrives."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta
from math import inf, log, log1p

from newsterm.curate.likeness import Rarity, Said, Told, said, scene, told
from newsterm.curate.roots import KIND, ROOT
from newsterm.curate.signs import signs
from newsterm.curate.telling import lookups
from newsterm.curate.weighing import evidence, needed
from newsterm.model import Joined, Telling

WINDOW = timedelta(days=3)
"""How long after its last telling a story is over."""
_LATEST = 12
"""Tellings of a story that a new one is compared with: a story that lives for weeks moves on."""
_NEAREST = 3
"""Stories, or tellings without one, that one is compared with: those that share most with it."""
_ONE_WORD, _TWO_WORDS, _FEW = 5.0, 10.0, 1000
"""What two share must tell so much, if they tell of no event of one kind: as a word does, among few tellings;
more than any word does, among very many."""
_LOOKED_BACK = 0.5
"""What a telling needs besides that was told before, and joins a story that has just got another."""
_SHARED, _TOLD_TWICE, _HOURS, _HOPELESS = 0.39, 0.77, 2.04, -2.0
"""A line that parts what may join from most of what never does, by what is shared at most with one telling,
whether it is a story, and the hours; a regression over all choices there were on the shelves. Half of them
need not be weighed for it, and of what joins three in a thousand are missed."""
_HOUR = timedelta(hours=1)
_ENOUGH = 30
"""Tellings that share the rarest words with one, beyond which no commoner word is asked."""


def gather(
    fresh: Sequence[Telling], near: Sequence[Telling], rarity: Mapping[int, int], total: int
) -> list[Joined]:
    """Decide of which stories fresh tellings are, in the order of their moments.

    `near`: kept tellings of the last days that share a lookup with a fresh one, and the latest of every story
    that one of these is of. `rarity`: how many of the window's `total` tellings have a lookup, the fresh ones
    not among them; of what it does not name nothing is known. A telling that has a story keeps it. They are
    placed one after the other: how many come at once changes nothing.
    """
    room = Room(rarity, total, frozenset(each for one in fresh for each in lookups(one.terms)))
    for kept in near:
        room.keep(kept)
    return [
        joined
        for telling in sorted(fresh, key=lambda one: (one.moment, one.row))
        for joined in room.place(telling)
    ]


class Room:
    """What is known while one batch is gathered."""

    def __init__(self, rarity: Mapping[int, int], total: int, asked: frozenset[int]) -> None:
        self._rarity, self._needed, self._asked = Rarity(rarity, total), needed(total), asked
        self._least = min(_ONE_WORD + log(max(total, _FEW) / _FEW), _TWO_WORDS)
        self._tellings: dict[int, Telling] = {}
        self._said: dict[int, Said] = {}
        self._told: defaultdict[int, dict[int, Told]] = defaultdict(dict)
        """What a story's tellings say together, for each feed that is among them, and for others (0)."""
        self._found: defaultdict[int, list[int]] = defaultdict(list)
        self._has: dict[int, frozenset[int]] = {}
        """And of each telling those that it has."""
        self._story: dict[int, int] = {}
        """Row → its story: the store's number, or the negative row of the telling with which it begins."""
        self._members: defaultdict[int, list[int]] = defaultdict(list)
        self._says: defaultdict[int, dict[int, int]] = defaultdict(dict)
        """Each root that a story's tellings have → the feed of these, 0 of several."""

    def keep(self, telling: Telling) -> None:
        """Know of a telling."""
        self._tellings[telling.row] = telling
        asked = self._has[telling.row] = self._asked.intersection(map(ROOT.__and__, telling.terms))
        for each in asked:
            self._found[each].append(telling.row)
        if telling.story:
            self._enter(telling.row, telling.story)

    def place(self, telling: Telling) -> list[Joined]:
        """Find the story of a telling that has none; with it the story tells more, and may take others in."""
        if telling.row in self._tellings:
            return []
        self.keep(telling)
        self._rarity.met(lookups(telling.terms))
        keys = [] if telling.story else self._candidates(telling)
        best, found = max(((self._speaks(telling, key), key) for key in keys), default=(-inf, 0))
        if best <= self._needed:
            return []
        joined = [self._join(telling, found)]
        story = self._story[telling.row]
        others = [self._tellings[-key] for key in keys if key < 0 and key != found]
        return joined + [
            self._join(alone, story)
            for alone in others
            if self._speaks(alone, story) > self._needed + _LOOKED_BACK
        ]

    def _speaks(self, one: Telling, key: int) -> float:
        return evidence(signs(self._takes(one.row), self._tells(key, one.feed), self._rarity))

    def _takes(self, row: int) -> Said:
        if row not in self._said:
            self._said[row] = said(self._tellings[row])
        return self._said[row]

    def _tells(self, key: int, feed: int) -> Told:
        rows = (self._members.get(key) or [-key])[-_LATEST:]
        among = feed if any(self._tellings[row].feed == feed for row in rows) else 0
        kept = self._told[key]
        if among not in kept:
            kept[among] = told([self._takes(row) for row in rows], among)
        return kept[among]

    def _enter(self, row: int, story: int) -> None:
        self._count_once(row, self._tellings[row].feed, story)
        self._story[row] = story
        self._members[story].append(row)
        self._told.pop(story, None)

    def _count_once(self, row: int, feed: int, story: int) -> None:
        """Count what a story says as said once, if several feeds do: what one says every day is everyday."""
        said, again = self._says[story], []
        for each in self._has[row]:
            if said.setdefault(each, feed) != feed:
                said[each] = 0
                again.append(each)
        self._rarity.again(again)

    def _candidates(self, one: Telling) -> list[int]:
        """List the stories, and tellings without one (as negative rows), that share most with it."""
        shared: defaultdict[int, float] = defaultdict(float)
        kinds, own = {term & ROOT: term & KIND for term in one.terms}, scene(one)
        for each in sorted(lookups(one.terms), key=lambda each: len(self._found[each])):
            if len(shared) > _ENOUGH:
                break
            weight = self._rarity[each | kinds[each]]
            for row in self._found[each][-_ENOUGH:]:
                shared[row] += weight
        shared.pop(one.row, None)
        keys: dict[int, None] = {}
        worth: list[int] = []
        least = max(shared.values(), default=0) / 3
        for weight, row in sorted([(-weight, row) for row, weight in shared.items() if weight >= least]):
            key = self._story.get(row, -row)
            if key in keys or not (weight < -self._least or (own and own & scene(self._tellings[row]))):
                continue
            ago = self._ago(key, one)
            if self._tellings[row].language == one.language and ago <= WINDOW:
                keys[key] = None
                told = _TOLD_TWICE * (key in self._members)
                if _SHARED * -weight + told - _HOURS * log1p(ago / _HOUR) > _HOPELESS:
                    worth.append(key)
                if len(keys) == _NEAREST:
                    break
        return worth

    def _ago(self, key: int, one: Telling) -> timedelta:
        """Say how far apart the nearest telling is."""
        return min([abs(self._tellings[row].moment - one.moment) for row in self._members.get(key) or [-key]])

    def _join(self, one: Telling, key: int) -> Joined:
        other = max(-key, 0)
        if other and other not in self._story:
            self._enter(other, key)
        copy = next(
            (row for row in self._members[key] if _says_again(self._takes(one.row), self._takes(row))), 0
        )
        self._enter(one.row, key)
        return Joined(row=one.row, story=max(key, 0), with_row=other, copy_of=copy)


def _says_again(one: Said, other: Said) -> bool:
    """Whether two titles say the same, but for a word in ten."""
    ours, others = one.title, other.title
    return bool(ours) and len(ours & others) >= 0.9 * len(ours | others)
