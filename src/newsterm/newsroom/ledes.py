"""Ledes: how a text begins, without what its feed writes around every text."""

from newsterm.curate import framed, unframed
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

    def bare(self, feed: int, title: str, text: str) -> str:
        """Take off a text, without markup, what stands around all of its feed."""
        frame = self._frames.get(feed)
        if frame is None:
            frame = self._frames[feed] = framed(self._store.latest_texts(feed, LATEST))
        return unframed(title, text, frame)

    def lede(self, entry: Entry) -> str:
        """Give how an entry's text begins."""
        return self.bare(entry.feed, entry.title, plain((entry.summary or entry.html)[:_READ]))
