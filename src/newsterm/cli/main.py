"""What was typed → one verb → its exit code."""

from collections.abc import Mapping, Sequence
from importlib import import_module

from newsterm import __version__
from newsterm.cli.arguments import Command, asks_for_help, read
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE, Diagnostics

VERBS: Mapping[str, str] = {
    "add": "subscriptions", "remove": "subscriptions", "feeds": "subscriptions",
    "edit-feeds": "settings",
    "import": "importing", "export-opml": "opml",
    "refresh": "refreshing",
    "stories": "stories",
    "live": "live", "list": "listing", "search": "searching", "count": "listing",
    "show": "showing", "open": "showing",
    "full": "completing", "comments": "commenting", "pictures": "picturing",
    "export": "exporting", "pack": "packing",
    "mark": "marking", "read": "marking", "unread": "marking", "save": "marking", "unsave": "marking", "tag": "marking",
    "untag": "marking", "mute": "marking", "unmute": "marking", "bin": "marking", "unbin": "marking",
    "tags": "tags",
    "undo": "stepping", "redo": "stepping", "history": "stepping",
    "filters": "filters", "tidy": "tidying",
    "bidi": "bidi",
    "backup": "safekeeping", "restore": "safekeeping",
    "doctor": "doctor",
    "paths": "house", "config": "configuring",
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
        _explain(rest[0] if verb == "help" and rest else verb, desk)
        return DONE
    command = command_of(verb)
    asked = read(verb, command, rest)
    desk.say.quiet = desk.say.quiet or asked.quiet
    return command.run(asked, desk)


def command_of(verb: str) -> Command:
    """Find a verb; raises UsageError with the one that was perhaps meant."""
    if verb not in VERBS:
        import difflib  # noqa: PLC0415 (only who errs waits for it)

        from newsterm.lang import Said  # noqa: PLC0415
        from newsterm.model import UsageError  # noqa: PLC0415

        near = difflib.get_close_matches(verb, [*VERBS, "help", "demo"], n=1)
        raise UsageError(
            Said("errors.cli.no_command", verb=verb),
            hint=Said("hints.did_you_mean", word=near[0]) if near else Said("hints.help_shows_all"),
        )
    found: Command = import_module(f"newsterm.cli.commands.{VERBS[verb]}").COMMANDS[verb]
    return found


def _explain(verb: str, desk: Desk) -> None:
    """Say what a verb does and takes, or what there is."""
    from newsterm.cli.help import explain, overview  # noqa: PLC0415 (most starts ask for no help)

    if verb in {"help", "demo"}:
        overview(desk, VERBS)
    else:
        explain(verb, command_of(verb), desk)
