"""HTML becomes blocks: what each element means, whose direction rules; and nothing hostile comes through."""

import re
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsterm.page import Document, Inline, Span, from_html
from newsterm.page.document import Code, Figure, Heading, Item, Paragraph, Quote, Rule, Table

_TAGS = [
    "p", "div", "b", "i", "a href='https://example.org/x'", "a href='javascript:x'", "ul", "ol start=7",
    "li", "table", "tr", "td", "th", "td colspan=3", "td rowspan=2", "blockquote", "pre", "code",
    "figure", "figcaption", "img src='https://example.org/i.jpg' alt=z", "br", "hr", "h2", "h4", "dl",
    "dt", "dd", "details", "summary", "q", "bdi", "bdo dir=rtl", "span dir=ltr", "div dir=rtl", "sup",
    "cite", "span class=credit", "caption", "script", "svg",
    "iframe src='https://www.youtube.com/embed/x1' title=t", "video src='/v.mp4'",
    "table role=presentation",
]  # fmt: skip
_WORDS = [
    "سلام",
    "hello",
    "2024",
    " ",
    "\n",
    "«",
    "(",
    "עברית",
    "کِتاب",
    "https://example.org/a?b=1",
    "&#27;[2J",
    "&amp;",
]

html_soup = st.lists(
    st.one_of(
        st.sampled_from(_TAGS).map(lambda tag: f"<{tag}>"),
        st.sampled_from(_TAGS).map(lambda tag: f"</{tag.split()[0]}>"),
        st.sampled_from(_WORDS),
        st.text(max_size=8),
    ),
    max_size=40,
).map("".join)


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def test_paragraphs_and_headings_come_in_order() -> None:
    document = from_html("<h2>أول</h2><p>ثان</p><div>ثالث<p>رابع</p>خامس</div>")
    assert [(type(block), block.text) for block in document.blocks] == [
        (Heading, "أول"),
        (Paragraph, "ثان"),
        (Paragraph, "ثالث"),
        (Paragraph, "رابع"),
        (Paragraph, "خامس"),
    ]


def test_white_space_collapses_as_in_html() -> None:
    assert texts(from_html("<p>  one \n two<b> three</b> <i> four</i>  </p>")) == ["one two three four"]


def test_a_line_break_stays_and_two_end_the_paragraph() -> None:
    assert texts(from_html("a <br> b<br><br>c<br/> <br/>d<br>")) == ["a\nb", "c", "d"]


def test_plain_text_is_a_paragraph_for_each_line() -> None:
    assert texts(from_html("سطر أول\nسطر ثان &amp; أخير")) == ["سطر أول", "سطر ثان & أخير"]


def test_plain_text_with_blank_lines_is_a_paragraph_for_each_stretch() -> None:
    assert texts(from_html("one\ntwo\n\n \nthree")) == ["one\ntwo", "three"]


def test_styles_are_ranges_and_may_be_several_words() -> None:
    (block,) = from_html("<p>a <b>b <em>c</em></b> <u>d</u></p>").blocks
    assert block.content == Inline(
        text="a b c d",
        spans=(
            Span(start=2, end=4, style="strong"),
            Span(start=4, end=5, style="strong emphasis"),
            Span(start=6, end=7, style="underlined"),
        ),
    )


def test_links_are_numbered_as_they_appear_and_the_same_address_keeps_its_number() -> None:
    document = from_html(
        '<p><a href="/b">b</a> <a href="https://a.example/">a</a> <a href="b">again</a>'
        '<a href="mailto:x@a.example">m</a></p>',
        base_url="https://e.example/",
    )
    assert document.links == ("https://e.example/b", "https://a.example/", "mailto:x@a.example")
    assert [span.link for span in document.blocks[0].content.spans] == [1, 2, 1, 3]


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "#top",
        "",
        "http://[bad",
        "//",
        "ftp://x/y",
    ],
)
def test_what_may_not_be_opened_is_text_and_no_link(href: str) -> None:
    document = from_html(f'<p><a href="{href}">word</a></p>')
    assert (document.links, texts(document)) == ((), ["word"])
    assert document.blocks[0].content.spans == ()


def test_an_address_in_the_text_becomes_a_link_without_the_sentence_s_punctuation() -> None:
    document = from_html("<p>See (https://en.example/wiki/A_(b)), or www.example.org.</p>")
    assert document.links == ("https://en.example/wiki/A_(b)", "https://www.example.org")


