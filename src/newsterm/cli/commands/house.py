"""Where everything lives."""

from argparse import Namespace

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE


def _arguments(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help="one object")


def _run(asked: Namespace, desk: Desk) -> int:
    places = desk.paths()
    named = {name: str(getattr(places, name)) for name in ("config", "feeds", "store", "log", "cache")}
    if asked.json:
        desk.out.json(named)
    else:
        for name, place in named.items():
            desk.out.fields(name, place)
    return DONE


COMMANDS = {
    "paths": Command(
        summary="tells where newsterm's files live", example="newsterm paths", arguments=_arguments, run=_run
    )
}
