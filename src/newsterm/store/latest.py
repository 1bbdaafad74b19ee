"""The words of what came last, once more by themselves: what every article says is found among few of them.

Two tables each know all that was indexed after a row of their own. One that knows of twice SPAN rows is
emptied and begins anew; the other knows of SPAN by then, and answers. What is written here is in the whole
index too: nothing is lost with it.
"""

# ruff: noqa: S608 - only our own tables are named

import sqlite3
from dataclasses import dataclass

SPAN = 8_000
"""Rows; the other table begins so much later."""
_BOTH = (0, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """What can be asked of the latest rows alone."""

    after: int
    """All rows after this one that are indexed are known here."""
    tables: tuple[str, str]
    """Of the words, and of the words inside words."""


def recall(connection: sqlite3.Connection) -> Latest | None:
    """Find which table knows more; None: neither knows anything, or not all of the latest."""
    indexed, upto, *lows = _read(connection)
    turn = _BOTH[lows[1] < lows[0]]
    if upto != indexed or lows[turn] >= indexed:
        return None
    return Latest(after=lows[turn], tables=tables(turn))


def tables(turn: int) -> tuple[str, str]:
    """Name the tables of a turn, 0 or 1."""
    return f"latest{turn}_fts", f"latest{turn}_stems"


def knowing(connection: sqlite3.Connection, row: int) -> list[tuple[str, str]]:
    """Name the tables that know of a row, which is indexed."""
    _, _, *lows = _read(connection)
    return [tables(turn) for turn in _BOTH if row > lows[turn]]


def lacking(connection: sqlite3.Connection) -> tuple[int, int] | None:
    """Tell after which row, and in which turn, too little is known, as in a store of an older form."""
    indexed, upto, *lows = _read(connection)
    turn = _BOTH[lows[1] < lows[0]]
    if upto != indexed or lows[turn] <= 0 or indexed - lows[turn] >= SPAN:
        return None
    return lows[turn], turn


def know(connection: sqlite3.Connection, turn: int, after: int) -> None:
    """Remember after which row a table knows all."""
    connection.execute("UPDATE meta SET value = ? WHERE name = ?", (after, f"latest{turn}"))


class Adding:
    """Takes in what is indexed next, row by row, in the order of arrival."""

    def __init__(self, connection: sqlite3.Connection, newest: int) -> None:
        self._connection = connection
        self._newest = newest
        indexed, upto, *self._lows = _read(connection)
        if upto != indexed:  # by an older newsterm that ran on, or all is indexed anew
            for turn in _BOTH:
                self._empty(turn, indexed or turn * SPAN)

    def room_for(self, row: int) -> list[tuple[str, str]]:
        """Make room for the next row, and name the tables that are to know of it."""
        if self._newest - row > 2 * SPAN:  # none of the latest
            for turn in _BOTH:
                if self._lows[turn] < row - 1:
                    self._empty(turn, row)
            self._lows = [row, row + SPAN]
        for turn in _BOTH:
            if row - self._lows[turn] > 2 * SPAN:
                self._empty(turn, row - 1)
        return [tables(turn) for turn in _BOTH if row > self._lows[turn]]

    def close(self, indexed: int) -> None:
        """Remember how far it went."""
        for turn in _BOTH:
            know(self._connection, turn, self._lows[turn])
        self._connection.execute("UPDATE meta SET value = ? WHERE name = 'latest'", (indexed,))

    def _empty(self, turn: int, after: int) -> None:
        for table in tables(turn):
            self._connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
        self._lows[turn] = after


def _read(connection: sqlite3.Connection) -> list[int]:
    found = dict(
        connection.execute(
            "SELECT name, value FROM meta WHERE name IN ('indexed', 'latest', 'latest0', 'latest1')"
        )
    )
    return [found[name] for name in ("indexed", "latest", "latest0", "latest1")]
