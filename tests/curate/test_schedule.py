"""When to look at a feed again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.curate.schedule import after_failure, after_success, pace
from newsterm.model import Feed, FeedState, Pace, ParsedEntry, ParsedFeed

NOW = datetime(2026, 3, 4, 10, 20, tzinfo=UTC)  # a Wednesday
HALF_HOUR = 1800
FIRST = "https://e.org/feed"


def wait(known: Pace, **more: object) -> float:
    said = {"every": HALF_HOUR, "wished": None} | more
    return (after_success(NOW, known=known, **said) - NOW).total_seconds()  # type: ignore[arg-type]


def look(now: datetime, known: Pace) -> datetime:
    return after_success(now, every=HALF_HOUR, wished=None, known=known)


def lately(**span: float) -> Pace:
    return Pace(entries=10, since=NOW - timedelta(**span))


@pytest.mark.parametrize(
    ("known", "seconds"),
    [(Pace(), 1800), (lately(minutes=50), 300), (lately(hours=5), 900), (lately(hours=20), 3600),
     (lately(days=3), 3600), (lately(days=300), 14_400), (Pace(entries=1, since=NOW), 300)],
    ids=["nothing known", "lively", "half an hour", "two hours", "a few a day", "quiet", "just now"],
)  # fmt: skip
def test_lively_feeds_are_asked_sooner_and_quiet_ones_later(known: Pace, seconds: float) -> None:
    assert wait(known) == seconds


def test_what_has_just_begun_is_asked_again_soon_and_then_as_always() -> None:
    """Five, ten, twenty minutes after the newest; a feed of few articles costs three looks more for each."""
    known = Pace(entries=6, since=NOW - timedelta(hours=5), newest=NOW - timedelta(seconds=30))
    moment, waits = NOW, []
    for _ in range(5):
        waits.append((look(moment, known) - moment).total_seconds() / 60)
        moment = look(moment, known)
    assert waits == [5, 5.5, 11, 22, pytest.approx(28.6, abs=0.1)]


@pytest.mark.parametrize(
    "known",
    [Pace(), Pace(entries=5, since=NOW - timedelta(hours=6), newest=NOW - timedelta(hours=5))],
    ids=["no dates", "old dates"],
)
def test_what_has_just_brought_something_is_asked_after_five_ten_and_twenty_minutes(known: Pace) -> None:
    moment, known = NOW, replace(known, brought=NOW)
    looks = [(moment := look(moment, known)) - NOW for _ in range(4)]
    assert [one.total_seconds() / 60 for one in looks] == [5, 10, 20, 40]
    assert look(NOW, replace(known, brought=NOW + timedelta(days=300))) > NOW + timedelta(minutes=29)


def test_what_has_just_begun_is_asked_no_sooner_than_its_server_allows() -> None:
    known = Pace(entries=6, since=NOW - timedelta(hours=5), newest=NOW)
    assert wait(replace(known, max_age=900.0)) == 900
    assert wait(replace(known, ttl=3600)) == 3600
    assert wait(known, every=7200) == 1200
    assert wait(known, wished=3600) == 3600


def test_a_feed_that_falls_silent_is_asked_less_and_less() -> None:
    since = NOW - timedelta(hours=1)
    known = Pace(entries=10, since=since)
    moments = [since + timedelta(hours=hours) for hours in (1, 10, 40, 400)]
    waits = [look(moment, known) - moment for moment in moments]
    assert waits == sorted(set(waits))


@pytest.mark.parametrize("wished", [600, 3600, 7 * 86_400])
def test_what_the_reader_set_for_a_feed_stands(wished: int) -> None:
    known = Pace(entries=9, since=NOW, ttl=86_400, skip_hours=tuple(range(24)), max_age=9999.0)
    assert wait(known, wished=wished) == wished


def test_what_the_feed_and_its_server_say_puts_a_look_off() -> None:
    assert wait(Pace(ttl=5400)) == 5400
    assert wait(replace(lately(minutes=1), max_age=7200.0)) == 7200
    assert wait(Pace(ttl=10**9)) == 86_400


def test_a_feed_is_not_asked_while_it_rests() -> None:
    assert look(NOW, Pace(skip_hours=(10, 11))) == NOW.replace(hour=12, minute=0)
    assert look(NOW, Pace(skip_days=(2, 3))) == datetime(2026, 3, 6, 0, 0, tzinfo=UTC)


def test_a_feed_that_says_it_always_rests_is_asked_all_the_same() -> None:
    assert wait(Pace(skip_hours=tuple(range(24)))) == 1800
    assert wait(Pace(skip_days=tuple(range(7)))) == 1800


def test_the_pace_is_told_from_the_newest_dates_that_are_no_future() -> None:
    dates = [None, NOW + timedelta(days=9), *(NOW - timedelta(hours=hours) for hours in range(30))]
    entries = tuple(ParsedEntry(key=str(index), published=date) for index, date in enumerate(dates))
    parsed = ParsedFeed(entries=entries, ttl=60, skip_days=(1,))
    since = NOW - timedelta(hours=9)
    assert pace(parsed, NOW) == Pace(entries=10, since=since, newest=NOW, ttl=60, skip_days=(1,))
    assert pace(ParsedFeed(), NOW) == Pace()


def fail(
    known: Pace, failures: int = 0, *, after: float = 0, wished: int | None = None, **more: object
) -> float:
    """Give the wait, in minutes without what is added to it, after so many failures and one more."""
    feed = Feed(url=FIRST, every=wished)
    state = FeedState(
        id=1, url=FIRST, succeeded=NOW - timedelta(minutes=after), failures=failures, pace=known
    )
    said = {"every": HALF_HOUR, "retry_after": None} | more
    return (after_failure(NOW, feed=feed, state=state, **said) - NOW).total_seconds() / 60  # type: ignore[arg-type]


def test_a_failure_is_tried_again_at_the_feed_s_own_pace_and_then_later_and_later() -> None:
    """Asked every eight minutes, gone from the eighth to the 27th: it is asked at 8, 16 and 32."""

    def known(after: float) -> Pace:
        return lately(minutes=160 + after)

    waits = [fail(known(after), number, after=after) for number, after in enumerate((8, 16, 32))]
    assert waits[0] == pytest.approx(8, rel=0.1)
    assert waits[1:] == pytest.approx([waits[0] * 2, waits[0] * 4])
    assert fail(known(999), 20, after=999) == pytest.approx(24 * 60, rel=0.1)
    assert fail(lately(days=300)) == pytest.approx(30, rel=0.1)  # a quiet one no later than before
    assert fail(lately(minutes=1)) >= 5
    assert fail(known(0), wished=7200) == pytest.approx(120, rel=0.1)
    assert fail(known(0), wished=7200, failures=1) == pytest.approx(240, rel=0.1)


def test_a_server_that_names_a_time_is_asked_then_and_not_at_twice_that() -> None:
    known = Pace(entries=10, since=NOW - timedelta(minutes=160))
    for failures in range(12):
        assert 15 <= fail(known, failures, retry_after=900.0) <= 16
    assert fail(known, 14, retry_after=900.0) > 30  # it says so for hours
    assert fail(known, 4, retry_after=1.0) == fail(known, 4)  # sooner than it was asked at all
    assert fail(known, retry_after=82_800.0) >= 23 * 60
    assert fail(known, retry_after=900.0, too_often=True) == fail(known, retry_after=900.0)


def test_a_server_that_is_asked_too_often_and_names_no_time_is_asked_at_the_usual_one() -> None:
    assert fail(lately(minutes=50), too_often=True) == pytest.approx(30, rel=0.1)


def test_a_failure_is_tried_no_sooner_than_the_feed_and_its_server_allow() -> None:
    known = lately(minutes=50)
    assert fail(replace(known, ttl=3600)) >= 60
    assert fail(replace(known, max_age=7200.0)) >= 120
    assert fail(replace(known, ttl=10**9)) == 24 * 60
    assert fail(replace(known, skip_hours=(10, 11))) == 100
    assert fail(replace(known, max_age=7200.0, skip_hours=tuple(range(24))), wished=600) <= 11


@given(
    entries=st.integers(0, 10),
    ago=st.integers(-(10**6), 10**9),
    ttl=st.none() | st.integers(0, 10**9),
    age=st.none() | st.floats(0, 1e9),
    hours=st.sets(st.integers(0, 23)),
    newest=st.none() | st.integers(-(10**6), 10**9),
)
def test_no_look_is_sooner_than_five_minutes_or_much_later_than_a_day(
    entries, ago, ttl, age, hours, newest
) -> None:
    since = NOW - timedelta(seconds=ago)
    last = None if newest is None else NOW - timedelta(seconds=newest)
    known = Pace(entries=entries, since=since, newest=last, ttl=ttl, skip_hours=tuple(hours), max_age=age)
    assert 300 <= wait(known) <= 2 * 86_400
