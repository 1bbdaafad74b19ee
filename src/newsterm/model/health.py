"""How a feed fares: each look at it that is remembered, and what they come to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from newsterm.lang import NOTHING, Said
from newsterm.model.feed import Feed, FeedState, shown_address

REMEMBERED = 20
"""Looks at each feed that are remembered."""
_NO_WAY = frozenset(
    f"errors.fetch.{reason}" for reason in ("network_unreachable", "host_unreachable", "no_lookup")
)
_NO_NAME = "errors.fetch.no_such_host"
"""What one feed alone may be to blame for; not all of several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """How a source answered."""

    status: int = 0
    """HTTP's; 0 where there was none."""
    size: int = 0
    """Bytes of the body, unpacked; 0 where none came."""
    took: float = 0.0
    """Seconds, from the moment that its turn came; 0 where nobody measured."""


UNTOLD = Answered()
"""Where nobody says how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One look at a feed, as it is remembered."""

    at: datetime
    answered: Answered = UNTOLD
    added: int = 0
    altered: int = 0
    unchanged: bool = False
    """The source said, or its body showed, that nothing was new."""
    error: Said = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """What the looks at a feed come to."""

    kind: str
    """One of KINDS; for scripts, it stays what it is."""
    said: Said
    way_out: Said = NOTHING
    """What can be done; NOTHING where nothing need be."""
    since: datetime | None = None
    """Since when it is so, where that is known."""


KINDS = ("dead", "failing", "too_often", "moved", "paused", "never", "repaired", "quiet", "fresh")
"""From what wants most attention to what wants none."""
FINE = frozenset({"never", "repaired", "quiet", "fresh"})
"""Nothing need be done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A feed, and how it fares."""

    feed: Feed
    state: FeedState
    health: Health
    newest: datetime | None = None
    """When the newest that it brought was published."""

    @property
    def title(self) -> str:
        """What its reader calls it, or itself, or its address."""
        return self.feed.title or self.state.title or shown_address(self.feed.url)


def is_offline(errors: Iterable[Said]) -> bool:
    """Whether what all the feeds of a refresh failed for is that there is no network; NOTHING: one did not.

    Without a network some systems say of every name that there is no such host: of several feeds at once,
    all of them, that is no more believed.
    """
    reasons = [error.reason for error in errors]
    known = _NO_WAY | ({_NO_NAME} if len(reasons) > 1 else set())
    return bool(reasons) and all(reason in known for reason in reasons)
