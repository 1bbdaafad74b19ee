"""Subscribing: feeds come and go, one by one or as a list."""

import asyncio
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from newsterm.config import Config
from newsterm.config.schema import FEED
from newsterm.config.typed import meant, turned
from newsterm.config.values import UnfitError
from newsterm.fetch import normalise
from newsterm.formats import Left, read_opml, write_opml
from newsterm.lang import NOTHING, Said
from newsterm.model import (
    Feed,
    FeedError,
    FeedState,
    FetchError,
    Found,
    Outcome,
    ParseError,
    UsageError,
    apart,
    shown_address,
)
from newsterm.model.errors import LATER
from newsterm.newsroom.clock import Clock
from newsterm.newsroom.feedlist import FeedList
from newsterm.newsroom.intake import Intake, Page
from newsterm.newsroom.plugins import Plugins
from newsterm.store import Store
from newsterm.store.feeds import loose


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """What came of an address."""

    found: tuple[Found, ...]
    """The feeds that it is or names."""
    outcomes: tuple[Outcome, ...] = ()
    """What came of the first look at those that were subscribed to."""
    known: tuple[str, ...] = ()
    """Addresses that were in feeds.toml already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FromList:
    """What came of a list of feeds."""

    feeds: tuple[Feed, ...]
    """Those that are new."""
    known: int
    """How many were followed already."""
    left: tuple[Left, ...]


class Subscribing:
    """Adds feeds to feeds.toml and drops them; what was kept of a dropped feed comes back with it."""

    def __init__(self, store: Store, config: Config, clock: Clock, feeds: FeedList, plugins: Plugins) -> None:
        self._store = store
        self._config = config
        self._clock = clock
        self._feeds = feeds
        self._plugins = plugins

    async def subscribe(
        self, address: str, *, choose: str = "only", tags: tuple[str, ...] = (), title: str = ""
    ) -> Subscription:
        """Look at an address and subscribe to the feed that it is, or to those that the page names.

        `choose` is `only` (nothing is added where a page names several), `first` or `all`. The address is
        asked once (see `Intake.page`); the feed that it turns out to be is taken in at once. Raises
        AddressError, FetchError, or ParseError where there is no feed to be found.
        """
        (came,) = await self.subscribe_to((address,), choose=choose, tags=tags, title=title)
        if isinstance(came, FeedError):
            raise came
        return came

    async def subscribe_to(
        self, addresses: Sequence[str], *, choose: str = "only", tags: tuple[str, ...] = (), title: str = ""
    ) -> tuple[Subscription | FeedError, ...]:
        """Do so at several addresses, and all of it is one step; what one raises stands in its place."""
        schemes = self._plugins.of("source").keys()
        async with Intake(self._store, self._config, self._clock, self._plugins) as intake:
            pages = await asyncio.gather(*(_look(intake, address, schemes) for address in addresses))
            wanted = [_wanted(page, choose) for page in pages]
            new: list[list[str]] = []
            for some in wanted:
                before = {one for earlier in new for one in earlier}
                new.append([one for one in some if one not in before and not self._knows(one)])
            added = self._add([one for some in new for one in some], pages, tags, title)
            answers: list[Subscription | FeedError] = []
            for page, some, mine in zip(pages, wanted, new, strict=True):
                if isinstance(page, FeedError):
                    answers.append(page)
                    continue
                urls = {_kept(one) for one in mine}
                outcomes = await self._take_in(intake, page, [one for one in added if one.url in urls])
                known = tuple(one for one in some if one not in mine)
                answers.append(Subscription(found=page.found, outcomes=tuple(outcomes), known=known))
        return tuple(answers)

    def _add(
        self, new: Sequence[str], pages: Iterable[Page | FeedError], tags: tuple[str, ...], title: str
    ) -> Sequence[Feed]:
        """Write what pages name into feeds.toml; one alone bears the title, and the step its name."""
        if len(new) != 1:
            return self.add(Feed(url=one, tags=tags) for one in new) if new else ()
        named = {one.url: one.title for page in pages if isinstance(page, Page) for one in page.found}
        about = title or named.get(new[0], "") or shown_address(new[0])
        return self.add([Feed(url=new[0], title=title, tags=tags)], about=about)

    async def _take_in(self, intake: Intake, page: Page, added: Sequence[Feed]) -> Sequence[Outcome]:
        """Take in feeds for the first time; what the page is itself is not asked again."""
        asked = {_kept(page.asked), page.fetched.url if page.fetched else ""}
        pairs = self._store.due(self._clock(), urls=[one.url for one in added]) if added else ()
        return [
            await intake.take(feed, state, page.fetched)
            if page.fetched and feed.url in asked
            else await intake.look(self._at(feed.url) or feed, state)
            for feed, state in pairs
        ]

    def add(self, feeds: Iterable[Feed], *, label: str = "subscribed", about: str = "") -> list[Feed]:
        """Write feeds into feeds.toml that are not there yet; returns those. All of it is one step."""
        return list(self._feeds.add(feeds, label=label, about=about))

    def turn(self, number: int) -> str:
        """Let the texts of a feed run the next way: as they say, from right to left, from left to right.

        Returns how they run now (`Feed.direction`). Raises ConfigError where feeds.toml cannot be changed.
        """
        feed = self.written(number)
        if feed is None:
            return ""
        return self.change(feed, {"direction": turned(feed, "direction")}).direction

    def written(self, number: int) -> Feed | None:
        """Read what feeds.toml says of the feed with this number; None where it names it no more."""
        url = next((feed.url for feed, state in self._store.feeds() if state.id == number), "")
        return self._at(url)

    def _at(self, url: str) -> Feed | None:
        return next((feed for feed in self._feeds.read() if feed.url == url), None)

    def change(self, feed: Feed, said: Mapping[str, object]) -> Feed:
        """Let a feed's table in feeds.toml say some settings anew, each as it would stand there.

        What is empty is taken away. Raises UsageError for what no setting can be, ConfigError where
        feeds.toml cannot be changed.
        """
        settings = {name: _read(name, value) for name, value in said.items()}
        changed = replace(self._at(feed.url) or feed, **settings)
        self._feeds.change(feed.url, changed, about=self._name(feed))
        return changed

    def type(self, feed: Feed, name: str, line: str) -> Feed:
        """Let a setting say what was typed (`config.typed`); raises what `change` raises."""
        try:
            value = meant(feed, name, line)
        except UnfitError as error:
            raise _unfit(name, error) from None
        return self.change(feed, {name: value})

    def drop(self, url: str) -> bool:
        """Take a feed out of feeds.toml; says whether it was there. Its articles are kept, out of sight."""
        return self._feeds.drop(url, about=self._name(Feed(url=url)))

    def move(self, url: str, by: int) -> bool:
        """Let a feed change places in feeds.toml with the one `by` further on; False at the end."""
        return self._feeds.move(url, by, about=self._name(Feed(url=url)))

    def take_over(self, feed: Feed, state: FeedState) -> Feed:
        """Write the address to which a feed moved for good in the place of its own; its articles stay.

        Raises UsageError where it did not move, or is followed there already.
        """
        where = shown_address(state.moved)
        if not state.moved or _kept(state.moved) == feed.url:
            raise UsageError(Said("errors.newsroom.not_moved", title=_title(feed, state)))
        if self._knows(state.moved):
            raise UsageError(
                Said("errors.newsroom.there_already", address=where), hint=Said("hints.fetch.drop_it")
            )
        changed = replace(self._at(feed.url) or feed, url=state.moved)
        self._feeds.change(feed.url, changed, label="feed_moved", about=_title(feed, state))
        return changed

    def import_opml(self, document: bytes) -> FromList:
        """Subscribe to every feed that an OPML document names and that is not followed yet, as one step.

        Who follows a feed under the other of http and https, or where it was before it moved, knows it.
        Raises ParseError where it is no OPML, ConfigError where feeds.toml cannot be changed.
        """
        listed = read_opml(document)
        known = {loose(url) for feed, state in self._store.feeds() for url in (feed.url, state.moved) if url}
        new: dict[str, Feed] = {}
        for feed in listed.feeds:
            if (alike := loose(feed.url)) not in known:
                new.setdefault(alike, feed)
        added = self.add(new.values(), label="imported") if new else []
        return FromList(feeds=tuple(added), known=len(listed.feeds) - len(added), left=listed.left)

    def export_opml(self, title: str = "newsterm") -> str:
        """Write all feeds as OPML, with the titles that are shown."""
        feeds = [
            Feed(url=feed.url, title=feed.title or state.title, tags=feed.tags, language=feed.language)
            for feed, state in self._store.feeds()
        ]
        return write_opml(feeds, title)

    def _name(self, feed: Feed) -> str:
        """Name a feed as the reader knows it."""
        return next((_title(*pair) for pair in self._store.feeds() if pair[0].url == feed.url), feed.title)

    def _knows(self, url: str) -> bool:
        return any(feed.url == _kept(url) for feed, _ in self._store.feeds())


def _kept(url: str) -> str:
    """Spell an address as feeds.toml gives it back: without its password."""
    return apart(Feed(url=url)).url


def _title(feed: Feed, state: FeedState) -> str:
    return feed.title or state.title or shown_address(feed.url)


def _read(name: str, value: object) -> Any:
    if value == "":
        return None if name == "every" else ""
    try:
        return FEED[name](value)
    except UnfitError as error:
        raise _unfit(name, error) from None


def _unfit(name: str, error: UnfitError) -> UsageError:
    what = Said("errors.config.must_be_so", wanted=error.wanted)
    return UsageError(Said("errors.of", name=name, what=what))


async def _look(intake: Intake, address: str, schemes: Collection[str]) -> Page | FeedError:
    """Ask what an address is; an error, for the reader, where there is no feed to be found."""
    try:
        url = normalise(address, cwd=Path.cwd(), schemes=schemes)
        try:
            page = await intake.page(url)
        except FetchError as error:
            raise _at_first(error, url) from error
        if not page.found:
            raise ParseError(Said("errors.newsroom.no_feed_there", url=url), hint=Said("hints.link_says_rss"))
    except FeedError as error:
        return error
    return page


def _wanted(page: Page | FeedError, choose: str) -> Sequence[str]:
    """Name the feeds of a page that are to be added; none where the reader has to choose."""
    if isinstance(page, FeedError) or (len(page.found) > 1 and choose == "only"):
        return ()
    fetched = page.fetched
    # Where a redirect was for now only, or the address bears a password, what was typed stays.
    return [
        page.asked if fetched and one.url == fetched.url and not fetched.moved else one.url
        for one in (page.found if choose == "all" else page.found[:1])
    ]


def _at_first(error: FetchError, url: str) -> FetchError:
    """Say of an address that nobody follows yet what went wrong: with its host, and a way out that is one."""
    host = urlsplit(url).hostname or ""
    hint = error.way_out
    if error.status == 429 or error.status >= 500:
        hint = Said("hints.not_subscribed_later")
    elif error.status == 410 or error.way_out in {NOTHING, LATER}:
        hint = Said("hints.not_subscribed_check")
    return FetchError(
        error.said if host in error.message else Said("errors.of", name=host, what=error.said),
        hint=hint,
        status=error.status,
        retry_after=error.retry_after,
    )
