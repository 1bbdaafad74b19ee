"""Weigh what speaks for a telling being of a story, by trees that `benchmarks/weights.py` learns."""

import json
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from math import log
from typing import Any

from newsterm.curate.signs import Signs

Tree = Callable[[Signs], float]
"""What it adds to the logarithm of odds."""

_JOINS = -0.1
"""What a telling needs to join a story, or another: better to miss one than to put two events together."""
_MORE, _MANY = 0.4, 500
"""What it needs besides where there are many, for the logarithm of how many times more than these."""


def needed(total: int) -> float:
    """Say what a telling needs to join: among more tellings, more are alike by chance."""
    return _JOINS + _MORE * log(max(total, _MANY) / _MANY)


_COPY = 3.0
"""What speaks for one that says again what another feed does, word for word, besides."""
_SAME, _WORDS = 0.9, 4
"""Which part of the words two titles of that kind share at the least, and how many there are."""


_SERIAL = 2.0
"""What speaks against two that are both of what feeds say every day, besides: two horoscopes share a lion."""


_ONE_NAME = 1.5
"""What speaks against two of which one name is all that they share, besides: a town, a club, a minister."""
_ALL = 0.5
"""Less of what a telling tells is shared then."""


_OPPOSED = 2.6
"""What speaks against two that name another each, if one says up and the other down, besides: a bank cuts
rates, and another holds them."""


_STRAY = 1.5
"""What speaks against one that shares little but what one of many says, besides: so stories grow to heaps."""
_FEW, _LITTLE = 3, 0.05
"""More tellings are many; and less of what they tell is little."""


_OWN = 1.5
"""What speaks against one that only its own feed has told of, besides: feeds have series of their own."""


def evidence(signs: Signs) -> float:
    """Weigh what speaks for a telling being of a story, as logarithm of odds."""
    copied = signs.alike >= _SAME and signs.words >= _WORDS and not (signs.same or signs.series)
    one_name = signs.runs <= 1 and signs.tellings == 1 and signs.covered < _ALL
    stray = signs.tellings > _FEW and signs.cover < _LITTLE
    elsewhere = signs.opposed and signs.swapped > 0
    against = (
        _OPPOSED * elsewhere
        + _SERIAL * (signs.series > 1)
        + _ONE_NAME * one_name
        + _STRAY * stray
        + _OWN * (signs.same == 1)
    )
    return weighed(signs, _trees()) + _COPY * copied - against


def weighed(signs: Signs, trees: Sequence[Tree]) -> float:
    """Sum up what each tree says (gradient boosting, Friedman 2001)."""
    return sum([tree(signs) for tree in trees])


def planted(written: Any) -> Tree:
    """Make a tree of how it is written: a sign's name, up to what the first of two trees is asked, and both.

    A tree of one leaf is a number.
    """
    if not isinstance(written, list):
        said = float(written)
        return lambda _: said
    name, most, low, high = written
    sign = Signs._fields.index(name)
    if isinstance(low, list) and isinstance(high, list):
        below, above = planted(low), planted(high)
        return lambda signs: below(signs) if signs[sign] <= most else above(signs)
    if isinstance(low, list):
        below = planted(low)
        return lambda signs: below(signs) if signs[sign] <= most else high
    if isinstance(high, list):
        above = planted(high)
        return lambda signs: low if signs[sign] <= most else above(signs)
    return lambda signs: low if signs[sign] <= most else high


@cache
def _trees() -> tuple[Tree, ...]:
    """Read the trees: 1 ms, where stories are gathered and not before."""
    written = json.loads(files("newsterm.curate").joinpath("weights.json").read_bytes())
    return tuple(map(planted, written))
