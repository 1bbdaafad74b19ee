"""The part of the store's front door by which the reader acts, and acts are turned back."""

from __future__ import annotations

from array import array  # noqa: TC003 - others may ask a method for its types at run time
from typing import TYPE_CHECKING

from newsterm import Later
from newsterm.store import entries, flips
from newsterm.store.flips import BIN
from newsterm.store.rows import to_time

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from newsterm.model import Headline, Stay
    from newsterm.store import importing, journal, keeping
    from newsterm.store.database import Database
    from newsterm.store.importing import Arrivals, TakenOver
    from newsterm.store.journal import Marked, Step, Undone
else:
    importing, journal, keeping = (
        Later(f"newsterm.store.{name}") for name in ("importing", "journal", "keeping")
    )


class Acts:
    """What the reader does to what is kept: a part of Store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def mark(
        self,
        rows: Sequence[int],
        *,
        read: bool | None = None,
        saved: bool | None = None,
        muted: bool | None = None,
        binned: bool | None = None,
        add_tags: Collection[str] = (),
        drop_tags: Collection[str] = (),
        label: str,
        about: str = "",
        now: datetime,
    ) -> Marked:
        """Mark entries as one step of the journal. None leaves a mark as it is; only changes are written.

        What is `binned` is in no answer until it is taken out again, or purged. `about`: where it was done.
        """
        with self._database.write(durable=True) as connection:
            return journal.mark(
                connection,
                rows,
                states=(("read", read), ("saved", saved), ("muted", muted), (BIN, binned)),
                add_tags=add_tags,
                drop_tags=drop_tags,
                label=label,
                about=about,
                now=now,
            )

    def mark_each(
        self, wanted: Mapping[str, Sequence[int]], *, label: str, about: str = "", now: datetime
    ) -> Marked:
        """Set marks (`read`, `saved`, `muted`, `tag:NAME`), each on its own entries, as one step."""
        with self._database.write(durable=True) as connection:
            return journal.mark_each(connection, wanted, label=label, about=about, now=now)

    def unlike(self, mark: str, rows: Sequence[int]) -> array[int]:
        """Find those of these entries that do not have a mark, named as in `mark_each`, in their order."""
        with self._database.read() as connection:
            return flips.unlike(connection, mark, rows)

    def note(
        self, *, label: str, about: str = "", changed: int, now: datetime, also: Callable[[int], object]
    ) -> int:
        """Write a step into the journal that is taken in feeds.toml; returns its number.

        `also` hears the number before the step is there; where it raises, there is none.
        """
        with self._database.write(durable=True) as connection:
            number = journal.note(connection, label, about, changed, now)
            also(number)
            return number

    def last(self, *, undone: bool = False) -> Step | None:
        """Find the step that `undo` would turn back, or that `redo` would take again; None: there is none."""
        with self._database.read() as connection:
            return journal.last(connection, undone=undone)

    def step(self, number: int) -> Step | None:
        """Recall one step; None: it is not in the journal."""
        with self._database.read() as connection:
            return journal.step(connection, number)

    def take_over(
        self, arrivals: Sequence[Arrivals], *, step: int | None, label: str, now: datetime
    ) -> TakenOver:
        """Add entries and marks from another reader's memory; `step`: the journal's, where one was begun."""
        with self._database.write(durable=True) as connection:
            return importing.take_over(connection, arrivals, step=step, label=label, now=now)

    def undo(self, number: int | None = None) -> Undone | None:
        """Turn the last step back; None: there is none, or the last one has not this `number`."""
        return self._turn(number, back=True)

    def redo(self, number: int | None = None) -> Undone | None:
        """Take the step again that was turned back last; None: there is none, or not with this `number`."""
        return self._turn(number, back=False)

    def _turn(self, number: int | None, *, back: bool) -> Undone | None:
        with self._database.write(durable=True) as connection:
            one = journal.last(connection, undone=not back)
            if one is None or number not in {None, one.journal}:
                return None
            return journal.turn(connection, one, back=back)

    def revert(
        self, number: int, now: datetime, *, feeds: int = 0, also: Callable[[int], object] | None = None
    ) -> Undone | None:
        """Turn any one step back, as a new step; None: it is not in the journal, or turned back already.

        Entries that were changed again since then in the same way stay as they are. `feeds`: how many the
        caller turns back in feeds.toml, where the step was one there. `also`: as in `note`.
        """
        with self._database.write(durable=True) as connection:
            one = journal.step(connection, number)
            if one is None or one.undone:
                return None
            done = journal.revert(connection, one, now, feeds)
            if also is not None:
                also(done.by)
            return done

    def forget_steps(self, before: datetime, most: int) -> int:
        """Forget the steps before a moment, and all but the latest `most`; returns how many."""
        with self._database.write() as connection:
            return journal.forget(connection, before, most)

    def history(self, limit: int = 50) -> list[Step]:
        """List the last steps, the latest first."""
        with self._database.read() as connection:
            return journal.history(connection, limit)

    # What does not stay for ever.

    def over(self, stays: Iterable[Stay]) -> array[int]:
        """Find what has stayed its time, in the order of arrival; nothing that is saved or tagged."""
        with self._database.read() as connection:
            return keeping.over(connection, stays)

    def put_away(self, rows: Sequence[int], step: int | None, now: datetime) -> int | None:
        """Put what was over its time into the bin: the step's number, with which the next act goes on.

        None: there was nothing, or the step must not go on: it was turned back, or another was taken.
        """
        with self._database.write(durable=True) as connection:
            return keeping.put_away(connection, rows, step, now)

    def purge(self, before: datetime, now: datetime, limit: int) -> int:
        """Delete what went into the bin, or whose feed was dropped, before a moment; how many.

        So many at the most. A feed that still names one of them does not bring it again.
        """
        with self._database.read() as connection:
            rows = keeping.for_good(connection, before, limit)
        if not rows:
            return 0
        with self._database.write() as connection:
            return keeping.purge(connection, keeping.for_good(connection, before, limit), now)

    def forget_purged(self) -> int:
        """Forget the names of what was deleted, and its feed names no more; how many."""
        with self._database.write() as connection:
            return keeping.forget(connection)

    def lying(self) -> list[tuple[Headline, datetime]]:
        """List what lies in the bin, with the moment at which it was put there; the last first."""
        with self._database.read() as connection:
            found = keeping.lying(connection)
            there = {
                one.row: one for one in entries.headlines(connection, [row for row, _ in found], table=BIN)
            }
        return [(there[row], to_time(at)) for row, at in found if row in there]
