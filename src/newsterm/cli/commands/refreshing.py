"""Asking feeds for news."""

import gc
import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.beginning import begin_sections
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE, FAILED
from newsterm.cli.forms import add_forms, for_programs, giving
from newsterm.cli.outcomes import ended
from newsterm.cli.wording import FAULT, NO_FEEDS, failure, record
from newsterm.lang import Said
from newsterm.model import Feed, FeedState, Outcome
from newsterm.model import shown_address as address
from newsterm.model.health import is_offline

if TYPE_CHECKING:
    from newsterm.cli.announcing import News
    from newsterm.newsroom import Newsroom


FIELDS = ("feed", "url", "title", "added", "altered", "unchanged", *FAULT)
"""The names of a record, in their order."""
_AROUND = 4
"""Rows of a terminal that are no feeds: what was typed, the columns' titles, the sum, the next prompt."""


def _arguments(parser: Parser) -> None:
    parser.add_argument("feeds", nargs="*", metavar="FEED", help="feeds")
    parser.add_argument("--due", action="store_true", help="due")
    parser.add_argument("--headlines", action="store_true", help="headlines")
    add_forms(parser, lines="outcomes")


def _run(asked: Namespace, desk: Desk) -> int:
    from newsterm.cli.waiting import wait_for  # noqa: PLC0415 (asyncio; help needs none)

    with desk.newsroom() as newsroom:
        if not newsroom.reading.feeds():
            desk.say.complain(NO_FEEDS)
            return FAILED
        chosen = _chosen(asked, newsroom)
        if not chosen:
            if asked.due:
                wait_for(_settled(newsroom))  # what one left that was ended before its time
            if asked.due and not asked.headlines:
                wait_for(completed(newsroom))
                tidied(newsroom, desk)
            ended = Said("told.all_ended").then(Said("hints.tells_more", what="newsterm feeds"))
            desk.say.note(Said("told.none_due") if asked.due else ended)
            return DONE if asked.due else FAILED
        _get_ready()
        outcomes, news = wait_for(_refresh(chosen, newsroom, desk, asked))
        if desk.out.drawing.is_terminal and not (for_programs(asked) or desk.say.quiet):
            _draw(outcomes, desk)
        code = _told(outcomes, desk)
        if news is not None:
            from newsterm.cli.announcing import announce  # noqa: PLC0415 (most have no hooks)

            wait_for(announce(news, newsroom, desk))
        if not asked.headlines:
            wait_for(completed(newsroom))
        tidied(newsroom, desk)
        if not for_programs(asked):
            begin_sections(newsroom, desk, read=True)
    return code


async def completed(newsroom: "Newsroom") -> None:
    """Ask for the pages of feeds whose full text is wanted always; what fails is tried again another time."""
    await newsroom.completing.complete(newsroom.completing.due(), lambda _: None, late=True)


def tidied(newsroom: "Newsroom", desk: Desk) -> None:
    """Put away what is over its time, once a day, after all else."""
    done = newsroom.tidying.daily()
    if done.put_away:
        desk.say.note(Said("told.tidied", n=done.put_away, command="newsterm undo"))


def _get_ready() -> None:
    """Let this process do what it is there for: many small things at once, that leave no circles behind."""
    gc.freeze()
    gc.set_threshold(1_000_000, 50, 100)
    # Who writes and who asks the web take turns within a process. At the usual 5 ms, a reader of feeds waits
    # longer for its next one than it takes to read it.
    sys.setswitchinterval(0.0005)


def _draw(outcomes: Sequence[Outcome], desk: Desk) -> None:
    """Show people which feeds brought how much, what brought most first, as far as the window goes."""
    from newsterm.cli.tables import Cell, Column  # noqa: PLC0415 (rich; a pipe needs none)

    words = desk.words
    brought = sorted((one for one in outcomes if one.added), key=lambda one: -one.added)
    table = desk.table(
        Column(title=words.say("tables.new"), numbers=True),
        Column(title=words.say("tables.feed"), share=1),
    )
    rows = [
        [Cell(words.number(one.added), "unread"), Cell(one.title or address(one.url))]
        for one in brought[: max(1, desk.out.drawing.size[1] - _AROUND)]
    ]
    for line in table.lines([table.header(), *rows] if rows else []):
        desk.out.line(line)
    desk.out.flush()


def _chosen(asked: Namespace, newsroom: "Newsroom") -> Sequence[tuple[Feed, FeedState]]:
    refreshing = newsroom.refreshing
    if not asked.due:
        return refreshing.choose(asked.feeds)
    wanted = {state.id for _, state in refreshing.choose(asked.feeds)}
    return [pair for pair in refreshing.due() if pair[1].id in wanted]


async def _refresh(
    chosen: Sequence[tuple[Feed, FeedState]], newsroom: "Newsroom", desk: Desk, asked: Namespace
) -> "tuple[list[Outcome], News | None]":
    before = newsroom.announcing.begin()
    with giving(asked, desk, FIELDS) as put, desk.say.progress(len(chosen)) as advance:

        def report(outcome: Outcome) -> None:
            advance(outcome.added)
            if put is not None:
                put(record(outcome))
                desk.out.flush()

        outcomes = await newsroom.refreshing.refresh(chosen, report)
    news = None
    if before >= 0:
        from newsterm.cli.announcing import take  # noqa: PLC0415 (most want none)

        news = take(newsroom, before, desk)
    if asked.headlines:
        desk.out.end()  # the list is whole; what follows, nobody waits for
    if is_offline(outcome.error for outcome in outcomes):
        desk.say.complain(Said("status.offline"))  # once, not for every feed
    else:
        for outcome in outcomes:
            if outcome.error:
                desk.say.complain(failure(outcome))
    await _settled(newsroom)
    return outcomes, news


async def _settled(newsroom: "Newsroom") -> None:
    """Let all that came be found by its words and stand in its story."""
    await newsroom.refreshing.index()
    await newsroom.gathering.gather()


def _told(outcomes: Sequence[Outcome], desk: Desk) -> int:
    added = sum(outcome.added for outcome in outcomes)
    return ended(Said("told.refreshed", n=added, feeds=Said("told.feeds", n=len(outcomes))), outcomes, desk)


COMMANDS = {
    "refresh": Command(
        example="newsterm refresh --due",
        arguments=_arguments,
        run=_run,
    )
}
