"""Picturing: the pictures that an article shows, asked for and kept, to be there offline as well."""

import asyncio
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newsterm.config import Config
from newsterm.lang import Said
from newsterm.model import Entry, Feed, FeedError, UsageError
from newsterm.newsroom.album import Album, Kept
from newsterm.newsroom.asking import Told, feed_of
from newsterm.newsroom.darkroom import Darkroom
from newsterm.newsroom.developing import can_develop
from newsterm.newsroom.pictured import Pictured
from newsterm.page import ArticleWords, compose
from newsterm.page.document import Figure
from newsterm.store import Store

if TYPE_CHECKING:
    from newsterm.fetch import Fetcher

LARGEST = 10_000_000
"""Bytes of one picture as it comes."""
MOST = 40
"""Pictures of one article."""
_AT_ONCE = 4
INSTALL = "newsterm[pictures]"


class Picturing:
    """Asks for pictures. What came is never drawn as it came: it is developed, here, beside any screen."""

    def __init__(self, store: Store, config: Config, told: Told, folder: Path) -> None:
        self._store = store
        self._config = config
        self._told = told
        self.album = Album(folder, config.keep.pictures)
        self.darkroom = Darkroom()

    def kept(self, url: str) -> Kept | None:
        """Tell what is kept of an address; None: nothing, it may be asked for."""
        return self.album.find(url, time.time())

    def addresses(self, entry: Entry, whole: Entry | None = None) -> Sequence[str]:
        """List the pictures that an entry's article shows, and that of its full text, in their order."""
        articles = [compose(one, words=ArticleWords()) for one in (whole, entry) if one is not None]
        shown = (block for article in articles for block in article.blocks)
        return tuple(
            dict.fromkeys(
                one.src for one in shown if isinstance(one, Figure) and one.kind == "picture" and one.src
            )
        )

    async def ask(
        self, entry: Entry, urls: Iterable[str], report: Callable[[Pictured], None]
    ) -> Sequence[Pictured]:
        """Ask for pictures of an entry, keep them, and report each; what is kept is not asked for.

        Raises UsageError where there is nothing to develop them with.
        """
        if not can_develop():
            raise UsageError(Said("errors.newsroom.no_pillow"), hint=Said("hints.install", what=INSTALL))
        found: list[Pictured] = []
        wanted: list[str] = []
        for url in list(dict.fromkeys(urls))[:MOST]:
            kept = self.kept(url)
            if kept is None:
                wanted.append(url)
            else:
                found.append(_told(url, kept))
        for one in found:
            report(one)
        if wanted:
            from newsterm.newsroom.intake import fetcher  # noqa: PLC0415 - who looks at what is kept asks nobody

            feed = self._told(feed_of(self._store, entry))
            turn = asyncio.Semaphore(_AT_ONCE)

            async def one_of(url: str, web: "Fetcher") -> None:
                async with turn:
                    pictured = await self._one(feed, url, web)
                found.append(pictured)
                report(pictured)

            async with fetcher(self._config, LARGEST) as web, asyncio.TaskGroup() as group:
                for url in wanted:
                    group.create_task(one_of(url, web))
            await self.darkroom.close()
            await asyncio.to_thread(self.album.tidy)
        return found

    async def _one(self, feed: Feed, url: str, web: "Fetcher") -> Pictured:
        try:
            came = await web.picture(feed, url)
        except FeedError as error:
            return Pictured(url=url, error=error.said, hint=error.way_out)
        made = await self.darkroom.develop(came.body)
        try:
            if made is None:
                await asyncio.to_thread(self.album.miss, url)
                return Pictured(url=url)
            size = (made.width, made.height)
            kept = await asyncio.to_thread(self.album.keep, url, made.data, made.suffix, *size)
        except OSError as error:
            why = Said("errors.newsroom.picture_not_kept", reason=error.strerror or str(error))
            return Pictured(url=url, error=why)
        return _told(url, kept)


def _told(url: str, kept: Kept) -> Pictured:
    return Pictured(url=url, file=str(kept.file) if kept.file else "", width=kept.width, height=kept.height)
