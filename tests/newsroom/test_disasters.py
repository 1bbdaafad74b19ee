"""What befalls a reader's disk: a clear word, nothing lost, and reading goes on.

Each disaster happens to a process of its own: a file may grow no more, or the home is another user's.
"""

import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.fakes.feeds import rss
from tests.newsroom.test_killed import old_store

from newsterm.config import paths
from newsterm.newsroom import Newsroom
from newsterm.query import parse
from newsterm.store import Store

ENTRIES = 60
CAPABILITY_VERSION_3 = 0x20080522
OVERRIDING = 1 << 1 | 1 << 2
"""Root's leave to write, and to read, whatever the permissions say (capabilities(7))."""
CANNOT = 77
LIMIT = """
import resource, sys
def full(extra=0):
    # No file grows beyond this: to SQLite, a disk without room.
    most = max(file.stat().st_size for file in home.glob("newsterm.sqlite*")) + extra
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
"""
BEGIN = """
import asyncio, json, sys
from newsterm.cli.waiting import wait_for
from pathlib import Path
from newsterm.config import paths
from newsterm.model import NewstermError
from newsterm.newsroom import Newsroom
from newsterm.store import Store
home = Path(sys.argv[1])
places = paths({"NEWSTERM_HOME": str(home)})
said = {}
def tried(name, doing):
    try:
        said[name] = doing()
    except NewstermError as error:
        said[name] = {"error": error.said.key, "way_out": str(error.way_out)}
"""
END = """
print(json.dumps(said, default=str))
"""


def befallen(home: Path, program: str, *, env: dict[str, str] | None = None) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-P", "-c", BEGIN + LIMIT + program + END, home],
        capture_output=True, text=True, check=False, env=dict(os.environ) | (env or {}), timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    said: dict[str, object] = json.loads(done.stdout)
    return said


@pytest.fixture(scope="module")
def stock(tmp_path_factory) -> Path:
    """A home with sixty articles, one of them read, that follows a feed with as many more and long ones."""
    folder = tmp_path_factory.mktemp("stock")
    home = folder / "home"
    home.mkdir()
    feed, long = folder / "feed.xml", folder / "long.xml"
    feed.write_bytes(rss("Feed", *(f"خبر {number}" for number in range(ENTRIES))))
    # Words that do not pack: a refresh needs some hundred thousand bytes for them.
    long.write_bytes(rss("Long", *(os.urandom(6_000).hex() for _ in range(ENTRIES))))
    (home / "feeds.toml").write_text(f'[[feeds]]\nurl = "{feed.as_uri()}"\n')
    befallen(
        home,
        """
with Newsroom.open(places) as room:
    asyncio.run(room.refreshing.refresh(room.refreshing.choose(), lambda one: None))
    room.marking.read(list(room.reading.rows(""))[:1])
""",
    )
    with (home / "feeds.toml").open("a") as file:
        file.write(f'\n[[feeds]]\nurl = "{long.as_uri()}"\n')
    return home


@pytest.fixture
def home(stock, tmp_path) -> Path:
    return Path(shutil.copytree(stock, tmp_path / "home"))


def see_that_nothing_is_lost(home: Path, *, read: int = 1) -> None:
    with Newsroom.open(paths({"NEWSTERM_HOME": str(home)})) as room:
        assert room.store.check(thorough=True) == []
        assert room.reading.count("") == ENTRIES
        assert room.reading.count("is:read") == read
        assert len(room.reading.rows("خبر")) == ENTRIES
        assert room.reading.article(room.reading.rows("")[0]).title.startswith("خبر")


