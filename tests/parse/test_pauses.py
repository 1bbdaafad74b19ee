"""When a feed says that it rests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.model import Fetched
from newsterm.parse.feed import parse
from newsterm.parse.pauses import period, skipped


def test_hours_and_days_are_read_as_the_feed_says_them() -> None:
    text = (
        "<rss><channel><skipHours><hour>0</hour><hour> 5 </hour><hour>24</hour></skipHours>"
        "<skipDays><day>Friday</day><day>SATURDAY</day><day>Someday</day></skipDays><item/>"
    )
    assert skipped(text) == ((0, 5), (4, 5))


def test_what_stands_in_an_entry_is_not_the_feed_s_word() -> None:
    text = "<rss><channel><item><skipHours><hour>1</hour></skipHours><sy:updatePeriod>daily</sy:updatePeriod>"
    assert (skipped(text), period(text)) == (((), ()), None)


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("<sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>", 3600),
        ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 21_600),
        ("<sy:updatePeriod>weekly</sy:updatePeriod>", 604_800),
        ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 86_400),
        ("<sy:updatePeriod>often</sy:updatePeriod>", None),
        ("", None),
    ],
)
def test_a_period_is_in_seconds(said: str, seconds: int | None) -> None:
    assert period(f"<rdf:RDF><channel>{said}</channel><item>") == seconds


def test_a_feed_brings_all_of_it_along() -> None:
    body = (
        b"<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel><title>T</title>"
        b"<ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod><skipDays><day>Sunday</day></skipDays>"
        b"<item><title>a</title><link>https://e.org/a</link></item></channel></rss>"
    )
    feed = parse(Fetched(url="https://e.org/", body=body))
    assert (feed.ttl, feed.skip_hours, feed.skip_days) == (3600, (), (6,))


@given(st.text(max_size=200))
def test_nothing_that_a_document_says_is_an_error(text: str) -> None:
    hours, days = skipped(f"<skipHours>{text}</skipHours><skipDays>{text}</skipDays>")
    assert all(0 <= hour < 24 for hour in hours)
    assert all(0 <= day < 7 for day in days)
