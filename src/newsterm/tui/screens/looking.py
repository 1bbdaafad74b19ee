"""One look for rows behind the screen, and what comes while it is under way."""

import asyncio
from array import array
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsterm.tui.places.windows import Window
    from newsterm.tui.screens.front import Front

OFTEN = 0.5
"""Seconds between two looks whether the index has caught up."""
CATCHES_UP = 120
"""Looks after which what is not indexed is read all the same: who should index it is gone."""


class Looking:
    """Lets a look come to its end whatever arrives; that is looked for after it."""

    def __init__(self, front: "Front") -> None:
        self._front = front
        self._turn: object = None
        self._again = False
        self._asked = 0
        """The last row that had come when the store was asked last."""
        self.reached = 0
        """And when what is listed now was asked for: what came later is not in it."""

    def begin(self, doing: Callable[[], Coroutine[None, None, None]]) -> None:
        """Look for rows; what was being looked for is not wanted any more."""
        self._turn = turn = object()
        self._again = False

        async def looking() -> None:
            try:
                await doing()
                if self._turn is turn:
                    self._reach()
            finally:
                if self._turn is turn:
                    self._turn = None
                    if self._again:
                        self._front.call_later(self._front.arrived)

        self._front.work(looking, "rows")

    def _reach(self) -> None:
        self.reached = self._asked
        if self._front.is_own("live"):
            self._front.live.update()

    def loads(self) -> None:
        """Hear that a list is loaded at once: what is being looked for is not wanted."""
        self._turn = None
        self.asks()
        self.reached = self._asked

    def asks(self) -> None:
        """Hear that the store is asked now: what has come till here will be in the answer."""
        self._again = False
        self._asked = self._front.newsroom.store.latest_row()

    def came(self) -> bool:
        """Hear that something has come; says whether a look is under way that another will follow."""
        self._again = self._turn is not None
        return self._again


async def index_catches_up(front: "Front", shown: "Window") -> None:
    """Wait while many articles are not indexed yet; where nobody goes on with that, not for ever.

    Nor when the list that waits for it is `shown` no longer: another question may wait for nothing.
    """
    for _ in range(CATCHES_UP):
        if not front.behind:
            return
        await asyncio.sleep(OFTEN)
        if front.headlines.window is not shown:
            return
        front.behind = front.newsroom.reading.waits_for_index(front.question)
    front.behind = False


async def with_what_stays(front: "Front", shown: "Window", fresh: "array[int]") -> "array[int]":
    """Keep what is read, and the line under the cursor, though they answer the question no longer.

    Where a row stands for its story, that one keeps its place, whoever tells it by now; of others the latest.
    """
    here = [one.row for one in (front.headlines.chosen, front.article.entry) if one]
    kept, reading = front.touched.union(here), front.newsroom.reading

    def merged() -> "array[int]":
        stays = set(reading.standing(kept.difference(fresh))).intersection(shown.rows)
        if not (stays and front.headlines.together):
            return shown.merged(fresh, stays)
        first = [row for row in here if row in stays]
        one_each = set(reading.collapsed(array("q", [*first, *fresh, *stays])))
        return shown.merged(array("q", filter(one_each.__contains__, fresh)), stays & one_each)

    return await asyncio.to_thread(merged)
