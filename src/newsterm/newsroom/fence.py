"""Calling what others wrote: in a thread of its own, for so long and no longer, whatever it raises."""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from newsterm.lang import Said, line, plain

T = TypeVar("T")

_LONGEST = 200
"""Characters of what an error says."""


class FailedError(Exception):
    """What was called did not do what it is there for."""

    def __init__(self, why: Said) -> None:
        super().__init__(why)
        self.why = why


def reason(error: BaseException) -> Said:
    """Say what an error of another's says: its kind, and its words, made one clean line."""
    said = line(str(error))[:_LONGEST]
    return plain(f"{type(error).__name__}: {said}" if said else type(error).__name__)


def too_slow(seconds: float) -> FailedError:
    """Say that it took too long."""
    return FailedError(Said("errors.plugins.too_slow", n=max(1, round(seconds))))


def called(seconds: float, call: Callable[..., T], *given: Any) -> T:
    """Call something and wait for its answer; raises FailedError, which bears what it raised as its cause.

    No thread can be ended from outside: one that takes too long is left to itself, and ends with the process.
    """
    answered = threading.Event()
    answer: list[T] = []
    raised: list[BaseException] = []

    def act() -> None:
        try:
            answer.append(call(*given))
        except BaseException as error:  # noqa: BLE001 - the door of a plugin (DESIGN §11.8), sys.exit included
            raised.append(error)
        answered.set()

    threading.Thread(target=act, daemon=True, name="plugin").start()
    if not answered.wait(seconds):
        raise too_slow(seconds)
    if raised:
        raise FailedError(reason(raised[0])) from raised[0]
    return answer[0]


async def awaited(seconds: float, call: Callable[..., T], *given: Any) -> T:
    """Do the same beside a loop, which goes on."""
    import asyncio  # noqa: PLC0415 (25 ms; help, which lists plugins' commands, needs none)

    loop = asyncio.get_running_loop()
    answer: asyncio.Future[T] = loop.create_future()

    def settle(came: list[T], raised: BaseException | None) -> None:
        if answer.done():
            return  # nobody waits any more
        if raised is None:
            answer.set_result(came[0])
        else:
            failed = FailedError(reason(raised))
            failed.__cause__ = raised
            answer.set_exception(failed)

    def act() -> None:
        came: list[T] = []
        raised: BaseException | None = None
        try:
            came.append(call(*given))
        except BaseException as error:  # noqa: BLE001 - as above
            raised = error
        with suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(settle, came, raised)

    threading.Thread(target=act, daemon=True, name="plugin").start()
    try:
        async with asyncio.timeout(seconds):
            return await answer
    except TimeoutError:
        raise too_slow(seconds) from None
