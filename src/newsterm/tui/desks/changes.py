"""Changes: what an article said before, set into what it says now."""

import asyncio
from collections.abc import Callable

from newsterm.model import Headline
from newsterm.tui.screens.front import Front

STEPS = {"previous_section": 1, "next_section": -1}
"""What leads from one tab to the next leads from one change to the next, while they are shown."""

PATIENCE = 0.3
"""Seconds after which is said what one waits for."""


class Changes:
    """Turns from the article to what changed in it, from there to earlier changes, and back."""

    def __init__(self, front: Front) -> None:
        self._front = front

    def turn(self, headline: Headline) -> None:
        """Show what changed last, or the article again, where one was in it."""
        front = self._front
        shown = front.article.entry
        if shown is not None and shown.row == headline.row and front.article.change:
            self.leave()
            return
        entry = front.newsroom.reading.article(headline.row)
        if entry is None:
            return
        if not front.newsroom.reading.revisions(entry):
            front.tell("toasts.no_changes")
            return
        if not front.in_article:
            front.open_article(headline.row)
        self._show(headline.row, 1, then=lambda: front.tell("toasts.changes", key=front.key_of("changes")))

    def _show(self, row: int, change: int, then: Callable[[], None] = lambda: None) -> None:
        """Tell apart beside the loop, for that may take a second; then show it, where one is there still."""
        front = self._front

        def tell_apart() -> None:
            entry = front.newsroom.reading.article(row)
            revisions = front.newsroom.reading.revisions(entry) if entry else ()
            if entry and revisions:
                front.changed_in(entry, revisions, min(change, len(revisions)))

        async def showing() -> None:
            said = f"{front.say('commands.changes.title')} …"
            waiting = front.set_timer(PATIENCE, lambda: setattr(front.status, "news", said))
            try:
                await asyncio.to_thread(tell_apart)
            finally:
                waiting.stop()
                if front.status.news == said:
                    front.status.news = ""
            shown = front.article.entry
            if front.in_article and shown is not None and shown.row == row:
                front.show_article(row, change=change)
                then()

        front.work(showing, "changes", opens=True)

    def leave(self) -> None:
        """Show the article again."""
        if self._front.article.entry is not None:
            self._front.show_article(self._front.article.entry.row, change=0)

    def step(self, by: int) -> None:
        """Go some changes back, or on."""
        article = self._front.article
        if article.entry is not None:
            change = max(1, min(article.change + by, self._front.changes))
            self._show(article.entry.row, change)
