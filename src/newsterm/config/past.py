"""What feeds.toml said before each step that changed it, and after.

Beside the store and not in it: feeds.toml may hold passwords, and a store is copied and carried about.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from newsterm.config import whole
from newsterm.lang import Said
from newsterm.model import ConfigError, because

STEPS = 500
"""Steps that are kept at least, where they are not older than a year."""
_LINES = 600
"""Lines from which the file is written anew."""
_YEAR = timedelta(days=366)

_Line = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedChange:
    """One feed's table before and after, letter by letter; its lines end as on Unix."""

    before: str
    """Empty: it did not stand there."""
    after: str
    """Empty: it stands there no more."""
    next: str = ""
    """The address of the feed that stood after it; empty: none did."""
    above: str = ""
    """What stood between it and the table before it: blank lines, comments."""

    @property
    def inverse(self) -> "FeedChange":
        """What turns it back."""
        return FeedChange(before=self.after, after=self.before, next=self.next, above=self.above)


@dataclass(frozen=True, slots=True, kw_only=True)
class TabsChange:
    """The [[sections]] tables of config.toml before and after, letter by letter; lines end as on Unix."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def inverse(self) -> "TabsChange":
        """What turns it back."""
        return TabsChange(before=self.after, after=self.before)


class Past:
    """A file of JSON lines, one for each step of the journal; of two for one step the later counts."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def note(
        self,
        step: int,
        at: datetime,
        changes: Sequence[FeedChange],
        now: datetime,
        tabs: TabsChange | None = None,
    ) -> None:
        """Write down what a step changes, before it does; raises ConfigError.

        The caller holds the lock of feeds.toml (`config.edit`), so that nobody else writes here meanwhile.
        """
        line: dict[str, Any] = {"step": step, "at": at.isoformat(), "changes": [*map(asdict, changes)]}
        if tabs is not None:
            line["tabs"] = asdict(tabs)
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            lines = list(self._lines())
            if len(lines) >= _LINES or (lines and _when(lines[0]) < now - _YEAR):
                self._rewrite([*lines, line], now)
            else:
                self._append(_spelled(line))
        except OSError as error:
            raise ConfigError(
                Said("errors.system.unwritable", file=str(self._file), why=because(error)),
                file=str(self._file),
                hint=Said("hints.nothing_changed"),
            ) from error

    def recall(self, step: int, at: datetime) -> tuple[FeedChange, ...]:
        """Tell what a step changed; nothing where that is not known. Raises ConfigError."""
        return tuple(FeedChange(**change) for change in self._of(step, at).get("changes", ()))

    def recall_tabs(self, step: int, at: datetime) -> TabsChange | None:
        """Tell how a step changed the tabs; None: it did not, or that is not known. Raises ConfigError."""
        said = self._of(step, at).get("tabs")
        return TabsChange(before=tuple(said["before"]), after=tuple(said["after"])) if said else None

    def _of(self, step: int, at: datetime) -> _Line:
        found: _Line = {}
        try:
            for line in self._lines():
                # Numbers begin anew in a new store; moments do not.
                if line["step"] == step and _when(line) == at:
                    found = line
        except OSError as error:
            raise ConfigError(
                Said("errors.system.unreadable", file=str(self._file), why=because(error)),
                file=str(self._file),
            ) from error
        return found

    def _lines(self) -> Iterator[_Line]:
        try:
            raw = self._file.read_bytes()
        except FileNotFoundError:
            return
        for line in raw.split(b"\n"):
            # A power cut tears the last line, whose step then was never taken.
            with suppress(ValueError, KeyError, TypeError):
                told = json.loads(line)
                if _when(told) and told["step"] and (told["changes"] or told["tabs"]):
                    yield told

    def _append(self, line: bytes) -> None:
        handle = os.open(self._file, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW, 0o600)
        try:
            os.fchmod(handle, 0o600)
            size = os.fstat(handle).st_size
            if size and os.pread(handle, 1, size - 1) != b"\n":
                line = b"\n" + line
            os.write(handle, line)
            os.fsync(handle)
        finally:
            os.close(handle)

    def _rewrite(self, lines: Iterable[_Line], now: datetime) -> None:
        latest = {(line["at"], line["step"]): line for line in lines if _when(line) >= now - _YEAR}
        kept = [latest[key] for key in sorted(latest)[-STEPS:]]
        whole.replace(self._file, b"".join(map(_spelled, kept)), secret=True)


def _spelled(line: _Line) -> bytes:
    return json.dumps(line, ensure_ascii=False).encode() + b"\n"


def _when(line: _Line) -> datetime:
    return datetime.fromisoformat(line["at"])
