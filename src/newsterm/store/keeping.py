"""What is over its time, what goes for good, and what is remembered of it then."""

# ruff: noqa: S608 - values are always bound; only our own columns and conditions are put together

import json
import sqlite3
from array import array
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta

from newsterm.model import Stay
from newsterm.store import index, journal
from newsterm.store.flips import BIN, flip
from newsterm.store.rows import MINE, to_number, unpack_rows

_UNNAMED = timedelta(days=180)
"""How long a feed must have brought news without a word of a purged entry, until that is forgotten."""
_AGAIN = timedelta(days=1)
"""That a purged entry is still named is written down once a day."""

_OF_DROPPED = f"m.feed IN (SELECT id FROM feeds WHERE binned < ?) AND NOT {MINE}"


def over(connection: sqlite3.Connection, stays: Iterable[Stay]) -> "array[int]":
    """Find what has stayed its time, oldest first: neither saved nor tagged, and not read a moment ago.

    The time of an entry begins when it arrived; of one that was marked read after that, as far as the journal
    goes back, then.
    """
    cuts = [(stay.feed, _number(stay.read), _number(stay.unread)) for stay in stays]
    found = connection.execute(
        "SELECT m.row, m.feed FROM json_each(?) j CROSS JOIN marks m ON m.feed = j.value ->> 0"
        " AND m.moment < max(coalesce(j.value ->> 1, 0), coalesce(j.value ->> 2, 0))"
        " JOIN entries e ON e.row = m.row"
        " WHERE e.arrived < CASE WHEN m.read OR m.muted THEN j.value ->> 1 ELSE j.value ->> 2 END"
        f" AND NOT {MINE} ORDER BY m.row",
        (json.dumps(cuts),),
    ).fetchall()
    before = {feed: read for feed, read, _ in cuts if read is not None}
    lately = _read_since(connection, min(before.values(), default=None))
    return array("q", (row for row, feed in found if lately.get(row, 0) <= before.get(feed, 0)))


def _number(moment: datetime | None) -> int | None:
    return None if moment is None else to_number(moment)


def put_away(
    connection: sqlite3.Connection, rows: Sequence[int], step: int | None, now: datetime
) -> int | None:
    """Put what was over its time into the bin, in acts of one step: its number, from the first act on.

    None: there was nothing to put away, or the step was turned back meanwhile, or is not the last any more.
    """
    last = journal.last(connection, undone=False)
    if step is not None and (last is None or last.journal != step):
        return None
    listed = (json.dumps(list(rows)),)
    # Somebody may have saved one a moment ago.
    found = connection.execute(
        f"SELECT m.row FROM marks m WHERE m.row IN (SELECT value FROM json_each(?)) AND NOT {MINE}", listed
    )
    still = [row for (row,) in found]
    if step is None:
        away = journal.mark(
            connection,
            still,
            states=[(BIN, True)],
            add_tags=(),
            drop_tags=(),
            label="tidied",
            about="",
            now=now,
        )
        return away.journal
    journal.go_on(connection, step, flip(connection, BIN, still, on=True, at=to_number(now)))
    return step


def _read_since(connection: sqlite3.Connection, moment: int | None) -> dict[int, int]:
    """Find what was marked read since a moment, as row → when."""
    if moment is None:
        return {}
    steps = connection.execute(
        "SELECT j.at, f.rows FROM journal j JOIN journal_flips f ON f.journal = j.id"
        " WHERE j.at > ? AND f.mark = 'read' AND f.\"on\" AND NOT j.undone ORDER BY j.id",
        (moment,),
    )
    return {row: at for at, rows in steps for row in unpack_rows(rows)}


def for_good(connection: sqlite3.Connection, before: datetime, limit: int) -> list[int]:
    """List rows that went into the bin before a moment, or whose feeds were dropped before it.

    What is saved or tagged is never among them, wherever it lies.
    """
    moment = to_number(before)
    found = connection.execute(
        f"SELECT m.row FROM bin m WHERE m.at < ? AND NOT {MINE}"
        f" UNION ALL SELECT m.row FROM marks m WHERE {_OF_DROPPED} LIMIT ?",
        (moment, moment, limit),
    )
    return [row for (row,) in found]


def purge(connection: sqlite3.Connection, rows: Sequence[int], now: datetime) -> int:
    """Delete entries for good; how many. What its feed may name again, is known again by what is kept here.

    Of a feed that was dropped nothing is: who subscribes again may want to read it.
    """
    listed = json.dumps(list(rows))
    connection.executemany(
        "INSERT OR REPLACE INTO purged (feed, key, hash, url, title, published, at)"
        " SELECT e.feed, e.key, e.hash, e.url, e.title, e.published, ? FROM entries e"
        " JOIN feeds f ON f.id = e.feed WHERE e.row = ? AND f.binned IS NULL",
        [(to_number(now), row) for row in rows],
    )
    # Such a feed that comes back is read anew.
    connection.execute(
        "UPDATE feeds SET etag = '', last_modified = '', body_hash = '' WHERE binned IS NOT NULL"
        " AND id IN (SELECT feed FROM entries WHERE row IN (SELECT value FROM json_each(?)))",
        (listed,),
    )
    for row in rows:
        index.forget(connection, row)
    # What hangs on an entry goes with it (ON DELETE CASCADE).
    return connection.execute(
        "DELETE FROM entries WHERE row IN (SELECT value FROM json_each(?))", (listed,)
    ).rowcount


def name_again(connection: sqlite3.Connection, rows: Collection[int], now: datetime) -> None:
    """Remember that feeds still name what was purged; rows as `known` gives them: negative."""
    connection.executemany(
        "UPDATE purged SET at = ? WHERE row = ? AND at < ?",
        [(to_number(now), -row, to_number(now - _AGAIN)) for row in rows],
    )


def forget(connection: sqlite3.Connection) -> int:
    """Forget what was purged and is named no longer, in feeds that brought news since; how many."""
    return connection.execute(
        "DELETE FROM purged"
        " WHERE at + ? < coalesce((SELECT max(moment) FROM marks WHERE feed = purged.feed), 0)",
        (_UNNAMED // timedelta(microseconds=1),),
    ).rowcount


def lying(connection: sqlite3.Connection) -> list[tuple[int, int]]:
    """List what lies in the bin, what was put there last first: (row, when)."""
    return connection.execute("SELECT row, at FROM bin ORDER BY at DESC, row DESC").fetchall()
