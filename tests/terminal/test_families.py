"""The decision table: every terminal that was looked at gets what made it right."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from newsterm.model import UsageError
from newsterm.terminal import OVERRIDES, Signature, family

RECORDED = {
    row["name"]: row
    for row in tomllib.loads((Path(__file__).parent / "recorded.toml").read_text(encoding="utf-8"))[
        "terminal"
    ]
}
KONSOLE_OFF, KONSOLE_ON = "\x1b]50;BidiRenderingEnabled=false\x07", "\x1b]50;BidiRenderingEnabled=true\x07"


def signature(name: str, **changes) -> Signature:
    row = RECORDED[name]
    plain = Signature(
        da1=row["da1"],
        da2=row["da2"],
        xtversion=row["xtversion"],
        decrqm8=row.get("decrqm8"),
        env=(("TERM", row["term"]),),
        multiplexer={"tmux 3.3a": "tmux", "screen 4.9": "screen"}.get(name, ""),
    )
    return replace(plain, **changes)


def behind(multiplexer: str, outer: Signature | None, *, passthrough: bool = False, env=()) -> Signature:
    name = {"tmux": "tmux 3.3a", "screen": "screen 4.9"}[multiplexer]
    return signature(name, outer=outer, passthrough=passthrough, env=env)


@pytest.mark.parametrize("name", RECORDED)
def test_every_recorded_terminal_is_recognised(name):
    """By its replies alone where they tell it, else by TERM."""
    row = RECORDED[name]
    found = family(signature(name))
    assert (row["family"], row["encoding"], row["keep_marks"]) == (
        found.name,
        found.encoding,
        found.keep_marks,
    )


@pytest.mark.parametrize(
    "name", ["VTE 0.70.6", "Konsole 22.12.3", "kitty 0.43.1", "kitty 0.26.5", "pterm 0.78", "qterminal 1.2.0"]
)
def test_replies_are_believed_before_the_environment(name):
    """Over ssh, or started from another terminal, the environment speaks of something else."""
    env = (
        ("ALACRITTY_WINDOW_ID", "1"),
        ("KONSOLE_VERSION", "221203"),
        ("TERM", "xterm-256color"),
        ("VTE_VERSION", "7006"),
    )
    assert RECORDED[name]["family"] == family(signature(name, env=env)).name


@pytest.mark.parametrize(("decrqm8", "exit_"), [(1, "\x1b[8h"), (2, "")])
def test_vte_gets_back_only_what_it_had(decrqm8, exit_):
    """The mode is switched on at exit if DECRQM said that it was on."""
    found = family(signature("VTE 0.70.6", decrqm8=decrqm8))
    assert ("\x1b[8l", exit_, True) == (found.entry, found.exit, found.clear_after_enter)


def test_a_newer_vte_is_known_by_its_name():
    """VTE 0.76 and later: another DA2, but XTVERSION."""
    assert (
        family(Signature(da1="?61;1;21;22", da2=">61;7600;1", xtversion="VTE(7600)", decrqm8=1)).name == "VTE"
    )


def test_whoever_knows_the_bidi_mode_is_spoken_to_as_vte():
    """DECRQM 8 tells who implements the switch."""
    found = family(Signature(da1="?62;4", da2=">99;1;0", decrqm8=1))
    assert (found.entry, found.encoding, found.exit) == ("\x1b[8l", "visual", "\x1b[8h")


def test_wezterm_is_not_left_with_its_bidi_switched_on():
    """It is off by default: CSI 8 h at exit would switch it on."""
    assert family(Signature(da1="?65;4", xtversion="WezTerm 20240203", decrqm8=2)).exit == ""


@pytest.mark.parametrize(
    ("decrqm8", "global_mode", "exit_"),
    [(1, 2, "\x1b[?77096l\x1b[8h"), (1, 1, "\x1b[8h"), (2, 2, "\x1b[?77096l"), (None, None, "")],
)
def test_mintty_gets_back_each_of_its_two_modes(decrqm8, global_mode, exit_):
    """BDSM by line, and its own for the whole window."""
    found = family(Signature(da1="?64;1", xtversion="mintty 3.7.4", decrqm8=decrqm8, decrqm77096=global_mode))
    assert ("\x1b[?77096h\x1b[8l", exit_) == (found.entry, found.exit)


def test_konsole_and_mlterm_are_switched_by_their_own_sequences():
    """And back, always: they cannot be asked."""
    konsole, mlterm = family(signature("Konsole 22.12.3")), family(signature("mlterm 3.9.0"))
    assert (konsole.entry, konsole.exit) == (KONSOLE_OFF, KONSOLE_ON)
    assert (mlterm.entry, mlterm.exit) == ("\x1b]5379;use_ctl=false\x07", "\x1b]5379;use_ctl=true\x07")


@pytest.mark.parametrize("name", [name for name in RECORDED if "Konsole" not in name])
def test_osc_50_goes_to_konsole_alone(name):
    """Elsewhere it sets the font."""
    found = family(signature(name))
    assert "\x1b]50" not in found.entry + found.exit + found.late_entry


@pytest.mark.parametrize(
    ("version", "encoding"),
    [("0.39.1", "kitty-old"), ("0.40.0", "osc66"), ("0.43.1", "osc66"), ("1.0.0", "osc66")],
)
def test_text_sizing_goes_to_kitty_from_0_40_on(version, encoding):
    """An older one would show nothing."""
    assert encoding == family(Signature(da1="?62;", da2=">1;4000;39", xtversion=f"kitty({version})")).encoding


@pytest.mark.parametrize(
    ("env", "name", "encoding"),
    [
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, "Apple Terminal", "lrm"),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, "iTerm2", "lrm"),
        ({"TERM": "xterm-256color", "TERMINAL_EMULATOR": "JetBrains-JediTerm"}, "JediTerm", "alternate"),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "vscode"}, "xterm.js", "alternate"),
        ({"TERM": "xterm-256color", "WT_SESSION": "x"}, "Windows Terminal", "visual"),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7006"}, "VTE", "visual"),
        ({"TERM": "xterm-256color", "VTE_VERSION": "5202"}, "unknown", "lrm"),
        ({"TERM": "foot", "KITTY_WINDOW_ID": "1"}, "foot", "visual"),
        ({"TERM": "linux"}, "Linux console", "visual"),
        ({"TERM": "xterm-256color"}, "unknown", "lrm"),
    ],
)
def test_a_terminal_that_does_not_answer_is_told_by_its_environment(env, name, encoding):
    """TERM first; a terminal that nothing names gets trailing LRM."""
    found = family(Signature(env=tuple(sorted(env.items()))))
    assert (name, encoding) == (found.name, found.encoding)


def test_what_was_measured_is_believed():
    """Marks with a cell of their own are left out, and so is an LRM."""
    wide = family(Signature(da1="?1;2", mark_columns=2, lrm_columns=2))
    assert (wide.keep_marks, wide.encoding) == (False, "visual")


def test_tmux_that_hands_nothing_through_gets_what_needs_no_switch():
    """Trailing LRM in VTE; whole words in Konsole; never LRM in kitty or mlterm."""
    inner = {name: family(behind("tmux", signature(name))) for name in RECORDED}
    found = {name: (one.encoding, one.late_entry, one.entry, one.exit) for name, one in inner.items()}
    assert found["VTE 0.70.6"] == ("lrm", "", "", "")
    assert found["Konsole 22.12.3"] == ("words", "", "", "")
    assert found["mlterm 3.9.0"] == ("words2800", "", "", "")
    assert ("kitty-old", "", "", "") == found["kitty 0.26.5"] == found["kitty 0.43.1"]
    assert ("visual", "", "", "") == found["xterm 379"] == found["foot 1.13.1"]


def test_tmux_that_hands_through_carries_the_switch_later():
    """With each ESC doubled, and back at exit."""
    found = family(behind("tmux", signature("Konsole 22.12.3"), passthrough=True))
    assert (found.encoding, found.entry) == ("visual", "")
    assert found.late_entry == "\x1bPtmux;\x1b" + KONSOLE_OFF + "\x1b\\"
    assert found.exit == "\x1bPtmux;\x1b" + KONSOLE_ON + "\x1b\\"


@pytest.mark.parametrize(
    ("decrqm8", "exit_"), [(1, "\x1bP\x1b[8h\x1b\\"), (2, ""), (None, "\x1bP\x1b[8h\x1b\\")]
)
def test_screen_carries_the_switch_to_vte(decrqm8, exit_):
    """And the way back if it was asked and had been on, or could not be asked."""
    found = family(behind("screen", signature("VTE 0.70.6", decrqm8=decrqm8), passthrough=True))
    assert ("visual", "\x1bP\x1b[8l\x1b\\", exit_) == (found.encoding, found.late_entry, found.exit)


def test_colours_that_hardly_differ_need_a_multiplexer_that_hands_them_on():
    """tmux makes one of 256 of a colour, unless it is told that the terminal behind has them all."""
    inside = behind("tmux", signature("qterminal 1.2.0"))
    assert family(inside).encoding == "runs"
    assert family(replace(inside, full_colour=True)).encoding == "alternate"
    assert family(replace(behind("tmux", signature("VTE 0.70.6")), full_colour=True)).encoding == "lrm"


@pytest.mark.parametrize(
    ("signature_", "colours"),
    [
        (signature("VTE 0.70.6"), "truecolor"),
        (signature("mlterm 3.9.0"), "256"),
        (behind("screen", signature("VTE 0.70.6"), passthrough=True), "256"),
        (behind("screen", None), "256"),
        (behind("tmux", signature("mlterm 3.9.0")), "truecolor"),
        (Signature(env=(("TERM", "xterm-256color"),)), ""),
    ],
)
def test_as_many_colours_are_sent_as_are_understood(signature_, colours):
    """Screen makes other styles of 24-bit ones, tmux makes the nearest; who is not known is not guessed."""
    assert family(signature_).colours == colours


def test_an_unknown_terminal_behind_a_multiplexer_is_left_alone():
    """Nothing is switched that could not be switched back; an inherited environment is not believed …"""
    found = family(
        behind(
            "tmux",
            Signature(env=(("TERM", "xterm-256color"),)),
            passthrough=True,
            env=(("VTE_VERSION", "7006"),),
        )
    )
    assert (found.encoding, found.late_entry, found.exit) == ("lrm", "", "")


def test_mlterm_is_believed_in_tmux():
    """… but mlterm's, that tmux cannot name: LRM would break its columns."""
    outer = Signature(env=(("TERM", "xterm-256color"),))
    assert family(behind("tmux", outer, env=(("MLTERM", "3.9.0"),))).encoding == "words2800"


