"""Keys that come faster than the screen: each is done as if one had waited for the one before."""

import pytest
from textual.events import Key

from newsterm.newsroom import Newsroom
from tests.tui.conftest import NOW

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
