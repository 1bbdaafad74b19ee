"""Comment: what somebody said of an entry, where its feed names a feed of them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """One comment. Text is clean and logical, as an Entry's."""

    author: str
    html: str
    title: str = ""
    """Where it says something that is not in the text."""
    published: datetime | None = None
    url: str = ""
    language: str = ""
    direction: str = ""
