"""Journeys of what is over its time: into the bin, out of it again, and away for good."""

import pytest

from newsterm.newsroom import Newsroom
from newsterm.newsroom.tidying import Tidied

KEEP = '[keep]\nread = "7d"\nunread = "30d"\n'


@pytest.fixture
def newsroom(places, clock):
    places.config.parent.mkdir(parents=True)
    places.config.write_text(KEEP, encoding="utf-8")
    with Newsroom.open(places, clock=clock) as newsroom:
        yield newsroom


@pytest.fixture
def source(tmp_path, follow):
    """A feed that is a file; it says what it is told."""
    file = tmp_path / "feed.xml"

    def say(*names: str) -> None:
        items = (f"<item><guid>{name}</guid><title>{name}</title></item>" for name in names)
        file.write_text(
            f"<rss><channel><title>Feed</title>{''.join(items)}</channel></rss>", encoding="utf-8"
        )

    say("a", "b", "c")
    follow(file.as_uri())
    return say


async def refresh(newsroom):
    (outcome,) = await newsroom.refreshing.refresh(newsroom.refreshing.choose(), lambda _: None)
    assert not outcome.error
    return outcome


def titles(newsroom, question=""):
    return sorted(one.title for one in newsroom.reading.headlines(newsroom.reading.rows(question)))


def row(newsroom, title):
    (found,) = newsroom.reading.rows(f'title:"{title}"')
    return found


async def test_what_is_over_its_time_goes_as_one_step_that_is_undone(newsroom, source, clock):
    await refresh(newsroom)
    newsroom.marking.read([row(newsroom, "a"), row(newsroom, "b")])
    newsroom.marking.saved([row(newsroom, "b")])
    clock.advance(days=8)
    assert newsroom.tidying.tidy() == Tidied(put_away=1)
    assert titles(newsroom) == ["b", "c"]
    (lying,) = newsroom.tidying.lying()
    assert (lying.headline.title, lying.since, (lying.until - lying.since).days) == ("a", clock.now, 30)
    newsroom.undoing.undo()
    assert titles(newsroom, "is:read") == ["a", "b"]


async def test_the_time_of_what_is_read_begins_when_it_is_read(newsroom, source, clock):
    await refresh(newsroom)
    clock.advance(days=20)
    newsroom.marking.read([row(newsroom, "a")])
    clock.advance(days=6)
    assert newsroom.tidying.tidy() == Tidied()
    clock.advance(days=2)
    assert newsroom.tidying.tidy() == Tidied(put_away=1)


async def test_what_is_deleted_does_not_come_back_while_its_feed_names_it(newsroom, source, clock):
    await refresh(newsroom)
    clock.advance(days=31)
    assert newsroom.tidying.tidy() == Tidied(put_away=3)
    clock.advance(days=31)
    assert newsroom.tidying.tidy() == Tidied(deleted=3)
    source("a", "b", "c", "d")
    assert (await refresh(newsroom)).added == 1
    assert titles(newsroom) == ["d"]
    # Half a year of news without them, and they are forgotten.
    for _ in range(7):
        clock.advance(days=30)
        source("a", "d", f"news of {clock.now:%B}")
        await refresh(newsroom)
    newsroom.tidying.tidy()
    source("a", "b")
    assert (await refresh(newsroom)).added == 1
    assert titles(newsroom, "title:a") == []


async def test_words_that_are_deleted_leave_the_index(newsroom, source, clock):
    await refresh(newsroom)
    await newsroom.refreshing.index()
    clock.advance(days=31)
    newsroom.tidying.tidy()
    clock.advance(days=31)
    newsroom.tidying.tidy()
    with newsroom.store._database.read() as connection:
        for table in ("entries", "bodies", "marks", "bin"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
        found = connection.execute("SELECT rowid FROM entries_fts WHERE entries_fts MATCH 'a OR b'")
        assert found.fetchall() == []
    assert newsroom.store.check() == []


async def test_it_is_done_once_a_day_unless_somebody_asks(newsroom, source, clock):
    await refresh(newsroom)
    clock.advance(days=31)
    assert newsroom.tidying.daily().put_away == 3
    newsroom.undoing.undo()
    assert newsroom.tidying.daily() == Tidied()
    clock.advance(days=1)
    assert newsroom.tidying.daily().put_away == 3
    newsroom.undoing.undo()
    clock.advance(hours=-2)  # its clock was wrong
    assert newsroom.tidying.daily().put_away == 3


async def test_what_is_saved_is_not_deleted_in_the_bin_either(newsroom, source, clock):
    await refresh(newsroom)
    newsroom.marking.saved([row(newsroom, "a")])
    newsroom.marking.binned([row(newsroom, "a"), row(newsroom, "b")])
    clock.advance(days=31)
    assert newsroom.tidying.tidy().deleted == 1
    assert [(one.headline.title, one.until) for one in newsroom.tidying.lying()][-1] == ("a", None)


async def test_a_clock_that_leaps_deletes_nothing(newsroom, source, clock):
    await refresh(newsroom)
    newsroom.tidying.tidy()
    newsroom.marking.binned([row(newsroom, "a")])
    clock.advance(days=365)
    assert newsroom.tidying.tidy().deleted == 0
    # It was no leap: a day later it is still that year.
    clock.advance(days=1)
    assert newsroom.tidying.tidy().deleted == 1


async def test_what_a_reader_interrupts_goes_on_with_the_next_refresh(newsroom, source, clock, monkeypatch):
    await refresh(newsroom)
    clock.advance(days=31)
    monkeypatch.setattr("newsterm.newsroom.tidying._AT_ONCE", 1)
    put_away = newsroom.store.put_away

    def interrupted(rows, step, now):
        newsroom.store.note(label="feed_changed", changed=1, now=now, also=lambda _: None)
        return put_away(rows, step, now)

    monkeypatch.setattr(newsroom.store, "put_away", interrupted)
    assert newsroom.tidying.daily() == Tidied(put_away=1)
    monkeypatch.undo()
    assert newsroom.tidying.daily().put_away == 2


async def test_what_was_saved_outlives_its_feed(newsroom, source, clock):
    await refresh(newsroom)
    newsroom.marking.saved([row(newsroom, "a")])
    newsroom.marking.tag([row(newsroom, "b")], add=["later"])
    newsroom.subscribing.drop(newsroom.reading.feeds()[0][0].url)
    assert (titles(newsroom), titles(newsroom, "is:saved"), titles(newsroom, "tag:later")) == (
        [],
        ["a"],
        ["b"],
    )
    clock.advance(days=31)
    assert newsroom.tidying.tidy() == Tidied(deleted=1)
    assert (titles(newsroom, "is:saved"), titles(newsroom, "tag:later")) == (["a"], ["b"])
    # And who subscribes again has all of it.
    newsroom.undoing.undo()
    await refresh(newsroom)
    assert titles(newsroom) == ["a", "b", "c"]
