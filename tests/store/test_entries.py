"""How questions are answered."""

import base64
import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest

from newsterm.model import Enclosure, Is, Marks, ParsedEntry, QueryError, Regex
from newsterm.query import parse
from newsterm.store import Store, entries, index


def keys(store, text, now, **how):
    return [store.entry(row).key for row in store.rows(parse(text), now, **how)]


def test_an_entry_comes_back_as_it_was_written(store, new, brought, now):
    written = ParsedEntry(
        key="https://one.example/?a=1",
        url="https://one.example/1",
        title="أَعْلَنَتْ «Élysée»",
        author="سمير",
        published=now - timedelta(hours=1, microseconds=1),
        summary="<p>short</p>",
        html="<p>الحكومة\u200c 🙂</p>" * 50,
        language="ar",
        direction="rtl",
        categories=("politics", "فن"),
        enclosures=(
            Enclosure(url="https://x/v", type="video/mp4", size=9, duration=8, caption="c", credit="d"),
        ),
        comments_url="https://c",
        comments_feed="https://cf",
        comments=0,
    )
    mine = Marks(saved=True, tags=("Later",))
    store.write(brought(replace(new("x"), entry=written, marks=mine), feed=2))
    (row,) = store.rows(parse(""), now)
    entry = store.entry(row)
    assert {name: getattr(entry, name) for name in ParsedEntry.__slots__} == {
        name: getattr(written, name) for name in ParsedEntry.__slots__
    }
    assert (entry.feed, entry.feed_title, entry.feed_url) == (2, "Own title", "https://two.example/feed")
    assert (entry.marks, entry.arrived, entry.feed_tags) == (mine, now, ("sport", "الأخبار"))


def test_a_headline_has_all_that_a_row_of_a_list_needs(store, new, brought, now):
    video = Enclosure(url="https://x/v", type="video/mp4")
    store.write(brought(new("a", enclosures=(video,), html="<img>", direction="rtl", language="fa")))
    (row,) = store.rows(parse(""), now)
    (headline,) = store.headlines([row])
    assert headline.row == row
    assert headline.id == store.entry(row).id
    assert (headline.feed, headline.feed_title, headline.title) == (1, "One", "Title a")
    assert (headline.when, headline.arrived) == (now - timedelta(hours=1), now)
    assert (headline.language, headline.direction) == ("fa", "rtl")
    assert headline.has == {"video", "picture"}
    assert headline.marks == Marks()


def test_headlines_come_in_the_order_asked_and_without_what_is_gone(store, new, brought, now):
    store.write(brought(new("a"), new("b", hours=2)))
    first, second = store.rows(parse(""), now)
    assert [headline.row for headline in store.headlines([second, 99, first])] == [second, first]


def test_lists_are_ordered_by_publication_or_by_arrival(store, new, brought, now):
    store.write(
        brought(new("old", hours=9), new("young", hours=1), new("future", hours=-99), new("no", hours=None))
    )
    store.write(brought(new("late", hours=5)))
    assert keys(store, "", now, order="newest") == ["no", "future", "young", "late", "old"]
    assert keys(store, "", now, order="oldest") == ["old", "late", "young", "future", "no"]
    assert keys(store, "", now, order="arrived") == ["late", "no", "future", "young", "old"]
    assert keys(store, "", now, limit=2) == ["no", "future"]


def test_entries_take_their_numbers_in_the_order_given(store, new, brought, now):
    store.write(brought(new("a", hours=3), new("b", hours=3), new("c", hours=1)))
    assert keys(store, "", now, order="arrived") == ["c", "b", "a"]


def test_an_id_is_made_of_the_feeds_address_and_the_key_and_found_by_its_beginning(store, new, brought, now):
    store.write(brought(new("guid")))
    (row,) = store.rows(parse(""), now)
    name = store.entry(row).id
    digest = base64.b32encode(hashlib.sha256(b"//one.example/feed\0guid").digest()).decode().lower()
    crockford = str.maketrans("abcdefghijklmnopqrstuvwxyz234567", "0123456789abcdefghjkmnpqrstvwxyz")
    assert name == digest[:10].translate(crockford)
    assert [store.row_of(text) for text in (name, name.upper(), name[:4], f" {name} ")] == [row] * 4
    assert [store.row_of(text) for text in (name[:3], "", "zzzzzzzz", "%%%%", "____", name + "0")] == [
        None
    ] * 6


def test_a_beginning_that_two_ids_share_names_neither(store, new, brought, now, monkeypatch):
    made = iter(["abcd000000", "abcd000001", "abcd000001"])
    monkeypatch.setattr("newsterm.store.apply.public_id", lambda *_: next(made))
    store.write(brought(new("a")))
    assert store.row_of("abcd") == 1


def test_two_keys_with_one_id_get_two_ids(store, new, brought, now, monkeypatch):
    monkeypatch.setattr("newsterm.store.apply.public_id", lambda url, key, turn=0: f"abcd00000{turn}")
    store.write(brought(new("a"), new("b")))
    assert {store.entry(row).id for row in (1, 2)} == {"abcd000000", "abcd000001"}
    assert store.row_of("abcd") is None


def test_a_stream_gives_every_entry_once(store, new, brought, now):
    store.write(brought(*(new(str(number), hours=number) for number in range(450))))
    streamed = [entry.key for entry in store.stream(parse(""), now)]
    assert streamed == [str(number) for number in range(450)]


