"""A body in plain text."""

from importlib import import_module
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.formats import plain
from newsterm.formats.markup import pieces
from newsterm.lang import clean

from .samples import ENDLESS, HOSTILE


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One\n two</p><p>Three</p>", "One two\n\nThree"),
        ("a<br>b", "a\nb"),
        ("<ul><li>a<li><p>b</p><ol><li>x</li><li>y</li></ol></ul>", "• a\n• b\n1. x\n2. y"),
        ("<table><tr><td>1<td>2</tr><tr><th>3</th><th>4</th></tr></table>", "1\t2\n3\t4"),
        ("<pre>  a\n   b</pre>", "  a\n   b"),
        ("<p>قال «<b>نعم</b>»</p>", "قال «نعم»"),
        ("no markup & none", "no markup & none"),
        ("&lt;b&gt; &copy; 3&nbsp;%", "<b> © 3\u00a0%"),
        ("<h1>T</h1>text", "T\n\ntext"),
        ("", ""),
    ],
)
def test_structure_becomes_lines(markup: str, expected: str) -> None:
    assert plain(markup) == expected


@given(st.lists(st.text(st.characters(categories=["L", "N", "P"]), min_size=1), min_size=1, max_size=5))
def test_words_come_through_whole_and_in_order(words: list[str]) -> None:
    escaped = [clean(word).replace("&", "&amp;").replace("<", "&lt;") for word in words]
    markup = "".join(f"<p>{word}</p>" for word in escaped)
    assert plain(markup).split("\n\n") == [clean(word) for word in words] or not all(map(clean, words))


PIECES = [
    "<p>", "</p>", "<P class='a>b'>", "<br/>", "<b>", "</b>", '<a href="?a=1&amp;b">', "</a>", "<ul>",
    "</ul>", "<ol>", "</ol>", "<li>", "<pre>", "</pre>", "<td>", "<tr>", "<h2>", "</h2>",
    "<script>", "</script>", "<!-- x -->", "<!x>",
    "<x", "<", ">", "=", '"', "'", "/", " ", "  ", "\n", "\t", "\r", "\u00a0",
    "&amp", ";", "&lt;b&gt;", "&#", "12", "&nbsp;", "&#8294;", "\u2069", "\ufffc", "&#xfffc;", "\ufeff",
    "\ufefb", "e", "\u0301", "a", "سلام", "•", "3.", "\x1b",
    "<br>", "<DIV>", "</div>", "<odd>", "<img src='a\nb'>", "&#10;", "&Tab;", "&not", "in;", "\u2028", "\x85",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_the_quick_roads_through_plain_tags_say_what_the_long_one_says(markup: str) -> None:
    quick = plain(markup)
    with pytest.MonkeyPatch.context() as roads:
        for road in ("_quick", "pieces"):
            roads.setattr(import_module("newsterm.formats.plain"), road, lambda _: None)
            assert plain(markup) == quick


def test_most_bodies_take_the_quick_road() -> None:
    assert pieces("<P class='a=b'>a &amp; <b>c</b>\n</p>") == [
        ("", "p"), ("a & ", "b"), ("c", "/b"), ("\n", "/p"), ("", ""),
    ]  # fmt: skip
    for markup in ("<!-- c -->a", "a < b", "<script>x</script>", "<a title='<'>", '<a title="a>', "\u2066"):
        assert pieces(markup) is None


@pytest.mark.parametrize("markup", HOSTILE)
def test_nothing_that_is_left_could_move_a_terminal(markup: str) -> None:
    text = plain(markup)
    assert clean(text) == text


@pytest.mark.parametrize("markup", ENDLESS, ids=lambda markup: markup[:8])
def test_broken_documents_take_linear_time(markup: str) -> None:
    begun = process_time()
    plain(markup)
    assert process_time() - begun < 2
