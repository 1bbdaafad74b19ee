"""Write Changes: all that one look at one feed changes, in one transaction."""

# ruff: noqa: S608 - values are always bound; only our own columns and conditions are put together

import json
import sqlite3
from collections.abc import Sequence
from functools import lru_cache

from newsterm.lang import fold
from newsterm.model import Changes, NewEntry
from newsterm.query import moment, primary
from newsterm.store import checks, index, keeping, noticing, revisions
from newsterm.store.entries import known
from newsterm.store.rows import packed_bits, packed_texts, spell_pace, to_details, to_number

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no i, l, o, u, so that an id can be read aloud and typed."""
_PAIRS = [one + other for one in ALPHABET for other in ALPHABET]
"""Two digits of it, by their number: ten bits at once."""


def apply(connection: sqlite3.Connection, changes: Changes) -> tuple[int, int]:
    """Write what came of one look: (entries added, entries altered)."""
    found = connection.execute("SELECT url, language FROM feeds WHERE id = ?", (changes.feed,)).fetchone()
    if found is None:
        return 0, 0
    url, language = found
    # First, so that no key is taken; OR IGNORE: another newsterm may have been here a moment ago.
    connection.executemany(
        "UPDATE OR IGNORE entries SET key = ? WHERE row = ? AND feed = ?",
        [(key, row, changes.feed) for row, key in changes.renamed if row > 0],
    )
    connection.executemany(
        "UPDATE OR IGNORE purged SET key = ? WHERE row = ?",
        [(key, -row) for row, key in changes.renamed if row < 0],
    )
    count = add(connection, changes.feed, url, changes.added, language)
    altered = sum(_alter(connection, row, new, language) for row, new in changes.altered)
    keeping.name_again(connection, changes.purged, changes.checked)
    _learn(connection, changes)
    checks.remember(connection, changes, count, altered)
    return count, altered


def public_id(url: str, key: str, turn: int = 0) -> str:
    """Name an entry for people and scripts: 50 bits of a SHA-256 over its feed's address and its key."""
    import hashlib  # noqa: PLC0415 (OpenSSL; only what brings entries in waits for it)

    text = f"{_place(url)}\0{key}" + (f"\0{turn}" if turn else "")
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") >> 14
    return "".join([_PAIRS[number >> shift & 1023] for shift in (40, 30, 20, 10, 0)])


@lru_cache(maxsize=1)
def _place(url: str) -> str:
    """Give of an address what stays when its server learns https."""
    scheme, _, rest = url.partition(":")
    if rest.startswith("//"):
        host, slash, path = rest[2:].partition("/")
        rest = f"//{host.lower()}{slash}{path}"
    return rest or scheme


def add(connection: sqlite3.Connection, feed: int, url: str, came: Sequence[NewEntry], language: str) -> int:
    """Add what is not there yet, in its order, statement by statement for all of it; how many were added."""
    noticing.begin(connection)
    there = known(connection, feed, [new.entry.key for new in came])
    # What is there, another newsterm brought a moment ago; of two with one key the first stays.
    fresh = list({new.entry.key: new for new in reversed(came) if new.entry.key not in there}.values())[::-1]
    if not fresh:
        return 0
    ids = _ids(connection, url, [new.entry.key for new in fresh])
    newest = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'entries'").fetchone()
    numbered = list(enumerate(zip(fresh, ids, strict=True), start=newest[0] + 1 if newest else 1))
    connection.executemany(
        "INSERT INTO entries (row, id, feed, key, hash, url, title, author, published, arrived, language,"
        " direction, details) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                row,
                name,
                feed,
                new.entry.key,
                new.hash,
                new.entry.url,
                new.entry.title,
                new.entry.author,
                to_number(new.entry.published) if new.entry.published else None,
                to_number(new.arrived),
                language or new.entry.language,
                new.entry.direction,
                to_details(new),
            )
            for row, (new, name) in numbered
        ],
    )
    connection.executemany(
        "INSERT INTO bodies (row, packed) VALUES (?, ?)",
        [(row, packed_texts(new.entry)) for row, (new, _) in numbered],
    )
    connection.executemany(
        "INSERT INTO marks (row, feed, moment, language, has, read, saved, muted)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                row,
                feed,
                to_number(moment(new.entry.published, new.arrived)),
                primary(language or new.entry.language),
                packed_bits(new.entry),
                new.marks.read,
                new.marks.saved,
                new.marks.muted,
            )
            for row, (new, _) in numbered
        ],
    )
    seen = [new.marks for new in fresh if not new.marks.muted]
    connection.execute(
        "UPDATE feeds SET unread = unread + ?, total = total + ? WHERE id = ?",
        (sum(not marks.read for marks in seen), len(seen), feed),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO tags (entry, folded, name) VALUES (?, ?, ?)",
        [(row, fold(tag), tag) for row, (new, _) in numbered for tag in new.marks.tags],
    )
    return len(fresh)


