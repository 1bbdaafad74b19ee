"""Live: what came last, in a strip below the tabs, and how much of it came since one looked."""

import asyncio
import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from newsterm.model import NewstermError
from newsterm.page.wording import moment

if TYPE_CHECKING:
    from newsterm.tui.screens.front import Front

_SEEN = "tui:live"
LATELY = "since:6h"
"""What is called live."""
MOST = 10_000
"""What came and was not looked at is counted so far."""
SHOWN = 8
SETTLING = timedelta(minutes=1)
"""For so long after the very first start nothing is new: everything is."""
TALL = 30
"""Rows of a window in which the strip has its place, if nobody said whether it has."""


@dataclass(frozen=True, slots=True)
class Looked:
    """When one looked last, and at what: the last row that had come."""

    row: int
    at: datetime

    @classmethod
    def of(cls, said: Any) -> "Looked":
        """Read it as it is written down; raises ValueError, TypeError or KeyError."""
        return cls(int(said["row"]), datetime.fromisoformat(said["at"]))

    @property
    def spelled(self) -> dict[str, Any]:
        """It as it is written down."""
        return {"row": self.row, "at": self.at.isoformat()}


class Live:
    """Fills the strip."""

    def __init__(self, front: "Front") -> None:
        self._front = front
        self._wanted = {"on": True, "off": False}.get(front.newsroom.config.interface.live)
        """Whether there is a strip; None: where there is room."""
        self._looked: Looked | None = None
        self._first = False
        """Whether nobody ever looked before this start, which is not a minute old."""
        self._begun = False
        """Whether one is again where one was left: till then the list stands at its beginning."""
        self._settled = front.newsroom.clock() + SETTLING

    @property
    def shown(self) -> bool:
        """Whether the strip is to be seen."""
        front = self._front
        wanted = front.size.height >= TALL if self._wanted is None else self._wanted
        return wanted and not front.zen and bool(front.strip.headlines)

    def turn(self) -> None:
        """Show the strip, or hide it."""
        wanted = self._front.size.height >= TALL if self._wanted is None else self._wanted
        self._wanted = not wanted
        self._front.set_out()
        self._front.tell("toasts.live_shown" if self._wanted else "toasts.live_hidden")

    def begin(self) -> None:
        """Hear that one is where one was left: what is seen from now on, one has looked at."""
        self._begun = True
        self.update()

    def update(self) -> None:
        """Show what has come, asked for beside the loop."""
        self._front.work(self._fill, "live")

    async def _fill(self) -> None:
        front, reading = self._front, self._front.newsroom.reading
        newest = await asyncio.to_thread(front.newsroom.store.latest_row)
        rows = await asyncio.to_thread(reading.rows, LATELY, "newest", SHOWN)
        headlines = await asyncio.to_thread(reading.headlines, rows)
        now = front.newsroom.clock()
        if self._looked is None:
            self._looked = self._recall()
            self._first = self._looked is None
        if self._looked is None or (self._first and now < self._settled):
            self._looked = Looked(newest, now)
        elif self._first:
            self._first = False
            self._keep(self._looked)
        if self._looks:
            self._look(front.looking.reached)
        # In the order in which it came: what is dated an hour ago and came now has come now.
        many = min(newest - self._looked.row, MOST)
        came = await asyncio.to_thread(reading.rows, LATELY, "arrived", many) if many > 0 else ()
        news = sum(row > self._looked.row for row in came)
        front.strip.headlines = tuple(headlines)
        since = moment(self._looked.at, front.newsroom.clock(), front.look.words)
        front.strip.news = front.say("live.since", time=since, n=news) if news else ""
        front.set_out()

    @property
    def _looks(self) -> bool:
        """Whether one looks at what is listed: where some of it came above what one reads, one does not."""
        listed = self._front.headlines
        return self._begun and self._front.is_own("live") and bool(len(listed.window)) and not listed.news

    def _look(self, row: int) -> None:
        if self._looked is not None and row <= self._looked.row:
            return
        self._looked = Looked(row, self._front.newsroom.clock())
        self._keep(self._looked)

    def _keep(self, looked: Looked) -> None:
        front = self._front
        if not front.newsroom.store.readonly:
            kept = json.dumps(looked.spelled)
            front.act(lambda: front.newsroom.reading.set_place(_SEEN, kept), lambda _: None)

    def _recall(self) -> Looked | None:
        with suppress(NewstermError, ValueError, TypeError, KeyError):
            return Looked.of(json.loads(self._front.newsroom.reading.place(_SEEN) or "null"))
        return None
