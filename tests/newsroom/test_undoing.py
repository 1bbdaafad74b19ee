"""Back and forth through what was done: to articles in the store, to feeds in feeds.toml."""

import errno
import shutil
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.newsroom.conftest import Clock

from newsterm.config import Past, paths, read_feeds
from newsterm.lang import phrases
from newsterm.model import Changes, ConfigError, Feed, NewEntry, ParsedEntry, UsageError
from newsterm.newsroom import Newsroom

OPML = b"""<opml version="2.0"><body>
<outline text="X" xmlUrl="https://x.example/"/><outline text="Y" xmlUrl="https://y.example/"/>
</body></opml>"""


def receive(newsroom, feed, *keys):
    now = newsroom.clock()
    added = tuple(
        NewEntry(entry=ParsedEntry(key=key, title=key, published=now), hash=key, arrived=now) for key in keys
    )
    newsroom.store.write(Changes(feed=feed, added=added, checked=now, next_check=now))


@pytest.fixture
def filled(newsroom, follow):
    """Two feeds with three articles each."""
    follow("https://a.example/", "https://b.example/", more='title = "A"\n')
    for _, state in newsroom.reading.feeds():
        receive(newsroom, state.id, *(f"{state.id}{letter}" for letter in "klm"))
    return newsroom


def said(step):
    return step.said.within(phrases("en"))


def urls(newsroom):
    return [feed.url for feed in read_feeds(newsroom.paths.feeds)]


def test_feeds_of_a_list_come_and_go_as_one_step(filled):
    filled.subscribing.import_opml(OPML)
    before = filled.paths.feeds.read_bytes()
    assert urls(filled)[2:] == ["https://x.example/", "https://y.example/"]
    undone = filled.undoing.undo()
    assert said(undone) == "2 feeds imported"
    assert undone.feeds == ("https://x.example/", "https://y.example/")
    assert len(urls(filled)) == len(filled.reading.feeds()) == 2
    assert filled.undoing.redo().feeds == undone.feeds
    assert filled.paths.feeds.read_bytes() == before
    assert len(filled.reading.feeds()) == 4


def test_a_step_is_taken_back_after_a_restart_in_another_newsterm(filled, places, clock):
    before = places.feeds.read_bytes()
    filled.subscribing.drop("https://a.example/")
    with Newsroom.open(places, clock=clock) as again:
        assert said(again.undoing.history()[0]) == "A: 1 feed dropped"
        assert again.undoing.undo().feeds == ("https://a.example/",)
        assert (places.feeds.read_bytes(), again.reading.count("")) == (before, 6)


def test_settings_a_new_address_and_a_direction_are_steps(filled):
    feed, state = filled.reading.feeds()[0]
    filled.subscribing.type(feed, "tags", "one, two")
    filled.subscribing.turn(state.id)
    moved = replace(state, moved="https://new.example/")
    filled.subscribing.take_over(filled.subscribing.written(state.id), moved)
    filled.follow_feeds()
    assert [said(step) for step in filled.undoing.history()] == [
        "A: new address of a feed taken", "A: settings of a feed changed", "A: settings of a feed changed",
    ]  # fmt: skip
    for _ in range(3):
        assert filled.undoing.undo().feeds
    assert read_feeds(filled.paths.feeds)[0] == Feed(url="https://a.example/", title="A")
    assert filled.reading.count("") == 6


def test_any_step_is_turned_back_and_what_came_after_it_stays(filled):
    filled.subscribing.drop("https://a.example/")
    filled.marking.read(filled.reading.rows(""), about="World")
    filled.subscribing.import_opml(OPML)
    dropped = filled.undoing.history()[-1].journal
    assert filled.undoing.revert(dropped).feeds == ("https://a.example/",)
    assert urls(filled)[0] == "https://a.example/"
    assert (len(urls(filled)), filled.reading.count("is:read")) == (4, 3)
    assert said(filled.undoing.history()[0]) == "turned back: A: 1 feed dropped"
    # It is a step like any other.
    filled.undoing.undo()
    assert "https://a.example/" not in urls(filled)
    filled.undoing.redo()
    assert urls(filled)[0] == "https://a.example/"


