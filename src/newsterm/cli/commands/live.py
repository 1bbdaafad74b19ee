"""What comes, as it comes: for a second screen, a status bar, a pipe."""

import asyncio
from argparse import Namespace
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser, readable, whole_number
from newsterm.cli.commands.listing import FIELDS, put, record, title_cell
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.forms import give
from newsterm.cli.wording import NO_FEEDS
from newsterm.model import Headline

if TYPE_CHECKING:
    from newsterm.lang import Said
    from newsterm.newsroom import Newsroom

BEAT = 1.0
"""Seconds between two looks at the store."""
_SETTLING = 900
"""Beats for which what came may still begin to answer: words are found only when they are indexed."""
_FEED = range(12, 25)
"""Columns of a feed's name: a quarter of the terminal."""
_WHEN = 5
_DAY = timedelta(days=1)


def _arguments(parser: Parser) -> None:
    parser.question()
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--jsonl", action="store_true", help="lines")
    form.add_argument("--template", metavar="TEXT", type=readable, help="template")
    parser.add_argument("-0", action="store_true", dest="nul", help="nul")
    parser.add_argument("-n", type=whole_number, metavar="N", help="live_before")
    parser.add_argument("--refresh", action="store_true", help="live_refresh")
    parser.add_argument("--once", action="store_true", help="live_once")
    parser.set_defaults(json=False, ids=False)


def _run(asked: Namespace, desk: Desk) -> int:
    with desk.newsroom() as newsroom:
        if asked.once:
            _once(asked, desk, newsroom)
            return DONE
        if not newsroom.reading.feeds():
            desk.say.note(NO_FEEDS)
        from newsterm.cli.waiting import wait_for  # noqa: PLC0415 (asyncio; help needs none)

        wait_for(_watch(asked, desk, newsroom))
    return DONE


def _once(asked: Namespace, desk: Desk, newsroom: "Newsroom") -> None:
    """Give the newest alone; without a form it is for people wherever it goes: in a bar."""
    found = newsroom.reading.headlines(newsroom.reading.rows(asked.query, "newest", 1))
    if give(map(record, found), asked, desk, FIELDS):
        return
    if desk.out.drawing.is_terminal:
        _draw(found, desk, newsroom, new=False)
        return
    for one in found:
        fields = (_clock_time(one, newsroom, desk), one.feed_title, one.title)
        desk.out.line("  ".join(map(desk.out.clean, fields)))


def _clock_time(one: Headline, newsroom: "Newsroom", desk: Desk) -> str:
    """Give a time as a row of what comes now does; a bar asks often, and mostly it is of the last day."""
    if newsroom.clock() - one.when < _DAY:
        return f"{one.when.astimezone():%H:%M}"
    from newsterm.lang import list_time  # noqa: PLC0415 (languages)

    return list_time(one.when, newsroom.clock(), desk.words)


class Arrivals:
    """What answers a question and came since this was made; each once, in the order in which it came."""

    def __init__(self, newsroom: "Newsroom", question: str) -> None:
        self._newsroom = newsroom
        self._question = question
        self._begins = deque([newsroom.store.latest_row()], maxlen=_SETTLING)
        """The last row of each of the last beats: what is older than all of them is settled."""
        self._given: set[int] = set()
        self._version = newsroom.reading.version()

    def take(self) -> list[int]:
        """Give the rows of what came, or began to answer, since this was asked last; raises QueryError."""
        version, after = self._newsroom.reading.version(), self._begins[0]
        latest = self._begins[-1]
        if version != self._version:
            self._version, latest = version, self._newsroom.store.latest_row()
            found = self._newsroom.reading.rows(self._question, "arrived", max(1, latest - after))
            new = [row for row in reversed(found) if row > after and row not in self._given]
        else:
            new = []
        self._begins.append(latest)
        if self._begins[0] != after:
            self._given = {row for row in self._given if row > self._begins[0]}
        self._given.update(new)
        return new


async def _watch(asked: Namespace, desk: Desk, newsroom: "Newsroom") -> None:
    """Write what comes until nobody reads it any more."""
    arrivals = Arrivals(newsroom, asked.query)
    to_people = desk.out.drawing.is_terminal and not (asked.jsonl or asked.template is not None)
    before = asked.n if asked.n is not None else desk.out.drawing.size[1] - 2 if to_people else 0
    rows = newsroom.reading.rows(asked.query, "newest", before) if before else []
    _write(list(reversed(rows)), asked, desk, newsroom, to_people=to_people, new=False)
    asking: asyncio.Task[Said] | None = None
    said: set[str] = set()
    wait = 0.0
    try:
        while desk.out.drawing.is_heard():
            if asked.refresh and wait <= 0 and (asking is None or asking.done()):
                if asking is not None and (wrong := asking.result()) and str(wrong) not in said:
                    said.add(str(wrong))  # once; it may be so for hours
                    desk.say.complain(wrong)
                asking, wait = asyncio.create_task(_ask(newsroom, desk)), newsroom.reading.until_due()
            _write(arrivals.take(), asked, desk, newsroom, to_people=to_people)
            await asyncio.sleep(BEAT)
            wait -= BEAT
    finally:
        if asking is not None and asking.cancel():
            await asyncio.wait([asking])


async def _ask(newsroom: "Newsroom", desk: Desk) -> "Said":
    """Ask feeds whose time has come, in a process of its own, as the interface does."""
    from newsterm.lang import NOTHING  # noqa: PLC0415
    from newsterm.newsroom.away import refresh_away  # noqa: PLC0415
    from newsterm.terminal.notices import notification  # noqa: PLC0415

    def notify(title: str, text: str) -> None:
        desk.say.send(notification(title, text, desk.env))

    if not newsroom.reading.due():
        return NOTHING
    return await refresh_away([], lambda _: None, due=True, notify=notify)


def _write(
    rows: Sequence[int],
    asked: Namespace,
    desk: Desk,
    newsroom: "Newsroom",
    *,
    to_people: bool,
    new: bool = True,
) -> None:
    if not rows:
        return
    found = newsroom.reading.headlines(rows)
    if new:  # what came in one look came feed by feed
        found.sort(key=lambda one: one.when)
    if to_people:
        _draw(found, desk, newsroom, new=new)
    else:
        put(found, asked, desk, newsroom)
    desk.out.flush()


def _draw(found: Sequence[Headline], desk: Desk, newsroom: "Newsroom", *, new: bool) -> None:
    """Draw a line for each, from right to left where the reader reads so, as wide as the window is now.

    `new`: what came while one looks, which stands out from what was there.
    """
    from newsterm.cli.tables import Cell, Column  # noqa: PLC0415 (rich; a pipe needs none)
    from newsterm.lang import live_time  # noqa: PLC0415

    desk.out.drawing.look_again()
    feed = min(max(desk.out.drawing.size[0] // 4, _FEED.start), _FEED.stop - 1)
    table = desk.table(Column(width=_WHEN), Column(width=feed), Column(share=1))
    now = newsroom.clock()
    rows = [
        [
            Cell(live_time(one.when, now, desk.words), "time", "ltr"),
            Cell(one.feed_title, "feed"),
            replace(title_cell(one), look="unread" if new else ""),
        ]
        for one in found
    ]
    for line in table.lines(rows):
        desk.out.line(line)


COMMANDS = {
    "live": Command(
        example="newsterm live --once --template '{feed_title}: {title:.60}'",
        arguments=_arguments,
        run=_run,
    ),
}
