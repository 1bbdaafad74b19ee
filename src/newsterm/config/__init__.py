"""What the human decided: where files live, config.toml, and the subscriptions in feeds.toml."""

from newsterm.config.edit import add_feed, add_feeds, change_feed, drop_feed, insert_feed
from newsterm.config.feeds import read_feeds, stamp
from newsterm.config.load import load, no_such
from newsterm.config.paths import Paths, paths
from newsterm.config.schema import JUSTIFICATIONS, RULERS, Config, Interface, Reading, Refresh

__all__ = [
    "JUSTIFICATIONS", "RULERS", "Config", "Interface", "Paths", "Reading", "Refresh", "add_feed", "add_feeds",
    "change_feed", "drop_feed", "insert_feed", "load", "no_such", "paths", "read_feeds", "stamp",
]  # fmt: skip
