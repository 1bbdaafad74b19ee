"""Know how often the press writes a word: among few titles every word is rare.

`frequency.bin` is made of wordfreq's lists (Robyn Speer, CC BY-SA 4.0) by `benchmarks/frequency.py`, in
Arabic, Persian, Hebrew, English and Urdu. It has roots as `roots.hashed` makes them: whoever changes those
makes it anew.
"""

import sys
from array import array
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp

RAREST = 0.3
"""In how many of 2,000 entries a word is that is not listed."""
STEPS = 10
"""How finely it is kept: the logarithm of how many times more often than `RAREST`, times this."""


def often(root: int) -> float:
    """Say in how many of 2,000 entries a root is, in the language that has it oftenest."""
    return _listed().get(root, RAREST)


@cache
def _listed() -> Mapping[int, float]:
    """Read the list: 3 ms and 3 MB, where stories are gathered and not before."""
    raw = files("newsterm.curate").joinpath("frequency.bin").read_bytes()
    count = len(raw) // 5
    roots = array("I", raw[: 4 * count])
    if sys.byteorder == "big":
        roots.byteswap()
    usual = [RAREST * exp(step / STEPS) for step in range(256)]
    return dict(zip(roots, map(usual.__getitem__, raw[4 * count :]), strict=True))
