"""Feeds, what we learned of them, and which of them are due."""

# ruff: noqa: S608 - values are always bound; only our own columns and conditions are put together

import json
import sqlite3
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from newsterm.lang import fold
from newsterm.model import Feed, FeedState
from newsterm.store.rows import FEED_COLUMNS, maybe, spell_settings, to_feed, to_number, to_time

_TOMORROW = timedelta(days=1)


def sync(connection: sqlite3.Connection, feeds: Sequence[Feed], stamp: str, now: datetime) -> None:
    """Know exactly these feeds, in this order.

    One that is no longer among them goes into the bin with its entries; one that comes back takes them out
    again, also under the other of http and https, with or without a slash at the end, or where its server
    said that it moved.
    """
    ids, moved = {}, {}
    for number, url, target in connection.execute("SELECT id, url, moved FROM feeds ORDER BY id").fetchall():
        ids[url] = number
        moved[loose(target or url)] = number
    moved |= {loose(url): number for url, number in ids.items()}
    wanted = {feed.url: feed for feed in reversed(feeds)}
    # Who stands in the list under the very same address keeps it; an alike one may take up what is left.
    taken = {ids[url] for url in wanted if url in ids}
    for position, feed in enumerate(feeds):
        if wanted.pop(feed.url, None) is None:
            continue
        number = ids.get(feed.url)
        if number is None and (alike := moved.get(loose(feed.url))) is not None and alike not in taken:
            number = alike
            # Its answers were for the other address.
            connection.execute(
                "UPDATE feeds SET url = ?, etag = '', last_modified = '', next_check = NULL, moved = '',"
                " stopped = 0 WHERE id = ?",
                (feed.url, number),
            )
        taken.add(_keep(connection, feed, position, number))
    for (number,) in connection.execute("SELECT id FROM feeds WHERE binned IS NULL").fetchall():
        if number not in taken:
            connection.execute("UPDATE feeds SET binned = ? WHERE id = ?", (to_number(now), number))
    connection.execute("UPDATE meta SET value = ? WHERE name = 'feeds'", (stamp,))


def _keep(connection: sqlite3.Connection, feed: Feed, position: int, number: int | None) -> int:
    said = {
        "url": feed.url,
        "position": position,
        "title": feed.title,
        "tags": json.dumps(feed.tags, ensure_ascii=False),
        "language": feed.language,
        "direction": feed.direction,
        "every": feed.every,
        "user_agent": feed.user_agent,
        "settings": spell_settings(feed),
    }
    if number is None:
        number = connection.execute(
            "INSERT INTO feeds"
            " (url, position, title, tags, language, direction, every, user_agent, settings)"
            " VALUES"
            " (:url, :position, :title, :tags, :language, :direction, :every, :user_agent, :settings)"
            " RETURNING id",
            said,
        ).fetchone()[0]
    else:
        connection.execute(
            "UPDATE feeds SET position = :position, title = :title, tags = :tags, language = :language,"
            " direction = :direction, every = :every, user_agent = :user_agent,"
            " settings = :settings, binned = NULL WHERE id = :id",
            said | {"id": number},
        )
        connection.execute("DELETE FROM feed_tags WHERE feed = ?", (number,))
    connection.executemany(
        "INSERT OR IGNORE INTO feed_tags (feed, folded) VALUES (?, ?)",
        [(number, fold(tag)) for tag in feed.tags],
    )
    if not feed.stories:
        from newsterm.store import stories  # noqa: PLC0415 (few stay out of them)

        stories.leave(connection, number)
    return int(number)


def loose(url: str) -> str:
    """Spell an address so that http and https, a slash at the end and who asks make no difference."""
    scheme, sign, rest = url.partition("://")
    if scheme.lower() in {"http", "https"} and sign:
        host, slash, path = rest.partition("/")
        return f"//{host.rpartition('@')[2].lower()}{slash}{path}".rstrip("/")
    return url


def every(connection: sqlite3.Connection) -> list[tuple[Feed, FeedState]]:
    """List all feeds, in the order of feeds.toml."""
    rows = connection.execute(
        f"SELECT {FEED_COLUMNS} FROM feeds f WHERE f.binned IS NULL ORDER BY f.position, f.id"
    )
    return [to_feed(row) for row in rows]


def newest(connection: sqlite3.Connection) -> dict[int, datetime]:
    """Tell of each feed that brought something when its newest was published."""
    rows = connection.execute("SELECT id, (SELECT max(moment) FROM marks WHERE feed = f.id) FROM feeds f")
    return {number: to_time(moment) for number, moment in rows if moment is not None}


def due(
    connection: sqlite3.Connection, now: datetime, urls: Collection[str] | None
) -> list[tuple[Feed, FeedState]]:
    """List the feeds to look at now, those that wait longest first; or exactly those at these addresses."""
    if urls is None:
        # Looks that are in the future were made by a wrong clock; who waits for their day may wait for years.
        which = "NOT f.stopped AND (coalesce(f.next_check, 0) <= ? OR f.checked > ?)"
        rows = connection.execute(
            f"SELECT {FEED_COLUMNS} FROM feeds f WHERE f.binned IS NULL AND {which}"
            " ORDER BY f.next_check, f.position",
            (to_number(now), to_number(now + _TOMORROW)),
        )
        return [pair for row in rows if not (pair := to_feed(row))[0].paused]
    rows = connection.execute(
        f"SELECT {FEED_COLUMNS} FROM feeds f WHERE f.binned IS NULL"
        " AND f.url IN (SELECT value FROM json_each(?)) ORDER BY f.position",
        (json.dumps(list(urls)),),
    )
    return [to_feed(row) for row in rows]


def next_due(connection: sqlite3.Connection) -> datetime | None:
    """Tell when the first feed is due; None: none ever is."""
    (number,) = connection.execute(
        "SELECT min(coalesce(next_check, 0)) FROM feeds WHERE binned IS NULL AND NOT stopped"
        " AND coalesce(json_extract(nullif(settings, ''), '$.paused'), 0) = 0"
    ).fetchone()
    return maybe(number)
