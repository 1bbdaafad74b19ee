"""What one look at one feed changes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.curate import compare, entry_hash, failed, unchanged
from newsterm.lang import NOTHING, Said
from newsterm.model import (
    Changes,
    Enclosure,
    Feed,
    FeedState,
    Fetched,
    FetchError,
    Known,
    Pace,
    ParsedEntry,
    ParsedFeed,
    ParseError,
    Unchanged,
)

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
FEED = Feed(url="https://e.org/feed")
STATE = FeedState(id=7, url=FEED.url)
BODY = Fetched(url=FEED.url, body=b"", etag='"2"', last_modified="now", body_hash="abc")
HALF_HOUR = 1800


def look(
    *entries: ParsedEntry, known: dict[str, Known] | None = None, feed: Feed = FEED, fetched: Fetched = BODY,
    ttl: int | None = None, state: FeedState = STATE,
) -> Changes:  # fmt: skip
    parsed = ParsedFeed(title="T", ttl=ttl, entries=entries)
    return compare(
        feed=feed, state=state, parsed=parsed, fetched=fetched, known=known or {}, now=NOW, every=HALF_HOUR
    )


def entry(key: str, **fields: object) -> ParsedEntry:
    return replace(ParsedEntry(key=key, title=key), **fields)  # type: ignore[arg-type]


def test_what_is_unknown_is_added_and_what_differs_is_altered() -> None:
    same, other, new = entry("same"), entry("other"), entry("new")
    known = {
        "same": Known(row=1, hash=entry_hash(same)),
        "other": Known(row=2, hash="x"),
        "gone": Known(row=3, hash="y"),
    }
    changes = look(same, other, new, known=known)
    assert [one.entry for one in changes.added] == [new]
    assert [(row, one.entry) for row, one in changes.altered] == [(2, other)]
    assert changes.added[0].arrived == NOW
    assert changes.added[0].hash == entry_hash(new)


def test_the_same_document_twice_changes_nothing() -> None:
    entries = [entry("1"), entry("2", published=NOW)]
    known = {one.entry.key: Known(row=row, hash=one.hash) for row, one in enumerate(look(*entries).added)}
    again = look(*entries, known=known)
    assert (again.added, again.altered) == ((), ())


def test_the_oldest_is_added_first() -> None:
    dated = [entry(str(day), published=NOW - timedelta(days=day)) for day in (1, 3, 2)]
    assert [one.entry.key for one in look(*dated).added] == ["3", "2", "1"]
    assert [one.entry.key for one in look(entry("new"), entry("old")).added] == ["old", "new"]


def test_what_the_source_said_goes_into_the_state() -> None:
    changes = look(fetched=replace(BODY, moved="https://new.example/"))
    assert (changes.feed, changes.etag, changes.last_modified, changes.body_hash) == (7, '"2"', "now", "abc")
    assert (changes.moved, changes.error, changes.stopped, changes.checked) == (
        "https://new.example/",
        NOTHING,
        False,
        NOW,
    )
    assert changes.parsed is not None
    assert changes.parsed.title == "T"


def test_a_date_far_ahead_is_no_date_of_publication() -> None:
    added = look(
        entry("a", published=NOW + timedelta(days=30)), entry("b", published=NOW + timedelta(hours=7))
    ).added
    assert {one.entry.key: one.entry.published for one in added} == {"a": None, "b": NOW + timedelta(hours=7)}


def test_the_reader_s_word_on_language_goes_first_and_the_one_on_direction_stays_with_the_feed() -> None:
    feed = replace(FEED, language="fa", direction="rtl")
    (one,) = look(entry("a", language="ar"), feed=feed).added
    assert (one.entry.language, one.entry.direction) == ("fa", "")
    (one,) = look(entry("a", language="ar")).added
    assert (one.entry.language, one.entry.direction) == ("ar", "")


def test_a_hash_follows_what_a_reader_sees() -> None:
    whole = ParsedEntry(
        key="1", title="t", author="a", url="https://e.org/1?x=1", summary="s", html="h", categories=("c",),
        enclosures=(Enclosure(url="https://e.org/p.jpg?token=1", caption="c"),), published=NOW, comments=3,
    )  # fmt: skip
    seen: dict[str, object] = {
        "title": "T", "author": "A", "summary": "S", "html": "H", "categories": ("C",), "url": "https://e.org/2",
        "enclosures": (Enclosure(url="https://e.org/p.jpg", caption="D"),),
    }  # fmt: skip
    for name, value in seen.items():
        assert entry_hash(replace(whole, **{name: value})) != entry_hash(whole), name  # type: ignore[arg-type]
    unseen: dict[str, object] = {
        "published": None, "comments": 4, "url": "https://e.org/1?x=2", "key": "2",
        "enclosures": (Enclosure(url="https://e.org/p.jpg?token=2", caption="c"),),
    }  # fmt: skip
    for name, value in unseen.items():
        assert entry_hash(replace(whole, **{name: value})) == entry_hash(whole), name  # type: ignore[arg-type]


def test_what_brings_something_moves_whatever_date_it_bears_but_not_at_the_first_look() -> None:
    old = [entry(key, published=NOW - timedelta(hours=hours)) for key, hours in (("a", 3), ("b", 5))]
    known = {one.entry.key: Known(row=row, hash=one.hash) for row, one in enumerate(look(*old).added, 1)}
    late = entry("late", published=NOW - timedelta(hours=4))
    seen = replace(STATE, succeeded=NOW - timedelta(hours=1))
    assert look(*old).next_check >= NOW + timedelta(hours=1)
    assert (
        look(*old, late, state=seen).pace == look(*old, late).pace
    )  # nothing of it is known: its keys changed
    for new in late, entry("bare"):
        changes = look(*old, new, known=known, state=seen)
        assert changes.next_check == NOW + timedelta(minutes=5)
        assert changes.pace is not None
        assert changes.pace.brought == NOW
        assert look(*old, new, known=known).pace.brought is None  # imported, and now seen for the first time
    before = NOW - timedelta(minutes=10)
    changes = look(*old, known=known, state=replace(seen, pace=Pace(brought=before)))
    assert (changes.pace.brought, changes.next_check) == (before, NOW + timedelta(minutes=10))


def test_that_nothing_is_new_changes_only_when_we_look_again() -> None:
    changes = unchanged(feed=FEED, state=STATE, answer=Unchanged(etag='"3"'), now=NOW, every=HALF_HOUR)
    assert (changes.added, changes.parsed, changes.etag, changes.last_modified, changes.body_hash) == (
        (),
        None,
        '"3"',
        None,
        None,
    )
    assert changes.next_check == NOW + timedelta(minutes=30)


@pytest.mark.parametrize(
    ("feed", "ttl", "max_age", "minutes"),
    [
        (FEED, None, None, 30),
        (FEED, 3600, None, 60),
        (FEED, 60, 60.0, 30),
        (FEED, None, 7200.0, 120),
        (FEED, 10**9, None, 24 * 60),
        (replace(FEED, every=600), 3600, 7200.0, 10),
        (replace(FEED, every=1), None, None, 5),
    ],
)
def test_when_we_look_again(feed: Feed, ttl: int | None, max_age: float | None, minutes: int) -> None:
    """The reader's word, else the feed's and the server's; never within 5 minutes, always within a day."""
    changes = look(feed=feed, ttl=ttl, fetched=replace(BODY, max_age=max_age))
    assert changes.next_check == NOW + timedelta(minutes=minutes)


