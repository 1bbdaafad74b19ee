"""Marking: what the reader does with entries; each act is one step in the journal."""

from collections.abc import Sequence

from newsterm.config import Config
from newsterm.lang import Said
from newsterm.model import Is, UsageError
from newsterm.newsroom.clock import Clock
from newsterm.store import Store


def no_question_to_the_bin() -> UsageError:
    """Make what is said to who asks a question of what lies in the bin."""
    return UsageError(
        Said("errors.newsroom.bin_not_asked"), hint=Said("hints.tells_more", what="newsterm list --bin")
    )


class Marking:
    """Changes marks. Every act says how many entries it changed, and can be undone."""

    def __init__(self, store: Store, config: Config, clock: Clock) -> None:
        self._store = store
        self._copies = config.stories.on and config.stories.read_copies
        self._clock = clock

    def read(self, rows: Sequence[int], *, on: bool = True, about: str = "") -> int:
        """Mark exactly these entries read, or unread; returns how many changed.

        `about`, here and below: where it is done, a section or a feed. Where the reader wants it, what
        says the same in nearly the same words is marked read with them.
        """
        if on and self._copies:
            rows = [*rows, *self._store.copies(rows)]
        label = "read" if on else "unread"
        return self._store.mark(rows, read=on, label=label, about=about, now=self._clock()).changed

    def saved(self, rows: Sequence[int], *, on: bool = True, about: str = "") -> int:
        """Save exactly these entries, or no longer; returns how many changed."""
        label = "saved" if on else "unsaved"
        return self._store.mark(rows, saved=on, label=label, about=about, now=self._clock()).changed

    def muted(self, rows: Sequence[int], *, on: bool = True, about: str = "") -> int:
        """Mute exactly these entries, or no longer; returns how many changed."""
        label = "muted" if on else "unmuted"
        return self._store.mark(rows, muted=on, label=label, about=about, now=self._clock()).changed

    def binned(self, rows: Sequence[int], *, on: bool = True, about: str = "") -> int:
        """Put exactly these entries into the bin, or take them out; returns how many changed."""
        label = "binned" if on else "unbinned"
        return self._store.mark(rows, binned=on, label=label, about=about, now=self._clock()).changed

    def flip_all(self, rows: Sequence[int], mark: str, *, about: str = "") -> tuple[bool, int]:
        """Mark all of these entries `read`, `saved` or `muted`; where all are so already, none of them.

        One step. Returns whether they are so now, and how many changed.
        """
        marked = set(self._store.rows(Is(mark), self._clock(), order="arrived"))
        on = not marked.issuperset(rows)
        doing = {"read": self.read, "saved": self.saved, "muted": self.muted}[mark]
        return on, doing(rows, on=on, about=about)

    def flip_read(self, row: int, *, about: str = "") -> bool:
        """Mark an entry read if it is unread, else unread; says whether it is read now."""
        on = not any(headline.marks.read for headline in self._store.headlines([row]))
        self.read([row], on=on, about=about)
        return on

    def flip_saved(self, row: int, *, about: str = "") -> bool:
        """Save an entry if it is not saved, else no longer; says whether it is saved now."""
        on = not any(headline.marks.saved for headline in self._store.headlines([row]))
        self.saved([row], on=on, about=about)
        return on

    def flip_muted(self, row: int, *, about: str = "") -> bool:
        """Mute an entry, or no longer; says whether it is muted now."""
        on = not any(headline.marks.muted for headline in self._store.headlines([row]))
        self.muted([row], on=on, about=about)
        return on

    def tag(
        self, rows: Sequence[int], *, add: Sequence[str] = (), drop: Sequence[str] = (), about: str = ""
    ) -> int:
        """Put tags on exactly these entries, or take them off; returns how many changed."""
        now = self._clock()
        return self._store.mark(
            rows, add_tags=tuple(add), drop_tags=tuple(drop), label="tags", about=about, now=now
        ).changed
