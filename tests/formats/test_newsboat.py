"""newsboat's list of feeds, its filters and its settings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.formats.newsboat import read_settings, read_urls
from newsterm.formats.newsboat_filter import translated
from newsterm.lang import NOTHING
from newsterm.query import parse


def test_an_address_is_followed_by_its_tags():
    (feed,) = read_urls('https://a.example/ news "two words" "say \\"hi\\"" # a comment').feeds
    assert (feed.url, feed.tags) == ("https://a.example/", ("news", "two words", 'say "hi"'))


def test_a_tilde_is_the_readers_title_and_an_exclamation_mark_hides():
    (feed,) = read_urls('https://a.example/ "~أخبار الساحل" !').feeds
    assert (feed.title, feed.tags) == ("أخبار الساحل", ("hidden",))
    (feed,) = read_urls('https://a.example/ "!Name" x').feeds
    assert feed.tags == ("Name", "hidden", "x")


def test_comments_empty_lines_and_a_byte_order_mark_are_nothing():
    assert read_urls("\ufeff# one\n\n   \n#https://a.example/\n").feeds == ()


def test_commands_and_files_are_feeds_and_an_address_that_stands_twice_is_one():
    urls = read_urls(
        "exec:~/bin/x\nfilter:~/f.sh:https://a.example/\nfile:///feed.xml a\nfile:///feed.xml b\n"
    )
    assert [feed.url for feed in urls.feeds] == [
        "exec:~/bin/x", "filter:~/f.sh:https://a.example/", "file:///feed.xml",
    ]  # fmt: skip
    assert urls.feeds[-1].tags == ("a", "b")


def test_what_is_no_address_is_named():
    urls = read_urls("gopher://old.example/ x\nhttps://a.example/\n")
    assert [(one.what, bool(one.why)) for one in urls.left] == [("gopher://old.example/", True)]
    assert len(urls.feeds) == 1


def test_query_feeds_become_sections_where_our_questions_can_say_them():
    urls = read_urls(
        '"query:Unread:unread = \\"yes\\"" tag\n"query:Long:unread_count > 3"\n'
        '"query:العربية:tags # \\"ar\\""\n'
    )
    assert [(one.name, one.query) for one in urls.sections] == [
        ("Unread", "is:unread"),
        ("العربية", "tag:ar"),
    ]
    assert [one.what for one in urls.left] == ["Long"]


@pytest.mark.parametrize(
    ("asked", "ours"),
    [
        ('unread = "yes"', "is:unread"),
        ('unread != "yes"', "-is:unread"),
        ('unread == "no"', "is:read"),
        ("age < 7", "since:1w"),
        ("age between 0:3", "since:4d"),
        ("age between 2:5", "since:6d before:2d"),
        ("age > 10", "before:11d"),
        ('(tags # "news" or tags # "x y") and unread = "yes"', '(tag:news or tag:"x y") is:unread'),
        ('tags !# "sport"', "-tag:sport"),
        ('flags # "S"', "tag:flag-s"),
        ('flags =~ "."', "is:saved"),
        ('title =~ "linux|bsd"', 'title:"linux" or title:"bsd"'),
        ('content =~ "foo.*bar"', "/foo.*bar/"),
        ('author = "Bob"', 'author:"Bob"'),
        ('feedtitle =~ "Coast"', "feed:Coast"),
        ('enclosure_type =~ "audio/mpeg"', "has:audio"),
        ('tags # "a" and tags # "b" or tags # "c"', "tag:a tag:b or tag:c"),
    ],
)
def test_a_filter_is_said_in_our_words(asked, ours):
    said, why = translated(asked)
    assert (parse(said), why) == (parse(ours), NOTHING)


@pytest.mark.parametrize(
    "asked",
    [
        "", "unread", 'unread = "perhaps"', "unread_count > 3", 'title =~ "a.*b"', '(unread = "yes"',
        'unread = "yes" or tags # "a" and age < 3', 'x # "y"', "age >= 0", 'tags =~ "x"', '"', "a = b c",
        'link =~ "x"', '((((unread="yes"' + ")" * 3, "(" * 500,
    ],
)  # fmt: skip
def test_what_our_questions_cannot_say_is_named_and_not_guessed(asked):
    said, why = translated(asked)
    assert said == ""
    assert why


@given(st.text(max_size=200))
def test_no_text_whatever_brings_the_readers_down(text):
    read_urls(text)
    read_settings(text)
    said, why = translated(text)
    assert bool(why) != bool(said) or parse(said)


def test_settings_that_mean_the_same_come_over_and_the_others_are_named():
    taken, alone = read_settings(
        "# mine\nreload-time 45 # often\nrefresh-on-startup no\nbind-key j down\nbind-key k up\n"
        'browser "firefox %u"\n'
    )
    assert taken == {("refresh", "every"): '"45m"', ("refresh", "at_start"): "false"}
    assert alone == ("bind-key", "browser")
