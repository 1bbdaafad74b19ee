"""Sectioning: the reader's tabs, and those that the feeds speak for."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from newsterm.config import add_sections, drop_section, load, move_section, rename_section
from newsterm.curate.topics import MEDIA, FeedFacts, asked, suggest
from newsterm.lang import Said, fold
from newsterm.lang.topics import TOPICS
from newsterm.model import Section, Suggestion, UsageError
from newsterm.query import parse

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from newsterm.config import Paths
    from newsterm.config.sections import NotingTabs
    from newsterm.lang import Phrases
    from newsterm.model import Feed
    from newsterm.newsroom.feedlist import FeedList
    from newsterm.store import Step, Store

AT_FIRST = 6
"""Tabs about topics that are made by themselves, once."""
_LATEST = 30
"""Entries of a feed whose categories are looked at."""
_ARRIVED = 50_000
"""Arrivals in which films, sounds and pictures are counted: of a million, to count all takes a second."""
_FIRST = 5
"""Feeds with which one has begun: who adds one by one has tabs made up to here."""
_DECLINED, _BEGUN, _MADE = "sections:declined", "sections:begun", "sections:made"
_TOPICS, _SOME, _ALL = "topics", "some", "all"
"""How far a beginner is: feeds came, news of a few came, the tabs are the reader's own from now on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """The tabs that were made for a beginner."""

    made: tuple[Section, ...] = ()
    with_feeds: bool = False
    """Whether they are a part of the step that brought the feeds."""


