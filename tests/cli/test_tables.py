"""Tables for people, and the same for a pipe."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.bidi import cells, fit
from newsterm.cli.drawing import Drawing
from newsterm.cli.main import VERBS
from newsterm.cli.tables import Cell, Column, Table
from newsterm.lang import LANGUAGES, first_strong, phrases

MIXED = "aé١2 مرحبالا שלוםָ(«»…中👍🏽क्षि\u200c\u200d"
ARABIC = re.compile("[\u0621-\u064a]")
RTL = [language for language in LANGUAGES if phrases(language).is_rtl]


@pytest.fixture(autouse=True)
def a_terminal_that_needs_nothing(home, monkeypatch):
    """One that draws cells as they come."""
    for name in ("TMUX", "STY", "ZELLIJ", "VTE_VERSION", "KONSOLE_VERSION", "TERM_PROGRAM", "MLTERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "foot")
    monkeypatch.setenv("NO_COLOR", "1")


def shaped(text: str) -> str:
    """Text as its cells stand on this terminal, whose marks take columns: it is spared them."""
    return re.sub("[\u064b-\u0655]", "", fit(text, 1000).text)


def table(columns: int, *shown: Column, mirrored: bool = False) -> Table:
    return Table(Drawing(None, {"COLUMNS": str(columns)}), shown, mirrored=mirrored)


THREE = (Column(title="no.", numbers=True), Column(title="feed", width=8), Column(title="headline", share=1))


def test_columns_stand_one_below_the_other_under_their_titles():
    drawn = table(40, *THREE)
    rows = [[Cell("1"), Cell("Coast"), Cell("Harbour opens")], [Cell("12"), Cell("A long name"), Cell("b")]]
    assert list(drawn.lines([drawn.header(), *rows])) == [
        "no.  feed      headline",
        "  1  Coast     Harbour opens",
        " 12  A long…   b",
    ]


def test_a_mirrored_table_goes_from_right_to_left():
    drawn = table(40, *THREE, mirrored=True)
    rows = [[Cell("1"), Cell("خبر"), Cell("مرحبا")], [Cell("12"), Cell("Coast"), Cell("left", flush="left")]]
    assert list(drawn.lines([drawn.header(), *rows])) == [
        "headline".rjust(25) + "feed".rjust(10) + "no.".rjust(5),
        shaped("مرحبا").rjust(25) + shaped("خبر").rjust(10) + "1".rjust(5),
        " left".ljust(25) + "Coast".rjust(10) + "12".rjust(5),
    ]


def test_a_text_that_wraps_goes_on_below():
    drawn = table(20, Column(), Column(share=1, wraps=True))
    assert list(drawn.lines([[Cell("-n"), Cell("at most so many rows")]])) == [
        "-n  at most so many",
        "    rows",
    ]


@given(st.lists(st.tuples(*[st.text(MIXED, max_size=30)] * 3), min_size=1, max_size=4), st.booleans())
def test_no_line_is_wider_than_the_terminal_and_columns_stay_in_line(texts, mirrored):
    drawn = table(36, Column(width=6), Column(width=6), Column(share=1), mirrored=mirrored)
    for row in texts:
        (line,) = drawn.lines([[Cell(text) for text in row]])
        assert cells(line) <= 36
        by_itself = [fit(text, width).text for text, width in zip(row, (6, 6, 20 - mirrored), strict=True)]
        assert all(text.strip() in line for text in by_itself)


@pytest.mark.parametrize("language", RTL)
def test_a_right_to_left_language_gets_a_mirrored_list(on_a_terminal, stocked, monkeypatch, language):
    monkeypatch.setenv("LANG", f"{language}.UTF-8")
    say = phrases(language).say
    _, seen = on_a_terminal("list", columns=70)
    titles, first, *_ = seen.splitlines()
    ids = stocked("list", "--ids").out.split()
    assert titles.endswith(shaped(say("tables.id")))
    assert shaped(say("tables.headline")) in titles[:35]
    assert first.endswith(ids[0])
    assert len(first) == 70


def test_the_direction_of_the_interface_is_a_setting(on_a_terminal, stocked, home):
    (home / "config.toml").write_text('[interface]\ndirection = "rtl"\n')
    assert on_a_terminal("list")[1].splitlines()[0].endswith("id")


def test_a_narrow_terminal_leaves_columns_out_and_cuts_no_id(on_a_terminal, stocked):
    ids = stocked("list", "--ids").out.split()
    for columns in (20, 30, 45, 59):
        rows = on_a_terminal("list", columns=columns)[1].splitlines()
        assert [row.split()[0] for row in rows[1:]] == ids
        assert all(cells(row) <= columns for row in rows)


@pytest.mark.parametrize("language", RTL)
def test_help_is_in_the_readers_language_on_a_terminal_and_english_in_a_pipe(
    on_a_terminal, newsterm, monkeypatch, language
):
    english = newsterm("help").out
    monkeypatch.setenv("LANG", f"{language}.UTF-8")
    assert newsterm("help").out == english
    _, seen = on_a_terminal("help", columns=120, rows=40)
    verbs = {line.split()[-1]: line for line in seen.splitlines() if line.strip()}
    for verb in VERBS:
        assert shaped(phrases(language).say(f"verbs.{verb}").split()[0]) in verbs[verb], verb


def test_what_a_verb_takes_is_said_in_the_readers_language_too(on_a_terminal, newsterm, monkeypatch):
    assert "at most so many; 0: all" in newsterm("help", "list").out
    monkeypatch.setenv("LANG", "he.UTF-8")
    _, seen = on_a_terminal("help", "list", columns=100)
    assert shaped(phrases("he").say("arguments.only_ids")) in seen
    assert "  newsterm list is:unread lang:ar -n 20\n" in seen


def test_places_are_never_cut(on_a_terminal, home):
    for columns in (30, 200):
        _, seen = on_a_terminal("paths", columns=columns)
        assert f"{home / 'feeds.toml'}\n" in seen


def test_a_pipe_gets_the_same_columns_in_every_language(stocked, monkeypatch):
    before = [stocked(*verb).out for verb in (["list"], ["feeds"], ["paths"])]
    monkeypatch.setenv("LANG", "ar.UTF-8")
    assert [stocked(*verb).out for verb in (["list"], ["feeds"], ["paths"])] == before
    assert "config\t" in before[2]


def test_a_language_that_is_typed_is_spoken_in_a_pipe_too(stocked, monkeypatch):
    """And nothing else changes that language there: neither the system's nor the config's."""
    for verb in (["help"], ["help", "list"], ["doctor"]):
        english = stocked(*verb).out
        monkeypatch.setenv("LANG", "ar.UTF-8")
        assert not ARABIC.search(stocked(*verb).out)
        spoken = stocked("--language", "ar", *verb)
        assert ARABIC.search(spoken.out)
        assert len(spoken.out.splitlines()) == len(english.splitlines())
        assert not set(spoken.out) & set("\u2066\u2067\u2068\u2069")
        assert ARABIC.search(stocked("--language", "auto", *verb).out)
        monkeypatch.setenv("LANG", "C.UTF-8")


def test_what_goes_wrong_is_said_to_people_also_where_data_goes_into_a_pipe(stocked, monkeypatch):
    monkeypatch.setenv("LANG", "ar.UTF-8")
    done = stocked("show", "00000000")
    assert done.out == ""
    assert ARABIC.search(done.err)
    assert stocked("--language", "en", "show", "00000000").err.startswith("newsterm: no entry has the id")


def test_json_says_the_same_in_every_language(stocked):
    for verb in (["doctor", "--json"], ["feeds", "--json"], ["feeds", "--health", "--json"]):
        before, after = (json.loads(stocked("--language", one, *verb).out) for one in ("en", "fa"))
        assert [one.keys() for one in after] == [one.keys() for one in before]
        assert not ARABIC.search(json.dumps(after, ensure_ascii=False))


def test_an_article_laid_out_for_a_pipe_has_english_words_around_it_unless_a_language_is_typed(
    stocked, monkeypatch
):
    monkeypatch.setenv("LANG", "fa.UTF-8")
    (article,) = stocked("list", "lang:ar", "--ids").out.split()
    assert "2 March 2020" in stocked("show", article, "--width", "70").out
    typed = stocked("--language", "fa", "show", article, "--width", "70").out
    assert shaped("اسفند") in typed
    assert "۱۳۹۸" in typed


@pytest.mark.parametrize("language", [*RTL, "en"])
def test_no_name_changes_places_with_its_version(on_a_terminal, home, language):
    sentence = str(phrases(language).messages["doctor.versions"])
    assert first_strong(sentence) == ("rtl" if language in RTL else "ltr")  # whoever lays it out
    home.mkdir()
    _, seen = on_a_terminal("--language", language, "doctor", columns=100)
    (first, *_) = (line.strip() for line in seen.splitlines())
    if language == "en":
        assert re.search(r"newsterm 0\.\d.* on Python 3\.", first)
    else:  # a word stands between, or it would be a question which of two Latin words is read first
        assert not re.search(r"newsterm\W*0\.|0\.\d\W*\d*\W*newsterm|Python\W*3\.|3[.\d]*\W*Python", first)


@pytest.mark.usefixtures("stocked")
def test_a_table_s_dates_are_those_of_the_reader_s_calendar(on_a_terminal, home):
    """The article is of an earlier year, which alone is shown."""
    for language, year in (("fa", "۱۳۹۸"), ("en", "2020"), ("ur", "2020")):
        assert year in on_a_terminal("--language", language, "list", "lang:ar")[1]
    (home / "config.toml").write_text('[interface]\ncalendar = "solar"\n')
    assert "1398" in on_a_terminal("--language", "en", "list", "lang:ar")[1]
    (home / "config.toml").write_text('[interface]\ncalendar = "gregorian"\n')
    assert "۲۰۲۰" in on_a_terminal("--language", "fa", "list", "lang:ar")[1]


def test_how_a_verb_is_typed_is_never_wider_than_the_window(on_a_terminal):
    for verb in ("list", "doctor", "edit-feeds"):
        usage = on_a_terminal("help", verb, columns=60)[1].partition("\n\n")[0]
        assert usage.startswith(f"newsterm {verb} ")
        assert max(map(cells, usage.splitlines())) <= 60


def test_help_is_sent_as_the_config_asks_for_it(on_a_terminal, home, monkeypatch):
    monkeypatch.setenv("LANG", "ar.UTF-8")
    home.mkdir()
    (home / "config.toml").write_text('[interface]\nbidi = "terminal"\n')
    assert phrases("ar").say("usage.interface") in on_a_terminal("help")[1]
