"""Turn rows into nouns and back."""

# ruff: noqa: S608 - values are always bound; only our own columns and conditions are put together

import json
import sys
import zlib
from array import array
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newsterm.lang import Said, heard
from newsterm.lang.notices import KINDS, Kind
from newsterm.lang.topics import TOPICS
from newsterm.model import (
    Enclosure,
    Entry,
    Feed,
    FeedState,
    Headline,
    Marks,
    Pace,
    StoreError,
)

if TYPE_CHECKING:
    from newsterm.model import NewEntry, ParsedEntry

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

BITS = {"picture": 1, "video": 2, "audio": 4, "full": 8}
"""What `has:` knows → its bit in `marks.has`."""

NOTICES = {"opinion": 16, "sponsored": 32, "agency": 64, "live": 128, "updated": 256}
"""What an entry says of itself, which `is:` knows → its bit in the same place."""

FILED = {f"topic:{name}": 512 << place for place, name in enumerate(TOPICS)}
"""What an entry is filed under → its bit in the same place."""

_ALL_BITS = BITS | NOTICES | FILED
_SHOWN = sum(BITS.values()) | sum(NOTICES.values())
"""What a list says of an entry."""

MINE = "(m.saved = 1 OR EXISTS (SELECT * FROM tags WHERE entry = m.row))"
"""What the reader keeps for ever, over `marks m`: no time takes it away, nor the loss of its feed."""

STANDS = "n.feed NOT IN (SELECT id FROM feeds WHERE binned IS NOT NULL)"
"""What is kept and can be found, over `marks n`: what lies in the bin has no marks."""

TOLD = (
    "EXISTS (SELECT * FROM story_entries t JOIN story_entries o ON o.story = t.story AND o.row <> t.row"
    f" JOIN marks n ON n.row = o.row WHERE t.row = m.row AND {STANDS})"
)
"""Whether another entry tells the same story, over `marks m`."""

STORY = (
    "coalesce((SELECT s.name FROM story_entries r JOIN stories s ON s.id = r.story"
    f" WHERE r.row = m.row AND {TOLD}), '')"
)
"""The name of the story that an entry tells, if another tells it too, over `marks m`."""

SEVERAL = (
    "EXISTS (SELECT * FROM story_entries t JOIN stories s ON s.id = t.story WHERE t.row = m.row"
    " AND (s.followed OR EXISTS (SELECT * FROM story_entries o JOIN marks n ON n.row = o.row"
    f" WHERE o.story = t.story AND n.feed <> m.feed AND {STANDS})))"
)
"""Whether several feeds tell its story, or the reader follows it, over `marks m`."""

FEED_TITLE = "coalesce(nullif(f.title, ''), nullif(f.own_title, ''), f.url)"
"""The human's name for a feed, else its own, else where it is."""

FEED_COLUMNS = (
    "f.id, f.url, f.title, f.tags, f.language, f.direction, f.every, f.user_agent,"
    " f.own_title, f.site, f.own_language, f.etag, f.last_modified, f.body_hash, f.checked, f.succeeded,"
    " f.next_check, f.failures, f.error, f.stopped, f.unread, f.total, f.settings, f.moved, f.pace,"
    " f.failing, f.warning"
)
HEADLINE_COLUMNS = (
    f"e.row, e.id, e.feed, {FEED_TITLE}, e.title, e.url, m.moment, e.arrived, e.language,"
    " coalesce(nullif(f.direction, ''), e.direction), m.has, m.read, m.saved, m.muted,"
    " (SELECT json_group_array(name) FROM tags WHERE entry = e.row), e.altered IS NOT NULL,"
    f" {STORY}, CASE WHEN m.has & {BITS['video'] | BITS['audio']} THEN e.details ELSE '' END"
)
ENTRY_COLUMNS = (
    f"e.row, e.id, e.feed, {FEED_TITLE}, f.url, e.key, e.url, e.title, e.author, e.published, e.arrived,"
    " b.packed, e.language, coalesce(nullif(f.direction, ''), e.direction), e.details, f.tags, m.read,"
    " m.saved, m.muted, (SELECT json_group_array(name) FROM tags WHERE entry = e.row), e.altered,"
    f" {STORY}, coalesce((SELECT s.followed FROM story_entries r JOIN stories s ON s.id = r.story"
    f" WHERE r.row = m.row), 0), {SEVERAL}"
)
Row = tuple[Any, ...]


