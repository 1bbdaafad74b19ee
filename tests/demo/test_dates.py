"""Moving a document's dates moves all of them, and nothing else."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.demo import moved

spans = st.timedeltas(min_value=timedelta(days=-30_000), max_value=timedelta(days=30_000))
moments = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda when: when.replace(microsecond=0)
)


def test_each_format_keeps_its_shape_and_zone() -> None:
    """An RSS date stays an RSS date in its zone; so does one of Atom, RDF and JSON Feed."""
    by = timedelta(days=100, hours=1)
    assert moved("<pubDate>Sun, 22 Nov 2026 14:50:00 +0300</pubDate>", by) == (
        "<pubDate>Tue, 02 Mar 2027 15:50:00 +0300</pubDate>"
    )
    assert moved("<lastBuildDate>Sun, 22 Nov 2026 23:30:00 GMT</lastBuildDate>", by) == (
        "<lastBuildDate>Wed, 03 Mar 2027 00:30:00 GMT</lastBuildDate>"
    )
    assert moved("<updated>2026-11-22T11:45:00Z</updated>", by) == "<updated>2027-03-02T12:45:00Z</updated>"
    assert moved("<dc:date>2026-11-22T11:45:00.25+03:30</dc:date>", by) == (
        "<dc:date>2027-03-02T12:45:00.25+03:30</dc:date>"
    )
    assert moved('{"date_published": "2026-11-22T12:45:00+01:00"}', by) == (
        '{"date_published": "2027-03-02T13:45:00+01:00"}'
    )


def test_attributes_and_white_space_around_a_date_stay() -> None:
    """A date is found as XML sees it, not as we happen to write it."""
    assert moved('<updated xml:lang="en">\n 2026-11-22T11:45:00Z </updated>', timedelta(days=-1)) == (
        '<updated xml:lang="en">\n 2026-11-21T11:45:00Z </updated>'
    )


@pytest.mark.parametrize(
    "document",
    [
        "<title>Sun, 22 Nov 2026 14:50:00 +0300</title>",
        "<guid>tag:example.org,2026:2026-11-22T11:45:00Z</guid>",
        "<content><![CDATA[<pubDate>Sun, 22 Nov 2026 14:50:00 GMT</pubDate>]]></content>",
        "<!-- <updated>2026-11-22T11:45:00Z</updated> -->",
        "<p>&lt;pubDate&gt;Sun, 22 Nov 2026 14:50:00 GMT&lt;/pubDate&gt;</p>",
        r'{"content_html": "\"date_published\": \"2026-11-22T11:45:00Z\""}',
        '{"content_html": "<updated>2026-11-22T11:45:00Z</updated>", "title": "2026-11-22T11:45:00Z"}',
    ],
)
def test_what_only_looks_like_a_date_stays(document: str) -> None:
    """Prose, identifiers, code samples and comments are not dates of the document."""
    assert moved(document, timedelta(days=5)) == document


@given(when=moments, by=spans)
def test_a_moved_date_means_that_much_later(when: datetime, by: timedelta) -> None:
    """What the standard library reads afterwards is the old moment and the span, in both formats."""
    span = timedelta(seconds=round(by.total_seconds()))
    rss = moved(f"<pubDate>{format_datetime(when)}</pubDate>", by)
    assert parsedate_to_datetime(rss.removeprefix("<pubDate>").removesuffix("</pubDate>")) == when + span
    atom = moved(f"<updated>{when.isoformat()}</updated>", by)
    assert datetime.fromisoformat(atom.removeprefix("<updated>").removesuffix("</updated>")) == when + span


@given(when=moments, by=spans)
def test_moving_back_restores_every_letter(when: datetime, by: timedelta) -> None:
    """Moving by a span and by its opposite gives the document as it was."""
    xml = (
        f"<a><pubDate>{format_datetime(when, usegmt=True)}</pubDate><updated>{when.isoformat()}</updated></a>"
    )
    json = f'{{"date_published": "{when.isoformat()}", "date_modified": "{when.isoformat()}"}}'
    assert moved(moved(xml, by), -by) == xml
    assert moved(moved(json, by), -by) == json


@pytest.mark.parametrize(
    "date", ["yesterday", "2026-11-22", "Sun, 22 Nov 26 14:50 GMT", "Sun, 22 Foo 2026 14:50:00 GMT"]
)
def test_a_date_that_no_format_knows_is_an_error(date: str) -> None:
    """A document of ours with such a date is a mistake of ours, and must not pass in silence."""
    with pytest.raises(ValueError, match="not a date"):
        moved(f"<pubDate>{date}</pubDate>", timedelta(days=1))
