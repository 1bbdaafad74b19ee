"""Running a journey in a process of its own, for a face that must not wait.

Thirty-two requests in the interface's own loop would cost it a third of its frames; a crash or a kill over
there takes nothing with it. The other process is the command that a script would run, and prints what a
script reads.
"""

import asyncio
import json
import os
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from newsterm.lang import NOTHING, Said, heard
from newsterm.model import Completion, Outcome
from newsterm.model.errors import SPELLED
from newsterm.newsroom.downloaded import Downloaded
from newsterm.newsroom.pictured import Pictured
from newsterm.newsroom.programs import end, run_program

GRACE = 0.8
"""Seconds that a cancelled process has to end by itself."""
LONGEST_LINE = 1 << 26
DONE, SOME_FAILED = 0, 3
"""Exit codes of the commands."""
BEHIND = 10
"""How far a process stands back where there is not enough for all (nice)."""

_Told = TypeVar("_Told", Outcome, Completion, Pictured, Downloaded)

_running: set[asyncio.subprocess.Process] = set()
_tidying: set[asyncio.Task[Said]] = set()
"""Processes that have told all and are still at work, by themselves."""


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
    notify: Callable[[str, str], None] = lambda *_: None,
    env: Mapping[str, str] | None = None,
) -> Said:
    """Run `newsterm refresh --headlines` in a process of its own; `report` hears each Outcome.

    `notify` hears headline and feed of what the reader wants a notification of, where nothing but a terminal
    could show it.

    Returns what went wrong, or NOTHING, when every headline is in the store; the process goes on, unheard,
    until the words of what came are indexed.
    Cancelling ends the process; feeds that are half done are then as if they had not been asked.
    """

    def hear(line: bytes) -> None:
        with suppress(ValueError, TypeError, KeyError):
            told = json.loads(line)
            for title, feed in told.get("notices", ()):
                notify(title, feed)
            report(told_in(Outcome, told))

    arguments = ["refresh", "--headlines", "--jsonl", *(["--due"] if due else []), "--", *wanted]
    return await _run(arguments, hear, env, goes_on=True)


async def index_away(*, env: Mapping[str, str] | None = None) -> None:
    """Let what a refresh left that was ended before its time be indexed, in a process of its own.

    For when no feed is due: one that is would be asked. Nothing while another process works for us, which may
    do that.
    """
    if not _running:
        await _run(["refresh", "--headlines", "--due"], lambda _: None, env)


async def complete_away(
    ids: Sequence[str],
    report: Callable[[Completion], None],
    *,
    env: Mapping[str, str] | None = None,
) -> Said:
    """Run `newsterm full` in a process of its own, for these entries; none named: for those that are due.

    `report` hears each Completion; returns what went wrong, or NOTHING.
    """
    arguments = ["full", "--jsonl", *(["--", *ids] if ids else ["--due"])]
    return await _run(arguments, _hearing(Completion, report), env)


async def comments_away(entry_id: str, *, env: Mapping[str, str] | None = None) -> Said:
    """Run `newsterm comments` in a process of its own; returns what went wrong, or NOTHING: they are kept."""
    return await _run(["comments", "--jsonl", "--", entry_id], lambda _: None, env)


async def pictures_away(
    entry_id: str, report: Callable[[Pictured], None], *, env: Mapping[str, str] | None = None
) -> Said:
    """Run `newsterm pictures` in a process of its own; `report` hears of each picture of the entry.

    Returns what went wrong, or NOTHING: those that can be had are kept. Cancelling ends the process.
    """
    return await _run(["pictures", "--jsonl", "--", entry_id], _hearing(Pictured, report), env)


async def download_away(
    entry_id: str, url: str, report: Callable[[Downloaded], None], *, env: Mapping[str, str] | None = None
) -> Said:
    """Run `newsterm download` in a process of its own, for one file of an entry.

    `report` hears how far it is; returns what went wrong that was not reported, or NOTHING. Cancelling ends
    the process; what came stays.
    """
    arguments = ["download", "--jsonl", "--url", url, "--", entry_id]
    return await _run(arguments, _hearing(Downloaded, report), env)


async def subscribe_away(
    *addresses: str, choose: str = "only", env: Mapping[str, str] | None = None
) -> tuple[Sequence[Mapping[str, Any]], Said]:
    """Run `newsterm add` in a process of its own, and what it adds is one step.

    Returns what it printed, of each address that would do, and what was wrong where one would not.
    """
    answers: list[Mapping[str, Any]] = []

    def hear(line: bytes) -> None:
        with suppress(ValueError):
            answers.append(json.loads(line))

    options = {"only": [], "first": ["--first"], "all": ["--all"]}[choose]
    error = await _run(["add", "--jsonl", *options, "--", *addresses], hear, env, fine=(DONE,))
    return answers, error if len(answers) < len(addresses) else NOTHING


