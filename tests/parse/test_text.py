"""What feeds call text, made text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.parse.text import address, body, excerpt, is_markup, references, title


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<b>عاجل</b>: هدنة", "عاجل: هدنة"),
        ("AT&amp;T &#8217;s &eacute;tude", "AT&T ’s étude"),
        ("Q&A with AT&T", "Q&A with AT&T"),
        ("&amp;#8217;tis &amp;amp; more", "’tis & more"),
        ("Vec<T> in Rust", "Vec<T> in Rust"),
        ("How to use &lt;b&gt; well", "How to use <b> well"),
        ("&lt;i&gt;Dune&lt;/i&gt; returns", "Dune returns"),
        ("one<br>two<p>three", "one two three"),
        ("a\n  b\tc", "a b c"),
        ("«نص» {0} %s [/] [@click=app.quit]", "«نص» {0} %s [/] [@click=app.quit]"),
        ("x<script>alert(1)</script>y", "x y"),
        ("&#55357;&#56832; grin", "😀 grin"),
        ("it&#146;s", "it’s"),
        ("می‌خواهم", "می‌خواهم"),
    ],
)
def test_a_title_is_one_line_of_text(written: str, read: str) -> None:
    assert title(written, markup=True) == read


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b]52;c;eA==\x07x",
        "&#27;]52;c;eA==&#7;x",
        "&amp;#27;[31mx",
        "\x9d8;;x",
        "&#157;x",
        "&#x9b;6nx",
        "\u202ex",
    ],
)
def test_nothing_that_a_terminal_obeys_is_left_in_a_title(hostile: str) -> None:
    for markup in (True, False):
        read = title(hostile, markup=markup)
        assert read.endswith("x")
        assert not any(char < " " or "\x7f" <= char <= "\x9f" or char == "\u202e" for char in read)


def test_a_title_that_is_text_is_taken_by_the_letter() -> None:
    assert title("1 < 2 and <b> is a tag", markup=False) == "1 < 2 and <b> is a tag"


def test_a_title_of_ten_megabytes_is_cut() -> None:
    assert len(title("كلمة " * 2_000_000, markup=True)) <= 1001


def test_an_excerpt_ends_at_a_word() -> None:
    text = "word " * 40
    assert excerpt(f"<p>{text}</p>") == "word " * 15 + "word…"
    assert excerpt("<p>short</p>") == "short"


def test_bodies_are_clean_and_their_links_absolute() -> None:
    read = body('<p>a\x1b[2J<img src="/p.jpg"><a href="../x?a=1&amp;b=2">b</a></p>', "https://e.org/a/b")
    assert read == '<p>a[2J<img src="https://e.org/p.jpg"><a href="https://e.org/x?a=1&amp;b=2">b</a></p>'


def test_a_body_that_is_no_markup_becomes_paragraphs() -> None:
    assert body("a < b\nc\n\nd", "", markup=False) == "<p>a &lt; b<br>c</p><p>d</p>"
    assert not is_markup("AT&T: a < b")
    assert is_markup("<p>x")
    assert is_markup("caf&eacute;")


@pytest.mark.parametrize(
    "bad",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "mailto:a@b",
     "http://", "//[", "", None,
     3, "vbscript:x", "java\nscript:x", "exec:ls"],
)  # fmt: skip
def test_only_web_addresses_are_links(bad: object) -> None:
    assert address(bad) == ""


def test_relative_addresses_take_the_first_base_that_makes_them_whole() -> None:
    assert address("/a b", "", "https://e.org/x/") == "https://e.org/a%20b"
    assert address("b.html", "file:///x/feed.xml", "https://e.org/x/") == "https://e.org/x/b.html"
    assert address("https://other.org/ü") == "https://other.org/ü"


def test_references_that_no_document_may_hold_go() -> None:
    assert references("&#0;&#27;&#xFFFF;&#55357;&#x110000;&#99999999;a&#38;&#xE9;") == "a&#38;&#xE9;"


@given(st.text(alphabet="<>/abp &#;x1F\x1b\u202e", max_size=80))
def test_no_text_brings_a_title_down(text: str) -> None:
    for read in (title(text, markup=True), excerpt(text), body(text, "https://e.org/")):
        assert "\x1b" not in read
        assert "\u202e" not in read
