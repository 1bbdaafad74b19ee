"""Running a journey in a process of its own, for a face that must not wait.

Thirty-two requests in the interface's own loop would cost it a third of its frames; a crash or a kill over
there takes nothing with it. The other process is the command that a script would run, and prints what a
script reads.
"""

import asyncio
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from newsterm.model import Outcome

GRACE = 2.0
"""Seconds that a cancelled process has to end by itself."""
LONGEST_LINE = 1 << 26

_running: set[asyncio.subprocess.Process] = set()


def end_all() -> None:
    """End what runs for us: for a signal handler, after which nobody would hear it."""
    for process in list(_running):
        with suppress(ProcessLookupError):
            process.terminate()


async def refresh_away(
    wanted: Sequence[str],
    report: Callable[[Outcome], None],
    *,
    due: bool = False,
    env: Mapping[str, str] | None = None,
) -> str:
    """Run `newsterm refresh` in a process of its own; `report` hears each Outcome.

    Returns what went wrong in words, or nothing.
    Cancelling ends the process; feeds that are half done are then as if they had not been asked.
    """

    def hear(line: bytes) -> None:
        with suppress(ValueError, TypeError):
            report(Outcome(**json.loads(line)))

    return await _run(["refresh", "--jsonl", *(["--due"] if due else []), "--", *wanted], hear, env)


async def subscribe_away(
    address: str, *, choose: str = "only", env: Mapping[str, str] | None = None
) -> tuple[Mapping[str, Any], str]:
    """Run `newsterm add` in a process of its own. Returns what it printed, and what went wrong, or ''."""
    answers: list[Mapping[str, Any]] = []

    def hear(line: bytes) -> None:
        with suppress(ValueError):
            answers.append(json.loads(line))

    options = {"only": [], "first": ["--first"], "all": ["--all"]}[choose]
    error = await _run(["add", "--json", *options, "--", address], hear, env)
    return (answers[0] if answers else {}), error


async def _run(arguments: Sequence[str], hear: Callable[[bytes], None], env: Mapping[str, str] | None) -> str:
    # -P: what lies in the folder where newsterm was started is no part of it.
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-P", "-m", "newsterm", *arguments,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, **(env or {})},
        limit=LONGEST_LINE,
        start_new_session=True,
    )  # fmt: skip
    assert process.stdout is not None and process.stderr is not None  # noqa: PT018 (pipes, as asked for above)
    complaint = asyncio.create_task(process.stderr.read())
    _running.add(process)
    try:
        async for line in process.stdout:
            hear(line)
        status = await process.wait()
        words = (await complaint).decode(errors="replace").strip().removeprefix("newsterm: ")
    except ValueError as error:  # a line beyond all measure
        return f"{arguments[0]} answered more than can be read ({error})"
    finally:
        _running.discard(process)
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.terminate()
            with suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), GRACE)
            if process.returncode is None:
                process.kill()
                await process.wait()
        complaint.cancel()
    return words if status not in {0, 3} else ""
