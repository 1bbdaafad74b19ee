"""Index the words of what arrived: behind, in batches, after the headlines are on the screen.

A contentless table is told what went into it when that is taken out again: who changes how words are taken
apart, or their stems, writes a migration that empties the table and sets its watermark back, as 0006 begins.
"""

# ruff: noqa: S608 - only our own tables are named

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from newsterm.query import hear, plain
from newsterm.store import latest
from newsterm.store.rows import unpack

WHOLE = ("entries_fts", "entries_stems")
"""The tables that know of all: of the words, and of the words inside words."""
BATCH = 2_000_000
"""Letters of text after which a batch is full, so that nobody who wants to write waits long."""

Said = tuple[str, str, str]
"""Words with blanks between them: of the title, the author, the body."""
Words = tuple[Said, Said]
"""What an entry says, and the words inside its words."""
Texts = tuple[int, str, str, bytes, bytes | None]
"""A row and what it says: title, author, packed body, packed article of its page where that is kept."""

_TEXTS = (
    "SELECT e.row, e.title, e.author, b.packed, t.packed FROM entries e JOIN bodies b ON b.row = e.row"
    " LEFT JOIN full_texts t ON t.row = e.row"
    " WHERE e.row {} LIMIT ?"
)


def watermark(connection: sqlite3.Connection) -> tuple[int, bool]:
    """Find up to which row every word is indexed, and whether there are later ones."""
    indexed, newest = connection.execute(
        "SELECT (SELECT value FROM meta WHERE name = 'indexed'), (SELECT coalesce(max(row), 0) FROM marks)"
    ).fetchone()
    return indexed, newest > indexed


def unindexed(connection: sqlite3.Connection) -> int:
    """Count, from above, the entries whose words are not indexed yet."""
    number: int = connection.execute(
        "SELECT coalesce(max(row), 0) - (SELECT value FROM meta WHERE name = 'indexed') FROM marks"
    ).fetchone()[0]
    return max(0, number)


def waiting(connection: sqlite3.Connection, limit: int) -> list[Texts]:
    """Read what is to be indexed next, in the order of arrival."""
    return _read(connection, "> ? ORDER BY e.row", watermark(connection)[0], limit)


def stemless(connection: sqlite3.Connection, limit: int) -> list[Texts]:
    """Read what was indexed before there were stems, the latest first."""
    unstemmed = _unstemmed(connection)
    return _read(connection, "<= ? ORDER BY e.row DESC", unstemmed, limit) if unstemmed else []


def _read(connection: sqlite3.Connection, which: str, row: int, limit: int) -> list[Texts]:
    found: list[Texts] = []
    length = 0
    for texts in connection.execute(_TEXTS.format(which), (row, limit)):
        found.append(texts)
        length += len(texts[3]) + len(texts[4] or b"")
        if length >= BATCH:
            break
    return found


def _unstemmed(connection: sqlite3.Connection) -> int:
    row: int = connection.execute("SELECT value FROM meta WHERE name = 'unstemmed'").fetchone()[0]
    return row


def prepare(found: Iterable[Texts]) -> dict[Texts, Words]:
    """Take texts apart into words, a batch at the most; it needs no store, so nobody is kept waiting."""
    prepared: dict[Texts, Words] = {}
    length = 0
    for texts in found:
        prepared[texts] = _words(*texts[1:])
        length += sum(map(len, prepared[texts][0]))
        if length >= BATCH:
            break
    return prepared


def advance(connection: sqlite3.Connection, prepared: Mapping[Texts, Words]) -> int:
    """Index what was prepared, and still says the same and is next; how many are left."""
    indexed, _ = watermark(connection)
    newest: int = connection.execute("SELECT coalesce(max(row), 0) FROM marks").fetchone()[0]
    adding = latest.Adding(connection, newest)
    which = _TEXTS.format("> ? ORDER BY e.row")
    for texts in connection.execute(which, (indexed, len(prepared))).fetchall():
        if texts not in prepared:  # altered meanwhile
            break
        for tables in (WHOLE, *adding.room_for(texts[0])):
            _remember(connection, tables, texts[0], prepared[texts])
        indexed = texts[0]
    adding.close(indexed)
    connection.execute("UPDATE meta SET value = ? WHERE name = 'indexed'", (indexed,))
    left: int = connection.execute("SELECT count(*) FROM marks WHERE row > ?", (indexed,)).fetchone()[0]
    return left


