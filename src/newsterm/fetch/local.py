"""Files and commands as sources."""

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
from newsterm.model import FeedState, Fetched, FetchError, Unchanged

_STEP = 256 * 1024


async def from_file(url: str, state: FeedState | None, *, largest: int) -> Fetched | Unchanged:
    """Read a file; its time and size serve as its ETag. Raises FetchError."""
    return await asyncio.to_thread(_read, url, state, largest)


async def from_command(url: str, *, largest: int, timeout: float) -> Fetched:  # noqa: ASYNC109 - the caller's setting, in our words
    """Run a command, without a shell, and take its output, within `timeout` seconds. Raises FetchError."""
    try:
        argv = shlex.split(url.removeprefix("exec:"))
    except ValueError:
        raise FetchError(
            "the address has a quotation mark that is not closed", hint="check the address"
        ) from None
    if not argv or not argv[0]:
        raise FetchError("the address names no command", hint="exec:command argument…")
    name = argv[0]
    if name.startswith("~"):
        argv[0] = str(Path(name).expanduser())  # noqa: ASYNC240 - looks into the environment, not at the disk
    try:
        process, pipe = await _started(argv)
    except (OSError, ValueError) as error:
        raise FetchError(
            f"the command {name} cannot be started: {_reason(error)}", hint="check the address"
        ) from error
    try:
        async with asyncio.timeout(timeout):
            body = await _output(pipe, largest)
            status = await process.wait()
    except TimeoutError:
        raise FetchError(f"the command {name} was not done within {timeout:g} seconds") from None
    finally:
        await _ended(process, pipe)
    if status:
        raise FetchError(
            f"the command {name} failed with exit code {status}", hint="run it by hand to see why"
        )
    return Fetched(url=url, body=body, body_hash=body_hash(body))


async def _started(argv: list[str]) -> tuple[asyncio.subprocess.Process, BinaryIO]:
    """Start a command in a session of its own, and give the end of the pipe into which it writes."""
    # Not asyncio's own pipe: that closes only when everybody has let go of it, and what the command left
    # running in another session may hold it for ever.
    reading, writing = os.pipe()
    pipe = os.fdopen(reading, "rb", buffering=0)
    try:
        process = await asyncio.create_subprocess_exec(
            *argv,
            stdin=asyncio.subprocess.DEVNULL,
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
                raise FetchError(f"the command's output is larger than {largest / 1_000_000:g} MB")
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
                    f"{path} is no ordinary file", hint="a feed is a file that can be read to its end"
                )
            etag = f"{status.st_mtime_ns}-{status.st_size}"
            if state and state.etag == etag:
                return Unchanged(etag=etag)
            body = file.read(largest + 1)
    except IsADirectoryError:
        raise FetchError(f"{path} is a folder, not a feed", hint="name the feed's file in it") from None
    except (OSError, ValueError) as error:
        raise FetchError(f"{path} cannot be read: {_reason(error)}", hint="check the address") from error
    if len(body) > largest:
        raise FetchError(
            f"{path} is larger than {largest / 1_000_000:g} MB", hint="refresh.largest in config.toml"
        )
    digest = body_hash(body)
    if state and state.body_hash == digest:
        return Unchanged(etag=etag)
    return Fetched(url=url, body=body, etag=etag, body_hash=digest)


def _reason(error: Exception) -> str:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "it is not there"
        case PermissionError():
            return "you may not read it"
        case OSError() if error.strerror:
            return error.strerror.lower()
        case _:
            return "its name cannot be"
