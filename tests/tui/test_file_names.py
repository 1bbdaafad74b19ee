"""Names of files that are being typed: how they go on, without a disk."""

import shlex
import threading
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.tui.keyboard.file_names import FileNames, last_word, listed, names_a_file

DISK = {
    ".": ["feeds.opml", "My Files/", "notes.txt", ".hidden", "news/"],
    "~/": ["feeds.xml", "أخبار اليوم/", "a'b.opml"],
    "~/أخبار اليوم/": ["قائمة.opml"],
    "/": ["home/"],
}


def names(**how):
    return FileNames(lambda folder, _begun: DISK.get(folder, []), **how)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ("feeds.opml", "My Files/", "notes.txt", "news/")),
        ("n", ("notes.txt", "news/")),
        (".", ("./",)),
        (".h", (".hidden",)),
        ("~", ("~/",)),
        ("~/", ("~/feeds.xml", "~/أخبار اليوم/", "~/a'b.opml")),
        ("~/أخبار اليوم/", ("~/أخبار اليوم/قائمة.opml",)),
        ("/h", ("/home/",)),
        ("nowhere/", ()),
    ],
)
def test_a_line_that_is_a_name_goes_on_as_it_stands(typed, expected):
    assert names().whole(typed, len(typed)).pieces == expected


def test_lists_go_before_other_files_and_where_something_is_to_be_written_only_folders_are_named():
    assert names(first=(".opml", "/")).whole("", 0).pieces[0] == "feeds.opml"
    assert names(first=(".opml", "/")).whole("", 0).pieces[-1] == "notes.txt"
    assert names(folders=True).whole("", 0).pieces == ("My Files/", "news/")


@pytest.mark.parametrize(
    ("line", "piece"),
    [
        ("import ~/أخ", r"~/أخبار\ اليوم/"),
        ("import '~/أخبار ا", r"~/أخبار\ اليوم/"),
        (r"import ~/أخبار\ اليوم/", r"~/أخبار\ اليوم/قائمة.opml"),
        ("import M", r"My\ Files/"),
        ("export is:saved -o ne", "news/"),
        ("add ~/a", r"~/a\'b.opml"),
    ],
)
def test_a_word_of_a_command_goes_on_as_a_shell_reads_it(line, piece):
    found = names().word(line, len(line), any_word=names_a_file(line))
    assert found.pieces[0] == piece
    assert shlex.split(line[: found.start] + piece)[-1] == piece.replace("\\", "")


@pytest.mark.parametrize("line", ["export is:sa", "list news", "im", "tag news is:saved", ""])
def test_a_word_that_is_no_file_is_left_to_others(line):
    assert not names_a_file(line)
    assert names().word(line, len(line)) is None


@given(st.text("ab ~/\\'\"ا", max_size=20), st.text("ab é'\"\\", min_size=1, max_size=8))
def test_the_last_word_is_what_a_shell_reads(before, word):
    try:
        kept = shlex.split(before)
    except ValueError:
        kept = None
    if kept is not None:
        line = f"{before} {shlex.quote(word)}" if not before.endswith("\\") else shlex.quote(word)
        start, said = last_word(line)
        assert (said, shlex.split(line[start:])) == (word, [word])


def test_a_folder_is_listed_with_slashes_and_what_cannot_be_read_is_empty(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "file").write_text("")
    assert listed(str(tmp_path)) == ["file", "in/"]
    assert listed(str(tmp_path / "file")) == []
    assert listed("\0") == listed("~nobody-is-called-so/") == []


def test_a_link_that_leads_round_hides_nothing_else(tmp_path):
    (tmp_path / "ring").symlink_to("ring")
    (tmp_path / "in").mkdir()
    assert listed(str(tmp_path)) == ["in/", "ring"]


