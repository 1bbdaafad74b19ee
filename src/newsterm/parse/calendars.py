"""Dates by other calendars: the Persian one is counted, the lunar ones are kept in their own words."""

import re

from newsterm.lang import fold, from_solar, line

_PERSIAN = (
    "فروردین حمل", "اردیبهشت ثور", "خرداد جوزا", "تیر سرطان", "مرداد امرداد اسد", "شهریور سنبله",
    "مهر میزان", "آبان عقرب", "آذر قوس", "دی جدی", "بهمن دلو", "اسفند حوت",
)  # fmt: skip
PERSIAN_MONTHS = {fold(name): number for number, names in enumerate(_PERSIAN, 1) for name in names.split()}
"""Folded name → month; those of Iran, and those of Afghanistan."""
PERSIAN_YEARS = range(1300, 1500)
_PERSIAN_LANGUAGES = frozenset({"fa", "ps", "ckb", "ku", "az", "tg"})
_ISLAMIC_LANGUAGES = frozenset({"ar", "ur", "ms", "id", "tr", "bn"})
_BOTH_BELOW = 1425
"""A year whose calendar nobody names: in 2026 the Persian one counts 1405 and the Islamic one 1447."""

# Of the lunar calendars no month is told apart from a word of the text but beside a number.
_LUNAR = re.compile(
    r"\d\s*(?:[-/,،]?\s*)(?:من\s+)?(?:"
    + "|".join(
        fold(name)
        for name in (
            "محرم", "صفر", "ربيع", "جمادى", "جمادي", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة",
            "ذي القعدة", "ذو الحجة", "ذي الحجة", "ذوالقعده", "ذوالحجه", "ذیقعد", "ذی الحج", "ذی القعدہ",
            "ذی قعدہ",
            "muharram", "safar", "rabi", "jumada", "rajab", "sha'ban", "shaban", "ramadan", "shawwal",
            "dhu al", "dhul", "zul",
        )
    )
    + r")"
)  # fmt: skip
_HEBREW = re.compile(
    r"[א-ת]['׳\"״]?[א-ת]?['׳]?\s+ב?(?:תשרי|חשוו?ן|מרחשוו?ן|כסלו|טבת|שבט|אדר|ניסן|אייר|סיוו?ן|תמוז|אב|אלול)\b"
)
_ERA = re.compile(r"\d\s*(?:ه|هـ|هجري|a\.?h\.?)(?:\W|$)")
_YEAR_FIRST = re.compile(r"\s*(1[34]\d\d)[-/.]\d{1,2}[-/.]\d{1,2}(?:\D|$)")
_YEAR_LAST = re.compile(r"\s*\d{1,2}[-/.]\d{1,2}[-/.](1[34]\d\d)(?:\D|$)")
_LONGEST = 60


def from_persian(year: int, month: int, day: int) -> tuple[int, int, int]:
    """Give a Persian (Jalali) date as year, month and day of ours; raises ValueError where there is none."""
    if year not in PERSIAN_YEARS:
        raise ValueError(year, month, day)
    ours = from_solar(year, month, day)
    return ours.year, ours.month, ours.day


def counts_persian(year: int, language: str) -> bool:
    """Whether a bare year is of the Persian calendar, not of the Islamic one."""
    if year not in PERSIAN_YEARS:
        return False
    return language in _PERSIAN_LANGUAGES or (language not in _ISLAMIC_LANGUAGES and year < _BOTH_BELOW)


def kept(text: str, language: str = "") -> str:
    """Give a date by a lunar calendar as it is written, for a reader to read; empty where it is none.

    When an Islamic month begins is seen, not reckoned, and may differ by a day from land to land.
    """
    written = line(text[:200])
    if not written or len(written) > _LONGEST:
        return ""
    folded = fold(written)
    year = _YEAR_FIRST.match(folded) or _YEAR_LAST.match(folded)
    lunar = bool(year) and not counts_persian(int(year[1]), language) if year else False
    if lunar or _LUNAR.search(folded) or _ERA.search(folded) or _HEBREW.search(written):
        return written
    return ""
