"""When to look at a feed again."""

import hashlib
from datetime import datetime, timedelta

from newsterm.model import Feed, FeedState, Pace, ParsedFeed

SOONEST = 5 * 60
LATEST = 24 * 60 * 60
"""Seconds; no failure moves the next look beyond these, and no wish before the first."""
_LATELY = 10
"""Entries from which a feed's pace is told."""
_LIVELY, _QUIET, _SILENT = 1 / 6, 2, 8
"""How much sooner and later than `every` the pace may move a look: for half an hour 5 minutes to an hour, so
that what breaks is heard of; and to 4 hours where a feed has no entry a day."""
_AT_ONCE = 60
"""Seconds over which those come back that a server sent away until the same moment."""
_PATIENCE = 12
"""So many failures in a row a server is taken at its word when to come again."""
_DAY = 24 * 60 * 60
_HOURS = 24 * 7


def pace(parsed: ParsedFeed, now: datetime) -> Pace:
    """Tell the pace of a feed from the dates of its newest entries, with what it says itself."""
    dates = [one.published for one in parsed.entries if one.published and one.published <= now]
    newest = sorted(dates, reverse=True)[:_LATELY]
    return Pace(
        entries=len(newest),
        since=newest[-1] if newest else None,
        newest=newest[0] if newest else None,
        ttl=parsed.ttl,
        skip_hours=parsed.skip_hours,
        skip_days=parsed.skip_days,
    )


def after_success(now: datetime, *, every: int, wished: int | None, known: Pace) -> datetime:
    """Say when to look again after an answer.

    `wished`: seconds that the reader set for this very feed; they stand. Else about twice for each entry that
    the feed brings, at its `known` pace, not far from `every`; sooner while its newest is younger than that,
    or the look at which it last brought something, when they will be twice as old: what has just begun goes
    on. Or later where the feed (ttl, skipHours, skipDays) or the server (Cache-Control) says that nothing
    will be new before.
    """
    if wished:
        return now + timedelta(seconds=max(wished, SOONEST))
    wait = max(_usual(now, every, known), _asked_for(known))
    return _awake(now + timedelta(seconds=_bounded(wait)), known)


def after_failure(
    now: datetime,
    *,
    feed: Feed,
    state: FeedState,
    every: int,
    retry_after: float | None,
    too_often: bool = False,
) -> datetime:
    """Say when to look again after a failure: twice as late each time in a row, within a day.

    The first wait is the one that the feed had when it last answered, for what failed once may be back at
    once; but no longer than `every`. A server that names a later time (Retry-After) is asked then, also where
    that is its answer some times in a row; one that says it is asked `too_often` and names none is asked as
    a feed of which nothing is known. Feeds that failed together do not come back together: each adds up to
    a tenth (to a named time a minute), always the same for one address.
    """
    known, asked_for = state.pace, 0.0 if feed.every else _asked_for(state.pace)
    own, doubled, named = float(feed.every or every), state.failures, retry_after or 0.0
    if not feed.every and (named or not too_often):
        own = min(own, _usual(state.succeeded or now, every, known))
    own = max(own, asked_for, SOONEST)
    if named >= own:
        own, doubled = named, max(0, doubled - _PATIENCE)
    wait = min(own * 2 ** min(doubled, 10), LATEST / 1.1)
    spread = _AT_ONCE if wait == named else wait / 10
    share = hashlib.sha256(feed.url.encode("utf-8", "replace")).digest()[0] / 255
    wait = max(wait + share * spread, named, asked_for)
    moment = now + timedelta(seconds=_bounded(wait))
    return moment if feed.every else _awake(moment, known)


def _asked_for(known: Pace) -> float:
    return max(float(known.ttl or 0), known.max_age or 0.0)


def _usual(now: datetime, every: int, known: Pace) -> float:
    usual = float(every)
    if known.entries and known.since is not None:
        # The silence since the newest counts: a feed that stops is asked less and less.
        between = (now - known.since).total_seconds() / known.entries
        usual = min(between / 2, every * (_QUIET if between < _DAY else _SILENT))
    ages = [(now - last).total_seconds() for last in (known.newest, known.brought) if last]
    lately = min((age for age in ages if 0 <= age < every), default=usual)
    return max(min(usual, lately), every * _LIVELY)


def _awake(moment: datetime, known: Pace) -> datetime:
    """Put a look off to the next hour in which the feed does not rest; one that always rests does not."""
    for hours in range(_HOURS):
        later = moment + timedelta(hours=hours)
        if later.hour not in known.skip_hours and later.weekday() not in known.skip_days:
            return later if not hours else later.replace(minute=0, second=0, microsecond=0)
    return moment


def _bounded(seconds: float) -> float:
    return min(max(seconds, SOONEST), LATEST)
