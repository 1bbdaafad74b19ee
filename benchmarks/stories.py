"""Titles sorted into stories: how well, judged by titles that were sorted by hand, and how fast.

Precision and recall are of pairs: of two titles that were put together, or belong together. B³ is the mean
over titles: where stories are large, few of them decide the pairs. What came of an event (an arrest, a
funeral) may stand with it or apart: that is counted neither way, but where a shelf has it as another event.
From the shelves of `FINAL` nothing was
learnt and nobody looked at them; the others are learnt from. "Titles alone" is what is made of them without
their ledes. The speed is that of 5,000 new titles against 100,000 kept, 200 at a time, as the newsroom
gathers them; kept terms come packed, as from the store, what finding them in an index of this process takes
stands apart, and circles are looked for as seldom as newsterm's commands do.
"""

import gc
import random
import tracemalloc
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from heapq import nlargest
from itertools import accumulate
from math import log
from time import process_time
from typing import NamedTuple

from benchmarks.timing import Row
from benchmarks.titles import FINAL, LANGUAGES, SHELVES, event, load
from benchmarks.titles import Telling as Title
from newsterm.curate import gather, lookups, terms
from newsterm.model import Telling

KEPT, NEW, BATCH = 100_000, 5_000, 200
NEAREST, OF_A_TERM, OF_A_STORY, ENOUGH = 8, 60, 60, 100
"""As the store has it: what each title is shown, and what one term finds."""
BEGAN = datetime(2026, 1, 12, tzinfo=UTC)


class Judged(NamedTuple):
    """How well titles were sorted."""

    task: str
    titles: int
    precision: float
    recall: float
    precision3: float
    recall3: float

    def __str__(self) -> str:
        pairs, titles = (
            f"precision {precision:.3f} recall {recall:.3f}"
            for precision, recall in ((self.precision, self.recall), (self.precision3, self.recall3))
        )
        return f"{self.task:<22}{self.titles:>5} titles  pairs: {pairs}  B³: {titles}"


def rows() -> Iterator[Judged | Row]:
    final = []
    for shelf in SHELVES:
        titles = load(shelf)
        if not titles:
            continue
        found = sorted_into_stories(titles)
        written = {title.language for title in titles}
        for language in (*(one for one in LANGUAGES if one in written), ""):
            judged = judge(titles, found, language, shelf)
            yield judged
        final += [judged] if shelf in FINAL else []
        alone = [replace(title, lede="") for title in titles]
        yield judge(alone, sorted_into_stories(alone), "", f"{shelf}, titles alone")
    if final:
        means = [sum(figures) / len(final) for figures in zip(*(one[2:] for one in final), strict=True)]
        yield Judged("FINAL, mean", sum(one.titles for one in final), *means)
    yield from speed()


def tellings(titles: Sequence[Title]) -> list[Telling]:
    feeds = {feed: number for number, feed in enumerate(sorted({title.feed for title in titles}), 1)}
    return [
        Telling(
            row=row,
            feed=feeds[title.feed],
            moment=title.at,
            language=title.language,
            terms=terms(title.title, title.lede, title.language),
        )
        for row, title in enumerate(titles, 1)
    ]


def sorted_into_stories(titles: Sequence[Title], batch: int = BATCH) -> list[int]:
    """Gather titles in the order of their times; gives each one's story, or its own negative row."""
    told = tellings(titles)
    rarity: Counter[int] = Counter()
    story: dict[int, int] = {}
    for first in range(0, len(told), batch):
        near = [replace(one, story=story.get(one.row, 0)) for one in told[:first]]
        fresh = told[first : first + batch]
        for joined in gather(fresh, near, rarity, first + len(fresh)):
            number = joined.story or story.setdefault(joined.with_row, joined.with_row)
            story[joined.row] = number
        rarity.update(term for one in fresh for term in lookups(one.terms))
    return [story.get(one.row, -one.row) for one in told]


def judge(titles: Sequence[Title], found: Sequence[int], language: str, shelf: str) -> Judged:
    pairs = [
        (title.story, story)
        for title, story in zip(titles, found, strict=True)
        if not language or title.language == language
    ]
    both, true = Counter(pairs), Counter(one for one, _ in pairs)
    events = Counter((event(one), story) for one, story in pairs)
    made = Counter(story for _, story in pairs)
    right, there, near, said = (
        sum(n * (n - 1) for n in counts.values()) for counts in (both, true, events, made)
    )
    return Judged(
        task=f"{shelf}, {language or 'all'}",
        titles=len(pairs),
        precision=right / (right + said - near) if said > near else 1,
        recall=right / there if there else 1,
        precision3=sum(events[event(one), story] / made[story] for one, story in pairs) / len(pairs),
        recall3=sum(both[one] / true[one[0]] for one in pairs) / len(pairs),
    )