def to_number(time: datetime) -> int:
    """Count the microseconds since 1970; exact."""
    return (time - _EPOCH) // _MICROSECOND


def to_time(number: int) -> datetime:
    """Undo `to_number`."""
    return _EPOCH + timedelta(microseconds=number)


def maybe(number: int | None) -> datetime | None:
    """Undo `to_number`, where there is a time."""
    return None if number is None else to_time(number)


def packed_texts(entry: "ParsedEntry") -> bytes:
    """Pack what an entry says; most come packed."""
    from newsterm.model.packed import PackedEntry  # noqa: PLC0415 (who reads needs no nouns of what comes in)
    from newsterm.model.packing import pack  # noqa: PLC0415 (as above)

    return entry.packed if isinstance(entry, PackedEntry) else pack(entry.summary, entry.html)


def packed_bits(entry: "ParsedEntry") -> int:
    """Add up what `has:` finds of what came with an entry, and `is:` of what it says of itself."""
    from newsterm.model.packed import PackedEntry, kinds  # noqa: PLC0415 (as above)

    return bits(entry.has if isinstance(entry, PackedEntry) else kinds(entry))


def unpack(packed: bytes) -> tuple[str, str]:
    """Undo `pack`: summary, html."""
    summary, html = unpack_utf8(packed)
    return summary.decode(), html.decode()


def unpack_utf8(packed: bytes) -> tuple[bytes, bytes]:
    """Undo `pack`, but leave the texts in UTF-8; raises StoreError."""
    from newsterm.model.packing import unpack_utf8 as unpacked  # noqa: PLC0415 (a list has no texts)

    try:
        return unpacked(packed)
    except ValueError as error:
        raise StoreError(Said("errors.store.damaged_text"), hint=Said("hints.backup")) from error


def pack_rows(rows: Iterable[int]) -> bytes:
    """Compress row numbers, sorted; the same bytes on every machine."""
    numbers = array("q", sorted(rows))
    if sys.byteorder == "big":
        numbers.byteswap()
    return zlib.compress(numbers.tobytes(), 1)


def unpack_rows(packed: bytes) -> "array[int]":
    """Undo `pack_rows`."""
    numbers = array("q", zlib.decompress(packed))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


_json = json.JSONEncoder(ensure_ascii=False).encode  # `dumps` would make an encoder for every entry


def to_details(new: "NewEntry") -> str:
    """Write down what few entries have, as JSON; empty where there is none of it."""
    entry = new.entry
    details: dict[str, object] = {}
    if entry.categories:
        details["categories"] = entry.categories
    if entry.enclosures:
        details["enclosures"] = [
            [item.url, item.type, item.size, item.duration, item.caption, item.credit]
            for item in entry.enclosures
        ]
    if entry.dated:
        details["dated"] = entry.dated
    if entry.comments_url or entry.comments_feed or entry.comments is not None:
        details["comments"] = [entry.comments_url, entry.comments_feed, entry.comments]
    return _json(details) if details else ""


def bits(kinds: Iterable[str]) -> int:
    """Add up what `has:` finds, and what an entry says of itself."""
    return sum(_ALL_BITS[kind] for kind in kinds)


@lru_cache(maxsize=512)
def _named(added: int) -> tuple[frozenset[str], frozenset[Kind]]:
    """Undo `bits`, for a list: what came along to be looked at or heard, and what it says of itself."""
    along = frozenset(kind for kind in ("picture", "video", "audio") if added & BITS[kind])
    return along, frozenset(kind for kind in KINDS if added & NOTICES[kind])


def to_feed(row: Row) -> tuple[Feed, FeedState]:
    """Read FEED_COLUMNS."""
    feed = Feed(
        url=row[1],
        title=row[2],
        tags=tuple(json.loads(row[3])),
        language=row[4],
        direction=row[5],
        every=row[6],
        user_agent=row[7],
        **_settings(row[22]),
    )
    state = FeedState(
        id=row[0],
        url=row[1],
        title=row[8],
        site=row[9],
        language=row[10],
        etag=row[11],
        last_modified=row[12],
        body_hash=row[13],
        checked=maybe(row[14]),
        succeeded=maybe(row[15]),
        next_check=maybe(row[16]),
        failures=row[17],
        error=heard(row[18]),
        stopped=bool(row[19]),
        unread=row[20],
        total=row[21],
        moved=row[23],
        pace=_pace(row[24]),
        failing=maybe(row[25]),
        warning=heard(row[26]),
    )
    return feed, state


