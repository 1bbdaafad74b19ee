"""Read very many entries for an export: their columns and texts, and no nouns of their parts."""

# ruff: noqa: S608 - values are always bound; only our own columns are put together

import json
import sqlite3
from collections.abc import Sequence

from newsterm.model.kept import Details, Kept
from newsterm.store.entries import whole
from newsterm.store.rows import FEED_TITLE, STORY, Row, names, unpack_utf8

_COLUMNS = (
    f"e.row, e.id, e.url, e.title, e.author, e.published, e.arrived, f.url, {FEED_TITLE}, e.language,"
    f" coalesce(nullif(f.direction, ''), e.direction), m.read, m.saved, {STORY},"
    " (SELECT json_group_array(name) FROM tags WHERE entry = e.row), f.tags, e.details, b.packed"
)
_NO_DETAILS = Details()
_FILE = ("url", "type", "size", "duration", "caption", "credit")


def kept(connection: sqlite3.Connection, wanted: Sequence[int]) -> list[Kept]:
    """Read what an export says of these rows, in any order; a row that is gone is left out."""
    return list(map(_to_kept, whole(connection, _COLUMNS, wanted)))


def _to_kept(row: Row) -> Kept:
    *said, own, fed, details, packed = row
    beside = _details(details) if details else _NO_DETAILS
    return Kept._make((*said, names(own), names(fed), beside, *unpack_utf8(packed)))


def _details(spelled: str) -> Details:
    said = json.loads(spelled)
    url, _, number = said.get("comments", ("", "", None))
    files = [dict(zip(_FILE, one, strict=True)) for one in said.get("enclosures", ())]
    return Details(said.get("categories", ()), files, said.get("dated", ""), url, number)
