"""Read any date that a feed may bear."""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone

from newsterm.lang import fold
from newsterm.parse.calendars import PERSIAN_MONTHS, counts_persian, from_persian

EARLIEST, LATEST = 1970, 2100
"""Years; a feed that says another is not talking of its publication, or counts from the Hijra."""

# One spelling each: `fold` makes أغسطس and اغسطس one, and Août and aout.
_MONTH_NAMES = (
    (
        "jan january janvier januar enero gennaio janeiro januari janv ene gen يناير كانون-الثاني "
        "جانفي ژانویه جنوری ינואר янв января"
    ),
    (
        "feb february février februar febrero febbraio fevereiro februari févr fev fév فبراير "
        "شباط فيفري فوریه فروری פברואר фев февраля"
    ),
    "mar march mars märz marzo março maart mrz mär maa مارس آذار مارچ מרץ мар марта",
    "apr april avril abril aprile avr abr أبريل نيسان أفريل آوریل اپریل אפריל апр апреля",
    "may mai mayo maggio maio mei mag مايو أيار ماي مه مئی מאי мая май",
    "jun june juin juni junio giugno junho giu يونيو يونيه حزيران جوان ژوئن جون יוני июн июня",
    (
        "jul july juillet juli julio luglio julho juil lug يوليو يوليه تموز جويلية يوليوز ژوئیه "
        "جولائی יולי июл июля"
    ),
    "aug august août agosto augustus aoû ago أغسطس آب أوت غشت اوت اگست אוגוסט авг августа",
    (
        "sep sept september septembre septiembre settembre setembro set سبتمبر أيلول شتنبر "
        "سپتامبر ستمبر ספטמבר сен сентября"
    ),
    (
        "oct october octobre oktober octubre ottobre outubro okt ott out أكتوبر تشرين-الأول اکتبر "
        "اکتوبر אוקטובר окт октября"
    ),
    "nov november novembre noviembre novembro نوفمبر تشرين-الثاني نونبر نوامبر نومبر נובמבר ноя ноября",
    (
        "dec december décembre dezember diciembre dicembre dezembro dez dic déc ديسمبر "
        "كانون-الأول دجنبر دسامبر دسمبر דצמבר дек декабря"
    ),
)
_MONTHS = {fold(name): number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_TWO_WORDS = re.compile(fold("(كانون|تشرين) (الأول|الثاني)"))
_EVENING = frozenset(map(fold, ("pm", "م", "مساء", "مساءً", "بعدازظهر", "ב.ע")))
_MORNING = frozenset(map(fold, ("am", "ص", "صباحا", "صباحاً", "قبل‌ازظهر")))

_ZONES = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 1, "bst": 1, "ist": 5.5, "cet": 1, "cest": 2,
    "mez": 1, "mesz": 2, "met": 1, "mest": 2, "eet": 2, "eest": 3, "msk": 3, "msd": 4, "trt": 3, "idt": 3,
    "sast": 2, "irst": 3.5, "irdt": 4.5, "gst": 4, "pkt": 5, "sgt": 8, "hkt": 8, "jst": 9, "kst": 9,
    "awst": 8, "acst": 9.5, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13, "nst": -3.5, "ndt": -2.5,
    "ast": -4, "adt": -3, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
    "pdt": -7, "akst": -9, "akdt": -8, "hst": -10, "brt": -3, "art": -3, "clt": -4,
    # As Arabic and Persian words: "by the time of Mecca".
    fold("غرينتش"): 0, fold("جرينتش"): 0, fold("مكة"): 3, fold("الرياض"): 3, fold("بغداد"): 3,
    fold("الكويت"): 3, fold("الدوحة"): 3, fold("أبوظبي"): 4, fold("دبي"): 4, fold("تهران"): 3.5,
}  # fmt: skip
# The same three letters mean another zone where another language is spoken.
_ARABIC_ZONES = {"ast": 3.0, "cast": 2.0}
_HEBREW_ZONES = {"ist": 2.0}

