"""When to look at a feed again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.curate.schedule import after_success, pace
from newsterm.model import Pace, ParsedEntry, ParsedFeed

NOW = datetime(2026, 3, 4, 10, 20, tzinfo=UTC)  # a Wednesday
HALF_HOUR = 1800


def wait(known: Pace, **more: object) -> float:
    said = {"every": HALF_HOUR, "wished": None, "max_age": None} | more
    return (after_success(NOW, known=known, **said) - NOW).total_seconds()  # type: ignore[arg-type]


def look(now: datetime, known: Pace) -> datetime:
    return after_success(now, every=HALF_HOUR, wished=None, known=known, max_age=None)


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
    assert wait(known, max_age=900.0) == 900
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
    known = Pace(entries=9, since=NOW, ttl=86_400, skip_hours=tuple(range(24)))
    assert wait(known, wished=wished, max_age=9999.0) == wished


def test_what_the_feed_and_its_server_say_puts_a_look_off() -> None:
    assert wait(Pace(ttl=5400)) == 5400
    assert wait(lately(minutes=1), max_age=7200.0) == 7200
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
    known = Pace(entries=entries, since=since, newest=last, ttl=ttl, skip_hours=tuple(hours))
    assert 300 <= wait(known, max_age=age) <= 2 * 86_400
