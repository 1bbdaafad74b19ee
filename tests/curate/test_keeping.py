"""How long what came stays."""

from datetime import UTC, datetime, timedelta

from newsterm.curate import stays
from newsterm.model import Feed, FeedState, Stay

NOW = datetime(2026, 11, 22, tzinfo=UTC)
DAY = 86400


def asked(read=0, unread=0, **own):
    pair = Feed(url="https://one.example/", **own), FeedState(id=7, url="https://one.example/")
    return stays([pair], read=read, unread=unread, now=NOW)


def test_everything_stays_for_ever_unless_somebody_says_otherwise():
    assert asked() == []
    assert asked(read=30 * DAY) == [Stay(feed=7, read=NOW - timedelta(days=30))]


def test_a_feed_s_own_word_goes_first_also_where_it_says_for_ever():
    assert asked(read=DAY, keep_read=2 * DAY) == [Stay(feed=7, read=NOW - timedelta(days=2))]
    assert asked(read=DAY, keep_read=0) == []
    assert asked(unread=DAY, keep_read=DAY) == [
        Stay(feed=7, read=NOW - timedelta(days=1), unread=NOW - timedelta(days=1))
    ]


def test_a_time_before_all_times_is_for_ever():
    assert asked(read=10**12) == []
