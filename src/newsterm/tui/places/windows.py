"""A long list, loaded as it is seen: a snapshot of row numbers, and the headlines near the screen."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence

from newsterm.model import Headline

PAGE = 64
KEPT_PAGES = 32


class Window:
    """A list of a million rows that costs what its visible part costs."""

    def __init__(self, rows: "array[int]", load: Callable[[Sequence[int]], list[Headline]]) -> None:
        self.rows = rows
        """The list is what it was when it was asked for; nothing that arrives moves it."""
        self._load = load
        self._pages: OrderedDict[int, dict[int, Headline]] = OrderedDict()

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: int) -> Headline | None:
        """Give the headline at an index; None where its entry is gone."""
        number = index // PAGE
        page = self._pages.get(number)
        if page is None:
            rows = self.rows[number * PAGE : (number + 1) * PAGE]
            page = {headline.row: headline for headline in self._load(rows)}
            self._pages[number] = page
            if len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page.get(self.rows[index])

    def first(self) -> list[Headline | None]:
        """Give the headlines that are loaded first."""
        return [self[index] for index in range(min(PAGE, len(self)))]

    def forget(self) -> None:
        """Load again what is shown: marks have changed."""
        self._pages.clear()

    def find(self, row: int) -> int | None:
        """Find where an entry stands in the list."""
        try:
            return self.rows.index(row)
        except ValueError:
            return None

    def merged(self, fresh: "array[int]", keep: Iterable[int]) -> "array[int]":
        """Give `fresh`, with those of `keep` that answer the question no longer left where they stood.

        What one has just read in Unread stays until one leaves the tab; it never vanishes under the cursor.
        """
        lost = set(keep).difference(fresh)
        if not lost:
            return fresh
        known = set(fresh)
        after: dict[int, list[int]] = {}
        previous = -1
        for row in self.rows:
            if row in lost:
                after.setdefault(previous, []).append(row)
            elif row in known:
                previous = row
        merged = array("q", after.get(-1, ()))
        for row in fresh:
            merged.append(row)
            merged.extend(after.get(row, ()))
        return merged
