"""When something was, in the reader's words: "two hours ago", a clock, a full date."""

from contextlib import suppress
from datetime import date, datetime, timedelta, tzinfo

from newsterm.lang.calendars import to_solar
from newsterm.lang.digits import digits as in_digits
from newsterm.lang.phrases import Phrases, phrases
from newsterm.lang.said import Said

_STEPS = (
    ("years", timedelta(days=365)),
    ("months", timedelta(days=30)),
    ("days", timedelta(days=1)),
    ("hours", timedelta(hours=1)),
    ("minutes", timedelta(minutes=1)),
)
_DAY, _YEAR = timedelta(days=1), timedelta(days=365)
_LATELY = timedelta(days=183)
"""So far from now a day says more than a year, also where it was in another one."""
_MONTHS = {"gregorian": "month_names", "solar": "solar_month_names", "afghan": "afghan_month_names"}


def relative(when: datetime, now: datetime, language: str, digits: str = "auto") -> str:
    """Say how long ago, in full: `2 hours ago`, `منذ ساعتين`; what is to come is `just now`."""
    unit, count = _ago(when, now)
    words = phrases(language, digits)
    return words.say(f"dates.{unit}", n=count) if count else words.say("dates.now")


def ago(when: datetime, now: datetime) -> Said:
    """Say how long ago, as `relative` does, in no language yet."""
    unit, count = _ago(when, now)
    return Said(f"dates.{unit}", n=count) if count else Said("dates.now")


def clock(when: datetime, tz: tzinfo | None = None, digits: str = "western") -> str:
    """Give the time of day, `14:05`; `tz` None is the zone of this machine."""
    return in_digits(f"{when.astimezone(tz):%H:%M}", digits)


def date_words(when: datetime, now: datetime, words: Phrases, tz: tzinfo | None = None) -> str:
    """Give the whole date: `Sunday 22 November 2026, 14:05`; over a year ago, without the weekday."""
    local = when.astimezone(tz)
    year, month, day = _counted(local, words.calendar)
    # Not through `say`: these are our own words, and Hebrew writes its preposition onto the month.
    message = words.messages["dates.full_old" if abs(now - when) > _YEAR else "dates.full"]
    return str(message).format(
        weekday=words.words("dates.weekday_names")[local.weekday()],
        day=in_digits(str(day), words.digit_system),
        month=words.words(f"dates.{_MONTHS[words.calendar]}")[month - 1],
        year=in_digits(str(year), words.digit_system),
        clock=in_digits(f"{local:%H:%M}", words.digit_system),
    )


def day_words(when: datetime, now: datetime, words: Phrases, tz: tzinfo | None = None) -> str:
    """Give the day of `date_words`, without the time."""
    time = clock(when, tz, words.digit_system)
    return date_words(when, now, words, tz).removesuffix(time).rstrip(" ,،")


def list_time(when: datetime, now: datetime, words: Phrases, tz: tzinfo | None = None) -> str:
    """Give the time as a row of a list does, in at most 5 columns: `14:05` today, `21/11` this year, `2025`.

    Of the last half year it is the day too: on New Year's Day the year would say nothing of the week before.
    A solar date has its month before its day, as it has its year before both (CLDR, `fa`). Day and month
    stand with a slash and hours with a colon because both keep their order inside right-to-left text (common
    separators, UAX #9 W4); a hyphen would turn `11-21` around.
    """
    local, today = when.astimezone(tz), now.astimezone(tz)
    year, month, day = _counted(local, words.calendar)
    if local.date() == today.date():
        text = f"{local:%H:%M}"
    elif year != _counted(today, words.calendar)[0] and abs(now - when) > _LATELY:
        text = f"{year:04}"
    elif words.calendar == "gregorian":
        text = f"{day:02}/{month:02}"
    else:
        text = f"{month:02}/{day:02}"
    return in_digits(text, words.digit_system)


def live_time(when: datetime, now: datetime, words: Phrases, tz: tzinfo | None = None) -> str:
    """Give the time as a row of what comes now does: as `list_time`, but the minute for a whole day."""
    return clock(when, tz, words.digit_system) if now - when < _DAY else list_time(when, now, words, tz)


def _counted(day: date, calendar: str) -> tuple[int, int, int]:
    """Give year, month and day by a calendar; by ours where another has no rule for that time."""
    if calendar != "gregorian":
        with suppress(ValueError):
            return to_solar(day)
    return day.year, day.month, day.day


def _ago(when: datetime, now: datetime) -> tuple[str, int]:
    """Find the largest unit that is over, and how many of it; a count of 0 is "now"."""
    passed = now - when
    for unit, length in _STEPS:
        if passed >= length:
            return unit, passed // length
    return "now", 0
