"""Line by line: what is typed, what is said, and where one is afterwards."""

import fcntl
import json
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time

import pytest

from newsterm.cli.main import VERBS
from newsterm.cli.reading.grammar import SAID, Asked, numbers, understood
from newsterm.cli.reading.session import Session
from newsterm.config import paths
from newsterm.lang import LANGUAGES, phrases
from newsterm.model import UsageError
from newsterm.newsroom import Newsroom


@pytest.fixture
def newsroom(stock, tmp_path):
    """A newsroom with three articles, all unread."""
    home = tmp_path / "of-ours"
    shutil.copytree(stock, home)
    with Newsroom.open(paths({"NEWSTERM_HOME": str(home)})) as newsroom:
        yield newsroom


@pytest.fixture
def sit(newsroom):
    """Sit down and type lines; gives what each of them was answered with, what is said first as well."""

    def type_in(*typed: str, language: str = "en", question: str = "") -> list[list[str]]:
        session = Session(newsroom, phrases(language), verbs=VERBS)
        return [list(session.begin(question)), *(list(session.take(one)) for one in typed)]

    return type_in


def last(answers: list[list[str]]) -> str:
    return "\n".join(answers[-1])


def test_one_hears_at_once_where_one_is(sit):
    said = sit()[0]
    assert said[0] == "Unread, 3 headlines, 1 to 3"
    assert re.fullmatch(r"1\. Harbour opens\. \d years ago", said[1])
    assert said[4:] == ["newsterm, line by line. Type ? for what can be typed."]
    assert sit(language="ar")[0][0] == "غير المقروء، 3 عناوين، من 1 إلى 3"


def test_a_headline_says_whose_it_is_unless_all_are_of_one_feed(sit, newsroom):
    newsroom.reading.is_one_feed = lambda _: False
    assert re.fullmatch(r"1\. Harbour opens\. Port News, \d years ago", sit()[0][1])


def test_a_number_reads_and_what_is_read_is_marked_and_can_be_taken_back(sit, newsroom):
    answers = sit("2", "u")
    assert answers[1][0] == "ميناء مرسى النخيل يعود"
    assert answers[1][-1] == "End. Next unread: Ships wait."
    assert last(answers) == "Undone: 1 article marked read in Port News"
    assert newsroom.reading.count("is:unread") == 3


def test_enter_goes_on_to_the_next_unread_and_around(sit):
    answers = sit("2", "", "", "")
    assert [one[0] for one in answers[2:]] == ["Ships wait", "Harbour opens", "Nothing else here is unread."]


def test_enter_in_the_list_says_more_of_it(sit):
    answers = sit("-", "- 2", "'", "", "", "p")
    assert answers[2] == ["2 headlines at once"]
    assert [one[0] for one in answers[3:]] == [
        "Unread, 3 headlines, 1 to 2", "Unread, 3 headlines, 3 to 3", "That was the last headline.",
        "Unread, 3 headlines, 1 to 2",
    ]  # fmt: skip


def test_one_goes_on_from_what_was_said_last_and_nothing_is_chosen_by_hearing_it(sit):
    answers = sit("- 2", "t all", "1", "b", "", "s", "n", "b", "'", "", "j", "'", "", "k")
    assert answers[6] == ["no article is chosen; type its number"]
    assert answers[7][0] == "Ships wait"
    assert answers[11][0].startswith("3. Ships wait")
    assert answers[14][0].startswith("2. ")


def test_j_goes_through_the_headlines_one_by_one(sit):
    answers = sit("j", "j", "k", "s", "w")
    assert [one[0][:2] for one in answers[1:4]] == ["1.", "2.", "1."]
    assert answers[4] == ["Saved. u takes it back."]
    assert last(answers) == "Unread, 1 of 3: Harbour opens"


def test_a_point_says_the_last_thing_again_also_what_went_wrong(sit):
    answers = sit("1", ".", "sav", ".")
    assert answers[2] == answers[1]
    assert answers[4] == answers[3] == ["there is no command sav; did you mean save?"]


def test_several_are_marked_by_numbers_and_by_a_question(sit, newsroom):
    answers = sit("save 1-2", 'tag "to read" 3', "read is:saved", "t saved", "m 1 2")
    assert answers[1] == ["2 articles saved in Unread. u takes it back."]
    assert answers[3] == ["2 articles marked read in is:saved. u takes it back."]
    assert newsroom.reading.count('tag:"to read"') == 1
    assert newsroom.reading.count("is:unread") == 3


