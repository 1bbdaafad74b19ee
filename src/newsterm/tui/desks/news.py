"""News: what is searched for, what feeds say, which feeds there are."""

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from newsterm.lang import Said
from newsterm.model import Feed, NewstermError, Outcome, QueryError, Section
from newsterm.model.health import is_offline
from newsterm.newsroom.away import index_away, refresh_away
from newsterm.newsroom.reading import LOOK_LATEST
from newsterm.tui.desks.adding import Adding
from newsterm.tui.desks.completing import Completing
from newsterm.tui.desks.desk import Desk
from newsterm.tui.desks.importing import Importing
from newsterm.tui.desks.sections import Sections
from newsterm.tui.desks.settings import Settings
from newsterm.tui.driver import TerminalDriver
from newsterm.tui.messages import WelcomeWanted
from newsterm.tui.screens.front import Front
from newsterm.tui.screens.place import visited

if TYPE_CHECKING:
    from textual.timer import Timer

OFTEN = 0.8
"""Seconds between two showings of what arrives."""


class NewsDesk(Desk):
    """Brings news in."""

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._showing: Timer | None = None
        self._completing = Completing(front)
        self._sections = Sections(front)
        self._adding = Adding(front, self._sections)
        self._importing = Importing(front, self._came)
        self._turn = asyncio.Lock()
        self._offline = False
        """Whether it was said already that one is offline."""
        self._wishes: list[tuple[tuple[str, ...], bool]] = []
        """What is asked, and what will be after it: the feeds named, and whether only those due."""

    def search(self) -> None:
        """Search everything that is kept, as one types."""
        front = self._front
        front.in_article = front.zen = False
        if front.in_feeds:
            front.come_back()
        front.ask(
            front.say("search.prompt"),
            self._search,
            self._begun(),
            hint=front.say("search.hint"),
            typed=self._typed,
            given_up=front.careful(self._give_up),
            completes=front.newsroom.reading.completer(),
        )

    def _begun(self) -> str:
        """Give what is searched for; where it only says where (a feed, a tag), words may follow at once."""
        question = self._front.searched_for
        if not question:
            return ""
        return question if self._front.newsroom.reading.words(question) else f"{question.rstrip()} "

    def search_order(self) -> None:
        """Put what was found in the other order: the best first, or the newest."""
        front = self._front
        if front.searched_for is None:
            front.tell("toasts.nothing_searched", key=front.key_of("search"))
            return
        front.best_first = not front.best_first
        front.load()

    def keep_search(self) -> None:
        """Keep what was searched for as a tab."""
        front = self._front
        question = front.searched_for
        if question is None:
            front.tell("toasts.nothing_searched", key=front.key_of("search"))
            return
        order = "best" if front.best_first else "newest"
        kept = Section(name=visited(front), query=question, order=order)
        front.newsroom.reading.keep_section(front.newsroom.paths.config, kept)
        front.counting.add()
        front.show_section(front.sections.index(kept))
        front.tell("toasts.kept_as_tab", query=kept.name, key=front.key_of("sections"))

    def _typed(self, text: str) -> None:
        """Show what is found by what is typed so far."""
        self._front.careful(partial(self._show, text))()

    def _show(self, text: str) -> None:
        from newsterm.query import so_far  # noqa: PLC0415 (goes with typing)

        try:
            question = so_far(text)
            if question and not self._front.newsroom.reading.is_slow(question):
                self._front.show_found(question)
        except QueryError:
            return  # half a question: the last answer stays; it is complained of when it is finished

    def _search(self, text: str) -> None:
        if not text:
            self._give_up()
            return
        self._front.show_found(text)

    def _give_up(self) -> None:
        if self._front.searched_for is not None:
            self._front.come_back()

    def refresh_feed(self) -> None:
        """Ask the feed of this headline for news."""
        headline = self._front.chosen
        if headline is not None:
            self.refresh([str(headline.feed)], 1)

    def refresh_all(self) -> None:
        """Ask every feed for news."""
        feeds = [state for _, state in self._front.newsroom.reading.feeds() if not state.stopped]
        if feeds:
            self.refresh([], len(feeds))
        else:
            self._front.status.say(self._front.no_feeds)

    def refresh_due(self, *, behind: bool = False) -> None:
        """Ask the feeds whose time has come; `behind` what one does, where only news are worth a word.

        Where there are none, what a refresh left that was ended before its time is indexed.
        """
        reading = self._front.newsroom.reading
        due = reading.due()
        if due and not (behind and self._wishes):
            self.refresh([], due, due=True, behind=behind)
        elif not (due or self._wishes) and reading.is_behind():
            self._front.work(index_away, "index", alone=False)

    def keep_asking(self) -> None:
        """Ask each feed as soon as its time comes, for as long as newsterm is open."""
        wait = LOOK_LATEST
        try:
            wait = self._front.newsroom.reading.until_due()
        except NewstermError as error:
            self._front.complain(error.whole)
        self._front.set_timer(wait, self._look_due)

    def _look_due(self) -> None:
        self._front.careful(partial(self.refresh_due, behind=True))()
        self.keep_asking()

    def refresh(self, wanted: Sequence[str], count: int, *, due: bool = False, behind: bool = False) -> None:
        """Ask feeds for news, in a process of its own; none named: all, or those that are due.

        One refresh after the other; what is being asked, or will be, is not asked again.
        """
        wish = (tuple(wanted), due)
        if wish not in self._wishes:
            self._wishes.append(wish)
            self._front.work(partial(self._in_turn, wish, count, behind=behind), "refresh", alone=False)

    async def _in_turn(self, wish: tuple[tuple[str, ...], bool], count: int, *, behind: bool) -> None:
        try:
            async with self._turn:
                await self._refresh(wish[0], count, due=wish[1], behind=behind)
        finally:
            self._wishes.remove(wish)

    async def _refresh(self, wanted: Sequence[str], count: int, *, due: bool, behind: bool) -> None:
        front = self._front
        outcomes: list[Outcome] = []

        def report(outcome: Outcome) -> None:
            outcomes.append(outcome)
            front.status.news = front.say("status.refreshing", done=len(outcomes), all=count)
            if outcome.added and self._showing is None:
                self._showing = front.set_timer(OFTEN, front.careful(self._show_arrived))

        front.status.news = front.say("status.refreshing", done=0, all=count)
        front.asking = True
        front.say_why_empty()
        try:
            error = await refresh_away(wanted, report, due=due, notify=self._notify)
        finally:
            front.status.news, front.asking = "", False
        self._show_arrived()
        self._sections.begin(read=True)
        self._completing.due()
        if behind:
            self._sum_up_behind(outcomes)
        elif error and not outcomes:
            front.complain(error)
        else:
            self._sum_up(outcomes, quiet=due)

    def _notify(self, headline: str, feed: str) -> None:
        """Let the terminal show a notification, where it can and nothing else could."""
        driver = self._front.app._driver  # noqa: SLF001 - Textual hands it to nobody
        if isinstance(driver, TerminalDriver):
            driver.notice(headline, feed)

    def _show_arrived(self) -> None:
        if self._showing is not None:
            self._showing.stop()
            self._showing = None
        self._front.arrived()

    def _sum_up(self, outcomes: Sequence[Outcome], *, quiet: bool) -> None:
        front = self._front
        failed = [outcome for outcome in outcomes if outcome.error]
        added = sum(outcome.added for outcome in outcomes)
        front.offline = is_offline(outcome.error for outcome in outcomes)
        front.say_why_empty()
        if front.offline:
            self._offline = True
            front.complain(Said("status.offline"))
        elif failed:
            first = failed[0]
            front.complain(Said("status.failed", n=len(failed), title=first.title, reason=first.error))
        elif added or not quiet:
            front.tell("status.refreshed", n=added)

    def _sum_up_behind(self, outcomes: Sequence[Outcome]) -> None:
        """Say what has come; what failed stands beside the feeds, and that one is offline is said once."""
        added = sum(outcome.added for outcome in outcomes)
        offline = bool(outcomes) and is_offline(outcome.error for outcome in outcomes)
        if offline and not self._offline:
            self._front.complain(Said("status.offline"))
        elif added:
            self._front.tell("status.refreshed", n=added)
        self._offline = self._front.offline = offline

    def subscribe(self) -> None:
        """Ask for an address, and subscribe to the feed there."""
        self._adding.ask()

    def import_opml(self) -> None:
        """Ask for an OPML file, and subscribe to what it names."""
        self._importing.ask_file()

    def import_newsboat(self) -> None:
        """Take over what newsboat has."""
        self._importing.newsboat()

    def suggestions(self) -> None:
        """Show the feeds with which one may begin."""
        self._front.ahead.open("welcome", alone=True)
        self._front.post_message(WelcomeWanted())

    def edit_feed(self) -> None:
        """Change what feeds.toml says of this feed."""
        headline = self._front.chosen
        if headline is not None:
            Settings(self._front, headline.feed, headline.feed_title).show()

    def take(self, feeds: Sequence[Feed]) -> None:
        """Subscribe to feeds that are known to be feeds, and ask them for news."""
        self._front.act(partial(self._front.newsroom.subscribing.add, feeds), self._taken)

    def _taken(self, added: Sequence[Feed]) -> None:
        self._front.load()
        self._front.tell("toasts.imported", n=len(added), key=self._front.key_of("undo"))
        if added:
            self._came(len(added))

    def _came(self, count: int) -> None:
        """Ask feeds that are new for news; who has no tabs yet gets some at once, and more when they came."""
        self._sections.begin(came=True)
        self.refresh([], count, due=True)
