"""A document becomes lines of a width: nothing too wide, nothing lost, everything on its own side."""

import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsterm.model import Headline, Marks
from newsterm.page import Document, Layout, Line, Run, from_html, lay_out, with_latest
from newsterm.page.document import Paragraph, Table

STORY = """
<h2>عنوان الفقرة (أول)</h2>
<p>أعلنت الهيئة أن <b>مئتي ألف</b> زائر دخلوا المعرض، بينهم
<a href="https://e.example/a">فريق Nature <i>العلمي</i></a>، بنسبة 45%.</p>
<ul><li>بند أول طويل بما يكفي ليحتاج إلى سطرين أو أكثر<li>Second item<ol start=9><li>تاسع<li>عاشر</ol></ul>
<blockquote><p>قال «المدير “العام”» كلاما كثيرا في هذا الشأن.</p><p>ثم سكت.</p>
<blockquote>وعاد.</blockquote></blockquote>
<pre><code>if x &lt; 1:\n    return "نعم"  # a comment that is rather long for most widths</code></pre><hr>
<figure><img src="https://e.example/p.jpg"><figcaption>المعرض ليلا <cite>رويترز</cite></figcaption></figure>
<table><tr><th>المدينة<th>عدد الزوار<th>Note
<tr><td>الرباط<td>12,500<td>opened in May<tr><td>فاس<td>900<td>late</table>
<p>An English paragraph in the midst of it, with שלום and numbers 1-2.</p>
"""

words = st.sampled_from(
    [
        "سلام",
        "كِتَابٌ",
        "لا",
        "hello",
        "naïve",
        "שלום",
        "2024",
        "45%",
        "(",
        ")",
        "«نص»",
        "می‌روم",
        "😀",
        "a-b",
        "…",
        "ہے",
        "·",
    ]
)
paragraphs = st.lists(words, min_size=1, max_size=25).map(" ".join)


def shown(html: str, width: int, language: str = "") -> str:
    return "\n".join(line.text for line in lay_out(from_html(html, language=language), width))


def test_arabic_is_joined_turned_and_flush_right() -> None:
    assert shown("<p>سلام عليكم</p>", 14) == "     ﻢﻜﻴﻠﻋ ﻡﻼﺳ"


def test_lines_break_in_logical_order() -> None:
    assert shown("<p>אחת שתים שלוש hello big world ארבע</p>", 16).split("\n") == [
        "   שולש םיתש תחא",
        " hello big world",
        "            עברא",
    ]


def test_one_blank_line_stands_between_blocks_and_none_between_items() -> None:
    assert shown("<p>a</p><ul><li>b<li>c</ul><p>d</p>", 20) == "a\n\n• b\n• c\n\nd"


def test_list_markers_hang_at_the_start_side() -> None:
    assert shown("<ol start=9><li>one two three<li>b</ol>", 12) == " 9. one two\n    three\n10. b"
    assert shown("<ul><li>אב גד הו זח</ul>", 11) == " וה דג בא •\n       חז  "


def test_a_quotation_has_its_bar_at_the_start_side_and_through_its_empty_lines() -> None:
    assert shown("<blockquote><p>a b</p><p>c</p></blockquote>", 12) == "┃ a b\n┃ \n┃ c"
    assert shown("<blockquote><p>אב</p></blockquote>", 12) == "        בא ┃"


def test_latin_words_in_an_arabic_quotation_stay_beside_their_bar() -> None:
    assert (
        shown("<blockquote><p>سلام</p><p>latin</p></blockquote>", 16, "ar").split("\n")[2]
        == "latin          ┃"
    )


def test_code_is_folded_and_not_wrapped_and_keeps_its_spaces() -> None:
    assert shown("<pre>  ab cd ef\ngh</pre>", 6) == "  ab c\nd ef  \ngh    "


def test_a_rule_is_as_wide_as_the_page() -> None:
    assert shown("<hr>", 7) == "───────"


def test_a_figure_is_its_caption_with_a_mark() -> None:
    html = "<figure><img src='https://e.example/p.jpg'><figcaption>Port <cite>AP</cite></figcaption></figure>"
    (line,) = lay_out(from_html(html), 30)
    assert line.text == "▧ Port / AP"
    assert [(run.text, run.style) for run in line.runs] == [
        ("▧", "marker"), (" ", ""), ("Port / ", "caption"), ("AP", "caption credit"),
    ]  # fmt: skip


def test_links_show_their_number_and_every_run_knows_its_link() -> None:
    (line,) = lay_out(from_html('<p>a <a href="https://e.example">b <b>c</b></a> d</p>'), 30)
    assert line.runs == (
        Run(text="a ", style="text"),
        Run(text="b ", style="text link", link=1),
        Run(text="c", style="text link strong", link=1),
        Run(text="[1]", style="text link-number", link=1),
        Run(text=" d", style="text"),
    )


def test_the_whole_of_a_bare_address_looks_like_a_link() -> None:
    """What isolates it stands before its first letter, and is none of it."""
    (line,) = lay_out(from_html("<p>انظر https://e.example/a ثم قال.</p>"), 60)
    assert [run.text for run in line.runs if run.style == "text link"] == ["https://e.example/a"]


def test_a_link_s_number_covers_no_text() -> None:
    (line,) = lay_out(from_html('<p>a <a href="https://e.example">b</a> d</p>'), 30)
    assert line.text == "a b[1] d"
    assert [place.start for place in line.places()] == [0, 1, 2, 3, 3, 3, 3, 4]
    assert line.columns(3, 5) == [(6, 8)]


def test_narrow_pages_drop_what_stands_around_before_they_drop_text() -> None:
    html = "<blockquote><blockquote><ul><li>سلام عليكم</ul></blockquote></blockquote>"
    assert [line.text.strip() for line in lay_out(from_html(html), 5)] == ["ﻡﻼﺳ", "ﻢﻜﻴﻠﻋ"]


