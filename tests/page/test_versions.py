"""Staying at the same paragraph between two texts of one article."""

from hypothesis import given
from hypothesis import strategies as st

from newsterm.page import Document, from_html, same_block


def document(*paragraphs: str) -> Document:
    return from_html("".join(f"<p>{one}</p>" for one in paragraphs))


SHORT = document("The harbour had no clock.", "Boats waited for the tide.", "Nobody knew when it turned.")
LONG = document(
    "A lede that only the page has.",
    "The harbour had no <b>clock</b>.",
    "More, that the feed left out.",
    "Nobody knew when it turned.",
    "The end of it, on the page alone.",
)


def test_a_paragraph_that_is_in_both_is_found_again_whatever_its_markup():
    assert same_block(0, SHORT, LONG) == 1
    assert same_block(2, SHORT, LONG) == 3
    assert same_block(3, LONG, SHORT) == 2


def test_one_that_is_in_one_of_them_alone_gives_its_nearest_neighbour():
    assert same_block(1, SHORT, LONG) == 1
    assert same_block(2, LONG, SHORT) == 0
    assert same_block(4, LONG, SHORT) == 2


def test_two_texts_with_nothing_in_common_have_no_same_place():
    assert same_block(0, SHORT, document("Something else altogether, and longer.")) is None


def test_arabic_is_found_again_with_and_without_its_marks():
    one = document("قَالَتِ المُدِيرَةُ إن المكتبة عادت إلى القراء.")
    other = document("مقدمة لا يعرفها المصدر.", "قالت المديرة إن المكتبة عادت إلى القراء.")
    assert same_block(0, one, other) == 1


@given(st.lists(st.text("abc", min_size=13, max_size=30), min_size=1, max_size=8, unique=True), st.data())
def test_a_text_is_found_in_itself(paragraphs, data):
    one = document(*paragraphs)
    block = data.draw(st.integers(0, len(paragraphs) - 1))
    assert same_block(block, one, one) == block
