"""An entry with the article of its page in place of what its feed says."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newsterm.model import Entry
from newsterm.query import plain, words

if TYPE_CHECKING:
    from newsterm.model import FullText

_BEGINNING = 400
"""Words in which an article says what its feed said in short."""
_SHARE = 0.7
"""Of the words of a text, when another says the same."""


def whole(entry: Entry, full: "FullText") -> Entry:
    """Put the page's article in place of the feed's own text; what it says as well is said once."""
    said = words(plain(full.html))
    enclosures = entry.enclosures
    if "<img" in full.html:
        # The page's own picture may bear another address, of another size; one with words of its own stays.
        enclosures = tuple(
            one for one in enclosures if one.kind != "picture" or not _is_said(one.caption, said)
        )
    summary = "" if _is_said(plain(entry.summary), said[:_BEGINNING]) else entry.summary
    return replace(entry, html=full.html, summary=summary, enclosures=enclosures)


def _is_said(text: str, said: Sequence[str]) -> bool:
    """Whether a text says nothing of its own."""
    wanted, known = words(text), frozenset(said)
    return sum(word in known for word in wanted) >= _SHARE * len(wanted)
