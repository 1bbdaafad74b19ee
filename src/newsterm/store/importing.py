"""Take entries and marks over from another reader's memory, as one step of the journal."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from newsterm.model import NewEntry
from newsterm.store import journal
from newsterm.store.apply import add
from newsterm.store.entries import known
from newsterm.store.flips import BIN, Flip, flip, unlike
from newsterm.store.rows import pack_rows, to_number

Wanted = tuple[str, bool, Sequence[int]]
"""A mark (as in flips), whether it shall be, and on which entries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """What comes over into one feed."""

    feed: int
    title: str = ""
    """As the feed says it; taken where we know none yet, like the next."""
    site: str = ""
    added: tuple[NewEntry, ...] = ()
    gone: frozenset[str] = frozenset()
    """Keys of those that the reader deleted over there: they are put into the bin."""
    there: tuple[int, ...] = ()
    """Rows of those that were there already."""
    marked: tuple[Wanted, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOver:
    """What one act of taking over changed."""

    step: int | None
    """Of the journal; None: nothing was changed yet."""
    added: int
    marked: int
    rows: tuple[dict[str, int], ...]
    """For each feed the entries that are there now of those that were to be added, by key."""


def take_over(
    connection: sqlite3.Connection,
    arrivals: Iterable[Arrivals],
    *,
    step: int | None,
    label: str,
    now: datetime,
) -> TakenOver:
    """Add entries and mark others; `step`: the journal's, where an earlier act began it.

    Turning the step back puts what was added into the bin. What lies there because of that comes out again.
    """
    flips: list[Flip] = []
    added = 0
    there: list[dict[str, int]] = []
    at = to_number(now)
    for one in arrivals:
        feed = connection.execute("SELECT url, language FROM feeds WHERE id = ?", (one.feed,)).fetchone()
        if feed is None:
            there.append({})
            continue
        connection.execute(
            "UPDATE feeds SET own_title = ?, site = ? WHERE id = ? AND own_title = ''",
            (one.title, one.site, one.feed),
        )
        keys = [new.entry.key for new in one.added]
        before = {key: found.row for key, found in known(connection, one.feed, keys).items()}
        add(connection, one.feed, feed[0], one.added, feed[1])
        now_there = {key: found.row for key, found in known(connection, one.feed, keys).items()}
        came = set(now_there.values()).difference(before.values())
        # Of these the journal knows nothing: whatever is turned back, they stay where they are.
        away = came & {row for key, row in now_there.items() if key in one.gone}
        came -= away
        flip(connection, BIN, sorted(away), on=True, at=at)
        # It came out of nowhere, as it were out of the bin, into which undoing puts it.
        flips += [Flip(mark=BIN, on=False, rows=sorted(came))] if came else []
        there_already = [*(row for key, row in before.items() if key not in one.gone), *one.there]
        back = flip(connection, BIN, _put_back(connection, there_already), on=False, at=at)
        flips += back
        added += len(came) + sum(len(flipped.rows) for flipped in back)
        for mark, on, wanted in one.marked:
            rows = unlike(connection, "saved", wanted) if mark == BIN else wanted  # what is saved stays
            flips += flip(connection, mark, rows, on=on, at=at)
        there.append(now_there)
    marked = len({row for flipped in flips if flipped.mark != BIN for row in flipped.rows})
    if flips:
        step = _written(connection, step, flips, added=added, label=label, now=now)
    return TakenOver(step=step, added=added, marked=marked, rows=tuple(there))


def _put_back(connection: sqlite3.Connection, rows: Sequence[int]) -> list[int]:
    """Find those in the bin which undoing the step that brought them put there: in that step's moment."""
    found = connection.execute(
        "SELECT b.row FROM bin b JOIN entries e ON e.row = b.row AND e.arrived = b.at"
        " WHERE b.row IN (SELECT value FROM json_each(?))",
        (json.dumps(list(rows)),),
    )
    return [row for (row,) in found]


def _written(
    connection: sqlite3.Connection,
    step: int | None,
    flips: Sequence[Flip],
    *,
    added: int,
    label: str,
    now: datetime,
) -> int:
    if step is None or not (one := journal.step(connection, step)) or one.undone:
        connection.execute("DELETE FROM journal WHERE undone")
        step = int(
            connection.execute(
                "INSERT INTO journal (at, label, changed) VALUES (?, ?, 0) RETURNING id",
                (to_number(now), label),
            ).fetchone()[0]
        )
    connection.executemany(
        'INSERT INTO journal_flips (journal, mark, "on", rows) VALUES (?, ?, ?, ?)',
        [(step, one.mark, one.on, pack_rows(one.rows)) for one in flips],
    )
    connection.execute("UPDATE journal SET changed = changed + ? WHERE id = ?", (added, step))
    return step
