"""Tell an entry that comes under another name from one that is new."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from newsterm.model import Known, NewEntry, place


class _Face(NamedTuple):
    """All by which an entry is known again."""

    title: str
    page: tuple[str, str]
    """Host and way (`place`); empty: there is no page."""
    date: datetime | None
    hash: str


_Sign = Callable[[_Face], Hashable]
"""What two faces of one entry have in common; None: this face does not have it."""

_SIGNS: tuple[_Sign, ...] = (
    lambda face: face.date and (face.page, face.date, face.hash),
    lambda face: face.date and (face.page, face.date),
    # Where there is no page at all, the same words are no sign: "Down", "Up", "Down".
    lambda face: face.page[1] and (face.page, face.hash),
    lambda face: face.date and (face.date, face.hash),
    # Another host: the site has moved.
    lambda face: face.date and face.page[1] and (face.date, face.page[1]),
)
"""The strongest first."""


def recognised(unknown: Sequence[NewEntry], missing: Iterable[Known]) -> dict[str, Known]:
    """Find those among unknown entries that are known under another key; gives the unknown ones' keys.

    `missing`: what is known of the feed under keys that its document does not name. Some sources name an
    entry anew at every look, or when its guid turns out not to be its own, or when they move. The same entry
    has the same title, and the same page and (date or text), or else the same date and (text or way on a new
    host). A page and a title alone do not do: that is how the weather of each day comes. Nothing is known
    twice.
    """
    left = [
        (known, _Face(known.title, place(known.url), known.published, known.hash))
        for known in sorted(missing, key=lambda known: known.row)
    ]
    if not left:
        return {}
    waiting = {
        new.entry.key: _Face(new.entry.title, place(new.entry.url), new.entry.published, new.hash)
        for new in unknown
    }
    found: dict[str, Known] = {}
    for sign in _SIGNS:
        showing: defaultdict[Hashable, list[Known]] = defaultdict(list)
        for known, face in left:
            if shown := sign(face):
                showing[face.title, shown].append(known)
        for key, face in waiting.items():
            # Of several the latest: documents name the newest first, as well.
            if key not in found and (alike := showing.get((face.title, sign(face)))):
                found[key] = alike.pop()
        taken = {known.row for known in found.values()}
        left = [one for one in left if one[0].row not in taken]
    return found
