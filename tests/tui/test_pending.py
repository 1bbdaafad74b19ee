"""Keys that wait for others: counts, chords; presets, macros, and what config says of keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.config import load
from newsterm.config.schema import PRESETS
from newsterm.model import ConfigError
from newsterm.tui.keyboard.commands import COMMANDS, COUNTED, NAMES
from newsterm.tui.keyboard.keys import Keymap
from newsterm.tui.keyboard.pending import CHORD, Asked, Pending
from newsterm.tui.keyboard.presets import PRESETS as TABLES


@pytest.fixture(autouse=True)
def patient(monkeypatch):
    """A digit waits, as it does for a reader."""
    monkeypatch.setattr("newsterm.tui.keyboard.pending.DIGIT", 0.35)


def typed(keys: str, pending: Pending | None = None, **how) -> list[Asked]:
    pending = pending or Pending(Keymap())
    return [asked for key in keys.split() for asked in pending.press(key, **how)]


def test_a_number_before_a_motion_is_how_often():
    assert typed("5 j") == [Asked("next_headline", 5)]
    assert typed("3 ]") == [Asked("next_section", 3)]
    assert typed("1 0 k") == [Asked("previous_headline", 10)]
    assert typed("2 g g") == [Asked("top", 2)]


def test_a_number_before_a_macro_is_how_often():
    pending = Pending(Keymap({"on": ["f5"]}, macros={"on": ["toggle_saved"]}))
    assert typed("3 f5", pending) == [Asked("on", 3)]


def test_a_digit_alone_is_a_section_when_its_time_is_over():
    pending = Pending(Keymap())
    assert typed("2", pending) == []
    assert (pending.shown, pending.patience) == ("2", 0.35)
    assert pending.over() == [Asked("section_2")]
    assert (pending.shown, pending.patience) == ("", None)


def test_a_digit_before_what_is_not_counted_is_a_section_first():
    assert typed("2 enter") == [Asked("section_2"), Asked("open")]


def test_what_may_follow_a_key_that_stood_for_itself_may_still_follow_it():
    pending = Pending(Keymap())
    typed("#", pending)
    assert (pending.over(), pending.stays) == ([Asked("story")], "#")
    assert (typed("f", pending), pending.stays) == ([Asked("follow_story")], "")
    typed("#", pending)
    pending.over()
    assert (typed("j", pending), pending.stays) == ([Asked("next_headline")], "")
    assert typed("f", pending) == typed("f")
    typed("#", pending)
    pending.over()
    assert typed("escape", pending) == typed("escape")
    assert pending.stays == ""


def test_a_count_of_two_digits_waits_for_as_long_as_it_takes():
    pending = Pending(Keymap())
    typed("1 2", pending)
    assert (pending.shown, pending.patience) == ("12", None)
    assert pending.over() == []


def test_arabic_digits_count_too():
    assert typed("٥ j", language="ar") == [Asked("next_headline", 5)]


def test_escape_forgets_what_was_pressed_and_does_nothing_else():
    pending = Pending(Keymap())
    assert typed("4 escape", pending) == []
    assert typed("j", pending) == [Asked("next_headline")]


def test_a_key_that_may_begin_a_chord_stands_for_itself_after_a_while():
    pending = Pending(Keymap())
    assert typed("g", pending) == []
    assert pending.patience == CHORD
    assert pending.over() == [Asked("go_to")]
    assert typed("g g", pending) == [Asked("top")]


def test_a_letter_after_it_is_typed_where_it_leads():
    pending = Pending(Keymap())
    assert typed("g s", pending) == [Asked("go_to")]
    assert pending.again


def test_a_digit_that_the_reader_gave_away_is_no_count():
    pending = Pending(Keymap({"toggle_saved": ["5"]}))
    assert typed("5", pending) == [Asked("toggle_saved")]


def test_what_is_counted_are_commands():
    assert COUNTED <= NAMES


@given(st.lists(st.sampled_from(["1", "0", "9", "g", "j", "G", "s", "x", "escape", "enter", "[", "ت"])))
def test_nothing_that_was_pressed_stays_when_the_time_is_over(keys):
    pending = Pending(Keymap())
    for key in keys:
        pending.press(key, mirrored=True, language="ar")
    pending.over()
    pending.over()
    assert pending.shown == ""
    assert pending.press("j") == [Asked("next_headline")]


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_is_whole_and_reaches_what_one_cannot_do_without(preset):
    keymap = Keymap(preset=preset)
    assert TABLES[preset].keys() <= NAMES
    needed = {
        "open", "back", "next_headline", "previous_headline", "top", "bottom", "next_unread", "toggle_read",
        "toggle_saved", "undo", "redo", "search", "refresh_all", "help", "command_line", "palette", "quit",
        "feeds", "subscribe", "open_in_browser", "go_to",
    }  # fmt: skip
    assert {name for name in needed if not keymap.keys[name]} == set()


@pytest.mark.parametrize(
    ("preset", "key", "command"),
    [
        ("newsboat", "N", "toggle_read"), ("newsboat", "J", "next_article"),
        ("newsboat", "A", "mark_list_read"),
        ("newsboat", "u", "follow_link"), ("newsboat", "R", "refresh_all"), ("newsboat", "e", "play"),
        ("eilmeldung", "o", "open_and_mark_read"), ("eilmeldung", "m", "toggle_saved"),
        ("eilmeldung", "c f", "subscribe"), ("elfeed", "b", "open_in_browser"),
        ("elfeed", "G", "refresh_all"),
        ("elfeed", "n", "next_article"), ("vim", "g t", "next_section"), ("vim", "Z Z", "quit"),
        ("vim", "d d", "bin"), ("vim", "ctrl+r", "redo"),
    ],
)  # fmt: skip
def test_fingers_find_what_they_know(preset, key, command):
    assert Keymap(preset=preset).command(key) == command


def test_a_key_of_the_readers_goes_before_the_presets():
    keymap = Keymap({"quit": ["N"]}, preset="newsboat")
    assert (keymap.command("N"), keymap.keys["toggle_read"]) == ("quit", ())


def test_a_key_can_be_freed(tmp_path):
    file = tmp_path / "config.toml"
    file.write_text('[keys]\nquit = ""\nzen = []\n')
    keymap = Keymap(load(file).keys)
    assert (keymap.command("Q"), keymap.command("z")) == (None, None)


def test_two_commands_on_one_key_are_named_with_the_way_out():
    with pytest.raises(ConfigError) as told:
        Keymap({"zen": ["f5"], "quit": ["f5"]})
    assert "f5" in told.value.message
    assert {"zen", "quit"} <= set(told.value.message.split())
    assert 'zen = ""' in str(told.value.way_out)


def test_macros_have_keys_as_commands_have(tmp_path):
    file = tmp_path / "config.toml"
    file.write_text('[macros]\non = ["toggle_saved", "next_headline"]\n[keys]\non = "f5"\n')
    config = load(file)
    keymap = Keymap(config.keys, macros=config.macros)
    assert keymap.command("f5") == "on"
    assert keymap.macros["on"] == ("toggle_saved", "next_headline")


@pytest.mark.parametrize("macros", [{"quit": ["zen"]}, {"on": ["togle_saved"]}])
def test_a_macro_that_cannot_be_is_told(macros):
    with pytest.raises(ConfigError):
        Keymap(macros=macros)


@pytest.mark.parametrize("preset", PRESETS)
def test_every_command_has_a_key_in_every_preset_and_no_two_the_same(preset):
    keymap = Keymap(preset=preset)
    assert {command.name for command in COMMANDS if not keymap.keys[command.name]} == set()
    keys = [key for command in COMMANDS for key in keymap.keys[command.name]]
    assert len(keys) == len(set(keys))


def test_a_key_that_begins_a_chord_tells_what_may_follow():
    assert Keymap().following("#") == [
        ("f", "follow_story"), ("x", "mute_story"), ("m", "read_story"), ("w", "why_story"),
    ]  # fmt: skip
    assert Keymap().following("ل", language="ar") == Keymap().following("g") == [("g", "top")]
    assert Keymap().following("") == []
