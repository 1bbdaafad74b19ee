"""Lists of feeds as other readers export them (their own words, our addresses)."""

from pathlib import Path
from time import process_time

import pytest

from newsterm.formats import read_opml
from newsterm.lang import LANGUAGES, phrases
from newsterm.model import Feed, ParseError

SAMPLES = Path(__file__).parents[1] / "samples" / "opml"

FEEDS = {
    "newsboat-2.21": [("http://127.0.0.1:8765/rss", "My & title"), ("https://b.example/?a=1&b=2", "")],
    "feedly": [
        ("https://ar.example/feed/", "مرسى النخيل", "أخبار", "Tech"),
        ("http://heron.example/?feed=rss2&lang=en", "Heron & Crane", "Tech"),
    ],
    "inoreader": [
        ("https://coast.example/rss", "Coast", "World"),
        ("https://none.example/rss", "No folder"),
    ],
    "freshrss": [
        ("https://one.example/feed", "One blog", "Blogs"),
        ("https://json.example/feed.json", "JSON", "Uncategorized"),
    ],
    "miniflux": [("https://fa.example/atom", "خبرهای ساحل", "All")],
    "thunderbird": [("https://coast.example/rss", "Coast & Sea", "Sea")],
    "liferea": [
        ("https://herons.example/rss", "Herons", "Example Feeds", "Open Source"),
        ("https://atom.example/feed", "Atom", "Example Feeds", "Open Source"),
    ],
    "netnewswire": [
        ("http://top.example/feed.json", "Top"),
        ("https://pear.example/atom", "Pear", "Apple & Pears"),
    ],
    "overcast": [("https://tides.example/rss", "Tides")],
    "pcast": [
        ("https://he.example/podcast", "צדף"),
        ("http://old.example/feed", "Old"),
        ("http://older.example/feed", "Older"),
    ],
    "directory": [("https://x.example/feed", "A feed", "Lists")],
}
LEFT = {
    "newsboat-2.21": {"file:///home/me/x.xml": "opml_address"},
    "freshrss": {"Blogs": "opml_list", "A page": "opml_rules", "Dots": "opml_rules"},
    "liferea": {"Mine": "opml_address", "Unread": "opml_search"},
    "overcast": {"Heard once": "opml_unfollowed"},
    "directory": {
        "News": "opml_list", "Sport": "opml_list", "A page": "opml_page", "Only a page": "opml_page",
        "Nowhere": "opml_nowhere", "No host": "opml_address", "Relative": "opml_address",
        "Bare": "opml_address",
    },
}  # fmt: skip


def test_there_is_a_sample_of_each():
    assert {path.stem for path in SAMPLES.glob("*.opml")} == FEEDS.keys()


@pytest.mark.parametrize("name", FEEDS)
def test_what_other_readers_export_comes_over(name):
    listed = read_opml((SAMPLES / f"{name}.opml").read_bytes())
    meant = [Feed(url=url, title=title, tags=tuple(tags)) for url, title, *tags in FEEDS[name]]
    assert list(listed.feeds) == meant


@pytest.mark.parametrize("name", FEEDS)
def test_what_does_not_come_over_is_named_with_its_reason(name):
    listed = read_opml((SAMPLES / f"{name}.opml").read_bytes())
    reasons = {one.what: one.why.key.rpartition(".")[2] for one in listed.left}
    assert reasons == LEFT.get(name, {})
    assert len(listed.left) == len(reasons)
    for language in LANGUAGES:
        assert all(one.why.within(phrases(language)) for one in listed.left)


def test_another_list_is_named_with_its_address_and_a_password_is_not_said():
    document = b'<opml><outline type="include" text="L" url="https://me:secret@a.example/l.opml"/></opml>'
    (left,) = read_opml(document).left
    assert str(left.why) == (
        "another list of feeds; save it from https://a.example/l.opml and import it by itself"
    )


MISTAKEN = {
    "empty": (b" \n", "is_empty"),
    "a zip": (b"PK\x03\x04\x14\0\0\0", "is_packed"),
    "gzip": (b"\x1f\x8b\x08\0\0", "is_packed"),
    "RSS": (b"<?xml version='1.0'?><rss><channel><item/></channel></rss>", "is_feed"),
    "Atom": (b"\xef\xbb\xbf<!-- x --><feed xmlns='http://www.w3.org/2005/Atom'/>", "is_feed"),
    "RDF": (b"<rdf:RDF xmlns:rdf='x'/>", "is_feed"),
    "a page": (b"<!DOCTYPE html><html><head><title>Log in</title></head></html>", "is_page"),
    "urls": (b"# mine\nhttps://a.example/feed tag\n", "is_urls"),
    "JSON": (b'{"feeds": []}', "no_opml"),
    "prose": ("صباح الخير".encode(), "no_opml"),
    "a picture": (bytes(range(128, 256)) * 9, "no_opml"),
}


@pytest.mark.parametrize("name", MISTAKEN)
def test_a_file_that_is_something_else_is_called_what_it_is(name):
    document, reason = MISTAKEN[name]
    with pytest.raises(ParseError) as caught:
        read_opml(document)
    assert caught.value.said.key == f"errors.formats.{reason}"
    assert caught.value.way_out


@pytest.mark.parametrize(
    "declared",
    [
        "<!DOCTYPE opml>",
        '<!DOCTYPE opml SYSTEM "file:///etc/passwd">',
        "<!DOCTYPE opml [<!ELEMENT outline ANY>]>",
    ],
)
def test_a_doctype_is_passed_over_and_nothing_is_asked_for(declared):
    document = f'<?xml version="1.0"?>{declared}<opml><outline xmlUrl="https://a.example/"/></opml>'
    assert [feed.url for feed in read_opml(document.encode()).feeds] == ["https://a.example/"]


def test_entities_that_only_html_knows_are_letters():
    document = '<opml><outline text="A&nbsp;&eacute;&hellip;&bogus;" xmlUrl="https://a.example/"/></opml>'
    assert read_opml(document.encode()).feeds[0].title == "A é…&bogus;"


def test_a_broken_letter_spoils_no_other():
    document = "<opml><outline text='أخبار اليوم?' xmlUrl='https://a.example/'/></opml>".encode()
    (feed,) = read_opml(document.replace(b"?", b"\xd8")).feeds
    assert feed.title == "أخبار اليوم\ufffd"


def test_ten_thousand_feeds_are_read_in_a_moment():
    begun = process_time()
    outlines = "".join(
        f"<outline text='{group}'>"
        + "".join(
            f"<outline type='rss' text='خبر {number}' title='خبر {number}' xmlUrl='https://e.example/{group}/{number}'"
            f" htmlUrl='https://e.example/' category='/a/b,c'/>"
            for number in range(100)
        )
        + "</outline>"
        for group in range(100)
    )
    listed = read_opml(f"<opml><body>{outlines}</body></opml>".encode())
    assert len(listed.feeds) == 10_000
    assert listed.feeds[-1].tags == ("99", "a/b", "c")
    assert process_time() - begun < 3
