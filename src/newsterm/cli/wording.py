"""What commands say about entries and feeds, in words."""

from collections.abc import Mapping
from datetime import UTC, datetime

from newsterm.model import Feed, FeedState, Outcome
from newsterm.model import shown_address as address


def several(count: int, one: str, many: str = "") -> str:
    """Say a number of things: `1 article`, `1,234 articles`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def stamp(when: datetime | None) -> str | None:
    """Spell a time in UTC, to the second (RFC 3339)."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if when else None


def name(feed: Feed, state: FeedState) -> str:
    """Name a feed: as its reader, as itself, or by its address."""
    return feed.title or state.title or address(feed.url)


def apart(text: str) -> str:
    """Set a name apart from its sentence, so that it moves nothing but itself (UAX #9 §2.4.2)."""
    return text if text.isascii() else f"\u2068{text}\u2069"


def failure(outcome: Outcome) -> str:
    """Say which feed failed and why, in one line."""
    where = address(outcome.url)
    called = "" if outcome.title in {outcome.url, ""} else apart(outcome.title) + " "
    why = outcome.error + (f"; {outcome.hint}" if outcome.hint else "")
    return f"{called}({where}): {why}" if called else f"{where}: {why}"


def record(outcome: Outcome) -> Mapping[str, object]:
    """Give an Outcome as JSON values, under its own names."""
    return {name: getattr(outcome, name) for name in Outcome.__dataclass_fields__}
