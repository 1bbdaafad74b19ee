"""Live: what came last, in a strip below the tabs, while one does something else."""

import json
import re

from newsterm.lang import Said
from newsterm.model import Outcome
from newsterm.tui.widgets.live_strip import LiveStrip
from tests.tui.conftest import ARABIC, entry, receive
from tests.tui.test_reading import shaped


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


async def test_what_comes_moves_nothing_of_the_list_wherever_the_cursor_is(interface, newsroom) -> None:
    """At the very top as well, where what says so stands below the line under the cursor."""
    old = [entry(f"o{n}", f"Old news {n}", "<p>L</p>", 60 + n, "en") for n in range(60)]
    receive(newsroom, english(newsroom), *old)
    async with interface(newsroom, size=(120, 30)) as screen:
        front = screen.app.screen
        await screen.press("down", "up")
        before = front.headlines.cursor - front.headlines.scroll_offset.y
        line, chosen = screen.rows()[2], front.headlines.chosen.row
        news = [entry(f"n{n}", f"News {n}", "<p>L</p>", 0, "en") for n in range(5)]
        receive(newsroom, english(newsroom), *news)
        front.arrived()
        await screen.settle()
        assert front.headlines.chosen.row == chosen
        assert front.headlines.cursor - front.headlines.scroll_offset.y == before == 0
        assert screen.rows()[2][:40] == line[:40]
        assert re.search(r"Since you looked \(\d\d:\d\d\): 5 new", screen.rows()[3])


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
