"""Nearing: what else is near an article in its words, of the last days or older."""

from collections.abc import Sequence

from newsterm.config import Config
from newsterm.curate import lookups, terms
from newsterm.curate.nearness import nearest
from newsterm.curate.telling import rarest_words
from newsterm.model import And, Entry, Headline, Or, Query, Telling, Text
from newsterm.newsroom.clock import Clock
from newsterm.newsroom.ledes import Ledes
from newsterm.query import primary
from newsterm.store import Store

MOST = 3
_RARE_WORDS = 4
"""Words of a title by which older articles are looked for; two of them must be in a title."""
_FEW = 5
"""Tellings of the last days that may have such a word, or each hundredth of them: a common one takes long."""
_OLDER = 24
"""Older articles that are compared."""


class Nearing:
    """Finds two or three articles to go on with."""

    def __init__(self, store: Store, config: Config, clock: Clock) -> None:
        self._store = store
        self._on = config.stories.on
        self._clock = clock

    def near(self, row: int, most: int = MOST) -> list[Headline]:
        """Give what is nearest to an entry in words, not of its story, not muted; the nearest first."""
        entry = self._store.entry(row)
        if entry is None or not self._on:
            return []
        story = self._store.stories_of([row]).get(row, 0)
        own = _telling(entry, story, *Ledes(self._store).told(entry))
        wanted = lookups(own.terms)
        if len(wanted) < 2:
            return []
        found = {one.row: one for one in self._store.near([wanted])}
        rarity = self._store.rarity(
            {*wanted, *(each for one in found.values() for each in lookups(one.terms))}
        )
        total = self._store.told_lately()
        if len(found) < 2 * most:
            found |= {one.row: one for one in self._older(entry, rarity, total) if one.row not in found}
        rows = nearest(own, list(found.values()), rarity, total, 2 * most)
        return [one for one in self._store.headlines(rows) if not one.marks.muted][:most]

    def _older(self, entry: Entry, rarity: dict[int, int], total: int) -> Sequence[Telling]:
        """Find older articles by the title's rarest words, two of them in their titles."""
        words = rarest_words(entry.title, entry.language, rarity, max(_FEW, total // 100), _RARE_WORDS)
        pairs: list[Query] = [
            And((Text(one, phrase=True, field="title"), Text(other, phrase=True, field="title")))
            for at, one in enumerate(words)
            for other in words[at + 1 :]
        ]
        if not pairs:
            return ()
        rows = self._store.rows(Or(tuple(pairs)), self._clock(), limit=_OLDER)
        stories = self._store.stories_of(rows)
        return [
            Telling(
                row=one.row,
                feed=one.feed,
                moment=one.when,
                language=primary(one.language),
                terms=terms(one.title, "", primary(one.language)),
                story=stories.get(one.row, 0),
            )
            for one in self._store.headlines(rows)
            if one.row != entry.row
        ]


def _telling(entry: Entry, story: int, title: str, lede: str) -> Telling:
    language = primary(entry.language)
    return Telling(
        row=entry.row,
        feed=entry.feed,
        moment=entry.published or entry.arrived,
        language=language,
        terms=terms(title, lede, language),
        story=story,
    )
