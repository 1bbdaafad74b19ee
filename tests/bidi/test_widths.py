"""Columns: what we count is what Rich and Textual measure, or a strip would end before the screen does."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from newsterm.bidi import cells, clusters

TOP = Path(__file__).parents[2]
TEXTS = [
    "قال «إن الحرب انتهت» لا إله إلا الله مُحَمَّد ۝١ ٪٣٫٥ ١٤٤٥ه\u200d",
    "می\u200cخواهم خانهٔ بزرگ، گچ پژ ۱۲۳",
    "یہ اردو ہے۔ میں ں ۃ ۂ",
    "ڕێژەی کوردی ڵ ە",
    "שָׁלוֹם עולם, צה״ל ₪5",
    "Ελληνικά, русский, Tiếng Việt, naïve café e\u0301 ﬁ Ǆ",
    "中文、日本語「ひらがな」カタカナｶﾅ 한국어 \u1112\u1161\u11ab",
    "ภาษาไทย ที่ กำ ລາວ",
    "ქართული Հայերեն አማርኛ ᠮᠣᠩᠭᠣᠯ",
    "─│┌█▒ ∑≤∞ ①② ™ © ½ € … — “” ‹› №",
    "\u2630 \u4dc0 \U0001d306 \U0001fae8 \U0001fae9 \U0001f6d8 \u0378 \U00020000 \U0003fffd",
    "👍 👍🏽 ☝🏽 👨\u200d👩\u200d👧 🏳\ufe0f\u200d🌈 ❤\ufe0f ❤ ❤\ufe0f\u200d🔥 1\ufe0f\u20e3 #\ufe0f\u20e3",
    "🇸🇦🇵🇸 🇸 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f 🫶🏿 🧑🏽\u200d💻",
    "☀ ☀\ufe0f ☀\ufe0e ⌚ ⌚\ufe0f ⚔\ufe0f ♻\ufe0f ㊗ ㊗\ufe0f 〰\ufe0f",
]
MESSAGES = sorted((TOP / "src" / "newsterm" / "lang" / "messages").glob("*.toml"))
EDITION = sorted((TOP / "src" / "newsterm" / "demo" / "edition").glob("*.xml"))


def different(text: str) -> list[tuple[str, int, int]]:
    found = (
        (cell.text, cell.columns, cell_len(cell.text))
        for line in text.splitlines()
        for cell in clusters(line)
    )
    return [(shown, ours, theirs) for shown, ours, theirs in found if ours != theirs]


@pytest.mark.parametrize("text", TEXTS)
def test_every_cell_of_many_scripts_and_emoji_is_as_wide_as_rich_says(text):
    assert different(text) == []


@pytest.mark.parametrize("path", [*MESSAGES, *EDITION], ids=lambda path: path.name)
def test_every_cell_of_what_we_ship_is_as_wide_as_rich_says(path):
    assert different(path.read_text("utf-8")) == []


def test_a_vowel_sign_takes_a_column_as_in_most_terminals_where_rich_gives_it_none():
    """VTE, xterm, glibc and wcwidth say one column for Devanagari's ii (Mc)."""
    assert [(cell.text, cell.columns, cell_len(cell.text)) for cell in clusters("की")] == [("की", 2, 1)]


def test_a_skin_tone_by_itself_is_an_emoji_where_rich_gives_it_no_column():
    assert [(cell.text, cell.columns, cell_len(cell.text)) for cell in clusters("a🏽")] == [
        ("a", 1, 1),
        ("🏽", 2, 0),
    ]


def test_a_soft_hyphen_is_not_drawn():
    assert [cell.text for cell in clusters("a\u00adb")] == ["a", "b"]
    assert cells("a\u00adb") == 2


def test_white_space_that_is_a_control_is_one_blank_column():
    assert [cell.text for cell in clusters("a\tb\x0bc\x0cd\u2028e")] == list("a b c d e")


def test_hidden_tags_are_drawn_only_where_they_spell_a_flag():
    assert [cell.text for cell in clusters("a\U000e0041b")] == ["a", "b"]


def test_more_marks_than_any_script_has_are_not_all_drawn():
    (cell,) = clusters("ب" + "\u064e" * 1000)
    assert (len(cell.text), cell.end) == (9, 1001)


def test_an_endless_row_of_vowel_signs_is_many_cells_each_of_which_fits_a_pane():
    assert max(cell.columns for cell in clusters("क" + "\u093e" * 100)) <= 9
