"""Who writes many entries in a format: we, and beside us a process for each core that has nothing to do."""

import contextlib
import fcntl
import os
import pickle
import signal
import struct
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from newsterm.formats import Format, format_of
from newsterm.newsroom.whole import whole
from newsterm.store import Store

_CHUNK = 100
"""Entries that are read and written at once; their bodies may be long."""
_MANY = 4_000
"""Entries for which it is worth while to start a process."""
_MOST = 3
"""Processes beside us: one of us has to hand everything over."""
_AHEAD = 2
"""Chunks that a process is asked for before the first of them is fetched, so that it never waits."""
_LENGTH = struct.Struct(">Q")
_PIPE = 1 << 20
"""Bytes that a pipe holds: a chunk, so that a process does not wait in the midst of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """What is to be written of entries."""

    format: str
    full: bool = False
    """With the articles of their pages in place of their feeds' texts, where these are kept."""
    template: str = ""
    """In place of a format."""
    ending: str = "\n"
    """After each article in a template."""

    @property
    def form(self) -> Format:
        """Look the format up; raises UsageError."""
        return format_of(self.format, self.template, self.ending)


def copied(store: Store, copy: Copy, form: Format, rows: Sequence[int]) -> bytes:
    """Write a few entries in a format, with what stands between two of them; empty where all are gone."""
    fuller = store.full_texts(rows) if copy.full else {}
    written: dict[int, bytes] = {}
    if form.kept is not None:
        for kept in store.kept([row for row in rows if row not in fuller]):
            if (piece := form.kept(kept)) is not None:
                written[kept.row] = piece
    if left := [row for row in rows if row not in written]:
        for entry in store.entries(left):
            said = form.one(whole(entry, fuller[entry.row]) if entry.row in fuller else entry)
            written[entry.row] = said.encode("utf-8", "backslashreplace")
    return form.between.encode().join([written[row] for row in rows if row in written])


def document(store: Store, copy: Copy, rows: Sequence[int], *, beside: int | None = None) -> Iterator[bytes]:
    """Stream a whole document of these entries, in constant memory; raises StoreError.

    `beside`: how many processes help; None: as many as have a core of their own, where there is enough to do.
    """
    form = copy.form
    between = form.between.encode()
    if beside is None:
        beside = min(_MOST, _cores() - 1) if len(rows) >= _MANY and not store.readonly else 0
    yield form.begin().encode()
    written = False
    with contextlib.ExitStack() as stack:
        copyists = [stack.enter_context(Copyist(store.path, copy)) for _ in range(beside)]
        for piece in _pieces(store, copy, form, rows, copyists):
            if piece:
                yield between + piece if written else piece
                written = True
    yield form.end().encode()


def _pieces(
    store: Store, copy: Copy, form: Format, rows: Sequence[int], copyists: "list[Copyist]"
) -> Iterator[bytes]:
    """Write chunk after chunk, each by whose turn it is; what a process does not answer we do ourselves."""
    starts = range(0, len(rows), _CHUNK)
    turns = list(zip(starts, cycle([*copyists, None]), strict=False))
    asked = 0
    ahead = _AHEAD * (len(copyists) + 1)
    for number, (start, copyist) in enumerate(turns):
        for later, other in turns[asked : number + ahead]:
            if other is not None:
                other.ask(rows[later : later + _CHUNK])
        asked = max(asked, min(number + ahead, len(turns)))
        answer = None if copyist is None else copyist.answer()
        yield copied(store, copy, form, rows[start : start + _CHUNK]) if answer is None else answer


class Copyist:
    """A process that writes chunks of entries, in the order in which it is asked."""

    def __init__(self, store: Path, copy: Copy) -> None:
        path = [place for place in sys.path if place]
        code = f"import sys; sys.path[:] = {path!r}; from newsterm.newsroom.copyists import serve; serve()"
        self._process = subprocess.Popen(  # noqa: S603 (our own interpreter, and our own line)
            [sys.executable, "-P", "-c", code],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._questions, self._answers = self._process.stdin, self._process.stdout
        for pipe in (self._questions, self._answers):
            with contextlib.suppress(OSError, AttributeError):  # Linux alone can
                fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE)
        self._lost = False
        self._send(pickle.dumps((store, copy)))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(OSError):
            self._questions.close()
        self._process.kill()
        self._answers.close()
        self._process.wait()

    def ask(self, rows: Sequence[int]) -> None:
        """Ask for a chunk."""
        self._send(pickle.dumps(list(rows)))

    def answer(self) -> bytes | None:
        """Wait for the next chunk that was asked for; None: it never comes."""
        found = None if self._lost else _part(self._answers)
        self._lost = found is None
        return found

    def _send(self, message: bytes) -> None:
        try:
            self._questions.write(_LENGTH.pack(len(message)) + message)
            self._questions.flush()
        except OSError:
            self._lost = True


def serve() -> None:
    """Write what is asked for on standard input, until that ends; whatever goes wrong ends us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl-C is for who asks
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    begun = _part(questions)
    if begun is None:
        return
    path, copy = pickle.loads(begun)  # noqa: S301 (from the process that started us)
    form = copy.form
    with Store.open(path, readonly=True) as store, contextlib.suppress(BrokenPipeError):
        while (question := _part(questions)) is not None:
            answer = copied(store, copy, form, pickle.loads(question))  # noqa: S301 (as above)
            answers.write(_LENGTH.pack(len(answer)))
            answers.write(answer)
            answers.flush()


def _part(pipe: IO[bytes]) -> bytes | None:
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (size,) = _LENGTH.unpack(head)
    found = pipe.read(size)
    return found if len(found) == size else None


def _cores() -> int:
    """Count the cores that we may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
