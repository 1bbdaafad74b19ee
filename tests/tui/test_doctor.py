"""The journey of a reader whose terminal newsterm does not know: told once, choose a line, read on."""

import pytest

from newsterm.config import add_feed, paths
from newsterm.model import Feed
from newsterm.newsroom import Newsroom
from tests.tui.conftest import entry, receive
from tests.tui.test_pty import Terminal

UNKNOWN = b"\x1b[>7;7;7c\x1b[?64;1c"
OTHER = b"\x1b[>8;8;8c\x1b[?64;1c"
TITLE = "سلام"
VISUAL = "ﻡﻼﺳ"
FENCED = "ﻡ\u200eﻼ\u200eﺳ\u200e"
SETTLED = "Help"
"""In the last row, when all is drawn."""
WITH_MARKS = "كَتَبَ"


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home with one article."""
    monkeypatch.setenv("NEWSTERM_HOME", str(tmp_path))
    places = paths({"NEWSTERM_HOME": str(tmp_path)})
    places.config.write_text("[refresh]\nat_start = false\n")
    add_feed(places.feeds, Feed(url="https://example.org/x.xml"))
    with Newsroom.open(places) as newsroom:
        ((_, state),) = newsroom.reading.feeds()
        receive(newsroom, state.id, entry("k", TITLE, f"<p>{WITH_MARKS}</p>", 0, "ar"), title="Feed")
    return tmp_path


@pytest.fixture
def start(home):
    """Start newsterm at a terminal that answers so."""
    started = []

    def begin(*arguments, answers=UNKNOWN):
        started.append(Terminal(home, *arguments, answers=answers))
        return started[-1]

    yield begin
    for one in started:
        one.close()


def opened(terminal, until=SETTLED):
    """What the interface draws until something is there and it has heard a key; then it is left."""
    terminal.read(lambda: until in terminal.received)
    terminal.type("v")
    terminal.read(terminal.shows("Vowel marks are hidden."))
    terminal.type("Q")
    assert terminal.end() == 0
    return terminal.received


def test_a_line_that_is_chosen_is_how_the_next_start_speaks(start, home):
    assert FENCED in opened(start())
    page = start("doctor", "bidi")
    page.read(page.shows("leaves everything as it is"))
    assert page.shows("newsterm does not know this terminal.")()
    page.type("1")
    page.read(page.shows("Line 1 (visual) is remembered"))
    assert page.end() == 0
    assert '"visual"' in (home / "terminals.json").read_text()
    seen = opened(start())
    assert VISUAL in seen
    assert FENCED not in seen
    assert FENCED in opened(start(answers=OTHER))
    assert FENCED in opened(start("--bidi", "auto"))
    (home / "config.toml").write_text('[refresh]\nat_start = false\n[interface]\nbidi = "lrm"\n')
    assert FENCED in opened(start())


def test_what_is_printed_follows_the_answer(start):
    assert FENCED in printed(start("list"))
    printed(start("doctor", "bidi", "--choose", "visual"))
    seen = printed(start("list"))
    assert VISUAL in seen
    assert FENCED not in seen


def printed(terminal):
    terminal.read(lambda: False)
    assert terminal.end() == 0
    return terminal.received


def test_an_unknown_terminal_is_told_of_once(start):
    hint = "run newsterm doctor bidi once"
    opened(start(), until=hint)
    assert hint not in opened(start())
    opened(start(answers=OTHER), until=hint)


def test_and_not_at_all_after_an_answer(start):
    printed(start("doctor", "bidi", "--choose", "0"))
    assert "doctor bidi" not in opened(start())


def test_the_page_leaves_the_terminal_as_it_was(start):
    page = start("doctor", "bidi")
    page.read(page.shows("leaves everything as it is"))
    page.type("\r")
    page.read(page.shows("Nothing was changed"))
    assert page.end() == 0
    assert page.received.rindex("\x1b[?1049l") > page.received.rindex("\x1b[?1049h")


def test_marks_are_shown_and_hidden_at_once_by_a_key(start):
    terminal = start(answers=b"\x1b[>41;379;0c\x1b[8;0$y\x1b[?64;1;2c")
    terminal.read(terminal.shows("1 / 1"))
    terminal.type("\r")
    terminal.read(terminal.shows("ﺐ\u064e"))
    terminal.type("v")
    terminal.read(lambda: terminal.shows("ﺐ")() and not terminal.shows("\u064e")())
    terminal.read(terminal.shows("Vowel marks are hidden."))
    terminal.type("v")
    terminal.read(terminal.shows("ﺐ\u064e"))
    terminal.type("Q")
    assert terminal.end() == 0


def test_marks_are_hidden_from_the_start_where_the_reader_wants_it(start, home):
    (home / "config.toml").write_text('[refresh]\nat_start = false\n[interface]\nmarks = "hide"\n')
    terminal = start()
    terminal.read(lambda: SETTLED in terminal.received)
    terminal.type("\r")
    terminal.read(lambda: "ﺐ" in terminal.received)
    assert "\u064e" not in terminal.received.partition("\x1b[?1049h")[2]  # before that a mark is measured
    terminal.type("Q")
    assert terminal.end() == 0