def test_a_disk_that_is_full_while_feeds_come_in_costs_that_feed_only(home):
    said = befallen(
        home,
        """
with Newsroom.open(places) as room:
    full(20_000)
    outcomes = []
    tried("refresh", lambda: wait_for(
        room.refreshing.refresh(room.refreshing.choose(), outcomes.append)) and None)
    said["outcomes"] = {one.url.rpartition("/")[2]: one.error.key for one in outcomes}
    tried("read", lambda: len(room.reading.rows("خبر")))
    tried("article", lambda: room.reading.article(room.reading.rows("")[0]).title)
""",
    )
    told = {said["refresh"]["error"]} if said["refresh"] else set(said["outcomes"].values())
    assert told & {"errors.store.disk", "errors.store.full"}
    assert said["read"] == ENTRIES
    assert str(said["article"]).startswith("خبر")
    see_that_nothing_is_lost(home)


def test_a_disk_that_is_full_while_one_marks_says_so_and_marks_nothing(home):
    said = befallen(
        home,
        """
with Newsroom.open(places) as room:
    full()
    for number in range(400):
        tried("mark", lambda: room.marking.read(list(room.reading.rows("")), on=number % 2 == 0))
        if isinstance(said["mark"], dict):
            break
    tried("read", lambda: len(room.reading.rows("")))
    said["marked"] = room.reading.count("is:read")
""",
    )
    assert said["mark"]["error"] in {"errors.store.disk", "errors.store.full"}
    assert said["mark"]["way_out"]
    assert said["read"] == ENTRIES
    assert said["marked"] in {0, 1, ENTRIES}
    see_that_nothing_is_lost(home, read=said["marked"])


def test_a_disk_that_is_full_while_a_list_is_imported_leaves_feeds_toml_as_it_was(home):
    before = (home / "feeds.toml").read_bytes()
    said = befallen(
        home,
        """
outlines = "".join(f'<outline xmlUrl="https://e.example/{number}"/>' for number in range(5000))
with Newsroom.open(places) as room:
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
    tried("import", lambda: len(room.subscribing.import_opml(f"<opml>{outlines}</opml>".encode()).feeds))
""",
    )
    assert "error" in said["import"]
    assert (home / "feeds.toml").read_bytes() == before
    see_that_nothing_is_lost(home)


def test_a_disk_that_is_full_while_a_store_is_brought_to_a_new_form_leaves_it_as_it_was(tmp_path):
    old = tmp_path / "old.sqlite"
    old_store(old)
    said = befallen(
        tmp_path,
        """
most = (home / "old.sqlite").stat().st_size // 2
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
tried("open", lambda: Store.open(home / "old.sqlite").close())
""",
    )
    assert said["open"]["error"].startswith("errors.store.")
    assert said["open"]["way_out"]
    with Store.open(old) as store:
        assert store.check(thorough=True) == []
        assert store.count(parse(""), datetime(2026, 11, 22, tzinfo=UTC)) == 3


def test_a_disk_without_room_is_called_full_and_nothing_is_lost(home, tmp_path):
    """On a real one: a small disk in memory, where this system lets somebody have one."""
    small = tmp_path / "small"
    small.mkdir()
    program = """
with Newsroom.open(places) as room:
    with (home / "more").open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            pass
    for number in range(400):
        tried("mark", lambda: room.marking.read(list(room.reading.rows("")), on=number % 2 == 0))
        if isinstance(said["mark"], dict):
            break
    tried("refresh", lambda: wait_for(room.refreshing.refresh(room.refreshing.choose(), print)) and None)
    tried("read", lambda: len(room.reading.rows("خبر")))
    said["marked"] = room.reading.count("is:read")
    (home / "more").unlink()
    said["whole"] = room.store.check(thorough=True) == []
    tried("again", lambda: room.marking.saved(list(room.reading.rows(""))[:1]))
"""
    size = sum(file.stat().st_size for file in home.iterdir()) + 300_000
    steps = (
        f"mount -t tmpfs -o size={size} none '{small}'",
        f"cp -r '{home}/.' '{small}'",
        f"exec '{sys.executable}' -P -c \"$0\" '{small}'",
    )
    if not shutil.which("unshare"):
        pytest.skip("this system has no unshare")
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", " && ".join(steps), BEGIN + program + END],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    if "mount" in done.stderr or "unshare" in done.stderr:
        pytest.skip("nobody may have a disk of their own here")
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout.splitlines()[-1])
    assert said["mark"]["error"] == "errors.store.full"
    assert (said["refresh"] or {"error": "errors.store.full"})["error"] == "errors.store.full"
    assert (said["read"], said["whole"], said["again"]) == (ENTRIES, True, 1)
    assert said["marked"] in {0, 1, ENTRIES}


