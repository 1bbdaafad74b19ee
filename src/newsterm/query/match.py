"""Does this entry answer? The same as the store's SQL would say."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import assert_never

from newsterm.lang import Said, fold
from newsterm.lang.notices import KINDS
from newsterm.model import (
    All,
    And,
    Before,
    Entry,
    Has,
    InFeed,
    InStory,
    Is,
    Lang,
    Not,
    Or,
    Query,
    QueryError,
    Regex,
    Since,
    Tag,
    Text,
    Topic,
)
from newsterm.query.hearing import Heard, hear, meets, sought
from newsterm.query.regex import regex
from newsterm.query.words import plain


def matches(query: Query, entry: Entry, now: datetime) -> bool:
    """Whether an entry answers a question that is asked now; muted ones must be asked for."""
    return _answers(visible(query), _Asked(entry), now)


def visible(query: Query) -> Query:
    """Add the unspoken half: who does not say `is:muted` does not want to see what is muted."""
    return query if has_muted(query) else And((query, Not(Is("muted"))))


def has_muted(query: Query) -> bool:
    """Whether `is:muted` occurs anywhere in a question."""
    match query:
        case And(parts) | Or(parts):
            return any(has_muted(part) for part in parts)
        case Not(part):
            return has_muted(part)
        case _:
            return query == Is("muted")


def moment(published: datetime | None, arrived: datetime) -> datetime:
    """Find what orders an entry: when it was published, but never after it arrived."""
    return arrived if published is None else min(published, arrived)


def since(time: datetime | timedelta | str, now: datetime) -> datetime:
    """Find the moment that `since:` or `before:` names."""
    match time:
        case datetime():
            return time
        case timedelta():
            try:
                return now - time
            except OverflowError:
                return datetime.min.replace(tzinfo=UTC)
        case "today" | "yesterday":
            local = now.astimezone()
            day = datetime(local.year, local.month, local.day) - timedelta(days=time == "yesterday")  # noqa: DTZ001 - the reader's own midnight
            return day.astimezone()
        case _:
            raise QueryError(Said("errors.query.no_time", value=str(time)), column=0)


def primary(language: str) -> str:
    """Cut a language down to its primary subtag (BCP 47), lower case."""
    return language.strip().lower().replace("_", "-").partition("-")[0]


def feed_number(feed: str) -> int | None:
    """Read the number that `feed:` names; None where it names an address or a title."""
    folded = fold(feed.strip())
    return int(folded) if folded.isascii() and folded.isdecimal() and len(folded) < 18 else None


class _Asked:
    """An entry under question; its words are taken apart once, and only if somebody asks for them."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry

    @cached_property
    def text(self) -> str:
        return plain(self.entry.html or self.entry.summary)

    @cached_property
    def _title(self) -> Heard:
        return hear(self.entry.title)

    @cached_property
    def _author(self) -> Heard:
        return hear(self.entry.author)

    @cached_property
    def _body(self) -> Heard:
        return hear(self.text)

    def fields(self, field: str) -> Iterable[Heard]:
        if field in {"", "title"}:
            yield self._title
        if field in {"", "author"}:
            yield self._author
        if not field:
            yield self._body


def _answers(query: Query, asked: _Asked, now: datetime) -> bool:  # noqa: C901, PLR0911, PLR0912 - one case for each noun
    entry = asked.entry
    match query:
        case All():
            return True
        case Text(text, phrase, field):
            wanted = sought(text, phrase=phrase)
            return any(meets(heard, wanted) for heard in asked.fields(field))
        case Regex(pattern):
            found = regex(pattern)
            return bool(found.search(entry.title) or found.search(asked.text))
        case Is(state):
            return _is(state, entry)
        case Has(kind):
            from newsterm.model.packed import came_with  # noqa: PLC0415 (only the filters ask here)

            return kind in came_with(entry.enclosures, entry.html, entry.summary)
        case Tag(name):
            return fold(name) in {fold(tag) for tag in (*entry.feed_tags, *entry.marks.tags)}
        case Topic(name):
            from newsterm.model.filing import filed_under  # noqa: PLC0415 (only the filters ask here)

            return name in filed_under(entry.url, entry.categories)
        case InFeed(feed):
            return _in_feed(feed, entry)
        case InStory(story):
            return _in_story(story, entry)
        case Lang(code):
            return primary(entry.language) == primary(code)
        case Since(time):
            return moment(entry.published, entry.arrived) >= since(time, now)
        case Before(time):
            return moment(entry.published, entry.arrived) < since(time, now)
        case And(parts):
            return all(_answers(part, asked, now) for part in parts)
        case Or(parts):
            return any(_answers(part, asked, now) for part in parts)
        case Not(part):
            return not _answers(part, asked, now)
        case _:
            assert_never(query)


def _is(state: str, entry: Entry) -> bool:
    marks = entry.marks
    match state:
        case "unread":
            return not marks.read
        case "read":
            return marks.read
        case "saved":
            return marks.saved
        case "muted":
            return marks.muted
        case "changed":
            return entry.altered is not None
        case _ if state in KINDS:
            from newsterm.model.noticing import noticed  # noqa: PLC0415 (only the filters ask here)

            return state in noticed(entry, entry.html or entry.summary)
        case _:
            raise QueryError(Said("errors.query.no_state", value=state), column=0)


def _in_feed(feed: str, entry: Entry) -> bool:
    number = feed_number(feed)
    if number is not None:
        return number == entry.feed
    return fold(feed) in fold(entry.feed_title) or fold(feed) in fold(entry.feed_url)


def _in_story(story: str, entry: Entry) -> bool:
    match story:
        case "any":
            return entry.story_several
        case "followed":
            return entry.story_followed
        case _:
            return entry.story == story