@pytest.mark.parametrize("indexed", [False, True])
def test_a_search_finds_words_whether_they_are_indexed_or_not(store, new, brought, now, indexed):
    store.write(brought(new("a", title="أَعْلَنَتْ", html="<p>Prime <b>Min</b>ister</p>", author="Zoë")))
    if indexed:
        assert store.index() == 0
    for text in ("اعلنت", "minis", '"prime minister"', "author:zoe", "title:اعل", "prime zoe", "-x"):
        assert store.count(parse(text), now) == 1, text
    for text in ('"minister prime"', '"prime min"', "title:prime", "b", "x"):
        assert store.count(parse(text), now) == 0, text


@pytest.mark.parametrize(
    "text",
    [
        '\\"',
        "NEAR\\(a\\ b\\)",
        "title\\:x",
        "a*",
        "^a",
        "a\\ OR\\ b",
        "{title}",
        "'",
        "a+b",
        ";--",
        "\\-",
        "NOT\\ a",
        "%",
        "\\\\",
    ],
)
def test_what_the_index_calls_syntax_is_only_text(store, new, brought, now, text):
    store.write(brought(new("a", title="no such thing")))
    before = store.count(parse(text), now)
    store.index()
    assert store.count(parse(text), now) == before


def test_indexing_goes_on_in_batches_until_nothing_is_left(store, new, brought, now):
    store.write(brought(*(new(str(number)) for number in range(5))))
    assert [store.index(2), store.index(2), store.index(2), store.index(2)] == [3, 1, 0, 0]
    assert store.count(parse("title"), now) == 5


def test_a_batch_is_bounded_by_its_text_too(store, new, brought, now, monkeypatch):
    monkeypatch.setattr(index, "BATCH", 1000)
    store.write(brought(*(new(str(number), html="word " * 120) for number in range(5))))
    assert [store.index(), store.index(), store.index(), store.index()] == [3, 1, 0, 0]
    assert store.count(parse("word"), now) == 5


def test_while_words_are_prepared_others_write_and_what_they_alter_is_found_as_it_is(
    store, path, new, brought, now, monkeypatch
):
    store.write(brought(new("a", title="before"), new("b", title="other")))
    slow = index.prepare

    def meanwhile(found):
        prepared = slow(found)
        with Store.open(path, patience=0.1) as second:
            second.write(brought(altered=((1, new("a", title="after")),)))
        return prepared

    with monkeypatch.context() as patched:
        patched.setattr(index, "prepare", meanwhile)
        assert store.index() == 2
    assert store.index() == 0
    assert [store.count(parse(text), now) for text in ("before", "after", "other")] == [0, 1, 1]


def test_two_that_index_at_once_index_everything_once(store, path, new, brought, now, monkeypatch):
    store.write(brought(*(new(str(number), title=f"word{number}") for number in range(5))))
    slow = index.prepare

    def meanwhile(found):
        monkeypatch.setattr(index, "prepare", slow)
        with Store.open(path, patience=0.1) as second:
            assert second.index(2) == 3
        return slow(found)

    monkeypatch.setattr(index, "prepare", meanwhile)
    assert store.index() == 0
    assert [store.count(parse(f"word{number}"), now) for number in range(5)] == [1] * 5
    assert store.check() == []


def test_a_wrong_expression_is_a_query_error(store, now):
    for query in (Regex("("), Is("lost")):
        with pytest.raises(QueryError):
            store.rows(query, now)


def test_counts_are_the_same_from_memory_and_from_the_lists(store, new, brought, now):
    store.write(brought(new("a"), new("b", marks=Marks(read=True)), new("c", marks=Marks(muted=True))))
    store.write(brought(new("d"), new("e", marks=Marks(read=True, tags=("news",))), feed=2))
    for text in ("", "is:unread", "is:read", "tag:news", "feed:1 is:unread", "feed:example is:read",
                 "tag:sport", "is:unread is:read", "is:muted", "tag:news tag:sport"):  # fmt: skip
        assert store.count(parse(text), now) == len(store.rows(parse(text), now)), text
    assert store.count(parse("tag:news"), now) == 3


def test_few_of_many_come_in_order_by_either_road(store, new, brought, now):
    store.write(brought(*(new(f"one{number}", hours=number) for number in range(0, 200, 2)), feed=1))
    store.write(brought(*(new(f"two{number}", hours=number) for number in range(1, 200, 20)), feed=2))
    for text in ("feed:1", "feed:2", "tag:news is:unread", "tag:sport"):
        assert keys(store, text, now, limit=5) == keys(store, text, now)[:5]


def test_a_topic_is_read_from_an_index_alone(store, new, brought, now):
    """Among a million, what lies in no index takes five times as long as a tag."""
    store.write(
        brought(new("a", categories=("Sport",)), new("b", url="https://one.example/ورزش/1"), new("c"))
    )
    seen = []
    with store._database.read() as connection:
        connection.set_trace_callback(seen.append)
        for question in ("topic:sport", "topic:sport is:unread"):
            assert len(entries.rows(connection, parse(question), now, "newest", None)) == 2
        connection.set_trace_callback(None)
        asked = [one for one in seen if "m.has" in one]
        plans = [str(connection.execute(f"EXPLAIN QUERY PLAN {one}").fetchall()) for one in asked]
    assert [plan.count("COVERING INDEX marks_") for plan in plans] == [1, 1]
