"""What the reader does with articles."""

import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Iterator, Sequence
from functools import partial

from newsterm.cli.arguments import Command, Parser, readable
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.lang import Said
from newsterm.model import UsageError

_DONE = {
    "read": "journal.read", "unread": "journal.unread", "save": "journal.saved", "unsave": "journal.unsaved",
    "mute": "journal.muted", "unmute": "journal.unmuted",
    "bin": "journal.binned", "unbin": "journal.unbinned",
    "tag": "told.tagged", "untag": "told.untagged",
}  # fmt: skip
"""Verb → what it did."""


def _arguments(parser: Parser, *, tag: bool = False, plain: bool = False) -> None:
    if plain:
        parser.add_argument("--plain", action="store_true", help="plain")  # another face takes it: __main__
    if tag:
        parser.add_argument("tag", metavar="TAG", type=_tag)
    parser.add_argument("ids", nargs="+", metavar="ID", help="ids")


def _tag(text: str) -> str:
    """Read a tag's name."""
    name = " ".join(readable(text).split())
    if not name:
        raise ArgumentTypeError("a tag has a name")
    return name


def _mark(asked: Namespace, desk: Desk, verb: str) -> int:
    with desk.newsroom() as newsroom:
        row = partial(newsroom.reading.row, binned=verb == "unbin")
        rows = list(dict.fromkeys(map(row, ids_of(asked.ids))))
        marking = newsroom.marking
        match verb:
            case "read" | "unread":
                changed = marking.read(rows, on=verb == "read")
            case "save" | "unsave":
                changed = marking.saved(rows, on=verb == "save")
            case "mute" | "unmute":
                changed = marking.muted(rows, on=verb == "mute")
            case "bin" | "unbin":
                changed = marking.binned(rows, on=verb == "bin")
            case "tag":
                changed = marking.tag(rows, add=[asked.tag])
            case _:
                changed = marking.tag(rows, drop=[asked.tag])
    told = Said(_DONE[verb], n=changed, **({"tag": asked.tag} if "tag" in asked else {}))
    if changed < len(rows):
        told = Said("told.so_already", n=len(rows) - changed, what=told)
    desk.say.note(told)
    return DONE


def ids_of(given: Sequence[str]) -> Iterator[str]:
    """Give the ids that were typed; for `-` the first words of the lines of standard input."""
    for one in given:
        if one != "-":
            yield one
        elif sys.stdin is not None:
            for line in sys.stdin.buffer:
                yield from (word.decode("ascii", "replace") for word in line.split(maxsplit=1)[:1])


def _mark_arguments(parser: Parser) -> None:
    parser.add_argument("how", choices=tuple(_DONE), metavar="|".join(_DONE), help="mark_how")
    parser.add_argument("ids", nargs="+", metavar="ID", help="mark_what")


def _mark_so(asked: Namespace, desk: Desk) -> int:
    """Do what a verb does, that stands after `mark`."""
    if "tag" in asked.how:
        first, *asked.ids = asked.ids
        asked.tag = " ".join(readable(first).split())
        if not (asked.ids and asked.tag):
            missing = Said("errors.cli.required", names="TAG, ID")
            raise UsageError(missing, hint=Said("hints.tells_more", what="newsterm help mark"))
    return _mark(asked, desk, asked.how)


def _marks(verb: str, example: str) -> Command:
    return Command(
        example=example,
        arguments=partial(_arguments, tag="tag" in verb, plain=verb == "read"),
        run=partial(_mark, verb=verb),
    )


COMMANDS = {
    "mark": Command(
        example="newsterm list is:unread tag:sport --ids | newsterm mark read -",
        arguments=_mark_arguments,
        run=_mark_so,
    ),
    "read": _marks("read", "newsterm list tag:sport --ids | newsterm read -"),
    "unread": _marks("unread", "newsterm list -n 1 --ids | newsterm unread -"),
    "save": _marks("save", "newsterm list title:eclipse --ids | newsterm save -"),
    "unsave": _marks("unsave", "newsterm list is:saved --ids | newsterm unsave -"),
    "tag": _marks("tag", "newsterm list lang:ar -n 3 --ids | newsterm tag later -"),
    "untag": _marks("untag", "newsterm list tag:later --ids | newsterm untag later -"),
    "mute": _marks("mute", "newsterm list title:horoscope --ids | newsterm mute -"),
    "unmute": _marks("unmute", "newsterm list is:muted --ids | newsterm unmute -"),
    "bin": _marks("bin", "newsterm list before:2025-01-01 -is:saved --ids | newsterm bin -"),
    "unbin": _marks("unbin", "newsterm list --bin --ids | newsterm unbin -"),
}
