"""Gathering: what several feeds tell of one event becomes one story, behind the headlines."""

import asyncio
from datetime import timedelta

from newsterm.config import Config
from newsterm.curate import gather, lookups, terms
from newsterm.curate.stories import WINDOW
from newsterm.model import Telling
from newsterm.newsroom.clock import Clock
from newsterm.newsroom.ledes import Ledes
from newsterm.store import Store

BATCH = 200
"""Entries in one act: whoever wants to write meanwhile waits a moment, and few others are in memory."""
_LATE = timedelta(days=1)
"""What comes so late is compared with what came in its time."""


class Gathering:
    """Brings together what tells of one event."""

    def __init__(self, store: Store, config: Config, clock: Clock) -> None:
        self._store = store
        self._on = config.stories.on
        self._clock = clock

    async def gather(self) -> None:
        """Ask of all that came in what it tells; where this is cancelled, the next one goes on."""
        if not self._on or self._store.readonly:
            return
        run = _Run(self._store, self._clock)
        while await asyncio.to_thread(run.batch):
            pass
        await asyncio.to_thread(run.end)


class _Run:
    """Batch after batch, with what is counted once for all of them."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._total: int | None = None
        self._rarity: dict[int, int] = {}
        self._ledes = Ledes(store)

    def batch(self) -> bool:
        """Gather the next entries; False: there are none, or somebody else is at it."""
        now = self._clock()
        batch = self._store.ungathered(now - WINDOW, BATCH)
        if batch is None:
            return False
        fresh = [
            Telling(
                row=one.row,
                feed=one.feed,
                moment=one.moment,
                language=one.language,
                terms=terms(*self._ledes.bare(one.feed, one.title, one.text), one.language),
            )
            for one in batch.untold
        ]
        wanted = {telling: lookups(telling.terms) for telling in fresh}
        asked = {one.row for one in fresh}
        near = [one for one in self._store.near(list(wanted.values())) if one.row not in asked]
        if self._total is None:
            self._total = self._store.told_lately()
        self._count({*wanted.values(), *(lookups(one.terms) for one in near)})
        self._total += len(fresh)
        joined = gather(fresh, near, self._rarity, self._total)
        for found in wanted.values():
            for term in found:
                self._rarity[term] += 1
        return self._store.join(batch, wanted, joined, now)

    def _count(self, found: set[tuple[int, ...]]) -> None:
        unknown = {term for one in found for term in one} - self._rarity.keys()
        self._rarity |= dict.fromkeys(unknown, 0) | self._store.rarity(unknown)

    def end(self) -> None:
        """Forget by what older entries were compared."""
        self._store.forget_tellings(self._clock() - WINDOW - _LATE)
