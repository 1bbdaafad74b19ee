"""newsterm in a terminal of its own: the bytes that reach it, and the state in which it is left."""

import codecs
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from contextlib import ExitStack
from fcntl import ioctl

import pyte
import pytest

from newsterm.config import add_feed, paths
from newsterm.model import Feed
from newsterm.newsroom import Newsroom
from tests.fakes.forkserver import take_the_terminal
from tests.tui.conftest import entry, receive

SIZE = (24, 80)
XTERM = b"\x1b[>41;379;0c\x1b[8;0$y\x1b[?64;1;2c"
HOSTILE = (
    "safe \x1b]52;c;aGk=\x07 \x9d0;own\x9c \u202e reversed \x05 \x1b[c &#27;[21t",
    "[@click=app.quit]x[/] $(touch /x) \x7f\x08\x08",
)
# CSI and OSC of our own, charset and keypad switches: what an interface may send.
SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][0B]|[=>78])")


class Terminal:
    """An xterm of 80×24, as far as newsterm can tell."""

    def __init__(self, home, *arguments, errors_to=None, answers=XTERM):
        self._answers = answers
        self.screen = pyte.Screen(SIZE[1], SIZE[0])
        self._stream = pyte.Stream(self.screen)
        self.received = ""
        self._letters = codecs.getincrementaldecoder("utf-8")("replace")
        self._begun = ""
        self.fd, theirs = pty.openpty()
        ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
        env = os.environ | {
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "NEWSTERM_HOME": str(home),
            "TZ": "UTC",
        }
        for name in ("TMUX", "STY", "COLORTERM", "NO_COLOR", "NEWSTERM_BIDI"):
            env.pop(name, None)
        with ExitStack() as open_here:
            errors = theirs if errors_to is None else open_here.enter_context(errors_to.open("wb"))
            self.process = subprocess.Popen(
                [sys.executable, "-P", "-m", "newsterm", *arguments], env=env,
                stdin=theirs, stdout=theirs, stderr=errors,
                start_new_session=True, preexec_fn=take_the_terminal,  # noqa: PLW1509 (no thread is here)
            )  # fmt: skip
        os.close(theirs)

    def read(self, until, seconds=20.0):
        """Take what comes until something is so; answers as the terminal that it is."""
        end = time.monotonic() + seconds
        while not until():
            ready, _, _ = select.select([self.fd], [], [], max(0.0, end - time.monotonic()))
            if not ready:
                raise AssertionError("\n".join(self.screen.display))
            if not (more := self._more()):
                break
            if "\x1b[c" in more:
                os.write(self.fd, self._answers)
            self._stream.feed(re.sub(r"\x1b\[[<>=][\d;]*[a-zA-Z]|\x1b\[\?[\d;]*\$p|\x1b\[8\$p", "", more))

    def _more(self):
        """Take a piece that cuts no letter and no sequence in two; nothing: the other side is closed."""
        while True:
            try:
                got = os.read(self.fd, 65536)
            except OSError:
                return ""
            self._begun += self._letters.decode(got)
            whole = re.fullmatch(r"(.*?)(\x1b(?:\[[0-?]*[ -/]*)?)?", self._begun, re.DOTALL)
            if whole[1]:
                self.received += whole[1]
                self._begun = whole[2] or ""
                return whole[1]

    def shows(self, text):
        return lambda: any(text in row for row in self.screen.display)

    def type(self, keys):
        os.write(self.fd, keys.encode())

    def end(self):
        """Read until the other side is closed; returns the exit status."""
        end = time.monotonic() + 20
        while select.select([self.fd], [], [], max(0.0, end - time.monotonic()))[0] and self._more():
            pass
        return self.process.wait(20)

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.fd)


@pytest.fixture
def terminal(tmp_path):
    """A home with hostile headlines, in a terminal."""
    places = paths({"NEWSTERM_HOME": str(tmp_path)})
    places.config.write_text("[refresh]\nat_start = false\n")
    add_feed(places.feeds, Feed(url="https://example.org/x.xml"))
    with Newsroom.open(places) as newsroom:
        ((_, state),) = newsroom.reading.feeds()
        titles = [*HOSTILE, "عنوان عربي"]
        for number, title in enumerate(titles):
            receive(
                newsroom,
                state.id,
                entry(f"k{number}", title, f"<p>{title}</p>", number, ""),
                title=HOSTILE[0],
            )
    yield from opened(Terminal(tmp_path))


def opened(made):
    made.read(made.shows("1 / 3"))
    yield made
    made.close()


@pytest.mark.fresh
def test_it_enters_as_the_terminal_wants_and_leaves_it_as_it_was(terminal):
    terminal.type("Q")
    assert terminal.end() == 0
    assert terminal.received.index("\x1b[8l") < terminal.received.index("\x1b[?1049h")
    assert terminal.received.rindex("\x1b[?1049l") > terminal.received.rindex("\x1b[?1049h")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_restores_the_terminal(terminal, number):
    terminal.process.send_signal(number)
    assert terminal.end() == -number
    left = terminal.received[terminal.received.rindex("\x1b[?1049h") :]
    for mode in ("1049l", "1000l", "2004l", "25h"):
        assert f"\x1b[?{mode}" in left, mode


def test_a_stop_that_nobody_told_it_of_takes_the_terminal_no_second_time(terminal):
    """`kill -STOP` and cpulimit: each time there would be one more who listens to the keys."""
    for _ in range(3):
        terminal.process.send_signal(signal.SIGSTOP)
        time.sleep(0.05)
        terminal.process.send_signal(signal.SIGCONT)
        time.sleep(0.05)
    terminal.type("Q")
    assert terminal.end() == 0
    assert terminal.received.count("\x1b[?1049h") == 1


def test_nothing_that_a_feed_says_reaches_the_terminal_as_an_order(terminal):
    terminal.type("j\r")
    terminal.read(terminal.shows("[@click=app.quit]x[/]"))
    terminal.type("Q")
    assert terminal.end() == 0
    assert "52;c" not in "".join(SEQUENCE.findall(terminal.received))
    rest = SEQUENCE.sub("", terminal.received)
    rest = re.sub(r"\x1bP[^\x1b]*\x1b\\", "", rest)
    unsafe = {ascii(char) for char in rest if (char < " " and char not in "\r\n") or "\x7f" <= char <= "\x9f"}
    unsafe |= {ascii(char) for char in rest if "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069"}
    assert not unsafe


def test_errors_sent_elsewhere_leave_the_interface_on_the_screen(terminal, tmp_path):
    terminal.type("Q")
    assert terminal.end() == 0
    for again in opened(Terminal(tmp_path, errors_to=tmp_path / "errors")):
        again.type("Q")
        assert again.end() == 0
    assert (tmp_path / "errors").read_bytes() == b""
