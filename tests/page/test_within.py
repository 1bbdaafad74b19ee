"""What is typed is found in an article, any part of a word, however it is spelled."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsterm.lang import fold
from newsterm.page import find, find_within, from_html


def found(html: str, text: str) -> list[str]:
    document = from_html(html)
    return [
        document.blocks[match.block].text[match.start : match.end] for match in find_within(document, text)
    ]


def test_half_a_word_is_found() -> None:
    assert found("<p>Misunderstandings under it</p>", "under") == ["under", "under"]
    assert found("<p>والمكتبات كُتُبٌ</p>", "كت") == ["كت", "كُتُ"]


def test_a_word_is_found_whole_with_what_is_written_together_with_it() -> None:
    assert found("<p>عاد إلى القُدْسِ وبالقدس</p>", "القدس") == ["القُدْسِ", "وبالقدس"]


def test_signs_and_several_words_are_found_across_marks_and_breaks() -> None:
    assert found("<p>C++ costs 3.5%</p>", "c++") == ["C++"]
    assert found("<p>one<br>two</p>", "one two") == ["one\ntwo"]
    assert found("<p>مَكْتَبَةُ النُّورِ</p>", "بة النو") == ["بَةُ النُّو"]


def test_nothing_typed_finds_nothing() -> None:
    assert found("<p>text</p>", " ") == []


@given(st.text("abكتبَ‌ ", max_size=40), st.text("abكتب", min_size=1, max_size=3))
def test_no_place_is_found_twice_and_each_says_what_was_typed(text: str, wanted: str) -> None:
    document = from_html(f"<p>x{text}</p>")
    matches = find_within(document, wanted)
    whole = set(find(document, wanted))
    assert list(matches) == sorted(set(matches))
    assert all(one.end <= other.start for one, other in pairwise(matches))
    for match in set(matches) - whole:
        assert fold(document.blocks[0].text[match.start : match.end]) == fold(wanted)
