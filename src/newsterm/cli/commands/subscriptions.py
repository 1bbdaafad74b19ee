"""Feeds come, go, and are listed."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE, FAILED, SOME_FAILED, USAGE
from newsterm.cli.wording import apart, failure, name, record, several, stamp
from newsterm.model import Feed, FeedError, FeedState, Found, UsageError
from newsterm.model import shown_address as address

if TYPE_CHECKING:
    from newsterm.newsroom import Newsroom
    from newsterm.newsroom.subscribing import Subscription


def _add_arguments(parser: Parser) -> None:
    parser.add_argument(
        "addresses", nargs="+", metavar="ADDRESS", help="of a feed, or of a page that names feeds"
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--first", action="store_true", help="of several feeds on a page, the first")
    which.add_argument("--all", action="store_true", help="of several feeds on a page, all")
    parser.add_argument(
        "--tag", action="append", default=[], metavar="TAG", help="may be given several times"
    )
    parser.add_argument("--title", default="", help="your own name for it")
    parser.add_argument("--json", action="store_true", help="what came of each address, an object a line")


def _add(asked: Namespace, desk: Desk) -> int:
    if asked.title and len(asked.addresses) > 1:
        raise UsageError("a title can be given to one feed only", hint="add the others by themselves")
    codes = []
    with desk.newsroom() as newsroom:
        for one in asked.addresses:
            try:
                codes.append(_Addition(asked, desk, newsroom).add(one))
            except FeedError as error:
                desk.say.complain(error.message, error.hint)
                codes.append(FAILED)
    if len(set(codes)) == 1:
        return codes[0]
    return USAGE if USAGE in codes else SOME_FAILED


class _Addition:
    """An address on its way into feeds.toml."""

    def __init__(self, asked: Namespace, desk: Desk, newsroom: "Newsroom") -> None:
        self._asked = asked
        self._desk = desk
        self._newsroom = newsroom

    def add(self, url: str) -> int:
        came = self._subscribe(url, "first" if self._asked.first else "all" if self._asked.all else "only")
        if self._asked.json:
            self._desk.out.json(_record(url, came))
            self._desk.out.flush()
        elif not came.outcomes and not came.known:
            return self._choose(url, came.found)
        return self._tell(came)

    def _subscribe(self, url: str, choose: str) -> "Subscription":
        from newsterm.cli.waiting import wait_for  # noqa: PLC0415 (asyncio)

        asked = self._asked
        return wait_for(
            self._newsroom.subscribing.subscribe(url, choose=choose, tags=tuple(asked.tag), title=asked.title)
        )

    def _tell(self, came: "Subscription") -> int:
        say = self._desk.say
        for url in came.known:
            say.note(f"{address(url)} is there already")
        for outcome in came.outcomes:
            if outcome.error:
                say.complain(failure(outcome))
            else:
                title = apart(outcome.title or address(outcome.url))
                say.note(f"added {title} ({several(outcome.added, 'article')})")
        return SOME_FAILED if any(outcome.error for outcome in came.outcomes) else DONE

    def _choose(self, url: str, found: Sequence[Found]) -> int:
        """Ask which of several feeds is meant; where nobody can answer, list them."""
        say = self._desk.say
        can_ask = self._desk.can_ask()
        rows = [f"{number}. {_titled(one)}" for number, one in enumerate(found, 1)]
        if not can_ask:
            say.complain(
                f"{address(url)} names several feeds", "choose with --first or --all, or add one of these"
            )
            for row in rows:
                say.show(row)
            return USAGE
        say.show(f"{address(url)} names several feeds:")
        for row in rows:
            say.show(row)
        answer = say.ask(f"Which? 1–{len(found)}, all, or nothing: ")
        if answer == "all":
            return self._tell(self._subscribe(url, "all"))
        if answer.isascii() and answer.isdecimal() and 1 <= int(answer) <= len(found):
            return self._tell(self._subscribe(found[int(answer) - 1].url, "first"))
        say.note("nothing was added")
        return FAILED


def _titled(found: Found) -> str:
    return f"{apart(found.title)}  {address(found.url)}" if found.title else address(found.url)


def _record(url: str, came: "Subscription") -> Mapping[str, object]:
    return {
        "address": url,
        "found": [{"url": one.url, "title": one.title} for one in came.found],
        "outcomes": [record(outcome) for outcome in came.outcomes],
        "known": list(came.known),
    }


def _remove_arguments(parser: Parser) -> None:
    parser.add_argument("feed", metavar="FEED", help="its address or its number (newsterm feeds shows them)")


def _remove(asked: Namespace, desk: Desk) -> int:
    with desk.newsroom() as newsroom:
        found = [
            (feed, state)
            for feed, state in newsroom.reading.feeds()
            if asked.feed in {feed.url, str(state.id)}
        ]
        if not found:
            raise UsageError(
                f"no feed has the address or number {asked.feed}", hint="newsterm feeds lists them"
            )
        for feed, state in found:
            newsroom.subscribing.drop(feed.url)
            desk.say.note(f"removed {apart(name(feed, state))}; adding it again restores its articles")
    return DONE


def _feeds_arguments(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help="one document")


def _feeds(asked: Namespace, desk: Desk) -> int:
    out = desk.out
    with desk.newsroom() as newsroom:
        pairs = newsroom.reading.feeds()
    if asked.json:
        out.document(_feed_record(*pair) for pair in pairs)
    elif out.drawing.is_terminal:
        for feed, state in pairs:
            out.line(_feed_drawn(feed, state, desk))
        if not pairs:
            desk.say.note("no feeds yet; newsterm add ADDRESS brings one")
    else:
        for feed, state in pairs:
            out.fields(
                state.id, name(feed, state), address(feed.url), state.unread, state.total,
                stamp(state.succeeded) or "", state.error,
            )  # fmt: skip
    return DONE


def _feed_record(feed: Feed, state: FeedState) -> Mapping[str, object]:
    return {
        "id": state.id,
        "title": feed.title or state.title,
        "url": address(feed.url),
        "site": state.site,
        "tags": feed.tags,
        "language": feed.language or state.language,
        "unread": state.unread,
        "total": state.total,
        "checked": stamp(state.checked),
        "succeeded": stamp(state.succeeded),
        "next_check": stamp(state.next_check),
        "failures": state.failures,
        "error": state.error,
        "stopped": state.stopped,
    }


def _feed_drawn(feed: Feed, state: FeedState, desk: Desk) -> str:
    drawing = desk.out.drawing
    called = name(feed, state)
    room = max(10, drawing.size[0] - 4 - 2 - 13 - 2)
    columns = (room - 2) * 2 // 5
    last, look = (state.error, "wrong") if state.error else (address(feed.url), "muted")
    return drawing.row(
        drawing.field(f"{state.id:4}", 4, "id") + " ",
        drawing.field(f"{state.unread:,}/{state.total:,}".rjust(13), 13) + " ",
        drawing.field(called, columns) + " ",
        drawing.field(last, room - columns - 2, look),
    )


COMMANDS = {
    "add": Command(
        summary="subscribes to a feed, or to the feed that a web page names",
        example="newsterm add example.org/feed.xml --tag news",
        arguments=_add_arguments,
        run=_add,
    ),
    "remove": Command(
        summary="ends a subscription; its articles come back with it",
        example="newsterm remove 3",
        arguments=_remove_arguments,
        run=_remove,
    ),
    "feeds": Command(
        summary="lists your feeds: number, unread and kept, title, address",
        example="newsterm feeds --json",
        arguments=_feeds_arguments,
        run=_feeds,
    ),
}
