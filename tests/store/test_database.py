"""The file: who may open it, what may be wrong with it, and who else is there."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from newsterm.model import StoreError
from newsterm.query import parse
from newsterm.store import Store
from newsterm.store import store as front
from newsterm.store.database import in_words
from newsterm.store.migrate import keep_copy, migrations, statements


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_file_and_its_folder_are_the_readers_alone(store, path):
    assert mode(path.parent) == 0o700
    assert {mode(file) for file in path.parent.iterdir()} == {0o600}


def test_what_was_written_is_there_after_a_new_start(store, path, new, brought, now):
    store.write(brought(new("a")))
    store.set_place("tab", '"news"')
    store.close()
    store.close()
    with Store.open(path) as again:
        assert again.count(parse(""), now) == 1
        assert (again.place("tab"), again.place("other")) == ('"news"', None)
        again.set_place("tab", "2")
        assert again.place("tab") == "2"


def test_a_store_that_is_closed_says_so(store):
    store.close()
    for ask in (store.feeds, store.undo, store.data_version):
        with pytest.raises(StoreError, match="closed"):
            ask()


def test_a_store_can_only_be_read_where_that_was_asked(store, path, new, brought, now):
    store.write(brought(new("a")))
    with Store.open(path, readonly=True) as reading:
        assert reading.readonly
        assert [entry.key for entry in reading.stream(parse(""), now)] == ["a"]
        with pytest.raises(StoreError, match="can only be read") as caught:
            reading.mark([1], read=True, label="", now=now)
        assert caught.value.hint


def test_a_store_without_companions_is_read_where_none_can_be_made(
    store, path, new, brought, now, monkeypatch
):
    store.write(brought(new("a")))
    store.close()
    real = sqlite3.connect

    def refuse(address, **options):
        if "immutable" not in str(address):
            raise sqlite3.OperationalError("unable to open database file")
        return real(address, **options)

    monkeypatch.setattr(sqlite3, "connect", refuse)
    with Store.open(path, readonly=True) as reading:
        assert reading.count(parse("title"), now) == 1
        assert reading.check() == []


def test_a_file_that_cannot_be_written_is_still_read(store, path, new, brought, now, monkeypatch):
    store.write(brought(new("a")))
    store.close()

    def refuse(*_args):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with Store.open(path) as reading:
        assert reading.readonly
        assert reading.count(parse(""), now) == 1


@pytest.mark.parametrize(("home", "way_out"), [("", "XDG_DATA_HOME"), ("x", "NEWSTERM_HOME")])
def test_a_place_where_nothing_can_be_made_is_named_with_what_moves_it(tmp_path, monkeypatch, home, way_out):
    monkeypatch.setenv("NEWSTERM_HOME", home)
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be made") as caught:
        Store.open(tmp_path / "file" / "newsterm.db")
    assert way_out in caught.value.hint
    assert ("XDG_DATA_HOME" in caught.value.hint) is not bool(home)


def test_a_store_that_does_not_exist_cannot_be_read(tmp_path):
    with pytest.raises(StoreError, match="does not exist"):
        Store.open(tmp_path / "none.db", readonly=True)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("readonly", [False, True])
def test_what_is_no_store_is_left_as_it_is(tmp_path, readonly):
    for content in (b"no database at all, only some text" * 99, b"x"):
        path = tmp_path / "x.db"
        path.write_bytes(content)
        with pytest.raises(StoreError, match=r"x\.db") as caught:
            Store.open(path, readonly=readonly)
        assert caught.value.hint
        assert path.read_bytes() == content


def test_another_programs_database_is_left_alone(tmp_path):
    path = tmp_path / "x.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (x)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        Store.open(path)
    assert path.read_bytes() == before


def test_a_newer_store_is_refused_and_not_touched(store, path):
    store.close()
    other = sqlite3.connect(path)
    other.execute("PRAGMA user_version = 999")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="newer newsterm") as caught:
        Store.open(path)
    assert "update" in caught.value.hint
    assert path.read_bytes() == before


def test_a_store_that_a_newer_newsterm_took_over_meanwhile_is_read_and_not_written(
    store, path, new, brought, now
):
    store.write(brought(new("a")))
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("PRAGMA user_version = 9999")
    with pytest.raises(StoreError) as refused:
        store.mark([1], read=True, label="read", now=now)
    assert refused.value.said.key == "errors.store.newer"
    assert store.count(parse("is:unread"), now) == 1


def test_an_older_store_is_copied_and_then_brought_to_the_new_form(
    store, path, new, brought, now, tmp_path, monkeypatch
):
    store.write(brought(new("a")))
    store.close()
    known = migrations()[-1][0]
    step = tmp_path / f"{known + 1:04}_more.sql"
    step.write_text("CREATE TABLE more (x);\nINSERT INTO more VALUES (';');\n")
    monkeypatch.setattr(front, "migrations", lambda: [*migrations(), (known + 1, step)])
    with pytest.raises(StoreError, match="older form"):
        Store.open(path, readonly=True)
    with Store.open(path) as again:
        assert again.count(parse(""), now) == 1
    monkeypatch.undo()
    with pytest.raises(StoreError, match="newer"):
        Store.open(path)
    with Store.open(path.with_name(f"newsterm.db.form{known}")) as copy:
        assert copy.count(parse(""), now) == 1


def test_a_copy_that_fails_leaves_no_half_of_it(path):
    path.parent.mkdir()
    path.write_bytes(b"SQLite format 3\0" + b"rubbish" * 1000)
    with pytest.raises(sqlite3.DatabaseError):
        keep_copy(path, path.with_name("copy"))
    assert list(path.parent.iterdir()) == [path]


def test_a_step_that_fails_leaves_the_file_as_it_was(store, path, now, tmp_path, monkeypatch):
    store.close()
    known = migrations()[-1][0]
    step = tmp_path / f"{known + 1:04}_bad.sql"
    step.write_text("CREATE TABLE more (x);\nINSERT INTO nowhere VALUES (1);\n")
    monkeypatch.setattr(front, "migrations", lambda: [*migrations(), (known + 1, step)])
    with pytest.raises(StoreError):
        Store.open(path)
    monkeypatch.undo()
    with Store.open(path) as again:
        assert len(again.feeds()) == 2


def test_a_trigger_is_one_statement():
    script = "CREATE TABLE t (x);\nCREATE TRIGGER a AFTER INSERT ON t BEGIN\n  DELETE FROM t;\nEND;\n"
    assert [statement.split()[1] for statement in statements(script)] == ["TABLE", "TRIGGER"]


def test_a_lock_of_another_program_is_named_after_the_wait(store, path, now):
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="locked"):
        store.set_place("x", "1")
    assert store.feeds()
    other.execute("ROLLBACK")
    other.close()
    store.set_place("x", "1")


def test_a_full_disk_changes_nothing_and_is_named(store, new, brought, now):
    with store._database.write() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    store._database._writer.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="is full") as caught:
        store.write(brought(*(new(str(number), html=os.urandom(9000).hex()) for number in range(99))))
    assert "room" in caught.value.hint
    assert store.count(parse(""), now) == 0
    store._database._writer.execute("PRAGMA max_page_count = 100000")
    assert store.write(brought(new("a"))) == (1, 0)


def test_a_damaged_page_is_found_and_named(store, path, new, brought, now):
    store.write(brought(*(new(str(number), html=os.urandom(3000).hex()) for number in range(50))))
    assert store.check() == []
    store.close()
    content = bytearray(path.read_bytes())
    for page in range(len(content) // 8192, len(content) // 4096):
        content[page * 4096 : page * 4096 + 200] = bytes([0xA5]) * 200
    path.write_bytes(content)
    with Store.open(path) as damaged:
        assert damaged.check()
        with pytest.raises(StoreError):
            list(damaged.stream(parse(""), now))


def test_an_unknown_error_is_still_a_sentence(tmp_path):
    assert "cannot be used: strange" in in_words(sqlite3.Error("strange"), tmp_path, 1).message


def test_a_backup_is_one_whole_file_that_replaces_an_older_one(store, new, brought, now, tmp_path):
    target = tmp_path / "backup.db"
    for key in ("a", "b"):
        store.write(brought(new(key)))
        store.backup(target)
    assert mode(target) == 0o600
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["backup.db"]
    shutil.copy(target, tmp_path / "restored.db")
    with Store.open(tmp_path / "restored.db") as restored:
        assert restored.count(parse(""), now) == 2
        assert restored.check() == []
    with pytest.raises(StoreError, match="cannot be written"):
        store.backup(tmp_path / "no" / "where.db")


def test_the_version_changes_when_another_program_wrote(store, path):
    before = store.data_version()
    assert store.data_version() == before
    with Store.open(path) as other:
        other.set_place("x", "1")
    assert store.data_version() != before


def test_many_threads_read_while_one_writes(store, new, brought, now):
    wrong = []

    def read():
        for _ in range(30):
            rows = store.rows(parse("is:unread title"), now, limit=20)
            if len(store.headlines(rows)) != len(rows):
                wrong.append(rows)

    threads = [threading.Thread(target=read) for _ in range(6)]
    for thread in threads:
        thread.start()
    for number in range(30):
        store.write(brought(new(str(number))))
        store.index()
    for thread in threads:
        thread.join()
    assert not wrong
    assert store.count(parse("title"), now) == 30


PROGRAM = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from newsterm.model import Changes, NewEntry, ParsedEntry
from newsterm.store import Store

now = datetime(2026, 3, 1, tzinfo=UTC)
feed = int(sys.argv[2])
with Store.open(Path(sys.argv[1])) as store:
    for number in range(20):
        new = NewEntry(entry=ParsedEntry(key=f"{feed}-{number}"), hash="", arrived=now)
        store.write(Changes(feed=feed, added=(new,), checked=now, next_check=now))
    store.mark([feed], read=True, label=sys.argv[2], now=now)
"""


