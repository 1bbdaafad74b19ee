"""How every feed fares, from what a real server answered."""

import pytest
from tests.fakes.feeds import RSS_TYPE, rss
from tests.fakes.web import Answer

from newsterm.config import read_feeds
from newsterm.model import UsageError


def feed(title: str, *items: str, **more: object) -> Answer:
    return Answer(body=rss(title, *items), headers=RSS_TYPE, **more)


async def refresh(newsroom) -> None:
    pairs = [(one, state) for one, state in newsroom.store.feeds() if not one.paused]
    await newsroom.refreshing.refresh(pairs, lambda _: None)


def kinds(newsroom) -> list[str]:
    return [one.health.kind for one in newsroom.tending.standings()]


async def test_each_look_is_remembered_with_how_it_was_answered(newsroom, web, follow, clock):
    follow(web.serve("/a", [feed("A", "one", etag='"1"'), feed("A", "one", etag='"1"'), Answer(status=500)]))
    for _ in range(3):
        await refresh(newsroom)
        clock.advance(hours=1)
    first, second, third = newsroom.tending.history(1)
    assert (first.added, first.answered.status, first.answered.size) == (1, 200, len(rss("A", "one")))
    assert (second.unchanged, second.answered.status, second.answered.size) == (True, 304, 0)
    assert (third.answered.status, third.error.reason) == (500, "errors.fetch.own_fault")
    assert all(0 < one.answered.took < 20 for one in (first, second, third))


async def test_each_feed_fares_as_its_server_answers(newsroom, web, follow, clock):
    broken = rss("Broken", "one").replace(b"</channel>", b"<x></channel>")
    new = web.serve("/new", feed("Moved", "one"))
    follow(
        web.serve("/fine", feed("Fine", "one")),
        web.serve("/gone", Answer(status=410)),
        web.serve("/missing", Answer(status=404)),
        web.serve("/busy", Answer(status=429)),
        web.serve("/old", Answer(status=301, headers={"Location": new})),
        web.serve("/broken", Answer(body=broken, headers=RSS_TYPE)),
    )
    assert kinds(newsroom) == ["never"] * 6
    await refresh(newsroom)
    assert [kinds(newsroom)[place] for place in (1, 2, 3, 4)] == ["dead", "failing", "too_often", "moved"]
    assert kinds(newsroom)[5] == "repaired"
    for _ in range(7):
        clock.advance(days=1)
        await refresh(newsroom)
    assert kinds(newsroom)[2] == "dead"


async def test_a_feed_that_moved_keeps_what_it_brought_under_its_new_address(newsroom, web, follow, places):
    new = web.serve("/new", feed("Moved", "one"))
    follow(web.serve("/old", Answer(status=308, headers={"Location": new})), more='user = "me"\n')
    await refresh(newsroom)
    (one,) = newsroom.tending.standings()
    newsroom.subscribing.take_over(one.feed, one.state)
    assert [(feed.url, feed.user) for feed in read_feeds(places.feeds)] == [(new, "me")]
    (now,) = newsroom.tending.standings()
    assert (now.state.id, now.state.total) == (one.state.id, 1)
    with pytest.raises(UsageError, match="has not moved"):
        newsroom.subscribing.take_over(now.feed, now.state)


async def test_a_paused_feed_is_asked_by_name_only(newsroom, web, follow):
    address = web.serve("/a", feed("A", "one"))
    follow(address, more="paused = true\n")
    assert newsroom.refreshing.due() == []
    assert newsroom.refreshing.choose() == []
    assert len(newsroom.refreshing.choose([address])) == 1
    assert kinds(newsroom) == ["paused"]


def test_what_was_dropped_comes_back_where_it_stood_the_last_one_first(newsroom, follow, places):
    follow("https://a.example/", "https://b.example/", "https://c.example/")
    before = places.feeds.read_text("utf-8")
    for address in ("https://b.example/", "https://c.example/"):
        assert newsroom.subscribing.drop(address)
    assert [newsroom.undoing.undo().feeds for _ in range(2)] == [
        ("https://c.example/",),
        ("https://b.example/",),
    ]
    assert [feed.url for feed in read_feeds(places.feeds)] == [
        "https://a.example/",
        "https://b.example/",
        "https://c.example/",
    ]
    assert places.feeds.read_text("utf-8") == before
