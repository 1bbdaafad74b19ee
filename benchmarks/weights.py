"""Learn by how much each sign speaks for a telling being of a story, from titles sorted by hand.

Wants LightGBM and NumPy beside newsterm, which needs neither to run:
`python -m benchmarks.weights src/newsterm/curate/weights.json`. Prints how well each shelf is sorted by trees
that have not seen it. Learnt from are the choices there are while a shelf is gathered: as the hand has sorted
it, and then as trees do that have not seen the shelf, with all their mistakes (DAgger, Ross et al. 2011);
with ledes, without, with those of half of the feeds, and with part of the titles; and with twins among them
that say the same of others, elsewhere or by other numbers, or something else of the same name or place: of
such there are too few on any shelf. What came of an event may stand with it or apart:
of that nothing is learnt.
"""

import json
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np

from benchmarks.stories import judge, tellings
from benchmarks.titles import FINAL, SHELVES, Telling, event, load
from newsterm.curate import lookups, stories
from newsterm.curate.roots import (
    COMMON,
    DATE,
    DAY,
    KIND,
    LEDE,
    MEASURE,
    NAME,
    PLACE,
    ROOT,
    THING,
    TOPIC,
    TOWN,
    TURN,
    WORD,
)
from newsterm.curate.signs import Signs, signs
from newsterm.curate.weighing import Tree, planted, weighed
from newsterm.model import Telling as Reduced

SORTS = ("ledes", "alone", "half", "part", "other part", "twins", "burst")
ROUNDS = 1
"""How often it is gathered anew with trees that know what the last ones did: more brought nothing."""
FOLDS = 4
NEEDED = (0.0, 0.7)
"""What a telling needs to join while it is learnt: a little and enough."""
PART = 0.6
TWINS = 0.3
"""Which part of the titles has a twin."""
BESIDE = 0.6
"""And which of these tell something else of the same."""
LARGE = 0.25
"""By which power of how many tellings a story has it weighs more who joins it."""
ALONE = 0.5
"""And of those that say the same of others, say it with one word exchanged, and not all."""
GREAT = 0.3
"""By how much what is learnt of great days weighs: they are rare."""
TWIN = " twin"
WHO = frozenset({WORD, NAME, PLACE, TOWN})
WHICH = frozenset({MEASURE, DATE, TURN, DAY})
WHAT = frozenset({COMMON, THING, TOPIC})
LEARNING = {
    "objective": "binary", "learning_rate": 0.15, "num_leaves": 8, "min_data_in_leaf": 200,
    "feature_fraction": 1.0, "lambda_l2": 5, "seed": 8,
    "num_threads": 2, "deterministic": True, "force_row_wise": True, "verbose": -1,
}  # fmt: skip
TREES = 80
FOR = frozenset({
    "found", "cover", "covered", "core", "name", "headed", "placed", "topic", "taken", "nearest", "overlap",
    "alike", "runs", "scene", "country", "region",
})  # fmt: skip
AGAINST = frozenset({
    "number", "land", "elsewhere", "site", "town", "step", "before", "opposed", "kind", "missing",
    "likened", "swapped", "framed", "day", "begins", "series",
})  # fmt: skip
"""What can but speak for it, and against it: so nothing odd is learnt of what is seen seldom."""

Weigh = Callable[["_Recording", Signs, int, int], float]


class Example(NamedTuple):
    """A choice there was: does a telling belong to a story?"""

    signs: Signs
    belongs: bool
    weight: float
    """Who joins a large story makes more pairs; of a mixed one it is less clear."""


class _Recording(stories.Room):
    """Gathers by whatever weighs, and records what there was to weigh."""

    def __init__(self, titles: Sequence[Telling], weigh: Weigh, needed: float) -> None:
        told = twinned(tellings(titles), titles)
        super().__init__({}, len(told), frozenset(term for one in told for term in lookups(one.terms)))
        self._titles, self._weigh, self._needed = titles, weigh, needed
        self._kept: dict[tuple[int, tuple[int, ...]], float] = {}
        self.examples: list[Example] = []
        for one in told:
            self.place(one)
        self.found = [self._story.get(one.row, -one.row) for one in told]

    def _speaks(self, one: Any, key: int) -> float:
        rows = tuple(self._members.get(key) or [-key])
        if (one.row, rows) not in self._kept:
            found = signs(self._takes(one.row), self._tells(key, one.feed), self._rarity)
            own, others = self._titles[one.row - 1].story, [self._titles[row - 1].story for row in rows]
            mates = others.count(own)
            kin = sum(event(other) == event(own) for other in others)
            surely = abs(2 * mates / len(rows) - 1)
            if 2 * mates > len(rows) or 2 * kin < len(rows):
                self.examples.append(Example(found, 2 * mates > len(rows), len(rows) ** LARGE * surely))
            self._kept[one.row, rows] = self._weigh(self, found, mates, len(rows))
        return self._kept[one.row, rows]


