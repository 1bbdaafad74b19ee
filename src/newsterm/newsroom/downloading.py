"""Downloading: the files that came with articles, to be heard, seen and read without a network."""

import asyncio
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsterm.config import Config
from newsterm.fetch.part import SUFFIX, Part
from newsterm.lang import Said, line
from newsterm.model import Entry, Feed, FeedError, UsageError, at_home
from newsterm.newsroom.asking import COMES_BACK, LEFT, Told
from newsterm.newsroom.downloaded import Downloaded, Here, found, key, place_of
from newsterm.newsroom.intake import fetcher
from newsterm.newsroom.naming import file_name, media_suffix
from newsterm.page.addresses import file_name as name_in
from newsterm.page.addresses import followed
from newsterm.store import Store

if TYPE_CHECKING:
    from newsterm.fetch import Fetcher

AT_ONCE = 2
_EVERY = 0.2
"""Seconds between two reports of one file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A file that came with an entry."""

    row: int
    id: str
    """Of the entry, as for the next."""
    title: str
    url: str
    type: str = ""
    size: int = 0
    """Bytes, as the feed says; 0: it does not."""


class Downloading:
    """Asks for files, keeps them in a folder, and knows where each of them is."""

    def __init__(self, store: Store, config: Config, told: Told, folder: Path) -> None:
        self._store = store
        self._config = config
        self._told = told
        self.folder = folder

    def wanted(self, entry: Entry, only: Collection[str] = ()) -> Sequence[Wanted]:
        """Tell which files came with an entry: its pictures only where there is nothing else.

        `only`: those of these addresses. Raises UsageError where it has none of them.
        """
        files: dict[str, Wanted] = {}
        pictures: dict[str, Wanted] = {}
        for one in entry.enclosures:
            url = followed(one.url, entry.url)
            if url.startswith(("http:", "https:")):
                title = line(entry.title) or line(one.caption) or name_in(url)
                some = pictures if one.kind == "picture" else files
                some.setdefault(
                    url,
                    Wanted(row=entry.row, id=entry.id, title=title, url=url, type=one.type, size=one.size),
                )
        if only:
            chosen = [one for one in (*files.values(), *pictures.values()) if one.url in only]
        else:
            chosen = list((files or pictures).values())
        if not chosen:
            raise UsageError(Said("errors.newsroom.nothing_to_download"))
        return chosen

    def kept(self, url: str) -> Here | None:
        """Tell where the file of an address is; None: not here, or no more."""
        return found(self._store.place, url)

    async def download(
        self,
        wanted: Sequence[Wanted],
        report: Callable[[Downloaded], None],
        *,
        folder: Path | None = None,
    ) -> Sequence[Downloaded]:
        """Ask for files, two at a time; `report` hears how far each of them is, at last what came of it.

        What was begun is gone on with; what is here already is not asked for. Cancelling leaves parts.
        """
        turn = asyncio.Semaphore(AT_ONCE)
        done: list[Downloaded] = []
        feeds = {one.row: one.feed for one in self._store.pages([one.row for one in wanted])}

        async def one_of(one: Wanted, web: "Fetcher") -> None:
            async with turn:
                came = await self._one(one, feeds.get(one.row), web, folder or self.folder, report)
            done.append(came)
            report(came)

        async with fetcher(self._config) as web, asyncio.TaskGroup() as group:
            for one in wanted:
                group.create_task(one_of(one, web))
        return done

    async def _one(
        self,
        one: Wanted,
        feed: Feed | None,
        web: "Fetcher",
        folder: Path,
        report: Callable[[Downloaded], None],
    ) -> Downloaded:
        told = Downloaded(id=one.id, url=one.url, title=one.title, size=one.size)
        here = self.kept(one.url)
        if here is not None:
            return replace(told, done=here.size, size=here.size, file=str(here.file), kept=True)
        if feed is None:  # asked for as nobody's, it would go past the feed's proxy and to addresses inside
            return replace(told, error=LEFT, hint=COMES_BACK)
        reported = 0.0

        def tell(done: int, size: int) -> None:
            nonlocal told, reported
            told = replace(told, done=done, size=size or max(one.size, done))
            if time.monotonic() - reported >= _EVERY:
                reported = time.monotonic()
                report(told)

        try:
            with Part(_part(folder, one), one.url) as part:
                tell(part.size, part.total)
                await web.file(self._told(feed), one.url, part, tell, wanted=one.type)
                await part.settle()
                # From here on nothing waits: what has its name is remembered.
                file = _finished(part, one, folder)
                self._store.set_place(place_of(one.url), str(file))
                return replace(told, done=part.size, size=part.size, file=str(file))
        except FeedError as error:
            return replace(told, error=error.said, hint=error.way_out)


def folder_of(typed: str) -> Path | None:
    """Read a folder as `at_home` does; one's home is also where begins what names no beginning."""
    return at_home("~") / at_home(typed) if typed else None


def _finished(part: Part, one: Wanted, folder: Path) -> Path:
    suffix = media_suffix(part.type, one.url, one.type)
    short, number = _short(one.url), 1
    while True:
        file = folder / file_name(one.title, short if number == 1 else f"{short}-{number}", suffix)
        if part.finish(file):
            return file
        number += 1


def _part(folder: Path, one: Wanted) -> Path:
    """Find what was begun of a file, also under another title, or name it."""
    short = _short(one.url)
    begun = sorted(folder.glob(f"*{short}{SUFFIX}"))
    return begun[0] if begun else folder / file_name(one.title, short, SUFFIX)


def _short(url: str) -> str:
    return key(url)[:8]
