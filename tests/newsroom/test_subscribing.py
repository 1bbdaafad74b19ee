"""Feeds come and go."""

import pytest
from tests.fakes.feeds import RSS_TYPE, rss
from tests.fakes.web import Answer

from newsterm.config import read_feeds
from newsterm.formats import read_opml
from newsterm.model import AddressError, Feed, FetchError, Found, ParseError, UsageError
from newsterm.newsroom import intake
from newsterm.newsroom.subscribing import FromList

PAGE = Answer(
    headers={"Content-Type": "text/html"},
    body=b'<html><head><link rel=alternate type="application/rss+xml" href="/1" title="One">'
    b'<link rel=alternate type="application/rss+xml" href="/2" title="Two"></head></html>',
)


@pytest.fixture
def site(web):
    for number in "12":
        web.serve(f"/{number}", Answer(body=rss(f"Feed {number}", "a", "b"), headers=RSS_TYPE))
    return web.serve("/", PAGE)


def followed(places) -> list[str]:
    return [feed.url for feed in read_feeds(places.feeds)]


async def test_a_feed_is_asked_once_and_taken_in(newsroom, places, web, site):
    came = await newsroom.subscribing.subscribe(web.url("/1"), tags=("news",), title="Mine")
    assert [(one.title, one.added) for one in came.outcomes] == [("Mine", 2)]
    assert len(web.asked("/1")) == 1
    assert read_feeds(places.feeds) == (Feed(url=web.url("/1"), title="Mine", tags=("news",)),)


async def test_a_page_that_names_several_adds_nothing_until_somebody_chose(newsroom, places, web, site):
    came = await newsroom.subscribing.subscribe(site)
    assert [(one.url, one.title) for one in came.found] == [(web.url("/1"), "One"), (web.url("/2"), "Two")]
    assert (came.outcomes, followed(places)) == ((), [])


@pytest.mark.parametrize(("choose", "paths"), [("first", ["/1"]), ("all", ["/1", "/2"])])
async def test_the_choice_is_added_and_taken_in(newsroom, places, web, site, choose, paths):
    came = await newsroom.subscribing.subscribe(site, choose=choose)
    assert followed(places) == [web.url(path) for path in paths]
    assert sum(one.added for one in came.outcomes) == 2 * len(paths) == newsroom.reading.count("")


async def test_what_is_known_is_said_and_not_added_again(newsroom, places, web, site):
    await newsroom.subscribing.subscribe(web.url("/1"))
    came = await newsroom.subscribing.subscribe(site, choose="all")
    assert came.known == (web.url("/1"),)
    assert followed(places) == [web.url("/1"), web.url("/2")]


async def test_several_addresses_are_one_step_and_what_one_raises_stands_in_its_place(
    newsroom, places, web, site
):
    one, other = web.url("/1"), web.url("/2")
    came = await newsroom.subscribing.subscribe_to([other, web.url("/none"), site, other], choose="first")
    assert [isinstance(answer, FetchError) for answer in came] == [False, True, False, False]
    assert [[outcome.url for outcome in came[at].outcomes] for at in (0, 2, 3)] == [[other], [one], []]
    assert came[3].known == (other,), "by then it is there"
    (step,) = newsroom.undoing.history()
    assert newsroom.undoing.revert(step.journal) is not None
    assert followed(places) == []


async def test_what_cannot_be_added_raises_and_changes_nothing(newsroom, places, web):
    web.serve("/empty", Answer(body=b"<html></html>", headers={"Content-Type": "text/html"}))
    for address, kind in (
        ("gopher://x", AddressError),
        (web.url("/none"), FetchError),
        (web.url("/empty"), ParseError),
    ):
        with pytest.raises(kind):
            await newsroom.subscribing.subscribe(address)
    assert not places.feeds.exists()


@pytest.mark.parametrize(
    ("status", "message", "hint"),
    [
        (404, "127.0.0.1: the feed is not there", "look on its site for the new address"),
        (410, "127.0.0.1: the feed is gone", "nothing was subscribed to; check the address"),
        (429, "127.0.0.1: the server says", "nothing was subscribed to; try again later"),
        (502, "127.0.0.1: the server has", "nothing was subscribed to; try again later"),
    ],
)
async def test_what_a_server_refuses_at_first_names_it_and_a_way_out_that_is_one(
    newsroom, web, status, message, hint
):
    url = web.serve("/f", Answer(status=status, headers={"Retry-After": "60"}))
    with pytest.raises(FetchError) as caught:
        await newsroom.subscribing.subscribe(url)
    error = caught.value
    assert error.message.startswith(message)
    assert (error.hint, error.status) == (hint, status)


