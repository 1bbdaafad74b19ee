"""Handle pictures in a process of their own: a hostile one costs that process, and none holds up a key.

It is a fresh interpreter that steps back where there is not enough for all, has bounds of memory and time,
and ends when nothing was asked of it for a while.
"""

import asyncio
import contextlib
import os
import pickle
import resource
import struct
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from newsterm.newsroom.developing import Print, Sketch, develop, sketch
from newsterm.terminal import Graphics

MEMORY = 1_500_000_000
"""Bytes that the process may take: a picture of the most points that are taken is 160 MB, thrice."""
SECONDS = 30.0
"""For one picture, on a busy machine."""
IDLE = 30.0
"""Seconds after which it is not kept any longer."""
_LENGTH = struct.Struct(">Q")
_ASKED: dict[str, Callable[..., Print | Sketch | None]] = {"develop": develop, "sketch": sketch}
T = TypeVar("T", Print, Sketch)


class Darkroom:
    """One process, started when first needed; what is asked of it is done one after the other."""

    def __init__(self) -> None:
        self._process: asyncio.subprocess.Process | None = None
        self._turn = asyncio.Lock()
        self._ending: asyncio.TimerHandle | None = None
        self._closing: asyncio.Task[None] | None = None

    async def develop(self, data: bytes) -> Print | None:
        """Make a picture to be kept of what a server sent (see `developing.develop`)."""
        return await self._ask(Print, "develop", data)

    async def sketch(
        self,
        file: Path,
        columns: int,
        rows: int,
        *,
        graphics: Graphics,
        cell: tuple[int, int],
        ground: tuple[int, int, int],
    ) -> Sketch | None:
        """Prepare a picture that is kept for a screen (see `developing.sketch`)."""
        return await self._ask(Sketch, "sketch", file, (columns, rows), graphics, cell, ground)

    async def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if self._ending is not None:
            self._ending.cancel()
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        assert process.stdin is not None and process.stdout is not None  # noqa: PT018 (pipes, as asked for)
        process.stdin.close()
        with contextlib.suppress(OSError, EOFError):
            await process.stdout.read()
        await process.wait()

    async def _ask(self, kind: type[T], name: str, *values: object) -> T | None:
        async with self._turn:
            if self._ending is not None:
                self._ending.cancel()
            try:
                async with asyncio.timeout(SECONDS):
                    answer = await self._answer(pickle.dumps((name, values)))
            except (TimeoutError, OSError, EOFError):
                answer = None  # it was too much for the process, and so is no picture
                await self.close()
            except BaseException:
                await self.close()  # its answer would come to whoever asks next
                raise
        self._ending = asyncio.get_running_loop().call_later(IDLE, self._end)
        return answer if isinstance(answer, kind) else None

    async def _answer(self, question: bytes) -> object:
        if self._process is None:
            path = [place for place in sys.path if place]
            code = (
                f"import sys; sys.path[:] = {path!r}; from newsterm.newsroom.darkroom import serve; serve()"
            )
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-P", "-c", code, start_new_session=True,
                stdin=PIPE, stdout=PIPE, stderr=DEVNULL,
            )  # fmt: skip
        process = self._process
        assert process.stdin is not None and process.stdout is not None  # noqa: PT018 (pipes, as asked for)
        process.stdin.write(_LENGTH.pack(len(question)) + question)
        await process.stdin.drain()
        (length,) = _LENGTH.unpack(await process.stdout.readexactly(_LENGTH.size))
        return pickle.loads(await process.stdout.readexactly(length))  # noqa: S301 - our own process

    def _end(self) -> None:
        self._closing = asyncio.get_running_loop().create_task(self.close())


def serve() -> None:
    """Answer what comes in, until nothing does."""
    with contextlib.suppress(OSError, ValueError):
        os.nice(10)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    while len(head := questions.read(_LENGTH.size)) == _LENGTH.size:
        name, values = pickle.loads(questions.read(*_LENGTH.unpack(head)))  # noqa: S301 - who started us asks
        answer = pickle.dumps(_ASKED[name](*values), pickle.HIGHEST_PROTOCOL)
        answers.write(_LENGTH.pack(len(answer)) + answer)
        answers.flush()