@pytest.mark.parametrize("width", range(1, 121))
def test_no_line_of_a_story_is_wider_than_its_page(width: int) -> None:
    for line in lay_out(from_html(STORY, language="ar"), width):
        columns = sum(place.columns for place in line.places())
        assert columns <= line.width
        assert line.pad >= 0
        assert line.pad + line.width <= width


@pytest.mark.parametrize("width", [1, 2, 7, 13, 40, 100])
def test_every_letter_of_a_story_is_shown_once(width: int) -> None:
    document = from_html(STORY, language="ar")
    for index, block in enumerate(document.blocks):
        if isinstance(block, Table):
            continue
        covered: list[int] = []
        for line in lay_out(document, width):
            if line.block == index:
                covered += [at for place in line.places() for at in range(place.start, place.end)]
        visible = [
            at
            for at, char in enumerate(block.text)
            if not char.isspace() and char not in "\u2066\u2067\u2068\u2069"
        ]
        assert len(covered) == len(set(covered))
        assert set(visible) <= set(covered)


@settings(max_examples=60, deadline=None)
@given(paragraphs, st.integers(1, 60))
def test_cells_in_logical_order_say_the_paragraph(text: str, width: int) -> None:
    document = Document(blocks=from_html(text).blocks)
    (block,) = document.blocks
    places = sorted(
        (place for line in lay_out(document, width) for place in line.places()), key=lambda place: place.start
    )
    said = "".join(block.text[place.start : place.end] for place in places)
    assert said.replace(" ", "") == block.text.replace(" ", "")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.integers(1, 40))
def test_no_control_is_ever_in_a_run_and_layout_never_raises(text: str, width: int) -> None:
    for line in lay_out(from_html(f"<ul><li>{text}<pre>{text}</pre></ul><blockquote>{text}"), width):
        assert line.pad + line.width <= width
        for run in line.runs:
            assert all(unicodedata.category(char) not in {"Cc", "Cs"} for char in run.text)
            assert not set(run.text) & set(
                "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
            )


def test_a_layout_lays_out_no_more_than_it_is_asked_for() -> None:
    document = from_html("<p>word word word</p>" * 1000)
    layout = Layout(document, 20)
    assert len(layout.lines(0, 10)) == 10
    assert layout.known < 20
    assert not layout.complete
    assert 1500 < layout.estimate() < 4000
    assert len(layout) == 1999
    assert layout.complete


def test_lines_behind_the_end_are_none() -> None:
    layout = Layout(from_html("<p>a</p>"), 20)
    assert list(layout.lines(0, 5)) == [layout.line(0)]
    assert not layout.reach(1)
    with pytest.raises(IndexError):
        layout.line(1)


def test_an_empty_document_has_no_lines() -> None:
    assert lay_out(Document(), 10) == []


@settings(max_examples=40, deadline=None)
@given(st.integers(5, 60))
def test_the_line_that_is_found_for_an_offset_shows_it(width: int) -> None:
    document = from_html(STORY, language="ar")
    layout = Layout(document, width)
    for index, block in enumerate(document.blocks):
        if isinstance(block, Paragraph):
            for offset in range(0, len(block.text), 7):
                line = layout.line(layout.find(index, offset))
                assert line.block == index
                assert (
                    line.start <= offset < line.end
                    or block.text[offset].isspace()
                    or block.text[offset] in "\u2068\u2069"
                )


def test_a_cell_leads_to_its_letter_and_back() -> None:
    for line in lay_out(from_html(STORY, language="ar"), 50):
        for place in line.places():
            if place.start < place.end:
                assert line.offset_at(place.column) == place.start
                assert any(
                    first <= place.column < after for first, after in line.columns(place.start, place.end)
                )


def test_beside_a_line_stand_its_ends() -> None:
    (rtl,) = lay_out(from_html("<p>سلام عليكم</p>"), 20)
    assert (rtl.offset_at(0), rtl.offset_at(19)) == (10, 0)
    (ltr,) = lay_out(from_html("<p>abc</p>"), 20)
    assert (ltr.offset_at(0), ltr.offset_at(10)) == (0, 3)


def test_a_range_is_restyled_wherever_it_stands() -> None:
    (line,) = lay_out(from_html("<p>שלום abc דג</p>"), 20)
    marked = line.restyled(3, 7, "found")
    assert marked.text == line.text
    assert [(run.text, run.style) for run in marked.runs] == [
        ("גד ", "text"), ("ab", "text found"), ("c", "text"), (" ם", "text found"), ("ולש", "text"),
    ]  # fmt: skip
    assert isinstance(marked.restyled(0, 1, "selected"), Line)
    assert line.restyled(50, 60, "found") is line


def test_what_goes_on_of_a_long_line_of_code_has_a_sign() -> None:
    rows = shown("<pre>a long line of code\nb</pre>", 18).split("\n")
    assert [row.rstrip() for row in rows] == ["a long line of c", "↳ ode", "b"]


def test_what_is_said_beside_a_headline_below_stands_on_one_line_with_its_dot() -> None:
    when = datetime(2026, 1, 1, tzinfo=UTC)
    other = Headline(
        row=2, id="", feed=1, feed_title="sport", title="Wheat is down by five", url="", when=when,
        arrived=when, language="en", direction="", marks=Marks(),
    )  # fmt: skip
    document = with_latest(from_html("<p>x</p>"), "More", [other], lambda _: "sport, 3 hours ago")
    for width in range(24, 60):
        rows = [line.text.strip() for line in lay_out(document, width)]
        assert any("sport, 3 hours ago" in row for row in rows), width
        assert not any(row.startswith("·") for row in rows), width
