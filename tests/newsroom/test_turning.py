"""A feed is turned and keeps its direction in feeds.toml; a question tells whether one feed can answer it."""

import pytest

from newsterm.config import read_feeds
from newsterm.model import ConfigError, QueryError


def number_of(newsroom, url: str) -> int:
    return next(state.id for feed, state in newsroom.reading.feeds() if feed.url == url)


def test_a_feed_is_turned_round_and_round_and_the_file_stays_as_it_was(newsroom, places, follow):
    follow("https://a.example/feed", more='title = "A" # mine\n')
    follow("https://b.example/feed")
    before = places.feeds.read_text("utf-8")
    number = number_of(newsroom, "https://a.example/feed")
    for direction in ("rtl", "ltr", ""):
        assert newsroom.subscribing.turn(number) == direction
        assert [feed.direction for feed in read_feeds(places.feeds)] == [direction, ""]
        assert [feed.direction for feed, _ in newsroom.reading.feeds()] == [direction, ""]
    assert places.feeds.read_text("utf-8") == before


def test_what_was_written_by_hand_meanwhile_is_kept(newsroom, places, follow):
    follow("https://a.example/feed")
    number = number_of(newsroom, "https://a.example/feed")
    places.feeds.write_text('[[feeds]]\nurl = "https://a.example/feed"\ntitle = "by hand"\n', "utf-8")
    newsroom.subscribing.turn(number)
    ((feed, _),) = newsroom.reading.feeds()
    assert (feed.title, feed.direction) == ("by hand", "rtl")


def test_a_feed_that_is_gone_is_not_turned(newsroom, places, follow):
    follow("https://a.example/feed")
    before = places.feeds.read_text("utf-8")
    assert newsroom.subscribing.turn(77) == ""
    assert places.feeds.read_text("utf-8") == before


def test_a_file_that_can_only_be_read_by_newsterm_is_not_touched(newsroom, places, follow):
    follow()
    places.feeds.write_text('feeds = [{url = "https://a.example/feed"}]\n', "utf-8")
    newsroom.follow_feeds()
    with pytest.raises(ConfigError):
        newsroom.subscribing.turn(number_of(newsroom, "https://a.example/feed"))


def test_one_feed_answers_what_names_one(newsroom, follow):
    follow("https://a.example/feed", more='title = "Port News"\ntags = ["port"]\n')
    assert newsroom.reading.is_one_feed(""), "there is only one"
    follow("https://b.example/feed", more='title = "Port Sport"\ntags = ["sport"]\nlanguage = "ar-EG"\n')
    follow("https://c.example/feed", more='title = "Harbour"\ntags = ["news"]\nlanguage = "en"\n')
    answers = {
        "": False,
        "is:unread": False,
        'feed:"port news"': True,
        'is:unread feed:"port news" since:2d': True,
        "feed:port": False,
        "tag:sport": True,
        "lang:en": False,  # the first may speak any language
        "tag:news lang:en": True,
        "tag:sport lang:en": False,
        "lang:en feed:port": True,
        "feed:news or feed:sport": False,
        "-feed:news": False,
        "feed:nothing": False,
    }
    assert {question: newsroom.reading.is_one_feed(question) for question in answers} == answers
    with pytest.raises(QueryError):
        newsroom.reading.is_one_feed("foo:bar")
