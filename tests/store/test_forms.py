"""A store of any older form is whole after it was brought to the newest."""

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsterm.query import parse
from newsterm.store import Store
from newsterm.store.functions import register
from newsterm.store.migrate import APPLICATION_ID, KEPT, migrations, statements

FORMS = Path(__file__).parents[1] / "samples" / "stores"
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def store_of(form: int, path: Path) -> Path:
    """Make a store as a newsterm of that form left it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    register(connection)
    connection.execute("PRAGMA journal_mode = WAL")
    scripts = [script for number, script in migrations() if number <= form]
    for script in (*scripts, FORMS / f"form{form}.sql"):
        for statement in statements(script.read_text("utf-8")):
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {form}")
    connection.close()
    return path


@pytest.fixture(params=(*range(1, 6), 9, 11))
def form(request) -> int:
    return request.param


@pytest.fixture
def path(form, tmp_path) -> Path:
    return store_of(form, tmp_path / "newsterm.sqlite")


def test_all_that_it_held_is_there(path, form):
    with Store.open(path) as store:
        assert store.check(thorough=True) == []
        found = {entry.key: entry for entry in store.stream(parse(""), NOW)}
        assert {key: (one.title, one.html, one.summary, one.author) for key, one in found.items()} == {
            "key1": ("أَعْلَنَتْ الحكومة", "<p>نص أول</p>", "sum", "Writer"),
            "key2": ("Second", "<p>Second text</p>", "sum", "Writer"),
            "key3": ("Third", "<p>Third text</p>", "sum", "Writer"),
        }
        assert [key for key, one in found.items() if one.marks.read] == ["key1"]
        assert (found["key2"].marks.saved, found["key2"].marks.tags) == (True, ("Later",))
        (first, state), (second, _) = store.feeds()
        assert (first.title, first.tags, first.every, state.unread, state.total) == (
            "One",
            ("news",),
            3600,
            1,
            2,
        )
        assert second.user_agent == "Agent/1"
        assert store.place("here") == "there"
        assert [step.label for step in store.history()] == ["saved", "read"]
        if form >= 3:
            assert store.full_texts([2])[2].html == "<p>Whole second text</p>"
        if form >= 4:
            assert [check.added for check in store.checks([1])[1]] == [2]
        if form >= 11:
            assert [one.html for one in store.comments(1)] == ["<p>Well said</p>"]


def test_its_words_are_found_and_its_steps_turn_back(path):
    with Store.open(path) as store:
        assert store.count(parse("second"), NOW) == 1
        while store.index():
            pass
        assert store.count(parse("اعلنت"), NOW) == 1
        assert store.count(parse("third"), NOW) == 1
        while store.freshen():  # what came last is known by itself then
            pass
        assert len(store.rows(parse("third"), NOW, limit=5)) == 1
        assert store.undo().rows == (2,)
        assert store.count(parse("is:saved"), NOW) == 0


def test_what_its_entries_are_filed_under_is_found_behind(path):
    old = sqlite3.connect(path, isolation_level=None)
    register(old)
    old.execute("""UPDATE entries SET details = '{"categories": ["رياضة"]}' WHERE key = 'key1'""")
    old.execute("UPDATE entries SET url = 'https://one.example/sport/2' WHERE key = 'key2'")
    old.execute("INSERT OR IGNORE INTO meta VALUES ('unnoticed', 0)")  # since form 9, once news has come
    old.close()
    with Store.open(path) as store:
        assert store.count(parse("topic:sport"), NOW) == 0
        while store.notice(1):
            pass
        assert store.count(parse("topic:sport"), NOW) == 2
        assert store.count(parse("topic:sport is:unread"), NOW) == 1


def test_what_it_was_is_kept_for_a_month(path, form):
    Store.open(path).close()
    copy = path.with_name(f"{path.name}.form{form}")
    with sqlite3.connect(copy) as old:
        assert old.execute("PRAGMA user_version").fetchone()[0] == form
        assert old.execute("SELECT count(*) FROM entries").fetchone()[0] == (4 if form >= 9 else 3)
    old.close()
    Store.open(path).close()
    assert copy.exists()
    os.utime(copy, (0, copy.stat().st_mtime - KEPT - 60))
    Store.open(path).close()
    assert not copy.exists()


def test_of_a_store_without_stories_only_the_last_days_are_gathered(tmp_path):
    with Store.open(store_of(9, tmp_path / "newsterm.sqlite")) as store:
        assert [headline.title for headline, _ in store.lying()] == ["Fourth"]
        assert store.stories() == []
        assert store.ungathered(NOW, 10).untold == []
        batch = store.ungathered(datetime(2025, 11, 10, tzinfo=UTC), 10)
        assert [(one.title, one.text) for one in batch.untold][1:] == [("Second", "sum"), ("Third", "sum")]
        assert store.join(batch, {}, [], NOW)
        assert store.ungathered(datetime(2025, 1, 1, tzinfo=UTC), 10) is None
