"""The fast road says what feedparser says, or hands over."""

import re
from pathlib import Path

import feedparser.mixin
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.lang import clean
from newsterm.model import ParsedFeed
from newsterm.parse import strict, xml
from newsterm.parse.assemble import parsed_feed
from newsterm.parse.elements import Elements
from newsterm.parse.mend import mend
from newsterm.parse.namespaces import PREFIXES
from newsterm.parse.reading import Unsure

SAMPLES = sorted((Path(__file__).parents[1] / "samples" / "feeds").glob("*.xml"))
URL = "https://e.org/dir/feed.xml"
DECLARED = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "atom": "http://www.w3.org/2005/Atom", "cc": "http://web.resource.org/cc/",
        "content": "http://purl.org/rss/1.0/modules/content/", "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/", "georss": "http://www.georss.org/georss",
        "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd", "media": "http://search.yahoo.com/mrss/",
        "podcast": "https://podcastindex.org/namespace/1.0",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "slash": "http://purl.org/rss/1.0/modules/slash/",
        "thr": "http://purl.org/syndication/thread/1.0", "wfw": "http://wellformedweb.org/CommentAPI/",
    }.items()
)  # fmt: skip


def both(text: str, base: str = URL) -> tuple[ParsedFeed | None, ParsedFeed]:
    """Read a document on both roads; None: the fast one is not sure."""
    document = mend(text)
    slow = parsed_feed(xml.read(document.text, base), document, base)
    try:
        return parsed_feed(strict.read(document.text, base), document, base), slow
    except Unsure:
        return None, slow


def rss(*items: str, channel: str = "") -> str:
    inside = "".join(f"<item>{item}</item>" for item in items)
    return f'<rss version="2.0" {DECLARED}><channel><title>T</title>{channel}{inside}</channel></rss>'


def atom(*entries: str) -> str:
    inside = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return f'<feed xmlns="http://www.w3.org/2005/Atom" {DECLARED}><title>T</title>{inside}</feed>'


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_sample_takes_the_fast_road_and_says_the_same(path: Path) -> None:
    fast, slow = both(path.read_text("utf-8"))
    assert fast == slow


@pytest.mark.parametrize(
    "entry",
    [
        "<title>a</title><description>b</description><description>c</description>",
        "<content:encoded>long</content:encoded><description>short</description>",
        "<itunes:summary>a</itunes:summary><description>b</description><itunes:subtitle>c</itunes:subtitle>",
        "<author>a@b.org (Ann)</author><author><name></name><uri>u</uri></author>",
        "<itunes:owner><name>O</name></itunes:owner><dc:creator>x (y)</dc:creator>",
        "<source url='https://s.org/'>S</source><title>late</title>",
        "<source><title>S</title><id>s</id></source><title>a</title><title>b</title>",
        "<image><title>I</title><url>/i.png</url><link>l</link></image><title>a</title>",
        "<guid>https://e.org/g</guid><link></link>",
        "<link>/a?b=1&amp;amp;c=2</link><atom:link rel='replies' href='r'/>",
        "<category>a</category><category domain='d'/><category/><itunes:keywords>x, y</itunes:keywords>",
        "<itunes:category text='t'><itunes:category text='u'/></itunes:category>",
        "<media:group><media:title>m</media:title><media:content url='/v.mp4'/></media:group>",
        "<media:thumbnail>/t.jpg</media:thumbnail><media:credit>c</media:credit>",
        "<podcast:person role='host'>P</podcast:person>",
        "<podcast:value><podcast:x>1</podcast:x></podcast:value>",
        "<content type='xhtml'>\n<div xmlns='http://www.w3.org/1999/xhtml'><p>x<br/></p></div> </content>",
        "<summary type='xhtml'><div>a</div><div>b</div></summary>",
        "<title>Ã©tÃ©</title><description>\u0093quoted\u0094 Ã©</description>",
        "<title xml:lang='en_GB'>a</title><dc:language>de</dc:language>",
        "<id xml:base='http://x.org/'>rel</id><link xml:base='http://x.org/y/' href='z'/>",
        "<title>a<b>c</b></title>",
        "<pubDate>2026년 3월 2일</pubDate>",
    ],
)
def test_an_entry_means_the_same_on_both_roads(entry: str) -> None:
    for text in (rss(entry), atom(entry), rss(entry, entry, channel=entry)):
        fast, slow = both(text)
        assert fast in (slow, None)


@pytest.mark.parametrize(
    "entry",
    [
        "<description>a<b>c</b></description>",
        "<content type='image/png' mode='base64'>aGVsbG8=</content>",
        "<psc:chapters xmlns:psc='http://podlove.org/simple-chapters'><psc:chapter/></psc:chapters>",
        "<title>a</title><georss:where/>",
        "<title>a</title><tags>x</tags>",
        "<title>a</title><slash:comments x='1'>7</slash:comments>",
        "<pubDate>2026년 3월 2일</pubDate>",
        "<dc:title xmlns:dc='http://e.org/another'>x</dc:title>",
    ],
)
def test_what_is_not_plain_is_handed_over(entry: str) -> None:
    fast, _ = both(rss(entry))
    assert fast is None


