"""What is there: headlines, and how many."""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser, readable, whole_number
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.forms import add_forms, for_programs, give
from newsterm.cli.wording import NO_FEEDS, stamp
from newsterm.lang import Said
from newsterm.model import Headline

if TYPE_CHECKING:
    from newsterm.cli.tables import Cell, Table
    from newsterm.newsroom import Newsroom
    from newsterm.query import Snippet

_CHUNK = 500
"""Headlines that are read, and drawn, at once."""
_AROUND = 3
"""Rows of a terminal that are no headlines: the columns' titles, what is left out, the next prompt."""
_ID, _WHEN = 10, 5
"""Columns of a terminal."""
_WITH_FEED, _WITH_WHEN = 70, 40
"""Columns of a terminal from which feed and time are shown as well."""
_FEED = range(16, 31)
"""Columns of a feed's name: a fifth of the terminal."""


def _list_arguments(parser: Parser) -> None:
    parser.question()
    parser.add_argument("-n", type=whole_number, metavar="N", help="limit")
    parser.add_argument("--order", choices=("newest", "oldest", "arrived", "best"), default="newest")
    parser.add_argument("--bin", action="store_true", help="in_the_bin")
    add_forms(parser, ids=True)


def _list(asked: Namespace, desk: Desk) -> int:
    out = desk.out
    to_people = out.drawing.is_terminal and not for_programs(asked)
    limit = asked.n if asked.n is not None else max(1, out.drawing.size[1] - _AROUND) if to_people else 0
    with desk.newsroom() as newsroom:
        if asked.bin:
            put((one.headline for one in newsroom.tidying.lying()), asked, desk, newsroom)
            return DONE
        rows = newsroom.reading.rows(asked.query, asked.order, limit or None)
        found = headlines(newsroom, rows)
        put(found, asked, desk, newsroom)
        if to_people and asked.n is None and len(rows) == limit:
            more = newsroom.reading.count(asked.query) - limit
            out.flush()
            if more > 0:
                hint = Said("hints.list_shows_all", command="newsterm list -n 0")
                desk.say.note(Said("told.more", n=more).then(hint))
        elif to_people and not rows:
            desk.say.note(Said("told.no_articles") if newsroom.reading.feeds() else NO_FEEDS)
    return DONE


def put(found: Iterable[Headline], asked: Namespace, desk: Desk, newsroom: "Newsroom") -> None:
    """Write headlines in the form that was asked for."""
    out = desk.out
    if give(map(record, found), asked, desk, FIELDS):
        return
    if asked.ids:
        for headline in found:
            out.line(headline.id)
    elif out.drawing.is_terminal:
        draw(((headline, None) for headline in found), desk, newsroom)
    else:
        for headline in found:
            out.fields(headline.id, stamp(headline.when) or "", headline.feed_title, headline.title)


def headlines(newsroom: "Newsroom", rows: Sequence[int]) -> Iterator[Headline]:
    """Read headlines as they are needed."""
    for start in range(0, len(rows), _CHUNK):
        yield from newsroom.reading.headlines(rows[start : start + _CHUNK])


FIELDS = (
    "id", "time", "arrived", "feed", "feed_title", "title", "url", "language", "direction", "read", "saved",
    "tags", "has", "notices", "story",
)  # fmt: skip
"""The names of a record, in their order."""


def record(headline: Headline) -> Mapping[str, object]:
    """Give a headline as JSON values, under names that stay what they are."""
    return {
        "id": headline.id,
        "time": stamp(headline.when),
        "arrived": stamp(headline.arrived),
        "feed": headline.feed,
        "feed_title": headline.feed_title,
        "title": headline.title,
        "url": headline.url,
        "language": headline.language,
        "direction": headline.direction,
        "read": headline.marks.read,
        "saved": headline.marks.saved,
        "tags": headline.marks.tags,
        "has": sorted(headline.has),
        "notices": sorted(headline.notices),
        "story": headline.story,
    }


