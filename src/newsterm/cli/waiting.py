"""Waiting for a journey, in a loop of its own, until it ends or is told to."""

import asyncio
import signal
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def wait_for(journey: Coroutine[Any, Any, T]) -> T:
    """Run a journey to its end.

    SIGTERM and SIGHUP cancel it as ctrl-C does: what is being written is written whole, and the rest is as
    if it had not been begun. Then SystemExit with 128 + the signal's number. Of a task group's failures, the
    first is raised.
    """
    told: list[int] = []

    async def stay() -> T | None:
        loop = asyncio.get_running_loop()
        task = asyncio.current_task()
        assert task is not None

        def end(number: int) -> None:
            told.append(number)
            task.cancel()

        for number in (signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) is not signal.SIG_IGN:  # nohup means it
                loop.add_signal_handler(number, end, number)
        try:
            return await journey
        except asyncio.CancelledError:
            if told:
                return None
            raise

    try:
        result = asyncio.run(stay())
    except BaseExceptionGroup as group:
        first: BaseException = group
        while isinstance(first, BaseExceptionGroup):
            first = first.exceptions[0]
        raise first from None
    if told:
        raise SystemExit(128 + told[0])
    return result  # type: ignore[return-value] # None only where a signal came
