"""Live: what came last, in a strip below the tabs, while one does something else."""

import json
import re

import pytest

from newsterm.config import add_feed
from newsterm.lang import Said
from newsterm.model import Feed, Outcome, StoreError
from newsterm.newsroom import Newsroom
from newsterm.tui.widgets.live_strip import LiveStrip
from tests.tui.conftest import ARABIC, NOW, entry, receive
from tests.tui.test_reading import shaped

EVENTS = ("Mayar", "Valletta"), ("Yusra", "Odesa"), ("Kamil", "Bergen"), ("Duha", "Karachi")


def english(newsroom) -> int:
    return newsroom.reading.feeds()[1][1].id


async def test_in_a_tall_window_the_latest_stand_below_the_tabs(interface, newsroom) -> None:
    async with interface(newsroom, size=(120, 30)) as screen:
        strip = screen.rows()[1]
        assert strip.startswith("  Live")
        first, second, *_ = (shaped(title) for _, title, _ in ARABIC)
        assert (
            strip.index("12:00 ")
            < strip.index(first[-12:])
            < strip.index("11:59 ")
            < strip.index(second[-12:])
        )


async def test_in_a_low_window_there_is_none_until_its_key_shows_it(interface, newsroom) -> None:
    async with interface(newsroom, size=(80, 24)) as screen:
        assert not screen.app.screen.query_one(LiveStrip).display
        await screen.press("quotation_mark")
        assert screen.rows()[1].startswith("  Live")
        await screen.press("quotation_mark")
        assert not screen.app.screen.query_one(LiveStrip).display


async def test_in_arabic_it_begins_at_the_right(interface, newsroom) -> None:
    async with interface(newsroom, size=(120, 30), language="ar") as screen:
        assert screen.whole_rows()[1].rstrip().endswith("ﺮﺷﺎﺒﻣ")


async def test_what_comes_is_counted_until_one_looks(interface, newsroom) -> None:
    newest = max(newsroom.reading.rows(""))
    newsroom.reading.set_place("tui:live", json.dumps({"row": newest, "at": "2026-03-01T11:00:00+00:00"}))
    async with interface(newsroom, size=(120, 30)) as screen:
        receive(newsroom, english(newsroom), entry("x", "A bridge opens", "<p>B</p>", 0, "en"))
        screen.app.screen.arrived()
        await screen.settle()
        assert ":00: 1 new" in screen.rows()[1]
        assert "A bridge opens" in screen.rows()[1]
        await screen.pilot.click(LiveStrip, offset=(3, 0))
        await screen.settle()
        assert screen.rows()[1].startswith("  Live")
        assert screen.app.screen.section.name == "live"


async def test_after_midnight_what_came_before_keeps_its_minute(interface, newsroom, home) -> None:
    newsroom.marking.binned(newsroom.reading.rows(""))
    evening = entry("x", "A bridge opens", "<p>B</p>", 12 * 60 + 6, "en")
    receive(newsroom, english(newsroom), evening)
    midnight = NOW.replace(hour=0, minute=1)
    with Newsroom.open(home, clock=lambda: midnight) as later:
        async with interface(later, size=(120, 30)) as screen:
            assert "28/02 A bridge opens" in screen.rows()[2]
            assert "  Live  23:54 A bridge opens" in screen.rows()[1]
            await screen.press("4")
            assert "23:54 A bridge opens" in screen.rows()[2]
            await screen.press("1", "underscore")  # the heading says which day it was
            assert screen.rows()[2].split("│")[0].strip() == "Yesterday"
            assert "23:54 A bridge opens" in screen.rows()[3]


async def test_what_is_dated_earlier_and_comes_now_is_counted_as_well(interface, newsroom) -> None:
    """A feed may be an hour late; more than the strip has room for may be newer."""
    newest = max(newsroom.reading.rows(""))
    newsroom.reading.set_place("tui:live", json.dumps({"row": newest, "at": "2026-03-01T11:00:00+00:00"}))
    async with interface(newsroom, size=(120, 30)) as screen:
        late = [entry(f"late{n}", f"Late news {n}", "<p>L</p>", 180 + n, "en") for n in range(12)]
        receive(newsroom, english(newsroom), *late)
        screen.app.screen.arrived()
        await screen.settle()
        assert ":00: 12 new" in screen.rows()[1]


