"""Refreshing: every feed that is due, from its address to the store."""

import asyncio
from collections.abc import Callable, Collection

from newsterm.config import Config
from newsterm.lang import Said
from newsterm.model import Feed, FeedState, Outcome, UsageError, apart, shown_address
from newsterm.newsroom.asking import Told
from newsterm.newsroom.clock import Clock
from newsterm.newsroom.intake import Intake
from newsterm.newsroom.plugins import Plugins
from newsterm.store import Store

INDEX_BATCH = 500
CATCHING_UP = 20
"""Batches of what an older newsterm left, after each refresh: some seconds' work."""


class Refreshing:
    """Asks feeds for news."""

    def __init__(self, store: Store, config: Config, clock: Clock, told: Told, plugins: Plugins) -> None:
        self._store = store
        self._config = config
        self._clock = clock
        self._told = told
        self._plugins = plugins

    def choose(self, wanted: Collection[str] = ()) -> list[tuple[Feed, FeedState]]:
        """Find the feeds named by address, number or a part of the title; none named: all that are asked.

        Raises UsageError for a name that fits no feed.
        """
        feeds = self._store.feeds()
        if not wanted:
            return [(feed, state) for feed, state in feeds if not (state.stopped or feed.paused)]
        chosen: dict[int, tuple[Feed, FeedState]] = {}
        for name in wanted:
            exactly = [pair for pair in feeds if _is_named(name, *pair)]
            found = exactly or [pair for pair in feeds if _titled(name, *pair)]
            if not found:
                raise UsageError(
                    Said("errors.newsroom.no_such_feed", name=name), hint=Said("hints.feeds_lists")
                )
            chosen |= {state.id: (feed, state) for feed, state in found}
        return list(chosen.values())

    def due(self) -> list[tuple[Feed, FeedState]]:
        """Find the feeds whose time has come."""
        return self._store.due(self._clock())

    async def refresh(
        self, feeds: Collection[tuple[Feed, FeedState]], report: Callable[[Outcome], None]
    ) -> list[Outcome]:
        """Look at these feeds, many at once; `report` hears each Outcome as it comes.

        A feed is written whole or not at all, also when this is cancelled half-way.
        """
        if not feeds:
            return []
        outcomes: list[Outcome] = []
        entering = Intake(self._store, self._config, self._clock, self._plugins)
        async with entering as intake, asyncio.TaskGroup() as group:
            intake.expect(sum(not state.body_hash for _, state in feeds))

            async def look(feed: Feed, state: FeedState) -> None:
                outcome = await intake.look(self._told(feed), state)
                outcomes.append(outcome)
                report(outcome)

            for feed, state in feeds:
                group.create_task(look(feed, state))
        return outcomes

    async def index(self) -> None:
        """Let the search index catch up with what came in."""
        while await asyncio.to_thread(self._store.index, INDEX_BATCH):
            pass
        for catch_up in (self._store.freshen, self._store.stem, self._store.notice):
            for _ in range(CATCHING_UP):
                if not await asyncio.to_thread(catch_up, INDEX_BATCH):
                    break


def _is_named(name: str, feed: Feed, state: FeedState) -> bool:
    """Whether a name is a feed's number or address, as it is kept or as it is shown."""
    return name in {str(state.id), feed.url, shown_address(feed.url)} or feed.url == apart(Feed(url=name)).url


def _titled(part: str, feed: Feed, state: FeedState) -> bool:
    return part.casefold() in (feed.title or state.title or feed.url).casefold()
