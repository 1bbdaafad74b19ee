"""Open the file for one who writes and a few who read, and say in words what SQLite says in codes."""

import contextlib
import os
import queue
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from newsterm.config.paths import moved_by
from newsterm.lang import Said
from newsterm.model import StoreError, because
from newsterm.store.functions import register
from newsterm.store.migrate import Migration, examine, keep_copy, migrate, tidy_copies

_READERS = 3
_STEPS = 1000
"""Of SQLite's machine, some hundredths of a millisecond, after each of which the time is looked at."""
_MAGIC = b"SQLite format 3\0"
"""How each SQLite file begins."""


class TooLong(Exception):  # noqa: N818 - nothing went wrong
    """What was asked takes longer than it was given."""


class Database:
    """One file: one connection that writes, one act at a time, and a few that only read.

    Every method may be called from any thread. What goes wrong comes as StoreError.
    """

    def __init__(self, path: Path, *, readonly: bool, patience: float, steps: Sequence[Migration]) -> None:
        self.path = path
        self.readonly = readonly
        self._patience = patience
        self._steps = steps
        self._writing = threading.Lock()
        self._watching = threading.Lock()
        self._watcher: sqlite3.Connection | None = None
        self._writer: sqlite3.Connection | None = None
        self._open: list[sqlite3.Connection] = []
        self._closed = False
        self._suffix = "mode=ro"
        # None stands for a connection that nobody has needed yet.
        self._readers: queue.LifoQueue[sqlite3.Connection | None] = queue.LifoQueue()
        for _ in range(_READERS):
            self._readers.put(None)
        self._first: queue.LifoQueue[sqlite3.Connection | None] = queue.LifoQueue()
        """One more, for the thread in which a process began: its loop waits for nobody who counts."""
        self._first.put(None)
        try:
            with self._in_words():
                self._prepare(steps)
        except BaseException:
            self.close()
            raise

    def _prepare(self, steps: Sequence[Migration]) -> None:
        # SQLite takes a file of a few bytes for an empty one, and would write over it.
        if self.path.is_file():
            with self.path.open("rb") as file:
                if file.read(len(_MAGIC)) not in {b"", _MAGIC}:
                    raise _said(sqlite3.SQLITE_NOTADB, self.path, self._patience)
        if not self.readonly:
            self.readonly = not self._writable()
        if self.readonly:
            self._open_readonly(steps)
            return
        self._suffix = "mode=rw"
        self._writer = self._connect()
        examine(self._writer, self.path, steps)  # before the first byte is changed
        _use_wal(self._writer, self._patience)
        migrate(self._writer, self.path, steps)
        tidy_copies(self.path, time.time())
        self._writer.execute("PRAGMA foreign_keys = ON")
        self._writer.execute("PRAGMA synchronous = NORMAL")
        self._writer.execute(f"PRAGMA journal_size_limit = {64 << 20}")

    def _writable(self) -> bool:
        """Make sure of a file that only its owner reads; False where there is one that cannot be written."""
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))
        except OSError as error:
            if self.path.is_file() and self.path.stat().st_size:
                return False
            raise StoreError(
                Said("errors.store.not_made", file=str(self.path), why=because(error)),
                hint=Said("hints.other_place", how=moved_by(os.environ)),
            ) from error
        # SQLite keeps two companions beside the file.
        return os.access(self.path.parent, os.W_OK)

    def _open_readonly(self, steps: Sequence[Migration]) -> None:
        if not self.path.is_file():
            raise StoreError(
                Said("errors.store.not_there", file=str(self.path)), hint=Said("hints.refresh_makes")
            )
        try:
            version = self._try(steps)
        except sqlite3.OperationalError:
            # A WAL file on a disk where its companions cannot be made opens only as one that nobody changes.
            self._suffix = "mode=ro&immutable=1"
            version = self._try(steps)
        if version < steps[-1][0]:
            raise StoreError(Said("errors.store.older", file=str(self.path)), hint=Said("hints.start_once"))

    def _try(self, steps: Sequence[Migration]) -> int:
        with contextlib.closing(
            sqlite3.connect(self._address, uri=True, timeout=self._patience)
        ) as connection:
            return examine(connection, self.path, steps)

    @property
    def _address(self) -> str:
        return f"{self.path.absolute().as_uri()}?{self._suffix}"

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._address, uri=True, timeout=self._patience, isolation_level=None, check_same_thread=False
        )
        self._open.append(connection)
        register(connection)
        return connection

    @contextlib.contextmanager
    def read(self, within: float | None = None) -> Iterator[sqlite3.Connection]:
        """Lend a connection that only reads. Give it back soon: never hold it across a wait.

        From its first look on it sees the file as it was then. `within`: seconds after which it is stopped,
        as soon as SQLite comes to a next row; raises TooLong.
        """
        readers = self._readers
        if threading.current_thread() is threading.main_thread() and not self._first.empty():
            readers = self._first  # nobody else takes from it
        connection = readers.get()
        try:
            with self._in_words():
                if self._closed:
                    raise StoreError(Said("errors.store.closed"))
                if connection is None:
                    connection = self._connect()
                    connection.execute("PRAGMA query_only = ON")
                # Who asks several times for one answer must not be told of several moments.
                connection.execute("BEGIN")
                if within is not None:
                    end = time.monotonic() + within
                    connection.set_progress_handler(lambda: time.monotonic() > end, _STEPS)
                try:
                    yield connection
                except sqlite3.OperationalError as error:
                    # What Python itself cannot read has no code.
                    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
                        raise TooLong from None
                    raise
                finally:
                    connection.set_progress_handler(None, 0)
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
        finally:
            readers.put(connection)

    @contextlib.contextmanager
    def write(self, *, durable: bool = False) -> Iterator[sqlite3.Connection]:
        """Lend the connection that writes, inside one transaction: all of it if the block ends, else none.

        `durable`: what a human did is on the disk before this returns (synchronous=FULL). Otherwise a power
        cut may take the last moment, which the next refresh brings again.
        """
        with self._writing, self._in_words():
            if self._closed:
                raise StoreError(Said("errors.store.closed"))
            if self._writer is None:
                raise _said(sqlite3.SQLITE_READONLY, self.path, self._patience)
            self._writer.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                # A newer newsterm that was started beside this one may have changed the file's form.
                examine(self._writer, self.path, self._steps)
                yield self._writer
            except BaseException:
                # A full disk may have rolled back already.
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise
            try:
                self._writer.execute("COMMIT")
            except BaseException:
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise

    def data_version(self) -> int:
        """Ask one and the same connection, to which every other writer is another."""
        with self._watching, self._in_words():
            if self._closed:
                raise StoreError(Said("errors.store.closed"))
            if self._watcher is None:
                self._watcher = self._connect()
            version: int = self._watcher.execute("PRAGMA data_version").fetchone()[0]
            return version

    def check(self, *, thorough: bool = False) -> list[str]:
        """Look through every page, or compare indexes as well; what is wrong, in SQLite's words."""
        found: list[str] = []
        look = "integrity_check" if thorough else "quick_check"
        with self.read() as connection:
            try:
                found += (str(line) for (line,) in connection.execute(f"PRAGMA {look}"))
            except sqlite3.DatabaseError as error:
                # Damage may stop the search for it.
                found.append(str(error))
        return [] if found == ["ok"] else found

    def copy(self, target: Path) -> None:
        """Copy the whole file as it stands, while it is in use."""
        with self._in_words():
            try:
                keep_copy(self.path, target)
            except OSError as error:
                raise StoreError(
                    Said("errors.system.unwritable", file=str(target), why=because(error))
                ) from error

    def shrink(self) -> None:
        """Write the whole file anew, without the room that nothing is written on."""
        with self._writing, self._in_words():
            if self._closed:
                raise StoreError(Said("errors.store.closed"))
            if self._writer is None:
                raise _said(sqlite3.SQLITE_READONLY, self.path, self._patience)
            self._writer.execute("VACUUM")
            self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close every connection; safe to repeat."""
        with self._writing, self._watching:
            if self._closed:
                return
            self._closed = True
            if self._writer is not None:
                with contextlib.suppress(sqlite3.Error):
                    # Looks at few rows, and only where it has grown: what keeps the planner's choices true.
                    self._writer.execute("PRAGMA analysis_limit = 400")
                    self._writer.execute("PRAGMA optimize")
            lenders = [self._first, *[self._readers] * _READERS]
            for lender in lenders:
                lender.get()
            for connection in self._open:
                connection.close()
            for lender in lenders:
                lender.put(None)

    @contextlib.contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise in_words(error, self.path, self._patience) from error
        except OSError as error:
            raise StoreError(
                Said("errors.store.unusable", file=str(self.path), why=because(error))
            ) from error


def _use_wal(connection: sqlite3.Connection, patience: float) -> None:
    """Switch to WAL; two who open a new file at once may refuse each other without waiting, so we wait."""
    end = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(0.02)
        else:
            return


_SENTENCES = {
    sqlite3.SQLITE_NOTADB: ("errors.store.no_store", "hints.move_away"),
    sqlite3.SQLITE_CORRUPT: ("errors.store.damaged", "hints.backup"),
    sqlite3.SQLITE_BUSY: ("errors.store.busy", "hints.wait"),
    sqlite3.SQLITE_FULL: ("errors.store.full", "hints.make_room"),
    sqlite3.SQLITE_READONLY: ("errors.store.only_read", "hints.permissions_and_disk"),
    sqlite3.SQLITE_CANTOPEN: ("errors.store.not_opened", "hints.permissions"),
    sqlite3.SQLITE_IOERR: ("errors.store.disk", "hints.disk_failing"),
}
"""SQLite's code → what happened, and the way out."""


def in_words(error: sqlite3.Error, path: Path, patience: float) -> StoreError:
    """Say what SQLite's error means for a reader."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _SENTENCES:
        return _said(code, path, patience)
    return StoreError(Said("errors.store.unusable", file=str(path), why=str(error)))


def _said(code: int, path: Path, patience: float) -> StoreError:
    said, hint = _SENTENCES[code]
    values = {"n": round(patience)} if said == "errors.store.busy" else {}
    return StoreError(Said(said, file=str(path), **values), hint=Said(hint))
