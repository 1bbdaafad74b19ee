"""Pick a face: a verb given → the commands, none → the interface; only the one that is needed is imported.

Nothing happens at import: a process that imports this module anew does not become a second newsterm.
"""

import os
import sys
from collections.abc import Sequence

from newsterm.cli.arguments import Wish, wish
from newsterm.cli.diagnostics import Diagnostics


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for (None: those of this process); returns the exit code."""
    say = Diagnostics(os.environ)
    return say.answer(lambda: _face(wish(sys.argv[1:] if arguments is None else arguments), say))


def _face(asked: Wish, say: Diagnostics) -> int:
    say.quiet, say.language = asked.quiet, asked.language or ""
    if asked.home:
        home = os.path.expanduser(asked.home)  # noqa: PTH111 (pathlib costs every start more than this line)
        os.environ["NEWSTERM_HOME"] = os.path.abspath(home)  # noqa: PTH100 (the same; children may stand elsewhere)
    if asked.bidi:
        os.environ["NEWSTERM_BIDI"] = asked.bidi  # what is printed goes the same way
    if asked.verb == "demo" and not asked.rest:
        return _demonstration(asked)
    if asked.verb:
        from newsterm.cli.main import run  # noqa: PLC0415

        return run(asked.verb, asked.rest, os.environ, say)
    return _interface(asked)


def _demonstration(asked: Wish) -> int:
    _need_a_terminal()
    from datetime import UTC, datetime  # noqa: PLC0415

    from newsterm.cli.edition import edition_home  # noqa: PLC0415
    from newsterm.config import paths  # noqa: PLC0415

    with edition_home(datetime.now(UTC), paths(os.environ).terminals) as home:
        os.environ["NEWSTERM_HOME"] = str(home)
        return _interface(asked)


def _interface(asked: Wish) -> int:
    _need_a_terminal()
    from newsterm.config import paths  # noqa: PLC0415
    from newsterm.tui.app import run  # noqa: PLC0415

    return run(paths(os.environ), language=asked.language, bidi=asked.bidi, theme=asked.theme)


def _need_a_terminal() -> None:
    """Raise UsageError where no interface could be shown."""
    streams = (sys.stdin, sys.stdout)
    if all(stream is not None and stream.isatty() for stream in streams) and os.environ.get("TERM") != "dumb":
        return
    from newsterm.lang import Said  # noqa: PLC0415
    from newsterm.model import UsageError  # noqa: PLC0415

    raise UsageError(
        Said("errors.cli.needs_terminal"),
        hint=Said("hints.in_scripts", commands=("newsterm list", "newsterm show ID", "…")),
    )


if __name__ == "__main__":
    sys.exit(main())
