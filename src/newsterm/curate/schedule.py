"""When to look at a feed again."""

import hashlib
from datetime import datetime, timedelta

SOONEST = 5 * 60
LATEST = 24 * 60 * 60
"""Seconds; no wish and no failure moves the next look beyond these."""


def after_success(
    now: datetime, *, every: int, wished: int | None, ttl: int | None, max_age: float | None
) -> datetime:
    """Say when to look again after an answer.

    `wished`: seconds that the reader set for this very feed; they stand. Else `every`, or later where the
    feed (RSS <ttl>) or the server (Cache-Control) says that nothing will be new before.
    """
    wait = float(wished) if wished else max(float(every), float(ttl or 0), max_age or 0.0)
    return now + timedelta(seconds=_bounded(wait))


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


def _bounded(seconds: float) -> float:
    return min(max(seconds, SOONEST), LATEST)
