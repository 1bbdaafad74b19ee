"""What several feeds tell of one event: which there are, and who tells them."""

# ruff: noqa: S608 - values are always bound; only our own columns and conditions are put together

import json
import sqlite3
from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from newsterm.model import Headline, Story, Told
from newsterm.store import entries
from newsterm.store.heading import CHOSEN, leads
from newsterm.store.rows import STANDS, maybe, to_number, to_time

MOST = 2_000
"""Stories that are weighed at once: the latest."""
_SPARE = 50

_LISTED = "IN (SELECT value FROM json_each(?))"
_TELLINGS = (
    "SELECT s.id, s.name, s.title, s.seen, s.followed, s.muted, n.row, n.feed, n.moment, n.read, n.muted,"
    " r.copy_of, s.seen IS NOT NULL AND (SELECT arrived FROM entries WHERE row = n.row) > s.seen"
    " FROM stories s JOIN story_entries r ON r.story = s.id JOIN marks n ON n.row = r.row"
    f" WHERE s.id {_LISTED} AND {STANDS} ORDER BY s.id, n.moment, n.row"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    row: int
    feed: int
    moment: int
    read: bool
    muted: bool
    copy_of: int
    new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Story:
    """A story before its headline was read; its tellings from the earliest on."""

    id: int
    name: str
    title: str
    seen: int | None
    followed: bool
    muted: bool
    tellings: Sequence[_Telling]

    @property
    def shown(self) -> Sequence[_Telling]:
        """What is not muted; where all is, all."""
        return [one for one in self.tellings if not one.muted] or self.tellings

    @property
    def weight(self) -> tuple[bool, int, int, int]:
        shown = self.shown
        return self.followed, len({one.feed for one in shown}), len(shown), shown[-1].moment

    def headed(self, lead: Headline) -> Story:
        shown = self.shown
        return Story(
            id=self.id,
            name=self.name,
            title=self.title,
            lead=lead,
            tellings=len(shown),
            sources=len({one.feed for one in shown}),
            unread=sum(not one.read for one in shown),
            new=sum(one.new for one in shown),
            muted_tellings=len(self.tellings) - len(shown),
            began=to_time(self.tellings[0].moment),
            updated=to_time(self.tellings[-1].moment),
            seen=maybe(self.seen),
            followed=self.followed,
            muted=self.muted,
        )


def listed(
    connection: sqlite3.Connection,
    since: datetime | None,
    *,
    followed: bool,
    muted: bool,
    order: str,
    limit: int | None,
) -> list[Story]:
    """List stories that several feeds told since a moment, by `weight` or `updated`; a followed one by any.

    `muted`: those of which all is muted, else those of which something is not. Of very many the latest.
    """
    # Some of the latest are told no longer by more than one.
    most = min(MOST, 4 * limit + _SPARE) if limit and order == "updated" else MOST
    found = connection.execute(
        "SELECT id FROM stories WHERE updated >= ? AND followed >= ? ORDER BY updated DESC LIMIT ?",
        (to_number(since) if since else 0, followed, most),
    )
    earliest = to_number(since) if since else 0
    told = [
        one
        for one in _stories(connection, [number for (number,) in found])
        if (len({telling.feed for telling in one.tellings}) > 1 or one.followed)
        and all(telling.muted for telling in one.tellings) == muted
        and one.shown[-1].moment >= earliest
    ]
    if order == "weight":
        told.sort(key=lambda one: one.weight, reverse=True)
    else:
        told.sort(key=lambda one: one.shown[-1].moment, reverse=True)
    return _headed(connection, told[:limit])


def recall(connection: sqlite3.Connection, numbers: Collection[int]) -> list[Story]:
    """Recall stories by their numbers, in that order; what nobody tells any more is left out."""
    found = {one.id: one for one in _stories(connection, numbers)}
    return _headed(connection, [found[number] for number in numbers if number in found])


def _stories(connection: sqlite3.Connection, numbers: Collection[int]) -> list[_Story]:
    found = connection.execute(_TELLINGS, (json.dumps(list(numbers)),))
    return [
        _Story(
            id=number,
            name=name,
            title=title,
            seen=seen,
            followed=bool(followed),
            muted=bool(muted),
            tellings=[
                _Telling(
                    row=row, feed=feed, moment=moment, read=read, muted=hidden, copy_of=copy_of, new=bool(new)
                )
                for *_, row, feed, moment, read, hidden, copy_of, new in told
            ],
        )
        for (number, name, title, seen, followed, muted), told in groupby(found, itemgetter(*range(6)))
    ]


def _headed(connection: sqlite3.Connection, stories: Sequence[_Story]) -> list[Story]:
    lead = leads(connection, {one.id: [telling.row for telling in one.shown] for one in stories})
    by_row = {one.row: one for one in _headlines(connection, list(lead.values()))}
    return [one.headed(by_row[row]) for one in stories if (row := lead[one.id]) in by_row]


def timeline(connection: sqlite3.Connection, number: int) -> list[Told]:
    """Give the tellings of a story, the earliest first, muted ones among them."""
    told = {one.row: one for story in _stories(connection, [number]) for one in story.tellings}
    return [
        Told(headline=headline, copy_of=told[headline.row].copy_of, new=told[headline.row].new)
        for headline in _headlines(connection, list(told))
    ]


def numbered(connection: sqlite3.Connection, name: str) -> int | None:
    """Find a story by its name; None: there is none of that name."""
    found = connection.execute("SELECT id FROM stories WHERE name = ?", (name,)).fetchone()
    return int(found[0]) if found else None


def entitle(connection: sqlite3.Connection, numbers: Collection[int], title: str) -> None:
    """Give stories that are to be followed, and are not yet, the title that their sections keep."""
    connection.execute(
        f"UPDATE stories SET title = ? WHERE id {_LISTED} AND NOT followed",
        (title, json.dumps(list(numbers))),
    )


def name(connection: sqlite3.Connection, number: int) -> str | None:
    """Give a story's name."""
    found = connection.execute("SELECT name FROM stories WHERE id = ?", (number,)).fetchone()
    return str(found[0]) if found else None


def collapsed(connection: sqlite3.Connection, rows: Sequence[int]) -> "array[int]":
    """Keep of each story the first of these entries, and all that are of none, in their order."""
    story = of_rows(connection, rows)
    told = [row for row in rows if row in story]
    first = {story[row]: row for row in reversed(told)}
    over = set(told).difference(first.values())
    return array("q", (row for row in rows if row not in over))


def headed(connection: sqlite3.Connection, rows: Sequence[int]) -> "array[int]":
    """Keep of each story the telling that heads it, where the first of these stood, as `collapsed` does."""
    firsts = collapsed(connection, rows)
    story = of_rows(connection, firsts[:CHOSEN])
    tellings: dict[int, list[int]] = {}
    found = connection.execute(
        "SELECT r.story, n.row FROM story_entries r JOIN marks n ON n.row = r.row"
        f" WHERE r.story {_LISTED} AND NOT n.muted AND {STANDS} ORDER BY n.moment, n.row",
        (json.dumps(list(story.values())),),
    )
    for number, row in found:
        tellings.setdefault(number, []).append(row)
    lead = leads(connection, tellings)
    return array("q", (lead.get(story.get(row, 0), row) for row in firsts))


def of_rows(connection: sqlite3.Connection, rows: Sequence[int]) -> dict[int, int]:
    """Tell of which stories these entries are, by number; those of none are left out."""
    first, last = min(rows, default=0), max(rows, default=0)
    if last - first > _SPARSE * len(rows):
        found = connection.execute(
            "SELECT r.row, r.story FROM json_each(?) j CROSS JOIN story_entries r ON r.row = j.value",
            (json.dumps(sorted(rows)),),
        )
    else:
        found = connection.execute(
            "SELECT row, story FROM story_entries WHERE row BETWEEN ? AND ?", (first, last)
        )
    return dict(found)


_SPARSE = 3
"""Times as many rows lie between the first and the last of some, from which each is looked up."""


def _headlines(connection: sqlite3.Connection, rows: Sequence[int]) -> list[Headline]:
    return counted(connection, entries.headlines(connection, rows))


def counted(connection: sqlite3.Connection, found: Sequence[Headline]) -> list[Headline]:
    """Complete headlines by how many tell the stories that they are of."""
    counts = _told(connection, [one.row for one in found if one.story])
    return [
        replace(
            one,
            tellings=told.tellings,
            sources=told.sources,
            told_new=told.new,
            told_since=told.since,
            told_last=told.last,
        )
        if (told := counts.get(one.story))
        else one
        for one in found
    ]


class _Counts(NamedTuple):
    """Of a story, as in Story."""

    tellings: int
    sources: int
    new: int
    since: datetime
    last: datetime


def _told(connection: sqlite3.Connection, rows: Sequence[int]) -> dict[str, _Counts]:
    """Count who tells the stories of these entries, by the name of each."""
    found = connection.execute(
        "SELECT s.name, count(*), sum(n.muted), count(DISTINCT n.feed),"
        " count(DISTINCT iif(n.muted, NULL, n.feed)),"
        " sum(s.seen IS NOT NULL AND NOT n.muted"
        " AND (SELECT arrived FROM entries WHERE row = n.row) > s.seen),"
        " min(n.moment), max(n.moment)"
        f" FROM (SELECT DISTINCT story FROM story_entries WHERE row {_LISTED}) w"
        " JOIN stories s ON s.id = w.story JOIN story_entries r ON r.story = s.id"
        f" JOIN marks n ON n.row = r.row WHERE {STANDS} GROUP BY s.id",
        (json.dumps(list(rows)),),
    )
    return {
        name: _Counts(
            *((every, feeds) if every == muted else (every - muted, shown)),
            new,
            to_time(since),
            to_time(last),
        )
        for name, every, muted, feeds, shown, new, since, last in found
    }


def members(connection: sqlite3.Connection, number: int, but: int = 0) -> "array[int]":
    """List the entries that tell a story, the latest first; not `but`."""
    found = connection.execute(
        "SELECT n.row FROM story_entries r JOIN marks n ON n.row = r.row"
        f" WHERE r.story = ? AND n.row <> ? AND {STANDS} ORDER BY n.moment DESC, n.row DESC",
        (number, but),
    )
    return array("q", (row for (row,) in found))


def copies(connection: sqlite3.Connection, rows: Sequence[int]) -> "array[int]":
    """List the entries that say what these say in nearly the same words; not these themselves."""
    found = connection.execute(
        f"WITH asked AS (SELECT row, story, iif(copy_of, copy_of, row) AS first FROM story_entries"
        f" WHERE row {_LISTED})"
        " SELECT DISTINCT o.row FROM asked a JOIN story_entries o ON o.story = a.story"
        " AND a.first IN (o.row, o.copy_of) WHERE o.row NOT IN (SELECT row FROM asked)",
        (json.dumps(list(rows)),),
    )
    return array("q", (row for (row,) in found))


def waits(connection: sqlite3.Connection) -> bool:
    """Whether something came of which nobody has asked yet what it tells."""
    found = connection.execute(
        "SELECT (SELECT value FROM meta WHERE name = 'gathered') < (SELECT max(row) FROM marks)"
    )
    return bool(found.fetchone()[0])


def look(connection: sqlite3.Connection, number: int, now: datetime) -> None:
    """Remember that the reader looked at a story."""
    connection.execute("UPDATE stories SET seen = ? WHERE id = ?", (to_number(now), number))


def leave(connection: sqlite3.Connection, feed: int) -> None:
    """Let a feed tell no stories."""
    connection.execute(
        "DELETE FROM story_entries WHERE row IN (SELECT row FROM entries WHERE feed = ?)", (feed,)
    )
    connection.execute(
        "DELETE FROM story_terms WHERE row IN (SELECT row FROM entries WHERE feed = ?)", (feed,)
    )


def forget(connection: sqlite3.Connection) -> int:
    """Forget the stories of which nothing is left; how many."""
    return connection.execute(
        "DELETE FROM stories WHERE NOT EXISTS (SELECT * FROM story_entries WHERE story = stories.id)"
    ).rowcount
