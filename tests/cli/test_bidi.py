"""A filter that lays out text."""

import json
import subprocess
from pathlib import Path

import pytest


def test_right_to_left_lines_stand_flush_right_and_the_others_left(newsterm):
    done = newsterm("bidi", "--width", "12", stdin="سلام hello\nhello\n")
    assert (done.code, done.err) == (0, "")
    assert done.out == "  hello ﻡﻼﺳ\nhello\n".replace("  hello", "   hello")


def test_a_base_direction_rules_every_paragraph(newsterm):
    assert newsterm("bidi", "--width", "8", "--base", "rtl", stdin="abc").out == "     abc\n"
    assert newsterm("bidi", "--width", "8", "--base", "ltr", stdin="سلام").out == "ﻡﻼﺳ\n"


def test_json_gives_offsets_into_the_line_as_it_came(newsterm):
    done = newsterm("bidi", "--json", "--width", "6", stdin="x\n\u202eسلام عليكم\u0007\r\n")
    told = [json.loads(line) for line in done.out.splitlines()]
    assert told[0] == {
        "paragraph": 0, "start": 0, "end": 1, "direction": "ltr", "cells": 1, "visual": "x",
        "offsets": [0], "levels": [0],
    }  # fmt: skip
    places = [(one["paragraph"], one["start"], one["end"], one["cells"], one["visual"]) for one in told]
    assert places[1:] == [(1, 0, 5, 3, "ﻡﻼﺳ"), (1, 6, 12, 5, "ﻢﻜﻴﻠﻋ")]


def test_json_tells_for_each_column_its_offset_and_for_each_character_its_level(newsterm):
    done = newsterm("bidi", "--json", "--width", "9", stdin="אב 中12\u2029ab (אב)")
    told = [json.loads(line) for line in done.out.splitlines()]
    assert [(one["direction"], one["offsets"], one["levels"]) for one in told] == [
        ("rtl", [3, 3, 4, 5, 2, 1, 0], [1, 1, 1, 2, 2, 2]),
        ("ltr", [7, 8, 9, 10, 12, 11, 13], [0, 0, 0, 0, 1, 1, 0]),
    ]


def test_the_golden_layouts_come_out_of_the_filter(newsterm):
    file = Path(__file__).parents[1] / "samples" / "rtl_golden.json"
    cases = [case for case in json.loads(file.read_text("utf-8"))["cases"] if case["width"] == 60]
    for base in ("auto", "rtl"):
        asked = [case for case in cases if case["base"] == base]
        given = "\n".join(case["text"] for case in asked)
        done = newsterm("bidi", "--json", "--width", "60", "--base", base, stdin=given)
        told = [json.loads(line) for line in done.out.splitlines()]
        assert [(one["start"], one["end"], one["cells"], one["direction"]) for one in told] == [
            (line["start"], line["end"], line["cells"], case["resolved_base"])
            for case in asked
            for line in case["lines"]
        ]


def test_only_a_newline_ends_a_paragraph_of_the_input(newsterm):
    done = newsterm("bidi", "--json", stdin="a\u2029b\n\nc")
    found = [json.loads(line) for line in done.out.splitlines()]
    assert [(one["paragraph"], one["start"], one["visual"]) for one in found] == [
        (0, 0, "a"), (0, 2, "b"), (1, 0, ""), (2, 0, "c"),
    ]  # fmt: skip


def test_bytes_that_are_no_text_are_shown_as_such(newsterm):
    assert newsterm("bidi", stdin=b"a\xffb").out == "a\ufffdb\n"


def test_nothing_in_is_nothing_out(newsterm):
    assert newsterm("bidi").out == ""


@pytest.mark.parametrize("width", ["0", "-3", "x"])
def test_a_width_is_a_number(newsterm, width):
    assert newsterm("bidi", "--width", width).code == 2


def test_lines_come_as_soon_as_they_are_given(shell):
    process = shell("bidi", "--width", "10", stdin=subprocess.PIPE)
    process.stdin.write("سلام\n".encode())
    process.stdin.flush()
    assert process.stdout.readline().decode() == "       ﻡﻼﺳ\n"
