"""Exporting: entries that answer a question, as a stream of text in a format."""

from collections.abc import Iterable, Iterator
from itertools import islice

from newsterm.formats import FORMATS
from newsterm.formats.as_jsonl import record, revision, spelled
from newsterm.lang import Said
from newsterm.model import Entry, Revision, UsageError
from newsterm.newsroom.clock import Clock
from newsterm.newsroom.whole import whole
from newsterm.query import parse
from newsterm.store import Store

_CHUNK = 100
"""Entries whose pages' articles are read at once."""


class Exporting:
    """Reads many entries, one after the other; never a list of everything in memory."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def entries(self, query: str, order: str = "newest", *, full: bool = False) -> Iterator[Entry]:
        """Stream the entries that answer a question, with their bodies; raises QueryError at once.

        `full`: with the articles of their pages instead, where these are kept.
        """
        found = self._store.stream(parse(query), self._clock(), order=order)
        return self._completed(found) if full else found

    def _completed(self, entries: Iterator[Entry]) -> Iterator[Entry]:
        while chunk := list(islice(entries, _CHUNK)):
            kept = self._store.full_texts([entry.row for entry in chunk])
            for entry in chunk:
                yield whole(entry, kept[entry.row]) if entry.row in kept else entry

    def export(self, query: str, name: str, order: str = "newest", *, full: bool = False) -> Iterator[str]:
        """Stream a document of what answers a question; raises QueryError or UsageError at once."""
        return self.written(self.entries(query, order, full=full), name)

    def with_revisions(self, entry: Entry, revisions: Iterable[Revision]) -> str:
        """Spell an entry as JSON on one line, with what it said before under `revisions`, earliest first."""
        return spelled(record(entry) | {"revisions": [revision(one) for one in revisions]})

    def written(self, entries: Iterable[Entry], name: str) -> Iterator[str]:
        """Stream a document of these entries; raises UsageError at once where there is no such format."""
        form = FORMATS.get(name)
        if form is None:
            raise UsageError(
                Said("errors.newsroom.no_such_format", name=name),
                hint=Said("hints.one_of", known=tuple(FORMATS)),
            )
        return form.write(entries)
