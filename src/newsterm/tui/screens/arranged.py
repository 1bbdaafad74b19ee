"""The list as its reader wants it: order, headings, one line or two, preview, and what has come."""

import asyncio
import json
from array import array
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Any, Final

from newsterm.lang import Said
from newsterm.model import NewstermError, Story
from newsterm.newsroom import Newsroom
from newsterm.page.wording import moment
from newsterm.tui.keyboard.keys import Keymap
from newsterm.tui.looks.look import Look
from newsterm.tui.places.windows import Window
from newsterm.tui.screens.front import FIRST_ROWS, LONGEST_MERGED, Front
from newsterm.tui.screens.live import Looked
from newsterm.tui.widgets.headline_list import HeadlineList

ORDERS: Final = ("newest", "oldest", "feed", "unread")
_KEPT = "tui:list"
_SEARCH = "\0search"
"""In place of a tab's name: what was searched for."""
_MUTED = "is:muted"
_LATELY = timedelta(days=3)
"""Of how many days muted stories are counted: as those are that the tab shows."""


@dataclass(frozen=True, slots=True)
class SetOut:
    """How a tab stands."""

    order: str
    headed: bool = False
    """Whether there are headings."""
    together: bool = False
    """Whether a story has one line."""


class Arranged(Front, inherit_bindings=False):
    """Keeps for each tab in which order and under which headings it stands."""

    def __init__(self, newsroom: Newsroom, keymap: Keymap, look: Look) -> None:
        super().__init__(newsroom, keymap, look)
        self.previews = newsroom.config.reading.preview
        """Whether the article follows the cursor."""
        self._tabs: dict[str, SetOut] = {}
        self.density = 1
        """Lines that a headline takes."""
        self._stood: tuple[int, int, int, Looked] | None = None
        """The row at which one stood in the tab, its place in the list, its line, and what one had seen."""
        self._come = 0
        """How many articles came since one looked."""
        self._seen_last: int | None = None
        """The last that had arrived then; None: not counted yet."""
        self._looked_at = newsroom.clock()

    def show_found(self, question: str, *, of_feeds: bool = False) -> None:
        """Show what answers a question; where one stood in the tab is remembered."""
        stood = self._stands()
        super().show_found(question, of_feeds=of_feeds)
        self._stood = stood

    def show_story(self, story: Story) -> None:
        """Show who tells a story; where one stood in the tab is remembered."""
        self._stood = self._stands()
        super().show_story(story)

    def show_feeds(self) -> None:
        """Show how all feeds fare; where one stood in the tab is remembered."""
        self._stood = self._stands()
        super().show_feeds()

    def _stands(self) -> tuple[int, int, int, Looked] | None:
        """Say where one stands in the tab; while something else is shown: where one stood before that."""
        chosen = self.headlines.chosen
        if self.searched_for is not None or self.in_feeds:
            return self._stood
        if chosen is None:
            return None
        return chosen.row, self.headlines.cursor, self.headlines.line, self.looked

    def come_back(self) -> None:
        """Show the tab again, at the headline where one was."""
        stood, self._stood = self._stood, None
        super().come_back()
        if stood is not None and self.newsroom.reading.standing([stood[0]]):
            self.stand_at(*stood)

    def stand_at(self, row: int, place: int, line: int, looked: Looked | None = None) -> None:
        """Put the cursor on an entry, on that line of the screen; `looked`: what one had seen of the list.

        What the list has no more, for it was read in Unread, or not yet, for it is far down, stands where it
        stood. What came since one looked is as new as it was.
        """
        self._stand_at(row, place, line)
        if looked is not None:
            self._seen_last, self._looked_at = looked.row, looked.at
            self.came(self.headlines.window.rows)

    def _stand_at(self, row: int, place: int, line: int) -> None:
        window = first = self.headlines.window
        found = window.find(row)
        if found == 0:
            return
        if found is None:
            found = max(0, min(place, len(window)))
            rows = array("q", [*window.rows[:found], row, *window.rows[found:]])
            window = Window(rows, self.newsroom.reading.headlines)
            self.touched.add(row)
        self.at_rest = False
        self.headlines.show(window, cursor=found, line=line)
        if window is not first and not self.whole:
            self.want_rest()  # the rest that was asked for is that of the list before
        self.show_place()

    def recall_list(self) -> None:
        """Learn how the list was set out last; before it is loaded."""
        with suppress(NewstermError, ValueError, TypeError, AttributeError):
            kept: dict[str, Any] = json.loads(self.newsroom.reading.place(_KEPT) or "{}")
            self.density = 2 if kept.get("lines") == 2 else 1
            self.previews = bool(kept.get("preview", self.previews))
            for tab, (order, *ways) in kept.get("tabs", {}).items():
                if order in ORDERS:
                    self._tabs[str(tab)] = SetOut(str(order), *map(bool, ways[:2]))

    def keep_list(self) -> None:
        """Write down how the list is set out."""
        if self.newsroom.store.readonly:
            return
        tabs = {tab: astuple(said) for tab, said in self._tabs.items() if tab != _SEARCH}
        kept = {"lines": self.density, "preview": self.previews, "tabs": tabs}
        self.act(partial(self.newsroom.reading.set_place, _KEPT, json.dumps(kept)), lambda _: None)

    @property
    def _tab(self) -> str:
        if self.searched_for is not None:
            return _SEARCH
        return f"{'own' if self.section.own else 'my'}:{self.section.known_as}"

    @property
    def order(self) -> str:
        """In which order the list stands."""
        if self.searched_for is not None and self.best_first:
            return "best"
        return self._set_out.order

    @property
    def headed(self) -> bool:
        """Whether there are headings in it."""
        return self._set_out.headed

    @property
    def together(self) -> bool:
        """Whether a story has one line in it."""
        return self._set_out.together and self.story is None

    @property
    def _set_out(self) -> SetOut:
        if self.story is not None:
            return SetOut("oldest", headed=True)
        if self._tab in self._tabs:
            return self._tabs[self._tab]
        order = "newest" if self.searched_for is not None else self.section.order
        return SetOut(order, headed=order == "feed", together=self._of_stories)

    def put_in_order(self, order: str, *, headed: bool) -> None:
        """Let this tab stand in another order, or under headings; the cursor stays on its headline."""
        self._set(replace(self._set_out, order=order, headed=headed))

    def put_together(self, *, together: bool) -> None:
        """Let each story have one line in this tab, or each article."""
        self._set(replace(self._set_out, together=together))

    def _set(self, wanted: SetOut) -> None:
        chosen, before = self.headlines.chosen, self._set_out
        self._tabs[self._tab] = wanted
        self.best_first = False
        self.keep_list()
        if (wanted.order, wanted.together) != (before.order, before.together):
            self.load()
            found = self.headlines.window.find(chosen.row) if chosen is not None else None
            if found and not self.at_rest:
                self.headlines.move(found)
        self._head()

    def arranged(self, rows: "array[int]") -> "array[int]":
        """Give of each story one row, where it is to have one line: in the tab of stories what heads it."""
        reading = self.newsroom.reading
        if not self.together:
            return rows
        return reading.headed(rows) if self._of_stories else reading.collapsed(rows)

    def _head(self) -> None:
        grouping = {"best": "", "feed": "feed"}.get(self.order, "day")
        self.headlines.grouping = grouping if self.headed else ""
        self.headlines.together = self.together
        self.headlines.one_story = self.story is not None
        self.headlines.live = self.is_own("live") or self._of_stories
        self.headlines.lines = 2 if self._of_stories else self.density

    @property
    def _of_stories(self) -> bool:
        """Whether this is the tab of stories: how many tell each stands in its second line."""
        return self.is_own("stories")

    def _show_rows(self, rows: "array[int]") -> None:
        self.headlines.picked.clear()
        self.headlines.forget_said()
        self._looked()
        super()._show_rows(rows)
        self._head()
        self.headlines.foot = ""
        self._count_muted()

    # Stories that are muted: they are in no list, but counted.

    def _count_muted(self) -> None:
        if self._of_stories:
            self.work(self._say_muted, "muted")

    async def _say_muted(self) -> None:
        found = await asyncio.to_thread(self.newsroom.following.stories, _LATELY, muted=True)
        if not self._of_stories:
            return
        said = Said("stories.muted", n=len(found), keys=f"{self.key_of('search')} {_MUTED}")
        if new := sum(story.new for story in found):
            said = Said("stories.and_new", what=said, n=new)
        self.headlines.foot = said.within(self.look.words) if found else ""

    # What articles say, in the second line of each.

    def on_headline_list_unsaid(self, message: HeadlineList.Unsaid) -> None:
        """Read what the articles say that are seen, beside the loop."""
        self.work(partial(self._read, message.rows), "glances", alone=False)

    async def _read(self, rows: Sequence[int]) -> None:
        question = self.searched_for or ""
        width = max(20, self.headlines.size.width)
        found = await asyncio.to_thread(self.newsroom.reading.glances, question, rows, width)
        if question == (self.searched_for or ""):
            self.headlines.say_of({row: (said.text, said.lit) for row, said in found.items()}, rows)

    # The article beside the list.

    def schedule_preview(self) -> None:
        """Show the article under the cursor when it has rested there, where that is wanted."""
        if self.previews:
            super().schedule_preview()

    def follow_cursor(self) -> None:
        """Let the article follow the cursor; at the beginning of the list, what has come is seen."""
        super().follow_cursor()
        if self._come and not self.headlines.scroll_offset.y:
            self._looked()

    # What came since one looked.

    @property
    def looked(self) -> Looked:
        """The last row that one has seen of what came into the list, and when one looked."""
        return Looked(self.looking.reached if self._seen_last is None else self._seen_last, self._looked_at)

    def came(self, fresh: "array[int]") -> None:
        """Count what has come into the list since one looked at its beginning."""
        if self._seen_last is None and not self.whole:
            return  # it is the rest of what there was
        if self._seen_last is not None and len(fresh) > LONGEST_MERGED:
            self.work(self._look_for_news, "news")
            return
        if self._seen_last is None:
            self._seen_last = max(self.headlines.window.rows, default=None)
        # Where there was nothing to look at, nobody has looked.
        self._tell_news(sum(row > self._seen_last for row in fresh) if self._seen_last is not None else 0)

    def arrived(self) -> None:
        """Show what has come in; of a very long list only how much it is."""
        super().arrived()
        self._count_muted()
        if len(self.headlines.window) > LONGEST_MERGED:
            self.work(self._look_for_news, "news")

    async def _look_for_news(self) -> None:
        shown = self.headlines.window
        if self._seen_last is None:
            newest = await asyncio.to_thread(max, shown.rows)
            if self.headlines.window is not shown:
                return
            self._seen_last = newest
        fresh = await asyncio.to_thread(self.newsroom.reading.rows, self.section.query, "arrived", FIRST_ROWS)
        if self.headlines.window is shown and self.searched_for is None:
            self.came(fresh)

    def _looked(self) -> None:
        self._seen_last, self._looked_at = None, self.newsroom.clock()
        self._tell_news(0)
        if self.is_own("live"):
            self.live.update()

    def _tell_news(self, count: int) -> None:
        self._come = count
        time = moment(self._looked_at, self.newsroom.clock(), self.look.words)
        key = self.key_of("newest")
        self.headlines.tell(self.say("list.news", time=time, n=count, key=key) if count else "")

    def on_headline_list_wanted(self, message: HeadlineList.Wanted) -> None:
        """Go to what has come, or to what is muted."""
        if message.news:
            self.show_newest()
        else:
            self.show_found(_MUTED)

    def show_newest(self) -> None:
        """Go to the newest, with all that has come."""
        if self.in_article:
            self.leave_article()
        self.load()
        self.live.update()
        if self.order == "oldest":
            self.headlines.move(len(self.headlines.window) - 1)
