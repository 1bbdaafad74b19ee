"""A newsroom on a real file, with a clock that is told the time, and a web of its own."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.fakes.web import Web

from newsterm.config import Paths, paths
from newsterm.newsroom import Newsroom


class Clock:
    """Tells the time that it was told."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def places(tmp_path) -> Paths:
    return paths({"NEWSTERM_HOME": str(tmp_path / "home")})


@pytest.fixture
def newsroom(places, clock):
    with Newsroom.open(places, clock=clock) as newsroom:
        yield newsroom


@pytest.fixture
def web():
    with Web() as web:
        yield web


@pytest.fixture
def follow(places, newsroom):
    """Write addresses into feeds.toml, as a human would."""

    def add(*addresses: str | Path, more: str = "") -> None:
        with places.feeds.open("a", encoding="utf-8") as file:
            file.writelines(f'[[feeds]]\nurl = "{address}"\n{more}' for address in addresses)
        newsroom.follow_feeds()

    return add
