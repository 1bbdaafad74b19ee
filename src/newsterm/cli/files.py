"""Files that a command writes: whole or not at all."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO


@contextmanager
def whole_file(name: str) -> Iterator[TextIO]:
    """Write a file, UTF-8, as `whole_binary` does."""
    with whole_binary(name) as file:
        text = TextIOWrapper(file, encoding="utf-8", errors="backslashreplace", newline="\n")
        yield text
        text.flush()
        text.detach()


@contextmanager
def whole_binary(name: str) -> Iterator[BinaryIO]:
    """Write a file that takes its place when it is whole; what stood there before stays until then.

    A device or a pipe is written to as it is. Raises OSError.
    """
    try:
        with _written(name) as file:
            yield file
    except OSError as error:
        error.filename = error.filename or name  # a full disk says not where it is
        raise


@contextmanager
def _written(name: str) -> Iterator[BinaryIO]:
    from newsterm.newsroom.wholly import wholly  # noqa: PLC0415 (help needs none)

    target = Path(os.path.realpath(name))  # a link stays a link
    if target.exists() and not target.is_file():
        with target.open("wb") as stream:
            yield stream
        return
    before = {
        number: signal.signal(number, lambda number, _: sys.exit(128 + number))  # nothing half-made stays
        for number in (signal.SIGTERM, signal.SIGHUP)
        if signal.getsignal(number) is not signal.SIG_IGN  # nohup means it
    }
    try:
        with wholly(target, lambda made: made.replace(target)) as stream:
            yield stream
    finally:
        for number, then in before.items():
            signal.signal(number, then)
