"""An article as it is said: in logical order, a word for each thing that a page would draw."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.cli.drawing import parted
from newsterm.cli.reading.spoken import PARAGRAPH, Passage, passages, screenful
from newsterm.lang import phrases
from newsterm.page import from_html


def said(html: str, language: str = "en") -> list[str]:
    """The lines of an article, as they are said."""
    document = from_html(html, base_url="https://example.org/a", language=language)
    lines = [line for one in passages(document, phrases(language)) for line in one.lines]
    return [re.sub("[\u2066-\u2069]", "", line) for line in lines]


def test_headings_say_that_they_are_and_of_what_rank():
    assert said("<h2>Storm</h2><p>It came.</p>") == ["Heading 2: Storm", "It came."]
    assert said("<h3>العاصفة</h3>", "ar") == ["عنوان 3: العاصفة"]


def test_a_link_has_its_number_behind_its_words_once():
    html = '<p>See <a href="/x">the <b>whole</b> map</a>, or <a href="/y">this</a>.</p>'
    assert said(html) == ["See the whole map [1], or this [2]."]


def test_numbers_of_links_are_written_as_the_reader_writes_numbers():
    document = from_html('<p>به <a href="https://example.org/x">نقشه</a> بنگرید</p>', language="fa")
    (one,) = passages(document, phrases("fa"))
    assert one.lines == ("به نقشه [۱] بنگرید",)


def test_each_value_of_a_table_is_said_with_the_name_of_its_column():
    html = (
        "<table><caption>Medals</caption><tr><th>Land</th><th>Gold</th></tr>"
        "<tr><td>Chad</td><td>3</td></tr><tr><td>Oman</td><td></td></tr></table>"
    )
    assert said(html) == ["Table, 2 rows: Medals", "1. Land: Chad; Gold: 3", "2. Land: Oman"]


def test_a_table_without_names_is_said_row_by_row():
    assert said("<table><tr><td>a</td><td>b</td></tr></table>") == ["Table, 1 row", "1. a; b"]
    assert said("<table><tr><th>أ<th>ب<tr><td>ج<td>د</table>", "ar")[1] == "1. أ: ج؛ ب: د"


def test_a_quotation_says_where_it_begins_and_one_of_several_paragraphs_where_it_ends():
    assert said("<blockquote><p>Yes.</p></blockquote><p>No.</p>") == ["Quotation: Yes.", "No."]
    assert said("<blockquote><p>One.</p><p>Two.</p></blockquote><p>No.</p>") == [
        "Quotation: One.", "Two.", "End of quotation.", "No.",
    ]  # fmt: skip


def test_lists_keep_their_numbers():
    assert said("<ol start=3><li>tea<ul><li>green</li></ul></li><li>ink</li></ol>") == [
        "3. tea", "◦ green", "4. ink",
    ]  # fmt: skip


def test_a_picture_says_what_it_shows_and_who_made_it():
    html = '<figure><img src="p.jpg"><figcaption>A dog<span class="credit">Rana</span></figcaption></figure>'
    assert said(html) == ["Picture: A dog (Rana)"]
    assert said('<img src="/DSC_0815.jpg">') == ["Picture"]


def test_code_stays_as_it_is():
    assert said('<pre><code class="language-python">if x:\n    y()</code></pre>') == [
        "Code (python):", "if x:", "    y()", "End of code.",
    ]  # fmt: skip


def passage(weight: int, *, heading: bool = False) -> Passage:
    return Passage(block=0, lines=("x",), weight=weight, heading=heading)


def test_a_heading_is_said_with_what_is_below_it():
    several = [passage(PARAGRAPH), passage(0, heading=True), passage(PARAGRAPH)]
    assert screenful(several, 0, 1) == 1
    assert screenful([passage(2), passage(0, heading=True), passage(2), *several], 0, 1) == 3


def test_what_counts_nothing_is_not_left_for_another_time():
    assert screenful([passage(PARAGRAPH), passage(0)], 0, 1) == 2


@given(st.lists(st.tuples(st.sampled_from((0, 1, 2, 4)), st.booleans())), st.integers(0, 3))
def test_one_screenful_after_the_other_says_all(given, paragraphs):
    several = [passage(weight, heading=heading) for weight, heading in given]
    at = 0
    while at < len(several):
        after = screenful(several, at, paragraphs)
        assert after > at
        at = after


@given(st.text(alphabet="ab ش\u064b語"), st.integers(20, 40))
def test_lines_are_parted_between_words_and_nothing_is_lost(text, width):
    assert " ".join(parted(text, width)).split() == text.split()


@pytest.mark.parametrize("width", [20, 30])
def test_no_part_is_longer_than_it_may_be_and_each_begins_where_the_line_did(width):
    lines = list(parted("  ما " * 30, width))
    assert all(len(line) <= width and line.startswith("  ما") for line in lines)
