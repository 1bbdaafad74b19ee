"""News titles sorted into stories by hand, in five languages: what the grouping of stories is judged by.

Each file holds `[[story]]` tables (`name`, `about`, and `near`: what it could be mistaken for), each with its
`[[story.tellings]]`. All are invented. Three shelves are there to tune by: the first (this folder); `more/`,
of other events and with the proportions of real feeds (many titles that belong to nothing else); `held/`,
which was the held-out one until it had been looked at too often. What is tried is fitted on two of them and
judged by the third. `last/`, `fresh/` and `near/`, each written by another hand, were for the final figures
till their titles had been looked at. `last/` has many near misses, `near/` almost nothing else, and half of
its titles have no lede; `fresh/` is as two or three days of some twenty feeds are. `newest/`, by another
hand again, is so too, and the one by which it is said how good the rest is: what words are listed after a
look at some shelves helps them much and it not at all.
"""

import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

LANGUAGES = ("ar", "fa", "he", "en", "ur")
SHELVES = (
    "first", "more", "held", "last", "fresh", "near", "newest",
    "march", "june", "september", "january", "april", "august", "november", "may",
)  # fmt: skip
FINAL = ("november", "may")
"""Those from which nothing is learnt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One feed's title for a story, with what the feed says under it (`lede`, often nothing)."""

    language: str
    story: str
    """The story's slug, unique across the files; tellings of one slug belong together, all others apart."""
    feed: str
    at: datetime
    """With its zone."""
    title: str
    lede: str


def load(shelf: str) -> list[Telling]:
    """Give the tellings of one of `SHELVES` by their times; none where it is not there."""
    folder = Path(__file__).parent / ("" if shelf == "first" else shelf)
    return sorted(
        (
            Telling(language=language, story=story["name"], **told)
            for language in LANGUAGES
            if (file := folder / f"{language}.toml").exists()
            for story in tomllib.loads(file.read_text("utf-8"))["story"]
            for told in story["tellings"]
        ),
        key=lambda telling: telling.at,
    )
