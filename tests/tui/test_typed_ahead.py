"""Keys that come faster than the screen: each is done as if one had waited for the one before."""

import asyncio
from time import monotonic

import pytest
from textual.events import Key, Paste

from newsterm.newsroom import Newsroom
from newsterm.tui.screens.ahead import PATIENCE
from tests.tui.conftest import NOW, entry, receive

NAMED = {"space": " ", "slash": "/", "colon": ":", "asterisk": "*"}


async def hurry(screen, keys: str) -> None:
    """Press keys, named and parted by spaces, without a pause between them."""
    for key in keys.split():
        screen.app.post_message(Key(key, NAMED.get(key, key if len(key) == 1 else None)))
    await screen.settle()


@pytest.mark.parametrize("size", [(80, 24), (120, 30)])
async def test_keys_wait_for_the_lines_of_the_article_that_they_open(newsroom, interface, size):
    async with interface(newsroom, size=size) as screen:
        front = screen.app.screen
        await hurry(screen, "j j j enter j j")
        assert (front.article.entry.title, front.article.scroll_offset.y) == ("A library opens (again)", 2)
        page = front.article.size.height - 2
        await hurry(screen, "escape enter space")
        assert front.article.scroll_offset.y == 2 + page
        await hurry(screen, "escape k j enter g g")
        await hurry(screen, "escape enter slash l i n e enter")
        assert (front.article.asked, front.article.finding.at) == ("line", 0)
        await hurry(screen, "G")
        assert front.article.percent == 100
        await hurry(screen, "g g z space")
        assert front.article.scroll_offset.y == size[1] - 2, "a page of the whole window"


async def test_keys_wait_for_what_earlier_ones_open_and_go_on_where_it_was_left(newsroom, interface):
    async with interface(newsroom, size=(80, 24)) as screen:
        front = screen.app.screen
        await hurry(screen, "F j enter j")
        assert front.of_feeds
        assert front.headlines.cursor == 1
        await hurry(screen, "1 ctrl+s j escape j")
        assert screen.app.screen is front
        await hurry(screen, "W escape j & escape j")
        assert screen.app.screen is front
        assert front.headlines.cursor == 3
        await hurry(screen, "colon o p e n enter space")
        assert front.article.scroll_offset.y == front.article.size.height - 2


async def test_a_macro_reads_on_in_what_it_opens(home, newsroom, interface):
    home.config.write_text(
        '[refresh]\nat_start = false\n[macros]\non = ["bottom", "previous_headline", "open", "page_down"]\n'
        '[keys]\non = "f5"\n'
    )
    with Newsroom.open(home, clock=lambda: NOW) as again:
        async with interface(again, size=(80, 24)) as screen:
            await hurry(screen, "f5 j")
            assert screen.app.screen.article.scroll_offset.y == screen.app.screen.article.size.height - 1


async def test_what_is_done_with_a_list_is_done_with_all_of_it(newsroom, interface, monkeypatch):
    monkeypatch.setattr("newsterm.tui.screens.front.FIRST_ROWS", 2)
    async with interface(newsroom, size=(80, 24)) as screen:
        front = screen.app.screen
        await hurry(screen, "1 G j")
        assert front.headlines.cursor == 4
        await hurry(screen, "1 A")
        assert newsroom.reading.count("is:unread") == 0
        await hurry(screen, "1 asterisk")
        assert len(front.headlines.picked) == 5
        await hurry(screen, "slash q q q escape 1 B")
        assert len(front.headlines.window) == 0
        assert "qqq" not in screen.text()


async def test_what_is_pasted_goes_where_the_keys_before_it_lead(newsroom, interface):
    async with interface(newsroom, size=(80, 24)) as screen:
        front = screen.app.screen
        for before in ("colon", "F colon", "1 enter colon"):
            for key in before.split():
                screen.app.post_message(Key(key, NAMED.get(key, key if len(key) == 1 else None)))
            screen.app.post_message(Paste("op"))
            await hurry(screen, "e n")
            assert front.status.edit.text == "open", before
            await screen.press("escape", "escape")
        screen.app.post_message(Key("ctrl+p", None))
        screen.app.post_message(Paste("full"))
        await hurry(screen, "y")
        assert screen.app.screen is not front
        assert "fully" in screen.text()


async def test_what_takes_too_long_to_open_lets_the_keys_go_on_in_their_order(newsroom, interface):
    async with interface(newsroom, size=(80, 24)) as screen:
        front = screen.app.screen
        front.ahead.open("what never comes", alone=True)
        await hurry(screen, "j j j enter space")
        await asyncio.sleep(PATIENCE + 0.1)
        await screen.settle()
        assert front.in_article
        assert front.article.scroll_offset.y > 2


async def test_what_takes_the_place_of_another_is_waited_for_alone(newsroom, interface):
    async with interface(newsroom, size=(80, 24)) as screen:
        front = screen.app.screen
        front.show_feeds()
        front.show_feeds()  # the first has not begun yet, and never will
        begun = monotonic()
        await hurry(screen, "j")
        assert front.feeds.cursor == 1
        assert monotonic() - begun < PATIENCE


async def test_what_comes_while_one_waits_for_the_list_is_not_marked_with_it(
    newsroom, interface, monkeypatch
):
    feed = newsroom.reading.feeds()[0][1].id
    monkeypatch.setattr("newsterm.tui.screens.front.FIRST_ROWS", 2)
    async with interface(newsroom, size=(80, 24)) as screen:
        front = screen.app.screen
        asked = front.rows_asked

        def late():
            receive(newsroom, feed, entry("late", "Late news", "", -5, "en"))
            return asked()

        monkeypatch.setattr(front, "rows_asked", late)
        await hurry(screen, "1 A")
        assert [one.title for one in front.headlines.window.first() if not one.marks.read] == ["Late news"]


async def test_nothing_is_done_with_a_list_that_one_has_left_for_the_feeds(newsroom, interface, monkeypatch):
    monkeypatch.setattr("newsterm.tui.screens.front.FIRST_ROWS", 2)
    monkeypatch.setattr("newsterm.tui.screens.front.STAYS", 0.3)
    async with interface(newsroom, size=(80, 24)) as screen:
        front = screen.app.screen
        screen.app.post_message(Key("1", "1"))
        screen.app.post_message(Key("B", "B"))
        await asyncio.sleep(0.1)
        front.show_feeds()
        await asyncio.sleep(0.4)
        await screen.settle()
        assert newsroom.reading.count("") == 5


async def test_a_short_article_ends_where_what_stands_below_it_ends_however_fast_one_reads(
    newsroom, interface
):
    read = []
    for press in (lambda screen: screen.press("enter", "space"), lambda screen: hurry(screen, "enter space")):
        newsroom.marking.read(newsroom.reading.rows(""), on=False)
        async with interface(newsroom, size=(80, 9)) as screen:
            await press(screen)
            read.append([one.title for one in newsroom.reading.headlines(newsroom.reading.rows("is:read"))])
    assert read[0] == read[1]
    assert len(read[0]) == 1, "what stands below it is not seen yet"
