"""Show a reader rows as the interface would send them, on a screen of their own, and wait for one key."""

import os
import select
import termios
import tty
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import cycle
from typing import NamedTuple

from newsterm.terminal.encode import encoder
from newsterm.terminal.families import CLEAR, Family
from newsterm.terminal.session import Session, install

_ALTERNATE, _PRIMARY = "\x1b[?1049h\x1b[?25l", "\x1b[?25h\x1b[?1049l"
_CLEAR_ROW = "\x1b[2K"
_LEAVING = "\r\n\x1b\x03\x04qQ"
_TURNING = " \t"


class Row(NamedTuple):
    """One row of the screen."""

    text: str
    """Cells in visual order."""
    family: Family
    """How it is sent; where its page switches by row, with its entry before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One screen."""

    rows: tuple[Row, ...]
    keys: str
    """Digits that choose something here."""
    family: Family
    """How the screen is entered and left."""
    by_row: bool = False
    """Whether a row's entry is sent on that row, and not for the screen as a whole."""


def try_out(fd: int, pages: Sequence[Page]) -> str:
    """Show pages on the terminal `fd` until a key chooses: the digit, or nothing where the reader left.

    Space and tab turn to the next page. The terminal is left as it was found, whatever happens. Raises
    OSError where it goes away.
    """
    inside: list[Session] = []

    def restore() -> None:
        for session in inside:
            session.restore_all()

    install(restore)
    try:
        for page in cycle(pages):
            session = Session(page.family, lambda text: _write(fd, text), fd=fd)
            inside[:] = [session]
            key = _shown(fd, page, session)
            if not key or key not in _TURNING:
                return key
    finally:
        inside.clear()  # another file may soon have this number
    return ""


def _shown(fd: int, page: Page, session: Session) -> str:
    with _raw(fd):
        session.enter()
        try:
            _write(fd, _ALTERNATE)
            session.screen_entered()
            _write(fd, CLEAR)
            _draw(fd, page)
            key = _key(fd, page.keys, session.late_after)
            if key is None:
                session.enter_late()
                _draw(fd, page)
                key = _key(fd, page.keys, None)
            return key or ""
        finally:
            _write(fd, _PRIMARY)
            session.leave()


def _draw(fd: int, page: Page) -> None:
    """Draw the rows; those that want nothing switched first, while nothing is."""
    placed = sorted(enumerate(page.rows, start=1), key=lambda one: bool(one[1].family.entry))
    for number, row in placed:
        switch = row.family.entry + _CLEAR_ROW if page.by_row and row.family.entry else ""
        _write(fd, f"\x1b[m\x1b[{number};1H{switch}{encoder(row.family)(row.text)}")
    _write(fd, "\x1b[m\x1b[H")


def _key(fd: int, known: str, seconds: float | None) -> str | None:
    """Wait for a key that means something: a digit of `known`, one that turns, nothing for one that leaves.

    None where the time was over before. A digit is one in whatever script the keyboard writes.
    """
    while True:
        ready, _, _ = select.select([fd], [], [], seconds)
        if not ready:
            return None
        typed = os.read(fd, 64).decode(errors="ignore")
        if typed.startswith("\x1b") and len(typed) > 1:  # an arrow, or an answer that comes late
            continue
        for char in typed or "\x04":
            digit = str(int(char)) if char.isdecimal() else ""
            if digit and digit in known:
                return digit
            if char in _TURNING:
                return char
            if char in _LEAVING:
                return ""


@contextmanager
def _raw(fd: int) -> Iterator[None]:
    before = termios.tcgetattr(fd)
    tty.setraw(fd)
    try:
        yield
    finally:
        with suppress(termios.error):  # it went away
            termios.tcsetattr(fd, termios.TCSADRAIN, before)


def _write(fd: int, text: str) -> None:
    rest = text.encode()
    while rest:
        rest = rest[os.write(fd, rest) :]
