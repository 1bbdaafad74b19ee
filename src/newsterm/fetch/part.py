"""A file on its way to the disk: its beginning under a name of its own, and what proves of what it is one.

Beside `NAME.part` stands `NAME.part.json`: the address, and the validator (RFC 9110 §8.8) with which the rest
is asked for. The part gets another name when it is whole, and not before.
"""

import asyncio
import errno
import fcntl
import json
import os
import re
import stat
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from newsterm.fetch.conditions import Headers, moment
from newsterm.lang import Said
from newsterm.lang.measures import file_size
from newsterm.model import FetchError, because
from newsterm.model.errors import LATER

SUFFIX = ".part"
LOOK = 8_000_000
"""Bytes after which it is looked again how much room the disk has."""
LEFT = 64_000_000
"""Bytes that a disk keeps free, or a fiftieth of it where that is less: the store is on it as well."""
_RANGE = re.compile(r"bytes (\d{1,18})-(\d{1,18})/(\d{1,18}|\*)")
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
ROOM = Said("hints.make_room")


class DiskError(FetchError):
    """It is the disk, and not the server, that does not do what is wanted."""


class Part:
    """A file that is not whole yet; nobody else writes into it while it is open.

    What can go wrong with the disk is a DiskError.
    """

    def __init__(self, path: Path, url: str) -> None:
        """Take its place, whose name ends in SUFFIX, and the address that it is asked of."""
        self.path = path
        self.url = url
        self.size = 0
        """Bytes that are there."""
        self.total = 0
        """Bytes that there will be; 0: not known."""
        self.type = ""
        """The media type that the server gave, lower case, without parameters."""
        self.can_go_on = False
        """Whether what is there can be gone on with."""
        self._validator = ""
        self._file = -1

    def __enter__(self) -> Self:
        try:
            with self._on_disk():
                self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._open()
                self._recall()
        except DiskError:
            self._close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file >= 0 and not self.size:  # nothing of it came
            self.discard()
        self._close()

    @property
    def is_whole(self) -> bool:
        """Whether all of it is there."""
        return 0 < self.total == self.size

    def conditions(self) -> dict[str, str]:
        """Give the headers that ask for the rest only where it is of the same file (RFC 9110 §13.1.5)."""
        if not (self.can_go_on and self.size):
            return {}
        return {"range": f"bytes={self.size}-", "if-range": self._validator}

    def continues(self, headers: Headers) -> bool:
        """Whether an answer is what comes next: the bytes that were asked for, of the file we have."""
        found = _RANGE.fullmatch(headers.get("content-range", "").strip())
        if not found or int(found[1]) != self.size:
            return False
        if self.total and found[3] not in {"*", str(self.total)}:
            return False
        etag = headers.get("etag", "")
        return not (etag and self._validator.startswith('"') and etag != self._validator)

    async def take(
        self, headers: Headers, status: int, chunks: AsyncIterator[bytes], report: Callable[[int, int], None]
    ) -> None:
        """Write down what a server sends: the rest (206), or everything from the beginning (200)."""
        if status != 206:
            self._begin(headers)
        elif (found := _RANGE.fullmatch(headers.get("content-range", "").strip())) and found[3] != "*":
            self.total = int(found[3])
        self._see_that_there_is_room(self.total - self.size)
        report(self.size, self.total)
        looked = self.size
        async for chunk in chunks:
            self._write(chunk)
            if self.size - looked >= LOOK:
                looked = self.size
                self._see_that_there_is_room(0)
            report(self.size, self.total)
        if self.total and self.size != self.total:
            if self.size > self.total:
                self.restart()
            raise FetchError(Said("errors.fetch.cut_short"), hint=LATER)
        self.total = self.size
        if not self.size:
            raise FetchError(Said("errors.fetch.empty_file"), hint=LATER)

    def restart(self) -> None:
        """Forget what is there."""
        with self._on_disk():
            os.ftruncate(self._file, 0)
        self.size = self.total = 0
        self.can_go_on, self._validator = False, ""

    async def settle(self) -> None:
        """See that all that came is on the disk."""
        with self._on_disk():
            await asyncio.to_thread(os.fsync, self._file)

    def finish(self, target: Path) -> bool:
        """Give what is whole and settled its name; False: a file of that name is there, and stays."""
        with self._on_disk():
            if not _named(self.path, target):
                return False
            self._note_path.unlink(missing_ok=True)
            _sync(target.parent)
        self._close()
        return True

    def discard(self) -> None:
        """Leave nothing of it behind."""
        for path in (self.path, self._note_path):
            with suppress(OSError):
                path.unlink()

    @property
    def _note_path(self) -> Path:
        return self.path.with_name(f"{self.path.name}.json")

    def _open(self) -> None:
        # Not through a link, and not waiting for somebody at the other end of a pipe.
        flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        self._file = os.open(self.path, flags, 0o600)
        if not stat.S_ISREG(os.fstat(self._file).st_mode):
            raise DiskError(Said("errors.fetch.no_ordinary_file", file=str(self.path)))
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # Else it was finished this very moment, and what is open bears its own name.
            is_ours = os.path.samestat(os.fstat(self._file), self.path.stat())
        except (BlockingIOError, FileNotFoundError):
            is_ours = False
        if not is_ours:
            raise DiskError(Said("errors.fetch.under_way"))

    def _recall(self) -> None:
        """Know what is there, and of what file it is a part; of another one, nothing is kept."""
        self.size = os.fstat(self._file).st_size
        noted = {}
        with suppress(OSError, ValueError):
            noted = json.loads(self._note_path.read_text("utf-8"))
        try:
            url, validator = str(noted["url"]), str(noted["validator"])
            total, media_type = int(noted["total"]), str(noted["type"])
        except (KeyError, TypeError, ValueError):
            url = ""
        if url != self.url or (total and self.size > total):
            self.restart()
        else:
            self._validator, self.total, self.type = validator, total, media_type
            self.can_go_on = bool(validator)

    def _begin(self, headers: Headers) -> None:
        self.restart()
        length = headers.get("content-length", "").strip()
        self.total = int(length) if length.isascii() and length.isdecimal() and len(length) < 19 else 0
        self.type = headers.get("content-type", "").partition(";")[0].strip().lower()
        self._validator = _strong(headers) if headers.get("accept-ranges", "").strip() != "none" else ""
        self.can_go_on = bool(self._validator)
        told = {"url": self.url, "validator": self._validator, "total": self.total, "type": self.type}
        beside = self._note_path.with_name(f"{self._note_path.name}.{os.getpid()}")
        with self._on_disk():
            try:
                with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
                    json.dump(told, file)
                beside.replace(self._note_path)
            finally:
                beside.unlink(missing_ok=True)

    def _write(self, chunk: bytes) -> None:
        with self._on_disk():
            rest = memoryview(chunk)
            while rest:
                written = os.pwrite(self._file, rest, self.size)
                self.size += written
                rest = rest[written:]

    def _see_that_there_is_room(self, more: int) -> None:
        with self._on_disk():
            disk = os.fstatvfs(self._file)
        free, whole = disk.f_bavail * disk.f_frsize, disk.f_blocks * disk.f_frsize
        if whole and more > free - min(LEFT, whole // 50):
            raise _no_room(self.path, max(0, more), free)

    @contextmanager
    def _on_disk(self) -> Iterator[None]:
        """Say in the reader's terms what the disk has against it."""
        try:
            yield
        except OSError as error:
            raise _refused(self.path, error) from error

    def _close(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def _refused(path: Path, error: OSError) -> DiskError:
    if error.errno in _FULL:
        return _no_room(path)
    return DiskError(Said("errors.system.unwritable", file=str(path), why=because(error)))


def _no_room(path: Path, more: int = 0, free: int = 0) -> DiskError:
    folder = str(path.parent)
    if not more:
        return DiskError(Said("errors.fetch.no_room", folder=folder), hint=ROOM)
    sizes = {"size": file_size(more), "free": file_size(free) or "0"}
    return DiskError(Said("errors.fetch.no_room_for", folder=folder, **sizes), hint=ROOM)


def _strong(headers: Headers) -> str:
    """Choose what proves that a file is the same, byte for byte (RFC 9110 §8.8.1); empty: nothing does."""
    etag = headers.get("etag", "").strip()
    if etag.startswith('"'):
        return etag
    modified, now = moment(headers.get("last-modified", "")), moment(headers.get("date", ""))
    # In the second in which it was made, it may have been made twice (§8.8.2.2).
    if modified and now and (now - modified).total_seconds() >= 1:
        return headers["last-modified"].strip()
    return ""


def _named(part: Path, target: Path) -> bool:
    """Give a file its name where nothing has that; says whether it was free. Raises OSError."""
    try:
        os.link(part, target, follow_symlinks=False)
    except FileExistsError:
        return False
    except OSError:  # a disk that knows no second names: the name is taken first, and then replaced
        try:
            os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        except FileExistsError:
            return False
        part.replace(target)
        return True
    part.unlink()
    return True


def _sync(folder: Path) -> None:
    """See that a name is on the disk, where a folder can be asked for that."""
    with suppress(OSError):
        file = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(file)
        finally:
            os.close(file)
