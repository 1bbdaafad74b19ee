"""A feed's settings as lines that one types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.config.schema import FEED
from newsterm.config.typed import SETTINGS, TURNED, meant, shown, turned, typed
from newsterm.config.values import UnfitError
from newsterm.model import Feed

URL = "https://one.example/feed"
words = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12)


@given(st.lists(words, max_size=4, unique=True), words, st.integers(1, 8736))
def test_what_is_shown_in_the_line_is_read_back_as_it_is(tags, title, hours):
    feed = Feed(url=URL, tags=tuple(tags), title=title, every=hours * 3600)
    assert meant(feed, "tags", typed(feed, "tags")) == tags
    assert FEED["title"](meant(feed, "title", typed(feed, "title"))) == FEED["title"](title)
    assert FEED["every"](meant(feed, "every", typed(feed, "every"))) == feed.every


def test_a_value_with_blanks_stands_in_quotes_among_several():
    feed = Feed(url=URL, headers=("X-Key: a b", "X-Other: c"))
    assert typed(feed, "headers") == "'X-Key: a b' 'X-Other: c'"
    assert meant(feed, "headers", "'X-Key: a b' \"X-Third: d\"") == ["X-Key: a b", "X-Third: d"]


def test_a_quotation_that_does_not_end_is_refused():
    with pytest.raises(UnfitError, match="quotes"):
        meant(Feed(url=URL), "tags", "one 'two")


def test_what_is_secret_is_not_shown():
    feed = Feed(url=URL, user="reader", password="open sesame", headers=("X-Key: k",))
    assert [shown(feed, name) for name in ("user", "password", "headers")] == ["reader", "••••", "••••"]


def test_every_setting_but_the_address_is_there_and_empty_is_empty():
    assert set(SETTINGS) == set(FEED) - {"url"}
    assert {typed(Feed(url=URL), name) for name in SETTINGS if name != "stories"} == {""}
    assert typed(Feed(url=URL), "stories") == "true"
    assert typed(Feed(url=URL, stories=False), "stories") == ""


def test_settings_of_few_values_are_turned_and_come_round():
    feed = Feed(url=URL)
    assert [turned(feed, name) for name in sorted(TURNED)] == ["rtl", True, True, True, False]
    assert turned(Feed(url=URL, direction="ltr"), "direction") == ""
    assert turned(Feed(url=URL, notify=True), "notify") is False
