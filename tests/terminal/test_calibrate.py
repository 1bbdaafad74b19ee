"""The reader's eye decides: what the lines are, and which of them can be seen together."""

import pytest

from newsterm.terminal import MODES, OVERRIDES, Signature, calibration, family, sheets
from newsterm.terminal.families import BDSM_OFF, BDSM_ON

VTE = Signature(da1="?65;1;9", da2=">65;7006;1", decrqm8=1)
KONSOLE = Signature(da1="?62;1;4", da2=">1;115;0", xtversion="Konsole 22.12.3")
PUTTY = Signature(da1="?6", da2=">0;136;0")
UNKNOWN = Signature(da1="?64;1", da2=">7;7;7", env=(("TERM", "xterm-256color"),))
IN_TMUX = Signature(da2=">84;0;0", multiplexer="tmux", outer=KONSOLE, passthrough=True)


@pytest.mark.parametrize("here", [VTE, KONSOLE, PUTTY, UNKNOWN, IN_TMUX])
def test_a_line_is_what_the_interface_would_send_with_its_override(here):
    choices = calibration(here)
    assert [choice.override for choice in choices] == ["auto", *MODES]
    assert [choice.number for choice in choices] == list(range(len(MODES) + 1))
    assert all(choice.family == family(here, choice.override) for choice in choices)


def test_one_key_chooses_and_a_number_means_the_same_everywhere():
    assert len(MODES) <= 9
    assert set(MODES) <= set(OVERRIDES)
    assert MODES[:4] == ("visual", "lrm", "alternate", "words")  # they stand in the guide


@pytest.mark.parametrize("here", [VTE, PUTTY, UNKNOWN])
def test_where_a_switch_is_held_for_each_row_or_there_is_none_all_lines_are_seen_together(here):
    (sheet,) = sheets(calibration(here))
    assert sheet.by_row
    assert sheet.choices == calibration(here)
    assert sheet.family.entry == ""


def test_what_a_terminal_had_on_is_brought_back_after_the_lines():
    (sheet,) = sheets(calibration(VTE))
    assert {choice.family.entry for choice in sheet.choices} == {BDSM_OFF, ""}
    assert sheet.family.exit == BDSM_ON


@pytest.mark.parametrize("here", [KONSOLE, IN_TMUX])
def test_a_switch_for_the_whole_terminal_parts_the_lines_that_lean_on_its_own_order(here):
    switched, leaning = sheets(calibration(here))
    assert [choice.number for choice in switched.choices] == [0, 1, 2, 3, 6]
    assert [choice.override for choice in leaning.choices] == ["words", "words2800", "terminal"]
    assert {choice.switch for choice in leaning.choices} == {("", "")}
    assert leaning.family.entry == leaning.family.late_entry == leaning.family.exit == ""
    assert switched.family.entry or switched.family.late_entry
    assert switched.family.exit
