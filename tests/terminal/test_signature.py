"""Asking the terminal: replies told apart from keys, and nothing lost, left or waited for too long."""

import os
import pty
import select
import termios
import threading
import time
import tomllib
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.terminal import Signature, ask, parse_replies, told
from newsterm.terminal import signature as asking

RECORDED = tomllib.loads((Path(__file__).parent / "recorded.toml").read_text(encoding="utf-8"))["terminal"]


def replies(row) -> list[bytes]:
    name = [f"\x1bP>|{row['xtversion']}\x1b\\"] if row["xtversion"] else []
    device = [f"\x1b[{row['da2']}c"] if row["da2"] else []
    mode = [f"\x1b[8;{row['decrqm8']}$y"] if "decrqm8" in row else []
    return [
        one.encode()
        for one in (*name, *device, *mode, "\x1b[7;9R", "\x1b[7;10R", "\x1b[7;10R", f"\x1b[{row['da1']}c")
    ]


@contextmanager
def terminal(answer, *, slow=0.0):
    """A terminal that answers the first piece that it is sent, and what it was sent."""
    ours, theirs = pty.openpty()
    heard = bytearray()
    stop = threading.Event()

    def be_a_terminal():
        while not stop.is_set():
            if select.select([ours], [], [], 0.02)[0]:
                heard.extend(os.read(ours, 4096))
                for piece in answer(bytes(heard)):
                    os.write(ours, piece)
                    stop.wait(slow)

    thread = threading.Thread(target=be_a_terminal)
    thread.start()
    try:
        yield theirs, heard
    finally:
        stop.set()
        thread.join()
        os.close(ours)
        os.close(theirs)


def answered(fd: int, env: dict[str, str]) -> Signature:
    """Ask a terminal that answers, however busy the machine is."""
    return ask(fd, fd, env, seconds=20)


@pytest.mark.parametrize("row", RECORDED, ids=lambda row: row["name"])
def test_every_recorded_terminal_is_read(row):
    """In one piece: the attributes, the name, the mode, and widths of one cell."""
    heard = parse_replies(b"".join(replies(row)))
    expected = (row["da1"], row["da2"], row["xtversion"], row.get("decrqm8"), 1, 1, b"")
    assert expected == (
        heard.da1,
        heard.da2,
        heard.xtversion,
        heard.decrqm8,
        heard.mark_columns,
        heard.lrm_columns,
        heard.typed,
    )


@pytest.mark.parametrize("row", RECORDED, ids=lambda row: row["name"])
@given(
    keys=st.lists(
        st.sampled_from([b"j", "م".encode(), b"\x1b[A", b"\x1b", b"\x1bOP", b"\r", b"\x1b[1;5C"]),
        min_size=8,
        max_size=8,
    )
)
def test_what_was_typed_between_the_replies_is_given_back(row, keys):
    """Keys may come anywhere between two replies; they come out in their order, and the replies are read."""
    said = replies(row)
    mixed = b"".join(key + reply for key, reply in zip(keys, said, strict=False)) + b"".join(
        keys[len(said) :]
    )
    heard = parse_replies(mixed)
    assert (heard, heard.typed) == (parse_replies(b"".join(said)), b"".join(keys))


def test_a_mode_number_that_a_terminal_cuts_to_sixteen_bits_is_no_key():
    """xterm, VTE and mlterm answer ?77096 as ?65535."""
    assert parse_replies(b"\x1b[?65535;0$y\x1b[?6c").typed == b""


def test_shift_f3_before_the_reports_is_a_key():
    """It looks like a report of the cursor in row 1."""
    heard = parse_replies(b"\x1b[1;2R" + b"\x1b[5;1R\x1b[5;3R\x1b[5;2R" + b"\x1b[?6c")
    assert (heard.mark_columns, heard.lrm_columns, heard.typed) == (2, 1, b"\x1b[1;2R")


@pytest.mark.parametrize(
    "reports", [b"\x1b[5;1R", b"\x1b[5;80R\x1b[6;2R\x1b[6;2R", b"\x1b[5;1R\x1b[5;1R\x1b[5;9R"]
)
def test_widths_that_make_no_sense_stay_unknown(reports):
    """Too few reports, a wrapped line, or no movement at all."""
    heard = parse_replies(reports + b"\x1b[?6c")
    assert (heard.mark_columns, heard.lrm_columns, heard.typed) == (0, 0, b"")


def test_a_terminal_is_asked_and_its_modes_come_back():
    """One burst out, the fence last; raw only while we listen."""
    row = RECORDED[1]
    with terminal(lambda heard: replies(row) if heard.endswith(asking.FENCE.encode()) else ()) as (fd, heard):
        before = termios.tcgetattr(fd)
        signature = answered(fd, {"TERM": "xterm-256color", "VTE_VERSION": "7006", "SECRET": "x"})
        assert before == termios.tcgetattr(fd)
    assert (signature.da1, signature.decrqm8, signature.lrm_columns) == ("?65;1;9", 1, 1)
    assert signature.env == (("TERM", "xterm-256color"), ("VTE_VERSION", "7006"))
    assert asking._burst({"TERM": "xterm-256color"}) == bytes(heard)


