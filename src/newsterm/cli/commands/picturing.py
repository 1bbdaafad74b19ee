"""The pictures of articles, asked for and kept."""

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.commands.marking import ids_of
from newsterm.cli.desk import Desk
from newsterm.cli.forms import add_forms
from newsterm.cli.outcomes import ended, reporting
from newsterm.cli.wording import FAULT
from newsterm.lang import Said

if TYPE_CHECKING:
    from newsterm.newsroom import Newsroom
    from newsterm.newsroom.pictured import Pictured

_FIELDS = ("url", "file", "width", "height", *FAULT)


def _arguments(parser: Parser) -> None:
    parser.add_argument("ids", nargs="+", metavar="ID", help="ids")
    add_forms(parser, lines="pictures_jsonl")


def _run(asked: Namespace, desk: Desk) -> int:
    from newsterm.cli.waiting import wait_for  # noqa: PLC0415 (asyncio; help needs none)

    with desk.newsroom() as newsroom:
        found = wait_for(_ask(list(dict.fromkeys(ids_of(asked.ids))), newsroom, desk, asked))
    return ended(Said("told.pictures", n=sum(bool(one.file) for one in found)), found, desk)


async def _ask(
    ids: Sequence[str], newsroom: "Newsroom", desk: Desk, asked: Namespace
) -> "Sequence[Pictured]":
    found: list[Pictured] = []
    with reporting(asked, desk, _FIELDS) as report:
        for entry_id in ids:
            entry = newsroom.reading.by_id(entry_id)
            urls = newsroom.picturing.addresses(entry, newsroom.reading.full_text(entry))
            found += await newsroom.picturing.ask(entry, urls, report)
    return found


COMMANDS = {
    "pictures": Command(
        example="newsterm list is:saved --ids | newsterm pictures -",
        arguments=_arguments,
        run=_run,
    )
}
