"""The feeds and how they fare: seen, asked, paused, moved, dropped and brought back, by key and mouse."""

from datetime import timedelta
from unicodedata import normalize

import pytest

from newsterm.config import read_feeds
from newsterm.lang import NOTHING, Said
from newsterm.model import Answered, Changes, Outcome, UsageError
from newsterm.newsroom import Newsroom
from newsterm.tui.widgets.feeds_pane import FeedsPane
from tests.tui.conftest import NOW

WHY = Said("errors.fetch.timeout", n=30)


def look(newsroom, feed: int, *, hours: int = 0, error: Said = NOTHING, moved: str = "") -> None:
    """Write down one look at a feed."""
    newsroom.store.write(
        Changes(
            feed=feed,
            checked=NOW + timedelta(hours=hours),
            next_check=NOW + timedelta(hours=hours + 1),
            error=error,
            moved=moved,
            answered=Answered(status=0 if error else 304, took=0.5),
        )
    )


def urls(home) -> list[str]:
    return [feed.url for feed in read_feeds(home.feeds)]


def row(screen, part: str) -> str:
    return next(one for one in screen.rows() if part in one)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_all_feeds_are_shown_with_what_is_known_of_the_one_that_is_read(newsroom, interface, size):
    look(newsroom, 2, hours=-1, error=WHY)
    look(newsroom, 2, error=WHY)
    async with interface(newsroom, size=size) as screen:
        await screen.press("G", "F")
        text = screen.text()
        assert "▌! Coast News" in text
        assert "Failed 2 times in a row, first 1 hour ago: no answer within" in text
        assert "https://example.org/en.xml" in text
        assert "2 / 2" in text
        assert "11:00  ✗ ✗  12:00" in text
        assert "0.5 s" in text


async def test_the_history_runs_from_the_start_side(newsroom, interface):
    look(newsroom, 1, hours=-2)
    look(newsroom, 1, hours=-1)
    look(newsroom, 1, error=WHY)
    async with interface(newsroom, language="ar") as screen:
        await screen.press("F")
        assert row(screen, "✗ ·").rstrip().endswith("12:00  ✗ · ·  10:00")


async def test_how_long_a_source_took_is_said_as_the_language_says_it(newsroom, interface):
    look(newsroom, 1)
    async with interface(newsroom, size=(130, 24), language="fa") as screen:
        await screen.press("F")
        unit, *rest = row(screen, "304").split("│")[0].split()[:4]
        assert (normalize("NFKC", unit)[::-1], rest) == ("ثانیه", ["۰٫۵", "·", "304"])


async def test_the_same_key_leads_back(newsroom, interface):
    async with interface(newsroom) as screen:
        before = screen.text()
        await screen.press("F", "F")
        assert screen.text() == before
        await screen.press("F", "q")
        assert screen.text() == before


