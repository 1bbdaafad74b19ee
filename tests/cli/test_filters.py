"""Filters at the command line: listed, foretold, followed."""

import json

import pytest

RULES = """
[[filters]]
name = "ports"
query = "title:harbour or ميناء"
do = ["tag:port", "read"]

[[filters]]
query = "ships"
do = ["notify"]
"""


@pytest.fixture
def ruled(stocked, home):
    (home / "config.toml").write_text(RULES, encoding="utf-8")
    return stocked


def test_filters_are_listed_with_how_many_articles_each_would_touch(ruled):
    assert ruled("filters").out.splitlines() == [
        "ports\t2\t2\ttag:port,read\ttitle:harbour or ميناء",
        "2\t0\t1\tnotify\tships",
    ]
    assert json.loads(ruled("filters", "ports", "--json").out) == [
        {
            "name": "ports",
            "query": "title:harbour or ميناء",
            "do": ["tag:port", "read"],
            "answering": 2,
            "touched": 2,
        }
    ]


def test_a_dry_run_names_every_article_and_what_would_be_done_and_does_nothing(ruled):
    ids = ruled("list", "title:harbour or ميناء", "--ids").out.split()
    lines = ruled("filters", "--dry-run").out.splitlines()
    assert [line.split("\t")[:3] for line in lines] == [[one, "ports", "tag:port,read"] for one in ids]
    one = json.loads(ruled("filters", "--dry-run", "--jsonl", "ports").out.splitlines()[0])
    assert (one["id"], one["filter"], one["do"]) == (ids[0], "ports", ["tag:port", "read"])
    assert ruled("count", "is:unread").out == "3\n"


def test_applying_is_one_step_that_undo_takes_back(ruled):
    done = ruled("filters", "--apply")
    assert done.out == ""
    assert "newsterm undo" in done.err
    assert (ruled("count", "tag:port").out, ruled("count", "is:unread").out) == ("2\n", "1\n")
    assert ruled("filters", "--apply").err == "no article would change\n"
    ruled("undo")
    assert (ruled("count", "tag:port").out, ruled("count", "is:unread").out) == ("0\n", "3\n")


def test_without_filters_it_is_said_how_to_make_one(stocked):
    done = stocked("filters")
    assert (done.code, done.out) == (0, "")
    assert "[[filters]]" in done.err


def test_a_wrong_question_is_named_with_its_filter_its_file_and_its_column(ruled, home):
    (home / "config.toml").write_text(RULES.replace('"title', '"(title'), encoding="utf-8")
    done = ruled("filters")
    assert done.code == 4
    for part in (str(home / "config.toml"), "line 4", '"ports"', "column 1 of the question"):
        assert part in done.err


def test_a_filter_that_is_not_there_is_a_usage_error(ruled):
    assert ruled("filters", "--dry-run", "nothing").code == 2


def test_on_a_terminal_they_are_tables(ruled, on_a_terminal):
    code, seen = on_a_terminal("filters", columns=100)
    assert code == 0
    assert "ports" in seen
    assert "title:harbour" in seen
    code, seen = on_a_terminal("filters", "--dry-run", columns=100)
    assert "Harbour opens" in seen
