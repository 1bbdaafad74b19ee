"""From bytes to a ParsedFeed: every kind of feed, whole and broken."""

import contextlib
import gzip
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsterm.lang import NOTHING, Said, phrases
from newsterm.model import Enclosure, Fetched, ParsedEntry, ParsedFeed, ParseError
from newsterm.parse import feed as front_door
from newsterm.parse import jsonfeed, mend
from newsterm.parse.feed import parse

SAMPLES = Path(__file__).parents[1] / "samples" / "feeds"


def read(body: bytes | str, *, url: str = "https://e.org/feed.xml", content_type: str = "") -> ParsedFeed:
    body = body.encode() if isinstance(body, str) else body
    return parse(Fetched(url=url, body=body, content_type=content_type))


def rss(*items: str, channel: str = "<title>T</title>", namespaces: str = "") -> str:
    inside = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?><rss version="2.0" {namespaces}><channel>{channel}{inside}</channel></rss>'


def only(feed: ParsedFeed) -> ParsedEntry:
    (entry,) = feed.entries
    return entry


@pytest.mark.parametrize("name", ["news.rss.xml", "news.atom.xml", "news.rdf.xml", "news.json"])
def test_one_piece_of_news_in_four_formats_is_the_same_news(name: str) -> None:
    """RSS 2.0, Atom 1.0, RSS 1.0 (RDF) and JSON Feed 1.1."""
    feed = read((SAMPLES / name).read_bytes(), url=f"https://news.example.org/{name}")
    assert (feed.title, feed.site, str(feed.warning)) == ("أخبار المدينة", "https://news.example.org/", "")
    assert len(feed.entries) == 2
    entry = feed.entries[0]
    assert entry.title == 'قال: «إن العودة "قريبة"» بعد 13 ساعة'
    assert entry.url == "https://news.example.org/2026/1?a=1&b=2"
    assert entry.author == "ليلى"
    assert entry.published == datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
    assert entry.language == "ar"
    assert "<strong>العودة</strong>" in (entry.html or entry.summary)
    assert entry.categories == ("سياسة", "مدن")
    assert feed.entries[1].title == "بلا عنوان، لكن له نص"


