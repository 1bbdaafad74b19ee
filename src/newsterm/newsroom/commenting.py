"""Commenting: what readers said of an article, asked of the feed that it names for that, and kept."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from newsterm.config import Config
from newsterm.lang import NOTHING, Said
from newsterm.model import Comment, Entry, Feed, FeedError, Fetched, ParsedEntry, ParsedFeed, UsageError
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
        beside = await asyncio.to_thread(mirrored, feed.url, entry.comments_feed)
        try:
            parsed = await self._parsed(entry, feed, beside)
        except FeedError as error:
            # What is said of a feed, that newsterm tries again, is not so of comments.
            page = entry.comments_url
            error.way_out = Said("hints.comments_there", address=page) if page else NOTHING
            raise
        found = [_comment(one, entry) for one in parsed.entries[:MOST]]
        found.sort(key=lambda one: (one.published is None, one.published or entry.arrived))
        await asyncio.to_thread(self._store.keep_comments, entry.row, found, self._clock())
        return found

    async def _parsed(self, entry: Entry, feed: Feed, beside: str) -> ParsedFeed:
        async with fetcher(self._config) as web, Workers() as workers:
            asked = (
                web.fetch(Feed(url=beside), None)
                if beside
                else web.page(self._told(feed), entry.comments_feed)
            )
            answer = await asked
            assert isinstance(answer, Fetched)  # nothing was known that could be unchanged
            return await workers.parse(answer)


def mirrored(feed_url: str, url: str) -> str:
    """Find what an address names as a file beside a feed that is one; empty: there is none.

    It stands below the feed's folder under the address's host and path, as `wget --mirror` writes it; nothing
    else is ever found.
    """
    if not feed_url.startswith("file:"):
        return ""
    try:
        there = urlsplit(url)
    except ValueError:
        return ""
    names = [there.hostname or "", *unquote(there.path).split("/")[1:]]
    if there.query or any(
        name in {"", ".", ".."} or not name.isprintable() or "\\" in name for name in names
    ):
        return ""
    try:
        folder = Path(unquote(urlsplit(feed_url).path)).parent.resolve()
        found = folder.joinpath(*names).resolve()
        return found.as_uri() if found.is_relative_to(folder) and found.is_file() else ""
    except (OSError, ValueError):
        return ""


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
