"""Feeds come, go, and are listed."""

import json

import pytest
from tests.fakes.feeds import RSS_TYPE, rss
from tests.fakes.web import Answer, Web

from newsterm.store import Store

PAGE = b"""<!doctype html><html><head><title>A paper</title>
<link rel="alternate" type="application/rss+xml" title="News" href="/news.xml">
<link rel="alternate" type="application/rss+xml" title="&#1585;&#1610;&#1575;&#1590;&#1577;"
href="/sport.xml">
</head><body></body></html>"""


@pytest.fixture
def web():
    with Web() as web:
        web.serve("/news.xml", Answer(body=rss("News", "one", "two"), headers=RSS_TYPE))
        web.serve("/sport.xml", Answer(body=rss("رياضة", "هدف"), headers=RSS_TYPE))
        web.serve("/", Answer(body=PAGE, headers={"Content-Type": "text/html"}))
        yield web


def followed(newsterm) -> list[str]:
    return [feed["url"] for feed in json.loads(newsterm("feeds", "--json").out)]


def test_a_feed_is_added_and_taken_in_at_once(newsterm, web, home):
    done = newsterm("add", web.url("/news.xml"), "--tag", "daily", "--tag", "ب", "--title", "Mine")
    assert (done.code, done.out, done.err) == (0, "", "added Mine (2 articles)\n")
    assert newsterm("count", "tag:ب").out == "2\n"
    assert 'title = "Mine"' in (home / "feeds.toml").read_text()


def test_what_is_added_is_ready_to_be_searched(newsterm, web, home):
    """Also where no feed is asked again for hours."""
    newsterm("add", web.url("/news.xml"))
    with Store.open(home / "newsterm.sqlite") as store:
        assert store.unindexed() == 0


def test_a_feed_that_is_there_is_not_added_again(newsterm, web, home):
    newsterm("add", web.url("/news.xml"))
    before = (home / "feeds.toml").read_bytes()
    done = newsterm("add", web.url("/news.xml"))
    assert (done.code, done.err) == (0, f"{web.url('/news.xml')} is there already\n")
    assert (home / "feeds.toml").read_bytes() == before


def test_a_page_with_several_feeds_lists_them_where_nobody_can_choose(newsterm, web):
    done = newsterm("add", web.url("/"))
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines() == [
        f"newsterm: {web.url('/')} names several feeds; choose with --first or --all, or add one of these",
        f"1. News {web.url('/news.xml')}",
        f"2. رياضة {web.url('/sport.xml')}",
    ]
    assert followed(newsterm) == []


def test_of_several_addresses_that_which_failed_is_named(newsterm, web):
    """They may be of one host."""
    for path in ("/a", "/b"):
        web.serve(path, Answer(status=404))
    done = newsterm("add", web.url("/a"), web.url("/b"))
    assert [line.split(": ")[1] for line in done.err.splitlines()] == [web.url("/a"), web.url("/b")]


def test_first_and_all_choose(newsterm, web):
    assert newsterm("add", "--first", web.url("/")).code == 0
    assert followed(newsterm) == [web.url("/news.xml")]
    done = newsterm("add", "--all", web.url("/"))
    assert (done.code, done.err.splitlines()) == (
        0,
        [
            f"{web.url('/news.xml')} is there already",
            "added رياضة (1 article)",
            "sections from your feeds: Sport; newsterm sections lists and changes them",
        ],
    )
    assert followed(newsterm) == [web.url("/news.xml"), web.url("/sport.xml")]


@pytest.mark.parametrize(
    ("answer", "code", "paths"),
    [
        ("2", 0, ["/sport.xml"]),
        ("all", 0, ["/news.xml", "/sport.xml"]),
        ("", 1, []),
        ("3", 1, []),
        ("x", 1, []),
    ],
)
def test_somebody_at_a_terminal_is_asked(on_a_terminal, newsterm, web, answer, code, paths):
    done, seen = on_a_terminal("add", web.url("/"), typed=f"{answer}\n")
    assert "Which? A number, all, or nothing" in seen
    assert (done, followed(newsterm)) == (code, [web.url(path) for path in paths])


def test_json_tells_what_was_found_and_what_came_of_it(newsterm, web):
    several = json.loads(newsterm("add", "--json", web.url("/")).out)
    assert [one["title"] for one in several["found"]] == ["News", "رياضة"]
    assert (several["address"], several["outcomes"], several["known"]) == (web.url("/"), [], [])
    first = json.loads(newsterm("add", "--json", "--first", web.url("/")).out)
    assert [(one["title"], one["added"], one["error"]) for one in first["outcomes"]] == [("News", 2, "")]
    again = json.loads(newsterm("add", "--json", "--first", web.url("/")).out)
    assert (again["outcomes"], again["known"]) == ([], [web.url("/news.xml")])


