"""Reading, from the keys to the screen."""

import asyncio
import threading

import pytest
from textual.events import Paste

from newsterm.bidi import fit
from newsterm.lang import plain
from newsterm.model import StoreError
from newsterm.tui.app import NewstermApp
from newsterm.tui.screens.place import place_words
from tests.tui.conftest import ARABIC, NOW, entry, receive


def shaped(text: str) -> str:
    return fit(text, 1000).text


async def test_the_list_shows_what_is_kept_newest_first(newsroom, interface):
    async with interface(newsroom) as screen:
        rows = screen.rows()
        assert rows[0].startswith("  All 5  Unread 5  Saved  Live 5")
        assert shaped(ARABIC[0][1]) in rows[1]
        assert rows[4].startswith(" ●  11:50 A library opens (again)")
        assert rows[23].startswith(" 1 / 5")
        assert rows[23].endswith("? Help")


async def test_an_arabic_headline_stands_flush_right_and_the_name_of_its_feed_where_it_ends(
    newsroom, interface
):
    async with interface(newsroom) as screen:
        for row in screen.rows()[1:4]:
            name, headline = (part.strip() for part in row[10:].strip().split("   ", 1))
            assert row.index(name) == 10  # behind mark and time
            assert row.ljust(80)[78] == headline[-1] != " "


async def test_a_latin_headline_of_an_arabic_feed_keeps_its_own_order(newsroom, interface):
    async with interface(newsroom) as screen:
        assert "iPhone" in screen.rows()[2]


