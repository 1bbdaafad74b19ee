"""An entry between two processes: its texts packed as they will be kept, and what is asked of them told."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter
from typing import Any, Self

from newsterm.model.entry import Enclosure
from newsterm.model.intake import ParsedEntry
from newsterm.model.packing import BETWEEN, packed_utf8, unpack

_EMBEDDED = re.compile(r"<([iIvVaA][mMiIuU][gGdD][eEiI]?[oO]?)\b")
"""What is perhaps one of these; to ignore case would take half as long again."""
_TAGS = {"img": "picture", "video": "video", "audio": "audio"}


def entry_hash(entry: ParsedEntry) -> str:
    """Hash all of an entry that a reader would call its text: 32 hexadecimal digits.

    Its date, the number of comments and the queries of addresses do not count: some feeds change them at
    every look.
    """
    if isinstance(entry, PackedEntry):
        return entry.hash
    return _hashed(entry, f"{entry.summary}{BETWEEN}{entry.html}".encode("utf-8", "replace"))


def _hashed(entry: ParsedEntry, texts: bytes) -> str:
    import hashlib  # noqa: PLC0415 (OpenSSL; only what brings entries in waits for it)

    # No clean text has such characters in it.
    before = f"{entry.title}\0{entry.author}\0{entry.url.partition('?')[0]}\0"
    after = "\1".join(entry.categories)
    for one in entry.enclosures:
        after += "\0" + "\1".join((one.url.partition("?")[0], one.caption, one.credit))
    seen = b"".join((before.encode("utf-8", "replace"), texts, b"\0", after.encode("utf-8", "replace")))
    return hashlib.sha256(seen).hexdigest()[:32]


def came_with(enclosures: Iterable[Enclosure], html: str, summary: str) -> frozenset[str]:
    """Name what `has:` finds: `picture`, `video`, `audio` beside or in the text; `full`: a whole body."""
    kinds = {enclosure.kind for enclosure in enclosures} & {"picture", "video", "audio"}
    kinds |= {_TAGS[tag] for found in _EMBEDDED.findall(html or summary) if (tag := found.lower()) in _TAGS}
    return frozenset(kinds | {"full"} if html else kinds)


def kinds(entry: ParsedEntry) -> frozenset[str]:
    """Name all that is asked of an entry: what it came with (`has:`), what it says of itself (`is:`).

    And what it is filed under, as it is asked for: `topic:sport`.
    """
    html, summary = entry.html, entry.summary
    from newsterm.model.filing import filed_under  # noqa: PLC0415 (as below)
    from newsterm.model.noticing import noticed  # noqa: PLC0415 (its words take a moment; who reads needs none)

    topics = {f"topic:{name}" for name in filed_under(entry.url, entry.categories)}
    return came_with(entry.enclosures, html, summary) | noticed(entry, html or summary) | topics


class PackedEntry(ParsedEntry):
    """An entry whose texts are unpacked only for who asks; what changes it (`replace`) makes a plain one.

    Two thirds of what a refresh carries between processes, hashes and packs are bodies, which nobody looks
    at on the way.
    """

    __slots__ = ("has", "hash", "packed")
    packed: bytes
    hash: str
    has: frozenset[str]
    """As `kinds` names it."""

    def __new__(cls, **said: Any) -> Self:
        """Make a plain entry: this is how `replace` calls us."""
        return ParsedEntry(**said)  # type: ignore[return-value]  # for `replace`, which promises no more

    @property
    def summary(self) -> str:
        """Unpack the summary."""
        return _texts(self.packed)[0]

    @property
    def html(self) -> str:
        """Unpack the body."""
        return _texts(self.packed)[1]

    def __eq__(self, other: object) -> bool:
        """Compare what it says."""
        return replace(self) == (replace(other) if isinstance(other, PackedEntry) else other)

    def __hash__(self) -> int:
        """Hash what it says."""
        return hash(replace(self))

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel as values in their order: by name, they would take twice the time."""
        return _carried, _values(self)


_texts = lru_cache(maxsize=1)(unpack)
_TEXTS = frozenset({"summary", "html"})
_OTHERS = tuple(name for name in ParsedEntry.__slots__ if name not in _TEXTS)
_NAMES = (*PackedEntry.__slots__, *_OTHERS)
_others = attrgetter(*_OTHERS)
_values = attrgetter(*_NAMES)
_SETTERS = tuple(getattr(PackedEntry, name).__set__ for name in _NAMES)


def _carried(*values: Any) -> PackedEntry:
    entry = object.__new__(PackedEntry)
    for put, value in zip(_SETTERS, values, strict=True):
        put(entry, value)
    return entry


def packed_entry(entry: ParsedEntry) -> PackedEntry:
    """Pack an entry for the way."""
    texts = f"{entry.summary}{BETWEEN}{entry.html}".encode()  # for both; clean text can be
    return _carried(kinds(entry), _hashed(entry, texts), packed_utf8(texts), *_others(entry))