WHY = Said("errors.fetch.timeout", n=20)


def fail(error: FetchError | ParseError, failures: int = 0) -> Changes:
    return failed(feed=FEED, state=replace(STATE, failures=failures), error=error, now=NOW, every=HALF_HOUR)


def test_a_failure_keeps_what_is_known_and_says_why() -> None:
    changes = fail(ParseError(WHY))
    assert (changes.error, changes.etag, changes.body_hash, changes.parsed, changes.stopped) == (
        WHY,
        None,
        None,
        None,
        False,
    )


def test_each_failure_makes_the_next_look_later_up_to_a_day() -> None:
    waits = [(fail(FetchError(WHY), failures).next_check - NOW).total_seconds() for failures in range(14)]
    assert all(earlier <= later for earlier, later in pairwise(waits))
    assert HALF_HOUR <= waits[0] <= HALF_HOUR * 1.1
    assert 2 * HALF_HOUR <= waits[1] <= 2 * HALF_HOUR * 1.1
    assert waits[-1] <= 24 * 3600


def test_feeds_that_failed_together_do_not_come_back_together() -> None:
    feeds = [replace(FEED, url=f"https://e.org/{number}") for number in range(20)]
    checks = {
        failed(feed=feed, state=STATE, error=FetchError(WHY), now=NOW, every=HALF_HOUR).next_check
        for feed in feeds
    }
    assert len(checks) > 10


def test_a_server_that_names_a_time_is_not_asked_before() -> None:
    named = fail(FetchError(WHY, status=429, retry_after=7200)).next_check - NOW
    assert timedelta(hours=2) <= named <= timedelta(minutes=121)
    assert fail(FetchError(WHY, status=503, retry_after=10**7)).next_check == NOW + timedelta(days=1)


def test_a_feed_that_is_gone_is_stopped() -> None:
    assert fail(FetchError(WHY, status=410)).stopped
    assert not fail(FetchError(WHY, status=404)).stopped


@given(
    every=st.integers(0, 10**9),
    ttl=st.none() | st.integers(0, 10**9),
    age=st.none() | st.floats(0, 1e12),
    failures=st.integers(0, 10**6),
)
def test_no_wish_moves_the_next_look_out_of_bounds(
    every: int, ttl: int | None, age: float | None, failures: int
) -> None:
    parsed = ParsedFeed(ttl=ttl)
    fetched = replace(BODY, max_age=age)
    went_well = compare(
        feed=FEED, state=STATE, parsed=parsed, fetched=fetched, known={}, now=NOW, every=every
    )
    error = FetchError(WHY, retry_after=age)
    went_wrong = failed(feed=FEED, state=replace(STATE, failures=failures), error=error, now=NOW, every=every)
    for changes in (went_well, went_wrong):
        assert timedelta(minutes=5) <= changes.next_check - NOW <= timedelta(days=1)