async def test_newsterm_does_not_promise_to_ask_again_where_nothing_was_subscribed_to(newsroom, places):
    with pytest.raises(FetchError) as caught:
        await newsroom.subscribing.subscribe("http://127.0.0.1:1/x")
    assert caught.value.message == "127.0.0.1 refused the connection"
    assert caught.value.hint == "nothing was subscribed to; check the address"
    assert not places.feeds.exists()


async def test_a_dropped_feed_brings_its_articles_and_marks_back(newsroom, web, site):
    await newsroom.subscribing.subscribe(web.url("/1"))
    newsroom.marking.saved(newsroom.reading.rows("")[:1])
    assert newsroom.subscribing.drop(web.url("/1"))
    assert (newsroom.reading.count(""), newsroom.reading.feeds()) == (0, [])
    assert not newsroom.subscribing.drop(web.url("/1"))
    newsroom.subscribing.add([Feed(url=web.url("/1"))])
    assert (newsroom.reading.count(""), newsroom.reading.count("is:saved")) == (2, 1)


def test_a_list_comes_back_as_it_went(newsroom):
    feeds = [Feed(url=f"https://example.org/{n}", title=f"عنوان {n}", tags=("a", "ب")) for n in range(3)]
    assert newsroom.subscribing.add([*feeds, feeds[0]]) == feeds
    document = newsroom.subscribing.export_opml().encode()
    assert read_opml(document).feeds == tuple(feeds)
    assert newsroom.subscribing.import_opml(document) == FromList(feeds=(), known=3, left=())


def test_what_a_human_writes_into_the_file_is_followed(newsroom, follow):
    follow("https://example.org/a", more='title = "By hand"\n')
    assert [feed.title for feed, _ in newsroom.reading.feeds()] == ["By hand"]


@pytest.mark.parametrize(("status", "kept"), [(302, "/here"), (301, "/1")])
async def test_a_redirect_for_now_keeps_the_address_that_was_typed(newsroom, places, web, site, status, kept):
    web.serve("/here", Answer(status=status, headers={"Location": "/1"}))
    await newsroom.subscribing.subscribe(web.url("/here"))
    assert followed(places) == [web.url(kept)]


HTML = {"Content-Type": "text/html"}
NOTHING_HERE = Answer(body=b"<html><title>A site</title></html>", headers=HTML)


async def test_a_page_that_names_no_feed_has_one_where_feeds_usually_are(newsroom, places, web):
    web.serve("/rss.xml", Answer(body=rss("Found", "a"), headers=RSS_TYPE))
    came = await newsroom.subscribing.subscribe(web.serve("/blog", NOTHING_HERE))
    assert followed(places) == [web.url("/rss.xml")]
    assert [one.added for one in came.outcomes] == [1]
    assert [request.path for request in web.requests] == ["/blog", "/blog/feed", "/feed", "/rss", "/rss.xml"]


async def test_a_page_that_names_a_feed_costs_no_guess(newsroom, web, site):
    await newsroom.subscribing.subscribe(site, choose="first")
    assert [request.path for request in web.requests] == ["/", "/1"]


async def test_guesses_end_soon_and_at_once_where_the_server_is_busy(newsroom, web):
    with pytest.raises(ParseError, match="is no feed and names none"):
        await newsroom.subscribing.subscribe(web.serve("/", NOTHING_HERE))
    assert len(web.requests) == 9
    web.requests.clear()
    web.serve("/feed", Answer(status=429))
    with pytest.raises(ParseError):
        await newsroom.subscribing.subscribe(web.url("/"))
    assert len(web.requests) == 2


async def test_what_is_no_page_costs_no_guess(newsroom, web):
    with pytest.raises(ParseError):
        await newsroom.subscribing.subscribe(web.serve("/x", Answer(body=b"good morning")))
    assert len(web.requests) == 1


def by_rule(monkeypatch, *paths: str, web) -> None:
    feeds = tuple(Found(url=web.url(path), title=path) for path in paths)
    monkeypatch.setattr(intake, "feeds_of", lambda url: feeds if url.endswith("/page") else ())


async def test_the_feed_of_a_known_site_is_asked_for_at_once(newsroom, places, web, site, monkeypatch):
    by_rule(monkeypatch, "/1", web=web)
    await newsroom.subscribing.subscribe(web.url("/page"))
    assert followed(places) == [web.url("/1")]
    assert [request.path for request in web.requests] == ["/1"]


async def test_a_rule_that_is_wrong_does_no_harm(newsroom, places, web, site, monkeypatch):
    by_rule(monkeypatch, "/none", web=web)
    web.serve("/page", PAGE)
    await newsroom.subscribing.subscribe(web.url("/page"), choose="first")
    assert followed(places) == [web.url("/1")]


