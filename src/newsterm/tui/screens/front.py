"""What the panes show: a section's list, an article, and what arrives meanwhile; knows no command."""

import asyncio
from array import array
from collections.abc import Callable, Sequence
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from textual.events import Resize

from newsterm.model import Entry, Headline, Section, Story
from newsterm.newsroom import Newsroom
from newsterm.newsroom.downloaded import found
from newsterm.page import article_words, changes_in
from newsterm.page.addresses import followed
from newsterm.tui.keyboard.footer import footer
from newsterm.tui.keyboard.keys import Keymap
from newsterm.tui.looks.look import Look
from newsterm.tui.places.windows import Window
from newsterm.tui.screens.counting import Counting
from newsterm.tui.screens.latest import add_latest
from newsterm.tui.screens.live import Live
from newsterm.tui.screens.panes import Panes
from newsterm.tui.screens.place import place_words

if TYPE_CHECKING:
    from textual.timer import Timer

FIRST_ROWS = 1000
"""Rows that are loaded before the rest of a list."""
LONGEST_MERGED = 100_000
"""Rows up to which what arrives is merged into a list that is being read."""
LATER = 0.1
"""Seconds after an article in which it is asked what else there is."""
SETTLED = 8.0
"""Seconds after which a list that nobody moved in stays where it is, for what stands beside it is read."""
PREVIEW = 0.08
"""Seconds that the cursor rests before its article is shown."""


