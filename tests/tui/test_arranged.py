"""The list as its reader wants it: order, headings, two lines, preview, what has come; what is selected."""

import asyncio
import re
import threading
from array import array
from dataclasses import replace
from itertools import pairwise
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.lang import plain
from newsterm.model import Section, StoreError
from newsterm.newsroom import Newsroom
from newsterm.tui.places.picked import Picked
from newsterm.tui.places.sight import FOOT, HEADING, NEWS, Line, Sight
from newsterm.tui.screens.empty import UNKNOWN
from tests.tui.conftest import NOW, entry, receive

lists = st.builds(
    lambda days, height, lines, headed, news, foot: Sight(
        count=len(days),
        height=height,
        lines=lines,
        group=sorted(days).__getitem__ if headed else None,
        news=news,
        foot=foot,
    ),
    st.lists(st.integers(0, 9), min_size=1, max_size=60),
    st.integers(6, 30),
    st.sampled_from([1, 2]),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


@given(sight=lists, cursor=st.integers(0, 59), top=st.integers(0, 59))
def test_the_cursor_is_seen_whole_wherever_it_goes(sight: Sight, cursor: int, top: int) -> None:
    cursor = min(cursor, sight.count - 1)
    shown = sight.from_top(sight.top_for(cursor, top, 2))
    assert [line.part for line in shown if line.index == cursor and line.part >= 0] == [*range(sight.lines)]


@given(sight=lists)
def test_at_the_end_the_last_headline_stands_at_the_bottom_and_nothing_is_wasted(sight: Sight) -> None:
    top = sight.highest(sight.count - 1)
    last = Line(sight.count - 1, FOOT if sight.foot else sight.lines - 1)
    assert sight.from_top(top)[-1] == last
    if top and not sight.news:
        assert last not in sight.from_top(top - 1)


@given(sight=lists, top=st.integers(0, 59))
def test_a_group_begins_with_its_heading(sight: Sight, top: int) -> None:
    shown = [line for line in sight.from_top(min(top, sight.count - 1)) if line.part not in {NEWS, FOOT}]
    if sight.group is not None:
        for before, line in pairwise(shown):
            begins = sight.group(before.index) != sight.group(line.index)
            assert (line.part == HEADING) == begins


@given(sight=lists, index=st.integers(0, 59), line=st.integers(0, 29))
def test_a_headline_stands_on_the_line_that_is_wanted_or_near_it(sight: Sight, index: int, line: int) -> None:
    index = min(index, sight.count - 1)
    top = sight.top_at(index, line)
    shown = replace(sight, height=1000).from_top(top)
    there = shown.index(Line(index, 0))
    if sight.group is None and top not in {0, index}:
        assert line - there in range(sight.lines)
    assert top == index or there <= line


def test_what_has_come_stands_above_all_others_and_covers_nothing() -> None:
    told = Sight(count=50, height=10, news=True)
    assert told.from_top(20)[:3] == [Line(20, NEWS), Line(20, 0), Line(21, 0)]
    assert told.top_at(25, 5) == 21
    assert Sight(count=50, height=3, news=True).from_top(0) == [Line(0, NEWS), Line(0, 0), Line(1, 0)]
    two = Sight(count=50, height=10, lines=2, news=True)
    assert two.from_top(20)[:4] == [Line(20, NEWS), Line(20, NEWS), Line(20, 0), Line(20, 1)]


def test_a_short_list_may_stand_so_that_a_headline_stays_on_its_line() -> None:
    still = Sight(count=8, height=10, furthest=5)
    assert still.top_for(5, 5, 0) == 5
    assert still.top_for(4, 5, 2) == 2  # who goes up sees what is above
    assert Sight(count=8, height=10).top_for(5, 5, 0) == 0


def test_all_of_a_list_is_selected_but_for_some() -> None:
    picked, rows = Picked(), array("q", range(10))
    picked.all(rows)
    picked.flip(3)
    assert len(picked) == 9
    assert list(picked.rows(rows)) == [0, 1, 2, 4, 5, 6, 7, 8, 9]
    picked.moved(array("q", range(12)), array("q", range(10)))
    assert 11 not in picked  # it arrived later
    picked.all(rows)
    picked.all(rows)
    assert len(picked) == 0


async def test_several_are_marked_as_one_step(newsroom: Newsroom, interface) -> None:
    async with interface(newsroom) as screen:
        await screen.press("full_stop", "full_stop")
        assert "2 selected" in screen.text()
        assert screen.rows()[1].startswith("✓")
        await screen.press("m")
        assert newsroom.reading.count("is:read") == 2
        assert "Marked" in screen.text() or "2 articles marked read" in screen.text()
        await screen.press("u")
        assert newsroom.reading.count("is:read") == 0
        await screen.press("escape")
        assert "selected" not in screen.text()


async def test_a_range_grows_with_the_cursor_and_ends_where_it_is_ended(newsroom, interface) -> None:
    async with interface(newsroom) as screen:
        await screen.press("V", "j", "j")
        assert "3 selected" in screen.text()
        await screen.press("V", "j", "j")
        assert "3 selected" in screen.text()
        await screen.press("s")
        assert newsroom.reading.count("is:saved") == 3


async def test_what_answers_a_question_is_selected(newsroom, interface) -> None:
    async with interface(newsroom) as screen:
        await screen.press("percent_sign", *"lang", "colon", *"en", "enter")
        assert "2 selected" in screen.text()
        await screen.press("D")
        assert newsroom.reading.count("") == 3
        await screen.press("asterisk", "t", *"hot", "enter")
        assert newsroom.reading.count("tag:hot") == 3
        await screen.press("t", "minus", *"hot", "enter")
        assert newsroom.reading.count("tag:hot") == 0


async def test_all_links_are_copied_one_on_a_line(newsroom, interface) -> None:
    async with interface(newsroom) as screen:
        await screen.press("asterisk", "y")
        assert screen.app.clipboard.count("\n") == 4


async def test_two_lines_say_what_the_article_says_and_are_remembered(newsroom, interface) -> None:
    async with interface(newsroom) as screen:
        await screen.press("comma")
        assert "Short." in screen.text()
    async with interface(newsroom) as screen:
        assert "Short." in screen.text()


async def test_in_a_search_the_second_line_says_what_was_searched_for(newsroom, interface) -> None:
    async with interface(newsroom) as screen:
        await screen.press("comma", "slash", *"more", "enter")
        assert "One more line of text" in screen.text()


async def test_an_order_is_kept_for_its_tab(newsroom, interface) -> None:
    async with interface(newsroom) as screen:
        await screen.press("semicolon")
        assert "Wheat is down" in screen.rows()[1]
        await screen.press("2")
        assert "Wheat is down" not in screen.rows()[1]
    async with interface(newsroom) as screen:
        await screen.press("1")
        assert "Wheat is down" in screen.rows()[1]


async def test_feeds_stand_one_after_the_other_each_below_its_name(newsroom, interface) -> None:
    async with interface(newsroom) as screen:
        await screen.press("semicolon", "semicolon")
        rows = screen.rows()
        assert "Coast News" in rows[5]
        assert "A library opens" in rows[6]


async def test_unread_articles_come_first(newsroom, interface) -> None:
    row = newsroom.reading.rows("")[0]
    newsroom.marking.read([row])
    async with interface(newsroom) as screen:
        await screen.press("semicolon", "semicolon", "semicolon")
        assert "●" not in screen.rows()[5]
        assert "●" in screen.rows()[4]


async def test_days_have_headings_that_the_cursor_passes_over(newsroom, interface) -> None:
    (_, arabic), _ = newsroom.reading.feeds()
    receive(newsroom, arabic.id, entry("old", "Yesterday's news", "<p>x</p>", 60 * 24, "en"))
    async with interface(newsroom) as screen:
        await screen.press("underscore")
        rows = screen.rows()
        assert rows[1].strip() == "Today"
        assert rows[7].strip() == "Yesterday"
        await screen.press("G")
        assert "Yesterday's news" in next(row for row in screen.rows() if row.startswith("▌"))


async def test_what_has_come_is_counted_and_moves_nothing(newsroom, interface) -> None:
    (_, arabic), _ = newsroom.reading.feeds()
    receive(newsroom, arabic.id, *(entry(f"b{n}", f"Before {n}", "", 30 + n, "en") for n in range(40)))
    async with interface(newsroom) as screen:
        await screen.press(*"jjjjjjjjjj")
        before = screen.rows()
        receive(newsroom, arabic.id, *(entry(f"n{n}", f"Now {n}", "", -n, "en") for n in range(12)))
        screen.app.screen.arrived()
        await screen.settle()
        after = screen.rows()
        assert re.search(r"Since you looked \(\d\d:\d\d\): 12 new", after[1])
        assert after[2:-1] == before[2:-1]
        await screen.press("apostrophe")
        assert "Now" in screen.rows()[1]
        assert "Since you looked" not in screen.text()


async def test_nobody_has_looked_where_there_was_nothing_to_look_at(newsroom, interface) -> None:
    (_, arabic), _ = newsroom.reading.feeds()
    newsroom.marking.binned(newsroom.reading.rows(""))
    async with interface(newsroom) as screen:
        receive(newsroom, arabic.id, *(entry(f"n{n}", f"Now {n}", "", -n, "en") for n in range(12)))
        screen.app.screen.arrived()
        await screen.settle()
        assert "Now 11" in screen.text()
        assert "Since you looked" not in screen.text()


async def test_the_article_follows_the_cursor_where_that_is_wanted(newsroom, interface) -> None:
    async with interface(newsroom, size=(120, 20)) as screen:
        await screen.press("G")
        assert screen.app.screen.article.entry is not None
        await screen.press("I")
        assert screen.app.screen.article.entry is None
        await screen.press("k")
        assert screen.app.screen.article.entry is None
        assert newsroom.reading.count("is:read") == 0


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (20, 4), (80, 3)])
async def test_two_lines_and_headings_fit_any_window(newsroom, interface, size) -> None:
    async with interface(newsroom, size=size) as screen:
        await screen.press("comma", "underscore", "j", "j", "G", "g", "g", "full_stop", "asterisk")
        assert newsroom.clock() == NOW


