"""Look whether all is well with a home and its surroundings, part by part; nothing is changed."""

import os
import platform
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from newsterm import __version__
from newsterm.config import Paths, load, read_feeds
from newsterm.config.paths import moved_by
from newsterm.lang import NOTHING, Said, plain
from newsterm.model import NewstermError, Standing
from newsterm.model.health import FINE
from newsterm.newsroom.clock import utc_now
from newsterm.newsroom.plugins import Plugins
from newsterm.newsroom.tending import Tending
from newsterm.newsroom.terminals import Terminals
from newsterm.query import parse
from newsterm.store import Store
from newsterm.store.salvage import index_damage
from newsterm.terminal import Signature, family, recognised

LEAST_ROOM = 200_000_000
"""Bytes: a disk with less left is soon full."""
_REPAIR = Said("hints.repair", command="newsterm doctor --repair")
_NAMED = 3
"""Feeds that are named at the most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is looked at."""

    paths: Paths
    env: Mapping[str, str]
    signature: Signature
    """Of the terminal; empty where there is none."""
    thorough: bool = False
    """Whether indexes are compared with what they index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at."""

    part: str
    """A word for scripts; it stays what it is."""
    said: Said
    fine: bool = True
    way_out: Said = NOTHING


Part = Callable[[Surroundings], Iterator[Finding]]


def examine(surroundings: Surroundings) -> Iterator[Finding]:
    """Look at every part; one that cannot be looked at is a finding, and ends no other."""
    for name, part in PARTS.items():
        try:
            yield from part(surroundings)
        except NewstermError as error:
            yield Finding(part=name, said=error.said, fine=False, way_out=error.way_out)


def _versions(_: Surroundings) -> Iterator[Finding]:
    said = Said("doctor.versions", version=__version__, python=platform.python_version())
    yield Finding(part="versions", said=said)


def _settings(here: Surroundings) -> Iterator[Finding]:
    file = here.paths.config
    load(file)
    key = "doctor.settings" if file.exists() else "doctor.no_settings"
    yield Finding(part="settings", said=Said(key, file=str(file)))


def _feeds(here: Surroundings) -> Iterator[Finding]:
    file = here.paths.feeds
    count = len(read_feeds(file))
    if count:
        yield Finding(part="feeds", said=Said("doctor.feeds", n=count, file=str(file)))
    else:
        yield Finding(part="feeds", said=Said("errors.cli.no_feeds"), way_out=Said("hints.add_brings_one"))


def _store(here: Surroundings) -> Iterator[Finding]:
    file = here.paths.store
    yield from _writable(here)
    if not file.exists():
        yield Finding(part="store", said=Said("doctor.no_store", file=str(file)))
        return
    with Store.open(file, readonly=True) as store:
        if wrong := store.check(thorough=here.thorough):
            said = Said("errors.of", name=Said("errors.store.damaged", file=str(file)), what=plain(wrong[0]))
            yield Finding(part="store", said=said, fine=False, way_out=_REPAIR)
            return
        if here.thorough and os.access(file, os.W_OK) and (wrong_words := index_damage(file)):
            said = Said("errors.store.index_damaged", file=str(file))
            said = Said("errors.of", name=said, what=plain(wrong_words))
            yield Finding(part="store", said=said, fine=False, way_out=_REPAIR)
            return
        size = size_of(file.stat().st_size)
        yield Finding(part="store", said=Said("doctor.store", file=str(file), size=size))
        count, unread = (store.count(parse(asked), datetime.now(UTC)) for asked in ("", "is:unread"))
        yield Finding(part="articles", said=Said("doctor.articles", n=count, unread=unread))
        yield from _fares(Tending(store, utc_now).standings())


def _fares(standings: Sequence[Standing]) -> Iterator[Finding]:
    """Sum up how the feeds fare, and name those that want attention with the command that helps."""
    if not any(one.state.checked for one in standings):
        return
    by_kind: dict[str, list[Standing]] = {}
    for one in standings:
        by_kind.setdefault("fine" if one.health.kind in FINE else one.health.kind, []).append(one)
    by_kind["failing"] = by_kind.get("failing", []) + by_kind.pop("too_often", [])
    counts = {kind: len(by_kind.get(kind, ())) for kind in ("fine", "failing", "dead", "moved", "paused")}
    yield Finding(part="health", said=Said("doctor.health", **counts))
    for kind, part in (("dead", "dead"), ("failing", "answers"), ("moved", "moved")):
        if found := by_kind.get(kind):
            titles = (*(one.title for one in found[:_NAMED]), *(["…"] if len(found) > _NAMED else []))
            said = Said(f"doctor.{kind}", n=len(found), titles=titles)
            yield Finding(part=part, said=said, fine=False, way_out=_helps(kind, found))


