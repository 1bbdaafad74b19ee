"""TOML values become what newsterm uses, or an error in words."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.config import values

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
READERS = [
    values.yes_or_no, values.text, values.some_text, values.texts, values.address, values.language,
    values.one_of("a", "b"), values.whole(1, 9), values.span("1m", "52w"), values.size("1kB", "1GB"),
    values.command, values.keys, values.deeds,
]  # fmt: skip


@given(anything)
def test_every_reader_takes_any_value_or_says_what_it_must_be(value):
    for read in READERS:
        with contextlib.suppress(values.UnfitError):
            assert read(value) is not None


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("90s", 90),
        ("30m", 1800),
        ("2h", 7200),
        ("1h30m", 5400),
        ("1d", 86400),
        ("2w", 1209600),
        ("٣٠m", 1800),
    ],
)
def test_a_span_of_time_is_seconds(said, seconds):
    assert values.span("1s", "52w")(said) == seconds


@pytest.mark.parametrize("said", ["", "30", "m", "30 m", "-5m", "1.5h", "30M", "1m!", 30, None, "0s", "53w"])
def test_what_is_no_span_within_bounds_is_refused(said):
    with pytest.raises(values.UnfitError):
        values.span("1m", "52w")(said)


@given(st.integers(min_value=1, max_value=52 * 604800))
def test_a_span_is_spelled_as_it_is_read(seconds):
    assert values.span("1s", "52w")(values.spell_span(seconds)) == seconds


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("1kB", 1000),
        ("15MB", 15_000_000),
        ("15 MB", 15_000_000),
        ("64MiB", 64 << 20),
        ("1gb", 10**9),
        ("2000B", 2000),
    ],
)
def test_a_size_is_bytes(said, count):
    assert values.size("1kB", "1GB")(said) == count


@pytest.mark.parametrize("said", ["", "15", "15M", "MB", "-1MB", "1.5MB", "1B", "2GB", "15iB", 15, None])
def test_what_is_no_size_within_bounds_is_refused(said):
    with pytest.raises(values.UnfitError):
        values.size("1kB", "1GB")(said)


def test_true_is_no_number():
    with pytest.raises(values.UnfitError):
        values.whole(0, 9)(value=True)


def test_a_command_is_split_as_a_shell_would():
    assert values.command("mpv --title='two words' --") == ("mpv", "--title=two words", "--")
    assert values.command("") == ()


def test_text_that_could_harm_a_terminal_is_cleaned():
    assert values.text("a\x1b[31mb\u202e\nc") == "a[31mb c"


def test_an_address_that_would_have_to_be_cleaned_is_none():
    for said in ("", " https://example.org", "https://example.org/\x1b", "a\nb"):
        with pytest.raises(values.UnfitError):
            values.address(said)
    assert values.address("exec:printf '%s' x") == "exec:printf '%s' x"


def test_a_language_is_a_tag():
    assert values.language("pt-BR") == "pt-BR"
    with pytest.raises(values.UnfitError):
        values.language("Arabic (EG)")


def test_one_key_or_several_stand_for_a_command():
    assert values.keys("j") == ("j",)
    assert values.keys(["j", "down"]) == ("j", "down")
    with pytest.raises(values.UnfitError):
        values.keys([""])


def test_no_key_frees_those_of_a_command():
    assert values.keys("") == values.keys([]) == ()


def test_a_macro_may_do_the_same_twice():
    assert values.steps(["next_headline", "next_headline"]) == ("next_headline", "next_headline")
    for unfit in ([], [""], "next_headline", [3]):
        with pytest.raises(values.UnfitError):
            values.steps(unfit)


def test_a_filter_does_what_there_is_to_do():
    assert values.deeds(["mute", "tag:حظ"]) == ("mute", "tag:حظ")
    for said in ([], ["delete"], ["tag:"], [["mute"]], None):
        with pytest.raises(values.UnfitError):
            values.deeds(said)
