"""`x`: the article of a page beside the feed's own text, back and forth, and never a jump while one reads."""

import asyncio

import pytest

from newsterm.lang import Said
from newsterm.model import Completion, FullText
from tests.tui.conftest import NOW, entry, receive

OWN = "".join(f"<p>Sentence {n} stands in both texts of this article.</p>" for n in range(30))
WHOLE = "<p>A lede that the page alone has.</p>" + "".join(
    f"<p>Sentence {n} stands in both texts of this article.</p><p>Number {n} is on the page alone.</p>"
    for n in range(30)
)


class Page:
    """What stands in for the process that asks a page: it answers when it is told to."""

    def __init__(self, newsroom) -> None:
        self.newsroom = newsroom
        self.asked: list[list[str]] = []
        self.open = asyncio.Event()
        self.error = Said("")

    async def __call__(self, ids, report) -> Said:
        self.asked.append(list(ids))
        await self.open.wait()
        row = self.newsroom.reading.row(ids[0])
        if not self.error:
            self.newsroom.store.keep_full_text(row, FullText(url="https://example.org/long", html=WHOLE), NOW)
        report(Completion(id=ids[0], url="", title="", error=self.error, hint=Said("")))
        return Said("")


@pytest.fixture
def page(newsroom, monkeypatch) -> Page:
    """A long article, the newest of all, whose page is asked in this process."""
    (_, _), (_, english) = newsroom.reading.feeds()
    receive(newsroom, english.id, entry("long", "A long story", OWN, -1, "en"))
    page = Page(newsroom)
    monkeypatch.setattr("newsterm.tui.desks.completing.complete_away", page)
    return page


async def open_long(screen, *keys: str) -> None:
    """Open the article: it is the newest."""
    await screen.press("enter", *keys)


async def until(screen, condition) -> None:
    for _ in range(100):
        await screen.pilot.pause(0.01)
        if condition():
            return
    raise AssertionError(screen.text())


def top(screen) -> str:
    return screen.rows()[1].strip()


async def press(screen, *keys: str) -> None:
    """Press without waiting for what is still being asked."""
    for key in keys:
        await screen.pilot.press(key)
    await screen.pilot.pause(0.02)


async def test_x_asks_the_page_and_shows_its_article_to_who_waits(newsroom, interface, page):
    async with interface(newsroom) as screen:
        await open_long(screen)
        await press(screen, "x")
        assert "Asking its page for the full text" in screen.text()
        page.open.set()
        await until(screen, lambda: "A lede that the page alone has." in screen.text())
        assert "shows the feed's own" in screen.text()
        await press(screen, "j")
        assert "Coast News · 17% · full text" in screen.rows()[-1]


async def test_x_pressed_twice_asks_once_and_keys_do_not_wait(newsroom, interface, page):
    async with interface(newsroom) as screen:
        await open_long(screen)
        await press(screen, "x", "x", "j", "j")
        assert len(page.asked) == 1
        assert screen.app.screen.article.scroll_offset.y == 2
        page.open.set()


async def test_what_arrives_while_one_reads_moves_nothing_and_says_how_to_see_it(newsroom, interface, page):
    async with interface(newsroom) as screen:
        await open_long(screen)
        await press(screen, "x", "space")
        before = screen.rows()[1:-1]
        page.open.set()
        await until(screen, lambda: "The full text is here: x shows it." in screen.text())
        assert screen.rows()[1:-1] == before
        await screen.press("x")
        assert "Number 9 is on the page alone." in screen.text()


async def test_back_and_forth_one_stays_at_the_paragraph_that_one_reads(newsroom, interface, page):
    page.open.set()
    async with interface(newsroom) as screen:
        await open_long(screen, "x")
        await screen.press("x")
        assert "The feed's own text" in screen.text()
        article = screen.app.screen.article
        while "Sentence 9 " not in top(screen):
            await press(screen, "j")
        await screen.press("x")
        assert article.full
        assert "Sentence 9 " in top(screen)
        await screen.press("x")
        assert not article.full
        assert "Sentence 9 " in top(screen)
        assert len(page.asked) == 1


async def test_a_kept_full_text_is_what_opens_and_needs_no_web(newsroom, interface, page):
    page.newsroom.store.keep_full_text(
        newsroom.reading.rows("title:long")[0], FullText(url="https://example.org/long", html=WHOLE), NOW
    )
    async with interface(newsroom) as screen:
        await open_long(screen)
        assert "A lede that the page alone has." in screen.text()
    assert page.asked == []


async def test_what_is_read_stays_the_feeds_own_when_the_screen_is_drawn_anew(newsroom, interface, page):
    async with interface(newsroom) as screen:
        await open_long(screen)
        row = newsroom.reading.rows("title:long")[0]
        newsroom.store.keep_full_text(row, FullText(url="https://example.org/long", html=WHOLE), NOW)
        await screen.press("T")
        assert "A lede that the page alone has." not in screen.text()


async def test_a_page_that_gives_nothing_says_why(newsroom, interface, page):
    page.error = Said("errors.parse.no_article")
    page.open.set()
    async with interface(newsroom) as screen:
        await open_long(screen, "x")
        assert "No full text: no article was found on its page" in screen.text()
        assert "Sentence 0 " in screen.text()


async def test_who_went_to_another_article_meanwhile_is_left_in_peace(newsroom, interface, page):
    async with interface(newsroom) as screen:
        await open_long(screen)
        await press(screen, "x", "h", "j", "enter")
        async with asyncio.timeout(5):  # what its feed brought last comes below it by and by
            while "────" not in screen.text():
                await screen.pilot.pause(0.02)
        before = screen.rows()[1:-1]
        page.open.set()
        await screen.settle()
        assert screen.rows()[1:-1] == before


async def test_an_arabic_interface_speaks_of_it_in_arabic(newsroom, interface, page):
    page.error = Said("errors.parse.no_article")
    page.open.set()
    async with interface(newsroom, language="ar") as screen:
        await screen.press("enter", "x")
        assert screen.app.screen.status.message == "تعذّر النص الكامل: لم يُعثر على خبر في صفحته"
