"""From a feed's address to articles in the store."""

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest
from tests.fakes.feeds import RSS_TYPE, rss
from tests.fakes.web import Answer

from newsterm.lang import NOTHING
from newsterm.model import Changes, Outcome, UsageError
from newsterm.newsroom import Newsroom
from newsterm.newsroom.reading import LOOK_APART, LOOK_LATEST, LOOK_SOONEST


def feed(title: str, *items: str, **more: object) -> Answer:
    return Answer(body=rss(title, *items), headers=RSS_TYPE, **more)


async def refresh(newsroom, *names: str) -> dict[str, Outcome]:
    heard: list[Outcome] = []
    outcomes = await newsroom.refreshing.refresh(newsroom.refreshing.choose(names), heard.append)
    assert heard == outcomes
    return {outcome.url: outcome for outcome in outcomes}


def titles(newsroom, query: str = "") -> list[str]:
    reading = newsroom.reading
    return [headline.title for headline in reading.headlines(reading.rows(query))]


async def test_what_is_new_arrives_once(newsroom, web, follow):
    address = web.serve("/a", [feed("A", "one", "two"), feed("A", "one", "two", "three")])
    follow(address)
    first, again = [(await refresh(newsroom))[address] for _ in range(2)]
    assert (first.title, first.added, again.added, again.altered) == ("A", 2, 1, 0)
    assert titles(newsroom) == ["one", "two", "three"]


async def test_what_its_author_corrected_is_altered_and_keeps_its_marks(newsroom, web, follow):
    address = web.serve("/a", [feed("A", "wrong"), feed("A", "right")])
    follow(address)
    await refresh(newsroom)
    newsroom.marking.saved(newsroom.reading.rows(""))
    assert (await refresh(newsroom))[address].altered == 1
    assert titles(newsroom, "is:saved") == ["right"]


async def test_a_server_that_can_say_so_is_asked_whether_anything_changed(newsroom, web, follow):
    address = web.serve("/a", feed("A", "one", etag='"1"'))
    follow(address)
    outcomes = [(await refresh(newsroom))[address] for _ in range(2)]
    assert [outcome.unchanged for outcome in outcomes] == [False, True]
    assert [request.headers.get("if-none-match") for request in web.requests] == [None, '"1"']


async def test_one_broken_feed_is_an_outcome_and_the_others_arrive(newsroom, web, follow):
    follow(
        web.serve("/a", feed("A", "one")),
        web.serve("/b", Answer(status=500)),
        web.serve("/c", Answer(body=b"good morning", headers={"Content-Type": "text/plain"})),
        "file:///none/feed.xml",
    )
    outcomes = await refresh(newsroom)
    assert [bool(outcomes[url].error) for url in (web.url("/a"), web.url("/b"), web.url("/c"))] == [
        False,
        True,
        True,
    ]
    assert outcomes["file:///none/feed.xml"].error
    states = {feed.url: state for feed, state in newsroom.reading.feeds()}
    assert [states[web.url("/a")].failures, states[web.url("/b")].failures] == [0, 1]
    assert titles(newsroom) == ["one"]


async def test_a_feed_that_failed_keeps_what_it_had(newsroom, web, follow):
    follow(web.serve("/a", [feed("A", "one"), Answer(status=500), feed("A", "one", "two")]))
    for _ in range(3):
        await refresh(newsroom)
    assert titles(newsroom) == ["one", "two"]
    assert newsroom.reading.feeds()[0][1].error == NOTHING


async def test_a_feed_is_due_again_when_its_time_has_come(newsroom, web, follow, clock):
    follow(web.serve("/a", feed("A", "one")))
    assert len(newsroom.refreshing.due()) == 1
    await refresh(newsroom)
    assert newsroom.refreshing.due() == []
    clock.advance(days=1)
    assert len(newsroom.refreshing.due()) == 1


async def test_who_looks_when_told_asks_each_feed_when_its_time_has_come(newsroom, web, follow, clock):
    """What answered after a second is due a second after five minutes, not a minute."""
    follow(web.serve("/a", feed("A", "one")), more='every = "5m"\n')
    begun, asked = clock(), []
    while len(asked) < 8:
        if due := newsroom.refreshing.due():
            asked.append((clock() - begun).total_seconds())
            wait = newsroom.reading.until_due()
            clock.advance(seconds=1.3)
            await newsroom.refreshing.refresh(due, lambda _: None)
        else:
            wait = newsroom.reading.until_due()
        assert 1 <= wait <= 60
        clock.advance(seconds=wait)
    waits = [later - sooner for sooner, later in pairwise(asked)]
    assert all(301 <= wait <= 303 for wait in waits), waits


async def test_feeds_that_are_due_soon_after_another_are_asked_together(newsroom, follow, clock):
    follow("https://a.example/", "https://b.example/")
    assert newsroom.reading.until_due() == LOOK_APART
    for number, seconds in (1, 3), (2, 0.2):
        newsroom.store.write(
            Changes(feed=number, checked=clock(), next_check=clock() + timedelta(0, seconds))
        )
    assert newsroom.reading.until_due() == LOOK_SOONEST
    clock.advance(seconds=1)
    assert newsroom.reading.until_due() == LOOK_APART
    clock.advance(hours=-5)  # set back
    assert newsroom.reading.until_due() == LOOK_LATEST


async def test_a_feed_that_is_gone_for_good_is_asked_no_more(newsroom, web, follow):
    follow(web.serve("/a", Answer(status=410)))
    await refresh(newsroom)
    assert newsroom.refreshing.choose() == []
    assert len(newsroom.refreshing.choose([web.url("/a")])) == 1


