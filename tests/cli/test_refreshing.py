"""Asking feeds, on a web of one's own."""

import json
import re
import signal
import time
from unittest.mock import AsyncMock

import pytest
from tests.fakes.feeds import RSS_TYPE, rss
from tests.fakes.web import Answer, Web

from newsterm.config import paths
from newsterm.lang import heard
from newsterm.newsroom import Newsroom


@pytest.fixture
def web():
    with Web() as web:
        yield web


@pytest.fixture
def follow(home):
    """Follow addresses without asking them."""

    def add(*addresses: str) -> None:
        home.mkdir(exist_ok=True)
        with (home / "feeds.toml").open("a") as file:
            file.writelines(f'[[feeds]]\nurl = "{address}"\n' for address in addresses)

    return add


def feed(title: str, *items: str) -> Answer:
    return Answer(body=rss(title, *items), headers=RSS_TYPE)


def test_without_feeds_there_is_nothing_to_do(newsterm):
    done = newsterm("refresh")
    assert (done.code, done.out) == (1, "")
    assert done.err == "newsterm: there are no feeds yet; newsterm add ADDRESS brings one\n"


def test_what_is_new_is_counted_and_a_second_time_nothing_is(newsterm, web, follow):
    follow(web.serve("/a", feed("A", "one", "two")), web.serve("/b", feed("B", "three")))
    done = newsterm("refresh")
    assert (done.code, done.out, done.err) == (0, "", "3 new articles from 2 feeds\n")
    assert newsterm("refresh").err == "0 new articles from 2 feeds\n"
    assert newsterm("refresh", "--quiet").err == ""
    assert newsterm("count").out == "3\n"


def test_jsonl_says_what_came_of_each_feed(newsterm, web, follow):
    follow(web.serve("/a", feed("A", "one")), web.serve("/b", Answer(status=404)))
    done = newsterm("refresh", "--jsonl")
    said = {one["url"]: one for one in map(json.loads, done.out.splitlines())}
    assert list(said[web.url("/a")]) == [
        "feed",
        "url",
        "title",
        "added",
        "altered",
        "unchanged",
        "error",
        "hint",
        "reason",
        "said",
    ]
    assert (said[web.url("/a")]["added"], said[web.url("/a")]["error"]) == (1, "")
    lost = said[web.url("/b")]
    assert (lost["added"], bool(lost["error"])) == (0, True)
    assert (lost["reason"], str(heard(lost["said"][0]))) == ("errors.fetch.not_found", lost["error"])


def test_some_that_fail_are_named_with_the_reason_and_end_with_3(newsterm, web, follow):
    follow(web.serve("/a", feed("A", "one")), web.serve("/b", Answer(status=404)))
    done = newsterm("refresh")
    assert (done.code, done.out, done.err.count("\n")) == (3, "", 2)
    named, summary = done.err.splitlines()
    assert named.startswith(f"newsterm: {web.url('/b')}: the feed is not there")
    assert summary == "1 new article from 2 feeds, 1 of them failed"


def test_all_that_fail_end_with_1(newsterm, web, follow):
    follow(web.serve("/a", Answer(body=b"<html><p>nothing", headers={"Content-Type": "text/html"})))
    done = newsterm("refresh", "-q")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)


def test_a_password_in_an_address_is_not_said(newsterm, web, follow):
    address = web.serve("/a", Answer(status=500)).replace("http://", "http://me:secret@")
    follow(address)
    assert "secret" not in newsterm("refresh").err
    assert "secret" not in newsterm("feeds").out


@pytest.mark.parametrize("name", ["2", "AB", "ab"])
def test_feeds_can_be_named_by_number_title_and_address(newsterm, web, follow, name):
    follow(web.serve("/a", feed("Alpha", "one")), web.serve("/b", feed("Gaba", "two")))
    newsterm("refresh", "-q")
    web.requests.clear()
    assert newsterm("refresh", name).err == "0 new articles from 1 feed\n"
    assert newsterm("refresh", web.url("/b")).code == 0
    assert [request.path for request in web.requests] == ["/b", "/b"]


def test_a_name_that_fits_no_feed_is_a_usage_error(stocked):
    done = stocked("refresh", "nowhere")
    assert (done.code, done.err) == (2, "newsterm: no feed is called nowhere; newsterm feeds lists them\n")


def test_due_asks_only_those_whose_time_has_come(newsterm, web, follow):
    follow(web.serve("/a", feed("A", "one")))
    assert newsterm("refresh", "--due").err == "1 new article from 1 feed\n"
    done = newsterm("refresh", "--due")
    assert (done.code, done.err, len(web.requests)) == (0, "no feed is due\n", 1)


def test_where_none_is_due_what_one_left_that_was_killed_is_indexed(newsterm, web, follow, home, monkeypatch):
    follow(web.serve("/a", feed("A", "one")))
    with monkeypatch.context() as killed:
        killed.setattr("newsterm.cli.commands.refreshing._settled", AsyncMock())
        newsterm("refresh", "--headlines")
    with Newsroom.open(paths({"NEWSTERM_HOME": str(home)})) as newsroom:
        assert newsroom.store.unindexed() == 1
        newsterm("refresh", "--headlines", "--due")
        assert newsroom.store.unindexed() == 0


def test_what_came_in_is_found_at_once(newsterm, web, follow):
    follow(web.serve("/a", feed("A", "المدينةُ القديمة")))
    newsterm("refresh", "-q")
    assert newsterm("count", "المدينه").out == "1\n"


def test_two_at_once_bring_everything_once(shell, web, follow, newsterm):
    follow(*(web.serve(f"/{name}", feed(name, "one", "two", "three")) for name in "abcdef"))
    both = [shell("refresh", "--jsonl"), shell("refresh", "--jsonl")]
    said = [process.communicate(timeout=60) for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    added = [json.loads(line)["added"] for out, _ in said for line in out.splitlines()]
    assert (len(added), sum(added)) == (12, 18)
    assert newsterm("count").out == "18\n"


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
)
def test_a_signal_ends_it_and_leaves_whole_feeds(shell, web, follow, home, number, code):
    follow(web.serve("/a", feed("A", *map(str, range(50)))), web.serve("/silent", Answer(silent=True)))
    process = shell("refresh", "--jsonl")
    outcome = json.loads(process.stdout.readline())
    began = time.monotonic()
    process.send_signal(number)
    out, err = process.communicate(timeout=20)
    assert time.monotonic() - began < 5
    assert (outcome["added"], process.returncode, out, err) == (50, code, b"", b"")
    with Newsroom.open(paths({"NEWSTERM_HOME": str(home)})) as newsroom:
        assert newsroom.reading.count("") == 50
        assert newsroom.store.check() == []


def test_a_terminal_sees_how_far_it_is(on_a_terminal, web, follow):
    follow(web.serve("/a", feed("A", "one")), web.serve("/b", Answer(status=404)))
    code, seen = on_a_terminal("refresh")
    assert code == 3
    assert "Refreshing 2 of 2" in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", seen)
    assert "1 new article from 2 feeds" in seen


@pytest.mark.parametrize("quiet", [["--quiet"]])
def test_a_terminal_that_wants_quiet_gets_it(on_a_terminal, web, follow, quiet):
    follow(web.serve("/a", feed("A", "one")))
    assert on_a_terminal("refresh", *quiet) == (0, "")
