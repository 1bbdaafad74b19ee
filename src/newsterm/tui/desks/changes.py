"""Changes: what an article said before, set into what it says now."""

from newsterm.model import Headline
from newsterm.tui.screens.front import Front

STEPS = {"previous_section": 1, "next_section": -1}
"""What leads from one tab to the next leads from one change to the next, while they are shown."""


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
        front.show_article(headline.row, change=1)
        front.tell("toasts.changes", key=front.key_of("changes"))

    def leave(self) -> None:
        """Show the article again."""
        if self._front.article.entry is not None:
            self._front.show_article(self._front.article.entry.row, change=0)

    def step(self, by: int) -> None:
        """Go some changes back, or on."""
        article = self._front.article
        if article.entry is not None:
            change = max(1, min(article.change + by, self._front.changes))
            self._front.show_article(article.entry.row, change=change)
