"""The reader's tabs: which there are, which the feeds speak for, and changing them."""

from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser, readable
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.forms import add_forms, give
from newsterm.lang import Said, fold
from newsterm.model import Section, Suggestion, UsageError

if TYPE_CHECKING:
    from newsterm.newsroom import Newsroom

_WANTED = {
    "suggest": "", "add": "NAME [QUERY]", "rename": "OLD NEW", "drop": "NAME", "move": "NAME PLACE",
}  # fmt: skip
"""What may be done, and what belongs to it."""
_LISTED = ("name", "query", "order", "own", "unread")
_SUGGESTED = ("name", "query", "topic", "tag", "feeds", "untagged", "entries", "because", "declined")
_NAME, _QUERY = 20, 24
"""Columns of a terminal."""


def _arguments(parser: Parser) -> None:
    parser.add_argument("act", nargs="?", choices=tuple(_WANTED), help="section_act")
    parser.add_argument("rest", nargs="*", metavar="NAME", type=readable, help="section_rest")
    add_forms(parser)


def _run(asked: Namespace, desk: Desk) -> int:
    rest = [word.strip() for word in asked.rest]
    with desk.newsroom() as newsroom:
        match asked.act, rest:
            case None, []:
                _list(asked, desk, newsroom)
            case "suggest", []:
                _suggest(asked, desk, newsroom)
            case "add", [name, *words] if name:
                _add(name, " ".join(words), desk, newsroom)
            case "rename", [old, new] if new:
                newsroom.sectioning.rename(newsroom.sectioning.index(old), new)
                _tell_step(desk, newsroom)
            case "drop", [name]:
                newsroom.sectioning.drop(newsroom.sectioning.index(name))
                _tell_step(desk, newsroom)
            case "move", [name, place] if place.isdecimal():
                newsroom.sectioning.move(newsroom.sectioning.index(name), int(place) - 1)
                _tell_step(desk, newsroom)
            case _:
                act = asked.act or "sections"
                raise UsageError(
                    Said("errors.cli.section_wants", act=act, wanted=_WANTED.get(act, "")),
                    hint=Said("hints.tells_more", what="newsterm help sections"),
                )
    return DONE


def _tell_step(desk: Desk, newsroom: "Newsroom") -> None:
    step = next(iter(newsroom.undoing.history(1)), None)
    if step is not None:
        desk.say.note(step.said)


def _add(name: str, query: str, desk: Desk, newsroom: "Newsroom") -> None:
    """Make a tab of a question; without one, of what is suggested under that name."""
    if query:
        newsroom.sectioning.add(name, query)
    else:
        found = newsroom.sectioning.suggestions(desk.say.words)
        one = next((one for one in found if fold(name) in {fold(one.section.name), one.topic}), None)
        if one is None:
            raise UsageError(
                Said("errors.newsroom.no_suggestion", name=name), hint=Said("hints.sections_suggest")
            )
        newsroom.sectioning.take([one])
    _tell_step(desk, newsroom)


def _list(asked: Namespace, desk: Desk, newsroom: "Newsroom") -> None:
    reading = newsroom.reading
    sections = reading.sections()
    if give((record(one, reading.unread(one)) for one in sections), asked, desk, _LISTED):
        return
    if desk.out.drawing.is_terminal:
        say, number = desk.words.say, desk.words.number
        _draw(
            desk,
            ("tab", "question", "unread"),
            (
                (say(f"sections.{one.name}") if one.own else one.name, one.query, number(reading.unread(one)))
                for one in sections
            ),
        )
    else:
        for one in sections:
            desk.out.fields(one.name, reading.unread(one), one.order, one.query)
    if all(one.own for one in sections):
        desk.say.note(Said("told.no_sections", command="newsterm sections suggest"))


def record(section: Section, unread: int) -> Mapping[str, object]:
    """Give a tab as JSON values, under names that stay what they are; one of ours has its key for a name."""
    return {
        "name": section.name,
        "query": section.query,
        "order": section.order,
        "own": section.own,
        "unread": unread,
    }


def _suggest(asked: Namespace, desk: Desk, newsroom: "Newsroom") -> None:
    # A name becomes the reader's: it is in the reader's language in a pipe as well.
    found = newsroom.sectioning.suggestions(desk.say.words)
    if give(map(suggested, found), asked, desk, _SUGGESTED):
        return
    if not found:
        desk.say.note(Said("told.no_suggestions"))
    elif desk.out.drawing.is_terminal:
        rows = ((one.section.name, one.section.query, _why(one, desk)) for one in found)
        _draw(desk, ("tab", "question", "reason"), rows)
    else:
        for one in found:
            desk.out.fields(one.section.name, one.entries, len(one.feeds), one.section.query)


def suggested(one: Suggestion) -> Mapping[str, object]:
    """Give a suggestion as JSON values."""
    return {
        "name": one.section.name,
        "query": one.section.query,
        "topic": one.topic,
        "tag": one.tag,
        "feeds": one.feeds,
        "untagged": one.untagged,
        "entries": one.entries,
        "because": one.because,
        "declined": one.declined,
    }


def _why(one: Suggestion, desk: Desk) -> str:
    say = desk.words.say
    counted = say("tabs.feeds", n=len(one.feeds)) if one.tag else say("tabs.answer", n=one.entries)
    return " · ".join((counted, *(say(f"tabs.because_{why}") for why in one.because)))


def _draw(desk: Desk, titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    from newsterm.cli.tables import Cell, Column  # noqa: PLC0415 (rich; a pipe needs none)
    from newsterm.lang import base_direction  # noqa: PLC0415

    say = desk.words.say
    table = desk.table(
        Column(title=say(f"tables.{titles[0]}"), width=_NAME),
        Column(title=say(f"tables.{titles[1]}"), width=_QUERY),
        Column(title=say(f"tables.{titles[2]}"), share=1),
    )
    lines = [table.header()]
    for name, query, last in rows:
        base = base_direction(last, language=desk.words.language)
        lines.append(
            [Cell(name, base=base_direction(name)), Cell(query, "muted", "ltr"), Cell(last, "", base)]
        )
    for line in table.lines(lines):
        desk.out.line(line)


COMMANDS = {
    "sections": Command(example="newsterm sections suggest", arguments=_arguments, run=_run),
}