async def test_on_the_first_line_one_makes_room_for_what_says_that_something_has_come(
    interface, newsroom
) -> None:
    """Once, and for no headline: nothing is covered, and what comes next moves nothing."""
    old = [entry(f"o{n}", f"Old news {n}", "<p>L</p>", 60 + n, "en") for n in range(60)]
    receive(newsroom, english(newsroom), *old)
    async with interface(newsroom, size=(120, 30)) as screen:
        front = screen.app.screen
        before, entry_before = screen.rows(), front.article.entry.row
        for count in (5, 10):
            news = [entry(f"n{count}{n}", f"News {n}", "<p>L</p>", 0, "en") for n in range(5)]
            receive(newsroom, english(newsroom), *news)
            front.arrived()
            await screen.settle()
            assert re.search(rf"Since you looked \(\d\d:\d\d\): {count} new", screen.rows()[2])
            assert [row[:40] for row in screen.rows()[3:-1]] == [row[:40] for row in before[2:-2]]
        assert front.article.entry.row == entry_before
        await screen.press("apostrophe")
        assert "Since you looked" not in screen.text()


async def test_what_comes_while_one_reads_moves_nothing_of_the_list_behind(interface, newsroom) -> None:
    async with interface(newsroom, size=(80, 24)) as screen:
        await screen.press("j")
        before = screen.rows()
        await screen.press("enter")
        receive(newsroom, english(newsroom), entry("x", "A bridge opens", "<p>B</p>", 0, "en"))
        screen.app.screen.arrived()
        await screen.settle()
        await screen.press("q")
        assert "Since you looked" in screen.rows()[1]
        assert [row[5:40] for row in screen.rows()[2:-1]] == [row[5:40] for row in before[2:-1]]


@pytest.mark.parametrize("section", ["4", "5"], ids=["live", "stories"])
async def test_what_comes_moves_nothing_of_a_short_list(interface, newsroom, home, section) -> None:
    add_feed(home.feeds, Feed(url="https://example.org/third.xml", language="en"))
    newsroom.follow_feeds()
    _, (_, one), (_, other) = newsroom.reading.feeds()
    for n, (storm, town) in enumerate(EVENTS):
        told = f"Storm {storm} reaches {town} port", f"{town} port closed as storm {storm} arrives"
        for state, title in zip((one, other), told, strict=True):
            receive(newsroom, state.id, entry(f"s{n}", title, "<p>S</p>", 90 + 10 * n, "en"))
    await newsroom.gathering.gather()
    async with interface(newsroom, size=(120, 30)) as screen:
        front = screen.app.screen
        await screen.press(section, "j", "j")
        chosen = front.headlines.chosen.row
        before = screen.rows()
        line = next(y for y, row in enumerate(before) if row.startswith("▌"))
        for state, title in (one, "Gold price record in Zurich"), (other, "Zurich: record price of gold"):
            receive(newsroom, state.id, entry("n", title, "<p>S</p>", 0, "en"))
        await newsroom.gathering.gather()
        front.arrived()
        await screen.settle()
        assert front.headlines.chosen.row == chosen
        assert "Since you looked" in screen.rows()[2]
        assert [row[:40] for row in screen.rows()[line:-1]] == [row[:40] for row in before[line:-1]]
        await screen.press("k", "k", "k", "k")
        assert "Zurich" in screen.text()


async def test_a_headline_that_is_clicked_opens(interface, newsroom) -> None:
    async with interface(newsroom, size=(120, 30)) as screen:
        (first,) = newsroom.reading.headlines(newsroom.reading.rows("", "newest", 1))
        await screen.pilot.click(LiveStrip, offset=(12, 0))
        await screen.settle()
        assert screen.app.screen.article.entry.row == first.row


