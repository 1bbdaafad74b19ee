"""News titles sorted into stories by hand, in five languages: what the grouping of stories is judged by.

Each file holds `[[story]]` tables (`name`, often `about`, and `near`: what it could be mistaken for),
each with its `[[story.tellings]]`. A telling's `step` says that it tells of what came of the event later,
and was news by itself: an arrest, a funeral. All are invented.

The first shelf (this folder), `more/` and `held/` are as real feeds are, with many titles that belong to
nothing else; `last/` has many near misses, `near/` almost nothing else; `fresh/` and `newest/` are three
days of some twenty feeds each. Of those that are named by their months each is by another hand that saw
no other shelf and no list of words: eight have stories that live for three days and have fifteen
tellings; `february/`, `july/`, `october/` and `december/` are what four editors made of "titles in four
languages, with hard negatives: same place other event, same event other day, follow-ups". `short1/` to
`short8/` have stories of two to four tellings, and near misses; `pairs1/` to `pairs4/` are half near
misses, most of them one sentence of another team, bank or day. `exam1/` to `exam3/` were written when all
else was done, by three editors, as four were before: what a first sight of them gave stands in the history.

`weights.py` learns from all shelves but `FINAL`. Nobody who works on stories reads the titles of those:
what words are listed after a look at some shelves helps these much and others not at all.
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
    "november", "may", "february", "july", "short3", "pairs3", "exam1", "exam2", "exam3",
)  # fmt: skip
FINAL = ("november", "may", "february", "july", "short3", "pairs3", "exam1", "exam2", "exam3")
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
