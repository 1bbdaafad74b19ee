"""What is there: headlines, and how many."""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser, whole_number
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.wording import several, stamp
from newsterm.model import Headline

if TYPE_CHECKING:
    from newsterm.newsroom import Newsroom

_CHUNK = 500
"""Headlines that are read at once."""
_ID, _TIME, _FEED = 10, 5, 18
"""Columns of a terminal."""


def _list_arguments(parser: Parser) -> None:
    parser.question()
    parser.add_argument(
        "-n", type=whole_number, metavar="N", help="at most so many; 0: all (a terminal is filled once)"
    )
    parser.add_argument("--order", choices=("newest", "oldest", "arrived"), default="newest")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one document")
    form.add_argument("--jsonl", action="store_true", help="an object a line")
    form.add_argument("--ids", action="store_true", help="ids alone")


def _list(asked: Namespace, desk: Desk) -> int:
    out = desk.out
    to_people = out.drawing.is_terminal and not (asked.json or asked.jsonl or asked.ids)
    limit = asked.n if asked.n is not None else max(1, out.drawing.size[1] - 2) if to_people else 0
    with desk.newsroom() as newsroom:
        rows = newsroom.reading.rows(asked.query, asked.order, limit or None)
        found = _headlines(newsroom, rows)
        if asked.json:
            out.document(map(record, found))
        elif to_people:
            now = newsroom.clock()
            for headline in found:
                out.line(_drawn(headline, desk, now))
        else:
            for headline in found:
                if asked.jsonl:
                    out.json(record(headline))
                elif asked.ids:
                    out.line(headline.id)
                else:
                    out.fields(headline.id, stamp(headline.when) or "", headline.feed_title, headline.title)
        if to_people and asked.n is None and len(rows) == limit:
            more = newsroom.reading.count(asked.query) - limit
            out.flush()
            if more > 0:
                desk.say.note(f"{several(more, 'more article')}; newsterm list -n 0 shows them all")
        elif to_people and not rows:
            desk.say.note(
                "no articles" if newsroom.reading.feeds() else "no feeds yet; newsterm add ADDRESS brings one"
            )
    return DONE


def _headlines(newsroom: "Newsroom", rows: Sequence[int]) -> Iterator[Headline]:
    for start in range(0, len(rows), _CHUNK):
        yield from newsroom.reading.headlines(rows[start : start + _CHUNK])


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
    }


def _drawn(headline: Headline, desk: Desk, now: datetime) -> str:
    from newsterm.lang import base_direction, list_time  # noqa: PLC0415 (a pipe needs none)

    drawing = desk.out.drawing
    marks = headline.marks
    base = base_direction(headline.title, language=headline.language)
    look = "saved" if marks.saved else "unread" if not marks.read else ""
    room = max(10, drawing.size[0] - _ID - 1 - _TIME - _FEED - 5)  # blanks between them
    return drawing.row(
        drawing.field(headline.id, _ID, "id"),
        drawing.field("★" if marks.saved else "●" if not marks.read else " ", 1, look),
        drawing.field(list_time(headline.when, now), _TIME, "time"),
        drawing.field(headline.feed_title, _FEED, "feed") + " ",
        drawing.field(headline.title, room, "" if marks.read else "unread", base=base, flush=True),
    )


def _count(asked: Namespace, desk: Desk) -> int:
    with desk.newsroom() as newsroom:
        desk.out.line(str(newsroom.reading.count(asked.query)))
    return DONE


COMMANDS = {
    "list": Command(
        summary="lists headlines: all, or those that answer a question",
        example="newsterm list is:unread lang:ar -n 20",
        arguments=_list_arguments,
        run=_list,
    ),
    "count": Command(
        summary="counts articles: all, or those that answer a question",
        example="newsterm count is:unread",
        arguments=Parser.question,
        run=_count,
    ),
}
