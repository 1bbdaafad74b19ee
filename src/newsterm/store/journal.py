"""Every change of state and its inverse: marks, undo, redo and the history of them."""

# ruff: noqa: S608 - values are always bound; only our own columns and conditions are put together

import json
import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from newsterm.lang import Said, fold, plain
from newsterm.store.rows import pack_rows, to_number, to_time, unpack_rows

_TAG = "tag:"
_WORDED = frozenset({"read", "unread", "saved", "unsaved", "tags"})
"""Labels that have a message, `journal.…`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """What came of marking."""

    journal: int | None
    """The step's number in the journal; None: everything was so already."""
    changed: int
    """How many entries are not as they were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """A step that was turned back, or taken again."""

    label: str
    changed: int
    rows: tuple[int, ...]

    @property
    def said(self) -> Said:
        """What the step did; a label that has no words is said as it stands."""
        return Said(f"journal.{self.label}", n=self.changed) if self.label in _WORDED else plain(self.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of the history."""

    journal: int
    at: datetime
    label: str
    changed: int
    undone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Flip:
    """A mark that some entries have from now on, or have no longer; its inverse is the other of `on`."""

    mark: str
    on: bool
    rows: Sequence[int]


def mark(
    connection: sqlite3.Connection,
    rows: Sequence[int],
    *,
    states: Iterable[tuple[str, bool | None]],
    add_tags: Iterable[str],
    drop_tags: Iterable[str],
    label: str,
    now: datetime,
) -> Marked:
    """Mark entries, and write down those that were otherwise before."""
    wanted = [(name, on) for name, on in states if on is not None]
    wanted += [(_TAG + tag, True) for tag in add_tags] + [(_TAG + tag, False) for tag in drop_tags]
    listed = json.dumps(list(rows))
    flips = [flip for name, on in wanted for flip in _flip(connection, name, listed, on=on)]
    changed = len({row for flip in flips for row in flip.rows})
    if not changed:
        return Marked(journal=None, changed=0)
    # What was undone before cannot be done again once something else was done.
    connection.execute("DELETE FROM journal WHERE undone")
    number = connection.execute(
        "INSERT INTO journal (at, label, changed) VALUES (?, ?, ?) RETURNING id",
        (to_number(now), label, changed),
    ).fetchone()[0]
    connection.executemany(
        'INSERT INTO journal_flips (journal, mark, "on", rows) VALUES (?, ?, ?, ?)',
        [(number, flip.mark, flip.on, pack_rows(flip.rows)) for flip in flips],
    )
    return Marked(journal=number, changed=changed)


def undo(connection: sqlite3.Connection) -> Undone | None:
    """Turn the last step back; None where there is none."""
    return _turn(connection, "SELECT max(id) FROM journal WHERE NOT undone", back=True)


def redo(connection: sqlite3.Connection) -> Undone | None:
    """Take the step again that was turned back last; None where there is none."""
    return _turn(connection, "SELECT min(id) FROM journal WHERE undone", back=False)


def history(connection: sqlite3.Connection, limit: int) -> list[Step]:
    """List the last steps, the latest first."""
    found = connection.execute(
        "SELECT id, at, label, changed, undone FROM journal ORDER BY id DESC LIMIT ?", (limit,)
    )
    return [
        Step(journal=number, at=to_time(at), label=label, changed=changed, undone=bool(undone))
        for number, at, label, changed, undone in found
    ]


def _turn(connection: sqlite3.Connection, which: str, *, back: bool) -> Undone | None:
    number = connection.execute(which).fetchone()[0]
    if number is None:
        return None
    label, changed = connection.execute(
        "SELECT label, changed FROM journal WHERE id = ?", (number,)
    ).fetchone()
    flips = connection.execute(
        'SELECT mark, "on", rows FROM journal_flips WHERE journal = ? ORDER BY rowid', (number,)
    ).fetchall()
    rows: set[int] = set()
    for name, on, packed in reversed(flips) if back else flips:
        turned = unpack_rows(packed)
        _flip(connection, name, json.dumps(turned.tolist()), on=bool(on) != back)
        rows.update(turned)
    connection.execute("UPDATE journal SET undone = ? WHERE id = ?", (back, number))
    return Undone(label=label, changed=changed, rows=tuple(sorted(rows)))


def _flip(connection: sqlite3.Connection, name: str, rows: str, *, on: bool) -> list[_Flip]:
    """Set or take one mark; what is returned holds only entries that were otherwise before."""
    if not name.startswith(_TAG):
        found = connection.execute(
            f"UPDATE marks SET {name} = ? WHERE row IN (SELECT value FROM json_each(?)) AND {name} = ?"
            " RETURNING row",
            (on, rows, not on),
        ).fetchall()
        return [_Flip(mark=name, on=on, rows=array("q", (row for (row,) in found)))] if found else []
    tag = name.removeprefix(_TAG)
    if on:
        found = connection.execute(
            "INSERT OR IGNORE INTO tags (entry, folded, name)"
            " SELECT m.row, ?, ? FROM marks m WHERE m.row IN (SELECT value FROM json_each(?))"
            " RETURNING entry, name",
            (fold(tag), tag, rows),
        ).fetchall()
    else:
        found = connection.execute(
            "DELETE FROM tags WHERE entry IN (SELECT value FROM json_each(?)) AND folded = ?"
            " RETURNING entry, name",
            (rows, fold(tag)),
        ).fetchall()
    # A tag may have been spelled otherwise on some entries, and comes back as it was.
    spelled: dict[str, array[int]] = {}
    for row, name_there in found:
        spelled.setdefault(name_there, array("q")).append(row)
    return [_Flip(mark=_TAG + spelling, on=on, rows=there) for spelling, there in spelled.items()]
