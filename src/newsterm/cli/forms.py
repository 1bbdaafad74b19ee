"""The forms for programs in which a verb gives what it found: one document, lines, a template, ids."""

from argparse import Namespace
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from newsterm.cli.arguments import readable

if TYPE_CHECKING:
    from newsterm.cli.arguments import Parser
    from newsterm.cli.desk import Desk


def add_forms(parser: "Parser", *, ids: bool = False) -> None:
    """Let a verb be asked for a form, for one only; and for NULs in place of ends of lines."""
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="document")
    form.add_argument("--jsonl", action="store_true", help="lines")
    form.add_argument("--template", metavar="TEXT", type=readable, help="template")
    if ids:
        form.add_argument("--ids", action="store_true", help="only_ids")
    parser.add_argument("-0", action="store_true", dest="nul", help="nul")


def for_programs(asked: Namespace) -> bool:
    """Whether a form was asked for that no person reads."""
    return bool(asked.json or asked.jsonl or asked.template is not None or getattr(asked, "ids", False))


def give(
    records: Iterable[Mapping[str, object]], asked: Namespace, desk: "Desk", fields: Collection[str]
) -> bool:
    """Write what was found in the form that was asked for; False: in none.

    `fields`: what a template may name; UsageError, before anything is written, for what it may not.
    """
    out = desk.out
    if asked.nul:
        out.ending = "\0"
    if asked.json:
        out.document(records)
    elif asked.jsonl:
        for one in records:
            out.json(one)
    elif asked.template is not None:
        from newsterm.newsroom.templates import read_template  # noqa: PLC0415 (few have one)

        template = read_template(asked.template, fields, out.ending)
        for one in records:
            out.write(template.fill(one))
    else:
        return False
    return True
