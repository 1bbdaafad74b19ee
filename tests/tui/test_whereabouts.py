"""newsterm opens where it was left."""

import pytest

from newsterm.newsroom import Newsroom
from tests.tui.conftest import NOW, entry, receive


def again(home):
    return Newsroom.open(home, clock=lambda: NOW)


async def test_tab_headline_and_line_survive_a_restart_another_size_and_another_language(
    home, newsroom, interface
):
    async with interface(newsroom, size=(80, 24)) as screen:
        for key in ("2", "j", "j", "j", "enter", "space", "space"):
            await screen.press(key)
        front = screen.app.screen
        assert front.article.scroll_offset.y > 10
        row = front.article.entry.row
        front.article.leave_mark()
        left = front.article.left[row, front.article.full, 0]
        front._whereabouts.keep_at_last()
    with again(home) as later:
        async with interface(later, size=(60, 20), language="ar") as screen:
            front = screen.app.screen
            assert (front.active_section, front.article.entry.row, front.in_article) == (1, row, True)
            front.article.leave_mark()
            assert front.article.left[row, front.article.full, 0][0] == left[0]
            assert front.article.scroll_offset.y > 10


async def test_an_article_that_is_opened_again_is_at_the_line_where_it_was_left(home, newsroom, interface):
    async with interface(newsroom, size=(80, 24)) as screen:
        for key in ("j", "j", "j", "enter", "space"):
            await screen.press(key)
        top = screen.app.screen.article.scroll_offset.y
        await screen.press("escape")
        await screen.press("k")
        assert screen.app.screen.headlines.cursor == 2
        screen.app.screen._whereabouts.keep_at_last()
    with again(home) as later:
        async with interface(later, size=(80, 24)) as screen:
            front = screen.app.screen
            assert (front.headlines.cursor, front.in_article) == (2, False)
            await screen.press("j", "enter")
            assert front.article.scroll_offset.y == top


async def test_what_is_written_down_is_no_longer_than_it_need_be(newsroom, interface, monkeypatch):
    monkeypatch.setattr("newsterm.tui.places.whereabouts.MOST", 1)
    async with interface(newsroom, size=(80, 24)) as screen:
        article = screen.app.screen.article
        article.left |= {(1, False, 0): (3, 0), (2, False, 0): (4, 5)}
        screen.app.screen._whereabouts.keep_at_last()
    assert newsroom.reading.place("tui:read") == "[[2, 0, 4, 5]]"


async def test_what_is_written_down_wrongly_is_nothing(newsroom, interface):
    newsroom.reading.set_place("tui:here", '{"tab": 7, "row": "x", "at": null}')
    newsroom.reading.set_place("tui:read", "[[1]]")
    async with interface(newsroom, size=(80, 24)) as screen:
        assert screen.app.screen.headlines.cursor == 0


async def test_who_leaves_among_the_feeds_comes_back_to_the_feed(home, newsroom, interface):
    async with interface(newsroom, size=(80, 24)) as screen:
        await screen.press("F", "home", "j")
        left = screen.app.screen.feeds.chosen.state.id
        await screen.press("enter")
        assert screen.rows()[-1].lstrip().startswith("1 / "), "nobody searched"
        screen.app.screen._whereabouts.keep_at_last()
    with again(home) as later:
        async with interface(later, size=(80, 24)) as screen:
            front = screen.app.screen
            assert (front.in_feeds, front.feeds.chosen.state.id) == (True, left)


async def test_newsboats_keys_begin_with_the_feeds(home, newsroom, interface):
    home.config.write_text('[interface]\nkeys = "newsboat"\n', "utf-8")
    with again(home) as later:
        async with interface(later, size=(80, 24)) as screen:
            assert screen.app.screen.in_feeds
            await screen.press("enter")
            assert not screen.app.screen.in_feeds
            await screen.press("q")
            assert screen.app.screen.in_feeds
            await screen.press("left")
            assert screen.app.screen.in_feeds, "there is nothing behind them"
            assert "Q: Quit" in screen.rows()[-1]
            await screen.press("l")
            assert not screen.app.screen.in_feeds
            await screen.press("q")
            assert screen.app.screen.in_feeds


@pytest.mark.parametrize("key", ["q", "ض"])
async def test_newsboats_q_leaves_the_feeds_for_good(home, newsroom, interface, key):
    home.config.write_text('[interface]\nkeys = "newsboat"\n', "utf-8")
    with again(home) as later:
        async with interface(later, size=(80, 24), language="ar") as screen:
            await screen.press("enter")
            assert "بحث" not in screen.rows()[-1], "nobody searched for anything"
            await screen.press(key)
            assert screen.app.screen.in_feeds
            await screen.press(key)
            assert not screen.app.is_running


async def test_who_goes_to_another_tab_at_once_comes_back_to_the_line(newsroom, interface):
    async with interface(newsroom, size=(80, 24)) as screen:
        article = screen.app.screen.article
        for key in ("j", "j", "j", "enter", "space"):
            await screen.press(key)
        top = article.scroll_offset.y
        assert top > 10
        for key in ("2", "1", "j", "j", "j", "enter"):
            await screen.press(key)
        assert article.scroll_offset.y == top
        for key in ("g", "g", "2", "1", "j", "j", "j", "enter"):
            await screen.press(key)
        assert article.scroll_offset.y == 0


async def test_a_long_list_is_whole_again_for_who_comes_back_far_down(newsroom, interface, monkeypatch):
    (_, arabic), _ = newsroom.reading.feeds()
    receive(newsroom, arabic.id, *(entry(f"b{n}", f"Before {n}", "", 30 + n, "en") for n in range(40)))
    monkeypatch.setattr("newsterm.tui.screens.front.FIRST_ROWS", 10)
    async with interface(newsroom) as screen:
        await screen.press("G", "k")
        row = screen.app.screen.headlines.chosen.row
        screen.app.screen.leave()
    async with interface(newsroom) as screen:
        await screen.settle()
        headlines = screen.app.screen.headlines
        assert headlines.chosen.row == row
        assert len(headlines.window) == newsroom.reading.count("")


@pytest.mark.parametrize(
    "ways",
    [
        ("slash", *"coast", "enter", "escape"),
        ("slash", "w", "escape"),
        ("F", "escape"),
        ("F", "enter", "escape", "escape"),
    ],
    ids=["a search", "a search that is given up", "the feeds", "a feed"],
)
async def test_who_comes_back_to_a_tab_is_where_one_was(newsroom, interface, ways):
    async with interface(newsroom, size=(80, 24)) as screen:
        front = screen.app.screen
        await screen.press("j", "j", "j")
        row = front.headlines.chosen.row
        await screen.press(*ways)
        assert (front.searched_for, front.in_feeds) == (None, False)
        assert (front.headlines.chosen.row, front.headlines.cursor) == (row, 3)


async def test_what_was_read_in_unread_meanwhile_stands_where_it_stood(newsroom, interface):
    async with interface(newsroom, size=(80, 24)) as screen:
        front = screen.app.screen
        await screen.press("2", "j", "j")
        row = front.headlines.chosen.row
        await screen.press("slash", *"coast", "enter")
        newsroom.marking.read([row])
        await screen.press("escape")
        assert (front.headlines.chosen.row, len(front.headlines.window)) == (row, 5)
