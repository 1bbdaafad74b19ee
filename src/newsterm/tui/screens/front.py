"""What the panes show: a section's list, an article, and what arrives meanwhile; knows no command."""

import asyncio
from array import array
from collections.abc import Callable, Sequence
from functools import partial
from time import monotonic

from textual.events import Resize

from newsterm.model import Section, Story
from newsterm.newsroom import Newsroom
from newsterm.tui.keyboard.footer import footer
from newsterm.tui.keyboard.keys import Keymap
from newsterm.tui.looks.look import Look
from newsterm.tui.places.grouped import Grouped
from newsterm.tui.places.windows import Window
from newsterm.tui.screens.counting import Counting
from newsterm.tui.screens.empty import why_empty
from newsterm.tui.screens.live import Live
from newsterm.tui.screens.looking import Looking, index_catches_up, with_what_stays
from newsterm.tui.screens.opened import Opened
from newsterm.tui.screens.place import place_words, visited

FIRST_ROWS = 1000
"""Rows that are loaded before the rest of a list."""
FIRST_FOUND = 200
"""And of a search: to find more of what is not said every day takes longer than a letter to type."""
FIRST_SEEN = 100
"""And of a list of which even these take long: what a high window shows."""
LONGEST_MERGED = 100_000
"""Rows up to which what arrives is merged into a list that is being read."""
SETTLED = 8.0
"""Seconds in which a list that still fills is seen from its beginning, if nobody moved in it."""
STAYS = 0.15
"""Seconds after which a long list is wanted whole: who leafs through the tabs waits for none of them."""
AT_ONCE = 0.02
"""Seconds that the first rows of a list may take before one sees it; what takes longer holds no key up."""
SHARE = 5
"""So often as long as it took to look for what came nobody looks again: a long list comes together seldom."""
TYPES = 1.5
"""And while one types what to search for: then it is soon another one."""


