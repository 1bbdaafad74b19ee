"""The reader's rules, applied to what is new."""

from dataclasses import replace
from datetime import UTC, datetime

from newsterm.curate import apply_filters
from newsterm.model import Changes, Feed, FeedState, Filter, Marks, NewEntry, ParsedEntry, ParsedFeed, Query
from newsterm.query import parse

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
FEED = Feed(url="https://e.org/feed", tags=("news",))
STATE = FeedState(id=7, url=FEED.url, title="The Feed")
NEW = NewEntry(entry=ParsedEntry(key="1", title="حظك اليوم", language="ar"), hash="h", arrived=NOW)
CHANGES = Changes(feed=7, added=(NEW,), altered=((3, NEW),), checked=NOW, next_check=NOW)


def rule(query: str, *do: str) -> tuple[Query, Filter]:
    return parse(query), Filter(query=query, do=do)


def marks(*rules: tuple[Query, Filter], changes: Changes = CHANGES) -> Marks:
    return apply_filters(changes, rules, FEED, STATE).added[0].marks


def test_what_answers_is_marked_as_the_rule_says() -> None:
    assert marks(rule('title:"حظك اليوم"', "mute")) == Marks(muted=True)
    assert marks(rule("lang:ar", "read", "save", "tag:horoscope")) == Marks(
        read=True, saved=True, tags=("horoscope",)
    )
    assert marks(rule("tag:news", "tag:a", "notify"), rule("lang:ar", "tag:b", "tag:a")) == Marks(
        tags=("a", "b")
    )


def test_what_does_not_answer_is_left_alone() -> None:
    assert marks(rule("lang:en", "mute"), rule("-tag:news", "read")) == Marks()


def test_the_order_of_the_rules_changes_nothing() -> None:
    rules = [rule("lang:ar", "mute"), rule("is:unread", "read"), rule("tag:news", "save")]
    assert marks(*rules) == marks(*reversed(rules)) == Marks(read=True, saved=True, muted=True)


def test_what_was_here_before_keeps_its_marks() -> None:
    assert apply_filters(CHANGES, [rule("lang:ar", "mute")], FEED, STATE).altered == CHANGES.altered


def test_a_feed_that_is_new_is_known_by_the_title_it_gives_itself() -> None:
    changes = replace(CHANGES, parsed=ParsedFeed(title="Fresh"))
    found = apply_filters(changes, [rule("feed:fresh", "save")], FEED, replace(STATE, title=""))
    assert found.added[0].marks.saved


def test_without_rules_nothing_is_touched() -> None:
    assert apply_filters(CHANGES, [], FEED, STATE) is CHANGES
