"""Persian dates are counted; Islamic and Jewish ones are kept as they are written."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.model import Fetched
from newsterm.parse.calendars import from_persian, kept
from newsterm.parse.dates import date as read
from newsterm.parse.feed import parse


@pytest.mark.parametrize(
    ("persian", "ours"),
    [
        ((1405, 9, 1), (2026, 11, 22)),
        ((1405, 1, 1), (2026, 3, 21)),
        ((1403, 12, 30), (2025, 3, 20)),
        ((1357, 11, 22), (1979, 2, 11)),
        ((1399, 12, 30), (2021, 3, 20)),
        ((1348, 10, 11), (1970, 1, 1)),
    ],
)
def test_a_persian_day_is_a_day_of_ours(persian: tuple[int, int, int], ours: tuple[int, int, int]) -> None:
    assert from_persian(*persian) == ours


@given(st.integers(1300, 1498), st.integers(1, 12), st.integers(1, 29))
def test_the_days_follow_one_another(year: int, month: int, day: int) -> None:
    """Also over the ends of months and years, leap or not."""
    for following in ((year, month, day + 1), (year, month + 1, 1), (year + 1, 1, 1)):
        try:
            after = from_persian(*following)
            break
        except ValueError:
            continue
    assert date(*after).toordinal() - date(*from_persian(year, month, day)).toordinal() == 1


@pytest.mark.parametrize(
    "nonsense", [(1404, 12, 30), (1405, 7, 31), (1405, 13, 1), (1405, 0, 1), (1447, 1, 32)]
)
def test_a_day_that_the_persian_year_does_not_have_is_none(nonsense: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=str(nonsense[0])):
        from_persian(*nonsense)


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("۱ آذر ۱۴۰۵ ساعت ۱۰:۳۰", "fa"),
        ("یکشنبه 1 آذر 1405 - 10:30", "fa-IR"),
        ("1405/09/01 10:30", "fa"),
        ("1405-09-01T10:30:00Z", "fa"),
        ("1405/9/1 10:30", ""),
        ("1 قوس 1405 10:30", "fa-AF"),
    ],
)
def test_a_persian_date_is_read_in_all_its_spellings(written: str, language: str) -> None:
    assert read(written, language) == datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
    assert kept(written, language) == ""


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("15 رمضان 1447", "ar"),
        ("الأحد ٢ جمادى الآخرة ١٤٤٨ هـ", "ar"),
        ("1447/09/15", "ar"),
        ("15/09/1447", ""),
        ("١٢ ذو الحجة ١٤٤٧", "ar"),
        ("3 Ramadan 1447 AH", "en"),
        ("۲۱ رمضان ۱۴۴۷", "ur"),
        ("י״ב בכסלו תשפ״ז", "he"),
    ],
)
def test_a_lunar_date_is_kept_in_its_own_words(written: str, language: str) -> None:
    assert read(written, language) is None
    assert kept(written, language) == written


@pytest.mark.parametrize(
    "text",
    ["", "Mon, 02 Mar 2026 10:00:00 GMT", "22 يناير 2026", "22 בנובמבר 2026", "garbage", "x" * 500, "رمضان"],
)
def test_nothing_else_is_taken_for_a_lunar_date(text: str) -> None:
    assert kept(text, "ar") == ""


def test_an_entry_bears_its_lunar_date() -> None:
    feed = parse(
        Fetched(
            url="https://e.org/",
            body="<rss><channel><title>أخبار</title><language>ar</language><item><title>خبر</title>"
            "<pubDate>15 رمضان 1447\u202e</pubDate></item></channel></rss>".encode(),
        )
    )
    assert [(entry.published, entry.dated) for entry in feed.entries] == [(None, "15 رمضان 1447")]