def test_several_programs_write_to_one_store_at_once(store, path, now):
    running = [subprocess.Popen([sys.executable, "-P", "-c", PROGRAM, path, feed]) for feed in ("1", "2")]
    assert [program.wait(20) for program in running] == [0, 0]
    assert store.count(parse(""), now) == 40
    assert {step.label for step in store.history()} == {"1", "2"}
    assert store.check() == []


KILLED = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from newsterm.model import Changes, NewEntry, ParsedEntry
from newsterm.store import Store

now = datetime(2026, 3, 1, tzinfo=UTC)
store = Store.open(Path(sys.argv[1]))
for number in range(10**6):
    keys = [f"{number}-{part}" for part in range(5)]
    new = tuple(NewEntry(entry=ParsedEntry(key=key), hash="", arrived=now) for key in keys)
    store.write(Changes(feed=1, added=new, checked=now, next_check=now))
    store.mark([number * 5 + 1], read=True, label="", now=now)
    store.index(3)
    print(number + 1, flush=True)
"""


def test_a_program_that_is_killed_loses_nothing_that_it_had_confirmed(store, path, now):
    program = subprocess.Popen([sys.executable, "-P", "-c", KILLED, path], stdout=subprocess.PIPE)
    confirmed = 0
    while confirmed < 40:
        confirmed = int(program.stdout.readline())
    program.kill()
    confirmed = int((program.stdout.read().split() or [confirmed])[-1])
    program.stdout.close()
    program.wait()
    assert store.check() == []
    total, read = store.count(parse(""), now), store.count(parse("is:read"), now)
    assert total in {confirmed * 5, confirmed * 5 + 5}
    assert read in {confirmed, confirmed + 1}
    assert len(store.rows(parse(""), now)) == total


def test_four_threads_make_the_same_new_file_at_once(tmp_path):
    opened = []

    def make():
        with Store.open(tmp_path / "new.db", patience=30) as store:
            opened.append(store.feeds())

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert opened == [[], [], [], []]
