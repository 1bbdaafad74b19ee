"""Count days as Persian and Afghan readers do: by the solar Hijri calendar, and back by ours."""

from collections.abc import Mapping
from datetime import date

CALENDARS = ("gregorian", "solar", "afghan")
"""`afghan` is the solar calendar too; its months bear the names of the zodiac."""
SOLAR_YEARS = range(1178, 1634)
"""Years in which the rule of 33 agrees with the sky, as Tehran observes it; of ours, 1799 to 2254."""

_NOWRUZ = date(2024, 3, 20).toordinal() - (365 * 1403 + (8 * 1403 + 21) // 33)
_SOLAR_LANGUAGES = frozenset({"fa"})


def from_solar(year: int, month: int, day: int) -> date:
    """Give a solar Hijri day as a day of ours; raises ValueError where there is none.

    By the 33-year rule, which for these years is Birashk's too.
    """
    if year not in SOLAR_YEARS or not 1 <= month <= 12 or not 1 <= day <= _days(year, month):
        raise ValueError(year, month, day)
    before = 31 * (month - 1) if month <= 7 else 30 * (month - 1) + 6
    return date.fromordinal(_new_year(year) + before + day - 1)


def to_solar(day: date) -> tuple[int, int, int]:
    """Give a day of ours as year, month and day of the solar Hijri calendar; raises ValueError outside it."""
    ordinal = day.toordinal()
    year = day.year - 621
    if ordinal < _new_year(year):
        year -= 1
    if year not in SOLAR_YEARS:
        raise ValueError(day)
    passed = ordinal - _new_year(year)
    month = passed // 31 if passed < 186 else 6 + (passed - 186) // 30
    return year, month + 1, passed - (31 * month if month <= 6 else 30 * month + 6) + 1


def calendar_system(setting: str, language: str, env: Mapping[str, str]) -> str:
    """Decide by which of `CALENDARS` dates are said: the setting, or for `auto` what the language counts by.

    Where the system's place is Afghanistan (`fa_AF`, `ps_AF`, or the language code `prs`), a solar date is
    said in the names that are used there.
    """
    if setting == "gregorian" or (setting == "auto" and language not in _SOLAR_LANGUAGES):
        return "gregorian"
    place = next((env[name] for name in ("LC_ALL", "LC_TIME", "LANG") if env.get(name)), "")
    place = place.partition(".")[0].replace("-", "_").lower()
    return "afghan" if place.endswith("_af") or place.startswith("prs") else "solar"


def _new_year(year: int) -> int:
    return _NOWRUZ + 365 * year + (8 * year + 21) // 33


def _days(year: int, month: int) -> int:
    if month <= 6:
        return 31
    return 30 if month <= 11 or (25 * year + 11) % 33 < 8 else 29
