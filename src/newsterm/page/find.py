"""Find words in an article, or in a line, however they are spelled there."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from newsterm.lang import fold
from newsterm.page.document import Document

_SPACES = re.compile(r"\s+")


class Match(NamedTuple):
    """Where a text was found."""

    block: int
    start: int
    """Logical offset into the block's text."""
    end: int


def find(document: Document, text: str) -> list[Match]:
    """All places where a text stands, in order; spelled as `lang.fold` spells, white space being one space.

    A match reaches over the marks of its last letter. Matches do not overlap.
    """
    wanted = _wanted(text)
    if not wanted:
        return []
    found: list[Match] = []
    for index, block in enumerate(document.blocks):
        if len(wanted) <= len(block.text) * 4:
            found += [Match(index, start, end) for start, end in _places(block.text, wanted)]
    return found


def find_in(line: str, texts: Iterable[str]) -> list[tuple[int, int]]:
    """All places where any of some texts stands in a line, found as `find` finds them.

    What was found is remembered: the lines of a list are drawn again and again.
    """
    return [place for text in texts for place in _remembered(line, text)]


def _wanted(text: str) -> str:
    return _SPACES.sub(" ", fold(text)).strip(" ")


@lru_cache(maxsize=4096)
def _remembered(line: str, text: str) -> tuple[tuple[int, int], ...]:
    wanted = _wanted(text)
    return tuple(_places(line, wanted)) if wanted else ()


def _places(text: str, wanted: str) -> list[tuple[int, int]]:
    folded = fold(text).translate(_AS_SPACE)
    pattern = re.compile(r" +".join(re.escape(word) for word in wanted.split(" ")))
    if not pattern.search(folded):
        return []
    origins = [index for index, char in enumerate(text) for _ in fold(char)]
    found = []
    for match in pattern.finditer(folded):
        end = origins[match.end() - 1] + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        found.append((origins[match.start()], end))
    return found


_AS_SPACE = str.maketrans("\t\n", "  ")
