"""The starter list: this file knows public feeds that a newcomer may begin with, by language."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Starter:
    """A public feed that newsterm proposes to somebody who has none."""

    url: str
    title: str
    """In the feed's own language."""
    language: str
    tags: tuple[str, ...] = ()


@cache
def starters() -> tuple[Starter, ...]:
    """Give the starter list, the feeds of a language side by side; nothing is fetched."""
    with Path(__file__).with_name("starters.toml").open("rb") as file:
        table = tomllib.load(file)
    return tuple(
        Starter(url=row["url"], title=row["title"], language=row["language"], tags=tuple(row["tags"]))
        for row in table["starters"]
    )
