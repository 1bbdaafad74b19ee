"""Undoing: back and forth in the journal, across restarts."""

from newsterm.store import Store, Undone


class Undoing:
    """Takes steps back, and makes them again."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def undo(self) -> Undone | None:
        """Take the last step back; None where there is none."""
        return self._store.undo()

    def redo(self) -> Undone | None:
        """Make the step again that was taken back last; None where there is none."""
        return self._store.redo()
