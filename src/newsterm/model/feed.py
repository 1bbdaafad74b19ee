"""What the human said of a feed, and what we learned of it."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from newsterm.lang import NOTHING, Said

HIDDEN = "hidden"
"""The tag of a feed that another reader was told to hide: it asks for no tab."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One subscription, as it stands in feeds.toml."""

    url: str
    """http(s):, file:, exec: or filter:; what makes it this feed and no other."""
    title: str = ""
    """The human's name for it; empty: the feed's own."""
    tags: tuple[str, ...] = ()
    language: str = ""
    """BCP 47; empty: the feed's own word, then what its letters say."""
    direction: str = ""
    """`rtl`, `ltr`, or empty for what the text says."""
    every: int | None = None
    """Seconds between two looks; None: as the config says."""
    user_agent: str = ""
    full_text: bool = False
    """Whether the article is always taken from its page."""
    paused: bool = False
    """Whether it is not asked, until somebody asks it by name."""
    notify: bool = False
    """Whether new entries are told of at once."""
    stories: bool = True
    """Whether its entries tell stories together with those of other feeds."""
    keep_read: int | None = None
    """Seconds that its read entries stay, 0: for ever; None: as the config says."""
    keep_unread: int | None = None
    """The same for those that are not read."""
    user: str = ""
    """Name for the feed's own server (RFC 7617)."""
    password: str = field(default="", repr=False)
    password_command: str = ""
    """Command whose first line of output is the password."""
    headers: tuple[str, ...] = field(default=(), repr=False)
    """`Name: value`, sent to the feed's own server only."""
    cookies: str = ""
    """File of cookies, in Netscape's form."""
    proxy: str = field(default="", repr=False)
    """http, https, socks5 or socks5h address of the proxy for this feed; `none`: no proxy, whatever the
    system says."""
    tls: tuple[str, ...] = ()
    """Faults of the server's certificate that are passed over: `expired`, `name`, `self-signed`; or
    `sha256:…`, the one certificate that is taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """Since when what stays in a feed may have arrived; None: at any time."""

    feed: int
    read: datetime | None = None
    unread: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How often a feed brings something, and when it says that it will not."""

    entries: int = 0
    """How many of its newest entries bear a date, ten at the most."""
    since: datetime | None = None
    """The date of the oldest of these."""
    newest: datetime | None = None
    """And of the newest; None too where an older newsterm learned the rest."""
    ttl: int | None = None
    """As in ParsedFeed, like the next two."""
    skip_hours: tuple[int, ...] = ()
    skip_days: tuple[int, ...] = ()
    max_age: float | None = None
    """Seconds for which its server last said that nothing will be new (Cache-Control, Expires)."""
    brought: datetime | None = None
    """When it last brought what was not there the look before, whatever date that bears; None: not yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """What we learned of a feed; times are aware UTC."""

    id: int
    """The store's own number for the feed."""
    url: str
    title: str = ""
    """As the feed says it."""
    site: str = ""
    language: str = ""
    etag: str = ""
    """Opaque, returned byte for byte (RFC 9110 §8.8.3)."""
    last_modified: str = ""
    body_hash: str = ""
    """SHA-256, hexadecimal, of the body last parsed."""
    moved: str = ""
    """Where its server says that it went for good; asked first."""
    checked: datetime | None = None
    succeeded: datetime | None = None
    next_check: datetime | None = None
    failures: int = 0
    """How often in a row it failed."""
    error: Said = NOTHING
    """Why it failed last; NOTHING when it did not."""
    failing: datetime | None = None
    """Since when it fails; None when it does not."""
    warning: Said = NOTHING
    """What was wrong with the document that was last taken in, from which something could be saved."""
    pace: Pace = Pace()
    stopped: bool = False
    """The server said that the feed is gone (410)."""
    unread: int = 0
    total: int = 0


def apart(feed: Feed) -> Feed:
    """Take the password out of a feed's address, into the setting that is for it; the name is said there too.

    An address is kept, compared and copied about. The name stays in it: what two readers of one server are
    shown are two feeds. What is said by a setting of its own stays.
    """
    if "@" not in feed.url:
        return feed
    import re  # noqa: PLC0415 (few feeds need it)
    from urllib.parse import unquote  # noqa: PLC0415 (the same)

    found = re.fullmatch(r"((?:filter:.*:)?https?://)([^/?#]*)@(.*)", feed.url, re.DOTALL | re.IGNORECASE)
    if found is None:
        return feed
    user, _, password = found[2].partition(":")
    return replace(
        feed,
        url=f"{found[1]}{user}@{found[3]}" if user else found[1] + found[3],
        user=feed.user or unquote(user),
        password=feed.password or ("" if feed.password_command else unquote(password)),
    )


def shown_address(url: str) -> str:
    """Show an address without the name and password that it may hold."""
    from urllib.parse import urlsplit, urlunsplit  # noqa: PLC0415 (few starts need it)

    if "@" not in url:
        return url
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
