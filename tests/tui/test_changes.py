"""`c`: what changed in an article, word by word, back and forth, and back to where one was."""

from datetime import timedelta

import pytest

from newsterm.model import Changes
from tests.tui.conftest import NOW, entry, receive

FILLER = "".join(f"<p>Sentence {n} stands in every version of this article.</p>" for n in range(40))


def alter(
    newsroom, feed: int, row: int, key: str, title: str, html: str, language: str, *, hours: float
) -> None:
    """Let an entry say something else, so many hours ago."""
    new = entry(key, title, html, 0 if key == "a1" else -1, language)
    when = NOW - timedelta(hours=hours)
    object.__setattr__(new, "hash", html)
    object.__setattr__(new, "arrived", when)
    newsroom.store.write(Changes(feed=feed, altered=((row, new),), checked=when, next_check=NOW))


@pytest.fixture
def altered(newsroom):
    """A long story, the newest of all, that changed twice; and an Arabic one that changed once."""
    (_, arabic), (_, english) = newsroom.reading.feeds()
    receive(newsroom, english.id, entry("long", "A long story", FILLER + "<p>It was red.</p>", -1, "en"))
    row = newsroom.reading.rows("title:long")[0]
    alter(newsroom, english.id, row, "long", "A long story", FILLER + "<p>It was blue.</p>", "en", hours=-2)
    alter(newsroom, english.id, row, "long", "A tall story", FILLER + "<p>It was blue.</p>", "en", hours=-4)
    row = newsroom.reading.rows("مكتبة")[0]
    title, html = "افتتاح مكتبة «الأمل» بعد ترميم دام 3 سنوات", "<p>قالت المديرة إنها عادت.</p>"
    alter(newsroom, arabic.id, row, "a1", title, html, "ar", hours=-1)
    return newsroom


def top(screen) -> int:
    return screen.app.screen.article.scroll_offset.y


async def test_an_article_that_changed_says_when(altered, interface):
    async with interface(altered) as screen:
        await screen.press("enter")
        assert "updated 16:00" in screen.text()


async def test_its_key_shows_what_changed_last_and_the_article_again(altered, interface):
    async with interface(altered) as screen:
        await screen.press("enter", "tilde")
        assert "A [− long] [+ tall] story" in screen.text().replace("\u00a0", " ")
        assert "What changed 16:00: [− taken away] [+ added]" in screen.text().replace("\u00a0", " ")
        assert "~ shows the article again" in screen.text()
        await screen.press("tilde")
        assert "A tall story" in screen.text()
        assert "[−" not in screen.text()


async def test_the_keys_of_tabs_lead_to_earlier_changes_and_back(altered, interface):
    async with interface(altered) as screen:
        await screen.press("enter", "tilde", "[", "j", "k")
        assert "change 1 of 2" in screen.rows()[-1]
        assert "It was [− red] [+ blue]." in screen.text().replace("\u00a0", " ")
        await screen.press("[", "]", "]", "j", "k")
        assert "change 2 of 2" in screen.rows()[-1]


async def test_a_change_far_below_is_brought_into_sight_and_the_way_back_leads_to_where_one_was(
    altered, interface
):
    async with interface(altered) as screen:
        await screen.press("enter", "j", "j", "j", "j")
        place, before = top(screen), screen.rows()[1:-1]
        await screen.press("tilde", "[")
        assert "It was [− red] [+ blue]." in screen.text().replace("\u00a0", " ")
        assert top(screen) > place
        await screen.press("escape")
        assert (top(screen), screen.rows()[1:-1]) == (place, before)
        assert screen.app.screen.in_article


async def test_its_key_on_a_headline_opens_its_changes(altered, interface):
    async with interface(altered) as screen:
        await screen.press("tilde")
        assert "A [− long] [+ tall] story" in screen.text().replace("\u00a0", " ")


async def test_an_article_that_did_not_change_says_so(altered, interface):
    async with interface(altered) as screen:
        await screen.press("j", "j", "enter", "tilde")
        assert "This article says what it said when it arrived." in screen.text()


async def test_right_to_left_changes_stand_in_their_order(altered, interface):
    """The older word stands first from the right, its sign at its right; the quotes stay around both."""
    async with interface(altered, language="ar") as screen:
        await screen.press("j", "enter", "tilde")
        headline = next(row for row in screen.rows() if "«" in row or "»" in row).replace("\u00a0", " ")
        assert headline.index("[ﺭﻮﻨﻟﺍ −]") > headline.index("[ﻞﻣﻷﺍ +]")
        assert headline.index("«") < headline.index("[ﻞﻣﻷﺍ +]") < headline.index("»")


async def test_changes_stay_where_they_are_when_something_arrives_or_the_look_changes(altered, interface):
    async with interface(altered) as screen:
        await screen.press("enter", "tilde", "[", "T")
        assert "It was [− red] [+ blue]." in screen.text().replace("\u00a0", " ")
