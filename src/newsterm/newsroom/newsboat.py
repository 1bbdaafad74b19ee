"""Where newsboat keeps its things, and what of its marks is newer than when they were taken over last."""

import base64
import json
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from newsterm.formats.newsboat_filter import FLAG
from newsterm.store.newsboat import Kept
from newsterm.store.rows import pack_rows, unpack_rows

Wish = tuple[str, bool]
"""A mark, and whether an entry shall bear it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsboat:
    """What there is of newsboat; None: not there."""

    urls: Path | None = None
    cache: Path | None = None
    config: Path | None = None

    def __bool__(self) -> bool:
        return bool(self.urls or self.cache)


def find_newsboat(env: Mapping[str, str]) -> Newsboat:
    """Look in newsboat's usual places (its manual, "Files"); the first that has a thing is taken for it."""
    home = Path(env.get("HOME") or Path.home())
    config, share = (
        Path(said) if (said := env.get(f"XDG_{kind}_HOME", "")).startswith("/") else home / otherwise
        for kind, otherwise in (("CONFIG", ".config"), ("DATA", ".local/share"))
    )  # fmt: skip
    folders = [config / "newsboat", share / "newsboat", home / ".config/newsboat", home / ".newsboat"]

    def first(name: str) -> Path | None:
        return next((folder / name for folder in folders if (folder / name).is_file()), None)

    return Newsboat(urls=first("urls"), cache=first("cache.db"), config=first("config"))


class Taken:
    """The marks that entries had in newsboat when they were taken over: numbers of entries, packed."""

    def __init__(self, spelled: str = "") -> None:
        """Begin with what `spell` gave, or with nothing."""
        said = json.loads(spelled) if spelled else {}
        self.step: int = said.get("step", 0)
        """The journal's, by which they came."""
        self._rows = {
            name: unpack_rows(base64.b64decode(rows)) for name, rows in said.get("rows", {}).items()
        }

    def spell(self, step: int) -> str:
        """Spell all of it as one small text."""
        rows = {name: base64.b64encode(pack_rows(rows)).decode() for name, rows in self._rows.items()}
        return json.dumps({"step": step, "rows": rows})

    def note(self, row: int, one: Kept) -> None:
        """Remember how an entry is marked in newsboat now; to be told once of each."""
        is_so = {"all": True, "read": not one.unread, "deleted": one.deleted}
        for name in {*(name for name, so in is_so.items() if so), *one.flags}:
            self._rows.setdefault(name, array("q")).append(row)

    def wishes(self, row: int, one: Kept) -> Iterator[Wish]:
        """Give the marks that an entry which is here already is to have, or to lose.

        The first time, what was read, flagged or deleted there is so here as well, and nothing is undone.
        Later only what has changed there since: what the reader did here stays as it is.
        """
        known = self._has("all", row)
        was_read = self._has("read", row)
        if (not known and not one.unread) or (known and was_read == one.unread):
            yield "read", not one.unread
        if one.deleted and not self._has("deleted", row):
            yield "bin", True
        letters = {name for name in self._rows if len(name) == 1 and self._has(name, row)}
        if bool(letters) != bool(one.flags):
            yield "saved", bool(one.flags)
        for letter in sorted(letters ^ set(one.flags)):
            yield f"tag:{tag_of(letter)}", letter in one.flags

    def _has(self, name: str, row: int) -> bool:
        rows = self._rows.get(name)
        if rows is None:
            return False
        at = bisect_left(rows, row)
        return at < len(rows) and rows[at] == row


def tag_of(flag: str) -> str:
    """Give the tag that stands for a flag; small and capital letters are one."""
    return FLAG + flag.lower()
