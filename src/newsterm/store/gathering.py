"""What gathering stories asks of what is kept, and what it writes: behind, in batches, as the index does."""

# ruff: noqa: S608 - values are always bound; only our own columns and conditions are put together

import json
import sqlite3
import sys
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import log

from newsterm.model import Joined, Telling
from newsterm.query import plain
from newsterm.store.flips import hush
from newsterm.store.rows import STANDS, to_number, to_time, unpack

NEAREST = 8
"""Kept tellings that each fresh one is shown: those that share most with it."""
_LATEST = 60
"""Tellings of each of their stories: what they say is counted once, however often it is said."""
_OF_A_TERM = 60
"""Tellings that are found by one term, the latest: of a common one there are thousands."""
_ENOUGH = 100
"""Tellings that share the rarest terms with one, beyond which no commoner term is asked."""
_READ = 4_000
"""Letters of a text from which its beginning is taken."""
_RETITLED = 500
"""Articles with another title that wait to be asked again; a feed whose titles all change has no more."""
_SPARED = 16
"""What is over is forgotten when it is this part of all: the terms are looked through for it."""

_AT_MOST = 20_000
"""Entries that wait to be asked, the latest; more come in an archive, or where nobody has ever asked."""

_LISTED = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Untold:
    """An entry of which nobody has asked yet what it tells."""

    row: int
    feed: int
    moment: datetime
    language: str
    title: str
    text: str
    """Or the beginning of it, without markup."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Entries that are next, and from where to where they go."""

    after: int
    """Up to this row all were asked, when this was read."""
    upto: int
    """And up to this one, when it is written."""
    again: Sequence[int]
    """Of those before, the ones that have another title since; they are among them."""
    untold: Sequence[Untold]


def waiting(connection: sqlite3.Connection, since: datetime, limit: int) -> Batch | None:
    """Read what came since a moment, in the order of arrival; None: there is nothing.

    However old it is: who was away for weeks, or has just begun, finds their stories too. What came before is
    passed over, and what is of feeds that tell no stories; and of very many that wait all but the latest.
    """
    after, newest = connection.execute(
        "SELECT (SELECT value FROM meta WHERE name = 'gathered'), (SELECT coalesce(max(row), 0) FROM marks)"
    ).fetchone()
    again = _retitled(connection)[:limit]
    if newest <= after and not again:
        return None
    begin = max(after, newest - _AT_MOST)
    told = (
        "SELECT n.row, n.feed, n.moment, n.language, e.title, b.packed FROM marks n"
        " JOIN entries e ON e.row = n.row JOIN bodies b ON b.row = n.row"
        f" WHERE {{which}} AND +e.arrived >= ? AND +{STANDS}"
        " AND n.feed NOT IN (SELECT id FROM feeds WHERE nullif(settings, '') ->> 'stories' = 0)"
        " ORDER BY n.row LIMIT ?"
    )
    found = connection.execute(
        told.format(which="n.row > ? AND n.row <= ?"), (begin, newest, to_number(since), limit)
    ).fetchall()
    upto = found[-1][0] if len(found) == limit else max(after, newest)
    found += connection.execute(
        told.format(which=f"n.row {_LISTED}"), (json.dumps(again), to_number(since), limit)
    ).fetchall()
    return Batch(
        after=after,
        upto=upto,
        again=again,
        untold=[
            Untold(
                row=row, feed=feed, moment=to_time(moment), language=language, title=title, text=_text(packed)
            )
            for row, feed, moment, language, title, packed in found
        ],
    )


def retell(connection: sqlite3.Connection, row: int) -> None:
    """Let it be asked once more what an entry tells that has another title, where it is of no story yet."""
    untold = connection.execute(
        "SELECT 1 FROM story_terms t WHERE row = ? AND NOT EXISTS"
        " (SELECT * FROM story_entries WHERE row = t.row)",
        (row,),
    ).fetchone()
    if untold and len(waits := _retitled(connection)) < _RETITLED:
        _wait_for(connection, [*waits, row])


