"""Lines: what must hold of any text at any width, and the places that hurt."""

import unicodedata
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.bidi import cells, clusters, embedding_levels, fit, layout, line_levels, reorder
from newsterm.bidi.cells import cells_of
from newsterm.bidi.classes import MIRROR

LETTERS = [*"ابتلاملأآهإويىںےکگچپۀەڕټډאבגדהושתabcXYZ0123456789٠١٢۳۴中文한국ـ"]
WORDS = [
    "لا",
    "الله",
    "مُحَمَّد",
    "می\u200cخواهم",
    "ه\u200d",
    "שָׁלוֹם",
    "हिन्दी",
    "https://a.com/b?c=1&d=2",
    "3.5%",
    "-5",
    "+972-3",
]
POINTS = [*" .,:;!?؟،؛()[]{}«»‹›“”\"'…-–—/@#*&%٪$€、。「」\t\u00a0\u202f\u2007\u3000\u200b\u2060", "  "]
MARKS = [*"\u0301\u064b\u0653\u05b8\ufe0f\u034f"]
CONTROLS = [
    *"\u200c\u200d\u200e\u200f\u061c\u00ad\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    *"\r\n\u2028\u2029\x0b\x00\x1b\x85\ud800\U000e0041",
]
EMOJI = [
    "👍",
    "👍🏽",
    "👨\u200d👩\u200d👧",
    "❤\ufe0f",
    "1\ufe0f\u20e3",
    "🇸🇦",
    "🇸",
    "🏽",
    "\u1112\u1161\u11ab",
]
PIECES = LETTERS + WORDS + POINTS + MARKS + CONTROLS + EMOJI
TEXT = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60)
WIDTH = st.integers(1, 100)
BASE = st.sampled_from(["auto", "ltr", "rtl"])


HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def controls(shown: str) -> set[str]:
    """The controls in what a cell shows, but an emoji sequence's joiners and tags, which it keeps."""
    found = {char for char in shown if unicodedata.category(char) in HIDDEN and cells(char) == 0}
    emoji = unicodedata.category(shown[0]) == "So"
    return {
        char for char in found if not (emoji and (char == "\u200d" or "\U000e0020" <= char <= "\U000e007f"))
    }


@given(TEXT, WIDTH, BASE)
def test_a_line_is_never_wider_than_its_width(text, width, base):
    assert all(line.width <= width for line in layout(text, width, base))


@given(TEXT, WIDTH, BASE)
def test_no_control_character_is_ever_drawn(text, width, base):
    drawn = [shown for line in layout(text, width, base) for shown, *_ in line.clusters()]
    assert [shown for shown in drawn if controls(shown)] == []


@given(TEXT, st.integers(4, 100), BASE)
def test_every_cell_stands_on_one_line_once_but_spaces_at_a_break(text, width, base):
    def drawn(line):
        return Counter((start, shown) for shown, start, _, _ in line.clusters() if shown.strip())

    whole = Counter()
    for line in layout(text, 1 << 30, base):
        whole += drawn(line)
    lines = Counter()
    for line in layout(text, width, base):
        lines += drawn(line)
    assert lines == whole
    assert lines.total() == len(lines)


@given(TEXT, WIDTH, BASE)
def test_cells_lie_side_by_side_and_their_offsets_cover_the_line_once(text, width, base):
    for line in layout(text, width, base):
        spans = sorted((start, end) for _, start, end, _ in line.clusters())
        assert all(start < end for start, end in spans)
        assert all(before[1] == after[0] for before, after in pairwise(spans))
        if spans:
            assert (spans[0][0], spans[-1][1]) == (line.start, line.end)
        assert line.width == sum(columns for *_, columns in line.clusters())


@given(TEXT, WIDTH, BASE)
def test_a_column_leads_to_its_cell_s_offset_and_back(text, width, base):
    for line in layout(text, width, base):
        column = 0
        for _, start, end, columns in line.clusters():
            for inside in range(column, column + columns):
                assert line.offset_at(inside) == start
            assert line.columns(start, end) == [(column, column + columns)]
            column += columns
        assert line.offset_at(-1) is None
        assert line.offset_at(line.width) is None


