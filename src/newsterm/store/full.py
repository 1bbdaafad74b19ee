"""Keep the articles of entries' pages, and remember which pages are still to be asked for theirs."""

# ruff: noqa: S608 - values are always bound; only our own columns and conditions are put together

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from newsterm.lang import Said
from newsterm.model import FullText, Sought
from newsterm.store import index
from newsterm.store.rows import FEED_COLUMNS, bits, to_feed, to_number, unpack

_COLUMNS = f"e.row, e.id, e.url, e.title, coalesce(t.tries, 0), t.packed IS NOT NULL, {FEED_COLUMNS}"
_JOINED = "entries e JOIN feeds f ON f.id = e.feed LEFT JOIN full_texts t ON t.row = e.row"


def kept(connection: sqlite3.Connection, wanted: Sequence[int]) -> dict[int, FullText]:
    """Read the articles of these entries' pages, where they are kept."""
    found = connection.execute(
        "SELECT row, url, packed FROM full_texts WHERE packed IS NOT NULL"
        " AND row IN (SELECT value FROM json_each(?))",
        (json.dumps(list(wanted)),),
    )
    return {row: FullText(url=url, html=unpack(packed)[1]) for row, url, packed in found}


def pages(connection: sqlite3.Connection, wanted: Sequence[int]) -> list[Sought]:
    """Tell which pages these entries name, in this order."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM {_JOINED} WHERE e.row IN (SELECT value FROM json_each(?))"
        " AND f.binned IS NULL",
        (json.dumps(list(wanted)),),
    )
    by_row = {row[0]: _sought(row) for row in found}
    return [by_row[row] for row in wanted if row in by_row]


def wanting(connection: sqlite3.Connection) -> list[int]:
    """List the feeds that want the full text of every entry."""
    found = connection.execute(
        "SELECT id FROM feeds WHERE binned IS NULL AND settings != ''"
        " AND json_extract(settings, '$.full_text')"
    )
    return [feed for (feed,) in found]


def take(
    connection: sqlite3.Connection, now: datetime, until: datetime, most: int, of_a_feed: int
) -> list[Sought]:
    """Take on what is to be asked for now, so that another newsterm does not ask as well."""
    chosen = connection.execute(
        "SELECT row FROM (SELECT m.row, m.moment,"
        " row_number() OVER (PARTITION BY m.feed ORDER BY m.moment DESC) AS place"
        " FROM marks m LEFT JOIN full_texts t ON t.row = m.row"
        " WHERE m.feed IN (SELECT value FROM json_each(?)) AND (m.read = 0 OR m.saved = 1) AND m.muted = 0"
        " AND (t.row IS NULL OR (t.packed IS NULL AND t.again <= ?)))"
        " WHERE place <= ? ORDER BY moment DESC LIMIT ?",
        (json.dumps(wanting(connection)), to_number(now), of_a_feed, most),
    ).fetchall()
    found = [one for one in pages(connection, [row for (row,) in chosen]) if one.url]
    connection.executemany(
        "INSERT INTO full_texts (row, again) VALUES (?, ?)"
        " ON CONFLICT (row) DO UPDATE SET again = excluded.again",
        [(one.row, to_number(until)) for one in found],
    )
    return found


def keep(connection: sqlite3.Connection, row: int, found: FullText, now: datetime) -> bool:
    """Keep an article; its words can be searched for from now on, or as soon as its entry's own can."""
    there = connection.execute("SELECT 1 FROM entries WHERE row = ?", (row,)).fetchone()
    if there is None:
        return False
    was_indexed = index.forget(connection, row)
    from newsterm.model.noticing import noticed_in  # noqa: PLC0415 (as below)
    from newsterm.model.packed import came_with  # noqa: PLC0415 (who reads packs nothing)
    from newsterm.model.packing import pack  # noqa: PLC0415 (as above)

    has = bits(came_with((), found.html, "") | noticed_in(found.html))
    connection.execute(
        "INSERT OR REPLACE INTO full_texts (row, packed, url, has, at) VALUES (?, ?, ?, ?, ?)",
        (row, pack("", found.html), found.url, has, to_number(now)),
    )
    for table in ("marks", "bin"):
        connection.execute(f"UPDATE {table} SET has = has | ? WHERE row = ?", (has, row))
    if was_indexed:
        index.remember(connection, row)
    return True


def miss(connection: sqlite3.Connection, row: int, error: Said, again: datetime | None) -> None:
    """Remember that a page gave no article."""
    connection.execute(
        "INSERT INTO full_texts (row, tries, again, error) SELECT row, 1, :again, :error FROM entries"
        " WHERE row = :row ON CONFLICT (row) DO UPDATE"
        " SET tries = tries + 1, again = excluded.again, error = excluded.error WHERE packed IS NULL",
        {"row": row, "again": to_number(again) if again else None, "error": error.spell()},
    )


def _sought(row: tuple[object, ...]) -> Sought:
    feed, _ = to_feed(row[6:])
    number, name, url, title, tries, there = row[:6]
    assert isinstance(number, int)
    assert isinstance(tries, int)
    return Sought(
        row=number, id=str(name), url=str(url), title=str(title), feed=feed, tries=tries, kept=bool(there)
    )
