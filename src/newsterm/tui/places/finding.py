"""What is lit in an article because it was looked for, and which of these places one is at."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from newsterm.page import Document, Line, Match, find, find_within


class Finding:
    """The places of some words in a document, and one's way through them."""

    def __init__(self, matches: Iterable[Match] = ()) -> None:
        self.matches: Sequence[Match] = sorted(set(matches))
        self.at: int | None = None
        """Which of them one is at, from 0; None: at none yet."""
        self._in_block: dict[int, list[int]] = defaultdict(list)
        for number, match in enumerate(self.matches):
            self._in_block[match.block].append(number)

    @classmethod
    def of(cls, document: Document, words: Iterable[str]) -> "Finding":
        """Find the words of a search, as the search found them."""
        return cls(match for word in words for match in find(document, word))

    @classmethod
    def typed(cls, document: Document, text: str, *, forms: bool = True) -> "Finding":
        """Find what was typed, any part of a word; with `forms` also whole words in other forms."""
        return cls(find_within(document, text, forms=forms))

    def begin(self, block: int, offset: int) -> None:
        """Be at the first place from some character on; behind the last, at the first of all."""
        if self.matches:
            self.at = bisect_left(self.matches, (block, offset, 0)) % len(self.matches)

    def step(self, by: int, block: int, offset: int) -> bool:
        """Go some places on, around both ends; from none, to the next one seen from a character.

        Says whether one came around.
        """
        count = len(self.matches)
        if not count:
            return False
        if self.at is None:
            after = bisect_left(self.matches, (block, offset, 0))
            wanted = after if by > 0 else after - 1
        else:
            wanted = self.at + by
        self.at = wanted % count
        return self.at != wanted

    @property
    def here(self) -> Match | None:
        """The place one is at."""
        return None if self.at is None else self.matches[self.at]

    def on(self, line: Line) -> Line:
        """Light what stands on a line."""
        numbers = self._in_block.get(line.block)
        if not numbers:
            return line
        # They do not overlap: those on the line are neighbours, in the order of their ends as well.
        first = bisect_left(numbers, line.start, key=lambda number: self.matches[number].end)
        after = bisect_left(numbers, line.end, key=lambda number: self.matches[number].start)
        return line.restyled_at(
            (*self.matches[number][1:], "found here" if number == self.at else "found")
            for number in numbers[first:after]
        )
