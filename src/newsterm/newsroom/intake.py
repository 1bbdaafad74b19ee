"""The stations between a source and the store, for the journeys that bring entries in."""

from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self

from newsterm import __version__, curate
from newsterm.config import Config
from newsterm.fetch import Fetcher, feed_in, feeds_of, guesses
from newsterm.lang import Said
from newsterm.model import (
    Answered,
    Changes,
    Feed,
    FeedError,
    FeedState,
    Fetched,
    FetchError,
    Filter,
    Found,
    Known,
    Outcome,
    ParsedFeed,
    ParseError,
    Query,
    Unchanged,
    shown_address,
)
from newsterm.newsroom import joined
from newsterm.newsroom.clock import Clock
from newsterm.newsroom.entering import Entering
from newsterm.newsroom.plugins import Plugins
from newsterm.parse.workers import Workers
from newsterm.query import parse
from newsterm.store import Store

USER_AGENT = f"newsterm/{__version__} (feed reader)"


def fetcher(config: Config, largest: int = 0, plugins: Plugins | None = None) -> Fetcher:
    """Make what asks the web, as the reader wants it asked; `largest` bytes that may come, or fewer."""
    refresh = config.refresh
    return Fetcher(
        timeout=refresh.timeout,
        largest=min(largest or refresh.largest, refresh.largest),
        at_once=refresh.at_once,
        per_host=refresh.per_host,
        user_agent=USER_AGENT,
        sources=joined.sources(plugins, refresh.timeout) if plugins else {},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What an address turned out to be."""

    asked: str
    """The address itself, or the one to which a rule led."""
    fetched: Fetched | None = None
    """None: nothing was asked yet."""
    found: tuple[Found, ...] = ()


class Intake:
    """Fetcher, worker processes and store, open together: an address goes in, an Outcome comes out."""

    def __init__(self, store: Store, config: Config, clock: Clock, plugins: Plugins) -> None:
        self._store = store
        self._config = config
        self._clock = clock
        self._plugins = plugins
        self._fetcher = fetcher(config, plugins=plugins)
        self._workers = Workers()
        self._entering = Entering(store)
        self._filters: list[tuple[Query, Filter]] = [(parse(rule.query), rule) for rule in config.filters]
        self._open = AsyncExitStack()

    async def __aenter__(self) -> Self:
        self._open.push_async_callback(self._entering.close)
        await self._open.enter_async_context(self._fetcher)
        await self._open.enter_async_context(self._workers)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._open.aclose()

    def expect(self, documents: int) -> None:
        """Make ready for so many feeds that will bring something."""
        self._workers.expect(documents)

    async def page(self, url: str) -> Page:
        """Say which feeds an address is or names, or where its site keeps them; raises FeedError.

        One request, where the address is a feed, names one, or is of a site that is known; a page that names
        none costs a few more, to its own server, one after another, until one is a feed.
        """
        known = feeds_of(url)
        if len(known) > 1:
            return Page(asked=url, found=known)
        for one in known:
            with suppress(FeedError):
                page = await self._page(one.url)
                if page.found:
                    return page
        page = await self._page(url)
        if page.found or page.fetched is None:
            return page
        if inside := feed_in(page.fetched.url, page.fetched.body):
            return Page(asked=url, found=(Found(url=inside),))
        return await self._guessed(page.fetched) or page

    async def _page(self, url: str) -> Page:
        fetched = await self._fetcher.fetch(Feed(url=url), None)
        if isinstance(fetched, Unchanged):
            raise FetchError(Said("errors.newsroom.nothing_known", url=url))
        if joined.parser(self._plugins, fetched):
            return Page(asked=url, fetched=fetched, found=(Found(url=fetched.moved or fetched.url),))
        return Page(asked=url, fetched=fetched, found=await self._workers.discover(fetched))

    async def _guessed(self, fetched: Fetched) -> Page | None:
        """Look where feeds usually are, on the server of a page that names none."""
        if fetched.body.lstrip()[:1] != b"<":
            return None
        for guess in guesses(fetched.url):
            try:
                page = await self._page(guess)
            except FetchError as error:
                if error.status not in {400, 403, 404, 405, 406, 410}:
                    return None  # who is busy, or away, is asked no more
                continue
            except FeedError:
                continue
            if page.found:
                return page
        return None

    async def look(self, feed: Feed, state: FeedState) -> Outcome:
        """Look at one feed: fetch, parse, compare, filter, write. What fails is an Outcome with an error."""
        self._entering.expect()
        async with AsyncExitStack() as until:
            return await self._look(feed, state, until)

    async def _look(self, feed: Feed, state: FeedState, until: AsyncExitStack) -> Outcome:
        try:
            fetched = await self._fetcher.fetch(feed, state, until, may_stay=True)
        except (FetchError, FeedError) as error:
            return await self._failed(feed, state, error)
        if isinstance(fetched, Unchanged):
            changes = curate.unchanged(
                feed=feed, state=state, answer=fetched, now=self._clock(), every=self._every(feed)
            )
            await self._entering.enter(lambda: changes)
            return Outcome(
                feed=state.id, url=shown_address(feed.url), title=_title(feed, state), unchanged=True
            )
        taking = self.take(feed, state, fetched)
        del fetched  # its body may be large, and writing may take a while
        return await taking

    async def take(self, feed: Feed, state: FeedState, fetched: Fetched) -> Outcome:
        """Take in a body that was fetched already."""
        own = joined.parser(self._plugins, fetched)
        try:
            parsed = await self._workers.parse(fetched, own.more if own else "")
        except ParseError as error:
            error = joined.not_parsed(self._plugins, own, error) if own else error
            return await self._failed(feed, state, error, fetched.answered)
        fetched = replace(fetched, body=b"")

        def compared() -> Changes:
            changes = curate.compare(
                feed=feed,
                state=state,
                parsed=parsed,
                fetched=fetched,
                known=self._known(state, parsed),
                now=self._clock(),
                every=self._every(feed),
            )
            changes = curate.apply_filters(changes, self._filters, feed, state)
            return joined.curated(self._plugins, changes)

        added, altered = await self._entering.enter(compared)
        title = feed.title or parsed.title or _title(feed, state)
        return Outcome(feed=state.id, url=shown_address(feed.url), title=title, added=added, altered=altered)

    def _known(self, state: FeedState, parsed: ParsedFeed) -> dict[str, Known]:
        """Recall what is there under the document's keys, and under the titles of what is not."""
        keys = [entry.key for entry in parsed.entries]
        known = self._store.known(state.id, keys)
        if not known and self._store.inherit(state.id, {entry.key: entry.title for entry in parsed.entries}):
            known = self._store.known(state.id, keys)
        strange = [entry.title for entry in parsed.entries if entry.key not in known]
        return self._store.entitled(state.id, strange) | known if strange else known

    async def _failed(
        self, feed: Feed, state: FeedState, error: FeedError, answered: Answered | None = None
    ) -> Outcome:
        changes: Changes = curate.failed(
            feed=feed,
            state=state,
            error=error,
            now=self._clock(),
            every=self._every(feed),
            answered=answered,
        )
        await self._entering.enter(lambda: changes)
        return Outcome(
            feed=state.id,
            url=shown_address(feed.url),
            title=_title(feed, state),
            error=error.said,
            hint=error.way_out,
        )

    def _every(self, feed: Feed) -> int:
        return feed.every or self._config.refresh.every


def _title(feed: Feed, state: FeedState) -> str:
    return feed.title or state.title or shown_address(feed.url)
