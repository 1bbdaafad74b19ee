"""Exporting: entries that answer a question, as a stream of text in a format."""

from collections.abc import Iterable, Iterator

from newsterm.formats import FORMATS
from newsterm.lang import Said
from newsterm.model import Entry, UsageError
from newsterm.newsroom.clock import Clock
from newsterm.query import parse
from newsterm.store import Store


class Exporting:
    """Reads many entries, one after the other; never a list of everything in memory."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def entries(self, query: str, order: str = "newest") -> Iterator[Entry]:
        """Stream the entries that answer a question, with their bodies; raises QueryError at once."""
        return self._store.stream(parse(query), self._clock(), order=order)

    def export(self, query: str, name: str, order: str = "newest") -> Iterator[str]:
        """Stream a document of what answers a question; raises QueryError or UsageError at once."""
        return self.written(self.entries(query, order), name)

    def written(self, entries: Iterable[Entry], name: str) -> Iterator[str]:
        """Stream a document of these entries; raises UsageError at once where there is no such format."""
        form = FORMATS.get(name)
        if form is None:
            raise UsageError(
                Said("errors.newsroom.no_such_format", name=name),
                hint=Said("hints.one_of", known=", ".join(FORMATS)),
            )
        return form.write(entries)
