"""Telling the reader's programs, and the reader, of what came; nothing of it can break a refresh."""

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from newsterm.cli.commands.listing import record
from newsterm.cli.desk import Desk
from newsterm.lang import Said, line
from newsterm.model import Headline
from newsterm.model.errors import SPELLED

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


@dataclass(frozen=True, slots=True)
class News:
    """What came with a refresh, and what the reader wants to be told of it at once."""

    rows: Sequence[int]
    notices: Sequence[tuple[str, str]]
    """Headline and feed of each, or one of how many there are."""


def take(newsroom: "Newsroom", before: int, desk: Desk) -> News:
    """Take what came since `before` (see `Announcing.begin`).

    A newsterm that started this one is told on standard output what it may show by way of its terminal.
    """
    rows = newsroom.announcing.came(before)
    news = News(rows, _notices(newsroom.announcing.wanted(rows), desk) if rows else ())
    if news.notices and desk.env.get(SPELLED) and not _program(newsroom.config.hooks.notify, desk)[0]:
        desk.out.json({"notices": news.notices})
    return news


async def announce(news: News, newsroom: "Newsroom", desk: Desk) -> None:
    """Tell of it: to the hook, and to the reader. What fails is named once, and in the log."""
    from newsterm.newsroom.announcing import told  # noqa: PLC0415 (most have no hooks)

    if not news.rows:
        return
    await newsroom.announcing.tell_plugins(news.rows)
    hooks = newsroom.config.hooks
    runs = [(words, "") for words in _shown(news.notices, hooks.notify, desk)]
    if hooks.arrived:
        lines = (desk.out.spell(record(one)) + "\n" for one in newsroom.announcing.headlines(news.rows))
        runs.insert(0, (_at_home(hooks.arrived), "".join(lines)))
    failed: set[str] = set()
    for words, text in runs:
        if words[0] in failed:
            continue
        wrong, said = await told(words, text, hooks.timeout)
        if wrong:
            failed.add(words[0])
            desk.say.complain(wrong)
        if wrong or said:
            desk.say.log("\n".join(filter(None, (f"[hooks] {words[0]}", str(wrong), said))))


def _notices(wanted: Sequence[Headline], desk: Desk) -> list[tuple[str, str]]:
    told = [(_one_line(one.title), _one_line(one.feed_title)) for one in wanted]
    if len(told) <= AT_ONCE:
        return told
    feeds = Said("told.feeds", n=len({one.feed for one in wanted}))
    many = Said("told.refreshed", n=len(told), feeds=feeds).within(desk.say.words)
    return [(_one_line(many), _one_line(" · ".join(dict.fromkeys(one.feed_title for one in wanted))))]


def _shown(notices: Sequence[tuple[str, str]], chosen: Sequence[str], desk: Desk) -> list[list[str]]:
    """Give the commands that show notifications; where it is the terminal that shows them, do it."""
    if not notices:
        return []
    program, is_marked_up = _program(chosen, desk)
    if program:
        return [[*program, title, _marked_up(feed) if is_marked_up else feed] for title, feed in notices]
    from newsterm.terminal.notices import notification  # noqa: PLC0415 (few have no desktop)

    for title, feed in notices:
        desk.say.send(notification(title, feed, desk.env))
    return []


def _marked_up(text: str) -> str:
    r"""Spell what notify-send takes for markup, and before that for C: `\074` would be a `<` again."""
    return escape(text).replace("\\", r"\\")


def _program(chosen: Sequence[str], desk: Desk) -> tuple[Sequence[str], bool]:
    """Choose what shows notifications, and whether its second line is markup; empty: the terminal."""
    if chosen:
        return _at_home(chosen), False
    has_desktop = any(desk.env.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if has_desktop and shutil.which("notify-send"):
        return ("notify-send", "--app-name=newsterm", "--"), True
    return (_SCRIPT, False) if shutil.which("osascript") else ((), False)


def _at_home(words: Sequence[str]) -> list[str]:
    """Let a program be named as in one's home (`~/bin/on-news`); its arguments stay as they are."""
    return [os.path.expanduser(words[0]), *words[1:]]  # noqa: PTH111 (a name that is looked for, no path yet)


def _one_line(text: str) -> str:
    """Cut a text to what a notification shows; none is an option of the program that shows it."""
    said = line(text)[:_LONGEST]
    return f" {said}" if said.startswith("-") else said
