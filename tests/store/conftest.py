"""A store in a temporary folder, and entries to put into it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsterm.model import Changes, Feed, Marks, NewEntry, ParsedEntry, ParsedFeed
from newsterm.store import Store

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "newsterm.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A store with two feeds and nothing in them."""
    with Store.open(path, patience=0.1) as store:
        store.sync_feeds(
            [
                Feed(url="https://one.example/feed", title="One", tags=("news",)),
                Feed(url="https://two.example/feed", tags=("sport", "الأخبار")),
            ],
            "stamp",
            NOW,
        )
        yield store


@pytest.fixture
def new() -> Callable[..., NewEntry]:
    """Make a new entry; `hours` ago published, arrived now."""

    def make(key: str, *, hours: float | None = 1, marks: Marks | None = None, **fields: object) -> NewEntry:
        published = None if hours is None else NOW - timedelta(hours=hours)
        fields = {
            "title": f"Title {key}",
            "url": f"https://one.example/{key}",
            "published": published,
        } | fields
        return NewEntry(
            entry=ParsedEntry(key=key, **fields), hash=f"hash {key}", arrived=NOW, marks=marks or Marks()
        )

    return make


@pytest.fixture
def brought() -> Callable[..., Changes]:
    """What one look at a feed brought."""

    def make(*added: NewEntry, feed: int = 1, **fields: object) -> Changes:
        fields = {
            "parsed": ParsedFeed(title="Own title"),
            "checked": NOW,
            "next_check": NOW + timedelta(minutes=30),
        } | fields
        return Changes(feed=feed, added=added, **fields)

    return make
