"""Lists of feeds, as other readers take them."""

from argparse import Namespace

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.files import whole_file
from newsterm.lang import Said


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
    "export-opml": Command(
        example="newsterm export-opml -o feeds.opml",
        arguments=_export_arguments,
        run=_export,
    ),
}
