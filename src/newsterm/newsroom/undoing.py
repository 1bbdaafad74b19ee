"""Undoing: back and forth in the journal, across restarts, and any one step of it turned back."""

from collections.abc import Sequence
from dataclasses import replace

from newsterm.lang import Said
from newsterm.model import UsageError
from newsterm.newsroom.clock import Clock
from newsterm.newsroom.feedlist import FeedList
from newsterm.store import Step, Store, Undone


class Undoing:
    """Takes steps back, and makes them again: those of marks in the store, those of feeds in feeds.toml."""

    def __init__(self, store: Store, clock: Clock, feeds: FeedList) -> None:
        self._store = store
        self._clock = clock
        self._feeds = feeds

    def undo(self) -> Undone | None:
        """Take the last step back; None where there is none. Raises ConfigError, StoreError."""
        return self._turn(back=True)

    def redo(self) -> Undone | None:
        """Make the step again that was taken back last; None where there is none."""
        return self._turn(back=False)

    def _turn(self, *, back: bool) -> Undone | None:
        in_store = self._store.undo if back else self._store.redo
        step = self._store.last(undone=not back)
        if step is None or not step.feeds:
            return in_store()
        # feeds.toml first: after a kill the step is not yet turned, and turning it once more changes nothing.
        feeds = self._feeds.turn(step, back=back)
        return replace(in_store(step.journal) or Undone(step=step, rows=()), feeds=feeds)

    def revert(self, number: int) -> Undone:
        """Take any one step back, as a new step; what was changed again since then stays.

        Raises UsageError where there is no such step, or it was taken back already.
        """
        step = self._store.step(number)
        if step is None:
            raise UsageError(Said("errors.newsroom.no_step", n=number), hint=Said("hints.history_shows"))
        if step.undone:
            raise UsageError(Said("errors.newsroom.undone_already", what=step.said))
        done = self._feeds.revert(step) if step.feeds else self._store.revert(number, self._clock())
        return done or Undone(step=step, rows=())

    def history(self, limit: int = 50) -> Sequence[Step]:
        """List the last steps, the latest first; 0: all."""
        return self._store.history(limit or -1)