_ISO = re.compile(
    r"(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?|(\d{2})(\d{2}))?"
    r"(?:[t ,]+(\d{1,2})(?:[:.]?(\d{2}))?(?:[:.]?(\d{2})(?:[.,]\d+)?)?\s*(.*))?"
)
_ENGLISH = {
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "May": 5, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Oct": 10,
    "Nov": 11, "Dec": 12,
}  # fmt: skip
_UTC = frozenset({"+0000", "-0000", "+00:00", "GMT", "Z"})
_PLAIN = re.compile(
    rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?([0-9]{{1,2}}) ({'|'.join(_ENGLISH)}) ([0-9]{{4}}) "
    r"([0-9]{2}:[0-9]{2}:[0-9]{2}) ([+-](?:0[0-9]|1[0-3])[0-5][0-9]|GMT)|"
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.[0-9]+)?"
    r"(Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9])"
)
_CLOCK = re.compile(r"(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?")
_OFFSET = re.compile(r"(?:utc|gmt|z)?([-+−–])(\d{1,2}):?(\d{2})?")
_UNIX = re.compile(r"(\d{9,10})(?:\.\d+)?|(\d{12,13})")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)")
_SHORT = re.compile(r"\d{2}-\d{2}-\d{2}(?!\d)")
_TOKEN = re.compile(r"[^\s,،()\[\]]+")
_MONTH_FIRST = frozenset({"", "en"})


def date(text: str, language: str = "") -> datetime | None:
    """Read a date as aware UTC, or None where it says none that can be.

    RFC 822 and 3339 and what real feeds make of them: names of months in some fifteen languages, digits of
    every script, seconds since 1970, 24:00, a missing zone (UTC). `language` tells `AST` in an Arabic feed
    (Riyadh, not Halifax), whether 3/2 is in February, and whether 1404 is a Persian year. None: nothing
    there, or years outside 1970–2100.
    """
    if (plain := _PLAIN.fullmatch(text)) and (moment := _from_plain(plain)):
        return moment
    text = fold(text[:200]).strip()
    if not text:
        return None
    primary = language.lower().partition("-")[0]
    if match := _UNIX.fullmatch(text):
        return _checked(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(match[1] or match[2][:-3])))
    if _SHORT.match(text):
        text = f"{_century(text[:2])}{text[2:]}"  # W3CDTF as RSS 1.0 wrote it before 2000
    if match := _ISO.fullmatch(text):
        return _from_iso(match, primary)
    return _from_words(text, primary)


def _from_plain(match: re.Match[str]) -> datetime | None:
    """Read what nearly all feeds write: RFC 822 in English, and RFC 3339."""
    if match[1]:
        day, month, year, clock, zone = match.groups()[:5]
        date = int(year), _ENGLISH[month], int(day)
    else:
        year, month, day, clock, zone = match.groups()[5:]
        date = int(year), int(month), int(day)
    hour, minute, second = map(int, clock.split(":"))
    if hour > 23 or second > 59 or zone not in _UTC:
        east = int(zone[1:3]) + int(zone[-2:]) / 60 if zone[0] in "+-" else 0.0
        return _moment(date, (hour, minute, second), -east if zone[0] == "-" else east)
    try:
        return _checked(datetime(*date, hour, minute, second, tzinfo=UTC))
    except ValueError:
        return None


def _from_iso(match: re.Match[str], language: str) -> datetime | None:
    year, _, month, day, month_too, day_too, hour, minute, second, zone = match.groups()
    return _moment(
        _ours((int(year), int(month or month_too or 1), int(day or day_too or 1)), language),
        (int(hour or 0), int(minute or 0), int(second or 0)),
        _zone((zone or "").split(), language),
    )