@given(TEXT, WIDTH, st.data())
def test_a_range_covers_the_cells_that_it_touches_and_no_other(text, width, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for line in layout(text, width):
        touched, column = set(), 0
        for _, begins, ends, columns in line.clusters():
            if begins < end and ends > start:
                touched |= set(range(column, column + columns))
            column += columns
        stretches = line.columns(start, end)
        assert {place for first, after in stretches for place in range(first, after)} == touched
        assert all(before[1] < after[0] for before, after in pairwise(stretches))


@given(TEXT, st.integers(0, 60), BASE)
def test_what_is_cut_to_fit_ends_with_an_ellipsis_in_logical_order(text, width, base):
    line = fit(text, width, base)
    assert line.width <= width
    whole = fit(text, 1 << 30, base)
    shown = sorted((start, shown) for shown, start, _, _ in line.clusters())
    if cells(text.rstrip()) > width > 0:
        assert shown[-1][1] == "…"
        assert {start for start, _ in shown[:-1]} <= {start for _, start, _, _ in whole.clusters()}
    elif whole.width <= width:
        assert line.text == whole.text


@given(TEXT)
def test_the_cells_of_a_text_are_those_of_its_only_line(text):
    assert cells(text) == fit(text, 1 << 30).width


@given(TEXT, BASE)
def test_clusters_are_what_the_layout_draws(text, base):
    line = fit(text, 1 << 30, base)
    paragraph = "".join(" " if char in "\r\n\x1c\x1d\x1e\x85\u2028\u2029" else char for char in text)
    drawn = sorted((start, columns) for _, start, _, columns in line.clusters())
    if "\r\n" not in text:
        assert drawn == [(cell.start, cell.columns) for cell in clusters(paragraph)]


@given(st.text("ab אב()«»[]12", max_size=40), BASE)
def test_what_runs_from_right_to_left_is_mirrored_once(text, base):
    line = fit(text, 1 << 30, base)
    for shown, start, _, _ in line.clusters():
        assert shown in {text[start], MIRROR.get(text[start])}


@given(TEXT, BASE)
def test_cells_stand_in_the_order_of_all_characters_also_of_those_that_are_not_drawn(text, base):
    text = "".join(char for char in text if char not in "\r\n\x1c\x1d\x1e\x85\u2028\u2029").rstrip()
    level, levels = embedding_levels(text, {"auto": None, "ltr": 0, "rtl": 1}[base])
    order = reorder(line_levels(text, levels, level))
    table = cells_of(text)
    starts = dict(zip(table.bases, table.starts, strict=True))
    shown = [start for _, start, _, _ in fit(text, 1 << 30, base).clusters()]
    assert shown == [starts[index] for index in order if index in starts]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a \u2066bc\u2069אב", "a bcבא"),
        ("a א12\u200eב", "a 12אב"),
        ("a א\u206712\u2069ב", "a ב12א"),
        ("a א\u200eב", "a אב"),
    ],
)
def test_a_control_that_is_not_drawn_still_parts_what_stands_on_its_sides(text, shown):
    """LRM and isolates have a level of their own on the line: only embeddings are removed (X9)."""
    assert fit(text, 20, "ltr").text == shown


def test_an_ellipsis_stands_at_the_end_of_the_reading():
    assert fit("אבג דהו זחט", 8).text == "…והד גבא"
    assert fit("abc אבגד", 7).text == "abc בא…"


def test_an_ellipsis_stands_outside_of_what_the_cut_left_open():
    assert fit("אבג \u2066hello world\u2069 ד", 10, "rtl").text == "…hello גבא"


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("Toll rises to 1,500 dead", 18, "Toll rises to…"),
        ("Toll rises to 1,500 dead", 19, "Toll rises to…"),
        ("Toll rises to 1,500 dead", 20, "Toll rises to 1,500…"),
        ("Kick-off at 18:30", 16, "Kick-off at…"),
        ("Prices up 50% now", 13, "Prices up…"),
        ("Prices up 50% now", 14, "Prices up 50%…"),
        ("We won 3, they 1", 9, "We won 3…"),
        ("Season 2025/26 ends", 13, "Season…"),
        ("1,500 dead", 4, "1,5…"),
        ("ارتفع العدد إلى 1,500 قتيل", 20, "…ﻰﻟﺇ ﺩﺪﻌﻟﺍ ﻊﻔﺗﺭﺍ"),
        ("ارتفع العدد إلى 1,500 قتيل", 22, "…1,500 ﻰﻟﺇ ﺩﺪﻌﻟﺍ ﻊﻔﺗﺭﺍ"),
        ("بنسبة ١٫٥٪ هذا العام", 10, "…ﺔﺒﺴﻨﺑ"),
        ("عند 18:30 مساء", 8, "…ﺪﻨﻋ"),
        ("الخسائر ١٬٢٠٠ دولار", 13, "…ﺮﺋﺎﺴﺨﻟﺍ"),
    ],
)
def test_a_number_is_shown_whole_or_not_at_all_unless_nothing_else_is_left(text, width, shown):
    assert fit(text, width).text == shown


@given(st.text("ab لا 12٣,.:%", max_size=40), st.integers(1, 40), BASE)
def test_a_cut_leaves_no_part_of_a_number_but_at_the_beginning(text, width, base):
    shown = sorted((start, cell) for cell, start, _, _ in fit(text, width, base).clusters())
    if not shown or shown[-1][1] != "…":
        return
    cut = shown[-1][0]
    if text[:cut][-1:].isdecimal() and text[cut:][:1].isdecimal():
        assert set(text[:cut]) <= set(" 12٣,.:%")


