"""Levels: what must hold of any text, and that hostile text costs no more than its length."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.bidi import embedding_levels, layout, line_levels, reorder

CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@given(st.text("aא ا1٠(,)" + CONTROLS, max_size=300), st.sampled_from([None, 0, 1]))
def test_levels_stand_between_the_paragraph_s_and_one_above_the_deepest_embedding(text, base):
    paragraph, levels = embedding_levels(text, base)
    assert base in {None, paragraph}
    assert len(levels) == len(text)
    assert all(paragraph <= level <= 126 for level in levels)


def test_the_deepest_embedding_is_125_and_its_numbers_are_126():
    text = "\u2067" * 200 + "1א"
    assert embedding_levels(text, 0)[1][-2:] == [126, 125]


def test_one_paragraph_s_embeddings_end_with_it():
    assert embedding_levels("\u202ea\u2029a", 0) == (0, [0, 1, 0, 0])


def test_text_of_one_direction_is_all_at_the_paragraph_s_level():
    assert embedding_levels("plain text 1,2") == (0, [0] * 14)
    assert embedding_levels("שלום") == (1, [1] * 4)
    assert embedding_levels("") == (0, [])


HOSTILE = {
    "isolates that never end": "\u2068",
    "deep isolates": "\u2067א\u2066a",
    "isolates that end before they begin": "\u2069\u2067",
    "embeddings": "\u202b1\u202a",
    "brackets": "(",
    "pairs of brackets": "(א)",
    "opening, then closing": "[א(a",
    "directions in turn": "aא",
    "one letter with many marks": "\u064e",
    "marks behind non-joiners": "\u200c\u064e",
    "percent signs": "%",
    "joiners": "\u200d",
    "an endless family": "\U0001f468\u200d",
    "skin tones": "\U0001f3fd",
    "vowel signs": "\u093e",
    "conjoining vowels": "\u1161",
    "spaces": " ",
    "one long word": "ب",
    "ideographs": "中",
}


def steps(text: str) -> int:
    """How many lines of Python are run to lay a text out."""
    ran = 0

    def count(frame, event, arg):
        nonlocal ran
        ran += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        layout(text, 40)
        paragraph, levels = embedding_levels(text)
        reorder(line_levels(text, levels, paragraph))
    finally:
        sys.settrace(before)
    return ran


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_four_times_as_long_takes_four_times_the_steps(name):
    """No clock: the lines of Python that run are counted."""
    steps("ب" + HOSTILE[name] * 500)  # what is remembered between calls
    once, four = (steps("ب" + HOSTILE[name] * count) for count in (500, 2000))
    assert four <= 4.5 * once
