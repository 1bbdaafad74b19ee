"""What is open: an article while it is read, something that was listed to choose from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsterm.model import Entry

if TYPE_CHECKING:
    from newsterm.cli.reading.spoken import Passage
    from newsterm.page import Document

Lines = Iterator[str]
"""What is said, a line at a time; what it tells of is done as it is said."""


@dataclass(slots=True, kw_only=True)
class Opened:
    """An article while it is read."""

    entry: Entry
    full: bool
    """Whether it is said with the article of its page."""
    document: "Document"
    said: Sequence["Passage"]
    start: int = 0
    """The first passage of what was said last."""
    end: int = 0

    @property
    def percent(self) -> int:
        """How much of it was said."""
        return 100 * self.end // len(self.said) if self.said else 100


@dataclass(slots=True, kw_only=True)
class Choices:
    """Something that was listed, of which a number chooses."""

    title: str
    lines: Sequence[str]
    choose: Callable[[int], Lines]
    """Takes a place in it, from 0."""
    told: int = 0
    """How many of them were said."""
