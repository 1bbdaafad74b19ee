"""Many articles, as a file or a stream."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser, readable, some
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.files import whole_binary
from newsterm.cli.wording import stamp
from newsterm.lang import Said
from newsterm.model import UsageError

if TYPE_CHECKING:
    from newsterm.model import Entry
    from newsterm.newsroom import Newsroom
    from newsterm.newsroom.exporting import Since

FORMATS = {
    "jsonl": "jsonl", "json": "json", "csv": "csv", "md": "md", "html": "html", "atom": "atom", "txt": "text",
    "epub": "epub",
}  # fmt: skip
"""What is typed → what the newsroom calls it."""
_LINKED = 5_000
"""Articles of a book whose addresses are known before it is written."""
_WIDTH = 80
"""Columns of a page, where nobody says how many."""


def _arguments(parser: Parser) -> None:
    parser.question()
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--format", metavar="|".join(FORMATS), help="format")
    for name in ("jsonl", "json"):  # as other commands say it
        form.add_argument(f"--{name}", action="store_const", const=name, dest="format", help="as_format")
    form.add_argument("--template", metavar="TEXT", help="template")
    form.add_argument("--template-file", metavar="FILE", help="template_file")
    parser.add_argument("-0", action="store_true", dest="nul", help="nul")
    parser.add_argument("-o", metavar="FILE", default="-", help="to_file_or_folder")
    parser.add_argument("--full", action="store_true", help="full")
    parser.add_argument("--pictures", action="store_true", help="pictures")
    parser.add_argument("--order", choices=("newest", "oldest", "arrived"), default="newest")
    parser.add_argument("--bidi", choices=("logical", "visual"), default="logical", help="export_bidi")
    parser.add_argument("--width", type=some, metavar="N", help="page_width")
    last = parser.add_mutually_exclusive_group()
    last.add_argument("--since-last", metavar="NAME", type=readable, help="since_last")
    last.add_argument("--last-times", action="store_true", help="last_times")
    last.add_argument("--forget-last", metavar="NAME", type=readable, help="forget_last")


def _run(asked: Namespace, desk: Desk) -> int:
    folder = asked.o.endswith("/") or (asked.o != "-" and Path(asked.o).is_dir())
    name = _format(asked, folder=folder)
    with desk.newsroom() as newsroom:
        _see_that_there_is(name, newsroom)
        exporting = newsroom.exporting
        if asked.last_times:
            for one in exporting.last_times():
                desk.out.fields(one.name, stamp(one.at) or "")
            return DONE
        if asked.forget_last is not None:
            exporting.forget_last(asked.forget_last)
            return DONE
        since = None if asked.since_last is None else exporting.since_last(asked.since_last)
        if name == "epub":
            _book(asked, newsroom, desk, since)
        elif folder:
            _files(asked, name, newsroom, desk, since)
        else:
            _stream(asked, _pieces(asked, name, newsroom, since), desk)
        if since is not None:
            desk.out.flush()
            exporting.exported(since)  # never before all of it is where it was to go
    return DONE


def _format(asked: Namespace, *, folder: bool) -> str:
    """Find which format is wanted; raises UsageError for what does not go with it."""
    templated = asked.template is not None or asked.template_file is not None
    laid_out = asked.bidi == "visual" or asked.width
    ending = asked.o.rpartition(".")[2]
    name = "txt" if laid_out else "md" if folder else "jsonl"
    name = asked.format or (ending if ending in FORMATS and not folder else name)
    for wrong, option, command in (
        (asked.pictures and name != "epub", "--pictures", "--format epub"),
        (asked.nul and not templated, "-0", "--template"),
        (laid_out and (name != "txt" or templated), "--bidi visual", "--format txt"),
        (name == "epub" and folder, "-o FILE", "--format epub"),
    ):
        if wrong:
            raise UsageError(Said("errors.cli.only_with", option=option, command=command))
    return name


def _see_that_there_is(name: str, newsroom: "Newsroom") -> None:
    """Refuse a format that neither we nor a plugin can write; raises UsageError."""
    if name not in FORMATS and name not in (theirs := newsroom.plugins.of("format")):
        raise UsageError(
            Said("errors.newsroom.no_such_format", name=name),
            hint=Said("hints.one_of", known=(*FORMATS, *theirs)),
        )


def _template(asked: Namespace) -> str:
    """Take the template that was typed, or the one in a file as it stands; raises OSError."""
    if asked.template_file is not None:
        return Path(asked.template_file).read_text(encoding="utf-8", errors="replace")
    return readable(asked.template or "")


def _pieces(asked: Namespace, name: str, newsroom: "Newsroom", since: "Since | None") -> Iterator[bytes]:
    exporting = newsroom.exporting
    if asked.bidi == "visual" or asked.width:
        entries = exporting.entries(asked.query, asked.order, full=asked.full, since=since)
        return _laid_out(entries, asked.width or _WIDTH, newsroom)
    return exporting.export(
        asked.query, FORMATS.get(name, name), asked.order, full=asked.full, template=_template(asked),
        ending="\0" if asked.nul else "\n", since=since,
    )  # fmt: skip


def _laid_out(entries: "Iterator[Entry]", width: int, newsroom: "Newsroom") -> Iterator[bytes]:
    """Lay articles out as pages for what knows nothing of right to left: each line as it is seen."""
    from newsterm.lang import phrases  # noqa: PLC0415
    from newsterm.page import article_words, compose, lay_out  # noqa: PLC0415 (selectolax; few are laid out)

    now, between = newsroom.clock(), ""
    for entry in entries:
        document = compose(entry, words=article_words(entry, phrases("en"), now))
        rows = [" " * row.pad + "".join(run.text for run in row.runs) for row in lay_out(document, width)]
        text = "\n".join([between, *(row.rstrip(" ") for row in rows), ""] if between else [*rows, ""])
        yield text.encode("utf-8", "backslashreplace")
        between = "─" * width + "\n"


def _stream(asked: Namespace, pieces: Iterator[bytes], desk: Desk) -> None:
    if asked.o == "-":
        desk.out.pieces(pieces)
        return
    with whole_binary(asked.o) as file:
        file.writelines(pieces)
    desk.say.note(Said("told.wrote", file=asked.o))


def _files(asked: Namespace, name: str, newsroom: "Newsroom", desk: Desk, since: "Since | None") -> None:
    """Write a file for each article, each whole or not at all."""
    files = newsroom.exporting.files(
        asked.query,
        FORMATS.get(name, name),
        asked.order,
        full=asked.full,
        template=_template(asked),
        since=since,
    )
    folder, number = Path(asked.o), 0
    folder.mkdir(exist_ok=True)
    for named, content in files:
        with whole_binary(str(folder / named)) as file:
            file.write(content)
        number += 1
    desk.say.note(Said("told.wrote_files", n=number, folder=asked.o))


def _book(asked: Namespace, newsroom: "Newsroom", desk: Desk, since: "Since | None") -> None:
    """Write what answers as a book; where it is not a library, its articles are linked with one another."""
    from newsterm.cli.commands.books import write_book  # noqa: PLC0415 (asyncio)
    from newsterm.newsroom.binding import Leaf  # noqa: PLC0415

    rows = newsroom.reading.rows(asked.query, asked.order, _LINKED + 1)
    linked = newsroom.reading.headlines(rows) if len(rows) <= _LINKED else []
    if since is not None:  # no link leads to what is in an earlier book
        linked = [one for one in linked if since.after < one.row <= since.upto]
    entries = newsroom.exporting.entries(asked.query, asked.order, full=asked.full, since=since)
    write_book(
        asked.o,
        desk,
        lambda file: newsroom.binding.bind(
            file,
            (Leaf(entry=one) for one in entries),
            question=asked.query,
            chapters={one.url: one.id for one in linked if one.url},
            pictures=asked.pictures,
            words=desk.say.words,
        ),
    )
    if asked.o != "-":
        desk.say.note(Said("told.wrote", file=asked.o))


COMMANDS = {
    "export": Command(
        example="newsterm export is:saved -o saved.html",
        arguments=_arguments,
        run=_run,
    )
}
