"""Marks, and what turns each of them back."""

# ruff: noqa: S608 - values are always bound; only our own columns and conditions are put together

import json
import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from newsterm.lang import fold

TAG = "tag:"
BIN = "bin"
STORY = "story:"
_HUSHED = "hushed"

_KEPT = "feed, moment, language, has, read, saved, muted"
"""What `marks` and `bin` have in common, beside the row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """A mark that some entries have from now on, or have no longer; its inverse is the other of `on`."""

    mark: str
    """`read`, `saved`, `muted`, `tag:NAME`; or `bin`: put away, where no question finds them. Of stories:
    `story:followed`, `story:muted`; their rows are those of the entries that began them. `hushed`: muted
    because its story is."""
    on: bool
    rows: Sequence[int]


def flip(connection: sqlite3.Connection, mark: str, rows: Sequence[int], *, on: bool, at: int) -> list[Flip]:
    """Set or take one mark; what is returned holds only entries that were otherwise before.

    `at`: when what is put away was put away, in microseconds since 1970.
    """
    listed = json.dumps(list(rows))
    if mark == BIN:
        return _put(connection, listed, away=on, at=at)
    if mark.startswith(TAG):
        return _tag(connection, mark.removeprefix(TAG), listed, on=on)
    if mark.startswith(STORY):
        return _story(connection, mark, listed, on=on, at=at)
    if mark == _HUSHED:
        return _hushed(connection, listed, on=on)
    return [
        Flip(mark=mark, on=on, rows=there)
        for table in ("marks", BIN)  # what lies in the bin comes back as it would be
        if (
            there := array(
                "q",
                (
                    row
                    for (row,) in connection.execute(
                        f"UPDATE {table} SET {mark} = ?"
                        f" WHERE row IN (SELECT value FROM json_each(?)) AND {mark} = ? RETURNING row",
                        (on, listed, not on),
                    ).fetchall()
                ),
            )
        )
    ]


def unlike(connection: sqlite3.Connection, mark: str, rows: Sequence[int]) -> "array[int]":
    """Find those entries that do not have a mark: those that `flip` would change, in the same order."""
    listed = json.dumps(list(rows))
    if mark.startswith(TAG):
        found = connection.execute(
            "SELECT entry FROM tags WHERE folded = ? AND entry IN (SELECT value FROM json_each(?))",
            (fold(mark.removeprefix(TAG)), listed),
        )
    else:
        found = connection.execute(
            f"SELECT row FROM marks WHERE {mark} = 1 AND row IN (SELECT value FROM json_each(?))", (listed,)
        )
    so_already = {row for (row,) in found}
    return array("q", (row for row in rows if row not in so_already))


def _put(connection: sqlite3.Connection, listed: str, *, away: bool, at: int) -> list[Flip]:
    """Move what is known of entries beside an article out of all questions' way, or into it again."""
    source, target, when = ("marks", "bin (row, at, ", "?, ") if away else ("bin", "marks (row, ", "")
    found = connection.execute(
        f"INSERT INTO {target}{_KEPT}) SELECT row, {when}{_KEPT} FROM {source}"
        " WHERE row IN (SELECT value FROM json_each(?)) RETURNING row",
        (at, listed) if away else (listed,),
    ).fetchall()
    moved = array("q", (row for (row,) in found))
    listed = json.dumps(moved.tolist())
    connection.execute(f"DELETE FROM {source} WHERE row IN (SELECT value FROM json_each(?))", (listed,))
    if not away:
        connection.execute(
            "UPDATE feeds SET unread = feeds.unread + came.unread, total = feeds.total + came.total"
            " FROM (SELECT feed, sum(read = 0 AND muted = 0) AS unread, sum(muted = 0) AS total FROM marks"
            " WHERE row IN (SELECT value FROM json_each(?)) GROUP BY feed) AS came"
            " WHERE feeds.id = came.feed",
            (listed,),
        )
    return [Flip(mark=BIN, on=away, rows=moved)] if moved else []


def _tag(connection: sqlite3.Connection, tag: str, listed: str, *, on: bool) -> list[Flip]:
    if on:
        found = connection.execute(
            "INSERT OR IGNORE INTO tags (entry, folded, name)"
            " SELECT e.row, ?, ? FROM entries e WHERE e.row IN (SELECT value FROM json_each(?))"
            " RETURNING entry, name",
            (fold(tag), tag, listed),
        ).fetchall()
    else:
        found = connection.execute(
            "DELETE FROM tags WHERE entry IN (SELECT value FROM json_each(?)) AND folded = ?"
            " RETURNING entry, name",
            (listed, fold(tag)),
        ).fetchall()
    # A tag may have been spelled otherwise on some entries, and comes back as it was.
    spelled: dict[str, array[int]] = {}
    for row, name_there in found:
        spelled.setdefault(name_there, array("q")).append(row)
    return [Flip(mark=TAG + spelling, on=on, rows=there) for spelling, there in spelled.items()]


def _story(connection: sqlite3.Connection, mark: str, listed: str, *, on: bool, at: int) -> list[Flip]:
    """Follow or mute stories; muting one mutes all that tells it, and its end what was muted by that."""
    column = mark.removeprefix(STORY)
    found = connection.execute(
        f"UPDATE stories SET {column} = ? WHERE id IN (SELECT value FROM json_each(?)) AND {column} = ?"
        " RETURNING id",
        (on, listed, not on),
    ).fetchall()
    changed = array("q", (number for (number,) in found))
    if not changed:
        return []
    flips = [Flip(mark=mark, on=on, rows=changed)]
    if column == "muted":
        flips += hush(connection, changed, on=on, at=at)
    return flips


def hush(connection: sqlite3.Connection, stories: Sequence[int], *, on: bool, at: int) -> list[Flip]:
    """Mute what tells these stories and is not muted; or no longer what was muted by that."""
    found = connection.execute(
        "SELECT row FROM story_entries WHERE story IN (SELECT value FROM json_each(?)) AND hushed = ?",
        (json.dumps(list(stories)), not on),
    ).fetchall()
    tellings = [row for (row,) in found]
    flips = flip(connection, "muted", tellings, on=on, at=at)
    by_that = [row for one in flips for row in one.rows] if on else tellings
    # A flip as well: who turns the end of it back wants to know again which were muted by that.
    return flips + flip(connection, _HUSHED, by_that, on=on, at=at)


def _hushed(connection: sqlite3.Connection, listed: str, *, on: bool) -> list[Flip]:
    found = connection.execute(
        "UPDATE story_entries SET hushed = ? WHERE row IN (SELECT value FROM json_each(?)) AND hushed = ?"
        " RETURNING row",
        (on, listed, not on),
    ).fetchall()
    return [Flip(mark=_HUSHED, on=on, rows=array("q", (row for (row,) in found)))] if found else []
