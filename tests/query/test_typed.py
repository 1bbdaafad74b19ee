"""A question while it is typed: asked as far as it goes."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.model import QueryError
from newsterm.query import parse, so_far

PIECES = st.sampled_from(
    ["القدس", "wheat", '"of the"', "«سوق العمل»", "title:القمح", 'author:"Nadia Haddad"', "-sport", "(a b)"]
)  # fmt: skip


@given(st.lists(PIECES, min_size=1, max_size=5).map(" ".join))
def test_what_is_finished_is_asked_as_it_is(text):
    assert so_far(text) == text


@given(st.lists(PIECES, min_size=1, max_size=4).map(" ".join), st.integers(1, 40))
def test_words_that_are_typed_can_be_asked_after_every_letter(text, typed):
    begun = text[:typed]
    if not begun.endswith("("):
        parse(so_far(begun) or "")


@given(st.text(alphabet='ab "«»“”„()/\\:-ا', max_size=20))
def test_whatever_is_typed_can_be_asked_or_is_complained_of_as_a_question(text):
    with suppress(QueryError):
        parse(so_far(text) or "")


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ('"of the na', '"of the" na'),
        ('"of the ', '"of the" '),
        ("«القدس الع", "«القدس» الع"),
        ('title:"a pri', 'title:"a" title:pri'),
        ('feed:"BBC Wo', 'feed:"BBC Wo"'),
        ('(wheat or "new pri', '(wheat or "new" pri)'),
    ],
)
def test_a_phrase_is_asked_as_far_as_its_words_are_whole(typed, asked):
    assert so_far(typed) == asked


def test_a_pattern_is_waited_for_and_what_says_nothing_is_complained_of():
    assert so_far("wheat /pri") is None
    with pytest.raises(QueryError):
        parse(so_far("wheat or") or "")
