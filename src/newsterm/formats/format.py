"""A format: how a stream of entries becomes a file."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from newsterm.model import Entry

if TYPE_CHECKING:
    from newsterm.model.kept import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """How entries are written, one after the other, so that a million of them need no more memory than one.

    A whole file is `begin()`, then `one(entry)` for each entry with `between` between two of them, then
    `end()`; `write` puts them together.
    """

    name: str
    """What people type after `--format`."""
    suffix: str
    """Of the file, with its dot."""
    one: Callable[[Entry], str]
    kept: "Callable[[Kept], bytes | None] | None" = None
    """What `one` gives, in UTF-8 and much sooner, of an entry as it is kept; None: it needs a close look."""
    head: str = ""
    between: str = ""
    foot: str = ""

    def begin(self) -> str:
        """Give what stands before the first entry."""
        return self.head

    def end(self) -> str:
        """Give what stands after the last entry."""
        return self.foot

    def write(self, entries: Iterable[Entry]) -> Iterator[str]:
        """Give a whole file piece by piece, reading the entries as it goes."""
        yield self.begin()
        for number, entry in enumerate(entries):
            yield (self.between if number else "") + self.one(entry)
        yield self.end()


def body(entry: Entry) -> str:
    """Give the HTML of an entry: its body, or its summary where there is none."""
    return entry.html or entry.summary


def tags(entry: Entry) -> tuple[str, ...]:
    """Give the tags of an entry, its own and then its feed's, each once."""
    return tuple(dict.fromkeys(entry.marks.tags + entry.feed_tags))


def stamp(when: datetime | None) -> str | None:
    """Spell a time in UTC, to the second (RFC 3339): `2026-11-22T14:05:00Z`."""
    return f"{when.astimezone(UTC).isoformat()[:19]}Z" if when else None


def stamp_of(microseconds: int) -> str:
    """Give what `stamp` gives of a time that is counted from 1970 on."""
    minutes, seconds = divmod(microseconds // 1_000_000, 60)
    return f"{_minute(minutes)}{seconds:02}Z"


@lru_cache(maxsize=1024)
def _minute(minutes: int) -> str:
    """Spell a minute: many entries are of the same one."""
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)).isoformat()[:17]
