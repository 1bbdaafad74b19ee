"""A search among a million small articles, in Arabic and in English; beside it one that gives all of them."""

import random
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.timing import Row
from newsterm.model import Feed
from newsterm.model.packing import pack
from newsterm.query import hear, parse
from newsterm.store import Store, latest

ARTICLES = 1_000_000
BATCH = 5_000
FEEDS = 300
WORDS = 60
"""Of an article; nine of them are its headline."""
FIRST = 200
_WORDS = "INSERT INTO {} (rowid, title, author, body) VALUES (?, ?, '', ?)"
CLITICS = (
    ("", 0.55),
    ("ال", 0.22),
    ("وال", 0.05),
    ("بال", 0.03),
    ("لل", 0.02),
    ("و", 0.06),
    ("ب", 0.04),
    ("ل", 0.03),
)
"""What stands before Arabic words, and how often."""
QUESTIONS = {
    "القدس": "a common word",
    "nadir": "a rare word, of 200 articles",
    "everywhere": "a word of every article",
    "الم": "ال and one letter",
    "المج": "ال and two letters",
    "th": "two letters",
    "title:the": "in titles",
    "tag:news is:unread القدس": "with a tag and a state",
    "القدس everywhere": "two words",
    '"of the"': "a phrase",
}


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "newsterm.db"
        fill(path)
        now = datetime.now(UTC)
        with Store.open(path) as store:
            for order in ("newest", "best"):
                for question, what in QUESTIONS.items():
                    first = _seconds(lambda: store.rows(parse(question), now, order=order, limit=FIRST))  # noqa: B023
                    every = _seconds(lambda: store.rows(parse(question), now), 1)  # noqa: B023
                    yield Row(f"first {FIRST}, {order}: {question} ({what})", first, every, "reference: all")


def _seconds(work: Callable[[], object], times: int = 5) -> float:
    taken = []
    for _ in range(times):
        start = perf_counter()
        work()
        taken.append(perf_counter() - start)
    return median(taken)


def fill(path: Path, articles: int = ARTICLES, bodies: Sequence[bytes] = (pack("", "<p>…</p>"),)) -> None:
    """Write so many articles past the front door, as fast as SQLite takes them."""
    with Store.open(path) as store:
        feeds = [
            Feed(url=f"https://f{number}.example/feed", tags=("news",) if number % 3 == 0 else ("sport",))
            for number in range(FEEDS)
        ]
        store.sync_feeds(feeds, "", datetime.now(UTC))
    chance = random.Random(5)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        texts = [_vocabulary(chance, arabic=arabic) for arabic in (False, True)]
        for first in range(1, articles + 1, BATCH):
            connection.execute("BEGIN")
            _write(connection, chance, texts, range(first, first + BATCH), bodies, articles)
            connection.execute("COMMIT")
        for column, condition in (("unread", "read = 0"), ("total", "1")):
            connection.execute(
                f"UPDATE feeds SET {column} ="
                f" (SELECT count(*) FROM marks WHERE feed = feeds.id AND {condition})"
            )
        connection.execute("PRAGMA optimize")


def _vocabulary(chance: random.Random, *, arabic: bool) -> tuple[list[str], list[float]]:
    """Make words and how often each is met, the next always a little less than the one before."""
    letters = "ابتجحخدرزسشصضطظعغفقكلمنهوي" if arabic else "etaoinshrdlucmfwypvbgk"
    made = {"".join(chance.choices(letters, k=chance.choice((3, 4, 4, 5, 6)))): None for _ in range(30_000)}
    bases = ["قدس" if arabic else "the", "في" if arabic else "of", *made]
    before = CLITICS if arabic else (("", 1.0),)
    words = [clitic + base for base in bases for clitic, _ in before]
    weights = [often / (place + 8) for place in range(len(bases)) for _, often in before]
    return words, list(accumulate(weights))


def _write(
    connection: sqlite3.Connection,
    chance: random.Random,
    texts: Sequence[tuple[list[str], list[float]]],
    batch: range,
    bodies: Sequence[bytes],
    articles: int,
) -> None:
    now = int(datetime.now(UTC).timestamp() * 1e6)
    entries, marks, own, inside = [], [], [], []
    adding = latest.Adding(connection, articles)
    for row in batch:
        words, weights = texts[row % 2]
        said = chance.choices(words, cum_weights=weights, k=WORDS)
        said[30] = "everywhere"
        if row % 5_000 == 7:
            said[20] = "nadir"
        feed, arrived = row * 7919 % FEEDS + 1, now - (articles - row) * 30_000_000
        # Most are an hour old when they come; one in thirty is of any day of the last month.
        moment = arrived - int(chance.expovariate(1 / 3.6e9) if row % 30 else chance.random() * 2.6e12)
        language = ("en", "ar")[row % 2]
        title, body = " ".join(said[:9]), " ".join(said[9:])
        entries.append(
            (row, f"{row:010d}", feed, str(row), "", "", title, "", moment, arrived, language, "", "")
        )
        marks.append((row, feed, moment, language, 0, chance.random() < 0.8, chance.random() < 0.01, 0))
        own.append((row, title, body))
        inside.append((row, " ".join(hear(title).stems), " ".join(hear(body).stems)))
        for tables in adding.room_for(row):
            for table, told in zip(tables, (own, inside), strict=True):
                connection.execute(_WORDS.format(table), told[-1])
    connection.executemany(
        "INSERT INTO entries (row, id, feed, key, hash, url, title, author, published, arrived, language,"
        " direction, details) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entries,
    )
    connection.executemany(
        "INSERT INTO bodies (row, packed) VALUES (?, ?)", [(row, bodies[row % len(bodies)]) for row in batch]
    )
    connection.executemany(
        "INSERT INTO marks (row, feed, moment, language, has, read, saved, muted)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        marks,
    )
    connection.executemany(_WORDS.format("entries_fts"), own)
    connection.executemany(_WORDS.format("entries_stems"), inside)
    adding.close(batch[-1])
    connection.execute("UPDATE meta SET value = ? WHERE name = 'indexed'", (batch[-1],))
