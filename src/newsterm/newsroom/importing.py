"""Importing: what newsboat remembers comes over, as often as one likes, and can be taken back."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from newsterm import curate
from newsterm.config import Config
from newsterm.fetch import normalise
from newsterm.formats.left import Left
from newsterm.formats.newsboat import Urls, read_settings, read_urls
from newsterm.model import (
    AddressError,
    Changes,
    Feed,
    FeedState,
    Fetched,
    Filter,
    Marks,
    NewEntry,
    ParsedFeed,
    ParseError,
    Query,
    Section,
)
from newsterm.newsroom.clock import Clock
from newsterm.newsroom.feedlist import FeedList
from newsterm.newsroom.newsboat import Newsboat, Taken, tag_of
from newsterm.newsroom.recast import as_rss
from newsterm.parse.workers import Workers
from newsterm.query import parse
from newsterm.store import Step, Store
from newsterm.store.feeds import loose
from newsterm.store.importing import Arrivals
from newsterm.store.newsboat import Kept, NewsboatCache

LABEL = "newsboat"
"""What such a step is called in the journal."""
_TOGETHER = 600
"""Articles that are read, and then written, at once."""
_DOCUMENT = 60
"""Articles that one worker is given at once."""
_PLACE = "newsboat:"
_LARGEST = 5_000_000
"""Bytes of an urls file."""


@dataclass(slots=True, kw_only=True)
class Imported:
    """What came over."""

    feeds: tuple[Feed, ...] = ()
    """Those that were new."""
    known: int = 0
    """How many were there already."""
    articles: int = 0
    marked: int = 0
    """How many entries that were here already are otherwise now."""
    sections: tuple[Section, ...] = ()
    """The query feeds, and whatever else belongs into config.toml and is the human's to write there."""
    settings: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(table, key) → value, spelled as TOML."""
    left: tuple[Left, ...] = ()
    alone: tuple[str, ...] = ()
    """Settings of newsboat's that have no counterpart."""
    unfollowed: int = 0
    """Articles of feeds that newsboat does not follow any more; they stay there."""


@dataclass(frozen=True, slots=True)
class _Feed:
    """A feed that articles come into."""

    feed: Feed
    state: FeedState
    title: str
    site: str


class Importing:
    """Takes over what newsboat remembers."""

    def __init__(self, store: Store, config: Config, clock: Clock, feeds: FeedList) -> None:
        self._store = store
        self._config = config
        self._clock = clock
        self._feeds = feeds

    async def newsboat(self, found: Newsboat, report: Callable[[int, int], None]) -> Imported:
        """Take over feeds, articles and marks; `report` hears how many articles of how many were looked at.

        Nothing of newsboat's is changed. Everything is one step of the journal. Raises StoreError for a cache
        that cannot be read, OSError for a file that cannot.
        """
        with ExitStack() as until:
            # First, so that nothing has been done where it cannot be read.
            cache = until.enter_context(NewsboatCache(found.cache)) if found.cache else None
            titles = cache.titles() if cache else {}
            urls = read_urls(_read(found.urls)) if found.urls else Urls(feeds=tuple(map(_bare, titles)))
            settings, alone = read_settings(_read(found.config)) if found.config else ({}, ())
            imported = Imported(sections=urls.sections, settings=settings, left=urls.left, alone=alone)
            step, by_address = self._subscribe(urls.feeds, imported, found)
            if cache:
                feeds = {url: _Feed(*pair, *titles.get(url, ("", ""))) for url, pair in by_address.items()}
                before = self._taken(cache_place := f"{_PLACE}{found.cache}")
                # One moment for all of it: what undoing puts into the bin is known by it again.
                now = step.at if step else self._clock()
                number = step.journal if step else None
                taking = _Taking(self._store, self._config, now, feeds, before, step=number)
                await taking.take(cache, imported, report)
                if taking.step is not None:
                    self._store.set_place(cache_place, taking.now.spell(taking.step))
        return imported

    def _subscribe(
        self, wanted: Sequence[Feed], imported: Imported, found: Newsboat
    ) -> tuple[Step | None, dict[str, tuple[Feed, FeedState]]]:
        """Follow what is not followed yet; gives the journal's step, and each feed by newsboat's address."""
        where = {loose(feed.url): feed.url for feed, _ in self._store.feeds()}
        meant: dict[str, str] = {}
        new: dict[str, Feed] = {}
        for feed in wanted:
            try:
                url = normalise(feed.url, cwd=(found.urls or found.cache or Path()).parent)
            except AddressError as error:
                imported.left += (Left(what=feed.url, why=error.said),)
                continue
            meant[feed.url] = where.setdefault(loose(url), url)
            if meant[feed.url] == url:
                new.setdefault(url, replace(feed, url=url))
        if new:
            imported.feeds = self._feeds.add(new.values(), label=LABEL)
        imported.known = len(set(meant.values())) - len(imported.feeds)
        step = self._store.step(self._feeds.step) if imported.feeds and self._feeds.step else None
        followed = {feed.url: (feed, state) for feed, state in self._store.feeds()}
        return step, {asked: followed[url] for asked, url in meant.items() if url in followed}

    def _taken(self, place: str) -> Taken:
        """Recall what was taken over before, unless that was undone."""
        taken = Taken(self._store.place(place) or "")
        step = self._store.step(taken.step)
        if step is None:
            # Undone, and then something else was done; or so old that the journal has forgotten it.
            forgotten = all(one.journal > taken.step for one in self._store.history(limit=1_000_000))
            return taken if forgotten else Taken()
        return Taken() if step.undone else taken


