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


ASKING = """[[feeds]]
url = "https://example.org/f"
full_text = true
notify = true
user = "me"
password = " p'w "
password_command = "pass show 'my news'"
headers = ["X-Key: value", "Accept-Language: ar, en;q=0.5"]
cookies = "~/cookies.txt"
proxy = "socks5h://me:pw@127.0.0.1:9050"
tls = ["expired", "SHA256:AB:%s"]
""" % ("cd:" * 30 + "EF")


def test_how_a_feed_is_asked_is_read(tmp_path):
    (tmp_path / "feeds.toml").write_text(ASKING)
    (feed,) = read_feeds(tmp_path / "feeds.toml")
    assert (feed.full_text, feed.notify, feed.user, feed.password) == (True, True, "me", " p'w ")
    assert feed.headers == ("X-Key: value", "Accept-Language: ar, en;q=0.5")
    assert feed.tls == ("expired", "sha256:ab" + "cd" * 30 + "ef")
    assert feed.proxy == "socks5h://me:pw@127.0.0.1:9050"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ('full_text = "yes"', "true or false"),
        ('headers = "X: y"', "a list of texts"),
        ('headers = ["X"]', "a list of headers"),
        ('headers = ["X: hush\\nY: z"]', ""),
        ('headers = ["Host: hush"]', "a list without headers that newsterm says itself"),
        ('proxy = "ftp://hush"', "socks5://127.0.0.1:9050"),
        ('proxy = "http://:hush"', "socks5://127.0.0.1:9050"),
        ("password = 12345", "on one line"),
        ('tls = ["all"]', '"expired", "name", "self-signed"'),
        ('tls = ["sha256:12"]', "the certificate itself"),
        ('password_command = "x \'"', "a command in quotes"),
    ],
)
def test_what_cannot_be_is_said_without_the_secret(tmp_path, line, wanted):
    (tmp_path / "feeds.toml").write_text(f'[[feeds]]\nurl = "https://example.org/f"\n{line}\n')
    if not wanted:  # a line break becomes a blank: no header can be smuggled in behind another
        assert read_feeds(tmp_path / "feeds.toml")[0].headers == ("X: hush Y: z",)
        return
    with pytest.raises(ConfigError) as caught:
        read_feeds(tmp_path / "feeds.toml")
    assert wanted in caught.value.message
    assert "line 3" in caught.value.message
    assert "hush" not in caught.value.message + caught.value.hint
    assert "12345" not in caught.value.message
