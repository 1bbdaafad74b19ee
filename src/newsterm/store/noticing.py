"""Find what entries say of themselves that came before newsterm knew it: behind, the newest first."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from newsterm.store.rows import bits, unpack

_COLUMNS = (
    "SELECT e.row, e.hash, e.title, e.url, e.author, e.details, b.packed, t.packed FROM entries e"
    " JOIN bodies b ON b.row = e.row LEFT JOIN full_texts t ON t.row = e.row"
    " WHERE e.row <= ? ORDER BY e.row DESC LIMIT ?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unnoticed:
    """An entry that nobody has asked yet."""

    row: int
    hash: str
    title: str
    url: str
    author: str
    categories: tuple[str, ...]
    packed: bytes
    full: bytes | None


def begin(connection: sqlite3.Connection) -> None:
    """Remember once up to which row nobody was asked: those that come from now on are asked as they come."""
    connection.execute("INSERT OR IGNORE INTO meta SELECT 'unnoticed', coalesce(max(row), 0) FROM entries")


def waiting(connection: sqlite3.Connection, limit: int) -> list[Unnoticed]:
    """Read whom to ask next."""
    found = connection.execute("SELECT value FROM meta WHERE name = 'unnoticed'").fetchone()
    if found is None or not found[0]:
        return []
    return [
        Unnoticed(
            row=row,
            hash=name,
            title=title,
            url=url,
            author=author,
            categories=tuple(json.loads(details).get("categories", ())) if details else (),
            packed=packed,
            full=full,
        )
        for row, name, title, url, author, details, packed, full in connection.execute(
            _COLUMNS, (found[0], limit)
        )
    ]


def ask(found: Iterable[Unnoticed]) -> dict[Unnoticed, int]:
    """Ask entries what they say of themselves; it needs no store, so nobody is kept waiting."""
    from newsterm.model.filing import filed_under  # noqa: PLC0415 (as below)
    from newsterm.model.noticing import noticed, noticed_in  # noqa: PLC0415 (who only reads asks nobody)

    told = {}
    for entry in found:
        summary, html = unpack(entry.packed)
        kinds = noticed(entry, html or summary)
        if entry.full:
            kinds |= noticed_in(unpack(entry.full)[1])
        topics = (f"topic:{name}" for name in filed_under(entry.url, entry.categories))
        told[entry] = bits((*kinds, *topics))
    return told


def advance(connection: sqlite3.Connection, told: dict[Unnoticed, int], limit: int) -> bool:
    """Write down what they said, if they still say the same; whether some are left."""
    for table in ("marks", "bin"):
        connection.executemany(
            f"UPDATE {table} SET has = has | ?1 WHERE row = ?2"  # noqa: S608 (only our own tables are named)
            " AND EXISTS (SELECT * FROM entries WHERE row = ?2 AND hash = ?3)",
            [(added, entry.row, entry.hash) for entry, added in told.items() if added],
        )
    left = min(entry.row for entry in told) - 1 if len(told) == limit else 0
    connection.execute("UPDATE meta SET value = ? WHERE name = 'unnoticed'", (left,))
    return left > 0
