"""What is read in so many minutes."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from newsterm.curate.packing import Candidate, packed

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def candidate(row: int, feed: int = 1, minutes: int = 5, ago: float = 0, **more: object) -> Candidate:
    told = {"title": f"title {row}", "unread": True, "wanted": False} | more
    return Candidate(row=row, feed=feed, minutes=minutes, when=NOW - timedelta(hours=ago), **told)


def rows(*candidates: Candidate, minutes: int) -> set[int]:
    return {one.row for one in packed(candidates, minutes)}


def test_what_is_unread_comes_first_and_of_that_what_was_saved_or_tagged() -> None:
    wanted = candidate(1, wanted=True, ago=9)
    unread, read = candidate(2, ago=1), candidate(3, unread=False, wanted=True)
    assert rows(wanted, unread, read, minutes=5) == {1}
    assert rows(wanted, unread, read, minutes=10) == {1, 2}
    assert rows(wanted, unread, read, minutes=15) == {1, 2, 3}


def test_a_feed_that_brings_much_leaves_room_for_the_others() -> None:
    busy = [candidate(row, feed=1, ago=row / 10) for row in range(1, 9)]
    quiet = [candidate(20, feed=2, ago=5), candidate(30, feed=3, ago=7)]
    assert rows(*busy, *quiet, minutes=20) == {1, 2, 20, 30}


def test_what_is_too_long_for_the_rest_of_the_time_makes_room_for_what_is_not() -> None:
    assert rows(candidate(1), candidate(2, minutes=20, ago=1), candidate(3, ago=2), minutes=10) == {1, 3}


def test_one_story_is_told_once_whether_it_is_known_for_one_or_only_called_the_same() -> None:
    same = [candidate(n, feed=n, ago=n, story="abc", title=f"Port {n}") for n in (1, 2)]
    titles = ["إدارة الميناء تعلن فتح الميناء بعد العاصفة", "إدارةُ الميناء تُعلن: فتح الميناء بعد العاصفة"]
    alike = [candidate(n, feed=n, ago=n, title=title) for n, title in enumerate(titles, 3)]
    short = [candidate(n, feed=n, ago=n, title=title) for n, title in ((5, "Ports open"), (6, "Ports close"))]
    assert rows(*same, *alike, *short, minutes=99) == {1, 3, 5, 6}
    assert rows(candidate(1, title=""), candidate(2, title=""), minutes=99) == {1, 2}


def test_it_is_read_feed_by_feed_the_newest_first() -> None:
    found = packed([candidate(1, 1, ago=3), candidate(2, 2, ago=2), candidate(3, 1, ago=1)], 99)
    assert [one.row for one in found] == [3, 1, 2]


CANDIDATES = st.lists(
    st.builds(
        candidate, st.integers(1, 99), st.integers(1, 4), st.integers(1, 30), st.integers(0, 50),
        unread=st.booleans(), wanted=st.booleans(), story=st.sampled_from(["", "a", "b"]),
        title=st.sampled_from(["", "one", "two"]),
    ),
    unique_by=lambda one: one.row,
)  # fmt: skip


@given(CANDIDATES, st.integers(1, 120))
def test_it_never_takes_longer_than_there_is_time_and_nothing_more_would_fit(
    candidates: list[Candidate], minutes: int
) -> None:
    found = packed(candidates, minutes)
    left = minutes - sum(one.minutes for one in found)
    assert left >= 0
    told = {one.story for one in found} - {""} | {one.title for one in found} - {""}
    for one in candidates:
        assert one in found or one.minutes > left or told & {one.story, one.title}
