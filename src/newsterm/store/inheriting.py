"""Let a feed whose address the reader changed keep what it brought under the old one."""

import json
import sqlite3
from collections.abc import Mapping

_LEAST = 2
"""Entries by which a feed in the bin is known again."""


def inherit(connection: sqlite3.Connection, feed: int, named: Mapping[str, str]) -> bool:
    """Give a feed that has no entries those of one in the bin, where that is the same one; says whether.

    `named`: the keys and titles of its first document. It is the same where half of them are there.
    """
    if not (giver := _giver(connection, feed, named)):
        return False
    for table in ("entries", "marks", "bin"):
        connection.execute(f"UPDATE {table} SET feed = ? WHERE feed = ?", (feed, giver))  # noqa: S608
    # What went for good from both is remembered once.
    connection.execute("UPDATE OR REPLACE purged SET feed = ? WHERE feed = ?", (feed, giver))
    connection.execute(
        "UPDATE feeds SET (unread, total) = (SELECT unread, total FROM feeds WHERE id = ?) WHERE id = ?",
        (giver, feed),
    )
    # Should it come back, it is read anew.
    connection.execute(
        "UPDATE feeds SET unread = 0, total = 0, etag = '', last_modified = '', body_hash = '' WHERE id = ?",
        (giver,),
    )
    return True


def may_inherit(connection: sqlite3.Connection, feed: int) -> bool:
    """Whether a feed has no entries, while there are some in the bin."""
    return bool(
        connection.execute(
            "SELECT EXISTS (SELECT * FROM feeds WHERE binned IS NOT NULL AND total > 0)"
            " AND NOT EXISTS (SELECT * FROM entries WHERE feed = ?)",
            (feed,),
        ).fetchone()[0]
    )


def _giver(connection: sqlite3.Connection, feed: int, named: Mapping[str, str]) -> int:
    if not may_inherit(connection, feed):
        return 0
    found = connection.execute(
        "SELECT f.id, count(*) FROM feeds f CROSS JOIN json_each(?) j CROSS JOIN entries e"
        " ON e.feed = f.id AND e.key = j.value ->> 0 AND e.title = j.value ->> 1"
        " WHERE f.binned IS NOT NULL AND f.total > 0 GROUP BY f.id ORDER BY 2 DESC LIMIT 1",
        (json.dumps(list(named.items())),),
    ).fetchone()
    return int(found[0]) if found and found[1] >= max(_LEAST, len(named) / 2) else 0