def test_addresses_and_code_are_isolated_among_right_to_left_words_only() -> None:
    assert texts(from_html("<p>انظر https://a.example/x. ثم <code>npm i</code></p>")) == [
        "انظر \u2068https://a.example/x\u2069. ثم \u2068npm i\u2069"
    ]
    assert texts(from_html("<p>See https://a.example/x or <code>npm i</code></p>")) == [
        "See https://a.example/x or npm i"
    ]


def test_bdi_bdo_and_dir_become_isolates_that_close() -> None:
    (block,) = from_html("<p>x <bdi>أ</bdi> <bdo dir=rtl>b</bdo> <span dir=ltr>c<br>d</span></p>").blocks
    assert block.text == "x \u2068أ\u2069 \u2067b\u2069 \u2066c\u2069\n\u2066d\u2069"


def test_a_direction_around_a_whole_paragraph_is_the_paragraph_s() -> None:
    (block,) = from_html("<p><span dir=rtl>iPhone 17 وصل</span></p>").blocks
    assert (block.text, block.direction) == ("iPhone 17 وصل", "rtl")


def test_dir_is_inherited_and_auto_gives_the_letters_their_say() -> None:
    document = from_html("<div dir=rtl><p>latin</p><p dir=auto>latin</p><p dir=ltr>عربي</p></div>")
    assert [block.direction for block in document.blocks] == ["rtl", "ltr", "ltr"]


def test_an_arabic_paragraph_that_begins_in_latin_is_right_to_left_where_the_language_says_arabic() -> None:
    arabic, latin = from_html("<p>iPhone 17 وصل</p><p>Breaking: x falls</p>", language="ar").blocks
    assert (arabic.direction, latin.direction) == ("rtl", "ltr")


def test_the_article_s_direction_is_that_of_its_text() -> None:
    assert from_html("<p>مرحبا</p>").direction == "rtl"
    assert from_html("<p>hello</p>", language="en").direction == "ltr"


def test_lists_nest_and_number_from_where_they_start() -> None:
    document = from_html("<ul><li>a<ol start=9><li>b<li>c</ol><li>d<p>e</p></ul>")
    assert [
        (block.text, tuple(item.marker for item in block.inside if isinstance(item, Item)), block.tight)
        for block in document.blocks
    ] == [
        ("a", ("•",), False),
        ("b", ("", "9."), True),
        ("c", ("", "10."), True),
        ("d", ("•",), True),
        ("e", ("",), False),
    ]
    assert document.blocks[1].inside[1].room == 4


def test_a_list_in_arabic_hangs_at_the_right_even_where_an_item_is_latin() -> None:
    first, second = from_html("<ul><li>iPhone<li>هاتف</ul>", language="ar").blocks
    assert (first.direction, first.align, second.align) == ("ltr", "rtl", "rtl")


def test_quotations_nest_and_neighbours_stay_two() -> None:
    document = from_html("<blockquote>a<blockquote>b</blockquote></blockquote><blockquote>c</blockquote>")
    assert [[one.number for one in block.inside if isinstance(one, Quote)] for block in document.blocks] == [
        [1],
        [1, 2],
        [3],
    ]


def test_code_keeps_its_lines_and_is_left_to_right() -> None:
    (block,) = from_html(
        '<pre><code class="language-python">def f():\n\treturn  "سلام"\n</code></pre>', language="ar"
    ).blocks
    assert block == Code(direction="ltr", text='def f():\n    return  "سلام"', language="python")


def test_a_rule_stands_between_paragraphs() -> None:
    assert [type(block) for block in from_html("a<hr>b").blocks] == [Paragraph, Rule, Paragraph]


def test_quotation_marks_are_those_of_the_language() -> None:
    assert texts(from_html("<p><q>أ <q>ب</q></q></p>", language="ar")) == ["«أ ‹ب›»"]
    assert texts(from_html("<p><q>a</q> <q lang=de>b</q></p>", language="en")) == ["“a” „b“"]


def test_raised_and_lowered_digits_stay_so_and_letters_stay_letters() -> None:
    assert texts(from_html("<p>x<sup>2</sup> H<sub>2</sub>O 4<sup>th</sup></p>")) == ["x² H₂O 4th"]