def test_of_a_step_that_is_otherwise_by_now_nothing_is_left_to_turn_back(filled):
    filled.subscribing.drop("https://a.example/")
    number = filled.undoing.history()[0].journal
    filled.subscribing.add([Feed(url="https://a.example/", title="by hand")])
    turned = filled.undoing.revert(number)
    assert (turned.rows, turned.feeds, turned.by) == ((), (), 0)
    assert read_feeds(filled.paths.feeds)[-1].title == "by hand"


def test_what_the_reader_wrote_into_a_feed_comes_back_with_it(filled, places):
    filled.subscribing.add([Feed(url="https://z.example/")])
    text = places.feeds.read_text("utf-8") + 'title = "Zett"  # mine\n'
    places.feeds.write_text(text, "utf-8")
    filled.undoing.undo()
    assert "Zett" not in places.feeds.read_text("utf-8")
    filled.undoing.redo()
    assert places.feeds.read_text("utf-8") == text


def test_a_step_that_is_not_there_or_was_taken_back_is_named(filled):
    with pytest.raises(UsageError, match="step 7"):
        filled.undoing.revert(7)
    filled.marking.read([1])
    filled.undoing.undo()
    with pytest.raises(UsageError, match="1 article marked read"):
        filled.undoing.revert(1)


def test_what_cannot_be_written_down_is_no_step(filled, monkeypatch):
    before = filled.paths.feeds.read_bytes()

    def killed(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Past, "note", killed)
    with pytest.raises(KeyboardInterrupt):
        filled.subscribing.drop("https://a.example/")
    monkeypatch.undo()
    assert filled.paths.feeds.read_bytes() == before
    assert filled.undoing.history() == []
    filled.subscribing.drop("https://a.example/")
    monkeypatch.setattr(Past, "_append", unwritable)
    with pytest.raises(ConfigError):
        filled.undoing.revert(1)
    assert [step.label for step in filled.undoing.history()] == ["dropped"]


def test_a_list_that_cannot_be_written_is_no_step(filled, monkeypatch):
    monkeypatch.setattr("os.fsync", unwritable)
    with pytest.raises(ConfigError):
        filled.subscribing.drop("https://a.example/")
    assert filled.undoing.history() == []


