"""What the human said of a feed, and what we learned of it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One subscription, as it stands in feeds.toml."""

    url: str
    """http(s):, file: or exec:; what makes it this feed and no other."""
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
    checked: datetime | None = None
    succeeded: datetime | None = None
    next_check: datetime | None = None
    failures: int = 0
    """How often in a row it failed."""
    error: str = ""
    """Why it failed last, in words; empty when it did not."""
    stopped: bool = False
    """The server said that the feed is gone (410)."""
    unread: int = 0
    total: int = 0


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
