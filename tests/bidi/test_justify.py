"""Lines filled to their column: where a hand would draw letters out, and nowhere else."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bidi.test_layout import BASE, TEXT, WIDTH

from newsterm.bidi import VisualLine, layout
from newsterm.bidi.justify import TATWEEL

LINE = "وقال الوزير إن المدرسة الجديدة في القرية تستقبل مئة طفل كل صباح"


def logical(line: VisualLine, text: str) -> str:
    """A line in logical order: each letter as it is spelled, what was added behind it as it is drawn."""
    seen: set[int] = set()
    out = []
    cells = list(line.clusters())
    for shown, start, end, _ in sorted(cells[::-1] if line.rtl else cells, key=lambda cell: cell[1]):
        out.append(shown if start in seen else text[start:end])
        seen.add(start)
    return "".join(out)


def filled(words: str, columns: int = 1, justify: str = "kashida") -> str:
    """A text as the first line of a paragraph that lacks some columns."""
    text = f"{words} {'ا' * (columns + 1)}"
    width = sum(cell[3] for cell in layout(words, 1 << 20)[0].clusters()) + columns
    return logical(layout(text, width, "rtl", justify=justify)[0], text)


@pytest.mark.parametrize(
    ("word", "drawn"),
    [
        ("مستقبل", "مسـتقبل"),  # after seen, before all else
        ("أصبحت", "أصـبحت"),  # and sad
        ("محمد", "محمـد"),  # before dal
        ("مدينة", "مدينـة"),  # teh marbuta
        ("معه", "معـه"),  # heh
        ("كتاب", "كتـاب"),  # alef
        ("طفل", "طفـل"),  # lam
        ("كبير", "كبـير"),  # before the tooth that reh follows
        ("موقف", "موقـف"),  # feh
        ("يمين", "يميـن"),  # any other final form
        ("عـالم", "عــالم"),  # where the writer did
    ],
)
def test_a_word_is_drawn_out_at_its_best_place(word: str, drawn: str) -> None:
    assert filled(word) == drawn


@pytest.mark.parametrize(
    "word",
    ["دار", "ودود", "الله", "والله", "اللَّه", "في", "علي", "שלום", "hello", "123", "دن\u200cد", "کتاب ہے"],
)
def test_what_a_hand_would_not_draw_out_is_left(word: str) -> None:
    """No join, God's name, two letters, a yeh at the end, other scripts, a ZWNJ, Urdu."""
    assert filled(word).replace(" ", "") == word.replace(" ", "")


def test_lam_alef_stays_one_letter() -> None:
    assert filled("سلام") == "سـلام"
    assert filled("دلال") == "دلال"
    assert layout("سلام اااا", 4, "rtl", justify="kashida")[0].text == "\ufee1\ufefc\u0640\ufeb3"


def test_harakat_stay_on_their_letters_and_a_place_without_them_is_better() -> None:
    assert filled("مُحَمَّد") == "مُحَمَّـد"
    assert filled("سَفينة") == "سَفينـة"
    line = layout("مُحَمَّد رسول", 5, "rtl", justify="kashida")[0]
    assert [shown for shown, *_ in line.clusters()][:3] == ["\ufeaa", TATWEEL, "\ufee4\u064e\u0651"]


def test_few_words_are_drawn_out_and_each_at_one_place_by_one_column() -> None:
    for columns in range(1, 13):
        drawn = [word.count(TATWEEL) for word in filled(LINE, columns).split()]
        assert sum(drawn) == min(columns, 5), "half of the words that may be, then the spaces"
        assert max(drawn) == 1


def test_words_are_drawn_out_a_second_time_when_all_are_and_every_space_is_wide() -> None:
    assert filled("محمد كتاب", 2) == "محمـد  كتاب"
    assert filled("محمد كتاب", 3) == "محمـد  كتـاب"
    assert filled("محمد ودود", 3) == "محمــد  ودود"


def test_spaces_are_as_even_as_they_can_be() -> None:
    line = filled("one two three four five six seven", 8, "spaces")
    assert sorted(map(len, re.findall(" +", line))) == [2, 2, 2, 2, 3, 3]
    assert filled("שלום וברכה לכל הקוראים שלנו", 2).count("  ") == 2


def test_a_line_that_is_filled_too_little_stays_as_it_is() -> None:
    text = "كتاب محمد " + "ا" * 40
    ragged, *_ = layout(text, 40, "rtl")
    assert layout(text, 40, "rtl", justify="kashida")[0].text == ragged.text


def test_the_last_line_of_a_paragraph_is_never_filled() -> None:
    text = "وقال الوزير\nإن المدرسة"
    assert [line.text for line in layout(text, 12, "rtl", justify="kashida")] == [
        line.text for line in layout(text, 12, "rtl")
    ]


def test_an_arabic_word_of_an_english_line_is_not_drawn_out() -> None:
    assert "ـ" not in layout("the word مدرسة means school", 16, "ltr", justify="kashida")[0].text


def test_what_is_added_belongs_to_the_letter_before() -> None:
    text = "محمد كتاب " + "ا" * 9
    line = layout(text, 11, "rtl", justify="kashida")[0]
    assert line.text == "\ufe8f\ufe8e\ufe98\ufedb  \ufeaa\u0640\ufee4\ufea4\ufee3"
    assert [line.offset_at(column) for column in range(11)] == [8, 7, 6, 5, 4, 4, 3, 2, 2, 1, 0]
    assert line.columns(2, 3) == [(7, 9)], "a match covers it"
    assert line.columns(4, 5) == [(4, 6)]
    assert (line.start, line.end) == (0, 9)


@given(TEXT, WIDTH, BASE, st.sampled_from(["kashida", "spaces"]))
def test_filling_adds_and_changes_nothing_else(text, width, base, justify):
    """Without what was added it is the same line; with it, it is as wide as its column, or nothing was."""
    filled_lines, ragged = layout(text, width, base, justify=justify), layout(text, width, base)
    assert len(filled_lines) == len(ragged)
    for ours, plain in zip(filled_lines, ragged, strict=True):
        assert ours.width in {width, plain.width}
        assert (ours.start, ours.end, ours.rtl) == (plain.start, plain.end, plain.rtl)
        added = Counter(ours.clusters()) - Counter(plain.clusters())
        assert sum(added.values()) == ours.width - plain.width
        assert {shown for shown, *_ in added} <= {" ", TATWEEL if justify == "kashida" else " "}
        kept = iter(ours.clusters())
        assert all(cell in kept for cell in plain.clusters()), "in the same order"
