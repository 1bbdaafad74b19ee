"""When a feed says that nothing will be new: skipHours and skipDays (RSS 2.0), sy:update… (RSS 1.0)."""

import re

_HEAD = 20_000
"""Letters before the first entry that are looked at."""
_ENTRY = re.compile(r"<(?:item|entry)[\s>]")
_GROUP = r"<{0}\s*>(.{{0,2000}}?)</{0}\s*>"
_HOURS = re.compile(_GROUP.format("skipHours"), re.DOTALL)
_HOUR = re.compile(r"<hour\s*>\s*(\d{1,2})\s*</hour\s*>")
_DAYS = re.compile(_GROUP.format("skipDays"), re.DOTALL)
_DAY = re.compile(r"<day\s*>\s*([A-Za-z]{3,9})\s*</day\s*>")
_PERIOD = re.compile(r"<sy:updatePeriod\s*>\s*([a-z]{5,8})\s*</sy:updatePeriod\s*>")
_FREQUENCY = re.compile(r"<sy:updateFrequency\s*>\s*(\d{1,4})\s*</sy:updateFrequency\s*>")
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PERIODS = {"hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}


def skipped(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give the hours (0 to 23) and the days (Monday is 0), both in UTC, in which a feed rests."""
    head = _head(text)
    hours = {int(hour) % 24 for group in _HOURS.findall(head)[:1] for hour in _HOUR.findall(group)}
    days = {
        _WEEK.index(day.lower())
        for group in _DAYS.findall(head)[:1]
        for day in _DAY.findall(group)
        if day.lower() in _WEEK
    }
    return tuple(sorted(hours)), tuple(sorted(days))


def period(text: str) -> int | None:
    """Give the seconds between two changes as sy:updatePeriod and sy:updateFrequency say them."""
    head = _head(text)
    said = _PERIOD.search(head)
    if said is None or said[1] not in _PERIODS:
        return None
    often = _FREQUENCY.search(head)
    return _PERIODS[said[1]] // max(1, int(often[1]) if often else 1)


def _head(text: str) -> str:
    head = text[:_HEAD]
    first = _ENTRY.search(head)
    return head[: first.start()] if first else head
