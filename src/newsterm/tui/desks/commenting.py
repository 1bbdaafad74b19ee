"""Comments: what readers said of an article, below it; and back to where one read."""

from collections.abc import Sequence

from newsterm.lang import Said
from newsterm.model import Comment, Entry, Headline
from newsterm.newsroom.away import comments_away
from newsterm.page import COMMENTS, Document, timed, with_comments
from newsterm.page.addresses import followed
from newsterm.tui.screens.front import Front


class Commenting:
    """Shows comments, those that are kept at once; asks for what was said meanwhile."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._asked: set[str] = set()
        """Ids of the entries whose comments are being asked."""
        self._left: tuple[int, int, int] | None = None
        """The article, block and character that one left for its comments."""

    def page(self, headline: Headline) -> str:
        """Give the address of the page on which an article is talked about; empty: it names none."""
        entry = self._front.newsroom.reading.article(headline.row)
        return followed(entry.comments_url, entry.url) if entry is not None else ""

    @property
    def is_away(self) -> bool:
        """Whether one left the text for its comments."""
        entry = self._front.article.entry
        return self._left is not None and entry is not None and entry.row == self._left[0]

    def leave(self) -> None:
        """Go back to the text."""
        if self._left is not None:
            self._front.article.go_to(*self._left[1:])
        self._left = None

    def turn(self, headline: Headline) -> None:
        """Go to the comments on an article; from there back to its text."""
        front = self._front
        if self.is_away:
            self.leave()
            return
        shown = front.article.entry
        opened = not front.in_article or shown is None or shown.row != headline.row
        if opened and not front.open_article(headline.row):
            return
        entry = front.article.entry
        if entry is None:
            return
        if front.article.change:
            front.show_article(entry.row, change=0)
        kept = front.newsroom.commenting.kept(entry)
        if kept:
            self._show(entry, kept)
        if not entry.comments_feed:
            self._say_none(entry)
        elif entry.id not in self._asked:
            if not kept:
                front.tell("toasts.comments_asking")
            self._asked.add(entry.id)
            front.work(lambda: self._ask(entry, len(kept)), "comments", alone=False)

    def _say_none(self, entry: Entry) -> None:
        where = "toasts.comments_elsewhere" if entry.comments_url else "toasts.no_comments"
        self._front.tell(where, key=self._front.key_of("open_comments"))

    async def _ask(self, entry: Entry, known: int) -> None:
        front = self._front
        place = front.article.scroll_offset.y
        try:
            error = await comments_away(entry.id)
        finally:
            self._asked.discard(entry.id)
        shown = front.article.entry
        if error:
            front.complain(Said("toasts.comments_failed", reason=error))
        elif shown is not None and shown.row == entry.row:
            comments = front.newsroom.commenting.kept(entry)
            if not comments:
                front.tell("toasts.no_comments_yet")
            elif not known:
                self._show(entry, comments, go=front.in_article and front.article.scroll_offset.y == place)
            elif len(comments) > known:
                self._show(entry, comments, go=False)
                front.tell("toasts.comments_came", n=len(comments) - known)

    def _show(self, entry: Entry, comments: Sequence[Comment], *, go: bool = True) -> None:
        """Set comments below the article, and go there."""
        front = self._front
        words = front.look.words
        told = timed(comments, front.newsroom.clock(), words)

        def add(own: Document) -> Document:
            return with_comments(own, told, words, base_url=entry.url or entry.feed_url)

        front.article.put_below("comments", add)
        if not go:
            return
        since = front.article.lead(COMMENTS)
        if since is not None:
            self._left = (entry.row, *since)
