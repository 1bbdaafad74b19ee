"""HTML that can do nothing."""

from html.parser import HTMLParser
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.formats import plain
from newsterm.formats.safe_html import safe_html

from .samples import ENDLESS, HOSTILE

ALLOWED = {"href", "rel", "dir", "lang", "colspan", "rowspan", "start"}
FORBIDDEN = {
    "script", "style", "iframe", "img", "video", "audio", "svg", "math", "object", "embed", "form", "input",
    "button", "link", "meta", "base", "textarea", "html", "head", "body", "article", "title",
}  # fmt: skip
VOID = {"br", "hr", "wbr"}


class Reader(HTMLParser):
    """Another's reading of what we wrote."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("markup", HOSTILE)
def test_what_could_act_or_load_is_not_written(markup: str) -> None:
    read = Reader(safe_html(markup, "https://e.org/"))
    assert not FORBIDDEN & set(read.tags)
    assert {name for name, _ in read.attributes} <= ALLOWED
    for name, value in read.attributes:
        assert name != "href" or value.startswith(("https://", "http://", "mailto:"))


@given(st.text(st.sampled_from("<>/pbali tdr=\"'!-")), st.sampled_from(HOSTILE), st.sampled_from(HOSTILE))
def test_whatever_comes_in_what_goes_out_is_well_nested(noise: str, one: str, other: str) -> None:
    read = Reader(safe_html(one + noise + other))
    assert not read.open
    assert not FORBIDDEN & set(read.tags)


@given(st.text(st.sampled_from("<>/pbali tdr=\"'!-&;x"), max_size=40))
def test_the_words_stay_what_they_were(markup: str) -> None:
    assert plain(safe_html(markup)).split() == plain(markup).split()


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("a</p>b", "a<br>b"),
        ("<p>a</p></p>b", "<p>a</p>b"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ('<p dir=RTL lang="ar" class=x>أ</p>', '<p dir="rtl" lang="ar">أ</p>'),
        ('<p lang="ar\'onx=">x</p>', "<p>x</p>"),
        ("<td colspan=2 rowspan=999>x</td>", '<td colspan="2">x</td>'),
        (
            '<a href="/x?a=1&b=2">l</a>',
            '<a href="https://e.org/x?a=1&amp;b=2" rel="noopener noreferrer nofollow">l</a>',
        ),
        (
            '<img src="/p.jpg" alt="a &quot;b&quot;">',
            '<a href="https://e.org/p.jpg" rel="noopener noreferrer nofollow">🖼 a "b"</a>',
        ),
        ('<a href="/x"><img src="/p.jpg" alt=p></a>', None),
        ("<img src=/p width=1 height=1>", ""),
        ("a &lt;b&gt; &amp; c", "a &lt;b&gt; &amp; c"),
    ],
)
def test_what_is_allowed_is_written_anew(markup: str, expected: str | None) -> None:
    written = safe_html(markup, "https://e.org/")
    if expected is None:
        assert Reader(written).tags == ["a"]
    else:
        assert written == expected


@pytest.mark.parametrize("markup", ENDLESS, ids=lambda markup: markup[:8])
def test_broken_documents_take_linear_time(markup: str) -> None:
    begun = process_time()
    safe_html(markup)
    assert process_time() - begun < 2
