"""Index the words of what arrived: behind, in batches, after the headlines are on the screen."""

import sqlite3
from collections.abc import Iterable, Mapping

from newsterm.query import plain, words
from newsterm.store.rows import unpack

BATCH = 2_000_000
"""Letters of text after which a batch is full, so that nobody who wants to write waits long."""

Words = tuple[str, str, str]
Texts = tuple[int, str, str, bytes, bytes | None]
"""A row and what it says: title, author, packed body, packed article of its page where that is kept."""

_TEXTS = (
    "SELECT e.row, e.title, e.author, b.packed, t.packed FROM entries e JOIN bodies b ON b.row = e.row"
    " LEFT JOIN full_texts t ON t.row = e.row"
    " WHERE e.row {} ORDER BY e.row LIMIT ?"
)


def watermark(connection: sqlite3.Connection) -> tuple[int, bool]:
    """Find up to which row every word is indexed, and whether there are later ones."""
    indexed, newest = connection.execute(
        "SELECT (SELECT value FROM meta WHERE name = 'indexed'), (SELECT coalesce(max(row), 0) FROM marks)"
    ).fetchone()
    return indexed, newest > indexed


def waiting(connection: sqlite3.Connection, limit: int) -> list[Texts]:
    """Read what is to be indexed next, in the order of arrival."""
    found: list[Texts] = []
    length = 0
    for texts in connection.execute(_TEXTS.format("> ?"), (watermark(connection)[0], limit)):
        found.append(texts)
        length += len(texts[3]) + len(texts[4] or b"")
        if length >= BATCH:
            break
    return found


def prepare(found: Iterable[Texts]) -> dict[Texts, Words]:
    """Take texts apart into words, a batch at the most; it needs no store, so nobody is kept waiting."""
    prepared: dict[Texts, Words] = {}
    length = 0
    for texts in found:
        prepared[texts] = _words(*texts[1:])
        length += sum(map(len, prepared[texts]))
        if length >= BATCH:
            break
    return prepared


def advance(connection: sqlite3.Connection, prepared: Mapping[Texts, Words]) -> int:
    """Index what was prepared, and still says the same and is next; how many are left."""
    indexed, _ = watermark(connection)
    for texts in connection.execute(_TEXTS.format("> ?"), (indexed, len(prepared))).fetchall():
        if texts not in prepared:  # altered meanwhile
            break
        _insert(connection, texts[0], prepared[texts])
        indexed = texts[0]
    connection.execute("UPDATE meta SET value = ? WHERE name = 'indexed'", (indexed,))
    left: int = connection.execute("SELECT count(*) FROM marks WHERE row > ?", (indexed,)).fetchone()[0]
    return left


def forget(connection: sqlite3.Connection, row: int) -> bool:
    """Take an entry's words out again, which must be told as they went in; False where they are not in."""
    if row > watermark(connection)[0]:
        return False
    found = connection.execute(_TEXTS.format("= ?"), (row, 1)).fetchone()
    if found is None:
        return False
    connection.execute(
        "INSERT INTO entries_fts (entries_fts, rowid, title, author, body) VALUES ('delete', ?, ?, ?, ?)",
        (row, *_words(*found[1:])),
    )
    return True


def remember(connection: sqlite3.Connection, row: int) -> None:
    """Index one entry that was altered, or became longer."""
    _, *texts = connection.execute(_TEXTS.format("= ?"), (row, 1)).fetchone()
    _insert(connection, row, _words(*texts))


def _insert(connection: sqlite3.Connection, row: int, texts: Words) -> None:
    connection.execute(
        "INSERT INTO entries_fts (rowid, title, author, body) VALUES (?, ?, ?, ?)", (row, *texts)
    )


def _words(title: str, author: str, packed: bytes, full: bytes | None) -> Words:
    return " ".join(words(title)), " ".join(words(author)), " ".join(words(body_text(packed, full)))


def body_text(packed: bytes, full: bytes | None) -> str:
    """Give what an entry says below its title: the feed's own text, then the article of its page."""
    summary, html = unpack(packed)
    text = plain(html or summary)
    return f"{text}\n{plain(unpack(full)[1])}" if full else text
