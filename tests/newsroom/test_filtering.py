"""Rules that were written after what they are about came: foretold exactly, followed in one step."""

import asyncio

import pytest
from tests.fakes.feeds import rss

from newsterm.config import Paths
from newsterm.model import UsageError
from newsterm.newsroom import Newsroom

RULES = """
[[filters]]
name = "harbour"
query = "title:harbour"
do = ["read", "tag:port"]

[[filters]]
query = "ships or ميناء"
do = ["mute", "save", "notify", "tag:port"]
"""


@pytest.fixture
def ruled(places: Paths, clock, tmp_path):
    """A newsroom with three articles, and rules that came after them."""
    file = tmp_path / "port.xml"
    file.write_bytes(rss("Port News", "Harbour opens", "ميناء مرسى النخيل يعود", "Ships wait"))
    places.feeds.parent.mkdir(parents=True)
    places.feeds.write_text(f'[[feeds]]\nurl = "{file.as_uri()}"\n')
    with Newsroom.open(places, clock=clock) as newsroom:
        asyncio.run(newsroom.refreshing.refresh(newsroom.refreshing.choose(), lambda _: None))
        places.config.write_text(RULES, encoding="utf-8")
    with Newsroom.open(places, clock=clock) as newsroom:
        yield newsroom


def titles(newsroom, rows):
    return [headline.title for headline in newsroom.reading.headlines(list(rows))]


def test_what_a_rule_would_do_is_told_entry_by_entry(ruled):
    harbour, second = ruled.filtering.touched()
    assert (harbour.name, harbour.answering, second.name, second.answering) == ("harbour", 1, "2", 2)
    assert titles(ruled, harbour.rows) == ["Harbour opens"]
    assert list(harbour.deeds().values()) == [["read", "tag:port"]]
    assert titles(ruled, second.changes["mute"]) == ["ميناء مرسى النخيل يعود", "Ships wait"]
    assert list(second.changes) == ["mute", "save", "tag:port"]


def test_telling_changes_nothing(ruled):
    ruled.filtering.touched()
    assert ruled.store.history() == []
    assert ruled.reading.count("is:unread") == 3


def test_what_is_so_already_is_not_touched(ruled):
    (row,) = ruled.reading.rows("title:harbour")
    ruled.marking.read([row])
    (harbour,) = ruled.filtering.touched("harbour")
    assert list(harbour.deeds().values()) == [["tag:port"]]
    ruled.marking.tag([row], add=["Port"])
    (harbour,) = ruled.filtering.touched("harbour")
    assert (harbour.rows, harbour.answering) == ([], 1)


def test_all_rules_are_followed_in_one_step_that_one_undo_takes_back(ruled):
    assert ruled.filtering.apply(ruled.filtering.touched()) == 3
    assert (ruled.reading.count("tag:port is:muted or tag:port"), ruled.reading.count("")) == (3, 1)
    assert ruled.reading.count("is:saved is:muted") == 2
    assert len(ruled.store.history()) == 1
    ruled.undoing.undo()
    assert (ruled.reading.count("tag:port"), ruled.reading.count("is:unread")) == (0, 3)
    assert ruled.filtering.apply(ruled.filtering.touched()) == 3


def test_what_was_foretold_is_what_is_done(ruled):
    (second,) = ruled.filtering.touched("2")
    foretold = set(second.rows)
    ruled.filtering.apply([second])
    assert set(ruled.undoing.undo().rows) == foretold
    assert ruled.reading.count("tag:port") == 0


def test_following_them_again_changes_nothing(ruled):
    ruled.filtering.apply(ruled.filtering.touched())
    assert ruled.filtering.apply(ruled.filtering.touched()) == 0
    assert len(ruled.store.history()) == 1


def test_a_rule_has_its_name_or_its_number(ruled):
    assert [one.name for one in ruled.filtering.touched("1")] == ["harbour"]
    with pytest.raises(UsageError, match="no filter 3"):
        ruled.filtering.touched("3")
