"""Any date that a feed may bear."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.parse.dates import date

TEN = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Mon, 02 Mar 2026 10:00:00 GMT",
        "Mon, 2 Mar 2026 10:00 +0000",
        "2 Mar 26 05:00 EST",
        "Mon, 02 Mar 2026 12:00:00 +0200 (EET)",
        "Mon Mar  2 10:00:00 2026",
        "March 2, 2026 5:00 AM EST",
        "02-Mar-2026 11:00:00 +0100",
        "lundi 2 mars 2026 10:00",
        "Mo, 02 Mär 2026 11:00:00 MEZ",
        "2026-03-02T10:00:00Z",
        "2026-03-02T13:00:00.250+03:00",
        "2026-03-02 10:00:00 +0000 UTC",
        "2026-03-02T13:00:00 GMT+03:00",
        "20260302T100000Z",
        "2026/03/02 10:00",
        "26-03-02T10:00Z",
        "1772445600",
        "1772445600000",
        "٢٠٢٦-٠٣-٠٢ ١٠:٠٠",
        "  Mon, 02 Mar 2026 10:00:00 GMT\n",
    ],
)
def test_one_moment_in_many_spellings(text: str) -> None:
    """RFC 822, RFC 3339, Unix time, and what real feeds make of them."""
    assert date(text) == TEN


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("2 مارس 2026", 3, 2),
        ("الاثنين ٢ آذار ٢٠٢٦", 3, 2),
        ("15 كانون الثاني 2026", 1, 15),
        ("15 كانون الأول 2026", 12, 15),
        ("3 تشرين الثاني 2026", 11, 3),
        ("7 أغسطس 2026", 8, 7),
        ("7 اوت 2026", 8, 7),
        ("9 جويلية 2026", 7, 9),
        ("۲ ژوئن ۲۰۲۶", 6, 2),
        ("5 جولائی 2026", 7, 5),
        ("יום שני 2 במרץ 2026", 3, 2),
        ("2 марта 2026", 3, 2),
        ("2 de diciembre de 2026", 12, 2),
    ],
)
def test_months_are_known_by_name_in_many_languages(text: str, month: int, day: int) -> None:
    assert date(text, "ar") == datetime(2026, month, day, tzinfo=UTC)


def test_arabic_morning_and_evening() -> None:
    """ص and م are am and pm."""
    assert date("2 مارس 2026 10:30 م", "ar") == datetime(2026, 3, 2, 22, 30, tzinfo=UTC)
    assert date("2 مارس 2026 12:30 ص", "ar") == datetime(2026, 3, 2, 0, 30, tzinfo=UTC)


def test_ast_is_riyadh_in_an_arabic_feed_and_halifax_elsewhere() -> None:
    assert date("Mon, 02 Mar 2026 13:00:00 AST", "ar-SA") == TEN
    assert date("Mon, 02 Mar 2026 06:00:00 AST", "en") == TEN


def test_slashes_mean_the_month_first_only_in_english() -> None:
    assert date("03/02/2026 10:00", "en") == TEN
    assert date("02/03/2026 10:00", "ar") == TEN
    assert date("19/02/2026", "en") == datetime(2026, 2, 19, tzinfo=UTC)
    assert date("02.03.2026 10:00", "de") == TEN


def test_the_end_of_a_day_is_the_beginning_of_the_next() -> None:
    assert date("Sun, 01 Mar 2026 24:00:00 GMT") == datetime(2026, 3, 2, tzinfo=UTC)
    assert date("2026-03-01T23:59:60Z") == datetime(2026, 3, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "now",
        "yesterday at noon",
        "0000-00-00",
        "0000-00-00T00:00:00Z",
        "1447-09-12",
        "12 رمضان 1447",
        "1404/12/11",
        "2026-13-40",
        "2026-02-30",
        "9999-12-31",
        "1969-12-31T23:59:59Z",
        "Mon, 02 Mar 2026 25:00:00 GMT",
        "Mon, 02 Mar 2026 10:99:00 GMT",
        "99999999999999999999",
    ],
)
def test_what_is_no_date_of_publication_is_none(text: str) -> None:
    """Zeros, Hijri and Jalali years, days that do not exist, centuries away."""
    assert date(text, "ar") is None


@given(st.integers(min_value=0, max_value=4_102_000_000))
def test_rfc_3339_comes_back_as_it_went(second: int) -> None:
    moment = datetime.fromtimestamp(second, UTC)
    assert date(moment.isoformat()) == moment
    assert date(moment.strftime("%d %b %Y %H:%M:%S +0000")) == moment


@given(st.text(max_size=60), st.sampled_from(["", "ar", "en", "he"]))
def test_no_text_brings_it_down(text: str, language: str) -> None:
    moment = date(text, language)
    assert moment is None or moment.tzinfo is UTC


@given(st.text(alphabet="0123456789:-/+.TZ متصamp GMT", max_size=40))
def test_nothing_that_looks_like_a_date_brings_it_down(text: str) -> None:
    moment = date(text, "ar")
    assert moment is None or 1970 <= moment.year <= 2100
