"""Put an answer in the order of its feeds: those of the first feed, the newest first, then the next one's."""

# ruff: noqa: S608 - values are always bound; only our own columns and conditions are put together

import sqlite3
from array import array

from newsterm.store.compile import Clause


def by_feed(connection: sqlite3.Connection, clause: Clause, limit: int | None) -> "array[int]":
    """Give the rows that meet a condition, feed by feed as feeds.toml has them, the newest of each first.

    All of them are sorted by time alone, through an index, and dealt out: SQLite would sort them by both.
    """
    feeds = [number for (number,) in connection.execute("SELECT id FROM feeds ORDER BY binned, position, id")]
    if limit is not None:
        return _first(connection, feeds, clause, limit)
    dealt: dict[int, array[int]] = {number: array("q") for number in feeds}
    for row, feed in connection.execute(
        f"SELECT m.row, m.feed FROM marks m WHERE {clause.sql} ORDER BY m.moment DESC, m.row DESC",
        clause.values,
    ):
        dealt[feed].append(row)
    rows = array("q")
    for number in feeds:
        rows.extend(dealt[number])
    return rows


def _first(connection: sqlite3.Connection, feeds: list[int], clause: Clause, limit: int) -> "array[int]":
    """Ask one feed after the other, until there are enough."""
    rows = array("q")
    for number in feeds:
        rows.extend(
            row
            for (row,) in connection.execute(
                f"SELECT m.row FROM marks m WHERE m.feed = ? AND {clause.sql}"
                " ORDER BY m.moment DESC, m.row DESC LIMIT ?",
                (number, *clause.values, limit - len(rows)),
            )
        )
        if len(rows) >= limit:
            break
    return rows
