"""Write Changes: all that one look at one feed changes, in one transaction."""

import sqlite3

from newsterm.lang import fold
from newsterm.model import Changes, NewEntry
from newsterm.query import came_with, moment, primary
from newsterm.store import index
from newsterm.store.rows import bits, pack, to_details, to_number

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no i, l, o, u, so that an id can be read aloud and typed."""


def apply(connection: sqlite3.Connection, changes: Changes) -> tuple[int, int]:
    """Write what came of one look: (entries added, entries altered)."""
    found = connection.execute("SELECT url, language FROM feeds WHERE id = ?", (changes.feed,)).fetchone()
    if found is None:
        return 0, 0
    url, language = found
    count = sum(_add(connection, changes.feed, url, new, language) for new in changes.added)
    altered = sum(_alter(connection, row, new, language) for row, new in changes.altered)
    _learn(connection, changes)
    return count, altered


def public_id(url: str, key: str, turn: int = 0) -> str:
    """Name an entry for people and scripts: 50 bits of a SHA-256 over its feed's address and its key."""
    import hashlib  # noqa: PLC0415 (OpenSSL; only what brings entries in waits for it)

    scheme, _, rest = url.partition(":")
    if rest.startswith("//"):
        host, slash, path = rest[2:].partition("/")
        rest = f"//{host.lower()}{slash}{path}"
    text = f"{rest or scheme}\0{key}" + (f"\0{turn}" if turn else "")
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") >> 14
    return "".join(ALPHABET[number >> shift & 31] for shift in range(45, -1, -5))


def _add(connection: sqlite3.Connection, feed: int, url: str, new: NewEntry, language: str) -> bool:
    entry = new.entry
    if connection.execute("SELECT 1 FROM entries WHERE feed = ? AND key = ?", (feed, entry.key)).fetchone():
        # Another newsterm brought it a moment ago.
        return False
    turn = 0
    while connection.execute(
        "SELECT 1 FROM entries WHERE id = ?", (public_id(url, entry.key, turn),)
    ).fetchone():
        turn += 1
    cursor = connection.execute(
        "INSERT INTO entries (id, feed, key, hash, url, title, author, published, arrived, language,"
        " direction, details) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            public_id(url, entry.key, turn),
            feed,
            entry.key,
            new.hash,
            entry.url,
            entry.title,
            entry.author,
            to_number(entry.published) if entry.published else None,
            to_number(new.arrived),
            language or entry.language,
            entry.direction,
            to_details(new),
        ),
    )
    row = cursor.lastrowid
    connection.execute(
        "INSERT INTO bodies (row, packed) VALUES (?, ?)", (row, pack(entry.summary, entry.html))
    )
    connection.execute(
        "INSERT INTO marks (row, feed, moment, language, has, read, saved, muted)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row,
            feed,
            to_number(moment(entry.published, new.arrived)),
            primary(language or entry.language),
            bits(came_with(entry.enclosures, entry.html, entry.summary)),
            new.marks.read,
            new.marks.saved,
            new.marks.muted,
        ),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO tags (entry, folded, name) VALUES (?, ?, ?)",
        [(row, fold(tag), tag) for tag in new.marks.tags],
    )
    return True


def _alter(connection: sqlite3.Connection, row: int, new: NewEntry, language: str) -> bool:
    """Let an entry say something else; its row, id, arrival and marks stay."""
    entry = new.entry
    was_indexed = index.forget(connection, row)
    altered = connection.execute(
        "UPDATE entries SET hash = ?, url = ?, title = ?, author = ?, published = ?, language = ?,"
        " direction = ?, details = ? WHERE row = ?",
        (
            new.hash,
            entry.url,
            entry.title,
            entry.author,
            to_number(entry.published) if entry.published else None,
            language or entry.language,
            entry.direction,
            to_details(new),
            row,
        ),
    ).rowcount
    if not altered:
        return False
    connection.execute("UPDATE bodies SET packed = ? WHERE row = ?", (pack(entry.summary, entry.html), row))
    connection.execute(
        "UPDATE marks SET language = ?, has = ?,"
        " moment = min(coalesce(?, arrived.at), arrived.at)"
        " FROM (SELECT arrived AS at FROM entries WHERE row = ?) AS arrived WHERE row = ?",
        (
            primary(language or entry.language),
            bits(came_with(entry.enclosures, entry.html, entry.summary)),
            to_number(entry.published) if entry.published else None,
            row,
            row,
        ),
    )
    if was_indexed:
        index.remember(connection, row)
    return True


def _learn(connection: sqlite3.Connection, changes: Changes) -> None:
    connection.execute(
        "UPDATE feeds SET checked = :checked, next_check = :next_check, error = :error,"
        " failures = iif(:error = '', 0, failures + 1), succeeded = iif(:error = '', :checked, succeeded),"
        " etag = coalesce(:etag, etag), last_modified = coalesce(:last_modified, last_modified),"
        " body_hash = coalesce(:body_hash, body_hash), moved = iif(:moved = '', moved, :moved),"
        " stopped = :stopped WHERE id = :feed",
        {
            "checked": to_number(changes.checked),
            "next_check": to_number(changes.next_check),
            "error": changes.error,
            "etag": changes.etag,
            "last_modified": changes.last_modified,
            "body_hash": changes.body_hash,
            "moved": changes.moved,
            "stopped": changes.stopped,
            "feed": changes.feed,
        },
    )
    if changes.parsed is not None:
        connection.execute(
            "UPDATE feeds SET own_title = ?, site = ?, own_language = ? WHERE id = ?",
            (changes.parsed.title, changes.parsed.site, changes.parsed.language, changes.feed),
        )