@pytest.mark.parametrize(
    ("address", "named"),
    [("gopher:x", "gopher:"), ("./missing.xml", "missing.xml"), ("", "address")],
)
def test_what_is_no_address_is_one_line(newsterm, address, named):
    done = newsterm("add", address)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert named in done.err


def test_what_does_not_answer_is_no_feed_or_is_broken_is_one_line(newsterm, web, home):
    web.serve("/gone", Answer(status=410))
    web.serve("/text", Answer(body=b"good morning", headers={"Content-Type": "text/plain"}))
    web.serve("/broken", Answer(body=b"<rss><channel><item><title>", headers=RSS_TYPE, cut=4))
    for path in ("/gone", "/text", "/broken"):
        done = newsterm("add", web.url(path))
        assert (done.code, done.out, done.err.count("\n")) == (1, "", 1), done
    assert not (home / "feeds.toml").exists()


def test_of_several_addresses_those_that_can_be_are_added(newsterm, web):
    done = newsterm("add", web.url("/none"), web.url("/news.xml"))
    assert (done.code, followed(newsterm)) == (3, [web.url("/news.xml")])


def test_one_title_for_several_addresses_is_a_usage_error(newsterm, web):
    assert newsterm("add", "--title", "x", web.url("/news.xml"), web.url("/sport.xml")).code == 2


def test_a_removed_feed_takes_its_articles_out_of_sight_and_brings_them_back(stocked, port):
    stocked("save", *stocked("list", "-n", "1", "--ids").out.split())
    done = stocked("remove", "1")
    assert (done.code, done.out) == (0, "")
    assert done.err == "removed Port News; adding it again restores its articles\n"
    assert (stocked("count").out, followed(stocked)) == ("0\n", [])
    stocked("add", port)
    assert (stocked("count").out, stocked("count", "is:saved").out) == ("3\n", "1\n")


def test_only_a_number_or_an_address_removes(stocked):
    done = stocked("remove", "Port")
    assert (done.code, len(followed(stocked))) == (2, 1)
    assert done.err == "newsterm: no feed has the address or number Port; newsterm feeds lists them\n"


def test_feeds_are_columns_in_a_pipe_and_records_as_json(stocked, port):
    number, title, url, unread, total, checked, error = stocked("feeds").out.rstrip("\n").split("\t")
    assert (number, title, url, unread, total, error) == ("1", "Port News", port, "3", "3", "")
    (record,) = json.loads(stocked("feeds", "--json").out)
    assert (record["id"], record["title"], record["succeeded"]) == (1, "Port News", checked)


def test_a_feed_that_failed_says_why(newsterm, web):
    newsterm("add", web.url("/news.xml"))
    web.serve("/news.xml", Answer(status=404))
    newsterm("refresh", "-q")
    assert "not there" in newsterm("feeds").out.split("\t")[-1]


def test_what_a_feed_says_is_changed_by_command(newsterm, web, home):
    newsterm("add", web.url("/news.xml"))
    done = newsterm(
        "edit-feeds",
        "News",
        "--every",
        "2h",
        "--tag",
        "a",
        "--tag",
        "ب",
        "--tls",
        "expired",
        "--notify",
        "yes",
    )
    assert (done.code, done.err) == (0, "News was changed in feeds.toml\n")
    written = (home / "feeds.toml").read_text()
    for line in ('every = "2h"', 'tags = ["a", "ب"]', 'tls = ["expired"]', "notify = true"):
        assert f"\n{line}\n" in written
    newsterm("edit-feeds", "1", "--every", "", "--tag", "", "--tls", "", "--notify", "no")
    assert (home / "feeds.toml").read_text() == f'[[feeds]]\nurl = "{web.url("/news.xml")}"\n'


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["1", "--every", "often"], "every: this must be a span of time"),
        (["1", "--proxy", "ftp://hush"], "proxy: this must be"),
        (["1"], "nothing was said that should change"),
        (["none", "--every", "2h"], "no feed is called none"),
    ],
)
def test_what_cannot_be_changed_is_said_and_changes_nothing(newsterm, web, home, arguments, words):
    newsterm("add", web.url("/news.xml"))
    before = (home / "feeds.toml").read_bytes()
    done = newsterm("edit-feeds", *arguments)
    assert (done.code, "hush" in done.err) == (2, False)
    assert words in done.err
    assert (home / "feeds.toml").read_bytes() == before


def test_no_list_shows_a_secret(newsterm, home):
    home.mkdir(parents=True, exist_ok=True)
    (home / "feeds.toml").write_text(
        '[[feeds]]\nurl = "https://me:hush@example.org/f"\npassword = "hush"\nheaders = ["X: hush"]\n'
        'proxy = "http://me:hush@127.0.0.1:9"\n'
    )
    for command in (["feeds"], ["feeds", "--json"], ["refresh"], ["refresh", "--jsonl"], ["export-opml"]):
        done = newsterm(*command)
        assert "hush" not in done.out + done.err
