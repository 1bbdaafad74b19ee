"""What the reader does with articles, and takes back."""

import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Iterator, Sequence
from functools import partial

from newsterm.cli.arguments import Command, Parser, readable
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.lang import Said

_DONE = {
    "read": "journal.read", "unread": "journal.unread", "save": "journal.saved", "unsave": "journal.unsaved",
    "tag": "told.tagged", "untag": "told.untagged",
}  # fmt: skip
"""Verb → what it did."""


def _arguments(parser: Parser, *, tag: bool = False) -> None:
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
        rows = list(dict.fromkeys(newsroom.reading.row(entry_id) for entry_id in ids_of(asked.ids)))
        marking = newsroom.marking
        match verb:
            case "read" | "unread":
                changed = marking.read(rows, on=verb == "read")
            case "save" | "unsave":
                changed = marking.saved(rows, on=verb == "save")
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


def _turn(_: Namespace, desk: Desk, verb: str) -> int:
    with desk.newsroom() as newsroom:
        done = newsroom.undoing.undo() if verb == "undo" else newsroom.undoing.redo()
    if done is None:
        desk.say.note(Said("toasts.nothing_to_undo" if verb == "undo" else "toasts.nothing_to_redo"))
    else:
        desk.say.note(Said("toasts.undone" if verb == "undo" else "toasts.redone", what=done.said))
    return DONE


def _marks(verb: str, example: str) -> Command:
    return Command(
        example=example,
        arguments=partial(_arguments, tag="tag" in verb),
        run=partial(_mark, verb=verb),
    )


def _turns(verb: str) -> Command:
    return Command(example=f"newsterm {verb}", arguments=lambda _: None, run=partial(_turn, verb=verb))


COMMANDS = {
    "read": _marks("read", "newsterm list tag:sport --ids | newsterm read -"),
    "unread": _marks("unread", "newsterm list -n 1 --ids | newsterm unread -"),
    "save": _marks("save", "newsterm list title:eclipse --ids | newsterm save -"),
    "unsave": _marks("unsave", "newsterm list is:saved --ids | newsterm unsave -"),
    "tag": _marks("tag", "newsterm list lang:ar -n 3 --ids | newsterm tag later -"),
    "untag": _marks("untag", "newsterm list tag:later --ids | newsterm untag later -"),
    "undo": _turns("undo"),
    "redo": _turns("redo"),
}
