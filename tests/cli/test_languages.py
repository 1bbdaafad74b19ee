"""What was done, and what went wrong, in the reader's language; what scripts read, in one."""

import json
import re

import pytest
from tests.fakes.feeds import RSS_TYPE, rss
from tests.fakes.web import Answer, Web

from newsterm.cli.misuse import misuse
from newsterm.lang import LANGUAGES, heard, phrases
from newsterm.model.errors import SPELLED

ARABIC = re.compile("[\u0621-\u064a]")


@pytest.fixture
def web():
    with Web() as web:
        yield web


@pytest.fixture
def arabic(home, monkeypatch):
    """The system's language is Arabic."""
    monkeypatch.setenv("LANG", "ar_EG.UTF-8")
    home.mkdir(exist_ok=True)
    return home


@pytest.mark.usefixtures("arabic")
def test_the_systems_language_is_spoken(newsterm):
    done = newsterm("refresh")
    assert (done.code, done.out) == (1, "")
    assert done.err == "newsterm: لا مصادر بعد؛ يضيف newsterm add ADDRESS مصدرًا\n"
    assert newsterm("undo").err == "ليس هناك ما يُتراجع عنه.\n"


@pytest.mark.usefixtures("arabic")
def test_what_is_misspelled_is_said_with_what_was_meant(newsterm):
    assert newsterm("lsit").err == "newsterm: لا أمر اسمه lsit؛ أتقصد list؟\n"
    assert newsterm("list", "is:unreed").err.endswith("؛ أتقصد unread؟\n")


def test_the_config_goes_before_the_system_and_an_option_before_both(newsterm, arabic):
    (arabic / "config.toml").write_text('[interface]\nlanguage = "he"\n')
    assert newsterm("lsit").err.startswith("newsterm: אין פקודה בשם lsit")
    assert newsterm("refresh").err.startswith("newsterm: אין עדיין ערוצים")
    assert newsterm("--language", "fa", "refresh").err.startswith("newsterm: هنوز منبعی نیست")
    assert newsterm("--language", "en", "lsit").err.startswith("newsterm: there is no command")


def test_a_config_that_cannot_be_followed_is_named_in_the_systems_language(newsterm, arabic):
    (arabic / "config.toml").write_text('[reading]\nwidth = "wide"\n')
    done = newsterm("list")
    assert done.code == 4
    assert done.err.endswith('السطر 2: reading.width: المطلوب هنا عدد صحيح من 20 إلى 400، لا "wide"\n')


@pytest.mark.usefixtures("arabic")
def test_a_terminal_gets_it_from_right_to_left_at_the_right(on_a_terminal, monkeypatch):
    for name in ("TMUX", "STY", "ZELLIJ", "VTE_VERSION", "KONSOLE_VERSION", "TERM_PROGRAM", "MLTERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "foot")
    code, seen = on_a_terminal("refresh", columns=70)
    assert code == 1
    line = seen.rstrip("\n").replace("\u200e", "")
    assert line.endswith(":newsterm")
    assert re.match(r" +ﺍ?.*newsterm add ADDRESS", line)


def test_what_scripts_read_stays_what_it_is(newsterm, arabic, web):
    addresses = web.serve("/a", Answer(body=rss("A", "one"), headers=RSS_TYPE)), web.url("/none")
    (arabic / "feeds.toml").write_text("".join(f'[[feeds]]\nurl = "{one}"\n' for one in addresses))
    done = newsterm("refresh", "--jsonl")
    assert ARABIC.search(done.err)
    outcomes = {one["url"]: one for one in map(json.loads, done.out.splitlines())}
    lost = outcomes[addresses[1]]
    assert lost["error"].isascii()
    assert lost["hint"].isascii()
    assert [str(heard(one)) for one in lost["said"]] == [lost["error"], lost["hint"]]
    assert (outcomes[addresses[0]]["reason"], outcomes[addresses[0]]["said"]) == ("", ["", ""])
    kept = {one["url"]: one for one in json.loads(newsterm("feeds", "--json").out)}
    assert (kept[addresses[1]]["error"], kept[addresses[1]]["reason"]) == (lost["error"], lost["reason"])
    assert lost["reason"].startswith("errors.")
    assert kept[addresses[0]]["reason"] == ""
    assert not ARABIC.search(newsterm("feeds").out)


def test_a_newsterm_hears_of_another_what_it_says_in_its_own_language(newsterm, arabic, monkeypatch):
    monkeypatch.setenv(SPELLED, "1")
    said = heard(newsterm("refresh").err.strip())
    assert str(said) == "there are no feeds yet; newsterm add ADDRESS brings one"
    assert said.within(phrases("ur")).startswith("ابھی کوئی فیڈ نہیں")


@pytest.mark.parametrize(
    "message",
    [
        "the following arguments are required: FEED",
        "unrecognized arguments: --x",
        "argument -n: expected one argument",
        "argument -n: x is no number",
        "argument --width: 0 is too few",
        "argument TAG: a tag has a name",
        "argument --jsonl: not allowed with argument --json",
        "argument --order: invalid choice: 'x' (choose from 'newest', 'oldest')",
        "argument --order: invalid choice: 'x' (choose from newest, oldest)",
    ],
)
def test_what_argparse_says_often_has_words_in_every_language(message):
    said = misuse(message)
    assert str(said) == message
    assert len({said.within(phrases(language)) for language in LANGUAGES}) == len(LANGUAGES)


def test_what_argparse_says_seldom_stays_as_it_is():
    assert str(misuse("ignored explicit argument 'x'")) == "ignored explicit argument 'x'"
