"""newsboat's cache: read whatever its version, while newsboat runs, and never changed."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from newsterm.model import StoreError
from newsterm.store.newsboat import NewsboatCache

SAMPLE = Path(__file__).parents[1] / "samples" / "newsboat" / "cache-2.21.sql"


@pytest.fixture
def cache(tmp_path) -> Path:
    """A cache as newsboat 2.21 made it of three feeds."""
    path = tmp_path / "cache.db"
    with sqlite3.connect(path) as connection:
        connection.executescript(SAMPLE.read_text("utf-8"))
    connection.close()
    return path


def change(path: Path, *statements: str) -> None:
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_articles_come_in_their_order_a_few_at_a_time(cache):
    with NewsboatCache(cache) as opened:
        first = opened.after(0, 4)
        assert [one.number for one in first] == [1, 2, 3, 4]
        assert [one.number for one in opened.after(4, 99)] == [5, 6, 7, 8, 9, 10]
        assert opened.after(10, 4) == []
        assert sum(opened.count().values()) == 10
        assert opened.titles()["http://127.0.0.1:8765/atom"][0] == "Atom <b>x</b>"
        assert first[2].enclosure_type == "audio/mpeg"


def test_deleted_articles_are_named_and_not_counted(cache):
    change(cache, "UPDATE rss_item SET deleted = 1, unread = 1 WHERE id = 3")
    with NewsboatCache(cache) as opened:
        assert [(one.number, one.unread) for one in opened.after(0, 99) if one.deleted] == [(3, False)]
        assert sum(opened.count().values()) == 9


def test_it_is_not_changed_by_a_single_byte(cache):
    before = cache.read_bytes()
    with NewsboatCache(cache) as opened:
        opened.after(0, 99)
    assert cache.read_bytes() == before
    assert [file.name for file in cache.parent.iterdir()] == ["cache.db"]


@pytest.mark.parametrize("running", [False, True])
def test_a_cache_in_wal_mode_is_read_with_what_lies_beside_it(cache, running):
    newsboat = sqlite3.connect(cache, isolation_level=None)
    newsboat.execute("PRAGMA journal_mode = WAL")
    newsboat.execute("UPDATE rss_item SET unread = 0 WHERE id = 2")
    if not running:
        newsboat.close()
    names = {file.name for file in cache.parent.iterdir()}
    with NewsboatCache(cache) as opened:
        assert [one.number for one in opened.after(0, 99) if not one.unread] == [2]
    assert {file.name for file in cache.parent.iterdir()} == names
    newsboat.close()


def test_newsboat_can_write_between_two_looks(cache):
    newsboat = sqlite3.connect(cache, isolation_level=None, timeout=0)
    with NewsboatCache(cache) as opened:
        opened.after(0, 3)
        newsboat.execute("UPDATE rss_item SET unread = 0")
        assert not any(one.unread for one in opened.after(3, 99))
    newsboat.close()


def test_while_newsboat_writes_one_waits_and_then_says_so(cache):
    newsboat = sqlite3.connect(cache, isolation_level=None)
    newsboat.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match="locked"):
        NewsboatCache(cache, patience=0.05)
    newsboat.execute("ROLLBACK")
    newsboat.close()


def test_a_newsboat_that_was_killed_half_way_left_what_was_before(cache, tmp_path):
    newsboat = sqlite3.connect(cache, isolation_level=None)
    newsboat.execute("PRAGMA cache_spill = 1")
    newsboat.execute("PRAGMA cache_size = 1")
    newsboat.execute("BEGIN")
    newsboat.execute("UPDATE rss_item SET title = 'half', content = hex(randomblob(20000))")
    killed = tmp_path / "killed"
    killed.mkdir()
    for file in tmp_path.glob("cache.db*"):
        shutil.copy(file, killed)
    newsboat.execute("ROLLBACK")
    newsboat.close()
    before = {file.name: file.read_bytes() for file in killed.iterdir()}
    assert "cache.db-journal" in before
    with NewsboatCache(killed / "cache.db") as opened:
        assert "half" not in [one.title for one in opened.after(0, 99)]
    assert {file.name: file.read_bytes() for file in killed.iterdir()} == before


def test_a_cache_of_an_older_version_lacks_columns(cache):
    change(
        cache, "DROP INDEX idx_deleted", "DROP TABLE metadata",
        *(f"ALTER TABLE rss_item DROP COLUMN {name}" for name in ("deleted", "base", "enqueued", "flags")),
    )  # fmt: skip
    with NewsboatCache(cache) as opened:
        (one, *_) = opened.after(0, 1)
        assert (one.flags, one.base, one.unread) == ("", "", True)


def test_a_cache_of_a_newer_version_has_more(cache):
    change(
        cache, "ALTER TABLE rss_item ADD content_mime_type VARCHAR(255) NOT NULL DEFAULT ''",
        "ALTER TABLE rss_item ADD enclosure_description VARCHAR(1024) NOT NULL DEFAULT ''",
        "UPDATE rss_item SET content_mime_type = 'text/plain', flags = 'sAs9'",
        "UPDATE metadata SET db_schema_version_major = 9",
    )  # fmt: skip
    with NewsboatCache(cache) as opened:
        (one, *_) = opened.after(0, 1)
        assert (one.type, one.flags) == ("text/plain", "As")


def test_columns_may_hold_anything(cache):
    change(
        cache,
        "UPDATE rss_item SET title = X'FFFE41', pubDate = 'soon', unread = 'x', flags = 7 WHERE id = 1",
        "UPDATE rss_item SET content = zeroblob(5000000) WHERE id = 2",
    )
    with NewsboatCache(cache) as opened:
        one, other, *_ = opened.after(0, 99)
    assert (one.published, one.flags) == (0, "")
    assert len(other.content) <= 2_000_000


@pytest.mark.parametrize("content", [b"", b"no database" * 99, None])
def test_what_is_no_cache_is_named(tmp_path, content):
    path = tmp_path / "cache.db"
    if content is None:
        change(path, "CREATE TABLE other (x)")
    else:
        path.write_bytes(content)
    with pytest.raises(StoreError, match=r"cache\.db"):
        NewsboatCache(path)
