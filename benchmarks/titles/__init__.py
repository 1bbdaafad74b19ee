"""News titles sorted into stories by hand, in five languages: what the grouping of stories is judged by.

Each file holds `[[story]]` tables (`name`, `about`, and `near`: what it could be mistaken for), each with its
`[[story.tellings]]`. All are invented. `weights.py` learns from all shelves but the last two. The first (this
folder), `more/` and `held/` are as real feeds are, with many titles that belong to nothing else; `last/` has
many near misses, `near/` almost nothing else; `fresh/` and `newest/` are three days of some twenty feeds
each. So are the eight that are named by their months, each by another hand that saw no other shelf and no
list of words; a fifth of their titles are near misses, and some stories live for three days and have fifteen
tellings. Nobody who works on stories reads the titles of `FINAL`: what words are listed after a look at some
shelves helps those much and others not at all.
"""

import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

LANGUAGES = ("ar", "fa", "he", "en", "ur")
SHELVES = (
    "first", "more", "held", "last", "fresh", "near", "newest",
    "march", "june", "september", "january", "april", "august",
    "october", "december", "short1", "short2", "short4", "short5", "short6", "short7", "short8",
    "pairs1", "pairs2", "pairs4",
    "november", "may", "february", "july", "short3", "pairs3",
)  # fmt: skip
FINAL = ("november", "may", "february", "july", "short3", "pairs3")
"""Those from which nothing is learnt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One feed's title for a story, with what the feed says under it (`lede`, often nothing)."""

    language: str
    story: str
    """The story's slug, unique across the files; tellings of one slug belong together, all others apart.

    Behind a `/` stands what came of it, as an arrest or a funeral, which is a story of its own.
    """
    feed: str
    at: datetime
    """With its zone."""
    title: str
    lede: str


def event(story: str) -> str:
    """Give the event of which a story is, or of which it came."""
    return story.partition("/")[0]


def load(shelf: str) -> list[Telling]:
    """Give the tellings of one of `SHELVES` by their times; none where it is not there."""
    folder = Path(__file__).parent / ("" if shelf == "first" else shelf)
    return sorted(
        (
            Telling(language=language, story="/".join([story["name"], *step]), **told)
            for language in LANGUAGES
            if (file := folder / f"{language}.toml").exists()
            for story in tomllib.loads(file.read_text("utf-8"))["story"]
            for told in story["tellings"]
            for step in [[told.pop("step")] if "step" in told else []]
        ),
        key=lambda telling: telling.at,
    )
