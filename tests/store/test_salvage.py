"""A damaged store: what can be read is saved, and the damaged one kept."""

import random
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsterm.model import StoreError
from newsterm.query import parse
from newsterm.store import Store
from newsterm.store.salvage import index_damage, reindex, salvage

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
PAGE = 4096


@pytest.fixture
def filled(store, path, new, brought) -> Path:
    """A closed store of 400 entries, every third of them read and tagged."""
    chance = random.Random(0)  # so that the same pages are damaged each time
    for feed in (1, 2):
        keys = (f"{feed}-{number}" for number in range(200))
        store.write(brought(*(new(key, html=chance.randbytes(400).hex()) for key in keys), feed=feed))
    store.mark(range(1, 400, 3), read=True, add_tags=("later",), label="read", now=NOW)
    while store.index():
        pass
    store.close()
    return path


def damage(path: Path, pages: list[int], seed: int = 1) -> None:
    chance = random.Random(seed)
    with path.open("r+b") as file:
        for page in pages:
            file.seek(page * PAGE + chance.randrange(200))
            file.write(chance.randbytes(chance.choice((1, 60, 2000))))


@pytest.mark.parametrize("seed", range(6))
def test_whatever_pages_are_damaged_what_is_saved_is_whole(filled, seed):
    chance = random.Random(seed)
    damage(filled, [chance.randrange(30, filled.stat().st_size // PAGE) for _ in range(8)], seed)
    before = filled.read_bytes()
    saved = salvage(filled, NOW)
    assert saved.damaged.read_bytes() == before
    with Store.open(filled) as store:
        assert store.check(thorough=True) == []
        found = list(store.stream(parse(""), NOW))
        assert len(found) == saved.entries == sum(state.total for _, state in store.feeds())
        # What stands in none of the trees any more is not missed, and a number may be damaged too.
        assert abs(saved.entries + saved.lost - 400) <= 10
        assert sum(not one.html for one in found) == saved.texts
        while store.index():
            pass
        assert store.count(parse("title"), NOW) >= saved.entries - 3  # a letter of a title may be damaged
    assert {file.name for file in filled.parent.iterdir() if file.suffix == ".new"} == set()


def test_of_a_whole_store_nothing_is_lost(filled):
    with Store.open(filled) as store:
        before = list(store.stream(parse(""), NOW))
        steps = store.history()
    saved = salvage(filled, NOW)
    assert (saved.entries, saved.feeds, saved.lost, saved.texts, saved.marks) == (400, 2, 0, 0, 0)
    with Store.open(filled) as store:
        assert list(store.stream(parse(""), NOW)) == before
        assert store.history() == steps
        assert store.count(parse("tag:later"), NOW) == 133
        assert store.undo().rows


def test_of_a_store_that_was_cut_short_the_rest_is_saved(filled):
    with filled.open("r+b") as file:
        file.truncate(filled.stat().st_size // PAGE * 3 // 4 * PAGE)
    with pytest.raises(StoreError):
        Store.open(filled)
    saved = salvage(filled, NOW)
    assert saved.entries > 100
    with Store.open(filled) as store:
        assert store.check() == []
        assert len(list(store.stream(parse(""), NOW))) == saved.entries


@pytest.mark.parametrize("content", [b"", b"good morning" * 999, bytes(8192)])
def test_where_nothing_can_be_saved_nothing_is_changed(filled, content):
    filled.write_bytes(content)
    with pytest.raises(StoreError):
        salvage(filled, NOW)
    assert filled.read_bytes() == content
    assert [file.name for file in filled.parent.iterdir()] == [filled.name]


def test_a_store_that_another_has_open_is_left_alone(filled):
    with Store.open(filled), pytest.raises(StoreError, match="another newsterm"):
        salvage(filled, NOW)


def test_a_damaged_search_index_is_found_and_made_anew(filled):
    assert index_damage(filled) == ""
    with sqlite3.connect(filled) as connection:
        connection.execute("UPDATE entries_fts_data SET block = X'0001' WHERE id > 10")
    connection.close()
    assert index_damage(filled)
    reindex(filled)
    assert index_damage(filled) == ""
    with Store.open(filled) as store:
        while store.index():
            pass
        assert store.count(parse("title"), NOW) == 400


def test_a_lost_feed_comes_back_with_its_entries_when_it_is_read_again(filled):
    with sqlite3.connect(filled) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM feeds WHERE id = 2")
    connection.close()
    salvage(filled, NOW)
    with Store.open(filled) as store:
        store.sync_feeds([store.feeds()[0][0], _feed()], "again", NOW)
        number = store.feeds()[-1][1].id
        assert store.inherit(number, {f"2-{one}": f"Title 2-{one}" for one in range(20)})
        assert store.feeds()[-1][1].total == 200


def _feed():
    from newsterm.model import Feed  # noqa: PLC0415

    return Feed(url="https://two.example/feed")


def test_what_hangs_on_entries_and_cannot_be_unpacked_goes_and_a_lost_story_begins_anew(filled):
    with sqlite3.connect(filled) as connection:
        connection.executescript(
            "INSERT INTO story_entries (row, story, hushed) VALUES (1, 1, 1), (2, 1, 1), (3, 999, 0);"
            "INSERT INTO stories (id, name, updated, seen) VALUES (5, 'five', 0, 1 << 62);"
            "INSERT INTO story_terms VALUES (1, x'01020304'), (2, x'010203');"
            "INSERT INTO story_lookups VALUES (67305985, 1), (67305985, 2);"
            "INSERT INTO comments VALUES (1, 0, x'0001');"
            "INSERT INTO full_texts (row, packed) VALUES (1, x'0001'), (2, NULL);"
            "UPDATE journal_flips SET rows = x'00' WHERE mark = 'read';"
        )
    connection.close()
    salvage(filled, NOW)
    with Store.open(filled) as store:
        assert [one.row for one in store.near([[67305985]])] == [1]
        assert store.comments(1) == ()
        assert list(store.full_texts([1, 2])) == []
        story = store.story(1)
        assert (story.tellings, story.muted) == (2, True)
        assert store.undo() is not None
        while store.index():
            pass
