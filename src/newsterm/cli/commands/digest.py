"""What happened, to be read in one sitting."""

from argparse import Namespace
from collections.abc import Mapping
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser, readable, some
from newsterm.cli.commands.listing import FIELDS
from newsterm.cli.commands.listing import record as headline_record
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.files import whole_file
from newsterm.cli.forms import add_forms, give
from newsterm.cli.wording import NO_FEEDS, stamp
from newsterm.lang import Said

if TYPE_CHECKING:
    from newsterm.lang import Phrases
    from newsterm.model.digest import Digest, DigestItem
    from newsterm.newsroom import Newsroom

_MINUTES = 10
_FORMS = {"txt": "text", "md": "markdown", "html": "html", "json": "json"}
"""What a file's name ends in → its form."""


def _arguments(parser: Parser) -> None:
    parser.add_argument("--since", default="yesterday", type=readable, metavar="WHEN", help="digest_since")
    parser.add_argument("--section", default="", type=readable, metavar="NAME", help="digest_section")
    parser.add_argument("--minutes", type=some, default=_MINUTES, metavar="N", help="digest_minutes")
    add_forms(parser)
    parser.add_argument("--format", choices=tuple(_FORMS.values()), help="digest_format")
    parser.add_argument("-o", metavar="FILE", default="-", help="to_file")


def _run(asked: Namespace, desk: Desk) -> int:
    with desk.newsroom() as newsroom:
        digesting = newsroom.digesting
        digest = digesting.digest(
            digesting.moment(asked.since), digesting.named(asked.section), asked.minutes
        )
        if asked.o == "-":
            _write(digest, asked, newsroom, desk)
        else:
            with whole_file(asked.o) as file, desk.out.into(file):
                _write(digest, asked, newsroom, desk)
            desk.say.note(Said("told.wrote", file=asked.o))
    return DONE


def _write(digest: "Digest", asked: Namespace, newsroom: "Newsroom", desk: Desk) -> None:
    """Write a digest in the form that was asked for, or that the file's name says."""
    form = asked.format or _FORMS.get(asked.o.rpartition(".")[2], "text")
    if not asked.json and give(map(_item, digest.items), asked, desk, _TOLD):
        return
    if asked.json or form == "json":
        desk.out.json(record(digest))
    elif form != "text":
        desk.out.write(newsroom.digesting.written(digest, form, desk.say.words))
    elif not digest.items:
        unread = digest.unread
        nothing = Said("digest.quiet", n=unread) if unread else Said("digest.nothing")
        desk.say.note(nothing if newsroom.reading.feeds() else NO_FEEDS)
    elif asked.o == "-" and desk.out.drawing.is_terminal:
        _draw(digest, newsroom, desk)
    else:
        _print(digest, newsroom, desk)


_TOLD = (*FIELDS, "told", "more", "because")


def record(digest: "Digest") -> Mapping[str, object]:
    """Give a digest as JSON values, under names that stay what they are."""
    return {
        "since": stamp(digest.since),
        "until": stamp(digest.until),
        "minutes": digest.minutes,
        "left_out": digest.left_out,
        "items": [_item(one) for one in digest.items],
    }


def _item(item: "DigestItem") -> Mapping[str, object]:
    story = item.story
    told = story and {
        "tellings": story.tellings,
        "sources": story.sources,
        "unread": story.unread,
        "began": stamp(story.began),
        "updated": stamp(story.updated),
        "followed": story.followed,
    }
    return {**headline_record(item.headline), "told": told, "more": item.more, "because": item.because}


def _print(digest: "Digest", newsroom: "Newsroom", desk: Desk) -> None:
    """Write two lines for each, in logical order, an empty line between them; they are read by people."""
    out, words = desk.out, desk.say.words
    out.line(_title(digest, newsroom, words))
    for item in digest.items:
        told = newsroom.digesting.counts(item).within(words)
        out.line("")
        out.line(out.clean(f"{item.headline.title} ({item.headline.feed_title})"))
        out.line(out.clean(f"{told} — {item.more}" if item.more else told))
    if digest.left_out:
        out.line("")
        out.line(words.say("digest.left_out", n=digest.left_out))


def _title(digest: "Digest", newsroom: "Newsroom", words: "Phrases") -> str:
    return f"{newsroom.digesting.title(digest, words)} · {words.say('digest.minutes', n=digest.minutes)}"


def _draw(digest: "Digest", newsroom: "Newsroom", desk: Desk) -> None:
    """Show people the same, each item at its own side, under headings."""
    from newsterm.cli.tables import Cell, Column  # noqa: PLC0415 (rich; a pipe needs none)
    from newsterm.lang import base_direction  # noqa: PLC0415

    words = desk.words
    own = base_direction(words.say("digest.stories"), language=words.language)
    rows: list[list[Cell]] = [[Cell(_title(digest, newsroom, words), "muted", own)]]
    before: object = ...
    for item in digest.items:
        kind = item.story is None
        if kind != before:
            heading = words.say("digest.alone" if kind else "digest.stories")
            rows += [[Cell("")], [Cell(heading, "heading marker", own)]]
        before = kind
        headline = item.headline
        base = base_direction(headline.title, declared=headline.direction, language=headline.language)
        flush = "right" if base == "rtl" else "left"
        look = "saved" if item.story is not None and item.story.followed else "unread"
        told = newsroom.digesting.counts(item).within(words)
        rows += [
            [Cell("")],
            [Cell(headline.title, look, base, flush)],
            [Cell(f"\u2068{headline.feed_title}\u2069 · \u2068{told}\u2069", "muted", base, flush)],
        ]
        if item.more:
            rows.append([Cell(item.more, "", base, flush)])
    if digest.left_out:
        rows += [[Cell("")], [Cell(words.say("digest.left_out", n=digest.left_out), "muted", own)]]
    for line in desk.table(Column(share=1, wraps=True)).lines(rows):
        desk.out.line(line)


COMMANDS = {
    "digest": Command(
        example="newsterm digest --since yesterday --section World --format markdown",
        arguments=_arguments,
        run=_run,
    ),
}
