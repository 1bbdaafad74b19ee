"""What is over its time: looked at, put away, deleted."""

from argparse import Namespace
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.commands.listing import headlines, put
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.forms import add_forms, give
from newsterm.lang import Said

if TYPE_CHECKING:
    from newsterm.newsroom import Newsroom


def _arguments(parser: Parser) -> None:
    parser.add_argument("--dry-run", action="store_true", help="dry_run")
    parser.add_argument("--shrink", action="store_true", help="shrink")
    add_forms(parser, ids=True)


def _tidy(asked: Namespace, desk: Desk) -> int:
    with desk.newsroom() as newsroom:
        if asked.dry_run:
            _foretell(asked, desk, newsroom)
            return DONE
        done = newsroom.tidying.tidy()
        before, _ = newsroom.store.size()
        if asked.shrink:
            newsroom.store.shrink()
        size, free = newsroom.store.size()
    told = {"put_away": done.put_away, "deleted": done.deleted, "size": size, "free": free}
    give([told], asked, desk, told)
    desk.say.note(
        Said("told.tidied", n=done.put_away, command="newsterm undo")
        if done.put_away
        else Said("told.nothing_tidied")
    )
    if done.deleted:
        desk.say.note(Said("told.deleted", n=done.deleted))
    if asked.shrink:
        desk.say.note(Said("told.shrunk", before=megabytes(before), after=megabytes(size)))
    return DONE


def _foretell(asked: Namespace, desk: Desk, newsroom: "Newsroom") -> None:
    rows = newsroom.tidying.over()
    put(headlines(newsroom, rows), asked, desk, newsroom)
    desk.say.note(Said("told.would_tidy", n=len(rows)) if rows else Said("told.nothing_tidied"))


def megabytes(size: int) -> str:
    """Say a size for people, in megabytes."""
    return f"{size / 1e6:,.1f} MB"


COMMANDS = {"tidy": Command(example="newsterm tidy --dry-run", arguments=_arguments, run=_tidy)}
