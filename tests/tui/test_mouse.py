"""The mouse: tabs, rows, links; a wheel marks nothing read."""

import pytest

from newsterm.bidi import cells, fit
from newsterm.tui.widgets.article_pane import ArticlePane
from newsterm.tui.widgets.headline_list import HeadlineList
from newsterm.tui.widgets.section_tabs import SectionTabs


@pytest.mark.parametrize(("language", "column"), [("en", 12), ("ar", 67)])
async def test_a_click_on_a_tab_shows_it(newsroom, interface, language, column):
    async with interface(newsroom, language=language) as screen:
        await screen.pilot.click(SectionTabs, offset=(column, 0))
        await screen.settle()
        assert screen.app.screen.active_section == 1


async def test_a_click_chooses_a_headline_and_another_opens_it(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.pilot.click(HeadlineList, offset=(20, 3))
        await screen.settle()
        assert screen.app.screen.headlines.cursor == 3
        assert newsroom.reading.count("is:unread") == 5
        await screen.pilot.click(HeadlineList, offset=(20, 3))
        await screen.settle()
        assert screen.app.screen.in_article
        assert newsroom.reading.count("is:unread") == 4


async def test_a_click_on_a_link_follows_it(newsroom, interface, monkeypatch):
    opened = []

    def note(url, command):
        opened.append((url, command))

    monkeypatch.setattr("newsterm.tui.desks.reading.open_link", note)
    async with interface(newsroom) as screen:
        await screen.press("j", "enter")
        rows = screen.rows()
        line = next(number for number, row in enumerate(rows) if "[1]" in row)
        await screen.pilot.click(ArticlePane, offset=(rows[line].index("[1]") + 1, line - 1))
        await screen.settle()
        assert opened == [("https://example.org/x", ())]


async def test_a_wheel_marks_nothing_read(newsroom, interface):
    async with interface(newsroom) as screen:
        for _ in range(5):
            screen.app.screen.headlines.scroll_down(animate=False)
        await screen.settle()
        assert newsroom.reading.count("is:unread") == 5


@pytest.mark.parametrize(
    ("first", "last", "copied"),
    [("قالت", "المديرة", "قالت المديرة"), ("المديرة", "قالت", "قالت المديرة")],
    ids=["forwards", "backwards"],
)
async def test_dragging_over_arabic_copies_it_in_logical_order(newsroom, interface, first, last, copied):
    """From one word's first letter to the other's last: both are copied, and the right one comes first."""
    async with interface(newsroom) as screen:
        await screen.press("enter")
        rows = screen.rows()
        line = next(number for number, row in enumerate(rows) if fit("المديرة", 99).text in row)
        edges = {}
        for word in ("قالت", "المديرة"):
            left = cells(rows[line][: rows[line].index(fit(word, 99).text)])
            # The first word begins at its right edge; the second ends at its left one.
            edges[word] = left + len(fit(word, 99).text) - 1 if word == "قالت" else left
        pilot = screen.pilot
        await pilot.mouse_down(ArticlePane, offset=(edges[first], line - 1))
        await pilot.hover(ArticlePane, offset=(edges[last], line - 1))
        await pilot.mouse_up(ArticlePane, offset=(edges[last], line - 1))
        await screen.settle()
        assert screen.app.clipboard == copied


async def test_a_double_click_copies_the_word(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("enter")
        rows = screen.rows()
        shown = fit("المديرة", 99).text
        line = next(number for number, row in enumerate(rows) if shown in row)
        column = cells(rows[line][: rows[line].index(shown)]) + 2
        await screen.pilot.double_click(ArticlePane, offset=(column, line - 1))
        await screen.settle()
        assert screen.app.clipboard == "المديرة"


async def test_what_was_searched_for_stands_out_in_the_article(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("slash", *"المديرة", "enter", "enter")
        _, *rows = screen.app.screen._compositor.render_strips()
        line = next(row for row in rows if "ﺓﺮﻳﺪﻤﻟﺍ" in row.text)
        found = [segment.text for segment in line if segment.style.bgcolor.name == "#e2a95f"]
        assert found == ["ﺓﺮﻳﺪﻤﻟﺍ"]
