"""An entry as it is kept: what writes very many of them makes no other nouns of its parts."""

from collections.abc import Sequence
from typing import Any, NamedTuple


class Details(NamedTuple):
    """What few entries have, under the names of Entry."""

    categories: Sequence[str] = ()
    enclosures: Sequence[dict[str, Any]] = ()
    """Each with the fields of an Enclosure, in their order."""
    dated: str = ""
    comments_url: str = ""
    comments: int | None = None


class Kept(NamedTuple):
    """What an export says of an entry, under the names of Entry; its two long texts as clean UTF-8.

    A tuple, and times as they are kept, because a million of them are read in one go.
    """

    row: int
    id: str
    url: str
    title: str
    author: str
    published: int | None
    """Microseconds since 1970."""
    arrived: int
    feed_url: str
    feed_title: str
    language: str
    direction: str
    read: int
    saved: int
    story: str
    own_tags: tuple[str, ...]
    feed_tags: tuple[str, ...]
    details: Details
    summary: bytes
    html: bytes
