"""What feeds brought is written by as few acts as may be."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from newsterm.model import Changes
from newsterm.newsroom.entering import Entering

NOW = datetime(2026, 3, 2, tzinfo=UTC)


class Written:
    """A store that remembers how many feeds each act wrote."""

    def __init__(self) -> None:
        self.acts: list[int] = []

    def write_all(self, changes: Sequence[Changes]) -> list[tuple[int, int]]:
        self.acts.append(len(changes))
        return [(0, 0)] * len(changes)


def changes() -> Changes:
    return Changes(feed=1, checked=NOW, next_check=NOW)


async def test_what_comes_little_by_little_is_written_together() -> None:
    store: Any = Written()
    entering = Entering(store)

    async def late(seconds: float) -> tuple[int, int]:
        entering.expect()
        await asyncio.sleep(seconds)
        return await entering.enter(changes)

    await asyncio.gather(*(late(number / 200) for number in range(12)))
    await entering.close()
    assert sum(store.acts) == 12
    assert len(store.acts) < 6


async def test_nobody_is_waited_for_when_all_have_come() -> None:
    store: Any = Written()
    entering = Entering(store)
    entering.expect()
    entering.expect()
    first = asyncio.create_task(entering.enter(changes))
    await asyncio.sleep(0.02)  # it is written, and the other is waited for
    begun = asyncio.get_running_loop().time()
    await asyncio.gather(first, entering.enter(changes))
    assert asyncio.get_running_loop().time() - begun < 0.05
    await entering.close()


async def test_who_closes_does_not_wait_for_more_to_come() -> None:
    store: Any = Written()
    entering = Entering(store)
    await entering.enter(changes)
    begun = asyncio.get_running_loop().time()
    await entering.close()
    assert asyncio.get_running_loop().time() - begun < 0.05
