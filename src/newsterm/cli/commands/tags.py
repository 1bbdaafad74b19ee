"""The tags that there are."""

from argparse import Namespace
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.forms import add_forms, give
from newsterm.model import Tag
from newsterm.query import spell

if TYPE_CHECKING:
    from newsterm.newsroom import Newsroom

FIELDS = ("tag", "unread", "total")


def _arguments(parser: Parser) -> None:
    add_forms(parser)


def _run(asked: Namespace, desk: Desk) -> int:
    with desk.newsroom() as newsroom:
        found = [_counted(tag, newsroom) for tag in newsroom.reading.tags()]
    if give(found, asked, desk, FIELDS):
        return DONE
    if not desk.out.drawing.is_terminal:
        for one in found:
            desk.out.fields(*(str(one[name]) for name in FIELDS))
        return DONE
    from newsterm.cli.tables import Cell, Column  # noqa: PLC0415 (rich; a pipe needs none)

    words = desk.words
    table = desk.table(
        Column(title=words.say("tables.tag")),
        Column(title=words.say("tables.unread"), numbers=True),
        Column(title=words.say("tables.kept"), numbers=True),
    )
    rows = [
        [Cell(str(one["tag"])), *(Cell(words.number(int(str(one[name])))) for name in FIELDS[1:])]
        for one in found
    ]
    for line in table.lines([table.header(), *rows] if rows else []):
        desk.out.line(line)
    return DONE


def _counted(tag: str, newsroom: "Newsroom") -> dict[str, object]:
    asked = spell(Tag(tag))
    count = newsroom.reading.count
    return {"tag": tag, "unread": count(f"{asked} is:unread"), "total": count(asked)}


COMMANDS = {"tags": Command(example="newsterm tags", arguments=_arguments, run=_run)}
