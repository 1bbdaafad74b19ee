"""Feeds: how they fare, and what can be done about it; in their pane it serves keys of other desks too."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from newsterm.config.typed import typed
from newsterm.model import Feed, Standing
from newsterm.model.health import FINE
from newsterm.tui.desks.desk import Desk
from newsterm.tui.desks.news import NewsDesk
from newsterm.tui.desks.reading import ReadingDesk
from newsterm.tui.desks.settings import Settings
from newsterm.tui.keyboard.footer import word
from newsterm.tui.places.tree import Branch
from newsterm.tui.screens.front import Front

END = 1 << 30
T = TypeVar("T")
HINTS = (
    "open", "refresh_feed", "pause_feed", "rename_feed", "tag", "bin", "undo", "open_in_browser", "edit_feed",
)  # fmt: skip
"""Commands that are named below a feed."""
_HERE = {"bin": "drop_feed"}
"""What a command of articles is for feeds."""


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
        moved = ("take_address",) if one is not None and one.health.kind == "moved" else ()
        names = (HINTS[0], *moved, *HINTS[1:])
        if self._as_newsboat:
            names = tuple(_HERE.get(name, name) for name in names)
        return [
            (front.key_of(name), word(front, _HERE.get(name, name))) for name in names if front.key_of(name)
        ]

    @property
    def _as_newsboat(self) -> bool:
        """Whether the reader has newsboat's keys, whose `D` is for articles alone."""
        return self._front.newsroom.config.interface.keys == "newsboat"

    def feeds(self) -> None:
        """Show how all feeds fare, the one that is read first; or the headlines again."""
        front = self._front
        if front.in_feeds:
            front.come_back()
            return
        headline = front.chosen
        if headline is not None:
            front.feeds.want(headline.feed)
        front.show_feeds()

    def back(self) -> None:
        """Go back to the headlines; with newsboat's keys nothing is behind the feeds, and `q` leaves."""
        front = self._front
        if not self._as_newsboat:
            front.come_back()
        elif front.latin(front.pressed) == "q":
            front.leave()
        else:
            front.status.say(f"{front.key_of('quit')}: {front.say('commands.quit.title')}")

    def open(self) -> None:
        """Show what this feed brought, or the feeds of a tag."""
        branch = self._front.feeds.branch
        if branch is not None and branch.tag:
            self._front.show_found(f'tag:"{branch.tag}"', of_feeds=True)
        elif branch is not None:
            self._front.feeds.fold()
        elif self._chosen is not None:
            self._front.show_found(f"feed:{self._chosen.state.id}", of_feeds=True)

    def next_headline(self) -> None:
        """Go to the feed below."""
        self._front.feeds.step(self._front.count)

    def previous_headline(self) -> None:
        """Go to the feed above."""
        self._front.feeds.step(-self._front.count)

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
        rest = range(pane.cursor + by, len(pane.lines) if by > 0 else -1, by)
        found = next((at for at in rest if _is_unwell(pane.lines[at])), None)
        if found is not None:
            pane.go(found)

    def headings(self) -> None:
        """List the feeds under their tags, or one after the other."""
        self._front.feeds.put_under_tags(by_tag=not self._front.feeds.by_tag)
        self._front.show_place()

    def unfold(self) -> None:
        """Fold the feeds of a tag, or unfold them."""
        self._front.feeds.fold()

    def rename_feed(self) -> None:
        """Ask what this feed is to be called."""
        self._retype("title")

    def tag(self) -> None:
        """Ask for the tags of this feed."""
        self._retype("tags")

    def move_feed_up(self) -> None:
        """Let this feed change places with the one above it."""
        self._move(-1)

    def move_feed_down(self) -> None:
        """Let this feed change places with the one below it."""
        self._move(1)

    def _move(self, by: int) -> None:
        one, front = self._chosen, self._front
        if self._is_shown() and one is not None and not front.feeds.by_tag:
            front.feeds.want(one.state.id)
            self._change(partial(front.newsroom.subscribing.move, one.feed.url, by), lambda _: None)

    def _retype(self, name: str) -> None:
        """Ask for one setting of this feed."""
        one, front = self._chosen, self._front
        if not self._is_shown() or one is None:
            return
        feed = front.newsroom.subscribing.written(one.state.id)
        if feed is not None:
            line = typed(feed, name) or (one.title if name == "title" else "")
            question = "history.tags" if name == "tags" else f"settings.{name}"
            front.ask(front.say(question), partial(self._typed, feed, name), line)

    def _typed(self, feed: Feed, name: str, line: str) -> None:
        # At once and not beside the loop: what cannot be is said while the line still stands.
        self._front.newsroom.subscribing.type(feed, name, line)
        self._front.show_feeds()

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

    def feed_direction(self) -> None:
        """Let the texts of this feed run the next way."""
        if self._chosen is not None:
            self._reading.turn_feed(self._chosen.state.id, self._chosen.title)

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

    def bin(self) -> None:
        """Drop this feed: what is done with an article is done with a feed."""
        if self._as_newsboat:
            self._front.tell("toasts.for_articles", key=self._front.key_of("open"))
        else:
            self.drop_feed()

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


def _is_unwell(line: Branch | Standing) -> bool:
    return isinstance(line, Standing) and line.health.kind not in FINE
