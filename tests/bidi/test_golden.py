"""Whole layouts made by references that share no code with ours (libfribidi; ICU for order and mirrors)."""

import json
import unicodedata
from pathlib import Path

import pytest

from newsterm.bidi import layout

CASES = [
    case
    for file in sorted((Path(__file__).parents[1] / "samples").glob("rtl_golden*.json"))
    for case in json.loads(file.read_text("utf-8"))["cases"]
]
"""Another file of this form, put beside these, is tested with them."""


def nominal() -> dict[int, str]:
    """Isolated form → its letter, which looks the same; and heh's forms, which may show the vowel ae."""
    found = {0xFEE9: "\u06d5", 0xFEEA: "\u06d5"}
    for code in range(0xFB50, 0xFEFD):
        kind, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if kind == "<isolated>" and len(letters) == 1:
            found.setdefault(code, chr(int(letters[0], 16)))
    return found


NOMINAL = nominal()


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_layout_is_the_reference_s_to_the_last_cell(case):
    expected = [
        (line["start"], line["end"], line["cells"], "".join(chr(int(code, 16)) for code in line["visual"]))
        for line in case["lines"]
    ]
    lines = layout(case["text"], case["width"], case["base"])
    got = [(line.start, line.end, line.width, line.text.translate(NOMINAL)) for line in lines]
    assert got == [(*place, visual.translate(NOMINAL)) for *place, visual in expected]
    assert {line.rtl for line in lines} == {case["resolved_base"] == "rtl"}
