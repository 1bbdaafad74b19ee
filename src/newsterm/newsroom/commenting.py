"""Commenting: what readers said of an article, asked of the feed that it names for that, and kept."""

import asyncio
from collections.abc import Sequence

from newsterm.config import Config
from newsterm.lang import NOTHING, Said
from newsterm.model import Comment, Entry, ParsedEntry, UsageError
from newsterm.newsroom.asking import Told, feed_of
from newsterm.newsroom.clock import Clock
from newsterm.newsroom.intake import fetcher
from newsterm.parse.workers import Workers
from newsterm.query import plain
from newsterm.store import Store

MOST = 1000
"""Comments that are kept of one article: the first of the document."""


class Commenting:
    """Asks for comments."""

    def __init__(self, store: Store, config: Config, clock: Clock, told: Told) -> None:
        self._store = store
        self._config = config
        self._clock = clock
        self._told = told

    def kept(self, entry: Entry) -> Sequence[Comment]:
        """Recall the comments that are kept of an entry, in the order of time."""
        return self._store.comments(entry.row)

    async def ask(self, entry: Entry) -> Sequence[Comment]:
        """Ask for the comments on an entry and keep them; raises FeedError, and UsageError where none can be.

        In the order of time, those without one as they stand.
        """
        if not entry.comments_feed:
            page = entry.comments_url
            elsewhere = Said("hints.comments_page", address=page) if page else NOTHING
            raise UsageError(Said("errors.newsroom.no_comments_feed"), hint=elsewhere)
        feed = feed_of(self._store, entry)
        async with fetcher(self._config) as web, Workers() as workers:
            parsed = await workers.parse(await web.page(self._told(feed), entry.comments_feed))
        found = [_comment(one, entry) for one in parsed.entries[:MOST]]
        found.sort(key=lambda one: (one.published is None, one.published or entry.arrived))
        await asyncio.to_thread(self._store.keep_comments, entry.row, found, self._clock())
        return found


def said(comment: Comment) -> str:
    """Give what a comment says as plain text."""
    return plain(comment.html).strip() or comment.title


def _comment(one: ParsedEntry, entry: Entry) -> Comment:
    html = one.html or one.summary
    return Comment(
        author=one.author,
        html=html,
        title="" if html else one.title,
        published=one.published,
        url=one.url,
        language=one.language or entry.language,
        direction=one.direction,
    )
