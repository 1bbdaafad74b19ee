"""Feeds, their states, and the bin."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from newsterm.lang import NOTHING, Said
from newsterm.model import Feed, FeedState, Pace, ParsedFeed
from newsterm.query import parse
from newsterm.store.rows import spell_pace


def titles(store, now):
    return [store.entry(row).title for row in store.rows(parse(""), now)]


def test_feeds_come_back_in_the_order_of_the_file_with_all_that_was_said(store, now):
    first = Feed(
        url="https://b", title="B", tags=("x", "y"), language="fa", direction="rtl", every=60,
        user_agent="me",
    )  # fmt: skip
    second = Feed(url="https://one.example/feed")
    store.sync_feeds([first, second], "new stamp", now)
    assert [feed for feed, _ in store.feeds()] == [first, second]
    assert [state.id for _, state in store.feeds()] == [3, 1]
    assert store.feeds_stamp() == "new stamp"


def test_an_address_that_stands_twice_is_one_feed(store, now):
    store.sync_feeds([Feed(url="https://b", title="1"), Feed(url="https://b", title="2")], "", now)
    assert [feed.title for feed, _ in store.feeds()] == ["1"]


def test_a_feed_that_left_is_not_seen_and_comes_back_whole(store, new, brought, now):
    store.write(brought(new("a")))
    store.mark([1], read=True, label="read", now=now)
    two = Feed(url="https://two.example/feed")
    store.sync_feeds([two], "", now)
    assert [feed for feed, _ in store.feeds()] == [two]
    assert not store.rows(parse(""), now)
    assert store.count(parse(""), now) == 0
    assert (store.entry(1), store.headlines([1])) == (None, [])
    store.sync_feeds([two, Feed(url="https://one.example/feed")], "", now)
    assert store.entry(1).marks.read
    assert store.count(parse(""), now) == 1


@pytest.mark.parametrize(
    "address", ["http://one.example/feed", "https://one.example/feed/", "HTTP://ONE.example/feed/"]
)
def test_a_feed_is_the_same_under_an_address_that_hardly_differs(store, new, brought, now, address):
    store.write(brought(new("a"), etag='"1"'))
    name = store.entry(1).id
    store.sync_feeds([], "", now)
    store.sync_feeds([Feed(url=address)], "", now)
    ((feed, state),) = store.feeds()
    assert (feed.url, state.id, state.etag, state.total) == (address, 1, "", 1)
    assert store.entry(1).id == name


def test_a_feed_is_the_same_where_its_server_says_it_moved(store, new, brought, now):
    store.write(brought(new("a"), moved="https://new.example/f"))
    store.sync_feeds([Feed(url="https://new.example/f")], "", now)
    assert titles(store, now) == ["Title a"]


def test_two_addresses_that_hardly_differ_stay_two_feeds_where_the_file_names_both(store, new, brought, now):
    store.write(brought(new("a")))
    both = [Feed(url="http://one.example/feed"), Feed(url="https://one.example/feed")]
    store.sync_feeds(both, "", now)
    assert [(feed.url, state.total) for feed, state in store.feeds()] == [(both[0].url, 0), (both[1].url, 1)]


def test_what_a_look_taught_is_remembered_and_a_failure_keeps_it(store, new, brought, now):
    later = now + timedelta(hours=1)
    store.write(
        brought(
            new("a"), parsed=ParsedFeed(title="T", site="https://s", language="ar"), etag='"e"',
            last_modified="Sun", body_hash="abc",
        )
    )  # fmt: skip
    why = Said("errors.fetch.timeout", n=3)
    for _ in range(2):
        store.write(brought(parsed=None, error=why, checked=later, next_check=later))
    state = store.feeds()[0][1]
    assert state == FeedState(
        id=1, url="https://one.example/feed", title="T", site="https://s", language="ar", etag='"e"',
        last_modified="Sun", body_hash="abc", checked=later, succeeded=now, next_check=later, failures=2,
        error=why, failing=later, unread=1, total=1,
    )  # fmt: skip
    store.write(brought(parsed=None))
    assert (store.feeds()[0][1].failures, store.feeds()[0][1].error) == (0, NOTHING)


def test_those_are_due_whose_time_has_come_or_that_were_never_looked_at(store, brought, now):
    def due(hours, urls=None):
        return [feed.url[8:11] for feed, _ in store.due(now + timedelta(hours=hours), urls)]

    assert due(0) == ["one", "two"]
    store.write(brought())
    assert (due(0), due(1)) == (["two"], ["two", "one"])
    store.write(brought(feed=2, stopped=True))
    assert due(1) == ["one"]
    assert due(0, ["https://two.example/feed", "https://unknown"]) == ["two"]
    assert due(0, []) == []


def test_a_feed_that_was_looked_at_under_a_wrong_clock_does_not_wait_for_that_day(store, brought, now):
    ahead = now + timedelta(days=4000)
    for feed in (1, 2):
        store.write(brought(feed=feed, checked=ahead, next_check=ahead + timedelta(minutes=30)))
    assert [state.id for _, state in store.due(now)] == [1, 2]
    store.write(brought(checked=now, next_check=now + timedelta(minutes=30)))
    assert [state.id for _, state in store.due(now)] == [2]


def test_why_a_feed_failed_is_kept_in_no_language(store, brought, now):
    why = Said("errors.of", name="عنوان", what=Said("errors.fetch.timeout", n=3))
    store.write(brought(parsed=None, error=why))
    assert store.feeds()[0][1].error == why


def test_what_an_older_newsterm_wrote_of_a_failure_still_shows(store, brought, now):
    store.write(brought(parsed=None, error=Said("errors.fetch.timeout", n=3)))
    with store._database.write() as connection:
        connection.execute("UPDATE feeds SET error = 'no answer within 20 seconds'")
    assert str(store.feeds()[0][1].error) == "no answer within 20 seconds"


def test_a_feed_keeps_its_entries_when_a_password_leaves_its_address(store, new, brought, now):
    store.sync_feeds([Feed(url="https://me:hush@one.example/feed")], "", now)
    store.write(brought(new("a")))
    store.sync_feeds([Feed(url="https://one.example/feed")], "", now)
    assert [state.id for _, state in store.feeds()] == [1]
    assert titles(store, now) == [store.entry(1).title]


def test_a_feed_takes_over_what_another_brought_though_both_remember_the_same_purged_entry(
    store, new, brought, now
):
    later = now + timedelta(days=31)
    for feed, keys in ((1, "ab"), (2, "abc")):
        store.write(brought(*(new(key) for key in keys), feed=feed))
    store.mark([1, 2, 3], binned=True, label="binned", now=now)
    assert store.purge(later, later, 10) == 3
    store.sync_feeds([Feed(url="https://one.example/feed")], "", later)
    named = {"b": "Title b", "c": "Title c"}
    assert store.inherit(1, named)
    assert {key: found.row > 0 for key, found in store.known(1, ["a", "b", "c"]).items()} == {
        "a": False,
        "b": False,
        "c": True,
    }


def test_the_first_feed_that_is_due_is_told_of_those_that_are_asked_at_all(store, brought, now):
    assert store.next_due() < now  # never asked
    store.write(brought(next_check=now + timedelta(minutes=9)))
    store.write(brought(feed=2, next_check=now + timedelta(minutes=5)))
    assert store.next_due() == now + timedelta(minutes=5)
    one, two = (feed for feed, _ in store.feeds())
    store.sync_feeds([one, replace(two, paused=True)], "paused", now)
    assert store.next_due() == now + timedelta(minutes=9)
    store.write(brought(next_check=now, stopped=True))
    assert store.next_due() is None
    store.sync_feeds([], "none", now)
    assert store.next_due() is None


def test_a_pace_comes_back_as_it_was_and_as_an_older_newsterm_wrote_it(store, brought, now):
    said = {"ttl": 60, "skip_hours": (1, 2), "skip_days": (6,), "max_age": 60.0}
    pace = Pace(entries=3, since=now, newest=now, brought=now, **said)
    store.write(brought(pace=pace))
    assert store.feeds()[0][1].pace == pace
    written = json.loads(spell_pace(pace))
    old = replace(pace, brought=None, max_age=None)
    for length, known in (6, old), (5, replace(old, newest=None)):
        with store._database.write(durable=True) as connection:
            connection.execute("UPDATE feeds SET pace = ? WHERE id = 1", (json.dumps(written[:length]),))
        assert store.feeds()[0][1].pace == known
