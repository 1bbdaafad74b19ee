"""A backup of everything, and everything back from it."""

from argparse import Namespace
from pathlib import Path

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.lang import Said
from newsterm.model import UsageError


def _arguments(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", help="backup_file")
    parser.add_argument("--force", action="store_true", help="force")


def _back_up(asked: Namespace, desk: Desk) -> int:
    from newsterm.newsroom.examining import size_of  # noqa: PLC0415
    from newsterm.newsroom.safekeeping import back_up, holding  # noqa: PLC0415

    target = _file(asked)
    with desk.newsroom() as newsroom:
        back_up(newsroom.store, newsroom.paths, target, replace=asked.force)
        held = holding(newsroom.store)
    size = size_of(target.stat().st_size)
    desk.say.note(
        Said("told.backed_up", file=asked.file, articles=held.articles, feeds=held.feeds, size=size)
    )
    return DONE


def _restore_arguments(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--force", action="store_true", help="force")


def _restore(asked: Namespace, desk: Desk) -> int:
    from newsterm.newsroom.safekeeping import holding, restore  # noqa: PLC0415

    aside = restore(_file(asked), desk.paths(), replace=asked.force)
    with desk.newsroom() as newsroom:
        held = holding(newsroom.store)
    desk.say.note(Said("told.restored", file=asked.file, articles=held.articles, feeds=held.feeds))
    for file in aside:
        desk.say.note(Said("told.kept_beside", file=str(file)))
    return DONE


def _file(asked: Namespace) -> Path:
    if asked.file == "-":
        raise UsageError(Said("errors.cli.no_stream"))
    return Path(asked.file)


COMMANDS = {
    "backup": Command(example="newsterm backup news.backup", arguments=_arguments, run=_back_up),
    "restore": Command(
        example="newsterm --home another restore news.backup",
        arguments=_restore_arguments,
        run=_restore,
    ),
}