def _retitled(connection: sqlite3.Connection) -> list[int]:
    found = connection.execute("SELECT value FROM meta WHERE name = 'retitled'").fetchone()
    return list(json.loads(found[0])) if found else []


def _wait_for(connection: sqlite3.Connection, rows: Sequence[int]) -> None:
    kept = json.dumps(sorted(set(rows)))
    connection.execute("INSERT OR REPLACE INTO meta (name, value) VALUES ('retitled', ?)", (kept,))


def _text(packed: bytes) -> str:
    summary, html = unpack(packed)
    return plain((summary or html)[:_READ])


def latest_texts(connection: sqlite3.Connection, feed: int, limit: int) -> list[tuple[str, str]]:
    """Read the titles of a feed's latest entries, and how their texts begin, without markup."""
    found = connection.execute(
        "SELECT e.title, b.packed FROM marks n JOIN entries e ON e.row = n.row JOIN bodies b ON b.row = n.row"
        " WHERE n.feed = ? ORDER BY n.moment DESC LIMIT ?",
        (feed, limit),
    )
    return [(title, _text(packed)) for title, packed in found]


def near(connection: sqlite3.Connection, wanted: Sequence[Sequence[int]]) -> list[Telling]:
    """Find the kept tellings that share most with each of some, and the latest of the stories of these.

    `wanted`: the terms by which each is looked up.
    """
    places: defaultdict[int, list[int]] = defaultdict(list)
    for term, row in connection.execute(
        "SELECT j.value, l.row FROM json_each(?) j JOIN story_lookups l ON l.term = j.value AND l.row IN"
        " (SELECT row FROM story_lookups WHERE term = j.value ORDER BY row DESC LIMIT ?)",
        (json.dumps(list({term for one in wanted for term in one})), _OF_A_TERM),
    ):
        places[term].append(row)
    rows: set[int] = set()
    for one in wanted:
        shared: defaultdict[int, float] = defaultdict(float)
        for found in sorted((places[term] for term in one if term in places), key=len):
            if len(shared) >= _ENOUGH:
                break
            weight = 1 / log(2 + len(found))
            for row in found:
                shared[row] += weight
        rows.update(sorted(shared, key=shared.__getitem__, reverse=True)[:NEAREST])
    return _tellings(connection, rows | _of_the_same(connection, rows))


def _of_the_same(connection: sqlite3.Connection, rows: Collection[int]) -> set[int]:
    found = connection.execute(
        f"SELECT r.row FROM (SELECT DISTINCT story FROM story_entries WHERE row {_LISTED}) w"
        " JOIN story_entries r ON r.story = w.story"
        " AND r.row IN (SELECT row FROM story_entries WHERE story = w.story ORDER BY row DESC LIMIT ?)",
        (json.dumps(list(rows)), _LATEST),
    )
    return {row for (row,) in found}


def _tellings(connection: sqlite3.Connection, rows: Collection[int]) -> list[Telling]:
    found = connection.execute(
        "SELECT t.row, n.feed, n.moment, n.language, t.packed, coalesce(r.story, 0) FROM json_each(?) j"
        " JOIN story_terms t ON t.row = j.value JOIN marks n ON n.row = t.row"
        f" LEFT JOIN story_entries r ON r.row = t.row WHERE +{STANDS}",
        (json.dumps(sorted(rows)),),
    )
    return [
        Telling(
            row=row,
            feed=feed,
            moment=to_time(moment),
            language=language,
            terms=tuple(_unpack(packed)),
            story=story,
        )
        for row, feed, moment, language, packed, story in found
    ]


def rarity(connection: sqlite3.Connection, terms: Iterable[int]) -> dict[int, int]:
    """Count the tellings of the last days that each term finds; those that find none are left out."""
    found = connection.execute(
        f"SELECT term, count(*) FROM story_lookups WHERE term {_LISTED} GROUP BY term",
        (json.dumps(list(terms)),),
    )
    return dict(found)


def total(connection: sqlite3.Connection) -> int:
    """Count the tellings of the last days."""
    number: int = connection.execute("SELECT count(*) FROM story_terms").fetchone()[0]
    return number


