"""Subscribing: feeds come and go, one by one or as a list."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from newsterm.config import Config, Paths, add_feeds, drop_feed
from newsterm.fetch import normalise
from newsterm.formats import read_opml, write_opml
from newsterm.lang import NOTHING, Said
from newsterm.model import Feed, FetchError, Found, Outcome, ParseError
from newsterm.model.errors import LATER
from newsterm.newsroom.clock import Clock
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

    def __init__(
        self, store: Store, config: Config, paths: Paths, clock: Clock, follow: Callable[[], None]
    ) -> None:
        self._store = store
        self._config = config
        self._paths = paths
        self._clock = clock
        self._follow = follow
        """Makes the store know what feeds.toml says now."""

    async def subscribe(
        self, address: str, *, choose: str = "only", tags: tuple[str, ...] = (), title: str = ""
    ) -> Subscription:
        """Look at an address and subscribe to the feed that it is, or to those that the page names.

        `choose` is `only` (nothing is added where a page names several), `first` or `all`. The address is
        asked once; the feed that it turns out to be is taken in at once. Raises AddressError, FetchError,
        or ParseError where there is no feed to be found.
        """
        url = normalise(address, cwd=Path.cwd())
        async with Intake(self._store, self._config, self._clock) as intake:
            try:
                fetched, found = await intake.page(url)
            except FetchError as error:
                raise _at_first(error, url) from error
            if not found:
                raise ParseError(
                    f"{url} is no feed and names none", hint="look on the page for a link that says RSS"
                )
            if len(found) > 1 and choose == "only":
                return Subscription(found=found)
            # Where a redirect was for now only, or the address bears a password, what was typed stays.
            wanted = [
                url if one.url == fetched.url and not fetched.moved else one.url
                for one in (found if choose == "all" else found[:1])
            ]
            known = tuple(address for address in wanted if self._knows(address))
            added = [address for address in wanted if address not in known]
            self.add(
                Feed(url=address, title=title if len(added) == 1 else "", tags=tags) for address in added
            )
            outcomes = []
            for feed, state in self._store.due(self._clock(), urls=added):
                if feed.url in {url, fetched.url}:
                    outcomes.append(await intake.take(feed, state, fetched))
                else:
                    outcomes.append(await intake.look(feed, state))
        return Subscription(found=found, outcomes=tuple(outcomes), known=known)

    def add(self, feeds: Iterable[Feed]) -> list[Feed]:
        """Write feeds into feeds.toml that are not there yet; returns those."""
        added = add_feeds(self._paths.feeds, feeds)
        self._follow()
        return list(added)

    def drop(self, url: str) -> bool:
        """Take a feed out of feeds.toml; says whether it was there. Its articles are kept, out of sight."""
        dropped = drop_feed(self._paths.feeds, url)
        self._follow()
        return dropped

    def read_opml(self, document: bytes) -> tuple[Feed, ...]:
        """Read the feeds that an OPML document names; raises ParseError."""
        return read_opml(document)

    def import_opml(self, document: bytes) -> tuple[list[Feed], int]:
        """Subscribe to every feed that an OPML document names; returns the new ones and how many were known.

        Raises ParseError.
        """
        feeds = read_opml(document)
        added = self.add(feeds)
        return added, len(feeds) - len(added)

    def export_opml(self, title: str = "newsterm") -> str:
        """Write all feeds as OPML, with the titles that are shown."""
        feeds = [
            Feed(url=feed.url, title=feed.title or state.title, tags=feed.tags, language=feed.language)
            for feed, state in self._store.feeds()
        ]
        return write_opml(feeds, title)

    def _knows(self, url: str) -> bool:
        return any(feed.url == url for feed, _ in self._store.feeds())


def _at_first(error: FetchError, url: str) -> FetchError:
    """Say of an address that nobody follows yet what went wrong: with its host, and a way out that is one."""
    host = urlsplit(url).hostname or ""
    hint: Said | str = error.way_out
    if error.status == 429 or error.status >= 500:
        hint = "nothing was subscribed to; try again later"
    elif error.status == 410 or error.way_out in {NOTHING, LATER}:
        hint = "nothing was subscribed to; check the address"
    return FetchError(
        error.message if host in error.message else f"{host}: {error.message}",
        hint=hint,
        status=error.status,
        retry_after=error.retry_after,
    )
