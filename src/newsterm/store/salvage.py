"""Save what can be read of a damaged store into a new one, and make its search index anew."""

# ruff: noqa: S608 - values are always bound; names come from our own migrations

import contextlib
import json
import os
import sqlite3
import zlib
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from newsterm.lang import Said
from newsterm.model import StoreError
from newsterm.model.packing import pack
from newsterm.store import latest
from newsterm.store.backup import copy_as_it_is, in_use
from newsterm.store.database import in_words
from newsterm.store.functions import register
from newsterm.store.index import WHOLE
from newsterm.store.migrate import APPLICATION_ID, examine, migrations, statements
from newsterm.store.rows import to_number, unpack, unpack_rows

_RANGE = 1024
"""Rows that are read at once; where that fails, halves of it, down to the single row."""
_FARTHEST = 1 << 40
_LATEST = 7_258_118_400_000_000
"""Microseconds until the year 2200."""
_TIMES = {
    "entries": ("published", "altered"), "full_texts": ("at", "again"),
    "feeds": ("checked", "succeeded", "next_check", "failing", "binned"), "stories": ("seen",),
}  # fmt: skip
"""Tables → columns with a time that may be none."""
_INDEXES = (*WHOLE, *latest.tables(0), *latest.tables(1))
_BESIDE: tuple[tuple[str, str, Callable[[bytes], object]], ...] = (
    ("full_texts", "packed", unpack),
    ("revisions", "packed", unpack),
    ("comments", "packed", lambda packed: json.loads(unpack(packed)[1])),
    ("story_terms", "packed", lambda packed: array("I", packed)),
    ("journal_flips", "rows", unpack_rows),
)
"""Tables → what is packed in them, and what opens that or raises."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvaged:
    """What became of a damaged store."""

    damaged: Path
    """Where it lies now, as it was."""
    entries: int
    feeds: int
    lost: int
    """Entries of which nothing but a trace was left."""
    texts: int
    """Entries whose text could not be saved, or not be unpacked."""
    marks: int
    """Entries whose marks could not be saved: they are unread again."""


def index_damage(path: Path) -> str:
    """Look through every word of the search index; what is wrong, in SQLite's words. Raises StoreError."""
    try:
        with contextlib.closing(_connect(path, "rw")) as connection:
            for name, _ in _indexes(connection):
                connection.execute(f"INSERT INTO {name} ({name}) VALUES ('integrity-check')")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise in_words(error, path, 5) from error
        return str(error)
    return ""


