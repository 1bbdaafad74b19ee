"""Teach SQLite the words of our questions, where its own are not enough."""

import sqlite3
from functools import lru_cache

from newsterm.lang import fold
from newsterm.query import hear, meets, regex, sought
from newsterm.store.index import body_text


def register(connection: sqlite3.Connection) -> None:
    """Make `folded`, `says` and `finds` known to a connection. None of them raises."""
    connection.create_function("folded", 1, fold, deterministic=True)
    connection.create_function("says", 7, _says, deterministic=True)
    connection.create_function("finds", 4, _finds, deterministic=True)


def _says(  # noqa: PLR0917 - SQLite calls by position
    text: str, phrase: int, field: str, title: str, author: str, packed: bytes, full: bytes | None
) -> bool:
    """Whether an entry that is not indexed yet says what is asked for."""
    wanted = sought(text, phrase=bool(phrase))
    if field != "author" and meets(hear(title), wanted):
        return True
    if field != "title" and meets(hear(author), wanted):
        return True
    return not field and meets(hear(_text(packed, full)), wanted)


def _finds(pattern: str, title: str, packed: bytes, full: bytes | None) -> bool:
    found = regex(pattern)
    return bool(found.search(title) or found.search(_text(packed, full)))


_text = lru_cache(maxsize=8)(body_text)
