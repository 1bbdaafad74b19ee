"""A headline and its feed's name beside one another: the headline goes first."""

import gc
from array import array
from datetime import UTC, datetime, timedelta

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import Monochrome

from newsterm.model import Headline, Marks
from newsterm.tui.looks.strips import strip
from newsterm.tui.places.windows import Window
from newsterm.tui.widgets.headline_list import HeadlineList
from newsterm.tui.widgets.headline_row import Row

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def drawn(
    title: str,
    feed: str,
    width: int,
    *,
    mirrored: bool = False,
    one_feed: bool = False,
    live: bool = False,
    tellings: int = 0,
    when: datetime = NOW,
) -> str:
    """The row of a headline, as plain text."""
    headline = Headline(
        row=1,
        id="a",
        feed=1,
        feed_title=feed,
        title=title,
        url="",
        when=when,
        arrived=NOW,
        language="",
        direction="",
        marks=Marks(),
        tellings=tellings,
    )
    rows = HeadlineList(lambda: NOW, UTC)
    rows.set_reactive(HeadlineList.mirrored, mirrored)
    rows.set_reactive(HeadlineList.one_feed, one_feed)
    rows.set_reactive(HeadlineList.live, live)
    rows.window = Window(array("q", [1]), lambda _: [headline])
    return Row(headline, rows._manner(width, chosen=False, picked=False)).alone().text


@pytest.mark.parametrize(
    ("letters", "name"),
    [
        (40, "Harbour Film Desk"),  # it has its column
        (50, "Harbour Film Desk"),  # and less, where that is enough for it
        (58, "Harbour…"),  # or a part of it by which one knows it
        (59, ""),  # or none, and the headline is whole
        (69, ""),
        (70, "…"),  # alone, it is cut where it must be
    ],
)
def test_the_headline_is_whole_where_it_fits_and_the_name_takes_what_is_left(letters: int, name: str) -> None:
    shown = drawn("h" * letters, "Harbour Film Desk", 80).removeprefix(" ●  12:00 ")
    assert shown.count("h") >= min(letters, 68)
    assert shown.lstrip("h").strip() == name


@pytest.mark.parametrize("mirrored", [False, True])
def test_headlines_that_run_against_the_list_have_one_edge_and_the_name_stands_on_the_other_side(
    mirrored: bool,
) -> None:
    """However long they are, and whatever stands beside them, they can be scanned along it."""
    letter, feed = ("h", "חוף") if mirrored else ("ש", "Patch Notes")
    rows = [
        drawn(letter * count, feed, 80, mirrored=mirrored, tellings=tellings)
        for count in (5, 40, 48, 50, 57, 90)
        for tellings in (0, 4)
    ]
    edges = {1} if mirrored else {78}
    assert {row.index(letter) if mirrored else 79 - row[::-1].index(letter) for row in rows} == edges
    assert {row.index("+3") > row.index(letter) for row in rows[1::2]} == {mirrored}
    beside = "ףוח 12:00" if mirrored else "12:00 Patch Notes"
    assert all(beside in row for row in rows[:4])


@pytest.mark.parametrize(
    ("ago", "shown"),
    [
        (timedelta(minutes=-5), "12:05"),
        (timedelta(hours=23), "13:00"),
        (timedelta(hours=25), "28/02"),
        (timedelta(days=60), "31/12"),
        (timedelta(days=300), "2025"),
    ],
)
@pytest.mark.parametrize("width", [30, 120])
def test_no_row_of_live_is_without_its_time(ago: timedelta, shown: str, width: int) -> None:
    assert drawn("Short", "News", width, live=True, when=NOW - ago).startswith(f" ●  {shown:<5} ")


def test_a_list_of_one_feed_never_names_it() -> None:
    assert "News" not in drawn("Short", "News", 120, one_feed=True)
    assert "News" in drawn("Short", "News", 30)


def test_a_line_that_is_seen_no_longer_leaves_nothing_to_look_for() -> None:
    gc.collect()
    line = strip([Segment("headline" * 10, Style())], 80)
    for one in (line, line.apply_filter(Monochrome(), Color.parse("black"))):
        assert one.divide([80, 120]) == [one]
        assert [part.text for part in one.divide([8, 80])] == ["headline", "headline" * 9]
    del line, one
    assert gc.collect() == 0
