"""The room's front door: one file that remembers everything."""

from __future__ import annotations

from array import array  # noqa: TC003 - others may ask a method for its types at run time
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from newsterm import Later
from newsterm.store import entries
from newsterm.store.database import Database, TooLong
from newsterm.store.flips import BIN
from newsterm.store.indexed import Indexed
from newsterm.store.migrate import migrations

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from newsterm.lang import Said
    from newsterm.model import (
        Changes,
        Check,
        Comment,
        Entry,
        Feed,
        FeedState,
        FullText,
        Headline,
        Known,
        Query,
        Revision,
        Sought,
    )
    from newsterm.model.kept import Kept
    from newsterm.store import (
        about,
        apply,
        checks,
        commenting,
        feeds,
        full,
        index,
        inheriting,
        kept,
        revisions,
        stories,
    )
else:  # a command asks for few of them
    about, apply, checks, commenting, feeds, full, index, inheriting, kept, revisions, stories = (
        Later(f"newsterm.store.{name}")
        for name in (
            "about", "apply", "checks", "commenting", "feeds", "full", "index", "inheriting", "kept",
            "revisions", "stories",
        )
    )  # fmt: skip


class Store(Indexed):
    """All that newsterm remembers. Synchronous, and safe to call from any thread; errors are StoreError."""

    @classmethod
    def open(cls, path: Path, *, readonly: bool = False, patience: float = 30.0) -> Self:
        """Open the file, made and brought to the newest form where that is needed.

        A file that cannot be written is opened to be read: see `readonly`. `patience`: seconds to wait for
        another program that is writing.
        """
        return cls(Database(path, readonly=readonly, patience=patience, steps=migrations()))

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._database.path

    @property
    def readonly(self) -> bool:
        """Whether it was asked, or was possible, only to read."""
        return self._database.readonly

    # Feeds.

    def feeds_stamp(self) -> str:
        """Recall the stamp with which `sync_feeds` was called last; empty: never."""
        with self._database.read() as connection:
            return str(connection.execute("SELECT value FROM meta WHERE name = 'feeds'").fetchone()[0])

    def sync_feeds(self, wanted: Sequence[Feed], stamp: str, now: datetime) -> None:
        """Know exactly these feeds. One that left lies in the bin with its entries, until it returns."""
        with self._database.write(durable=True) as connection:
            feeds.sync(connection, wanted, stamp, now)

    def feeds(self) -> list[tuple[Feed, FeedState]]:
        """List all feeds in the order of feeds.toml; muted entries do not count as unread, nor in all."""
        with self._database.read() as connection:
            return feeds.every(connection)

    def due(self, now: datetime, urls: Collection[str] | None = None) -> list[tuple[Feed, FeedState]]:
        """List the feeds to look at now; with `urls` exactly those, stopped ones too."""
        with self._database.read() as connection:
            return feeds.due(connection, now, urls)

    def next_due(self) -> datetime | None:
        """Tell when the first feed is due, which may have been long ago; None: none ever is."""
        with self._database.read() as connection:
            return feeds.next_due(connection)

    def checks(self, numbers: Collection[int]) -> dict[int, tuple[Check, ...]]:
        """Recall the last looks at these feeds, each from the earliest on; without any, left out."""
        with self._database.read() as connection:
            return checks.recall(connection, numbers)

    def newest(self) -> dict[int, datetime]:
        """Tell of each feed that brought something when its newest was published."""
        with self._database.read() as connection:
            return feeds.newest(connection)

    def filed(self, latest: int) -> dict[int, list[tuple[str, ...]]]:
        """Give the categories of each feed's latest entries, so many at the most, entry by entry."""
        with self._database.read() as connection:
            return about.filed(connection, latest)

    def kinds(self, latest: int) -> dict[int, dict[str, int]]:
        """Count each feed's `entries` in so many arrivals, and those with `video` or of `topic:sport`."""
        with self._database.read() as connection:
            return about.kinds(connection, latest)

    # What a refresh asks and writes.

    def known(self, feed: int, keys: Collection[str]) -> dict[str, Known]:
        """Tell which of these keys of a feed are there already, and what they said."""
        with self._database.read() as connection:
            return entries.known(connection, feed, keys)

    def entitled(self, feed: int, titles: Collection[str]) -> dict[str, Known]:
        """Tell what is there of a feed under these titles, by key, and how it could be known again."""
        with self._database.read() as connection:
            return entries.entitled(connection, feed, titles)

    def inherit(self, feed: int, named: Mapping[str, str]) -> bool:
        """Give a feed without entries those that it brought under another address; says whether it had one.

        `named`: the keys and titles in its document; feeds in the bin are compared with those.
        """
        with self._database.read() as connection:
            if not inheriting.may_inherit(connection, feed):
                return False
        with self._database.write() as connection:
            return inheriting.inherit(connection, feed, named)

    def write(self, changes: Changes) -> tuple[int, int]:
        """Write what one look at one feed brought: (entries added, entries altered). Whole or not at all."""
        (written,) = self.write_all([changes])
        return written

    def write_all(self, changes: Sequence[Changes]) -> list[tuple[int, int]]:
        """Write what looks at several feeds brought, as `write` does: all of it or nothing."""
        with self._database.write() as connection:
            return [apply.apply(connection, one) for one in changes]

    # Questions.

    def rows(
        self,
        query: Query,
        now: datetime,
        *,
        order: str = "newest",
        limit: int | None = None,
        indexed: bool = False,
    ) -> array[int]:
        """Take a snapshot of an answer: row numbers, by `newest`, `oldest`, `arrived` (latest), `best`.

        `indexed`: of what is indexed alone; to read what is not takes 0.2 ms an entry.
        """
        with self._database.read() as connection:
            upto = index.watermark(connection)[0] if indexed else None
            return entries.rows(connection, query, now, order, limit, upto=upto)

    def rows_within(
        self, seconds: float, query: Query, now: datetime, *, order: str, limit: int, indexed: bool
    ) -> array[int] | None:
        """Take the same snapshot, where that takes no longer than some seconds; None: it would."""
        with suppress(TooLong), self._database.read(seconds) as connection:
            upto = index.watermark(connection)[0] if indexed else None
            return entries.rows(connection, query, now, order, limit, upto=upto)
        return None

    def count(self, query: Query, now: datetime) -> int:
        """Count the entries that answer a question."""
        with self._database.read() as connection:
            return entries.count(connection, query, now)

    def standing(self, rows: Collection[int]) -> set[int]:
        """Tell which of these entries are there: neither in the bin nor gone."""
        with self._database.read() as connection:
            return entries.standing(connection, rows)

    def tags(self) -> list[str]:
        """List the tags that entries bear by themselves, as they were first written."""
        with self._database.read() as connection:
            return entries.tags(connection)

    def feeds_asked(self, query: Query) -> int:
        """Count the feeds that an answer may come from."""
        with self._database.read() as connection:
            return entries.feeds_asked(connection, query)

    def headlines(self, rows: Sequence[int]) -> list[Headline]:
        """Read the headlines of these rows, in this order; what is gone is left out."""
        with self._database.read() as connection:
            found = entries.headlines(connection, rows)
            return stories.counted(connection, found) if any(one.story for one in found) else found

    def entry(self, row: int) -> Entry | None:
        """Read one whole entry."""
        with self._database.read() as connection:
            return next(iter(entries.entries(connection, [row])), None)

    def entries(self, rows: Sequence[int]) -> list[Entry]:
        """Read whole entries, in this order; what is gone is left out."""
        with self._database.read() as connection:
            return entries.entries(connection, rows)

    def kept(self, rows: Sequence[int]) -> list[Kept]:
        """Read what an export says of entries, much sooner, in any order; what is gone is left out."""
        with self._database.read() as connection:
            return kept.kept(connection, rows)

    def revisions(self, row: int) -> tuple[Revision, ...]:
        """Read what an entry said before it said what it says, the earliest first."""
        with self._database.read() as connection:
            return revisions.recall(connection, row)

    def row_of(self, name: str, *, binned: bool = False) -> int | None:
        """Find an entry by its id, or by a beginning of it of at least four letters that no other has.

        `binned`: of those that lie in the bin.
        """
        with self._database.read() as connection:
            return entries.row_of(connection, name, BIN if binned else "marks")

    def stream(self, query: Query, now: datetime, *, order: str = "newest") -> Iterator[Entry]:
        """Read the entries that answer a question one by one; memory does not grow with their number."""
        found = self.rows(query, now, order=order)
        for start in range(0, len(found), entries.CHUNK):
            with self._database.read() as connection:
                chunk = entries.entries(connection, found[start : start + entries.CHUNK])
            yield from chunk

    # The articles of entries' pages.

    def full_texts(self, rows: Sequence[int]) -> dict[int, FullText]:
        """Read the articles of their pages, of those entries for which they are kept."""
        with self._database.read() as connection:
            return full.kept(connection, rows)

    def pages(self, rows: Sequence[int]) -> list[Sought]:
        """Tell which pages these entries name, in this order; what is gone is left out."""
        with self._database.read() as connection:
            return full.pages(connection, rows)

    def pages_due(self, now: datetime, until: datetime, *, most: int, of_a_feed: int) -> list[Sought]:
        """Take on pages whose feeds want their full text always; nobody else is given them `until` then.

        What is unread or saved, the newest first: so many in all, and so many of one feed.
        """
        with self._database.read() as connection:
            if not full.wanting(connection):
                return []
        with self._database.write() as connection:
            return full.take(connection, now, until, most, of_a_feed)

    def keep_full_text(self, row: int, found: FullText, now: datetime) -> bool:
        """Keep the article of an entry's page beside its own text; False where the entry is gone."""
        with self._database.write() as connection:
            return full.keep(connection, row, found, now)

    def miss_full_text(self, row: int, error: Said, again: datetime | None) -> None:
        """Remember that a page gave no article, and when to ask again; one that is kept stays."""
        with self._database.write() as connection:
            full.miss(connection, row, error, again)

    # What readers said.

    def comments(self, row: int) -> tuple[Comment, ...]:
        """Read the comments on an entry, as they were kept last."""
        with self._database.read() as connection:
            return commenting.recall(connection, row)

    def keep_comments(self, row: int, comments: Sequence[Comment], now: datetime) -> None:
        """Keep the comments on an entry, in place of those that were kept; the entry may be gone."""
        with self._database.write() as connection:
            commenting.keep(connection, row, comments, now)

    # Where the reader stopped.

    def place(self, name: str) -> str | None:
        """Recall a place by its name."""
        with self._database.read() as connection:
            found = connection.execute("SELECT value FROM places WHERE name = ?", (name,)).fetchone()
        return None if found is None else str(found[0])

    def set_place(self, name: str, value: str) -> None:
        """Remember a place: a small text, such as JSON."""
        with self._database.write() as connection:
            connection.execute("INSERT OR REPLACE INTO places (name, value) VALUES (?, ?)", (name, value))

    def places(self, beginning: str) -> dict[str, str]:
        """Recall the places whose names begin so, by name."""
        with self._database.read() as connection:
            found = connection.execute(
                "SELECT name, value FROM places WHERE substr(name, 1, ?) = ? ORDER BY name",
                (len(beginning), beginning),
            )
            return {str(name): str(value) for name, value in found}

    def forget_place(self, name: str) -> bool:
        """Forget a place; whether there was one."""
        with self._database.write() as connection:
            return connection.execute("DELETE FROM places WHERE name = ?", (name,)).rowcount > 0

    def advance_place(self, name: str, upto: int) -> int:
        """Move a place that is a row on to another, never back; returns where it was before (0: nowhere)."""
        with self._database.write() as connection:
            found = connection.execute("SELECT value FROM places WHERE name = ?", (name,)).fetchone()
            before = int(found[0]) if found else 0
            if upto > before:
                connection.execute(
                    "INSERT OR REPLACE INTO places (name, value) VALUES (?, ?)", (name, str(upto))
                )
            return before

    def latest_row(self) -> int:
        """Tell the row of what arrived last; 0: nothing ever did."""
        with self._database.read() as connection:
            return int(connection.execute("SELECT coalesce(max(row), 0) FROM entries").fetchone()[0])

    # The file itself.

    def data_version(self) -> int:
        """Give a number that is another one after anybody, also another program, wrote to the file."""
        return self._database.data_version()

    def backup(self, path: Path) -> None:
        """Copy everything into one file that only its owner reads; when whole, it replaces what was there."""
        self._database.copy(path)

    def check(self, *, thorough: bool = False) -> list[str]:
        """Look through the whole file; what is wrong with it, in SQLite's words. Empty: nothing.

        `thorough`: whether indexes agree with their tables is looked at as well.
        """
        return self._database.check(thorough=thorough)

    def size(self) -> tuple[int, int]:
        """Measure the file: bytes in all, and bytes of it that nothing is written on."""
        with self._database.read() as connection:
            size, pages, free = (
                connection.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("page_size", "page_count", "freelist_count")
            )
        return size * pages, size * free

    def shrink(self) -> None:
        """Give the file's free space back to the disk; nobody can write meanwhile (VACUUM)."""
        self._database.shrink()
