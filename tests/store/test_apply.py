"""What one look at a feed writes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from newsterm.model import Feed, Known, Marks, StoreError
from newsterm.query import parse


def test_known_tells_what_is_there(store, new, brought):
    store.write(brought(new("a"), new("b")))
    assert store.known(1, ["a", "b", "c"]) == {
        "a": Known(row=1, hash="hash a"),
        "b": Known(row=2, hash="hash b"),
    }
    assert store.known(2, ["a"]) == {}


def test_what_is_there_already_is_not_added_again(store, new, brought, now):
    assert store.write(brought(new("a"))) == (1, 0)
    assert store.write(brought(new("a"), new("b"))) == (1, 0)
    assert store.count(parse(""), now) == 2


@pytest.mark.parametrize("indexed", [False, True])
def test_an_altered_entry_keeps_its_row_id_arrival_and_marks(store, new, brought, now, indexed):
    store.write(brought(new("a", title="before")))
    store.mark([1], read=True, add_tags=["x"], label="", now=now)
    old = store.entry(1)
    if indexed:
        store.index()
    other = replace(new("a", title="after", html="<p>text</p>", hours=3), arrived=now + timedelta(hours=1))
    assert store.write(brought(altered=((1, other),))) == (0, 1)
    entry = store.entry(1)
    assert (entry.row, entry.id, entry.arrived, entry.marks) == (old.row, old.id, old.arrived, old.marks)
    assert (entry.title, entry.html, entry.published) == ("after", "<p>text</p>", now - timedelta(hours=3))
    assert [store.count(parse(text), now) for text in ("before", "after", "text", "has:full since:2h")] == [
        0,
        1,
        1,
        0,
    ]
    store.index()
    assert [store.count(parse(text), now) for text in ("before", "after", "text")] == [0, 1, 1]


def test_the_humans_word_for_a_language_counts(store, new, brought, now):
    store.sync_feeds([Feed(url="https://one.example/feed", language="fa")], "", now)
    store.write(brought(new("a", language="ar")))
    assert store.entry(1).language == "fa"
    assert store.count(parse("lang:fa"), now) == 1


def test_unread_and_total_are_kept_as_things_come_and_change(store, new, brought, now):
    store.write(brought(new("a"), new("b", marks=Marks(read=True)), new("c", marks=Marks(muted=True))))

    def counts():
        state = store.feeds()[0][1]
        return state.unread, state.total

    assert counts() == (1, 2)
    store.mark([1, 2, 3], muted=False, label="", now=now)
    assert counts() == (2, 3)
    store.mark([1, 2, 3], read=True, muted=True, label="", now=now)
    assert counts() == (0, 0)
    store.undo()
    assert counts() == (2, 3)


def test_changes_of_a_feed_that_is_gone_change_nothing(store, new, brought):
    assert store.write(brought(new("a"), feed=99)) == (0, 0)


def test_a_look_is_written_whole_or_not_at_all(store, new, brought, now):
    with pytest.raises(StoreError):
        store.write(brought(new("a"), replace(new("b"), hash=object())))
    assert store.count(parse(""), now) == 0
    assert store.write(brought(new("c"))) == (1, 0)
