"""A list of which several may be chosen: the feeds of a page."""

from textual.events import Key

from newsterm.tui.screens.choosing import Choice, Choosing

MARK, ALL, ENTER = "space", "a", "enter"
"""The keys that mark the line under the cursor, mark all of them, and end it."""


class Several(Choosing[tuple[str, ...]], inherit_bindings=False):
    """Ends with the values of all that is marked, or else of the line under the cursor; or with None.

    A line whose value is empty is there already: it is not chosen again.
    """

    _marked: frozenset[tuple[str, ...]] = frozenset()

    def on_key(self, event: Key) -> None:
        """Mark; all other keys are those of every list."""
        if event.key == MARK:
            self._mark(self._cursor)
            self.step(1)
        elif event.character and self._latin(event.character) == ALL:
            every = frozenset(one.value for one in self._shown if one.value)
            self._marked = frozenset() if self._marked == every else every
        else:
            return
        event.stop()
        event.prevent_default()
        self.page.refresh()

    def _mark(self, index: int) -> None:
        value = self._shown[index].value
        if value:
            self._marked ^= {value}

    def _sign(self, choice: Choice[tuple[str, ...]]) -> str:
        return "✓" if not choice.value else "■" if choice.value in self._marked else "□"

    def clicked(self, y: int) -> None:
        """Mark the line at a row of the box."""
        index = self._at(y)
        if index is not None:
            self._cursor = index
            self._mark(index)
            self.page.refresh()

    def _choose(self) -> None:
        marked = [one.value for one in self._shown if one.value in self._marked]
        chosen = tuple(part for value in marked for part in value or ()) or self._shown[self._cursor].value
        if chosen:
            self.dismiss(chosen)
