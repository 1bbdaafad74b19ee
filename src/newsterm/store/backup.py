"""Copy the store with the files that belong to it into one file, and put all of it back."""

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from newsterm.lang import Said
from newsterm.model import StoreError, because
from newsterm.store.database import in_words
from newsterm.store.migrate import examine, keep_copy, migrations

_COMPANIONS = ("", "-wal", "-shm", "-journal")
BEFORE = ".before"
"""What is put after the name of a file whose place a restored one takes."""


def write_backup(source: Path, target: Path, files: Mapping[str, bytes]) -> None:
    """Copy a store, which may be in use, and `files` into one file that only its owner reads.

    It is a store itself, with a table more. It appears when it is whole and on the disk; what was there until
    then is replaced. Raises StoreError.
    """
    new = target.with_name(f".{target.name}.new")
    with _said(target):
        try:
            keep_copy(source, new)
            with contextlib.closing(sqlite3.connect(new, isolation_level=None)) as copy:
                copy.execute("DROP TABLE IF EXISTS backed_up")
                copy.execute("CREATE TABLE backed_up (name TEXT PRIMARY KEY, content BLOB NOT NULL)")
                copy.executemany("INSERT INTO backed_up VALUES (?, ?)", files.items())
            _sync(new)
            new.replace(target)
            _sync(target.parent)
        except BaseException:
            for part in (new, new.with_name(new.name + ".part"), new.with_name(new.name + "-journal")):
                part.unlink(missing_ok=True)
            raise


def read_backup(source: Path, target: Path) -> dict[str, bytes]:
    """Put a backup in the store's place, and give the files that came with it.

    What stood there stays beside it as `….before`. A backup that is damaged, newer or none at all is refused
    before anything is changed. Raises StoreError.
    """
    files: dict[str, bytes] = {}
    with _said(source), contextlib.closing(_read_only(source)) as backup:
        if not examine(backup, source, migrations()):
            raise StoreError(Said("errors.store.no_store", file=str(source)))
        if backup.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise StoreError(Said("errors.store.damaged", file=str(source)))
        if backup.execute("SELECT count(*) FROM sqlite_master WHERE name = 'backed_up'").fetchone()[0]:
            files = dict(backup.execute("SELECT name, content FROM backed_up"))
    with _said(target):
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = target.with_name(f".{target.name}.new")
        try:
            keep_copy(source, new)
            with contextlib.closing(sqlite3.connect(new, isolation_level=None)) as copy:
                copy.execute("DROP TABLE IF EXISTS backed_up")
            _sync(new)
            move_aside(target, target.with_name(target.name + BEFORE))
            new.replace(target)
            _sync(target.parent)
        except BaseException:
            new.unlink(missing_ok=True)
            raise
    return files


def move_aside(store: Path, beside: Path) -> None:
    """Give a store, and what SQLite keeps beside it, another name; StoreError where it is in use.

    The store itself bears both until another takes its place: a kill in between leaves no empty place.
    """
    if not store.exists():
        return
    if in_use(store):
        raise StoreError(Said("errors.store.in_use", file=str(store)), hint=Said("hints.other_running"))
    for companion in _COMPANIONS:
        Path(f"{beside}{companion}").unlink(missing_ok=True)
    for companion in _COMPANIONS[1:]:
        with contextlib.suppress(FileNotFoundError):
            Path(f"{store}{companion}").replace(f"{beside}{companion}")
    try:
        beside.hardlink_to(store)
    except OSError:  # some file systems have no second names
        store.replace(beside)


def copy_as_it_is(store: Path, beside: Path) -> None:
    """Copy a store, damaged as it may be, byte by byte with what SQLite keeps beside it; raises OSError."""
    for companion in _COMPANIONS:
        if Path(f"{store}{companion}").exists():
            shutil.copy2(f"{store}{companion}", f"{beside}{companion}")


def in_use(store: Path) -> bool:
    """Whether any other program has a store open; nobody can say it of one that is damaged at its head."""
    try:
        with contextlib.closing(
            sqlite3.connect(f"{store.absolute().as_uri()}?mode=rw", uri=True, timeout=0.2)
        ) as one:
            # In this mode the first look takes the whole file, or is refused (SQLite, "locking_mode").
            one.execute("PRAGMA locking_mode = EXCLUSIVE")
            one.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
    except sqlite3.DatabaseError:
        return False
    return False


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _said(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise in_words(error, path, 0) from error
    except OSError as error:
        raise StoreError(Said("errors.system.unwritable", file=str(path), why=because(error))) from error
