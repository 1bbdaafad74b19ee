"""A body in plain text."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.formats import plain
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


@pytest.mark.parametrize("markup", HOSTILE)
def test_nothing_that_is_left_could_move_a_terminal(markup: str) -> None:
    text = plain(markup)
    assert clean(text) == text


@pytest.mark.parametrize("markup", ENDLESS, ids=lambda markup: markup[:8])
def test_broken_documents_take_linear_time(markup: str) -> None:
    begun = process_time()
    plain(markup)
    assert process_time() - begun < 2
