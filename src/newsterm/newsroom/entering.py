"""Writing what feeds brought: those that come together are written together, beside the loop."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress

from newsterm.model import Changes
from newsterm.store import Store

_TOGETHER = 16
"""Feeds in one transaction: more would keep others, who want to write, waiting too long."""
_PAUSE = 0.08
"""Seconds in which some more come: one by one, they would be written in twice the time."""

Compare = Callable[[], Changes]
Written = tuple[int, int]
"""Entries added, entries altered."""


class Entering:
    """One act of writing after the other; what comes meanwhile is the next, so that a crowd is few acts."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._came: list[tuple[Compare, asyncio.Future[Written]]] = []
        self._acts: asyncio.Task[None] | None = None
        self._coming = 0
        self._nobody_comes = asyncio.Event()

    def expect(self) -> None:
        """Know of one who will come."""
        self._coming += 1
        self._nobody_comes.clear()

    async def enter(self, compare: Compare) -> Written:
        """Write what a comparison with the store says, which is made, in a thread, when its turn has come.

        Raises StoreError. A feed is written whole or not at all, also where this is cancelled.
        """
        written: asyncio.Future[Written] = asyncio.get_running_loop().create_future()
        self._came.append((compare, written))
        self._coming = max(0, self._coming - 1)
        if not self._coming:
            self._nobody_comes.set()
        if self._acts is None or self._acts.done():
            self._acts = asyncio.create_task(self._enter_all())
        return await written

    async def close(self) -> None:
        """Let the act that is under way end; nothing else is begun."""
        self._coming = 0
        self._nobody_comes.set()
        self._came.clear()
        if self._acts is not None:
            await self._acts

    async def _enter_all(self) -> None:
        while self._came:
            batch = [one for one in self._came[:_TOGETHER] if not one[1].done()]
            del self._came[:_TOGETHER]
            try:
                entered = await asyncio.to_thread(self._enter, [compare for compare, _ in batch])
            except Exception as error:  # noqa: BLE001 - handed to those who wait
                for _, written in batch:
                    if not written.done():
                        written.set_exception(error)
            else:
                for (_, written), one in zip(batch, entered, strict=True):
                    if not written.done():  # or nobody waits any more
                        written.set_result(one)
            if self._coming and len(self._came) < _TOGETHER:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._nobody_comes.wait(), _PAUSE)

    def _enter(self, comparisons: Sequence[Compare]) -> list[Written]:
        return self._store.write_all([compare() for compare in comparisons])
