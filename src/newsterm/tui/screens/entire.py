"""What is done with a list is done with all of it, though a long one begins with its first rows alone."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsterm.tui.screens.front import Front

OFTEN, LOOKS = 0.02, 3000
"""Seconds between two looks whether it is there, and how many there are: a minute."""


def with_all(front: "Front", doing: Callable[[], None]) -> None:
    """Do something with the list as soon as all of it is there; nothing where another is shown by then."""
    if front.whole:
        doing()
        return
    shown = front.loaded

    async def waiting() -> None:
        for _ in range(LOOKS):
            if front.whole or front.loaded != shown:
                break
            await asyncio.sleep(OFTEN)
        if front.loaded == shown:
            doing()

    front.work(waiting, "entire", alone=False, opens=True)
