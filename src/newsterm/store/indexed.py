"""The part of the store's front door by which what came in is made ready to be asked for, behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsterm import Later
from newsterm.store.storied import Storied

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from sqlite3 import Connection

    from newsterm.store import index, noticing
    from newsterm.store.index import Texts, Words
else:
    index, noticing = (Later(f"newsterm.store.{name}") for name in ("index", "noticing"))


class Indexed(Storied):
    """Words, the words inside words, and what entries say of themselves: a part of Store."""

    def index(self, limit: int = 500) -> int:
        """Index the words of the next entries; how many are left. Searches find those too, but slowly."""
        return self._indexed(index.waiting, index.advance, limit)

    def stem(self, limit: int = 500) -> bool:
        """Find the words inside the words of entries indexed before that was done; whether some are left."""
        return bool(self._indexed(index.stemless, index.catch_up, limit))

    def freshen(self, limit: int = 500) -> bool:
        """Let the latest words be known by themselves, in a store of an older form; whether some are left."""
        return bool(self._indexed(index.too_few, index.add_latest, limit))

    def _indexed(
        self,
        find: Callable[[Connection, int], list[Texts]],
        write: Callable[[Connection, Mapping[Texts, Words]], int],
        limit: int,
    ) -> int:
        with self._database.read() as connection:
            found = find(connection, limit)
        if not found:
            return 0
        prepared = index.prepare(found)  # outside the lock: others may write meanwhile
        with self._database.write() as connection:
            return write(connection, prepared)

    def notice(self, limit: int = 500) -> bool:
        """Find what entries say of themselves that came before that was asked; whether some are left."""
        with self._database.read() as connection:
            found = noticing.waiting(connection, limit)
        if not found:
            return False
        told = noticing.ask(found)
        with self._database.write() as connection:
            return noticing.advance(connection, told, limit)

    def unindexed(self) -> int:
        """Count, from above, the entries whose words are not indexed yet."""
        with self._database.read() as connection:
            return index.unindexed(connection)
