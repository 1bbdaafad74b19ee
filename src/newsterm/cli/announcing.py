"""Telling the reader's programs, and the reader, of what came; nothing of it can break a refresh."""

import shutil
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from newsterm.cli.commands.listing import record
from newsterm.cli.desk import Desk
from newsterm.lang import Said, line
from newsterm.model import Headline

if TYPE_CHECKING:
    from newsterm.newsroom import Newsroom

AT_ONCE = 3
"""Notifications; of more, one says how many there are."""
_LONGEST = 200
"""Characters of a line of a notification."""
_SCRIPT = (
    "osascript",
    *("-e", "on run told"),
    *("-e", "display notification (item 2 of told) with title (item 1 of told)"),
    *("-e", "end run"),
)
"""What shows a notification on macOS; what is told is an argument, never a part of the script."""


async def announce(newsroom: "Newsroom", before: int, desk: Desk) -> None:
    """Tell of what came since `before` (see `Announcing.begin`): to the hook, and to the reader."""
    from newsterm.newsroom.announcing import told  # noqa: PLC0415 (most have no hooks)

    announcing, hooks = newsroom.announcing, newsroom.config.hooks
    rows = announcing.came(before)
    if not rows:
        return
    runs = [(words, "") for words in _notices(announcing.wanted(rows), hooks.notify, desk)]
    if hooks.arrived:
        lines = (desk.out.spell(record(one)) + "\n" for one in announcing.headlines(rows))
        runs.insert(0, (list(hooks.arrived), "".join(lines)))
    failed: set[str] = set()
    for words, text in runs:
        if words[0] in failed:
            continue  # it is named once
        wrong, said = await told(words, text, hooks.timeout)
        if wrong:
            failed.add(words[0])
            desk.say.complain(wrong)
        if wrong or said:
            desk.say.log("\n".join(filter(None, (f"[hooks] {words[0]}", str(wrong), said))))


def _notices(wanted: Sequence[Headline], chosen: Sequence[str], desk: Desk) -> list[list[str]]:
    """Give the commands that show notifications; where it is the terminal that shows them, do it."""
    if not wanted:
        return []
    told = [(_one_line(one.title), _one_line(one.feed_title)) for one in wanted]
    if len(told) > AT_ONCE:
        feeds = Said("told.feeds", n=len({one.feed for one in wanted}))
        many = Said("told.refreshed", n=len(told), feeds=feeds).within(desk.say.words)
        told = [(_one_line(many), _one_line(" · ".join(dict.fromkeys(one.feed_title for one in wanted))))]
    program, is_marked_up = _program(chosen, desk)
    if program:
        return [[*program, title, escape(feed) if is_marked_up else feed] for title, feed in told]
    from newsterm.terminal.notices import notification  # noqa: PLC0415 (few have no desktop)

    for title, feed in told:
        desk.say.send(notification(title, feed, desk.env))
    return []


def _program(chosen: Sequence[str], desk: Desk) -> tuple[Sequence[str], bool]:
    """Choose what shows notifications, and whether its second line is markup; empty: the terminal."""
    if chosen:
        return chosen, False
    has_desktop = any(desk.env.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if has_desktop and shutil.which("notify-send"):
        return ("notify-send", "--app-name=newsterm", "--"), True
    return (_SCRIPT, False) if shutil.which("osascript") else ((), False)


def _one_line(text: str) -> str:
    """Cut a text to what a notification shows; none is an option of the program that shows it."""
    said = line(text)[:_LONGEST]
    return f" {said}" if said.startswith("-") else said