def test_rss_says_all_that_it_says() -> None:
    namespaces = (
        'xmlns:media="http://search.yahoo.com/mrss/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" '
        'xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    )
    entry = only(
        read(
            rss(
                "<guid isPermaLink='false'>1</guid><title>A</title><link>/a</link><dc:creator>X</dc:creator>"
                "<description>short</description><content:encoded><![CDATA[<p>long <img src='p.jpg'></p>]]>"
                "</content:encoded><comments>https://e.org/a#c</comments><slash:comments>7</slash:comments>"
                "<wfw:commentRss>https://e.org/a/feed</wfw:commentRss>"
                "<media:content url='https://e.org/1.jpg' medium='image'><media:description>On &amp;quot;it"
                "&amp;quot;</media:description><media:credit>AFP</media:credit></media:content>"
                "<media:content url='https://e.org/2.jpg' medium='image'><media:credit>EPA</media:credit>"
                "<media:title>Two</media:title></media:content>",
                namespaces=namespaces,
            )
        )
    )
    assert entry.key == "1"
    assert entry.title == "A"
    assert entry.url == "https://e.org/a"
    assert entry.author == "X"
    assert entry.summary == "<p>short</p>"
    assert entry.html == "<p>long <img src='https://e.org/p.jpg'></p>"
    assert (entry.comments_url, entry.comments, entry.comments_feed) == (
        "https://e.org/a#c",
        7,
        "https://e.org/a/feed",
    )
    assert entry.enclosures == (
        Enclosure(url="https://e.org/1.jpg", type="image/jpeg", caption='On "it"', credit="AFP"),
        Enclosure(url="https://e.org/2.jpg", type="image/jpeg", caption="Two", credit="EPA"),
    )


def test_a_picture_s_caption_is_neither_title_nor_text() -> None:
    """feedparser takes media:title and media:description for the entry's own."""
    entry = only(
        read(
            rss(
                "<media:content url='https://e.org/1.jpg' medium='image'><media:title>caption</media:title>"
                "<media:description>more</media:description></media:content><title>Real</title>"
                "<description>Text</description>",
                namespaces='xmlns:media="http://search.yahoo.com/mrss/"',
            )
        )
    )
    assert (entry.title, entry.summary, entry.html) == ("Real", "<p>Text</p>", "")


def test_a_film_portal_s_entry_is_a_film() -> None:
    """YouTube names the Flash player of 2005, and says everything in media:group."""
    entry = only(
        read(
            "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'><title>C</title>"
            "<entry><id>yt:video:x</id><title>Film</title><link rel='alternate' href='https://v.example/watch?v=x'/>"
            "<media:group><media:title>Film</media:title>"
            "<media:content url='https://v.example/v/x?version=3' type='application/x-shockwave-flash'/>"
            "<media:thumbnail url='https://i.example/x.jpg' width='480'/>"
            "<media:description>First line\n\nSecond</media:description></media:group></entry></feed>"
        )
    )
    assert [one.kind for one in entry.enclosures] == ["video", "picture"]
    assert entry.summary == "<p>First line</p><p>Second</p>"


def test_a_podcast_has_its_sound_and_its_length() -> None:
    entry = only(
        read(
            rss(
                "<title>E</title><enclosure url='https://e.org/e.mp3' length='1234' type='audio/mpeg'/>"
                "<itunes:duration>1:02:03</itunes:duration>",
                namespaces='xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
            )
        )
    )
    assert entry.enclosures == (
        Enclosure(url="https://e.org/e.mp3", type="audio/mpeg", size=1234, duration=3723),
    )


def test_what_a_group_offers_in_sizes_is_one_picture() -> None:
    sizes = "".join(
        f"<media:content url='https://e.org/{w}.jpg' medium='image' width='{w}'/>" for w in (90, 800, 300)
    )
    feed = read(
        rss(
            f"<title>x</title><media:group>{sizes}</media:group>",
            namespaces='xmlns:media="http://search.yahoo.com/mrss/"',
        )
    )
    assert [one.url for one in only(feed).enclosures] == ["https://e.org/800.jpg"]


def test_an_atom_title_of_type_text_is_taken_by_the_letter() -> None:
    atom = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title>"
        "<entry><id>1</id><title type='{}'>{}</title></entry></feed>"
    )
    assert only(read(atom.format("text", "Use &lt;b&gt;bold&lt;/b&gt;"))).title == "Use <b>bold</b>"
    assert only(read(atom.format("html", "Use &lt;b&gt;bold&lt;/b&gt;"))).title == "Use bold"
    assert (
        only(
            read(atom.format("xhtml", "<div xmlns='http://www.w3.org/1999/xhtml'>Use <b>bold</b></div>"))
        ).title
        == "Use bold"
    )


def test_an_atom_feed_s_author_is_its_entries_author() -> None:
    atom = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><author><name>F</name></author>"
        "<entry><id>1</id><title>a</title></entry><entry><id>2</id><title>b</title>"
        "<author><name>E</name></author><author><name>G</name></author></entry></feed>"
    )
    assert [entry.author for entry in read(atom).entries] == ["F", "E, G"]


def test_relative_links_are_resolved_against_xml_base_and_ids_are_not() -> None:
    entry = only(
        read(
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://base.example/x/'><title>T</title><entry>"
            "<id>post/1</id><title>a</title><link href='post/1'/><content type='html' xml:base='https://other.example/'>"
            "&lt;a href='y'&gt;z&lt;/a&gt;</content></entry></feed>"
        )
    )
    assert entry.key == "post/1"
    assert entry.url == "https://base.example/x/post/1"
    assert entry.html == "<a href='https://other.example/y'>z</a>"


def test_links_that_are_no_web_addresses_are_not_links() -> None:
    entry = only(
        read(rss("<title>x</title><link>javascript:alert(1)</link><enclosure url='file:///etc/passwd'/>"))
    )
    assert entry.url == ""
    assert entry.enclosures == ()