class Sectioning:
    """Names, moves, drops and makes tabs, in config.toml and in the tags of feeds.toml, step by step."""

    def __init__(self, store: Store, paths: Paths, feeds: FeedList) -> None:
        self._store = store
        self._file = paths.config
        self._feeds = feeds

    def mine(self) -> tuple[Section, ...]:
        """List the reader's own tabs, as config.toml has them now; raises ConfigError, as all here does."""
        return load(self._file).sections

    def suggestions(self, words: Phrases) -> list[Suggestion]:
        """Suggest tabs, in the reader's language; what was declined comes last."""
        declined = {asked(query)[0] for query in self._places(_DECLINED)}
        found = [replace(one, declined=asked(one.section.query)[0] in declined) for one in self._found(words)]
        return sorted(found, key=lambda one: one.declined)

    def _found(self, words: Phrases) -> list[Suggestion]:
        filed, kinds = self._store.filed(_LATEST), self._store.kinds(_ARRIVED)
        facts = [
            FeedFacts(
                url=feed.url,
                title=feed.title or state.title,
                tags=feed.tags,
                categories=tuple(filed.get(state.id, ())),
                entries=state.total,
                kinds=kinds.get(state.id),
            )
            for feed, state in self._store.feeds()
        ]
        names = {topic: words.say(f"topics.{topic}") for topic in (*TOPICS, *MEDIA)}
        return suggest(facts, names, self.mine())

    def take(self, suggestions: Sequence[Suggestion], *, within: Step | None = None) -> tuple[Section, ...]:
        """Make tabs of suggestions, and tag the feeds that are to be in them; all of it is one step.

        `within`: the step that brought these feeds, of which it is a part then.
        """
        before = self.mine()
        there = {fold(one.query) for one in before}
        new = [one.section for one in suggestions if fold(one.section.query) not in there]
        tags: dict[str, Feed] = {}
        for feed in self._feeds.read():
            of_it = [one.tag for one in suggestions if one.tag and feed.url in one.untagged]
            borne = set(map(fold, feed.tags))
            if more := tuple(tag for tag in of_it if fold(tag) not in borne):
                tags[feed.url] = replace(feed, tags=feed.tags + more)
        names = [one.section.name for one in suggestions]
        self._feeds.arrange(
            partial(_add, new), label="tabs_made", about=_row(names), feeds=tags, count=len(new),
            within=within,
        )  # fmt: skip
        self._decline([one.section.query for one in suggestions], on=False)
        return tuple(new)

    def begin(self, words: Phrases, *, came: bool = False, read: bool = False) -> Begun:
        """Make tabs for a beginner: feeds `came` that speak for some, or their first news, which is `read`.

        By topics at once; films, sounds, pictures and what only articles speak for come with the news. Feeds
        that come with theirs were added one by one, and begin only with the first. Who has tabs of his own,
        dropped or took back one of these, or has read news of some feeds, is no beginner any more. Where the
        last step brought all feeds that there are, the tabs are a part of it.
        """
        begun = self._store.place(_BEGUN) or ""
        if begun == _ALL or self._store.readonly or not (came or begun == _TOPICS):
            return Begun()
        step = self._feeds.bringing() if came else None
        made = [] if step else self._places(_MADE)
        if {one.query for one in self.mine()} != set(made) or self._places(_DECLINED):
            self._store.set_place(_BEGUN, _ALL)
            return Begun()
        feeds = self._store.feeds()
        one_more = came and read and not (begun or step)
        read = read and any(state.total for _, state in feeds)  # who was offline has read nothing
        if one_more or not (came or read):
            return Begun()
        ended = _ALL if len(feeds) >= _FIRST else _SOME
        self._store.set_place(_BEGUN, ended if read else _TOPICS)
        return self._begin(words, made, step, read=read)

    def _begin(self, words: Phrases, made: list[str], step: Step | None, *, read: bool) -> Begun:
        found = [one for one in self.suggestions(words) if not one.declined and one.section.query not in made]
        films = [one for one in found if one.topic in MEDIA]
        left = AT_FIRST - sum(not query.startswith("has:") for query in made)
        wanted = [*[one for one in found if one not in films][: max(0, left)], *(films if read else ())]
        taken = self.take(wanted, within=step) if wanted else ()
        self._store.set_place(_MADE, json.dumps([*made, *(one.query for one in taken)], ensure_ascii=False))
        return Begun(made=taken, with_feeds=step is not None)

    def decline(self, suggestion: Suggestion, *, on: bool = True) -> None:
        """Put a suggestion behind the others, where it is not in the way; or take it back from there."""
        self._decline([suggestion.section.query], on=on)

    def add(self, name: str, query: str, order: str = "newest") -> Section:
        """Make a tab of a question; raises QueryError."""
        parse(query)
        section = Section(name=name, query=query, order=order)
        self._feeds.arrange(partial(_add, [section]), label="tabs_made", about=name)
        return section

    def rename(self, index: int, name: str) -> None:
        """Name a tab otherwise, by its place among the reader's own; its question stays."""
        was = self._at(index)
        self._feeds.arrange(
            lambda file, note: rename_section(file, index, name, note),
            label="tab_named",
            about=f"\u2068{was.name}\u2069 → \u2068{name}\u2069",
        )

    def drop(self, index: int) -> Section:
        """Take a tab out; feeds keep their tags. It is not suggested again."""
        gone = self._at(index)
        self._feeds.arrange(
            lambda file, note: drop_section(file, index, note), label="tab_dropped", about=gone.name
        )
        self._decline([gone.query], on=True)
        return gone

    def move(self, index: int, to: int) -> bool:
        """Put a tab at another place among the reader's own; False where it stands there, or is none."""
        moved, last = self._at(index), len(self.mine()) - 1
        to = max(0, min(to, last))
        return index != to and self._feeds.arrange(
            lambda file, note: move_section(file, index, to, note), label="tab_moved", about=moved.name
        )

    def index(self, name: str) -> int:
        """Find one of the reader's own tabs by its name, or its number from 1; raises UsageError."""
        mine = self.mine()
        for at, one in enumerate(mine):
            if fold(one.name) == fold(name):
                return at
        if name.isdecimal() and 0 < int(name) <= len(mine):
            return int(name) - 1
        raise UsageError(
            Said("errors.newsroom.no_section", name=name),
            hint=Said("hints.there_are", known=tuple(one.name for one in mine))
            if mine
            else Said("hints.sections_suggest"),
        )

    def _at(self, index: int) -> Section:
        mine = self.mine()
        if not 0 <= index < len(mine):
            raise UsageError(Said("errors.newsroom.no_section", name=str(index + 1)))
        return mine[index]

    def _decline(self, questions: Sequence[str], *, on: bool) -> None:
        before, about = self._places(_DECLINED), {asked(query)[0] for query in questions}
        after = [*(one for one in before if asked(one)[0] not in about), *(questions if on else ())]
        if after != before and not self._store.readonly:
            self._store.set_place(_DECLINED, json.dumps(after, ensure_ascii=False))

    def _places(self, name: str) -> list[str]:
        with suppress(ValueError, TypeError):
            return [str(one) for one in json.loads(self._store.place(name) or "[]")]
        return []


def _add(sections: Sequence[Section], file: Path, note: NotingTabs) -> None:
    add_sections(file, sections, note)


def _row(names: Collection[str]) -> str:
    return " · ".join(names)
