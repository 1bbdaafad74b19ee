"""Entry: what was published. Revision: what it said before. Marks: what the reader did. Headline: one row."""

from dataclasses import dataclass, field
from datetime import datetime

from newsterm.lang.notices import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file or picture that came with an entry."""

    url: str
    type: str = ""
    """Media type, lower case, without parameters; may be empty."""
    size: int = 0
    """Bytes; 0: not known."""
    duration: int = 0
    """Seconds; 0: not known."""
    caption: str = ""
    credit: str = ""

    @property
    def kind(self) -> str:
        """`picture`, `video`, `audio` or `file`."""
        main = self.type.partition("/")[0]
        return {"image": "picture", "video": "video", "audio": "audio"}.get(main, "file")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What the reader did with an entry."""

    read: bool = False
    saved: bool = False
    muted: bool = False
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One published item, never edited in place. Text is logical, NFC and clean."""

    row: int
    """The store's number, in order of arrival; never shown."""
    id: str
    """Short and stable for ever; what people and scripts see."""
    feed: int
    feed_title: str
    feed_url: str
    key: str
    """What makes it the same entry at the next refresh (guid → link → title and date)."""
    url: str
    title: str
    author: str = ""
    published: datetime | None = None
    """As the feed says; shown."""
    dated: str = ""
    """The date in the feed's own words, where it is by a lunar calendar; shown instead."""
    arrived: datetime
    """When we first saw it."""
    altered: datetime | None = None
    """When its text changed last; None: it says what it said when it arrived."""
    summary: str = ""
    """HTML, as the feed gave it."""
    html: str = ""
    """The body as HTML; empty: there is only the summary."""
    language: str = ""
    direction: str = ""
    categories: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    comments_url: str = ""
    comments_feed: str = ""
    comments: int | None = None
    """How many, where the feed says it."""
    feed_tags: tuple[str, ...] = ()
    marks: Marks = field(default_factory=Marks)
    story: str = ""
    """The name of the story that it tells, if others that are kept tell it too: the first one's id."""
    story_followed: bool = False
    story_several: bool = False
    """Whether several feeds tell it, or it is followed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What an entry said before its source made it say something else."""

    since: datetime
    """When it came, or was first seen to say so."""
    title: str
    author: str
    summary: str
    html: str
    """Both as in Entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """All that a row of a list needs; a list never loads a body."""

    row: int
    id: str
    feed: int
    feed_title: str
    title: str
    url: str
    when: datetime
    """What orders the list: when it was published, but never after it arrived."""
    arrived: datetime
    language: str
    direction: str
    marks: Marks
    has: frozenset[str] = frozenset()
    """Of `picture`, `video`, `audio`."""
    notices: frozenset[Kind] = frozenset()
    """What it says of itself."""
    altered: bool = False
    """Whether its text changed since it arrived."""
    story: str = ""
    """As in Entry."""
    tellings: int = 0
    """How many entries tell that story, this one among them: those that are kept and not muted. Where all are
    muted, all; without a story 0."""
    sources: int = 0
    """How many feeds these are of."""
    duration: int = 0
    """Seconds that the film or sound runs that came with it; 0: not known, or there is none."""
    size: int = 0
    """Its bytes; the same."""
    told_since: datetime | None = None
    """The moment of the earliest of them; None: it is of no story."""
    told_last: datetime | None = None
    """The moment of the latest; the same."""
    told_new: int = 0
    """How many came since the reader looked at the story last; 0 where that was never."""
