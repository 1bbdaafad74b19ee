"""Lists of subscriptions."""

from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from xml.etree import ElementTree as ET
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.config import add_feeds
from newsterm.formats import read_opml, write_opml
from newsterm.lang import line
from newsterm.model import Feed, ParseError

WORDS = st.text(max_size=12).map(line).filter(bool)
FEEDS = st.builds(
    Feed,
    url=st.integers(0, 9).map(lambda number: f"https://e{number}.org/feed?a=1&b=<{number}>"),
    title=WORDS | st.just(""),
    tags=st.lists(WORDS, unique=True, max_size=4).map(tuple),
    language=st.sampled_from(["", "ar", "fa-IR"]),
)


def opml(body: str) -> bytes:
    head = '<?xml version="1.0"?><opml version="2.0"><head><title>t</title></head>'
    return f"{head}<body>{body}</body></opml>".encode()


@given(st.lists(FEEDS, unique_by=lambda feed: feed.url, max_size=6), WORDS)
def test_what_is_written_is_read_back(feeds: list[Feed], title: str) -> None:
    document = write_opml(feeds, title)
    again = read_opml(document.encode()).feeds
    assert len(again) == len(feeds)
    assert set(again) == set(feeds)


@given(st.lists(FEEDS, unique_by=lambda feed: feed.url, max_size=6), WORDS)
def test_any_xml_parser_reads_it_and_every_feed_stands_once_in_the_folder_of_its_first_tag(
    feeds: list[Feed], title: str
) -> None:
    root = ET.fromstring(write_opml(feeds, title))
    assert root.findtext("head/title") == title
    found = {}
    for outline in root.iterfind("body/outline"):
        for inner in [outline] if outline.get("xmlUrl") else list(outline):
            assert inner.get("xmlUrl") not in found
            found[inner.get("xmlUrl")] = "" if inner is outline else outline.get("text")
    assert found == {feed.url: (*feed.tags, "")[0] for feed in feeds}


def test_folders_become_tags_from_the_outside_in() -> None:
    document = opml(
        '<outline text="World"><outline title="عربي"><outline text="A" xmlUrl="https://a.org/"/></outline>'
        '<outline text="B" xmlUrl="https://b.org/"/></outline><outline text="C" xmlUrl="https://c.org/"/>'
    )
    assert [(feed.title, feed.tags) for feed in read_opml(document).feeds] == [
        ("A", ("World", "عربي")),
        ("B", ("World",)),
        ("C", ()),
    ]


def test_a_feed_that_stands_in_two_folders_has_both_tags() -> None:
    document = opml(
        '<outline text="x"><outline xmlUrl="https://a.org/"/></outline>'
        '<outline text="y"><outline text="A" xmlUrl="https://a.org/"></outline></outline>'
    )
    assert read_opml(document).feeds == (Feed(url="https://a.org/", title="A", tags=("x", "y")),)


def test_categories_of_others_are_tags_too() -> None:
    document = opml('<outline text="A" xmlUrl="https://a.org/" category="/Boston/Weather, sport,"/>')
    assert read_opml(document).feeds[0].tags == ("Boston/Weather", "sport")


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ("https://a.org/x", "https://a.org/x"),
        ("HTTP://A.org/x", "HTTP://A.org/x"),
        (" https://a.org/a b\n", "https://a.org/a%20b"),
        ("feed://a.org/x", "http://a.org/x"),
        ("feed:https://a.org/x", "https://a.org/x"),
        ("https://a.org/?a=1&b=2&copy=3", "https://a.org/?a=1&b=2&copy=3"),
        ("https://a.org/?a=1&amp;b=2", "https://a.org/?a=1&b=2"),
    ],
)
def test_an_address_of_the_web_is_taken_as_it_is_meant(given: str, taken: str) -> None:
    assert [feed.url for feed in read_opml(opml(f'<outline xmlUrl="{given}"/>')).feeds] == [taken]


@pytest.mark.parametrize(
    "given",
    ["exec:rm -rf ~", "filter:cat:https://a.org", "|cat /etc/passwd", "file:///etc/passwd", "/etc/passwd",
     "javascript:alert(1)", "feed:exec:ls", "feed:file:///x", "https://", "http://[bad", "", "-o https://a.org"],
)  # fmt: skip
def test_no_other_source_comes_in_with_a_list_from_elsewhere(given: str) -> None:
    assert read_opml(opml(f'<outline text="x" xmlUrl="{given}"/>')).feeds == ()


