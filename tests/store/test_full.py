"""The articles of entries' pages, beside the feeds' own texts."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from newsterm.lang import Said
from newsterm.model import Feed, FullText
from newsterm.query import parse
from newsterm.store import Store
from newsterm.store.migrate import migrations, statements

PAGE = FullText(url="https://one.example/story", html="<p>Everything about herons.</p>")


def found(store, now, *questions: str) -> list[list[int]]:
    return [list(store.rows(parse(question), now)) for question in questions]


def test_a_full_text_is_kept_beside_the_feeds_own(store, new, brought, now):
    store.write(brought(new("a", html="<p>own</p>", summary="short"), new("b")))
    assert store.full_texts([1, 2]) == {}
    assert store.keep_full_text(1, PAGE, now)
    assert store.full_texts([1, 2]) == {1: PAGE}
    assert (store.entry(1).html, store.entry(1).summary) == ("<p>own</p>", "short")
    assert not store.keep_full_text(99, PAGE, now)


@pytest.mark.parametrize("indexed", [False, True])
def test_its_words_are_found_with_those_of_the_feed(store, new, brought, now, indexed):
    store.write(brought(new("a", summary="own words"), new("b", summary="others")))
    if indexed:
        store.index()
    store.keep_full_text(1, PAGE, now)
    asked = ("herons", "own", '"about herons"', "/h.rons/", "has:full", "title:herons")
    assert found(store, now, *asked) == [[1], [1], [1], [1], [1], []]
    while store.index():
        pass
    assert found(store, now, *asked) == [[1], [1], [1], [1], [1], []]


def test_one_that_comes_again_replaces_the_first_in_the_index_too(store, new, brought, now):
    store.write(brought(new("a")))
    store.index()
    store.keep_full_text(1, PAGE, now)
    store.keep_full_text(1, replace(PAGE, html="<p>Everything about cranes.</p>"), now)
    assert found(store, now, "herons", "cranes") == [[], [1]]


def test_an_entry_whose_feed_corrects_it_keeps_its_full_text_and_what_it_has(store, new, brought, now):
    store.write(brought(new("a")))
    store.index()
    store.keep_full_text(1, replace(PAGE, html=PAGE.html + "<img src='https://one.example/p.jpg'>"), now)
    store.write(brought(altered=((1, new("a", title="Other", summary="new")),)))
    asked = ("has:full", "has:picture", "herons", "new", "title:Other")
    assert found(store, now, *asked) == [[1]] * 5
    assert 1 in store.full_texts([1])


def test_one_that_comes_for_what_lies_in_the_bin_counts_when_that_comes_out(store, new, brought, now):
    store.write(brought(new("a")))
    store.mark([1], binned=True, label="binned", now=now)
    store.keep_full_text(1, FullText(url="https://one.example/a", html="<p>all of it</p>"), now)
    store.undo()
    assert store.count(parse("has:full"), now) == 1


def test_keeping_one_is_no_act_of_the_reader(store, new, brought, now):
    store.write(brought(new("a")))
    store.keep_full_text(1, PAGE, now)
    assert store.history() == []
    assert store.undo() is None


@pytest.fixture
def always(store, new, brought, now):
    """A feed that wants the full text always, with three entries; and another with one."""
    feeds = [Feed(url="https://one.example/feed", full_text=True), Feed(url="https://two.example/feed")]
    store.sync_feeds(feeds, "other", now)
    store.write(brought(*(new(key, hours=hours) for key, hours in (("a", 3), ("b", 2), ("c", 1)))))
    store.write(brought(new("d"), feed=2))
    return store


def due(store, now, *, most=10, of_a_feed=10) -> list[str]:
    pages = store.pages_due(now, now + timedelta(minutes=20), most=most, of_a_feed=of_a_feed)
    return [page.url.rpartition("/")[2] for page in pages]


def test_pages_of_feeds_that_want_it_always_are_due_once_the_newest_first(always, now):
    assert due(always, now) == ["c", "b", "a"]
    assert due(always, now) == []


def test_so_many_are_due_at_once_and_the_others_after(always, now):
    assert [due(always, now, most=2), due(always, now, of_a_feed=1)] == [["c", "b"], ["a"]]


def test_what_somebody_took_on_and_left_is_due_again_later(always, now):
    due(always, now)
    assert due(always, now + timedelta(minutes=21)) == ["c", "b", "a"]


def test_what_is_read_or_muted_or_there_is_not_due_and_what_is_saved_is(always, now):
    always.mark([1], read=True, saved=True, label="", now=now)
    always.mark([2], muted=True, label="", now=now)
    always.keep_full_text(3, PAGE, now)
    assert due(always, now) == ["a"]


def test_what_failed_is_due_when_its_pause_is_over_and_never_where_there_is_none(always, now):
    later = now + timedelta(hours=1)
    always.miss_full_text(1, Said("errors.parse.no_article"), later)
    always.miss_full_text(2, Said("errors.parse.no_article"), None)
    assert due(always, now) == ["c"]
    assert [page.tries for page in always.pages([1, 2, 3])] == [1, 1, 0]
    assert due(always, later + timedelta(minutes=1)) == ["c", "a"]


def test_a_failure_takes_nothing_away_that_is_kept(always, now):
    always.keep_full_text(1, PAGE, now)
    always.miss_full_text(1, Said("errors.parse.no_article"), None)
    assert always.full_texts([1]) == {1: PAGE}
    assert always.pages([1])[0].kept


def test_pages_are_told_in_the_order_asked_with_their_feeds_settings(always):
    pages = always.pages([4, 99, 1])
    assert [(page.row, page.feed.url, page.feed.full_text) for page in pages] == [
        (4, "https://two.example/feed", False),
        (1, "https://one.example/feed", True),
    ]


def test_a_store_of_the_form_before_is_brought_to_this_one_with_all_that_is_in_it(tmp_path: Path, now):
    path = tmp_path / "newsterm.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        for number, script in migrations():
            if number < 3:
                for statement in statements(script.read_text("utf-8")):
                    old.execute(statement)
        old.execute("PRAGMA user_version = 2")
        old.execute(f"PRAGMA application_id = {0x6E777374}")
        old.execute("INSERT INTO feeds (id, url, position, title, tags, language, direction, user_agent)"
                    " VALUES (1, 'https://one.example/feed', 0, 'One', '[]', '', '', '')")  # fmt: skip
    with Store.open(path) as store:
        assert [feed.url for feed, _ in store.feeds()] == ["https://one.example/feed"]
        assert store.full_texts([1]) == {}
    assert path.with_name("newsterm.db.form2").is_file()