async def test_a_range_that_is_drawn_goes_on_when_something_arrives(interface, newsroom) -> None:
    async with interface(newsroom) as screen:
        await screen.press("V", "j")
        (_, _), (_, english) = newsroom.reading.feeds()
        receive(newsroom, english.id, entry("late", "News", "<p>N</p>", 3, "en"))
        screen.app.screen.arrived()
        await screen.settle()
        await screen.press("j")
        assert "selected" in screen.rows()[-1]
        assert screen.app.screen.headlines.picked.anchor is not None


@pytest.mark.parametrize("width", [160, 80], ids=["beside an article", "alone"])
async def test_the_line_under_the_cursor_of_a_list_that_nobody_moved_in_stays(
    interface, newsroom, width
) -> None:
    """Who is about to press Enter opens what stands there, and not what came that moment."""
    async with interface(newsroom, size=(width, 24)) as screen:
        front = screen.app.screen
        shown = front.headlines.chosen.row
        (_, _), (_, english) = newsroom.reading.feeds()
        receive(newsroom, english.id, entry("late", "News", "<p>N</p>", -5, "en"))
        front.arrived()
        await screen.settle()
        assert front.headlines.chosen.row == shown
        assert front.article.entry is None or front.article.entry.row == shown


async def test_what_stands_beside_the_list_is_what_keys_are_about(interface, newsroom) -> None:
    async with interface(newsroom, size=(160, 24)) as screen:
        front = screen.app.screen
        (_, _), (_, english) = newsroom.reading.feeds()
        receive(newsroom, english.id, entry("late", "News", "<p>N</p>", -5, "en"))
        before = front.article.entry.row
        front.arrived()
        await screen.settle()
        assert front.headlines.chosen.row == front.article.entry.row == before
        assert screen.rows()[2].startswith("▌")  # below what says that something has come
        assert "Since you looked" in screen.rows()[1]


