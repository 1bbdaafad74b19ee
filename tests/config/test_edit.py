"""feeds.toml is changed where it must be, and nowhere else."""

import codecs
import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.config import add_feed, add_feeds, change_feed, drop_feed, read_feeds
from newsterm.lang import line
from newsterm.model import ConfigError, Feed

MINE = """\
# My feeds

# the best one
[[feeds]]
url = "https://example.org/a"  # here
title = 'A'
tags = [
  "x", # why not
]

# the second
[[feeds]]
# inside
url = "https://example.org/b"

# done"""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "feeds.toml"


def test_the_first_feed_makes_the_file_for_its_reader_alone(tmp_path):
    file = tmp_path / "new" / "feeds.toml"
    assert add_feed(file, Feed(url="https://example.org/a", tags=("أخبار",)))
    assert file.read_text("utf-8") == '[[feeds]]\nurl = "https://example.org/a"\ntags = ["أخبار"]\n'
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_feed_is_appended_and_every_byte_before_it_stays(file):
    file.write_text(MINE)
    assert add_feed(file, Feed(url="c", title="C"))
    assert file.read_text() == MINE + '\n\n[[feeds]]\nurl = "c"\ntitle = "C"\n'


def test_a_feed_that_is_there_is_not_added_again(file):
    file.write_text(MINE)
    assert not add_feed(file, Feed(url="https://example.org/b"))
    assert file.read_text() == MINE


def test_of_many_only_the_new_are_added_each_once_in_their_order(file):
    file.write_text(MINE)
    added = add_feeds(file, [Feed(url=url) for url in ("z", "https://example.org/a", "y", "z")])
    assert [feed.url for feed in added] == ["z", "y"]
    assert [feed.url for feed in read_feeds(file)][2:] == ["z", "y"]


def test_a_dropped_feed_goes_and_the_comments_between_feeds_stay(file):
    file.write_text(MINE)
    assert drop_feed(file, "https://example.org/a")
    assert file.read_text() == (
        "# My feeds\n\n# the best one\n\n# the second\n[[feeds]]\n# inside\n"
        'url = "https://example.org/b"\n\n# done\n'
    )


def test_a_feed_that_is_not_there_cannot_be_dropped_or_changed(file):
    file.write_text(MINE)
    assert not drop_feed(file, "c")
    assert not change_feed(file, "c", Feed(url="c"))
    assert file.read_text() == MINE


def test_a_changed_feed_keeps_its_place_its_comments_and_what_did_not_change(file):
    file.write_text(MINE)
    first, _ = read_feeds(file)
    changed = replace(first, url="https://example.org/moved", title="", every=7200, tags=("y",))
    assert change_feed(file, first.url, changed)
    assert file.read_text() == MINE.replace(
        'url = "https://example.org/a"  # here\ntitle = \'A\'\ntags = [\n  "x", # why not\n]\n',
        'url = "https://example.org/moved"  # here\nevery = "2h"\ntags = ["y"]\n',
    ) + "\n"  # fmt: skip
    assert read_feeds(file)[0] == changed


@pytest.mark.parametrize("bom", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize(
    "edit",
    [
        lambda file: add_feed(file, Feed(url="c", title="C")),
        lambda file: add_feeds(file, [Feed(url="c"), Feed(url="d", tags=("x",))]),
        lambda file: drop_feed(file, "https://example.org/a"),
        lambda file: change_feed(
            file, "https://example.org/a", Feed(url="https://example.org/c", every=7200, language="ar")
        ),
    ],
)
def test_a_byte_order_mark_and_the_file_s_own_line_ends_stay(tmp_path, edit, bom):
    file, windows = tmp_path / "feeds.toml", tmp_path / "windows.toml"
    file.write_bytes(MINE.encode())
    windows.write_bytes(bom + MINE.replace("\n", "\r\n").encode())
    assert edit(file)
    assert edit(windows)
    assert windows.read_bytes() == bom + file.read_bytes().replace(b"\n", b"\r\n")
    assert read_feeds(windows) == read_feeds(file)


def test_what_would_not_read_back_is_not_written(file):
    file.write_text('feeds = [{ url = "a" }]\n')
    before = file.read_bytes()
    for attempt in (
        lambda: add_feed(file, Feed(url="b")),
        lambda: drop_feed(file, "a"),
        lambda: change_feed(file, "a", Feed(url="c")),
    ):
        with pytest.raises(ConfigError):
            attempt()
        assert file.read_bytes() == before


def test_a_broken_file_is_left_as_it_is(file):
    file.write_text("[[feeds\n")
    with pytest.raises(ConfigError, match="line 1"):
        add_feed(file, Feed(url="a"))
    assert file.read_text() == "[[feeds\n"


@pytest.mark.parametrize(
    "feed", [Feed(url=""), Feed(url="a\nb"), Feed(url="a", every=5), Feed(url="a", language="?")]
)
def test_a_feed_that_cannot_be_said_is_refused(file, feed):
    with pytest.raises(ConfigError):
        add_feed(file, feed)
    assert not file.exists()


def test_a_link_stays_a_link_and_a_mode_stays_a_mode(tmp_path):
    real = tmp_path / "dotfiles" / "feeds.toml"
    real.parent.mkdir()
    real.write_text(MINE)
    real.chmod(0o644)
    link = tmp_path / "feeds.toml"
    link.symlink_to(real)
    add_feed(link, Feed(url="c"))
    assert link.is_symlink()
    assert len(read_feeds(real)) == 3
    assert stat.S_IMODE(real.stat().st_mode) == 0o644
    assert list(real.parent.iterdir()) == [real]


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "occupied").write_text("")
    with pytest.raises(ConfigError, match="cannot be written"):
        add_feed(tmp_path / "occupied" / "feeds.toml", Feed(url="a"))


