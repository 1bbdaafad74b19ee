"""The forms for programs in which a verb gives what it found: one document, lines, a template, ids."""

from argparse import Namespace
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsterm.cli.arguments import readable

if TYPE_CHECKING:
    from newsterm.cli.arguments import Parser
    from newsterm.cli.desk import Desk


def add_forms(
    parser: "Parser", *, ids: bool = False, document: str = "document", lines: str = "lines"
) -> None:
    """Let a verb be asked for a form, for one only; and for NULs in place of ends of lines.

    `document`, `lines`: what help says of `--json` and `--jsonl`.
    """
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=document)
    form.add_argument("--jsonl", action="store_true", help=lines)
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
    with giving(asked, desk, fields) as put:
        if put is None:
            return False
        for one in records:
            put(one)
    return True


def check_template(asked: Namespace, fields: Collection[str]) -> None:
    """Refuse a template that cannot be filled before anything is done; raises UsageError."""
    if asked.template is not None:
        from newsterm.newsroom.templates import read_template  # noqa: PLC0415 (few have one)

        read_template(asked.template, fields)


@contextmanager
def giving(
    asked: Namespace, desk: "Desk", fields: Collection[str]
) -> Iterator[Callable[[Mapping[str, object]], None] | None]:
    """Write what is found while it is found, as `give` does; to be told of each, None: in no form."""
    out = desk.out
    if asked.nul:
        out.ending = "\0"
    if asked.json:
        with out.listed() as put:
            yield put
    elif asked.jsonl:
        yield out.json
    elif asked.template is not None:
        from newsterm.newsroom.templates import read_template  # noqa: PLC0415 (few have one)

        template = read_template(asked.template, fields, out.ending)
        yield lambda one: out.write(template.fill(one))
    else:
        yield None
