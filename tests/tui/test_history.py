"""What was done, in a list from which any one step is taken back; and marks that put articles away."""

import pytest
from textual.events import Paste

from newsterm.config import read_feeds


async def test_the_history_names_what_was_done_where_and_when(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("A", "1", "s", "H")
        assert "Today" in screen.text()
        assert "12:00 · 5 articles marked read in All" in screen.text()
        assert "12:00 · 1 article saved in أ" not in screen.text()  # joined, and in its direction
        assert "1 article saved in" in screen.text()
        await screen.press("escape")
        assert "Today" not in screen.text()


async def test_any_one_step_is_taken_back_from_there_and_the_others_stay(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("A", "1", "s", "H", "j", "enter")
        assert "Undone: 5 articles marked read in All. u makes it again." in screen.rows()[-1]
        assert "turned back: 5 articles marked read in All" in screen.text()
        assert newsroom.reading.count("is:read") == 0
        assert newsroom.reading.count("is:saved") == 1
        await screen.press("escape", "u")
        assert newsroom.reading.count("is:read") == 5


async def test_back_and_forth_goes_on_in_the_history_and_what_is_undone_has_a_sign(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("A", "H", "u")
        assert "Undone: 5 articles marked read in All" in screen.rows()[-1]
        assert any("×" in row and "12:00" in row for row in screen.rows())
        assert newsroom.reading.count("is:read") == 0
        await screen.press("enter")
        assert newsroom.reading.count("is:read") == 0
        await screen.press("U")
        assert newsroom.reading.count("is:read") == 5
        assert "×" not in screen.text()


async def test_where_nothing_was_done_that_is_said(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("H")
        assert "Nothing has been done yet." in screen.text()
        await screen.press("enter", "j", "k", "u")
        assert "There is nothing to undo." in screen.rows()[-1]


async def test_a_dropped_feed_is_a_step_as_any_other(newsroom, interface, home):
    async with interface(newsroom) as screen:
        await screen.press("F", "G", "D", "1", "A", "H", "G", "enter")
        assert len(read_feeds(home.feeds)) == 2
        assert newsroom.reading.count("is:read") == 3
        await screen.press("escape")
        assert len(screen.app.screen.headlines.window) == 5


async def test_an_article_in_the_bin_is_out_of_the_list_and_comes_back(newsroom, interface):
    async with interface(newsroom, size=(120, 24)) as screen:
        await screen.press("j", "D")
        assert "1 article put into the bin in" in screen.rows()[-1]
        assert "u takes it back" in screen.rows()[-1]
        front = screen.app.screen
        assert list(front.headlines.window.rows) == [1, 3, 4, 5]
        assert front.headlines.chosen.row == 3
        await screen.press("u")
        assert list(front.headlines.window.rows) == [1, 2, 3, 4, 5]
        await screen.press("U")
        assert list(front.headlines.window.rows) == [1, 3, 4, 5]


async def test_an_article_that_is_read_is_closed_when_it_is_put_away(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("enter", "D")
        assert not screen.app.screen.in_article
        assert newsroom.reading.count("") == 4


async def test_a_whole_list_is_put_away_and_comes_back(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("B")
        assert "5 articles put into the bin in All" in screen.rows()[-1]
        assert len(screen.app.screen.headlines.window) == 0
        await screen.press("B", "D", "X", "t", "escape")
        await screen.press("u")
        assert len(screen.app.screen.headlines.window) == 5


async def test_a_muted_article_is_found_by_who_asks_for_it(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("X")
        assert newsroom.reading.count("is:muted") == 1
        assert len(screen.app.screen.headlines.window) == 4
        await screen.press("/", *"is:muted", "enter", "X")
        assert newsroom.reading.count("is:muted") == 0
        assert "1 article no longer muted in" in screen.rows()[-1]


@pytest.mark.parametrize("comma", [",", "،"])
async def test_tags_are_typed_with_commas_between_and_what_is_left_out_goes(newsroom, interface, comma):
    async with interface(newsroom) as screen:
        await screen.press("t")
        screen.app.screen.post_message(Paste(f"later{comma} to  read"))
        await screen.press("enter")
        assert newsroom.reading.headlines([1])[0].marks.tags == ("later", "to read")
        assert "Tags of 1 article in" in screen.rows()[-1]
        await screen.press("t", "ctrl+u", *"later", "enter")
        assert newsroom.reading.headlines([1])[0].marks.tags == ("later",)
        await screen.press("t", "enter")
        assert "Nothing here to change." in screen.rows()[-1]


async def test_arrivals_leave_what_was_put_away_where_it_is(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("j", "m", "D")
        screen.app.screen.arrived()
        await screen.settle()
        assert list(screen.app.screen.headlines.window.rows) == [1, 3, 4, 5]
