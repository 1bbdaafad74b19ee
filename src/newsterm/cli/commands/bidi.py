"""Laying out what comes in, for a terminal without bidi: a filter, and the heart of newsterm laid open."""

import sys
from argparse import Namespace
from collections.abc import Iterator

from newsterm.bidi import layout
from newsterm.cli.arguments import Command, Parser, some
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE


def _arguments(parser: Parser) -> None:
    parser.add_argument("--width", type=some, metavar="N", help="columns (the terminal's, else 80)")
    parser.add_argument(
        "--base", choices=("auto", "rtl", "ltr"), default="auto", help="the direction of every paragraph"
    )
    parser.add_argument(
        "--json", action="store_true", help="an object a line: paragraph, start, end, cells, visual"
    )


def _run(asked: Namespace, desk: Desk) -> int:
    out = desk.out
    width = asked.width or out.drawing.size[0]
    for number, paragraph in enumerate(_paragraphs()):
        for line in layout(paragraph, width, asked.base):
            if asked.json:
                out.json({
                    "paragraph": number, "start": line.start, "end": line.end, "cells": line.width,
                    "visual": line.text,
                })  # fmt: skip
            else:
                out.line(out.drawing.flush(line, width))
        out.flush()  # whoever writes to us line by line also reads so
    return DONE


def _paragraphs() -> Iterator[str]:
    """Read standard input: what stands between two newlines is a paragraph, its offsets as they are."""
    if sys.stdin is None:
        return
    for raw in sys.stdin.buffer:
        yield raw.removesuffix(b"\n").removesuffix(b"\r").decode("utf-8", "replace")


COMMANDS = {
    "bidi": Command(
        summary="lays out text for a terminal without right-to-left support",
        example="newsterm show ID | newsterm bidi --width 40",
        arguments=_arguments,
        run=_run,
    )
}
