"""How every feed fares: what wants attention, and what can be done."""

from collections.abc import Collection

from newsterm.curate import verdict
from newsterm.model import Check, Standing
from newsterm.newsroom.clock import Clock
from newsterm.store import Store


class Tending:
    """Looks after feeds; changes nothing."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def standings(self) -> list[Standing]:
        """Say of every feed how it fares, in the order of feeds.toml."""
        feeds, newest, now = self._store.feeds(), self._store.newest(), self._clock()
        looks = self._store.checks([state.id for _, state in feeds if state.error])
        return [
            Standing(
                feed=feed,
                state=state,
                newest=newest.get(state.id),
                health=verdict(
                    feed, state, looks=looks.get(state.id, ()), newest=newest.get(state.id), now=now
                ),
            )
            for feed, state in feeds
        ]

    def history(self, number: int) -> tuple[Check, ...]:
        """Recall the last looks at a feed, the earliest first."""
        return self._store.checks([number]).get(number, ())

    def histories(self, numbers: Collection[int]) -> dict[int, tuple[Check, ...]]:
        """Recall the last looks at these feeds; those without any are left out."""
        return self._store.checks(numbers)
