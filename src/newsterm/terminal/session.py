"""Enter a terminal as its family wants, and leave it as it was found, whatever happens."""

import atexit
import os
import signal
import sys
import termios
from collections.abc import Callable
from contextlib import suppress
from types import FrameType, TracebackType

from newsterm.terminal.families import CLEAR, LATE, Family

# All that an interface may have switched on: synchronized output, in-band resize, mouse (six kinds),
# bracketed paste, focus, kitty's keyboard (popped inside the alternate screen, which has a stack of its own),
# the screen, cursor, colour.
RESTORE = (
    "\x1b[?2026l\x1b[?2048l\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1016l"
    "\x1b[?2004l\x1b[?1004l\x1b[<u"
    "\x1b[?1049l\x1b[?7h\x1b[?25h\x1b[0m"
)

_ENDINGS = (
    signal.SIGHUP, signal.SIGQUIT, signal.SIGTERM, signal.SIGABRT, signal.SIGALRM, signal.SIGVTALRM,
    signal.SIGPROF, signal.SIGUSR1, signal.SIGUSR2, signal.SIGXCPU,
)  # fmt: skip
"""What ends a process that does not catch it, and what Python can catch; SIGINT is its own."""


class Session:
    """One stay in a terminal, entered and left any number of times (suspend and resume).

    `write` is how the interface writes while it runs; `fd` is where to write when it no longer can. The
    terminal's modes (termios) are remembered from when this is made.
    """

    def __init__(self, family: Family, write: Callable[[str], object], *, fd: int = 2) -> None:
        self.family = family
        self._write = write
        self._fd = fd
        self._inside = False
        self._modes: list[int | list[bytes | int]] | None = None
        with suppress(termios.error):
            self._modes = termios.tcgetattr(fd)

    def enter(self) -> None:
        """Before the alternate screen."""
        if not self._inside:
            self._inside = True
            self._send(self.family.entry)

    def screen_entered(self) -> None:
        """Straight after the switch to the alternate screen, before anything is drawn on it."""
        if self._inside and self.family.clear_after_enter:
            self._send(self.family.entry + CLEAR)

    @property
    def late_after(self) -> float | None:
        """Seconds from `screen_entered` to `enter_late`; None where there is nothing to send."""
        return LATE if self.family.late_entry else None

    def enter_late(self) -> bool:
        """Send, alone, what is for the terminal behind a multiplexer; whether all must now be drawn again."""
        if not (self._inside and self.family.late_entry):
            return False
        self._send(self.family.late_entry)
        self._send(CLEAR)
        return True

    def leave(self) -> None:
        """After the alternate screen was left."""
        if self._inside:
            self._inside = False
            self._send(self.family.exit)

    def restore_all(self) -> None:
        """Undo all that an interface may have done: for atexit and signal handlers. Outside, do nothing."""
        if not self._inside:
            return
        self._inside = False
        _write_all(self._fd, (RESTORE + self.family.exit).encode())
        if self._modes is not None:
            with suppress(termios.error):
                termios.tcsetattr(self._fd, termios.TCSANOW, self._modes)

    def _send(self, sequence: str) -> None:
        if sequence:
            self._write(sequence)


def _write_all(fd: int, sequence: bytes) -> None:
    """Write what can be written; a terminal that is gone (SIGHUP) or full is nothing to die of."""
    for _ in range(100):
        try:
            sequence = sequence[os.write(fd, sequence) :]
        except OSError:
            return
        if not sequence:
            return


def install(restore: Callable[[], object], *, before: Callable[[], object] | None = None) -> None:
    """Restore the terminal at exit and on each signal that ends a process, which then ends by that signal.

    `before` runs first on a signal: what must not be lost is saved there. A signal that was ignored (nohup)
    stays so. SIGINT is left to the interface. To be called in the main thread.
    """
    atexit.register(restore)
    told_before = sys.excepthook

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        restore()  # on the alternate screen nobody would read it
        told_before(kind, error, trace)

    sys.excepthook = tell

    def end(number: int, _: FrameType | None) -> None:
        try:
            if before is not None:
                before()
        finally:
            restore()
            # By the signal itself, so that a shell sees 128 + number and a parent sees which one it was.
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)

    for number in _ENDINGS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, end)
