"""Who wins: what was typed, what was set, what was answered, the table."""

import pytest

from newsterm.terminal import Family, Signature, marked, marks_fit, override_of, printed, remember, told

UNKNOWN = Signature(da1="?64;1", env=(("TERM", "xterm-256color"),))
KONSOLE = Signature(xtversion="Konsole 22.12.3", env=(("TERM", "xterm-256color"),))
VTE = Signature(da1="?65;1;9", da2=">65;7006;1", decrqm8=1)


@pytest.mark.parametrize(
    ("typed", "setting", "answer", "expected"),
    [
        ("", "auto", "", "auto"),
        ("", "auto", "words", "words"),
        ("", "lrm", "words", "lrm"),
        ("visual", "lrm", "words", "visual"),
        ("auto", "lrm", "words", "auto"),
        ("", "auto", "auto", "auto"),
    ],
)
def test_typed_wins_over_set_over_answered_over_the_table(typed, setting, answer, expected):
    memory = remember({}, UNKNOWN, answer) if answer else {}
    assert override_of(typed, setting, memory, UNKNOWN) == expected


def encoding(signature, *, typed="", setting="auto", answer=""):
    memory = remember({}, signature, answer) if answer else {}
    return printed(signature, typed, setting, memory).encoding


def test_lines_that_stay_are_printed_as_they_read_with_nothing_switched():
    assert encoding(VTE) == "lrm"
    assert encoding(KONSOLE) == "words"
    assert encoding(UNKNOWN) == "lrm"
    assert encoding(told({"TERM": "xterm-256color", "VTE_VERSION": "7006"})) == "lrm"


def test_an_answer_counts_for_printed_lines_where_it_needed_no_switch():
    assert encoding(UNKNOWN, answer="alternate") == "alternate"
    assert encoding(KONSOLE, answer="words2800") == "words2800"
    assert encoding(Signature(da1="?6", da2=">0;136;0"), answer="visual") == "visual"


@pytest.mark.parametrize("here", [VTE, KONSOLE])
def test_one_that_read_right_only_with_the_switch_says_nothing_of_them(here):
    assert encoding(here, answer="visual") == encoding(here)
    assert encoding(here, answer="visual", setting="visual") == "visual"  # what is set is obeyed
    assert encoding(here, answer="visual", typed="visual") == "visual"


def test_behind_a_multiplexer_nothing_is_sent_through_for_lines_that_stay():
    inside = Signature(multiplexer="tmux", outer=KONSOLE, passthrough=True)
    spoken = printed(inside, "", "auto", {})
    assert (spoken.encoding, spoken.late_entry) == ("words", "")


@pytest.mark.parametrize("can", [True, False])
def test_marks_are_shown_as_the_reader_wants_them(can):
    spoken = Family(name="x", keep_marks=can)
    assert marked(spoken, "show", UNKNOWN).keep_marks
    assert not marked(spoken, "hide", UNKNOWN).keep_marks
    assert marked(spoken, "auto", UNKNOWN).keep_marks is can


def test_a_mark_that_takes_a_cell_of_its_own_is_never_shown():
    wide = Signature(da1="?64;1", mark_columns=2)
    assert not marks_fit(wide)
    assert not marked(Family(name="x", keep_marks=False), "show", wide).keep_marks
