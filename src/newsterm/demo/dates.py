"""Dates in a document: this file moves all of them, and nothing else."""

import re
from datetime import datetime, timedelta

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

# RFC 822 as RSS 2.0 has it, with a four-digit year; RFC 3339 as Atom, RSS 1.0 and JSON Feed have it. The zone
# (and a fraction of a second) stays as it stands: moving a date moves its wall clock, whatever the zone.
_RFC_822 = re.compile(
    r"[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d)(?= (?:[+-]\d{4}|GMT)$)", re.ASCII
)
_RFC_3339 = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?=(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$)", re.ASCII
)

# CDATA and comments come first, so that what looks like an element inside them is stepped over as text.
_XML = re.compile(
    r"<!\[CDATA\[.*?\]\]>|<!--.*?-->"
    r"|(?P<open><(?P<name>pubDate|lastBuildDate|published|updated|dc:date|dcterms:modified)(?:\s[^<>]*)?>\s*)"
    r"(?P<date>[^<>]*?)(?P<close>\s*</(?P=name)\s*>)",
    re.DOTALL,
)
# A quotation mark in a JSON string is always escaped: a key that an article only talks about never matches.
_JSON = re.compile(r'(?P<open>"date_(?:published|modified)"\s*:\s*")(?P<date>[^"\\]*)(?P<close>")')


def moved(document: str, by: timedelta) -> str:
    """Move every date of a feed document by the same span, in whole seconds, each in its own format and zone.

    Only the elements and members that the formats reserve for dates are touched: RSS 2.0 `pubDate` and
    `lastBuildDate`, Atom (RFC 4287 §4.2.9, §4.2.15), Dublin Core, JSON Feed 1.1. A date in prose, CDATA or
    comments stays. `moved(moved(d, s), -s)` is `d`, as long as the weekdays in `d` are right.
    Raises ValueError where such an element holds no date in these formats, OverflowError outside the years
    1 to 9999.
    """
    span = timedelta(seconds=round(by.total_seconds()))

    def replace(match: re.Match[str]) -> str:
        if match["date"] is None:
            return match[0]
        return match["open"] + _moved_date(match["date"], span) + match["close"]

    return (_JSON if document.lstrip("\ufeff \t\r\n").startswith("{") else _XML).sub(replace, document)


def _moved_date(text: str, by: timedelta) -> str:
    """One date in either format; raises ValueError for anything else."""
    if match := _RFC_3339.match(text):
        year, month, day, hour, minute, second = (int(part) for part in match.groups())
        when = datetime(year, month, day, hour, minute, second) + by  # noqa: DTZ001 (a wall clock; the zone stands)
        return when.isoformat() + text[match.end() :]
    if (match := _RFC_822.match(text)) and match[2] in _MONTHS:
        day, year, hour, minute, second = (int(match[group]) for group in (1, 3, 4, 5, 6))
        month = _MONTHS.index(match[2]) + 1
        when = datetime(year, month, day, hour, minute, second) + by  # noqa: DTZ001 (a wall clock; the zone stands)
        # strftime would name days and months in the reader's language here; the format wants English.
        date = f"{_DAYS[when.weekday()]}, {when.day:02} {_MONTHS[when.month - 1]} {when.year:04}"
        return f"{date} {when.hour:02}:{when.minute:02}:{when.second:02}" + text[match.end() :]
    message = f"not a date in the format of a feed: {text!r}"
    raise ValueError(message)
