"""A filter that lays out text."""

import json
import subprocess

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
    assert [json.loads(line) for line in done.out.splitlines()] == [
        {"paragraph": 0, "start": 0, "end": 1, "cells": 1, "visual": "x"},
        {"paragraph": 1, "start": 0, "end": 5, "cells": 3, "visual": "ﻡﻼﺳ"},
        {"paragraph": 1, "start": 6, "end": 12, "cells": 5, "visual": "ﻢﻜﻴﻠﻋ"},
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
