"""The first minute."""

import sqlite3
from pathlib import Path

import pytest

from newsterm.lang import LANGUAGES
from newsterm.newsroom import Newsroom


async def test_a_home_without_feeds_welcomes_with_feeds_of_the_readers_language_first(home, interface):
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom, size=(100, 40), language="en") as screen:
            assert "Welcome to newsterm" in screen.text()
            first = next(row for row in screen.rows() if "□" in row)
            assert "BBC World" in first


async def test_what_is_chosen_is_subscribed_to(home, interface, monkeypatch):
    asked = []

    def note(_, wanted, count, *, due):
        asked.append((wanted, count, due))

    monkeypatch.setattr("newsterm.tui.desks.news.NewsDesk.refresh", note)
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom, size=(100, 40)) as screen:
            await screen.press("space", "space", "enter")
            assert len(newsroom.reading.feeds()) == 2
            assert asked == [([], 2, True)]
            assert "BBC World" in home.feeds.read_text()


async def test_a_list_that_goes_on_below_says_so_and_is_walked_through_to_both_ends(home, interface):
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom, size=(80, 24)) as screen:
            welcome, last = screen.app.screen, len(screen.app.screen._rows) - 1
            assert "more below" in screen.text()
            await screen.press("end")
            assert welcome._cursor == last
            assert "more below" not in screen.text()
            await screen.press("g")
            assert welcome._cursor == 1  # below the first heading
            welcome.step(3)
            assert welcome._cursor == 4
            welcome.step(-30)
            assert welcome._cursor == 1


async def test_a_question_mark_shows_the_keys_of_the_welcome_and_one_that_is_chosen_is_pressed(
    home, interface
):
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom, size=(80, 24)) as screen:
            welcome = screen.app.screen
            await screen.press("?")
            assert "Subscribe to what is chosen" in screen.text()
            assert "newsboat" not in screen.text()
            await screen.press(*"jjjjjj", "enter")  # down to: choose the feed
            assert screen.app.screen is welcome
            assert len(welcome._chosen) == 1
            await screen.press("?", "?")
            assert screen.app.screen is welcome


async def test_q_leaves_at_once(home, interface):
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom) as screen:
            await screen.press("q")
            assert not screen.app.is_running


async def test_an_opml_file_is_imported(home, interface, monkeypatch, tmp_path):
    monkeypatch.setattr("newsterm.tui.desks.news.NewsDesk.refresh", lambda *args, **more: None)
    opml = tmp_path / "l.opml"
    opml.write_text(
        '<opml version="2.0"><body><outline text="n"><outline type="rss" text="A" xmlUrl="https://example.org/a.xml"/>'
        "</outline></body></opml>"
    )
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom) as screen:
            await screen.press("i", *str(opml), "enter")
            ((feed, _),) = newsroom.reading.feeds()
            assert (feed.url, feed.tags) == ("https://example.org/a.xml", ("n",))
            await screen.press("plus")


async def test_who_gives_up_or_fails_comes_back_to_the_welcome(home, interface):
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom, size=(100, 40)) as screen:
            await screen.press("plus", "escape")
            assert "Welcome to newsterm" in screen.text()
            await screen.press("i", *"/none.opml", "enter")
            assert "/none.opml cannot be read: no such file or folder" in screen.rows()[-2]
            assert "/none.opml" in screen.rows()[-1], "the prompt stays, with what was typed"
            await screen.press("escape")
            assert "Welcome to newsterm" in screen.text()


SAMPLES = Path(__file__).parents[1] / "samples" / "newsboat"


@pytest.fixture
def newsboat(tmp_path, monkeypatch) -> Path:
    """A home directory in which newsboat was used."""
    folder = tmp_path / "me" / ".newsboat"
    folder.mkdir(parents=True)
    (folder / "urls").write_bytes((SAMPLES / "urls").read_bytes())
    with sqlite3.connect(folder / "cache.db") as connection:
        connection.executescript((SAMPLES / "cache-2.21.sql").read_text("utf-8"))
    connection.close()
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def refreshed(monkeypatch) -> list[int]:
    """How many feeds were asked for news; none is."""
    asked: list[int] = []
    monkeypatch.setattr(
        "newsterm.tui.desks.news.NewsDesk.refresh", lambda _, wanted, count, **more: asked.append(count)
    )
    return asked


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_has_newsboat_is_told_so_in_one_calm_line(home, interface, newsboat, language):
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom, size=(80, 24), language=language) as screen:
            assert sum("newsboat" in row for row in screen.rows()) == 1


async def test_who_has_none_is_not(home, interface, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "nobody"))
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom) as screen:
            assert "newsboat" not in screen.text()
            await screen.press("n")
            assert "Welcome" in screen.text()


