"""Asking pages for the articles that feeds only begin."""

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
from newsterm.model import Completion, Sought, UsageError

if TYPE_CHECKING:
    from newsterm.newsroom import Newsroom

_FIELDS = ("id", "url", "title", "kept", *FAULT)


def _arguments(parser: Parser) -> None:
    parser.add_argument("ids", nargs="*", metavar="ID", help="ids")
    parser.add_argument("--due", action="store_true", help="full_due")
    parser.add_argument("--again", action="store_true", help="again")
    add_forms(parser, lines="completions")


def _run(asked: Namespace, desk: Desk) -> int:
    from newsterm.cli.waiting import wait_for  # noqa: PLC0415 (asyncio; help needs none)

    if not (asked.ids or asked.due):
        raise UsageError(
            Said("errors.cli.required", names="ID"), hint=Said("hints.tells_more", what="newsterm help full")
        )
    with desk.newsroom() as newsroom:
        rows = dict.fromkeys(newsroom.reading.row(entry_id) for entry_id in ids_of(asked.ids))
        pages = newsroom.completing.pages(list(rows))
        if asked.due:
            pages += (page for page in newsroom.completing.due() if page.row not in rows)
        completions = wait_for(_complete(pages, newsroom, desk, asked))
    new = sum(not (one.error or one.kept) for one in completions)
    return ended(Said("told.full_texts", n=new), completions, desk)


async def _complete(
    pages: Sequence[Sought], newsroom: "Newsroom", desk: Desk, asked: Namespace
) -> Sequence[Completion]:
    with reporting(asked, desk, _FIELDS) as report:
        late = asked.due and not asked.ids
        return await newsroom.completing.complete(pages, report, again=asked.again, late=late)


COMMANDS = {
    "full": Command(
        example="newsterm list is:unread -n 5 --ids | newsterm full -",
        arguments=_arguments,
        run=_run,
    )
}
