"""Reading: a section's rows, their headlines, an article."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from newsterm.config import load, stamp
from newsterm.lang import Said, line
from newsterm.model import (
    And,
    ConfigError,
    Entry,
    Headline,
    Not,
    Or,
    Query,
    Regex,
    Section,
    Text,
    UsageError,
)
from newsterm.newsroom.questions import question
from newsterm.query import parse, plain, primary, sought

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Collection, Iterator, Sequence
    from pathlib import Path

    from newsterm.config import Config
    from newsterm.model import Feed, FeedState, Revision
    from newsterm.newsroom.clock import Clock
    from newsterm.query import Completions, Known, Snippet
    from newsterm.store import Store

FEW = 32
"""Articles that are not indexed yet and are read while one waits: one takes a fifth of a millisecond."""
LOOK_SOONEST, LOOK_APART, LOOK_LATEST = 1.0, 30.0, 60.0
"""Seconds until the next look whether a feed is due: at the least, after one was, and at the most."""
OWN_SECTIONS = (
    Section(name="all", query="", own=True),
    Section(name="unread", query="is:unread", own=True),
    Section(name="saved", query="is:saved", own=True),
    Section(name="live", query="since:24h", order="newest", own=True),
)
"""All, Unread, Saved, Live; the reader's own tabs come after them."""
STORIES = Section(name="stories", query="story:any since:3d", order="newest", own=True)
"""What several feeds tell, where the reader wants that."""

_GLANCED, _SEARCHED = 4_000, 120_000
"""Characters of an article's HTML from which the row of a list is cut, without a search and with one."""


