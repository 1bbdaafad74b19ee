"""Lists of feeds come in and go out: once, again, and back."""

from datetime import timedelta
from tempfile import TemporaryDirectory
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsterm.config import paths
from newsterm.lang import line
from newsterm.model import Changes, Feed
from newsterm.newsroom import Newsroom

WORDS = st.text(max_size=12).map(line).filter(bool)
FEEDS = st.builds(
    Feed,
    url=st.integers(0, 9).map(lambda number: f"https://e{number}.example/feed?a=1&b=<{number}>"),
    title=WORDS | st.just(""),
    tags=st.lists(WORDS, unique=True, max_size=4).map(tuple),
    language=st.sampled_from(["", "ar", "fa-IR"]),
)


def opml(*addresses: str) -> bytes:
    outlines = "".join(f'<outline type="rss" text="T" xmlUrl="{one}"/>' for one in addresses)
    return f'<opml version="2.0"><body><outline text="tag">{outlines}</outline></body></opml>'.encode()


def test_a_list_is_one_step_that_is_taken_back_and_made_again(newsroom, follow):
    follow("https://first.example/")
    before = newsroom.paths.feeds.read_bytes()
    came = newsroom.subscribing.import_opml(opml("https://a.example/", "https://b.example/", "exec:x"))
    assert [len(came.feeds), came.known, len(came.left)] == [2, 0, 1]
    (step,) = newsroom.undoing.history()
    assert (step.label, step.changed) == ("imported", 2)
    newsroom.undoing.undo()
    assert newsroom.paths.feeds.read_bytes() == before
    assert [feed.url for feed, _ in newsroom.reading.feeds()] == ["https://first.example/"]
    newsroom.undoing.redo()
    assert [feed.tags for feed, _ in newsroom.reading.feeds()] == [(), ("tag",), ("tag",)]


def test_a_second_time_adds_nothing_and_is_no_step(newsroom):
    newsroom.subscribing.import_opml(opml("https://a.example/", "https://b.example/"))
    written = newsroom.paths.feeds.read_bytes()
    came = newsroom.subscribing.import_opml(opml("https://a.example/", "https://b.example/"))
    assert (came.feeds, came.known) == ((), 2)
    assert newsroom.paths.feeds.read_bytes() == written
    assert len(newsroom.undoing.history()) == 1


def test_a_feed_that_is_known_by_a_like_address_or_by_its_old_one_is_not_doubled(newsroom, follow, clock):
    follow("https://a.example/feed", "https://old.example/feed")
    later = clock() + timedelta(hours=1)
    moved = Changes(feed=2, moved="https://new.example/feed", checked=clock(), next_check=later)
    newsroom.store.write(moved)
    addresses = (
        "http://a.example/feed/", "http://A.example/feed", "https://old.example/feed",
        "http://new.example/feed", "https://b.example/feed", "http://b.example/feed",
    )  # fmt: skip
    came = newsroom.subscribing.import_opml(opml(*addresses))
    assert [feed.url for feed in came.feeds] == ["https://b.example/feed"]
    assert came.known == 5


@pytest.mark.parametrize("many", [2_000, pytest.param(10_000, marks=pytest.mark.full)])
def test_thousands_of_feeds_come_in_within_seconds_and_go_as_fast(newsroom, many):
    begun = process_time()
    document = opml(*(f"https://e.example/{number}" for number in range(many)))
    assert len(newsroom.subscribing.import_opml(document).feeds) == many
    came = process_time() - begun
    assert newsroom.subscribing.import_opml(document).known == many
    newsroom.undoing.undo()
    assert newsroom.reading.feeds() == []
    assert came < many * 0.0012


@settings(max_examples=25, deadline=None)
@given(st.lists(FEEDS, unique_by=lambda feed: feed.url, max_size=6))
def test_what_goes_out_comes_in_again_elsewhere_with_titles_tags_and_language(feeds):
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        with Newsroom.open(paths({"NEWSTERM_HOME": one})) as here:
            here.subscribing.add(feeds)
            document = here.subscribing.export_opml()
        with Newsroom.open(paths({"NEWSTERM_HOME": other})) as there:
            came = there.subscribing.import_opml(document.encode())
            assert came.left == ()
            # An export has a folder for each first tag, so the feeds stand in another order there.
            assert {feed.url: feed for feed, _ in there.reading.feeds()} == {feed.url: feed for feed in feeds}
            assert there.subscribing.import_opml(document.encode()).feeds == ()
            assert there.subscribing.export_opml() == document
