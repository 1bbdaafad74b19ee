"""What comes over from other readers: lists of feeds (OPML), and all that newsboat remembers."""

import json
import sys
from argparse import Namespace
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.beginning import begin_sections
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.forms import add_forms, check_template, for_programs, give
from newsterm.lang import Said
from newsterm.model import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsterm.formats import Left
    from newsterm.model import Feed
    from newsterm.newsroom import Newsroom
    from newsterm.newsroom.importing import Imported
    from newsterm.newsroom.newsboat import Newsboat
    from newsterm.newsroom.subscribing import FromList

NEWSBOAT = "newsboat"
_NAMED = 100
"""Of what did not come over, so many are named."""

_FIELDS = (
    "feeds", "known", "left", "articles", "marked", "unfollowed", "alone", "settings", "sections",
)  # fmt: skip


def _arguments(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE.opml|newsboat", help="import_from")
    parser.add_argument("urls", nargs="?", metavar="URLS-FILE", help="urls_file")
    parser.add_argument("--cache", metavar="FILE", help="cache_file")
    add_forms(parser, lines="came_over")


def _run(asked: Namespace, desk: Desk) -> int:
    check_template(asked, _FIELDS)
    if asked.file == NEWSBOAT:
        return _newsboat(asked, desk)
    for name in ("urls", "cache"):
        if getattr(asked, name):
            option = "--cache" if name == "cache" else asked.urls
            raise UsageError(
                Said("errors.cli.only_with", option=option, command="newsterm import newsboat"),
                hint=Said("hints.tells_more", what="newsterm help import"),
            )
    document = sys.stdin.buffer.read() if asked.file == "-" else Path(asked.file).read_bytes()
    with desk.newsroom() as newsroom:
        came = newsroom.subscribing.import_opml(document)
        _tell_came(came, desk)
        if came.feeds and not for_programs(asked):
            begin_sections(newsroom, desk, came=True)
    give([_record(feeds=_urls(came.feeds), known=came.known, left=came.left)], asked, desk, _FIELDS)
    return DONE


def _tell_came(came: "FromList", desk: Desk) -> None:
    told = Said("told.feeds_added", n=len(came.feeds))
    if came.known:
        told = Said("told.some_known", n=came.known, what=told)
    if came.left:
        told = Said("told.some_left", n=len(came.left), what=told)
    desk.say.note(told.then(Said("hints.refresh_brings")) if came.feeds else told)
    _tell_left(came.left, desk)


def _newsboat(asked: Namespace, desk: Desk) -> int:
    from newsterm.cli.waiting import wait_for  # noqa: PLC0415 (asyncio)

    found = _found(asked, desk)
    with desk.newsroom() as newsroom:

        async def come_over() -> "Imported":
            with ExitStack() as until:
                bar: list[Callable[[int], None]] = []
                seen = 0

                def report(done: int, total: int) -> None:
                    nonlocal seen
                    if asked.jsonl:
                        desk.out.json({"done": done, "all": total})
                        desk.out.flush()
                    if not bar:
                        bar.append(until.enter_context(desk.say.progress(total, "status.importing")))
                    for _ in range(done - seen):
                        bar[0](0)
                    seen = done

                came = await newsroom.importing.newsboat(found, report)
            if came.articles:
                await newsroom.refreshing.index()
                await newsroom.gathering.gather()
            return came

        came = wait_for(come_over())
        if for_programs(asked):
            settings = [f"[{table}] {key} = {value}" for (table, key), value in came.settings.items()]
            told = _record(
                feeds=_urls(came.feeds), known=came.known, left=came.left, articles=came.articles,
                marked=came.marked, unfollowed=came.unfollowed, alone=came.alone, settings=settings,
                sections=[{"name": one.name, "query": one.query} for one in came.sections],
            )  # fmt: skip
            give([told], asked, desk, _FIELDS)
        else:
            printed = _tell(came, newsroom, desk)
            # Where these lines are on their way into config.toml, it is not to be replaced below them.
            if came.feeds and (desk.out.drawing.is_terminal or not printed):
                begin_sections(newsroom, desk, came=True)
    return DONE


def _found(asked: Namespace, desk: Desk) -> "Newsboat":
    from newsterm.newsroom.newsboat import Newsboat, find_newsboat  # noqa: PLC0415

    if asked.urls or asked.cache:
        beside = Path(asked.urls).with_name("cache.db") if asked.urls else None
        cache = Path(asked.cache) if asked.cache else beside if beside and beside.is_file() else None
        return Newsboat(urls=Path(asked.urls) if asked.urls else None, cache=cache)
    found = find_newsboat(desk.env)
    if not found:
        raise UsageError(
            Said("errors.cli.no_newsboat"),
            hint=Said("hints.name_newsboat", command="newsterm import newsboat URLS-FILE --cache FILE"),
        )
    return found


def _tell(came: "Imported", newsroom: "Newsroom", desk: Desk) -> bool:
    """Say what came. What the reader may write into config.toml is printed; tells whether there was any."""
    say = desk.say
    if came.articles or came.feeds:
        articles, feeds = Said("told.articles", n=came.articles), Said("told.feeds", n=len(came.feeds))
        say.note(Said("told.took_over", articles=articles, feeds=feeds))
    if came.marked:
        say.note(Said("told.took_marks", articles=Said("told.articles", n=came.marked)))
    if not (came.articles or came.feeds or came.marked):
        say.note(Said("told.nothing_newer"))
    if came.unfollowed:
        say.note(Said("told.unfollowed", articles=Said("told.articles", n=came.unfollowed)))
    _tell_left(came.left, desk)
    if came.alone:
        say.note(Said("told.settings_left", names=came.alone))
    if lines := _for_config(came, newsroom):
        say.note(Said("told.for_config", file=str(newsroom.paths.config)))
        desk.out.write(lines)
    return bool(lines)


def _tell_left(left: "Sequence[Left]", desk: Desk) -> None:
    """Name what did not come over, and why; of very much the first, and how many more."""
    for one in left[:_NAMED]:
        desk.say.note(Said("told.not_taken", what=one.what, why=one.why))
    if len(left) > _NAMED:
        desk.say.note(Said("told.more_left", n=len(left) - _NAMED))


def _record(*, left: "Sequence[Left]", **more: object) -> dict[str, object]:
    """Say for programs what came; the reason is there in English, and as `said`, for a newsterm."""
    reasons = [{"what": one.what, "why": str(one.why), "said": one.why.spell()} for one in left]
    nothing: dict[str, object] = {
        "articles": 0, "marked": 0, "unfollowed": 0, "alone": [], "settings": [], "sections": [],
    }  # fmt: skip
    return nothing | more | {"left": reasons}


def _urls(feeds: "Sequence[Feed]") -> list[str]:
    return [feed.url for feed in feeds]


def _for_config(came: "Imported", newsroom: "Newsroom") -> str:
    """Spell as TOML what config.toml does not say yet."""
    said = {section.name for section in newsroom.config.sections}
    tables = [
        f"[[sections]]\nname = {_quoted(one.name)}\nquery = {_quoted(one.query)}\n"
        for one in came.sections
        if one.name not in said
    ]
    # A table may stand in config.toml already, and twice it may not (TOML 1.0).
    tables += [f"# in [{table}]: {key} = {value}\n" for (table, key), value in came.settings.items()]
    return "\n".join(tables)


def _quoted(text: str) -> str:
    # A JSON string without escaped letters is a TOML basic string (TOML 1.0), short of DEL.
    return json.dumps(text, ensure_ascii=False)


COMMANDS = {
    "import": Command(example="newsterm import feeds.opml", arguments=_arguments, run=_run),
}
