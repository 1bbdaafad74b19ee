"""Give an entry a key that stays the same at the next refresh, and names no other."""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from newsterm.lang import line
from newsterm.model import untracked

_SCHEME = re.compile("^https?://", re.IGNORECASE)


class Named(NamedTuple):
    """All by which an entry could be known, as its source spells it."""

    guid: str = ""
    link: str = ""
    title: str = ""
    date: str = ""
    text: str = ""
    """Its body; asked only where nothing else names it."""

    def __hash__(self) -> int:
        """Hash what is short."""
        return hash(self[:4])


def keys(entries: Sequence[Named]) -> list[str | None]:
    """Give each entry of one document its key: guid, else link, else a hash of title and date.

    A guid that several entries bear is joined by their links, and then by their titles (DreamHost gives a
    whole blog one guid). None stands for an entry that was there before in the same document, word for word.
    The scheme of a web address does not count, so that a site's move from http to https brings nothing back;
    nor does what says only from where somebody came (utm_source and the like), which some change daily.
    """
    once: dict[Named, None] = dict.fromkeys(entries)
    chosen = {entry: _first(entry) for entry in once}
    for more in (_by_link, _by_text):
        if len(set(chosen.values())) == len(chosen):
            break
        borne = Counter(chosen.values())
        chosen = {entry: f"{key} {more(entry)}" if borne[key] > 1 else key for entry, key in chosen.items()}
    given: list[str | None] = []
    seen: set[str] = set()
    for entry in entries:
        key = chosen[entry]
        given.append(None if key in seen else key)
        seen.add(key)
    return given


def _first(entry: Named) -> str:
    if guid := line(entry.guid):
        return _short(_scheme_less(guid))
    if entry.link:
        return _short(_scheme_less(entry.link))
    return _hash(f"{entry.title}\n{entry.date}" if entry.title else f"{entry.date}\n{entry.text}")


def _by_link(entry: Named) -> str:
    return _scheme_less(entry.link)


def _by_text(entry: Named) -> str:
    return _hash(entry.title or entry.text)


def _scheme_less(address: str) -> str:
    return _SCHEME.sub("//", untracked(address))


def _short(key: str) -> str:
    # Some feeds put the whole article into the guid.
    return key if len(key) <= 1000 else _hash(key)


def _hash(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]
