"""Digits of our own numbers."""

from hypothesis import given
from hypothesis import strategies as st

from newsterm.lang import digit_system, digits, number
from newsterm.lang.digits import SYSTEMS


@given(st.integers(), st.sampled_from(SYSTEMS))
def test_every_system_writes_the_same_number(value: int, system: str) -> None:
    assert int(digits(str(value), system)) == value


@given(st.integers(), st.sampled_from(SYSTEMS))
def test_thousands_are_set_apart_without_changing_the_number(value: int, system: str) -> None:
    assert int(number(value, system).replace(",", "").replace("٬", "")) == value


def test_each_language_has_its_usual_digits() -> None:
    assert number(12345, digit_system("auto", "fa")) == "۱۲٬۳۴۵"
    assert number(12345, digit_system("auto", "ar")) == "12,345"
    assert number(12345, digit_system("arabic", "ar")) == "١٢٬٣٤٥"
    assert [number(0.04, system, places=2) for system in ("western", "persian")] == ["0.04", "۰٫۰۴"]
    assert number(456, digit_system("arabic", "ur")) == "۴۵۶"
    assert digits("14:05", digit_system("western", "fa")) == "14:05"
