"""Lists of feeds, as other readers give and take them."""

import sys
from argparse import Namespace
from pathlib import Path

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.files import whole_file
from newsterm.cli.wording import several


def _import_arguments(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE.opml", help="-: standard input")


def _import(asked: Namespace, desk: Desk) -> int:
    document = sys.stdin.buffer.read() if asked.file == "-" else Path(asked.file).read_bytes()
    with desk.newsroom() as newsroom:
        added, known = newsroom.subscribing.import_opml(document)
    already = f", {known:,} there already" if known else ""
    then = "; newsterm refresh brings their articles" if added else ""
    desk.say.note(f"{several(len(added), 'feed')} added{already}{then}")
    return DONE


def _export_arguments(parser: Parser) -> None:
    parser.add_argument(
        "-o", metavar="FILE", default="-", help="written whole or not at all; -: standard output"
    )


def _export(asked: Namespace, desk: Desk) -> int:
    with desk.newsroom() as newsroom:
        document = newsroom.subscribing.export_opml()
    if asked.o == "-":
        desk.out.write(document)
    else:
        with whole_file(asked.o) as file:
            file.write(document)
        desk.say.note(f"wrote {asked.o}")
    return DONE


COMMANDS = {
    "import": Command(
        summary="adds the feeds that an OPML file lists",
        example="newsterm import feeds.opml",
        arguments=_import_arguments,
        run=_import,
    ),
    "export-opml": Command(
        summary="lists your feeds as OPML",
        example="newsterm export-opml -o feeds.opml",
        arguments=_export_arguments,
        run=_export,
    ),
}
