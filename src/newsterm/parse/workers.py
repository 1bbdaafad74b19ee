"""Worker processes that read documents, so that a hostile one costs a process and not the reader."""

import asyncio
import contextlib
import os
import pickle
import signal
import sys
from dataclasses import replace
from types import TracebackType
from typing import Self

from newsterm.lang import Said
from newsterm.model import Fetched, Found, FullText, ParsedFeed, ParseError
from newsterm.parse.worker import LENGTH, Answer

_START = 15.0
"""Seconds that a fresh process has on top, to start on a machine that is busy."""
_APART = 0.1
"""Seconds between two starts: all at once, they would hold up who asks for what they are to read."""
_LARGE = 2_000_000
"""Bytes of a document that is read alone of its kind, or a few of them would fill the memory."""
_STEP = 1 << 18
_KEEPS_MEMORY = {f"MALLOC_{name}_": str(1 << 25) for name in ("MMAP_THRESHOLD", "TRIM_THRESHOLD", "TOP_PAD")}
"""For the GNU C library: what one document needed, the next needs as well. A reading takes a tenth less."""


class Workers:
    """A few processes, started when first needed.

    There is one more than two cores keep busy, so that none waits while the next question is on its way.
    They are fresh interpreters that know nothing of ours but parse, lang and model: nothing of the caller's
    `__main__` is run again in them, whatever it is. One that takes too long is killed, one that dies is
    replaced; its document gets a ParseError.
    """

    def __init__(
        self, *, count: int = 3, seconds: float = 20.0, memory: int = 280_000_000, processor: int = 10
    ) -> None:
        self._seconds = seconds
        self._processor = processor
        self._memory = memory
        self._idle: list[_Worker] = []
        self._count = count
        self._free = asyncio.Semaphore(count)
        self._large = asyncio.Semaphore(1)
        self._starting: list[asyncio.Task[None]] = []
        self._closed = asyncio.Event()
        self._there = 0

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def expect(self, documents: int) -> None:
        """Start processes for so many feeds to come, while the first of them are still on their way."""
        for turn in range(min(self._count, documents)):
            self._starting.append(asyncio.create_task(self._start_ahead(turn * _APART)))

    async def _start_ahead(self, wait: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._closed.wait(), wait)
        async with self._free:
            if not self._closed.is_set() and self._there < self._count:
                with contextlib.suppress(OSError):  # who needs it tries again, and says so
                    self._idle.append(await self._start("parse"))

    async def _start(self, kind: str) -> "_Worker":
        worker = await _Worker.start(self._memory, self._seconds, self._processor, kind)
        self._there += 1
        return worker

    async def parse(self, fetched: Fetched, own: str = "") -> ParsedFeed:
        """Read a feed (`parse.parse`) in a worker; raises ParseError.

        `own`: in place of that, a plugin's parser, `module:function`.
        """
        answer = await self._ask(own or "parse", fetched)
        assert isinstance(answer, ParsedFeed)
        return answer

    async def discover(self, fetched: Fetched) -> tuple[Found, ...]:
        """Find the feeds that a page names (`parse.discover`) in a worker; raises ParseError."""
        answer = await self._ask("discover", fetched)
        assert isinstance(answer, tuple)
        return answer

    async def article(self, fetched: Fetched) -> FullText:
        """Read the article of a web page (`parse.article`) in a worker; raises ParseError."""
        answer = await self._ask("article", fetched)
        assert isinstance(answer, FullText)
        return answer

    async def close(self) -> None:
        """End the processes; those that are idle end by themselves, at once."""
        self._closed.set()
        await asyncio.gather(*self._starting)
        await asyncio.gather(*(worker.end() for worker in self._idle))
        self._idle.clear()

    async def _ask(self, kind: str, fetched: Fetched) -> ParsedFeed | tuple[Found, ...] | FullText:
        async with contextlib.AsyncExitStack() as turn:
            if max(len(fetched.body), fetched.answered.size) > _LARGE:
                await turn.enter_async_context(self._large)
            await turn.enter_async_context(self._free)
            worker = self._idle.pop() if self._idle else None
            fit = False
            try:
                fresh = worker is None or not worker.has_answered
                async with asyncio.timeout(self._seconds + (_START if fresh else 0)):
                    worker = worker or await self._start(kind)
                    answer, fit = await worker.ask(kind, fetched)
            except TimeoutError:
                raise _too_slow(self._seconds) from None
            except (OSError, EOFError):
                if worker is not None and await worker.ending() == -signal.SIGXCPU:
                    raise _too_slow(self._processor) from None
                raise ParseError(Said("errors.parse.brought_down")) from None
            finally:
                # Neither one that failed stays, nor one whose asker was cancelled: its answer would come too
                # late.
                if worker is not None:
                    if fit:
                        self._idle.append(worker)
                    else:
                        self._there -= 1
                        await worker.kill()
        if isinstance(answer, ParseError):
            raise answer
        return answer


def _too_slow(seconds: float) -> ParseError:
    return ParseError(
        Said("errors.parse.too_slow", seconds=f"{seconds:g}"), hint=Said("hints.parse.too_slow")
    )


class _Worker:
    """One process, and the pipes to it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._process = process
        self._questions = process.stdin
        self._answers = process.stdout
        self.has_answered = False

    @classmethod
    async def start(cls, memory: int, seconds: float, processor: int, kind: str) -> Self:
        """Start a process that can import what we can, but nothing from the current folder (-P)."""
        path = [place for place in sys.path if place]
        code = (
            f"import os, sys; sys.path[:] = {path!r}; from newsterm.parse.worker import serve;"
            f" serve({memory}, {seconds}, {processor}, {kind!r}); os._exit(0)"  # who asked waits for it
        )
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-c", code, limit=_STEP,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
            env={**os.environ, **_KEEPS_MEMORY},
        )  # fmt: skip
        return cls(process)

    async def ask(self, kind: str, fetched: Fetched) -> tuple[Answer, bool]:
        """Ask one question; the answer, and whether the process may be asked another."""
        message = pickle.dumps((kind, replace(fetched, body=b"")), pickle.HIGHEST_PROTOCOL)
        body = memoryview(fetched.body)
        self._questions.write(LENGTH.pack(len(message)) + message + LENGTH.pack(len(body)))
        # What a pipe does not take is copied: never more than a step of a large body.
        for start in range(0, len(body), _STEP):
            self._questions.write(body[start : start + _STEP])
            await self._questions.drain()
        (length,) = LENGTH.unpack(await self._answers.readexactly(LENGTH.size))
        answer, fit = pickle.loads(await self._answers.readexactly(length))  # noqa: S301 - our own process
        self.has_answered = True
        return answer, fit

    async def ending(self) -> int | None:
        """Give the code with which it ended by itself; None: it did not."""
        with contextlib.suppress(TimeoutError):
            return await asyncio.wait_for(self._process.wait(), 1.0)
        return None

    async def end(self) -> None:
        """Let it end by itself, as it does when the pipe closes."""
        self._questions.close()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._process.wait(), 1.0)
        await self.kill()

    async def kill(self) -> None:
        """End it, whatever it is doing."""
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        self._questions.close()
        # What it still wrote is read to the end, or the transport would wait for it for ever.
        with contextlib.suppress(OSError, EOFError):
            await self._answers.read()
        await self._process.wait()
