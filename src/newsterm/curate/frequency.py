"""Know how often the press writes a word: among few titles every word is rare.

`frequency.bin` is made of wordfreq's lists (Robyn Speer, CC BY-SA 4.0) by `benchmarks/frequency.py`, in
Arabic, Persian, Hebrew, English and Urdu. It has roots as `roots.hashed` makes them: whoever changes those
makes it anew.
"""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

RAREST = 0.3
"""In how many of 2,000 entries a word is that is not listed."""
STEPS = 10
"""How finely it is kept: the logarithm of how many times more often than `RAREST`, times this."""


class _Listed(NamedTuple):
    roots: Sequence[int]
    """In ascending order."""
    steps: bytes


def often(root: int) -> float:
    """Say in how many of 2,000 entries a root is, in the language that has it oftenest."""
    roots, steps = _listed()
    at = bisect_left(roots, root)
    return RAREST * exp(steps[at] / STEPS) if at < len(roots) and roots[at] == root else RAREST


@cache
def _listed() -> _Listed:
    """Read the list: 110 KB, where stories are gathered and not before."""
    raw = files("newsterm.curate").joinpath("frequency.bin").read_bytes()
    count = len(raw) // 5
    roots = array("I", raw[: 4 * count])
    if sys.byteorder == "big":
        roots.byteswap()
    return _Listed(roots, raw[4 * count :])
