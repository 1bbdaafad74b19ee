"""Lists of feeds, as other readers give and take them."""

import sys
from argparse import Namespace
from pathlib import Path

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.files import whole_file
from newsterm.lang import Said


def _import_arguments(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE.opml", help="opml_file")


def _import(asked: Namespace, desk: Desk) -> int:
    document = sys.stdin.buffer.read() if asked.file == "-" else Path(asked.file).read_bytes()
    with desk.newsroom() as newsroom:
        added, known = newsroom.subscribing.import_opml(document)
    told = Said("told.feeds_added", n=len(added))
    if known:
        told = Said("told.some_known", n=known, what=told)
    desk.say.note(told.then(Said("hints.refresh_brings")) if added else told)
    return DONE


def _export_arguments(parser: Parser) -> None:
    parser.add_argument("-o", metavar="FILE", default="-", help="to_file")


def _export(asked: Namespace, desk: Desk) -> int:
    with desk.newsroom() as newsroom:
        document = newsroom.subscribing.export_opml()
    if asked.o == "-":
        desk.out.write(document)
    else:
        with whole_file(asked.o) as file:
            file.write(document)
        desk.say.note(Said("told.wrote", file=asked.o))
    return DONE


COMMANDS = {
    "import": Command(
        example="newsterm import feeds.opml",
        arguments=_import_arguments,
        run=_import,
    ),
    "export-opml": Command(
        example="newsterm export-opml -o feeds.opml",
        arguments=_export_arguments,
        run=_export,
    ),
}
