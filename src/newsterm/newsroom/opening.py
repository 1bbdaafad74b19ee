"""Opening: a link in the reader's browser, or a file. What a feed says is one argument of a command."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from newsterm.lang import Said
from newsterm.model import UsageError, because
from newsterm.newsroom.programs import checked

_OPENERS = ("open",) if sys.platform == "darwin" else ("xdg-open", "wslview", "gio", "sensible-browser")


def open_link(url: str, command: Sequence[str] = ()) -> None:
    """Open an http(s) address with a command (arguments; empty: the system's browser), and don't wait.

    Raises UsageError where the address is of another kind, or no browser can be started.
    """
    _start(list(command) or _browser(), checked(url))


def open_file(file: Path, command: Sequence[str]) -> None:
    """Open a file with a command, and don't wait; raises UsageError."""
    _start(command, str(file.absolute()))  # as such it is no option


def _start(arguments: Sequence[str], what: str) -> None:
    try:
        program = subprocess.Popen(  # noqa: S603 (an argument list; what is opened is one argument, and no option)
            [*arguments, what],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise UsageError(
            Said("errors.newsroom.not_started", command=arguments[0], why=because(error)),
            hint=Said("hints.set_browser"),
        ) from None
    # Somebody has to hear when it ends, or it stays as a zombie for as long as the interface is open.
    threading.Thread(target=program.wait, daemon=True).start()


def _browser() -> list[str]:
    for name in _OPENERS:
        if shutil.which(name):
            return [name, "open"] if name == "gio" else [name]
    raise UsageError(Said("errors.newsroom.no_browser"), hint=Said("hints.set_browser"))
