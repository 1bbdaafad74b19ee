"""What was typed → one verb → its exit code."""

from collections.abc import Mapping, Sequence
from importlib import import_module

from newsterm import __version__
from newsterm.cli.arguments import Command, asks_for_help, parser, read
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE, Diagnostics

VERBS: Mapping[str, str] = {
    "add": "subscriptions", "remove": "subscriptions", "feeds": "subscriptions",
    "import": "opml", "export-opml": "opml",
    "refresh": "refreshing",
    "list": "listing", "count": "listing",
    "show": "showing", "open": "showing",
    "export": "exporting",
    "read": "marking", "unread": "marking", "save": "marking", "unsave": "marking", "tag": "marking",
    "untag": "marking", "undo": "marking", "redo": "marking",
    "bidi": "bidi",
    "paths": "house",
}  # fmt: skip
"""Verb → the file of `commands/` that knows it, in the order in which help shows them."""

_USAGE = """\
newsterm: a terminal news reader that shows right-to-left text right

newsterm                 opens the interface
newsterm demo            opens it on an edition of its own, without a network
newsterm VERB …          does one thing, and ends

{verbs}

Before a verb: --home DIR, --quiet, --version.
For the interface, also after demo: --language CODE, --bidi MODE, --theme NAME.
newsterm help VERB tells more of each.
"""


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
    if verb == "help":
        desk.out.write(explained(rest[0]) if rest else overview())
        return DONE
    if asks_for_help(rest):
        desk.out.write(explained(verb))
        return DONE
    command = command_of(verb)
    asked = read(verb, command, rest)
    desk.say.quiet = desk.say.quiet or asked.quiet
    return command.run(asked, desk)


def command_of(verb: str) -> Command:
    """Find a verb; raises UsageError with the one that was perhaps meant."""
    if verb not in VERBS:
        import difflib  # noqa: PLC0415 (only who errs waits for it)

        from newsterm.model import UsageError  # noqa: PLC0415

        near = difflib.get_close_matches(verb, [*VERBS, "help", "demo"], n=1)
        raise UsageError(
            f"there is no command {verb}",
            hint=f"did you mean {near[0]}?" if near else "newsterm help shows them all",
        )
    found: Command = import_module(f"newsterm.cli.commands.{VERBS[verb]}").COMMANDS[verb]
    return found


def overview() -> str:
    """Say what there is."""
    rows = [f"  {verb:<12} {command_of(verb).summary}" for verb in VERBS]
    return _USAGE.format(verbs="\n".join(rows))


def explained(verb: str) -> str:
    """Say what a verb does and takes."""
    if verb in {"help", "demo"}:
        return overview()
    return parser(verb, command_of(verb)).format_help()