async def test_filters_mark_what_comes_in(places, clock, web):
    places.config.parent.mkdir(parents=True)
    places.config.write_text('[[filters]]\nquery = "title:two"\ndo = ["read", "tag:second"]\n')
    places.feeds.write_text(f'[[feeds]]\nurl = "{web.serve("/a", feed("A", "one", "two"))}"\n')
    with Newsroom.open(places, clock=clock) as newsroom:
        await refresh(newsroom)
        assert titles(newsroom, "is:read tag:second") == ["two"]
        assert titles(newsroom, "is:unread") == ["one"]


async def test_one_that_is_left_half_way_leaves_whole_feeds_and_no_tasks(newsroom, web, follow):
    follow(web.serve("/a", feed("A", "one", "two")), web.serve("/b", Answer(silent=True)))
    heard: asyncio.Queue[Outcome] = asyncio.Queue()
    journey = asyncio.create_task(newsroom.refreshing.refresh(newsroom.refreshing.choose(), heard.put_nowait))
    async with asyncio.timeout(20):
        assert (await heard.get()).added == 2
    journey.cancel()
    with pytest.raises(asyncio.CancelledError):
        await journey
    assert asyncio.all_tasks() == {asyncio.current_task()}
    assert len(titles(newsroom)) == 2


async def test_two_newsrooms_at_once_bring_everything_once(newsroom, places, clock, web, follow):
    follow(*(web.serve(f"/{name}", feed(name, "one", "two")) for name in "abcd"))
    with Newsroom.open(places, clock=clock) as other:
        before = newsroom.reading.version()
        outcomes = await asyncio.gather(refresh(newsroom), refresh(other))
        assert sum(one.added for both in outcomes for one in both.values()) == 8
        assert newsroom.reading.count("") == other.reading.count("") == 8
        assert newsroom.reading.version() != before


async def test_a_search_finds_what_is_indexed_and_what_is_not_yet(newsroom, web, follow):
    follow(web.serve("/a", feed("A", "الْعُسْرِ واليسر", "nothing")))
    await refresh(newsroom)
    assert titles(newsroom, "العسر") == ["الْعُسْرِ واليسر"]
    await newsroom.refreshing.index()
    assert titles(newsroom, "العسر") == ["الْعُسْرِ واليسر"]


def test_a_name_that_fits_no_feed_is_said(newsroom, follow):
    follow("https://example.org/feed.xml")
    with pytest.raises(UsageError, match="no feed is called nowhere"):
        newsroom.refreshing.choose(["https://example.org/feed.xml", "nowhere"])


async def test_a_number_names_its_feed_and_no_title_with_that_number(newsroom, web, follow):
    follow(web.serve("/a", feed("A", "one")), web.serve("/b", feed("The 1 and only", "two")))
    await refresh(newsroom)
    assert set(await refresh(newsroom, "1")) == {web.url("/a")}
    assert set(await refresh(newsroom, "only")) == {web.url("/b")}


async def test_a_password_in_an_address_is_never_shown(newsroom, follow, web):
    follow(web.url("/none").replace("http://", "http://me:sekret@"))
    (outcome,) = (await refresh(newsroom)).values()
    assert outcome.error
    assert "sekret" not in f"{outcome.url} {outcome.title} {outcome.error} {outcome.hint}"


async def test_a_feed_that_moved_for_good_is_asked_where_it_went(newsroom, web, follow, clock):
    web.serve("/new", feed("A", "one", etag='"1"'))
    old = web.serve("/old", Answer(status=301, headers={"Location": "/new"}))
    follow(old)
    for _ in range(3):
        assert not (await refresh(newsroom))[old].error
    assert [request.path for request in web.requests] == ["/old", "/new", "/new", "/new"]
    assert newsroom.reading.feeds()[0][1].moved == web.url("/new")


async def test_how_a_feed_is_asked_is_heeded_at_every_look(newsroom, web, follow):
    address = web.serve("/a", feed("A", "one"))
    follow(address, more='user = "me"\npassword = "pw"\nheaders = ["X-Key: v"]\n')
    await refresh(newsroom)
    (request,) = web.requests
    assert request.headers["authorization"] == "Basic bWU6cHc="
    assert request.headers["x-key"] == "v"


async def test_what_a_feed_says_of_its_rest_is_remembered_while_nothing_changes(newsroom, web, follow, clock):
    body = rss("A", "one").replace(b"<title>", b"<ttl>300</ttl><title>", 1)
    follow(web.serve("/a", Answer(body=body, headers=RSS_TYPE, etag='"1"')))
    for _ in range(2):
        await refresh(newsroom)
        state = newsroom.reading.feeds()[0][1]
        assert (state.next_check - state.checked).total_seconds() == 300 * 60


async def test_what_is_secret_is_never_in_the_store(newsroom, places, web, follow, tmp_path):
    """A store is copied and carried about; feeds.toml is asked at the moment of asking."""
    follow(
        web.serve("/a", feed("A", "one")),
        more='user = "me"\npassword = "sekret"\nheaders = ["X-Key: sekret"]\nfull_text = true\n',
    )
    await refresh(newsroom)
    newsroom.store.backup(tmp_path / "copy")
    for file in (*places.store.parent.glob(f"{places.store.name}*"), tmp_path / "copy"):
        assert b"sekret" not in file.read_bytes()
    places.feeds.write_text(places.feeds.read_text().replace("sekret", "other"))
    await refresh(newsroom)
    assert [request.headers["x-key"] for request in web.requests] == ["sekret", "other"]
    assert newsroom.store.feeds()[0][0].full_text
