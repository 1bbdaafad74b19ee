"""What came since one looked is new until one looks: in Live across a quit and a start, and in any haste."""

import json
import time
from datetime import timedelta

import pytest

from newsterm.newsroom import Newsroom
from tests.tui.conftest import NOW, entry, receive

SIZE = (120, 30)
LATER = NOW + timedelta(minutes=40)


@pytest.fixture
def stocked(newsroom):
    """More of the last hours than the screen has room for, and a reader who has looked at all of it."""
    come(newsroom, "old", 50, minutes=60)
    newest = max(newsroom.reading.rows(""))
    newsroom.reading.set_place("tui:live", json.dumps({"row": newest, "at": "2026-03-01T11:52:00+00:00"}))
    return newsroom


def come(newsroom, name: str, count: int, minutes: int = 0) -> None:
    feed = newsroom.reading.feeds()[1][1].id
    receive(
        newsroom, feed, *(entry(f"{name}{n}", f"{name} {n}", "<p>B</p>", minutes, "en") for n in range(count))
    )


async def arrive(screen, newsroom, name: str, count: int) -> None:
    come(newsroom, name, count)
    screen.app.screen.arrived()
    await screen.settle()


def later(home):
    return Newsroom.open(home, clock=lambda: LATER)


@pytest.mark.parametrize("section", ["4", "1"], ids=["live", "all"])
@pytest.mark.parametrize(
    ("before", "away"),
    [(5, 7), pytest.param(5, 0, marks=pytest.mark.full), pytest.param(0, 7, marks=pytest.mark.full)],
)
async def test_what_was_not_looked_at_is_as_new_after_a_start(
    stocked, home, interface, section, before, away
) -> None:
    async with interface(stocked, size=SIZE) as screen:
        await screen.press(section, "j", "j", "j")
        if before:
            await arrive(screen, stocked, "noon", before)
        chosen = screen.app.screen.headlines.chosen.row
        left = screen.rows()
        screen.app.screen._whereabouts.keep_at_last()
    come(stocked, "away", away)
    with later(home) as newsroom:
        async with interface(newsroom, size=SIZE) as screen:
            await screen.settle()
            front = screen.app.screen
            assert front.headlines.chosen.row == chosen
            assert f"since 11:52: {before + away} new" in screen.rows()[1]
            assert f"Since you looked (12:00): {before + away} new" in screen.rows()[2]
            if before:  # the line that says so was there already
                assert [row[:40] for row in screen.rows()[3:-1]] == [row[:40] for row in left[3:-1]]
            await arrive(screen, newsroom, "more", 2)
            assert f"since 11:52: {before + away + 2} new" in screen.rows()[1]
            assert f"(12:00): {before + away + 2} new" in screen.rows()[2]
            assert json.loads(newsroom.reading.place("tui:live"))["at"] == "2026-03-01T11:52:00+00:00"
            await screen.press("4")
            await screen.press("apostrophe")
            assert screen.rows()[1].startswith("  Live  ")
            assert "Since you looked" not in screen.text()
            newest = max(newsroom.reading.rows(""))
            assert json.loads(newsroom.reading.place("tui:live"))["row"] == newest


async def test_who_had_seen_all_finds_nothing_new_after_a_start(stocked, home, interface) -> None:
    async with interface(stocked, size=SIZE) as screen:
        await arrive(screen, stocked, "noon", 3)
        await screen.press("4", "j", "j", "j")
        screen.app.screen._whereabouts.keep_at_last()
    with later(home) as newsroom:
        async with interface(newsroom, size=SIZE) as screen:
            await screen.settle()
            assert screen.app.screen.section.name == "live"
            assert screen.rows()[1].startswith("  Live  ")
            assert "Since you looked" not in screen.text()


