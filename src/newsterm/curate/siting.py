"""Find where a word lies that names a place: as it is written, in a headline, by lists and the gazetteer."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple
from zlib import crc32

from newsterm.curate import alike, gazetteer, places
from newsterm.curate.gazetteer import MARK, Place
from newsterm.lang import fold


class Site(NamedTuple):
    """What a word names."""

    place: Place
    often: bool
    """Whether news is often told of it: to share it says less."""


def spelled(word: str) -> str:
    """Spell a word as the lists have it: folded, without marks in it."""
    folded = fold(word)
    return folded if folded.isalpha() else folded.translate(_MARKS)


_MARKS = dict.fromkeys(map(ord, "_ '’׳\"״"))


def joined(name: str) -> str:
    """Spell a name as the gazetteer has it, `MARK` between its words."""
    return MARK.join(map(spelled, _APART.split(name)))


_APART = re.compile("[ _]")
BEFORE_IT = frozenset("وفبكلמשכבלה")
"""What Arabic and Hebrew write together with the next word: cut where that is an everyday one."""
_TWICE = frozenset(f"{one}{other}" for one in "وف" for other in "بلك") | frozenset(
    f"{one}{other}" for one in "ושכ" for other in "בלמ"
)


def forms_of(name: str, persian: bool) -> tuple[str, ...]:
    """Give a name, and what it is without the letters that Arabic and Hebrew write together with it."""
    if persian or name[:1] not in BEFORE_IT or len(name) < 5:
        return (name,)
    if name[:2] in _TWICE:
        return name, name[1:], name[2:]
    if name.startswith("لل"):
        return name, "ال" + name[2:]
    return name, name[1:]


def sited(forms: Iterable[str]) -> Site | None:
    """Look a name up in the gazetteer, by its first form there; and then as that of a country's people."""
    for form in forms:
        if place := gazetteer.find(form):
            return Site(place, place in _often())
    for form in forms:
        for ending, instead in _NATIONS.get(form[-1:], ()):
            people = gazetteer.find(form[: -len(ending)] + instead) if form.endswith(ending) else None
            if people and not people.number:
                return Site(people, people in _often())
    return None


_NATIONS = {
    "s": (("s", ""),),
    "ي": (("ي", ""), ("يي", "")),
    "י": (("י", "יה"), ("י", ""), ("אי", "")),
    "ת": (("ת", "ה"), ("ית", ""), ("אית", "")),
    "ם": (("ם", "ה"), ("ים", ""), ("אים", "")),
}
"""With what the people of a country end, for how the country does, by the last letter. Of a town often a
name does so: شیرازی."""


@cache
def _often() -> frozenset[Place]:
    names = (one.rpartition("=")[2] for one in alike.PLACES.split())
    return frozenset(filter(None, (gazetteer.find(form) for name in names for form in _written(name))))


def _written(name: str) -> tuple[str, ...]:
    """Give how the gazetteer may have a listed name: in Arabic with its article, or without."""
    key = joined(name)
    return key, key.removeprefix("ال"), f"ال{key}"


@cache
def listed_sites(persian: bool) -> Mapping[str, Site]:
    """Give the places that are listed by hand, by their names as `spelled`; where no gazetteer has them too.

    Of a line's country, or of where the first of its towns lies. `persian`: of the lists in Persian and Urdu.
    """
    found: dict[str, Site] = {}
    english, arabic, iranian, hebrew, pakistani = places.WITHIN.strip().split("\n\n")
    for line in "\n".join((iranian, pakistani) if persian else (english, arabic, hebrew)).split("\n"):
        sites = {spelled(name): sited(_written(name)) for name in line.replace(":", "").split()}
        region = next((site.place.region for site in sites.values() if site), 0)
        for name, site in sites.items():
            own = Place(region, crc32(name.encode()) & 0x3FFF | 0x4000)
            found.setdefault(name, site or Site(own, often=False))
    for one in alike.PLACES.split():
        name = one.rpartition("=")[2]
        if listed := sited(_written(name)):
            found.setdefault(spelled(name), listed)
    return found
