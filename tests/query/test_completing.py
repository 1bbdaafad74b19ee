"""How a question that is typed may go on."""

from hypothesis import given
from hypothesis import strategies as st

from newsterm.model import InFeed
from newsterm.query import Known, complete, parse

KNOWN = Known(tags=("news", "الأخبار"), feeds=("BBC World", "الجزيرة نت", 'a "b"'), languages=("ar", "en"))


def pieces(text):
    return complete(text, len(text), lambda: KNOWN).pieces


def test_fields_states_tags_feeds_and_times_are_suggested():
    assert pieces("ti") == ("title:",)
    assert pieces("to") == ("topic:",)
    assert pieces("is:un") == ("is:unread",)
    assert pieces("is:op") == ("is:opinion",)
    assert pieces("topic:sp") == ("topic:sport",)
    assert pieces("tag:اخ") == ("tag:الأخبار",)
    assert pieces("feed:جزيره") == ('feed:"الجزيرة نت"',)
    assert pieces("-(tag:n") == ("tag:news",)
    assert pieces("x since:t") == ("since:today",)


def test_nothing_is_suggested_for_a_word_or_what_is_finished():
    assert pieces("القدس") == pieces("") == pieces("is:unread") == pieces("author:x") == ()


def test_only_what_stands_before_the_caret_is_replaced():
    found = complete("is:u القدس", 4, lambda: KNOWN)
    assert (found.start, found.pieces) == (0, ("is:unread", "is:updated"))


@given(st.sampled_from(["is:", "tag:", "topic:", "feed:", "feed:a", "lang:", "has:", "since:"]))
def test_each_suggestion_is_a_question(text):
    assert all(parse(piece) for piece in pieces(text))


@given(
    st.text(st.sampled_from("a ب\"«»“”„‚'()\\/-:"), min_size=2).filter(lambda title: title == title.strip())
)
def test_whatever_a_feed_calls_itself_is_suggested_as_a_question_for_it(title):
    (piece,) = complete("feed:", 5, lambda: Known(feeds=(title,))).pieces
    assert parse(piece) == InFeed(title)
