"""What feeds.toml says of a feed, as a line of text that one types; both ways."""

import shlex

from newsterm.config.asking import SECRET
from newsterm.config.schema import FEED
from newsterm.config.values import UnfitError, spell_span
from newsterm.lang import Said
from newsterm.model import Feed

SETTINGS = tuple(name for name in FEED if name != "url")
"""All but the address, which makes a feed this feed and no other."""
TURNED = {"full_text", "paused", "notify", "stories", "direction"}
"""Settings of so few values that nobody types them."""
_HIDDEN = "••••"


def typed(feed: Feed, name: str) -> str:
    """Give the line that `meant` reads as this feed's setting; several values as a shell has them."""
    match getattr(feed, name):
        case tuple() as several:
            return shlex.join(several)
        case None | False:
            return ""
        case True:
            return "true"
        case int() as seconds:
            return spell_span(seconds)
        case text:
            return str(text)


def shown(feed: Feed, name: str) -> str:
    """Give the same to look at: what is secret is hidden."""
    line = typed(feed, name)
    return _HIDDEN if line and name in SECRET else line


def meant(feed: Feed, name: str, line: str) -> object:
    """Read a typed line as the TOML value of a setting; raises UnfitError where no quotation ends."""
    if not isinstance(getattr(feed, name), tuple):
        return line
    try:
        return shlex.split(line)
    except ValueError:
        raise UnfitError(Said("errors.config.words")) from None


def turned(feed: Feed, name: str) -> object:
    """Give the next value of a setting that is `TURNED`."""
    if name == "direction":
        return {"": "rtl", "rtl": "ltr"}.get(feed.direction, "")
    return not getattr(feed, name)