class Reading:
    """Answers about what is kept."""

    def __init__(
        self, store: Store, config: Config, clock: Clock, file: Path | None = None, read: str = ""
    ) -> None:
        self._store = store
        self._config = config
        self._clock = clock
        self._file = file
        """The config.toml whose tabs are followed, as they change."""
        self._mine = config.sections
        self._stamp = read
        """Which state of it was read."""

    def sections(self) -> tuple[Section, ...]:
        """Give the tabs, in order; at the end the stories that the reader follows."""
        self._follow()
        mine = self._mine
        return (
            (*OWN_SECTIONS, STORIES, *mine, *self._followed())
            if self._config.stories.on
            else OWN_SECTIONS + mine
        )

    def _follow(self) -> None:
        """Know the tabs that config.toml has now, whoever wrote it; what cannot be read changes none."""
        now = stamp(self._file) if self._file else self._stamp
        if self._file and now != self._stamp:
            self._stamp = now
            with suppress(ConfigError):
                self._mine = load(self._file).sections

    def _followed(self) -> list[Section]:
        found = self._store.stories(None, followed=True, muted=False, order="updated", limit=None)
        return [
            Section(name=one.title or one.lead.title, query=f"story:{one.name}")
            for one in sorted(found, key=lambda story: story.id)
        ]

    def keep_section(self, file: Path, section: Section) -> None:
        """Keep a question as a tab, in config.toml; raises ConfigError."""
        from newsterm.config import add_section  # noqa: PLC0415 (who only reads writes no file)

        add_section(file, section)
        if file != self._file:
            self._mine += (section,)

    def completer(self) -> Callable[[str, int], Completions]:
        """Give what suggests how a question that is typed goes on; what it may name is looked up once."""
        from newsterm.query import complete  # noqa: PLC0415 (goes with typing)

        known = cache(self._known)
        return lambda text, caret: complete(text, caret, known)

    def tags(self) -> tuple[str, ...]:
        """Name the tags that feeds and articles have."""
        return tuple(self._known().tags)

    def _known(self) -> Known:
        feeds = self.feeds()
        tags = {tag: None for feed, _ in feeds for tag in feed.tags} | dict.fromkeys(self._store.tags())
        languages = {primary(feed.language or state.language) for feed, state in feeds} - {""}
        from newsterm.query import Known  # noqa: PLC0415 (as above)

        return Known(
            tags=tuple(tags),
            feeds=tuple(feed.title or state.title or feed.url for feed, state in feeds),
            languages=tuple(sorted(languages)),
        )

    def rows(
        self, query: str, order: str = "newest", limit: int | None = None, *, indexed: bool = False
    ) -> array[int]:
        """Take a snapshot of what answers a question; `indexed`: as in Store.rows. Raises QueryError."""
        asked = question(query, self._store)
        return self._store.rows(asked, self._clock(), order=order, limit=limit, indexed=indexed)

    def rows_within(
        self, seconds: float, query: str, order: str, limit: int, *, indexed: bool
    ) -> array[int] | None:
        """Take the same snapshot, where that takes no longer; None: it would. Raises QueryError."""
        if self.is_slow(query):
            return None
        asked = question(query, self._store)
        return self._store.rows_within(
            seconds, asked, self._clock(), order=order, limit=limit, indexed=indexed
        )

    def waits_for_index(self, query: str) -> bool:
        """Tell whether it asks for words of which many articles are not indexed yet; raises QueryError."""
        return self.is_behind() and _asks_words(parse(query))

    def is_behind(self) -> bool:
        """Whether many articles are not indexed yet."""
        return self._store.unindexed() > FEW

    def collapsed(self, rows: Sequence[int]) -> array[int]:
        """Keep of each story the first of these rows, and all that are of none, in their order."""
        return self._store.collapsed(rows)

    def is_gathering(self) -> bool:
        """Whether stories are being put together of what came."""
        return self._config.stories.on and not self._store.readonly and self._store.waits_for_stories()

    def headed(self, rows: Sequence[int]) -> array[int]:
        """Keep of each story the row that heads it, where the first of these stood."""
        return self._store.headed(rows)

    def headlines(self, rows: Sequence[int]) -> list[Headline]:
        """Load what a list shows of these rows, in their order; rows that are gone are left out."""
        found = self._store.headlines(rows)
        if self._config.stories.on:
            return found
        return [replace(one, story="", tellings=0, sources=0) if one.story else one for one in found]

    def article(self, row: int) -> Entry | None:
        """Load an entry with its body."""
        return self._store.entry(row)

    def full_text(self, entry: Entry) -> Entry | None:
        """Give an entry with the article of its page in place of its feed's text; None: it is not kept."""
        found = self._store.full_texts([entry.row]).get(entry.row)
        if found is None:
            return None
        from newsterm.newsroom.whole import whole  # noqa: PLC0415 (few are kept)

        return whole(entry, found)

    def revisions(self, entry: Entry) -> tuple[Revision, ...]:
        """Give what an entry said before its source made it say something else, the earliest first."""
        return self._store.revisions(entry.row) if entry.altered else ()

    def words(self, question: str) -> tuple[str, ...]:
        """List the words and phrases that a question asks for; raises QueryError."""
        return tuple(_words(parse(question)))

    def snippet(self, question: str, row: int, width: int) -> Snippet | None:
        """Cut out of an article where it says what is asked for; None: it is gone. Raises QueryError."""
        entry = self._store.entry(row)
        if entry is None:
            return None
        kept = self._store.full_texts([row]).get(row)
        wanted = [sought(text) for text in _words(parse(question))]
        text = plain((kept.html if kept else "") or entry.html or entry.summary)
        from newsterm.query import snippet  # noqa: PLC0415 (a list has none)

        return snippet(line(text), wanted, width)

    def glances(self, question: str, rows: Sequence[int], width: int) -> dict[int, Snippet]:
        """Cut about `width` characters out of each of these articles; those that are gone are left out.

        Where it says what is asked for, else from its beginning. Raises QueryError.
        """
        from newsterm.query import snippet  # noqa: PLC0415 (a list has none)

        wanted = [sought(text) for text in _words(parse(question))]
        return {
            entry.row: snippet(line(plain(_beginning(entry, searched=bool(wanted)))), wanted, width)
            for entry in self._store.entries(rows)
        }

    def is_slow(self, question: str) -> bool:
        """Tell whether a question has a regular expression, which reads every text; raises QueryError."""
        return _has_regex(parse(question))

    def row(self, entry_id: str, *, binned: bool = False) -> int:
        """Find an entry by its id, or by a beginning of it that no other has; raises UsageError.

        `binned`: also one that lies in the bin.
        """
        row = self._store.row_of(entry_id)
        if row is None and binned:
            row = self._store.row_of(entry_id, binned=True)
        if row is None:
            raise _no_such(entry_id)
        return row

    def by_id(self, entry_id: str) -> Entry:
        """Load an entry with its body, by its id as `row` takes it; raises UsageError."""
        entry = self._store.entry(self.row(entry_id))
        if entry is None:  # it went this very moment
            raise _no_such(entry_id)
        return entry

    def standing(self, rows: Collection[int]) -> set[int]:
        """Tell which of these entries are there: neither put away nor gone."""
        return self._store.standing(rows) if rows else set()

    def count(self, query: str) -> int:
        """Count what answers a question; raises QueryError."""
        return self._store.count(question(query, self._store), self._clock())

    def is_one_feed(self, question: str) -> bool:
        """Tell whether a question asks for one feed alone; raises QueryError."""
        return self._store.feeds_asked(parse(question)) == 1

    def unread(self, section: Section) -> int:
        """Count what is unread in a section."""
        asked = f"({section.query}) is:unread" if section.query else "is:unread"
        return self.count(asked)

    def unread_stories(self) -> int:
        """Count the stories of the last days in which something is unread."""
        rows = self._store.rows(question(f"{STORIES.query} is:unread", self._store), self._clock())
        return len(self._store.collapsed(rows))

    def feeds(self) -> list[tuple[Feed, FeedState]]:
        """List the feeds, in the order of the file."""
        return self._store.feeds()

    def due(self) -> int:
        """Count the feeds whose time to be looked at has come."""
        return len(self._store.due(self._clock()))

    def until_due(self) -> float:
        """Say in how many seconds to look whether a feed is due, where one has just looked.

        What is due now is being asked, and so is what will be due by the next look: together, for each asking
        is a process. Who waits for the first feed to come looks now and then all the same, for another
        newsterm may write, and a machine may sleep.
        """
        first = self._store.next_due()
        if first is None:
            return LOOK_LATEST
        wait = (first - self._clock()).total_seconds()
        return min(max(wait, LOOK_SOONEST), LOOK_LATEST) if wait > 0 else LOOK_APART

    def index(self, limit: int = 500) -> int:
        """Let the search index catch up by some entries; returns how many are still to come."""
        return self._store.index(limit)

    def version(self) -> int:
        """Tell apart the states between which another newsterm wrote."""
        return self._store.data_version()

    def place(self, name: str) -> str:
        """Recall where the reader stopped; empty: not known."""
        return self._store.place(name) or ""

    def set_place(self, name: str, value: str) -> None:
        """Remember where the reader stops."""
        self._store.set_place(name, value)


def _beginning(entry: Entry, *, searched: bool) -> str:
    """Give as much of an article's HTML as a piece is cut from: what is `searched` may stand further down."""
    if searched:
        return (entry.html or entry.summary)[:_SEARCHED]
    return (entry.summary or entry.html)[:_GLANCED]


def _no_such(entry_id: str) -> UsageError:
    return UsageError(Said("errors.newsroom.no_such_entry", id=entry_id), hint=Said("hints.list_shows_ids"))


def _words(query: Query) -> Iterator[str]:
    match query:
        case Text(words=words, field=field) if field != "author":
            yield words
        case And(parts=parts) | Or(parts=parts):
            for part in parts:
                yield from _words(part)
        case _:
            return


def _asks_words(query: Query) -> bool:
    match query:
        case Text():
            return True
        case And(parts=parts) | Or(parts=parts):
            return any(map(_asks_words, parts))
        case Not(part=part):
            return _asks_words(part)
        case _:
            return False


def _has_regex(query: Query) -> bool:
    match query:
        case Regex():
            return True
        case And(parts=parts) | Or(parts=parts):
            return any(_has_regex(part) for part in parts)
        case Not(part=part):
            return _has_regex(part)
        case _:
            return False
