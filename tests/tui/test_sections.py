"""The list of tabs: those there are, those that the feeds suggest, and what can be done with them."""

import asyncio

import pytest

from newsterm.config import add_feed, load
from newsterm.lang import NOTHING
from newsterm.model import Enclosure, Feed, Section
from newsterm.newsroom import Newsroom
from tests.tui.conftest import entry, receive


@pytest.fixture
def spoken_for(newsroom, home):
    """Two feeds that speak for nothing but "news", and one more for sport."""
    add_feed(home.feeds, Feed(url="https://sport.example.org/rss", title="الملاعب", language="ar"))
    newsroom.follow_feeds()
    return newsroom


def names(home):
    return [one.name for one in load(home.config).sections]


async def test_a_suggestion_is_taken_with_enter_and_u_takes_it_back(spoken_for, home, interface):
    async with interface(spoken_for, size=(100, 30), language="ar") as screen:
        await screen.press("ctrl+s")
        await screen.press("enter", "enter")
        assert names(home) == ["news"]
        await screen.press("escape", "u")
        assert names(home) == []


async def test_tabs_are_moved_named_and_dropped_by_keys_and_the_list_stays(spoken_for, home, interface):
    for name in ("one", "two"):
        spoken_for.sectioning.add(name, f"tag:{name}")
    async with interface(spoken_for, size=(100, 30)) as screen:
        assert "one" in screen.rows()[0]
        await screen.press("ctrl+s", ")")
        assert names(home) == ["two", "one"]
        await screen.press("r", *"!", "enter")
        assert names(home) == ["two", "one!"]
        assert "It is called one! now." in screen.text()
        assert "Your sections" in screen.text()
        await screen.press("d")
        assert names(home) == ["two"]
        await screen.press("escape")
        assert "one" not in screen.rows()[0]
        await screen.press("u")
        assert "one!" in screen.rows()[0]


async def test_one_goes_to_a_tab_from_the_list(spoken_for, interface):
    spoken_for.sectioning.add("wheat", "wheat")
    async with interface(spoken_for, size=(100, 30)) as screen:
        await screen.press("ctrl+s", "enter", "enter")
        assert screen.app.screen.section.name == "wheat"


async def test_a_suggestion_that_is_not_wanted_goes_behind_the_others_and_no_further(
    spoken_for, home, interface
):
    async with interface(spoken_for, size=(100, 30)) as screen:
        await screen.press("ctrl+s")
        rows = screen.text()
        assert "Sport" in rows
        assert "1 feed · because of their addresses" in rows
        await screen.press("down", "d")
        rows = screen.rows()
        heading = next(at for at, row in enumerate(rows) if "Not wanted" in row)
        assert next(at for at, row in enumerate(rows) if "Sport" in row) > heading
        assert names(home) == []


async def test_the_first_feeds_bring_tabs_and_say_so_and_one_key_takes_all_of_it_back(
    home, interface, tmp_path, monkeypatch
):
    monkeypatch.setattr("newsterm.tui.desks.news.NewsDesk.refresh", lambda *args, **more: None)
    outlines = "".join(
        f'<outline type="rss" text="{name}" xmlUrl="https://{name}.example.org/rss"/>'
        for name in ("sport", "x")
    )
    (tmp_path / "l.opml").write_text(f'<opml version="2.0"><body>{outlines}</body></opml>')
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom, size=(120, 30), language="ar") as screen:
            await screen.press("i", *str(tmp_path / "l.opml"), "enter")
            assert names(home) == ["الرياضة"]
            assert screen.app.screen.status.message.startswith(
                "استُورد مصدران. للتراجع: \u2068u\u2069 · الأقسام"
            )
            assert "ctrl+s" in screen.app.screen.status.message
            assert [one.name for one in screen.app.screen.sections][-1] == "الرياضة"
            await screen.press("u")
            assert (names(home), newsroom.reading.feeds()) == ([], [])


async def test_feeds_that_are_added_one_by_one_bring_tabs_as_soon_as_these_part_them(
    home, interface, monkeypatch
):
    with Newsroom.open(home) as newsroom:

        async def away(address, choose="only"):
            newsroom.subscribing.add([Feed(url=address, title=address)])
            told = {
                "feed": 9,
                "url": address,
                "title": address,
                "added": 0,
                "altered": 0,
                "unchanged": False,
                "error": "",
                "hint": "",
                "said": ["", ""],
            }
            return [{"address": address, "found": [], "outcomes": [told], "known": []}], NOTHING

        monkeypatch.setattr("newsterm.tui.desks.adding.subscribe_away", away)
        async with interface(newsroom, size=(120, 30)) as screen:
            for address in ("https://a.example/sport/", "https://a.example/x/"):
                await screen.press("escape", "plus", *address, "enter")
            assert names(home) == ["Sport"]
            assert screen.app.screen.status.message.startswith("Sections from your feeds: Sport.")
            assert "Sport" in screen.rows()[0]
            await screen.press("u")
            assert (names(home), len(newsroom.reading.feeds())) == ([], 2)


async def test_a_recording_says_how_long_it_runs_and_how_large_it_is_in_the_readers_digits(
    newsroom, interface
):
    ((_, arabic), _) = newsroom.reading.feeds()
    sound = Enclosure(url="https://e.example/1.mp3", type="audio/mpeg", size=24_300_000, duration=750)
    receive(newsroom, arabic.id, entry("p", "حلقة", "", 0, "ar", enclosures=(sound,)))
    async with interface(newsroom, size=(80, 24), language="fa") as screen:
        row = next(row for row in screen.rows() if "۱۲:۳۰" in row)
        assert row.index("۲۴\u00a0MB") < row.index("۱۲:۳۰")  # read from right to left
        await screen.press(",")
        assert sum("۱۲:۳۰" in row for row in screen.rows()) == 1
    async with interface(newsroom, size=(40, 24), language="en") as screen:
        assert any("12:30" in row for row in screen.rows())


async def test_a_tab_of_words_counts_what_is_indexed_and_the_rest_later(newsroom, interface, monkeypatch):
    newsroom.store.index()
    wheat = Section(name="Wheat", query="wheat")
    newsroom.reading.keep_section(newsroom.paths.config, wheat)
    (_, arabic), _ = newsroom.reading.feeds()
    receive(newsroom, arabic.id, *(entry(f"w{n}", f"Wheat again {n}", "", n, "en") for n in range(60)))
    async with interface(newsroom, size=(120, 24)) as screen:
        assert "Wheat 1" in screen.rows()[0]
        newsroom.store.index()
        await asyncio.sleep(1.1)
        await screen.settle()
        assert "Wheat 61" in screen.rows()[0]