def unwritable(*_):
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_kill_between_the_past_and_the_list_leaves_nothing_to_take_back(filled, monkeypatch):
    before = filled.paths.feeds.read_bytes()

    def killed(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("pathlib.Path.replace", killed)
    with pytest.raises(KeyboardInterrupt):
        filled.subscribing.drop("https://a.example/")
    with pytest.raises(KeyboardInterrupt):
        filled.subscribing.add([Feed(url="https://z.example/")])
    monkeypatch.undo()
    assert [filled.undoing.undo().feeds for _ in range(2)] == [(), ()]
    assert filled.paths.feeds.read_bytes() == before


def test_no_password_is_kept_in_the_store(filled, places):
    feed, _ = filled.reading.feeds()[0]
    filled.subscribing.change(feed, {"user": "ann", "password": "sesame-open"})
    filled.subscribing.drop(feed.url)
    filled.undoing.undo()
    filled.store.backup(places.store.with_name("copy"))
    assert b"sesame-open" not in places.store.with_name("copy").read_bytes()
    assert b"sesame-open" in places.past.read_bytes()
    assert places.past.stat().st_mode & 0o077 == 0


def test_a_list_that_is_marked_read_is_what_was_shown_and_nothing_that_came_meanwhile(filled):
    shown = filled.reading.rows("is:unread")
    receive(filled, 1, "late")
    assert filled.marking.read(shown, about="World") == 6
    assert [one.title for one in filled.reading.headlines(filled.reading.rows("is:unread"))] == ["late"]
    assert said(filled.undoing.history()[0]) == "6 articles marked read in World"
    assert filled.undoing.undo().rows == tuple(sorted(shown))


def test_a_tab_of_its_own_is_named_in_the_language_of_who_reads(filled):
    filled.marking.read([1, 2], about='["sections.unread", {}]')
    step = filled.undoing.history()[0]
    assert said(step) == "2 articles marked read in Unread"
    assert "sections" not in step.said.within(phrases("ar"))


def test_old_steps_are_forgotten_and_the_others_stay(filled, clock):
    filled.marking.read([1])
    clock.advance(days=400)
    for row in range(2, 6):
        filled.marking.read([row])
    now = clock()
    clock.advance(days=-366)
    assert filled.store.forget_steps(clock(), 10_000) == 1
    clock.now = now
    assert filled.store.forget_steps(clock.now.replace(year=2000), 3) == 1
    assert len(filled.undoing.history()) == 3
    assert filled.undoing.undo().rows == (5,)


def test_thirty_thousand_are_marked_and_taken_back_at_once(newsroom, follow):
    """A hundred thousand take half a second each way on a quiet machine."""
    follow("https://a.example/")
    for start in range(0, 30_000, 10_000):
        receive(newsroom, 1, *map(str, range(start, start + 10_000)))
    rows = newsroom.reading.rows("")
    begun = time.perf_counter()
    assert newsroom.marking.read(rows) == 30_000
    assert len(newsroom.undoing.undo().rows) == 30_000
    assert time.perf_counter() - begun < 3


def state(newsroom):
    """All that steps change: which feeds there are and what is said of them, and every article's marks."""
    entries = newsroom.reading.headlines(newsroom.reading.rows("is:muted or -is:muted"))
    return read_feeds(newsroom.paths.feeds), {
        one.row: replace(one.marks, tags=tuple(sorted(one.marks.tags))) for one in entries
    }


ROWS = st.lists(st.integers(1, 6), min_size=1, max_size=6)
URL = st.sampled_from(["https://a.example/", "https://b.example/", "https://c.example/"])
ACTS = st.one_of(
    st.tuples(st.sampled_from(["read", "saved", "muted", "binned"]), ROWS, st.booleans()),
    st.tuples(st.just("tag"), ROWS, st.sampled_from(["x", "X", "y"]), st.booleans()),
    st.tuples(st.just("add"), st.lists(URL, min_size=1, max_size=2)),
    st.tuples(st.just("drop"), URL),
    st.tuples(st.just("change"), URL, st.sampled_from(["", "One", "Two"])),
    st.tuples(st.sampled_from(["undo", "redo"])),
    st.tuples(st.just("revert"), st.integers(0, 4)),
)


def act(newsroom, name, *what):
    match name:
        case "tag":
            rows, tag, on = what
            newsroom.marking.tag(rows, **{"add" if on else "drop": [tag]})
        case "add":
            newsroom.subscribing.add(Feed(url=url) for url in what[0])
        case "drop":
            newsroom.subscribing.drop(*what)
        case "change":
            if any(feed.url == what[0] for feed in read_feeds(newsroom.paths.feeds)):
                newsroom.subscribing.change(Feed(url=what[0]), {"title": what[1]})
        case "revert":
            steps = newsroom.undoing.history()
            if what[0] < len(steps) and not steps[what[0]].undone:
                newsroom.undoing.revert(steps[what[0]].journal)
        case _:
            getattr(newsroom.marking, name)(what[0], on=what[1])


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A home with two feeds and six articles, to be copied."""
    home = tmp_path_factory.mktemp("prepared")
    places = paths({"NEWSTERM_HOME": str(home)})
    places.feeds.write_text(
        '[[feeds]]\nurl = "https://a.example/"\n\n[[feeds]]\nurl = "https://b.example/"\n'
    )
    with Newsroom.open(places, clock=Clock()) as newsroom:
        receive(newsroom, 1, *"klm")
        receive(newsroom, 2, *"nop")
    return home


@settings(deadline=None, max_examples=30)
@given(walk=st.lists(ACTS, max_size=12))
def test_the_states_on_a_walk_are_those_that_there_were(prepared, tmp_path_factory, walk):
    home = tmp_path_factory.mktemp("walk") / "home"
    shutil.copytree(prepared, home)
    clock = Clock()
    with Newsroom.open(paths({"NEWSTERM_HOME": str(home)}), clock=clock) as newsroom:
        states, at = [state(newsroom)], 0
        for name, *what in walk:
            clock.advance(seconds=1)
            if name == "undo":
                assert (newsroom.undoing.undo() is None) == (at == 0)
                at = max(0, at - 1)
            elif name == "redo":
                assert (newsroom.undoing.redo() is None) == (at == len(states) - 1)
                at = min(at + 1, len(states) - 1)
            else:
                before = [step.journal for step in newsroom.undoing.history(1)]
                act(newsroom, name, *what)
                if [step.journal for step in newsroom.undoing.history(1)] != before:
                    states = [*states[: at + 1], state(newsroom)]
                    at += 1
            assert state(newsroom) == states[at]
        while at:
            newsroom.undoing.undo()
            at -= 1
            assert state(newsroom) == states[at]
        assert newsroom.undoing.undo() is None