def _helps(kind: str, found: Sequence[Standing]) -> Said:
    if kind == "moved":
        numbers = " ".join(str(one.state.id) for one in found[:_NAMED])
        return Said("hints.health.move", command=f"newsterm edit-feeds {numbers} --moved")
    if kind == "dead" and len(found) == 1:
        return Said("hints.health.drop", command=f"newsterm remove {found[0].state.id}")
    return Said("hints.tells_more", what="newsterm feeds --health")


def _writable(here: Surroundings) -> Iterator[Finding]:
    for place in dict.fromkeys((here.paths.store, here.paths.feeds)):
        standing = place if place.exists() else _standing(place)
        if not os.access(standing, os.W_OK):
            said = Said("errors.system.unwritable", file=str(standing), why=Said("errors.system.no_access"))
            way_out = Said("hints.other_place", how=moved_by(here.env))
            yield Finding(part="store", said=said, fine=False, way_out=way_out)


def _plugins(here: Surroundings) -> Iterator[Finding]:
    """Let all join in, and tell which failed, now or the last time that they were asked for something."""
    try:
        config = load(here.paths.config)
    except NewstermError:
        return  # said where the settings are
    found = Plugins(here.paths, config).standings()
    if not found:
        yield Finding(part="plugins", said=Said("doctor.no_plugins"))
    for one in found:
        if one.failure:
            way_out = Said(
                "hints.plugins", command="newsterm plugins", line=f'off = ["{one.installed.name}"]'
            )
            yield Finding(part="plugins", said=one.failure.said, fine=False, way_out=way_out)
    if names := tuple(one.installed.name for one in found if one.state == "on" and not one.failure):
        yield Finding(part="plugins", said=Said("doctor.plugins", n=len(names), names=names))


def _terminal(here: Surroundings) -> Iterator[Finding]:
    if here.signature == Signature():
        yield Finding(part="terminal", said=Said("doctor.no_terminal"))
        return
    known = family(here.signature)
    how, what = recognised(here.signature)
    decided = here.env.get("NEWSTERM_BIDI") or Terminals(here.paths.terminals).answer(here.signature)
    if not decided:
        with suppress(NewstermError):  # said where the settings are
            decided = load(here.paths.config).interface.bidi.replace("auto", "")
    hint = "" if decided else known.hint
    yield Finding(
        part="terminal",
        said=Said(f"terminal.by_{how}", terminal=known.name, what=what),
        fine=not hint,
        way_out=Said(hint) if hint else NOTHING,
    )


def _locale(here: Surroundings) -> Iterator[Finding]:
    """Look at what the system says of its encoding (POSIX XBD §8.2); where nobody looks on, nobody asks."""
    name = next((name for name in ("LC_ALL", "LC_CTYPE", "LANG") if here.env.get(name)), "LANG")
    said = here.env.get(name, "")
    encoding = said.partition(".")[2].partition("@")[0].replace("-", "").lower()
    fine = encoding == "utf8" or here.signature == Signature()
    key = "doctor.utf8" if encoding == "utf8" else "doctor.not_utf8"
    way_out = NOTHING if fine else Said("hints.utf8_locale", example="C.UTF-8")
    yield Finding(part="locale", said=Said(key, locale=f"{name}={said}"), fine=fine, way_out=way_out)


def _disk(here: Surroundings) -> Iterator[Finding]:
    free = shutil.disk_usage(_standing(here.paths.store)).free
    fine = free >= LEAST_ROOM
    said = Said("doctor.disk" if fine else "doctor.little_room", free=size_of(free))
    yield Finding(part="disk", said=said, fine=fine, way_out=NOTHING if fine else Said("hints.make_room"))


def _standing(place: Path) -> Path:
    """Find the nearest folder above a place that is there already."""
    return next(folder for folder in place.parents if folder.exists())


def size_of(count: int) -> str:
    """Say how many bytes, short."""
    for unit, size in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if count >= size:
            return f"{count / size:.1f} {unit}"
    return f"{count} B"


PARTS: Mapping[str, Part] = {
    "versions": _versions,
    "settings": _settings,
    "feeds": _feeds,
    "store": _store,
    "plugins": _plugins,
    "terminal": _terminal,
    "locale": _locale,
    "disk": _disk,
}
"""What is looked at, in this order; a name is the part of a finding where looking failed."""
