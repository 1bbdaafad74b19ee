"""Every change of state and its inverse: steps, undo, redo, and the history of them."""

# ruff: noqa: S608 - values are always bound; only our own columns and conditions are put together

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from newsterm.lang import Said, heard, plain
from newsterm.store.flips import STORY, TAG, Flip, flip
from newsterm.store.rows import pack_rows, to_number, to_time, unpack_rows

WORDED = frozenset({
    "read", "unread", "saved", "unsaved", "tags", "muted", "unmuted", "binned", "unbinned", "tidied",
    "filtered", "imported", "subscribed", "dropped", "feed_changed", "feed_moved", "feed_placed", "newsboat",
    "story_read", "digest_read", "story_followed", "story_unfollowed", "story_muted", "story_unmuted",
    "tabs_made", "tab_named", "tab_moved", "tab_dropped",
})  # fmt: skip
"""Labels that have a message, `journal.…`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """What came of marking."""

    journal: int | None
    """The step's number in the journal; None: everything was so already."""
    changed: int
    """How many entries are not as they were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of the history."""

    journal: int = 0
    """Its number; 0: it is not written yet."""
    at: datetime
    label: str
    about: str = ""
    """Where it was done: a section, a feed, a filter; empty: nothing to say."""
    changed: int
    """How many entries; of a step in feeds.toml, how many feeds."""
    undone: bool = False
    feeds: bool = False
    """Whether it was a step in feeds.toml or of tabs, which `config.past` can turn back."""

    @property
    def said(self) -> Said:
        """What the step did; a label that has no words is said as it stands."""
        if self.label == "reverted":
            return Said("journal.reverted", what=heard(self.about))
        if self.label not in WORDED:
            return plain(self.label)
        did = Said(f"journal.{self.label}", n=self.changed)
        if not self.about:
            return did
        if self.feeds or self.label.startswith("story_"):
            return Said("errors.of", name=self.about, what=did)
        # A tab of newsterm's own is named in the language of who reads.
        where = heard(self.about) if self.about.startswith('["sections.') else self.about
        return Said("journal.in", what=did, where=where)


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """A step that was turned back, or taken again."""

    step: Step
    rows: tuple[int, ...]
    """The entries that are otherwise now."""
    feeds: tuple[str, ...] = ()
    """The addresses of the feeds of which feeds.toml says something else now."""
    by: int = 0
    """The number of the new step that turned it back; 0: none was needed."""

    @property
    def said(self) -> Said:
        """What the step did."""
        return self.step.said


def mark(
    connection: sqlite3.Connection,
    rows: Sequence[int],
    *,
    states: Iterable[tuple[str, bool | None]],
    add_tags: Iterable[str],
    drop_tags: Iterable[str],
    label: str,
    about: str,
    now: datetime,
) -> Marked:
    """Mark entries, and write down those that were otherwise before."""
    wanted = [(name, on) for name, on in states if on is not None]
    wanted += [(TAG + tag, True) for tag in add_tags] + [(TAG + tag, False) for tag in drop_tags]
    return _act(connection, [(name, rows, on) for name, on in wanted], label, about, now)


def mark_each(
    connection: sqlite3.Connection,
    wanted: Mapping[str, Sequence[int]],
    *,
    label: str,
    about: str,
    now: datetime,
) -> Marked:
    """Set several marks, each on entries of its own, and write it down as one step."""
    return _act(connection, [(name, rows, True) for name, rows in wanted.items()], label, about, now)


def _act(
    connection: sqlite3.Connection,
    wanted: Iterable[tuple[str, Sequence[int], bool]],
    label: str,
    about: str,
    now: datetime,
) -> Marked:
    at = to_number(now)
    flips = [one for name, rows, on in wanted for one in flip(connection, name, rows, on=on, at=at)]
    changed = _changed(flips)
    if not changed:
        return Marked(journal=None, changed=0)
    one = Step(at=now, label=label, about=about, changed=changed)
    return Marked(journal=_write(connection, one, flips), changed=changed)


def _changed(flips: Sequence[Flip]) -> int:
    """Count the entries that are otherwise now; where there are none, the stories."""
    own = {row for one in flips if not one.mark.startswith(STORY) for row in one.rows}
    return len(own or {row for one in flips for row in one.rows})