async def test_what_came_after_the_very_first_minute_is_as_new_after_a_start(
    newsroom, home, interface
) -> None:
    now = [NOW]
    with Newsroom.open(home, clock=lambda: now[0]) as first:
        async with interface(first, size=SIZE) as screen:
            await arrive(screen, first, "early", 2)
            assert screen.rows()[1].startswith("  Live  ")
            now[0] += timedelta(minutes=5)
            await arrive(screen, first, "noon", 3)
            assert "since 12:00: 3 new" in screen.rows()[1]
    with later(home) as second:
        async with interface(second, size=SIZE) as screen:
            assert "since 12:00: 3 new" in screen.rows()[1]


async def test_the_rest_of_a_long_list_is_no_news_and_what_came_before_it_is(
    stocked, home, interface, monkeypatch
) -> None:
    """What is dated long ago may have come last."""
    async with interface(stocked, size=SIZE) as screen:
        await screen.press("4", "j", "j", "j")
        screen.app.screen._whereabouts.keep_at_last()
    come(stocked, "late", 4, minutes=200)
    monkeypatch.setattr("newsterm.tui.screens.front.FIRST_ROWS", 20)
    with later(home) as newsroom:
        async with interface(newsroom, size=SIZE) as screen:
            await screen.pilot.pause(0.4)
            await screen.settle()
            assert "(12:00): 4 new" in screen.rows()[2]
            await screen.press("1")
            await screen.pilot.pause(0.4)
            await screen.settle()
            assert screen.app.screen.whole
            assert "Since you looked" not in screen.text()


async def test_who_comes_back_from_a_search_has_not_looked(stocked, interface) -> None:
    async with interface(stocked, size=SIZE) as screen:
        await screen.press("4", "j", "j", "j")
        await arrive(screen, stocked, "noon", 5)
        await screen.press("slash", *"lang", "colon", *"ar", "enter")
        await screen.press("escape")
        await screen.settle()
        assert screen.app.screen.searched_for is None
        assert "since 11:52: 5 new" in screen.rows()[1]
        assert "5 new" in screen.rows()[2]


async def test_what_the_list_has_not_got_yet_nobody_has_looked_at(stocked, interface, monkeypatch) -> None:
    """The strip may be filled sooner than what came is put into the list."""
    async with interface(stocked, size=SIZE) as screen:
        await screen.press("4", "j", "j", "j")
        front = screen.app.screen
        ask = front.rows_asked

        def slowly():
            time.sleep(0.3)
            return ask()

        monkeypatch.setattr(front, "rows_asked", slowly)
        come(stocked, "noon", 2)
        front.arrived()
        await screen.pilot.pause(0.1)
        assert "noon" in screen.rows()[1]
        assert "since 11:52: 2 new" in screen.rows()[1]
        await screen.pilot.pause(0.6)
        await screen.settle()
        assert "since 11:52: 2 new" in screen.rows()[1]
        assert "2 new" in screen.rows()[2]


async def test_who_opens_live_has_looked_though_nothing_is_written_for_a_while(
    stocked, interface, monkeypatch
) -> None:
    monkeypatch.setattr("newsterm.tui.screens.reading.ReadingScreen._look_around", lambda self: None)
    async with interface(stocked, size=SIZE) as screen:
        await arrive(screen, stocked, "noon", 3)
        assert "since 11:52: 3 new" in screen.rows()[1]
        await screen.press("4")
        await screen.settle()
        assert screen.rows()[1].startswith("  Live  12:00")


async def test_who_goes_up_to_what_came_has_looked(stocked, interface, monkeypatch) -> None:
    monkeypatch.setattr("newsterm.tui.screens.reading.ReadingScreen._look_around", lambda self: None)
    async with interface(stocked, size=SIZE) as screen:
        await screen.press("4", "j")
        await arrive(screen, stocked, "noon", 3)
        assert "since 11:52: 3 new" in screen.rows()[1]
        await screen.press("k", "k", "k", "k")
        await screen.settle()
        assert "Since you looked" not in screen.text()
        assert screen.rows()[1].startswith("  Live  12:00")