async def test_a_list_that_was_empty_is_seen_from_its_beginning_while_feeds_come_in(
    interface, newsroom, monkeypatch
) -> None:
    (_, arabic), _ = newsroom.reading.feeds()
    newsroom.marking.binned(newsroom.reading.rows(""))
    async with interface(newsroom, size=(160, 24)) as screen:
        front = screen.app.screen
        for n in range(3):
            receive(newsroom, arabic.id, entry(f"n{n}", f"Now {n}", "", -n, "en"))
            if n == 2:
                monkeypatch.setattr("newsterm.tui.screens.front.SETTLED", 0)
            front.arrived()
            await screen.settle()
        assert front.headlines.chosen.title == "Now 1"
        assert "Since you looked" in screen.rows()[1]


async def test_what_comes_before_the_rest_of_a_long_list_comes_with_it(
    interface, newsroom, monkeypatch
) -> None:
    (_, arabic), _ = newsroom.reading.feeds()
    receive(newsroom, arabic.id, *(entry(f"b{n}", f"Before {n}", "", 30 + n, "en") for n in range(40)))
    monkeypatch.setattr("newsterm.tui.screens.front.FIRST_ROWS", 10)
    asked = []

    async with interface(newsroom) as screen:
        front = screen.app.screen
        rows_asked = front.rows_asked
        monkeypatch.setattr(front, "rows_asked", lambda: asked.append("all") or rows_asked())
        await screen.press("2", "1")
        asked.clear()
        front.load()
        receive(newsroom, arabic.id, entry("late", "Late news", "", -5, "en"))
        front.arrived()
        await screen.settle()

        assert asked == ["all"]  # and not once more, to merge what came
        assert len(front.headlines.window) == newsroom.reading.count("")
        assert "Late news" in screen.text()


