"""Bodies as books take them."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsterm.formats.xhtml import Inside, link_to, pictures_in, xhtml

from .books import validate
from .samples import ENDLESS, HOSTILE

NAMES = [
    "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr",
    "td", "th", "figure", "figcaption", "blockquote", "pre", "h1", "h2", "a", "b", "i", "span", "ruby", "rt",
    "details",
    "summary", "br", "hr", "img", "section", "article", "time", "q",
]  # fmt: skip
PIECES = [
    *(f"<{name}>" for name in NAMES), *(f"</{name}>" for name in NAMES), "word", " ", "&amp;",
    "]]>", "\ufffe",
    '<a href="#x">', '<p id="x">', '<a name="x" href="http://e.org/">', '<td colspan=2 lang="ar" dir=rtl>',
    '<img src="/p.png" alt="&quot;">', "<ol start=4>",
]  # fmt: skip
BASE = "https://e.org/a"
HERE = Inside(pictures={"https://e.org/p.png": "pictures/p.png"}, chapters={"http://e.org/": "b.xhtml"})


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_whatever_stands_wherever_in_a_source_stands_where_it_may(pieces: list[str]) -> None:
    root = validate(xhtml("".join(pieces), BASE, HERE))
    assert "".join(root.itertext()).count("word") == pieces.count("word")


@pytest.mark.parametrize("markup", HOSTILE)
def test_what_could_act_or_load_is_not_written(markup: str) -> None:
    root = validate(xhtml(markup, BASE))
    assert all(not one.get("src") for one in root.iter())


@pytest.mark.parametrize("markup", ENDLESS, ids=range(len(ENDLESS)))
def test_it_takes_no_longer_than_reading_does(markup: str) -> None:
    began = process_time()
    validate(xhtml(markup, BASE))
    assert process_time() - began < 2


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("<p>a<b>b<p>c</b>d", "<p>a<b>b</b></p><p>cd</p>"),
        ("<ul><li>a<ul><li>b</ul><ul><li>c</ul>",
         "<ul><li>a<ul><li>b</li></ul><ul><li>c</li></ul></li></ul>"),
        ("<table><tr><td>1<tr><th>2</table>x",
         "<table><tbody><tr><td>1</td></tr><tr><th>2</th></tr></tbody></table>x"),
        ('<a href="http://a.org/"><div>x<p>y</div></a>',
         '<div><a href="http://a.org/">x</a><p><a href="http://a.org/">y</a></p></div>'),
        ("<details><summary>More</summary>text</details>", "<div><p>More</p>text</div>"),
        ("<h1>A<br>B</h1>", "<h2>A<br/>B</h2>"),
        ("<figure>\n<figcaption>c</figcaption>x</figure>", "<figure>\n<figcaption>c</figcaption>x</figure>"),
        ("<figure><figcaption>a</figcaption><p>b<figcaption>c</figure>",
         "<figure><figcaption>a</figcaption><p>b</p><div>c</div></figure>"),
        ("<figure>x<figcaption>a</figcaption>y</figure>", "<figure>x<figcaption>a</figcaption></figure>y"),
        ("<dl><dd>b<dt>a</dl>", "<dl><dt></dt><dd>b</dd><dt>a</dt><dd></dd></dl>"),
        ("<pre>a\n  b</pre>", '<pre dir="auto">a\n  b</pre>'),
        ('<p lang="fa" dir="rtl">x', '<p dir="rtl" lang="fa" xml:lang="fa">x</p>'),
        ('text<a href="#f1">1</a><ol><li id="f1">note <a href="https://e.org/a#top">up</a></ol>',
         'text<a href="#n0">1</a><ol><li><span id="n0"></span>note <a href="https://e.org/a#top">up</a></li></ol>'),
        ('<img src="/p.png" alt="A"><img src="/q.png" alt="Q">',
         '<img src="pictures/p.png" alt="A"/><a href="https://e.org/q.png">🖼 Q</a>'),
        ('<img src="/p.png" width="1">', ""),
        ('<a href="http://e.org/#part">b</a>', '<a href="b.xhtml">b</a>'),
    ],
)  # fmt: skip
def test_what_is_meant_stays(given: str, written: str) -> None:
    assert xhtml(given, BASE, HERE) == written


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("http://[bad/", ""), ("http://a_b.example:99999/", ""), ("javascript:x", ""),
        ("http://e.org/%zz|x[1]", "http://e.org/%25zz%7Cx%5B1%5D"), ("mailto:a@e.org", "mailto:a@e.org"),
        ("http://مثال.إختبار/ا", "http://مثال.إختبار/ا"), ("../b", "https://e.org/b"),
    ],
)  # fmt: skip
def test_a_link_is_one_that_a_checker_of_books_takes_or_none(href: str, url: str) -> None:
    assert link_to(href, BASE) == url


def test_pictures_are_listed_once_in_order_and_those_that_count_readers_never() -> None:
    markup = '<img src="/b.png"><IMG src="a.png"><img src="/b.png"><img src="/c.gif" height="1px">'
    assert pictures_in(markup, "https://e.org/d/") == ["https://e.org/b.png", "https://e.org/d/a.png"]
