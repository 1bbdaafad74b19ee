"""What tells the time: handed in, so that a test can be told the time."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Tells the time, as aware UTC."""


def utc_now() -> datetime:
    """Tell the time."""
    return datetime.now(UTC)
