"""Answer questions: which entries, how many, and what they say."""

# ruff: noqa: S608 - values are always bound; only our own columns and conditions are put together

import json
import sqlite3
from array import array
from collections.abc import Collection, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from newsterm.model import All, And, Entry, Headline, InStory, Is, Lang, Query
from newsterm.query import primary
from newsterm.store import searching
from newsterm.store.compile import Clause, in_feeds, where
from newsterm.store.index import watermark
from newsterm.store.latest import Latest
from newsterm.store.ordering import by_feed
from newsterm.store.rows import ENTRY_COLUMNS, HEADLINE_COLUMNS, MINE, maybe, to_entry, to_headline

if TYPE_CHECKING:
    from newsterm.model import Known

CHUNK = 200
"""Entries that are read at once; their bodies may be long."""

RANKED = 600
"""Of a search, the newest that are ranked, and as many of the newest with a title that answers."""

FEW_TELL = 20_000
"""Entries that tell a story, and are looked at before all others where that is asked."""

ORDERS = {
    "newest": "m.moment DESC, m.row DESC",
    "oldest": "m.moment, m.row",
    "arrived": "m.row DESC",
}

BY_MOMENT = frozenset({"newest", "oldest"})
"""Orders in which all entries stand in an index, with what is asked most."""

PART = 100_000
"""Digits of row numbers that are read at once: some milliseconds' work."""

_SEEN = f"(m.feed NOT IN (SELECT id FROM feeds WHERE binned IS NOT NULL) OR {MINE})"


def rows(
    connection: sqlite3.Connection,
    query: Query,
    now: datetime,
    order: str,
    limit: int | None,
    *,
    upto: int | None = None,
) -> "array[int]":
    """Take a snapshot of an answer: row numbers in order; `upto`: of the rows up to this one alone."""
    if order == "best":
        return _best(connection, query, now, limit, upto=upto)
    if order == "feed":
        # Asked feed by feed, a question that no index answers would be asked of all entries.
        first = limit if query in {All(), And(()), Is("unread")} else None
        return by_feed(connection, _where(connection, query, now, upto=upto), first)[:limit]
    if order == "unread":
        fresh = rows(connection, And((query, Is("unread"))), now, "newest", limit, upto=upto)
        left = None if limit is None else limit - len(fresh)
        if left == 0:
            return fresh
        return fresh + rows(connection, And((query, Is("read"))), now, "newest", left, upto=upto)
    if (
        order == "newest"
        and limit
        and (found := _walked(connection, query, now, limit, upto=upto)) is not None
    ):
        return found
    walk = order in BY_MOMENT and _walk(connection, query, limit)
    every = limit is None or _few_tell(connection, query)
    clause = _where(connection, query, now, walk=walk, every=every, upto=upto)
    (listed,) = connection.execute(
        "SELECT json_group_array(row) FROM"
        f" (SELECT m.row FROM marks m WHERE {clause.sql} ORDER BY {ORDERS[order]} LIMIT ?)",
        (*clause.values, -1 if limit is None else limit),
    ).fetchone()
    return _numbers(listed)


def _numbers(listed: str) -> "array[int]":
    """Read a list of numbers as SQLite writes it: row by row, a million would take half as long again.

    A part at a time, so that another thread's turn comes in between.
    """
    numbers = array("q")
    start = 1
    while start < len(listed) - 1:
        end = listed.find(",", start + PART)
        end = end if end >= 0 else len(listed) - 1
        numbers.extend(json.loads(f"[{listed[start:end]}]"))
        start = end + 1
    return numbers


def _walked(
    connection: sqlite3.Connection,
    query: Query,
    now: datetime,
    limit: int,
    *,
    only: Latest | None = None,
    upto: int | None = None,
) -> "array[int] | None":
    """Answer a search from the latest arrival on; None where that is not possible, or not sooner.

    `only`: among the latest, and what is not indexed yet. `upto`: as in `rows`.
    """
    halves = searching.parted(query)
    if halves is None:
        return None
    words, rest = halves
    indexed, behind = watermark(connection)
    tags = _tags(connection)
    fresh = array("q")
    if behind and upto is None:
        late = where(query, now, indexed=indexed, behind=True, tags=tags)
        fresh.extend(
            row
            for (row,) in connection.execute(
                f"SELECT m.row FROM marks m WHERE m.row > ? AND ({late.sql})"
                " ORDER BY m.moment DESC, m.row DESC LIMIT ?",
                (indexed, *late.values, limit),
            )
        )
    found = searching.walk(
        connection, words, where(rest, now, indexed=indexed, behind=False, tags=tags), limit, only=only
    )
    if found is None or not fresh:
        return found
    return array(
        "q",
        (
            row
            for (row,) in connection.execute(
                "SELECT m.row FROM json_each(?) j JOIN marks m ON m.row = j.value"
                " ORDER BY m.moment DESC, m.row DESC LIMIT ?",
                (json.dumps([*fresh, *found]), limit),
            )
        ),
    )


