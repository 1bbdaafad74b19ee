"""Stories: one line for what several feeds tell, who tells it, and what one does with all of it."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from newsterm.config import add_feed
from newsterm.model import Feed
from newsterm.newsroom import Newsroom
from newsterm.tui.keyboard.pending import CHORD
from tests.tui.conftest import NOW, entry, receive

TITLES = (
    "Storm Mayar reaches Marsa Nakheel port",
    "Marsa Nakheel port closed as storm Mayar arrives",
    "Storm Mayar: ships wait outside Marsa Nakheel port",
)


@pytest.fixture
async def told(newsroom, home) -> list[int]:
    """One event that two feeds tell three times; the rows, the earliest first."""
    add_feed(home.feeds, Feed(url="https://example.org/third.xml", title="Harbour Post", language="en"))
    newsroom.follow_feeds()
    _, (_, second), (_, first) = newsroom.reading.feeds()
    for number, (feed, title) in enumerate(zip((first, second, second), TITLES, strict=True)):
        receive(newsroom, feed.id, entry(f"s{number}", title, "<p>S</p>", 90 - 30 * number, "en"))
    await newsroom.gathering.gather()
    found = {one.title: one.row for one in newsroom.reading.headlines(newsroom.reading.rows(""))}
    return [found[title] for title in TITLES]


def marks(newsroom, rows) -> list[tuple[bool, bool]]:
    return [(one.marks.read, one.marks.muted) for one in newsroom.store.headlines(rows)]


async def test_a_row_says_how_many_more_tell_the_same(interface, newsroom, told) -> None:
    async with interface(newsroom, size=(100, 24)) as screen:
        (row,) = [row for row in screen.rows() if TITLES[2] in row]
        assert "+2" in row


async def test_the_tab_of_stories_has_a_row_for_each_with_its_counts(interface, newsroom, told) -> None:
    async with interface(newsroom, size=(100, 24)) as screen:
        await screen.press("5")
        assert TITLES[2] in screen.rows()[1]
        assert "3 articles · 2 feeds · began 1 hour ago" in screen.rows()[2]
        assert TITLES[0] not in screen.text()


@pytest.mark.parametrize("section", ["5", "1"], ids=["stories", "all, together"])
async def test_a_story_under_the_cursor_stays_one_row_whoever_tells_it_next(
    interface, newsroom, told, section
) -> None:
    async with interface(newsroom, size=(100, 24)) as screen:
        front = screen.app.screen
        await screen.press(section, *(["grave_accent"] if section == "1" else []))
        front.headlines.move(front.headlines.window.find(told[2]))
        front.touched.add(told[2])
        for count in (4, 5):
            title = f"Storm Mayar: Marsa Nakheel port opens again, {count}"
            receive(
                newsroom, newsroom.reading.feeds()[2][1].id, entry(f"s{count}", title, "<p>S</p>", 0, "en")
            )
            await newsroom.gathering.gather()
            front.arrived()
            await screen.settle()
            assert front.headlines.chosen.row == told[2]
            assert front.headlines.chosen.tellings == count
            assert sum("ayar" in row for row in screen.rows()[1:-1]) == 1
        if section == "1":
            await screen.press("k")  # what one has left has its latest telling, though it was read
            receive(newsroom, newsroom.reading.feeds()[2][1].id, entry("s6", TITLES[0], "<p>S</p>", 0, "en"))
            await newsroom.gathering.gather()
            front.arrived()
            await screen.settle()
            assert told[2] not in front.headlines.window.rows


async def test_a_story_opens_as_its_tellings_from_the_earliest_on(interface, newsroom, told) -> None:
    async with interface(newsroom, size=(100, 24)) as screen:
        await screen.press("5", "enter")
        assert "› " in screen.rows()[0]  # behind the tab from which one came
        assert TITLES[2][:20] in screen.rows()[0]
        rows = [row for row in screen.rows()[1:] if "Mayar" in row]
        assert [next(title for title in TITLES if title in row) for row in rows] == list(TITLES)
        assert not any("+2" in row for row in rows)
        assert "Told first by Harbour Post, 1 hour ago" in screen.rows()[-1]
        await screen.press("q")
        assert "3 articles" in screen.text()


async def test_a_timeline_has_the_minute_of_each_below_its_day(interface, newsroom, home, told) -> None:
    with Newsroom.open(home, clock=lambda: NOW + timedelta(days=2)) as later:
        async with interface(later, size=(100, 24)) as screen:
            await screen.press("5", "enter")
            assert screen.rows()[1].strip() == "Sunday 1 March 2026"
            assert [row[4:10].strip() for row in screen.rows()[2:5]] == ["10:30", "11:00", "11:30"]


async def test_what_is_new_in_a_story_is_said_and_an_opinion_that_came_last_does_not_head_it(
    interface, newsroom, told
) -> None:
    newsroom.following.look(newsroom.following.stories()[0])
    feed = newsroom.reading.feeds()[2][1]
    late = entry("s3", "Opinion: why Marsa Nakheel port closed as storm Mayar arrives", "<p>S</p>", 0, "en")
    receive(newsroom, feed.id, replace(late, arrived=late.arrived + timedelta(minutes=1)))
    await newsroom.gathering.gather()
    assert newsroom.following.stories()[0].lead.title == TITLES[2]
    async with interface(newsroom, size=(100, 24)) as screen:
        await screen.press("5")
        assert "12:00 " + TITLES[2] in screen.rows()[1]  # the moment is that of the latest
        assert "4 articles · 2 feeds · began 1 hour ago · 1 new" in screen.rows()[2]
        await screen.press("enter")
        rows = [row for row in screen.rows()[1:] if "ayar" in row]
        assert [" new " in row for row in rows] == [False, False, False, True]
        assert all("Harbour Post" in row or "Coast News" in row for row in rows)
        assert "1 hour ago · 1 new" in screen.rows()[-1]


async def test_in_a_story_that_was_marked_read_nothing_is_new(interface, newsroom, told) -> None:
    newsroom.store.see_story(newsroom.following.stories()[0].id, newsroom.clock() - timedelta(hours=3))
    async with interface(newsroom, size=(100, 24)) as screen:
        await screen.press("5")
        assert "3 new" in screen.rows()[2]
        await screen.press("number_sign", "m")
        assert " new" not in screen.rows()[2]


async def test_any_list_can_have_a_line_for_each_story_and_none_is_lost(interface, newsroom, told) -> None:
    async with interface(newsroom, size=(100, 24)) as screen:
        before = len(screen.app.screen.headlines.window)
        await screen.press("grave_accent")
        assert len(screen.app.screen.headlines.window) == before - 2
        await screen.press("grave_accent")
        assert len(screen.app.screen.headlines.window) == before


async def test_a_story_that_is_followed_has_a_tab_until_that_is_taken_back(interface, newsroom, told) -> None:
    async with interface(newsroom, size=(160, 24)) as screen:
        await screen.press("5", "number_sign", "f")
        assert screen.rows()[0].count("Storm Mayar: ships") == 1
        await screen.press("u")
        assert "Storm Mayar: ships" not in screen.rows()[0]


async def test_the_tab_of_a_story_keeps_its_name_whatever_heads_the_story_later(
    interface, newsroom, told
) -> None:
    _, (_, second), _ = newsroom.reading.feeds()
    newsroom.following.follow(newsroom.following.stories()[0])
    receive(
        newsroom,
        second.id,
        entry("s9", "Storm Mayar: Marsa Nakheel port opens again for ships", "<p>S</p>", 1, "en"),
    )
    await newsroom.gathering.gather()
    (story,) = newsroom.following.stories()
    assert (story.lead.title, story.tellings) == ("Storm Mayar: Marsa Nakheel port opens again for ships", 4)
    assert [one.name for one in newsroom.reading.sections()][-1] == TITLES[2]


async def test_a_story_is_muted_with_all_that_tells_it_and_u_takes_it_back(interface, newsroom, told) -> None:
    async with interface(newsroom, size=(100, 24)) as screen:
        await screen.press("5", "number_sign", "x")
        assert marks(newsroom, told) == [(False, True)] * 3
        assert "Mayar" not in screen.rows()[1]
        await screen.press("u")
        assert marks(newsroom, told) == [(False, False)] * 3


@pytest.mark.parametrize("others", [True, False], ids=["below other stories", "alone"])
async def test_what_a_muted_story_goes_on_to_tell_is_counted(interface, newsroom, told, others) -> None:
    _, (_, second), (_, first) = newsroom.reading.feeds()
    if others:
        for feed, title in (first, "Gold price record in Zurich"), (second, "Zurich: record price of gold"):
            receive(newsroom, feed.id, entry("g", title, "<p>G</p>", 400, "en"))
        await newsroom.gathering.gather()
    async with interface(newsroom, size=(100, 24)) as screen:
        await screen.press("5", "number_sign", "x")
        assert "1 muted story (/ is:muted)" in screen.text()
        late = entry("s3", "Storm Mayar: Marsa Nakheel port opens again", "<p>S</p>", 0, "en")
        receive(newsroom, first.id, replace(late, arrived=late.arrived + timedelta(minutes=1)))
        await newsroom.gathering.gather()
        screen.app.screen.arrived()
        await screen.settle()
        (y,) = [y for y, row in enumerate(screen.rows()) if "1 muted story (/ is:muted) · 1 new" in row]
        assert y == 3  # below what there is
        if others:
            await screen.pilot.click(offset=(5, y))
            await screen.settle()
            assert all(title in screen.text() for title in TITLES)
            await screen.press("q")
        await screen.press("u")
        assert "muted story" not in screen.text()


async def test_a_story_is_marked_read_whole(interface, newsroom, told) -> None:
    async with interface(newsroom, size=(100, 24)) as screen:
        await screen.press("5", "number_sign", "m")
        assert marks(newsroom, told) == [(True, False)] * 3


async def test_why_it_is_together_is_said_in_words_of_the_article(interface, newsroom, told) -> None:
    async with interface(newsroom, size=(160, 24)) as screen:
        await screen.press("5", "number_sign", "w")
        assert "Together because: " in screen.rows()[-1]
        assert "Mayar" in screen.rows()[-1]


async def test_an_article_that_nobody_else_tells_says_so(interface, newsroom) -> None:
    async with interface(newsroom, size=(100, 24)) as screen:
        await screen.press("number_sign", "w")
        assert "No other feed tells this" in screen.rows()[-1]


async def test_where_no_story_is_no_key_is_offered_that_would_do_something_with_one(
    interface, newsroom
) -> None:
    async with interface(newsroom, size=(100, 24)) as screen:
        await screen.press("number_sign")
        await asyncio.sleep(CHORD + 0.2)
        await screen.settle()
        assert "No other feed tells this" in screen.rows()[-1]
        assert "Follow story" not in screen.rows()[-1]
        await screen.press("w")
        assert "No other feed tells this" not in screen.rows()[-1]


async def test_who_turned_stories_off_is_told_so_and_how_they_come_back(interface, newsroom) -> None:
    newsroom.following.on = False
    async with interface(newsroom, size=(100, 24)) as screen:
        await screen.press("number_sign", "f")
        assert "Stories are off; on = true under [stories] in config.toml turns them on." in screen.rows()[-1]


async def test_below_an_article_stand_the_others_with_source_and_age(interface, newsroom, told) -> None:
    async with interface(newsroom, size=(100, 40)) as screen:
        screen.app.screen.show_article(told[0])
        screen.app.screen.open_article(told[0])
        await asyncio.sleep(0.15)
        await screen.settle()
        assert "More on this" in screen.text()
        (row,) = [row for row in screen.rows() if TITLES[1] in row]
        assert "Coast News, 1 hour ago" in row


async def test_while_stories_are_put_together_none_is_denied(interface, newsroom) -> None:
    async with interface(newsroom, size=(100, 24)) as screen:
        await screen.press("5")
        assert "Stories are being put together" in screen.text()
        await newsroom.gathering.gather()
        screen.app.screen.arrived()
        await screen.settle()
        assert "No event is told by several feeds these days" in screen.text()
