"""Find what a search asks for without looking at all of it: the newest first, or the best of the newest."""

# ruff: noqa: S608 - values are always bound; only our own columns and conditions are put together

import json
import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from heapq import merge, nlargest
from itertools import chain, islice

from newsterm.model import And, Not, Or, Query, Regex, Text
from newsterm.store import latest
from newsterm.store.compile import Clause, rows_saying, scores
from newsterm.store.index import WHOLE
from newsterm.store.latest import Latest

BATCH = 1000
"""Rows that are looked at together."""
PATIENCE = 30
"""Batches after which we look from the other side: few of what says the words meet the rest."""
A_FIND = 40
"""Rows that are passed over in a list by time, while one that says the words is read."""
FEW = 20_000
"""Rows that meet the rest, and are looked through for words; of more, all that is found is sorted."""
PROBE = 200
"""Rows of each of several words after which it is seen which of them is said most seldom."""
NEAR = 8
"""Steps of likeness from the best: on one step the newer comes first."""
OF_A_STEM = 0.5
"""What a word inside a word weighs beside a word."""


def parted(query: Query) -> tuple[Query, Query] | None:
    """Part a question into what only asks for words, and the rest; None where it cannot be walked."""
    parts = tuple(flat(query))
    asking = tuple(part for part in parts if _only_words(part))
    rest = tuple(part for part in parts if not _only_words(part))
    if not asking or any(map(_reads, rest)):
        return None
    return And(asking), And(rest)


def flat(query: Query) -> Iterator[Query]:
    """List what all must be met, however it is bracketed."""
    if isinstance(query, And):
        for part in query.parts:
            yield from flat(part)
    else:
        yield query


def _reads(query: Query) -> bool:
    """Whether a question looks into texts: with each batch it would do so anew."""
    match query:
        case Text() | Regex():
            return True
        case And(parts) | Or(parts):
            return any(map(_reads, parts))
        case Not(part):
            return _reads(part)
        case _:
            return False


def _only_words(query: Query) -> bool:
    match query:
        case Text():
            return rows_saying(query) is not None
        case And(parts) | Or(parts):
            return bool(parts) and all(map(_only_words, parts))
        case _:
            return False


def in_titles(query: Query, asking: Sequence[Text]) -> Query:
    """Make a question of which all `asking` terms are in titles, save those that ask for an author."""
    rest = tuple(part for part in flat(query) if part not in asking)
    return And((*rest, *(Text(text.words, text.phrase, text.field or "title") for text in asking)))


def texts(query: Query) -> list[Text]:
    """List the terms that an answer may have; not those that it must not."""
    match query:
        case Text():
            return [query]
        case And(parts) | Or(parts):
            return [text for part in parts for text in texts(part)]
        case _:
            return []


def walk(
    connection: sqlite3.Connection, words: Query, rest: Clause, limit: int, *, only: Latest | None = None
) -> "array[int] | None":
    """Give the newest rows that say these words and meet the rest, by moment; None: better to sort them all.

    Rows come in the order of arrival, the latest first. Once there are enough, and no row that is left has a
    later moment than the last of them, nothing that is left can be among them. `only`: among the latest.
    """
    best: list[tuple[int, int]] = []
    rows = _stream(connection, words, only or latest.recall(connection), further=only is None)
    (newest,) = connection.execute("SELECT coalesce(max(row), 0) FROM marks").fetchone()
    before, size = newest, min(BATCH, 2 * limit)
    for _ in range(PATIENCE):
        batch = list(islice(rows, size))
        if batch:
            found = connection.execute(
                "SELECT m.moment, m.row FROM json_each(?) j JOIN marks m ON m.row = j.value"
                f" WHERE {rest.sql}",
                (json.dumps(batch), *rest.values),
            )
            best = nlargest(limit, [*best, *found])
        if len(batch) < size:
            break
        last = batch[-1]
        # To know what is the latest before a row takes the longer, the further back that is: what says words
        # that are seldom is sooner read to its end.
        left = last * size // max(1, before - last)
        seldom = left * A_FIND < newest - last
        if len(best) == limit and not seldom and _latest(connection, last) < best[-1]:
            break
        before, size = last, BATCH
    else:
        return _among_few(connection, words, rest, limit)
    return array("q", (row for _, row in best))


def common(connection: sqlite3.Connection, query: Query, many: int) -> Latest | None:
    """Give the latest where so many of them say the words of a question; it is weighed among them then."""
    halves, there = parted(query), latest.recall(connection)
    if halves is None or there is None:
        return None
    said = islice(_stream(connection, halves[0], there, further=False), many)
    return there if sum(1 for _ in said) == many else None


def _among_few(connection: sqlite3.Connection, words: Query, rest: Clause, limit: int) -> "array[int] | None":
    """Give the newest rows that say these words, where only few meet the rest; None: there are many."""
    few = [
        row
        for (row,) in connection.execute(
            f"SELECT m.row FROM marks m WHERE {rest.sql} ORDER BY m.moment DESC, m.row DESC LIMIT ?",
            (*rest.values, FEW + 1),
        )
    ]
    if len(few) > FEW:
        return None
    best: array[int] = array("q")
    start, size = 0, 2 * limit
    while start < len(few) and len(best) < limit:
        batch = few[start : start + size]
        said = _saying(connection, words, batch)
        best.extend(row for row in batch if row in said)
        start, size = start + size, 8 * size
    return best[:limit]


