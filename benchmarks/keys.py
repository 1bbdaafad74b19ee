"""Keys that are pressed while 500 feeds refresh, on a terminal of newsterm's own.

The store holds 20,000 articles before; every feed is new, so that all that can be in the way is: requests, a
reader of feeds on every core, writing, lists that grow, the search index. A key is answered when the cursor
is drawn anew. The reference is the same without a refresh.
"""

import json
import os
import pty
import select
import signal
import struct
import sys
import tempfile
import termios
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from fcntl import ioctl
from pathlib import Path
from statistics import quantiles
from time import perf_counter, sleep

from benchmarks.farm import ARABIC, Farm, farm
from benchmarks.timing import Row
from newsterm.model import Changes, Feed, NewEntry, ParsedEntry
from newsterm.store import Store

COUNT = int(os.environ.get("NEWSTERM_FARM", "500"))
KEPT = 20_000
KEYS = 400
PAUSE = 0.03
"""Seconds between an answer and the next key, as a key that is held down repeats."""
ROWS, COLUMNS = 40, 120
XTERM = b"\x1b[>41;379;0c\x1b[8;0$y\x1b[?64;1;2c"
CURSOR = "▌".encode()
OLD = "https://archive.example/feed"


def fill(home: Path, plot: Farm) -> None:
    """Subscribe to the farm's feeds, and keep articles of another one that is not asked."""
    tables = [f"[[feeds]]\nurl = {json.dumps(url)}\n" for url in plot.urls]
    tables.insert(0, f'[[feeds]]\nurl = "{OLD}"\npaused = true\n')
    (home / "feeds.toml").write_text("\n".join(tables), "utf-8")
    now = datetime.now(UTC)
    body = f"<p>{ARABIC * 12}</p>"
    with Store.open(home / "newsterm.sqlite") as store:
        store.sync_feeds([Feed(url=OLD, paused=True)], "", now)
        added = tuple(
            NewEntry(
                entry=ParsedEntry(
                    key=str(number), title=f"{number} {ARABIC.strip()[:70]}", html=body, language="ar",
                    published=now - timedelta(minutes=number + 1),
                ),
                hash="", arrived=now,
            )
            for number in range(KEPT)
        )  # fmt: skip
        store.write(Changes(feed=1, added=added, checked=now, next_check=now))
        while store.index():
            pass


class Terminal:
    """newsterm on a pseudo-terminal, and what it says there."""

    def __init__(self, home: Path) -> None:
        self.pid, self.fd = pty.fork()
        if not self.pid:
            own = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
            env = {**own, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
            command = [sys.executable, "-P", "-m", "newsterm", "--home", str(home), "--language", "en"]
            os.execve(sys.executable, command, env)
        ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def hear(self, seconds: float) -> bytes:
        """Take what comes next; nothing: nothing came in this time."""
        if not select.select([self.fd], [], [], seconds)[0]:
            return b""
        said = os.read(self.fd, 1 << 20)
        if b"\x1b[c" in said:
            os.write(self.fd, XTERM)
        return said

    def press(self, key: bytes, until: Callable[[bytes], bool] = lambda said: CURSOR in said) -> float:
        """Press a key; seconds until the cursor, or what else is waited for, is drawn anew."""
        while self.hear(0):
            pass
        start = perf_counter()
        os.write(self.fd, key)
        self.wait(until, start)
        return perf_counter() - start

    def wait(self, until: Callable[[bytes], bool], start: float) -> None:
        """Take what comes until it is what is waited for."""
        said = b""
        while not until(said):
            if perf_counter() - start > 10:
                raise TimeoutError(said[-500:])
            said += self.hear(1)


@contextmanager
def opened(home: Path) -> Iterator[Terminal]:
    terminal = Terminal(home)
    try:
        end = perf_counter() + 3
        while perf_counter() < end:
            terminal.hear(0.2)
        yield terminal
    finally:
        os.kill(terminal.pid, signal.SIGTERM)
        while True:
            try:
                os.read(terminal.fd, 1 << 16)
            except OSError:
                break
        os.waitpid(terminal.pid, 0)


def pressed(terminal: Terminal) -> list[float]:
    times = []
    for _ in range(KEYS):
        times.append(terminal.press(b"j"))
        sleep(PAUSE)
    return times


def rows() -> Iterator[Row]:
    with farm(COUNT, 0.2) as plot, tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "config.toml").write_text("[refresh]\nat_start = false\n")
        fill(home, plot)
        with opened(home) as terminal:
            quiet = pressed(terminal)
            os.write(terminal.fd, b"R")
            busy = pressed(terminal)
        with Store.open(home / "newsterm.sqlite") as store:
            count = sum(state.total for _, state in store.feeds())
        note = f"{KEYS} keys; {count - KEPT} articles came"
        for name, at in (("half", 49), ("99 of 100", 98)):
            yield Row(
                f"{name} are answered within", quantiles(busy, n=100)[at], quantiles(quiet, n=100)[at], note
            )
        yield Row("the longest", max(busy), max(quiet), note)
