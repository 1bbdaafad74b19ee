"""The terminal is left as it was found: quit, crash, signal, suspend."""

import os
import pty
import select
import signal
import subprocess
import sys
import termios
import textwrap
import tty

import pytest

from newsterm.terminal import Family, Session

VTE = Family(name="VTE", entry="\x1b[8l", exit="\x1b[8h", clear_after_enter=True)
BEHIND = Family(name="tmux", late_entry="\x1bPtmux;\x1b\x1b[8l\x1b\\", exit="\x1bPtmux;\x1b\x1b[8h\x1b\\")


@pytest.fixture
def screen():
    ours, theirs = pty.openpty()
    tty.setraw(ours)
    yield ours, theirs
    os.close(ours)
    os.close(theirs)


def shown(fd: int) -> str:
    got = b""
    while select.select([fd], [], [], 0.05)[0]:
        got += os.read(fd, 4096)
    return got.decode()


def test_the_entry_goes_out_before_the_screen_and_again_with_a_clear(screen):
    """Rows of VTE take the mode when they are cleared."""
    written = []
    session = Session(VTE, written.append, fd=screen[1])
    session.enter()
    written.append("\x1b[?1049h")
    session.screen_entered()
    session.leave()
    assert written == ["\x1b[8l", "\x1b[?1049h", "\x1b[8l\x1b[2J", "\x1b[8h"]


def test_entering_and_leaving_twice_is_once(screen):
    """And suspend and resume is two stays."""
    written = []
    session = Session(VTE, written.append, fd=screen[1])
    for _ in range(2):
        session.enter()
        session.enter()
        session.leave()
        session.leave()
    assert written == ["\x1b[8l", "\x1b[8h"] * 2


def test_what_is_for_the_terminal_behind_goes_alone_and_late(screen):
    """Then all is drawn again; a plain family has nothing to send."""
    written = []
    session = Session(BEHIND, written.append, fd=screen[1])
    assert not session.enter_late()
    session.enter()
    session.screen_entered()
    assert written == []
    assert session.late_after is not None
    assert session.enter_late()
    assert [BEHIND.late_entry, "\x1b[2J"] == written
    assert Session(VTE, written.append, fd=screen[1]).late_after is None


def test_restoring_undoes_the_screen_the_mouse_and_the_modes(screen):
    """Straight to the descriptor, then the family's exit; raw mode is undone."""
    ours, theirs = screen
    before = termios.tcgetattr(theirs)
    session = Session(VTE, lambda _: None, fd=theirs)
    session.enter()
    tty.setraw(theirs)
    session.restore_all()
    said = shown(ours)
    for mode in ("1049", "1000", "1002", "1003", "1006", "1015", "2004", "1004", "2048", "2026"):
        assert f"\x1b[?{mode}l" in said
    assert said.index("\x1b[<u") < said.index("\x1b[?1049l") < said.index("\x1b[?25h") < said.index("\x1b[8h")
    assert said.endswith("\x1b[8h")
    assert before == termios.tcgetattr(theirs)


def test_restoring_outside_a_stay_writes_nothing(screen):
    """After a proper quit atexit finds nothing to do."""
    ours, theirs = screen
    session = Session(VTE, lambda _: None, fd=theirs)
    session.restore_all()
    session.enter()
    session.leave()
    session.restore_all()
    assert shown(ours) == ""


def test_restoring_a_terminal_that_is_gone_raises_nothing(tmp_path):
    """SIGHUP comes when the window is closed."""
    fd = os.open(tmp_path / "read-only", os.O_RDONLY | os.O_CREAT)
    session = Session(VTE, lambda _: None, fd=fd)
    session.enter()
    session.restore_all()
    os.close(fd)


STAY = """
    import os, signal, sys, time
    from newsterm.terminal import Family, Session, install
    signal.signal(signal.SIGHUP, signal.{hup})
    session = Session(Family(name="VTE", exit="\\x1b[8h"), lambda _: None, fd=2)
    install(session.restore_all, before=lambda: {before})
    session.enter()
    os.write(1, b"ready\\n")
    {end}
"""


LONG = "while True: time.sleep(0.1)"
"""In short sleeps: a signal that comes as one begins is heard when it ends."""


def stay(
    fd: int, end: str, *, before: str = "os.write(1, b'saved')", hup: str = "SIG_DFL"
) -> subprocess.Popen:
    code = textwrap.dedent(STAY).format(end=end, before=before, hup=hup)
    started = subprocess.Popen(
        [sys.executable, "-P", "-c", code], stdin=fd, stdout=subprocess.PIPE, stderr=fd
    )
    assert started.stdout.readline() == b"ready\n"
    return started


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGUSR1])
def test_a_signal_saves_restores_and_ends_the_process_by_itself(screen, number):
    """A shell sees 128 + its number."""
    ours, theirs = screen
    process = stay(theirs, LONG)
    process.send_signal(number)
    out, _ = process.communicate(timeout=5)
    assert (-number, b"saved") == (process.returncode, out)
    assert "\x1b[?1049l" in (said := shown(ours))
    assert said.endswith("\x1b[8h")


def test_a_failure_to_save_does_not_keep_the_terminal(screen):
    """It is restored all the same, and the process ends."""
    ours, theirs = screen
    process = stay(theirs, LONG, before="1 / 0")
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=5)
    assert process.returncode == -signal.SIGTERM
    assert "\x1b[?1049l" in shown(ours)


def test_a_crash_restores_at_exit(screen):
    """Whatever the status."""
    ours, theirs = screen
    process = stay(theirs, "sys.exit(7)")
    process.communicate(timeout=5)
    assert process.returncode == 7
    assert "\x1b[?1049l" in shown(ours)


def test_a_traceback_is_printed_where_it_can_be_read(screen):
    """After the alternate screen was left."""
    ours, theirs = screen
    process = stay(theirs, "1 / 0")
    process.communicate(timeout=5)
    said = shown(ours)
    assert said.index("\x1b[?1049l") < said.index("ZeroDivisionError")


def test_a_hangup_that_was_ignored_stays_ignored(screen):
    """Under nohup the process goes on."""
    _, theirs = screen
    process = stay(theirs, "sys.stdin.read()", hup="SIG_IGN")
    process.send_signal(signal.SIGHUP)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(0.15)
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=5)
    assert process.returncode == -signal.SIGTERM