async def import_away(
    source: str, report: Callable[[int, int], None], *, env: Mapping[str, str] | None = None
) -> tuple[Mapping[str, Any], Said]:
    """Run `newsterm import` in a process of its own: for an OPML file, or all that "newsboat" has.

    `report` hears how many articles of how many were looked at. Returns what came, as the command prints it,
    empty where nothing did; and what went wrong, or NOTHING. Cancelling ends the process; what had come by
    then stays, and the next import goes on.
    """
    came: dict[str, Any] = {}

    def hear(line: bytes) -> None:
        with suppress(ValueError, TypeError, KeyError):
            told = json.loads(line)
            if "done" in told:
                report(told["done"], told["all"])
            else:
                came.update(told)

    error = await _run(["import", "--jsonl", "--", source], hear, env)
    return came, error


async def told_away(words: Sequence[str], language: str) -> tuple[int, str]:
    """Run a command line of newsterm in a process of its own; returns its exit code, and what it said.

    It speaks a language of the interface; what it prints is clean, logical text.
    """
    arguments = [sys.executable, "-P", "-m", "newsterm", "--language", language, *words]
    done = await run_program(arguments, goes_on=_running)
    return done.status, done.text


def told_in(kind: type[_Told], record: Mapping[str, Any]) -> _Told:
    """Read what came of something as the commands print it; raises KeyError where it is another thing."""
    error, hint = map(heard, record["said"])
    told = {name: record[name] for name in kind.__dataclass_fields__}
    return kind(**told | {"error": error, "hint": hint})


def _hearing(kind: type[_Told], report: Callable[[_Told], None]) -> Callable[[bytes], None]:
    """Report each line that tells of something of the kind."""

    def hear(line: bytes) -> None:
        with suppress(ValueError, TypeError, KeyError):
            report(told_in(kind, json.loads(line)))

    return hear


async def _run(
    arguments: Sequence[str],
    hear: Callable[[bytes], None],
    env: Mapping[str, str] | None,
    *,
    goes_on: bool = False,
    fine: Collection[int] = (DONE, SOME_FAILED),
) -> Said:
    """Run a command; `goes_on`: who has told something and ends to speak is not waited for.

    `fine`: the exit codes that say that nothing went wrong which was not told.
    """
    process = await asyncio.create_subprocess_exec(
        *_command(arguments),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, **(env or {}), SPELLED: "1"},
        limit=LONGEST_LINE,
        start_new_session=True,
    )  # fmt: skip
    _stand_back(process.pid)
    assert process.stdout is not None and process.stderr is not None  # noqa: PT018 (pipes, as asked for above)
    complaint = asyncio.create_task(process.stderr.read())
    _running.add(process)
    told = False
    try:
        async for line in process.stdout:
            hear(line)
            told = True
    except ValueError:  # a line beyond all measure
        await _end(process, complaint)
        return Said("errors.newsroom.too_much", command=f"newsterm {arguments[0]}")
    except BaseException:
        await _end(process, complaint)
        raise
    rest = asyncio.create_task(_seen_off(process, complaint, fine))
    if not (told and goes_on):
        return await rest
    _tidying.add(rest)
    rest.add_done_callback(_tidying.discard)
    return NOTHING


def _command(arguments: Sequence[str]) -> list[str]:
    # -P: what lies in the folder where newsterm was started is no part of it.
    return [sys.executable, "-P", "-m", "newsterm", "--quiet", *arguments]


async def _seen_off(
    process: asyncio.subprocess.Process, complaint: asyncio.Task[bytes], fine: Collection[int]
) -> Said:
    """Wait until a process has ended; what went wrong, or NOTHING."""
    try:
        status = await process.wait()
        last = (await complaint).decode(errors="replace").strip().rpartition("\n")[2]
    finally:
        await _end(process, complaint)
    return NOTHING if status in fine else heard(last)


async def _end(process: asyncio.subprocess.Process, complaint: asyncio.Task[bytes]) -> None:
    """Forget a process; end it where it has not ended."""
    _running.discard(process)
    if process.returncode is None:
        await end(process, GRACE)
    complaint.cancel()


def _stand_back(process: int) -> None:
    """Let who reads go first."""
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, process, BEHIND)
    # Linux shares out the processors between sessions before it looks at what stands back within one
    # (sched(7), "The autogroup feature").
    with suppress(OSError):
        Path(f"/proc/{process}/autogroup").write_text(str(BEHIND), "ascii")