def _saying(
    connection: sqlite3.Connection, words: Query, rows: Sequence[int], tables: tuple[str, str] = WHOLE
) -> set[int]:
    """Find those of these rows that say some words; `tables`: where all of them are known."""
    match words:
        case And(parts):
            return set(rows).intersection(*(_saying(connection, part, rows, tables) for part in parts))
        case Or(parts):
            return set().union(*(_saying(connection, part, rows, tables) for part in parts))
        case Text():
            clause = rows_saying(words, rows, tables)
            assert clause is not None
            return {row for (row,) in connection.execute(clause.sql, clause.values)}
    raise AssertionError(words)


def _latest(connection: sqlite3.Connection, row: int) -> tuple[int, int]:
    """Find the latest moment of all rows before one."""
    found = connection.execute(
        "SELECT moment, row FROM marks INDEXED BY marks_moment WHERE row < ? ORDER BY moment DESC LIMIT 1",
        (row,),
    ).fetchone()
    return found or (0, 0)


def _stream(
    connection: sqlite3.Connection, words: Query, there: Latest | None, *, further: bool
) -> Iterator[int]:
    """Give the rows that say some words, the latest first, as they are asked for.

    Those that are `there` come first, which is soon done; then, if wanted, those further behind.
    """
    match words:
        case And(parts):
            return _all(connection, parts, there, further=further)
        case Or(parts):
            streams = [_stream(connection, part, there, further=further) for part in parts]
            return _once(merge(*streams, reverse=True))
        case Text():
            return _said(connection, words, there, further=further)
    raise AssertionError(words)


def _said(
    connection: sqlite3.Connection, text: Text, there: Latest | None, *, further: bool
) -> Iterator[int]:
    asked = [rows_saying(text, tables=there.tables)] if there else []
    if further and (there is None or there.after):
        asked.append(rows_saying(text, upto=there.after if there else 0))
    for clause in asked:
        assert clause is not None
        for (row,) in connection.execute(f"{clause.sql} ORDER BY 1 DESC", clause.values):
            yield row


def _all(
    connection: sqlite3.Connection, parts: Sequence[Query], there: Latest | None, *, further: bool
) -> Iterator[int]:
    """Give the rows that say all of several things: of those that say the most seldom one."""
    streams = [_stream(connection, part, there, further=further) for part in parts]
    begun = [list(islice(stream, PROBE)) for stream in streams]
    reach = [rows[-1] if len(rows) == PROBE else 0 for rows in begun]
    seldom = reach.index(min(reach))
    rows = chain(begun[seldom], streams[seldom])
    others = And(tuple(part for number, part in enumerate(parts) if number != seldom))
    for batch in _batches(rows, there.after if there else 0):
        known = there is not None and batch[-1] > there.after
        said = _saying(connection, others, batch, there.tables if there and known else WHOLE)
        yield from (row for row in batch if row in said)


def _batches(rows: Iterator[int], after: int) -> Iterator[list[int]]:
    """Part rows into ever larger batches, in each of which either all or none are after some row.

    To ask about many takes hardly longer than to ask about few, where nobody knows the latest by heart.
    """
    size = PROBE
    batch: list[int] = []
    for row in rows:
        further = bool(batch) and row <= after < batch[-1]
        if len(batch) == size or further:
            yield batch
            batch, size = [], 8 * PROBE if further else min(4 * size, 8 * BATCH)
        batch.append(row)
    if batch:
        yield batch


def _once(rows: Iterator[int]) -> Iterator[int]:
    before = 0
    for row in rows:
        if row != before:
            yield row
        before = row


def ranked(
    connection: sqlite3.Connection, asking: Sequence[Text], rows: Sequence[int], *, only: Latest | None = None
) -> list[int]:
    """Put rows, the newest first, in order of how well they answer; of those about as good the newer first.

    First those with most of it in their titles, then by BM25: the word as it was asked for weighs more than a
    beginning of one, and that more than a word inside a word. `only`: weighed among the latest.
    """
    if not rows:
        return []
    place = {row: number for number, row in enumerate(rows)}
    weights = dict.fromkeys(rows, 0.0)
    titled: dict[int, set[Text]] = {row: set() for row in rows}
    for text in asking:
        for weight, clause in zip(
            (1.0, OF_A_STEM), scores(text, only.tables if only else WHOLE), strict=False
        ):
            values = (*clause.values, min(rows), max(rows), json.dumps(list(rows)))
            for row, score, in_title in connection.execute(clause.sql, values):
                weights[row] -= score * weight
                if in_title:
                    titled[row].add(text)
    top = max(weights.values()) or 1.0
    return sorted(rows, key=lambda row: (-len(titled[row]), -round(NEAR * weights[row] / top), place[row]))
