"""What was typed → one verb → its exit code."""

from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from typing import TYPE_CHECKING

from newsterm import __version__
from newsterm.cli.arguments import PAGED, Command, asks_for_help, read
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE, Diagnostics

if TYPE_CHECKING:
    from newsterm.cli.own import Own

VERBS: Mapping[str, str] = {
    "add": "subscriptions", "remove": "subscriptions", "feeds": "subscriptions",
    "edit-feeds": "settings",
    "import": "importing", "export-opml": "opml",
    "refresh": "refreshing",
    "stories": "stories", "digest": "digest",
    "live": "live", "list": "listing", "search": "searching", "count": "listing",
    "show": "showing", "open": "showing",
    "full": "completing", "comments": "commenting", "pictures": "picturing",
    "download": "downloading",
    "export": "exporting", "pack": "packing",
    "mark": "marking",
    "read": "marking", "unread": "marking", "save": "marking", "unsave": "marking", "tag": "marking",
    "untag": "marking", "mute": "marking", "unmute": "marking", "bin": "marking", "unbin": "marking",
    "tags": "tags",
    "undo": "stepping", "redo": "stepping", "history": "stepping",
    "sections": "sections", "filters": "filters", "tidy": "tidying",
    "bidi": "bidi",
    "backup": "safekeeping", "restore": "safekeeping",
    "doctor": "doctor",
    "plugins": "plugins", "paths": "house", "config": "configuring",
    "completions": "shells", "man": "shells",
}  # fmt: skip
"""Verb → the file of `commands/` that knows it, in the order in which help shows them."""


def run(verb: str, rest: Sequence[str], env: Mapping[str, str], say: Diagnostics) -> int:
    """Do what one verb asks for; returns the exit code, raises NewstermError and whatever else goes wrong."""
    desk = Desk(env, say)
    try:
        try:
            return _run(verb, rest, desk)
        finally:
            desk.out.flush()
    except BrokenPipeError:  # `newsterm list | head`: whoever reads has what it wanted
        return DONE


def _run(verb: str, rest: Sequence[str], desk: Desk) -> int:
    if verb == "version":
        desk.out.line(f"newsterm {__version__}")
        return DONE
    if verb == "help" or asks_for_help(rest):
        with _paged("help", desk):
            _explain(rest[0] if verb == "help" and rest else verb, desk)
        return DONE
    theirs = {} if verb in VERBS else _of_plugins(desk)
    if verb in theirs:
        return theirs[verb].run(rest, desk)
    command = command_of(verb, theirs)
    asked = read(verb, command, rest)
    desk.say.quiet = desk.say.quiet or asked.quiet
    with _paged(verb, desk, asked):
        return command.run(asked, desk)


def _paged(verb: str, desk: Desk, asked: Namespace | None = None) -> AbstractContextManager[None]:
    """Let people turn pages, where what a verb prints may be long."""
    if verb not in PAGED or not desk.out.drawing.is_terminal:
        return nullcontext()
    from newsterm.cli.paging import paged  # noqa: PLC0415 (a pipe needs none)

    return paged(desk, asked)


def command_of(verb: str, also: Iterable[str] = ()) -> Command:
    """Find a verb of ours; raises UsageError, with the one that was perhaps meant: ours, or one of `also`."""
    if verb not in VERBS:
        import difflib  # noqa: PLC0415 (only who errs waits for it)

        from newsterm.lang import Said  # noqa: PLC0415
        from newsterm.model import UsageError  # noqa: PLC0415

        near = difflib.get_close_matches(verb, [*VERBS, *also, "help", "demo"], n=1)
        raise UsageError(
            Said("errors.cli.no_command", verb=verb),
            hint=Said("hints.did_you_mean", word=near[0]) if near else Said("hints.help_shows_all"),
        )
    found: Command = import_module(f"newsterm.cli.commands.{VERBS[verb]}").COMMANDS[verb]
    return found


def _of_plugins(desk: Desk) -> "dict[str, Own]":
    from newsterm.cli.own import owned  # noqa: PLC0415 (few have plugins)

    return {one.name: one for one in owned(desk)}


def _explain(verb: str, desk: Desk) -> None:
    """Say what a verb does and takes, or what there is."""
    from newsterm.cli.help import explain, overview  # noqa: PLC0415 (most starts ask for no help)

    if verb in {"help", "demo"}:
        overview(desk, VERBS)
    elif verb not in VERBS and (theirs := _of_plugins(desk)).get(verb):
        theirs[verb].explain(desk)
    else:
        explain(verb, command_of(verb), desk)