async def test_a_key_takes_over_what_newsboat_has_and_u_takes_it_back(home, interface, newsboat, refreshed):
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom, size=(100, 30)) as screen:
            await screen.press("n")
            assert newsroom.reading.count("") == 10
            said = "From newsboat: 10 articles, 3 feeds. u takes it back."
            assert [said in row for row in screen.rows()].count(True) == 2, "in the last row, and in the list"
            assert refreshed == [3]
            assert "2 were not taken over" in screen.text()
            assert "our questions cannot say" in screen.text()
            assert 'newsboat\'s keys: keys = "newsboat" under [interface] in config.toml' in screen.text()
            await screen.press("escape", "u")
            assert (newsroom.reading.count(""), newsroom.reading.feeds()) == (0, [])


async def test_a_question_of_newsboats_becomes_a_tab_with_a_key(home, interface, newsboat, refreshed):
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom, size=(140, 30)) as screen:
            await screen.press("n")
            await screen.press("end", "enter")
            assert [one.query for one in newsroom.reading.sections()][-1] == "tag:flag-s tag:news"
            assert "Starred news" in screen.rows()[0]
            await screen.press("escape")


async def test_a_second_time_says_that_there_is_nothing_new(home, interface, newsboat, refreshed):
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom, size=(100, 30)) as screen:
            await screen.press("n")
            await screen.press("escape")
            screen.app.screen.run("import_newsboat")
            await screen.settle()
            assert "newsboat has nothing that is new here." in screen.text()
            assert refreshed == [3]


async def test_what_is_wrong_with_a_list_is_said_in_the_welcome(home, interface, tmp_path):
    (tmp_path / "page.opml").write_text("<html><body>Log in</body></html>")
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom, size=(100, 40)) as screen:
            await screen.press("i", *str(tmp_path / "page.opml"), "enter")
            assert "Welcome to newsterm" in screen.text()
            assert "This is a web page, not a list of feeds" in screen.text()


async def test_what_a_list_names_beside_feeds_is_shown_with_the_reason(home, interface, tmp_path, refreshed):
    outlines = '<outline text="Mine" xmlUrl="exec:x"/><outline text="A" xmlUrl="https://a.example/"/>'
    (tmp_path / "l.opml").write_text(f"<opml>{outlines}</opml>")
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom, size=(100, 40)) as screen:
            await screen.press("i", *str(tmp_path / "l.opml"), "enter")
            assert "Imported 1 feed. u takes it back." in screen.text()
            assert "1 was not taken over" in screen.text()
            assert "exec:x is no address of the web" in screen.text()
            assert refreshed == [1]


async def test_the_tour_teaches_six_keys_by_having_them_pressed(newsroom, interface):
    async with interface(newsroom, size=(80, 24)) as screen:
        await screen.press("f2")
        for lesson, key in (
            ("1/6 · Press j", "j"), ("2/6 · Press enter", "enter"), ("3/6 · Press h", "h"),
            ("4/6 · Press s", "s"), ("5/6 · Press u", "u"), ("6/6 · Press ?", "question_mark"),
        ):  # fmt: skip
            assert lesson in screen.rows()[-2]
            await screen.press(key)
        await screen.press("escape")
        assert "/6" not in screen.text()


async def test_the_tour_waits_for_what_it_teaches_and_ends_when_it_is_not_wanted(newsroom, interface):
    async with interface(newsroom, size=(120, 30), language="ar") as screen:
        await screen.press("f2", "k", "m")
        assert screen.app.screen.status.lesson.startswith("1/6")
        await screen.press("escape")
        assert not screen.app.screen.status.lesson


async def test_who_opens_feeds_that_brought_nothing_yet_is_offered_the_tour_once(newsroom, interface):
    newsroom.marking.binned([1, 2, 3, 4, 5], on=True, about="")
    async with interface(newsroom, size=(80, 24)) as screen:
        front = screen.app.screen
        assert not front.status.lesson, "there is nothing to try it on"
        newsroom.undoing.undo()
        front.arrived()
        await screen.press("j")
        assert "Press f2 for a tour" in screen.rows()[-2]
        await screen.press("enter", "h")
        assert not front.status.lesson
        front._whereabouts.keep_at_last()
    newsroom.marking.binned([1, 2, 3, 4, 5], on=True, about="")
    async with interface(newsroom, size=(80, 24)) as screen:
        newsroom.undoing.undo()
        screen.app.screen.arrived()
        await screen.settle()
        assert not screen.app.screen.status.lesson


async def test_a_tour_that_had_not_ended_goes_on_where_newsterm_is_opened_again(newsroom, interface):
    async with interface(newsroom, size=(80, 24)) as screen:
        screen.app.screen.tour()
        await screen.press("j")
        assert "2/6" in screen.rows()[-2]
    async with interface(newsroom, size=(80, 24)) as screen:
        assert "2/6 · Press enter" in screen.rows()[-2]
        assert "ends the tour" in screen.rows()[-2]
        await screen.press("escape")
        assert not screen.app.screen.status.lesson
    async with interface(newsroom, size=(80, 24)) as screen:
        assert not screen.app.screen.status.lesson
