"""Write to kitty before 0.40, which shapes and turns each run of one font by itself.

It looks for the direction of a run, blank-free and in one font, in its first letter. Whether the font of the
window has Arabic, and a word and its comma share a run, no query tells. But bold is a font of its own: what
stands beside a word in the other weight is never in its run, whatever the fonts are.
"""

import re
from collections.abc import Iterator, Sequence
from copy import copy
from functools import lru_cache, partial
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from newsterm.terminal.cells import BLANK, CELL, RTL, RTL_CELL
from newsterm.terminal.rows import Placed, Rows

_TOKEN = re.compile(rf"(?<![^\s{BLANK}])(?=[^\s{BLANK}{RTL}]*[{RTL}])[^\s{BLANK}]+")
# Letters that many fonts with Arabic lack (DejaVu Sans Mono: forms of Urdu, Pashto and Kurdish) come from
# another font.
_RARE = re.compile(
    "[\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u08c9"
    "\ufb50\ufb51\ufb82-\ufb89\ufb96-\ufb9d\ufba0-\ufba9\ufbae-\ufbe7\ufbea-\ufbfb]"
)
# So do signs, each by itself: the comma of Arabic may be there, and the full stop of Urdu not.
_SIGN = re.compile(
    "[\u0606-\u060f\u061b\u061d-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9\ufd3e\ufd3f\ufdfc\ufdfd]"
)
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


@lru_cache(4096)  # words come again with every row that is scrolled
def _weighed(token: str, *, bold: bool) -> list[Placed]:
    """Reverse each right-to-left run of a token; the other weight parts what may share a font with it."""
    other = "\x1b[22m" if bold else "\x1b[1m"
    runs = [_Run(kind, list(cells)) for kind, cells in groupby(_units(token), itemgetter(0))]
    out: list[Placed] = []
    for run, in_other in zip(runs, _in_other_weight(runs), strict=True):
        turned = run.cells if run.beside else reversed(run.cells)
        out += (Placed(at, text, other if in_other else "") for _, at, text in turned)
    return out


def _in_other_weight(runs: Sequence["_Run"]) -> list[bool]:
    """Choose the weights so that two neighbours never share one, and as few cells as can be are in the other.

    What stands beside right-to-left runs is of one kind, and may.
    """
    costs = {False: 0, True: len(runs[0].cells)}
    came: list[dict[bool, bool]] = []  # for each run but the first: its weight → that of the run before
    for before, run in pairwise(runs):
        both = before.beside and run.beside
        best = {
            weight: min((cost, last) for last, cost in costs.items() if both or last != weight)
            for weight in costs
        }
        costs = {weight: cost + weight * len(run.cells) for weight, (cost, _) in best.items()}
        came.append({weight: last for weight, (_, last) in best.items()})
    weights = [min((cost, weight) for weight, cost in costs.items())[1]]
    for last in reversed(came):
        weights.append(last[weights[-1]])
    return weights[::-1]


class _Run(NamedTuple):
    kind: str
    cells: list[tuple[str, int, str]]

    @property
    def beside(self) -> bool:
        return self.kind.startswith("beside")


def _units(token: str) -> Iterator[tuple[str, int, str]]:
    """Tell of each cell what it is in one font with, where it stands, and itself.

    A sign may be in any font, and each atom of what is not right to left can be in a weight of its own.
    """
    atoms = {match.start() for match in _BESIDE.finditer(token)}
    atom = 0
    for match in CELL.finditer(token):
        cell, at = match[0], match.start()
        if not RTL_CELL.match(cell):
            atom = at if at in atoms else atom
            yield f"beside {atom}", at, cell
        elif _SIGN.match(cell):
            yield cell, at, cell
        else:
            yield "rare" if _RARE.match(cell) else "letters", at, cell
