"""When to look at a feed again."""

import hashlib
from datetime import datetime, timedelta

from newsterm.model import Pace, ParsedFeed

SOONEST = 5 * 60
LATEST = 24 * 60 * 60
"""Seconds; no failure moves the next look beyond these, and no wish before the first."""
_LATELY = 10
"""Entries from which a feed's pace is told."""
_LIVELY, _QUIET, _SILENT = 1 / 6, 2, 8
"""How much sooner and later than `every` the pace may move a look: for half an hour 5 minutes to an hour, so
that what breaks is heard of; and to 4 hours where a feed has no entry a day."""
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


def after_success(
    now: datetime, *, every: int, wished: int | None, known: Pace, max_age: float | None
) -> datetime:
    """Say when to look again after an answer.

    `wished`: seconds that the reader set for this very feed; they stand. Else about twice for each entry that
    the feed brings, at its `known` pace, not far from `every`; sooner while its newest is younger than that,
    or the look at which it last brought something, when they will be twice as old: what has just begun goes
    on. Or later where the feed (ttl, skipHours, skipDays) or the server (Cache-Control) says that nothing
    will be new before.
    """
    if wished:
        return now + timedelta(seconds=max(wished, SOONEST))
    wait = max(_usual(now, every, known), float(known.ttl or 0), max_age or 0.0)
    return _awake(now + timedelta(seconds=_bounded(wait)), known)


def after_failure(
    now: datetime, *, url: str, every: int, failures: int, retry_after: float | None
) -> datetime:
    """Say when to look again after the `failures`th failure in a row: twice as late each time, within a day.

    A server that named a time (Retry-After) is not asked before. Feeds that failed together do not come back
    together: each adds up to a tenth, always the same for one address.
    """
    wait = float(every) * 2 ** min(failures - 1, 10)
    share = hashlib.sha256(url.encode("utf-8", "replace")).digest()[0] / 255
    wait = min(wait, LATEST / 1.1) * (1 + share / 10)
    return now + timedelta(seconds=_bounded(max(wait, retry_after or 0.0)))


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