def _best(
    connection: sqlite3.Connection, query: Query, now: datetime, limit: int | None, *, upto: int | None
) -> "array[int]":
    """Put the newest answers, and the newest with a title that answers, in order; after them the others."""
    asking = searching.texts(query)
    newest = partial(rows, connection, now=now, order="newest", upto=upto)
    found = newest(query, limit=RANKED)
    if not asking:
        return found[:limit] if limit is not None and limit <= len(found) else newest(query, limit=limit)
    only = searching.common(connection, query, RANKED) if len(found) == RANKED else None
    if only and sum(row > only.after for row in found) < RANKED // 2:
        only = None  # what arrived last is old, as an archive that came over
    if len(found) == RANKED:
        titled = searching.in_titles(query, asking)
        more = _walked(connection, titled, now, RANKED, only=only, upto=upto) if only else None
        if more is None:
            more = newest(titled, limit=RANKED)
        known = set(found)
        found.extend(row for row in more if row not in known)
    best = array("q", searching.ranked(connection, asking, found, only=only))
    if len(best) >= RANKED and (limit is None or limit > len(best)):
        known = set(best)
        best.extend(row for row in newest(query, limit=limit) if row not in known)
    return best if limit is None else best[:limit]


def count(connection: sqlite3.Connection, query: Query, now: datetime) -> int:
    """Count an answer; from the feeds' own counts where they suffice."""
    kept = _kept(connection, query)
    if kept is None:
        clause = _where(connection, query, now, every=True)
        sql, values = f"SELECT count(*) FROM marks m WHERE {clause.sql}", clause.values
    else:
        sql, values = kept.sql, kept.values
    number: int = connection.execute(sql, values).fetchone()[0]
    return number


def _where(
    connection: sqlite3.Connection,
    query: Query,
    now: datetime,
    *,
    walk: bool = False,
    every: bool = False,
    upto: int | None = None,
) -> Clause:
    indexed, behind = watermark(connection)
    behind = behind and upto is None
    found = where(query, now, indexed=indexed, behind=behind, tags=_tags(connection), walk=walk, every=every)
    return found if upto is None else Clause(sql=f"m.row <= ? AND {found.sql}", values=(upto, *found.values))


def _tags(connection: sqlite3.Connection) -> frozenset[str]:
    """Find the tags that entries bear by themselves: few, found by leaps through the index."""
    found = connection.execute(
        "WITH RECURSIVE t(name) AS (SELECT min(folded) FROM tags UNION ALL"
        " SELECT (SELECT min(folded) FROM tags WHERE folded > t.name) FROM t WHERE t.name IS NOT NULL)"
        " SELECT name FROM t WHERE name IS NOT NULL"
    )
    return frozenset(name for (name,) in found)


def tags(connection: sqlite3.Connection) -> list[str]:
    """List the tags that entries bear by themselves, as one of them writes each."""
    names = [
        connection.execute("SELECT name FROM tags WHERE folded = ? LIMIT 1", (folded,)).fetchone()
        for folded in sorted(_tags(connection))
    ]
    return [name for (name,) in filter(None, names)]


def _walk(connection: sqlite3.Connection, query: Query, limit: int | None) -> bool:
    """Whether walking through all entries meets enough of the chosen feeds' sooner than sorting theirs.

    Feeds with a share s of all entries give `limit` of them within limit / s steps; sorting takes all. Where
    all are wanted, a step is a tenth of what it takes to look an entry up and sort it.
    """
    chosen = in_feeds(query, _tags(connection))
    if chosen is None:
        return False
    column = "unread" if isinstance(query, And) and Is("unread") in query.parts else "total"
    own, everything = connection.execute(
        f"SELECT coalesce((SELECT sum(f.{column}) FROM feeds f WHERE {chosen.sql}), 0),"
        f" coalesce((SELECT sum(f.{column}) FROM feeds f), 0)",
        chosen.values,
    ).fetchone()
    return bool(everything < 10 * own if limit is None else limit * everything < own * own)


def _few_tell(connection: sqlite3.Connection, query: Query) -> bool:
    """Whether what tells a story is asked for, and so little does that looking at it comes first."""
    if InStory("any") not in searching.flat(query):
        return False
    found = connection.execute("SELECT count(*) FROM (SELECT 1 FROM story_entries LIMIT ?)", (FEW_TELL + 1,))
    return bool(found.fetchone()[0] <= FEW_TELL)


def standing(connection: sqlite3.Connection, wanted: Collection[int]) -> set[int]:
    """Tell which of these rows can be found, whatever their marks."""
    found = connection.execute(
        f"SELECT m.row FROM marks m WHERE m.row IN (SELECT value FROM json_each(?)) AND {_SEEN}",
        (json.dumps(list(wanted)),),
    )
    return {row for (row,) in found}


def feeds_asked(connection: sqlite3.Connection, query: Query) -> int:
    """Count the feeds that an answer may come from: those that the question chooses, or all.

    A feed that says its language is asked for no other, though an entry of it may be in one.
    """
    chosen = in_feeds(query, _tags(connection)) or Clause(sql="1")
    parts = query.parts if isinstance(query, And) else (query,)
    languages = {primary(part.code) for part in parts if isinstance(part, Lang)}
    found = connection.execute(
        "SELECT coalesce(nullif(f.language, ''), f.own_language) FROM feeds f"
        f" WHERE f.binned IS NULL AND {chosen.sql}",
        chosen.values,
    )
    return sum(not language or languages <= {primary(language)} for (language,) in found)