SETTINGS = ("full_text", "paused", "notify", "stories", "keep_read", "keep_unread")
"""What few feeds say: kept together, as one JSON object. How a feed is asked stays in feeds.toml: there are
passwords in it, and a store is copied.
"""


_UNSAID = Feed(url="")


def spell_settings(feed: Feed) -> str:
    """Spell what a feed says beyond its columns; empty where it says nothing."""
    said = {name: value for name in SETTINGS if (value := getattr(feed, name)) != getattr(_UNSAID, name)}
    return json.dumps(said, ensure_ascii=False) if said else ""


def spell_pace(pace: Pace) -> str:
    """Spell a Pace as JSON."""
    since, newest, brought = (one and to_number(one) for one in (pace.since, pace.newest, pace.brought))
    said = (pace.ttl, pace.skip_hours, pace.skip_days)
    return json.dumps([pace.entries, since, *said, newest, brought, pace.max_age])


def _pace(spelled: str) -> Pace:
    if not spelled:
        return Pace()
    said: list[Any] = [*json.loads(spelled), None, None, None]
    # What came to be known later stands at the end: an older newsterm neither wrote nor reads it.
    entries, since, ttl, hours, days, newest, brought, age, *_ = said
    return Pace(
        entries=entries,
        since=maybe(since),
        newest=maybe(newest),
        ttl=ttl,
        skip_hours=tuple(hours),
        skip_days=tuple(days),
        max_age=age,
        brought=maybe(brought),
    )


def _settings(spelled: str) -> dict[str, Any]:
    if not spelled:
        return {}
    said = json.loads(spelled)
    return {name: tuple(value) if isinstance(value, list) else value for name, value in said.items()}


def to_headline(row: Row) -> Headline:
    """Read HEADLINE_COLUMNS."""
    duration, size = _measures(row[17])
    has, notices = _named(row[10] & _SHOWN)
    return Headline(
        row=row[0],
        id=row[1],
        feed=row[2],
        feed_title=row[3],
        title=row[4],
        url=row[5],
        when=to_time(row[6]),
        arrived=to_time(row[7]),
        language=row[8],
        direction=row[9],
        marks=_marks(row[11:15]),
        has=has,
        notices=notices,
        altered=bool(row[15]),
        story=row[16],
        duration=duration,
        size=size,
    )


def _measures(details: str) -> tuple[int, int]:
    """Read how long the film or sound runs that came with an entry, and how large it is; else zeros."""
    files = json.loads(details).get("enclosures", ()) if details else ()
    for _, kind, size, duration, *_ in files:
        if kind.partition("/")[0] in {"video", "audio"} and (size or duration):
            return duration, size
    return 0, 0


def to_entry(row: Row) -> Entry:
    """Read ENTRY_COLUMNS."""
    summary, html = unpack(row[11])
    details = json.loads(row[14]) if row[14] else {}
    comments_url, comments_feed, comments = details.get("comments", ("", "", None))
    return Entry(
        row=row[0],
        id=row[1],
        feed=row[2],
        feed_title=row[3],
        feed_url=row[4],
        key=row[5],
        url=row[6],
        title=row[7],
        author=row[8],
        published=maybe(row[9]),
        dated=details.get("dated", ""),
        arrived=to_time(row[10]),
        altered=maybe(row[20]),
        summary=summary,
        html=html,
        language=row[12],
        direction=row[13],
        categories=tuple(details.get("categories", ())),
        enclosures=tuple(
            Enclosure(url=url, type=kind, size=size, duration=duration, caption=caption, credit=credit)
            for url, kind, size, duration, caption, credit in details.get("enclosures", ())
        ),
        comments_url=comments_url,
        comments_feed=comments_feed,
        comments=comments,
        feed_tags=names(row[15]),
        marks=_marks(row[16:20]),
        story=row[21],
        story_followed=bool(row[22]),
        story_several=bool(row[23]),
    )


def _marks(row: Row) -> Marks:
    read, saved, muted, tags = row
    return Marks(read=bool(read), saved=bool(saved), muted=bool(muted), tags=names(tags))


@lru_cache(maxsize=256)
def names(spelled: str) -> tuple[str, ...]:
    """Read tags: most entries have the same as another, or none."""
    return tuple(json.loads(spelled))
