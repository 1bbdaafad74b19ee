"""Where everything lives."""

from argparse import Namespace
from collections.abc import Mapping

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE


def _arguments(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help="object")


def _run(asked: Namespace, desk: Desk) -> int:
    places = desk.paths()
    named = {
        name: str(getattr(places, name)) for name in ("config", "feeds", "store", "log", "terminals", "cache")
    }
    if asked.json:
        desk.out.json(named)
    else:
        _tell(named, desk)
    return DONE


def _tell(named: Mapping[str, str], desk: Desk) -> None:
    """Name the places; a place that a person could not copy whole from a table is left as scripts get it."""
    drawing = desk.out.drawing
    if not drawing.is_terminal or max(map(len, named.values())) > drawing.size[0] * 3 // 4:
        for name, place in named.items():
            desk.out.fields(name, place)
        return
    from newsterm.cli.tables import Cell, Column  # noqa: PLC0415 (rich; a pipe needs none)

    say = desk.words.say
    rows = [[Cell(say(f"paths.{name}")), Cell(place, "muted", "ltr")] for name, place in named.items()]
    for line in desk.table(Column(), Column(share=1)).lines(rows):
        desk.out.line(line)


COMMANDS = {"paths": Command(example="newsterm paths", arguments=_arguments, run=_run)}
