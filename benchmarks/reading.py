"""Reading on a terminal of newsterm's own, with a million articles, at rest and while 500 feeds refresh.

A key is answered when what it asks for is drawn: the cursor, the first words of an article, a paragraph that
is further on. The reference is the same at rest.
"""

import os
import re
import struct
import tempfile
import termios
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from fcntl import ioctl
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import perf_counter, sleep

from benchmarks import search
from benchmarks.farm import ARABIC, farm
from benchmarks.keys import COLUMNS, COUNT, CURSOR, PAUSE, ROWS, Terminal, opened
from benchmarks.timing import Row
from newsterm.model import Changes, Feed, NewEntry, ParsedEntry
from newsterm.store import Store

ARTICLES = int(os.environ.get("NEWSTERM_ARTICLES", "1000000"))
LONG = 60
TABS = 120
"""As long as the refresh takes; and of fewer, the last of a hundred would be made up."""
WORDS = 10_000
SOUGHT = ("every", "nadir", "القدس", "governor", "المدينة", "report", '"of the', "الاقتصاد", "water القدس")
"""What is searched for, letter by letter: words that all articles say, some, few, none."""
IDLE = 20.0
"""Seconds in which nothing is pressed."""
DRAWN = 1500
"""Bytes of a list that is drawn anew."""
LAST_ROW = b"\x1b[%d;" % ROWS
"""Where one types what to search for; it is drawn together with what that finds."""
LONG_TAB, NEWS_TAB, HOME = b"6", b"7", b"\x1b[H"
"""After All, Unread, Saved, Live, Stories; and the key that goes to the beginning."""
CONFIG = """
[interface]
live = "off"
[reading]
preview = false
[refresh]
at_start = false
while_open = false
[[sections]]
name = "Long"
query = 'feed:"long"'
[[sections]]
name = "News"
query = "tag:news"
[[sections]]
name = "Sport"
query = "tag:sport"
"""
Times = dict[str, list[float]]


def fill(home: Path, urls: list[str]) -> None:
    """Write the store: a million small articles, and some long ones; the farm's feeds are not asked yet."""
    path = home / "newsterm.sqlite"
    if not path.exists():
        search.fill(path, ARTICLES)
    long = Feed(url="https://long.example/feed", title="long", paused=True)
    with Store.open(path) as store:
        kept = [feed for feed, _ in store.feeds() if not feed.url.startswith("http://")]
        paused = [Feed(url=feed.url, tags=feed.tags, paused=True) for feed in kept if feed.title != "long"]
        store.sync_feeds([*paused, long], "", datetime.now(UTC))
        (state,) = (state for feed, state in store.feeds() if feed.title == "long")
        now = datetime.now(UTC)
        added = tuple(
            NewEntry(
                entry=ParsedEntry(
                    key=f"{now}{number}", title=f"Long {number}", html=_body(number), language="ar",
                    published=now - timedelta(minutes=number),
                ),
                hash="", arrived=now,
            )
            for number in range(LONG)
        )  # fmt: skip
        store.write(Changes(feed=state.id, added=added, checked=now, next_check=now))
        while store.index():
            pass
    tables = [f'[[feeds]]\nurl = "{feed.url}"\ntags = {list(feed.tags)}\npaused = true\n' for feed in paused]
    tables.append(f'[[feeds]]\nurl = "{long.url}"\ntitle = "long"\npaused = true\n')
    tables += [f'[[feeds]]\nurl = "{url}"\n' for url in urls]
    (home / "feeds.toml").write_text("\n".join(tables), "utf-8")
    (home / "config.toml").write_text(CONFIG, "utf-8")


def _body(number: int) -> str:
    """Make a long article; every paragraph begins with its own number, the first with the article's too."""
    chance = Random(number)
    words = ARABIC.split()
    paragraphs = (" ".join(chance.choices(words, k=100)) for _ in range(WORDS // 100))
    return f"<p>opening{number:03}</p>" + "".join(
        f"<p>par{place:03} {text}</p>" for place, text in enumerate(paragraphs)
    )


def _drawn(said: bytes) -> bool:
    return CURSOR in said and len(said) > DRAWN


def _read(terminal: Terminal) -> Times:
    """Go through the list, the tabs, articles and their pages."""
    times: Times = {
        "a headline further": [], "another tab": [], f"an article of {WORDS:,} words": [],
        "a page further": [], "another size": [], "a letter more to search for": [],
    }  # fmt: skip

    def press(what: str, key: bytes, until: Callable[[bytes], bool]) -> None:
        times[what].append(terminal.press(key, until))
        sleep(PAUSE)

    def go(tab: bytes) -> None:
        os.write(terminal.fd, tab)  # a number may be a count too, and waits for what follows
        sleep(1.5)

    go(NEWS_TAB)
    for number in range(TABS):
        press("another tab", b"[" if number % 2 else b"]", _drawn)
    go(NEWS_TAB)
    for _ in range(300):
        press("a headline further", b"j", lambda said: CURSOR in said)
    for number in range(10):
        width = COLUMNS - 10 * ((number + 1) % 2)
        while terminal.hear(0.1):
            pass
        start = perf_counter()
        ioctl(terminal.fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, width, 0, 0))
        terminal.wait(_drawn, start)
        times["another size"].append(perf_counter() - start)
    go(LONG_TAB)
    for number in range(20):
        opening = b"opening%03d" % number
        press(
            f"an article of {WORDS:,} words",
            b"\r" if not number else b"}",
            lambda said, opening=opening: opening in said,
        )
        seen = 0
        for _ in range(5):
            further = [seen]

            def beyond(said: bytes) -> bool:
                found = [int(one) for one in re.findall(rb"par(\d{3})", said)]
                further[0] = max(found, default=0)  # noqa: B023
                return further[0] > seen  # noqa: B023

            press("a page further", b" ", beyond)
            seen = further[0]
        terminal.press(HOME, lambda said, opening=opening: opening in said)
    terminal.press(b"q", _drawn)
    for text in SOUGHT:
        os.write(terminal.fd, b"/")
        sleep(0.5)
        for letter in text:
            press("a letter more to search for", letter.encode(), lambda said: LAST_ROW in said)
            sleep(0.2)
        os.write(terminal.fd, b"\x1b")
        sleep(0.5)
    return times


def _idle(pid: int) -> float:
    """Say which share of a core is used while nothing is pressed."""

    def used() -> float:
        told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")

    sleep(3)  # till what was begun is done
    before = used()
    sleep(IDLE)
    return (used() - before) / IDLE


def rows() -> Iterator[Row]:
    with farm(COUNT, 0.2) as plot, tempfile.TemporaryDirectory() as folder:
        home = Path(os.environ.get("NEWSTERM_READING", folder))
        fill(home, plot.urls)
        with opened(home) as terminal:
            quiet = _read(terminal)
            idle = _idle(terminal.pid)
            memory = int(Path(f"/proc/{terminal.pid}/statm").read_text().split()[1]) * 4096 / 1e6
            os.write(terminal.fd, b"R")
            busy = _read(terminal)
    note = f"idle {idle:.2%} of a core, {memory:.0f} MB"
    for what, times in busy.items():
        for name, at in (("median", 49), ("99 of 100", 98)):
            ours, reference = (
                quantiles(one, n=100, method="inclusive")[at] if at > 50 else median(one)
                for one in (times, quiet[what])
            )
            yield Row(f"{what}, {name}", ours, reference, note)
