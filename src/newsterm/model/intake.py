"""What travels between the rooms: Fetched → ParsedFeed → Changes → Outcome."""

from dataclasses import dataclass, field
from datetime import datetime

from newsterm.lang import NOTHING, Said
from newsterm.model.entry import Enclosure, Marks
from newsterm.model.feed import Feed, Pace
from newsterm.model.health import UNTOLD, Answered


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A body, and what the source said with it."""

    url: str
    """Where it came from in the end, after redirects."""
    moved: str = ""
    """The new address, where every redirect on the way was permanent (301, 308); the feed's own, where it
    had moved and is back."""
    body: bytes
    content_type: str = ""
    """As the header says it, parameters included."""
    etag: str = ""
    last_modified: str = ""
    body_hash: str = ""
    max_age: float | None = None
    """Seconds for which the source calls this fresh (Cache-Control)."""
    answered: Answered = UNTOLD
    damage: Said = NOTHING
    """What went wrong on its way, where the document may be whole all the same."""
    packed: bool = False
    """Whether the body is still packed with gzip, as it came; that is sound then, and comes to answered.size
    bytes. `body_hash` is that of what is in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """The source says, or the body's hash shows, that nothing is new."""

    etag: str = ""
    last_modified: str = ""
    max_age: float | None = None
    moved: str = ""
    """As in Fetched."""
    answered: Answered = UNTOLD


@dataclass(frozen=True, slots=True, kw_only=True)
class FullText:
    """The article of a web page."""

    url: str
    """Of the page, after redirects."""
    html: str
    """Clean, its addresses absolute; no headline, and nothing of the page around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedEntry:
    """An entry as its source says it, cleaned."""

    key: str
    url: str = ""
    title: str = ""
    author: str = ""
    published: datetime | None = None
    dated: str = ""
    """As in Entry."""
    summary: str = ""
    html: str = ""
    language: str = ""
    direction: str = ""
    categories: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    comments_url: str = ""
    comments_feed: str = ""
    comments: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedFeed:
    """A feed as its source says it, cleaned."""

    title: str = ""
    site: str = ""
    language: str = ""
    ttl: int | None = None
    """Seconds for which nothing will be new (RSS <ttl>, which is in minutes, or sy:updatePeriod)."""
    skip_hours: tuple[int, ...] = ()
    """Hours of the day, in UTC, in which the feed rests (RSS <skipHours>)."""
    skip_days: tuple[int, ...] = ()
    """Days of the week, in UTC, Monday is 0 (RSS <skipDays>)."""
    warning: Said = NOTHING
    """What was wrong with a document from which something could be saved."""
    entries: tuple[ParsedEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the store knows of an entry that a feed names again, or might name anew."""

    row: int
    hash: str
    url: str = ""
    title: str = ""
    published: datetime | None = None
    """These three are asked only where its key is not in the document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """An entry on its way into the store."""

    entry: ParsedEntry
    hash: str
    """Of all that a reader would see; another hash is another text."""
    arrived: datetime
    marks: Marks = field(default_factory=Marks)
    """What the reader's filters said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The one value that writes entries: all that one look at one feed changes."""

    feed: int
    added: tuple[NewEntry, ...] = ()
    """In the order in which they take their numbers: oldest first."""
    altered: tuple[tuple[int, NewEntry], ...] = ()
    """(row, what it says now)."""
    renamed: tuple[tuple[int, str], ...] = ()
    """(row, the key under which its source names it now)."""
    purged: tuple[int, ...] = ()
    """Rows, negative, of what it still names and was deleted for good."""
    parsed: ParsedFeed | None = None
    """None: unchanged or failed; the feed's own title stays."""
    checked: datetime
    next_check: datetime
    etag: str | None = None
    """None: keep what we have."""
    last_modified: str | None = None
    body_hash: str | None = None
    moved: str = ""
    pace: Pace | None = None
    """None: keep what we know."""
    error: Said = NOTHING
    stopped: bool = False
    answered: Answered = UNTOLD


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one look at one feed. A failed feed is data, not an exception."""

    feed: int
    url: str
    title: str
    added: int = 0
    altered: int = 0
    unchanged: bool = False
    error: Said = NOTHING
    hint: Said = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A feed that a web page names, or the feed itself that an address turned out to be."""

    url: str
    title: str = ""
    type: str = ""
    """Media type, where the page says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """An entry whose page may be asked for its article."""

    row: int
    id: str
    url: str
    title: str
    feed: Feed
    tries: int = 0
    """How often in a row the page gave none."""
    kept: bool = False
    """Whether its article is there already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """What came of asking for the article of one page. What failed is data, not an exception."""

    id: str
    """The entry's."""
    url: str
    title: str
    kept: bool = False
    """It was there already, and was not asked for."""
    error: Said = NOTHING
    hint: Said = NOTHING
