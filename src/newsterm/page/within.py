"""Find in an article what is being typed: any part of a word, and every form of a whole one."""

from bisect import bisect_right
from functools import lru_cache

from newsterm.lang import fold
from newsterm.page.document import Document
from newsterm.page.find import Match, find

_MOST = 10_000
"""Places; who types one letter in a long article wants none of them."""
_FEWEST = 3
"""Letters from which a word may have forms: بالقدس where one typed القدس."""


def find_within(document: Document, text: str, *, forms: bool = True) -> list[Match]:
    """All places where a text stands, in order, none twice, however it is spelled (see `fold`).

    What a search would find is lit as whole words, as `find` gives it; beside that any stretch of letters is
    found, also half a word and signs, across harakat, tatweel, ZWNJ and isolates. Without `forms` that alone:
    20 ms in 10,000 different words, and not 200.
    """
    wanted = " ".join(fold(text).split())
    if not wanted:
        return []
    is_words = forms and len(wanted) >= _FEWEST and wanted.replace(" ", "").isalnum()
    whole = find(document, text) if is_words else []
    places = [(match.block, match.start) for match in whole]
    parts = []
    for number, block in enumerate(document.blocks):
        for start, end in _standing(block.text, wanted):
            before = bisect_right(places, (number, start)) - 1
            around = whole[before] if before >= 0 else None
            after = whole[before + 1] if before + 1 < len(whole) else None
            if around is not None and around.block == number and start < around.end:
                continue
            if after is not None and after.block == number and after.start < end:
                continue
            parts.append(Match(number, start, end))
            if len(parts) == _MOST:
                return sorted([*whole, *parts])
    return sorted([*whole, *parts])


def _standing(text: str, wanted: str) -> list[tuple[int, int]]:
    folded, offsets = _spelled(text)
    found: list[tuple[int, int]] = []
    at = folded.find(wanted)
    while at >= 0 and len(found) < _MOST:
        found.append((offsets[at], offsets[at + len(wanted)]))
        at = folded.find(wanted, at + len(wanted))
    return found


@lru_cache(maxsize=2048)
def _spelled(text: str) -> tuple[str, tuple[int, ...]]:
    """Fold a text, every blank being a space: its letters, and where each stands in it (and the end)."""
    pieces: list[str] = []
    offsets: list[int] = []
    for at, char in enumerate(text):
        letters = " " if char.isspace() else fold(char)
        if letters:
            pieces.append(letters)
            offsets += [at] * len(letters)
    return "".join(pieces), (*offsets, len(text))
