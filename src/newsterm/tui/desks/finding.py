"""Find in the article: as one types, from one place to the next, and back to where one was."""

import asyncio
from functools import partial

from newsterm.tui.places.finding import Finding
from newsterm.tui.screens.front import Front
from newsterm.tui.screens.place import found_words

PAUSE = 0.12
"""Seconds."""


class Finder:
    """Serves who looks for words in the article."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._since = (0, 0, 0)
        """Where one read when one began to look (`ArticlePane.seen_from`)."""

    def ask(self) -> None:
        """Ask what to find; every letter lights what is found so far."""
        front = self._front
        if not self._is_open():
            return
        before, self._since = front.article.asked, front.article.seen_from
        front.ask(
            front.say("find.prompt"),
            self._typed,
            before,
            typed=self._typed,
            given_up=lambda: self._give_up(before),
        )
        self._count()

    def _is_open(self) -> bool:
        """See to it that one is in the article."""
        front = self._front
        headline = front.headlines.chosen
        return front.in_article or (headline is not None and front.open_article(headline.row))

    def _typed(self, text: str) -> None:
        article = self._front.article
        if text == article.asked:
            pass
        elif text:
            article.find(text, self._since)
        else:
            article.find_no_more(self._since)
        self._count()
        self._front.show_place()
        if text and article.is_long:
            self._front.work(partial(self._hear, text), "finding")

    async def _hear(self, text: str) -> None:
        """Find other forms of the words too, when nothing is typed for a moment, beside the loop."""
        await asyncio.sleep(PAUSE)
        article = self._front.article
        document = article.document
        if document is not None:
            article.light(await asyncio.to_thread(Finding.typed, document, text), document, text)
            if self._front.status.edit is not None:
                self._count()
            self._front.show_place()

    def _give_up(self, before: str) -> None:
        article = self._front.article
        if before:
            article.find(before, self._since)
        else:
            article.find_no_more(self._since)
        self._front.show_place()

    def _count(self) -> None:
        self._front.status.aside = found_words(self._front) if self._front.article.asked else ""

    def step(self, by: int) -> None:
        """Go to the next place that is lit, or back; around the ends."""
        front = self._front
        if not front.in_article or not front.article.finding.matches:
            front.tell("toasts.nothing_lit", key=front.key_of("find"))
            return
        if front.article.step_found(by):
            front.tell("toasts.found_around" if by > 0 else "toasts.found_around_back")
        front.show_place()

    def meant(self, command: str) -> bool:
        """Do what a command means in an article; False: it means there what it always means."""
        article = self._front.article
        if command == "search":
            self.ask()
        elif command == "next_unread" and article.finding.matches:
            self.step(1)
        elif command == "back" and article.asked:
            article.find_no_more()
            self._front.show_place()
        else:
            return False
        return True
