"""What the human decided: where files live, config.toml, and the subscriptions in feeds.toml."""

from newsterm.config.edit import add_feed, add_feeds, change_feed, drop_feed, move_feed, turn_feeds, url_in
from newsterm.config.feeds import read_feeds, stamp
from newsterm.config.load import load, no_such
from newsterm.config.past import FeedChange, Past
from newsterm.config.paths import Paths, paths
from newsterm.config.schema import JUSTIFICATIONS, RULERS, SPACINGS, Config, Interface, Reading, Refresh
from newsterm.config.sections import add_section

__all__ = [
    "JUSTIFICATIONS", "RULERS", "SPACINGS", "Config", "FeedChange", "Interface", "Past", "Paths",
    "Reading", "Refresh",
    "add_feed", "add_feeds", "add_section",
    "change_feed", "drop_feed", "load", "move_feed", "no_such", "paths", "read_feeds", "stamp",
    "turn_feeds", "url_in",
]  # fmt: skip
