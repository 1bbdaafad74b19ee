"""feeds.toml becomes feeds."""

import os

import pytest

from newsterm.config import read_feeds, stamp
from newsterm.model import ConfigError, Feed


@pytest.fixture
def file(tmp_path):
    return tmp_path / "feeds.toml"


def test_no_file_is_no_feed(file):
    assert read_feeds(file) == ()


def test_each_table_is_a_feed_in_its_order(file):
    file.write_text(
        """
        [[feeds]]
        url = "https://example.org/a"
        [[feeds]]
        url = "file:/b.xml"
        title = "ب"
        tags = ["news", "news", "world"]
        language = "ar"
        direction = "rtl"
        every = "2h"
        user_agent = "me"
        """,
        "utf-8",
    )
    assert read_feeds(file) == (
        Feed(url="https://example.org/a"),
        Feed(
            url="file:/b.xml", title="ب", tags=("news", "world"), language="ar", direction="rtl", every=7200,
            user_agent="me",
        ),
    )  # fmt: skip


def test_an_address_that_stands_there_twice_is_one_feed_with_the_tags_of_both(file):
    file.write_text("""
        [[feeds]]
        url = "a"
        title = "first"
        tags = ["x", "y"]
        [[feeds]]
        url = "b"
        [[feeds]]
        url = "a"
        title = "second"
        tags = ["y", "z"]
    """)
    assert read_feeds(file) == (Feed(url="a", title="first", tags=("x", "y", "z")), Feed(url="b"))


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("[[feeds]]\nurl = 'a'\n[[feeds]]\ntitle = 'b'\n", 3, "feeds[2]"),
        ("[[feeds]]\nurl = 'a'\ntag = ['x']\n", 3, "feeds[1].tag"),
        ("[[feeds]]\nurl = 'a'\n\nevery = '1s'\n", 4, "feeds[1].every"),
        ("[[feed]]\nurl = 'a'\n", 1, "feed"),
        ("[feeds]\nurl = 'a'\n", 1, "feeds"),
    ],
)
def test_what_is_not_understood_is_named_with_its_line(file, text, line, key):
    file.write_text(text)
    with pytest.raises(ConfigError) as caught:
        read_feeds(file)
    assert (caught.value.line, caught.value.key, caught.value.file) == (line, key, str(file))


def test_a_stamp_changes_with_the_file(file):
    assert stamp(file) == ""
    file.write_text("# a\n")
    first = stamp(file)
    assert stamp(file) == first
    os.utime(file, ns=(0, 1))
    assert stamp(file) != first
