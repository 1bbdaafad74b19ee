"""What the human decided: where files live, config.toml, and the subscriptions in feeds.toml."""

from typing import TYPE_CHECKING

from newsterm import on_demand
from newsterm.config.feeds import read_feeds, stamp
from newsterm.config.load import load, no_such
from newsterm.config.paths import Paths, paths
from newsterm.config.schema import JUSTIFICATIONS, RULERS, SPACINGS, Config, Interface, Reading, Refresh

if TYPE_CHECKING:
    from newsterm.config.edit import (
        add_feed,
        add_feeds,
        change_feed,
        change_feeds,
        drop_feed,
        move_feed,
        turn_feeds,
        url_in,
    )
    from newsterm.config.past import FeedChange, Past, TabsChange
    from newsterm.config.sections import (
        add_section,
        add_sections,
        drop_section,
        move_section,
        rename_section,
        turn_sections,
    )
else:
    # What changes a file: most starts read.
    __getattr__ = on_demand(
        __name__,
        {
            "edit": (
                "add_feed",
                "add_feeds",
                "change_feed",
                "change_feeds",
                "drop_feed",
                "move_feed",
                "turn_feeds",
                "url_in",
            ),
            "past": ("FeedChange", "Past", "TabsChange"),
            "sections": (
                "add_section",
                "add_sections",
                "drop_section",
                "move_section",
                "rename_section",
                "turn_sections",
            ),
        },
    )

__all__ = [
    "JUSTIFICATIONS", "RULERS", "SPACINGS", "Config", "FeedChange", "Interface", "Past", "Paths",
    "Reading", "Refresh", "TabsChange",
    "add_feed", "add_feeds", "add_section", "add_sections",
    "change_feed", "change_feeds", "drop_feed", "drop_section", "load", "move_feed", "move_section",
    "no_such", "paths", "read_feeds", "rename_section", "stamp", "turn_feeds", "turn_sections", "url_in",
]  # fmt: skip
