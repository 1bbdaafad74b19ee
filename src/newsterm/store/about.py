"""What the entries of feeds tell about the feeds: under what they are filed, and what came with them."""

import json
import sqlite3

from newsterm.store.rows import BITS

_KINDS = ("video", "audio", "picture")


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
    """Count each feed's `entries` in so many arrivals, and those with `video`, `audio`, `picture`."""
    counts = ", ".join(f"sum(has & {BITS[kind]} != 0)" for kind in _KINDS)
    found = connection.execute(
        f"SELECT feed, count(*), {counts} FROM marks"  # noqa: S608 (numbers of ours)
        " WHERE row > (SELECT max(row) FROM marks) - ? AND NOT muted GROUP BY feed",
        (latest,),
    )
    return {feed: dict(zip(("entries", *_KINDS), numbers, strict=True)) for feed, *numbers in found}
