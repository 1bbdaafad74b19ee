"""What an entry said before is kept, as far as a reader would see that it says something else."""

from datetime import timedelta

import pytest
from tests.store.conftest import NOW

from newsterm.model import NewEntry, ParsedEntry
from newsterm.store import revisions
from newsterm.store.revisions import LARGEST, MOST, same_to_a_reader


@pytest.fixture
def alter(store, new, brought):
    """Let entry 1 say something else, some minutes after it arrived."""
    store.write(brought(new("a", html="<p>Twelve people came.</p>", title="Opening")))

    def do(minutes: float, **fields: str) -> None:
        said = {"title": "Opening", "html": "<p>Twelve people came.</p>"} | fields
        when = NOW + timedelta(minutes=minutes)
        entry = NewEntry(entry=ParsedEntry(key="a", **said), hash=f"{minutes}", arrived=when)
        store.write(brought(altered=((1, entry),), checked=when))

    return do


def since(store):
    """Minutes after its arrival from which each kept text stood there."""
    return [(one.since - NOW) / timedelta(minutes=1) for one in store.revisions(1)]


def test_what_an_entry_said_is_kept_when_it_says_something_else(store, alter):
    assert store.entry(1).altered is None
    alter(10, title="Great opening", html="<p>Fifteen people came.</p>")
    (before,) = store.revisions(1)
    assert (before.title, before.html, before.since) == ("Opening", "<p>Twelve people came.</p>", NOW)
    assert store.entry(1).altered == NOW + timedelta(minutes=10)


def test_an_alteration_leaves_the_readers_marks_as_they_are(store, alter):
    store.mark([1], read=True, saved=True, label="read", now=NOW)
    alter(10, html="<p>Fifteen people came.</p>")
    marks = store.entry(1).marks
    assert (marks.read, marks.saved) == (True, True)


@pytest.mark.parametrize(
    "html",
    [
        "<p>Twelve  people\n came.</p>",
        "<div><b>Twelve</b> people <a href='https://one.example/?utm=2'>came</a>.</div>",
        "<p>Twelve people came.</p><p>Comments: 12 · 1,204 views</p>",
        "<p>Twelve people came.</p><ul><li># Comments: 98</li><li>Points: 312</li></ul>",
        "<p>Twelve people came.</p><p>١٢ تعليقًا | 340 مشاهدة</p><p>۳ دیدگاه</p>",
    ],
)
def test_distances_markup_addresses_and_counters_are_no_change(store, alter, html):
    alter(10, html=html)
    assert store.revisions(1) == ()
    assert store.entry(1).altered is None
    assert store.entry(1).html == html


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("12 people came", "15 people came"),
        ("won by 12 points", "won by 15 points"),
        ("إعلان", "اعلان"),
        ("Monday", "monday"),
        ("", "a"),
    ],
)
def test_what_a_reader_sees_counts_down_to_a_letter(old, new):
    assert not same_to_a_reader(("", "", "", f"<p>{old}</p>"), ("", "", "", f"<p>{new}</p>"))


def test_within_an_hour_the_newest_stands_for_all_but_the_first(store, alter):
    """A live blog that changes every five minutes for three hours."""
    for number in range(1, 37):
        alter(5 * number, html=f"<p>Update {number}.</p>")
    assert since(store) == [0, 55, 115, 175]
    assert store.entry(1).altered == NOW + timedelta(minutes=180)


def test_the_first_and_the_last_ones_are_kept_and_no_more(store, alter):
    for number in range(1, 61):
        alter(60 * number, html=f"<p>Update {number}.</p>")
    assert since(store) == [0, *(60 * number for number in range(60 - MOST + 1, 60))]


def test_long_texts_are_kept_as_far_as_there_is_room_for_them(store, alter, monkeypatch):
    monkeypatch.setattr(revisions, "LARGEST", 100)
    for number in range(1, 9):
        alter(60 * number, html=f"<p>Update {number}.</p>")
    kept = since(store)
    assert kept[0] == 0
    assert kept[-1] == 60 * 7
    assert 2 < len(kept) < 8
    assert LARGEST > 100


def test_a_clock_that_goes_back_loses_nothing(store, alter):
    alter(10, html="<p>Fifteen people came.</p>")
    alter(-60, html="<p>Sixteen people came.</p>")
    alter(-50, html="<p>Seventeen people came.</p>")
    assert next(one.html for one in store.revisions(1)) == "<p>Twelve people came.</p>"
    assert [one.html for one in store.revisions(1)][-1] == "<p>Sixteen people came.</p>"


def test_revisions_go_with_their_entry(store, alter):
    alter(10, html="<p>Fifteen people came.</p>")
    with store._database.write() as connection:
        connection.execute("DELETE FROM entries WHERE row = 1")
    assert store.revisions(1) == ()
