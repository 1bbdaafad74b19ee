"""News: what is searched for, what feeds say, which feeds there are."""

import asyncio
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from newsterm.lang import NOTHING, Said
from newsterm.model import Feed, Outcome, QueryError, UsageError, because
from newsterm.model.health import is_offline
from newsterm.newsroom.away import outcome_in, refresh_away, subscribe_away
from newsterm.tui.desks.completing import Completing
from newsterm.tui.desks.desk import Desk
from newsterm.tui.desks.settings import Settings
from newsterm.tui.messages import WelcomeWanted
from newsterm.tui.screens.choosing import Choice
from newsterm.tui.screens.front import PREVIEW, Front

if TYPE_CHECKING:
    from textual.timer import Timer

OFTEN = 0.8
"""Seconds between two showings of what arrives."""


class NewsDesk(Desk):
    """Brings news in."""

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._searching: Timer | None = None
        self._showing: Timer | None = None
        self._completing = Completing(front)
        self._turn = asyncio.Lock()
        self._wishes: list[tuple[tuple[str, ...], bool]] = []
        """What is asked, and what will be after it: the feeds named, and whether only those due."""

    def search(self) -> None:
        """Search everything that is kept, as one types."""
        front = self._front
        front.in_article = front.zen = False
        if front.in_feeds:
            front.show_section(front.active_section)
        front.ask(
            front.say("search.prompt"),
            self._search,
            front.searched_for or "",
            typed=self._soon,
            given_up=self._give_up,
        )

    def _soon(self, text: str) -> None:
        self._stop()
        if text:
            self._searching = self._front.set_timer(PREVIEW, self._front.careful(lambda: self._show(text)))

    def _stop(self) -> None:
        if self._searching is not None:
            self._searching.stop()
            self._searching = None

    def _show(self, text: str) -> None:
        try:
            if not self._front.newsroom.reading.is_slow(text):
                self._front.show_found(text)
        except QueryError:
            return  # half a question: the last answer stays; it is complained of when it is finished

    def _search(self, text: str) -> None:
        self._stop()
        if not text:
            self._give_up()
            return
        self._front.show_found(text)

    def _give_up(self) -> None:
        self._stop()
        if self._front.searched_for is not None:
            self._front.show_section(self._front.active_section)

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
            self._front.tell("empty.no_feeds", key=self._front.key_of("subscribe"))

    def refresh_due(self) -> None:
        """Ask the feeds whose time has come."""
        due = self._front.newsroom.reading.due()
        if due:
            self.refresh([], due, due=True)

    def refresh(self, wanted: Sequence[str], count: int, *, due: bool = False) -> None:
        """Ask feeds for news, in a process of its own; none named: all, or those that are due.

        One refresh after the other; what is being asked, or will be, is not asked again.
        """
        wish = (tuple(wanted), due)
        if wish not in self._wishes:
            self._wishes.append(wish)
            self._front.work(partial(self._in_turn, wish, count), "refresh", alone=False)

    async def _in_turn(self, wish: tuple[tuple[str, ...], bool], count: int) -> None:
        try:
            async with self._turn:
                await self._refresh(wish[0], count, due=wish[1])
        finally:
            self._wishes.remove(wish)

    async def _refresh(self, wanted: Sequence[str], count: int, *, due: bool) -> None:
        front = self._front
        outcomes: list[Outcome] = []

        def report(outcome: Outcome) -> None:
            outcomes.append(outcome)
            front.status.news = front.say("status.refreshing", done=len(outcomes), all=count)
            if outcome.added and self._showing is None:
                self._showing = front.set_timer(OFTEN, front.careful(self._show_arrived))

        front.status.news = front.say("status.refreshing", done=0, all=count)
        try:
            error = await refresh_away(wanted, report, due=due)
        finally:
            front.status.news = ""
        self._show_arrived()
        self._completing.due()
        if error and not outcomes:
            front.complain(error)
        else:
            self._sum_up(outcomes, quiet=due)

    def _show_arrived(self) -> None:
        if self._showing is not None:
            self._showing.stop()
            self._showing = None
        self._front.arrived()

    def _sum_up(self, outcomes: Sequence[Outcome], *, quiet: bool) -> None:
        front = self._front
        failed = [outcome for outcome in outcomes if outcome.error]
        added = sum(outcome.added for outcome in outcomes)
        if is_offline(outcome.error for outcome in outcomes):
            front.complain(Said("status.offline"))
        elif failed:
            first = failed[0]
            front.complain(Said("status.failed", n=len(failed), title=first.title, reason=first.error))
        elif added or not quiet:
            front.tell("status.refreshed", n=added)

    def _complain(self, failed: Outcome) -> None:
        self._front.complain(Said("toasts.feed_failed", title=failed.title, reason=failed.error))

    def subscribe(self) -> None:
        """Ask for an address, and subscribe to the feed there."""
        self._front.ask(self._front.say("subscribe.prompt"), self._look_for, given_up=self._begin_again)

    def _begin_again(self, why: Said = NOTHING) -> None:
        """Welcome again who has no feeds yet."""
        if not self._front.newsroom.reading.feeds():
            self._front.post_message(WelcomeWanted(why))

    def _look_for(self, address: str) -> None:
        if not address:
            self._begin_again()
        else:
            self._front.work(partial(self._subscribe, address), "subscribe")

    async def _subscribe(self, address: str) -> None:
        front = self._front
        front.status.news = front.say("subscribe.looking", address=address)
        try:
            answer, error = await subscribe_away(address)
        finally:
            front.status.news = ""
        if error or not answer:
            why = error or Said("subscribe.nothing", address=address)
            front.complain(why)
            self._begin_again(why)
            return
        if not answer["outcomes"] and not answer["known"]:
            choices = [Choice(one["title"] or one["url"], one["url"], one["url"]) for one in answer["found"]]
            chosen = await front.app.push_screen_wait(front.choosing(front.say("subscribe.several"), choices))
            if chosen:
                await self._subscribe(chosen)
            return
        await asyncio.to_thread(front.newsroom.follow_feeds)
        front.arrived()
        outcomes = [outcome_in(record) for record in answer["outcomes"]]
        if not outcomes:
            front.tell("toasts.already_subscribed", title=answer["known"][0])
        elif outcomes[0].error:
            self._complain(outcomes[0])
        else:
            front.tell("toasts.subscribed", title=outcomes[0].title)

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
        self._front.tell("toasts.imported", n=len(added))
        if added:
            self.refresh([], len(added), due=True)

    def import_opml(self) -> None:
        """Ask for an OPML file, and subscribe to what it names."""
        self._front.ask(self._front.say("welcome.opml_prompt"), self._import, given_up=self._begin_again)

    def _import(self, name: str) -> None:
        if not name:
            self._begin_again()
            return
        try:
            document = Path(name).expanduser().read_bytes()
        except (OSError, RuntimeError, ValueError) as error:
            raise UsageError(Said("errors.system.unreadable", file=name, why=because(error))) from None
        self.take(self._front.newsroom.subscribing.read_opml(document))
