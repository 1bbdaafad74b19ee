"""The files that came with articles, asked for and kept."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.commands.marking import ids_of
from newsterm.cli.desk import Desk
from newsterm.cli.forms import add_forms
from newsterm.cli.outcomes import ended, reporting
from newsterm.cli.wording import FAULT
from newsterm.lang import Said
from newsterm.model import at_home

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsterm.newsroom import Newsroom
    from newsterm.newsroom.downloaded import Downloaded
    from newsterm.newsroom.downloading import Wanted

_FIELDS = ("id", "url", "title", "done", "size", "file", "kept", *FAULT)


def _arguments(parser: Parser) -> None:
    parser.add_argument("ids", nargs="+", metavar="ID", help="ids")
    parser.add_argument("--url", action="append", default=[], metavar="URL", help="download_url")
    parser.add_argument("--to", metavar="DIR", help="download_to")
    add_forms(parser, lines="download_jsonl")


def _run(asked: Namespace, desk: Desk) -> int:
    from newsterm.cli.waiting import wait_for  # noqa: PLC0415 (asyncio; help needs none)

    with desk.newsroom() as newsroom:
        downloading, reading = newsroom.downloading, newsroom.reading
        wanted: dict[str, Wanted] = {}
        for entry_id in dict.fromkeys(ids_of(asked.ids)):
            for one in downloading.wanted(reading.by_id(entry_id), asked.url):
                wanted.setdefault(one.url, one)
        folder = at_home(asked.to).absolute() if asked.to else None
        found = wait_for(_download(list(wanted.values()), folder, newsroom, desk, asked))
    new = sum(not (one.error or one.kept) for one in found)
    return ended(Said("told.downloaded", n=new), found, desk)


async def _download(
    wanted: "Sequence[Wanted]", folder: Path | None, newsroom: "Newsroom", desk: Desk, asked: Namespace
) -> "Sequence[Downloaded]":
    with reporting(asked, desk, _FIELDS) as tell, desk.say.carrying() as draw:

        def report(one: "Downloaded") -> None:
            draw(one)
            if asked.jsonl or one.file or one.error:  # on its way it is news to a stream alone
                tell(one)

        return await newsroom.downloading.download(wanted, report, folder=folder)


COMMANDS = {
    "download": Command(
        example="newsterm list has:audio --ids -n 1 | newsterm download -",
        arguments=_arguments,
        run=_run,
    )
}
