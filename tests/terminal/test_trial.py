"""Rows on a screen of their own, and one key."""

import os
import pty
import termios
import threading
from collections.abc import Sequence
from contextlib import suppress

import pytest

from newsterm.terminal import Family, Page, Row, try_out

PLAIN = Family(name="plain")
SWITCHED = Family(name="switched", entry="\x1b[8l", exit="\x1b[8h")
DRAWN = b"\x1b[m\x1b[H"
"""The last that is written of a page."""


def page(*rows: Row, keys: str = "12", family: Family = PLAIN, by_row: bool = False) -> Page:
    return Page(rows=rows or (Row("line", PLAIN),), keys=keys, family=family, by_row=by_row)


@pytest.fixture(autouse=True)
def nothing_is_installed(monkeypatch):
    """Handlers of this process are left alone."""
    monkeypatch.setattr("newsterm.terminal.trial.install", lambda _: None)


def shown(*pages: Page, typed: Sequence[str]) -> tuple[str, str, list]:
    """Type something at each page that is drawn: what was chosen, what was written, the modes around it."""
    ours, theirs = pty.openpty()
    before = termios.tcgetattr(theirs)
    keys = iter(typed)
    seen = bytearray()

    def sit_there() -> None:
        with suppress(OSError):
            while piece := os.read(ours, 65536):
                drawn = seen.count(DRAWN)
                seen.extend(piece)
                for _ in range(seen.count(DRAWN) - drawn):
                    os.write(ours, next(keys).encode())

    reader = threading.Thread(target=sit_there)
    reader.start()
    try:
        key = try_out(theirs, pages)
        after = termios.tcgetattr(theirs)
    finally:
        os.close(theirs)
        reader.join()
        os.close(ours)
    return key, seen.decode(), [before, after]


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [("1", "1"), ("x72", "2"), ("٢", "2"), ("۱", "1"), ("\r", ""), ("q", ""), ("\x03", ""), ("3\r", "")],
)
def test_a_digit_of_the_page_chooses_in_any_script_and_enter_leaves(typed, chosen):
    key, _, (before, after) = shown(page(), typed=[typed])
    assert key == chosen
    assert after == before


def test_what_the_terminal_needs_stands_round_the_screen():
    _, seen, _ = shown(page(family=SWITCHED), typed=["1"])
    order = ["\x1b[8l", "\x1b[?1049h", "line", "\x1b[?1049l", "\x1b[8h"]
    assert sorted(order, key=seen.index) == order


def test_by_row_nothing_is_switched_before_the_rows_that_lean_on_the_terminal():
    _, seen, _ = shown(page(Row("first", SWITCHED), Row("second", PLAIN), by_row=True), typed=["1"])
    order = ["\x1b[?1049h", "\x1b[2;1Hsecond", "\x1b[1;1H\x1b[8l\x1b[2Kfirst"]
    assert sorted(order, key=seen.index) == order
    assert seen.count("\x1b[8l") == 1


def test_space_turns_to_the_next_page_and_leaves_the_first_as_it_should_be_left():
    other = page(Row("other", PLAIN), keys="4")
    key, seen, _ = shown(page(family=SWITCHED), other, typed=[" ", "4"])
    assert key == "4"
    assert seen.index("line") < seen.index("\x1b[8h") < seen.index("other")


def test_what_is_for_the_terminal_behind_a_multiplexer_comes_late_and_all_is_drawn_again(monkeypatch):
    monkeypatch.setattr("newsterm.terminal.session.LATE", 0.02)
    late = Family(name="late", late_entry="\x1bPtmux;\x1b\x1b[8l\x1b\\")
    key, seen, _ = shown(page(family=late), typed=["", "1"])
    assert key == "1"
    first, _, second = seen.partition(late.late_entry)
    assert "line" in first
    assert "line" in second
