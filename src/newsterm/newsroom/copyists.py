"""Who writes many entries in a format: we, and beside us a process for each core that has nothing to do."""

import contextlib
import fcntl
import os
import pickle
import select
import signal
import struct
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
_AHEAD = 3
"""Chunks that a process is asked for before the first of them is fetched, so that it never waits."""
_WAITING = 12
"""Chunks that are asked for or written before their turn: so much is in memory at most."""
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
    """Write chunk after chunk, in their order; whoever has nothing to do, we too, takes the next of them.

    What a process does not answer we do ourselves.
    """
    chunks = (rows[start : start + _CHUNK] for start in range(0, len(rows), _CHUNK))
    turns: deque[tuple[Sequence[int], Copyist | bytes]] = deque()
    while True:
        for copyist in copyists:
            while copyist.is_free() and (chunk := next(chunks, None)) is not None:
                copyist.ask(chunk)
                turns.append((chunk, copyist))
        if turns and (isinstance(turns[0][1], bytes) or turns[0][1].has_answered()):
            yield _piece(store, copy, form, *turns.popleft())
        elif len(turns) < _WAITING and (chunk := next(chunks, None)) is not None:
            turns.append((chunk, copied(store, copy, form, chunk)))
        elif turns:
            yield _piece(store, copy, form, *turns.popleft())
        else:
            return


def _piece(store: Store, copy: Copy, form: Format, chunk: Sequence[int], written: "Copyist | bytes") -> bytes:
    """Give a chunk that was written, or wait for it."""
    answer = written if isinstance(written, bytes) else written.answer()
    return copied(store, copy, form, chunk) if answer is None else answer


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
        self._asked = 0
        self._is_awake = False
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

    def is_free(self) -> bool:
        """Whether it should be asked for more: it takes the time of a hundred chunks until it can write."""
        if not (self._is_awake or self._lost) and self.has_answered():
            self._is_awake = _part(self._answers) is not None
            self._lost = not self._is_awake
        return self._is_awake and not self._lost and self._asked < _AHEAD

    def has_answered(self) -> bool:
        """Whether to wait for it would take no time."""
        return self._lost or bool(select.select([self._answers], [], [], 0)[0])

    def ask(self, rows: Sequence[int]) -> None:
        """Ask for a chunk."""
        self._asked += 1
        self._send(pickle.dumps(list(rows)))

    def answer(self) -> bytes | None:
        """Wait for the next chunk that was asked for; None: it never comes."""
        self._asked -= 1
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
        answer = b""  # we are awake
        while True:
            answers.write(_LENGTH.pack(len(answer)))
            answers.write(answer)
            answers.flush()
            if (question := _part(questions)) is None:
                return
            answer = copied(store, copy, form, pickle.loads(question))  # noqa: S301 (as above)


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
