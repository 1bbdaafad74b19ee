"""What there is, and what a verb takes: tables on a terminal, plain columns in a pipe."""

from argparse import SUPPRESS, Action, RawDescriptionHelpFormatter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, parser
from newsterm.cli.own import owned
from newsterm.lang.direction import base_direction
from newsterm.lang.phrases import Phrases
from newsterm.lang.said import Said

if TYPE_CHECKING:
    from newsterm.cli.desk import Desk

_FORMS = {
    "interface": "newsterm", "plain": "newsterm --plain", "demo": "newsterm demo", "verb": "newsterm VERB …",
}  # fmt: skip
"""What is said of it → a way to call newsterm."""
_BEFORE = "--home DIR, --plain, --no-pager, --quiet, --version"
_LOOK = "--language CODE, --bidi MODE, --theme NAME"
_USAGE = "usage: "
"""What argparse begins with, and leaves room for on the lines that follow."""
_FORM, _VERB = 24, 14
"""Columns of a pipe."""


def overview(desk: "Desk", verbs: Iterable[str]) -> None:
    """Say what there is."""
    words = _words(desk)
    say = words.say
    _sentence(desk, say("usage.title"))
    desk.out.line("")
    _pairs(desk, [(form, say(f"usage.{name}")) for name, form in _FORMS.items()], _FORM)
    desk.out.line("")
    _pairs(desk, [(verb, _said(words, "verbs", verb)) for verb in verbs], _VERB, indent="  ")
    _pairs(desk, [(one.name, one.about) for one in owned(desk)], _VERB, indent="  ")
    desk.out.line("")
    _sentence(desk, say("usage.before", options=_BEFORE))
    _sentence(desk, say("usage.look", options=_LOOK))
    _sentence(desk, say("usage.more"))


def explain(verb: str, command: Command, desk: "Desk") -> None:
    """Say what a verb does and takes, and show a line that works."""
    words = _words(desk)
    own = parser(verb, command)
    own.description = _said(words, "verbs", verb)
    columns = min(80, desk.out.drawing.size[0])
    own.formatter_class = lambda prog: RawDescriptionHelpFormatter(prog, width=columns + len(_USAGE))
    taken = [action for action in own._actions if action.help != SUPPRESS]  # noqa: SLF001 (argparse lists them nowhere else)
    for action in taken:
        action.help = _said(words, "arguments", action.help) if action.help else None
    desk.out.write(own.format_usage().removeprefix(_USAGE).replace("\n" + " " * len(_USAGE), "\n") + "\n")
    _sentence(desk, own.description)
    desk.out.line("")
    _pairs(desk, [(_form(action), action.help or "") for action in taken], _FORM)
    desk.out.line("")
    _sentence(desk, words.say("usage.example"))
    desk.out.line(f"  {command.example}")


def _words(desk: "Desk") -> Phrases:
    if desk.out.drawing.is_terminal:
        desk.heed()
    return desk.words


def _said(words: Phrases, table: str, name: str) -> str:
    return Said(f"{table}.{name}").within(words) if f"{table}.{name}" in words.messages else name


def _form(action: Action) -> str:
    """Give an argument as it is typed: `-n N`, `--order {newest,oldest}`, `QUERY`."""
    if not action.option_strings:
        return str(action.metavar or action.dest)
    names = ", ".join(action.option_strings)
    if action.nargs == 0:
        return names
    value = action.metavar or "|".join(action.choices or ()) or action.dest.upper()
    return f"{names} {value}"


def _sentence(desk: "Desk", text: str) -> None:
    """Write a sentence, as wide as the terminal; a right-to-left one stands at its right."""
    base = base_direction(text, language=_words(desk).language)
    desk.out.line(desk.out.drawing.sentence(text, base))


def _pairs(desk: "Desk", pairs: Sequence[tuple[str, str]], columns: int, indent: str = "") -> None:
    """Write what is typed, and beside it what it does; in a pipe, in so many columns and indented."""
    if not desk.out.drawing.is_terminal:
        for typed, what in pairs:
            desk.out.line(f"{indent + typed:<{columns}} {desk.out.drawing.sentence(what)}".rstrip())
        return
    from newsterm.cli.tables import Cell, Column  # noqa: PLC0415 (rich; a pipe needs none)

    language = desk.words.language
    table = desk.table(Column(), Column(share=1, wraps=True))
    rows = [
        [Cell(typed, "id", "ltr"), Cell(what, base=base_direction(what, language=language))]
        for typed, what in pairs
    ]
    for line in table.lines(rows):
        desk.out.line(line)
