"""The reader's eye decides, and is asked once for each terminal."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from newsterm.terminal import OVERRIDES, Signature, calibration, parse_memory, recall, remember, spell_memory

HERE = Signature(da1="?64;1", da2=">7;7;7", env=(("TERM", "xterm-256color"),))


def test_each_line_bears_its_number_and_another_encoding():
    """From 1, at most nine, so that one key chooses."""
    choices = calibration()
    assert list(range(1, len(choices) + 1)) == [choice.number for choice in choices]
    assert len(choices) <= 9
    lines = [choice.line.replace("\u2800", " ").split(maxsplit=1) for choice in choices]
    assert [str(choice.number) for choice in choices] == [number for number, _ in lines]
    assert len(choices) == len({line for _, line in lines})
    assert {choice.override for choice in choices} <= set(OVERRIDES)


def test_an_answer_is_remembered_for_this_terminal_alone():
    """What was typed meanwhile makes no other terminal of it; another version does."""
    memory = remember({}, HERE, "lrm")
    assert recall(memory, replace(HERE, typed=b"j", mark_columns=1)) == "lrm"
    assert recall(memory, replace(HERE, da2=">7;8;7")) == "auto"
    assert recall(memory, replace(HERE, multiplexer="tmux", outer=HERE)) == "auto"


def test_auto_forgets():
    """Nothing stays behind."""
    assert remember(remember({}, HERE, "words"), HERE, "auto") == {}


@given(st.dictionaries(st.text(), st.sampled_from(sorted(OVERRIDES))))
def test_the_memory_survives_its_file(memory):
    """There and back."""
    assert memory == parse_memory(spell_memory(memory))


@given(
    st.text(st.characters(exclude_characters="{"))
    | st.sampled_from(["[]", "null", '{"a": 1}', '{"a": "sideways"}', "{"])
)
def test_a_damaged_memory_is_an_empty_one(text):
    """The reader can be asked again."""
    assert parse_memory(text) == {}
