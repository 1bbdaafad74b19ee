"""What needs no screen: keys, windows, a line being typed."""

from array import array
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style

from newsterm.lang import Said
from newsterm.lang.phrases import phrases
from newsterm.model import ConfigError
from newsterm.tui.keyboard.commands import COMMANDS
from newsterm.tui.keyboard.keys import Found, Keymap
from newsterm.tui.keyboard.line_edit import LineEdit
from newsterm.tui.looks.alone import alone
from newsterm.tui.looks.strips import strip
from newsterm.tui.places.windows import PAGE, Window

PLAIN = Style()


def test_every_command_has_a_key_of_its_own():
    keymap = Keymap()
    assert all(keymap.keys[command.name] for command in COMMANDS)


@pytest.mark.parametrize(
    ("key", "language"), [("ت", "ar"), ("ت", "fa"), ("ח", "he"), ("ج", "ur"), ("ن", "ur")], ids=ascii
)
def test_letters_of_our_readers_keyboards_are_the_keys_they_stand_on(key, language):
    expected = {"ت": "next_headline", "ח": "next_headline", "ج": "next_headline", "ن": "next_unread"}
    assert Keymap().command(key, language=language) == expected[key]


def test_shift_on_an_arabic_keyboard_is_the_capital():
    keymap = Keymap()
    assert keymap.command("\u0650", language="ar") == "mark_list_read"
    assert keymap.command("\ufef7", language="ar") == "bottom"


def test_a_sequence_of_keys_waits_for_the_next():
    keymap = Keymap()
    assert keymap.find("g") == Found("go_to", more=True)
    assert keymap.command("g g") == "top"
    assert keymap.command("g x") is None


def test_in_a_mirrored_interface_what_points_keeps_its_side_of_the_screen():
    keymap = Keymap()
    assert keymap.command("l", mirrored=True) == "back"
    assert keymap.command("left", mirrored=True) == "open"
    assert keymap.command("[", mirrored=True) == "next_section"
    assert keymap.command("j", mirrored=True) == "next_headline"


def test_a_key_that_the_reader_gives_away_is_taken_from_its_owner():
    keymap = Keymap({"quit": ["m"]})
    assert keymap.command("m") == "quit"
    assert keymap.command("Q") is None
    assert keymap.keys["toggle_read"] == ()


def test_a_key_for_two_commands_is_named():
    with pytest.raises(ConfigError, match="the key x is given to"):
        Keymap({"quit": ["x"], "undo": ["x"]})


def test_a_command_that_is_none_is_named_with_its_line(tmp_path):
    file = tmp_path / "config.toml"
    file.write_text('[keys]\nundo = "u"\nquitt = "x"\n')
    with pytest.raises(ConfigError, match=r"config.toml, line 3: keys.quitt: ") as caught:
        Keymap({"undo": ["u"], "quitt": ["x"]}, file=file)
    assert caught.value.hint == 'did you mean "quit"?'


class Row:
    def __init__(self, row):
        self.row = row


def test_a_window_loads_what_is_near_and_no_more():
    asked = []

    def load(rows):
        asked.append(len(rows))
        return [Row(row) for row in rows]

    window = Window(array("q", range(1_000_000)), load)
    assert window[500_000].row == 500_000
    assert asked == [PAGE]
    assert window[500_001].row == 500_001
    assert asked == [PAGE]


@given(
    st.lists(st.integers(0, 60), unique=True),
    st.lists(st.integers(0, 60), unique=True),
    st.sets(st.integers(0, 60)),
)
def test_merging_loses_nothing_and_doubles_nothing(old, fresh, touched):
    """Every fresh row is there in its order; of the old ones those that were touched; each once."""
    window = Window(array("q", old), lambda _: [])
    merged = list(window.merged(array("q", fresh), touched))
    assert len(merged) == len(set(merged))
    assert set(merged) == set(fresh) | (touched & set(old))
    assert [row for row in merged if row in set(fresh)] == fresh


TYPED = "abc é1٢ مرحباًلا שלוםָ(«»…中👍\u200c\u200d\u2067"


