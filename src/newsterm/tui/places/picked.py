"""Which headlines of a list are selected: one by one, from here to there, or all but some."""

from array import array
from collections.abc import Iterable


class Picked:
    """Rows of a list; that of a million selects all of it at once."""

    def __init__(self, rows: "array[int] | None" = None) -> None:
        self._rows = rows if rows is not None else array("q")
        """The list of which all was selected; what arrives later is not."""
        self._all = False
        self._flipped: set[int] = set()
        """Those that are selected, or are not where all others are."""
        self.anchor: int | None = None
        """Where a range begins that is still being drawn: a place in the list."""
        self._known: frozenset[int] = frozenset()

    def __contains__(self, row: int) -> bool:
        return (row in self._flipped) != (self._all and (not self._known or row in self._known))

    def __len__(self) -> int:
        return len(self._rows) - len(self._flipped) if self._all else len(self._flipped)

    def flip(self, row: int) -> None:
        """Select one, or no longer."""
        self._flipped ^= {row}

    def add(self, rows: Iterable[int]) -> None:
        """Select some."""
        if self._all:
            self._flipped.difference_update(rows)
        else:
            self._flipped.update(rows)

    def all(self, rows: "array[int]") -> None:
        """Select all of a list; all of it being selected, nothing."""
        everything = self._all and not self._flipped
        self.clear()
        if not everything:
            self._rows, self._all = rows, True

    def clear(self) -> None:
        """Select nothing any more."""
        self._all, self._rows, self.anchor = False, array("q"), None
        self._flipped, self._known = set(), frozenset()

    def moved(self, rows: "array[int]", before: "array[int]") -> None:
        """Stay with what is selected, and where a range begins: the list shows other rows than before."""
        if self.anchor is not None:
            begun = before[self.anchor]
            self.anchor = rows.index(begun) if begun in rows else None
        if self._all:
            if not self._known:
                self._known = frozenset(self._rows)
        elif self._flipped:
            self._flipped.intersection_update(rows)

    def rows(self, shown: "array[int]") -> "array[int]":
        """Give what is selected, in the order of the list."""
        return array("q", (row for row in shown if row in self))
