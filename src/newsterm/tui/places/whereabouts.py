"""Remember where one is, so that newsterm opens there again: tab, headline, line of each article, folds."""

import asyncio
import json
from contextlib import suppress
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

from newsterm.model import NewstermError
from newsterm.tui.screens.live import Looked
from newsterm.tui.widgets.divider import EVEN

if TYPE_CHECKING:
    from newsterm.tui.screens.arranged import Arranged

MOST = 500
"""Articles of which it is known how far one has read: those that were left last."""
PATIENCE = 0.5
"""Seconds."""
_HERE, _READ, _SHARE, _FEEDS = "tui:here", "tui:read", "tui:share", "tui:feeds"


class Whereabouts:
    """What a screen shows, kept in the store: a kill loses a second of it, a resize or a language nothing."""

    def __init__(self, front: "Arranged") -> None:
        self._front = front
        self._kept: dict[str, str] = {}
        """What was written down last."""
        self._writing = Lock()

    def recall(self) -> None:
        """Learn how far each article was read, and choose the tab; before the first list is loaded."""
        with suppress(NewstermError, ValueError, TypeError):
            for row, full, block, offset in json.loads(self._place(_READ) or "[]"):
                self._front.article.left[int(row), bool(full), 0] = (int(block), int(offset))
        self._kept[_READ] = self._spell_read()
        with suppress(NewstermError, ValueError):
            self._kept[_SHARE] = self._place(_SHARE)
            share = float(self._kept[_SHARE] or EVEN)
            self._front.share = share if 0 < share < 1 else EVEN
        self._kept[_SHARE] = self._kept.get(_SHARE) or str(EVEN)
        feeds = self._front.feeds
        with suppress(NewstermError, ValueError, TypeError, AttributeError):
            kept = json.loads(self._place(_FEEDS) or "{}")
            feeds.by_tag, feeds.folded = bool(kept.get("tags")), {str(tag) for tag in kept.get("folded", ())}
        self._kept[_FEEDS] = self._spell_feeds()
        tab = self._said().get("tab")
        names = [[section.known_as, section.own] for section in self._front.sections]
        if tab in names:
            self._front.active_section = names.index(tab)

    @property
    def was_here(self) -> bool:
        """Whether newsterm was left in this home before."""
        return bool(self._said())

    def return_to(self) -> None:
        """Go to the headline, and into its article where one was in it; after the first list is loaded."""
        try:
            self._return()
        finally:
            self._front.live.begin()

    def _return(self) -> None:
        said = self._said()
        row, at, feed = said.get("row"), said.get("at"), said.get("feeds")
        front = self._front
        if isinstance(feed, int) or (not said and self._begins_with_feeds()):
            front.feeds.want(feed or 0)
            front.show_feeds()
            return
        if not isinstance(row, int) or not isinstance(at, int) or not front.newsroom.reading.standing([row]):
            return
        top = said.get("top")
        looked = None
        with suppress(ValueError, TypeError, KeyError):
            looked = Looked.of(said.get("seen"))
        front.stand_at(row, at, top if isinstance(top, int) else 0, looked)
        if said.get("reading"):
            front.open_article(row)

    def _begins_with_feeds(self) -> bool:
        """Whether who opens newsterm for the first time is used to a list of feeds."""
        newsroom = self._front.newsroom
        return newsroom.config.interface.keys == "newsboat" and bool(newsroom.reading.feeds())

    def keep(self) -> None:
        """Write down, beside the loop, where one is, where that is somewhere else than a second ago."""
        if changed := self._changed():
            front = self._front

            async def writing() -> None:
                await asyncio.to_thread(self._write, changed)

            front.work(writing, "whereabouts")

    def keep_at_last(self) -> None:
        """Write down where one is before one leaves; a store that is busy is not waited for."""
        if changed := self._changed():
            last = Thread(target=self._write, args=[changed], daemon=True)
            last.start()
            last.join(PATIENCE)

    def _write(self, changed: dict[str, str]) -> None:
        with (
            self._writing,
            suppress(NewstermError),
        ):  # where one is, is no reason to complain: what one does is
            for name in changed:
                self._front.newsroom.reading.set_place(name, self._kept[name])

    def _changed(self) -> dict[str, str]:
        front = self._front
        if front.newsroom.store.readonly:
            return {}
        section, chosen = front.section, front.headlines.chosen
        here: dict[str, Any] = {"tab": [section.known_as, section.own]}
        if front.in_feeds or front.of_feeds:
            feed = front.feeds.chosen
            here["feeds"] = feed.state.id if feed is not None else 0
            return self._noted({_HERE: json.dumps(here), _FEEDS: self._spell_feeds()})
        if front.searched_for is not None:
            return self._noted({_FEEDS: self._spell_feeds()})
        if chosen is not None:
            cursor = front.headlines.cursor
            here |= {
                "row": chosen.row,
                "at": cursor,
                "top": front.headlines.line,
                "seen": front.looked.spelled,
                "reading": front.in_article,
            }
        front.article.leave_mark()
        return self._noted(
            {
                _HERE: json.dumps(here),
                _READ: self._spell_read(),
                _SHARE: str(self._front.share),
                _FEEDS: self._spell_feeds(),
            }
        )

    def _noted(self, now: dict[str, str]) -> dict[str, str]:
        changed = {name: said for name, said in now.items() if said != self._kept.get(name)}
        self._kept |= now
        return changed

    def _spell_feeds(self) -> str:
        feeds = self._front.feeds
        return json.dumps({"tags": feeds.by_tag, "folded": sorted(feeds.folded)})

    def _spell_read(self) -> str:
        left = self._front.article.left
        latest = [(key, place) for key, place in left.items() if not key[2]][-MOST:]
        return json.dumps([[row, int(full), *place] for (row, full, _), place in latest])

    def _said(self) -> dict[str, Any]:
        with suppress(NewstermError, ValueError):
            self._kept[_HERE] = self._place(_HERE)
            said = json.loads(self._kept[_HERE] or "{}")
            return said if isinstance(said, dict) else {}
        return {}

    def _place(self, name: str) -> str:
        return self._front.newsroom.reading.place(name)
