"""What a reader of XML understood, before it is made ours."""

from dataclasses import dataclass
from typing import Any

Context = dict[str, Any]
"""A feed or an entry, by feedparser's names."""
LONGEST_AUTHOR = 300
"""Characters of an author's name; feedparser looks for an e-mail address in it, in quadratic time."""
MOST_TAGS = 200
"""Categories of one entry; each is compared with all before it."""


class Unsure(Exception):  # noqa: N818 - nothing went wrong
    """What feedparser would make of this is not known on the fast road."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a document says, by feedparser's names."""

    feed: Context
    entries: list[Context]
    version: str
    """As feedparser calls it: `rss20`, `atom10`."""
    sound: bool = False
    """Whether no text has anything in it that `clean` would take out, but for what references bring."""
    broken: bool = False
    """What is here is what could be read of broken XML."""
