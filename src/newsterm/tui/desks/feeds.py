"""Feeds: how they fare, and what can be done about it; in their pane it serves keys of other desks too."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from newsterm.model import Standing
from newsterm.model.health import FINE
from newsterm.tui.desks.desk import Desk
from newsterm.tui.desks.news import NewsDesk
from newsterm.tui.desks.reading import ReadingDesk
from newsterm.tui.desks.settings import Settings
from newsterm.tui.screens.front import Front

END = 1 << 30
T = TypeVar("T")
HINTS = ("open", "refresh_feed", "pause_feed", "drop_feed", "undo", "open_in_browser", "edit_feed")
"""Commands that are named below a feed."""
_MOVED_HINTS = ("open", "take_address", *HINTS[1:])


class FeedsDesk(Desk):
    """Serves who looks after feeds."""

    def __init__(self, front: Front, news: NewsDesk, reading: ReadingDesk) -> None:
        super().__init__(front)
        self._news = news
        self._reading = reading

    @property
    def _chosen(self) -> Standing | None:
        return self._front.feeds.chosen

    def hints(self) -> list[tuple[str, str]]:
        """Name the keys that serve for this feed."""
        front, one = self._front, self._chosen
        moved = one is not None and one.health.kind == "moved"
        return [
            (front.key_of(name), front.say(f"commands.{name}.title"))
            for name in (_MOVED_HINTS if moved else HINTS)
            if front.key_of(name)
        ]

    def feeds(self) -> None:
        """Show how all feeds fare, the one that is read first; or the headlines again."""
        front = self._front
        if front.in_feeds:
            self.back()
            return
        headline = front.chosen
        if headline is not None:
            front.feeds.want(headline.feed)
        front.show_feeds()

    def back(self) -> None:
        """Go back to the headlines."""
        self._front.show_section(self._front.active_section)

    def open(self) -> None:
        """Show what this feed brought."""
        if self._chosen is not None:
            self._front.show_found(f"feed:{self._chosen.state.id}", of_feeds=True)

    def next_headline(self) -> None:
        """Go to the feed below."""
        self._front.feeds.step(1)

    def previous_headline(self) -> None:
        """Go to the feed above."""
        self._front.feeds.step(-1)

    def page_down(self) -> None:
        """Go a page of feeds on."""
        self._front.feeds.step(self._front.feeds.rows)

    def page_up(self) -> None:
        """Go a page of feeds back."""
        self._front.feeds.step(-self._front.feeds.rows)

    def top(self) -> None:
        """Go to the first feed."""
        self._front.feeds.step(-END)

    def bottom(self) -> None:
        """Go to the last feed."""
        self._front.feeds.step(END)

    def next_unread(self) -> None:
        """Go to the next feed that wants attention."""
        self._to_unwell(1)

    def previous_unread(self) -> None:
        """Go to the feed before that wants attention."""
        self._to_unwell(-1)

    def _to_unwell(self, by: int) -> None:
        pane = self._front.feeds
        rest = range(pane.cursor + by, len(pane.standings) if by > 0 else -1, by)
        found = next((at for at in rest if pane.standings[at].health.kind not in FINE), None)
        if found is not None:
            pane.go(found)

    def refresh_feed(self) -> None:
        """Ask this feed for news, also one that is asked no more."""
        if self._chosen is not None:
            self._news.refresh([str(self._chosen.state.id)], 1)

    def open_in_browser(self) -> None:
        """Open the feed's site."""
        if self._chosen is not None:
            if self._chosen.state.site:
                self._reading.open_address(self._chosen.state.site)
            else:
                self._front.tell("toasts.no_site")

    def copy_link(self) -> None:
        """Copy the feed's address."""
        if self._chosen is not None:
            self._front.app.copy_to_clipboard(self._chosen.feed.url)
            self._front.tell("toasts.link_copied")

    def edit_feed(self) -> None:
        """Change what feeds.toml says of this feed."""
        if self._chosen is not None:
            Settings(self._front, self._chosen.state.id, self._chosen.title).show()

    def pause_feed(self) -> None:
        """Ask this feed no more, or again."""
        one, front = self._chosen, self._front
        if not self._is_shown() or one is None:
            return
        paused = not one.feed.paused
        done = "feed_paused" if paused else "feed_resumed"
        self._change(
            partial(front.newsroom.subscribing.change, one.feed, {"paused": paused}),
            lambda _: front.tell(f"toasts.{done}", title=one.title, key=front.key_of("pause_feed")),
        )

    def take_address(self) -> None:
        """Follow this feed to where it has moved for good."""
        one, front = self._chosen, self._front
        if not self._is_shown() or one is None:
            return
        self._change(
            partial(front.newsroom.subscribing.take_over, one.feed, one.state),
            lambda feed: front.tell(
                "toasts.feed_moved", title=one.title, address=feed.url, key=front.key_of("undo")
            ),
        )

    def drop_feed(self) -> None:
        """Drop this feed; nothing is asked, undo brings it back."""
        one, front = self._chosen, self._front
        if not self._is_shown() or one is None:
            return
        self._change(
            partial(front.newsroom.subscribing.drop, one.feed.url),
            lambda _: front.tell("toasts.feed_dropped", title=one.title, key=front.key_of("undo")),
        )

    def _is_shown(self) -> bool:
        """Whether one sees which feed is meant; from elsewhere their pane is shown first."""
        if not self._front.in_feeds:
            self.feeds()
            return False
        return True

    def _change(self, doing: Callable[[], T], then: Callable[[T], None]) -> None:
        def done(result: T) -> None:
            then(result)
            self._front.show_feeds()

        self._front.act(doing, done)
