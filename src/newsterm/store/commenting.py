"""Keep what readers said of an entry."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from newsterm.model import Comment
from newsterm.model.packing import pack
from newsterm.store.rows import to_number, to_time, unpack


def keep(connection: sqlite3.Connection, row: int, comments: Sequence[Comment], now: datetime) -> None:
    """Keep the comments on an entry, in place of those that were kept; the entry may be gone."""
    told = [
        asdict(one) | {"published": to_number(one.published) if one.published else None} for one in comments
    ]
    connection.execute(
        "INSERT OR REPLACE INTO comments (row, at, packed) SELECT row, ?, ? FROM entries WHERE row = ?",
        (to_number(now), pack("", json.dumps(told, ensure_ascii=False)), row),
    )


def recall(connection: sqlite3.Connection, row: int) -> tuple[Comment, ...]:
    """Read the comments on an entry, as they were kept last."""
    found = connection.execute("SELECT packed FROM comments WHERE row = ?", (row,)).fetchone()
    told = json.loads(unpack(found[0])[1]) if found else ()
    return tuple(
        Comment(**one | {"published": to_time(one["published"]) if one["published"] is not None else None})
        for one in told
    )