def speed() -> Iterator[Row]:
    chance = random.Random(8)
    texts = list(made(chance, KEPT + NEW))
    rarity: Counter[int] = Counter()
    packed: dict[int, tuple[datetime, bytes]] = {}
    places: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
    stories: defaultdict[int, list[int]] = defaultdict(list)
    for row, (moment, title, lede, language, which) in enumerate(texts[:KEPT], 1):
        one = terms(title, lede, language)
        rarity.update(lookups(one))
        for term in lookups(one):
            places[term].append(row)
        packed[row] = moment, array("I", one).tobytes()
        if which:
            stories[which].append(row)

    def near(fresh: Sequence[Telling]) -> list[Telling]:
        rows: set[int] = set()
        for one in fresh:
            shared: defaultdict[int, float] = defaultdict(float)
            for term in sorted(lookups(one.terms), key=rarity.__getitem__):
                if len(shared) >= ENOUGH:
                    break
                weight = 1 / log(2 + min(rarity[term], OF_A_TERM))
                for row in places[term][-OF_A_TERM:]:
                    shared[row] += weight
            rows.update(nlargest(NEAREST, shared, key=shared.__getitem__))
        for which in {texts[row - 1][4] for row in rows} - {0}:
            rows.update(stories[which][-OF_A_STORY:])
        return [
            Telling(
                row=row,
                feed=row * 7919 % 500,
                moment=packed[row][0],
                language=texts[row - 1][3],
                terms=tuple(array("I", packed[row][1])),
                story=which if len(stories[which := texts[row - 1][4]]) > 1 else 0,
            )
            for row in rows
        ]

    def told(first: int) -> list[Telling]:
        return [
            Telling(
                row=row,
                feed=row * 7919 % 500,
                moment=moment,
                language=language,
                terms=terms(title, lede, language),
            )
            for row, (moment, title, lede, language, _) in enumerate(texts[first : first + BATCH], first + 1)
        ]

    gc.freeze()
    usual = gc.get_threshold()
    gc.set_threshold(50_000, 20, 20)
    taken = finding = 0.0
    joined = peak = 0
    for first in range(KEPT, KEPT + NEW, BATCH):
        start = process_time()
        fresh = told(first)
        looked = process_time()
        kept = near(fresh)
        found = process_time()
        joined += len(gather(fresh, kept, rarity, KEPT))
        taken += process_time() - found + looked - start
        finding += found - looked
    gc.set_threshold(*usual)
    gc.unfreeze()
    tracemalloc.start()
    for first in range(KEPT, KEPT + NEW, BATCH * 5):
        fresh = told(first)
        gather(fresh, near(fresh), rarity, KEPT)
        peak = max(peak, tracemalloc.get_traced_memory()[1])
    tracemalloc.stop()
    note = f"CPU; {joined} joined; at most {peak / 1e6:.1f} MB; finding the near ones {finding:.2f} s"
    yield Row(f"{NEW:,} new titles against {KEPT:,}", taken, note=note)


def made(chance: random.Random, count: int) -> Iterator[tuple[datetime, str, str, str, int]]:
    """Make titles and ledes up, of words as rare as words are; one in three tells an event told before.

    Gives what it tells too: an event's number, or 0.
    """
    kinds = {
        "ar": [("", 10), ("ال", 9), ("و", 3), ("ب", 2), ("بال", 2), ("لل", 1)],
        "en": [("", 9), ("re", 1)],
    }
    words: dict[str, tuple[list[str], list[float]]] = {}
    for language, before in kinds.items():
        letters = "ابتجحخدرزسشصضطظعغفقكلمنهوي" if language == "ar" else "etaoinshrdlucmfwypvbgk"
        bases = ["".join(chance.choices(letters, k=chance.choice((4, 4, 5, 6, 7)))) for _ in range(30_000)]
        often = [
            (clitic + base, n / (place + 12)) for place, base in enumerate(bases) for clitic, n in before
        ]
        words[language] = [word for word, _ in often], list(accumulate(weight for _, weight in often))
    events: list[tuple[str, list[str], int]] = []
    for number in range(count):
        language, which = "ar" if number % 2 else "en", 0
        some, weights = words[language]
        title, lede = (
            chance.choices(some, cum_weights=weights, k=9),
            chance.choices(some, cum_weights=weights, k=28),
        )
        if number % 3 == 0 and events:
            language, event, which = events[-1 - int(chance.expovariate(1 / 400)) % len(events)]
            title, lede = title[:5] + chance.sample(event, 4), lede[:20] + chance.sample(event, 8)
        elif number % 9 == 1:
            events.append((language, title + lede[:6], which := number))
        yield BEGAN + timedelta(seconds=number * 2.4), " ".join(title), " ".join(lede), language, which
