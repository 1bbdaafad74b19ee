"""What readers said of an article."""

from argparse import Namespace
from collections.abc import Mapping
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.forms import add_forms, check_template, give
from newsterm.cli.wording import stamp
from newsterm.lang import Said, line

if TYPE_CHECKING:
    from newsterm.model import Comment

_FIELDS = ("author", "published", "url", "html", "text")


def _arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="ID", help="id")
    parser.add_argument("--kept", action="store_true", help="kept_comments")
    add_forms(parser, lines="comments_jsonl")


def _run(asked: Namespace, desk: Desk) -> int:
    from newsterm.cli.waiting import wait_for  # noqa: PLC0415 (asyncio; help needs none)
    from newsterm.newsroom.commenting import said  # noqa: PLC0415

    check_template(asked, _FIELDS)
    out = desk.out
    with desk.newsroom() as newsroom:
        entry = newsroom.reading.by_id(asked.id)
        commenting = newsroom.commenting
        comments = commenting.kept(entry) if asked.kept else wait_for(commenting.ask(entry))
        if give(map(_record, comments), asked, desk, _FIELDS):
            pass
        elif out.drawing.is_terminal:
            from newsterm.page import Document, lay_out, timed, with_comments  # noqa: PLC0415 (selectolax)

            told = timed(comments, newsroom.clock(), desk.words)
            width = min(out.drawing.size[0], newsroom.config.reading.width)
            for one in lay_out(with_comments(Document(), told, desk.words, base_url=entry.url), width):
                out.line(out.drawing.page_line(one))
        else:
            for comment in comments:
                out.fields(stamp(comment.published) or "", comment.author, line(said(comment)))
    desk.say.note(Said("article.comments", n=len(comments)))
    return DONE


def _record(comment: "Comment") -> Mapping[str, object]:
    from newsterm.newsroom.commenting import said  # noqa: PLC0415 (who asks for help needs none)

    return {
        "author": comment.author,
        "published": stamp(comment.published),
        "url": comment.url,
        "html": comment.html,
        "text": said(comment),
    }


COMMANDS = {
    "comments": Command(
        example="newsterm comments --kept $(newsterm list --ids -n 1)",
        arguments=_arguments,
        run=_run,
    )
}
