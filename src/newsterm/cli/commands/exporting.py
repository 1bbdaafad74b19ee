"""Many articles, as a file or a stream."""

from argparse import Namespace

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.files import whole_file
from newsterm.lang import Said

FORMATS = {
    "jsonl": "jsonl", "json": "json", "csv": "csv", "md": "md", "html": "html", "atom": "atom", "txt": "text",
}  # fmt: skip
"""What is typed → what the newsroom calls it."""


def _arguments(parser: Parser) -> None:
    parser.question()
    parser.add_argument("--format", choices=FORMATS, help="format")
    parser.add_argument("-o", metavar="FILE", default="-", help="to_file")
    parser.add_argument("--full", action="store_true", help="full")
    parser.add_argument("--order", choices=("newest", "oldest", "arrived"), default="newest")


def _run(asked: Namespace, desk: Desk) -> int:
    ending = asked.o.rpartition(".")[2]
    name = asked.format or (ending if ending in FORMATS else "jsonl")
    with desk.newsroom() as newsroom:
        pieces = newsroom.exporting.export(asked.query, FORMATS[name], asked.order, full=asked.full)
        if asked.o == "-":
            for piece in pieces:
                desk.out.write(piece)
        else:
            with whole_file(asked.o) as file:
                file.writelines(pieces)
            desk.say.note(Said("told.wrote", file=asked.o))
    return DONE


COMMANDS = {
    "export": Command(
        example="newsterm export is:saved -o saved.html",
        arguments=_arguments,
        run=_run,
    )
}