def catch_up(connection: sqlite3.Connection, prepared: Mapping[Texts, Words]) -> bool:
    """Give stems to what was indexed before there were any; whether some are left."""
    unstemmed = _unstemmed(connection)
    which = _TEXTS.format("<= ? ORDER BY e.row DESC")
    for texts in connection.execute(which, (unstemmed, len(prepared))).fetchall():
        if texts not in prepared:
            break
        _remember(connection, WHOLE[1:], texts[0], prepared[texts][1:])
        unstemmed = texts[0] - 1
    if connection.execute("SELECT 1 FROM entries WHERE row <= ? LIMIT 1", (unstemmed,)).fetchone() is None:
        unstemmed = 0
    connection.execute("UPDATE meta SET value = ? WHERE name = 'unstemmed'", (unstemmed,))
    return unstemmed > 0


def too_few(connection: sqlite3.Connection, limit: int) -> list[Texts]:
    """Read what the latest rows are to know besides, in a store of an older form; the latest first."""
    found = latest.lacking(connection)
    return _read(connection, "<= ? ORDER BY e.row DESC", found[0], min(limit, latest.SPAN)) if found else []


def add_latest(connection: sqlite3.Connection, prepared: Mapping[Texts, Words]) -> bool:
    """Let the latest rows know those before them; whether some are left."""
    found = latest.lacking(connection)
    if found is None:
        return False
    after, turn = found
    known: list[Texts] = []
    upto = 0  # there was nothing before it
    for texts in connection.execute(_TEXTS.format("<= ? ORDER BY e.row DESC"), (after, len(prepared))):
        if texts not in prepared:  # altered meanwhile, or another newsterm was here
            upto = upto or after
            break
        known.append(texts)
        upto = texts[0] - 1
    for texts in reversed(known):  # what comes in its order is written together
        _remember(connection, latest.tables(turn), texts[0], prepared[texts])
    latest.know(connection, turn, upto)
    return latest.lacking(connection) is not None


def forget(connection: sqlite3.Connection, row: int) -> bool:
    """Take an entry's words out again, which must be told as they went in; False where they are not in."""
    if row > watermark(connection)[0]:
        return False
    found = connection.execute(_TEXTS.format("= ?"), (row, 1)).fetchone()
    if found is None:
        return False
    words = _words(*found[1:])
    for tables in _knowing(connection, row):
        for table, said in zip(tables, words, strict=False):
            _delete(connection, table, row, said)
    return True


def remember(connection: sqlite3.Connection, row: int) -> None:
    """Index one entry that was altered, or became longer."""
    _, *texts = connection.execute(_TEXTS.format("= ?"), (row, 1)).fetchone()
    words = _words(*texts)
    for tables in _knowing(connection, row):
        _remember(connection, tables, row, words)


def _knowing(connection: sqlite3.Connection, row: int) -> list[tuple[str, ...]]:
    """Name the tables that know of a row that is indexed: first of its words, then of those inside them."""
    whole = WHOLE if row > _unstemmed(connection) else WHOLE[:1]
    return [whole, *latest.knowing(connection, row)]


def _remember(connection: sqlite3.Connection, tables: Sequence[str], row: int, words: Sequence[Said]) -> None:
    for table, texts in zip(tables, words, strict=False):
        if any(texts):
            connection.execute(
                f"INSERT INTO {table} (rowid, title, author, body) VALUES (?, ?, ?, ?)", (row, *texts)
            )


def _delete(connection: sqlite3.Connection, table: str, row: int, texts: Said) -> None:
    # An older newsterm that ran on while this one started has indexed words without stems.
    if any(texts) and connection.execute(f"SELECT 1 FROM {table}_docsize WHERE id = ?", (row,)).fetchone():
        connection.execute(
            f"INSERT INTO {table} ({table}, rowid, title, author, body) VALUES ('delete', ?, ?, ?, ?)",
            (row, *texts),
        )


def _words(title: str, author: str, packed: bytes, full: bytes | None) -> Words:
    heard, written, told = hear(title), hear(author), hear(body_text(packed, full))
    return (
        (" ".join(heard.words), " ".join(written.words), " ".join(told.words)),
        (" ".join(heard.stems), " ".join(written.stems), " ".join(told.stems)),
    )


def body_text(packed: bytes, full: bytes | None) -> str:
    """Give what an entry says below its title: the feed's own text, then the article of its page."""
    summary, html = unpack(packed)
    text = plain(html or summary)
    return f"{text}\n{plain(unpack(full)[1])}" if full else text