async def test_a_list_whose_beginning_takes_long_comes_behind_the_screen(
    newsroom, interface, monkeypatch
) -> None:
    async with interface(newsroom) as screen:
        front = screen.app.screen
        monkeypatch.setattr(newsroom.reading, "rows_within", lambda *_, **__: None)
        front.show_found("harbour or news")
        assert front.headlines.empty == UNKNOWN
        assert not front.knows
        await screen.settle()
        assert front.knows
        assert list(front.headlines.window.rows) == list(newsroom.reading.rows("harbour or news"))


async def test_of_a_list_that_takes_long_the_first_rows_come_as_soon_as_they_are_found(
    interface, newsroom, monkeypatch
) -> None:
    rest, rows = threading.Event(), newsroom.reading.rows

    def slow(question, order="newest", limit=None, **how):
        if limit is None:
            rest.wait(5)
        return rows(question, order, limit, **how)

    async with interface(newsroom) as screen:
        front = screen.app.screen
        monkeypatch.setattr("newsterm.tui.screens.front.FIRST_SEEN", 3)
        monkeypatch.setattr("newsterm.tui.screens.front.STAYS", 0)
        monkeypatch.setattr(newsroom.reading, "rows_within", lambda *_, **__: None)
        monkeypatch.setattr(newsroom.reading, "rows", slow)
        front.load()
        assert not len(front.headlines.window)
        await screen.pilot.pause(0.05)
        assert list(front.headlines.window.rows) == list(rows("", limit=3))
        assert not front.whole

        await screen.pilot.press("j")
        chosen = front.headlines.chosen
        rest.set()
        await screen.settle()
        assert list(front.headlines.window.rows) == list(rows(""))
        assert front.whole
        assert (front.headlines.chosen, front.headlines.cursor) == (chosen, 1)