def _indexes(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Name the search indexes that are there, and how they were made: an older store has fewer."""
    return connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE name IN (SELECT value FROM json_each(?))",
        (json.dumps(_INDEXES),),
    ).fetchall()


def reindex(path: Path) -> None:
    """Make every index anew; the words are indexed again behind, as when they arrived. Raises StoreError."""
    try:
        with contextlib.closing(_connect(path, "rw")) as connection:
            connection.execute("BEGIN IMMEDIATE")
            for name, made in _indexes(connection):
                connection.execute(f"DROP TABLE {name}")
                connection.execute(made)
            connection.execute("UPDATE meta SET value = 0 WHERE name IN ('indexed', 'unstemmed')")
            connection.execute("REINDEX")
            connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise in_words(error, path, 5) from error


def salvage(path: Path, now: datetime) -> Salvaged:
    """Save what can be read of a damaged store into a new one, which takes its place when it is whole.

    The damaged file is only read, and kept beside it. Raises StoreError where nothing can be saved, or
    another program has it open; OSError where there is no room: then nothing was changed.
    """
    if in_use(path):
        raise StoreError(Said("errors.store.in_use", file=str(path)), hint=Said("hints.other_running"))
    damaged = path.with_name(f"{path.name}.damaged-{now:%Y%m%d-%H%M%S}")
    copy_as_it_is(path, damaged)
    new = path.with_name(f".{path.name}.new")
    new.unlink(missing_ok=True)
    try:
        with contextlib.closing(_connect(damaged, "rw")) as old:
            # A file that was cut short is refused otherwise.
            old.execute("PRAGMA writable_schema = ON")
            version = _version(old, path)
            with contextlib.closing(_made(new, version)) as connection:
                saved = _Saving(old, connection, to_number(now)).save(damaged)
        for companion in ("-wal", "-shm"):
            Path(f"{path}{companion}").unlink(missing_ok=True)
        new.replace(path)
    except BaseException as error:
        new.unlink(missing_ok=True)
        for companion in ("", "-wal", "-shm", "-journal"):
            Path(f"{damaged}{companion}").unlink(missing_ok=True)
        if isinstance(error, sqlite3.DatabaseError):
            raise StoreError(
                Said("errors.store.not_saved", file=str(path)), hint=Said("hints.backup")
            ) from error
        raise
    return saved


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, timeout=5.0, isolation_level=None)
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    register(connection)
    return connection


def _version(old: sqlite3.Connection, path: Path) -> int:
    version = examine(old, path, migrations())
    if not version:
        raise StoreError(Said("errors.store.not_saved", file=str(path)), hint=Said("hints.backup"))
    return version


def _made(new: Path, version: int) -> sqlite3.Connection:
    """Make an empty store of the damaged one's form; the next start brings it to the newest."""
    os.close(os.open(new, os.O_CREAT | os.O_RDWR | os.O_EXCL, 0o600))
    connection = sqlite3.connect(new, isolation_level=None)
    register(connection)
    connection.execute("PRAGMA synchronous = OFF")
    for number, script in migrations():
        if number <= version:
            for statement in statements(script.read_text(encoding="utf-8")):
                connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")
    return connection


def _fit(value: object, kind: str, needed: int) -> object:
    """Make a value of the kind that its column is declared to hold; what is damaged may be of any."""
    if kind == "TEXT" and not isinstance(value, str):
        if isinstance(value, bytes):
            return value.decode("utf-8", "replace")
        return str(value) if value is not None else None
    if kind == "INTEGER" and value is not None and not isinstance(value, int):
        return 0 if needed else None
    return value


class _Saving:
    """From one file into another, table by table."""

    def __init__(self, old: sqlite3.Connection, new: sqlite3.Connection, now: int) -> None:
        self._old = old
        self._now = now
        self._new = new
        self._seen: dict[str, set[int]] = {}
        """Table → the rows of which its own tree knows."""

    def save(self, damaged: Path) -> Salvaged:
        new = self._new
        triggers = new.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        new.execute("BEGIN")
        for name, _ in triggers:
            new.execute(f"DROP TRIGGER {name}")
        for name, sql in new.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall():
            if not name.startswith((*_INDEXES, "sqlite_")):
                self._copy(name, by_key="WITHOUT ROWID" in sql.upper())
        new.execute("UPDATE meta SET value = 0 WHERE name IN ('indexed', 'unstemmed')")
        new.execute("UPDATE meta SET value = '' WHERE name = 'feeds'")
        told = self._mend()
        for _, sql in triggers:
            new.execute(sql)
        new.execute("COMMIT")
        if new.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError
        new.execute("PRAGMA synchronous = FULL")
        new.execute("BEGIN IMMEDIATE")
        new.execute("UPDATE meta SET value = 0 WHERE name IN ('indexed', 'unstemmed')")
        new.execute("COMMIT")
        entries, feeds = (
            new.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("entries", "feeds")
        )
        return Salvaged(damaged=damaged, entries=entries, feeds=feeds, **told)

    def _copy(self, table: str, *, by_key: bool) -> None:
        there = {row[1] for row in self._old.execute(f"PRAGMA table_info({table})")}
        known = [row for row in self._new.execute(f"PRAGMA table_info({table})") if row[1] in there]
        columns = [row[1] for row in known]
        listed = ", ".join(f'"{name}"' for name in columns)
        insert = f"INSERT OR IGNORE INTO {table} ({listed}) VALUES ({', '.join('?' * len(columns))})"
        if table == "meta":
            insert = insert.replace("IGNORE", "REPLACE")
        for rows in self._both_ways(table, listed) if by_key else self._ranges(table, listed):
            # What is damaged may break a rule of the table; such a row is none.
            for row in rows:
                with contextlib.suppress(sqlite3.IntegrityError, sqlite3.InterfaceError, OverflowError):
                    self._new.execute(
                        insert, [_fit(value, *one[2:4]) for value, one in zip(row, known, strict=True)]
                    )

    def _both_ways(self, table: str, columns: str) -> Iterator[Sequence[tuple[object, ...]]]:
        """Read a table without row numbers from its beginning, and from its end, as far as each way leads."""
        key = ", ".join(
            f'"{row[1]}"' for row in sorted(
                self._new.execute(f"PRAGMA table_info({table})"), key=lambda row: row[5]
            ) if row[5]
        )  # fmt: skip
        for order in ("", " DESC"):
            ordered = ", ".join(name + order for name in key.split(", "))
            found: list[tuple[object, ...]] = []
            try:
                for row in self._old.execute(f"SELECT {columns} FROM {table} ORDER BY {ordered}"):
                    found.append(row)
                    if len(found) >= _RANGE:
                        yield found
                        found = []
            except sqlite3.DatabaseError:
                yield found
                continue
            yield found
            return

    def _ranges(self, table: str, columns: str) -> Iterator[Sequence[tuple[object, ...]]]:
        seen = self._seen.setdefault(table, set())
        last = self._last(table)
        for first in range(1, last + 1, _RANGE):
            for rows in self._between(table, columns, first, min(first + _RANGE - 1, last)):
                seen.update(row[0] for row in rows if isinstance(row[0], int))
                yield [row[1:] for row in rows]

    def _last(self, table: str) -> int:
        """Find the last row number there may be; from wherever it can still be read."""
        found = [0]
        for asked in (
            f"SELECT max(rowid) FROM {table}",
            f"SELECT seq FROM sqlite_sequence WHERE name = '{table}'",
            "SELECT seq FROM sqlite_sequence WHERE name = 'entries'",
            "SELECT max(rowid) FROM entries",
            "SELECT max(rowid) FROM marks",
        ):
            with contextlib.suppress(sqlite3.DatabaseError):
                found += [row[0] for row in self._old.execute(asked) if isinstance(row[0], int)]
        return min(max(found), _FARTHEST, max(one for one in found if one < 1 << 31))

    def _between(
        self, table: str, columns: str, first: int, last: int
    ) -> Iterator[Sequence[tuple[object, ...]]]:
        try:
            yield self._old.execute(
                f"SELECT rowid, {columns} FROM {table} WHERE rowid BETWEEN ? AND ?", (first, last)
            ).fetchall()
        except sqlite3.DatabaseError:
            if first < last:
                middle = (first + last) // 2
                yield from self._between(table, columns, first, middle)
                yield from self._between(table, columns, middle + 1, last)

    def _mend(self) -> dict[str, int]:
        """Make one whole of what was saved: nothing hangs in the air, and nothing lacks its other half."""
        new = self._new
        put_away = self._has("bin")
        self._tell_time()
        there = {row for (row,) in new.execute("SELECT row FROM entries")}
        known = set().union(*(self._seen.get(table, ()) for table in ("entries", "marks", "bodies", "bin")))
        # A feed that was lost is known again by its entries, as one whose address was changed (inheriting).
        new.execute(
            "INSERT INTO feeds (id, url, position, title, tags, language, direction, user_agent, binned)"
            " SELECT DISTINCT feed, 'lost:' || feed, 0, '', '[]', '', '', '', ? FROM entries"
            " WHERE feed NOT IN (SELECT id FROM feeds)",
            (self._now,),
        )
        for (table,) in new.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for link in new.execute(f"PRAGMA foreign_key_list({table})").fetchall():
                new.execute(f"DELETE FROM {table} WHERE {link[3]} NOT IN (SELECT {link[4]} FROM {link[2]})")
        away = " UNION SELECT row FROM bin" if put_away else ""
        if put_away:
            new.execute("DELETE FROM bin WHERE row IN (SELECT row FROM marks)")
        marks = new.execute(
            "INSERT INTO marks (row, feed, moment, language, has, read, saved, muted)"
            " SELECT row, feed, min(coalesce(published, arrived), arrived),"
            " lower(iif(instr(language, '-'), substr(language, 1, instr(language, '-') - 1), language)),"
            f" 0, 0, 0, 0 FROM entries WHERE row NOT IN (SELECT row FROM marks{away})"
        ).rowcount
        texts = new.execute(
            "INSERT INTO bodies (row, packed) SELECT row, ? FROM entries"
            " WHERE row NOT IN (SELECT row FROM bodies)",
            (pack("", ""),),
        ).rowcount
        texts += self._unpackable("bodies")
        self._mend_beside()
        new.execute(
            "UPDATE feeds SET (unread, total) = (SELECT coalesce(sum(read = 0 AND muted = 0), 0),"
            " coalesce(sum(muted = 0), 0) FROM marks WHERE feed = feeds.id)"
        )
        return {"lost": len(known - there), "texts": texts, "marks": marks}

    def _unpackable(self, table: str) -> int:
        """Empty texts that cannot be unpacked any more; how many."""
        spoilt = []
        for row, packed in self._new.execute(f"SELECT row, packed FROM {table} WHERE packed IS NOT NULL"):
            try:
                unpack(packed)
            except (StoreError, TypeError, ValueError):
                spoilt.append((pack("", ""), row))
        self._new.executemany(f"UPDATE {table} SET packed = ? WHERE row = ?", spoilt)
        return len(spoilt)

    def _mend_beside(self) -> None:
        """Leave out what hangs on entries and cannot be unpacked; a story that was lost begins anew."""
        new = self._new
        for table, column, opened in _BESIDE:
            if not self._has(table):
                continue
            spoilt = []
            for row, packed in new.execute(f"SELECT rowid, {column} FROM {table} WHERE {column} IS NOT NULL"):
                try:
                    opened(packed)
                except (StoreError, TypeError, ValueError, zlib.error):
                    spoilt.append((row,))
            new.executemany(f"DELETE FROM {table} WHERE rowid = ?", spoilt)
        if self._has("stories"):
            new.execute(
                "INSERT OR IGNORE INTO stories (id, name, updated, muted) SELECT r.story, e.id,"
                " max(min(coalesce(t.published, t.arrived), t.arrived)), max(r.hushed) FROM story_entries r"
                " JOIN entries e ON e.row = r.story JOIN entries t ON t.row = r.row"
                " WHERE r.story NOT IN (SELECT id FROM stories) GROUP BY r.story"
            )
            new.execute("DELETE FROM story_entries WHERE story NOT IN (SELECT id FROM stories)")

    def _tell_time(self) -> None:
        """Where a date is none that there can be, there is none; the entry arrived now."""
        out = "NOT BETWEEN 0 AND ?"
        for table, columns in _TIMES.items():
            for column in columns if self._has(table) else ():
                with contextlib.suppress(sqlite3.OperationalError):  # an older form has fewer columns
                    self._new.execute(f"UPDATE {table} SET {column} = NULL WHERE {column} {out}", (_LATEST,))
        self._new.execute(f"UPDATE entries SET arrived = ?2 WHERE arrived {out}1", (_LATEST, self._now))
        self._new.execute(f"UPDATE marks SET moment = ?2 WHERE moment {out}1", (_LATEST, self._now))
        for table, column, empty in (("feeds", "tags", "[]"), ("entries", "details", "")):
            self._new.execute(
                f"UPDATE {table} SET {column} = ? WHERE {column} <> '' AND NOT json_valid({column})", (empty,)
            )

    def _has(self, table: str) -> bool:
        return bool(
            self._new.execute("SELECT count(*) FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
        )
