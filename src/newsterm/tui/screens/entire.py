"""What is done with a list is done with all of it, though a long one begins with its first rows alone."""

import asyncio
from array import array
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsterm.tui.screens.front import Front

OFTEN, LOOKS = 0.02, 3000
"""Seconds between two looks whether it is there, and how many there are: a minute."""


def with_all(front: "Front", doing: Callable[["array[int]"], None]) -> None:
    """Do something with the rows of the list as soon as all of it is there.

    Nothing where another list is shown by then, or the feeds; and nothing to what has come meanwhile.
    """
    if front.whole:
        doing(front.headlines.window.rows)
        return
    shown, latest = front.loaded, max(front.newsroom.reading.rows("", "arrived", 1), default=0)

    async def waiting() -> None:
        for _ in range(LOOKS):
            if front.whole or front.loaded != shown or front.in_feeds:
                break
            await asyncio.sleep(OFTEN)
        if front.whole and front.loaded == shown and not front.in_feeds:
            doing(array("q", [row for row in front.headlines.window.rows if row <= latest]))

    front.work(waiting, "entire", alone=False, opens=True)