def test_spaces_at_the_end_are_no_reason_to_cut():
    assert fit("abc   ", 3).text == "abc"


def test_paragraphs_end_at_separators_and_an_empty_one_is_an_empty_line():
    lines = layout("אב\r\n\nab\u2028c", 10)
    assert [(line.text, line.start, line.end, line.rtl) for line in lines] == [
        ("בא", 0, 2, True),
        ("", 4, 4, False),
        ("ab", 5, 7, False),
        ("c", 8, 9, False),
    ]


def test_words_are_wrapped_before_they_are_turned():
    lines = layout("אחת שתיים hello big world שלוש", 10)
    assert [line.text for line in lines] == ["םייתש תחא", "hello big", "שולש world"]
    assert all(line.rtl for line in lines)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("oui ! non", 5, ["oui !", "non"]),  # LB13
        ("aa oui !", 6, ["aa", "oui !"]),
        ("قال نعم ؟", 6, ["قال", "نعم ؟"]),
        ("ab « cd » ef", 7, ["ab", "« cd »", "ef"]),  # LB14–LB15
        ("abc (def)", 6, ["abc", "(def)"]),
        ("abc ( d )", 5, ["abc", "( d )"]),
        ("aa b( c", 5, ["aa", "b( c"]),
        ("ab »cd« ef", 4, ["ab", "»cd«", "ef"]),
        ("abc .NET", 6, ["abc", ".NET"]),
        ("cd /usr", 6, ["cd", "/usr"]),
        ("aa bb / cc", 6, ["aa", "bb /", "cc"]),
        ("قال ،إن ذلك", 8, ["قال ،إن", "ذلك"]),
        ("نعم .لكن", 6, ["نعم .ل", "كن"]),
        ("aa 12\u00a0km away", 6, ["aa", "12\u00a0km", "away"]),  # LB12
        ("aa 12\u202fkm", 6, ["aa", "12\u202fkm"]),
        ("中文\u00a0中文", 5, ["中", "文\u00a0中", "文"]),
        ("a b\u2060 \u2060c d", 4, ["a", "b\u2060 \u2060c", "d"]),  # LB11
        ("中文、中文。", 5, ["中", "文、", "中", "文。"]),
        ("中文 ! 中", 5, ["中", "文 !", "中"]),
        ('中文"中文', 5, ["中", '文"中', "文"]),  # LB19
        ("中文-中文", 4, ["中", "文-", "中文"]),  # LB21
        ("a state-of-the-art b", 12, ["a state-of-", "the-art b"]),
        ("an e-mail", 5, ["an", "e-mai", "l"]),
        ("aa time—like", 8, ["aa time—", "like"]),
        ("الأنجلو-أمريكي", 9, ["الأنجلو-", "أمريكي"]),
        ("in 2024-05-01 on", 9, ["in", "2024-05-0", "1 on"]),
        ("ראש תל-אביב", 7, ["ראש", "תל-אביב"]),  # LB21a
        ("at a@my-host.com", 8, ["at", "a@my-hos", "t.com"]),
        ("ab\u200bcd", 3, ["ab\u200b", "cd"]),  # LB8
        ("https://a.com/b", 6, ["https:", "//a.", "com/b"]),
        ("to https://a.com/b", 6, ["to", "https:", "//a.", "com/b"]),
        ("a \u064eb cc", 3, ["a \u064eb", "cc"]),
    ],
)
def test_a_line_breaks_where_uax_14_lets_it(text, width, lines):
    assert [text[line.start : line.end] for line in layout(text, width)] == lines


def test_a_first_line_too_narrow_for_a_wide_character_stays_empty():
    assert [line.text for line in layout("中文", 4, first=1)] == ["", "中文"]


def test_a_wide_character_in_a_pane_of_one_column_is_an_ellipsis():
    assert [line.text for line in layout("中a", 1)] == ["…", "a"]


def test_a_no_break_space_at_the_end_of_a_line_goes_to_the_paragraph_s_side():
    """L1, for white space that is not cut off."""
    assert layout("אב ab\u2007 ג", 6)[0].text == "\u2007ab בא"


def test_a_tab_goes_back_to_the_paragraph_s_side():
    assert layout("ab אב\tגד", 20)[0].text == "ab בא דג"


def test_a_mark_without_a_letter_is_drawn_on_a_dotted_circle_and_a_selector_not_at_all():
    assert [line.text for line in layout("\u064eab", 9)] == ["\u25cc\u064eab"]
    assert [line.text for line in layout("\ufe0fab", 9)] == ["ab"]


def test_a_bracket_with_a_mark_is_mirrored_under_it():
    assert fit("א(\u0301ב", 9).text == "ב)\u0301א"
