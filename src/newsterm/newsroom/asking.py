"""How feeds are asked: what feeds.toml says of it is read at that moment, and kept nowhere else."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsterm.config import read_feeds, stamp
from newsterm.lang import Said
from newsterm.model import Feed, UsageError

if TYPE_CHECKING:
    from newsterm.model import Entry
    from newsterm.store import Store

Told = Callable[[Feed], Feed]
"""Completes a feed of the store's with what the store is not told."""

_UNTOLD = ("user", "password", "password_command", "headers", "cookies", "proxy", "tls")


class Asking:
    """feeds.toml, for those who ask feeds: a store is copied and carried about, a password is not."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._read = ""
        self._feeds: Mapping[str, Feed] = {}

    def __call__(self, feed: Feed) -> Feed:
        """Complete a feed; raises ConfigError where feeds.toml cannot be read."""
        now = stamp(self._file)
        if now != self._read:
            self._feeds = {one.url: one for one in read_feeds(self._file)}
            self._read = now
        said = self._feeds.get(feed.url)
        return replace(feed, **{name: getattr(said, name) for name in _UNTOLD}) if said else feed


LEFT, COMES_BACK = Said("errors.newsroom.feed_left"), Said("hints.add_again")
"""What is said where an entry's feed was dropped, and the way out."""


def feed_of(store: "Store", entry: "Entry") -> Feed:
    """Find the feed as which something of an entry is asked for; raises UsageError where it was dropped."""
    for page in store.pages([entry.row]):
        return page.feed
    raise UsageError(LEFT, hint=COMES_BACK)
