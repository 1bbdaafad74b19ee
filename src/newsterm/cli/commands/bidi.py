"""Laying out what comes in, for a terminal without bidi: a filter, and the heart of newsterm laid open."""

import sys
from argparse import Namespace
from collections.abc import Iterator

from newsterm.bidi import embedding_levels, layout, line_levels, paragraphs
from newsterm.cli.arguments import Command, Parser, some
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE


def _arguments(parser: Parser) -> None:
    parser.add_argument("--width", type=some, metavar="N", help="width")
    parser.add_argument("--base", choices=("auto", "rtl", "ltr"), default="auto", help="base")
    parser.add_argument("--json", "--jsonl", action="store_true", help="visual_lines")


def _run(asked: Namespace, desk: Desk) -> int:
    out = desk.out
    width = asked.width or out.drawing.size[0]
    for number, text in enumerate(_lines_of_input()):
        if asked.json:
            for line in _told(text, width, asked.base):
                out.json({"paragraph": number, **line})
        else:
            for laid in layout(text, width, asked.base):
                out.line(out.drawing.encode(out.drawing.flush(laid, width)))
        out.flush()  # whoever writes to us line by line also reads so
    return DONE


def _told(text: str, width: int, base: str) -> Iterator[dict[str, object]]:
    """Tell of each line what `docs/scripts.md` promises."""
    for begin, end in paragraphs(text):
        paragraph = text[begin:end]
        level, levels = embedding_levels(paragraph, {"ltr": 0, "rtl": 1}.get(base))
        for line in layout(paragraph, width, base):
            yield {
                "start": begin + line.start,
                "end": begin + line.end,
                "direction": "rtl" if line.rtl else "ltr",
                "cells": line.width,
                "visual": line.text,
                "offsets": [
                    begin + start for _, start, _, columns in line.clusters() for _ in range(columns)
                ],
                "levels": line_levels(paragraph, levels, level, line.start, line.end),
            }


def _lines_of_input() -> Iterator[str]:
    """Read standard input: what stands between two newlines is a paragraph, its offsets as they are."""
    if sys.stdin is None:
        return
    for raw in sys.stdin.buffer:
        yield raw.removesuffix(b"\n").removesuffix(b"\r").decode("utf-8", "replace")


COMMANDS = {
    "bidi": Command(
        example="newsterm show $(newsterm list lang:ar --ids -n 1) | newsterm bidi --width 40",
        arguments=_arguments,
        run=_run,
    )
}
