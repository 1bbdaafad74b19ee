"""One article: on a terminal, in a pipe, in the browser."""

from argparse import Namespace
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser, readable, some
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.lang import Said

if TYPE_CHECKING:
    from newsterm.model import Entry
    from newsterm.newsroom import Newsroom


def _show_arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="ID", help="id")
    parser.add_argument("--full", action="store_true", help="full")
    parser.add_argument("--changes", action="store_true", help="changes")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="whole")
    form.add_argument("--jsonl", action="store_true", dest="json", help="whole")
    form.add_argument("--template", metavar="TEXT", type=readable, help="template")
    form.add_argument("--bidi", choices=("logical", "visual"), help="export_bidi")
    parser.add_argument("-0", action="store_true", dest="nul", help="nul")
    parser.add_argument("--width", type=some, metavar="N", help="article_width")


def _show(asked: Namespace, desk: Desk) -> int:
    out = desk.out
    with desk.newsroom() as newsroom:
        entry = newsroom.reading.by_id(asked.id)
        if asked.changes:
            return _show_changes(asked, desk, newsroom, entry)
        if asked.full:
            kept = newsroom.reading.full_text(entry)
            if kept is None:
                desk.say.note(Said("told.no_full_text", command=f"newsterm full {entry.id}"))
            entry = kept or entry
        laid_out = asked.bidi == "visual" or (asked.bidi is None and (out.drawing.is_terminal or asked.width))
        if not asked.json:
            entry = newsroom.as_read(entry)
        if asked.json or asked.template is not None or not laid_out:
            form = "jsonl" if asked.json else "text"
            ending = "\0" if asked.nul else "\n"
            for piece in newsroom.exporting.written([entry], form, asked.template or "", ending):
                out.write(piece)
            return DONE
        from newsterm.page import Layout, article_words, compose  # noqa: PLC0415 (selectolax; JSON needs none)

        words = article_words(entry, desk.words, newsroom.clock())
        width = asked.width or min(out.drawing.size[0], newsroom.config.reading.width)
        for line in Layout(
            compose(entry, words=words), width
        ):  # the first screen stands before the last is laid out
            out.line(out.drawing.page_line(line))
    return DONE


def _show_changes(asked: Namespace, desk: Desk, newsroom: "Newsroom", entry: "Entry") -> int:
    """Show what changed, the latest change first; of the article nothing else."""
    out = desk.out
    revisions = newsroom.reading.revisions(entry)
    if asked.json:
        out.line(newsroom.exporting.with_revisions(entry, revisions))
        return DONE
    if not revisions:
        desk.say.note(Said("toasts.no_changes"))
        return DONE
    from newsterm.lang import phrases  # noqa: PLC0415
    from newsterm.page import changes_in, lay_out, only_changed  # noqa: PLC0415 (selectolax; JSON needs none)

    drawn = out.drawing.is_terminal or asked.width
    words = desk.words if out.drawing.is_terminal else phrases("en")
    width = asked.width or min(out.drawing.size[0], newsroom.config.reading.width)
    for number in range(1, len(revisions) + 1):
        document = only_changed(*changes_in(entry, revisions, number, words, newsroom.clock()))
        out.write("\n" if number > 1 else "")
        for line in map(out.drawing.page_line, lay_out(document, width)) if drawn else [document.text()]:
            out.line(line)
    return DONE


def _open_arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="ID", help="id")


def _open(asked: Namespace, desk: Desk) -> int:
    from newsterm.newsroom.opening import open_link  # noqa: PLC0415

    with desk.newsroom() as newsroom:
        open_link(newsroom.reading.by_id(asked.id).url, newsroom.config.reading.open_with)
    return DONE


COMMANDS = {
    "show": Command(
        example="newsterm show $(newsterm list --ids -n 1)",
        arguments=_show_arguments,
        run=_show,
    ),
    "open": Command(
        example="newsterm open $(newsterm list --ids -n 1)",
        arguments=_open_arguments,
        run=_open,
    ),
}
