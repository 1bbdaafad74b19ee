"""Unicode 15.0's own test files: levels, order, brackets, mirrors, graphemes."""

import re

import pytest

from newsterm.bidi import clusters, embedding_levels, line_levels, reorder
from newsterm.bidi.classes import CLOSING, MIRROR, OPENING

SAMPLE = 20
"""One case in so many, in the default run."""

OF_CLASS = {
    "L": "a", "R": "א", "AL": "ا", "EN": "1", "ES": "+", "ET": "$", "AN": "٠", "CS": ",", "NSM": "\u0300",
    "BN": "\u00ad", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!", "LRE": "\u202a", "LRO": "\u202d",
    "RLE": "\u202b", "RLO": "\u202e", "PDF": "\u202c", "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068",
    "PDI": "\u2069",
}  # fmt: skip


def resolved(text: str, base: int | None, removed: list[bool]) -> tuple[int, list[str], list[int]]:
    """Paragraph level, levels after L1 with x for what X9 removes, and the order of the rest."""
    paragraph, levels = embedding_levels(text, base)
    line = line_levels(text, levels, paragraph)
    kept = [index for index, gone in enumerate(removed) if not gone]
    order = [kept[place] for place in reorder([line[index] for index in kept])]
    return paragraph, ["x" if gone else str(line[index]) for index, gone in enumerate(removed)], order


def bidi_test(rows, step: int) -> tuple[int, list[object]]:
    """How many cases of BidiTest.txt were asked, and those that came out otherwise."""
    asked, wrong, number = 0, [], 0
    levels: list[str] = []
    order: list[int] = []
    for row in rows("BidiTest"):
        if row.startswith("@Levels:"):
            levels = row.split()[1:]
        elif row.startswith("@Reorder:"):
            order = [int(place) for place in row.split()[1:]]
        else:
            kinds, _, bits = row.partition(";")
            for bit, base in ((1, None), (2, 0), (4, 1)):
                if int(bits) & bit:
                    number += 1
                    if number % step == 0:
                        asked += 1
                        text = "".join(OF_CLASS[kind] for kind in kinds.split())
                        _, *got = resolved(text, base, [level == "x" for level in levels])
                        if got != [levels, order]:
                            wrong.append((kinds, base, got))
    return asked, wrong


def character_test(rows, step: int) -> tuple[int, list[object]]:
    """The same for BidiCharacterTest.txt, which asks for the paragraph's level too."""
    asked, wrong = 0, []
    for number, row in enumerate(rows("BidiCharacterTest"), 1):
        if number % step == 0:
            asked += 1
            codes, direction, level, levels, order = row.split(";")
            text = "".join(chr(int(code, 16)) for code in codes.split())
            base = {"0": 0, "1": 1, "2": None}[direction]
            got = resolved(text, base, [level == "x" for level in levels.split()])
            if got != (int(level), levels.split(), [int(place) for place in order.split()]):
                wrong.append((codes, base, got))
    return asked, wrong


def test_a_sample_of_the_cases_by_class_resolves_and_reorders_as_unicode_says(unicode_rows):
    assert bidi_test(unicode_rows, SAMPLE) == (770_241 // SAMPLE, [])


def test_a_sample_of_the_cases_by_character_resolves_and_reorders_as_unicode_says(unicode_rows):
    assert character_test(unicode_rows, SAMPLE) == (91_707 // SAMPLE, [])


@pytest.mark.full
def test_every_case_by_class_resolves_and_reorders_as_unicode_says(unicode_rows):
    assert bidi_test(unicode_rows, 1) == (770_241, [])


@pytest.mark.full
def test_every_case_by_character_resolves_and_reorders_as_unicode_says(unicode_rows):
    assert character_test(unicode_rows, 1) == (91_707, [])


def test_the_mirrored_pairs_are_those_of_bidi_mirroring(unicode_rows):
    pairs = [re.findall("[0-9A-F]{4,}", row) for row in unicode_rows("BidiMirroring")]
    assert {chr(int(one, 16)): chr(int(other, 16)) for one, other in pairs} == MIRROR


def test_the_paired_brackets_are_those_of_bidi_brackets(unicode_rows):
    canonical = {"\u232a": "\u3009"}
    opening, closing = {}, {}
    for row in unicode_rows("BidiBrackets"):
        code, paired, kind = (field.strip() for field in row.split(";"))
        one, other = chr(int(code, 16)), chr(int(paired, 16))
        if kind == "o":
            opening[one] = canonical.get(other, other)
        else:
            closing[one] = canonical.get(one, one)
    assert (opening, closing) == (OPENING, CLOSING)


def test_brackets_that_were_paired_before_the_63rd_open_one_stay_paired():
    """BD16: pairing stops for the remainder of the sequence, not for what is behind."""
    text = "a(b)א" + "[" * 64
    assert embedding_levels(text, 1)[1][:5] == [2, 2, 2, 2, 1]


GRAPHEMES_ELSEWHERE = [
    ("a control is no cell", "\x01|\r\n"),
    (
        "a mark hangs on the white space before it, also where that is a control",
        "[\r\n][\u0300\u034f\u0308\u0903\u1160\u11a8\u200d\U0001f3ff]",
    ),
    ("what is never seen begins no cell", "^[\u200d\u034f](?![\u0300\u0308\u0903])"),
    ("what is never seen is counted to the next word after a space", " \u200d."),
    (
        "a sign around a number has its own column",
        "\u0600[^\r\n\u0300\u0308\u1160\u11a8\u034f\u200d\u0903\U0001f3ff]",
    ),
    (
        "a skin tone is seen after what is no emoji",
        "(?<![\u231a\U0001f476\U0001f6d1\u0308])\U0001f3ff(?!$)|[^\u231a\u0308]\u0308?\U0001f3ff",
    ),
    ("a leading consonant has its own columns before a syllable", "\u1100[\u1100\uac00\uac01]"),
    (
        "a conjoining vowel or final hangs on whatever is before it",
        "[^\u1100\u1160\uac00]\u1160|[^\u1160\u11a8\uac00\uac01]\u11a8",
    ),
]
"""Where a cell is no extended grapheme cluster, and why. 403 of the 602 cases come out all the same."""


def test_every_grapheme_is_a_cell_but_where_a_terminal_must_see_it_otherwise(unicode_rows):
    asked = 0
    for row in unicode_rows("GraphemeBreakTest"):
        spelt = [part.split("×") for part in row.strip("÷ ").split("÷")]
        parts = ["".join(chr(int(code, 16)) for code in codes) for codes in spelt]
        text = "".join(parts)
        if not any(re.search(pattern, text) for _, pattern in GRAPHEMES_ELSEWHERE):
            asked += 1
            assert [text[cell.start : cell.end] for cell in clusters(text)] == parts
    assert asked == 399
