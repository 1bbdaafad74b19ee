"""Which way a text runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.lang import base_direction, first_strong, has_rtl, is_rtl_language

PIECES = st.lists(st.sampled_from(["a", "ب", "א", "1", " ", "\u2067", "\u2068", "\u2069"]), max_size=12)


@pytest.mark.parametrize(
    "language", ["ar", "fa-IR", "he", "iw", "UR", "ps", "ckb", "yi", "ar_EG", "ug", "sd"]
)
def test_languages_of_the_arabic_and_hebrew_script_run_from_the_right(language: str) -> None:
    assert is_rtl_language(language)


@pytest.mark.parametrize("language", ["en", "", "arn", "ku", "uz", "de-DE", "az", "hex"])
def test_all_others_run_from_the_left(language: str) -> None:
    assert not is_rtl_language(language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("iPhone 17 يصل إلى الأسواق", "ar", "rtl"),
        ("iPhone 17 يصل إلى الأسواق", "", "ltr"),
        ("Breaking: 3.5%", "ar", "ltr"),
        ("2026 …", "ar", "rtl"),
        ("2026 …", "", "ltr"),
        ("\u2068שלום\u2069 news", "en", "ltr"),
        ("القدس", "en", "rtl"),
    ],
)
def test_a_headline_runs_as_its_reader_expects(text: str, language: str, expected: str) -> None:
    assert base_direction(text, language=language) == expected


def test_what_is_declared_is_believed() -> None:
    assert base_direction("abc", declared="rtl") == "rtl"
    assert base_direction("أبج", declared="auto") == "rtl"


@given(PIECES)
def test_a_first_strong_letter_from_the_right_is_a_letter_from_the_right(pieces: list[str]) -> None:
    text = "".join(pieces)
    if first_strong(text) == "rtl":
        assert has_rtl(text)