class _Taking:
    """One run through a cache."""

    def __init__(
        self,
        store: Store,
        config: Config,
        now: datetime,
        feeds: Mapping[str, _Feed],
        before: Taken,
        *,
        step: int | None,
    ) -> None:
        self._store = store
        self._config = config
        self._at = now
        self._feeds = feeds
        self._before = before
        self._filters: list[tuple[Query, Filter]] = [(parse(rule.query), rule) for rule in config.filters]
        self.now = Taken()
        """How everything is marked over there now."""
        self.step = step

    async def take(
        self, cache: NewsboatCache, imported: Imported, report: Callable[[int, int], None]
    ) -> None:
        counts = await asyncio.to_thread(cache.count)
        total = sum(count for url, count in counts.items() if url in self._feeds)
        imported.unfollowed = sum(counts.values()) - total
        done = last = 0
        async with Workers() as workers:
            report(done, total)
            while batch := await asyncio.to_thread(cache.after, last, _TOGETHER):
                last = batch[-1].number
                documents = list(self._documents(batch))
                parsed = await asyncio.gather(*(self._parse(workers, *one) for one in documents))
                came = [(url, articles, one) for (url, articles), one in zip(documents, parsed, strict=True)]
                await asyncio.to_thread(self._write, came, imported)
                done += sum(not one.deleted for _, articles in documents for one in articles)
                report(done, total)

    def _documents(self, batch: Sequence[Kept]) -> Iterator[tuple[str, list[Kept]]]:
        by_feed: defaultdict[str, list[Kept]] = defaultdict(list)
        for one in batch:
            if one.feed in self._feeds:
                by_feed[one.feed].append(one)
        for url, articles in by_feed.items():
            for start in range(0, len(articles), _DOCUMENT):
                yield url, articles[start : start + _DOCUMENT]

    async def _parse(self, workers: Workers, url: str, articles: Sequence[Kept]) -> ParsedFeed:
        """Have articles read by a worker; one that brings it down is left out, and the others are not."""
        feed = self._feeds[url]
        body = as_rss(feed.title, feed.site, articles)
        try:
            return await workers.parse(Fetched(url=feed.feed.url, body=body, content_type="text/xml"))
        except ParseError:
            if len(articles) == 1:
                return ParsedFeed()
        halves = articles[: len(articles) // 2], articles[len(articles) // 2 :]
        first, second = [await self._parse(workers, url, half) for half in halves]
        moved = tuple(replace(one, comments=(one.comments or 0) + len(halves[0])) for one in second.entries)
        return replace(first, entries=first.entries + moved)

    def _write(self, came: Sequence[tuple[str, Sequence[Kept], ParsedFeed]], imported: Imported) -> None:
        arrivals = []
        numbered: list[list[tuple[str, Kept, int | None]]] = []
        for url, articles, parsed in came:
            arrival, entries = self._arrival(self._feeds[url], articles, parsed)
            arrivals.append(arrival)
            numbered.append(entries)
        taken = self._store.take_over(arrivals, step=self.step, label=LABEL, now=self._at)
        self.step = taken.step
        imported.articles += taken.added
        imported.marked += taken.marked
        for entries, rows in zip(numbered, taken.rows, strict=True):
            for key, one, row in entries:
                if (row := row or rows.get(key)) is not None:
                    self.now.note(row, one)

    def _arrival(
        self, feed: _Feed, articles: Sequence[Kept], parsed: ParsedFeed
    ) -> tuple[Arrivals, list[tuple[str, Kept, int | None]]]:
        kept = {}
        entries = []
        for entry in parsed.entries:
            with suppress(IndexError):
                kept[entry.key] = articles[entry.comments or 0]
                entries.append(replace(entry, comments=None))
        parsed = replace(parsed, entries=tuple(entries))
        changes, rows = self._compared(feed, parsed)
        marked: defaultdict[tuple[str, bool], list[int]] = defaultdict(list)
        for key, row in rows.items():
            for wish in self._before.wishes(row, kept[key]):
                marked[wish].append(row)
        arrival = Arrivals(
            feed=feed.state.id,
            title=parsed.title,
            site=parsed.site,
            added=tuple(_marked(new, kept[new.entry.key]) for new in changes.added),
            gone=frozenset(key for key, one in kept.items() if one.deleted),
            there=tuple(row for key, row in rows.items() if not kept[key].deleted),
            marked=tuple((mark, on, rows_of) for (mark, on), rows_of in marked.items()),
        )
        return arrival, [(key, one, rows.get(key)) for key, one in kept.items()]

    def _compared(self, feed: _Feed, parsed: ParsedFeed) -> tuple[Changes, dict[str, int]]:
        """Compare with the store as a refresh does; gives what is new, and the rows of the rest, by key."""
        number, keys = feed.state.id, [entry.key for entry in parsed.entries]
        known = self._store.known(number, keys)
        if not known and self._store.inherit(number, {entry.key: entry.title for entry in parsed.entries}):
            known = self._store.known(number, keys)
        strange = [entry.title for entry in parsed.entries if entry.key not in known]
        every = self._store.entitled(number, strange) | known if strange else known
        changes = curate.compare(
            feed=feed.feed,
            state=feed.state,
            parsed=parsed,
            fetched=Fetched(url=feed.feed.url, body=b""),
            known=every,
            now=self._at,
            every=self._config.refresh.every,
        )
        rows = {key: found.row for key, found in known.items()} | {key: row for row, key in changes.renamed}
        return curate.apply_filters(changes, self._filters, feed.feed, feed.state), rows


def _marked(new: NewEntry, one: Kept) -> NewEntry:
    """Mark an entry as newsboat has it. Its hash is none: the first look at its feed may say it better."""
    flags = "" if one.deleted else one.flags
    marks = Marks(
        read=new.marks.read or not one.unread,
        saved=new.marks.saved or bool(flags),
        muted=new.marks.muted,
        tags=tuple(dict.fromkeys((*new.marks.tags, *map(tag_of, flags)))),
    )
    return replace(new, marks=marks, hash="")


def _read(file: Path) -> str:
    with file.open("rb") as opened:
        return opened.read(_LARGEST).decode("utf-8", "replace")


def _bare(url: str) -> Feed:
    return Feed(url=url)
