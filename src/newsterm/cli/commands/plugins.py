"""Which plugins there are, what they add, and how they fare."""

from argparse import Namespace
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE, FAILED
from newsterm.cli.forms import add_forms, give
from newsterm.cli.own import plugins_here
from newsterm.cli.wording import stamp
from newsterm.lang import Said, line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsterm.newsroom.plugins import Plugin

FIELDS = ("name", "state", "points", "package", "version", "failed_at", "failed_point", "reason")


def _run(asked: Namespace, desk: Desk) -> int:
    found = plugins_here(desk).standings()
    if give(map(_record, found), asked, desk, FIELDS):
        pass
    elif not found:
        desk.say.note(Said("told.no_plugins"))
    elif desk.out.drawing.is_terminal:
        _draw(found, desk)
    else:
        for one in found:
            why = desk.told(one.failure.said) if one.failure else ""
            desk.out.fields(one.installed.name, one.state, _points(one), _package(one), why)
    return FAILED if any(one.state == "failed" for one in found) else DONE


def _record(one: "Plugin") -> dict[str, object]:
    failure = one.failure
    return {
        "name": one.installed.name,
        "state": one.state,
        "points": [point.label for point in one.points],
        "package": one.installed.package,
        "version": one.installed.version,
        "failed_at": stamp(failure.at) if failure else None,
        "failed_point": failure.point if failure else "",
        "reason": str(failure.why) if failure else "",
    }


def _points(one: "Plugin") -> str:
    return ", ".join(point.label for point in one.points)


def _package(one: "Plugin") -> str:
    return line(f"{one.installed.package} {one.installed.version}")


def _draw(found: "Sequence[Plugin]", desk: Desk) -> None:
    """Draw a line for each plugin, and below it what is wrong with it."""
    from newsterm.cli.tables import Cell, Column  # noqa: PLC0415 (rich; a pipe needs none)
    from newsterm.lang import base_direction  # noqa: PLC0415

    desk.heed()
    words = desk.words
    rows = []
    for one in found:
        look = "wrong" if one.state == "failed" else "muted"
        rows.append(
            [
                Cell(one.installed.name, "" if one.state == "on" else look, "ltr"),
                Cell(words.say(f"plugins.{one.state}"), look),
                Cell(_points(one), "", "ltr"),
                Cell(_package(one), "muted", "ltr"),
            ]
        )
        if one.failure:
            said = one.failure.said.within(words)
            base = base_direction(said, language=words.language)
            rows.append([Cell(""), Cell(""), Cell(said, look, base), Cell("")])
    table = desk.table(Column(), Column(), Column(share=1, wraps=True), Column())
    for text in table.lines(rows):
        desk.out.line(text)


def _arguments(parser: Parser) -> None:
    add_forms(parser)


COMMANDS = {"plugins": Command(example="newsterm plugins --json", arguments=_arguments, run=_run)}