def test_the_last_names_of_a_large_folder_are_offered_and_a_small_one_is_read_once(tmp_path, monkeypatch):
    monkeypatch.setattr("newsterm.tui.keyboard.file_names.MOST_LISTED", 4)
    for number in range(12):
        (tmp_path / f"file{number:02}.opml").touch()
    (tmp_path / "small").mkdir()
    (tmp_path / "small" / "feeds.opml").touch()
    read = []
    files = FileNames(lambda folder, begun: (read.append(begun), listed(folder, begun))[1])
    for number in range(12):
        typed = f"{tmp_path}/file{number:02}"
        assert files.whole(typed, len(typed)).pieces == (f"{typed}.opml",)
    read.clear()
    for end in ("", "f", "fe", "fee"):
        typed = f"{tmp_path}/small/{end}"
        assert files.whole(typed, len(typed)).pieces == (f"{tmp_path}/small/feeds.opml",)
    assert read == [""]


def test_a_name_that_is_not_drawn_as_it_is_is_not_offered():
    drawn = ["می\u200cخواهم.opml", "कर्\u200dम.opml", "a b.opml"]
    hidden = ["a\nb", "a\x1b[31m", "a\u202egnp.lmpo", "a\u200fb", "a\u2028b", "a\u2029b", "a\udcff", "a\x7f"]
    files = FileNames(lambda _folder, _begun: hidden + drawn)
    assert list(files.whole("", 0).pieces) == drawn


async def test_a_name_that_cannot_be_is_told_while_it_still_stands(newsroom, interface):
    async with interface(newsroom, size=(400, 24)) as screen:
        front = screen.app.screen
        for command, typed, said in (
            ("export", "~nobody-is-called-so/x.md", "cannot be written: its name cannot be"),
            ("export", "a\0.md", "cannot be written: its name cannot be"),
            ("export", f"{'a' * 300}.md", "cannot be written"),
            ("import_opml", "~nobody-is-called-so/x.opml", "~nobody-is-called-so/x.opml cannot be read"),
        ):
            front.run(command)
            for letter in typed:
                front.status.edit.insert(letter)
                front.completes(front.status.edit.text, front.status.edit.caret)
            await screen.press("enter")
            assert front.status.edit.text == typed
            assert said in screen.text()
            await screen.press("escape")


async def test_tab_takes_the_name_of_a_list_and_goes_on_in_a_folder(
    newsroom, interface, tmp_path, monkeypatch
):
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "My lists").mkdir()
    (tmp_path / "My lists" / "feeds.opml").write_text("")
    async with interface(newsroom) as screen:
        await screen.press("i")
        assert "~/feeds.opml (tab completes)" in screen.rows()[-1]
        await screen.press(*"~/M", "tab", "tab")
        assert screen.app.screen.status.edit.text == "~/My lists/feeds.opml"
        await screen.press("escape", "colon")
        assert "enter runs it" in screen.rows()[-1]
        await screen.press(*"import", "space", *"~/M", "tab", "tab")
        assert screen.app.screen.status.edit.text == r"import ~/My\ lists/feeds.opml"


async def test_a_folder_that_does_not_answer_holds_no_key_up(newsroom, interface, monkeypatch):
    answers = threading.Event()

    def silent(folder, begun):
        answers.wait(5)
        return ["feeds.opml"]

    monkeypatch.setattr("newsterm.tui.desks.importing.FileNames", partial(FileNames, silent))
    monkeypatch.setattr("newsterm.tui.screens.ahead.PATIENCE", 0.02)
    async with interface(newsroom) as screen:
        front = screen.app.screen
        await screen.pilot.press("i", *"~/f", "tab", "e")
        await screen.pilot.pause(0.03)
        assert screen.rows()[-1].endswith(" ~/fe")
        answers.set()
        await screen.settle()
        assert front.status.edit.text == "~/fe", "what was typed meanwhile wins"
        assert "~/feeds.opml" in screen.text()
        await screen.press("tab")
        assert front.status.edit.text == "~/feeds.opml"