class Front(Panes, inherit_bindings=False):
    """The panes, filled."""

    def __init__(self, newsroom: Newsroom, keymap: Keymap, look: Look) -> None:
        super().__init__(newsroom, keymap, look)
        self.sections: tuple[Section, ...] = newsroom.reading.sections()
        self.active_section = 0
        self.live = Live(self)
        self.counting = Counting(self)
        self.searched_for: str | None = None
        """What was searched for, while its results are in the list."""
        self.best_first = False
        """Whether they are in the order of how well they answer; else the newest come first."""
        self.story: Story | None = None
        """The story whose tellings are in the list."""
        self._loaded = 0.0
        self.at_rest = True
        """Whether nobody has moved in this list yet."""
        self.touched: set[int] = set()
        """Entries marked since the list was loaded: they stay in it until one leaves it."""
        self.changes = 0
        """How many changes of the article are kept, while they are shown."""
        self._asks_one_feed = False
        """Whether what is shown was asked of one feed alone."""
        self.of_feeds = False
        """Whether what is searched for was asked for in the pane of feeds."""
        self.version = 0
        """The store's, when the list was last loaded."""
        self._preview: Timer | None = None
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
        self.headlines.empty = self._empty_words()
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

    @property
    def chosen(self) -> Headline | None:
        """What a command is about: the article that is read, else the headline under the cursor."""
        if self.in_article and self.article.entry is not None:
            return next(iter(self.newsroom.reading.headlines([self.article.entry.row])), None)
        return self.headlines.chosen

    def rows_asked(self, limit: int | None = None) -> "array[int]":
        """Ask for the rows of the tab, or of what is searched for; raises QueryError."""
        question = self.section.query if self.searched_for is None else self.searched_for
        best = self.searched_for is not None and self.best_first
        return self.newsroom.reading.rows(question, "best" if best else self.section.order, limit)

    def arranged(self, rows: "array[int]") -> "array[int]":
        """Give the rows that are to be seen of an answer."""
        return rows

    def load(self) -> None:
        """Load the active section, or what is searched for, from its beginning."""
        question = self.section.query if self.searched_for is None else self.searched_for
        self._asks_one_feed = self.newsroom.reading.is_one_feed(question)
        self.headlines.searched = self._searched()
        if self.newsroom.reading.is_slow(question):
            self._show_rows(array("q"))
            self.work(self._load_rest, "rows")
            return
        ranked = self.searched_for is not None and self.best_first
        # To rank what a large store gives takes a moment: until then the newest are shown.
        reading = self.newsroom.reading
        rows = reading.rows(question, "newest", FIRST_ROWS) if ranked else self.rows_asked(FIRST_ROWS)
        self._show_rows(self.arranged(rows))
        if ranked or len(rows) == FIRST_ROWS:
            self.work(self._load_rest, "rows")

    def _show_rows(self, rows: "array[int]") -> None:
        self.touched.clear()
        self.at_rest = True
        self._loaded = monotonic()
        self.headlines.empty = self._empty_words()
        window = Window(rows, self.newsroom.reading.headlines)
        first = [headline.feed for headline in window.first() if headline]
        self.headlines.one_feed = self._asks_one_feed and len(set(first)) < 2
        self.headlines.show(window, top=0)
        self.tabs.active = self.active_section if self.searched_for is None else -1
        if self.side_by_side and not self.in_article:
            self.schedule_preview()
        self.counting.count()
        self.show_place()

    async def _load_rest(self) -> None:
        """Load all rows of a long list behind the screen."""
        shown = self.headlines.window
        rows = await asyncio.to_thread(lambda: self.arranged(self.rows_asked()))
        if self.headlines.window is shown:
            self.replace(rows)

    def replace(self, rows: "array[int]") -> None:
        """Show another snapshot; the line under the cursor stays where it is on the screen."""
        before = self.headlines
        chosen = before.chosen
        beside = self.side_by_side and self.article.entry is not None
        offset = before.cursor - before.scroll_offset.y
        window = Window(rows, self.newsroom.reading.headlines)
        found = window.find(chosen.row) if chosen is not None else None
        if self.at_rest and not self.in_article and not (beside and monotonic() - self._loaded > SETTLED):
            before.show(window, top=0)
        elif found is None:
            before.show(window, cursor=before.cursor, top=before.scroll_offset.y)
        else:
            before.show(window, cursor=found, top=max(0, found - offset))
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
        else:
            self.work(self._merge, "rows")
        self.counting.count()
        self.live.update()
        if self.side_by_side and self.article.entry is None:
            self.schedule_preview()

    async def _merge(self) -> None:
        """Put what has come in into the list, asked for beside the loop: a long answer holds no key up."""
        shown = self.headlines.window
        fresh = await asyncio.to_thread(lambda: self.arranged(self.rows_asked()))
        if self.headlines.window is shown:
            # What is read, and the line under the cursor, stay though they answer the question no longer.
            kept = self.touched | {one.row for one in (self.headlines.chosen, self.article.entry) if one}
            standing = await asyncio.to_thread(self.newsroom.reading.standing, kept.difference(fresh))
            if self.headlines.window is not shown:
                return
            self.came(fresh)
            self.replace(shown.merged(fresh, standing))
            if not fresh:
                self.headlines.empty = self._empty_words()

    def came(self, fresh: "array[int]") -> None:
        """Hear what the list will be, before what has come into it is shown."""

    def _empty_words(self) -> str:
        if self.searched_for is not None:
            return self.say("empty.found", query=self.searched_for)
        if not self.newsroom.reading.feeds():
            return self.no_feeds
        keys = {"unread": "refresh_all", "saved": "toggle_saved"}
        if self.section.own and self.section.name in keys:
            return self.say(f"empty.{self.section.name}", key=self.key_of(keys[self.section.name]))
        if self.section.own and self.section.name in {"live", "stories"}:
            return self.say(f"empty.{self.section.name}")
        if not self.newsroom.reading.count(""):
            return self.say("empty.unread", key=self.key_of("refresh_all"))
        return self.say("empty.section")

    @property
    def no_feeds(self) -> str:
        """Say that there are no feeds, and the two ways to some."""
        return self.say(
            "empty.no_feeds", key=self.key_of("subscribe"), suggestions=self.key_of("suggestions")
        )

    def show_place(self) -> None:
        """Say in the last row where one is."""
        self.status.place = place_words(self)
        self.status.hints = tuple(footer(self))

    def show_article(self, row: int, *, full: bool | None = None, change: int | None = None) -> bool:
        """Show an entry; says whether it is there.

        `full`: with the full text of its page; None: where that is kept, but what is being read stays.
        `change`: with what changed in it, the latest change being 1; 0: as it is; None: as it is shown.
        """
        entry = self.newsroom.reading.article(row)
        if entry is None:
            return False
        shown = self.article.entry
        same = shown is not None and shown.row == row
        if full is None:
            full = self.article.full if same else True
        if change is None:
            change = self.article.change if same else 0
        revisions = self.newsroom.reading.revisions(entry) if change else ()
        self.changes = len(revisions)
        change = min(change, self.changes)
        changes = (
            changes_in(entry, revisions, change, self.look.words, self.newsroom.clock()) if change else None
        )
        whole = self.newsroom.reading.full_text(entry) if full else None
        entry = self.newsroom.as_read(whole or entry)
        words = article_words(entry, self.look.words, self.newsroom.clock(), self._here(entry))
        self.article.show(
            entry, words, self._searched(), full=whole is not None, change=change, changes=changes
        )
        self.show_place()
        self.name_failures()
        self.set_timer(LATER, self.careful(partial(add_latest, self)))
        return True

    def _here(self, entry: Entry) -> dict[str, int]:
        """Tell which files of an entry were downloaded, and how large each is."""
        urls = [followed(one.url, entry.url) for one in entry.enclosures if one.kind != "picture"]
        kept = {url: found(self.newsroom.reading.place, url) for url in urls if url}
        return {url: one.size for url, one in kept.items() if one}

    def _searched(self) -> tuple[str, ...]:
        """Give the words that are lit, wherever they are seen."""
        return () if self.searched_for is None else self.newsroom.reading.words(self.searched_for)

    def schedule_preview(self) -> None:
        """Show the article under the cursor when it has rested there for a moment."""
        if self._preview is not None:
            self._preview.stop()
        self._preview = self.set_timer(PREVIEW, self.careful(self._show_preview))

    def _show_preview(self) -> None:
        headline = self.headlines.chosen
        if headline is None:
            self.article.clear()
        elif not self.in_article and self.side_by_side:
            self.show_article(headline.row)

    def follow_cursor(self) -> None:
        """Let the article follow the cursor, where both are on the screen."""
        if self.side_by_side and not self.in_article:
            self.schedule_preview()
        self.show_place()

    def open_article(self, row: int) -> bool:
        """Show an entry and give it the keys; says whether it is there."""
        if self._preview is not None:
            self._preview.stop()
        self.in_article = True
        self.at_rest = False
        self.set_out()
        return self.show_article(row)

    def leave_article(self) -> None:
        """Give the keys to the list."""
        self.in_article = False
        self.set_out()

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
            self.tabs.active = -1
        self.feeds.empty = self.no_feeds
        self.set_out()
        self.work(self._load_feeds, "feeds")

    async def _load_feeds(self) -> None:
        self.feeds.show(await asyncio.to_thread(self.newsroom.tending.standings))
        self.show_place()
