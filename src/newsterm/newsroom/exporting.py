"""Exporting: entries that answer a question, as a stream of text in a format."""

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

from newsterm.formats import FORMATS, format_of
from newsterm.formats.as_jsonl import record, revision, spelled
from newsterm.lang import NOTHING, Said
from newsterm.model import Entry, Revision, UsageError
from newsterm.newsroom.clock import Clock
from newsterm.newsroom.copyists import Copy, document
from newsterm.newsroom.naming import file_name
from newsterm.newsroom.questions import question
from newsterm.newsroom.whole import whole
from newsterm.store import Store

if TYPE_CHECKING:
    from newsterm.formats import Format
    from newsterm.newsroom.joined import Foreign
    from newsterm.newsroom.plugins import Plugins

    Form = Format | Foreign

_CHUNK = 100
"""Entries whose pages' articles are read at once."""
_LAST = "exported:"
"""Before a name, among the store's places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What is new since the last time under a name: the entries after one row, up to another."""

    name: str
    after: int
    upto: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LastTime:
    """When something was exported under a name."""

    name: str
    at: datetime


class Exporting:
    """Reads many entries, one after the other; never a list of everything in memory."""

    def __init__(self, store: Store, clock: Clock, plugins: "Callable[[], Plugins]") -> None:
        self._store = store
        self._clock = clock
        self._plugins = plugins
        """Asked where a format is none of ours."""

    def entries(
        self, query: str, order: str = "newest", *, full: bool = False, since: Since | None = None
    ) -> Iterator[Entry]:
        """Stream the entries that answer a question, with their bodies; raises QueryError at once.

        `full`: with the articles of their pages instead, where these are kept.
        """
        found = self._read(self._rows(query, order, since))
        return self._completed(found) if full else found

    def _read(self, rows: Sequence[int]) -> Iterator[Entry]:
        for start in range(0, len(rows), _CHUNK):
            yield from self._store.entries(rows[start : start + _CHUNK])

    def _rows(self, query: str, order: str, since: Since | None) -> "array[int]":
        rows = self._store.rows(question(query, self._store), self._clock(), order=order)
        if since is None:
            return rows
        return array("q", (row for row in rows if since.after < row <= since.upto))

    def since_last(self, name: str) -> Since:
        """Find what is new since the last time under a name; the first time, that is everything.

        Rows are given in the order of arrival, by one writer at a time: what arrives while we write is newer
        than `upto`, and comes the next time.
        """
        kept, latest = self._store.place(_LAST + name), self._store.latest_row()
        after = int(json.loads(kept)["row"]) if kept else 0
        # A store that was put back from a backup may know less than was exported: better twice than never.
        return Since(name=name, after=after if after <= latest else 0, upto=latest, at=self._clock())

    def exported(self, since: Since) -> None:
        """Remember that all this was written: the next time begins after it."""
        told = {"row": since.upto, "at": since.at.timestamp()}
        self._store.set_place(_LAST + since.name, json.dumps(told))

    def last_times(self) -> list[LastTime]:
        """List the names under which was exported, each with its last time."""
        found = self._store.places(_LAST)
        return [
            LastTime(name=name.removeprefix(_LAST), at=datetime.fromtimestamp(json.loads(kept)["at"], UTC))
            for name, kept in found.items()
        ]

    def forget_last(self, name: str) -> None:
        """Forget a last time, so that the next one gives everything; raises UsageError."""
        if not self._store.forget_place(_LAST + name):
            known = tuple(one.name for one in self.last_times())
            hint = Said("hints.one_of", known=known) if known else NOTHING
            raise UsageError(Said("errors.newsroom.no_last_time", name=name), hint=hint)

    def files(
        self, query: str, name: str, order: str = "newest", *, full: bool = False, template: str = "",
        since: Since | None = None,
    ) -> Iterator[tuple[str, bytes]]:  # fmt: skip
        """Give each entry that answers as a file of its own: its name, and what is in it."""
        form = self._form(name, template)
        entries = self.entries(query, order, full=full, since=since)
        return (
            (
                file_name(entry.title, entry.id, form.suffix),
                "".join(form.write([entry])).encode("utf-8", "backslashreplace"),
            )
            for entry in entries
        )

    def _completed(self, entries: Iterator[Entry]) -> Iterator[Entry]:
        while chunk := list(islice(entries, _CHUNK)):
            kept = self._store.full_texts([entry.row for entry in chunk])
            for entry in chunk:
                yield whole(entry, kept[entry.row]) if entry.row in kept else entry

    def export(
        self,
        query: str,
        name: str,
        order: str = "newest",
        *,
        full: bool = False,
        template: str = "",
        ending: str = "\n",
        since: Since | None = None,
    ) -> Iterator[bytes]:
        """Stream a document of what answers a question, as UTF-8; raises QueryError or UsageError at once.

        `template`: in place of a format, with `ending` after each. Several processes write a long one.
        """
        if not template and name not in FORMATS:
            written = self._form(name).write(self.entries(query, order, full=full, since=since))
            return (piece.encode("utf-8", "backslashreplace") for piece in written)
        copy = Copy(format=name, full=full, template=template, ending=ending)
        _ = copy.form  # there is none: said before a file is begun
        return document(self._store, copy, self._rows(query, order, since))

    def with_revisions(self, entry: Entry, revisions: Iterable[Revision]) -> str:
        """Spell an entry as JSON on one line, with what it said before under `revisions`, earliest first."""
        return spelled(record(entry) | {"revisions": [revision(one) for one in revisions]})

    def written(
        self, entries: Iterable[Entry], name: str, template: str = "", ending: str = "\n"
    ) -> Iterator[str]:
        """Stream a document of these entries; raises UsageError at once where there is no such format."""
        return self._form(name, template, ending).write(entries)

    def _form(self, name: str, template: str = "", ending: str = "\n") -> "Form":
        """Find how a format is written, ours or a plugin's; raises UsageError where there is none."""
        if template or name in FORMATS:
            return format_of(name, template, ending)
        from newsterm.newsroom.joined import form  # noqa: PLC0415 (few have a format of their own)

        return form(self._plugins(), name, FORMATS)
