"""Exporting articles with bodies as JSON Lines; beside it the store alone, read and thrown away."""

import random
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from benchmarks.search import fill
from benchmarks.timing import Row, paired
from newsterm.model.packing import pack
from newsterm.newsroom.copyists import Copy, document
from newsterm.newsroom.exporting import Exporting
from newsterm.query import parse
from newsterm.store import Store

ARTICLES = 20_000
RUNS = 3
WORDS = {
    "en": [
        "the",
        "minister",
        "said",
        "that",
        "the",
        "plan",
        "was",
        "ready",
        "and",
        "would",
        "be",
        "announced",
        "on",
        "Sunday",
        "in",
        "Jerusalem",
    ],
    "ar": [
        "قال",
        "الوزير",
        "إن",
        "الخطة",
        "جاهزة",
        "وإن",
        "الحكومة",
        "ستعلن",
        "عنها",
        "في",
        "القدس",
        "يوم",
        "الأحد",
        "المقبل",
    ],
}


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "newsterm.db"
        fill(path, ARTICLES, bodies())
        now = datetime.now(UTC)
        with Store.open(path) as store:
            exporting = Exporting(store, lambda: now)
            yield paired(
                f"export {ARTICLES} articles, jsonl",
                lambda question: sum(map(len, exporting.export(question, "jsonl"))),
                lambda question: sum(1 for _ in store.stream(parse(question), now)),
                [""] * RUNS,
            )
            yield paired(
                "the same, all of it in one process",
                lambda question: sum(map(len, alone(store, question, now))),
                lambda question: sum(1 for _ in store.stream(parse(question), now)),
                [""] * RUNS,
            )


def alone(store: Store, question: str, now: datetime) -> Iterator[bytes]:
    return document(store, Copy(format="jsonl"), store.rows(parse(question), now), beside=0)


def bodies() -> list[bytes]:
    """Make bodies of five paragraphs, about 2 KB, with links and references, in both languages."""
    chance = random.Random(3)
    return [
        pack("", "\n".join(map(partial(_paragraph, chance, words), range(5)))) for words in WORDS.values()
    ]


def _paragraph(chance: random.Random, words: list[str], number: int) -> str:
    said = " ".join(chance.choices(words, k=60))
    return f'<p>{said} <a href="https://example.org/{number}">{words[0]}</a> <b>{words[1]}</b> &amp;.</p>'
