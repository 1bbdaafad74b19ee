"""Feeds come, go, and are listed."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.beginning import begin_sections
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE, FAILED, SOME_FAILED, USAGE
from newsterm.cli.forms import add_forms, check_template, for_programs, give
from newsterm.cli.wording import NO_FEEDS, failure, name, record, stamp
from newsterm.lang import Said
from newsterm.model import Feed, FeedError, FeedState, Found, UsageError
from newsterm.model import shown_address as address

if TYPE_CHECKING:
    from newsterm.newsroom import Newsroom
    from newsterm.newsroom.subscribing import Subscription

_WITH_ADDRESS = 80
"""Columns of a terminal from which the address of every feed is shown."""


def _add_arguments(parser: Parser) -> None:
    parser.add_argument("addresses", nargs="+", metavar="ADDRESS", help="addresses")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--first", action="store_true", help="first")
    which.add_argument("--all", action="store_true", help="all")
    parser.add_argument("--tag", action="append", default=[], metavar="TAG", help="tags")
    parser.add_argument("--title", default="", help="title")
    add_forms(parser, lines="additions")


_ADDED = ("address", "found", "outcomes", "known")


def _add(asked: Namespace, desk: Desk) -> int:
    if asked.title and len(asked.addresses) > 1:
        raise UsageError(Said("errors.cli.one_title"), hint=Said("hints.add_alone"))
    check_template(asked, _ADDED)
    codes = []
    with desk.newsroom() as newsroom:
        addition = _Addition(asked, desk, newsroom)
        found = addition.subscribe(asked.addresses)
        addition.give(asked.addresses, found)
        for one, came in zip(asked.addresses, found, strict=True):
            if isinstance(came, FeedError):
                several = len(asked.addresses) > 1
                desk.say.complain(
                    Said("errors.of", name=address(one), what=came.whole) if several else came.whole
                )
                codes.append(FAILED)
            else:
                codes.append(addition.tell(one, came))
        addition.catch_up()
        if addition.subscribed and not for_programs(asked):
            begin_sections(newsroom, desk, came=True, read=True)
    if len(set(codes)) == 1:
        return codes[0]
    return USAGE if USAGE in codes else SOME_FAILED


class _Addition:
    """Addresses on their way into feeds.toml."""

    def __init__(self, asked: Namespace, desk: Desk, newsroom: "Newsroom") -> None:
        self._asked = asked
        self._desk = desk
        self._newsroom = newsroom
        self._took_in = False
        self.subscribed = False
        """Whether any feed came."""

    def subscribe(self, addresses: Sequence[str], choose: str = "") -> "Sequence[Subscription | FeedError]":
        from newsterm.cli.waiting import wait_for  # noqa: PLC0415 (asyncio)

        asked = self._asked
        choose = choose or ("first" if asked.first else "all" if asked.all else "only")
        subscribing = self._newsroom.subscribing
        return wait_for(
            subscribing.subscribe_to(addresses, choose=choose, tags=tuple(asked.tag), title=asked.title)
        )

    def give(self, addresses: Sequence[str], found: "Sequence[Subscription | FeedError]") -> None:
        """Write what came, in the form that was asked for; of one address, `--json` is its object alone."""
        came = [
            _record(url, one)
            for url, one in zip(addresses, found, strict=True)
            if not isinstance(one, FeedError)
        ]
        if self._asked.json and len(addresses) == 1:
            for one in came:
                self._desk.out.json(one)
        else:
            give(came, self._asked, self._desk, _ADDED)
        self._desk.out.flush()

    def tell(self, url: str, came: "Subscription") -> int:
        if not for_programs(self._asked) and not came.outcomes and not came.known:
            return self._choose(url, came.found)
        return self._tell(came)

    def catch_up(self) -> None:
        """Make what was taken in ready to be searched, as after a refresh: no other may come for hours."""
        from newsterm.cli.waiting import wait_for  # noqa: PLC0415 (asyncio)

        if self._took_in:
            wait_for(self._newsroom.refreshing.index())
            wait_for(self._newsroom.gathering.gather())

    def _tell(self, came: "Subscription") -> int:
        say = self._desk.say
        self.subscribed |= bool(came.outcomes)
        self._took_in |= any(outcome.added for outcome in came.outcomes)
        for url in came.known:
            say.note(Said("told.known", address=address(url)))
        for outcome in came.outcomes:
            if outcome.error:
                say.complain(failure(outcome))
            else:
                title = outcome.title or address(outcome.url)
                say.note(Said("told.added", title=title, n=outcome.added))
        return SOME_FAILED if any(outcome.error for outcome in came.outcomes) else DONE

    def _choose(self, url: str, found: Sequence[Found]) -> int:
        """Ask which of several feeds is meant; where nobody can answer, list them."""
        say = self._desk.say
        can_ask = self._desk.can_ask()
        several = Said("errors.cli.several_feeds", address=address(url))
        if can_ask:
            say.show(several)
        else:
            say.complain(several.then(Said("hints.choose_feed")))
        for number, one in enumerate(found, 1):
            say.row(f"{number}. {_titled(one)}")
        if not can_ask:
            return USAGE
        answer = say.ask(Said("told.which"))
        if answer == "all":
            return self._chosen(url, "all")
        if answer.isascii() and answer.isdecimal() and 1 <= int(answer) <= len(found):
            return self._chosen(found[int(answer) - 1].url, "first")
        say.note(Said("told.nothing_added"))
        return FAILED

    def _chosen(self, url: str, choose: str) -> int:
        (came,) = self.subscribe((url,), choose)
        if isinstance(came, FeedError):
            raise came
        return self._tell(came)


def _titled(found: Found) -> str:
    where = address(found.url)
    # Apart from its address, so that it moves nothing but itself (UAX #9 §2.4.2).
    return f"\u2068{found.title}\u2069  {where}" if found.title else where


def _record(url: str, came: "Subscription") -> Mapping[str, object]:
    return {
        "address": url,
        "found": [{"url": one.url, "title": one.title} for one in came.found],
        "outcomes": [record(outcome) for outcome in came.outcomes],
        "known": list(came.known),
    }


def _remove_arguments(parser: Parser) -> None:
    parser.add_argument("feed", metavar="FEED", help="feed")


def _remove(asked: Namespace, desk: Desk) -> int:
    with desk.newsroom() as newsroom:
        feeds = newsroom.reading.feeds()
        found = [(feed, state) for feed, state in feeds if asked.feed in {feed.url, str(state.id)}]
        # An address as it is shown, without a name in it, may be that of two readers' feeds.
        alike = [pair for pair in feeds if address(pair[0].url) == address(asked.feed)]
        found = found or (alike if len(alike) == 1 else [])
        if not found:
            raise UsageError(Said("errors.cli.no_feed_at", name=asked.feed), hint=Said("hints.feeds_lists"))
        for feed, state in found:
            newsroom.subscribing.drop(feed.url)
            desk.say.note(Said("told.removed", title=name(feed, state)))
    return DONE


def _feeds_arguments(parser: Parser) -> None:
    parser.add_argument("--health", action="store_true", help="health")
    add_forms(parser)


def _feeds(asked: Namespace, desk: Desk) -> int:
    if asked.health:
        from newsterm.cli.health import show_health  # noqa: PLC0415 (few ask how feeds fare)

        show_health(asked, desk)
        return DONE
    out = desk.out
    with desk.newsroom() as newsroom:
        pairs = newsroom.reading.feeds()
    if give((_feed_record(*pair) for pair in pairs), asked, desk, _FIELDS):
        return DONE
    if out.drawing.is_terminal:
        if pairs:
            _draw(pairs, desk)
        else:
            desk.say.note(NO_FEEDS)
    else:
        for feed, state in pairs:
            out.fields(
                state.id, name(feed, state), address(feed.url), state.unread, state.total,
                stamp(state.succeeded) or "", desk.told(state.error),
            )  # fmt: skip
    return DONE


_FIELDS = (
    "id", "title", "url", "site", "tags", "language", "unread", "total", "checked", "succeeded", "next_check",
    "failures", "error", "reason", "stopped",
)  # fmt: skip


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
        "error": str(state.error),
        "reason": state.error.reason,
        "stopped": state.stopped,
    }


def _draw(pairs: Sequence[tuple[Feed, FeedState]], desk: Desk) -> None:
    """Draw a table for people; where a feed fails, the reason stands below its address.

    In a narrow window the addresses of feeds that do not fail are left out.
    """
    from newsterm.cli.tables import Cell, Column  # noqa: PLC0415 (rich; a pipe needs none)
    from newsterm.lang import base_direction  # noqa: PLC0415

    words, wide = desk.words, desk.out.drawing.size[0] >= _WITH_ADDRESS
    say = words.say
    columns = [
        Column(title=say("tables.number"), numbers=True),
        Column(title=say("tables.unread"), numbers=True),
        Column(title=say("tables.kept"), numbers=True),
        Column(title=say("tables.feed"), share=2, wraps=True),
    ]
    if wide:
        columns.append(Column(title=say("tables.address"), share=3, wraps=True))
    table, rows = desk.table(*columns), []
    for feed, state in pairs:
        named, where = name(feed, state), address(feed.url)
        rows.append([
            Cell(str(state.id), "id"),
            Cell(words.number(state.unread)),
            Cell(words.number(state.total), "muted"),
            Cell(named, wraps=not wide or named == where),
        ])  # fmt: skip
        below = []
        if wide:
            rows[-1].append(Cell(where, "muted", "ltr", wraps=bool(state.error)))
        elif state.error and named != where:
            below.append(Cell(where, "muted", "ltr"))
        if failed := state.error.within(words):
            below.append(Cell(failed, "wrong", base_direction(failed, language=words.language)))
        rows += [[*[Cell("")] * (len(columns) - 1), cell] for cell in below]
    for line in table.lines([table.header(), *rows]):
        desk.out.line(line)


COMMANDS = {
    "add": Command(
        example="newsterm add example.org/feed.xml --tag news",
        arguments=_add_arguments,
        run=_add,
    ),
    "remove": Command(
        example="newsterm remove 3",
        arguments=_remove_arguments,
        run=_remove,
    ),
    "feeds": Command(
        example="newsterm feeds --health",
        arguments=_feeds_arguments,
        run=_feeds,
    ),
}