def _from_words(text: str, language: str) -> datetime | None:
    clock = _CLOCK.search(text)
    hour, minute, second = (int(part or 0) for part in clock.groups()) if clock else (0, 0, 0)
    before, after = (text[: clock.start()], text[clock.end() :]) if clock else (text, "")
    rest = _TWO_WORDS.sub(r"\1-\2", f"{before} {after}")
    tokens = [token.rstrip(".") for token in _TOKEN.findall(rest)]
    words = set(tokens)
    if words & _EVENING and hour < 12:
        hour += 12
    elif words & _MORNING and hour == 12:
        hour = 0
    day = _slashed(rest, language) or _named(tokens)
    return _moment(day, (hour, minute, second), _zone(after.split(), language)) if day else None


def _slashed(text: str, language: str) -> tuple[int, int, int] | None:
    match = _SLASHED.search(text)
    if not match:
        return None
    first, second, year = int(match[1]), int(match[2]), _century(match[3])
    if second > 12 or (first <= 12 and language in _MONTH_FIRST and "." not in match[0]):
        first, second = second, first
    return _ours((year, second, first), language)


def _ours(day: tuple[int, int, int], language: str) -> tuple[int, int, int]:
    """Turn a Persian date into one of ours; any other stays as it is."""
    if counts_persian(day[0], language):
        with suppress(ValueError):
            return from_persian(*day)
    return day


def _named(tokens: list[str]) -> tuple[int, int, int] | None:
    persian = next((number for token in tokens if (number := PERSIAN_MONTHS.get(token))), 0)
    month = persian or next((number for token in tokens if (number := _month(token))), 0)
    if not month:
        return None
    numbers = [part for token in tokens for part in re.findall(r"(?<![\d+-])\d{1,4}(?!\d)", _unjoined(token))]
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) < 3]
    if not years and len(days) > 1:
        years, days = days[1:2], days[:1]
    if not years:
        return None
    year, day = _century(years[0]), int(days[0]) if days else 1
    if not persian:
        return year, month, day
    try:
        return from_persian(year, persian, day)
    except ValueError:
        return None


def _unjoined(token: str) -> str:
    return token.replace("-", " ").replace("/", " ") if re.match(r"\d{1,4}[-/]", token) else token


def _month(token: str) -> int:
    for part in (token, *re.split(r"[-/\d]+", token)):
        bare = part.removeprefix("ב")
        number = _MONTHS.get(part) or _MONTHS.get(bare) or _MONTHS.get(bare[:3] if bare.isascii() else "")
        # Three letters are enough where the rest is a month's too: `septembr`, but not `mardi`.
        if number and (
            part in _MONTHS or bare in _MONTHS or bare[:4] in {"sept", "janu", "febr", "octo", "nove", "dece"}
        ):
            return number
    return 0


def _century(year: str) -> int:
    number = int(year)
    return number if len(year) == 4 else number + (2000 if number < 70 else 1900)


def _zone(tokens: list[str], language: str) -> float:
    """Give the hours east of Greenwich of the first token that names a zone; 0 where none does."""
    for token in tokens:
        bare = token.strip("().,[]")
        if match := _OFFSET.fullmatch(bare):
            digits = match[2] + (match[3] or "")
            hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
            east = hours + minutes / 60
            return (east if match[1] == "+" else -east) if east <= 14 and minutes < 60 else 0.0
        if language == "ar" and bare in _ARABIC_ZONES:
            return _ARABIC_ZONES[bare]
        if language == "he" and bare in _HEBREW_ZONES:
            return _HEBREW_ZONES[bare]
        if bare in _ZONES:
            return float(_ZONES[bare])
    return 0.0


def _moment(day: tuple[int, int, int], clock: tuple[int, int, int], east: float) -> datetime | None:
    hour, minute, second = clock
    if not EARLIEST <= day[0] <= LATEST or hour > 24 or minute > 59 or second > 60:
        return None
    try:
        midnight = datetime(*day, tzinfo=timezone(timedelta(hours=east)))
    except ValueError:
        return None
    # 24:00 is the next day's beginning, 23:59:60 a leap second (ISO 8601).
    return _checked(midnight + timedelta(hours=hour, minutes=minute, seconds=second))


def _checked(moment: datetime) -> datetime | None:
    moment = moment.astimezone(UTC)
    return moment if EARLIEST <= moment.year <= LATEST else None
