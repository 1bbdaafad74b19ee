"""What was encoded twice is read as it was meant; what only looks so is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.parse.decode import decode
from newsterm.parse.twice import once

NEWS = (
    "<title>أخبار المدينة</title><p class='x'>قال: «إن العودة \"قريبة\"» – بعد ۱۳ ساعة… گچپژ کی</p>"
    "<p>كيف حال الطقس اليوم؟ سؤال يتكرر، والجواب غائب</p>"
)
HEBREW = '<title>הממשלה אישרה את התקציב – "יום חשוב", אמר ראש הממשלה</title>'


def encoded_again(text: str, page: str) -> str:
    """Read UTF-8 as a code page; a byte that the page leaves out stands for itself."""
    return "".join(bytes([byte]).decode(page, "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("page", ["cp1252", "cp1256", "latin-1"])
@pytest.mark.parametrize("text", [NEWS, HEBREW], ids=["Arabic", "Hebrew"])
def test_right_to_left_text_that_was_encoded_twice_is_repaired(text: str, page: str) -> None:
    spoilt = encoded_again(text, page)
    assert spoilt != text
    assert decode(spoilt.encode()) == text


@pytest.mark.parametrize(
    "text",
    [
        NEWS,
        HEBREW,
        "Øl og Ø§ × 3, ×§×",
        "café été " * 50,
        encoded_again(NEWS, "cp1252") + NEWS * 3,
        encoded_again("café été à Noël " * 20, "cp1252"),
        "ط§ظ„ is how it looks",
    ],
    ids=["Arabic", "Hebrew", "signs", "French", "mixed", "French twice", "quoted"],
)
def test_what_is_not_certain_stays_as_it_is(text: str) -> None:
    assert once(text) == text


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويىءؤئ۱۲۳ abc.,؟«»", max_size=200))
def test_no_arabic_text_is_taken_for_spoilt(text: str) -> None:
    assert once(text) == text