async def test_enter_opens_the_article_and_marks_it_read_and_q_goes_back(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("enter")
        assert shaped("قالت المديرة: «عدنا “أخيرا” إلى القرّاء».") in screen.text()
        assert newsroom.reading.count("is:unread") == 4
        await screen.press("q")
        assert screen.rows()[1].startswith("▌   12:00")
        assert screen.rows()[0].startswith("  All 4  Unread 4")


async def test_the_second_article_that_is_opened_is_the_one_that_is_shown(newsroom, interface):
    """It is handed over while the list has the window and the article has no size yet."""
    async with interface(newsroom) as screen:
        await screen.press("enter", "q", "G", "enter")
        assert "Wheat is down 5%" in screen.text()
        assert "Short." in screen.text()


async def test_a_wide_screen_shows_list_and_article_side_by_side(newsroom, interface):
    async with interface(newsroom, size=(160, 50)) as screen:
        row = screen.rows()[2]
        assert shaped(ARABIC[0][1])[-20:] in row
        assert "│" in row
        assert shaped("قالت المديرة: «عدنا “أخيرا” إلى القرّاء».") in screen.text()
        assert newsroom.reading.count("is:unread") == 5, "a look at it is not reading it"


async def test_the_article_follows_the_cursor_on_a_wide_screen(newsroom, interface):
    async with interface(newsroom, size=(160, 50)) as screen:
        await screen.press("j", "j", "j")
        assert "It took three years." in screen.text()


async def test_space_turns_pages_and_goes_to_the_next_unread_at_the_end(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("j", "j", "j", "enter")
        before = screen.rows()[1:23]
        await screen.press("space")
        assert screen.rows()[1:23] != before
        for _ in range(8):
            await screen.press("space")
        assert "Short." in screen.text()


async def test_g_g_and_capital_g_go_to_the_ends(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("G")
        assert screen.rows()[23].startswith(" 5 / 5")
        await screen.press("g", "g")
        assert screen.rows()[23].startswith(" 1 / 5")


async def test_n_goes_to_the_next_unread(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("j", "m", "k", "n")
        assert screen.app.screen.headlines.cursor == 2


async def test_saving_shows_a_star_and_fills_the_saved_tab(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("s")
        assert screen.rows()[1].startswith("▌●★ 12:00")
        await screen.press("3")
        assert screen.rows()[0].startswith("  All 5  Unread 5  Saved 1")
        assert shaped(ARABIC[0][1]) in screen.rows()[1]


async def test_marking_a_list_read_marks_what_it_showed_and_undo_takes_it_back(newsroom, interface):
    async with interface(newsroom) as screen:
        (_, arabic), _ = newsroom.reading.feeds()
        receive(newsroom, arabic.id, entry("late", "وصل متأخرا", "<p>.</p>", 0, "ar"))
        await screen.press("A")
        assert newsroom.reading.count("is:unread") == 1
        assert "Marked 5 articles read. u takes it back." in screen.rows()[23]
        await screen.press("u")
        assert newsroom.reading.count("is:unread") == 6
        assert "Undone: 5 articles marked read" in screen.rows()[23]
        await screen.press("U")
        assert newsroom.reading.count("is:unread") == 1


async def test_what_arrives_never_moves_the_line_under_the_cursor(newsroom, interface):
    _, (_, english) = newsroom.reading.feeds()
    for number in range(60):
        receive(newsroom, english.id, entry(f"o{number}", f"Old {number}", "<p>.</p>", 90, "en"))
    async with interface(newsroom) as screen:
        await screen.press("j", "j", "j")
        chosen = screen.app.screen.headlines.chosen.row
        line = screen.app.screen.headlines.line
        for number in range(40):
            receive(newsroom, english.id, entry(f"n{number}", f"New {number}", "<p>.</p>", -1, "en"))
        screen.app.screen.arrived()
        await screen.settle()
        headlines = screen.app.screen.headlines
        assert headlines.chosen.row == chosen
        assert headlines.line == line


async def test_what_was_read_in_unread_stays_until_one_leaves_the_tab(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("2", "enter", "q")
        screen.app.screen.arrived()
        await screen.settle()
        assert len(screen.app.screen.headlines.window) == 5
        await screen.press("1", "2")
        assert len(screen.app.screen.headlines.window) == 4


async def test_a_search_shows_joined_letters_and_finds_as_one_types(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("slash", *"مكتبة")
        assert shaped("مكتبة") in screen.rows()[23]
        assert len(screen.app.screen.headlines.window) == 1
        await screen.press("enter")
        assert "1 result" in screen.rows()[23]
        await screen.press("q")
        assert len(screen.app.screen.headlines.window) == 5


async def test_a_question_that_cannot_be_read_is_said_and_the_list_stays(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("slash")
        screen.app.screen.on_paste(Paste("foo:bar"))
        await screen.press("enter")
        assert "Unknown field" in screen.rows()[21]
        assert "foo:bar" in screen.rows()[23], "what was typed stays"
        assert len(screen.app.screen.headlines.window) == 5
        await screen.press("escape")
        assert screen.rows()[23].startswith(" 1 / 5")


async def test_help_lists_every_key_and_runs_what_is_chosen(newsroom, interface):
    async with interface(newsroom, size=(120, 100)) as screen:
        await screen.press("question_mark")
        assert "Mark list read" in screen.text()
        await screen.press("q")
        assert "Mark list read" not in screen.text()


async def test_the_palette_finds_a_command_by_its_name_and_runs_it(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("ctrl+p", *"mark list", "enter")
        assert newsroom.reading.count("is:unread") == 0


async def test_zen_shows_the_article_alone(newsroom, interface):
    async with interface(newsroom, size=(160, 50)) as screen:
        await screen.press("z")
        assert "│" not in screen.text()
        assert "All" not in screen.rows()[0]
        await screen.press("z")
        assert screen.rows()[0].startswith("  All")


async def test_a_link_is_opened_by_its_number_as_an_argument_list(newsroom, interface, monkeypatch):
    opened = []

    def note(url, command):
        opened.append((url, command))

    monkeypatch.setattr("newsterm.tui.desks.reading.open_link", note)
    async with interface(newsroom) as screen:
        await screen.press("j", "enter")
        await screen.settle()
        await screen.press("f")
        assert opened == []  # below the article stand others, whose numbers can be meant as well
        await screen.press("1")
        assert opened == [("https://example.org/x", ())]


async def test_the_language_changes_at_once_and_mirrors_the_interface(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("L")
        rows = screen.rows()
        assert rows[0].endswith(shaped("الكل"))
        assert rows[1].endswith("12:00  ●▐")
        assert rows[23].startswith("  " + shaped("مساعدة"))


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (16, 4), (40, 10), (300, 80)])
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_every_size_is_drawn_without_a_crash(newsroom, interface, size, language):
    async with interface(newsroom, language=language) as screen:
        for keys in (["enter"], ["question_mark"], ["escape"], ["slash", "a"]):
            await screen.pilot.resize_terminal(*size)
            await screen.press(*keys)
        await screen.pilot.resize_terminal(80, 24)
        await screen.settle()
        assert len(screen.rows()) == 24


async def test_markup_in_a_headline_is_only_text(newsroom, interface):
    (_, arabic), _ = newsroom.reading.feeds()
    hostile = "[@click=app.quit]stop[/] [/] :smile: [link=javascript:x]"
    receive(newsroom, arabic.id, entry("bad", hostile, f"<p>{hostile}</p>", -1, "en"))
    async with interface(newsroom, size=(200, 30)) as screen:
        assert hostile in screen.text()
        await screen.press("enter")
        assert screen.text().count(hostile) == 2, "headline and text"


async def test_no_strip_bears_a_control_character(newsroom, interface):
    async with interface(newsroom, size=(160, 50), language="ar") as screen:
        await screen.press("enter", "slash")
        for char in set(screen.text()) - {"\n"}:
            assert char >= " ", ascii(char)
            assert not "\x7f" <= char <= "\x9f", ascii(char)
            assert not "\u200b" <= char <= "\u200f", ascii(char)
            assert not "\u202a" <= char <= "\u202e", ascii(char)
            assert not "\u2066" <= char <= "\u2069", ascii(char)


def test_the_clock_of_these_tests_stands_still(newsroom):
    assert newsroom.clock() == NOW


async def test_one_may_leave_while_a_refresh_runs(newsroom, interface, monkeypatch):
    begun = asyncio.Event()

    async def never_ending(*_, **__):
        begun.set()
        await asyncio.sleep(3600)

    monkeypatch.setattr("newsterm.tui.desks.news.refresh_away", never_ending)
    app = NewstermApp(newsroom)
    async with app.run_test() as pilot:
        await pilot.press("R")
        await begun.wait()
        await pilot.press("Q")
    assert app.return_code == 0


async def test_a_store_that_cannot_be_written_is_said_and_reading_goes_on(newsroom, interface, monkeypatch):
    def refuse(*_, **__):
        raise StoreError(plain("the store can only be read"), hint=plain("free the disk"))

    monkeypatch.setattr(newsroom.store, "mark", refuse)
    async with interface(newsroom) as screen:
        await screen.press("enter")
        assert "The store can only be read" in screen.rows()[23]
        assert shaped("قالت المديرة: «عدنا “أخيرا” إلى القرّاء».") in screen.text()
        await screen.press("q", "s")
        assert "The store can only be read; free the disk" in screen.rows()[23]


async def test_an_english_message_keeps_its_order_in_an_arabic_interface(newsroom, interface):
    async with interface(newsroom, language="ar") as screen:
        screen.app.screen.status.say("/nonexist cannot be read: it is not there", error=True)
        await screen.settle()
        assert screen.rows()[23].rstrip().endswith("/nonexist cannot be read: it is not there")


@pytest.mark.parametrize(("language", "open_key"), [("en", "enter  l  right"), ("ar", "enter  h  left")])
async def test_help_names_the_keys_that_work_here(newsroom, interface, language, open_key):
    async with interface(newsroom, size=(120, 50), language=language) as screen:
        await screen.press("question_mark")
        assert open_key in screen.text()
        assert "1 … 9" in screen.text()


async def test_the_keys_of_reading_move_in_the_help_too(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("question_mark", "j")
        second = screen.app.screen._cursor
        await screen.press("k")
        assert screen.app.screen._cursor == second - 1
        await screen.press("G")
        assert screen.app.screen._cursor > 30
        await screen.press("g")
        assert screen.app.screen._cursor == second - 1


async def test_a_message_goes_with_the_next_key(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("q")
        assert "Quit" in screen.rows()[23]
        await screen.press("j")
        assert screen.rows()[23].startswith(" 2 / 5")


async def test_a_busy_store_holds_no_key_up_and_acts_are_done_in_their_order(
    newsroom, interface, monkeypatch
):
    locked, done, mark = threading.Event(), [], newsroom.store.mark

    def slow(rows, **more):
        locked.wait(5)
        done.append(more["label"])
        return mark(rows, **more)

    monkeypatch.setattr(newsroom.store, "mark", slow)
    async with interface(newsroom) as screen:
        for key in "mjs":
            await screen.pilot.press(key)
        await screen.pilot.pause()
        assert screen.rows()[23].startswith(" 2 / 5"), "the cursor moved while the store was locked"
        locked.set()
        await screen.settle()
        assert done == ["read", "saved"]
        assert newsroom.reading.count("is:saved") == 1


async def test_a_command_is_about_the_article_that_is_shown(newsroom, interface):
    """A second newsterm marks it read, the list is asked for again, and `s` still saves what one reads."""
    async with interface(newsroom) as screen:
        await screen.press("2", "j", "enter")
        shown = screen.app.screen.article.entry
        newsroom.marking.read(
            [headline.row for headline in newsroom.reading.headlines(newsroom.reading.rows(""))]
        )
        screen.app.screen.touched.clear()
        screen.app.screen.arrived()
        await screen.press("s")
        (saved,) = newsroom.reading.rows("is:saved")
        assert saved == shown.row


async def test_a_fast_double_press_undoes_itself(newsroom, interface, monkeypatch):
    unlocked, mark = threading.Event(), newsroom.store.mark

    def slow(rows, **more):
        unlocked.wait(5)
        return mark(rows, **more)

    monkeypatch.setattr(newsroom.store, "mark", slow)
    async with interface(newsroom) as screen:
        await screen.pilot.press("s", "s")
        unlocked.set()
        await screen.settle()
        assert newsroom.reading.count("is:saved") == 0


async def test_a_second_wish_to_leave_does_not_wait(newsroom, interface, monkeypatch):
    unlocked = threading.Event()
    monkeypatch.setattr(newsroom.store, "mark", lambda *_, **__: unlocked.wait(5))
    async with interface(newsroom) as screen:
        await screen.pilot.press("s", "Q")
        await screen.pilot.pause()
        assert "Still writing; Q once more leaves at once." in screen.rows()[23]
        assert screen.app.is_running
        await screen.pilot.press("Q")
        await screen.pilot.pause()
        unlocked.set()
    assert screen.app.return_code == 0


async def test_refreshes_take_turns_and_the_same_is_asked_once(newsroom, interface, monkeypatch):
    asked, go_on = [], asyncio.Event()

    async def away(wanted, report, *, due, notify):
        asked.append(tuple(wanted))
        await go_on.wait()
        return ""

    monkeypatch.setattr("newsterm.tui.desks.news.refresh_away", away)
    async with interface(newsroom) as screen:
        for key in "RrR":
            await screen.pilot.press(key)
        assert asked == [()]
        go_on.set()
        await screen.settle()
        (_, arabic), _ = newsroom.reading.feeds()
        assert asked == [(), (str(arabic.id),)]


async def test_a_regular_expression_waits_for_enter_and_holds_no_key_up(newsroom, interface, monkeypatch):
    running, rows = threading.Event(), newsroom.reading.rows
    release = threading.Event()

    def slow(question, *more, **how):
        if "/" in question:
            running.set()
            release.wait(5)
        return rows(question, *more, **how)

    async with interface(newsroom) as screen:
        monkeypatch.setattr(newsroom.reading, "rows", slow)
        await screen.press("slash", *"/whe.t/")
        assert not running.is_set()
        await screen.pilot.press("enter")
        await asyncio.to_thread(running.wait, 5)
        await screen.pilot.press("T")
        await screen.pilot.pause()
        assert screen.app.look.colours.name == "paper"
        release.set()
        await screen.settle()
        assert len(screen.app.screen.headlines.window) == 1


async def test_what_fails_while_one_types_is_said_and_typing_goes_on(newsroom, interface, monkeypatch):
    def fail(*_, **__):
        raise StoreError(plain("a page of the store is damaged"))

    async with interface(newsroom) as screen:
        await screen.press("slash")
        monkeypatch.setattr(newsroom.reading, "rows", fail)
        monkeypatch.setattr(newsroom.reading, "rows_within", fail)
        await screen.press("w", "h")
        assert "wh" in screen.rows()[23]
        await screen.press("escape")
        assert "A page of the store is damaged" in screen.text()


async def test_what_fails_behind_the_screen_is_said(newsroom, interface, monkeypatch):
    def fail(_):
        raise StoreError(plain("a page of the store is damaged"))

    async with interface(newsroom, size=(160, 24)) as screen:
        monkeypatch.setattr(newsroom.reading, "article", fail)
        await screen.press("j")
        assert "A page of the store is damaged" in screen.rows()[23]


async def test_the_next_unread_is_found_however_far_it_is(newsroom, interface):
    _, (_, english) = newsroom.reading.feeds()
    many = [entry(f"o{number}", f"Old {number}", "<p>.</p>", 100 + number, "en") for number in range(600)]
    receive(newsroom, english.id, *many)
    rows = newsroom.reading.rows("")
    newsroom.marking.read([row for row in rows if row != rows[-1]])
    async with interface(newsroom) as screen:
        await screen.press("n")
        assert screen.app.screen.headlines.cursor == len(rows) - 1
        await screen.press("m", "p")
        assert "Nothing unread" in screen.rows()[23]


async def test_an_article_that_is_seen_whole_is_read_to_its_end_at_once(newsroom, interface):
    newsroom.marking.read(newsroom.reading.rows(""), on=True)
    async with interface(newsroom) as screen:
        assert "\u2068أخبار الساحل\u2069" in screen.app.screen.status.place, "it says whose it is"
        await screen.press("enter")
        assert screen.app.screen.status.place.endswith("100%")
        await screen.press("q", "G", "k", "enter")
        long = screen.app.screen
        assert long.status.place.endswith(f"{long.article.percent}%")
        assert 0 < long.article.percent < 100
        await screen.pilot.resize_terminal(80, 12)
        await screen.settle()
        assert long.status.place.endswith(f"{long.article.percent}%")


async def test_a_sentence_that_is_too_long_for_its_row_stands_above_it_whole(newsroom, interface):
    async with interface(newsroom, size=(60, 12)) as screen:
        said = " ".join(f"word{number}" for number in range(20))
        screen.app.screen.status.say(said)
        await screen.settle()
        assert " ".join(" ".join(screen.rows()[-4:-1]).split()) == said
        assert screen.rows()[-1].startswith(" 1 / 5")
        await screen.press("j")
        assert "word" not in screen.text()


async def test_a_direction_that_was_turned_says_how_to_turn_it_back(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("w")
        assert "w twice turns it back." in screen.text()
        await screen.press("w", "w")
        assert "as its texts say" in screen.text()


async def test_a_search_waits_for_no_index_and_is_whole_when_that_is(newsroom, interface, monkeypatch):
    newsroom.store.index()
    (_, arabic), _ = newsroom.reading.feeds()
    came = [entry(f"w{n}", f"Wheat again {n}", "", n, "en") for n in range(60)]
    monkeypatch.setattr("newsterm.tui.screens.front.TYPES", 0.01)
    monkeypatch.setattr("newsterm.tui.screens.looking.OFTEN", 0.05)
    monkeypatch.setattr("newsterm.store.functions._text", lambda *_: pytest.fail("was read, one by one"))
    async with interface(newsroom) as screen:
        front = screen.app.screen
        receive(newsroom, arabic.id, *came)
        await screen.pilot.press("slash", *"wheat")
        await screen.pilot.pause(0.3)
        assert "Wheat is down 5%" in screen.text()
        assert "Wheat again" not in screen.text()
        assert not front.whole

        newsroom.store.index()
        await asyncio.sleep(0.1)
        await screen.settle()
        assert len(front.headlines.window) == 61
        assert "Wheat again 0" in screen.text()
        await screen.press("enter")
        assert "61 results" in screen.rows()[-1]


async def test_a_search_of_what_nobody_indexes_is_answered_in_the_end(newsroom, interface, monkeypatch):
    (_, arabic), _ = newsroom.reading.feeds()
    receive(newsroom, arabic.id, *(entry(f"w{n}", f"Wheat again {n}", "", n, "en") for n in range(60)))
    monkeypatch.setattr("newsterm.tui.screens.front.TYPES", 0.01)
    monkeypatch.setattr("newsterm.tui.screens.looking.OFTEN", 0.01)
    monkeypatch.setattr("newsterm.tui.screens.looking.CATCHES_UP", 3)
    async with interface(newsroom) as screen:
        screen.app.screen.show_found("again -wheat")
        assert place_words(screen.app.screen).endswith("…"), "it is not known yet"
        await screen.press("slash", *"wheat")
        await asyncio.sleep(0.1)
        await screen.settle()
        assert len(screen.app.screen.headlines.window) == 61


async def test_n_goes_on_from_the_beginning_and_says_so_and_what_is_true_where_nothing_is_unread(
    newsroom, interface
):
    async with interface(newsroom) as screen:
        await screen.press("G", "n")
        assert screen.app.screen.headlines.cursor == 0
        assert "Past the end; on from the beginning." in screen.rows()[-1]
        await screen.press("p")
        assert screen.app.screen.headlines.cursor == 4
        newsroom.marking.read([1, 2, 3, 4], on=True, about="")
        screen.app.screen.marked([1, 2, 3, 4])
        await screen.press("n")
        assert "No other article here is unread." in screen.rows()[-1]
        await screen.press("3", "n")
        assert "Nothing in this list is unread." in screen.rows()[-1]
        newsroom.marking.read([5], on=True, about="")
        await screen.press("n")
        assert "Nothing unread. Press R to look for news." in screen.rows()[-1]


async def test_where_there_is_no_article_every_key_for_one_says_so_and_a_key_of_nothing_says_where_all_are(
    newsroom, interface
):
    async with interface(newsroom) as screen:
        await screen.press("3")
        for key in ("s", "t", "f", "e", "circumflex_accent", "y", "exclamation_mark"):
            screen.app.screen.status.hush()
            await screen.press(key)
            assert screen.rows()[-1].startswith(" There is no article here."), key
        await screen.press("0")
        assert "0 does nothing here; ? shows all keys." in screen.rows()[-1]


async def test_where_a_number_is_asked_for_nothing_but_digits_can_be_typed(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("j", "enter")
        await screen.settle()
        await screen.press("f", "a", "٩", "x")
        assert screen.app.screen.status.edit.text == "٩"
