"""Choose what is read in so many minutes: what one meant to read first, then every feed in its turn."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from newsterm.query import words

_ALIKE = 0.8
"""Share of the words of two titles that are the same words, from which they head the same story."""
_FEW = 4
"""Words of a title that are too few to be taken for those of another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An article that might be packed."""

    row: int
    feed: int
    title: str
    when: datetime
    minutes: int
    """That it takes to read; at least 1."""
    unread: bool
    wanted: bool
    """Whether the reader saved or tagged it."""
    story: str = ""
    """The story that it tells with others; empty: none that is known."""


def packed(candidates: Iterable[Candidate], minutes: int) -> list[Candidate]:
    """Choose articles that take no more than so many minutes together, in the order in which to read them.

    What is unread comes before what is read, and what was saved or tagged before the rest. Then the newest of
    each feed, the second of each, and so on; what is too long for what is left of the time is passed over.
    One story is there once. A feed's articles stand together, as do feeds in the order of their newest.
    """
    chosen: list[Candidate] = []
    stories: set[str] = set()
    titles: list[frozenset[str]] = []
    for one in _in_turn(candidates):
        title = frozenset(words(one.title))
        if one.minutes > minutes or one.story in stories or any(_alike(title, said) for said in titles):
            continue
        minutes -= one.minutes
        chosen.append(one)
        titles.append(title)
        stories |= {one.story} - {""}
    return _arranged(chosen)


def _in_turn(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Put first what is to be read first."""
    turns: defaultdict[tuple[bool, bool, int], int] = defaultdict(int)
    ranked: list[tuple[bool, bool, int, float, Candidate]] = []
    for one in sorted(candidates, key=lambda one: (one.when, one.row), reverse=True):
        of_its_kind = (not one.unread, not one.wanted, one.feed)
        turn = turns[of_its_kind] = turns[of_its_kind] + 1
        # What the reader wanted needs no turn: it all comes, the newest first.
        ranked.append((not one.unread, not one.wanted, 0 if one.wanted else turn, -one.when.timestamp(), one))
    return [one for *_, one in sorted(ranked, key=lambda rank: rank[:4])]


def _alike(title: frozenset[str], other: frozenset[str]) -> bool:
    if title == other:
        return bool(title)
    return min(len(title), len(other)) >= _FEW and len(title & other) >= _ALIKE * len(title | other)


def _arranged(chosen: Sequence[Candidate]) -> list[Candidate]:
    newest: dict[int, datetime] = {}
    for one in chosen:
        newest[one.feed] = max(one.when, newest.get(one.feed, one.when))
    return sorted(chosen, key=lambda one: (newest[one.feed], one.feed, one.when, one.row), reverse=True)
