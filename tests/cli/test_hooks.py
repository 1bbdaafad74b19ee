"""Programs of the reader's are told of what came, once, and nothing of theirs breaks a refresh."""

import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from newsterm.config import paths
from newsterm.model.errors import SPELLED
from newsterm.newsroom import Newsroom
from newsterm.terminal.notices import notification

NOW = datetime.now(UTC)


@pytest.fixture
def arrive(newsterm, home, tmp_path):
    """Let titles stand in a feed that wants to be told of, and ask it; config.toml says what is given."""
    file = tmp_path / "feed.xml"
    home.mkdir()

    def refresh(*titles: str, config: str = "", feed: str = "notify = true", age: int = 0):
        published = format_datetime(NOW - timedelta(days=age))
        items = "".join(
            f"<item><title>{title}</title><guid>{title}</guid><pubDate>{published}</pubDate></item>"
            for title in titles
        )
        file.write_text(f'<rss version="2.0"><channel><title>Port</title>{items}</channel></rss>')
        (home / "feeds.toml").write_text(f'[[feeds]]\nurl = "{file.as_uri()}"\n{feed}\n')
        (home / "config.toml").write_text(config)
        return newsterm("refresh")

    return refresh


@pytest.fixture
def script(tmp_path):
    """A program of the reader's, given its lines."""

    def write(name: str, *lines: str) -> str:
        file = tmp_path / name
        file.write_text("\n".join(["#!/bin/sh", *lines, ""]))
        file.chmod(0o755)
        return str(file)

    return write


def test_the_hook_gets_what_is_new_as_list_gives_it_and_gets_it_once(arrive, newsterm, script, tmp_path):
    told = tmp_path / "told"
    hooks = f'[hooks]\narrived = "{script("hook", f"cat >> {told}", "echo heard")}"\n'
    mutes = '[[filters]]\nquery = "horoscope"\ndo = ["mute"]\n'
    arrive("before")
    arrive("before", "ميناء", "horoscope", config=hooks + mutes)
    arrive("before", "ميناء", "horoscope", "Later", config=hooks)
    arrive("before", "Later", config=hooks)
    lines = told.read_text().splitlines()
    assert [json.loads(line)["title"] for line in lines] == ["ميناء", "Later"]
    assert lines[0] in newsterm("list", "--jsonl").out.splitlines()
    assert (tmp_path / "home" / "newsterm.log").read_text().count("heard") == 2


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (["cat > /dev/null; exit 3"], "failed with exit code 3"),
        (["exec sleep 30"], "was not done within 1 seconds"),
        (None, "could not be started"),
    ],
)
def test_a_hook_that_fails_is_named_and_the_refresh_is_done(arrive, newsterm, script, tmp_path, lines, why):
    hook = script("hook", *lines) if lines else str(tmp_path / "nothing")
    done = arrive("one", config=f'[hooks]\narrived = "{hook}"\ntimeout = "1s"\n')
    assert done.code == 0
    assert [line for line in done.err.splitlines() if hook in line and why in line] != []
    assert why in (tmp_path / "home" / "newsterm.log").read_text()
    assert newsterm("count").out == "1\n"


def test_two_who_ask_at_the_same_time_tell_of_each_entry_once(arrive, home, monkeypatch):
    arrive("one", feed="notify = true")
    places = paths({"NEWSTERM_HOME": str(home)})
    with Newsroom.open(places) as first, Newsroom.open(places) as second:
        before = first.announcing.begin(), second.announcing.begin()
        arrive("one", "two", "three", feed="")
        assert len(first.announcing.came(before[0])) == 2
        assert second.announcing.came(before[1]) == ()


def shown(tmp_path) -> list[list[str]]:
    file = tmp_path / "shown"
    return [line.split("\t") for line in file.read_text().splitlines()] if file.exists() else []


def test_feeds_and_filters_that_say_so_are_notified_of_a_few_by_name_and_many_by_number(
    arrive, script, tmp_path
):
    note = script("note", f'printf \'%s\\t%s\\n\' "$1" "$2" >> {tmp_path}/shown')
    notify = f'[hooks]\nnotify = "{note}"\n'
    asks = '[[filters]]\nquery = "title:storm"\ndo = ["notify", "read"]\n'
    arrive("calm", "-rf storm &#27;]0;x&#7;$(touch /dev/null)", config=notify + asks, feed="")
    assert shown(tmp_path) == [[" -rf storm ]0;x$(touch /dev/null)", "Port"]]
    arrive("calm", "a", "b", config=notify)
    assert [one[0] for one in shown(tmp_path)[1:]] == ["b", "a"]
    arrive("c", "d", "e", "f", config=notify)
    assert shown(tmp_path)[3:] == [["4 new articles from 1 feed", "Port"]]
    arrive("archive", config=notify, age=9)
    assert len(shown(tmp_path)) == 4


def test_the_name_of_a_feed_is_no_markup_of_a_notification_however_it_is_spelled(
    arrive, script, tmp_path, monkeypatch
):
    # What notify-send does with its second line (g_strcompress), and the desktop takes that for markup.
    script("notify-send", f'printf \'%s\\t%b\\n\' "$3" "$4" >> {tmp_path}/shown')
    monkeypatch.setenv("DISPLAY", ":9")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    arrive("calm", feed="notify = true\ntitle = 'a \\0074b> <i>'")
    assert shown(tmp_path) == [["calm", "a \\0074b&gt; &lt;i&gt;"]]


def test_where_only_a_terminal_could_show_it_the_newsterm_at_that_terminal_is_told(
    arrive, newsterm, home, monkeypatch
):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("shutil.which", lambda _: None)
    arrive("one")
    feed = home.parent / "feed.xml"
    for title, is_ours in (("two", True), ("three", False)):
        feed.write_text(feed.read_text().replace("<item>", f"<item><title>{title}</title></item><item>", 1))
        if is_ours:
            monkeypatch.setenv(SPELLED, "1")
        else:
            monkeypatch.delenv(SPELLED)
        lines = newsterm("refresh", "--headlines", "--jsonl").out.splitlines()
        assert (json.loads(lines[-1]) == {"notices": [[title, "Port"]]}) == is_ours
        assert len(lines) == 1 + is_ours


@pytest.mark.parametrize(
    ("env", "sent"),
    [
        ({"TERM_PROGRAM": "WezTerm"}, "\x1b]9;Storm, now · Port\x1b\\"),
        ({"TERM": "foot"}, "\x1b]777;notify;Storm, now;Port\x1b\\"),
        (
            {"TERM": "xterm-kitty"},
            "\x1b]99;i=newsterm:d=0;Storm, now\x1b\\\x1b]99;i=newsterm:p=body;Port\x1b\\",
        ),
        ({"TERM": "xterm-256color"}, ""),
        ({"TERM": "foot", "TMUX": "/s"}, ""),
    ],
)
def test_a_terminal_is_told_as_it_takes_it(env, sent):
    assert notification("Storm; now", "Port", env) == sent