async def test_a_feeds_headlines_are_opened_and_left_for_the_feeds(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("F", "j", "enter")
        assert len(screen.app.screen.headlines.window) == 2
        await screen.press("enter", "q")
        assert not screen.app.screen.in_feeds
        await screen.press("q")
        assert screen.app.screen.in_feeds
        assert screen.app.screen.feeds.chosen.title == "Coast News"
        await screen.press("1")
        assert len(screen.app.screen.headlines.window) == 5


async def test_a_dropped_feed_comes_back_where_it_stood_with_all_it_had(newsroom, interface, home):
    before = home.feeds.read_text("utf-8")
    async with interface(newsroom, size=(120, 24)) as screen:
        await screen.press("F", "g", "g", "D")
        assert urls(home) == ["https://example.org/en.xml"]
        assert newsroom.reading.count("") == 2
        assert "u brings it back" in screen.rows()[-1]
        await screen.press("u")
        assert home.feeds.read_text("utf-8") == before
        assert newsroom.reading.count("") == 5
        assert screen.app.screen.feeds.chosen.state.id == 1
        await screen.press("u")
        assert "There is nothing to undo." in screen.rows()[-1]


async def test_the_last_feed_can_be_dropped_and_brought_back(newsroom, interface, home):
    async with interface(newsroom) as screen:
        await screen.press("F", "D", "D")
        assert urls(home) == []
        assert "No feeds yet" in screen.text()
        await screen.press("D", "P", "M", "r", "o", "enter", "j", "n", "E", "y")
        await screen.press("u", "u")
        assert len(urls(home)) == 2


async def test_from_the_headlines_a_feed_is_first_shown_before_it_is_dropped(newsroom, interface, home):
    async with interface(newsroom) as screen:
        await screen.press("G", "ctrl+x")
        assert len(urls(home)) == 2
        assert screen.app.screen.feeds.chosen.title == "Coast News"


async def test_a_paused_feed_is_asked_no_more_until_it_is_asked_again(newsroom, interface, home):
    async with interface(newsroom) as screen:
        await screen.press("F", "g", "g", "P")
        assert [feed.paused for feed in read_feeds(home.feeds)] == [True, False]
        assert [feed.url for feed, _ in newsroom.refreshing.choose()] == ["https://example.org/en.xml"]
        assert "Paused by you" in screen.text()
        await screen.press("P")
        assert not any(feed.paused for feed in read_feeds(home.feeds))


async def test_a_feed_that_moved_is_followed_there_with_what_it_brought(newsroom, interface, home):
    look(newsroom, 1, moved="https://new.example/ar.xml")
    async with interface(newsroom) as screen:
        await screen.press("F", "g", "g")
        assert "Moved for good to https://new.example/ar.xml" in screen.text()
        assert "M New address" in screen.text()
        await screen.press("M")
        assert urls(home)[0] == "https://new.example/ar.xml"
        assert newsroom.reading.count("feed:1") == 3
        await screen.press("M")
        assert "has not moved" in screen.rows()[-1]


async def test_an_address_that_is_followed_already_is_not_followed_twice(newsroom, interface, home):
    look(newsroom, 1, moved="https://example.org/en.xml")
    async with interface(newsroom) as screen:
        await screen.press("F", "g", "g", "M")
        assert "You follow https://example.org/en.xml already" in screen.text()
        assert len(urls(home)) == 2


async def test_one_goes_from_one_that_wants_attention_to_the_next(newsroom, interface):
    look(newsroom, 2, error=WHY)
    async with interface(newsroom) as screen:
        await screen.press("F", "g", "g", "n")
        assert screen.app.screen.feeds.cursor == 1
        await screen.press("n")
        assert screen.app.screen.feeds.cursor == 1


async def test_a_click_chooses_a_feed_and_another_opens_it(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("F")
        await screen.pilot.click(FeedsPane, offset=(20, 2))
        await screen.settle()
        assert screen.app.screen.feeds.cursor == 1
        await screen.pilot.click(FeedsPane, offset=(20, 2))
        await screen.settle()
        assert len(screen.app.screen.headlines.window) == 2


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12), (20, 6), (5, 3), (1, 1)])
@pytest.mark.parametrize("language", ["ar", "en"])
async def test_it_fits_into_every_window(newsroom, interface, size, language):
    look(newsroom, 1, error=WHY)
    async with interface(newsroom, size=size, language=language) as screen:
        await screen.press("F", "j", "L", "T", "G", "k")
        assert screen.app.screen.in_feeds
        pane = screen.app.screen.feeds
        strips = [pane.render_line(y) for y in range(pane.size.height)]
        assert {sum(segment.cell_length for segment in strip) for strip in strips} <= {pane.size.width}


async def test_without_a_network_one_sentence_says_so(newsroom, interface, monkeypatch):
    async def away(wanted, report, *, due=False, notify=None):
        for number in (1, 2):
            error = Said("errors.fetch.no_such_host", host="example.org")
            report(Outcome(feed=number, url="https://example.org", title="T", error=error))
        return NOTHING

    monkeypatch.setattr("newsterm.tui.desks.news.refresh_away", away)
    async with interface(newsroom) as screen:
        await screen.press("R")
        assert "There is no network; the feeds are asked later." in screen.rows()[-1]


async def test_what_is_meant_for_articles_touches_none_that_is_not_seen(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("F")
        front = screen.app.screen
        for line in ("tag later", "bin", "save", "read"):
            front.status.hush()
            front._own.run_line(line)
            await screen.settle()
            assert "That is for articles; enter shows those of this feed." in screen.rows()[-1], line
        assert front.in_feeds
        with pytest.raises(UsageError, match="questions do not reach what lies in the bin"):
            front._own.run_line("unbin harbour")
        assert not newsroom.undoing.history(10)
        await screen.press("w")
        assert "runs from right to left. w twice turns it back." in screen.rows()[-1], "that is the feed's"


async def test_with_newsboats_keys_capital_d_leaves_feeds_alone(home, newsroom, interface):
    home.config.write_text('[interface]\nkeys = "newsboat"\n', "utf-8")
    with Newsroom.open(home, clock=lambda: NOW) as later:
        async with interface(later, size=(100, 24)) as screen:
            assert "delete Drop" in screen.text()
            await screen.press("D")
            assert "That is for articles" in screen.rows()[-1]
            assert len(urls(home)) == 2
            await screen.press("delete")
            assert len(urls(home)) == 1
