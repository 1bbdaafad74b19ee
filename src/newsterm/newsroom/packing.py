"""Packing: articles for so many minutes without a network, and what of them was read."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsterm.curate.packing import Candidate, packed
from newsterm.lang import Said
from newsterm.model import Entry, Headline, Sought, UsageError
from newsterm.newsroom.binding import Leaf
from newsterm.newsroom.clock import Clock
from newsterm.newsroom.questions import question
from newsterm.newsroom.whole import whole
from newsterm.page.wording import reading_minutes
from newsterm.store import Store

LAST = "last"
"""What the pack is called that was made last."""
_CHUNK = 100
"""Articles that are read at once."""
_MOST = 20_000
"""Articles that are weighed: the newest."""
_PLACE = "packs"
_REMEMBERED = 20
_TRIES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """An article that was chosen."""

    headline: Headline
    minutes: int


class Packing:
    """Chooses articles; whoever asked for them binds them."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def choose(self, asked: str, minutes: int) -> list[Picked]:
        """Choose what is read in so many minutes of what answers a question, as `curate.packing` does.

        Where the article of an entry's page is kept, that is what is read. Raises QueryError.
        """
        rows = self._store.rows(question(asked, self._store), self._clock(), limit=_MOST)
        chosen = packed((_candidate(entry) for entry in self._entries(rows)), minutes)
        took = {one.row: one.minutes for one in chosen}
        return [
            Picked(headline=one, minutes=took[one.row])
            for one in self._store.headlines([one.row for one in chosen])
        ]

    def wanting(self, chosen: Iterable[Picked], *, every: bool = False) -> list[Sought]:
        """Tell whose pages are still to be asked: where a feed wants its full text always, or `every` one."""
        return [
            page
            for page in self._store.pages([one.headline.row for one in chosen])
            if page.url and not page.kept and page.tries < _TRIES and (every or page.feed.full_text)
        ]

    def leaves(self, chosen: Sequence[Picked]) -> Iterator[Leaf]:
        """Read the articles for a book, under the names of their feeds."""
        minutes = {one.headline.row: one.minutes for one in chosen}
        for entry in self._entries(list(minutes)):
            yield Leaf(entry=entry, minutes=minutes[entry.row], under=entry.feed_title)

    def remember(self, file: str, chosen: Sequence[Picked]) -> None:
        """Remember what a file has in it; the last of these are remembered."""
        path = Path(file).resolve()
        made = {
            "file": str(path),
            "at": self._clock().isoformat(),
            "ids": [one.headline.id for one in chosen],
        }
        others = [one for one in self._packs() if one["file"] != made["file"]]
        self._store.set_place(_PLACE, json.dumps([made, *others][:_REMEMBERED]))

    def articles(self, name: str = LAST) -> tuple[str, list[int]]:
        """Tell which articles a pack had, by its file's name, and that name; raises UsageError.

        Articles that are gone are left out.
        """
        packs = self._packs()
        if not packs:
            raise UsageError(Said("errors.newsroom.no_packs"), hint=Said("hints.pack_makes"))
        path = Path(name)
        found = packs[:1] if name == LAST else [one for one in packs if Path(one["file"]) == path.resolve()]
        # It may have been moved since then.
        found = found or [one for one in packs if Path(one["file"]).name == path.name]
        if not found:
            known = tuple(dict.fromkeys(Path(one["file"]).name for one in packs))
            raise UsageError(
                Said("errors.newsroom.no_pack", name=name), hint=Said("hints.one_of", known=known)
            )
        rows = (self._store.row_of(id_) for id_ in found[0]["ids"])
        return Path(found[0]["file"]).name, [row for row in rows if row is not None]

    def _entries(self, rows: Sequence[int]) -> Iterator[Entry]:
        for start in range(0, len(rows), _CHUNK):
            part = rows[start : start + _CHUNK]
            kept = self._store.full_texts(part)
            for entry in self._store.entries(part):
                yield whole(entry, kept[entry.row]) if entry.row in kept else entry

    def _packs(self) -> list[dict[str, Any]]:
        packs: list[dict[str, Any]] = json.loads(self._store.place(_PLACE) or "[]")
        return packs


def _candidate(entry: Entry) -> Candidate:
    return Candidate(
        row=entry.row,
        feed=entry.feed,
        title=entry.title,
        when=min(entry.published or entry.arrived, entry.arrived),
        minutes=max(1, reading_minutes(entry)),
        unread=not entry.marks.read,
        wanted=entry.marks.saved or bool(entry.marks.tags),
        story=entry.story,
    )
