"""Teach SQLite the words of our questions, where its own are not enough."""

import sqlite3
from functools import lru_cache

from newsterm.lang import fold
from newsterm.query import plain, regex, says, words
from newsterm.store.rows import unpack


def register(connection: sqlite3.Connection) -> None:
    """Make `folded`, `says` and `finds` known to a connection. None of them raises."""
    connection.create_function("folded", 1, fold, deterministic=True)
    connection.create_function("says", 6, _says, deterministic=True)
    connection.create_function("finds", 3, _finds, deterministic=True)


def _says(  # noqa: PLR0917 - SQLite calls by position
    wanted: str, whole: int, field: str, title: str, author: str, packed: bytes
) -> bool:
    """Whether an entry that is not indexed yet says some words."""
    sought = wanted.split()
    if field != "author" and says(words(title), sought, whole=bool(whole)):
        return True
    if field != "title" and says(words(author), sought, whole=bool(whole)):
        return True
    return not field and says(words(_text(packed)), sought, whole=bool(whole))


def _finds(pattern: str, title: str, packed: bytes) -> bool:
    found = regex(pattern)
    return bool(found.search(title) or found.search(_text(packed)))


@lru_cache(maxsize=8)
def _text(packed: bytes) -> str:
    summary, html = unpack(packed)
    return plain(html or summary)
