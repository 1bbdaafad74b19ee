"""What a person sees at a terminal."""

import json

import pytest

from newsterm.cli.drawing import Drawing

ARABIC = "ﺩﻮﻌﻳ ﻞﻴﺨﻨﻟﺍ ﻰﺳﺮﻣ ءﺎﻨﻴﻣ"


@pytest.fixture(autouse=True)
def a_terminal_that_needs_nothing(home, monkeypatch):
    """One that draws cells as they come."""
    for name in (
        "TMUX",
        "STY",
        "ZELLIJ",
        "VTE_VERSION",
        "KONSOLE_VERSION",
        "WT_SESSION",
        "TERM_PROGRAM",
        "MLTERM",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "foot")
    monkeypatch.setenv("NO_COLOR", "1")


def test_a_list_fits_the_window_and_turns_what_runs_from_right_to_left(on_a_terminal, stocked):
    code, seen = on_a_terminal("list", columns=70, rows=24)
    rows = seen.splitlines()
    assert code == 0
    assert rows[0].split() == ["id", "when", "feed", "headline"]
    assert [row[10:38] for row in rows[1:]] == ["  2020   ●  Port News       "] * 3
    assert rows[1].endswith("  Harbour opens")
    assert rows[2].endswith(ARABIC)
    assert len(rows[2]) == 70


def test_a_long_list_fills_the_window_once_and_says_how_much_is_left(on_a_terminal, stocked):
    _, seen = on_a_terminal("list", rows=5)
    assert seen.splitlines()[3:] == ["1 more article; newsterm list -n 0 shows them all"]
    assert len(on_a_terminal("list", "-n", "0", rows=5)[1].splitlines()) == 4


def test_a_terminal_gets_data_as_it_is(on_a_terminal, stocked):
    _, seen = on_a_terminal("list", "--jsonl", rows=3)
    assert [json.loads(line)["title"] for line in seen.splitlines()][1] == "ميناء مرسى النخيل يعود"


def test_an_article_is_laid_out(on_a_terminal, stocked):
    article = stocked("list", "lang:ar", "--ids").out.strip()
    code, seen = on_a_terminal("show", article, columns=40)
    assert code == 0
    assert ARABIC.rjust(40) in seen.splitlines()


def test_colours_come_only_where_they_are_wanted(on_a_terminal, stocked, monkeypatch):
    assert "\x1b" not in on_a_terminal("list")[1]
    monkeypatch.delenv("NO_COLOR")
    assert "\x1b[1m" in on_a_terminal("list")[1]
    assert "\x1b" not in stocked("list").out


def test_a_terminal_that_reorders_gets_what_keeps_it_from_it(on_a_terminal, stocked, monkeypatch):
    monkeypatch.setenv("VTE_VERSION", "7200")
    monkeypatch.setenv("TERM", "xterm-256color")
    _, seen = on_a_terminal("list", "lang:ar")
    assert "\u200eﺩ\u200eﻮ\u200eﻌ\u200eﻳ\u200e" in seen


def test_a_filter_straight_on_a_terminal_is_right_there_too(on_a_terminal, monkeypatch):
    monkeypatch.setenv("VTE_VERSION", "7200")
    monkeypatch.setenv("TERM", "xterm-256color")
    _, seen = on_a_terminal("bidi", "--width", "6", typed="سلام\n\x04")
    assert seen == "   \u200eﻡ\u200eﻼ\u200eﺳ\u200e\n"


def test_the_config_says_how_right_to_left_text_is_sent(on_a_terminal, stocked, home):
    (home / "config.toml").write_text('[interface]\nbidi = "terminal"\n')
    assert "ميناء مرسى النخيل يعود" in on_a_terminal("list", "lang:ar")[1]


def test_feeds_show_their_number_what_is_unread_and_where_they_are(on_a_terminal, stocked):
    _, seen = on_a_terminal("feeds", columns=100)
    titles, feed = seen.splitlines()
    assert titles.split() == ["no.", "unread", "kept", "feed", "address"]
    assert feed.startswith("  1       3     3  Port News ")


def test_a_home_without_feeds_says_how_to_begin(on_a_terminal):
    assert on_a_terminal("list") == (0, "there are no feeds yet; newsterm add ADDRESS brings one\n")


def test_a_sentence_keeps_its_order_around_a_name(monkeypatch):
    drawing = Drawing(None, {})
    assert drawing.sentence("added \u2068خبر\u2069 (3)") == "added خبر (3)"
    drawing.is_terminal = True
    assert drawing.sentence("added \u2068خبر\u2069 (3)").replace("\u200e", "") == "added ﺮﺒﺧ (3)"
