"""Tidying by command: foretold, done, undone."""

import json
import sqlite3

import pytest


@pytest.fixture
def kept(stocked, home):
    """What was read stays a day; nothing has been there for so long yet."""
    (home / "config.toml").write_text('[keep]\nread = "1d"\n', encoding="utf-8")
    return stocked


def age(home, days=2):
    """Let everything have arrived some days ago."""
    with sqlite3.connect(next(home.rglob("newsterm.sqlite"))) as connection:
        for table, column in (("entries", "arrived"), ("marks", "moment"), ("journal", "at")):
            connection.execute(f"UPDATE {table} SET {column} = {column} - ?", (days * 86_400_000_000,))
    connection.close()


def test_what_would_go_is_told_and_stays(kept, home):
    first, *others = kept("list", "--ids").out.split()
    kept("read", first)
    age(home)
    done = kept("tidy", "--dry-run", "--ids")
    assert (done.out.split(), done.err) == ([first], "1 article would go into the bin\n")
    assert kept("list", "--ids").out.split() == [first, *others]


def test_what_goes_lies_in_the_bin_until_it_is_undone(kept, home):
    ids = kept("list", "--ids").out.split()
    kept("read", ids[0])
    age(home)
    done = kept("tidy", "--json")
    (told,) = json.loads(done.out)
    assert (told["put_away"], told["deleted"]) == (1, 0)
    assert done.err == "1 article went into the bin; newsterm undo takes it out\n"
    assert kept("list", "--ids").out.split() == ids[1:]
    assert kept("list", "--bin", "--ids").out.split() == ids[:1]
    assert kept("undo").code == 0
    assert kept("list", "--ids").out.split() == ids
    assert kept("list", "--bin").out == ""


def test_nothing_goes_unasked_and_the_file_can_be_shrunk(stocked, home):
    age(home, 4000)
    done = stocked("tidy", "--shrink")
    assert done.code == 0
    assert done.err.startswith("nothing is over its time\nthe store is ")
