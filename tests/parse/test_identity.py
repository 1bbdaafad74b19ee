"""Keys that stay the same."""

from hypothesis import given
from hypothesis import strategies as st

from newsterm.parse.identity import Named, keys

one = st.builds(
    Named,
    guid=st.sampled_from(["", "1", "2"]),
    link=st.sampled_from(["", "https://e.org/1", "https://e.org/2"]),
    title=st.sampled_from(["", "a", "b"]),
    date=st.sampled_from(["", "x"]),
    text=st.just(""),
)


def test_the_guid_names_an_entry_then_the_link_then_title_and_date() -> None:
    given_keys = keys(
        [
            Named(guid=" tag:1 ", link="https://e.org/1", title="a"),
            Named(link="https://e.org/2", title="a"),
            Named(title="a", date="x"),
            Named(title="a", date="y"),
        ]
    )
    assert given_keys[:2] == ["tag:1", "//e.org/2"]
    assert given_keys[2] != given_keys[3]
    assert all(given_keys)


def test_a_move_from_http_to_https_makes_no_double() -> None:
    assert keys([Named(guid="http://e.org/1")]) == keys([Named(guid="https://e.org/1")])
    assert keys([Named(link="HTTP://e.org/1")]) == keys([Named(link="https://e.org/1")])


def test_a_changed_title_or_link_leaves_the_key_of_a_guid() -> None:
    assert keys([Named(guid="1", title="a", link="x")]) == keys([Named(guid="1", title="b", link="y")])


def test_a_guid_that_several_bear_is_joined_by_their_links() -> None:
    first, second = keys([Named(guid="1", link="https://e.org/1"), Named(guid="1", link="https://e.org/2")])
    assert first != second
    assert keys([Named(guid="1", link="https://e.org/2"), Named(guid="1", link="https://e.org/1")]) == [
        second,
        first,
    ]


def test_the_same_entry_twice_in_a_document_is_one() -> None:
    entry = Named(guid="1", link="https://e.org/1", title="a")
    assert [key is None for key in keys([entry, entry])].count(True) == 1


def test_untitled_undated_entries_are_told_apart_by_their_text() -> None:
    first, second = keys([Named(text="one"), Named(text="two")])
    assert first != second


@given(st.lists(one, max_size=6))
def test_no_two_entries_of_a_document_share_a_key(entries: list[Named]) -> None:
    given_keys = [key for key in keys(entries) if key is not None]
    assert len(given_keys) == len(set(given_keys))


@given(st.lists(one, max_size=6))
def test_entries_that_differ_are_all_kept(entries: list[Named]) -> None:
    """Where a guid or a link names them, another date alone makes no other entry."""
    different = {
        (entry.guid or entry.link or entry.date, entry.guid, entry.link, entry.title) for entry in entries
    }
    assert sum(key is not None for key in keys(entries)) == len(different)