def join(
    connection: sqlite3.Connection,
    batch: Batch,
    fresh: Mapping[Telling, Sequence[int]],
    joined: Sequence[Joined],
    now: datetime,
) -> bool:
    """Write what was decided of a batch; False: another newsterm did so meanwhile, and nothing is written.

    `fresh`: its tellings, each with the terms by which it is looked up. What joins a muted story is muted:
    that is no step of the journal, and ends when the muting is turned back.
    """
    (after,) = connection.execute("SELECT value FROM meta WHERE name = 'gathered'").fetchone()
    if after != batch.after:
        return False
    connection.execute("UPDATE meta SET value = ? WHERE name = 'gathered'", (batch.upto,))
    if batch.again:
        _wait_for(connection, [row for row in _retitled(connection) if row not in set(batch.again)])
    # Somebody may have deleted one a moment ago.
    connection.executemany(
        "INSERT OR REPLACE INTO story_terms (row, packed) SELECT row, ? FROM entries WHERE row = ?",
        [(_pack(one.terms), one.row) for one in fresh],
    )
    connection.executemany(
        "INSERT OR IGNORE INTO story_lookups (term, row) VALUES (?, ?)",
        sorted((term, one.row) for one, lookups in fresh.items() for term in lookups),
    )
    rows = {row for one in joined for row in (one.row, one.with_row, one.copy_of) if row}
    told = connection.execute(
        f"SELECT row, story, copy_of FROM story_entries WHERE row {_LISTED}", (json.dumps(list(rows)),)
    ).fetchall()
    story = {row: number for row, number, _ in told}
    first = {row: copy_of or row for row, _, copy_of in told}
    for one in joined:
        number = one.story or story.get(one.with_row) or min(one.row, one.with_row)
        if one.with_row and one.with_row not in story:
            story[one.with_row] = number
            _enter(connection, one.with_row, number, 0)
        if one.row not in story:
            story[one.row] = number
            first[one.row] = first.get(one.copy_of, one.copy_of) or one.row
            _enter(connection, one.row, number, one.copy_of and first[one.row])
    _hush(connection, {story[one.row] for one in joined}, now)
    return True


def _enter(connection: sqlite3.Connection, row: int, number: int, copy_of: int) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO stories (id, name, updated) SELECT row, id, 0 FROM entries WHERE row = ?",
        (number,),
    )
    connection.execute(
        "INSERT OR IGNORE INTO story_entries (row, story, copy_of) SELECT row, ?, ? FROM entries"
        " WHERE row = ? AND EXISTS (SELECT * FROM stories WHERE id = ?)",
        (number, copy_of, row, number),
    )
    connection.execute(
        "UPDATE stories SET updated = max(updated, coalesce((SELECT moment FROM marks WHERE row = ?), 0))"
        " WHERE id = ?",
        (row, number),
    )


def _hush(connection: sqlite3.Connection, numbers: Collection[int], now: datetime) -> None:
    muted = connection.execute(
        f"SELECT id FROM stories WHERE muted = 1 AND id {_LISTED}", (json.dumps(list(numbers)),)
    ).fetchall()
    if muted:
        hush(connection, [number for (number,) in muted], on=True, at=to_number(now))


def forget(connection: sqlite3.Connection, before: datetime) -> bool:
    """Forget the terms of what came before a moment; False where that is too little to begin."""
    begin = connection.execute(
        "SELECT t.row FROM story_terms t JOIN entries e ON e.row = t.row WHERE e.arrived >= ?"
        " ORDER BY t.row LIMIT 1",
        (to_number(before),),
    ).fetchone() or (1 << 62,)
    over: int = connection.execute("SELECT count(*) FROM story_terms WHERE row < ?", begin).fetchone()[0]
    if not over or over * _SPARED < total(connection):
        return False
    connection.execute("DELETE FROM story_terms WHERE row < ?", begin)
    connection.execute("DELETE FROM story_lookups WHERE row < ?", begin)
    return True


def _pack(terms: Sequence[int]) -> bytes:
    numbers = array("I", terms)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _unpack(packed: bytes) -> "array[int]":
    numbers = array("I", packed)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