def draw(
    found: "Iterable[tuple[Headline, Snippet | None]]",
    desk: Desk,
    newsroom: "Newsroom",
    *,
    live: bool = False,
) -> None:
    """Draw a table for people, a part at a time: it may be long. Below a headline stands what it says.

    `live`: what comes one after the other, so that of a whole day one wants the minute.
    """
    from newsterm.lang import list_time, live_time  # noqa: PLC0415 (a pipe needs none)

    columns, words, now = desk.out.drawing.size[0], desk.words, newsroom.clock()
    table = _table(columns, desk)

    def row(headline: Headline) -> "list[Cell]":
        from newsterm.cli.tables import Cell  # noqa: PLC0415 (rich)

        mark, look = _mark(headline)
        cells = [Cell(headline.id, "id"), Cell(mark, look)]
        if columns >= _WITH_WHEN:
            when = (live_time if live else list_time)(headline.when, now, words)
            cells.insert(1, Cell(when, "time", "ltr"))
        if columns >= _WITH_FEED:
            cells.append(Cell(headline.feed_title, "feed"))
        return [*cells, title_cell(headline)]

    found = iter(found)
    before = [table.header()]
    while part := list(islice(found, _CHUNK)):
        rows: list[Sequence[Cell]] = []
        for headline, said in part:
            rows.append(row(headline))
            if said is not None and said.text:
                rows.append(_below(headline, said.text, len(rows[-1])))
        for line in table.lines([*before, *rows]):
            desk.out.line(line)
        before = []


def _below(headline: Headline, text: str, columns: int) -> "list[Cell]":
    """Lay out what stands below a headline, in its own direction."""
    from newsterm.cli.tables import Cell  # noqa: PLC0415 (rich)
    from newsterm.lang import base_direction  # noqa: PLC0415

    base = base_direction(text, language=headline.language)
    flush = "right" if "rtl" in {base, headline.direction} else "left"
    return [*[Cell("")] * (columns - 1), Cell(text, "muted", base, flush)]


def room_for_title(columns: int) -> int:
    """Count the columns that are left for a headline."""
    gap = 2
    room = columns - _ID - gap - 1 - gap
    if columns >= _WITH_WHEN:
        room -= _WHEN + gap
    if columns >= _WITH_FEED:
        room -= _feed_columns(columns) + gap
    return max(room - 2, 20)


def _feed_columns(columns: int) -> int:
    return min(max(columns // 5, _FEED.start), _FEED.stop - 1)


def _table(columns: int, desk: Desk) -> "Table":
    """Begin a table as wide as the terminal, with as many columns as there is room for."""
    from newsterm.cli.tables import Column  # noqa: PLC0415 (rich)

    say = desk.words.say
    shown = [Column(title=say("tables.id"), width=_ID), Column(width=1)]
    if columns >= _WITH_WHEN:
        shown.insert(1, Column(title=say("tables.when"), width=_WHEN))
    if columns >= _WITH_FEED:
        shown.append(Column(title=say("tables.feed"), width=_feed_columns(columns)))
    return desk.table(*shown, Column(title=say("tables.headline"), share=1))


def _mark(headline: Headline) -> tuple[str, str]:
    """Give the mark of a headline, and its style."""
    if headline.marks.saved:
        return "★", "saved"
    return (" ", "") if headline.marks.read else ("●", "unread")


def title_cell(headline: Headline) -> "Cell":
    """Lay a headline out in its own direction, at that side of its column."""
    from newsterm.cli.tables import Cell  # noqa: PLC0415 (rich)
    from newsterm.lang import base_direction  # noqa: PLC0415

    base = base_direction(headline.title, language=headline.language)
    flush = "right" if "rtl" in {base, headline.direction} else "left"
    return Cell(headline.title, "" if headline.marks.read else "unread", base, flush)


def _count_arguments(parser: Parser) -> None:
    parser.question()
    parser.add_argument("--each", action="append", metavar="QUERY", type=readable, help="count_each")
    parser.add_argument("--json", action="store_true", help="count_object")


def _count(asked: Namespace, desk: Desk) -> int:
    questions = [*([asked.query] if asked.query or not asked.each else []), *(asked.each or ())]
    with desk.newsroom() as newsroom:
        counted = [
            {"query": question.strip(), "count": newsroom.reading.count(question)} for question in questions
        ]
    if asked.json and not asked.each:
        desk.out.json(counted[0])
    elif asked.json:
        desk.out.document(counted)
    else:
        for one in counted:
            desk.out.line(str(one["count"]))
    return DONE


COMMANDS = {
    "list": Command(
        example="newsterm list is:unread lang:ar -n 20",
        arguments=_list_arguments,
        run=_list,
    ),
    "count": Command(
        example="newsterm count is:unread",
        arguments=_count_arguments,
        run=_count,
    ),
}
