"""A home in a temporary folder, and a place to type: in this process, in another, or at a terminal."""

import fcntl
import io
import os
import pty
import shutil
import struct
import subprocess
import sys
import termios
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.fakes.feeds import rss

from newsterm.__main__ import main


@dataclass(frozen=True)
class Done:
    """What came of a command."""

    code: int
    out: str
    err: str


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    """Where the home is; nothing stands there yet."""
    home = tmp_path / "home"
    monkeypatch.setenv("NEWSTERM_HOME", str(home))
    monkeypatch.setenv("NEWSTERM_BIDI", "")  # --bidi sets it
    monkeypatch.setenv("NEWSTERM_PAGER", "")  # --no-pager as well
    for name in ("NO_COLOR", "COLUMNS", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.chdir(tmp_path)
    return home


@pytest.fixture
def newsterm(home, capsys, monkeypatch):
    """Type a command; standard input is what is given, and never a terminal."""

    def run(*arguments: str, stdin: str | bytes = "") -> Done:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        capsys.readouterr()
        code = main(arguments)
        out, err = capsys.readouterr()
        return Done(code, out, err)

    return run


@pytest.fixture
def shell(home):
    """Start newsterm in a process of its own; to be waited for by who asked for it."""
    started: list[subprocess.Popen[bytes]] = []

    def start(*arguments: str, **options: object) -> subprocess.Popen[bytes]:
        pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "newsterm", *arguments], env=dict(os.environ), **(pipes | options)
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()


@pytest.fixture
def on_a_terminal(home):
    """Type a command at a terminal of some size; gives the exit code, and what was seen."""

    def run(*arguments: str, columns: int = 80, rows: int = 24, typed: str = "") -> tuple[int, str]:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        settings = termios.tcgetattr(theirs)
        settings[1] &= ~termios.ONLCR
        settings[3] &= ~termios.ECHO
        termios.tcsetattr(theirs, termios.TCSANOW, settings)
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "newsterm", *arguments],
            stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        os.write(ours, typed.encode())
        seen = bytearray()
        with suppress(OSError):  # Linux says so when the other side has gone
            while piece := os.read(ours, 65536):
                seen += piece
        os.close(ours)
        return process.wait(), seen.decode()

    return run


@pytest.fixture(scope="session")
def port(tmp_path_factory) -> str:
    """The address of a feed in a file: three articles."""
    file = tmp_path_factory.mktemp("port") / "port.xml"
    file.write_bytes(rss("Port News", "Harbour opens", "ميناء مرسى النخيل يعود", "Ships wait"))
    return file.as_uri()


@pytest.fixture(scope="session")
def stock(port, tmp_path_factory) -> Path:
    """A home that follows that feed and has taken it in; to be copied, never opened."""
    home = tmp_path_factory.mktemp("stock") / "home"
    command = [sys.executable, "-P", "-m", "newsterm", "--home", str(home), "add", port]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    return home


@pytest.fixture
def stocked(newsterm, home, stock):
    """A newsterm whose home follows that feed."""
    shutil.copytree(stock, home)
    return newsterm
