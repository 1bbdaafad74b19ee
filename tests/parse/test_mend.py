"""Documents that no strict parser would read, mended."""

import time
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.model import ParseError
from newsterm.parse.mend import BREAKS_OFF, mend

RSS = "<rss><channel><title>{}</title></channel></rss>"


def titled(document: str) -> str:
    """Give the title that a strict parser reads in a mended document."""
    return ET.fromstring(mend(document).text).findtext("channel/title") or ""


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("AT&T", "AT&T"),
        ("a?x=1&y=2", "a?x=1&y=2"),
        ("caf&eacute;&nbsp;&hellip;", "café\u00a0…"),
        ("&unknown;", "&unknown;"),
        ("a\x00b\x1bc\x0b", "abc"),
        ("&#55357;&#56832;", "😀"),
        ("&#27;x", "x"),
        ("<![CDATA[a & <b> &nbsp;]]>", "a & <b> &nbsp;"),
        ("a<!-- <b> & -->c", "ac"),
        ("&lt;b&gt; &amp;amp; &#38;", "<b> &amp; &"),
    ],
)
def test_what_is_broken_inside_is_mended(written: str, read: str) -> None:
    assert titled(RSS.format(written)) == read


@pytest.mark.parametrize(
    "around",
    [
        "\n \n{}",
        '<?xml version="1.0"?><?xml-stylesheet href="x"?><!-- hello -->{}',
        "{}\n<!-- generated -->\n",
        "{}<script>track()</script>",
        '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">{}',
        '<!DOCTYPE rss [<!ENTITY % HTML SYSTEM "file:///etc/passwd"> %HTML;]>{}',
    ],
)
def test_what_stands_around_the_document_is_left_out(around: str) -> None:
    assert titled(around.format(RSS.format("x"))) == "x"


def test_short_entities_of_the_document_are_filled_in() -> None:
    """Rejecting every document type loses real feeds."""
    prologue = """<!DOCTYPE rss [<!ENTITY co "ACME &amp; &#83;ons"><!ENTITY line '&co;, Inc.'>]>"""
    assert titled(prologue + RSS.format("&line;")) == "ACME & Sons, Inc."


def test_an_entity_that_names_a_file_stays_a_name() -> None:
    prologue = '<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]>'
    assert titled(prologue + RSS.format("&file;")) == "&file;"


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "document",
    [
        f'<!DOCTYPE r [<!ENTITY l0 "ha">{LAUGHS}]>' + RSS.format("&l9;"),
        f'<!DOCTYPE r [<!ENTITY a "{"x" * 50_000}">]>' + RSS.format("&a;" * 50_000),
        f'<!DOCTYPE r [<!ENTITY a "{"x" * 900}">]>' + RSS.format("&a;" * 50_000),
        '<!DOCTYPE r [<!ENTITY a "&b;"><!ENTITY b "&a;">]>' + RSS.format("&a;"),
    ],
)
def test_entities_that_swell_are_refused(document: str) -> None:
    with pytest.raises(ParseError, match="entities"):
        mend(document)


@pytest.mark.parametrize(
    ("cut", "titles"),
    [
        ("<rss><channel><item><title>1</title></item><item><title>2", ["1"]),
        ("<rss><channel><item><title>1</title></item><item><title><![CDATA[2", ["1"]),
        ("<rss><channel><title>x</title><item><title>1</tit", []),
        ("<rdf:RDF xmlns:rdf='r'><channel/><item><title>1</title></item><ite", ["1"]),
        ("<feed><entry><title>1</title></entry><entry>", ["1"]),
    ],
)
def test_of_a_document_that_breaks_off_what_is_whole_is_kept(cut: str, titles: list[str]) -> None:
    document = mend(cut)
    root = ET.fromstring(document.text)
    assert [title.text for path in ("item", "entry") for title in root.findall(f".//{path}/title")] == titles
    assert document.warning == BREAKS_OFF


@pytest.mark.parametrize(
    "hostile",
    ["<![CDATA[" * 60_000, "<!--" * 100_000, "&" * 300_000, "\n" * 300_000, "]" * 300_000, "&a" * 200_000,
     "<item " * 60_000, "<" * 300_000],
)  # fmt: skip
def test_time_grows_with_the_document_and_no_faster(hostile: str) -> None:
    for document in (f"<rss><channel>{hostile}</channel></rss>", f"<!DOCTYPE r [{hostile}"):
        begun = time.perf_counter()
        mend(document)
        assert time.perf_counter() - begun < 3


@given(st.text(alphabet="<>![]CDATArs&#;x/ -?\"'\n", max_size=120))
def test_no_document_brings_it_down(text: str) -> None:
    assert "&#27;" not in mend(f"<rss>{text}").text


@given(st.text(alphabet="<>!-[]CDATs&#;x8217amp ي\r\n", max_size=80))
def test_what_is_mended_at_a_glance_is_mended_as_with_a_close_look(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        at_a_glance = mend(f"<rss>{text}</rss>")
        patch.setattr("newsterm.parse.mend._plainly", lambda _: None)
        assert at_a_glance == mend(f"<rss>{text}</rss>")
