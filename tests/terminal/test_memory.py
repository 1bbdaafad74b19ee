"""The reader is asked once for each terminal."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.terminal import (
    OVERRIDES,
    TOLD,
    Signature,
    forget,
    may_know,
    parse_memory,
    read_memory,
    recall,
    remember,
    spell_memory,
    told,
    was_told,
)

HERE = Signature(da1="?64;1", da2=">7;7;7", env=(("TERM", "xterm-256color"),))


def test_an_answer_is_remembered_for_this_terminal_alone():
    """What was typed meanwhile makes no other terminal of it; another version does."""
    memory = remember({}, HERE, "lrm")
    assert recall(memory, replace(HERE, typed=b"j", mark_columns=1)) == "lrm"
    assert recall(memory, replace(HERE, da2=">7;8;7")) == ""
    assert recall(memory, replace(HERE, multiplexer="tmux", outer=HERE)) == ""


def test_inside_a_multiplexer_it_is_the_terminal_behind_that_is_remembered():
    """And whether it can be reached: with passthrough other lines read right."""
    inside = Signature(multiplexer="tmux", xtversion="tmux 3.3a", outer=HERE)
    memory = remember({}, inside, "words")
    assert recall(memory, inside) == "words"
    assert recall(memory, replace(inside, outer=replace(HERE, da2=">1;115;0"))) == ""
    assert recall(memory, replace(inside, passthrough=True)) == ""


def test_an_answer_may_be_that_newsterm_was_right():
    memory = remember({}, HERE, "auto")
    assert recall(memory, HERE) == "auto"
    assert was_told(memory, HERE)


def test_to_have_been_told_is_no_answer():
    memory = remember({}, HERE, TOLD)
    assert recall(memory, HERE) == ""
    assert was_told(memory, HERE)
    assert not was_told({}, HERE)
    assert not may_know(memory, HERE)


def test_what_is_forgotten_leaves_nothing_behind():
    other = replace(HERE, da2=">1;1;1")
    memory = remember(remember({}, HERE, "words"), other, "lrm")
    assert forget(memory, HERE) == remember({}, other, "lrm")


@pytest.mark.parametrize(
    ("env", "may"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7006"}, True),
        ({"TERM": "xterm"}, False),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "vscode"}, False),
    ],
)
def test_the_environment_tells_whether_asking_could_be_worth_it(env, may):
    assert may_know(remember({}, HERE, "lrm"), told(env)) is may


@given(st.dictionaries(st.text(), st.sampled_from([*sorted(OVERRIDES), TOLD])))
def test_the_memory_survives_its_file(memory):
    assert memory == parse_memory(spell_memory(memory))


@given(
    st.text(st.characters(exclude_characters="{"))
    | st.sampled_from(["[]", "null", '{"a": 1}', '{"a": "sideways"}', "{", "[" * 100_000])
)
def test_a_damaged_memory_is_an_empty_one(text):
    """The reader can be asked again."""
    assert parse_memory(text) == {}


def test_so_is_a_file_that_cannot_be_read(tmp_path):
    assert read_memory(tmp_path / "none") == {}
    (tmp_path / "binary").write_bytes(b"\xff\xfe{}")
    assert read_memory(tmp_path / "binary") == {}