def test_the_language_of_the_letters_wins_over_a_label_that_cannot_be_true() -> None:
    arabic = read(
        rss("<title>خبر عاجل من المدينة</title>", channel="<title>T</title><language>en-US</language>")
    )
    assert only(arabic).language == "ar"
    assert arabic.language == "en-US"


def test_untitled_entries_begin_with_their_text_and_empty_ones_with_their_link() -> None:
    feed = read(rss(
        "<description>&lt;p&gt;نص قصير&lt;/p&gt;</description>",
        "<link>https://e.org/x</link>",
        "<guid isPermaLink='false'>g</guid><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate>",
    ))  # fmt: skip
    assert [entry.title for entry in feed.entries] == ["نص قصير", "https://e.org/x", "2026-03-02 10:00"]


def test_ttl_is_in_minutes_and_says_seconds() -> None:
    assert read(rss(channel="<title>T</title><ttl>90</ttl>")).ttl == 5400
    assert read(rss(channel="<title>T</title><ttl>-1</ttl>")).ttl is None


def test_hostile_text_is_harmless_everywhere() -> None:
    evil = "&#27;]52;c;x&#7;&#157;8;;&amp;#27;[31m\u202eevil"
    feed = read(
        rss(
            f"<title>{evil}</title><guid>{evil}</guid><author>{evil}</author><category>{evil}</category>"
            f"<description>{evil}</description><link>https://e.org/{evil}</link>"
            f"<enclosure url='https://e.org/{evil}' type='{evil}'/>",
            channel=f"<title>{evil}</title><link>https://e.org/{evil}</link>",
        )
    )
    drawn = repr(feed)
    assert "evil" in drawn
    for bad in ("\\x1b", "\\x07", "\\x9d", "\\u202e"):
        assert bad not in drawn


@pytest.mark.parametrize(
    "unbearable",
    [
        "<p:chapters xmlns:p='http://podlove.org/simple-chapters'><p:chapter title='x'/></p:chapters>",
        "<gml:pos xmlns:gml='http://www.opengis.net/gml'>1 2</gml:pos>",
        "<height/>",
        "<media/>",
    ],
)
def test_an_element_that_cannot_be_borne_costs_itself_alone(unbearable: str) -> None:
    """feedparser raises KeyError and TypeError for these, and would lose the whole feed."""
    feed = read(
        rss(
            "<title>1</title>",
            f"<title>2</title>{unbearable}<link>https://e.org/2</link>",
            "<title>3</title>",
        )
    )
    assert [entry.title for entry in feed.entries] == ["1", "2", "3"]
    assert feed.entries[1].url == "https://e.org/2"
    assert [
        entry.title
        for entry in read(rss("<title>1</title>", channel=f"<title>T</title>{unbearable}")).entries
    ] == ["1"]


def test_an_empty_feed_is_a_feed_if_it_has_a_name() -> None:
    assert read(rss()).entries == ()
    with pytest.raises(ParseError, match="neither a title nor entries"):
        read("<rss><channel/></rss>")


