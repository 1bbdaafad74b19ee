"""Changes of feeds.toml are turned back letter by letter, and what the reader wrote meanwhile stays."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsterm.config import add_feeds, change_feed, drop_feed, read_feeds, turn_feeds
from newsterm.model import Feed

MINE = """# My feeds

# the best one
[[feeds]]
url = "a"  # here
title = 'A'
tags = [
  "x", # why not
]

# the second
[[feeds]]
# inside
url = "b"

[[feeds]]
url = "c"
[[feeds]]
url = "d"

# done
"""


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "feeds.toml"
    file.write_text(MINE, "utf-8")
    return file


def noted(edit):
    """Do something, and tell what it changed."""
    changes = []
    assert edit(changes.extend)
    return changes


def inverse(changes):
    return [change.inverse for change in changes]


@pytest.mark.parametrize("url", ["a", "b", "c", "d"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_dropped_feed_comes_back_letter_by_letter(file, url, end):
    file.write_bytes(MINE.replace("\n", end).encode())
    before = file.read_bytes()
    changes = noted(lambda noting: drop_feed(file, url, noting))
    after = file.read_bytes()
    assert turn_feeds(file, inverse(changes))
    assert file.read_bytes() == before
    assert turn_feeds(file, changes)
    assert file.read_bytes() == after


def test_added_feeds_go_letter_by_letter_and_come_back(file):
    changes = noted(lambda noting: add_feeds(file, [Feed(url=url) for url in "xyz"], noting))
    after = file.read_text("utf-8")
    assert turn_feeds(file, inverse(changes))
    assert file.read_text("utf-8") == MINE
    assert turn_feeds(file, changes)
    assert file.read_text("utf-8") == after


def test_a_changed_feed_says_again_what_it_said_comments_and_all(file):
    feed = replace(read_feeds(file)[0], url="moved", title="", tags=(), every=7200)
    changes = noted(lambda noting: change_feed(file, "a", feed, noting))
    after = file.read_text("utf-8")
    assert turn_feeds(file, inverse(changes))
    assert file.read_text("utf-8") == MINE
    assert turn_feeds(file, changes)
    assert file.read_text("utf-8") == after


def test_what_the_reader_wrote_after_a_step_stays(file):
    first = read_feeds(file)[0]
    changes = noted(lambda noting: change_feed(file, "a", replace(first, title="New", every=7200), noting))
    text = file.read_text("utf-8").replace('title = "New"', 'title = "By hand"').replace('"x"', '"x", "y"')
    file.write_text(text, "utf-8")
    assert turn_feeds(file, inverse(changes))
    assert read_feeds(file)[0] == replace(first, title="By hand", tags=("x", "y"))


def test_what_is_so_already_is_not_done_again(file):
    dropped = noted(lambda noting: drop_feed(file, "b", noting))
    add_feeds(file, [Feed(url="b", title="by hand")])
    text = file.read_text("utf-8")
    assert not turn_feeds(file, inverse(dropped))
    assert file.read_text("utf-8") == text
    drop_feed(file, "b")
    assert not turn_feeds(file, dropped)


def test_where_its_place_is_gone_a_feed_comes_back_at_the_end(file):
    dropped = noted(lambda noting: drop_feed(file, "b", noting))
    drop_feed(file, "c")
    assert turn_feeds(file, inverse(dropped))
    assert [feed.url for feed in read_feeds(file)] == ["a", "d", "b"]


def test_a_feed_does_not_take_an_address_that_another_has_by_now(file):
    first = read_feeds(file)[0]
    changes = noted(lambda noting: change_feed(file, "a", replace(first, url="moved"), noting))
    add_feeds(file, [Feed(url="a")])
    assert not turn_feeds(file, inverse(changes))
    assert [feed.url for feed in read_feeds(file)] == ["moved", "b", "c", "d", "a"]


def test_where_it_cannot_be_written_down_nothing_is_changed(file):
    def refuse(_):
        raise OSError

    with pytest.raises(Exception, match=r"feeds\.toml"):
        drop_feed(file, "b", refuse)
    assert file.read_text("utf-8") == MINE


PIECES = st.lists(st.sampled_from(["\n", "# note\n", "\n\n", "\n# two\n\n", ""]), min_size=6, max_size=6)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.lists(st.sampled_from("abcxyz"), min_size=1, max_size=3)),
        st.tuples(st.just("drop"), st.sampled_from("abcxyz")),
        st.tuples(st.just("change"), st.sampled_from("abcxyz"), st.sampled_from(["", "One", "Two"])),
    ),
    max_size=6,
)


@settings(deadline=None, max_examples=60)
@given(pieces=PIECES, steps=STEPS)
def test_back_and_forth_goes_through_the_states_that_there_were(tmp_path_factory, pieces, steps):
    file = tmp_path_factory.mktemp("turning") / "feeds.toml"
    blocks = [f'[[feeds]]\nurl = "{url}"\n' for url in "abc"]
    file.write_text("".join(gap + block for gap, block in zip(pieces, blocks, strict=False)) + pieces[3])
    states, done = [read_feeds(file)], []
    for name, what, *more in steps:
        changes = []
        match name:
            case "add":
                add_feeds(file, [Feed(url=url) for url in what], changes.extend)
            case "drop":
                drop_feed(file, what, changes.extend)
            case _:
                change_feed(file, what, Feed(url=what, title=more[0]), changes.extend)
        if changes:
            done.append(changes)
            states.append(read_feeds(file))
    text = file.read_text()
    for number in range(len(done) - 1, -1, -1):
        assert turn_feeds(file, inverse(done[number]))
        assert read_feeds(file) == states[number]
    for number, changes in enumerate(done, 1):
        assert turn_feeds(file, changes)
        assert read_feeds(file) == states[number]
    assert [line for line in file.read_text().splitlines() if line] == [
        line for line in text.splitlines() if line
    ]
