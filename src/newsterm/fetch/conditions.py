"""What the headers of HTTP say about time and change (RFC 9110, RFC 9111)."""

import hashlib
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from newsterm.model import FeedState

Headers = Mapping[str, str]
"""Names in lower case; values as Latin-1, so that every byte comes back as it was."""

_LONGEST_AGE = 30 * 24 * 3600.0


def conditional(state: FeedState | None) -> dict[str, str]:
    """Give the headers that ask for a body only where it is another: the server's words, byte for byte."""
    headers = {}
    if state and state.etag:
        headers["if-none-match"] = state.etag
    if state and state.last_modified:
        headers["if-modified-since"] = state.last_modified
    return headers


def body_hash(body: bytes) -> str:
    """Hash a body: SHA-256, hexadecimal."""
    return hashlib.sha256(body).hexdigest()


def max_age(headers: Headers, now: datetime) -> float | None:
    """Give the seconds for which an answer is fresh: Cache-Control, else Expires; None: it does not say."""
    control = headers.get("cache-control", "").lower()
    if re.search(r"\bno-(?:cache|store)\b", control):
        return None
    if match := re.search(r"\bmax-age\s*=\s*\"?(\d{1,12})", control):
        age = headers.get("age", "").strip()
        passed = int(age) if age.isascii() and age.isdecimal() and len(age) < 12 else 0
        return min(max(0.0, float(int(match[1]) - passed)), _LONGEST_AGE)
    if expires := moment(headers.get("expires", "")):
        base = moment(headers.get("date", "")) or now
        return min(max(0.0, (expires - base).total_seconds()), _LONGEST_AGE)
    return None


def retry_after(headers: Headers, now: datetime) -> float | None:
    """Give the seconds that a server asks to wait, whether it named seconds or a date; None: it did not."""
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.isdecimal():
        return min(float(text), _LONGEST_AGE) if len(text) < 12 else _LONGEST_AGE
    if until := moment(text):
        return min(max(0.0, (until - now).total_seconds()), _LONGEST_AGE)
    return None


def moment(text: str) -> datetime | None:
    """Read a date as HTTP writes it, in UTC; None: it is none."""
    if not text:
        return None
    try:
        when = parsedate_to_datetime(text)
        return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
