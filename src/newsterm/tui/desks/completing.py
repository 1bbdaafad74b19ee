"""Full texts: the article of a page, beside what its feed says of it."""

import asyncio

from newsterm.lang import Said
from newsterm.model import Completion, Headline
from newsterm.newsroom.away import complete_away
from newsterm.tui.screens.front import Front


class Completing:
    """Turns from the feed's text to the page's and back; asks for the page where it is not kept."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._asked: set[str] = set()
        """Ids of the entries whose pages are being asked."""
        self._turn = asyncio.Lock()

    def turn(self, headline: Headline) -> None:
        """Show the other text of an entry, from the same paragraph on."""
        front = self._front
        shown = front.article.entry
        opened = shown is None or shown.row != headline.row
        if opened and not front.open_article(headline.row):
            return
        assert front.article.entry is not None
        if front.article.full:
            if not opened:
                front.show_article(headline.row, full=False)
                front.tell("toasts.own_text", key=front.key_of("full_text"))
        elif front.newsroom.reading.full_text(front.article.entry) is not None:
            self._show(headline.row)
        else:
            front.tell("toasts.full_asking")
            if headline.id not in self._asked:
                self._asked.add(headline.id)
                front.work(lambda: self._ask(headline), "full text", alone=False)

    def _show(self, row: int) -> None:
        self._front.show_article(row, full=True)
        self._front.tell("toasts.full_text", key=self._front.key_of("full_text"))

    async def _ask(self, headline: Headline) -> None:
        front = self._front
        place = front.article.scroll_offset.y
        came: list[Completion] = []
        try:
            error = await complete_away([headline.id], came.append)
        finally:
            self._asked.discard(headline.id)
        if came and came[0].error:
            error = came[0].error.then(came[0].hint)
        if error or not came:
            front.complain(Said("toasts.full_failed", reason=error))
            return
        shown = front.article.entry
        if shown is None or shown.row != headline.row or front.article.full:
            return
        if front.article.scroll_offset.y == place:
            self._show(headline.row)
        else:
            self._announce()

    def due(self) -> None:
        """Ask for what is still to come of feeds whose full text is wanted always."""
        if any(feed.full_text for feed, _ in self._front.newsroom.reading.feeds()):
            self._front.work(self._due, "full texts", alone=False)

    async def _due(self) -> None:
        async with self._turn:
            await complete_away([], self._arrived)

    def _arrived(self, completion: Completion) -> None:
        shown = self._front.article.entry
        if (
            shown is not None
            and shown.id == completion.id
            and not (completion.error or self._front.article.full)
        ):
            self._announce()

    def _announce(self) -> None:
        """Say that the full text is here; what is being read stays where it is."""
        self._front.tell("toasts.full_here", key=self._front.key_of("full_text"))