def test_replies_in_pieces_are_put_together():
    """A slow line splits them anywhere, here after each third byte."""
    said = b"".join(replies(RECORDED[2]))
    pieces = [said[at : at + 3] for at in range(0, len(said), 3)]
    with terminal(lambda heard: pieces if heard.endswith(b"\x1b[c") else (), slow=0.001) as (fd, _):
        assert answered(fd, {"TERM": "xterm"}).xtversion == "Konsole 22.12.3"


def test_a_silent_terminal_costs_no_more_than_the_time_given():
    """What was typed meanwhile is kept."""
    with terminal(lambda heard: [b"jk"] if heard.endswith(b"\x1b[c") else ()) as (fd, _):
        start = time.monotonic()
        signature = ask(fd, fd, {"TERM": "xterm"}, seconds=0.15)
        assert time.monotonic() - start < 0.6
    assert (signature.da1, signature.typed) == ("", b"jk")


def test_what_is_no_terminal_is_not_asked():
    """A pipe, and TERM=dumb, get nothing written to them."""
    out, into = os.pipe()
    try:
        assert Signature() == ask(out, into, {"TERM": "xterm"})
        assert not select.select([out], [], [], 0)[0]
    finally:
        os.close(out)
        os.close(into)
    with terminal(lambda heard: ()) as (fd, heard):
        assert Signature() == ask(fd, fd, {"TERM": "dumb"})
        assert bytes(heard) == b""


def test_apple_terminal_is_spared_the_mode_request():
    """It prints the p of it."""
    burst = asking._burst({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"})
    assert b"$p" not in burst
    assert burst.endswith(b"\x1b[c")


def test_screen_is_seen_through():
    """Wrapped questions reach the terminal behind it, whose answers come in as keys do."""

    def screen(heard):
        if heard.endswith(b"\x1bP\x1b[c\x1b\\"):
            return [b"\x1bP>|Konsole 22.12.3\x1b\\\x1b[>1;115;0c\x1b[?62;1;4c"]
        return [b"\x1b[>83;40900;0c\x1b[?1;2c"] if heard.endswith(b"\x1b[c") else ()

    with terminal(screen) as (fd, _):
        signature = answered(fd, {"TERM": "screen", "STY": "1.pts-0", "VTE_VERSION": "7006"})
    assert signature.outer is not None
    assert (
        signature.multiplexer,
        signature.passthrough,
        signature.outer.xtversion,
    ) == ("screen", True, "Konsole 22.12.3")


@pytest.mark.parametrize(("passthrough", "allowed"), [("0", False), ("1", True), ("all", True), ("", True)])
def test_tmux_tells_who_is_attached(tmp_path, monkeypatch, passthrough, allowed):
    """By its own command, not by an inherited environment; before 3.3 it let all through, unasked."""
    command = tmp_path / "tmux"
    command.write_text(f"#!/bin/sh\nprintf 'Konsole 22.12.3\\nxterm-256color\\n{passthrough}\\n'\n")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with terminal(
        lambda heard: [b"\x1bP>|tmux 3.3a\x1b\\\x1b[?1;2c"] if heard.endswith(b"\x1b[c") else ()
    ) as (fd, _):
        signature = answered(fd, {"TERM": "tmux-256color", "TMUX": "socket,1,0"})
    outer = Signature(xtversion="Konsole 22.12.3", env=(("TERM", "xterm-256color"),))
    assert ("tmux", outer, allowed) == (signature.multiplexer, signature.outer, signature.passthrough)


@pytest.mark.parametrize(
    ("kind", "passthrough", "active", "asked"),
    [
        ("", "on", "11", True),
        ("", "on", "01", False),
        ("", "0", "11", False),
        ("Konsole 1", "on", "11", False),
    ],
)
def test_tmux_is_seen_through_where_it_cannot_name_the_terminal(
    tmp_path, monkeypatch, kind, passthrough, active, asked
):
    """PuTTY, qtermwidget, VTE: only where the answer comes back, to this pane and to no other."""
    command = tmp_path / "tmux"
    command.write_text(f"#!/bin/sh\nprintf '{kind}\\nxterm\\n{passthrough}\\n{active}\\n256,RGB,title\\n'\n")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")

    def tmux(heard):
        if heard.endswith(b"\x1bPtmux;\x1b\x1b[c\x1b\\"):
            return [b"\x1b[>0;115;0c\x1b[?1;2c"]
        return [b"\x1b[>84;0;0c\x1b[?1;2c"] if heard.endswith(b"\x1b[6n\x1b8\x1b[K\x1b[c") else ()

    with terminal(tmux) as (fd, heard):
        signature = answered(fd, {"TERM": "tmux-256color", "TMUX": "socket,1,0"})
    assert asked == (b"\x1bPtmux;" in heard)
    assert signature.outer is not None
    assert signature.outer.env == (("TERM", "xterm"),)
    assert (signature.outer.da2, signature.full_colour) == (">0;115;0" if asked else "", True)


def test_the_environment_alone_tells_the_multiplexer():
    """And only what we ask it for."""
    assert Signature(env=(("TERM", "screen"), ("TMUX", "x")), multiplexer="tmux") == told(
        {"TMUX": "x", "TERM": "screen", "HOME": "y"}
    )
