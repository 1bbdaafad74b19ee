"""Days by the solar Hijri calendar: counted there and back, and said in every language."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.lang import LANGUAGES, calendar_system, date_words, from_solar, list_time, phrases, to_solar

NOW = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
FA = phrases("fa", "auto", "solar")


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_day_leads_to_the_solar_day_and_back(day: date) -> None:
    assert from_solar(*to_solar(day)) == day


@given(st.integers(1279, 1479), st.integers(1, 12), st.integers(1, 29))
def test_a_solar_day_leads_to_ours_and_back(year: int, month: int, day: int) -> None:
    assert to_solar(from_solar(year, month, day)) == (year, month, day)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 30)))
def test_the_day_after_is_the_next_of_its_month_or_the_first_of_another(day: date) -> None:
    (year, month, number), after = to_solar(day), to_solar(day + timedelta(days=1))
    assert after in {(year, month, number + 1), (year, month + 1, 1), (year + 1, 1, 1)}


@pytest.mark.parametrize(
    ("solar", "ours"),
    [
        ((1405, 9, 1), date(2026, 11, 22)),
        ((1403, 12, 30), date(2025, 3, 20)),
        ((1404, 1, 1), date(2025, 3, 21)),
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1299, 12, 3), date(1921, 2, 22)),
        ((1278, 10, 11), date(1900, 1, 1)),
    ],
)
def test_known_days_are_what_history_says(solar: tuple[int, int, int], ours: date) -> None:
    assert (from_solar(*solar), to_solar(ours)) == (ours, solar)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1500, 6, 1), date(9999, 12, 31)])
def test_where_the_rule_does_not_hold_there_is_no_solar_day(day: date) -> None:
    with pytest.raises(ValueError, match=str(day.year)):
        to_solar(day)
    when = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    assert list_time(when, NOW, phrases("en", "auto", "solar"), UTC) == f"{day.year:04}"


@pytest.mark.parametrize(
    ("language", "calendar", "expected"),
    [
        ("fa", "solar", "یکشنبه ۱ آذر ۱۴۰۵، ۱۴:۰۵"),
        ("fa", "afghan", "یکشنبه ۱ قوس ۱۴۰۵، ۱۴:۰۵"),
        ("fa", "gregorian", "یکشنبه ۲۲ نوامبر ۲۰۲۶، ۱۴:۰۵"),
        ("en", "solar", "Sunday 1 Azar 1405, 14:05"),
        ("en", "afghan", "Sunday 1 Qaws 1405, 14:05"),
        ("ur", "solar", "اتوار 1 آذر 1405، 14:05"),
        ("ar", "solar", "الأحد 1 آذر 1405، 14:05"),
        ("he", "solar", "יום ראשון, 1 באד׳ר 1405, 14:05"),
    ],
)
def test_a_solar_date_is_said_in_every_language(language: str, calendar: str, expected: str) -> None:
    assert date_words(NOW, NOW, phrases(language, "auto", calendar), UTC) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_solar_year_has_twelve_months_in_every_language(language: str) -> None:
    words = phrases(language)
    for names in (words.words("dates.solar_month_names"), words.words("dates.afghan_month_names")):
        assert len(set(names)) == 12


def test_a_row_of_a_list_says_month_and_day_this_solar_year_and_the_year_before() -> None:
    assert list_time(NOW, NOW, FA, UTC) == "۱۴:۰۵"
    assert list_time(NOW - timedelta(days=1), NOW, FA, UTC) == "۰۸/۳۰"
    nowruz = datetime(2026, 3, 21, 9, tzinfo=UTC)
    assert list_time(nowruz, NOW, FA, UTC) == "۰۱/۰۱"
    assert list_time(nowruz - timedelta(days=1), NOW, FA, UTC) == "۱۴۰۴"


@pytest.mark.parametrize(
    ("setting", "language", "place", "expected"),
    [
        ("auto", "fa", "fa_IR.UTF-8", "solar"),
        ("auto", "fa", "fa_AF.UTF-8", "afghan"),
        ("auto", "fa", "prs_AF", "afghan"),
        ("auto", "fa", "", "solar"),
        ("auto", "en", "en_US.UTF-8", "gregorian"),
        ("auto", "ur", "ur_PK.UTF-8", "gregorian"),
        ("auto", "en", "fa_IR.UTF-8", "gregorian"),
        ("gregorian", "fa", "fa_IR.UTF-8", "gregorian"),
        ("solar", "en", "C.UTF-8", "solar"),
        ("solar", "ur", "ps_AF.UTF-8", "afghan"),
    ],
)
def test_the_setting_decides_else_the_language(
    setting: str, language: str, place: str, expected: str
) -> None:
    assert calendar_system(setting, language, {"LANG": place}) == expected
    assert calendar_system(setting, language, {"LANG": "C", "LC_TIME": place or "C"}) == expected
