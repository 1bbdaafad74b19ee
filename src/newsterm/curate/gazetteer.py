"""Know in which country and region of the world a place lies, by its name as newspapers write it.

`gazetteer.txt` is made of GeoNames (geonames.org, CC BY 4.0), Unicode CLDR and ISO 3166-2 by
`benchmarks/gazetteer.py`.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

MARK = "_"
"""Between the two words of a name."""


class Place(NamedTuple):
    """A place: two names of one place give equal ones."""

    region: int
    """Where it lies: a key of `lands`."""
    number: int
    """Which of the places there; 0 for a whole country."""


class _Listed(NamedTuple):
    names: Mapping[bytes, bytes]
    """A name → where it lies, a space, and its number there, by 36 digits."""
    seconds: Mapping[str, frozenset[str]]
    """The first word of a name → what may follow it."""
    regions: Mapping[bytes, int]
    """A country's two letters, and what more says which region of it → its number, from 1."""


def find(name: str) -> Place | None:
    """Find a place by its folded name, `MARK` between its words; none where it is unknown or ambiguous."""
    listed = _listed()
    found = listed.names.get(name.encode("utf-8", "surrogatepass"))
    if found is None:
        return None
    region, _, number = found.partition(b" ")
    return Place(listed.regions[region], int(number, 36))


def seconds(first: str) -> frozenset[str]:
    """List with what words behind it a word is the name of one place."""
    return _listed().seconds.get(first, _NONE)


_NONE: frozenset[str] = frozenset()


@cache
def lands(home: str) -> Mapping[int, int | None]:
    """Give the number of the country of every region; for the country `home`, that of the region itself.

    None for `home` as a whole: its own press names it beside any of its towns, which says nothing of where.
    """
    regions, own = _listed().regions, home.encode()
    found: dict[int, int | None] = {0: 0}
    for code, number in regions.items():
        found[number] = number if own and code[:2] == own else regions[code[:2]]
    return found | ({regions[own]: None} if own else {})


@cache
def _listed() -> _Listed:
    """Read the list: about 2 MB, in some 5 ms, where stories are gathered and not before."""
    names: dict[bytes, bytes] = {}
    followed: dict[str, list[str]] = {}
    regions: list[bytes] = []
    mark = MARK.encode()
    for line in files("newsterm.curate").joinpath("gazetteer.txt").read_bytes().splitlines():
        name, _, lies = line.partition(b" ")
        if name == b"#":
            regions = lies.split()
            continue
        names[name] = lies
        if mark in name:
            first, _, second = name.decode().partition(MARK)
            followed.setdefault(first, []).append(second)
    return _Listed(
        names,
        {first: frozenset(behind) for first, behind in followed.items()},
        {code: number for number, code in enumerate(regions, 1)},
    )
