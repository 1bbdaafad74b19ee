"""Index the words of what arrived: behind, in batches, after the headlines are on the screen."""

import sqlite3

from newsterm.query import plain, words
from newsterm.store.rows import unpack

_TEXTS = (
    "SELECT e.row, e.title, e.author, b.packed FROM entries e JOIN bodies b ON b.row = e.row"
    " WHERE e.row {} ORDER BY e.row LIMIT ?"
)


def watermark(connection: sqlite3.Connection) -> tuple[int, bool]:
    """Find up to which row every word is indexed, and whether there are later ones."""
    indexed, newest = connection.execute(
        "SELECT (SELECT value FROM meta WHERE name = 'indexed'), (SELECT coalesce(max(row), 0) FROM marks)"
    ).fetchone()
    return indexed, newest > indexed


def advance(connection: sqlite3.Connection, limit: int) -> int:
    """Index the next entries in the order of arrival; how many are left."""
    indexed, _ = watermark(connection)
    for row, *texts in connection.execute(_TEXTS.format("> ?"), (indexed, limit)).fetchall():
        _insert(connection, row, _words(*texts))
        indexed = row
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
    """Index one entry that was altered."""
    _, *texts = connection.execute(_TEXTS.format("= ?"), (row, 1)).fetchone()
    _insert(connection, row, _words(*texts))


def _insert(connection: sqlite3.Connection, row: int, texts: tuple[str, str, str]) -> None:
    connection.execute(
        "INSERT INTO entries_fts (rowid, title, author, body) VALUES (?, ?, ?, ?)", (row, *texts)
    )


def _words(title: str, author: str, packed: bytes) -> tuple[str, str, str]:
    summary, html = unpack(packed)
    return " ".join(words(title)), " ".join(words(author)), " ".join(words(plain(html or summary)))
