"""Asking for the page of an entry: as its feed is asked, but its address is the feed's word."""

import pytest
from tests.fakes.web import Answer, Web

from newsterm.fetch import Fetcher
from newsterm.model import Feed, FetchError

PAGE = Answer(body=b"<html>story</html>", headers={"Content-Type": "text/html"})


@pytest.fixture
def web():
    with Web() as web:
        yield web


def fetcher(**settings: object) -> Fetcher:
    return Fetcher(user_agent="newsterm/test", timeout=5, **settings)


async def test_a_page_is_asked_for_as_a_page_with_the_feeds_own_user_agent(web):
    url = web.serve("/story", PAGE)
    async with fetcher() as asking:
        fetched = await asking.page(Feed(url=web.url("/feed"), user_agent="Mine/1"), url)
    (request,) = web.requests
    assert fetched.body == PAGE.body
    assert fetched.url == url
    assert request.headers["user-agent"] == "Mine/1"
    assert request.headers["accept"].startswith("text/html")
    assert "referer" not in request.headers


async def test_name_password_and_headers_go_to_the_feeds_own_server_and_to_no_other(web):
    with Web() as other:
        own, foreign = web.serve("/story", PAGE), other.serve("/story", PAGE)
        feed = Feed(url=web.url("/feed"), user="me", password="secret", headers=("X-Key: 7",))
        async with fetcher() as asking:
            await asking.page(feed, own)
            await asking.page(feed, foreign)
        (mine,), (theirs,) = web.requests, other.requests
    assert (mine.headers["authorization"].split()[0], mine.headers["x-key"]) == ("Basic", "7")
    assert not {"authorization", "x-key", "cookie"} & set(theirs.headers)


async def test_a_feed_from_outside_cannot_send_us_inside(web):
    url = web.serve("/admin", PAGE)
    async with fetcher() as asking:
        with pytest.raises(FetchError) as refused:
            await asking.page(Feed(url="https://feeds.example/all.xml"), url)
    assert refused.value.said.key == "errors.fetch.private"
    assert web.requests == []


async def test_a_file_of_the_readers_own_may_name_pages_inside(web):
    url = web.serve("/story", PAGE)
    async with fetcher() as asking:
        assert (await asking.page(Feed(url="file:///home/me/feed.xml"), url)).body == PAGE.body
        assert (await asking.page(Feed(url=f'filter:"cat":{web.url("/feed")}'), url)).body == PAGE.body


@pytest.mark.parametrize(
    "url", ["file:///etc/hostname", "exec:id", "javascript:alert(1)", "ftp://h/x", "", "/relative"]
)
async def test_what_is_no_web_address_is_not_asked(url):
    async with fetcher() as asking:
        with pytest.raises(FetchError, match="neither http nor https"):
            await asking.page(Feed(url="file:///home/me/feed.xml"), url)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "its page is not there"),
        (410, "its page is gone"),
        (403, "refuses"),
        (402, "paid"),
        (500, "fault"),
    ],
)
async def test_a_refusal_speaks_of_the_page_and_not_of_the_feed(web, status, words):
    url = web.serve("/story", Answer(status=status))
    async with fetcher() as asking:
        with pytest.raises(FetchError, match=words) as refused:
            await asking.page(Feed(url=web.url("/feed")), url)
    assert "feed is" not in refused.value.message
    assert refused.value.hint


async def test_a_page_has_the_same_bounds_as_a_feed(web):
    url = web.serve("/story", Answer(endless=b"<p>more</p>" * 1000))
    async with fetcher(largest=100_000) as asking:
        with pytest.raises(FetchError, match="larger"):
            await asking.page(Feed(url=web.url("/feed")), url)


async def test_a_page_that_moved_is_followed(web):
    story = web.serve("/story", PAGE)
    url = web.serve("/old", Answer(status=301, headers={"Location": story}))
    async with fetcher() as asking:
        assert (await asking.page(Feed(url=web.url("/feed")), url)).url == story
