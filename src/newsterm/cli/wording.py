"""What commands say about entries and feeds, in words."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newsterm.lang import Said
from newsterm.model import shown_address as address

if TYPE_CHECKING:
    from newsterm.model import Completion, Feed, FeedState, Outcome
    from newsterm.newsroom.downloaded import Downloaded
    from newsterm.newsroom.pictured import Pictured

NO_FEEDS = Said("errors.cli.no_feeds").then(Said("hints.add_brings_one"))
"""To whom there is nothing to show yet."""


def stamp(when: datetime | None) -> str | None:
    """Spell a time in UTC, to the second (RFC 3339)."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if when else None


def name(feed: "Feed", state: "FeedState") -> str:
    """Name a feed: as its reader, as itself, or by its address."""
    return feed.title or state.title or address(feed.url)


def failure(outcome: "Outcome") -> Said:
    """Say which feed failed and why."""
    where, why = address(outcome.url), outcome.error.then(outcome.hint)
    if outcome.title in {outcome.url, ""}:
        return Said("errors.of", name=where, what=why)
    return Said("errors.cli.feed", title=outcome.title, address=where, what=why)


FAULT = ("error", "hint", "reason", "said")
"""The names under which every record of `record` tells what went wrong."""


def record(outcome: "Outcome | Completion | Pictured | Downloaded") -> Mapping[str, object]:
    """Give what came of it as JSON values, under its own names.

    What went wrong is there in English, as a `reason` that stays what it is, and as `said`: spelled, for a
    newsterm that says it in its reader's language.
    """
    told = {name: getattr(outcome, name) for name in outcome.__dataclass_fields__}
    error, hint = outcome.error, outcome.hint
    return told | {
        "error": str(error), "hint": str(hint), "reason": error.reason, "said": [error.spell(), hint.spell()],
    }  # fmt: skip
