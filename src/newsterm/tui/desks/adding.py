"""Adding feeds: at an address, or several that a page names."""

import asyncio
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from newsterm.lang import NOTHING, Said
from newsterm.model import Outcome, shown_address
from newsterm.newsroom.away import subscribe_away, told_in
from newsterm.tui.desks.sections import Sections
from newsterm.tui.looks.alone import alone
from newsterm.tui.messages import WelcomeWanted
from newsterm.tui.screens.choosing import Choice
from newsterm.tui.screens.front import Front


class Adding:
    """Asks for an address, and subscribes to what is there."""

    def __init__(self, front: Front, sections: Sections) -> None:
        self._front = front
        self._sections = sections

    def ask(self) -> None:
        """Ask for an address; the question stays until a feed is found there, or the reader gives it up."""
        front = self._front
        prompt = front.say("subscribe.prompt")
        front.ask(prompt, self._look_for, hint="example.org", given_up=self._give_up, stays=True)

    def _begin_again(self, why: Said = NOTHING) -> None:
        """Welcome again who has no feeds yet."""
        if not self._front.newsroom.reading.feeds():
            self._front.post_message(WelcomeWanted(why))

    def _give_up(self) -> None:
        self._front.workers.cancel_group(self._front, "subscribe")
        self._begin_again()

    def _look_for(self, address: str) -> None:
        front = self._front
        if address:
            front.status.note(front.say("subscribe.looking", address=address))
            front.work(partial(self._look_at, address), "subscribe")
        else:
            front.asked()
            self._give_up()

    async def _look_at(self, address: str) -> None:
        front = self._front
        answers, error = await subscribe_away(address)
        if error or not answers:
            why = error or Said("subscribe.nothing", address=address)
            front.status.note(alone(why, front.look.words), wrong=True)
            return
        front.asked()
        (answer,) = answers
        if answer["outcomes"] or answer["known"]:
            await self._added(answers)
        else:
            self._choose(answer["found"])

    def _choose(self, found: Sequence[Mapping[str, str]]) -> None:
        """Ask which of the feeds that a page names are wanted; those that are there already are named."""
        front = self._front
        known = self._titles()
        if all(one["url"] in known for one in found):
            front.tell("toasts.all_known", titles=tuple(known[one["url"]] for one in found))
            return
        there = front.say("subscribe.known")
        choices: list[Choice[tuple[str, ...]]] = [
            Choice(known[one["url"]], there, ())
            if one["url"] in known
            else Choice(one["title"] or shown_address(one["url"]), shown_address(one["url"]), (one["url"],))
            for one in found
        ]
        front.app.push_screen(front.several(front.say("subscribe.several"), choices), self._chosen)

    def _chosen(self, addresses: tuple[str, ...] | None) -> None:
        if addresses:
            self._front.work(partial(self._add, addresses), "subscribe")
        else:
            self._begin_again()

    async def _add(self, addresses: Sequence[str]) -> None:
        """Subscribe to feeds, each as if its address had been typed, in one step."""
        front = self._front
        front.status.news = front.say("subscribe.looking", address=tuple(map(shown_address, addresses)))
        try:
            answers, wrong = await subscribe_away(*addresses, choose="first")
        finally:
            front.status.news = ""
        await self._added(answers, wrong)
        if wrong:
            self._begin_again(wrong)

    async def _added(self, answers: Sequence[Mapping[str, Any]], wrong: Said = NOTHING) -> None:
        """Show what came, and say so; what went wrong goes first."""
        front = self._front
        await asyncio.to_thread(front.newsroom.follow_feeds)
        front.arrived()
        outcomes = [told_in(Outcome, record) for answer in answers for record in answer["outcomes"]]
        known = [url for answer in answers for url in answer["known"]]
        failed = [
            Said("toasts.feed_failed", title=one.title, reason=one.error) for one in outcomes if one.error
        ]
        titles = tuple(one.title or shown_address(one.url) for one in outcomes)
        if wrong or failed:
            front.complain(wrong or failed[0])
        elif len(titles) > 1:
            front.tell("toasts.subscribed_to", titles=titles, key=front.key_of("undo"))
        elif titles:
            front.tell("toasts.subscribed", title=titles[0], key=front.key_of("undo"))
        elif known:
            there = self._titles()
            front.tell("toasts.already_subscribed", title=there.get(known[0], shown_address(known[0])))
        if outcomes:
            self._sections.begin(came=True, read=True)

    def _titles(self) -> Mapping[str, str]:
        """Name the feeds that there are, by their addresses."""
        return {
            feed.url: feed.title or state.title or shown_address(feed.url)
            for feed, state in self._front.newsroom.reading.feeds()
        }
