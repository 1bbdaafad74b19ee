"""Which plugins are installed, known without looking into every package at every start."""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

GROUP = "newsterm"
_FILE = "plugins.json"
_DESCRIBES = (".dist-info", ".egg-info")

Places = list[list[str | int]]
"""Folders from which can be imported, each with its time of change: what is installed changes one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """An entry point: a plugin, not yet imported."""

    name: str
    target: str
    """`module:function`."""
    package: str = ""
    version: str = ""


def installed(cache: Path, *, anew: bool = False) -> tuple[Installed, ...]:
    """Name the plugins there are, by their names; `anew`: look, whatever is remembered.

    What was found is remembered in the folder `cache` until a folder changes from which can be imported:
    asking again takes a tenth of a millisecond.
    """
    places = _places()
    kept = {} if anew else _kept(cache / _FILE)
    if kept.get("places") == places:
        with suppress(TypeError):
            return tuple(Installed(**one) for one in kept["found"])
    found = {one.name: one for place, _ in reversed(places) for one in _look(str(place))}
    told = tuple(found[name] for name in sorted(found))
    if cache.parent.is_dir():  # a home that was never used stays unused
        write_json(cache / _FILE, {"places": places, "found": [asdict(one) for one in told]})
    return told


def write_json(file: Path, told: Mapping[str, object]) -> None:
    """Remember something where it may be forgotten; a disk that cannot be written forgets it at once."""
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.write_text(json.dumps(told), encoding="utf-8")
        beside.replace(file)


def _places() -> Places:
    places: Places = []
    for place in dict.fromkeys(sys.path):
        # Not the current folder, from which `python -m` imports as well: whoever wrote it is a stranger.
        if place and place != os.getcwd():  # noqa: PTH109 (pathlib costs more than the rest)
            with suppress(OSError):
                places.append([place, os.stat(place).st_mtime_ns])  # noqa: PTH116 (the same)
    return places


def _kept(file: Path) -> Mapping[str, Any]:
    with suppress(OSError, ValueError):
        kept = json.loads(file.read_bytes())
        if isinstance(kept, dict) and isinstance(kept.get("found"), list):
            return kept
    return {}


def _look(place: str) -> Iterator[Installed]:
    """Look through the packages of a folder; most have no entry points, and hardly any ours."""
    with suppress(OSError):
        for folder in sorted(os.listdir(place)):  # noqa: PTH208 (as above)
            if not folder.endswith(_DESCRIBES):
                continue
            told = Path(place, folder)
            with suppress(OSError, UnicodeDecodeError):
                if f"[{GROUP}]" in (told / "entry_points.txt").read_text(encoding="utf-8"):
                    yield from _of(told)


def _of(told: Path) -> Iterator[Installed]:
    from importlib.metadata import Distribution  # noqa: PLC0415 (20 ms, only where there is a plugin)

    package = Distribution.at(told)
    for point in package.entry_points.select(group=GROUP):
        yield Installed(
            name=point.name,
            target=point.value,
            package=package.metadata["Name"] or "",
            version=package.metadata["Version"] or "",
        )
