"""What a feed's subscription says, changed in feeds.toml."""

import sys
from argparse import Namespace
from getpass import getpass

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.wording import name
from newsterm.lang import Said
from newsterm.model import UsageError

_ONE = (
    "title",
    "language",
    "direction",
    "every",
    "user-agent",
    "user",
    "password-command",
    "cookies",
    "proxy",
    "keep-read",
    "keep-unread",
)
_SEVERAL = {"tag": "tags", "header": "headers", "tls": "tls"}
"""Option → setting: given several times, they are the whole list from then on."""
_YES_OR_NO = ("full-text", "paused", "notify", "stories")


def _arguments(parser: Parser) -> None:
    parser.add_argument("feeds", nargs="+", metavar="FEED", help="feeds")
    for option in _ONE:
        parser.add_argument(f"--{option}", help="setting")
    for option in _SEVERAL:
        parser.add_argument(f"--{option}", action="append", help="setting_list")
    for option in _YES_OR_NO:
        parser.add_argument(f"--{option}", choices=("yes", "no"))
    parser.add_argument("--moved", action="store_true", help="moved")
    parser.add_argument("--password", action="store_true", help="password")


def _said(asked: Namespace) -> dict[str, object]:
    """Give what was said of settings, each as it would stand in feeds.toml."""
    said: dict[str, object] = {}
    for option in _ONE:
        if (value := getattr(asked, option.replace("-", "_"))) is not None:
            said[option.replace("-", "_")] = value
    for option, setting in _SEVERAL.items():
        if (values := getattr(asked, option)) is not None:
            said[setting] = [value for value in values if value]
    for option in _YES_OR_NO:
        if (value := getattr(asked, option.replace("-", "_"))) is not None:
            said[option.replace("-", "_")] = value == "yes"
    return said


def _edit(asked: Namespace, desk: Desk) -> int:
    said = _said(asked)
    if asked.password:
        said["password"] = getpass() if desk.can_ask() else sys.stdin.readline().rstrip("\r\n")
    if not said and not asked.moved:
        raise UsageError(
            Said("errors.cli.no_setting"), hint=Said("hints.tells_more", what="newsterm help edit-feeds")
        )
    with desk.newsroom() as newsroom:
        for feed, state in newsroom.refreshing.choose(asked.feeds):
            changed = newsroom.subscribing.take_over(feed, state) if asked.moved else feed
            if said:
                changed = newsroom.subscribing.change(changed, said)
            desk.say.note(Said("told.changed", title=name(changed, state)))
    return DONE


COMMANDS = {
    "edit-feeds": Command(
        example="newsterm edit-feeds 3 --every 2h --tag news --user-agent 'newsterm (me@example.org)'",
        arguments=_arguments,
        run=_edit,
    ),
}
