"""A pager for people: what is longer than their screen goes through it, unless it would undo something."""

import shlex
import shutil
import signal
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING, Self

if TYPE_CHECKING:
    import subprocess

    from newsterm.cli.desk import Desk
    from newsterm.cli.output import Sink

_FORMS = ("json", "jsonl", "ids", "nul", "no_pager")
_LESS = "less"
_FOR_LESS = {"LESS": "FRX", "LESSCHARSET": "utf-8", "LESSUTFCHARDEF": "61c:c,200b-200f:c,2066-2069:c"}
"""What less is told where its user tells it nothing: colours as they are, the screen left as it is, and that
controls of direction take no column; without, some of its versions show their numbers (LESSUTFCHARDEF)."""
_STRAIGHT = frozenset({"osc66", "led", "logical"})
"""Ways of sending right-to-left text that a pager would undo: it shows the letters of other sequences than
colours (SGR), and parts lines in which the terminal makes one sign of two letters, since it counts both."""


@contextmanager
def paged(desk: "Desk", asked: Namespace | None = None) -> Iterator[None]:
    """Send what is printed meanwhile through a pager, once it is longer than the screen.

    What is said on standard error waits until the pager has been left. `asked`: what was typed after the
    verb; a form for programs needs none.
    """
    words = pager(desk.env) if asked is None or _is_for_people(asked) else []
    if not words:
        yield
        return
    with desk.say.held(), _Screen(words, desk) as screen, desk.out.into(screen):
        yield


def _is_for_people(asked: Namespace) -> bool:
    typed = vars(asked)
    form = typed.get("template") is not None or typed.get("format", "text") != "text"
    return not (form or any(typed.get(name) for name in _FORMS))


def pager(env: Mapping[str, str]) -> list[str]:
    """Find the reader's pager: NEWSTERM_PAGER, PAGER, less; no words: none is wanted, or it is not there."""
    line = env.get("NEWSTERM_PAGER", env.get("PAGER", _LESS))
    try:
        words = shlex.split(line)
    except ValueError:  # a quotation mark without its other
        return []
    return words if words and words[0] != "cat" and shutil.which(words[0]) else []


class _Screen:
    """As much as one screen takes is kept; when there is more, a pager has it all, else the terminal."""

    def __init__(self, words: list[str], desk: "Desk") -> None:
        self._words = words
        self._env = desk.env
        self._drawing = desk.out.drawing
        self._terminal = desk.out.sink
        self._kept: list[str] = []
        self._lines = 0
        self._target: Sink | None = None
        """Where all goes as it comes; None: it fits so far."""
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Hand over what is left, and wait until whoever reads has read."""
        if self._target is None:
            self._go_to(self._terminal)
        if self._process is None:
            return
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is the pager's now
        try:
            with suppress(OSError):  # it was left early
                _input(self._process).close()
            self._process.wait()
        finally:
            signal.signal(signal.SIGINT, before)

    def write(self, text: str) -> None:
        """Take text; raises BrokenPipeError where the pager has been left."""
        if self._target is not None:
            self._target.write(text)
            return
        self._kept.append(text)
        self._lines += text.count("\n")
        if self._lines < self._drawing.size[1]:  # the prompt needs a line as well
            return
        # Known only now that something has been drawn: config.toml may say it.
        if self._drawing.encoding in _STRAIGHT:
            self._go_to(self._terminal)
        else:
            self._go_to(self._begun())

    def flush(self) -> None:
        """Hand over what may be seen."""
        if self._target is not None:
            self._target.flush()

    def _go_to(self, target: "Sink | None") -> None:
        self._target = target
        if target is not None:
            target.write("".join(self._kept))
            target.flush()
        self._kept.clear()

    def _begun(self) -> IO[str]:
        import subprocess  # noqa: PLC0415 (what fits needs none)

        self._process = subprocess.Popen(  # noqa: S603 (the reader's own pager, and no shell)
            self._words,
            stdin=subprocess.PIPE,
            env=_FOR_LESS | dict(self._env) | _with_colours(self._env),
            encoding="utf-8",
            errors="backslashreplace",
        )
        return _input(self._process)


def _input(process: "subprocess.Popen[str]") -> IO[str]:
    assert process.stdin is not None
    return process.stdin


def _with_colours(env: Mapping[str, str]) -> dict[str, str]:
    """Let less show colours also where its user's options forget that."""
    said = env.get("LESS", "R")
    return {} if {"R", "r"} & set(said) or "RAW-CONTROL" in said.upper() else {"LESS": f"{said} -R"}
