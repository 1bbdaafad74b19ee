"""What stands still moves on, what is not known is not claimed, and where one is can be seen."""

import asyncio
import gc
from datetime import timedelta
from weakref import ref

from newsterm.config import add_feed
from newsterm.model import Feed
from newsterm.newsroom import Newsroom
from newsterm.tui.screens.empty import UNKNOWN
from tests.tui.conftest import NOW, entry, receive
from tests.tui.test_stories import told  # noqa: F401 (a fixture)


async def test_ages_move_on_while_nothing_is_pressed(newsroom, interface) -> None:
    async with interface(newsroom, size=(80, 24)) as screen:
        await screen.press("enter")
        before = screen.text()
        newsroom.clock = lambda: NOW + timedelta(hours=3)
        assert screen.text() == before
        screen.app.screen.grow_older()
        await screen.settle()
        assert "3 hours ago" in screen.text()


async def test_while_feeds_are_asked_an_empty_list_claims_nothing(home, interface) -> None:
    add_feed(home.feeds, Feed(url="https://example.org/slow.xml"))
    with Newsroom.open(home, clock=lambda: NOW) as newsroom:
        async with interface(newsroom) as screen:
            front = screen.app.screen
            assert "Nothing unread" in screen.text()
            front.asking = True
            front.say_why_empty()
            assert front.headlines.empty == UNKNOWN
            front.asking = False
            front.arrived()
            await screen.settle()
            assert "Nothing unread" in screen.text()


async def test_nobody_is_said_to_tell_a_thing_alone_while_feeds_are_asked(newsroom, interface) -> None:
    async with interface(newsroom) as screen:
        screen.app.screen.asking = True
        screen.app.screen.run("story")
        assert "not known yet" in screen.app.screen.status.message
        screen.app.screen.asking = False
        screen.app.screen.run("compare")
        assert screen.app.screen.status.message.startswith("No other feed")


async def test_the_first_key_of_a_chord_says_what_may_follow_and_the_second_acts_at_once(
    newsroom, interface
) -> None:
    async with interface(newsroom) as screen:
        await screen.press("j", "j")
        front = screen.app.screen
        await screen.pilot.press("g")
        assert "g …   g Top" in front.status._hint(60).replace("\u2066", "").replace("\u2069", "")
        await screen.pilot.press("g")
        assert front.headlines.cursor == 0
        assert screen.app.screen is front


async def test_the_footer_says_what_can_be_done_with_a_selection(newsroom, interface) -> None:
    async with interface(newsroom, size=(80, 24)) as screen:
        await screen.press("full_stop")
        assert "m Read   s Save   t Tags   D Bin   Z Export" in screen.rows()[-1]


async def test_selected_articles_are_written_into_a_file_whose_ending_says_the_format(
    newsroom, interface, tmp_path
) -> None:
    file = tmp_path / "kept.md"
    async with interface(newsroom) as screen:
        await screen.press("full_stop", "full_stop", "Z")
        screen.app.screen.status.edit.insert(str(tmp_path / "kept.xyz"))
        await screen.press("enter")
        assert "There is no format .xyz" in screen.text()
        await screen.press(*["backspace"] * 3)
        screen.app.screen.status.edit.insert("md")
        await screen.press("enter")
        text = file.read_text("utf-8")
        assert "iPhone جديد" in text
        assert "افتتاح مكتبة" in text
        assert "Wheat" not in text
        await screen.press("Z")
        screen.app.screen.status.edit.insert(str(file))
        await screen.press("enter")
        assert "already; give it another name" in screen.text()
        await screen.press(*["backspace"] * 2)
        screen.app.screen.status.edit.insert("epub")
        await screen.press("enter")
        assert file.with_suffix(".epub").read_bytes()[30:58] == b"mimetypeapplication/epub+zip"
        assert len(list(tmp_path.glob(".kept*"))) == 0


async def test_two_heads_take_the_rows_they_need_and_say_nothing_of_nothing(
    interface,
    newsroom,
    told,  # noqa: F811
) -> None:
    async with interface(newsroom, size=(80, 24)) as screen:
        await screen.press("5", "enter", "equals_sign")
        for side in screen.app.screen._sides:
            side.head.source = "The Harbour Post of Marsa Nakheel"
            side.head.detail = "7 things only here · 2 hours ago"
        screen.app.screen._sides[1].head.place = "1/5"
        await screen.pilot.pause()
        assert screen.rows()[0].endswith("1/5")
        assert "The Harbour Post of Marsa Nakheel" in screen.rows()[0]
        assert "7 things only here · 2 hours ago" in screen.rows()[1]
        await screen.press("right_square_bracket")
        assert "0 things" not in screen.text()


