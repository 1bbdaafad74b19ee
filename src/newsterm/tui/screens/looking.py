"""One look for rows behind the screen, and what comes while it is under way."""

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsterm.tui.screens.front import Front


class Looking:
    """Lets a look come to its end whatever arrives; that is looked for after it."""

    def __init__(self, front: "Front") -> None:
        self._front = front
        self._turn: object = None
        self._again = False

    def begin(self, doing: Callable[[], Coroutine[None, None, None]]) -> None:
        """Look for rows; what was being looked for is not wanted any more."""
        self._turn = turn = object()
        self._again = False

        async def looking() -> None:
            try:
                await doing()
            finally:
                if self._turn is turn:
                    self._turn = None
                    if self._again:
                        self._front.call_later(self._front.arrived)

        self._front.work(looking, "rows")

    def give_up(self) -> None:
        """Want nothing of what is being looked for."""
        self._turn = None

    def asks(self) -> None:
        """Hear that the store is asked now: what has come till here will be in the answer."""
        self._again = False

    def came(self) -> bool:
        """Hear that something has come; says whether a look is under way that another will follow."""
        self._again = self._turn is not None
        return self._again
