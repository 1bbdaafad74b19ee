"""Asking feeds for news."""

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE, FAILED, SOME_FAILED
from newsterm.cli.wording import failure, record, several
from newsterm.model import Feed, FeedState, Outcome

if TYPE_CHECKING:
    from newsterm.newsroom import Newsroom


def _arguments(parser: Parser) -> None:
    parser.add_argument(
        "feeds", nargs="*", metavar="FEED", help="its address, its number, or a part of its title"
    )
    parser.add_argument("--due", action="store_true", help="only those whose time has come")
    parser.add_argument(
        "--jsonl", action="store_true", help="what came of each feed, an object a line, as it comes"
    )


def _run(asked: Namespace, desk: Desk) -> int:
    from newsterm.cli.waiting import wait_for  # noqa: PLC0415 (asyncio; help needs none)

    with desk.newsroom() as newsroom:
        if not newsroom.reading.feeds():
            desk.say.complain("there are no feeds yet", "newsterm add ADDRESS brings one")
            return FAILED
        chosen = _chosen(asked, newsroom)
        if not chosen:
            desk.say.note(
                "no feed is due" if asked.due else "every feed has ended; newsterm feeds tells more"
            )
            return DONE if asked.due else FAILED
        outcomes = wait_for(_refresh(chosen, newsroom, desk, jsonl=asked.jsonl))
    return _told(outcomes, desk)


def _chosen(asked: Namespace, newsroom: "Newsroom") -> Sequence[tuple[Feed, FeedState]]:
    refreshing = newsroom.refreshing
    if not asked.due:
        return refreshing.choose(asked.feeds)
    wanted = {state.id for _, state in refreshing.choose(asked.feeds)}
    return [pair for pair in refreshing.due() if pair[1].id in wanted]


async def _refresh(
    chosen: Sequence[tuple[Feed, FeedState]], newsroom: "Newsroom", desk: Desk, *, jsonl: bool
) -> list[Outcome]:
    with desk.say.progress(len(chosen)) as advance:

        def report(outcome: Outcome) -> None:
            advance(outcome.added)
            if jsonl:
                desk.out.json(record(outcome))
                desk.out.flush()

        outcomes = await newsroom.refreshing.refresh(chosen, report)
    for outcome in outcomes:
        if outcome.error:
            desk.say.complain(failure(outcome))
    await newsroom.refreshing.index()
    return outcomes


def _told(outcomes: Sequence[Outcome], desk: Desk) -> int:
    added = sum(outcome.added for outcome in outcomes)
    failed = sum(bool(outcome.error) for outcome in outcomes)
    asked = several(len(outcomes), "feed")
    without = f", {failed:,} of them failed" if failed else ""
    desk.say.note(f"{several(added, 'new article')} from {asked}{without}")
    if not failed:
        return DONE
    return FAILED if failed == len(outcomes) else SOME_FAILED


COMMANDS = {
    "refresh": Command(
        summary="asks feeds for news: all of them, or those that are named",
        example="newsterm refresh --due",
        arguments=_arguments,
        run=_run,
    )
}
