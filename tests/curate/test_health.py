"""How a feed fares: one verdict for every way in which it can."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.curate import verdict
from newsterm.lang import NOTHING, Said
from newsterm.model import Check, Feed, FeedState, Health
from newsterm.model.health import FINE, KINDS, REMEMBERED, is_offline

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
URL = "https://example.org/feed.xml"
NOT_FOUND = Said("errors.fetch.status", what=Said("errors.fetch.not_found"), status="404")
GONE = Said("errors.fetch.status", what=Said("errors.fetch.gone"), status="410")
TOO_OFTEN = Said("errors.fetch.status", what=Said("errors.fetch.too_often"), status="429")
TIMEOUT = Said("errors.fetch.timeout", n=30)
NO_HOST = Said("errors.fetch.no_such_host", host="example.org")


def judged(*errors: Said, every: timedelta = DAY, newest: timedelta | None = DAY, **state) -> Health:
    """Judge a feed that was looked at every day until now; `errors` are what its looks came to."""
    looks = [Check(at=NOW - every * (len(errors) - 1 - place), error=one) for place, one in enumerate(errors)]
    failures = 0
    for one in reversed(errors):
        if not one:
            break
        failures += 1
    known = {
        "checked": looks[-1].at if looks else None,
        "error": errors[-1] if errors else NOTHING,
        "failures": failures,
        "failing": looks[-failures].at if failures else None,
    } | state
    feed = Feed(url=URL, paused=known.pop("paused", False))
    return verdict(
        feed,
        FeedState(id=1, url=URL, **known),
        looks=looks[-REMEMBERED:],
        newest=newest and NOW - newest,
        now=NOW,
    )


def test_a_feed_that_brings_news_is_well():
    health = judged(NOTHING)
    assert (health.kind, health.way_out) == ("fresh", NOTHING)
    assert str(health.said) == "fine; newest article yesterday"


@pytest.mark.parametrize(("newest", "kind"), [(89 * DAY, "fresh"), (90 * DAY, "quiet"), (None, "quiet")])
def test_one_that_brought_nothing_for_a_season_is_quiet_and_well(newest, kind):
    health = judged(NOTHING, newest=newest)
    assert health.kind == kind
    assert not health.way_out


def test_one_that_was_never_asked_has_done_nothing_wrong():
    assert judged().kind == "never"


def test_a_failure_tells_since_when_how_often_and_why():
    health = judged(NOTHING, TIMEOUT, TIMEOUT, TIMEOUT)
    assert (health.kind, health.since) == ("failing", NOW - 2 * DAY)
    assert str(health.said) == "failed 3 times in a row, first 2 days ago: no answer within 30 seconds"
    assert health.way_out


@pytest.mark.parametrize("error", [NOT_FOUND, GONE, NO_HOST])
def test_what_is_not_there_for_a_week_is_dead_and_not_a_day_sooner(error):
    assert judged(NOTHING, *[error] * 7).kind == "failing"
    health = judged(NOTHING, *[error] * 8)
    assert (health.kind, health.since) == ("dead", NOW - 7 * DAY)
    assert str(health.said).startswith("not there any more, first 7 days ago: ")


def test_a_week_without_a_look_is_no_week_of_absence():
    """Who was away for a month finds one failure, and no dead feeds."""
    assert judged(NOTHING, NOT_FOUND, every=30 * DAY).kind == "failing"


def test_a_week_of_other_failures_before_does_not_count():
    assert judged(*[TIMEOUT] * 9, NOT_FOUND).kind == "failing"


def test_a_feed_that_was_asked_every_hour_is_dead_after_a_week_too():
    """No look of that week's beginning is remembered; that it failed first then is."""
    hour = timedelta(hours=1)
    assert judged(*[NOT_FOUND] * (24 * 7), every=hour).kind == "failing"
    assert judged(*[NOT_FOUND] * (24 * 7 + 1), every=hour).kind == "dead"


def test_what_its_server_calls_gone_is_dead_at_once():
    health = judged(NOTHING, GONE, stopped=True)
    assert (health.kind, health.said) == ("dead", GONE)


def test_a_server_that_is_asked_too_often_is_no_failure_like_others():
    health = judged(NOTHING, TOO_OFTEN)
    assert health.kind == "too_often"
    assert "every" in str(health.way_out)


def test_one_that_moved_is_named_with_where_to_and_no_password():
    health = judged(NOTHING, moved="https://me:secret@new.example/feed")
    assert (health.kind, str(health.said)) == ("moved", "moved for good to https://new.example/feed")
    assert judged(NOTHING, moved=URL).kind == "fresh"


def test_a_document_that_was_mended_is_said_to_be():
    health = judged(NOTHING, warning=Said("errors.parse.broken_xml"))
    assert health.kind == "repaired"
    assert "the XML is broken" in str(health.said)


def test_what_its_reader_paused_is_nothing_else():
    assert judged(NOT_FOUND, paused=True).kind == "paused"


ERRORS = st.sampled_from([NOTHING, NOT_FOUND, GONE, TOO_OFTEN, TIMEOUT, NO_HOST])


@given(st.lists(ERRORS, max_size=30), st.booleans(), st.sampled_from(["", URL, "https://new.example/"]))
def test_every_feed_fares_somehow_and_what_is_not_fine_has_a_way_out(errors, paused, moved):
    health = judged(*errors, paused=paused, moved=moved)
    assert health.kind in KINDS
    assert str(health.said)
    assert health.kind in FINE or health.way_out


UNREACHABLE = Said("errors.fetch.network_unreachable", host="a.example")


@pytest.mark.parametrize(
    ("errors", "offline"),
    [
        ([], False),
        ([UNREACHABLE], True),
        ([UNREACHABLE, NOTHING], False),
        ([UNREACHABLE, Said("errors.fetch.no_lookup", host="b.example")], True),
        ([NO_HOST], False),
        ([NO_HOST, NO_HOST], True),
        ([UNREACHABLE, TIMEOUT], False),
    ],
)
def test_there_is_no_network_where_nothing_at_all_could_be_reached(errors, offline):
    assert is_offline(errors) is offline
