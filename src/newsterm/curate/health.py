"""How a feed fares, from what is known of it and the last looks at it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import takewhile

from newsterm.lang import Said, ago
from newsterm.model import Check, Feed, FeedState, Health, shown_address
from newsterm.model.errors import LATER
from newsterm.model.health import REMEMBERED

DEAD_AFTER = timedelta(days=7)
"""From the first look at which it was not there to the last: no failure of a weekend."""
QUIET_AFTER = timedelta(days=90)
_ABSENT = frozenset(f"errors.fetch.{why}" for why in ("not_found", "gone", "no_such_host", "no_file"))
"""What a feed's source says when it is not there: 404, 410, a name that nobody has any more."""
_TOO_OFTEN = "errors.fetch.too_often"


def verdict(
    feed: Feed, state: FeedState, *, looks: Sequence[Check], newest: datetime | None, now: datetime
) -> Health:
    """Say how a feed fares, and what to do about it.

    `looks`: those that are remembered, the earliest first; they are asked for only where the last one failed.
    `newest`: when the newest that it brought was published.
    """
    if feed.paused:
        return Health(kind="paused", said=Said("health.paused"), way_out=Said("hints.health.paused"))
    if state.checked is None:
        return Health(kind="never", said=Said("health.never"), way_out=Said("hints.health.never"))
    if state.error:
        return _failed(state, looks, now)
    if state.moved and state.moved != feed.url:
        return Health(
            kind="moved",
            said=Said("health.moved", address=shown_address(state.moved)),
            way_out=Said("hints.health.moved"),
        )
    if state.warning:
        said = Said("health.repaired", what=state.warning)
        return Health(kind="repaired", said=said, way_out=Said("hints.health.repaired"))
    return _answering(newest, now)


def _answering(newest: datetime | None, now: datetime) -> Health:
    if newest is None:
        return Health(kind="quiet", said=Said("health.empty"))
    quiet = now - newest >= QUIET_AFTER
    said = Said("health.quiet" if quiet else "health.fresh", when=ago(newest, now))
    return Health(kind="quiet" if quiet else "fresh", said=said, since=newest if quiet else None)


def _failed(state: FeedState, looks: Sequence[Check], now: datetime) -> Health:
    if state.stopped:
        return Health(kind="dead", said=state.error, way_out=Said("hints.health.dead"), since=state.failing)
    absent = _absent_since(state, looks)
    if absent and state.checked and state.checked - absent >= DEAD_AFTER:
        said = Said("health.dead", when=ago(absent, now), what=state.error)
        return Health(kind="dead", said=said, way_out=Said("hints.health.dead"), since=absent)
    since = state.failing or state.checked or now
    if state.error.reason == _TOO_OFTEN:
        way_out = Said("hints.fetch.ask_less", setting="every")
        return Health(kind="too_often", said=state.error, way_out=way_out, since=since)
    said = Said("health.failing", n=state.failures, when=ago(since, now), what=state.error)
    return Health(kind="failing", said=said, way_out=LATER, since=since)


def _absent_since(state: FeedState, looks: Sequence[Check]) -> datetime | None:
    """Find when it was not there for the first time, of all the looks in a row until the last one."""
    if state.error.reason not in _ABSENT:
        return None
    run = list(takewhile(lambda look: look.error.reason in _ABSENT, reversed(looks)))
    # What began before all that is remembered began when it failed first.
    return run[-1].at if run and len(run) < REMEMBERED else state.failing
