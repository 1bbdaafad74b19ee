"""What the entries of feeds tell about the feeds: under what they are filed, and what came with them."""

import json
import sqlite3
from collections import Counter

from newsterm.store.rows import BITS, FILED

_KINDS = {kind: BITS[kind] for kind in ("video", "audio", "picture")} | FILED


def filed(connection: sqlite3.Connection, latest: int) -> dict[int, list[tuple[str, ...]]]:
    """Give the categories of each feed's latest entries, so many at the most, entry by entry."""
    found = {}
    for (feed,) in connection.execute("SELECT id FROM feeds WHERE binned IS NULL").fetchall():
        details = connection.execute(
            "SELECT e.details FROM marks m JOIN entries e ON e.row = m.row WHERE m.feed = ?"
            " ORDER BY m.moment DESC LIMIT ?",
            (feed, latest),
        )
        found[feed] = [tuple(json.loads(said).get("categories", ())) if said else () for (said,) in details]
    return found


def kinds(connection: sqlite3.Connection, latest: int) -> dict[int, dict[str, int]]:
    """Count each feed's `entries` in so many arrivals, with `video`, `audio`, `picture`, of `topic:sport`."""
    found: dict[int, dict[str, int]] = {}
    for feed, has, count in connection.execute(
        "SELECT feed, has, count(*) FROM marks"
        " WHERE row > (SELECT max(row) FROM marks) - ? AND NOT muted GROUP BY +feed, has",
        (latest,),
    ):
        own = found.setdefault(feed, Counter())
        own["entries"] += count
        for kind, bit in _KINDS.items():
            own[kind] += count if has & bit else 0
    return found
