"""A question about entries, as a tree: a closed union, every `match` over it ends in `assert_never`."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class All:
    """Everything that is kept and not muted."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words or a phrase, folded before they are compared (lang/fold)."""

    words: str
    phrase: bool = False
    """True: the words stand in this order, side by side. False: one word, perhaps the beginning of one."""
    field: str = ""
    """`title`, `author`, or empty for everything."""


@dataclass(frozen=True, slots=True)
class Regex:
    """A Python regular expression, searched in title and text, ignoring case."""

    pattern: str


@dataclass(frozen=True, slots=True)
class Is:
    """A state: `unread`, `read`, `saved`, `muted`; `changed` by its source since it came.

    Or what it says of itself (`lang.notices.KINDS`): `opinion`, `sponsored`, `live`, `updated`, `agency`.
    """

    state: str


@dataclass(frozen=True, slots=True)
class Has:
    """Something that came along: `picture`, `video`, `audio`, `full`."""

    kind: str


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of the entry's feed, or one that the reader put on the entry."""

    name: str


@dataclass(frozen=True, slots=True)
class Topic:
    """What it is filed under, by its categories or its address: a key of `lang.topics.TOPICS`."""

    name: str


@dataclass(frozen=True, slots=True)
class InFeed:
    """The feed's address, its number, or a part of its title."""

    feed: str


@dataclass(frozen=True, slots=True)
class InStory:
    """Told by several feeds: a story's name; `any` story at all, or one that is `followed`."""

    story: str


@dataclass(frozen=True, slots=True)
class Lang:
    """Primary language subtag: `ar`, `en`."""

    code: str


@dataclass(frozen=True, slots=True)
class Since:
    """Published at or after a time, or within a span before now."""

    time: datetime | timedelta | str
    """A word (`today`, `yesterday`) is the midnight with which that day began where the reader lives."""


@dataclass(frozen=True, slots=True)
class Before:
    """Published before a time, or longer ago than a span."""

    time: datetime | timedelta | str
    """A word: as in `Since`."""


@dataclass(frozen=True, slots=True)
class And:
    """All of them."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of them."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite."""

    part: "Query"


Query = (
    All | Text | Regex | Is | Has | Tag | Topic | InFeed | InStory | Lang | Since | Before | And | Or | Not
)
