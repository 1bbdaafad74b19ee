"""Announcing: what came in with a refresh, and of what of it the reader wants to be told at once."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from newsterm.config import Config
from newsterm.lang import NOTHING, Said
from newsterm.model import Entry, Headline, Marks, UsageError
from newsterm.newsroom.clock import Clock
from newsterm.newsroom.joined import heard
from newsterm.newsroom.plugins import Plugins
from newsterm.newsroom.programs import run_program
from newsterm.query import matches, parse
from newsterm.store import Store

_TOLD = "announced"
"""The place of the last row of which somebody was told."""
FRESH = timedelta(days=2)
"""What was published longer ago is no news, though it came only now: the archive of a feed that one follows
since today."""
_CHUNK = 100
"""Entries that are read at once."""


class Announcing:
    """Tells of each entry once, however many processes ask feeds at the same time."""

    def __init__(self, store: Store, config: Config, clock: Clock, plugins: Plugins) -> None:
        self._plugins = plugins
        self._store = store
        self._config = config
        self._clock = clock
        self._rules = [parse(rule.query) for rule in config.filters if "notify" in rule.do]

    def begin(self) -> int:
        """Remember what is there before a refresh: the row that came last; -1: nobody wants to be told."""
        wanted = self._config.hooks.arrived or self._notifies() or self._plugins.of("arrived")
        return self._store.latest_row() if wanted else -1

    def came(self, before: int) -> Sequence[int]:
        """Take what came since then, and was not taken by another: rows, the first that came first.

        What is muted is not among them. What was taken is never given again.
        """
        if before < 0 or (upto := self._store.latest_row()) <= before:
            return ()
        after = max(before, self._store.advance_place(_TOLD, upto))
        if after >= upto:
            return ()
        latest = self._store.rows(parse(""), self._clock(), order="arrived", limit=upto - before)
        return [row for row in reversed(latest) if after < row <= upto]

    def headlines(self, rows: Sequence[int]) -> Iterator[Headline]:
        """Read what a list shows of them."""
        for start in range(0, len(rows), _CHUNK):
            yield from self._store.headlines(rows[start : start + _CHUNK])

    async def tell_plugins(self, rows: Sequence[int]) -> None:
        """Let plugins hear of them, a few at a time."""
        chunks = (self._store.entries(rows[at : at + _CHUNK]) for at in range(0, len(rows), _CHUNK))
        await heard(self._plugins, chunks, self._config.hooks.timeout)

    def wanted(self, rows: Sequence[int]) -> list[Headline]:
        """Choose those of which feeds (`notify = true`) or filters (`do = ["notify"]`) say: tell me.

        A filter sees an entry as it came, unmarked.
        """
        feeds = self._notifies()
        if not (feeds or self._rules):
            return []
        now = self._clock()
        chosen = [
            entry.row
            for start in range(0, len(rows), _CHUNK)
            for entry in self._store.entries(rows[start : start + _CHUNK])
            if (entry.published or now) > now - FRESH and (entry.feed in feeds or self._is_asked_for(entry))
        ]
        return list(self.headlines(chosen))

    def _notifies(self) -> set[int]:
        feeds = {state.id for feed, state in self._store.feeds() if feed.notify}
        return feeds or ({0} if self._rules else set())

    def _is_asked_for(self, entry: Entry) -> bool:
        came = replace(entry, marks=Marks())
        return any(matches(rule, came, self._clock()) for rule in self._rules)


async def told(words: Sequence[str], text: str, seconds: float) -> tuple[Said, str]:
    """Run a program of the reader's with `text` on its standard input, for so many seconds at most.

    Returns what went wrong, or NOTHING, and what the program said. It never raises.
    """
    try:
        async with asyncio.timeout(seconds):
            done = await run_program(words, text)
    except UsageError as error:
        return error.said, ""
    except TimeoutError:
        return Said("errors.fetch.command_timeout", command=words[0], seconds=str(round(seconds))), ""
    if done.status:
        return Said("errors.fetch.command_failed", command=words[0], code=str(done.status)), done.text
    return NOTHING, done.text