@given(
    st.text(TYPED),
    st.integers(0, 50),
    st.lists(st.sampled_from(["left", "right", "home", "backspace", "ctrl+w"])),
)
def test_a_typed_line_is_always_exactly_as_wide_as_its_place(text, width, keys):
    edit = LineEdit()
    edit.insert(text)
    for key in keys:
        edit.key(key, None)
    drawn = edit.segments(width, PLAIN, PLAIN, mirrored=False)
    assert sum(segment.cell_length for segment in drawn) == width
    assert 0 <= edit.caret <= len(edit.text)


def test_arrows_go_to_their_side_of_the_screen():
    edit = LineEdit("سلام")
    edit.key("left", None)
    assert edit.caret == 4, "the end of an Arabic line is its left"
    edit.key("right", None)
    assert edit.caret == 3


def test_backspace_takes_the_haraka_and_leaves_its_letter():
    edit = LineEdit("بَ")
    edit.key("backspace", None)
    assert edit.text == "ب"


def test_a_zwnj_is_typed_and_taken_back_as_any_letter():
    """Persian keyboards have a key for it (shift and space), without which a word is misspelled."""
    edit = LineEdit()
    for letter in "می\u200cروم":
        assert edit.key("any", letter)
    assert edit.text == "می\u200cروم"
    for _ in range(4):
        edit.key("backspace", None)
    assert edit.text == "می"


@pytest.mark.parametrize("keys", [(), ("home",), ("home", "left", "left", "left", "left")])
def test_the_caret_of_a_line_longer_than_its_place_is_seen_once(keys):
    edit = LineEdit("abc سلام عليكم " * 9)
    for key in keys:
        edit.key(key, None)
    drawn = edit.segments(9, PLAIN, Style(reverse=True), mirrored=True)
    assert [segment.style.reverse for segment in drawn].count(True) == 1


def test_a_long_line_keeps_the_direction_that_it_has_as_a_whole():
    edit = LineEdit("abc " + "سلام " * 9)
    drawn = edit.segments(8, PLAIN, Style(reverse=True), mirrored=False)
    assert [segment for segment in drawn if segment.text][-1].style.reverse, (
        "the line runs from left to right, so its end is at the right"
    )


def test_a_long_question_that_is_pasted_does_not_hold_the_keys_up():
    edit = LineEdit()
    edit.insert("سلام عليكم " * 400)
    started = perf_counter()
    edit.segments(60, PLAIN, PLAIN, mirrored=False)
    assert perf_counter() - started < 1


def test_a_key_that_no_keyboard_has_is_named():
    with pytest.raises(ConfigError, match="no key nope"):
        Keymap({"open": ["nope"]})
    assert Keymap({"open": ["ctrl+x", "alt+left", "g o", "F"]}).command("g o") == "open"


@pytest.mark.parametrize("width", [8, 48])
def test_what_lies_over_a_line_never_cuts_marks_from_their_letter(width):
    drawn = strip([Segment("ab ﺭٌّ ﻁَﻡ".ljust(width + 3), PLAIN)], width)
    for at in range(1, width):
        left, right = drawn.divide([at, width])
        assert (left.cell_length, right.cell_length) == (at, width - at)
        assert right.text[:1] not in {"\u064c", "\u0651", "\u064e"}
        assert drawn.crop(at, width).text == right.text


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (Said("errors.fetch.timeout", n=20), "No answer within 20 seconds"),
        (Said("errors.newsroom.not_started", command="mpv", why="gone"), "mpv could not be started: gone"),
        (Said("toasts.runs_rtl", title="iPhone News", key="w"), "iPhone News runs from right to left."),
        (Said("toasts.undone", what=Said("journal.feed_placed")), "Undone: place of a feed changed"),
        (Said("toasts.stepped", what=Said("journal.feed_placed"), key="u"), "Place of a feed changed. u"),
        (Said("hints.joined", what=Said("errors.of", name="eBay", what="x"), hint="y"), "eBay: x; y"),
        (Said("errors.plain", text="no route to it"), "No route to it"),
        (Said("toasts.nothing_came_over"), "newsboat has nothing"),
    ],
)
def test_a_sentence_begins_with_a_capital_and_a_name_as_it_is_spelled(said, words):
    assert alone(said, phrases("en")).startswith(words)
