"""Questions, marks and exports over what is kept."""

import json

import pytest
from tests.fakes.feeds import rss

from newsterm.model import QueryError, StoreError, UsageError
from newsterm.newsroom import Newsroom


@pytest.fixture
async def stocked(newsroom, follow, tmp_path):
    (tmp_path / "a.xml").write_bytes(rss("A", "one", "ميناء", "three"))
    follow((tmp_path / "a.xml").as_uri())
    await newsroom.refreshing.refresh(newsroom.refreshing.choose(), lambda _: None)
    return newsroom


def test_sections_are_ours_and_then_the_readers(places, clock):
    places.config.parent.mkdir(parents=True)
    places.config.write_text('[[sections]]\nname = "الأخبار"\nquery = "lang:ar"\n')
    with Newsroom.open(places, clock=clock) as newsroom:
        assert [one.name for one in newsroom.reading.sections()] == [
            "all",
            "unread",
            "saved",
            "live",
            "stories",
            "الأخبار",
        ]


async def test_a_section_counts_what_is_unread_in_it(stocked):
    reading = stocked.reading
    everything, unread, saved, live, _ = reading.sections()
    assert [reading.unread(one) for one in (everything, unread, saved, live)] == [3, 3, 0, 0]
    stocked.marking.read(reading.rows("lang:ar"))
    assert [reading.unread(one) for one in (everything, unread, saved)] == [2, 2, 0]


async def test_rows_headlines_and_articles_are_one(stocked):
    reading = stocked.reading
    rows = reading.rows("", "oldest", 2)
    headlines = reading.headlines(rows)
    assert [one.title for one in headlines] == ["three", "ميناء"]
    assert [reading.article(row).id for row in rows] == [one.id for one in headlines]
    assert reading.by_id(headlines[1].id[:5]).title == "ميناء"
    assert reading.row(headlines[1].id) == rows[1]


async def test_what_is_not_there_or_cannot_be_asked_is_said(stocked):
    with pytest.raises(UsageError, match="zzzzzz"):
        stocked.reading.by_id("zzzzzz")
    with pytest.raises(QueryError):
        stocked.exporting.export("is:foo", "jsonl")
    with pytest.raises(UsageError, match="no format pdf"):
        stocked.exporting.export("", "pdf")


async def test_marks_are_undone_and_done_again_across_a_restart(stocked, places, clock):
    rows = stocked.reading.rows("")
    assert stocked.marking.read(rows) == 3
    assert stocked.marking.tag(rows[:1], add=["later"]) == 1
    with Newsroom.open(places, clock=clock) as again:
        assert (again.undoing.undo().step.label, again.reading.count("tag:later")) == ("tags", 0)
        assert (again.undoing.undo().step.changed, again.reading.count("is:unread")) == (3, 3)
        assert again.undoing.undo() is None
        assert (again.undoing.redo().step.label, again.reading.count("is:unread")) == ("read", 0)


@pytest.mark.parametrize("name", ["jsonl", "json", "md", "html", "text"])
async def test_an_export_holds_every_article_once(stocked, name):
    document = b"".join(stocked.exporting.export("", name)).decode()
    assert all(title in document for title in ("one", "ميناء", "three"))
    if name == "json":
        assert [one["title"] for one in json.loads(document)] == ["one", "ميناء", "three"]
    if name == "jsonl":
        assert len(document.splitlines()) == 3


async def test_where_the_reader_stopped_is_remembered(newsroom):
    assert newsroom.reading.place("section") == ""
    newsroom.reading.set_place("section", "saved")
    assert newsroom.reading.place("section") == "saved"


async def test_a_newsroom_that_only_reads_changes_nothing(stocked, places, clock):
    rows = stocked.reading.rows("")
    stocked.close()
    with Newsroom.open(places, clock=clock, readonly=True) as reader:
        assert reader.reading.count("is:unread") == 3
        with pytest.raises(StoreError):
            reader.marking.read(rows)
