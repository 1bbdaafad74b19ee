"""What the reader does with articles, and takes back."""

import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Iterator, Sequence
from functools import partial

from newsterm.cli.arguments import Command, Parser, readable
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.wording import apart, several

_DONE = {
    "read": "marked read", "unread": "marked unread", "save": "saved", "unsave": "no longer saved",
    "tag": "tagged {tag}", "untag": "no longer tagged {tag}",
}  # fmt: skip


def _arguments(parser: Parser, *, tag: bool = False) -> None:
    if tag:
        parser.add_argument("tag", metavar="TAG", type=_tag)
    parser.add_argument(
        "ids", nargs="+", metavar="ID", help="-: the first word of each line of standard input"
    )


def _tag(text: str) -> str:
    """Read a tag's name."""
    name = " ".join(readable(text).split())
    if not name:
        raise ArgumentTypeError("a tag has a name")
    return name


def _mark(asked: Namespace, desk: Desk, verb: str) -> int:
    with desk.newsroom() as newsroom:
        rows = list(dict.fromkeys(newsroom.reading.row(entry_id) for entry_id in _ids(asked.ids)))
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
    done = _DONE[verb].format(tag=apart(getattr(asked, "tag", "")))
    same = f" ({len(rows) - changed:,} so already)" if changed < len(rows) else ""
    desk.say.note(f"{several(changed, 'article')} {done}{same}")
    return DONE


def _ids(given: Sequence[str]) -> Iterator[str]:
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
        desk.say.note(f"there is nothing to {verb}")
    else:
        said = "taken back" if verb == "undo" else "done again"
        desk.say.note(f"{said}: {done.label} ({several(done.changed, 'article')})")
    return DONE


def _marks(verb: str, summary: str, example: str) -> Command:
    return Command(
        summary=summary,
        example=example,
        arguments=partial(_arguments, tag="tag" in verb),
        run=partial(_mark, verb=verb),
    )


def _turns(verb: str, summary: str) -> Command:
    return Command(
        summary=summary, example=f"newsterm {verb}", arguments=lambda _: None, run=partial(_turn, verb=verb)
    )


COMMANDS = {
    "read": _marks("read", "marks articles read", "newsterm list tag:sport --ids | newsterm read -"),
    "unread": _marks("unread", "marks articles unread", "newsterm list -n 1 --ids | newsterm unread -"),
    "save": _marks("save", "saves articles", "newsterm list title:eclipse --ids | newsterm save -"),
    "unsave": _marks(
        "unsave", "saves articles no longer", "newsterm list is:saved --ids | newsterm unsave -"
    ),
    "tag": _marks("tag", "puts a tag on articles", "newsterm list lang:ar -n 3 --ids | newsterm tag later -"),
    "untag": _marks(
        "untag", "takes a tag off articles", "newsterm list tag:later --ids | newsterm untag later -"
    ),
    "undo": _turns("undo", "takes the last change of marks back"),
    "redo": _turns("redo", "makes the change again that was taken back last"),
}