@pytest.mark.parametrize(
    ("broken", "titles"),
    [
        (rss("<title>a</title>", "<title>b")[:-30], ["a"]),
        (rss("<title>a &nbsp; AT&T</title>"), ["a AT&T"]),
        (rss("<title>a</title><media:content url='https://e.org/x.jpg'/>"), ["a"]),
        ("\n\ufeff \n" + rss("<title>a</title>") + "<!-- x -->", ["a"]),
        ("Warning: mysql_connect()<br />\n" + rss("<title>a</title>"), ["a"]),
        (rss("<title>a <b></title>", "<title>c</title>"), ["a", "c"]),
        ("<rss version='0.91'><channel><item><title>a</title></item></channel></rss>", ["a"]),
        (
            "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>x</title><entry><title>a</title></entry></feed>",
            ["a"],
        ),
        (rss("<title>&#55357;&#56832; a</title>"), ["😀 a"]),
    ],
)
def test_what_can_be_saved_is_saved(broken: str, titles: list[str]) -> None:
    assert [entry.title for entry in read(broken).entries] == titles


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"<!DOCTYPE html><html><head><title>x</title></head><body>y</body></html>", "web page"),
        (b"<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>", "web page"),
        (
            b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x' 'y'><html><body><p>a & b</body></html>",
            "web page",
        ),
        (b"/etc/passwd", "no feed"),
        (b"http://127.0.0.1:9/feed", "no feed"),
        (b"Just some text", "no feed"),
        (b"<opml version='2.0'><body/></opml>", "list of feeds"),
        (b"<urlset><url/></urlset>", "site map"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no feed"),
        (b'{"error": "not found"}', "no JSON Feed"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": [', "breaks off"),
        (b"[" * 100_000, "nested"),
        (b'{"items": [' + b"[]," * 1_600_000 + b"0]}", "more memory than it may"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a picture, not a feed"),
        (b"%PDF-1.7\n1 0 obj", "a PDF, not a feed"),
        (b"PK\x03\x04\x14", "an archive, not a feed"),
        (b"\0\0\0\x18ftypmp42", "a film, not a feed"),
        (b"BEGIN:VCALENDAR", "a calendar, not a feed"),
    ],
)
def test_what_is_no_feed_is_named(body: bytes, reason: str) -> None:
    with pytest.raises(ParseError, match=reason):
        read(body)


def test_a_file_that_a_body_names_is_not_opened(tmp_path: Path) -> None:
    """feedparser.parse(b"/a/path") would open it."""
    path = tmp_path / "feed.xml"
    path.write_text(rss("<title>secret</title>"))
    with pytest.raises(ParseError, match="no feed"):
        read(str(path))


def test_json_feed_is_read_with_patience() -> None:
    feed = read(
        '{"version": "https://jsonfeed.org/version/1", "title": "T", "author": {"name": "A"}, "items": ['
        '{"id": 7, "content_text": "plain\\n\\ntext \\u001b[31m\\ud800", "date_published": "2026-03-02"},'
        '"nonsense", {"id": "2", "url": "/x", "title": "B <b>", "tags": ["t", 3], "image": "/i.png",'
        '"attachments": [{"url": "https://e.org/a.mp3", "duration_in_seconds": 61,'
        f'"size_in_bytes": {"9" * 5000}}}]}}]}}'
    )
    first, second = feed.entries
    assert (first.key, first.author, first.html) == ("7", "A", "<p>plain</p><p>text [31m</p>")
    assert (second.title, second.url, second.categories) == ("B <b>", "https://e.org/x", ("t",))
    assert second.enclosures == (
        Enclosure(url="https://e.org/a.mp3", type="audio/mpeg", duration=61),
        Enclosure(url="https://e.org/i.png", type="image/png"),
    )


@pytest.mark.parametrize(
    "hostile",
    [
        lambda: rss('<description>&lt;p style="a' + " " * 40_000 + '!"&gt;</description>'),
        lambda: rss("<author>" + "a." * 40_000 + "@</author>"),
        lambda: "\n" * 80_000 + rss("<title>a</title>"),
        lambda: rss("<description>" + "&lt;a " * 50_000 + "</description>"),
    ],
)  # fmt: skip
def test_what_takes_feedparser_minutes_takes_us_a_moment(hostile: Callable[[], str]) -> None:
    begun = datetime.now(UTC)
    assert len(read(hostile()).entries) == 1
    assert (datetime.now(UTC) - begun).total_seconds() < 2


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_feed_with_some_bytes_changed_is_read_or_refused(data: st.DataObject) -> None:
    """Never anything but a ParsedFeed or a ParseError."""
    body = bytearray(
        (SAMPLES / data.draw(st.sampled_from(["news.rss.xml", "news.atom.xml", "news.json"]))).read_bytes()
    )
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(body) - 1))
        body[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=6))
    with contextlib.suppress(ParseError):
        keys = [entry.key for entry in read(bytes(body)).entries]
        assert len(keys) == len(set(keys))