def test_terms_are_strong_and_their_meaning_hangs_under_them() -> None:
    term, meaning = from_html("<dl><dt>ترم</dt><dd>معنی</dd></dl>").blocks
    assert term.content.spans == (Span(start=0, end=3, style="strong"),)
    assert (meaning.tight, meaning.inside) == (True, (Item(direction="rtl", marker="", room=2),))


def test_details_are_open_and_marked() -> None:
    summary, content = from_html("<details><summary>More</summary><p>text</p></details>").blocks
    assert [block.inside[0].marker for block in (summary, content)] == ["▾", ""]


def test_a_figure_has_its_caption_and_its_credit() -> None:
    (figure,) = from_html(
        "<figure><img src=/p.jpg alt=z><figcaption>ميناء حيفا"
        " <span class='img-credit'>تصوير: سعاد</span></figcaption></figure>",
        base_url="https://e.example",
    ).blocks
    assert isinstance(figure, Figure)
    assert (figure.src, figure.caption, figure.credit) == (
        "https://e.example/p.jpg",
        "ميناء حيفا",
        "تصوير: سعاد",
    )
    assert (figure.text, figure.direction) == ("ميناء حيفا / تصوير: سعاد", "rtl")


def test_a_credit_at_the_end_of_a_caption_stays_there() -> None:
    (figure,) = from_html(
        "<figure><img src='https://e.example/p.jpg'><figcaption>The port / Reuters</figcaption></figure>"
    ).blocks
    assert (figure.text, figure.credit) == ("The port / Reuters", "")


def test_a_picture_wrapped_in_a_credited_box_is_not_lost() -> None:
    (figure,) = from_html(
        "<figure><div class='image-source'><img src='https://e.example/p.jpg'>AP</div></figure>"
    ).blocks
    assert (figure.src, figure.credit) == ("https://e.example/p.jpg", "AP")


def test_wordpress_captions_are_figures() -> None:
    (figure,) = from_html(
        "<div class='wp-caption alignright'><img src='https://e.example/p.jpg'>"
        "<p class='wp-caption-text'>شرح</p></div>"
    ).blocks
    assert isinstance(figure, Figure)
    assert figure.caption == "شرح"


def test_a_picture_in_a_sentence_does_not_break_it() -> None:
    document = from_html("<p>one <img src='https://e.example/p.jpg' alt=pic> two</p>")
    assert texts(document) == ["one two", "pic"]


def test_counting_pixels_and_pictures_of_nothing_are_left_out() -> None:
    assert (
        from_html(
            "<img src='https://t.example/x.gif' width=1 height=1><img src='data:image/gif;base64,x'>"
        ).blocks
        == ()
    )


def test_an_emoji_s_picture_is_its_letter() -> None:
    assert texts(from_html("<p>حسنا <img class='wp-smiley' src='https://s.example/1.png' alt='🙂'></p>")) == [
        "حسنا 🙂"
    ]


def test_players_become_films_that_lead_to_their_page() -> None:
    document = from_html(
        "<iframe src='//www.youtube.com/embed/aB-1?rel=0' title='فيلم'></iframe>"
        "<video><source src='https://e.example/v.mp4'>old browsers</video><audio src='https://e.example/a.mp3'></audio>",
        base_url="https://e.example/",
    )
    assert [
        (block.kind, block.src, block.link) for block in document.blocks if isinstance(block, Figure)
    ] == [
        ("video", "https://www.youtube.com/watch?v=aB-1", 1),
        ("video", "https://e.example/v.mp4", 2),
        ("audio", "https://e.example/a.mp3", 3),
    ]
    assert len(document.blocks) == 3


def test_tables_have_header_cells_spans_and_a_caption() -> None:
    (table,) = from_html(
        "<table><caption>أسعار</caption><thead><tr><th>سلعة<th colspan=2>سعر</thead>"
        "<tr><td rowspan=2>خبز<td>1<td>2<tr><td>3<td>4</table>"
    ).blocks
    assert isinstance(table, Table)
    assert (table.caption.text, table.direction) == ("أسعار", "rtl")
    assert [[cell.content.text for cell in row] for row in table.rows] == [
        ["سلعة", "سعر"],
        ["خبز", "1", "2"],
        ["", "3", "4"],
    ]
    assert [[cell.columns for cell in row] for row in table.rows] == [[1, 2], [1, 1, 1], [1, 1, 1]]
    assert [cell.header for cell in table.rows[0]] == [True, True]


