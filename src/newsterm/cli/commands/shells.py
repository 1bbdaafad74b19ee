"""What a shell needs to know of newsterm, and its man page."""

from argparse import Namespace
from collections.abc import Iterable, Iterator

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.lang import Said
from newsterm.model import UsageError

_SHELLS = ("bash", "zsh", "fish")
KINDS = ("ids", "feeds", "tags", "sections", "filters", "question", "settings", "lasts", "verbs")
"""What newsterm itself can say of what may stand somewhere."""
_NEWEST = 30
"""Articles that are offered."""


def _arguments(parser: Parser) -> None:
    parser.add_argument("shell", nargs="?", choices=_SHELLS, help="shell")
    parser.add_argument("--words", choices=KINDS, help="shell_words")


def _run(asked: Namespace, desk: Desk) -> int:
    if asked.words is not None:
        for word, about in _words(asked.words, desk):
            desk.out.line(f"{desk.out.clean(word)}\t{desk.out.clean(about)}".rstrip("\t"))
        return DONE
    if asked.shell is None:
        hint = Said("hints.tells_more", what="newsterm help completions")
        raise UsageError(Said("errors.cli.required", names="|".join(_SHELLS)), hint=hint)
    from newsterm.cli import shells  # noqa: PLC0415 (all verbs; words are asked for at every TAB)
    from newsterm.cli.syntax import verbs  # noqa: PLC0415

    desk.out.write({"bash": shells.bash, "zsh": shells.zsh, "fish": shells.fish}[asked.shell](verbs()))
    return DONE


def _words(kind: str, desk: Desk) -> Iterable[tuple[str, str]]:
    """Give what may stand for a kind of word in this home, each with what it is; raises UsageError."""
    if kind == "verbs":
        from newsterm.cli.main import VERBS  # noqa: PLC0415 (it imports us)
        from newsterm.cli.own import owned  # noqa: PLC0415

        return [*((verb, "") for verb in VERBS), *((one.name, one.about) for one in owned(desk))]
    if kind == "settings":
        from newsterm.cli.commands.configuring import names  # noqa: PLC0415

        return [(name, "") for name in names()]
    return list(_of_home(kind, desk))


def _of_home(kind: str, desk: Desk) -> Iterator[tuple[str, str]]:  # noqa: C901 - a case for each kind
    with desk.newsroom() as newsroom:
        reading = newsroom.reading
        match kind:
            case "ids":
                for one in reading.headlines(reading.rows("", "newest", _NEWEST)):
                    yield one.id, one.title
            case "feeds":
                for feed, state in reading.feeds():
                    yield str(state.id), feed.title or state.title or feed.url
            case "tags":
                yield from ((tag, "") for tag in reading.tags())
            case "sections":
                yield from ((one.name, one.query) for one in reading.sections())
            case "filters":
                rules = enumerate(newsroom.config.filters, 1)
                yield from ((rule.name or str(number), rule.query) for number, rule in rules)
            case "lasts":
                yield from ((one.name, "") for one in newsroom.exporting.last_times())
            case "question":
                complete = reading.completer()
                for field in ("is", "has", "tag", "topic", "lang", "story", "since"):
                    pieces = complete(f"{field}:", len(field) + 1).pieces
                    yield from ((piece, "") for piece in pieces or (f"{field}:",))
                # A shell and a question both have their own quotation marks; a number needs none.
                yield from ((f"feed:{number}", title) for number, title in _of_home("feeds", desk))
                yield from (("title:", ""), ("author:", ""), ("before:", ""))


def _no_arguments(_: Parser) -> None:
    """Take none."""


def _man(_: Namespace, desk: Desk) -> int:
    from newsterm.cli.manual import manual  # noqa: PLC0415 (all verbs)
    from newsterm.cli.syntax import verbs  # noqa: PLC0415

    desk.out.write(manual(verbs()))
    return DONE


COMMANDS = {
    "completions": Command(
        example='eval "$(newsterm completions bash)"',
        arguments=_arguments,
        run=_run,
    ),
    "man": Command(
        example="newsterm man > newsterm.1",
        arguments=_no_arguments,
        run=_man,
    ),
}
