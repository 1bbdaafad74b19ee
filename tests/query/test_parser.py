"""How a question is read."""

from datetime import UTC, datetime, timedelta

import pytest

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
from newsterm.query import parse


@pytest.mark.parametrize("text", ["", "   ", "\u200f ", "()"])
def test_an_empty_question_asks_for_everything(text):
    assert parse(text) == All()


def test_every_kind_of_term_is_understood():
    question = (
        'is:unread lang:AR "القدس" -tag:sport since:2d has:video author:سمير feed:aljazeera topic:sport'
    )
    assert parse(question) == And((
        Is("unread"),
        Lang("ar"),
        Text("القدس", phrase=True),
        Not(Tag("sport")),
        Since(timedelta(days=2)),
        Has("video"),
        Text("سمير", field="author"),
        InFeed("aljazeera"),
        Topic("sport"),
    ))  # fmt: skip


@pytest.mark.parametrize("value", ["Sport", "sports", "رياضة", "«كرة القدم»", "ورزش", "ספורט", "کھیل"])
def test_a_topic_is_called_as_the_reader_calls_it(value):
    assert parse(f"topic:{value}") == Topic("sport")


def test_or_binds_less_than_juxtaposition_and_not_most():
    assert parse("a or not b c") == Or((Text("a"), And((Not(Text("b")), Text("c")))))
    assert parse("(a OR b) AND c") == And((Or((Text("a"), Text("b"))), Text("c")))


@pytest.mark.parametrize("text", ['"رئيس وزير"', "«رئيس وزير»", "“رئيس وزير”", '\u200f"رئيس وزير"\u200e'])
def test_a_phrase_stands_in_any_quotation_marks(text):
    assert parse(text) == Text("رئيس وزير", phrase=True)


def test_a_mark_inside_a_hebrew_word_belongs_to_the_word():
    assert parse('צה"ל "צה"ל בעזה"') == And((Text('צה"ל'), Text('צה"ל בעזה', phrase=True)))


@pytest.mark.parametrize(
    "text", ["http://example.org/x", "10:30", "Breaking:", "c++", "/r/python", "-", "a/b"]
)
def test_what_only_looks_like_a_field_or_sign_is_text(text):
    assert parse(text) == Text(text)


def test_a_backslash_makes_a_sign_an_ordinary_character():
    assert parse(r"\and \-x foo\:bar a\ b") == And((Text("and"), Text("-x"), Text("foo:bar"), Text("a b")))


def test_a_regular_expression_stands_between_slashes():
    assert parse(r"/gaza|غزة \d+/ is:saved") == And((Regex(r"gaza|غزة \d+"), Is("saved")))
    assert parse(r"/a\/b/") == Regex("a/b")


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2d", timedelta(days=2)),
        ("12h", timedelta(hours=12)),
        ("1w", timedelta(weeks=1)),
        ("٢d", timedelta(days=2)),
        ("yesterday", "yesterday"),
        ("2026-01-31", datetime(2026, 1, 31).astimezone()),
        ("2026-01", datetime(2026, 1, 1).astimezone()),
        ("2026-01-31T10:30:00Z", datetime(2026, 1, 31, 10, 30, tzinfo=UTC)),
    ],
)
def test_a_time_is_a_span_a_day_or_an_instant(text, time):
    assert parse(f"since:{text}") == Since(time)
    assert parse(f"before:{text}") == Before(time)


@pytest.mark.parametrize(
    ("text", "column", "says"),
    [
        ("غزة tga:x", 4, "did you mean tag:?"),
        ("foo:bar", 0, "there are is:"),
        ("is:unreed", 3, "did you mean unread?"),
        ("x has:pictures", 6, "did you mean picture?"),
        ("topic:sprot", 6, "did you mean sport?"),
        ("lang:arabic", 5, "lang:ar"),
        ("since:gestern", 6, "2d"),
        ("since:99999999d", 6, "2d"),
        ("since:0001-01-01", 6, "2d"),
        ('a "b c', 2, 'add "'),
        ("a (b or c", 2, "add )"),
        ("a) b", 1, "take it away"),
        ("or b", 0, 'write "or"'),
        ("(a or )", 6, 'write ")"'),
        ("a and", 5, ""),
        ("a /b(/", 4, ""),
        ('tag:""', 4, ""),
    ],
)
def test_an_error_names_the_column_and_the_way_out(text, column, says):
    with pytest.raises(QueryError) as caught:
        parse(text)
    assert caught.value.column == column
    assert says in caught.value.hint


@pytest.mark.parametrize(
    "text", ["(" * 5000, "-" * 5000 + "x", "x " * 5000, "x" * 50_000, "not " * 300 + "x"]
)
def test_a_monstrous_question_is_refused_in_words(text):
    with pytest.raises(QueryError):
        parse(text)
