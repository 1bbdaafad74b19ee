"""What was done, and taking it back."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser, some, whole_number
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.forms import add_forms, for_programs, give
from newsterm.cli.wording import stamp
from newsterm.lang import Said

if TYPE_CHECKING:
    from newsterm.newsroom import Newsroom, Step

_AROUND = 2
"""Rows of a terminal that are no steps: the columns' titles, the next prompt."""
_WHEN, _SIGN = 5, 1
"""Columns of a terminal."""


def _undo_arguments(parser: Parser) -> None:
    parser.add_argument("number", nargs="?", type=some, metavar="N", help="step")


def _undo(asked: Namespace, desk: Desk) -> int:
    with desk.newsroom() as newsroom:
        done = newsroom.undoing.undo() if asked.number is None else newsroom.undoing.revert(asked.number)
    if done is None:
        desk.say.note(Said("toasts.nothing_to_undo"))
    elif asked.number is not None and not (done.rows or done.feeds):
        desk.say.note(Said("toasts.nothing_of_it", what=done.said))
    else:
        desk.say.note(Said("toasts.undone", what=done.said))
    return DONE


def _redo(_: Namespace, desk: Desk) -> int:
    with desk.newsroom() as newsroom:
        done = newsroom.undoing.redo()
    told = Said("toasts.nothing_to_redo") if done is None else Said("toasts.redone", what=done.said)
    desk.say.note(told)
    return DONE


def _history_arguments(parser: Parser) -> None:
    parser.add_argument("-n", type=whole_number, metavar="N", help="limit")
    add_forms(parser)


def _history(asked: Namespace, desk: Desk) -> int:
    out = desk.out
    to_people = out.drawing.is_terminal and not for_programs(asked)
    limit = asked.n if asked.n is not None else max(1, out.drawing.size[1] - _AROUND) if to_people else 0
    with desk.newsroom() as newsroom:
        steps = newsroom.undoing.history(limit)
        if give(map(_record, steps), asked, desk, _FIELDS):
            return DONE
        if to_people:
            _draw(steps, desk, newsroom)
        else:
            for step in steps:
                undone = desk.words.say("tables.undone") if step.undone else ""
                out.fields(step.journal, stamp(step.at) or "", undone, desk.told(step.said))
    return DONE


_FIELDS = ("number", "time", "what", "label", "changed", "undone")


def _record(step: "Step") -> Mapping[str, object]:
    """Give a step as JSON values, under names that stay what they are; `what` is in English."""
    return {
        "number": step.journal, "time": stamp(step.at), "what": str(step.said), "label": step.label,
        "changed": step.changed, "undone": step.undone,
    }  # fmt: skip


def _draw(steps: Sequence["Step"], desk: Desk, newsroom: "Newsroom") -> None:
    """Draw a table for people: what was undone has a sign, and is faint."""
    from newsterm.cli.tables import Cell, Column  # noqa: PLC0415 (rich; a pipe needs none)
    from newsterm.lang import base_direction, list_time  # noqa: PLC0415

    words, now = desk.words, newsroom.clock()
    if not steps:
        desk.say.note(Said("history.empty"))
        return
    table = desk.table(
        Column(title=words.say("tables.number"), numbers=True),
        Column(title=words.say("tables.when"), width=_WHEN),
        Column(width=_SIGN),
        Column(title=words.say("tables.what"), share=1, wraps=True),
    )
    rows = []
    for step in steps:
        said = step.said.within(words)
        rows.append([
            Cell(str(step.journal), "id"),
            Cell(list_time(step.at, now, words), "time", "ltr"),
            Cell("×" if step.undone else " ", "muted"),
            Cell(said, "muted" if step.undone else "", base_direction(said, language=words.language)),
        ])  # fmt: skip
    for line in table.lines([table.header(), *rows]):
        desk.out.line(line)


COMMANDS = {
    "undo": Command(example="newsterm undo", arguments=_undo_arguments, run=_undo),
    "redo": Command(example="newsterm redo", arguments=lambda _: None, run=_redo),
    "history": Command(example="newsterm history -n 10", arguments=_history_arguments, run=_history),
}
