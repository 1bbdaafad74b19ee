"""Where one stopped, as the interface writes it down: what is left here goes on there, and back."""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsterm.model import NewstermError, Section

if TYPE_CHECKING:
    from newsterm.newsroom.reading import Reading

_HERE, _READ = "tui:here", "tui:read"
"""Names in the store, as the interface gives them."""
_MOST = 500
"""Articles of which it is known how far one has read: those that were left last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """A place in the list."""

    tab: tuple[str, bool]
    """A section's name, and whether it is one of newsterm's own."""
    row: int = 0
    """The entry one was at; 0: none."""
    at: int = 0
    """Where in the list it stood, from 0."""
    reading: bool = False
    """Whether one was in its article."""

    def is_of(self, section: Section) -> bool:
        """Whether it is a place of that section."""
        return self.tab == (section.known_as, section.own)


class Places:
    """What the store remembers; where it can only be read, or is busy, nothing, and all goes on."""

    def __init__(self, reading: "Reading") -> None:
        self._reading = reading
        self._kept: Here | None = None

    def here(self) -> Here | None:
        """Recall where one stopped; None: nowhere yet."""
        with suppress(NewstermError, ValueError, TypeError, KeyError):
            said = json.loads(self._reading.place(_HERE) or "{}")
            name, own = said["tab"]
            return Here(
                tab=(str(name), bool(own)),
                row=int(said.get("row") or 0),
                at=int(said.get("at") or 0),
                reading=bool(said.get("reading")),
            )
        return None

    def stop(self, here: Here) -> None:
        """Remember where one is, where that is somewhere else than before."""
        if here == self._kept:
            return
        self._kept = here
        said: dict[str, Any] = {"tab": list(here.tab)}
        if here.row:
            said |= {"row": here.row, "at": here.at, "top": 0, "reading": here.reading}
        with suppress(NewstermError):
            self._reading.set_place(_HERE, json.dumps(said))

    def left(self, row: int, *, full: bool) -> int:
        """Recall the block at which an article was left; 0: at its beginning."""
        return next((one[2] for one in self._read() if (one[0], bool(one[1])) == (row, full)), 0)

    def leave(self, row: int, block: int, *, full: bool) -> None:
        """Remember the block at which an article is left; 0: nothing of it."""
        before = self._read()
        others = [one for one in before if (one[0], bool(one[1])) != (row, full)]
        now = [*others, [row, int(full), block, 0]] if block else others
        if now != before:
            with suppress(NewstermError):
                self._reading.set_place(_READ, json.dumps(now[-_MOST:]))

    def _read(self) -> Sequence[list[int]]:
        with suppress(NewstermError, ValueError, TypeError):
            found = json.loads(self._reading.place(_READ) or "[]")
            return [[int(value) for value in one] for one in found if len(one) == 4]
        return []
