"""What is read in so many minutes, as a book to take along."""

from argparse import Namespace
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser, some
from newsterm.cli.commands.listing import record
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.lang import Said
from newsterm.model import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsterm.newsroom import Newsroom
    from newsterm.newsroom.packing import Picked

_MINUTES = 30
_ROUNDS = 3
"""Times that articles are chosen anew, when the full text of some turned out to be longer."""


def _arguments(parser: Parser) -> None:
    parser.question()
    parser.add_argument("--since", metavar="SPAN", help="pack_since")
    parser.add_argument("--section", metavar="NAME", help="pack_section")
    parser.add_argument("--minutes", type=some, default=_MINUTES, metavar="N", help="pack_minutes")
    parser.add_argument("-o", metavar="FILE", help="book_file")
    parser.add_argument("--no-pictures", action="store_true", help="no_pictures")
    parser.add_argument("--full", action="store_true", help="pack_full")
    parser.add_argument("--json", action="store_true", help="packed")
    parser.add_argument("--done", nargs="?", const="last", metavar="FILE", help="pack_done")


def _run(asked: Namespace, desk: Desk) -> int:
    with desk.newsroom() as newsroom:
        if asked.done is not None:
            return _done(asked.done, newsroom, desk)
        if asked.o is None and not asked.json:
            raise UsageError(Said("errors.cli.required", names="-o"), hint=Said("hints.book_file"))
        chosen = _choose(asked, newsroom, desk)
        if asked.json:
            desk.out.document({**record(one.headline), "minutes": one.minutes} for one in chosen)
        if not chosen:
            desk.say.note(Said("told.nothing_packed"))
        elif asked.o is not None:
            _write(chosen, asked, newsroom, desk)
    return DONE


def _choose(asked: Namespace, newsroom: "Newsroom", desk: Desk) -> "Sequence[Picked]":
    """Choose what fits; pages whose full text is wanted are asked, and then it is seen what fits."""
    question = _question(asked, newsroom)
    chosen = newsroom.packing.choose(question, asked.minutes)
    tried: set[int] = set()
    for _ in range(_ROUNDS if asked.o is not None else 0):
        pages = [page for page in newsroom.packing.wanting(chosen, every=asked.full) if page.row not in tried]
        if not pages:
            break
        from newsterm.cli.waiting import wait_for  # noqa: PLC0415 (asyncio)

        tried |= {page.row for page in pages}
        done = wait_for(newsroom.completing.complete(pages, lambda _: None))
        if failed := sum(bool(one.error) for one in done):
            desk.say.note(Said("told.full_left", n=failed))
        chosen = newsroom.packing.choose(question, asked.minutes)
    return chosen


def _question(asked: Namespace, newsroom: "Newsroom") -> str:
    """Put section, span and words together; without any of them, the last day."""
    parts = [f"({asked.query})"] if asked.query else []
    if asked.section is not None:
        sections = {one.name.casefold(): one for one in newsroom.reading.sections()}
        section = sections.get(asked.section.casefold())
        if section is None:
            known = tuple(one.name for one in sections.values())
            raise UsageError(
                Said("errors.cli.no_section", name=asked.section), hint=Said("hints.one_of", known=known)
            )
        parts += [f"({section.query})"] if section.query else []
    if asked.since is not None or not parts:
        parts.append(f"since:{asked.since or '24h'}")
    return " ".join(parts)


def _write(chosen: "Sequence[Picked]", asked: Namespace, newsroom: "Newsroom", desk: Desk) -> None:
    from newsterm.cli.commands.books import write_book  # noqa: PLC0415 (asyncio)

    packing = newsroom.packing
    question = " ".join(filter(None, [asked.section, asked.query]))
    bound = write_book(
        asked.o,
        desk,
        lambda file: newsroom.binding.bind(
            file,
            packing.leaves(chosen),
            question=question,
            chapters={one.headline.url: one.headline.id for one in chosen if one.headline.url},
            pictures=not asked.no_pictures,
            words=desk.say.words,
        ),
    )
    packing.remember(asked.o, chosen)
    desk.say.note(
        Said(
            "told.packed",
            file=asked.o,
            articles=Said("told.articles", n=bound.articles),
            time=Said("article.reading_time", n=sum(one.minutes for one in chosen)),
            command="newsterm pack --done",
        )
    )


def _done(name: str, newsroom: "Newsroom", desk: Desk) -> int:
    file, rows = newsroom.packing.articles(name)
    changed = newsroom.marking.read(rows, about=file)
    desk.say.note(Said("journal.read", n=changed))
    return DONE


COMMANDS = {
    "pack": Command(
        example="newsterm pack --since 12h --minutes 40 -o plane.epub",
        arguments=_arguments,
        run=_run,
    )
}
