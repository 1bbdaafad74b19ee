"""Killed at any moment, newsterm loses nothing that it had confirmed, and leaves whole files.

`pytest -m full tests/newsroom/test_killed.py` kills 200 times.
"""

import os
import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.fakes.feeds import rss

from newsterm.config import paths
from newsterm.newsroom import Newsroom
from newsterm.query import parse
from newsterm.store import Store
from newsterm.store.functions import register
from newsterm.store.migrate import APPLICATION_ID, migrations, statements

ENTRIES = 40
FEEDS = 12

BEGIN = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from newsterm.config import paths
from newsterm.model import Changes, Feed, NewEntry, ParsedEntry
from newsterm.newsroom import Newsroom
from newsterm.store import Store
home = Path(sys.argv[1])
now = datetime(2026, 3, 1, tzinfo=UTC)
places = paths({"NEWSTERM_HOME": str(home)})
def done(what):
    print("done", what, flush=True)
"""
PROGRAMS = {
    "marking": """
with Newsroom.open(places) as room:
    rows = list(room.reading.rows(""))
    done("begun")
    for row in rows * 50:
        room.marking.read([row], on=True) or room.marking.read([row], on=False)
        done(f"{row}")
""",
    "refresh": """
import asyncio
with Newsroom.open(places) as room:
    done("begun")
    asyncio.run(room.refreshing.refresh(room.refreshing.choose(), lambda one: done(one.feed)))
""",
    "migration": """
done("begun")
Store.open(home / "old.sqlite").close()
done("migrated")
""",
    "backup": """
from newsterm.newsroom.safekeeping import back_up
with Newsroom.open(places) as room:
    done("begun")
    for number in range(10**6):
        back_up(room.store, places, home / "kept.backup", replace=True)
        room.store.set_place("number", str(number))
        done(number)
""",
}
LATEST = {"marking": 0.12, "refresh": 0.9, "migration": 0.04, "backup": 0.1}
"""Seconds after which nobody is killed any more."""


def killed(kind: str, home: Path, chance: random.Random) -> list[str]:
    """Run a program, kill it at a random moment after it has begun, and give what it had confirmed."""
    program = subprocess.Popen(
        [sys.executable, "-P", "-c", BEGIN + PROGRAMS[kind], home],
        stdout=subprocess.PIPE,
        env=dict(os.environ),
    )
    assert program.stdout is not None
    assert program.stdout.readline() == b"done begun\n"
    time.sleep(chance.uniform(0, LATEST[kind]))
    program.kill()
    said = program.stdout.read().decode().splitlines()
    program.stdout.close()
    program.wait()
    return [line.removeprefix("done ") for line in said if line.startswith("done ")]


@pytest.fixture(scope="module")
def stock(tmp_path_factory) -> Path:
    """A home that follows feeds in files, and has taken none of them in."""
    home = tmp_path_factory.mktemp("killed")
    lines = []
    for number in range(FEEDS):
        file = home / f"{number}.xml"
        file.write_bytes(rss(f"Feed {number}", *(f"خبر {one}" for one in range(ENTRIES))))
        lines.append(f'[[feeds]]\nurl = "{file.as_uri()}"\n')
    (home / "feeds.toml").write_text("".join(lines))
    return home


@pytest.fixture
def home(stock, tmp_path) -> Path:
    (tmp_path / "feeds.toml").write_text((stock / "feeds.toml").read_text())
    places = paths({"NEWSTERM_HOME": str(tmp_path)})
    with Newsroom.open(places) as room:
        fill(room)
    return tmp_path


def fill(room: Newsroom) -> None:
    """Give the first feed some entries of its own, to be marked."""
    from datetime import UTC, datetime  # noqa: PLC0415

    from newsterm.model import Changes, NewEntry, ParsedEntry  # noqa: PLC0415

    now = datetime(2026, 3, 1, tzinfo=UTC)
    added = tuple(
        NewEntry(entry=ParsedEntry(key=f"own{number}", title=f"own {number}"), hash="h", arrived=now)
        for number in range(20)
    )
    room.store.write(Changes(feed=1, added=added, checked=now, next_check=now))


def old_store(path: Path) -> None:
    """Make a store of the first form, with so many entries that bringing it to the newest takes a moment."""
    connection = sqlite3.connect(path, isolation_level=None)
    register(connection)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN")
    form = Path(__file__).parents[1] / "samples" / "stores" / "form1.sql"
    for script in (migrations()[0][1], form):
        for statement in statements(script.read_text("utf-8")):
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 1")
    connection.execute("COMMIT")
    connection.close()


def see_that_all_is_there(kind: str, home: Path, said: list[str], marks: dict[int, bool]) -> None:
    places = paths({"NEWSTERM_HOME": str(home)})
    with Newsroom.open(places) as room:
        assert room.store.check(thorough=True) == []
        if kind == "marking":
            for row in map(int, said):
                marks[row] = not marks[row]
            now = {one.row: one.marks.read for one in room.reading.headlines(sorted(marks))}
            # One more may have been done than said.
            assert sum(now[row] != on for row, on in marks.items()) <= 1
            marks.update(now)
        elif kind == "refresh":
            totals = {state.id: state.total for _, state in room.reading.feeds()}
            assert set(totals.values()) <= {0, ENTRIES, 20, ENTRIES + 20}
            assert all(totals[int(number)] >= ENTRIES for number in said)
        elif kind == "backup" and (said or (home / "kept.backup").exists()):
            with Store.open(home / "kept.backup", readonly=True) as copy:
                assert copy.check(thorough=True) == []
                assert int(copy.place("number") or -1) >= (int(said[-1]) - 1 if said else -1)
                assert len(copy.feeds()) == FEEDS
    if kind == "migration":
        with Store.open(home / "old.sqlite") as store:
            assert store.check(thorough=True) == []
            assert store.count(parse(""), room.clock()) == 3
            assert store.count(parse("is:saved tag:later"), room.clock()) == 1
            assert len(store.history()) == 2


def kill_often(home: Path, kinds: list[str], seed: int) -> None:
    chance = random.Random(seed)
    with Newsroom.open(paths({"NEWSTERM_HOME": str(home)})) as room:
        marks = dict.fromkeys(room.reading.rows(""), False)
    for kind in kinds:
        if kind == "migration":
            for file in home.glob("old.sqlite*"):
                file.unlink()
            old_store(home / "old.sqlite")
        see_that_all_is_there(kind, home, killed(kind, home, chance), marks)
        if kind == "refresh":
            with Newsroom.open(paths({"NEWSTERM_HOME": str(home)})) as room:
                marks |= {one.row: one.marks.read for one in room.reading.headlines(room.reading.rows(""))}


def test_some_kills_lose_nothing(home):
    kill_often(home, ["marking", "migration", "backup", "marking", "migration"], seed=int(time.time()))


@pytest.mark.full
def test_two_hundred_kills_lose_nothing(home):
    kill_often(home, ["marking", "migration", "backup", "refresh", "marking"] * 40, seed=5)