def go_on(connection: sqlite3.Connection, number: int, flips: Sequence[Flip]) -> None:
    """Add to a step that was begun in an act before this one."""
    connection.executemany(
        'INSERT INTO journal_flips (journal, mark, "on", rows) VALUES (?, ?, ?, ?)',
        [(number, done.mark, done.on, pack_rows(done.rows)) for done in flips],
    )
    connection.execute(
        "UPDATE journal SET changed = changed + ? WHERE id = ?",
        (len({row for done in flips for row in done.rows}), number),
    )


def note(connection: sqlite3.Connection, label: str, about: str, changed: int, now: datetime) -> int:
    """Write down a step that is taken in feeds.toml; returns its number."""
    return _write(connection, Step(at=now, label=label, about=about, changed=changed, feeds=True))


def last(connection: sqlite3.Connection, *, undone: bool) -> Step | None:
    """Find the step that `undo` would turn back, or that `redo` would take again; None: there is none."""
    which = "min(id) FROM journal WHERE undone" if undone else "max(id) FROM journal WHERE NOT undone"
    return next(_steps(connection, f"id = (SELECT {which})"), None)


def step(connection: sqlite3.Connection, number: int) -> Step | None:
    """Recall one step; None: it is not in the journal."""
    return next(_steps(connection, "id = ?", number), None)


def turn(connection: sqlite3.Connection, one: Step, *, back: bool) -> Undone:
    """Turn a step back, or take it again."""
    rows = {row for done in _turn(connection, one, back=back, at=to_number(one.at)) for row in done.rows}
    connection.execute("UPDATE journal SET undone = ? WHERE id = ?", (back, one.journal))
    return Undone(step=replace(one, undone=back), rows=tuple(sorted(rows)))


def revert(connection: sqlite3.Connection, one: Step, now: datetime, feeds: int) -> Undone:
    """Turn any step back as a new one; what was changed again since then stays as it is.

    `feeds`: how many are turned back in feeds.toml.
    """
    flips = _turn(connection, one, back=True, at=to_number(now))
    rows = {row for done in flips for row in done.rows}
    by = 0
    if rows or feeds:
        about, changed = one.said.spell(), len(rows) or feeds
        back = Step(at=now, label="reverted", about=about, changed=changed, feeds=bool(feeds))
        by = _write(connection, back, flips)
    return Undone(step=one, rows=tuple(sorted(rows)), by=by)


def history(connection: sqlite3.Connection, limit: int) -> list[Step]:
    """List the last steps, the latest first."""
    return list(_steps(connection, "id > 0 ORDER BY id DESC LIMIT ?", limit))


def forget(connection: sqlite3.Connection, before: datetime, most: int) -> int:
    """Forget the steps before a moment, and all but the latest ones; how many."""
    return connection.execute(
        "DELETE FROM journal WHERE at < ? OR id <= (SELECT max(id) FROM journal) - ?",
        (to_number(before), most),
    ).rowcount


def _write(connection: sqlite3.Connection, one: Step, flips: Iterable[Flip] = ()) -> int:
    # What was undone before cannot be done again once something else was done.
    connection.execute("DELETE FROM journal WHERE undone")
    number: int = connection.execute(
        "INSERT INTO journal (at, label, about, changed, feeds) VALUES (?, ?, ?, ?, ?) RETURNING id",
        (to_number(one.at), one.label, one.about, one.changed, one.feeds),
    ).fetchone()[0]
    connection.executemany(
        'INSERT INTO journal_flips (journal, mark, "on", rows) VALUES (?, ?, ?, ?)',
        [(number, done.mark, done.on, pack_rows(done.rows)) for done in flips],
    )
    return number


def _turn(connection: sqlite3.Connection, one: Step, *, back: bool, at: int) -> list[Flip]:
    flips = connection.execute(
        'SELECT mark, "on", rows FROM journal_flips WHERE journal = ? ORDER BY rowid', (one.journal,)
    ).fetchall()
    return [
        done
        for name, on, packed in (reversed(flips) if back else flips)
        for done in flip(connection, name, unpack_rows(packed), on=bool(on) != back, at=at)
    ]


def _steps(connection: sqlite3.Connection, which: str, *values: object) -> Iterator[Step]:
    found = connection.execute(
        f"SELECT id, at, label, about, changed, undone, feeds FROM journal WHERE {which}", values
    )
    for number, at, label, about, changed, undone, feeds in found:
        yield Step(
            journal=number,
            at=to_time(at),
            label=label,
            about=about,
            changed=changed,
            undone=bool(undone),
            feeds=bool(feeds),
        )
