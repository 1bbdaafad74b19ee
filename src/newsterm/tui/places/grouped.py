"""Steps of the journal that one key asked for together, a macro: taken back, and made again, as one."""

import json
from collections import deque
from contextlib import suppress
from typing import NamedTuple

from newsterm.model import NewstermError
from newsterm.newsroom import Newsroom

MOST = 50
"""Groups that are known: the latest."""
_KEPT = "tui:groups"


class Group(NamedTuple):
    """What was done at one go."""

    name: str
    """The macro's."""
    first: int
    last: int
    """Numbers in the journal."""


class Grouped:
    """Knows which steps belong together, also after a restart; every method reads the store."""

    def __init__(self, newsroom: Newsroom) -> None:
        self._newsroom = newsroom
        self._groups: deque[Group] | None = None
        self._before = 0

    @property
    def _known(self) -> "deque[Group]":
        if self._groups is None:
            self._groups = deque(maxlen=MOST)
            with suppress(NewstermError, ValueError, TypeError):
                kept = json.loads(self._newsroom.reading.place(_KEPT) or "[]")
                self._groups.extend(Group(str(name), int(first), int(last)) for name, first, last in kept)
        return self._groups

    def _latest(self) -> int:
        return max((step.journal for step in self._newsroom.undoing.history(1)), default=0)

    def begin(self) -> None:
        """Let the steps from here on belong together, until `end`."""
        self._before = self._latest()

    def end(self, name: str) -> None:
        """Keep what was done since `begin` as one, where it is more than one step."""
        last = self._latest()
        if last <= self._before + 1:
            return
        self._known.append(Group(name, self._before + 1, last))
        if not self._newsroom.store.readonly:
            self._newsroom.reading.set_place(_KEPT, json.dumps(list(self._known)))

    def of(self, step: int) -> Group | None:
        """Find the group of a step; None: it stands alone."""
        return next((one for one in self._known if one.first <= step <= one.last), None)
