"""The terminal that a command was typed at: how to reach it, and how its lines are sent."""

import os
import select
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsterm.terminal import Family, Signature

_PATIENCE = 0.5
"""Seconds that a printed line may wait for the terminal's answer."""


@contextmanager
def own_terminal() -> Iterator[int]:
    """Open the terminal that this process belongs to, wherever its output goes; OSError without one."""
    try:
        fd = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:
        if sys.stdin is None or not sys.stdin.isatty():
            raise
        fd = os.dup(sys.stdin.fileno())
    try:
        yield fd
    finally:
        os.close(fd)


def spoken(env: Mapping[str, str], bidi: str, marks: str) -> "Family":
    """How printed lines are sent, by what is typed, set (`bidi`, `marks`), answered, or in the table.

    What the environment tells is enough for the table; nobody waits for an answer, but those who told
    newsterm about a terminal that may be this one.
    """
    from newsterm.config import paths  # noqa: PLC0415 (a pipe needs none of it)
    from newsterm.terminal import OVERRIDES, marked, may_know, printed, read_memory, told  # noqa: PLC0415

    typed = env.get("NEWSTERM_BIDI", "")
    typed = typed if typed in OVERRIDES else ""
    signature, memory = told(env), read_memory(paths(env).terminals)
    if not typed and bidi == "auto" and may_know(memory, signature):
        signature = _asked(env) or signature
    return marked(printed(signature, typed, bidi, memory), marks, signature)


def signature_here(env: Mapping[str, str]) -> "Signature":
    """Ask the terminal that one sits at who it is; an empty signature where there is none."""
    from newsterm.terminal import Signature  # noqa: PLC0415

    return _asked(env) or Signature()


def _asked(env: Mapping[str, str]) -> "Signature | None":
    """Ask the terminal, unless that could take something from another program, or from who types ahead."""
    from newsterm.terminal import ask  # noqa: PLC0415

    with suppress(OSError), own_terminal() as fd:
        in_front = os.tcgetpgrp(fd) == os.getpgrp()
        typed_ahead, _, _ = select.select([fd], [], [], 0)
        if in_front and not typed_ahead:
            return ask(fd, fd, env, seconds=_PATIENCE)
    return None
