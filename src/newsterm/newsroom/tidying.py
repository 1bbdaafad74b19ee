"""Tidying: what is over its time goes into the bin, and from there for good."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from newsterm.config import Config
from newsterm.curate import stays
from newsterm.model import Headline
from newsterm.newsroom.clock import Clock
from newsterm.store import Step, Store

_AT_ONCE = 2_000
_FOR_GOOD = 100
"""Entries in one act: whoever wants to write meanwhile waits a tenth of a second at the most."""
_DAY = timedelta(days=1)
_LEAP = timedelta(days=100)
_PLACE = "tidied"
_STEPS = 10_000
_REMEMBERED = timedelta(days=365)
"""So far goes the journal back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tidied:
    """What came of tidying."""

    put_away: int = 0
    """How many entries are in the bin now, as one step of the journal."""
    deleted: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Lying:
    """An entry in the bin."""

    headline: Headline
    since: datetime
    until: datetime | None
    """When it is deleted; None: never."""


class Tidying:
    """Keeps as much as the reader wants, and no more."""

    def __init__(self, store: Store, config: Config, clock: Clock) -> None:
        self._store = store
        self._keep = config.keep
        self._clock = clock

    def over(self) -> Sequence[int]:
        """Find the rows of what is over its time."""
        now = self._clock()
        wanted = stays(self._store.feeds(), read=self._keep.read, unread=self._keep.unread, now=now)
        return self._store.over(wanted) if wanted else ()

    def tidy(self) -> Tidied:
        """Put into the bin what is over its time, as one step; delete what lay there long enough."""
        now = self._clock()
        put_away, whole = self._put_away(now)
        deleted = 0
        if (before := self._before(now)) and not self._has_leapt(now):
            while gone := self._store.purge(before, now, _FOR_GOOD):
                deleted += gone
        self._store.forget_purged()
        self._store.forget_stories()
        self._store.forget_steps(now - _REMEMBERED, _STEPS)
        if whole:
            self._store.set_place(_PLACE, now.isoformat())
        return Tidied(put_away=put_away, deleted=deleted)

    def _put_away(self, now: datetime) -> tuple[int, bool]:
        """Put away what is over its time, in many acts; how many, and whether that is all there is to do.

        Where the reader acts meanwhile, the step is no longer the last and cannot go on: the rest goes with
        the next refresh. Where the reader turned it back, it does not.
        """
        rows = self.over()
        number: int | None = None
        put_away = 0
        for start in range(0, len(rows), _AT_ONCE):
            batch = rows[start : start + _AT_ONCE]
            went_on = self._store.put_away(batch, number, now)
            if went_on is None and number is not None:
                step = self._store.step(number)
                return put_away, step is None or step.undone
            number = went_on
            put_away += len(batch)
        return put_away, True

    def _has_leapt(self, now: datetime) -> bool:
        """Whether so much time passed since the last tidying that it was perhaps the clock.

        Then nothing is deleted; the next tidying does it.
        """
        last = self._store.place(_PLACE)
        return last is not None and now - datetime.fromisoformat(last) > _LEAP

    def daily(self) -> Tidied:
        """Tidy, where that was not done within a day."""
        last = self._store.place(_PLACE)
        # What was done in the future was done by a wrong clock.
        if last and timedelta(0) <= self._clock() - datetime.fromisoformat(last) < _DAY:
            return Tidied()
        return self.tidy()

    def latest(self) -> int:
        """Give the number of the last step, of any kind; 0: there was none."""
        last = self._store.last()
        return last.journal if last else 0

    def after(self, step: int) -> Step | None:
        """Find the step after this one by which another newsterm tidied, where it is the last; else None."""
        last = self._store.last()
        return last if last and last.journal > step and last.label == "tidied" else None

    def lying(self) -> list[Lying]:
        """List what is in the bin, what was put there last first."""
        stay = timedelta(seconds=self._keep.bin)
        return [
            Lying(headline=one, since=since, until=None if one.marks.saved or one.marks.tags else until)
            for one, since in self._store.lying()
            for until in (since + stay if stay else None,)
        ]

    def _before(self, now: datetime) -> datetime | None:
        return now - timedelta(seconds=self._keep.bin) if self._keep.bin else None
