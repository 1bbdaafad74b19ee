"""Adding a feed: what was typed is kept until it serves, and of a page's feeds several may be taken."""

from types import SimpleNamespace

import pytest

from newsterm.config import add_feed
from newsterm.demo import starters
from newsterm.lang import NOTHING, Said
from newsterm.model import Feed
from newsterm.newsroom import Newsroom
from newsterm.tui.screens.several import Several
from newsterm.tui.screens.welcome import Welcome

PAGE = "https://example.org/"
NAMED = [f"https://example.org/{name}.xml" for name in ("ar", "en", "new", "newer")]


def outcome(url: str) -> dict[str, object]:
    title = {NAMED[2]: "New", NAMED[3]: "Newer"}[url]
    return {
        "feed": 9, "url": url, "title": title, "added": 1, "altered": 0, "unchanged": False, "error": "",
        "hint": "", "said": ["", ""],
    }  # fmt: skip


@pytest.fixture
def web(monkeypatch, home):
    """A page that names feeds (`named`); `asked` are the addresses that were looked at."""
    web = SimpleNamespace(asked=[], named=NAMED)

    def answer(address, choose):
        found = [{"url": url, "title": "RSS"} for url in web.named]
        if address == PAGE and choose == "only":
            return {"address": address, "found": found, "outcomes": [], "known": []}
        if address == NAMED[0]:
            return {"address": address, "found": [], "outcomes": [], "known": [address]}
        add_feed(home.feeds, Feed(url=address))
        return {"address": address, "found": [], "outcomes": [outcome(address)], "known": []}

    async def away(*addresses, choose="only"):
        web.asked.append(addresses)
        for address in addresses:
            if address not in {PAGE, *NAMED}:
                wrong = Said("errors.newsroom.no_feed_there", url=address)
                return [], wrong.then(Said("hints.link_says_rss"))
        return [answer(address, choose) for address in addresses], NOTHING

    monkeypatch.setattr("newsterm.tui.desks.adding.subscribe_away", away)
    return web


def urls(newsroom: Newsroom) -> list[str]:
    return [feed.url for feed, _ in newsroom.reading.feeds()]


async def test_an_address_that_will_not_do_stays_to_be_mended(newsroom, interface, web):
    async with interface(newsroom) as screen:
        await screen.press("plus", *"https://example.orgg/", "enter")
        assert "https://example.orgg/ is no feed and names none" in " ".join(screen.text().split())
        assert "https://example.orgg/" in screen.rows()[-1]
        for _ in range(2):
            await screen.press("backspace")
        assert "is no feed" not in screen.text(), "it is another address now"
        await screen.press("slash", "enter")
        assert isinstance(screen.app.screen, Several)
        await screen.press("escape")
        assert PAGE not in screen.rows()[-1], "the question is answered"


async def test_a_feed_that_is_there_already_is_named(newsroom, interface, web):
    async with interface(newsroom) as screen:
        await screen.press("plus", *NAMED[0], "enter")
        assert screen.app.screen.status.message == "You are already subscribed to \u2068أخبار الساحل\u2069."
        web.named = NAMED[:2]
        await screen.press("plus", *PAGE, "enter")
        message = screen.app.screen.status.message
        assert message == (
            "You are subscribed to all that this page names: \u2068أخبار الساحل\u2069, Coast News."
        )


async def test_several_feeds_of_a_page_are_marked_or_all_or_the_one_under_the_cursor(
    newsroom, interface, web
):
    async with interface(newsroom) as screen:
        await screen.press("plus", *PAGE, "enter")
        signs = [row.strip()[0] for row in screen.rows() if "RSS" in row or "subscribed already" in row]
        assert signs == ["✓", "✓", "□", "□"]
        await screen.press("enter")
        assert isinstance(screen.app.screen, Several), "what is there already is not chosen again"
        await screen.press("space", "j", "space", "space", "k")
        assert [row.strip()[0] for row in screen.rows() if "RSS" in row] == ["■", "■"]
        await screen.press("a")
        assert [row.strip()[0] for row in screen.rows() if "RSS" in row] == ["□", "□"]
        await screen.press("a", "enter")
        assert urls(newsroom) == NAMED
        assert web.asked == [(PAGE,), tuple(NAMED[2:])], "those of a page are one step"
        assert "Subscribed to these feeds: New, Newer. u takes it back." in screen.rows()[-1]


async def test_enter_takes_the_one_under_the_cursor_where_nothing_is_marked(newsroom, interface, web):
    async with interface(newsroom) as screen:
        await screen.press("plus", *PAGE, "enter", "G", "enter")
        assert urls(newsroom) == [*NAMED[:2], NAMED[3]]
        assert "Subscribed to Newer." in screen.rows()[-1]


async def test_who_has_left_the_suggestions_is_told_the_way_back(home, interface, web):
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom) as screen:
            await screen.press("escape")
            assert "W for suggestions." in screen.text()
            await screen.press("W")
            assert isinstance(screen.app.screen, Welcome)
            assert "Welcome to newsterm" in screen.text()


async def test_the_suggestions_say_what_is_there_already(newsroom, interface, home):
    add_feed(home.feeds, Feed(url=next(one.url for one in starters() if one.title == "BBC World")))
    newsroom.follow_feeds()
    async with interface(newsroom) as screen:
        await screen.press("W")
        assert "Suggested feeds" in screen.rows()[1]
        assert [row.split()[0] for row in screen.rows() if "BBC World" in row] == ["✓"]
        await screen.press("k", "space", "k", "enter")
        assert isinstance(screen.app.screen, Welcome), "it is not chosen again"
        await screen.press("q")
        assert screen.app.is_running
        assert not isinstance(screen.app.screen, Welcome)
