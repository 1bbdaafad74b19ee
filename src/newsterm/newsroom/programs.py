"""Programs of the reader's: what an article is piped to, what is run with a link, what plays a recording.

A command is a list of arguments, split as a shell splits a line, and no shell ever sees it; what a feed says
is one argument of it, an http(s) address, or goes to its standard input.
"""

import asyncio
import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import urlsplit

from newsterm.lang import Said, clean
from newsterm.model import UsageError, because

OPTION = re.compile(r"(?:^|\s)-(?:-\w|[a-zA-Z](?:\s|$))")
"""What makes a line one for the commands: `-n 3`, `--json`; not `-tag:sport`."""
MOST = 1 << 20
"""Bytes of what a program says that are kept."""
GRACE = 0.5
"""Seconds that a program has to end by itself when nobody waits for it any more."""

FULL_SCREEN = frozenset({
    "less", "more", "most", "bat", "vi", "vim", "nvim", "view", "nano", "micro", "emacs", "helix", "hx",
    "kak", "w3m", "lynx", "links", "elinks", "fzf", "sk", "mpv", "mplayer", "ffplay", "mpg123", "ssh",
    "bash", "zsh",
    "fish", "sh", "tmux", "mutt", "neomutt", "alpine",
})  # fmt: skip
"""Programs that need the terminal for themselves."""
PLAYERS = (
    ("mpv", "--save-position-on-quit", "--"), ("mplayer",), ("ffplay", "-autoexit"), ("vlc",),
    ("xdg-open",), ("open",),
)  # fmt: skip
"""What plays a recording where the reader named nothing: the first that is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a program left."""

    status: int
    text: str
    """What it said on both its outputs, clean."""


def words_of(line: str) -> list[str]:
    """Split a line that was typed into a command and its arguments; raises UsageError. `~` is one's home."""
    try:
        words = shlex.split(line)
    except ValueError:
        raise UsageError(Said("errors.newsroom.unbalanced", line=line)) from None
    return [os.path.expanduser(word) if word.startswith("~") else word for word in words]  # noqa: PTH111 (no path)


def needs_screen(words: Sequence[str]) -> bool:
    """Whether a command draws on the whole terminal."""
    return bool(words) and PurePath(words[0]).name in FULL_SCREEN


def checked(url: str) -> str:
    """Give an http(s) address back; raises UsageError for any other: a program might take it for more."""
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname or any(char <= " " for char in url):
        raise UsageError(
            Said("errors.newsroom.no_web_address", url=url) if url else Said("errors.newsroom.empty_link")
        )
    return url


def player(chosen: Sequence[str]) -> list[str]:
    """Choose what plays a recording, its last argument to be; raises UsageError where nothing does."""
    if chosen:
        own = PurePath(chosen[0]).name == "mpv" and "--" not in chosen
        return [*chosen, *(("--save-position-on-quit", "--") if own else ())]
    for words in PLAYERS:
        if shutil.which(words[0]):
            return list(words)
    raise UsageError(Said("errors.newsroom.no_player"), hint=Said("hints.set_player"))


async def run_program(
    words: Sequence[str], text: str = "", *, goes_on: "set[asyncio.subprocess.Process] | None" = None
) -> Done:
    """Run a command, `text` on its standard input as UTF-8; returns what it said. Raises UsageError.

    Cancelling ends it. `goes_on`: where it is noted while it runs.
    """
    try:
        process = await asyncio.create_subprocess_exec(
            *words,
            stdin=asyncio.subprocess.PIPE if text else asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            env={**os.environ, "PAGER": "cat"},
            start_new_session=True,
        )
    except (OSError, ValueError) as error:  # ValueError: a zero byte
        raise not_started(words, error) from None
    if goes_on is not None:
        goes_on.add(process)
    try:
        said = await _said(process, text.encode("utf-8", "replace"))
        status = await process.wait()
    finally:
        if goes_on is not None:
            goes_on.discard(process)
        if process.returncode is None:
            await end(process, GRACE)
    return Done(status=status, text=clean(said.decode("utf-8", "replace")).strip("\n"))


def run_here(words: Sequence[str], text: str = "") -> int:
    """Run a command on the terminal, which newsterm has left; returns its exit code. Raises UsageError."""
    try:
        done = subprocess.run(  # noqa: S603 (an argument list that the reader typed)
            list(words),
            input=text.encode("utf-8", "replace") if text else None,
            check=False,
        )
    except (OSError, ValueError) as error:
        raise not_started(words, error) from None
    return done.returncode


def not_started(words: Sequence[str], error: OSError | ValueError) -> UsageError:
    """Say that there is no such program."""
    why = because(error) if isinstance(error, OSError) else str(error)
    return UsageError(Said("errors.newsroom.not_started", command=words[0] if words else "", why=why))


async def _said(process: asyncio.subprocess.Process, text: bytes) -> bytes:
    """Write and read at once, so that neither side waits for the other; no more than MOST is kept."""
    feeding = asyncio.create_task(_feed(process, text))
    said = bytearray()
    assert process.stdout is not None
    try:
        while piece := await process.stdout.read(1 << 16):
            said += piece[: max(0, MOST - len(said))]
    finally:
        feeding.cancel()
    return bytes(said)


async def _feed(process: asyncio.subprocess.Process, text: bytes) -> None:
    if process.stdin is None:
        return
    with suppress(BrokenPipeError, ConnectionResetError):  # `head` has read enough
        process.stdin.write(text)
        await process.stdin.drain()
        process.stdin.close()


async def end(process: asyncio.subprocess.Process, grace: float) -> None:
    """End a process, which has so many seconds to do it by itself."""
    with suppress(ProcessLookupError):
        process.terminate()
    with suppress(TimeoutError):
        await asyncio.wait_for(process.wait(), grace)
    if process.returncode is None:
        process.kill()
        await process.wait()