def test_what_is_put_away_leaves_the_list_and_comes_back(sit):
    answers = sit("D 1", "b", "u", "b")
    assert answers[2][0] == "Unread, 2 headlines, 1 to 2"
    assert answers[4][0] == "Unread, 3 headlines, 1 to 3"


def test_a_number_chooses_of_what_was_listed_last(sit, newsroom):
    answers = sit("t", "1", "f", "1", "1", "b")
    count = len(newsroom.reading.sections())
    assert answers[1][:3] == [f"Sections, {count}", "1. All, 3 unread", "2. Unread, 3 unread"]
    assert answers[2][0] == "All, 3 headlines, 1 to 3"
    assert answers[4][0] == "Port News, 3 headlines, 1 to 3"
    assert answers[5][0] == "Harbour opens"
    assert answers[6][0] == "Port News, 3 headlines, 1 to 3"


def test_one_searches_and_comes_back_to_where_one_was(sit):
    answers = sit("/harbour", "b", "/ is:unred", question="ships")
    assert answers[0][0] == "Search: ships, 1 headline"
    assert answers[1][0] == "Search: harbour, 1 headline"
    assert answers[2][0] == "Unread, 3 headlines, 1 to 3"
    assert (
        last(answers)
        == "this question cannot be read at column 4: “unred” is nothing that is: knows; did you mean unread?"
    )


def test_the_address_stands_alone_on_its_line(sit):
    assert sit("1", "y")[-1] == ["https://example.org/1"]
    assert sit("y 3")[-1] == ["https://example.org/3"]


def test_a_link_is_opened_by_the_readers_browser(sit, monkeypatch):
    opened = []
    monkeypatch.setattr("newsterm.newsroom.opening.open_link", lambda url, _: opened.append(url))
    assert last(sit("2", "o")) == "Opening https://example.org/2"
    assert opened == ["https://example.org/2"]


def test_history_lists_steps_and_a_number_takes_one_back(sit, newsroom):
    answers = sit("s 1", "s 2", "H", "2")
    assert answers[3][0] == "History, 3"
    assert last(answers) == "Undone: 1 article saved in Unread"
    assert [one.title for one in newsroom.reading.headlines(newsroom.reading.rows("is:saved"))] == [
        "ميناء مرسى النخيل يعود"
    ]


def test_refreshing_says_a_line_before_and_a_line_after(sit):
    assert sit("r port")[-1] == ["Asking 1 feed for news…", "Nothing new."]


def test_where_one_stopped_is_said_and_enter_goes_on_there(sit, newsroom):
    row = newsroom.reading.rows("")[1]
    here = {"tab": ["unread", True], "row": row, "at": 1, "top": 0, "reading": True}
    newsroom.reading.set_place("tui:here", json.dumps(here))
    answers = sit("")
    assert answers[0][0] == "Unread, 3 headlines, 1 to 3"
    assert answers[0][-1] == "You stopped in 2: ميناء مرسى النخيل يعود. Enter goes on there."
    assert answers[1][0] == "ميناء مرسى النخيل يعود"


def test_what_was_read_to_its_end_is_no_place_where_one_stopped(sit):
    sit("2")
    answers = sit("w", "")
    assert len(answers[0]) == 4
    assert answers[1] == ["Unread, 2 of 3: ميناء مرسى النخيل يعود"]
    assert answers[2] == ["That was the last headline."]


def test_the_interface_goes_on_where_one_stopped_here(sit, newsroom):
    sit("t 1", "3")
    row = newsroom.reading.rows("")[2]
    here = json.loads(newsroom.reading.place("tui:here"))
    assert here == {"tab": ["all", True], "row": row, "at": 2, "top": 0, "reading": False}


def test_an_article_goes_on_where_the_interface_left_it(sit, newsroom):
    row = newsroom.reading.rows("")[0]
    newsroom.reading.set_place("tui:read", json.dumps([[row, 0, 2, 7]]))
    newsroom.reading.set_place("tui:here", json.dumps({"tab": ["all", True], "row": row, "at": 0, "top": 1}))
    said = sit("1")
    assert said[0][0] == "All, 3 headlines, 1 to 3"
    assert re.fullmatch(r"On from \d+%\. Type top to begin anew\.", said[1][1])