async def test_that_one_is_offline_is_said_once(interface, newsroom, monkeypatch) -> None:
    async def refresh(wanted, report, *, due, notify) -> Said:
        del notify
        report(Outcome(feed=1, url="", title="", error=Said("errors.fetch.network_unreachable")))
        return Said("")

    monkeypatch.setattr("newsterm.tui.desks.news.refresh_away", refresh)
    monkeypatch.setattr(newsroom.reading, "due", lambda: 1)
    said = []
    async with interface(newsroom, size=(120, 30)) as screen:
        front = screen.app.screen
        monkeypatch.setattr(front, "complain", said.append)
        for _ in range(3):
            front._news.refresh_due(behind=True)
            await screen.settle()
    assert [one.reason for one in said] == ["status.offline"]


async def test_news_of_feeds_that_are_due_come_while_one_reads(interface, newsroom, monkeypatch) -> None:
    asked = []

    async def refresh(wanted, report, *, due, notify) -> Said:
        del notify
        asked.append((tuple(wanted), due))
        receive(newsroom, english(newsroom), entry("y", "The river rises", "<p>R</p>", 0, "en"))
        report(Outcome(feed=english(newsroom), url="", title="", added=1))
        return Said("")

    monkeypatch.setattr("newsterm.tui.desks.news.refresh_away", refresh)
    monkeypatch.setattr(newsroom.reading, "due", lambda: 1)
    async with interface(newsroom, size=(120, 30)) as screen:
        asked.clear()
        await screen.press("enter")
        shown = screen.app.screen.article.entry
        screen.app.screen._news.refresh_due(behind=True)
        await screen.settle()
        assert asked == [((), True)]
        assert "The river rises" in screen.rows()[1]
        assert screen.app.screen.article.entry == shown


async def test_it_is_looked_again_when_the_next_feed_is_due_also_after_a_fault(
    interface, newsroom, monkeypatch
) -> None:
    waits, looks = [60.0, StoreError(Said("errors.store.busy", file="x", n=1)), 60.0, 60.0], []

    def until_due() -> float:
        wait = waits.pop(0)
        if isinstance(wait, StoreError):
            raise wait
        return wait

    def due() -> int:
        looks.append(len(waits))
        return 0

    monkeypatch.setattr(newsroom.reading, "until_due", until_due)
    monkeypatch.setattr("newsterm.tui.desks.news.LOOK_LATEST", 45.0)
    async with interface(newsroom, size=(120, 30)) as screen:
        front, timers = screen.app.screen, []
        assert len(waits) == 3
        monkeypatch.setattr(newsroom.reading, "due", due)
        monkeypatch.setattr(front, "set_timer", lambda wait, do: timers.append((wait, do)))
        front._news.keep_asking()
        for _ in range(2):
            timers[-1][1]()
    assert ([wait for wait, _ in timers], looks) == ([45.0, 60.0, 60.0], [2, 1])


async def test_at_the_very_first_start_nothing_is_new_for_everything_is(interface, newsroom) -> None:
    async with interface(newsroom, size=(120, 30)) as screen:
        receive(newsroom, english(newsroom), entry("x", "A bridge opens", "<p>B</p>", 0, "en"))
        screen.app.screen.arrived()
        await screen.settle()
        assert screen.rows()[1].startswith("  Live  12:00 A bridge opens")


async def test_what_a_refresh_left_that_was_killed_is_indexed_though_no_feed_is_due(
    interface, newsroom, monkeypatch
) -> None:
    called = []

    async def index() -> None:
        called.append("index")

    monkeypatch.setattr("newsterm.tui.desks.news.index_away", index)
    monkeypatch.setattr(newsroom.reading, "due", lambda: 0)
    async with interface(newsroom, size=(120, 30)) as screen:
        news = screen.app.screen._news
        news.refresh_due(behind=True)  # five are read while one waits
        await screen.settle()
        assert called == []
        monkeypatch.setattr(newsroom.store, "unindexed", lambda: 12_000)
        news.refresh_due(behind=True)
        await screen.settle()
    assert called == ["index"]
