"""Keep what an entry said before its source made it say something else."""

import re
import sqlite3

from newsterm.model import NewEntry, Revision
from newsterm.query import plain
from newsterm.store.rows import to_number, to_time, unpack

MOST = 20
"""Texts that are kept of one entry: the first, and the last ones."""
LARGEST = 200_000
"""Bytes, packed, that those after the first take at the most; the last one is kept however long it is."""
APART = 3_600_000_000
"""Microseconds: of the texts that began within one of these stretches the last is kept. A live blog changes
every five minutes; what it said an hour ago is of interest, what it said five times since then is not."""

_LINE = re.compile(
    r"</?(?:article|br|div|dd|dl|dt|figure|footer|h\d|hr|li|ol|p|section|t[dhr]|table|ul)\b[^<>]*>",
    re.IGNORECASE,
)
# A line that counts something about the page, and tells nothing of what it is about.
_COUNTED = (
    "comments?|points?|views?|likes?|shares?|votes?|upvotes?|reads?|repl(?:y|ies)|reactions?|downloads?"
    "|(?:min(?:ute)?|hour|day)s? ago|min(?:ute)?s?(?: read)?"
    "|(?:تعليق|إعجاب|اعجاب)(?:ات|ًا|ا)?|مشاهد(?:ة|ات)|قراء(?:ة|ات)|زيار(?:ة|ات)|مشارك(?:ة|ات)"
    "|نظر(?:ات)?|دیدگاه(?:[\u200c ]?ها)?|بازدید|لایک|پسند|تبصرے|تبصرہ|ویوز"
    "|תגובות|תגובה|צפיות|שיתופים|לייקים|קריאות"
)
_NUMBER = r"\d[\d.,٬٫]*\s?[km]?\+?"
_COUNTER = re.compile(
    rf"(?:[^\w\n]*(?:{_NUMBER}\s*(?:{_COUNTED})|(?:{_COUNTED})[^\w\n]*{_NUMBER})\b)+\W*", re.IGNORECASE
)
_LONGEST = 80
"""Letters of a line that counts."""


def same_to_a_reader(old: tuple[str, str, str, str], new: tuple[str, str, str, str]) -> bool:
    """Whether two texts (title, author, summary, HTML) look the same, apart from counters and distances."""
    return _seen(*old) == _seen(*new)


def keep(connection: sqlite3.Connection, row: int, new: NewEntry) -> bool:
    """Keep what an entry says, which is about to say something `new`; False: a reader would see no change."""
    found = connection.execute(
        "SELECT e.hash, e.title, e.author, b.packed, coalesce(e.altered, e.arrived)"
        " FROM entries e JOIN bodies b ON b.row = e.row WHERE e.row = ?",
        (row,),
    ).fetchone()
    # Without a hash it is another reader's word on it (store/importing), not what its source said.
    if found is None or not found[0]:
        return False
    _, title, author, packed, since = found
    entry, now = new.entry, to_number(new.arrived)
    if same_to_a_reader(
        (title, author, *unpack(packed)), (entry.title, entry.author, entry.summary, entry.html)
    ):
        return False
    # All but the first that began in the same stretch of time, this one comes after.
    connection.execute(
        "DELETE FROM revisions WHERE row = ?1 AND since / ?3 = ?2 / ?3"
        " AND since > (SELECT min(since) FROM revisions WHERE row = ?1)",
        (row, since, APART),
    )
    connection.execute(
        "INSERT OR IGNORE INTO revisions (row, since, title, author, packed) VALUES (?, ?, ?, ?, ?)",
        (row, since, title, author, packed),
    )
    connection.execute(
        "DELETE FROM revisions WHERE row = ?1 AND since IN (SELECT since FROM"
        " (SELECT since, row_number() OVER latest AS place, sum(length(packed)) OVER latest AS size"
        " FROM revisions WHERE row = ?1 AND since > (SELECT min(since) FROM revisions WHERE row = ?1)"
        " WINDOW latest AS (ORDER BY since DESC)) WHERE place > 1 AND (place >= ?2 OR size > ?3))",
        (row, MOST, LARGEST),
    )
    connection.execute("UPDATE entries SET altered = max(?, ? + 1) WHERE row = ?", (now, since, row))
    return True


def recall(connection: sqlite3.Connection, row: int) -> tuple[Revision, ...]:
    """Read what an entry said before, the earliest first."""
    found = connection.execute(
        "SELECT since, title, author, packed FROM revisions WHERE row = ? ORDER BY since", (row,)
    )
    return tuple(_revision(*one) for one in found)


def _revision(since: int, title: str, author: str, packed: bytes) -> Revision:
    summary, html = unpack(packed)
    return Revision(since=to_time(since), title=title, author=author, summary=summary, html=html)


def _seen(title: str, author: str, summary: str, html: str) -> tuple[str, ...]:
    # A summary that stands beside a body may be shown above it.
    return " ".join(title.split()), " ".join(author.split()), _lines(summary), _lines(html)


def _lines(html: str) -> str:
    lines = (" ".join(line.split()) for line in plain(_LINE.sub("\n", html)).splitlines())
    return " ".join(line for line in lines if line and not _counts(line))


def _counts(line: str) -> bool:
    return len(line) <= _LONGEST and _COUNTER.fullmatch(line) is not None
