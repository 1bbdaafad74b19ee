"""Find words in an article, or a line, however they are spelled, whatever is written together with them."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from newsterm.page.document import Document
from newsterm.query import lights, sought
from newsterm.query.stem import stem
from newsterm.query.words import places


class Match(NamedTuple):
    """Where a text was found."""

    block: int
    start: int
    """Logical offset into the block's text."""
    end: int


def find(document: Document, text: str) -> list[Match]:
    """All places where a word, or words side by side, stand, in order: what a search would find there.

    Whole words, with their marks: `قدس` is found as `وَبِالقُدْس`.
    """
    wanted = sought(text)
    return [
        Match(index, start, end)
        for index, block in enumerate(document.blocks)
        for start, end in lights(block.text, [wanted])
    ]


def find_in(line: str, texts: Iterable[str]) -> list[tuple[int, int]]:
    """All places where any of some texts stands in a line, found as `find` finds them.

    What was found is remembered: the lines of a list are drawn again and again.
    """
    return [place for text in texts for place in _remembered(line, text)]


@lru_cache(maxsize=4096)
def _remembered(line: str, text: str) -> tuple[tuple[int, int], ...]:
    return tuple(lights(line, [sought(text)]))


def stemmed(text: str) -> list[tuple[int, int, str]]:
    """Find where the words of a text stand, and each as searches compare it: the folded word inside it."""
    return [(start, end, stem(word)) for start, end, word in places(text)]
