"""Which form goes with a number (CLDR)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.lang import plural
from newsterm.lang.plural import CATEGORIES

# From the samples that CLDR gives beside each rule.
SAMPLES = {
    "ar": {
        "zero": [0], "one": [1], "two": [2], "few": [3, 10, 103, 110, 1003], "many": [11, 26, 99, 111, 1011],
        "other": [100, 102, 200, 202, 300, 1000, 10000, 1000000],
    },
    "fa": {"one": [0, 1], "other": [2, 17, 100, 1000]},
    "he": {"one": [1], "two": [2], "other": [0, 3, 10, 17, 20, 100, 1000]},
    "ur": {"one": [1], "other": [0, 2, 16, 100]},
    "en": {"one": [1], "other": [0, 2, 16, 100]},
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "form", "n"),
    [
        (language, form, n)
        for language, forms in SAMPLES.items()
        for form, numbers in forms.items()
        for n in numbers
    ],
)
def test_a_sample_of_cldr_has_the_form_that_cldr_says(language: str, form: str, n: int) -> None:
    assert plural(language, n) == form


@given(st.integers(), st.sampled_from(sorted(CATEGORIES)))
def test_only_forms_of_the_language_are_named(n: int, language: str) -> None:
    assert plural(language, n) in CATEGORIES[language]


def test_a_language_that_we_do_not_speak_counts_as_english() -> None:
    assert [plural("de", n) for n in (1, 2)] == ["one", "other"]