def test_every_element_that_feedparser_knows_is_treated_or_handed_over() -> None:
    """When feedparser learns another one, this fails until somebody has thought of it."""
    handlers = {
        re.sub("^_(start|end)_", "", name).lower()
        for name in dir(feedparser.mixin._FeedParserMixin)
        if name.startswith(("_start_", "_end_"))
    }
    ours = Elements.starts.keys() | Elements.ends.keys() | Elements.foreign
    assert handlers - ours == {"itunes_block", "itunes_explicit"}  # an end alone, that says nothing to us


def test_the_namespaces_are_feedparsers() -> None:
    theirs = {
        uri.lower(): prefix.lower() for uri, prefix in feedparser.mixin._FeedParserMixin.namespaces.items()
    }
    assert {uri: prefix for uri, prefix in theirs.items() if uri} == PREFIXES


_KNOWN = set(re.findall(r"xmlns:(\w+)=", DECLARED))
_TAGS = sorted(
    tag.replace("_", ":", 1) if tag.partition("_")[0] in _KNOWN else tag
    for tag in Elements.starts.keys() | Elements.stored
    if tag not in {"rss", "channel", "feed", "item", "entry", "width", "height", "textinput"}
)
_USUAL = [
    "title",
    "link",
    "description",
    "guid",
    "pubDate",
    "content",
    "summary",
    "atom:link",
    "podcast:person",
    "x",
]
_TEXTS = [
    "", " \n", "a", "Hello &amp; you", "خبر عاجل", "http://e.org/x?a=1&amp;b=2", "/rel/path", "//e.org/y",
    "a@b.com (Joe)", "x,y , z", "café", "Ã©tÃ©", "&lt;b&gt;bold&lt;/b&gt;", "<![CDATA[<p>x</p>]]>", "7",
    "yes", "http://[bad", "1:02:03", "&#8217;", "\u0093q",
]  # fmt: skip
_ATTRIBUTES = [
    'type="html"', 'type="TEXT"', 'type="text/html"', 'href="/h?x=1&amp;y=2"', 'href="http://o.org/z"',
    'url="http://e.org/i.jpg"', 'rel="self"', 'rel="ALTERNATE"', 'rel="enclosure"', 'rel="related"',
    'term="T"', 'foo="bar"',
    'label="L"', 'scheme="S"', 'domain="D"', 'xml:lang="ar"', 'lang="fr_CA"', 'xml:base="http://b.org/q/"',
    'isPermaLink="false"', 'length="12"', 'medium="image"', 'src="http://s.org/a"', 'text="Tech"',
    'thr:count="3"', 'rdf:resource="http://r.org/"',
]  # fmt: skip
_DATES = re.compile("published|issued|updated|modified|lastbuild|date|created", re.IGNORECASE)


@st.composite
def element(draw: st.DrawFn) -> str:
    tag = draw(st.sampled_from(_USUAL) | st.sampled_from(_TAGS))
    if _DATES.search(tag):
        return f"<{tag}>2026-0{draw(st.integers(1, 9))}-02T10:00:00Z</{tag}>"
    attributes = draw(
        st.lists(st.sampled_from(_ATTRIBUTES), max_size=2, unique_by=lambda one: one.split("=")[0])
    )
    inside = draw(st.sampled_from(_TEXTS))
    if tag in {"author", "contributor", "itunes:owner", "image", "source", "media:group", "media:content"}:
        names = draw(st.lists(st.sampled_from(["name", "email", "url", "title", "media:title"]), max_size=3))
        inside = "".join(f"<{name}>{draw(st.sampled_from(_TEXTS))}</{name}>" for name in names) or inside
    return f"<{tag} {' '.join(attributes)}>{inside}</{tag}>"


@given(
    st.lists(st.lists(element(), min_size=1, max_size=7).map("".join), min_size=1, max_size=3),
    st.sampled_from([rss, atom]),
    st.sampled_from([URL, ""]),
)
def test_any_mixture_of_elements_means_the_same_on_both_roads(
    entries: list[str], kind: object, base: str
) -> None:
    assert callable(kind)
    fast, slow = both(kind(*entries), base)
    assert fast in (slow, None)


def test_a_document_with_a_type_of_its_own_is_handed_over() -> None:
    """Entities are the mending's business; none may reach the parser."""
    with pytest.raises(Unsure):
        strict.read('<!DOCTYPE rss [<!ENTITY a "b">]>' + rss("<title>&a;</title>"), URL)


@pytest.mark.parametrize(
    "text",
    ["&#x202e;a", "&#133;", "&amp;#x202e;", "\u202ea", "e\u0301", "e&#x301;", "a\r\nb", "a&#13;b", "\x85",
     "ﻛﺘﺎب", "&amp;#8217;", "&amp;#147;", "\u2067a", "a\x7fb", "&#127;", "<![CDATA[&#x2067; & b]]>"],
)  # fmt: skip
def test_a_body_is_cleaned_on_both_roads_alike(text: str) -> None:
    fast, slow = both(rss(f"<guid>1</guid><title>t</title><description>{text}</description>"))
    assert fast is None or fast == slow
    assert slow.entries[0].summary == clean(slow.entries[0].summary)
