"""What is kept, beside newsboat: 100,000 articles of 4.5 KB in each, the same words in both."""

import os
import pty
import re
import resource
import select
import signal
import sqlite3
import struct
import subprocess
import sys
import tempfile
import termios
from collections.abc import Iterator, Sequence
from contextlib import closing
from fcntl import ioctl
from pathlib import Path
from random import Random
from shutil import which
from statistics import median
from time import perf_counter

from benchmarks.search import fill
from benchmarks.timing import Row
from newsterm.model.packing import pack
from newsterm.store import Store

ARTICLES = int(os.environ.get("NEWSTERM_ARTICLES", "100000"))
SIZE = 4_500
TIMES = 5
FEED = "https://f0.example/feed"
_QUIET = 0.3
"""Seconds without a word after which a screen is whole."""


def rows() -> Iterator[Row]:
    bodies = _bodies()
    with tempfile.TemporaryDirectory() as ours, tempfile.TemporaryDirectory() as theirs:
        home, boat = Path(ours), Path(theirs)
        (home / "config.toml").write_text("[refresh]\nat_start = false\nwhile_open = false\n")
        fill(home / "newsterm.sqlite", ARTICLES, [pack("", body) for body in bodies])
        with Store.open(home / "newsterm.sqlite") as store:
            while store.index():
                pass
        newsterm = [sys.executable, "-P", "-m", "newsterm", "--home", str(home)]
        newsboat = _newsboat(boat, home / "newsterm.sqlite", bodies) if which("newsboat") else []
        print(
            f"{ARTICLES:,} articles of {SIZE} bytes; reference: newsboat" if newsboat else "no newsboat here"
        )
        counts = [*newsterm, "count", "is:unread"], [*newsboat, "-x", "print-unread"] if newsboat else []
        yield _paired("unread, counted by a command", *counts)
        yield _paired("the first whole screen", newsterm, newsboat, screen=True)
        sizes = [_bytes(folder) / ARTICLES for folder in (home, boat)]
        yield Row("bytes of disk an article (bytes, not ms)", sizes[0] / 1e3, sizes[1] / 1e3 or None)


def _bodies() -> list[str]:
    """Make a hundred texts as long as an article is, of words of which some are rare."""
    chance = Random(7)
    words = ["".join(chance.choices("etaoinshrdlu", k=chance.randint(2, 9))) for _ in range(8_000)]
    weights = [1 / (place + 4) for place in range(len(words))]
    texts = (" ".join(chance.choices(words, weights, k=SIZE)) for _ in range(100))
    return [f"<p>{text[: SIZE - 7]}</p>" for text in texts]


def _newsboat(home: Path, store: Path, bodies: Sequence[str]) -> list[str]:
    """Let newsboat make its cache, and write the same articles into it, of the same feeds."""
    command = ["newsboat", "-u", str(home / "urls"), "-c", str(home / "cache.db"), "-C", str(home / "config")]
    (home / "config").write_text("refresh-on-startup no\nauto-reload no\n")
    with closing(sqlite3.connect(store)) as own:
        feeds = [url for (url,) in own.execute("SELECT url FROM feeds ORDER BY id")]
        (home / "urls").write_text("\n".join(feeds) + "\n")
        subprocess.run([*command, "-x", "print-unread"], capture_output=True, check=False)  # makes the cache
        entries = own.execute(
            "SELECT e.id, e.title, e.feed, m.moment / 1000000, m.read, e.row"
            " FROM entries e JOIN marks m USING (row)"
        )
        with closing(sqlite3.connect(home / "cache.db")) as cache:
            cache.executemany(
                "INSERT OR IGNORE INTO rss_feed (rssurl, url, title) VALUES (?, ?, ?)",
                [(url, url, f"Feed {number}") for number, url in enumerate(feeds)],
            )
            cache.executemany(
                "INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread)"
                " VALUES (?, ?, '', '', ?, ?, ?, ?)",
                (
                    (guid, title, feeds[feed - 1], when, bodies[row % len(bodies)], not read)
                    for guid, title, feed, when, read, row in entries
                ),
            )
            cache.commit()
            cache.execute("ANALYZE")
            cache.commit()
    return command


def _paired(task: str, ours: Sequence[str], theirs: Sequence[str], *, screen: bool = False) -> Row:
    """One run of each in turn; the memory that they took at the most stands beside it."""
    run = _screen if screen else _run
    taken = [(run(ours), run(theirs) if theirs else (0.0, 0)) for _ in range(TIMES)]
    note = ""
    if screen:
        own, other = (max(one[side][1] for one in taken) // 1024 for side in (0, 1))
        note = f"{own} MB" + (f" beside {other} MB" if theirs else "")
    return Row(
        task,
        median(one[0] for one, _ in taken),
        median(other[0] for _, other in taken) if theirs else None,
        note,
    )


def _run(command: Sequence[str]) -> tuple[float, int]:
    start = perf_counter()
    subprocess.run(command, capture_output=True, check=False)
    return perf_counter() - start, 0


def _screen(command: Sequence[str]) -> tuple[float, int]:
    """Start a program on a terminal; seconds until its first screen is whole, and its kilobytes then."""
    start = perf_counter()
    pid, fd = pty.fork()
    if not pid:
        os.execvpe(command[0], list(command), {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8"})
    ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    shown, seen, there = start, b"", False
    while select.select([fd], [], [], _QUIET if there else 60)[0]:
        try:
            said = os.read(fd, 1 << 20)
        except OSError:  # it ended
            break
        seen = seen[-100:] + said
        there = there or _is_there(seen)
        if b"\x1b[c" in said:
            os.write(fd, b"\x1b[?64;1;2c")
        shown = perf_counter()
    size = _kilobytes(pid)
    os.kill(pid, signal.SIGKILL)
    os.close(fd)
    os.waitpid(pid, 0)
    return shown - start, size


def _is_there(seen: bytes) -> bool:
    """Whether a list is on the screen: headlines, or feeds with their counts."""
    return "▌".encode() in seen or re.search(rb"\(\d+/\d+\)", seen) is not None


def _kilobytes(pid: int) -> int:
    try:
        status = Path(f"/proc/{pid}/status").read_text("ascii")
    except OSError:
        return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1])


def _bytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.glob("*") if file.suffix in {".sqlite", ".db"})
