"""Read newsboat's cache, of any version: read-only, in short looks, while newsboat may be running."""

# ruff: noqa: S608 - values are always bound; only names of columns that are there are put together

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from newsterm.lang import Said
from newsterm.model import StoreError
from newsterm.store.database import in_words

_BATCH = 4_000_000
"""Letters of text after which a look ends."""
_LONGEST = 2_000_000
"""Letters of one article's text; no feed that we take has more."""
_NEEDED = frozenset({"id", "guid", "title", "url", "feedurl"})
_COLUMNS = {
    "id": "0", "feedurl": "''", "guid": "''", "title": "''", "author": "''", "url": "''", "pubDate": "0",
    "content": "''", "content_mime_type": "''", "unread": "1", "flags": "''", "enclosure_url": "''",
    "enclosure_type": "''", "base": "''", "deleted": "0",
}  # fmt: skip
"""What we ask of an article, in the order of Kept's fields → what stands for a column that is not there."""
_WAL = b"\2\2"
"""What says, at byte 18 of the file, that its last writes may lie beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An article as newsboat keeps it. None of it is clean."""

    number: int
    feed: str
    """The feed's address, as in `urls`."""
    guid: str
    """The feed's guid; without one, newsboat made it of the address and the date, or of the title."""
    title: str
    author: str
    url: str
    published: int
    """Seconds since 1970."""
    content: str
    type: str
    """Media type of `content`; empty: not known."""
    unread: bool
    """What was deleted is not."""
    flags: str
    """Letters that the reader gave it."""
    enclosure_url: str
    enclosure_type: str
    base: str
    deleted: bool
    """Whether the reader deleted it: newsboat shows it no more, and so lets no refresh bring it back."""


class NewsboatCache:
    """An open cache; what goes wrong comes as StoreError. To be used by one thread at a time."""

    def __init__(self, path: Path, patience: float = 10.0) -> None:
        self._path = path
        self._patience = patience
        self._until = contextlib.ExitStack()
        try:
            with self._in_words():
                self._connection = self._open()
                self._columns = self._found("rss_item")
                self._feed_columns = self._found("rss_feed")
            if not self._columns >= _NEEDED:
                raise StoreError(  # noqa: TRY301 - what is open is closed below
                    Said("errors.store.no_newsboat", file=str(path)), hint=Said("hints.newsboat_cache")
                )
        except BaseException:
            self._until.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._until.close()

    def titles(self) -> dict[str, tuple[str, str]]:
        """Give each feed's own title and site, by its address."""
        with self._in_words():
            if not self._feed_columns >= {"rssurl", "title", "url"}:
                return {}
            return {
                url: (title, site)
                for url, title, site in self._connection.execute("SELECT rssurl, title, url FROM rss_feed")
            }

    def count(self) -> dict[str, int]:
        """Count the articles of each feed; those that newsboat was told to delete are none."""
        there = "NOT deleted" if "deleted" in self._columns else "1"
        with self._in_words():
            return dict(
                self._connection.execute(
                    f"SELECT feedurl, count(*) FROM rss_item WHERE {there} GROUP BY feedurl"
                )
            )

    def after(self, number: int, most: int) -> list[Kept]:
        """Read the next articles in the order of their numbers; newsboat may write again after that."""
        asked = ", ".join(
            f"substr({name}, 1, {_LONGEST})"
            if name == "content" and name in self._columns
            else name if name in self._columns else otherwise
            for name, otherwise in _COLUMNS.items()
        )  # fmt: skip
        found: list[Kept] = []
        length = 0
        with self._in_words():
            rows = self._connection.execute(
                f"SELECT {asked} FROM rss_item WHERE id > ? ORDER BY id LIMIT ?",
                (number, most),
            )
            for row in rows:
                found.append(_kept(row))
                length += len(found[-1].content)
                if length >= _BATCH:
                    break
            rows.close()
        return found

    def _found(self, table: str) -> set[str]:
        return {str(row[1]) for row in self._connection.execute(f"PRAGMA table_info({table})")}

    def _open(self) -> sqlite3.Connection:
        with self._path.open("rb") as file:
            wal = file.read(20)[18:] == _WAL
        beside = self._path.with_name(self._path.name + "-wal").exists()
        try:
            # What nobody has open is read as it lies: to look for others, SQLite would make files beside it.
            return self._connect(self._path, "mode=ro&immutable=1" if wal and not beside else "mode=ro")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                raise
        # A newsboat that was killed left a write to be turned back, which is done in a copy.
        folder = Path(self._until.enter_context(tempfile.TemporaryDirectory(prefix="newsterm-")))
        for name in ("", "-journal", "-wal"):
            with contextlib.suppress(FileNotFoundError):
                shutil.copyfile(f"{self._path}{name}", folder / f"cache{name}")
        return self._connect(folder / "cache", "mode=rw")

    def _connect(self, path: Path, how: str) -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?{how}",
            uri=True, timeout=self._patience, isolation_level=None, check_same_thread=False,
        )  # fmt: skip
        try:
            connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
            # No function or view of the file is to run (SQLite, "Defense Against The Dark Arts").
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA query_only = ON")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            connection.close()
            raise
        self._until.callback(connection.close)
        return connection

    @contextlib.contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise in_words(error, self._path, self._patience) from error


def _kept(row: tuple[Any, ...]) -> Kept:
    text = [_text(value) for value in row]
    return Kept(
        number=_whole(row[0]),
        feed=text[1],
        guid=text[2],
        title=text[3],
        author=text[4],
        url=text[5],
        published=_whole(row[6]),
        content=text[7],
        type=text[8],
        unread=bool(_whole(row[9])) and not _whole(row[14]),
        flags="".join(sorted({flag for flag in text[10] if flag.isascii() and flag.isalpha()})),
        enclosure_url=text[11],
        enclosure_type=text[12],
        base=text[13],
        deleted=bool(_whole(row[14])),
    )


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return "" if value is None else str(value)


def _whole(value: object) -> int:
    """Read a number; a column of SQLite holds what was put into it."""
    return value if isinstance(value, int) else 0
