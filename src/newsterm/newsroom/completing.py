"""Completing: the article of an entry's page, kept beside what its feed says."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from contextlib import AsyncExitStack
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsterm.config import Config
from newsterm.lang import NOTHING, Said
from newsterm.model import Completion, FeedError, FetchError, ParseError, Sought
from newsterm.newsroom.asking import Told
from newsterm.newsroom.clock import Clock
from newsterm.newsroom.intake import fetcher
from newsterm.parse.workers import Workers
from newsterm.store import Store

if TYPE_CHECKING:
    from newsterm.fetch import Fetcher

MOST = 100
"""Pages that are asked for after a refresh; those that are left, after the next."""
OF_A_FEED = 20
TAKEN = timedelta(minutes=20)
"""For so long nobody else asks for a page that somebody asks for."""
PAUSES = (timedelta(minutes=15), timedelta(hours=2), timedelta(days=1))
"""After the first, the second, the third time that a page gave no article; then it is not asked for again."""
BREATH = 0.5
"""Seconds between two pages of one host."""
_PATIENCE = 2
"""Pages in a row for which a host may not answer; then its others wait for the next time."""


class Completing:
    """Asks pages for their articles, those of one host one after the other."""

    def __init__(
        self, store: Store, config: Config, clock: Clock, told: Told, *, breath: float = BREATH
    ) -> None:
        self._store = store
        self._config = config
        self._clock = clock
        self._told = told
        self._breath = breath

    def pages(self, rows: Sequence[int]) -> list[Sought]:
        """Tell which pages these entries name."""
        return self._store.pages(rows)

    def due(self) -> list[Sought]:
        """Take on the pages of feeds that want their full text always."""
        now = self._clock()
        return self._store.pages_due(now, now + TAKEN, most=MOST, of_a_feed=OF_A_FEED)

    async def complete(
        self,
        pages: Collection[Sought],
        report: Callable[[Completion], None],
        *,
        again: bool = False,
        late: bool = False,
    ) -> list[Completion]:
        """Ask for the articles of pages and keep them; `report` hears of each.

        What is kept already is asked for `again` only if that is wanted. `late`: nobody waits for it, so a
        host that does not answer is left alone.
        """
        completions: list[Completion] = []

        def tell(completion: Completion) -> None:
            completions.append(completion)
            report(completion)

        wanted: dict[str, list[Sought]] = defaultdict(list)
        for page in pages:
            if page.kept and not again:
                tell(_completion(page, kept=True))
            else:
                wanted[_host(page.url)].append(page)
        if wanted:
            async with AsyncExitStack() as stack:
                web = await stack.enter_async_context(fetcher(self._config))
                workers = await stack.enter_async_context(Workers())
                async with asyncio.TaskGroup() as group:
                    for of_host in wanted.values():
                        group.create_task(self._host(of_host, web, workers, tell, late=late))
        return completions

    async def _host(
        self,
        pages: Sequence[Sought],
        web: "Fetcher",
        workers: Workers,
        tell: Callable[[Completion], None],
        *,
        late: bool,
    ) -> None:
        silent = 0
        for number, page in enumerate(pages):
            if number:
                await asyncio.sleep(self._breath)
            try:
                await self._one(page, web, workers)
            except FeedError as error:
                await self._missed(page, error)
                tell(_completion(page, error))
                silent = silent + 1 if _is_silent(error) else 0
                if late and silent >= _PATIENCE:
                    return
            else:
                silent = 0
                tell(_completion(page))

    async def _one(self, page: Sought, web: "Fetcher", workers: Workers) -> None:
        if not page.url:
            raise ParseError(Said("errors.newsroom.no_page"))
        found = await workers.article(await web.page(self._told(page.feed), page.url))
        await asyncio.to_thread(self._store.keep_full_text, page.row, found, self._clock())

    async def _missed(self, page: Sought, error: FeedError) -> None:
        now = self._clock()
        again = now + PAUSES[page.tries] if page.tries < len(PAUSES) else None
        if again and isinstance(error, FetchError) and error.retry_after:
            again = max(again, now + timedelta(seconds=min(error.retry_after, 7 * 86_400)))
        await asyncio.to_thread(self._store.miss_full_text, page.row, error.said, again)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def _is_silent(error: FeedError) -> bool:
    """Whether it is the host that does not serve us, and not this one page."""
    return isinstance(error, FetchError) and error.status in {None, 0, 429, 503}


def _completion(page: Sought, error: FeedError | None = None, *, kept: bool = False) -> Completion:
    return Completion(
        id=page.id,
        url=page.url,
        title=page.title,
        kept=kept,
        error=error.said if error else NOTHING,
        hint=error.way_out if error else NOTHING,
    )
