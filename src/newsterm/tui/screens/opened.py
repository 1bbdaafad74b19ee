"""The article beside or over the list: the one under the cursor, or the one that is read."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from newsterm.model import Entry, Headline, Revision
from newsterm.newsroom import Newsroom
from newsterm.newsroom.downloaded import found
from newsterm.page import Document, Passage, article_words, changes_in
from newsterm.page.addresses import followed
from newsterm.tui.keyboard.keys import Keymap
from newsterm.tui.looks.look import Look
from newsterm.tui.screens.latest import LATEST, add_latest
from newsterm.tui.screens.panes import Panes

if TYPE_CHECKING:
    from textual.timer import Timer

    from newsterm.lang.phrases import Phrases

LATER = 0.1
"""Seconds after an article in which it is asked what else there is."""
PREVIEW = 0.08
"""Seconds that the cursor rests before its article is shown."""
Changed = tuple[Document, Sequence[Passage]]
"""An article with a change set into it, and where in it something changed."""


class Opened(Panes, inherit_bindings=False):
    """The panes, with an article in theirs."""

    def __init__(self, newsroom: Newsroom, keymap: Keymap, look: Look) -> None:
        super().__init__(newsroom, keymap, look)
        self.searched_for: str | None = None
        """What was searched for, while its results are in the list."""
        self.at_rest = True
        """Whether nobody has moved in this list yet."""
        self.changes = 0
        """How many changes of the article are kept, while they are shown."""
        self._preview: Timer | None = None
        self._latest: Timer | None = None
        self._changed: tuple[tuple[Entry, int, Phrases], Changed] | None = None
        """What was told apart last."""

    def run(self, command: str, count: int = 1) -> None:
        """Do what a command says, so often or so far."""

    def show_place(self) -> None:
        """Say where one is."""

    @property
    def chosen(self) -> Headline | None:
        """What a command is about: the article that is read, else the headline under the cursor."""
        if self.in_article and self.article.entry is not None:
            return next(iter(self.newsroom.reading.headlines([self.article.entry.row])), None)
        return self.headlines.chosen

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
        changes = self.changed_in(entry, revisions, change) if change else None
        whole = self.newsroom.reading.full_text(entry) if full else None
        entry = self.newsroom.as_read(whole or entry)
        words = article_words(entry, self.look.words, self.newsroom.clock(), self._here(entry))
        if words.comments and entry.comments_feed and (key := self.key_of("comments")):
            words = replace(
                words, comments=self.say("article.comments_key", comments=words.comments, key=key)
            )
        self.article.show(
            entry, words, self._searched(), full=whole is not None, change=change, changes=changes
        )
        self.show_place()
        self.name_failures()
        if self._latest is not None:
            self._latest.stop()
        self._latest = self.set_timer(LATER, self.careful(partial(add_latest, self)))
        return True

    def awaits_below(self) -> bool:
        """Ask at once what else there is to read, where that is not known; says whether keys wait for it."""
        if self._latest is None or self.article.has_below(LATEST):
            return False
        self._latest.stop()
        add_latest(self, opens=True)
        return True

    def _here(self, entry: Entry) -> dict[str, int]:
        """Tell which files of an entry were downloaded, and how large each is."""
        urls = [followed(one.url, entry.url) for one in entry.enclosures if one.kind != "picture"]
        kept = {url: found(self.newsroom.reading.place, url) for url in urls if url}
        return {url: one.size for url, one in kept.items() if one}

    def changed_in(self, entry: Entry, revisions: Sequence[Revision], change: int) -> Changed:
        """Set a change into an entry; what was told apart last is kept, for a long article takes a while."""
        asked = (entry, change, self.look.words)
        if self._changed is None or self._changed[0] != asked:
            found = changes_in(entry, revisions, change, self.look.words, self.newsroom.clock())
            self._changed = (asked, found)
        return self._changed[1]

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
