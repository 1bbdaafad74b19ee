"""Whether all is well with this home and this terminal; `doctor bidi`: which line reads right here."""

import re
from argparse import Namespace

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE, FAILED
from newsterm.cli.forms import add_forms, give
from newsterm.lang import Said
from newsterm.newsroom.examining import Finding, Surroundings, examine

_UNIT = re.compile(r"(?<=\d) (?=[kMG]?B\b)")
"""Between a number and its unit no line ends."""


def _arguments(parser: Parser) -> None:
    parser.add_argument("bidi", nargs="?", choices=("bidi",), help="doctor_bidi")
    parser.add_argument("--choose", metavar="LINE", help="choose_line")
    parser.add_argument("--forget", action="store_true", help="forget_line")
    parser.add_argument("--thorough", action="store_true", help="thorough")
    parser.add_argument("--repair", action="store_true", help="repair")
    add_forms(parser)


def _run(asked: Namespace, desk: Desk) -> int:
    if asked.bidi:
        from newsterm.cli.calibrating import calibrate  # noqa: PLC0415

        return calibrate(asked, desk)
    for option in ("choose", "forget"):
        if getattr(asked, option):
            from newsterm.model import UsageError  # noqa: PLC0415

            raise UsageError(
                Said("errors.cli.only_with", option=f"--{option}", command="newsterm doctor bidi")
            )
    return _repair(desk) if asked.repair else _examine(asked, desk)


def _repair(desk: Desk) -> int:
    """Mend the store, and say what was done."""
    from newsterm.newsroom.clock import utc_now  # noqa: PLC0415
    from newsterm.newsroom.safekeeping import mend  # noqa: PLC0415

    for said in mend(desk.paths().store, utc_now()):
        desk.say.note(said)
    return DONE


def _examine(asked: Namespace, desk: Desk) -> int:
    from newsterm.cli.terminal import signature_here  # noqa: PLC0415

    here = Surroundings(
        paths=desk.paths(), env=desk.env, signature=signature_here(desk.env), thorough=asked.thorough
    )
    found = list(examine(here))
    if give(map(_record, found), asked, desk, ("part", "ok", "said", "way_out", "facts")):
        pass
    elif desk.out.drawing.is_terminal:
        _draw(found, desk)
    else:
        for one in found:
            state = "ok" if one.fine else "attention"
            desk.out.fields(state, one.part, desk.told(one.said), desk.told(one.way_out))
    return DONE if all(one.fine for one in found) else FAILED


def _draw(found: list[Finding], desk: Desk) -> None:
    """Draw a line for each finding, and below it the way out."""
    from newsterm.cli.tables import Cell, Column  # noqa: PLC0415 (rich)
    from newsterm.lang import base_direction  # noqa: PLC0415

    words = desk.words
    desk.out.drawing.bidi, desk.out.drawing.marks = desk.interface.bidi, desk.interface.marks

    def cell(said: Said, look: str) -> Cell:
        text = said.within(words).rstrip(".۔")  # rows of a table, not sentences of a text
        if not text.startswith("newsterm"):
            text = text[:1].upper() + text[1:]
        text = _UNIT.sub("\u00a0", text)
        return Cell(text, look, base_direction(text, language=words.language))

    rows = []
    for one in found:
        rows.append([Cell("✓", "muted") if one.fine else Cell("!", "wrong"), cell(one.said, "")])
        if one.way_out:
            rows.append([Cell(""), cell(one.way_out, "muted")])
    for line in desk.table(Column(width=1), Column(share=1, wraps=True)).lines(rows):
        desk.out.line(line)


def _record(one: Finding) -> dict[str, object]:
    facts = {name: value for name, value in one.said.values if not isinstance(value, Said)}
    return {
        "part": one.part, "ok": one.fine, "said": str(one.said), "way_out": str(one.way_out), "facts": facts,
    }  # fmt: skip


COMMANDS = {"doctor": Command(example="newsterm doctor bidi", arguments=_arguments, run=_run)}