@pytest.mark.parametrize(
    "document",
    [
        b'<outline TEXT="A" XMLURL="https://a.org/">',
        b'\xef\xbb\xbf<opml><body><outline text="A" xmlUrl="https://a.org/"/>',
        '<opml><outline text="A" xmlUrl="https://a.org/"/></opml>'.encode("utf-16"),
        '<opml><outline text="A" xmlUrl="https://a.org/"/></opml>'.encode("utf-16-le"),
        '<opml><outline text="A" xmlUrl="https://a.org/"/></opml>'.encode("utf-16-be"),
        b"<opml><outline text='A' xmlUrl='https://a.org/' broken=\"x></opml>",
        b'<opml><!-- <outline xmlUrl="https://b.org/"/> --><outline text="A" xmlUrl="https://a.org/"/></opml>',
    ],
)
def test_a_document_that_is_not_quite_right_is_read_all_the_same(document: bytes) -> None:
    assert read_opml(document).feeds == (Feed(url="https://a.org/", title="A"),)


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [("", "windows-1256"), ('encoding="iso-8859-6"', "iso-8859-6"), ('encoding="windows-1256"', "utf-8"),
     ('encoding="nonsense"', "windows-1256"), ('encoding="utf-8"', "windows-1256")],
)  # fmt: skip
def test_arabic_titles_are_read_in_the_encoding_that_they_really_have(
    declaration: str, encoding: str
) -> None:
    document = (
        f'<?xml version="1.0" {declaration}?><opml><outline text="أخبار" xmlUrl="https://a.org/"/></opml>'
    )
    assert read_opml(document.encode(encoding)).feeds[0].title == "أخبار"


def test_titles_come_in_clean() -> None:
    document = opml('<outline text="a&#27;]52;c;x&#7;b&#x202e;&#55357;\nc" xmlUrl="https://a.org/"/>')
    assert read_opml(document).feeds[0].title in {"a]52;c;xb\ufffd c", "a]52;c;xb c"}


def test_a_list_that_declares_entities_is_refused() -> None:
    bomb = b'<!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><opml><outline text="&b;"/></opml>'
    with pytest.raises(ParseError, match="entities"):
        read_opml(bomb)


@pytest.mark.parametrize(
    "document", [b"", b"<html><body>404</body></html>", b"\x00\x01\x02", b"{}", b"/etc/passwd"]
)
def test_what_is_no_opml_is_said_to_be_none(document: bytes) -> None:
    with pytest.raises(ParseError) as caught:
        read_opml(document)
    assert caught.value.hint


def test_an_empty_list_is_a_list() -> None:
    assert read_opml(opml("")).feeds == ()


def test_ten_thousand_folders_deep_and_ten_thousand_feeds_wide_is_soon_read() -> None:
    begun = process_time()
    deep = '<outline text="f">' * 10_000 + '<outline xmlUrl="https://a.org/"/>' + "</outline>" * 10_000
    wide = "".join(f'<outline text="t{n}" xmlUrl="https://e.org/{n}">' for n in range(10_000))
    assert read_opml(opml(deep)).feeds[0].tags == ("f",)
    assert len(read_opml(opml(wide)).feeds) == 10_000
    assert process_time() - begun < 3


def test_what_is_of_no_use_elsewhere_and_what_is_secret_stays_here() -> None:
    document = write_opml(
        [
            Feed(url="exec:~/bin/mail"),
            Feed(url="file:///home/me/feed.xml"),
            Feed(url="https://me:secret@a.org/feed", title="A"),
        ]
    )
    assert "exec" not in document
    assert "file:" not in document
    assert "secret" not in document
    assert read_opml(document.encode()).feeds == (Feed(url="https://a.org/feed", title="A"),)


@pytest.mark.parametrize(
    ("language", "read"),
    [("English (US)", ""), ("unknown", ""), ("?", ""), ("en_US", ""), (" ar ", "ar"), ("fa-IR", "fa-IR")],
)
def test_a_language_that_is_none_is_dropped_and_the_feed_stays(language: str, read: str) -> None:
    document = opml(f'<outline text="A" xmlUrl="https://a.org/" language="{language}"/>')
    assert read_opml(document).feeds == (Feed(url="https://a.org/", title="A", language=read),)


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_whatever_an_outline_says_feeds_toml_can_say_too(
    path: str, title: str, tag: str, tongue: str
) -> None:
    said = {"xmlUrl": f"https://a.org/{path}", "title": title, "category": tag, "language": tongue}
    outline = " ".join(f"{name}={quoteattr(value)}" for name, value in said.items())
    document = opml(f"<outline text={quoteattr(tag)}><outline {outline}/></outline>")
    with TemporaryDirectory() as folder:
        feeds = read_opml(document).feeds
        assert add_feeds(Path(folder, "feeds.toml"), feeds) == feeds