def test_printed_lines_are_for_mlterm_to_order():
    """It turns a row whose first letter is right-to-left: a letter in the first blank holds it."""
    mlterm = signature("mlterm 3.9.0")
    printed = family(Signature(env=mlterm.env, multiplexer="print", outer=mlterm))
    assert (printed.encoding, printed.entry, printed.exit) == ("led", "", "")


def test_what_is_no_terminal_gets_nothing():
    """A pipe, a file, TERM=dumb: cells as they are."""
    found = family(Signature())
    assert (found.name, found.entry, found.exit, found.encoding) == ("none", "", "", "visual")


@pytest.mark.parametrize("name", RECORDED)
@pytest.mark.parametrize("override", OVERRIDES)
def test_the_reader_overrides_the_encoding(name, override):
    """In every terminal; one that is to order words itself keeps its bidi."""
    found = family(signature(name), override)
    assert (OVERRIDES[override] or RECORDED[name]["encoding"]) == found.encoding
    if override in {"terminal", "words", "words2800"}:
        assert (found.entry, found.exit, found.late_entry) == ("", "", "")


def test_an_unknown_override_names_the_known_ones():
    """The error names what was asked for, its hint what there is."""
    with pytest.raises(UsageError, match="sideways") as caught:
        family(Signature(), "sideways")
    assert "newsterm" in caught.value.hint
