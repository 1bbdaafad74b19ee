"""What runs in a worker process: questions in, answers out, until the pipe closes."""

import contextlib
import fcntl
import gc
import math
import os
import pickle
import resource
import signal
import struct
import sys
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO

from newsterm.lang import Said
from newsterm.model import Fetched, Found, FullText, ParsedFeed, ParseError
from newsterm.model.isal import gunzipped
from newsterm.model.packed import packed_entry

if TYPE_CHECKING:
    from collections.abc import Callable

Answer = ParsedFeed | tuple[Found, ...] | FullText | ParseError
_ASKED = {"parse": "feed", "discover": "discover", "article": "article"}
"""The function that is asked for → where it is. One that nobody asks for is not imported."""
_ELSEWHERE = Said("hints.parse.other_address")
LENGTH = struct.Struct(">Q")
"""Before every message: how many bytes it has."""
CIRCLES = 100
"""Documents after which it is looked for what hangs together in a circle and nobody has any more."""
_PIPE = 1 << 20
"""Bytes that a pipe holds: a whole feed, so that neither end waits for the other in the midst of one."""


def serve(memory: int, seconds: float, processor: int, kind: str) -> None:
    """Answer questions from standard input until it ends; `memory` in bytes, `seconds` for one document.

    `kind`: of the first question; what answers it is imported while that is on its way.

    The one who asks kills us when we take too long; the alarm is for the case that he is gone. The system
    ends us with SIGXCPU when one document has had `processor` seconds of computing.
    """
    # A document leaves many objects and few circles behind; looking for those whenever there are many objects
    # costs a tenth of the time.
    gc.disable()
    documents = 0
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who asks; he closes the pipe
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    questions = sys.stdin.buffer
    for pipe in (sys.stdin, sys.stdout):
        with contextlib.suppress(OSError, AttributeError):  # Linux alone can
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE)
    # Answers have a descriptor of their own, so that nothing a library prints can be taken for one.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers, open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - os.devnull is a string
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
        _asked(kind)
        while (question := _read(questions)) is not None:
            signal.setitimer(signal.ITIMER_REAL, seconds + 5)
            _allow(processor)
            answer = answered(question)
            signal.setitimer(signal.ITIMER_REAL, 0)
            # One that has grown is replaced, or the next document would pay for this one.
            message = pickle.dumps((answer, _peak() < memory / 3.5), pickle.HIGHEST_PROTOCOL)
            answers.write(LENGTH.pack(len(message)))
            answers.write(message)
            answers.flush()
            del question, answer, message  # or they would still be there beside the next
            documents += 1
            if not documents % CIRCLES:
                gc.collect()


def _asked(kind: str) -> "Callable[[Fetched], Answer]":
    """Find what answers a kind of question; `module:function` is a plugin's parser."""
    if ":" in kind:
        from newsterm.parse.foreign import reader  # noqa: PLC0415 (few documents are for a plugin)

        return reader(kind)
    asked: Callable[[Fetched], Answer] = getattr(import_module(f"newsterm.parse.{_ASKED[kind]}"), kind)
    return asked


def _allow(processor: int) -> None:
    """Allow so many seconds of computing from now on."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    with contextlib.suppress(ValueError, OSError):
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(used.ru_utime + used.ru_stime) + processor, hard))


def answered(question: tuple[str, Fetched]) -> Answer:
    """Answer one question; whatever goes wrong is an answer too."""
    kind, fetched = question
    try:
        if fetched.packed:
            fetched = replace(fetched, body=gunzipped(fetched.body, fetched.answered.size), packed=False)
        return _light(_asked(kind)(fetched))
    except ParseError as error:
        return ParseError(error.said, hint=error.way_out)
    except MemoryError:
        pass  # there is none for an answer either, till all that was at work here is let go
    except RecursionError:
        return ParseError(Said("errors.parse.too_deep"), hint=_ELSEWHERE)
    except Exception as error:  # noqa: BLE001 - the door of the worker (DESIGN §11.8): one feed fails, not the refresh
        return ParseError(Said("errors.parse.unreadable", name=type(error).__name__), hint=_ELSEWHERE)
    return ParseError(Said("errors.parse.memory"), hint=_ELSEWHERE)


def _light(answer: Answer) -> Answer:
    """Pack what is to be carried, while the other processes do something else."""
    if not isinstance(answer, ParsedFeed):
        return answer
    return replace(answer, entries=tuple(map(packed_entry, answer.entries)))


def _peak() -> int:
    """Give the most memory that this process ever had, in bytes."""
    # Linux counts the parent's memory, at the moment of the fork, in ru_maxrss; VmHWM begins anew with exec.
    with contextlib.suppress(OSError), open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123
        for row in status:
            if row.startswith("VmHWM:"):
                return int(row.split()[1]) * 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _read(pipe: BinaryIO) -> tuple[str, Fetched] | None:
    message, body = _part(pipe), _part(pipe)
    if message is None or body is None:
        return None
    kind, fetched = pickle.loads(message)  # noqa: S301 - from the process that started us
    return kind, replace(fetched, body=body)


def _part(pipe: BinaryIO) -> bytes | None:
    head = pipe.read(LENGTH.size)
    return pipe.read(LENGTH.unpack(head)[0]) if len(head) == LENGTH.size else None
