"""What may be drawn, stored or sent."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.lang import clean, line
from newsterm.lang.clean import _BREAKS, _ISOLATES, _PRESENTATION, _UNSAFE, _odd, balanced

ANYTHING = st.text(st.characters(), max_size=40) | st.text(
    st.sampled_from(
        "a ب\n\t\r\x1b\x9b\x7f\x00\u202e\u2066\u2067\u2068\u2069\u200c\u200d\u200f\ufeff\ufe70\ufefb\ufe91َא"
    ),
    max_size=30,
)


@given(ANYTHING)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


@given(ANYTHING)
def test_nothing_that_moves_a_terminal_or_a_neighbour_is_left(text: str) -> None:
    left = clean(text)
    assert not [char for char in left if unicodedata.category(char) in {"Cc", "Cs"} and char not in "\n\t"]
    assert not set(left) & set("\u202a\u202b\u202c\u202d\u202e\u2028\u2029\ufeff")
    assert balanced(left) == left
    assert unicodedata.is_normalized("NFC", left)


def test_one_look_finds_every_character_that_does_not_stay_as_it_is() -> None:
    each = " ".join(map(chr, range(0x110000)))  # so that no two are taken for one
    for pattern in (_BREAKS, _UNSAFE, _ISOLATES, _PRESENTATION):
        found = {char for found in pattern.findall(each) for char in found}
        assert found
        assert [f"U+{ord(char):04X}" for char in found if not _odd(char)] == []
    assert not any(map(_odd, "aé“”…—ابת中"))


@given(ANYTHING)
def test_a_line_is_one_line(text: str) -> None:
    one = line(text)
    assert len(one.splitlines()) <= 1
    assert one == one.strip()
    assert line(one) == one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b]52;c;aGk=\x07title", "]52;c;aGk=title"),
        ("a\x9d0;x\x9cb", "a0;xb"),
        ("one\r\ntwo\u2028three", "one\ntwo\nthree"),
        ("\ufefb\ufe91\ufeae", "لابر"),
        ("سلام\u200cعلیکم", "سلام\u200cعلیکم"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("a\u2067b", "ab"),
        ("a\u2067b\u2069", "a\u2067b\u2069"),
        ("e\u0301", "é"),
        ("[/] {0} %s «x»", "[/] {0} %s «x»"),
        ("ﷺ ﷲ", "ﷺ الله"),
        ("x\ud800y", "xy"),
    ],
)
def test_what_is_meant_stays_and_what_is_not_goes(text: str, expected: str) -> None:
    assert clean(text) == expected