async def test_of_several_feeds_of_a_known_site_the_reader_chooses(newsroom, places, web, site, monkeypatch):
    by_rule(monkeypatch, "/1", "/2", web=web)
    came = await newsroom.subscribing.subscribe(web.url("/page"))
    assert ([one.title for one in came.found], web.requests) == (["/1", "/2"], [])
    came = await newsroom.subscribing.subscribe(web.url("/page"), choose="all")
    assert sum(one.added for one in came.outcomes) == 4


def test_what_a_feed_says_is_changed_in_the_file_and_heeded(newsroom, places, follow):
    follow("https://example.org/a", more='title = "Old" # mine\n')
    (feed, state), *_ = newsroom.reading.feeds()
    newsroom.subscribing.change(
        feed, {"title": "New", "every": "2h", "headers": ["X-Key: v"], "full_text": True, "password": "pw"}
    )
    assert 'title = "New" # mine' in places.feeds.read_text()
    changed = newsroom.subscribing.written(state.id)
    assert (changed.every, changed.headers, changed.full_text) == (7200, ("X-Key: v",), True)
    assert changed == read_feeds(places.feeds)[0]
    kept = newsroom.reading.feeds()[0][0]
    assert (kept.every, kept.headers, kept.password) == (7200, (), ""), "what is secret stays in feeds.toml"
    newsroom.subscribing.change(changed, {"every": "", "title": "", "headers": [], "full_text": False})
    assert newsroom.subscribing.written(state.id) == Feed(url="https://example.org/a", password="pw")
    with pytest.raises(UsageError, match="every: this must be a span of time"):
        newsroom.subscribing.change(changed, {"every": "often"})


def test_no_secret_leaves_with_the_list(newsroom, follow):
    follow(
        "https://example.org/a", more='password = "hush"\nheaders = ["X: hush"]\nproxy = "http://a:hush@b"\n'
    )
    assert "hush" not in newsroom.subscribing.export_opml()


@pytest.mark.parametrize("way", ["{}", "filter:cat:{}"])
def test_a_password_inside_an_address_stays_in_the_file(newsroom, places, follow, way):
    follow(way.format("https://me:hu%40sh@example.org/a"))
    ((feed, _),) = newsroom.reading.feeds()
    assert (feed.url, feed.user, feed.password) == (way.format("https://me@example.org/a"), "", "")
    told = newsroom.asking(feed)
    assert (told.user, told.password) == ("me", "hu@sh")
    newsroom.close()
    kept = b"".join(file.read_bytes() for file in places.store.parent.glob("*.sqlite*"))
    assert b"example.org" in kept
    assert b"hu%40sh" not in kept
    assert b"hu@sh" not in kept


def test_what_is_subscribed_to_with_a_password_has_it_as_a_setting(newsroom, places):
    (feed,) = newsroom.subscribing.add([Feed(url="https://me:hush@example.org/a")])
    assert (feed.url, feed.user, feed.password) == ("https://me@example.org/a", "me", "hush")
    assert 'password = "hush"' in places.feeds.read_text("utf-8")
    assert places.feeds.stat().st_mode & 0o077 == 0
    assert newsroom.subscribing.add([Feed(url="https://me:hush@example.org/a")]) == []


async def test_two_readers_of_one_address_have_two_feeds(newsroom, web, places):
    """What their server shows them may differ; the password is no part of what makes a feed this one."""
    address = web.serve("/a", Answer(body=rss("A", "one"), headers=RSS_TYPE))
    for who in ("me:hush", "you:hush", "me:changed"):
        await newsroom.subscribing.subscribe(address.replace("http://", f"http://{who}@"))
    assert [feed.url.partition("@")[0] for feed, _ in newsroom.reading.feeds()] == ["http://me", "http://you"]
    said = [request.headers.get("authorization") for request in web.requests]
    assert {one for one in said if one} >= {"Basic bWU6aHVzaA==", "Basic eW91Omh1c2g="}
    assert [state.total for _, state in newsroom.reading.feeds()] == [1, 1]


async def test_one_with_a_password_in_its_address_is_asked_with_it(newsroom, web):
    address = web.serve("/a", Answer(body=rss("A", "one"), headers=RSS_TYPE))
    done = await newsroom.subscribing.subscribe(address.replace("http://", "http://me:hush@"))
    assert [one.added for one in done.outcomes] == [1]
    await newsroom.refreshing.refresh(newsroom.refreshing.choose(), lambda _: None)
    said = [request.headers.get("authorization") for request in web.requests]
    assert said == ["Basic bWU6aHVzaA=="] * 2
