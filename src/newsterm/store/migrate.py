"""Bring the file to the newest form, step by numbered step."""

import contextlib
import glob
import os
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from newsterm.lang import Said
from newsterm.model import StoreError

APPLICATION_ID = 0x6E777374
"""`nwst`, in the file's header: what tells our file from another program's."""

KEPT = 30 * 86_400
"""Seconds for which a copy of an older form is kept."""

Migration = tuple[int, Path]


def migrations(folder: Path = Path(__file__).parent / "migrations") -> list[Migration]:
    """List the steps that there are, in order: `0001_first.sql` is 1."""
    return sorted((int(path.name[:4]), path) for path in folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))


def examine(connection: sqlite3.Connection, path: Path, steps: Sequence[Migration]) -> int:
    """Read the file's version; 0: there is nothing in it yet.

    Raises StoreError where the file is another program's, or of a newsterm that is newer than this one.
    """
    # Counted before it is asked whose they are: another newsterm may make them meanwhile, all in one step.
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if owner != APPLICATION_ID:
        if tables:
            raise StoreError(Said("errors.store.foreign", file=str(path)), hint=Said("hints.move_or_place"))
        return 0
    if version > steps[-1][0]:
        raise StoreError(
            Said("errors.store.newer", file=str(path), form=version, known=steps[-1][0]),
            hint=Said("hints.update"),
        )
    return version


def migrate(connection: sqlite3.Connection, path: Path, steps: Sequence[Migration]) -> None:
    """Take every step that the file has not taken; all of them or none. A copy of an older file is kept."""
    if examine(connection, path, steps) == steps[-1][0]:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another newsterm may have done it while we waited.
        version = examine(connection, path, steps)
        if 0 < version < steps[-1][0]:
            keep_copy(path, path.with_name(f"{path.name}.form{version}"))
        for number, script in steps:
            if number > version:
                for statement in statements(script.read_text(encoding="utf-8")):
                    connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {steps[-1][0]}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def tidy_copies(path: Path, now: float) -> None:
    """Take away the copies of older forms that are older than `KEPT`: the newest has proved itself.

    `now`: seconds since 1970. What cannot be taken away stays.
    """
    for copy in path.parent.glob(f"{glob.escape(path.name)}.form[0-9]*"):
        with contextlib.suppress(OSError):
            if copy.stat().st_mtime < now - KEPT:
                copy.unlink()


def statements(script: str) -> Iterator[str]:
    """Cut a script into statements that each end their line; `executescript` would end our transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _read_only(path: Path) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode=ro"
    connection = sqlite3.connect(address, uri=True)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError:
        connection.close()
        if os.access(path.parent, os.W_OK):
            raise
        # On a disk that can only be read, SQLite's companions cannot be made, and nobody changes the file.
        return sqlite3.connect(f"{address}&immutable=1", uri=True)
    except BaseException:
        connection.close()
        raise
    return connection


def keep_copy(source: Path, target: Path) -> None:
    """Copy a store through SQLite into a file that only its owner reads; it appears when it is whole."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_RDWR | os.O_EXCL, 0o600))
    try:
        with (
            contextlib.closing(_read_only(source)) as old,
            contextlib.closing(sqlite3.connect(part)) as new,
        ):
            old.backup(new)
            # One file, without companions, that any program opens wherever it lies.
            new.execute("PRAGMA journal_mode = DELETE")
        part.replace(target)
    except BaseException:
        # Where the disk is full, half a copy would keep it full.
        for rest in (part, part.with_name(part.name + "-journal")):
            rest.unlink(missing_ok=True)
        raise
