"""The one place that writes to standard output: the data that was asked for, and nothing else."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TextIO

from newsterm.cli.diagnostics import STDOUT
from newsterm.cli.drawing import Drawing, as_utf8

if TYPE_CHECKING:
    from json import JSONEncoder

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff\ufeff]")
"""What could end a field or a line early, or speak to a terminal."""


class Sink(Protocol):
    """What takes text."""

    def write(self, text: str, /) -> object:
        """Take text; raises OSError."""

    def flush(self) -> None:
        """Hand it over; raises OSError."""


class Output:
    """Standard output, as UTF-8."""

    def __init__(self, env: Mapping[str, str], stream: TextIO | None = None) -> None:
        self._stream: Sink | None = as_utf8(stream or sys.stdout)
        self.drawing = Drawing(stream or sys.stdout, env)
        self.ending = "\n"
        """After each line; a NUL for programs that take everything else for a part of it."""

    def write(self, text: str) -> None:
        """Write text as it is; raises OSError: BrokenPipeError where nobody wants it."""
        if self._stream is not None:
            with self._given_up():
                self._stream.write(text)

    def pieces(self, pieces: Iterable[bytes]) -> None:
        """Write UTF-8 as it is, piece by piece; raises OSError as `write` does."""
        if self._stream is None:
            return
        buffer = getattr(self._stream, "buffer", None)  # a stream of a test may have none
        self.flush()
        for piece in pieces:
            with self._given_up():
                self._stream.write(piece.decode("utf-8")) if buffer is None else buffer.write(piece)

    def line(self, text: str) -> None:
        """Write one line."""
        self.write(text + self.ending)

    def fields(self, *values: str | int) -> None:
        """Write fields with tabs between them, one line."""
        self.line("\t".join(self.clean(str(value)) for value in values))

    @staticmethod
    def clean(text: str) -> str:
        """Give a text as a field: nothing in it ends a line or speaks to a terminal."""
        return _UNSAFE.sub(" ", text)

    def json(self, value: object) -> None:
        """Write a value as JSON on one line."""
        self.line(self.spell(value))

    def document(self, values: Iterable[object]) -> None:
        """Write values as one JSON document: an array, each of them on a line of its own."""
        with self.listed() as put:
            for value in values:
                put(value)

    @contextmanager
    def listed(self) -> Iterator[Callable[[object], None]]:
        """Write such a document while its values come; to be told of each of them."""
        self.write("[")
        before = "\n"

        def put(value: object) -> None:
            nonlocal before
            self.write(before + self.spell(value))
            before = ",\n"

        yield put
        self.write("\n]\n")

    @property
    def sink(self) -> Sink | None:
        """Where it goes now; None: nowhere, standard output was closed from the start."""
        return self._stream

    @contextmanager
    def into(self, other: "Sink") -> Iterator[None]:
        """Write into another stream while this lasts; `drawing` stays that of the terminal behind it."""
        own, self._stream = self._stream, other
        try:
            yield
            self.flush()
        finally:
            self._stream = own

    def flush(self) -> None:
        """Hand everything over; raises OSError as `write` does."""
        if self._stream is not None:
            with self._given_up():
                self._stream.flush()

    def end(self) -> None:
        """Let who reads know that all is said, while this process has still something to do."""
        self.flush()
        self._to_nowhere()

    @contextmanager
    def _given_up(self) -> Iterator[None]:
        """When it fails, let what is left go nowhere, or the interpreter stumbles over it at its end."""
        try:
            yield
        except OSError as error:
            error.filename = STDOUT
            self._to_nowhere()
            raise

    def _to_nowhere(self) -> None:
        if sys.__stdout__ is not None and self._stream is sys.__stdout__:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.__stdout__.fileno())
            os.close(nowhere)

    @cached_property
    def _json(self) -> "JSONEncoder":
        from json import JSONEncoder  # noqa: PLC0415 (columns need none)

        return JSONEncoder(ensure_ascii=False, allow_nan=False)

    def spell(self, value: object) -> str:
        """Spell a value as JSON on one line."""
        return _UNSAFE.sub(lambda char: f"\\u{ord(char[0]):04x}", self._json.encode(value))
