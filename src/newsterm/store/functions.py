"""Teach SQLite the words of our questions, where its own are not enough."""

import sqlite3
from functools import lru_cache

from newsterm.lang import fold
from newsterm.query import regex, says, words
from newsterm.store.index import body_text


def register(connection: sqlite3.Connection) -> None:
    """Make `folded`, `says` and `finds` known to a connection. None of them raises."""
    connection.create_function("folded", 1, fold, deterministic=True)
    connection.create_function("says", 7, _says, deterministic=True)
    connection.create_function("finds", 4, _finds, deterministic=True)


def _says(  # noqa: PLR0917 - SQLite calls by position
    wanted: str, whole: int, field: str, title: str, author: str, packed: bytes, full: bytes | None
) -> bool:
    """Whether an entry that is not indexed yet says some words."""
    sought = wanted.split()
    if field != "author" and says(words(title), sought, whole=bool(whole)):
        return True
    if field != "title" and says(words(author), sought, whole=bool(whole)):
        return True
    return not field and says(words(_text(packed, full)), sought, whole=bool(whole))


def _finds(pattern: str, title: str, packed: bytes, full: bytes | None) -> bool:
    found = regex(pattern)
    return bool(found.search(title) or found.search(_text(packed, full)))


_text = lru_cache(maxsize=8)(body_text)
