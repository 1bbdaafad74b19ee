"""Pick a face: a verb given → the commands, none → the interface; only the one that is needed is imported.

Nothing happens at import: a process that imports this module anew does not become a second newsterm.
"""

import gc
import os
import sys
from collections.abc import Sequence
from typing import TextIO

from newsterm.cli.arguments import Wish, asks_for_help, wish
from newsterm.cli.diagnostics import Diagnostics

_PLAIN = "--plain"
_FRAMES = "120"
"""Frames in a second: what is drawn twice within one waits for its end, and with it the next key."""

_SELDOM = (50_000, 20, 20)
"""When a command looks for circles: what it imports and reads makes many objects, and few circles."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for (None: those of this process); returns the exit code."""
    say = Diagnostics(os.environ)
    if arguments is not None:
        return say.answer(lambda: _face(wish(arguments), say))
    try:
        return say.answer(lambda: _face(wish(sys.argv[1:]), say))
    finally:
        gc.freeze()  # a last look for circles, in what the system takes back anyway, is a tenth of a start


def _face(asked: Wish, say: Diagnostics) -> int:
    say.quiet, say.language = asked.quiet, asked.language or ""
    if asked.home:
        home = os.path.expanduser(asked.home)  # noqa: PTH111 (pathlib costs every start more than this line)
        if not home.startswith("~"):  # else it is nobody's, which is complained of where it is read
            home = os.path.abspath(home)  # noqa: PTH100 (as above; children may stand elsewhere)
        os.environ["NEWSTERM_HOME"] = home
    if asked.bidi:
        os.environ["NEWSTERM_BIDI"] = asked.bidi  # what is printed goes the same way
    if not asked.pager:
        os.environ["NEWSTERM_PAGER"] = ""
    if asked.verb == "demo" and not asked.rest:
        return _demonstration(asked, say)
    if asked.verb == "read" and _PLAIN in asked.rest and not asks_for_help(asked.rest):
        question = " ".join(word for word in asked.rest if word != _PLAIN)
        return _line_by_line(say, question)
    if asked.verb:
        gc.set_threshold(*_SELDOM)
        from newsterm.cli.main import run  # noqa: PLC0415

        return run(asked.verb, asked.rest, os.environ, say)
    return _interface(asked, say)


def _demonstration(asked: Wish, say: Diagnostics) -> int:
    if not _is_plain(asked):
        _need_a_terminal()
    from datetime import UTC, datetime  # noqa: PLC0415

    from newsterm.cli.edition import edition_home  # noqa: PLC0415
    from newsterm.config import paths  # noqa: PLC0415

    with edition_home(datetime.now(UTC), paths(os.environ).terminals) as home:
        os.environ["NEWSTERM_HOME"] = str(home)
        return _interface(asked, say)


def _line_by_line(say: Diagnostics, question: str = "") -> int:
    from newsterm.cli.reading.aloud import run  # noqa: PLC0415

    return run(os.environ, say, question)


def _interface(asked: Wish, say: Diagnostics) -> int:
    if _is_plain(asked):
        return _line_by_line(say)
    _need_a_terminal()
    from newsterm.config import paths  # noqa: PLC0415

    os.environ.setdefault("TEXTUAL_FPS", _FRAMES)
    from newsterm.tui.app import run  # noqa: PLC0415

    return run(paths(os.environ), language=asked.language, bidi=asked.bidi, theme=asked.theme)


def _is_plain(asked: Wish) -> bool:
    """Whether it is read line by line: that is wished, or somebody types where nothing could be drawn."""
    if asked.plain or os.environ.get("NEWSTERM_PLAIN", "0") not in {"", "0"}:
        return True
    return _is_a_terminal(sys.stdin) and not _can_be_drawn_on()


def _is_a_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _can_be_drawn_on() -> bool:
    return _is_a_terminal(sys.stdout) and os.environ.get("TERM") not in {"dumb", "unknown"}


def _need_a_terminal() -> None:
    """Raise UsageError where no interface could be shown."""
    if _is_a_terminal(sys.stdin) and _can_be_drawn_on():
        return
    from newsterm.lang import Said  # noqa: PLC0415
    from newsterm.model import UsageError  # noqa: PLC0415

    raise UsageError(
        Said("errors.cli.needs_terminal"),
        hint=Said("hints.in_scripts", commands=("newsterm list", "newsterm --plain", "…")),
    )


if __name__ == "__main__":
    sys.exit(main())
