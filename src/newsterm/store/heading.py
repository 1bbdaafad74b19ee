"""Which telling heads a story: the latest that is typical of it, not the photographs that came last."""

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsterm.query.stem import stem
from newsterm.query.words import words
from newsterm.store.rows import BITS, NOTICES

WEIGHED = 12
"""Tellings of which the latest that serves is taken: the last."""
CHOSEN = 300
"""Stories for which that is done at once; behind them the latest telling heads its story."""
_CENTRAL = 2
"""Words of a headline that others of its story have too."""
_OF_ALL = 3
"""A word is central that one in so many headlines has, and two at the least."""
_TYPICAL = 0.87
"""Of the part that the most typical headline has in common with the others: who has so much may head them."""
_SHORTEST = 3
_ASIDE = BITS["video"] | BITS["audio"] | NOTICES["opinion"] | NOTICES["sponsored"] | NOTICES["live"]
"""What is told beside the event."""
_LITTLE = frozenset(
    map(
        stem,
        words(
            """after with from over that this says said amid into will their have more been near were what
            about their there they under first latest news live watch video photos pictures
            بعد على إلى خلال قبل حول عن من في مع أن إن بين صور فيديو بالصور شاهد عاجل
            برای پس از در با به که این آن بر تصاویر ویدیو فیلم
            میں کے کی کا سے پر اور بعد کو نے ہے ہیں تصاویر ویڈیو
            אחרי לפני של על את עם בין כי תמונות וידאו צפו"""
        ),
    )
)


class Heading(NamedTuple):
    """What is known of a telling, to choose by."""

    title: str
    aside: bool
    """Whether it is a film, a sound, somebody's opinion, paid for or a live blog."""


def leading(told: Sequence[Heading]) -> int:
    """Choose of tellings, the earliest first, which heads the story; its place.

    The latest of those that say the most of what others say too, so that a toll that rose wins, and what the
    event did to a football match does not. Where none says any, the latest that is not told beside the
    event; else the latest.
    """
    said = [
        frozenset(root for word in words(one.title) if len(root := stem(word)) >= _SHORTEST) - _LITTLE
        for one in told
    ]
    latest = [at for at in range(len(told) - 1, -1, -1) if not told[at].aside]
    count = Counter(word for at in latest for word in said[at])
    least = max(2, -(-len(latest) // _OF_ALL))
    central = {word for word, often in count.items() if often >= least}
    about = {at: _part(said[at], count, central) for at in latest if len(said[at] & central) >= _CENTRAL}
    enough = _TYPICAL * max(about.values(), default=0)
    typical = (at for at, part in about.items() if part >= enough)
    return next(typical, next(iter(latest), len(told) - 1))


def _part(own: frozenset[str], count: Counter[str], central: set[str]) -> float:
    """Measure how much of a headline others say too: a word weighs as much as headlines have it."""
    shared = sum(count[word] for word in own & central)
    return shared / (shared + len(own - central))


def leads(connection: sqlite3.Connection, tellings: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """Choose which telling heads each of these stories: {its number: a row of its `tellings`}.

    `tellings`: by the number of their story, the earliest first.
    """
    lead = {number: rows[-1] for number, rows in tellings.items() if rows}
    last = {number: list(rows[-WEIGHED:]) for number, rows in list(tellings.items())[:CHOSEN] if rows}
    found = connection.execute(
        "SELECT e.row, e.title, m.has FROM json_each(?) j JOIN entries e ON e.row = j.value"
        " JOIN marks m ON m.row = e.row",
        (json.dumps([row for rows in last.values() if len(rows) > 1 for row in rows]),),
    )
    known = {row: Heading(title, bool(has & _ASIDE)) for row, title, has in found}
    for number, rows in last.items():
        told = [row for row in rows if row in known]
        if len(told) > 1:
            lead[number] = told[leading([known[row] for row in told])]
    return lead