def _ids(connection: sqlite3.Connection, url: str, keys: Sequence[str]) -> list[str]:
    """Name entries; one whose name is taken, a thing of chance, gets the next that is free."""
    taken: set[str] = set()
    ids: list[str] = []
    for key, first in zip(keys, _untaken(connection, [public_id(url, key) for key in keys]), strict=True):
        name, turn = first, 0
        while not name or name in taken:
            turn += 1
            (name,) = _untaken(connection, [public_id(url, key, turn)])
        taken.add(name)
        ids.append(name)
    return ids


def _untaken(connection: sqlite3.Connection, ids: Sequence[str]) -> list[str]:
    """Give the same names, those that an entry bears left empty."""
    found = connection.execute(
        "SELECT id FROM entries WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
    )
    borne = {name for (name,) in found}
    return ["" if name in borne else name for name in ids]


def _alter(connection: sqlite3.Connection, row: int, new: NewEntry, language: str) -> bool:
    """Let an entry say something else; its row, id, arrival and marks stay. Says whether it is in sight."""
    entry = new.entry
    revisions.keep(connection, row, new)
    was_indexed = index.forget(connection, row)
    before = connection.execute("SELECT title FROM entries WHERE row = ?", (row,)).fetchone()
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
    connection.execute("UPDATE bodies SET packed = ? WHERE row = ?", (packed_texts(entry), row))
    if before != (entry.title,):
        from newsterm.store import gathering  # noqa: PLC0415 (few titles change)

        gathering.retell(connection, row)
    shown, _ = (
        connection.execute(
            f"UPDATE {table} SET language = ?,"
            f" has = ? | coalesce((SELECT has FROM full_texts WHERE row = {table}.row), 0),"
            " moment = min(coalesce(?, arrived.at), arrived.at)"
            " FROM (SELECT arrived AS at FROM entries WHERE row = ?) AS arrived WHERE row = ?",
            (
                primary(language or entry.language),
                packed_bits(entry),
                to_number(entry.published) if entry.published else None,
                row,
                row,
            ),
        ).rowcount
        for table in ("marks", "bin")
    )
    if was_indexed:
        index.remember(connection, row)
    return bool(shown)


def _learn(connection: sqlite3.Connection, changes: Changes) -> None:
    connection.execute(
        "UPDATE feeds SET checked = :checked, next_check = :next_check, error = :error,"
        " failures = iif(:error = '', 0, failures + 1), succeeded = iif(:error = '', :checked, succeeded),"
        " failing = iif(:error = '', NULL, coalesce(failing, :checked)),"
        " etag = coalesce(:etag, etag), last_modified = coalesce(:last_modified, last_modified),"
        " body_hash = coalesce(:body_hash, body_hash), moved = iif(:moved = '', moved, :moved),"
        " pace = coalesce(:pace, pace),"
        " stopped = :stopped WHERE id = :feed",
        {
            "checked": to_number(changes.checked),
            "next_check": to_number(changes.next_check),
            "error": changes.error.spell(),
            "etag": changes.etag,
            "last_modified": changes.last_modified,
            "body_hash": changes.body_hash,
            "moved": changes.moved,
            "pace": spell_pace(changes.pace) if changes.pace else None,
            "stopped": changes.stopped,
            "feed": changes.feed,
        },
    )
    if changes.parsed is not None:
        connection.execute(
            "UPDATE feeds SET own_title = ?, site = ?, own_language = ?, warning = ? WHERE id = ?",
            (
                changes.parsed.title,
                changes.parsed.site,
                changes.parsed.language,
                changes.parsed.warning.spell(),
                changes.feed,
            ),
        )
