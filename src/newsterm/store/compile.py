"""Turn a question into SQL; `query.matches` must give the same answer."""

# ruff: noqa: S608 - values are always bound; only our own columns and conditions are put together

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from newsterm.lang import Said, fold
from newsterm.model import (
    All,
    And,
    Before,
    Has,
    InFeed,
    InStory,
    Is,
    Lang,
    Not,
    Or,
    Query,
    QueryError,
    Regex,
    Since,
    Tag,
    Text,
    Topic,
)
from newsterm.query import feed_number, primary, regex, since, sought, visible
from newsterm.store.index import WHOLE
from newsterm.store.rows import BITS, FEED_TITLE, FILED, MINE, NOTICES, SEVERAL, TOLD, to_number

# The partial indexes apply only where a question says literally what they say.
_STATES = {
    "unread": "m.read = 0",
    "read": "m.read = 1",
    "saved": "m.saved = 1",
    "muted": "m.muted = 1",
    # Few: what was kept of those that are otherwise now.
    "changed": "m.row IN (SELECT row FROM revisions)",
}

_TEXTS = (
    "b.packed, t.packed) FROM entries e JOIN bodies b ON b.row = e.row"
    " LEFT JOIN full_texts t ON t.row = e.row WHERE e.row = m.row"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A condition on `marks m`, with what its question marks stand for."""

    sql: str
    values: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    now: datetime
    indexed: int
    """Up to this row the index knows every word; later ones are read."""
    behind: bool
    """Whether there are later ones."""
    tags: frozenset[str]
    """Folded names of the tags that entries bear by themselves."""
    feed: str
    """The column by which feeds are chosen; with a plus sign SQLite does not take an index for it."""
    every: bool
    """Whether all that answers is wanted: what tells a story is then asked first whether it does."""


def where(
    query: Query,
    now: datetime,
    *,
    indexed: int,
    behind: bool,
    tags: frozenset[str],
    walk: bool = False,
    every: bool = False,
) -> Clause:
    """Compile a whole question, with what it leaves unsaid: nothing muted, nothing of dropped feeds.

    The index knows the rows up to `indexed`, and is `behind` where there are later ones; `tags` are those
    that entries bear by themselves, folded. `walk`: choose among all entries in order, not first by feed.
    `every`: all that answers is wanted, not the first of it.
    Raises QueryError where a regular expression is none.
    """
    clause = _clause(
        visible(query),
        _Asked(
            now=now,
            indexed=indexed,
            behind=behind,
            tags=tags,
            feed="+m.feed" if walk else "m.feed",
            every=every,
        ),
    )
    shown = "m.feed NOT IN (SELECT id FROM feeds WHERE binned IS NOT NULL)"
    if _is_of_mine(query, tags):
        shown = f"({shown} OR {MINE})"
    return Clause(sql=f"{clause.sql} AND {shown}", values=clause.values)


def _is_of_mine(query: Query, tags: frozenset[str]) -> bool:
    """Whether a question asks for what the reader saved or tagged, which outlives its feed."""
    match query:
        case And(parts) | Or(parts):
            return any(_is_of_mine(part, tags) for part in parts)
        case Tag(name):
            return fold(name) in tags
        case _:
            return query == Is("saved")


def in_feeds(query: Query, tags: frozenset[str]) -> Clause | None:
    """Compile the part of a question that chooses feeds, over `feeds f`; None where it chooses none."""
    match query:
        case InFeed(feed):
            return _feed(feed)
        case Tag(name) if fold(name) not in tags:
            return _feed_tag(name)
        case And(parts):
            chosen = [clause for part in parts if (clause := in_feeds(part, tags)) is not None]
            return _join(chosen, " AND ") if chosen else None
        case _:
            return None


def _clause(query: Query, asked: _Asked) -> Clause:  # noqa: C901, PLR0911, PLR0912 - one case for each noun
    match query:
        case All():
            return Clause(sql="1")
        case Text(words, phrase, name):
            return _text(words, asked, phrase=phrase, name=name)
        case Regex(pattern):
            regex(pattern)
            return Clause(
                sql=f"(SELECT finds(?, e.title, {_TEXTS})",
                values=(pattern,),
            )
        case Is(state) if state in NOTICES:
            return Clause(sql="m.has & ? != 0", values=(NOTICES[state],))
        case Is(state):
            if state not in _STATES:
                raise QueryError(Said("errors.query.no_state", value=state), column=0)
            return Clause(sql=_STATES[state])
        case Has(kind):
            return Clause(sql="m.has & ? != 0", values=(BITS.get(kind, 0),))
        case Tag(name):
            return _tag(name, asked)
        case Topic(name):
            return Clause(sql="m.has & ? != 0", values=(FILED[f"topic:{name}"],))
        case InFeed(feed):
            chosen = _feed(feed)
            return Clause(
                sql=f"{asked.feed} IN (SELECT f.id FROM feeds f WHERE {chosen.sql})", values=chosen.values
            )
        case InStory(story):
            return _story(story, asked)
        case Lang(code):
            return Clause(sql="m.language = ?", values=(primary(code),))
        case Since(time):
            return Clause(sql="m.moment >= ?", values=(to_number(since(time, asked.now)),))
        case Before(time):
            return Clause(sql="m.moment < ?", values=(to_number(since(time, asked.now)),))
        case And(parts):
            return _join([_clause(part, asked) for part in parts], " AND ") if parts else Clause(sql="1")
        case Or(parts):
            return _join([_clause(part, asked) for part in parts], " OR ") if parts else Clause(sql="0")
        case Not(part):
            if part == Is("muted"):
                return Clause(sql="m.muted = 0")
            if part == Is("read"):
                return Clause(sql="m.read = 0")
            inner = _clause(part, asked)
            return Clause(sql=f"NOT ({inner.sql})", values=inner.values)
        case _:
            assert_never(query)


def _join(clauses: list[Clause], sign: str) -> Clause:
    sql = sign.join(clause.sql for clause in clauses)
    return Clause(
        sql=f"({sql})" if sign == " OR " else sql,
        values=tuple(value for clause in clauses for value in clause.values),
    )


def _text(sought_text: str, asked: _Asked, *, phrase: bool, name: str) -> Clause:
    chosen = rows_saying(Text(sought_text, phrase, name))
    if chosen is None:
        return Clause(sql="1")
    found = Clause(sql=f"m.row IN ({chosen.sql})", values=chosen.values)
    if not asked.behind:
        return found
    unread = Clause(
        sql=f"m.row > ? AND (SELECT says(?, ?, ?, e.title, e.author, {_TEXTS})",
        values=(asked.indexed, sought_text, int(phrase), name),
    )
    return _join([found, unread], " OR ")


def rows_saying(
    text: Text, among: Sequence[int] = (), tables: tuple[str, str] = WHOLE, upto: int = 0
) -> Clause | None:
    """Compile a term to a SELECT of the rows that say it, of those that are indexed; None: all do.

    `among`: of these rows alone. `tables`: where it is asked. `upto`: of the rows up to this one alone.
    """
    wanted = sought(text.words, phrase=text.phrase)
    if not wanted.runs:
        return None
    star = "*" if wanted.begins else ""
    forms = [_quoted(form) for form in sorted(wanted.forms)]
    runs = [_quoted(" ".join(run)) + star for run in wanted.runs]
    found, bounds = _FOUND, tuple[object, ...]()
    if among:
        found, bounds = found + _AMONG, (min(among), max(among), json.dumps(list(among)))
    if upto:
        found, bounds = f"{found} AND rowid <= ?", (*bounds, upto)
    own = Clause(sql=found.format(tables[0]), values=(_either([*runs, *forms], text.field), *bounds))
    if not forms:
        return own
    inside = _either([*runs[:1], *forms] if star else forms, text.field)
    return Clause(sql=f"{own.sql} UNION {found.format(tables[1])}", values=(*own.values, inside, *bounds))


def scores(text: Text, tables: tuple[str, str] = WHOLE) -> list[Clause]:
    """Compile a term to SELECTs of rows, scores (BM25: less is better), whether titles say it; stems apart.

    Bound besides: the first and the last of the rows in question, and all of them as JSON. `tables`: where
    it is asked.
    """
    wanted = sought(text.words, phrase=text.phrase)
    if not wanted.runs:
        return []
    runs = [_quoted(" ".join(run)) for run in wanted.runs]
    terms = [
        *runs,
        *([f"{run}*" for run in runs] if wanted.begins else []),
        *map(_quoted, sorted(wanted.forms)),
    ]
    stems = [_quoted(form) for form in sorted(wanted.forms)]
    return [
        Clause(sql=_SCORED.format(table), values=(_either(said, text.field),))
        for table, said in zip(tables, (terms, stems), strict=True)
        if said
    ]


# Between the outermost; with a plus sign FTS5 is not asked once more for each of the rows.
_AMONG = " AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?))"
_SCORED = (
    "SELECT rowid, bm25({0}, 10.0, 4.0, 1.0), bm25({0}, 1.0, 0.0, 0.0) < 0"
    " FROM {0} WHERE {0} MATCH ?" + _AMONG
)
_FOUND = "SELECT rowid AS row FROM {0} WHERE {0} MATCH ?"


def _quoted(words: str) -> str:
    """Spell words for FTS5: letters and digits alone, so nothing between the quotation marks is its own."""
    return f'"{words}"'


def _either(terms: list[str], name: str) -> str:
    return (f"{name} : " if name else "") + "(" + " OR ".join(dict.fromkeys(terms)) + ")"


def _tag(name: str, asked: _Asked) -> Clause:
    chosen = _feed_tag(name)
    of_feed = Clause(
        sql=f"{asked.feed} IN (SELECT f.id FROM feeds f WHERE {chosen.sql})", values=chosen.values
    )
    if fold(name) not in asked.tags:
        return of_feed
    own = Clause(sql="m.row IN (SELECT entry FROM tags WHERE folded = ?)", values=(fold(name),))
    return _join([of_feed, own], " OR ")


def _feed_tag(name: str) -> Clause:
    return Clause(sql="f.id IN (SELECT feed FROM feed_tags WHERE folded = ?)", values=(fold(name),))


def _story(story: str, asked: _Asked) -> Clause:
    if story == "any":
        return Clause(
            sql=f"m.row IN (SELECT row FROM story_entries) AND {SEVERAL}" if asked.every else SEVERAL
        )
    of = "m.row IN (SELECT r.row FROM stories s JOIN story_entries r ON r.story = s.id WHERE {})"
    if story == "followed":
        return Clause(sql=of.format("s.followed = 1"))
    return Clause(sql=f"{of.format('s.name = ?')} AND {TOLD}", values=(story,))


def _feed(feed: str) -> Clause:
    number = feed_number(feed)
    if number is not None:
        return Clause(sql="f.id = ?", values=(number,))
    return Clause(
        sql=f"(instr(folded({FEED_TITLE}), ?) > 0 OR instr(folded(f.url), ?) > 0)",
        values=(fold(feed), fold(feed)),
    )