@pytest.fixture(scope="module")
def locked(stock, tmp_path_factory) -> Iterator[Path]:
    """A home that may be read and not be written."""
    home = Path(shutil.copytree(stock, tmp_path_factory.mktemp("locked") / "home"))
    for folder, _, names in os.walk(home):
        Path(folder).chmod(0o555)
        for name in names:
            Path(folder, name).chmod(0o444)
    yield home
    for folder, _, _ in os.walk(home):
        Path(folder).chmod(stat.S_IRWXU)


def typed(home: Path, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run newsterm as somebody whom the permissions of files hold, also where root runs the tests."""
    program = f"""
import ctypes, os, runpy, struct, sys
if os.geteuid() == 0:
    libc = ctypes.CDLL(None)
    head = struct.pack("Ii", {CAPABILITY_VERSION_3:#x}, 0)
    has = ctypes.create_string_buffer(24)
    libc.capget(head, has)
    effective, *rest = struct.unpack("6I", has)
    if libc.capset(head, struct.pack("6I", effective & ~{OVERRIDING}, *rest)):
        sys.exit({CANNOT})
runpy.run_module("newsterm", run_name="__main__", alter_sys=True)
"""
    done = subprocess.run(
        [sys.executable, "-P", "-c", program, "--home", str(home), *arguments],
        capture_output=True, text=True, check=False, timeout=60, stdin=subprocess.DEVNULL, cwd=cwd,
        env=dict(os.environ) | {"LANG": "C.UTF-8"},
    )  # fmt: skip
    if done.returncode == CANNOT:
        pytest.skip("root may write everywhere, and here it cannot give that up")
    return done


def test_a_home_that_may_only_be_read_is_read(locked):
    assert typed(locked, "count").stdout == f"{ENTRIES}\n"
    listed = typed(locked, "list", "-n", "3")
    assert (listed.returncode, len(listed.stdout.splitlines())) == (0, 3)
    row = listed.stdout.split("\t")[0]
    shown = typed(locked, "show", row)
    assert (shown.returncode, "خبر" in shown.stdout) == (0, True)
    found = typed(locked, "search", "خبر 7")
    assert (found.returncode, "خبر 7" in found.stdout) == (0, True)


@pytest.mark.parametrize(
    "command",
    [("read", "ID"), ("import", "feeds.opml"), ("undo",), ("add", "new.xml"), ("refresh",)],
    ids=lambda one: one[0],
)
def test_what_would_change_a_home_that_may_only_be_read_says_why_it_cannot(locked, command, tmp_path):
    (tmp_path / "feeds.opml").write_text('<opml><outline xmlUrl="https://a.example/"/></opml>')
    (tmp_path / "new.xml").write_bytes(rss("New", "one"))
    with Newsroom.open(paths({"NEWSTERM_HOME": str(locked)}), readonly=True) as room:
        row = room.reading.rows("is:unread")[0]
        row = next(iter(room.reading.headlines([row]))).id
    done = typed(locked, *(row if word == "ID" else word for word in command), cwd=tmp_path)
    assert (done.returncode in {1, 4}, done.stdout) == (True, "")
    assert "Traceback" not in done.stderr
    assert any(
        word in done.stderr for word in ("only be read", "permission", "not allowed", "cannot be written")
    ), done.stderr
    assert typed(locked, "count", "is:read").stdout == "1\n"
