"""How feeds fare, on the command line."""

import json
import re

import pytest
from tests.fakes.feeds import RSS_TYPE, rss
from tests.fakes.web import Answer, Web

from newsterm.fetch import Fetcher
from newsterm.lang import Said, phrases
from newsterm.model import FetchError


@pytest.fixture
def followed(newsterm, home):
    """A newsterm that follows a feed that is well, one that is gone and one that moved."""
    with Web() as web:
        fine = Answer(body=rss("Port News", "Harbour opens"), headers=RSS_TYPE)
        new = web.serve("/new", Answer(body=rss("أخبار المرفأ", "ميناء"), headers=RSS_TYPE))
        addresses = [
            web.serve("/fine", fine),
            web.serve("/gone", Answer(status=410)),
            web.serve("/old", Answer(status=301, headers={"Location": new})),
        ]
        home.mkdir()
        (home / "feeds.toml").write_text("".join(f'[[feeds]]\nurl = "{one}"\n' for one in addresses))
        newsterm("refresh")
        yield newsterm


def test_a_pipe_gets_a_line_for_each_feed_in_the_order_of_the_file(followed):
    rows = [line.split("\t") for line in followed("feeds", "--health").out.splitlines()]
    assert [(row[0], row[1], row[-1]) for row in rows] == [
        ("1", "quiet" if rows[0][1] == "quiet" else "fresh", ""),
        ("2", "dead", "newsterm remove 2"),
        ("3", "moved", "newsterm edit-feeds 3 --moved"),
    ]


def test_a_feed_that_fails_keeps_its_address_and_has_its_reason_below(followed, on_a_terminal, monkeypatch):
    """Several feeds of one host fail alike: the host alone tells nobody which."""
    monkeypatch.setenv("TERM", "foot")
    monkeypatch.setenv("NO_COLOR", "1")
    number, _, address, *_, reason = followed("feeds").out.splitlines()[1].split("\t")
    rows = on_a_terminal("feeds", columns=100)[1].splitlines()
    (at,) = (index for index, row in enumerate(rows) if row.split()[0] == number)
    assert rows[at].endswith(address)
    below = [row.strip() for row in rows[at + 1 :] if row.startswith(" " * 20)]
    assert " ".join(below) == reason


def test_a_narrow_window_has_the_addresses_of_the_feeds_that_fail(followed, on_a_terminal, monkeypatch):
    monkeypatch.setenv("TERM", "foot")
    monkeypatch.setenv("NO_COLOR", "1")
    fine, gone, _ = (line.split("\t") for line in followed("feeds").out.splitlines())
    seen = "".join(on_a_terminal("feeds", columns=60)[1].split())
    assert fine[2] not in seen
    assert gone[2] in seen
    assert "".join(gone[-1].split()) in seen


def test_a_narrow_window_leaves_the_times_of_feeds_out(followed, on_a_terminal, monkeypatch):
    monkeypatch.setenv("TERM", "foot")
    monkeypatch.setenv("NO_COLOR", "1")
    assert followed("feeds", "--health").code == 0
    for columns, shown in ((79, False), (80, True)):
        title, *_ = on_a_terminal("feeds", "--health", columns=columns)[1].splitlines()
        assert (phrases("en").say("tables.succeeded") in title) is shown


def test_a_program_gets_all_that_is_remembered(followed):
    _, gone, moved = json.loads(followed("feeds", "--health", "--json").out)
    assert (gone["health"], gone["stopped"], gone["reason"]) == ("dead", True, "errors.fetch.gone")
    assert [look["status"] for look in gone["checks"]] == [410]
    assert moved["moved"].endswith("/new")
    assert moved["checks"][0]["added"] == 1
    assert set(moved["checks"][0]) == {
        "at", "seconds", "status", "size", "added", "altered", "unchanged", "error", "reason",
    }  # fmt: skip


def test_each_command_that_is_named_does_what_is_said(followed):
    assert followed("edit-feeds", "3", "--moved").code == 0
    assert followed("remove", "2").code == 0
    rows = [line.split("\t") for line in followed("feeds", "--health").out.splitlines()]
    assert [row[1] for row in rows if row[0] == "2"] == []
    assert followed("edit-feeds", "1", "--moved").code == 2
    assert followed("edit-feeds", "1", "--paused", "yes").code == 0
    assert followed("feeds", "--health").out.startswith("1\tpaused\t")
    assert followed("edit-feeds", "1", "--paused", "no").code == 0


@pytest.mark.usefixtures("followed")
def test_people_see_the_worst_first_with_the_way_out(on_a_terminal):
    code, seen = on_a_terminal("feeds", "--health", columns=100)
    text = re.sub(r"\x1b\[[0-9;]*m", "", seen)
    assert code == 0
    assert text.index("✗") < text.index("→") < text.index("✓")
    assert "newsterm edit-feeds 3 --moved" in text


def test_the_doctor_sums_it_up_and_names_the_worst_with_what_helps(followed):
    rows = [line.split("\t") for line in followed("doctor").out.splitlines()]
    parts = {row[1]: row for row in rows}
    assert parts["health"][2] == "Feeds: 1 fine, 0 failing, 1 dead, 1 moved, 0 paused"
    assert parts["dead"][3] == "newsterm remove 2 drops it; what you have of it stays"
    assert parts["moved"][3] == "newsterm edit-feeds 3 --moved takes over the new address"


def test_without_a_network_it_is_said_once(newsterm, home, monkeypatch):
    async def nowhere(*_, **__):
        raise FetchError(Said("errors.fetch.network_unreachable", host="example.org"))

    monkeypatch.setattr(Fetcher, "fetch", nowhere)
    home.mkdir()
    (home / "feeds.toml").write_text("".join(f'[[feeds]]\nurl = "https://{one}.example/"\n' for one in "abc"))
    done = newsterm("refresh")
    assert done.code == 1
    assert [line for line in done.err.splitlines() if "network" in line] == [
        "newsterm: There is no network; the feeds are asked later."
    ]
