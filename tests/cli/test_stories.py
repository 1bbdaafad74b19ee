"""`newsterm stories`: what several feeds tell of one event, for people and for scripts."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from newsterm.config import add_feed
from newsterm.model import Feed, Joined
from newsterm.store import Store

LONG_AGO = datetime(1990, 1, 1, tzinfo=UTC)


@pytest.fixture
def told(stocked, home):
    """A newsterm whose first and third article tell one story, of two feeds; its name, their ids in time."""
    ids = stocked("list", "--ids", "--order", "oldest").out.split()
    file = home / "newsterm.sqlite"
    add_feed(home / "feeds.toml", Feed(url="file:///nowhere/coast.xml", title="Coast News"))
    assert stocked("list", "--ids").out.split()  # the second feed is known from now on
    with closing(sqlite3.connect(file)) as kept, kept:
        for table, row in (("entries", "id"), ("marks", "(SELECT id FROM entries WHERE row = marks.row)")):
            kept.execute(f"UPDATE {table} SET feed = 2 WHERE {row} = ?", (ids[0],))
        kept.execute("UPDATE meta SET value = 0 WHERE name = 'gathered'")  # as if nobody had asked yet
    with Store.open(file) as store:
        rows = sorted(store.row_of(name) for name in (ids[0], ids[2]))
        batch = store.ungathered(LONG_AGO, 10)
        assert store.join(batch, {}, [Joined(row=rows[1], with_row=rows[0])], LONG_AGO)
        name = store.entry(rows[0]).id
    return stocked, name, (ids[0], ids[2])


def test_a_line_each_says_who_tells_it_and_an_id_how_it_went_on(told):
    newsterm, name, ids = told
    assert newsterm("stories").out == ""
    line = newsterm("stories", "--since", "9999w").out
    assert line == f"{name}\t2020-03-02T22:00:00Z\t2\t2\t0\tHarbour opens\n"
    assert [row.split("\t")[0] for row in newsterm("stories", ids[1]).out.splitlines()] == [*ids]
    assert newsterm("list", "--ids", f"story:{ids[0]}").out.split() == [*ids][::-1]


def test_json_has_names_that_stay(told):
    newsterm, name, ids = told
    (story,) = json.loads(newsterm("stories", "--since", "9999w", "--json").out)
    assert (story["id"], story["tellings"], story["lead"]["id"], story["lead"]["story"]) == (
        name,
        2,
        ids[1],
        name,
    )
    (whole,) = json.loads(newsterm("stories", name, "--json").out)
    assert {*whole} == {*story, "because", "timeline"}
    lines = [json.loads(line) for line in newsterm("stories", name, "--jsonl").out.splitlines()]
    assert [(one["id"], one["copy_of"], one["new"]) for one in lines] == [
        (ids[0], "", False),
        (ids[1], "", False),
    ]
    assert whole["timeline"] == lines


def test_it_is_followed_muted_and_read_and_all_of_it_is_taken_back(told):
    newsterm, name, ids = told
    assert "story followed" in newsterm("stories", name, "--follow").err
    assert "so already" in newsterm("stories", ids[1], "--follow").err
    assert newsterm("count", "story:followed").out == "2\n"
    newsterm("stories", name, "--mute")
    assert (newsterm("count").out, newsterm("count", "is:muted").out) == ("1\n", "2\n")
    assert newsterm("stories", "--muted", "--since", "9999w").out.split("\t")[0] == name
    assert newsterm("stories", "--since", "9999w").err == "1 muted story (newsterm stories --muted)\n"
    newsterm("undo")
    newsterm("stories", name, "--read")
    assert newsterm("count", "is:unread").out == "1\n"
    assert newsterm("undo").err == "Undone: Harbour opens: a story of 2 articles marked read\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["stories", "--since", "x"], "12h, 2d and 1w"),
        (["stories", "nothing"], "no story has the name"),
        (["stories", "--follow"], "of which story?"),
        (["list", "is:unread story:ä"], "column 17"),
    ],
)
def test_what_cannot_be_is_said(stocked, arguments, said):
    done = stocked(*arguments)
    assert done.code == 2
    assert said in done.err


def test_people_see_who_was_first_and_why(told, on_a_terminal):
    _, name, _ = told
    _, seen = on_a_terminal("stories", name, columns=100)
    assert "2 articles · 2 feeds · " in seen
    assert "Told first by Coast News, " in seen
    _, seen = on_a_terminal("--language", "ar", "stories", "--since", "9999w", columns=100)
    assert name in seen
    assert "…" not in on_a_terminal("--language", "ar", "stories", "--since", "9999w", columns=80)[1]


def test_who_turned_stories_off_is_told_how_they_come_back(told, home):
    newsterm, *_ = told
    (home / "config.toml").write_text("[stories]\non = false\n", encoding="utf-8")
    found = newsterm("stories", "--since", "9999w")
    assert (found.code, found.out) == (0, "")
    assert found.err == "Stories are off; on = true under [stories] in config.toml turns them on.\n"