class Front(Opened, inherit_bindings=False):
    """The panes, filled."""

    def __init__(self, newsroom: Newsroom, keymap: Keymap, look: Look) -> None:
        super().__init__(newsroom, keymap, look)
        self.sections: tuple[Section, ...] = newsroom.reading.sections()
        self.active_section = 0
        self.live = Live(self)
        self.grouped = Grouped(newsroom)
        self.counting = Counting(self)
        self.best_first = False
        """Whether they are in the order of how well they answer; else the newest come first."""
        self.story: Story | None = None
        """The story whose tellings are in the list."""
        self.loaded = 0.0
        """When what is listed was asked for; what comes into it later changes nothing of that."""
        self.touched: set[int] = set()
        """Entries marked since the list was loaded: they stay in it until one leaves it."""
        self._asks_one_feed = False
        """Whether what is shown was asked of one feed alone."""
        self.of_feeds = False
        """Whether what is searched for was asked for in the pane of feeds."""
        self.version = 0
        """The store's, when the list was last loaded."""
        self.behind = False
        """Whether what is listed is asked of what is indexed alone: to read the rest would take seconds."""
        self.looking = Looking(self)
        self._next_merge = 0.0
        """When what comes may be looked for again."""
        self.knows = True
        """Whether what is listed answers the question already; else it is still being looked for."""
        self.whole = True
        """Whether all that answers is in the list already, not the first of it alone."""
        self._fills = False
        """Whether the list was empty, or the rest of it has not come yet; what comes later moves nothing."""
        self.asking = False
        """Whether feeds are being asked."""
        self.offline = False
        """Whether there was no network when feeds were last asked."""

    def set_out(self) -> None:
        """Show the panes that there is room for, and say where one is."""
        super().set_out()
        self.strip.display = self.live.shown
        self.show_place()

    def put_on(self, look: Look) -> None:
        """Take on another look: words, colours, direction."""
        self.look = look
        panes = self.query_one("#panes")
        order = [self.headlines, self.divider, self.article]
        for pane in reversed(order) if look.mirrored else order:
            panes.move_child(pane, after=-1)
        for widget in (self.tabs, self.strip, self.headlines, self.article, self.status):
            widget.mirrored = look.mirrored
            widget.colours = look.colours
        self.headlines.words = self.strip.words = look.words
        self.strip.name_words = self.say("sections.live")
        self.headlines.empty = why_empty(self)
        self.article.empty = self.say("empty.article")
        self.status.language = self.article.language = look.words.language
        self.divider.look = self.feeds.look = look
        self.counting.count()
        self.live.update()
        self.set_out()
        if self.article.entry is not None:
            self.show_article(self.article.entry.row)
        self.refresh(layout=True)

    def on_resize(self, event: Resize) -> None:
        """Side by side where there is room."""
        del event
        self.set_out()
        if self.side_by_side and self.article.entry is None:
            self.schedule_preview()

    @property
    def section(self) -> Section:
        """The tab that is shown."""
        return self.sections[self.active_section]

    def is_own(self, name: str) -> bool:
        """Whether the list is that of a tab of ours, and nothing is searched for."""
        return self.section.own and self.section.name == name and self.searched_for is None

    @property
    def question(self) -> str:
        """What is asked: the tab's own question, or what is searched for."""
        return self.section.query if self.searched_for is None else self.searched_for

    @property
    def order(self) -> str:
        """In which order the list stands."""
        return self.section.order

    def rows_asked(self) -> "array[int]":
        """Ask for the rows of the tab, or of what is searched for; raises QueryError."""
        return self.newsroom.reading.rows(self.question, self.order, indexed=self.behind)

    def arranged(self, rows: "array[int]") -> "array[int]":
        """Give the rows that are to be seen of an answer."""
        return rows

    def load(self) -> None:
        """Load the active section, or what is searched for, from its beginning."""
        self._asks_one_feed = self.newsroom.reading.is_one_feed(self.question)
        self.headlines.searched = self._searched()
        reading = self.newsroom.reading
        self.looking.loads()
        self.behind = reading.waits_for_index(self.question)
        order, first = self._first
        rows = reading.rows_within(AT_ONCE, self.question, order, first, indexed=self.behind)
        if rows is None:
            self.knows = self.whole = False
            self._show_rows(array("q"))
            self.want_rest()
            return
        self.whole = len(rows) < first and not self.behind
        self.knows = bool(rows) or not self.behind
        self._show_rows(self.arranged(rows))
        if self._ranked or not self.whole:
            self.want_rest()

    @property
    def _ranked(self) -> bool:
        """Whether the best come first: to rank what a large store gives takes a moment."""
        return self.searched_for is not None and self.best_first

    @property
    def _first(self) -> tuple[str, int]:
        """Say in which order the first rows come, and how many: until all are ranked, the newest."""
        most = FIRST_ROWS if self.searched_for is None else FIRST_FOUND
        return "newest" if self._ranked else self.order, most

    def _show_rows(self, rows: "array[int]") -> None:
        self.touched.clear()
        self.at_rest = True
        self._fills = self._ranked or not (self.whole and len(rows))
        self.loaded = monotonic()
        window = Window(rows, self.newsroom.reading.headlines)
        first = [headline.feed for headline in window.first() if headline]
        self.headlines.one_feed = self._asks_one_feed and len(set(first)) < 2
        self.headlines.show(window)
        self.say_why_empty()
        self.tabs.active = self.active_section
        if self.side_by_side and not self.in_article:
            self.schedule_preview()
        self.counting.look()
        self.show_place()

    def want_rest(self) -> None:
        """Ask for the rest of the list that is shown now."""
        self.looking.begin(self._load_rest)

    async def _load_rest(self) -> None:
        """Load all rows of a long list behind the screen, once the reader stays in it."""
        shown = self.headlines.window
        if not (self.knows or len(shown)):
            if await self._load_first(shown):
                return
            shown = self.headlines.window
        if self.knows and not self._ranked:
            await asyncio.sleep(STAYS if self.typed is None else TYPES)
        waited = self.behind
        await index_catches_up(self, shown)
        if self.headlines.window is not shown:
            return
        self.looking.asks()
        rows = await asyncio.to_thread(lambda: self.arranged(self.rows_asked()))
        if waited or self.touched:
            rows = await with_what_stays(self, shown, rows)
        if self.headlines.window is shown:
            self.came(rows)
            self.knows = self.whole = True
            self.replace(rows)
            self._fills = not len(rows)

    async def _load_first(self, shown: Window) -> bool:
        """Show the first rows of a list that is empty yet, for they take a while; says whether that is all.

        Also where another list than `shown` is wanted by then.
        """
        ask, order = self.newsroom.reading.rows, self._first[0]
        self.looking.asks()
        rows = await asyncio.to_thread(ask, self.question, order, FIRST_SEEN, indexed=self.behind)
        first = await asyncio.to_thread(self.arranged, rows)
        if self.headlines.window is not shown:
            return True
        self.whole = len(rows) < FIRST_SEEN and not (self.behind or self._ranked)
        self.knows = self.whole or bool(first)
        self.replace(first)
        return self.whole

    def replace(self, rows: "array[int]") -> None:
        """Show another snapshot; the line under the cursor stays where it is on the screen."""
        before = self.headlines
        chosen = before.chosen
        window = Window(rows, self.newsroom.reading.headlines)
        found = window.find(chosen.row) if chosen is not None else None
        if self._fills and self.at_rest and not self.in_article and monotonic() - self.loaded <= SETTLED:
            before.show(window)
        else:
            before.show(window, cursor=before.cursor if found is None else found, line=before.line)
        self.say_why_empty()
        self.show_place()
        shown = self.article.entry
        if before.chosen is not None and (shown is None or shown.row != before.chosen.row):
            self.follow_cursor()

    def arrived(self) -> None:
        """Show what has come in, and move nothing that is being read."""
        if self.in_feeds:
            self.show_feeds()
        if len(self.headlines.window) > LONGEST_MERGED:
            self.headlines.window.forget()
            self.headlines.refresh()
        elif not self.looking.came():
            self.looking.begin(self._merge)
        self.counting.count()
        self.live.update()
        if self.side_by_side and self.article.entry is None:
            self.schedule_preview()

    async def _merge(self) -> None:
        """Put what has come in into the list, asked for beside the loop: a long answer holds no key up."""
        await asyncio.sleep(max(0.0, self._next_merge - monotonic()))
        shown = self.headlines.window
        self.behind = self.newsroom.reading.waits_for_index(self.question)
        if self.behind:
            self.want_rest()
            return
        begun = monotonic()
        self.looking.asks()
        fresh = await asyncio.to_thread(lambda: self.arranged(self.rows_asked()))
        self._next_merge = monotonic() + SHARE * (monotonic() - begun)
        if self.headlines.window is shown:
            rows = await with_what_stays(self, shown, fresh)
            if self.headlines.window is not shown:
                return
            self.knows = self.whole = True
            self.came(fresh)
            self.replace(rows)

    def came(self, fresh: "array[int]") -> None:
        """Hear what the list will be, before what has come into it is shown."""

    def say_why_empty(self) -> None:
        """Say in an empty list what is so, as far as it is known."""
        if not len(self.headlines.window):
            self.headlines.empty = why_empty(self)

    @property
    def no_feeds(self) -> str:
        """Say that there are no feeds, and the two ways to some."""
        return self.say(
            "empty.no_feeds", key=self.key_of("subscribe"), suggestions=self.key_of("suggestions")
        )

    def show_place(self) -> None:
        """Say in the last row where one is, and among the tabs what one visits from there."""
        self.tabs.visit = visited(self)
        self.status.place = place_words(self)
        self.status.hints = tuple(footer(self))

    def grow_older(self) -> None:
        """Let how long ago something was be true again, where it is seen; nothing moves."""
        if not self.is_current:
            return
        for widget in (self.headlines, self.strip, self.feeds):
            widget.refresh()
        article = self.article
        if article.display and article.entry is not None and not (article.scroll_offset.y or article.change):
            self.show_article(article.entry.row)  # its head, where that is seen
        self.show_place()

    def mark_read(
        self, rows: Sequence[int], *, on: bool, about: str, then: Callable[[int], None] = lambda _: None
    ) -> None:
        """Mark entries read, or unread; `about`: where. `then` hears how many changed."""

        def done(changed: int) -> None:
            self.marked(rows)
            then(changed)

        self.act(partial(self.newsroom.marking.read, rows, on=on, about=about), done)

    def redraw(self) -> None:
        """Show list and article again: what is kept of their feed has changed."""
        self.headlines.window.forget()
        self.headlines.refresh()
        if self.article.entry is not None:
            self.show_article(self.article.entry.row)

    def marked(self, rows: Sequence[int]) -> None:
        """Show entries as they are marked now."""
        self.touched.update(rows)
        self.headlines.window.forget()
        self.headlines.refresh()
        self.counting.count()

    def show_mine(self, section: Section) -> None:
        """Show a tab of the reader's own, also one that has just come."""
        self.counting.renew()
        if section in self.sections:
            self.show_section(self.sections.index(section))

    def show_section(self, index: int) -> None:
        """Show a tab from its beginning."""
        if index < len(self.sections):
            self.active_section = index
            self.searched_for = self.story = None
            self.in_feeds = self.of_feeds = False
            self.in_article = self.zen = False
            self.article.clear()
            self.set_out()
            self.load()

    def come_back(self) -> None:
        """Show the tab again from which one went elsewhere."""
        self.show_section(self.active_section)

    def show_found(self, question: str, *, of_feeds: bool = False) -> None:
        """Show what answers a question; raises QueryError, and the list stays as it is.

        `of_feeds`: one goes back from it to the feeds.
        """
        self.newsroom.reading.words(question)
        self.of_feeds = of_feeds
        self.story = None
        if self.in_feeds:
            self.in_feeds = False
            self.set_out()
        if self.searched_for != question:
            self.searched_for, self.best_first = question, False
            self.load()

    def show_story(self, story: Story) -> None:
        """Show who tells a story, the earliest first."""
        self.in_article = self.zen = self.in_feeds = self.of_feeds = False
        self.searched_for, self.story, self.best_first = f"story:{story.name}", story, False
        self.set_out()
        self.load()

    def show_feeds(self) -> None:
        """Show how all feeds fare, as they do now."""
        if not self.in_feeds:
            self.in_feeds, self.in_article, self.zen, self.searched_for = True, False, False, None
            self.story = None
        self.feeds.empty = self.no_feeds
        self.set_out()
        self.work(self._load_feeds, "feeds", opens=True)

    async def _load_feeds(self) -> None:
        self.feeds.show(await asyncio.to_thread(self.newsroom.tending.standings))
        self.show_place()
