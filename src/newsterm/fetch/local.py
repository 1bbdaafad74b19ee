"""Files and commands: as sources, and on the way from one."""

import asyncio
import contextlib
import os
import shlex
import signal
import stat
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

from newsterm.fetch.conditions import body_hash
from newsterm.lang import Said
from newsterm.model import FeedState, Fetched, FetchError, Unchanged, because

_STEP = 256 * 1024
CHECK = Said("hints.fetch.check_address")


async def from_file(url: str, state: FeedState | None, *, largest: int) -> Fetched | Unchanged:
    """Read a file; its time and size serve as its ETag. Raises FetchError."""
    return await asyncio.to_thread(_read, url, state, largest)


async def from_command(url: str, *, largest: int, timeout: float) -> Fetched:  # noqa: ASYNC109 - the caller's setting, in our words
    """Run a command, without a shell, and take its output, within `timeout` seconds. Raises FetchError."""
    body = await output_of(url.removeprefix("exec:"), largest=largest, timeout=timeout)
    return Fetched(url=url, body=body, body_hash=body_hash(body))


async def output_of(command: str, *, largest: int, timeout: float, given: bytes | None = None) -> bytes:  # noqa: ASYNC109 - the same
    """Run a command, without a shell; give it `given` to read. Returns its output; raises FetchError."""
    try:
        argv = shlex.split(command)
    except ValueError:
        raise FetchError(Said("errors.fetch.open_quotation"), hint=CHECK) from None
    if not argv or not argv[0]:
        raise FetchError(Said("errors.fetch.no_command"), hint=Said("hints.fetch.exec"))
    name = argv[0]
    if name.startswith("~"):
        argv[0] = os.path.expanduser(name)  # noqa: PTH111, ASYNC240 - where it is nobody's home, it is not there
    try:
        process, pipe = await _started(argv, reads=given is not None)
    except (OSError, ValueError) as error:
        raise FetchError(
            Said("errors.fetch.command_not_started", command=name, why=_reason(error)), hint=CHECK
        ) from error
    try:
        async with asyncio.timeout(timeout):
            feeding = asyncio.create_task(_feed(process, given or b""))
            try:
                body = await _output(pipe, largest)
            finally:
                feeding.cancel()
            status = await process.wait()
    except TimeoutError:
        raise FetchError(Said("errors.fetch.command_timeout", command=name, seconds=f"{timeout:g}")) from None
    finally:
        await _ended(process, pipe)
    if status:
        raise FetchError(
            Said("errors.fetch.command_failed", command=name, code=str(status)),
            hint=Said("hints.fetch.by_hand"),
        )
    return body


async def _feed(process: asyncio.subprocess.Process, given: bytes) -> None:
    """Give a command what it reads; one that has read enough may stop."""
    if process.stdin:
        with contextlib.suppress(ConnectionError):
            process.stdin.write(given)
            await process.stdin.drain()
        process.stdin.close()


async def _started(argv: list[str], *, reads: bool) -> tuple[asyncio.subprocess.Process, BinaryIO]:
    """Start a command in a session of its own, and give the end of the pipe into which it writes."""
    # Not asyncio's own pipe: that closes only when everybody has let go of it, and what the command left
    # running in another session may hold it for ever.
    reading, writing = os.pipe()
    pipe = os.fdopen(reading, "rb", buffering=0)
    try:
        process = await asyncio.create_subprocess_exec(
            *argv,
            stdin=asyncio.subprocess.PIPE if reads else asyncio.subprocess.DEVNULL,
            stdout=writing,
            stderr=asyncio.subprocess.DEVNULL,
            start_new_session=True,
        )
    except BaseException:
        pipe.close()
        raise
    finally:
        os.close(writing)
    return process, pipe


async def _output(pipe: BinaryIO, largest: int) -> bytes:
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    transport, _ = await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, pipe)
    body = bytearray()
    try:
        while chunk := await reader.read(_STEP):
            body += chunk
            if len(body) > largest:
                raise FetchError(
                    Said("errors.fetch.output_too_large", size=f"{largest / 1_000_000:g} MB"),
                    hint=Said("hints.fetch.largest"),
                )
    finally:
        transport.close()
    return bytes(body)


async def _ended(process: asyncio.subprocess.Process, pipe: BinaryIO) -> None:
    """End a command and all that stayed in its session; who left it finds nobody at the pipe's other end."""
    pipe.close()
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    await process.wait()


def _read(url: str, state: FeedState | None, largest: int) -> Fetched | Unchanged:
    path = Path(unquote(urlsplit(url).path))
    try:
        # Without O_NONBLOCK, opening a named pipe would wait for somebody to write into it.
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise FetchError(
                    Said("errors.fetch.no_ordinary_file", file=str(path)), hint=Said("hints.fetch.ordinary")
                )
            etag = f"{status.st_mtime_ns}-{status.st_size}"
            if state and state.etag == etag:
                return Unchanged(etag=etag)
            body = file.read(largest + 1)
    except IsADirectoryError:
        said = Said("errors.fetch.folder", file=str(path))
        raise FetchError(said, hint=Said("hints.fetch.folder")) from None
    except (OSError, ValueError) as error:
        said = Said("errors.fetch.file_unreadable", file=str(path), why=_reason(error))
        raise FetchError(said, hint=CHECK) from error
    if len(body) > largest:
        raise FetchError(
            Said("errors.fetch.file_too_large", file=str(path), size=f"{largest / 1_000_000:g} MB"),
            hint=Said("hints.fetch.largest"),
        )
    digest = body_hash(body)
    if state and state.body_hash == digest:
        return Unchanged(etag=etag)
    return Fetched(url=url, body=body, etag=etag, body_hash=digest)


def _reason(error: Exception) -> Said:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return Said("errors.fetch.not_there")
        case OSError():
            return because(error)
        case _:
            return Said("errors.fetch.name_cannot_be")
