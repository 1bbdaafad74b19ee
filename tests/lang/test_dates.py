"""When something was, in words."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.lang import Phrases, clock, date_words, list_time, live_time, phrases, relative

EN = phrases("en")
NOW = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
TIMES = st.integers(86_400, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Sunday 22 November 2026, 14:05"),
        ("ar", "الأحد 22 نوفمبر 2026، 14:05"),
        ("fa", "یکشنبه ۲۲ نوامبر ۲۰۲۶، ۱۴:۰۵"),
        ("he", "יום ראשון, 22 בנובמבר 2026, 14:05"),
        ("ur", "اتوار 22 نومبر 2026، 14:05"),
    ],
)
def test_a_date_is_said_in_the_readers_language(language: str, expected: str) -> None:
    assert date_words(NOW, NOW, phrases(language), UTC) == expected


def test_an_old_date_has_no_weekday() -> None:
    assert date_words(NOW - timedelta(days=800), NOW, EN, UTC) == "13 September 2024, 14:05"


@pytest.mark.parametrize(
    ("passed", "language", "expected"),
    [
        (timedelta(hours=2), "ar", "منذ ساعتين"),
        (timedelta(hours=3), "ar", "منذ 3 ساعات"),
        (timedelta(minutes=11), "ar", "منذ 11 دقيقة"),
        (timedelta(days=1), "ar", "أمس"),
        (timedelta(minutes=5), "fa", "۵ دقیقه پیش"),
        (timedelta(hours=2), "he", "לפני שעתיים"),
        (timedelta(hours=1), "ur", "1 گھنٹہ پہلے"),
        (timedelta(hours=23, minutes=59), "en", "23 hours ago"),
        (timedelta(days=29), "en", "29 days ago"),
        (timedelta(days=364), "en", "12 months ago"),
        (timedelta(days=365), "en", "1 year ago"),
        (timedelta(seconds=59), "en", "just now"),
        (timedelta(hours=-3), "en", "just now"),
    ],
)
def test_how_long_ago_is_said_with_the_right_plural(passed: timedelta, language: str, expected: str) -> None:
    assert relative(NOW - passed, NOW, language) == expected


@given(TIMES, st.integers(-12, 14), st.sampled_from([EN, phrases("fa", "auto", "solar")]))
def test_a_row_of_a_list_needs_five_columns(when: datetime, offset: int, words: Phrases) -> None:
    assert len(list_time(when, NOW, words, timezone(timedelta(hours=offset)))) in {4, 5}


def test_a_row_says_the_clock_today_the_day_this_year_and_the_year_before() -> None:
    assert list_time(NOW, NOW, EN, UTC) == "14:05"
    assert list_time(NOW - timedelta(days=1), NOW, EN, UTC) == "21/11"
    assert list_time(NOW - timedelta(days=365), NOW, EN, UTC) == "2025"
    assert list_time(NOW, NOW, phrases("fa"), UTC) == "۱۴:۰۵"


@pytest.mark.parametrize(
    ("days", "shown"), [(0.1, "31/12"), (1.5, "30/12"), (8, "24/12"), (180, "05/07"), (190, "2025")]
)
def test_what_was_lately_has_its_day_across_the_new_year(days: float, shown: str) -> None:
    new_year = datetime(2026, 1, 1, 1, 0, tzinfo=UTC)
    assert list_time(new_year - timedelta(days=days), new_year, EN, UTC) == shown


def test_what_was_before_nowruz_has_its_day_by_the_solar_calendar() -> None:
    nowruz = datetime(2026, 3, 21, 9, 0, tzinfo=UTC)
    persian = phrases("fa", "auto", "solar")
    assert live_time(nowruz - timedelta(days=2), nowruz, persian, UTC) == "۱۲/۲۸"


def test_what_comes_now_has_its_minute_for_a_whole_day_whatever_the_date() -> None:
    midnight = datetime(2026, 11, 22, 0, 1, tzinfo=UTC)
    assert live_time(midnight - timedelta(minutes=7), midnight, EN, UTC) == "23:54"
    assert live_time(midnight - timedelta(days=1), midnight, EN, UTC) == "21/11"
    assert live_time(midnight, midnight, phrases("fa"), UTC) == "۰۰:۰۱"


def test_today_is_the_readers_today() -> None:
    """23:30 in UTC is already tomorrow in Amman."""
    amman = timezone(timedelta(hours=3))
    late = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    assert list_time(late, NOW, EN, amman) == "02:30"
    assert list_time(late, NOW, EN, UTC) == "21/11"
    assert clock(late, amman) == "02:30"
