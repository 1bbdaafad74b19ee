"""The reader's rules: which there are, what they would do to what is kept, and doing it."""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser, readable
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.forms import add_forms, give
from newsterm.cli.wording import stamp
from newsterm.lang import Said
from newsterm.model import Headline

if TYPE_CHECKING:
    from newsterm.newsroom import Newsroom
    from newsterm.newsroom.filtering import Touched

_CHUNK = 500
"""Headlines that are read at once."""
_ID, _DOES = 10, 16
"""Columns of a terminal."""


def _arguments(parser: Parser) -> None:
    parser.add_argument("name", nargs="?", default="", metavar="NAME", type=readable, help="filter")
    deed = parser.add_mutually_exclusive_group()
    deed.add_argument("--dry-run", action="store_true", help="dry_run")
    deed.add_argument("--apply", action="store_true", help="apply")
    add_forms(parser)


def _run(asked: Namespace, desk: Desk) -> int:
    with desk.newsroom() as newsroom:
        rules = newsroom.filtering.touched(asked.name)
        if not rules:
            desk.say.note(Said("told.no_filters", table="[[filters]]"))
        if asked.dry_run:
            _foretell(rules, asked, desk, newsroom)
        elif asked.apply:
            changed = newsroom.filtering.apply(rules)
            give(
                ({**record(rule), "changed": len(rule.rows)} for rule in rules),
                asked, desk, (*_FIELDS, "changed"),
            )  # fmt: skip
            desk.say.note(
                Said("told.filtered", what=Said("journal.filtered", n=changed), command="newsterm undo")
                if changed
                else Said("told.nothing_filtered")
            )
        elif give(map(record, rules), asked, desk, _FIELDS):
            pass
        elif desk.out.drawing.is_terminal:
            _draw(rules, desk)
        else:
            for rule in rules:
                desk.out.fields(
                    rule.name, len(rule.rows), rule.answering, ",".join(rule.rule.do), rule.rule.query
                )
    return DONE


_FIELDS = ("name", "query", "do", "answering", "touched")
_FORETOLD = ("filter", "do", "id", "time", "feed_title", "title", "url")


def record(rule: "Touched") -> Mapping[str, object]:
    """Give a rule as JSON values, under names that stay what they are."""
    return {
        "name": rule.name,
        "query": rule.rule.query,
        "do": rule.rule.do,
        "answering": rule.answering,
        "touched": len(rule.rows),
    }


def _foretell(rules: "Sequence[Touched]", asked: Namespace, desk: Desk, newsroom: "Newsroom") -> None:
    """Show every entry that a rule would change, and how."""
    out = desk.out
    found = _found(rules, newsroom)
    if give((_entry(*one) for one in found), asked, desk, _FORETOLD):
        return
    if not out.drawing.is_terminal:
        for rule, headline, deeds in found:
            out.fields(headline.id, rule.name, ",".join(deeds), headline.title)
        return
    from newsterm.cli.tables import Cell, Column  # noqa: PLC0415 (rich; a pipe needs none)
    from newsterm.lang import base_direction  # noqa: PLC0415

    say = desk.words.say
    table = desk.table(
        Column(title=say("tables.id"), width=_ID),
        Column(title=say("tables.filter"), width=_DOES),
        Column(title=say("tables.does"), width=_DOES),
        Column(title=say("tables.headline"), share=1),
    )
    lines = [table.header()]
    for rule, headline, deeds in found:
        base = base_direction(headline.title, language=headline.language)
        flush = "right" if base == "rtl" else "left"
        does = Cell(" ".join(deeds), "marker", "ltr")
        lines.append([Cell(headline.id, "id"), Cell(rule.name), does, Cell(headline.title, "", base, flush)])
    for line in table.lines(lines):
        out.line(line)
    if len(lines) == 1:
        desk.say.note(Said("told.nothing_filtered"))


def _found(
    rules: "Sequence[Touched]", newsroom: "Newsroom"
) -> "Iterator[tuple[Touched, Headline, list[str]]]":
    for rule in rules:
        deeds, rows = rule.deeds(), rule.rows
        for start in range(0, len(rows), _CHUNK):
            for headline in newsroom.reading.headlines(rows[start : start + _CHUNK]):
                yield rule, headline, deeds[headline.row]


def _entry(rule: "Touched", headline: Headline, deeds: Sequence[str]) -> Mapping[str, object]:
    return {
        "filter": rule.name,
        "do": deeds,
        "id": headline.id,
        "time": stamp(headline.when),
        "feed_title": headline.feed_title,
        "title": headline.title,
        "url": headline.url,
    }


def _draw(rules: "Sequence[Touched]", desk: Desk) -> None:
    from newsterm.cli.tables import Cell, Column  # noqa: PLC0415 (rich; a pipe needs none)
    from newsterm.lang import base_direction  # noqa: PLC0415

    if not rules:
        return
    say, number = desk.words.say, desk.words.number
    table = desk.table(
        Column(title=say("tables.filter"), width=_DOES),
        Column(title=say("tables.touched"), width=8),
        Column(title=say("tables.does"), width=_DOES),
        Column(title=say("tables.question"), share=1),
    )
    rows = [
        [
            Cell(rule.name, base=base_direction(rule.name)),
            Cell(number(len(rule.rows)), "unread" if rule.rows else ""),
            Cell(" ".join(rule.rule.do), "marker", "ltr"),
            Cell(rule.rule.query, "", "ltr"),
        ]
        for rule in rules
    ]
    for line in table.lines([table.header(), *rows]):
        desk.out.line(line)


COMMANDS = {
    "filters": Command(
        example="newsterm filters --dry-run",
        arguments=_arguments,
        run=_run,
    )
}
