"""The outside of a sitting: a line comes in from whoever types, the lines of its answer go out.

No escape sequence is ever sent; readline, which would send some, is told that the terminal is a dumb one.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import NoReturn

from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE, Diagnostics
from newsterm.cli.drawing import as_utf8, parted
from newsterm.cli.main import VERBS
from newsterm.cli.reading.outside import beside
from newsterm.cli.reading.session import Session

_NARROWEST = 20
_ENDING = (signal.SIGTERM, signal.SIGHUP)
_MOST = 500
"""Lines of what was typed that are kept; letters and numbers by themselves are not."""


def run(env: Mapping[str, str], say: Diagnostics, question: str = "") -> int:
    """Read line by line until the reader leaves, or has nothing more to say; returns the exit code."""
    desk = Desk(env, say)
    keyboard = _Keyboard(env, desk.paths().typed / "plain")
    try:
        with desk.newsroom() as newsroom:
            session = Session(newsroom, say.words, verbs=(*VERBS, "version"))
            width = newsroom.config.plain.width
            with keyboard.ready(session):
                begins = newsroom.config.refresh.at_start and keyboard.is_terminal and not session.is_new
                if begins and newsroom.reading.due():
                    beside("refresh", "--due")
                _speak(desk, session.begin(question), width)
                while not session.over and (typed := keyboard.line(session.prompt)) is not None:
                    with _to_the_prompt(desk, keyboard):
                        _speak(desk, session.take(typed), width)
    except BrokenPipeError:  # whoever listened has gone
        pass
    return DONE


def _speak(desk: Desk, lines: Iterable[str], width: int) -> None:
    """Write lines as they come, parted between words where they would not fit."""
    drawing = desk.out.drawing
    columns = width or (drawing.columns_now if drawing.is_tty else 0)
    for line in lines:
        for part in parted(line, max(_NARROWEST, columns - 1)) if columns else (line,):
            desk.out.line(part)
        desk.out.flush()


@contextmanager
def _to_the_prompt(desk: Desk, keyboard: "_Keyboard") -> Iterator[None]:
    """Let ctrl-C end what is being said or done, and nothing else; a script it ends."""
    try:
        yield
    except KeyboardInterrupt:
        if not keyboard.is_terminal:
            raise
        desk.out.line("")


class _Keyboard:
    """Where lines come from: somebody who edits them at a prompt, or a script."""

    def __init__(self, env: Mapping[str, str], typed: Path) -> None:
        self._stream = as_utf8(sys.stdin)
        self.is_terminal = self._stream is not None and self._stream.isatty()
        # A shell in Emacs edits lines itself, and remembers them.
        shown = sys.stdout is not None and sys.stdout.isatty()
        self._edits = self.is_terminal and shown and "comint" not in env.get("INSIDE_EMACS", "")
        self._typed = typed
        self._add: Callable[[str], object] = len
        """Remembers a line that was typed, where lines are edited."""

    @contextmanager
    def ready(self, session: Session) -> Iterator[None]:
        """Let lines be edited, completed and recalled, where they are typed."""
        if self._edits:
            with suppress(ImportError), suppress(OSError):
                with _dumb():
                    import readline  # noqa: PLC0415 (a script needs none)
                for one in ("set enable-bracketed-paste off", "set bell-style none", "tab: complete"):
                    readline.parse_and_bind(one)
                readline.set_completer_delims(" ")
                readline.set_completer(
                    lambda text, state: _completed(session, readline.get_begidx(), text, state)
                )
                readline.set_auto_history(False)
                for line in self._recalled():
                    readline.add_history(line)
                self._add = readline.add_history
        before = {number: signal.getsignal(number) for number in _ENDING}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def line(self, prompt: str) -> str | None:
        """Wait for a line; None: there is none any more. SIGHUP and SIGTERM raise SystemExit."""
        for number in _ENDING:
            if signal.getsignal(number) is not signal.SIG_IGN:  # nohup means it
                signal.signal(number, _leave)
        if self._stream is None:
            return None
        if not self.is_terminal:
            return self._stream.readline() or None
        while True:
            try:
                typed = input(prompt) if self._edits else self._asked(prompt)
            except KeyboardInterrupt:
                print()  # noqa: T201 (as the terminal has it: the prompt that comes begins a line)
            except (EOFError, OSError):
                with suppress(OSError):
                    print()  # noqa: T201
                return None
            else:
                self._keep(typed.strip())
                return typed

    def _asked(self, prompt: str) -> str:
        """Ask where the terminal's own line is all there is; raises EOFError."""
        print(prompt, end="", flush=True)  # noqa: T201 (who types waits for it, whatever else is written where)
        assert self._stream is not None
        if not (typed := self._stream.readline()):
            raise EOFError
        return typed

    def _keep(self, line: str) -> None:
        if len(line.removeprefix(":")) < 3 or line.isdecimal():
            return
        self._add(line)
        with suppress(OSError):
            self._typed.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            others = [one for one in self._recalled() if one != line][1 - _MOST :]
            with os.fdopen(os.open(self._typed, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write("".join(f"{one}\n" for one in (*others, line)).encode("utf-8", "replace"))

    def _recalled(self) -> list[str]:
        with suppress(OSError):
            return self._typed.read_text("utf-8", "replace").splitlines()[-_MOST:]
        return []


def _completed(session: Session, begins: int, text: str, state: int) -> str | None:
    """Give one of the words that go on as what was typed; only the first word of a line is known."""
    found = [name for name in session.names if name.startswith(text)] if not begins and text else []
    return f"{found[state]} " if state < len(found) else None


@contextmanager
def _dumb() -> Iterator[None]:
    """Say that the terminal can nothing, as long as this lasts: readline looks once."""
    before = os.environ.get("TERM")
    os.environ["TERM"] = "dumb"
    try:
        yield
    finally:
        if before is None:
            del os.environ["TERM"]
        else:
            os.environ["TERM"] = before


def _leave(number: int, _: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)