def test_marks_of_direction_are_sent_only_where_they_are_wanted(sit, newsroom):
    plain = "\n".join(line for answer in sit("1", "t", "w", language="ar") for line in answer)
    assert not re.search("[\u061c\u200e\u200f\u2066-\u2069\x1b]", plain)
    newsroom.paths.config.write_text("[plain]\nbidi_controls = true\n")
    with Newsroom.open(newsroom.paths) as other:
        assert "\u2068" in "\n".join(Session(other, phrases("ar")).begin())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_explained_in_every_language(sit, language):
    assert len(sit("? all", language=language)[-1]) == len(SAID) + 1
    assert len(sit("?", language=language)[-1]) < 15
    assert last(sit("? s", language=language)).startswith("s")


def test_nothing_is_chosen_before_one_chooses(sit):
    assert last(sit("s")) == "no article is chosen; type its number"
    assert last(sit("7")) == "there is no number 7; the last is 3"


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("", Asked("more")),
        ("  12 ", Asked("open", rest="12")),
        ("٣", Asked("open", rest="3")),
        ("t2", Asked("sections", "t", "2")),
        ("/gold", Asked("search", "/", "gold")),
        ("|wc -w", Asked("pipe", "|", "wc -w")),
        (":q", Asked("quit", "q")),
        ("mark read tag:sport", Asked("mark", "read", "tag:sport")),
        ("mark", Asked("toggle_read", "m")),
        ("feeds --health", Asked("run", "feeds", "--health")),
        ("export is:saved -o x.html", Asked("run", "export", "is:saved -o x.html")),
        ("list -tag:sport", Asked("search", "list", "-tag:sport")),
        ("add https://example.org", Asked("run", "add", "https://example.org")),
    ],
)
def test_a_line_is_understood_as_in_the_interface_and_on_the_command_line(line, meant):
    assert understood(line, VERBS) == meant


@pytest.mark.parametrize(
    ("line", "language", "name"),
    [
        ("ى", "ar", "next_unread"),
        ("س", "ar", "toggle_saved"),
        ("؟", "fa", "help"),
        ("מ", "he", "next_unread"),
    ],
)
def test_a_letter_of_another_keyboard_is_the_one_on_the_same_key(line, language, name):
    assert understood(line, VERBS, language).name == name


def test_numbers_come_one_by_one_and_in_stretches():
    assert numbers("3 1,5-7", 9) == [3, 1, 5, 6, 7]
    assert numbers("is:unread", 9) is None
    with pytest.raises(UsageError, match="no number 10"):
        numbers("8-10", 9)


def test_every_word_that_may_be_typed_means_one_thing():
    typed = [one for word in SAID for one in word.typed]
    assert len(typed) == len(set(typed))


def test_a_script_is_read_without_a_prompt_and_ends_well(stocked):
    done = stocked("--plain", stdin="1\nfoo\n")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == "Unread, 3 headlines, 1 to 3"
    assert lines[-1] == "there is no command foo; ? says what can be typed"


def test_a_terminal_gets_a_prompt_and_no_escape_sequence_even_while_one_edits(stock, home, monkeypatch):
    shutil.copytree(stock, home)
    monkeypatch.setenv("TERM", "xterm-256color")
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 40, 0, 0))
    command = [sys.executable, "-P", "-m", "newsterm", "--plain"]
    one = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True)
    os.close(theirs)
    seen = b""
    try:
        for prompt, typed in (
            (b"Unread: ", b"/ haxrbour" + b"\x1b[D" * 5 + b"\x7f\n"),
            (b"Search: ", b"half a li"),
            (b"half a li", b"\x03"),
            (b"Search: ", b"1\n"),
            (b"100%: ", b"\x04"),
        ):
            said = b""
            while not said.endswith(prompt):
                assert select.select([ours], [], [], 5)[0], said
                said += os.read(ours, 65536)
            seen += said
            if typed == b"\x03":
                time.sleep(0.1)  # it waits again for what is typed
                os.kill(one.pid, signal.SIGINT)  # as a terminal does that the process belongs to
            else:
                os.write(ours, typed)
        assert one.wait(5) == 0
    finally:
        one.kill()
        one.wait()
        os.close(ours)
    text = seen.decode()
    assert "\x1b" not in text
    assert "Search: harbour, 1 headline" in text
    assert all(len(line) < 40 for line in text.replace("\r\n", "\n").split("\n") if "\r" not in line)


def test_a_number_longer_than_any_list_is_no_number_and_the_session_goes_on(sit):
    long = "9" * 5000
    answers = sit(long, f"s {long}", "1", f"o {long}", f"e {long}", "b")
    assert len(answers) >= 6
