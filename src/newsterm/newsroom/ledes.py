"""Ledes: what an entry tells first, title and text, without what its feed writes around all of them."""

from newsterm.curate import framed, headline, unframed
from newsterm.curate.framing import LATEST, Frame
from newsterm.model import Entry
from newsterm.query import plain
from newsterm.store import Store

_READ = 4_000
"""Letters of a text from which its beginning is taken."""


class Ledes:
    """Knows the frame of each feed of which it has been asked: for one act, for feeds change."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._frames: dict[int, Frame] = {}

    def bare(self, feed: int, title: str, text: str) -> tuple[str, str]:
        """Take off a title, and a text without markup, what stands around all of their feed."""
        frame = self._frames.get(feed)
        if frame is None:
            frame = self._frames[feed] = framed(self._store.latest_texts(feed, LATEST))
        return headline(title, frame), unframed(title, text, frame)

    def told(self, entry: Entry) -> tuple[str, str]:
        """Give an entry's title, and how its text begins."""
        return self.bare(entry.feed, entry.title, plain((entry.summary or entry.html)[:_READ]))
