"""Sentences that are in no language yet."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.lang import LANGUAGES, NOTHING, Said, heard, phrases, plain, spoken

TIMEOUT = Said("errors.fetch.timeout", n=3)

words = st.lists(st.text(max_size=9), max_size=3).map(tuple)
values = st.text(max_size=20) | st.integers(-(10**9), 10**9) | words
saids = st.recursive(
    st.builds(lambda key, told: Said(key, **told), st.text(min_size=1), st.dictionaries(st.text(), values)),
    lambda inner: st.builds(
        lambda key, told: Said(key, **told), st.text(min_size=1), st.dictionaries(st.text(), values | inner)
    ),
    max_leaves=5,
)


@given(saids)
def test_what_is_spelled_is_heard_as_it_was(said: Said) -> None:
    assert heard(said.spell()) == said
    assert "\n" not in said.spell()


def test_nothing_is_spelled_as_nothing() -> None:
    assert (NOTHING.spell(), heard(""), str(NOTHING), bool(NOTHING)) == ("", NOTHING, "", False)


@given(st.text(min_size=1).filter(lambda text: text.strip()[:1] != "["))
def test_the_words_of_an_older_store_are_said_as_they_stand(text: str) -> None:
    assert heard(text) == plain(text)


@pytest.mark.parametrize(
    "text", ["[1, 2", '["key"]', '[1, {"n": 3}]', '["key", {"n": [1]}]', '{"n": 1}', "7"]
)
def test_what_only_looks_spelled_is_said_as_it_stands(text: str) -> None:
    assert heard(text) == plain(text)


json_values = st.none() | st.booleans() | st.text() | st.floats()


@given(st.recursive(json_values, lambda one: st.lists(one, max_size=3)))
def test_nothing_that_was_written_down_is_too_strange_to_be_heard(told: object) -> None:
    assert str(heard(json.dumps(told)))


def test_the_same_is_said_in_every_language_when_it_is_told() -> None:
    said = [TIMEOUT.within(phrases(language)) for language in LANGUAGES]
    assert len(set(said)) == len(LANGUAGES)
    assert said[1] == "لا جواب خلال 3 ثوانٍ"
    assert str(TIMEOUT) == "no answer within 3 seconds"


def test_a_sentence_in_a_sentence_is_in_its_language_and_stands_as_it_is() -> None:
    said = Said("status.failed", n=1, title="BBC", reason=TIMEOUT).within(phrases("ar"))
    assert said == "تعذّر تحديث مصدر واحد. \u2068BBC\u2069: لا جواب خلال 3 ثوانٍ"


def test_what_has_no_other_language_is_isolated_in_one_that_runs_the_other_way() -> None:
    assert plain("Gone away").within(phrases("ar")) == "\u2068Gone away\u2069"


def test_the_way_out_is_added_where_there_is_one() -> None:
    assert TIMEOUT.then(NOTHING) is TIMEOUT
    assert str(TIMEOUT.then(Said("hints.make_room"))) == (
        "no answer within 3 seconds; make some room and try again"
    )
    assert "؛ " in TIMEOUT.then(Said("hints.make_room")).within(phrases("fa"))


def test_what_it_comes_down_to_has_a_name_for_scripts() -> None:
    there = Said("errors.of", name="example.org", what=TIMEOUT)
    assert (TIMEOUT.reason, there.reason, NOTHING.reason) == (TIMEOUT.key, TIMEOUT.key, "")
    assert there.then(Said("hints.make_room")).reason == TIMEOUT.key


def test_a_key_of_another_version_is_said_with_all_that_it_holds() -> None:
    said = Said("errors.fetch.yesterday", host="example.org", n=2, why=TIMEOUT)
    assert str(said) == "errors.fetch.yesterday example.org 2 no answer within 3 seconds"


def test_the_interface_never_says_a_key() -> None:
    with pytest.raises(KeyError):
        spoken(phrases("en"), "toasts.nonsense")