def test_a_power_cut_before_the_new_text_is_whole_leaves_the_old(file, monkeypatch):
    file.write_text(MINE)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ConfigError, match="cannot be written: no space left on the disk"):
        add_feed(file, Feed(url="c"))
    assert file.read_text() == MINE
    assert list(file.parent.iterdir()) == [file]


TEN_MORE = """
import sys
from pathlib import Path
from newsterm.config import add_feed
from newsterm.model import Feed
for number in range(10):
    add_feed(Path(sys.argv[1]), Feed(url=f"{sys.argv[2]}{number}"))
"""


def test_two_that_subscribe_at_once_lose_nothing(file):
    both = [subprocess.Popen([sys.executable, "-P", "-c", TEN_MORE, str(file), name]) for name in "ab"]
    assert [one.wait() for one in both] == [0, 0]
    assert len(read_feeds(file)) == 20


titles = st.text().map(line)
feeds = st.builds(
    Feed,
    url=titles.filter(bool),
    title=titles,
    tags=st.lists(titles.filter(bool), max_size=3, unique=True).map(tuple),
    language=st.sampled_from(["", "ar", "en-GB"]),
    direction=st.sampled_from(["", "rtl", "ltr"]),
    every=st.none() | st.integers(min_value=60, max_value=52 * 604800),
    user_agent=titles,
)


@given(st.lists(feeds, unique_by=lambda feed: feed.url, max_size=4), feeds, st.data())
def test_what_is_written_is_read_back(many, other, data):
    with TemporaryDirectory() as folder:
        file = Path(folder, "feeds.toml")
        assert add_feeds(file, many) == tuple(many)
        assert read_feeds(file) == tuple(many)
        if many:
            index = data.draw(st.integers(0, len(many) - 1))
            rest = [feed for feed in many if feed.url != many[index].url]
            other = replace(other, url=many[index].url)
            assert change_feed(file, other.url, other)
            assert read_feeds(file) == (*many[:index], other, *many[index + 1 :])
            assert drop_feed(file, other.url)
            assert read_feeds(file) == tuple(rest)


@given(st.text())
def test_a_title_of_any_kind_never_breaks_the_file(title):
    with TemporaryDirectory() as folder:
        file = Path(folder, "feeds.toml")
        add_feed(file, Feed(url="a", title=title))
        assert read_feeds(file) == (Feed(url="a", title=line(title)),)


def test_every_setting_of_a_feed_is_written_as_it_is_read(file):
    feed = Feed(
        url="https://example.org/f", full_text=True, notify=True, user="me", password=' "p" \\', every=7200,
        password_command="pass show 'x'", headers=("X-Key: ك",), cookies="~/c", proxy="none", tls=("name",),
    )  # fmt: skip
    assert add_feed(file, feed)
    assert read_feeds(file) == (feed,)
    plain = Feed(url=feed.url)
    assert change_feed(file, feed.url, plain)
    assert file.read_text() == '[[feeds]]\nurl = "https://example.org/f"\n'
    assert change_feed(file, feed.url, feed)
    assert read_feeds(file) == (feed,)


def test_a_file_that_gets_a_secret_is_for_its_owner_alone(file):
    add_feed(file, Feed(url="https://example.org/f"))
    file.chmod(0o644)
    change_feed(file, "https://example.org/f", Feed(url="https://example.org/f", title="x"))
    assert file.stat().st_mode & 0o777 == 0o644
    change_feed(file, "https://example.org/f", Feed(url="https://example.org/f", password="x"))
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "typed", ["https://a:x@h.org/f", "https://a@h.org/f", "filter:cat:https://a:x@h.org/f"]
)
@pytest.mark.parametrize("more", ["", 'user = "c"\n', 'password_command = "pass news"\n'])
@pytest.mark.parametrize(
    "change",
    [
        {"user": "b"}, {"password": "y"}, {"password_command": "pass x"}, {"password": ""}, {"title": "T"},
        {"url": "https://h.org/g"}, {"url": "https://b@h.org/g"},
    ],
)  # fmt: skip
def test_what_stands_in_an_address_can_be_changed_like_any_setting(file, typed, more, change):
    """Name and password that a hand wrote into it are said by settings of their own from then on."""
    file.write_text(f'[[feeds]]\nurl = "{typed}" # mine\n{more}')
    (feed,) = read_feeds(file)
    if change == {"password": ""} and not feed.password:
        return
    assert change_feed(file, feed.url, replace(feed, **change))
    (now,) = read_feeds(file)
    assert "# mine" in file.read_text()
    said = {"url": now.url} if "url" in change else change
    assert {name: getattr(now, name) for name in said} == said
    kept = {"user", "password", "password_command", "title"} - change.keys()
    assert [getattr(now, name) for name in kept] == [getattr(feed, name) for name in kept]
