"""The last looks at each feed: when, how the source answered, what came of it."""

import json
import sqlite3
from collections.abc import Collection

from newsterm.lang import heard
from newsterm.model import Answered, Changes, Check
from newsterm.model.health import REMEMBERED
from newsterm.store.rows import to_number, to_time

_SECOND = 1_000_000


def remember(connection: sqlite3.Connection, changes: Changes, added: int, altered: int) -> None:
    """Write down one look, and forget the earliest."""
    answered = changes.answered
    connection.execute(
        "INSERT OR REPLACE INTO checks (feed, at, took, status, size, added, altered, unchanged, error)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            changes.feed,
            to_number(changes.checked),
            round(answered.took * _SECOND),
            answered.status,
            answered.size,
            added,
            altered,
            changes.parsed is None and not changes.error,
            changes.error.spell(),
        ),
    )
    connection.execute(
        "DELETE FROM checks WHERE feed = ?1 AND at <"
        " (SELECT at FROM checks WHERE feed = ?1 ORDER BY at DESC LIMIT 1 OFFSET ?2)",
        (changes.feed, REMEMBERED - 1),
    )


def recall(connection: sqlite3.Connection, numbers: Collection[int]) -> dict[int, tuple[Check, ...]]:
    """Read what is remembered of these feeds, of each the earliest first."""
    found: dict[int, list[Check]] = {}
    for feed, at, took, status, size, added, altered, unchanged, error in connection.execute(
        "SELECT feed, at, took, status, size, added, altered, unchanged, error FROM checks"
        " WHERE feed IN (SELECT value FROM json_each(?)) ORDER BY feed, at",
        (json.dumps(list(numbers)),),
    ):
        found.setdefault(feed, []).append(
            Check(
                at=to_time(at),
                answered=Answered(status=status, size=size, took=took / _SECOND),
                added=added,
                altered=altered,
                unchanged=bool(unchanged),
                error=heard(error),
            )
        )
    return {feed: tuple(looks) for feed, looks in found.items()}