def test_a_document_that_is_packed_without_saying_so_is_unpacked() -> None:
    assert [entry.title for entry in read(gzip.compress(rss("<title>a</title>").encode())).entries] == ["a"]
    with pytest.raises(ParseError, match="packing of the answer is broken"):
        read(b"\x1f\x8bnothing that could be unpacked")


def test_what_was_damaged_on_its_way_is_kept_where_it_is_whole_and_refused_by_its_true_reason_else() -> None:
    document, damage = rss("<title>a</title>").encode(), Said("errors.fetch.packing_broken")
    packed = gzip.compress(document)
    for body, befell in ((document, damage), (packed[:-8] + b"checksum", NOTHING), (packed[:-5], NOTHING)):
        feed = parse(Fetched(url="https://e.org/", body=body, damage=befell))
        assert [entry.title for entry in feed.entries] == ["a"]
        assert "packing of the answer is broken" in str(feed.warning)
    for body in (document[:-9], b'{"items": [{"id": 1', b"<x>"):
        with pytest.raises(ParseError, match="packing of the answer is broken"):
            parse(Fetched(url="https://e.org/", body=body, damage=damage))
    with pytest.raises(ParseError, match="web page"):
        parse(Fetched(url="https://e.org/", body=b"<!DOCTYPE html><p>", damage=damage))


def test_what_has_nothing_but_a_file_is_known_and_called_by_it() -> None:
    files = ("<enclosure url='https://e.org/%D8%A3%201.mp3?x=1'/>", "<enclosure url='https://e.org/2.mp3'/>")
    assert [entry.title for entry in read(rss(*files)).entries] == ["أ 1.mp3", "2.mp3"]


