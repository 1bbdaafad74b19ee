"""Safekeeping: a backup of everything, everything back from it, and a damaged store mended."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from newsterm.config import Paths, whole
from newsterm.lang import Said
from newsterm.model import StoreError, UsageError
from newsterm.store import Store
from newsterm.store.backup import BEFORE, read_backup, write_backup
from newsterm.store.salvage import index_damage, reindex, salvage

_BELONGING = ("config", "feeds", "past", "terminals")
"""Names of the files (Paths) that a backup holds beside the store; what there are passwords in as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What a store holds."""

    articles: Said
    feeds: Said


def holding(store: Store) -> Holding:
    """Count what a store holds, for a sentence."""
    feeds = store.feeds()
    return Holding(
        articles=Said("told.articles", n=sum(state.total for _, state in feeds)),
        feeds=Said("told.feeds", n=len(feeds)),
    )


def back_up(store: Store, paths: Paths, target: Path, *, replace: bool) -> None:
    """Copy store, feeds and settings into one file, which is a store by itself; it appears when it is whole.

    What is there already is only replaced where that is wished. Raises UsageError, StoreError.
    """
    if target.exists() and not replace:
        raise UsageError(
            Said("errors.cli.there", file=str(target)), hint=Said("hints.force", option="--force")
        )
    files = {}
    for name in _BELONGING:
        with suppress(FileNotFoundError):
            files[name] = Path(getattr(paths, name)).read_bytes()
    write_backup(store.path, target, files)


def restore(source: Path, paths: Paths, *, replace: bool) -> list[Path]:
    """Put back what a backup holds; returns what it took the place of, where that lies now (`….before`).

    Where there is a store or a list of feeds already, only where that is wished. Raises UsageError,
    StoreError.
    """
    there = next((file for file in (paths.store, paths.feeds) if file.exists()), None)
    if there is not None and not replace:
        raise UsageError(
            Said("errors.cli.there", file=str(there)), hint=Said("hints.force", option="--force")
        )
    had_store = paths.store.exists()
    files = read_backup(source, paths.store)
    aside = [paths.store.with_name(paths.store.name + BEFORE)] if had_store else []
    for name in _BELONGING:
        file = Path(getattr(paths, name))
        if (content := files.get(name)) is None:
            continue
        if file.exists() and file.read_bytes() != content:
            aside.append(file.with_name(file.name + BEFORE))
            file.replace(aside[-1])
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        whole.replace(file, content, secret=True)
    return aside


def mend(path: Path, now: datetime) -> Iterator[Said]:
    """Mend a store where it needs that, and say what was done; raises StoreError where it cannot be done."""
    if not path.exists():
        yield Said("doctor.no_store", file=str(path))
        return
    if _is_whole(path):
        if index_damage(path):
            reindex(path)
            yield Said("doctor.reindexed")
        else:
            yield Said("doctor.sound")
        return
    saved = salvage(path, now)
    yield Said(
        "doctor.saved",
        articles=Said("told.articles", n=saved.entries),
        feeds=Said("told.feeds", n=saved.feeds),
    )
    yield Said("doctor.lost", articles=saved.lost, texts=saved.texts, marks=saved.marks)
    yield Said("doctor.kept_damaged", file=str(saved.damaged))
    yield Said("doctor.reindexed")


def _is_whole(path: Path) -> bool:
    """Whether a store can be opened, and every page of it is as it should be; raises StoreError."""
    try:
        with Store.open(path, readonly=True) as store:
            return not store.check(thorough=True)
    except StoreError as error:
        if error.said.key in {"errors.store.damaged", "errors.store.no_store", "errors.store.unusable"}:
            return False
        if error.said.key == "errors.store.older":
            return True
        raise
