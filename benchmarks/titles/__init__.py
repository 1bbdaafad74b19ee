"""News titles sorted into stories by hand, in five languages: what the grouping of stories is judged by.

Each file holds `[[story]]` tables (`name`, `about`, and `near`: what it could be mistaken for), each with its
`[[story.tellings]]`. All are invented. `held/` is the third kept for the final figure: nobody tunes by it.
`more/` is a second set to tune by, of other events and with the proportions of real feeds (many titles that
belong to nothing else), so that nothing fits the first too closely.
"""

import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

LANGUAGES = ("ar", "fa", "he", "en", "ur")


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


def load(held: bool, *, more: bool = False) -> list[Telling]:
    """Give the tellings of the held-out third, or of the two thirds to tune by, by their times.

    With `more` they are those of the second set to tune by, and of nothing else; it has no held-out part.
    """
    if held and more:
        raise ValueError("the second set has no held-out part")
    shelf = Path(__file__).parent / ("held" if held else "more" if more else "")
    return sorted(
        (
            Telling(language=language, story=story["name"], **told)
            for language in LANGUAGES
            for story in tomllib.loads((shelf / f"{language}.toml").read_text("utf-8"))["story"]
            for told in story["tellings"]
        ),
        key=lambda telling: telling.at,
    )
