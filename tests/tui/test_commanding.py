"""Commands that are typed, programs, going to a name, counts and macros, on a screen."""

import sys
from dataclasses import replace

import pytest

from newsterm.model import Enclosure
from newsterm.newsroom import programs
from newsterm.tui.screens.fuzzy import Fuzzy
from newsterm.tui.screens.output import Output
from newsterm.tui.widgets.divider import Divider

from .conftest import entry, receive


async def type_in(screen, text: str) -> None:
    await screen.press(*("space" if char == " " else char for char in text), "enter")


async def test_a_question_that_is_typed_is_shown_as_a_search(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press(":")
        await type_in(screen, "list wheat")
        assert screen.app.screen.searched_for == "wheat"
        assert len(screen.app.screen.headlines.window) == 1


async def test_a_command_of_the_interface_is_done_by_its_name(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press(":")
        await type_in(screen, "toggle_saved")
        assert newsroom.reading.count("is:saved") == 1


async def test_marks_take_a_question_and_are_one_step(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press(":")
        await type_in(screen, "mark read lang:ar")
        assert newsroom.reading.count("is:unread") == 2
        await screen.press("u")
        assert newsroom.reading.count("is:unread") == 5
        await screen.press(":")
        await type_in(screen, "tag later")
        assert newsroom.reading.count("tag:later") == 1


async def test_marks_without_a_question_are_for_what_is_selected(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("full_stop", "full_stop", ":")
        await type_in(screen, "save")
        await screen.press(":")
        await type_in(screen, "tag later")
        assert newsroom.reading.count("tag:later") == 2


async def test_a_line_that_says_nothing_stays_to_be_mended(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press(":")
        await type_in(screen, "tidyy")
        assert "tidy" in screen.text()
        assert screen.app.screen.status.edit is not None


async def test_tab_completes_it_and_the_arrows_recall_it(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press(":", *"toggle_sa", "tab", "enter", ":", "up")
        assert screen.app.screen.status.edit.text == "toggle_saved"
        await screen.press("escape", ":", *"li", "tab", "space", *"is:sav", "tab")
        assert screen.app.screen.status.edit.text == "list is:saved"


async def test_a_command_of_the_command_line_is_run_and_its_words_are_shown(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press(":")
        await type_in(screen, "count is:unread")
        assert screen.app.screen.status.message == "5"
        await screen.press(":")
        await type_in(screen, "paths")
        assert isinstance(screen.app.screen, Output)
        assert any("feeds.toml" in line for line in screen.app.screen.lines)
        await screen.press("G", "q")
        assert not isinstance(screen.app.screen, Output)


async def test_what_goes_wrong_there_is_said_in_the_language_of_the_interface(newsroom, interface):
    async with interface(newsroom, language="ar") as screen:
        await screen.press(":")
        await type_in(screen, "show nothing-there")
        assert "nothing-there" in screen.app.screen.status.message
        assert any("\u0600" < char < "\u06ff" for char in screen.app.screen.status.message)


async def test_one_goes_to_a_feed_by_a_few_letters(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("g", "c")
        assert isinstance(screen.app.screen, Fuzzy), "and the letter after g belongs to the name"
        await screen.press("o", "n", "enter")
        assert len(screen.app.screen.headlines.window) == 2
        assert {row.feed_title for row in screen.app.screen.headlines.window.first()} == {"Coast News"}


async def test_one_goes_to_a_tab_too(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("g", "S", "a", "v", "enter")
        assert screen.app.screen.active_section == 2


async def test_a_number_before_a_motion_is_how_often(newsroom, interface, monkeypatch):
    monkeypatch.setattr("newsterm.tui.keyboard.pending.DIGIT", 30)
    async with interface(newsroom) as screen:
        await screen.press("3")
        assert "3 …" in screen.rows()[-1]
        await screen.press("j")
        assert screen.app.screen.headlines.cursor == 3
        assert screen.app.screen.active_section == 0
        await screen.press("2", "G")
        assert screen.app.screen.headlines.cursor == 1


async def test_a_macro_does_its_steps_in_order(home, newsroom, interface):
    config = replace(
        newsroom.config, keys={"on": ("f5",)}, macros={"on": ("toggle_saved", ":tag later", "next_headline")}
    )
    newsroom.config = config
    async with interface(newsroom) as screen:
        await screen.press("f5", "f5")
        assert newsroom.reading.count("is:saved tag:later") == 2
        assert screen.app.screen.headlines.cursor == 2
        await screen.press("u")
        assert newsroom.reading.count("is:saved") == newsroom.reading.count("tag:later") == 1
        assert "on" in screen.app.screen.status.message
        await screen.press("U")
        assert newsroom.reading.count("is:saved tag:later") == 2
        screen.app.screen.run("on", 3)
        await screen.settle()
        assert newsroom.reading.count("is:saved tag:later") == 5
        await screen.press("u")
        assert newsroom.reading.count("is:saved tag:later") == 2, "what one key did is one step"


async def test_what_goes_wrong_is_not_talked_over_by_what_went_right(newsroom, interface):
    newsroom.config = replace(
        newsroom.config, keys={"on": ("f5",)}, macros={"on": (":tag later", ":nothing", "toggle_saved")}
    )
    async with interface(newsroom) as screen:
        await screen.press("f5")
        assert newsroom.reading.count("is:saved tag:later") == 1
        assert "There is no command nothing" in screen.rows()[-1]


async def test_an_article_is_piped_as_plain_logical_text(newsroom, interface, tmp_path):
    taken = tmp_path / "taken"
    code = (
        f"import sys; open({str(taken)!r}, 'wb').write(sys.stdin.buffer.read()); print('one'); print('two')"
    )
    script = tmp_path / "take.py"
    script.write_text(code)
    async with interface(newsroom) as screen:
        await screen.press("|")
        await type_in(screen, f"{sys.executable} {script}")
        assert taken.read_text("utf-8").startswith("افتتاح مكتبة «النور»")
        assert screen.app.screen.lines == ["one", "two"]


async def test_a_program_gets_the_link_as_its_last_argument_and_no_shell_sees_it(newsroom, interface):
    (_, arabic), _ = newsroom.reading.feeds()
    hostile = entry("h1", "x", "<p>x</p>", -1, "en")
    hostile = replace(hostile, entry=replace(hostile.entry, url="https://example.org/$(reboot);`x`|y"))
    receive(newsroom, arabic.id, hostile)
    async with interface(newsroom) as screen:
        await screen.press("!")
        await type_in(screen, "echo -n '> '")
        assert screen.app.screen.status.message.endswith("https://example.org/$(reboot);`x`|y")


async def test_a_program_that_is_not_there_is_told(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("|")
        await type_in(screen, "no-such-program-here")
        assert "no-such-program-here" in screen.app.screen.status.message


@pytest.mark.parametrize("url", ["file:///etc/passwd", "--help", "javascript:x", "https://a b"])
def test_only_a_web_address_becomes_an_argument(url):
    with pytest.raises(programs.UsageError):
        programs.checked(url)


async def test_a_recording_is_played_by_the_readers_program(newsroom, interface, monkeypatch):
    played = []
    monkeypatch.setattr(
        "newsterm.tui.desks.programs.open_link", lambda url, words: played.append((words, url))
    )
    newsroom.config = replace(newsroom.config, reading=replace(newsroom.config.reading, play_with=("vlc",)))
    (_, arabic), _ = newsroom.reading.feeds()
    episode = entry("p1", "An episode", "<p>x</p>", -1, "en")
    sound = Enclosure(url="https://example.org/1.mp3", type="audio/mpeg", duration=600)
    receive(newsroom, arabic.id, replace(episode, entry=replace(episode.entry, enclosures=(sound,))))
    async with interface(newsroom) as screen:
        await screen.press("e")
        assert played == [(["vlc"], "https://example.org/1.mp3")]
        await screen.press("j", "e")
        assert screen.app.screen.status.message == "Nothing to play came with this article."


def test_mpv_goes_on_where_one_left_it():
    assert programs.player(("mpv", "--no-video")) == ["mpv", "--no-video", "--save-position-on-quit", "--"]
    assert programs.player(("vlc",)) == ["vlc"]


async def test_a_quotation_is_copied_with_its_source(newsroom, interface, monkeypatch):
    copied = []
    async with interface(newsroom) as screen:
        monkeypatch.setattr(screen.app, "copy_to_clipboard", copied.append)
        await screen.press("Y", "enter", "Y", "down", "enter")
        title, url = "افتتاح مكتبة «النور» بعد ترميم دام 3 سنوات", "https://example.org/a1"
        assert copied[0] == f"{title}\n{url}"
        quoted = "“قالت المديرة: «عدنا “أخيرا” إلى القرّاء».”"
        assert copied[1] == f"{quoted}\n— {title} · أخبار الساحل\n{url}"


@pytest.mark.parametrize(("language", "column"), [("en", 40), ("ar", 79)])
async def test_the_line_between_list_and_article_is_dragged_and_stays_there(
    home, newsroom, interface, language, column
):
    async with interface(newsroom, size=(120, 12), language=language) as screen:
        front, pilot = screen.app.screen, screen.pilot
        await pilot.mouse_down(Divider)
        await pilot.hover(None, offset=(column, 5))
        await pilot.mouse_up(None, offset=(column, 5))
        await screen.settle()
        assert front.divider.region.x == column
        front.leave()
    async with interface(newsroom, size=(120, 12), language=language) as screen:
        assert screen.app.screen.divider.region.x == column


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [200, 80, 40, 20, 4])
async def test_the_last_row_names_as_many_keys_as_it_has_room_for(newsroom, interface, language, width):
    async with interface(newsroom, size=(width, 9), language=language) as screen:
        for keys in ("j", "enter", "z", "q"):
            await screen.press(*keys.split())
            assert max(map(len, screen.rows())) <= width
        if width == 200 and language == "en":
            assert "s Save" in screen.rows()[-1]
            assert screen.rows()[-1].rstrip().endswith("? Help")


async def test_a_program_that_reads_only_the_beginning_is_no_error():
    done = await programs.run_program(["head", "-n", "1"], "first\n" + "x" * 1_000_000)
    assert (done.status, done.text) == (0, "first")


async def test_what_a_program_says_is_clean():
    done = await programs.run_program(["printf", r"a\033[31mb\007\n"])
    assert "\x1b" not in done.text
    assert "\x07" not in done.text
