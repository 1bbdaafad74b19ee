"""Which way a feed runs, how lines are filled, and the feed's column: by key, and at once."""

import pytest

from newsterm.bidi import fit
from newsterm.config import add_feed, read_feeds
from newsterm.model import Feed
from newsterm.newsroom import Newsroom
from tests.tui.conftest import NOW, entry, receive

WORDS = "وقال الوزير إن المدرسة الجديدة في القرية تستقبل مئة طفل كل صباح "


def shaped(text: str, base: str = "auto") -> str:
    return fit(text, 1000, base).text


async def test_a_feed_is_turned_by_key_and_keeps_its_direction(newsroom, interface, home):
    home.feeds.write_text("# mine\n" + home.feeds.read_text("utf-8"), "utf-8")
    _, (_, english) = newsroom.reading.feeds()
    receive(newsroom, english.id, entry("q", "Wheat: 5% (down)!", "<p>Corn: 3% (up)!</p>", -1, "en"))
    async with interface(newsroom, size=(160, 29)) as screen:
        as_they_say = screen.rows()
        assert as_they_say[1].index("Wheat: 5% (down)!") < 15
        headline, body = shaped("Wheat: 5% (down)!", "rtl"), shaped("Corn: 3% (up)!", "rtl")
        await screen.press("w")
        rows = screen.rows()
        assert "Coast News runs from right to left." in rows[-1]
        assert rows[1].index(headline) > 15, "flush right"
        assert sum(row.count(headline) for row in rows) == 2, "in the list, and above the article"
        assert sum(row.rstrip().endswith(body) for row in rows) == 1
        assert [feed.direction for feed in read_feeds(home.feeds)] == ["", "rtl"]
        assert home.feeds.read_text("utf-8").startswith("# mine\n")
        await screen.press("w")
        assert "Coast News runs from left to right." in screen.rows()[-1]
        assert read_feeds(home.feeds)[1].direction == "ltr"
        await screen.press("w")
        assert "Coast News runs as its texts say." in screen.rows()[-1]
        assert read_feeds(home.feeds)[1].direction == ""
        assert screen.rows()[1:28] == as_they_say[1:28]
        assert "direction" not in home.feeds.read_text("utf-8")


async def test_what_is_said_of_a_turned_feed_is_right_in_arabic(newsroom, interface):
    async with interface(newsroom, language="ar") as screen:
        await screen.press("w")
        assert shaped("أخبار الساحل: من اليمين إلى اليسار.", "rtl") in screen.rows()[23]


async def test_the_article_that_is_read_turns_at_once(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("j", "enter")
        before = screen.rows()
        await screen.press("w", "w")
        assert screen.rows()[1:23] != before[1:23]
        assert shaped("نص قصير", "ltr")[:3] in screen.text()


async def test_lines_are_filled_by_key_in_an_arabic_screen(home, interface):
    home.config.write_text("[refresh]\nat_start = false\n[reading]\nwidth = 40\n")
    add_feed(home.feeds, Feed(url="https://example.org/ar.xml", language="ar"))
    with Newsroom.open(home, clock=lambda: NOW) as newsroom:
        ((_, arabic),) = newsroom.reading.feeds()
        receive(newsroom, arabic.id, entry("a", "خبر", f"<p>{WORDS * 2}</p>", 0, "ar"), title="الساحل")
        async with interface(newsroom, language="ar", size=(60, 14)) as screen:
            await screen.press("enter")
            ragged = screen.rows()
            await screen.press("J")
            filled = screen.rows()
            assert shaped("تمتلئ الأسطر بالكشيدة.", "rtl") in filled[13]
            text = [row.strip() for row in filled if len(row.strip()) == 40]
            assert text == [
                "ﺔﻳﺮﻘﻟﺍ ﻲﻓ ﺓﺪﻳﺪﺠﻟﺍ ﺔﺳﺭﺪﻤﻟﺍ ﻥﺇ ﺮﻳﺯﻮﻟﺍ ﻝﺎﻗﻭ",
                "ﻥﺇ ﺮﻳﺯﻮﻟﺍ ﻝﺎـﻗﻭ ﺡﺎﺒـﺻ ﻞﻛ ﻞﻔﻃ ﺔﺌﻣ ﻞﺒﻘﺘـﺴﺗ",
                "ﻞﻔﻃ ﺔﺌﻣ ﻞﺒﻘﺘﺴﺗ ﺔﻳﺮﻘﻟﺍ ﻲﻓ ﺓﺪﻳﺪﺠﻟﺍ ﺔﺳﺭﺪﻤﻟﺍ",
            ]
            await screen.press("J")
            spaced = screen.rows()
            assert "ـ" not in "".join(spaced[1:13])
            assert spaced[1:13] != ragged[1:13]
            await screen.press("J")
            assert screen.rows()[1:13] == ragged[1:13]


async def test_what_is_copied_of_a_filled_line_is_what_was_written(home, interface):
    home.config.write_text('[refresh]\nat_start = false\n[reading]\nwidth = 40\njustify = "kashida"\n')
    add_feed(home.feeds, Feed(url="https://example.org/ar.xml", language="ar"))
    with Newsroom.open(home, clock=lambda: NOW) as newsroom:
        ((_, arabic),) = newsroom.reading.feeds()
        receive(newsroom, arabic.id, entry("a", "خبر", f"<p>{WORDS * 3}</p>", 0, "ar"))
        async with interface(newsroom, size=(60, 16)) as screen:
            await screen.press("enter")
            rows = screen.rows()
            first = next(number for number, row in enumerate(rows) if "ـ" in row)
            pane = screen.app.screen.article
            copied = []
            screen.app.copy_to_clipboard = copied.append
            await screen.pilot.mouse_down(pane, offset=(49, first - 1))
            await screen.pilot.hover(pane, offset=(10, first))
            await screen.pilot.mouse_up(pane, offset=(10, first))
            await screen.settle()
            assert len(copied) == 1
            assert copied[0] in WORDS * 3
            assert len(copied[0]) > 40


@pytest.mark.parametrize(
    ("question", "shown"),
    [("", True), ('feed:"Coast"', False), ("is:unread tag:news", True), ("tag:news lang:en", False)],
)
async def test_the_feed_s_name_has_no_column_where_all_are_of_one_feed(
    home, newsroom, interface, question, shown
):
    home.config.write_text(
        f"[refresh]\nat_start = false\n[[sections]]\nname = 'own'\nquery = '''{question}'''\n"
    )
    with Newsroom.open(home, clock=lambda: NOW) as again:
        async with interface(again) as screen:
            await screen.press("6")
            rows = screen.rows()
            assert any("Coast News" in row for row in rows[1:22]) is shown
            await screen.press("slash", *"feed:coast", "enter")
            assert not any("Coast News" in row for row in screen.rows()[1:22])
