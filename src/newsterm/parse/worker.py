"""What runs in a worker process: questions in, answers out, until the pipe closes."""

import contextlib
import copyreg
import gc
import math
import os
import pickle
import resource
import signal
import struct
import sys
from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Any, BinaryIO

from newsterm.lang import Said
from newsterm.model import Fetched, Found, FullText, ParsedEntry, ParsedFeed, ParseError

if TYPE_CHECKING:
    from collections.abc import Callable

Answer = ParsedFeed | tuple[Found, ...] | FullText | ParseError
_ASKED = {"parse": "feed", "discover": "discover", "article": "article"}
"""The function that is asked for → where it is. One that nobody asks for is not imported."""
_FIELDS = ParsedEntry.__slots__
_values = attrgetter(*_FIELDS)
LENGTH = struct.Struct(">Q")
"""Before every message: how many bytes it has."""


def serve(memory: int, seconds: float, processor: int) -> None:
    """Answer questions from standard input until it ends; `memory` in bytes, `seconds` for one document.

    The one who asks kills us when we take too long; the alarm is for the case that he is gone. The system
    ends us with SIGXCPU when one document has had `processor` seconds of computing.
    """
    # A document leaves many objects and no circles behind; looking for those costs a tenth of the time.
    gc.set_threshold(50_000, 20, 20)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who asks; he closes the pipe
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    questions = sys.stdin.buffer
    # Answers have a descriptor of their own, so that nothing a library prints can be taken for one.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers, open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - os.devnull is a string
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
        while (question := _read(questions)) is not None:
            signal.setitimer(signal.ITIMER_REAL, seconds + 5)
            _allow(processor)
            answer = answered(question)
            signal.setitimer(signal.ITIMER_REAL, 0)
            # One that has grown is replaced, or the next document would pay for this one.
            message = pickle.dumps((answer, _peak() < memory / 2), pickle.HIGHEST_PROTOCOL)
            answers.write(LENGTH.pack(len(message)) + message)
            answers.flush()


def entry_of(*values: Any) -> ParsedEntry:
    """Make an entry of its fields in their order, as they travel: by name, they would take twice the time."""
    return ParsedEntry(**dict(zip(_FIELDS, values, strict=True)))


copyreg.pickle(ParsedEntry, lambda entry: (entry_of, _values(entry)))


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
        asked: Callable[[Fetched], Answer] = getattr(import_module(f"newsterm.parse.{_ASKED[kind]}"), kind)
        return asked(fetched)
    except ParseError as error:
        return ParseError(error.said, hint=error.way_out)
    except MemoryError:
        return ParseError(Said("errors.parse.memory"))
    except RecursionError:
        return ParseError(Said("errors.parse.too_deep"))
    except Exception as error:  # noqa: BLE001 - the door of the worker (DESIGN §11.8): one feed fails, not the refresh
        return ParseError(Said("errors.parse.unreadable", name=type(error).__name__))


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
    head = pipe.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    kind, fetched = pickle.loads(pipe.read(LENGTH.unpack(head)[0]))  # noqa: S301 - from the process that started us
    return kind, fetched