def _kept(connection: sqlite3.Connection, query: Query) -> Clause | None:
    """How the feeds' own counts answer; None where they cannot."""
    parts = query.parts if isinstance(query, And) else (query,)
    chosen = Clause(sql="1")
    states = [part for part in parts if isinstance(part, Is | All)]
    others = tuple(part for part in parts if not isinstance(part, Is | All))
    if others:
        tags = _tags(connection)
        if any(isinstance(part, And) or in_feeds(part, tags) is None for part in others):
            return None
        chosen = in_feeds(And(others), tags) or chosen
    wanted = {part.state for part in states if isinstance(part, Is)}
    column = {
        frozenset[str](): "f.total",
        frozenset({"unread"}): "f.unread",
        frozenset({"read"}): "f.total - f.unread",
    }.get(frozenset(wanted))
    if column is None:
        return None
    return Clause(
        sql=f"SELECT coalesce(sum({column}), 0) FROM feeds f WHERE f.binned IS NULL AND {chosen.sql}",
        values=chosen.values,
    )


def headlines(
    connection: sqlite3.Connection, wanted: Sequence[int], *, table: str = "marks"
) -> list[Headline]:
    """Read the headlines of these rows, in this order; a row that is gone is left out.

    `table`: where their marks are, `marks` or `bin`.
    """
    found = connection.execute(
        f"SELECT {HEADLINE_COLUMNS} FROM json_each(?) j JOIN entries e ON e.row = j.value"
        f" JOIN {table} m ON m.row = e.row JOIN feeds f ON f.id = e.feed WHERE {_SEEN}",
        (json.dumps(list(wanted)),),
    )
    by_row = {row[0]: to_headline(row) for row in found}
    return [by_row[row] for row in wanted if row in by_row]


def entries(connection: sqlite3.Connection, wanted: Sequence[int]) -> list[Entry]:
    """Read the entries of these rows, in this order; a row that is gone is left out."""
    by_row = {row[0]: to_entry(row) for row in whole(connection, ENTRY_COLUMNS, wanted)}
    return [by_row[row] for row in wanted if row in by_row]


def whole(connection: sqlite3.Connection, columns: str, wanted: Sequence[int]) -> sqlite3.Cursor:
    """Ask for columns of `entries e`, `bodies b`, `marks m` and `feeds f`, in any order."""
    return connection.execute(
        f"SELECT {columns} FROM json_each(?) j JOIN entries e ON e.row = j.value"
        " JOIN bodies b ON b.row = e.row JOIN marks m ON m.row = e.row JOIN feeds f ON f.id = e.feed"
        f" WHERE {_SEEN}",
        (json.dumps(list(wanted)),),
    )


def row_of(connection: sqlite3.Connection, name: str, table: str = "marks") -> int | None:
    """Find an entry by its id, or by a beginning of it, at least four letters, that no other has.

    `table`: `marks`, or `bin`.
    """
    # As Crockford reads what a hand wrote.
    name = name.strip().lower().translate(str.maketrans("oil", "011"))
    if len(name) < 4 or not name.isascii() or not name.isalnum():
        return None
    found = connection.execute(
        f"SELECT m.row FROM entries e JOIN {table} m ON m.row = e.row"
        f" WHERE e.id >= ? AND e.id < ? AND {_SEEN} LIMIT 2",
        (name, name + "\x7f"),
    ).fetchall()
    return found[0][0] if len(found) == 1 else None


def known(connection: sqlite3.Connection, feed: int, keys: Collection[str]) -> "dict[str, Known]":
    """Tell what we have of a feed, or had, of the entries that it names again."""
    from newsterm.model import Known  # noqa: PLC0415 (only a refresh asks)

    found = connection.execute(
        "SELECT key, row, hash FROM entries WHERE feed = ?1 AND key IN (SELECT value FROM json_each(?2))"
        " UNION ALL"
        " SELECT key, -row, hash FROM purged WHERE feed = ?1 AND key IN (SELECT value FROM json_each(?2))",
        (feed, json.dumps(list(keys))),
    )
    return {key: Known(row=row, hash=text) for key, row, text in found}


def entitled(connection: sqlite3.Connection, feed: int, titles: Collection[str]) -> "dict[str, Known]":
    """Tell what we have of a feed under these titles, or had, with all by which it could be known again."""
    from newsterm.model import Known  # noqa: PLC0415 (only a refresh asks)

    found = connection.execute(
        "SELECT key, row, hash, url, title, published FROM entries"
        " WHERE feed = ?1 AND title IN (SELECT value FROM json_each(?2)) UNION ALL"
        " SELECT key, -row, hash, url, title, published FROM purged"
        " WHERE feed = ?1 AND title IN (SELECT value FROM json_each(?2))",
        (feed, json.dumps(list(titles))),
    )
    return {
        key: Known(row=row, hash=text, url=url, title=title, published=maybe(published))
        for key, row, text, url, title, published in found
    }
