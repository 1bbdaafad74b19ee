"""Binding: entries as a book, with their pictures where these are wanted and can be had."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import urlsplit

from newsterm.config import Config
from newsterm.formats.as_epub import Epub
from newsterm.formats.epub_chapter import pictures_of
from newsterm.formats.pictures import Picture, picture
from newsterm.lang import Phrases
from newsterm.model import Entry, Feed, FeedError, FetchError
from newsterm.newsroom.asking import Told
from newsterm.newsroom.intake import fetcher
from newsterm.store import Store

if TYPE_CHECKING:
    from newsterm.fetch import Fetcher

LARGEST = 3_000_000
"""Bytes of one picture."""
MOST = 100_000_000
"""Bytes of all the pictures of a book; what many readers' devices still open, and what a mail may carry."""
_OF_ONE = 30
"""Pictures of one article."""
_CHUNK = 8
"""Articles whose pictures are asked for before they are bound."""
_AT_ONCE = 8
_PATIENCE = 2
"""Pictures in a row that a host may not give for reasons of its own; then it is asked for no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """An article of a book."""

    entry: Entry
    minutes: int = 0
    """That it takes to read; 0: the book does not say."""
    under: str = ""
    """What it stands under in the table of contents; empty: its day."""


@dataclass(slots=True, kw_only=True)
class Bound:
    """What a book has in it."""

    articles: int = 0
    pictures: int = 0
    left: int = 0
    """Pictures that could not be had; a link to each is in the book."""


class Binding:
    """Writes books. The web is asked for pictures alone, and only where they are wanted."""

    def __init__(self, store: Store, config: Config, told: Told) -> None:
        self._store = store
        self._config = config
        self._told = told

    async def bind(
        self,
        file: BinaryIO,
        leaves: Iterable[Leaf],
        *,
        title: str = "",
        question: str = "",
        chapters: Mapping[str, str] | None = None,
        pictures: bool = False,
        words: Phrases | None = None,
    ) -> Bound:
        """Write a book into a file that can be sought in, as `Epub` does; what is in memory has a bound.

        `pictures`: those that the articles show are asked for; where one cannot be had a link to it stays.
        """
        bound = Bound()
        async with AsyncExitStack() as stack:
            book = stack.enter_context(
                Epub(file, title=title, question=question, chapters=chapters, words=words)
            )
            asking = None
            if pictures:
                web = await stack.enter_async_context(fetcher(self._config, LARGEST))
                asking = _Pictures(web, book, bound)
            leaves = iter(leaves)
            while chunk := list(islice(leaves, _CHUNK)):
                found = await self._pictures(chunk, asking) if asking else {}
                for leaf in chunk:
                    book.add(leaf.entry, found.get(leaf.entry.row), minutes=leaf.minutes, under=leaf.under)
                    bound.articles += 1
        return bound

    async def _pictures(self, chunk: Sequence[Leaf], asking: "_Pictures") -> dict[int, dict[str, str]]:
        """Ask for the pictures of articles: row → address → file in the book."""
        feeds = {page.row: page.feed for page in self._store.pages([leaf.entry.row for leaf in chunk])}
        wanted = {
            leaf.entry.row: pictures_of(leaf.entry)[:_OF_ONE] for leaf in chunk if leaf.entry.row in feeds
        }
        async with asyncio.TaskGroup() as group:
            for row, urls in wanted.items():
                feed = self._told(feeds[row])
                for url in urls:
                    group.create_task(asking.ask(feed, url))
        # In the order of the articles and not of the answers: the same pictures are the same bytes.
        return {row: asking.kept(urls) for row, urls in wanted.items()}


class _Pictures:
    """The pictures of a book, each asked for once."""

    def __init__(self, web: "Fetcher", book: Epub, bound: Bound) -> None:
        self._web = web
        self._book = book
        self._bound = bound
        self._asked: set[str] = set()
        self._came: dict[str, Picture] = {}
        """What came and is not in the book yet."""
        self._files: dict[str, str] = {}
        self._silent: dict[str, int] = {}
        self._size = 0
        self._at_once = asyncio.Semaphore(_AT_ONCE)

    async def ask(self, feed: Feed, url: str) -> None:
        """Ask for a picture, unless it was asked for; what cannot be had is counted."""
        if url in self._asked:
            return
        self._asked.add(url)
        found = None
        async with self._at_once:
            host = (urlsplit(url).hostname or "").lower()
            if self._size < MOST and self._silent.get(host, 0) < _PATIENCE:
                try:
                    found = picture((await self._web.picture(feed, url)).body)
                    self._silent[host] = 0
                except FeedError as error:
                    is_silent = isinstance(error, FetchError) and error.status in {0, 429, 503}
                    self._silent[host] = self._silent.get(host, 0) + is_silent
        if found is None or self._size + len(found.data) > MOST:
            self._bound.left += 1
            return
        self._size += len(found.data)
        self._came[url] = found

    def kept(self, urls: Iterable[str]) -> dict[str, str]:
        """Put into the book what came of these; address → file."""
        for url in urls:
            if (came := self._came.pop(url, None)) is not None:
                self._files[url] = self._book.keep(came)
                self._bound.pictures += 1
        return {url: self._files[url] for url in urls if url in self._files}
