"""One article: on a terminal, in a pipe, in the browser."""

from argparse import Namespace
from datetime import datetime
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser, some
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.model import Entry

if TYPE_CHECKING:
    from newsterm.page import ArticleWords

_ID = "an article's id, or the beginning of it (newsterm list shows them)"


def _show_arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="ID", help=_ID)
    parser.add_argument("--json", action="store_true", help="all of it, as one object")
    parser.add_argument("--width", type=some, metavar="N", help="lay it out in N columns, also in a pipe")


def _show(asked: Namespace, desk: Desk) -> int:
    out = desk.out
    with desk.newsroom() as newsroom:
        entry = newsroom.reading.by_id(asked.id)
        if asked.json or not (out.drawing.is_terminal or asked.width):
            for piece in newsroom.exporting.written([entry], "jsonl" if asked.json else "text"):
                out.write(piece)
            return DONE
        from newsterm.page import compose, lay_out  # noqa: PLC0415 (selectolax; JSON needs none)

        settings = newsroom.config.interface
        words = _words(entry, newsroom.clock(), settings.language, settings.digits, desk)
        width = asked.width or min(out.drawing.size[0], newsroom.config.reading.width)
        for line in lay_out(compose(entry, words=words), width):
            out.line(out.drawing.page_line(line))
    return DONE


def _words(entry: Entry, now: datetime, language: str, digits: str, desk: Desk) -> "ArticleWords":
    """Say what stands around an article in the reader's language."""
    from newsterm.lang import date_words, interface_language, phrases  # noqa: PLC0415
    from newsterm.page import ArticleWords  # noqa: PLC0415

    words = phrases(interface_language(language, desk.env), digits)
    return ArticleWords(
        when=date_words(entry.published or entry.arrived, now, words.language, digits=digits),
        by=words.say("article.by", author="").strip(),
        comments=words.say("article.comments", n=entry.comments) if entry.comments else "",
        opinion=words.say("article.opinion"),
        **{kind: words.say(f"article.{kind}") for kind in ("video", "audio", "picture", "file")},
    )


def _open_arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="ID", help=_ID)


def _open(asked: Namespace, desk: Desk) -> int:
    from newsterm.newsroom.opening import open_link  # noqa: PLC0415

    with desk.newsroom() as newsroom:
        open_link(newsroom.reading.by_id(asked.id).url, newsroom.config.reading.open_with)
    return DONE


COMMANDS = {
    "show": Command(
        summary="shows an article",
        example="newsterm show $(newsterm list --ids -n 1)",
        arguments=_show_arguments,
        run=_show,
    ),
    "open": Command(
        summary="opens an article's page in the browser",
        example="newsterm open $(newsterm list --ids -n 1)",
        arguments=_open_arguments,
        run=_open,
    ),
}