def twinned(told: Sequence[Reduced], titles: Sequence[Telling]) -> list[Reduced]:
    """Let each twin say what its sibling does of others, or something else of the same one.

    Of others: whom or where it names, or which of a row.

    One whose title names nobody, nowhere and none says nothing.
    """
    chance = random.Random(8)
    pool: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    by_language: defaultdict[str, list[Reduced]] = defaultdict(list)
    for one in told:
        by_language[one.language].append(one)
        for term in one.terms:
            pool[one.language, term & KIND].append(term & ROOT)

    def beside(one: Reduced) -> tuple[int, ...]:
        """Tell another event, of which only a name of this one's title is."""
        names = [term for term in one.terms if term & KIND in WHO and not term & LEDE]
        at = chance.randrange(max(1, len(names)))
        rest = chance.choice(by_language[one.language]).terms
        kept = [term for term in rest if term & KIND not in WHO or term & LEDE]
        return (*names[at : at + 2], *kept) if names else ()

    def other(one: Reduced) -> tuple[int, ...]:
        if chance.random() < BESIDE:
            return beside(one)
        kinds = {term & KIND for term in one.terms if not term & LEDE}
        changed = WHICH if kinds & WHICH and chance.random() < 0.5 else WHO
        if not kinds & changed:
            return ()
        exchanged = [term for term in one.terms if term & KIND in changed]
        if changed == WHO and chance.random() < ALONE:
            headed = [term for term in one.terms if term & KIND in WHO | WHAT and not term & LEDE]
            exchanged = [chance.choice(headed)]
        return tuple(
            chance.choice(pool[one.language, term & KIND]) | term & ~ROOT if term in exchanged else term
            for term in one.terms
        )

    return [
        replace(one, terms=other(one)) if title.story.endswith(TWIN) else one
        for one, title in zip(told, titles, strict=True)
    ]


def by_hand(_: _Recording, __: Signs, mates: int, rows: int) -> float:
    return 9.0 if 2 * mates > rows else -9.0


def by_trees(trees: Sequence[Tree]) -> Weigh:
    return lambda _, found, __, ___: weighed(found, trees)


def sort_of(titles: Sequence[Telling], sort: str, chance: random.Random) -> list[Telling]:
    if sort == "alone":
        return [replace(title, lede="") for title in titles]
    if sort == "half":
        feeds = sorted({title.feed for title in titles})
        bare = frozenset(chance.sample(feeds, len(feeds) // 2))
        return [replace(title, lede="") if title.feed in bare else title for title in titles]
    if sort == "twins":
        twins = [
            replace(
                title,
                story=title.story + TWIN,
                feed=chance.choice(titles).feed,
                at=title.at + timedelta(hours=chance.expovariate(1 / 8)),
                lede=title.lede if chance.random() < PART else "",
            )
            for title in titles
            if chance.random() < TWINS
        ]
        return sorted([*titles, *twins], key=lambda title: title.at)
    if sort == "burst":
        return _burst(titles, chance)
    return list(titles) if sort == "ledes" else [title for title in titles if chance.random() < PART]


def _burst(titles: Sequence[Telling], chance: random.Random) -> list[Telling]:
    """Let six feeds tell all of it within hours, and many a title twice: as feeds do on a great day."""
    feeds = sorted({title.feed for title in titles})[:6]
    quick = [
        replace(title, feed=chance.choice(feeds), at=titles[0].at + (title.at - titles[0].at) / 8)
        for title in titles
    ]
    again = [
        replace(title, feed=chance.choice(feeds), at=title.at + timedelta(hours=chance.expovariate(1)))
        for title in quick
        if chance.random() < PART
    ]
    return sorted([*quick, *again], key=lambda title: title.at)


def weighty(examples: Sequence[Example], sort: str) -> list[Example]:
    """Let the rarest days weigh least."""
    return (
        [one._replace(weight=one.weight * GREAT) for one in examples] if sort == "burst" else list(examples)
    )


def learn(examples: Sequence[Example]) -> list[Any]:
    """Grow trees; each as it is written: what it says, or a sign's name, a bound, and two trees."""
    data = lightgbm.Dataset(
        np.array([one.signs for one in examples], dtype=float),
        np.array([one.belongs for one in examples]),
        weight=np.array([one.weight for one in examples]),
        feature_name=list(Signs._fields),
    )
    bound = [(name in FOR) - (name in AGAINST) for name in Signs._fields]
    grown = lightgbm.train(LEARNING | {"monotone_constraints": bound}, data, TREES).dump_model()

    def written(node: dict[str, Any]) -> Any:
        if "leaf_value" in node:
            return round(node["leaf_value"], 4)
        name, bound = Signs._fields[node["split_feature"]], float(f"{node['threshold']:.4g}")
        return [name, bound, written(node["left_child"]), written(node["right_child"])]

    return [written(tree["tree_structure"]) for tree in grown["tree_info"]]


def main() -> None:
    shelves = [shelf for shelf in SHELVES if shelf not in FINAL]
    folds = [shelves[first::FOLDS] for first in range(FOLDS)]
    sorts = {
        (shelf, sort): sort_of(load(shelf), sort, random.Random(f"{shelf} {sort}"))
        for shelf in shelves
        for sort in SORTS
    }
    known: dict[str, list[Example]] = {shelf: [] for shelf in shelves}
    for (shelf, sort), titles in sorts.items():
        known[shelf] += weighty(_Recording(titles, by_hand, 0.0).examples, sort)
    for turn in range(ROUNDS + 1):
        more: dict[str, list[Example]] = {shelf: [] for shelf in shelves}
        for fold in folds:
            trees = [
                planted(one) for one in learn([each for s in shelves if s not in fold for each in known[s]])
            ]
            for shelf in fold:
                for sort in SORTS:
                    for needed in NEEDED:
                        gathered = _Recording(sorts[shelf, sort], by_trees(trees), needed)
                        more[shelf] += weighty(gathered.examples, sort)
                        if sort in {"ledes", "alone"} and turn == ROUNDS:
                            how = f"{shelf}, {sort}, {needed}"
                            print(judge(sorts[shelf, sort], gathered.found, "", how), flush=True)
        if turn < ROUNDS:
            for shelf, examples in more.items():
                known[shelf] += examples
    trees = learn([each for examples in known.values() for each in examples])
    lines = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees)
    Path(sys.argv[1]).write_text(f"[\n{lines}\n]\n", "utf-8")


if __name__ == "__main__":
    main()
