"""Write to kitty before 0.40, which shapes and turns each run of one font by itself.

It looks for the direction of a run, blank-free and in one font, in its first letter. Whether the font of the
window has Arabic, and a word and its comma share a run, no query tells. But bold is a font of its own: what
stands beside a word in the other weight is never in its run, whatever the fonts are.
"""

import re
from copy import copy
from functools import partial
from itertools import groupby

from newsterm.terminal.cells import BLANK, CELL, RTL, RTL_CELL
from newsterm.terminal.rows import Placed, Rows

_TOKEN = re.compile(rf"(?<![^\s{BLANK}])(?=[^\s{BLANK}{RTL}]*[{RTL}])[^\s{BLANK}]+")
# Forms that many fonts with Arabic lack (DejaVu Sans Mono: Urdu and Pashto ones) come from another font.
_RARE = re.compile("[\ufb50\ufb51\ufb82-\ufb89\ufb96-\ufb9d\ufba0-\ufba9\ufbae-\ufbe7\ufbea-\ufbfb]")
_BESIDE = re.compile(r"\w+|.", re.DOTALL)


class OldKitty(Rows):
    """Reverse right-to-left runs, and keep what stands beside them in the other weight."""

    def __init__(self) -> None:
        super().__init__(partial(_weighed, bold=False), _TOKEN)

    def _row(self, row: list[str]) -> list[str]:
        pen = copy(self._pen)
        font = pen.font
        part = row[:1]
        out: list[str] = []
        for style, text in zip(row[1::2], row[2::2], strict=True):
            pen.hear(style)
            if text and pen.font != font:
                out += (*self._part(part, font), style)
                self._pen.hear(style)
                part, font = [text], pen.font
            else:
                part += (style, text)
        return out + self._part(part, font)

    def _part(self, row: list[str], font: tuple[bool, bool]) -> list[str]:
        self._turn = partial(_weighed, bold=font[0])
        return super()._row(row)


def _weighed(token: str, *, bold: bool) -> list[Placed]:
    """Reverse each right-to-left run of a token; the other weight parts what may share a font with it."""
    other = "\x1b[22m" if bold else "\x1b[1m"
    runs = [(kind, list(cells)) for kind, cells in groupby(CELL.finditer(token), _kind)]
    # Of two neighbours one is in the other weight: letters that may not be in the font, signs beside letters.
    weighed = {"rare": any(kind == "letters" for kind, _ in runs), "letters": False}
    out: list[Placed] = []
    for at, (kind, cells) in enumerate(runs):
        if kind != "beside":
            pen = other if weighed[kind] else ""
            out += (Placed(cell.start(), cell[0], pen) for cell in reversed(cells))
            continue
        start, end = cells[0].start(), cells[-1].end()
        atoms = _BESIDE.findall(token[start:end])
        if at > 0 and not weighed[runs[at - 1][0]]:
            start += len(atoms[0])
        if at + 1 < len(runs) and not weighed[runs[at + 1][0]]:
            end -= len(atoms[-1])
        out += (Placed(cell.start(), cell[0], "" if start <= cell.start() < end else other) for cell in cells)
    return out


def _kind(cell: re.Match[str]) -> str:
    if not RTL_CELL.match(cell[0]):
        return "beside"
    return "rare" if _RARE.match(cell[0]) else "letters"
