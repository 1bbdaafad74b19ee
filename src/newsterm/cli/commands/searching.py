"""What answers best, and where it says so."""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser, whole_number
from newsterm.cli.commands.listing import FIELDS, draw, headlines, record, room_for_title
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.forms import add_forms, for_programs, give
from newsterm.cli.wording import NO_FEEDS, stamp
from newsterm.lang import Said
from newsterm.model import Headline

if TYPE_CHECKING:
    from newsterm.newsroom import Newsroom
    from newsterm.query import Snippet

_MOST = 50
"""Answers that a pipe is given where it does not say how many."""
_WIDTH = 160
"""Characters of a snippet, where no terminal sets its width."""
_AROUND = 3
"""Rows of a terminal that are no answers."""

Answer = tuple[Headline, "Snippet | None"]


def _search_arguments(parser: Parser) -> None:
    parser.question()
    parser.add_argument("-n", type=whole_number, metavar="N", help="limit")
    parser.add_argument("--order", choices=("best", "newest", "oldest", "arrived"), default="best")
    add_forms(parser)


def _search(asked: Namespace, desk: Desk) -> int:
    out = desk.out
    to_people = out.drawing.is_terminal and not for_programs(asked)
    limit = (
        asked.n
        if asked.n is not None
        else max(1, (out.drawing.size[1] - _AROUND) // 2)
        if to_people
        else _MOST
    )
    with desk.newsroom() as newsroom:
        rows = newsroom.reading.rows(asked.query, asked.order, limit or None)
        width = room_for_title(out.drawing.size[0]) if to_people else _WIDTH
        found = _answers(newsroom, rows, asked.query, width)
        if give((_record(*answer) for answer in found), asked, desk, (*FIELDS, "snippet", "lit")):
            return DONE
        if to_people:
            draw(found, desk, newsroom)
            if not rows:
                desk.say.note(Said("told.no_articles") if newsroom.reading.feeds() else NO_FEEDS)
        else:
            for one, said in found:
                time = stamp(one.when) or ""
                out.fields(one.id, time, one.feed_title, one.title, said.text if said else "")
    return DONE


def _answers(newsroom: "Newsroom", rows: Sequence[int], question: str, width: int) -> Iterator[Answer]:
    for headline in headlines(newsroom, rows):
        yield headline, newsroom.reading.snippet(question, headline.row, width)


def _record(headline: Headline, said: "Snippet | None") -> Mapping[str, object]:
    return {
        **record(headline),
        "snippet": said.text if said else "",
        "lit": [list(place) for place in said.lit] if said else [],
    }


COMMANDS = {
    "search": Command(
        example="newsterm search القدس -n 20",
        arguments=_search_arguments,
        run=_search,
    ),
}