def test_a_cell_without_letters_runs_as_its_table_does() -> None:
    (table,) = from_html("<table><tr><th>City<th>Range<tr><td>Cairo<td>20–30</table>", language="ar").blocks
    assert table.rows[1][1].direction == "ltr"


def test_a_table_that_only_arranges_gives_its_contents() -> None:
    document = from_html(
        "<table><tr><td><h2>a</h2><p>b</p></td><td><table><tr><td>c</table></td></tr></table>"
    )
    assert [(type(block), block.text) for block in document.blocks] == [
        (Heading, "a"),
        (Paragraph, "b"),
        (Paragraph, "c"),
    ]


def test_scripts_styles_forms_and_hidden_things_say_nothing() -> None:
    html = "<script>a</script><style>b</style><p>c<button>d</button><textarea>e</textarea></p>"
    html += "<p hidden>f</p><svg>g</svg>"
    assert texts(from_html(html)) == ["c"]


def test_a_table_s_offsets_point_at_its_cells() -> None:
    (table,) = from_html("<table><caption>x</caption><tr><th>أب<th>ج<tr><td>د<td>هو</table>").blocks
    assert [
        [table.text[at : at + len(cell.content.text)] for at, cell in zip(starts, row, strict=True)]
        for starts, row in zip(table.offsets(), table.rows, strict=True)
    ] == [["أب", "ج"], ["د", "هو"]]


def test_what_is_copied_has_no_isolates() -> None:
    document = from_html("<p>شغّل <code>npm i</code></p>")
    assert document.cut(0, 0, len(document.blocks[0].text)) == document.text() == "شغّل npm i"


@pytest.mark.parametrize(
    "tag",
    [
        "div",
        "b",
        "blockquote",
        "ul><li",
        "font color=1><p",
        "table><tr><td",
        "bdi",
        "figure",
        "b><div",
        "dl><dd",
        "q",
    ],
)
def test_a_hundred_thousand_nested_elements_keep_their_text(tag: str) -> None:
    begin = time.perf_counter()
    document = from_html(f"<{tag}>" * (100_000 // (tag.count("<") + 1)) + "hello")
    assert "hello" in document.text()
    assert time.perf_counter() - begin < 20


@pytest.mark.parametrize(
    "html",
    [
        "<table>" + ("<tr>" + "<td rowspan=500 colspan=40>s" * 60) * 100,
        "<table>" + ("<tr>" + "<td rowspan=500>s" * 60) * 100,
        "<figure><img src=https://a.example/c>" * 3000,
        "".join(f"<p><font color={number}>x</p>" for number in range(5000)),
    ],
)
def test_a_small_page_never_becomes_a_huge_article(html: str) -> None:
    document = from_html(html)
    cells = sum(len(row) for block in document.blocks if isinstance(block, Table) for row in block.rows)
    assert len(document.blocks) + cells <= 100 * 100


@pytest.mark.parametrize(
    "soup", ["\x1b]52;c;x\x07", "&#27;[31m", "\u202eabc", "\u2066" * 50 + "x", "\x9b1m", "a\ud800b", "\x00"]
)
def test_controls_never_come_through(soup: str) -> None:
    for html in (
        soup,
        f"<p>{soup}</p>",
        f"<img alt='{soup}' src='https://e.example/{soup}'>",
        f"<pre>{soup}</pre>",
    ):
        document = from_html(html)
        said = "".join(texts(document)) + "".join(document.links)
        assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", said) is None


@settings(max_examples=150, deadline=None)
@given(html_soup)
def test_spans_lie_in_their_text_and_links_in_the_document(html: str) -> None:
    document = from_html(html, base_url="https://e.example/", language="ar")
    for block in document.blocks:
        contents = [cell.content for row in block.rows for cell in row] if isinstance(block, Table) else []
        contents += [block.content] if hasattr(block, "content") else []
        for content in contents:
            ends = [
                0,
                *(edge for span in content.spans for edge in (span.start, span.end)),
                len(content.text),
            ]
            assert ends == sorted(ends)
            assert all(0 <= span.link <= len(document.links) for span in content.spans)
            for paragraph in content.text.split("\n"):
                opened = sum(char in "\u2066\u2067\u2068" for char in paragraph)
                assert opened == paragraph.count("\u2069")


def test_the_tree_builder_is_imported_only_for_an_article() -> None:
    code = "import sys, newsterm.page; print('selectolax' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "False"