async def test_who_looks_again_and_again_counts_seldom_but_in_the_end(
    interface, newsroom, monkeypatch
) -> None:
    async with interface(newsroom) as screen:
        front = screen.app.screen
        counted = []
        monkeypatch.setattr(
            front.counting, "_counted", lambda section: counted.append(section) or 7 * len(counted)
        )
        front.counting._next = monotonic() + 0.2
        (_, arabic), _ = newsroom.reading.feeds()
        for n in range(5):
            receive(newsroom, arabic.id, entry(f"n{n}", f"Now {n}", "", -n, "en"))
            front.counting.look()
        await screen.settle()
        assert not counted

        front.asking, front.counting._next = True, 0
        front.counting.look()
        await screen.settle()
        assert not counted, "what comes is counted as it arrives"
        front.asking = False

        await asyncio.sleep(0.25)
        await screen.settle()
        assert len(counted) == len(front.sections)


async def test_a_list_that_waits_for_the_index_is_forgotten_with_its_question(
    interface, newsroom, monkeypatch
) -> None:
    newsroom.store.index()
    (_, arabic), _ = newsroom.reading.feeds()
    for name in ("front.STAYS", "looking.OFTEN"):
        monkeypatch.setattr(f"newsterm.tui.screens.{name}", 0.03)
    async with interface(newsroom) as screen:
        front = screen.app.screen
        receive(newsroom, arabic.id, *(entry(f"w{n}", f"Wheat again {n}", "", n, "en") for n in range(40)))
        front.show_found("wheat")
        await screen.pilot.pause(0.04)
        assert front.behind

        front.show_section(0)
        await asyncio.sleep(0.08)
        assert not front.behind


async def test_where_the_index_cannot_be_asked_what_comes_comes_in_all_the_same(
    interface, newsroom, monkeypatch
) -> None:
    newsroom.store.index()
    (_, arabic), _ = newsroom.reading.feeds()
    for name in ("front.STAYS", "looking.OFTEN"):
        monkeypatch.setattr(f"newsterm.tui.screens.{name}", 0.01)
    asked = newsroom.reading.waits_for_index

    def fail(_: str) -> bool:
        raise StoreError(plain("busy"))

    async with interface(newsroom) as screen:
        front = screen.app.screen
        receive(newsroom, arabic.id, *(entry(f"w{n}", f"Wheat again {n}", "", n, "en") for n in range(40)))
        front.show_found("wheat")
        monkeypatch.setattr(newsroom.reading, "waits_for_index", fail)
        await asyncio.sleep(0.05)
        monkeypatch.setattr(newsroom.reading, "waits_for_index", asked)
        newsroom.store.index()
        front.arrived()
        await screen.settle()
        assert len(front.headlines.window) == 41


async def test_while_nobody_indexes_nothing_is_counted_and_in_the_end_all_is(
    interface, newsroom, monkeypatch
) -> None:
    newsroom.store.index()
    newsroom.reading.keep_section(newsroom.paths.config, Section(name="Wheat", query="wheat"))
    (_, arabic), _ = newsroom.reading.feeds()
    receive(newsroom, arabic.id, *(entry(f"w{n}", f"Wheat again {n}", "", n, "en") for n in range(40)))
    monkeypatch.setattr("newsterm.tui.screens.counting.OFTEN", 0.2)
    monkeypatch.setattr("newsterm.tui.screens.counting.SHARE", 0)
    monkeypatch.setattr("newsterm.tui.screens.counting.GIVES_UP", 2)
    async with interface(newsroom, size=(120, 24)) as screen:
        front, asked = screen.app.screen, []
        counted = front.counting._counted
        monkeypatch.setattr(
            front.counting, "_counted", lambda section: asked.append(section) or counted(section)
        )
        front.counting.count()
        await screen.settle()
        assert "Wheat 1" in screen.rows()[0]
        assert len(asked) == len(front.sections)

        for _ in range(50):  # two looks, however busy the machine is
            await asyncio.sleep(0.1)
            await screen.settle()
            if "Wheat 41" in screen.rows()[0]:
                break
        assert "Wheat 41" in screen.rows()[0]
        assert len(asked) <= 3 * len(front.sections)  # not at every look
