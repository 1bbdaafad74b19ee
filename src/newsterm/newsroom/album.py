"""Keep pictures: a folder of files with a bound, the oldest out, there also where no network is."""

import hashlib
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_FILE = re.compile(r"([0-9a-f]{32})-(\d{1,5})x(\d{1,5})(\.jpg|\.png)")
_MISSED = ".none"
MISSED_FOR = 86_400
"""Seconds for which what is no picture is not asked for again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is known of an address."""

    file: Path | None
    """None: it was no picture, or one that is not to be seen."""
    width: int = 0
    height: int = 0


class Album:
    """A folder that may be deleted at any time. Its files' names say all; nothing else is written."""

    def __init__(self, folder: Path, most: int) -> None:
        """Take the folder, and the bytes that it may hold."""
        self.folder = folder
        self._most = most
        self._known: dict[str, str] | None = None
        """The part of a file's name that is its address → the name."""

    def find(self, url: str, now: float) -> Kept | None:
        """Tell what is kept of an address; None: nothing, it may be asked for."""
        key = _key(url)
        name = self._names().get(key)
        if name is None:
            return None
        if name.endswith(_MISSED):
            with suppress(OSError):
                if now - (self.folder / name).stat().st_mtime < MISSED_FOR:
                    return Kept(file=None)
            return None
        found = _FILE.fullmatch(name)
        if found is None or not (self.folder / name).is_file():
            return None
        return Kept(file=self.folder / name, width=int(found[2]), height=int(found[3]))

    def keep(self, url: str, data: bytes, suffix: str, width: int, height: int) -> Kept:
        """Keep a picture; raises OSError."""
        name = f"{_key(url)}-{width}x{height}{suffix}"
        self._write(name, data)
        self._names()[_key(url)] = name
        return Kept(file=self.folder / name, width=width, height=height)

    def miss(self, url: str) -> None:
        """Keep in mind that there is no picture at an address; raises OSError."""
        name = _key(url) + _MISSED
        self._write(name, b"")
        self._names()[_key(url)] = name

    def learn(self, url: str, file: Path | None) -> None:
        """Hear what another process has kept; None: that there is no picture, or none was had."""
        if file is not None:
            self._names()[_key(url)] = file.name

    def looked_at(self, file: Path) -> None:
        """Keep in mind that a picture was looked at: what was longest ago goes first."""
        with suppress(OSError):
            os.utime(file)

    def tidy(self) -> int:
        """Delete what was looked at longest ago until the rest may stay; returns how many bytes went."""
        found = []
        with suppress(OSError), os.scandir(self.folder) as entries:
            for entry in entries:
                with suppress(OSError):
                    status = entry.stat(follow_symlinks=False)
                    found.append((status.st_mtime, status.st_size, entry.name))
        over = sum(size for _, size, _ in found) - self._most
        gone = 0
        for _, size, name in sorted(found):
            if gone >= over:
                break
            with suppress(OSError):
                (self.folder / name).unlink()
                gone += size
        self._known = None
        return gone

    def _names(self) -> dict[str, str]:
        if self._known is None:
            try:
                names = [file.name for file in self.folder.iterdir()]
                # A picture that was missed once counts, and not what was begun and never finished.
                self._known = {name[:32]: name for name in sorted(names, key=_is_picture)}
            except OSError:
                self._known = {}
        return self._known

    def _write(self, name: str, data: bytes) -> None:
        """Write a file whole or not at all; what one reads is nobody else's business."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = self.folder / f"{name}.{os.getpid()}"
        try:
            with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(data)
            unfinished.replace(self.folder / name)
        except BaseException:
            with suppress(OSError):
                unfinished.unlink()
            raise


def _is_picture(name: str) -> bool:
    return _FILE.fullmatch(name) is not None


def _key(url: str) -> str:
    return hashlib.sha256(url.encode()).hexdigest()[:32]