@pytest.mark.parametrize("document", [rss("%s"), '{"items": [%s]}'], ids=["RSS", "JSON Feed"])
def test_of_more_entries_than_anybody_reads_the_first_are_kept(
    document: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for room in (mend, jsonfeed):
        monkeypatch.setattr(room, "MOST_ENTRIES", 3)
    entry = '{"title": "%d"}' if document.startswith("{") else "</item><item><title>%d</title>"
    feed = read(document % (", " * document.startswith("{")).join(entry % number for number in range(9)))
    assert [one.title for one in feed.entries if one.title != "T"][-1] in {"1", "2"}
    assert "the first of them were kept" in str(feed.warning)


@pytest.mark.parametrize("hurt", ["", "<x:y/>"], ids=["on the fast road", "with feedparser"])
def test_atom_links_name_the_comments_and_how_many_there_are(hurt: str) -> None:
    feed = read(
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>T'
        '</title><entry><id>1</id><link rel="replies" type="text/html" href="/c"/><link rel="replies" '
        f'type="application/atom+xml" href="/c.atom" thr:count="7"/>{hurt}</entry>'
        '<entry><id>2</id><link rel="replies" href="/d"/></entry></feed>'
    )
    assert [(one.comments_url, one.comments_feed, one.comments) for one in feed.entries] == [
        ("https://e.org/c", "https://e.org/c.atom", 7),
        ("", "https://e.org/d", None),
    ]


def test_what_is_not_even_text_is_not_called_text() -> None:
    with pytest.raises(ParseError, match="not even text"):
        read(b"\1\2" + bytes(range(256)))
    with pytest.raises(ParseError, match="this is text"):
        read("مجرد نص")


def test_a_page_that_asks_for_a_human_says_so() -> None:
    with pytest.raises(ParseError, match="whether a human"):
        read("<!DOCTYPE html><html><head><title>Just a moment...</title></head><body/></html>")


def test_a_reason_can_be_said_in_any_language() -> None:
    with pytest.raises(ParseError) as caught:
        read(b"<html></html>")
    assert caught.value.said.within(phrases("ar")) == "هذه صفحة ويب لا مصدر أخبار"
    assert caught.value.way_out.within(phrases("he")).endswith("שהדף מציין")


def test_categories_without_end_are_cut_off() -> None:
    """Each is compared with all before it."""
    many = "".join(f"<category>{n}</category>" for n in range(20_000))
    assert len(only(read(rss("<title>a</title>" + many))).categories) == 200
    assert len(only(read(rss("<title>a<b/></title>" + many))).categories) == 200


_WHOLE = '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>ت</title>{}</channel></rss>'
_BROKEN_BY = [
    b"", b"&", b"&nbsp;", b"&#150;", b"&#0;", b"\0", b"\x0c", b"\xff", b"\xd8", b"\xed\xa0\x80",
    b"\xef\xbf\xbd", b"\xef\xbf\xbe", b"\xef\xbb\xbf", "Ø§Ù„Ù„Ø§".encode(), b"<!-- & -->", b"]]>",
    b"<![CDATA[", b"</rss>", b"</item>", b"<item>", b"<html>", b"<!DOCTYPE rss>", "\u202e".encode(),
]  # fmt: skip


def _asked(body: bytes, content_type: str) -> ParsedFeed | tuple[Said, Said]:
    try:
        return parse(Fetched(url="https://e.org/f.xml", body=body, content_type=content_type))
    except ParseError as error:
        return error.said, error.way_out


@given(
    st.lists(
        st.sampled_from(["<item><title>خبر «أ»</title><guid>1</guid></item>", "<item><link>/b</link></item>"])
    ),
    st.lists(st.tuples(st.integers(0, 300), st.sampled_from(_BROKEN_BY)), max_size=2),
    st.sampled_from(["", "text/xml; charset=windows-1256", "text/xml; charset=iso-2022-jp"]),
    st.booleans(),
)
def test_what_is_read_at_once_is_read_as_any_other(
    items: list[str], broken: list[tuple[int, bytes]], content_type: str, cut: bool
) -> None:
    body = _WHOLE.format("".join(items)).encode()
    for place, by in broken:
        body = body[:place] + by + body[place:]
    body = body[: -len(body) // 3] if cut else body
    with pytest.MonkeyPatch.context() as patch:
        at_once = _asked(body, content_type)
        patch.setattr(front_door, "_at_once", lambda *_: None)
        assert at_once == _asked(body, content_type)


@pytest.mark.parametrize(
    "body",
    [
        _WHOLE.format(
            "<item><title>خبر</title></item>" * 400 + "<item><title>Ø§Ù„Ù„Ø§Ù„ Ø§Ù„</title></item>" * 20_000
        ),
        _WHOLE.format(
            "<item><title>خبر</title></item>" + "<item><title>Ø§Ù„Ù„Ø§Ù„ Ø§Ù„</title></item>" * 20_000
        ),
        '<?xml version="1.0"?><!DOC\x01TYPE rss [<!ENTITY x "y">]>'
        + _WHOLE[21:].format("<item><title>&x;</title></item>"),
        '<?xml version="1.0"?><!-- --\x01>'
        + _WHOLE[21:].format("<item><title>a</title></item>")
        + "<!-- -->",
        b'<?xml version="1.0"?><!-- \xce\xc8\xd1 -->      '
        + _WHOLE[21:].format("<item><title>a</title></item>").encode(),
        _WHOLE.format("<item><title>a</title></item>").encode() + b"<!-- \xce\xc8\xd1 -->",
    ],
    ids=["late", "twice", "type", "comment", "before", "behind"],
)
def test_what_is_odd_elsewhere_in_it_is_read_as_any_other_too(
    body: str | bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = body.encode() if isinstance(body, str) else body
    at_once = _asked(body, "")
    monkeypatch.setattr(front_door, "_at_once", lambda *_: None)
    assert at_once == _asked(body, "")


def test_a_feed_that_is_as_it_should_be_is_not_looked_at_letter_by_letter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(front_door, "decoded")
    body = _WHOLE.format("<item><title>خبر &amp; آخر</title></item>").encode()
    for mark in (b"", b"\xef\xbb\xbf"):
        read = parse(Fetched(url="https://e.org/f.xml", body=mark + body))
        assert [entry.title for entry in read.entries] == ["خبر & آخر"]