async def test_folded_tags_of_the_feeds_stay_folded_after_a_restart(home, newsroom, interface) -> None:
    async with interface(newsroom) as screen:
        await screen.press("F", "_", "a")
        assert screen.app.screen.feeds.folded == {"news"}
        screen.app.screen._whereabouts.keep_at_last()
    with Newsroom.open(home, clock=lambda: NOW) as later:
        async with interface(later) as screen:
            await screen.press("F")
            assert (screen.app.screen.feeds.by_tag, screen.app.screen.feeds.folded) == (True, {"news"})


async def test_what_is_visited_stands_lit_behind_its_tab(newsroom, interface) -> None:
    async with interface(newsroom) as screen:
        await screen.press("slash", *"wheat", "enter")
        first, *_ = screen.app.screen._compositor.render_strips()
        bright = screen.app.screen.look.colours.style("bar-active").bgcolor
        lit = [one.text for one in first if one.style and one.style.bgcolor == bright]
        assert "".join(lit) == "› wheat "
        await screen.press("escape")
        assert "wheat" not in screen.rows()[0]


async def test_a_search_keeps_its_words_behind_the_tab_also_where_a_single_feed_answers(
    newsroom, interface
) -> None:
    async with interface(newsroom) as screen:
        await screen.press("slash", *"wheat lang:en", "enter")
        assert "› wheat lang:en" in screen.rows()[0]
        await screen.press("escape", "slash", *"feed:2", "enter")
        assert "› Coast News" in screen.rows()[0]


async def test_feeds_are_named_from_the_moment_on_at_which_there_is_more_than_one(
    newsroom, interface
) -> None:
    async with interface(newsroom) as screen:
        front = screen.app.screen
        front.headlines.one_feed = True  # as it was while there was one feed alone
        assert not any("Coast News" in row for row in screen.rows()[1:22])
        front.arrived()
        await screen.settle()
        assert any("Coast News" in row for row in screen.rows()[1:22])


async def test_commands_that_were_typed_are_suggested_before_the_others(newsroom, interface) -> None:
    async with interface(newsroom) as screen:
        await screen.press(":", *"sections", "enter", "escape")
        await screen.press(":", "s")
        suggested = screen.text().partition(":")[0]
        front = screen.app.screen
        pieces = front.completes("s", 1).pieces
        assert pieces[0] == "sections", suggested
        assert list(pieces[1:]) == sorted(pieces[1:])


async def test_a_click_on_the_caption_of_a_picture_asks_for_it(newsroom, interface, monkeypatch) -> None:
    (_, arabic), *_ = newsroom.reading.feeds()
    html = "<figure><img src='https://example.org/p.png'><figcaption>The new hall</figcaption></figure>"
    receive(newsroom, arabic.id, entry("p", "Pictured", html, -1, "en"))
    async with interface(newsroom) as screen:
        await screen.press("enter")
        front, turned = screen.app.screen, []
        picturing = front._reading.picturing
        monkeypatch.setattr(picturing, "turn", lambda: turned.append(front.article.entry.title))
        y = next(y for y, row in enumerate(screen.rows()) if "The new hall" in row)
        await screen.pilot.click(offset=(screen.rows()[y].index("hall"), y))
        await screen.settle()
        assert turned == ["Pictured"]


async def test_who_searches_in_a_feed_goes_on_after_its_name(newsroom, interface) -> None:
    async with interface(newsroom, size=(80, 24)) as screen:
        await screen.press("F", "enter")
        assert "Search" not in screen.rows()[-1]
        await screen.press("slash")
        assert screen.app.screen.status.edit.text.endswith(" ")


async def test_a_list_that_one_has_left_while_it_was_loaded_is_gone_at_once(newsroom, interface) -> None:
    async with interface(newsroom) as screen:
        front = screen.app.screen
        front.want_rest()
        left = ref(front.headlines.window)
        await asyncio.sleep(0.03)
        gc.disable()
        try:
            front.show_section(1)
            front.want_rest()
            await screen.settle()
            assert left() is None
        finally:
            gc.enable()
