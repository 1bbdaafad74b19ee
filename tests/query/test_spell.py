"""How a question is written down."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.lang.topics import TOPICS
from newsterm.model import (
    All,
    And,
    Before,
    Has,
    InFeed,
    Is,
    Lang,
    Not,
    Or,
    QueryError,
    Regex,
    Since,
    Tag,
    Text,
    Topic,
)
from newsterm.query import parse, spell

LETTERS = st.text(alphabet=st.sampled_from('ab:-/\\"«»“”()andornot قدس.٣\u200c'), min_size=1, max_size=8)
NAMES = st.text(alphabet=st.sampled_from('ab"\\-:() /قدس'), min_size=1, max_size=8)
TIMES = st.one_of(
    st.integers(0, 10**6).map(lambda seconds: timedelta(seconds=seconds)),
    st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from(["today", "yesterday"]),
)
TERMS = st.one_of(
    st.just(All()),
    LETTERS.map(Text),
    st.builds(Text, NAMES, phrase=st.just(True), field=st.sampled_from(["", "title", "author"])),
    st.builds(Text, NAMES, phrase=st.just(False), field=st.sampled_from(["title", "author"])),
    st.sampled_from(["a/b", r"\d+ x", "[/]", r"\\"]).map(Regex),
    st.sampled_from(["unread", "read", "saved", "muted"]).map(Is),
    st.sampled_from(["picture", "full"]).map(Has),
    NAMES.map(Tag),
    st.sampled_from(TOPICS).map(Topic),
    NAMES.map(InFeed),
    st.sampled_from(["ar", "ckb"]).map(Lang),
    TIMES.map(Since),
    TIMES.map(Before),
)
QUERIES = st.recursive(
    TERMS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: And(tuple(parts))),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: Or(tuple(parts))),
        inner.map(Not),
    ),
    max_leaves=6,
)


@given(QUERIES)
def test_what_is_spelled_reads_back_as_the_same_question(query):
    assert parse(spell(query)) == query


@given(st.text(alphabet=st.sampled_from('ab:-/\\"«»() orisunead\u200f'), max_size=20))
def test_any_text_is_a_question_or_an_error_with_a_column_inside_it(text):
    try:
        query = parse(text)
    except QueryError as error:
        assert 0 <= error.column <= len(text)  # noqa: PT017 - either is right
    else:
        assert parse(spell(query)) == query


@pytest.mark.parametrize(
    "text", ["is:unread tag:news", 'title:"حظك اليوم" or horoscope', "-(a or b) since:2d", "since:2026-01-31"]
)
def test_what_people_write_is_spelled_as_they_wrote_it(text):
    assert spell(parse(text)) == text
