"""Subscribing: feeds come and go, one by one or as a list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from newsterm.config import Config
from newsterm.config.schema import FEED
from newsterm.config.typed import meant, turned
from newsterm.config.values import UnfitError
from newsterm.fetch import normalise
from newsterm.formats import read_opml, write_opml
from newsterm.lang import NOTHING, Said
from newsterm.model import (
    Feed,
    FeedState,
    FetchError,
    Found,
    Outcome,
    ParseError,
    UsageError,
    shown_address,
)
from newsterm.model.errors import LATER
from newsterm.newsroom.clock import Clock
from newsterm.newsroom.feedlist import FeedList
from newsterm.newsroom.intake import Intake
from newsterm.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """What came of an address."""

    found: tuple[Found, ...]
    """The feeds that it is or names."""
    outcomes: tuple[Outcome, ...] = ()
    """What came of the first look at those that were subscribed to."""
    known: tuple[str, ...] = ()
    """Addresses that were in feeds.toml already."""


class Subscribing:
    """Adds feeds to feeds.toml and drops them; what was kept of a dropped feed comes back with it."""

    def __init__(self, store: Store, config: Config, clock: Clock, feeds: FeedList) -> None:
        self._store = store
        self._config = config
        self._clock = clock
        self._feeds = feeds

    async def subscribe(
        self, address: str, *, choose: str = "only", tags: tuple[str, ...] = (), title: str = ""
    ) -> Subscription:
        """Look at an address and subscribe to the feed that it is, or to those that the page names.

        `choose` is `only` (nothing is added where a page names several), `first` or `all`. The address is
        asked once (see `Intake.page`); the feed that it turns out to be is taken in at once. Raises
        AddressError, FetchError, or ParseError where there is no feed to be found.
        """
        url = normalise(address, cwd=Path.cwd())
        async with Intake(self._store, self._config, self._clock) as intake:
            try:
                page = await intake.page(url)
            except FetchError as error:
                raise _at_first(error, url) from error
            fetched, found = page.fetched, page.found
            if not found:
                raise ParseError(
                    Said("errors.newsroom.no_feed_there", url=url), hint=Said("hints.link_says_rss")
                )
            if len(found) > 1 and choose == "only":
                return Subscription(found=found)
            # Where a redirect was for now only, or the address bears a password, what was typed stays.
            wanted = [
                page.asked if fetched and one.url == fetched.url and not fetched.moved else one.url
                for one in (found if choose == "all" else found[:1])
            ]
            known = tuple(address for address in wanted if self._knows(address))
            new = [address for address in wanted if address not in known]
            alone, named = len(new) == 1, {one.url: one.title for one in found}
            added = self.add(
                (Feed(url=one, title=title if alone else "", tags=tags) for one in new),
                about=title or named.get(new[0], "") or shown_address(new[0]) if alone else "",
            )
            outcomes = []
            asked = {shown_address(page.asked), fetched.url if fetched else ""}
            for feed, state in self._store.due(self._clock(), urls=[one.url for one in added]):
                if fetched and feed.url in asked:
                    outcomes.append(await intake.take(feed, state, fetched))
                else:
                    outcomes.append(await intake.look(self._at(feed.url) or feed, state))
        return Subscription(found=found, outcomes=tuple(outcomes), known=known)

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

    def take_over(self, feed: Feed, state: FeedState) -> Feed:
        """Write the address to which a feed moved for good in the place of its own; its articles stay.

        Raises UsageError where it did not move, or is followed there already.
        """
        where = shown_address(state.moved)
        if not state.moved or shown_address(state.moved) == feed.url:
            raise UsageError(Said("errors.newsroom.not_moved", title=_title(feed, state)))
        if self._knows(state.moved):
            raise UsageError(
                Said("errors.newsroom.there_already", address=where), hint=Said("hints.fetch.drop_it")
            )
        changed = replace(self._at(feed.url) or feed, url=state.moved)
        self._feeds.change(feed.url, changed, label="feed_moved", about=_title(feed, state))
        return changed

    def read_opml(self, document: bytes) -> tuple[Feed, ...]:
        """Read the feeds that an OPML document names; raises ParseError."""
        return read_opml(document)

    def import_opml(self, document: bytes) -> tuple[list[Feed], int]:
        """Subscribe to every feed that an OPML document names; returns the new ones and how many were known.

        Raises ParseError.
        """
        feeds = read_opml(document)
        added = self.add(feeds, label="imported")
        return added, len(feeds) - len(added)

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
        return any(feed.url == shown_address(url) for feed, _ in self._store.feeds())


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
