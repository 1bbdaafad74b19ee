"""Draw as words how far a file is: its name, a bar, a share, how fast it comes, how long it takes yet."""

from newsterm.bidi import cells, clusters
from newsterm.lang import Phrases
from newsterm.lang.digits import digits
from newsterm.lang.measures import file_size, running_time

DONE, REST = "━", "─"
"""One is heavy, the other light: no colour is needed to tell them apart."""
WIDEST, NARROWEST = 16, 6
NAME = 10
"""Columns that a name has at the least, where the rest leaves out what is less wanted."""


def bar_words(
    name: str, done: int, size: int, *, speed: float, left: int, columns: int, words: Phrases
) -> str:
    """Say it in so many columns, in logical order: in a right-to-left row the bar fills from the right.

    `done`, `size` in bytes (0: not known), `speed` in bytes a second, `left` in seconds; both 0: not known.
    """
    if columns < NARROWEST:
        return ""
    share = min(100, 100 * done // size) if size else 0
    said = f"{words.number(share)}%" if size else _apart(digits(file_size(done), words.digit_system))
    parts = [said] if said else []
    width = max(NARROWEST, min(WIDEST, columns // 4))
    filled = min(width, width * done // size) if size else 0
    bar = DONE * filled + REST * (width - filled)
    room = columns - _columns([bar, *parts]) - 1 - min(NAME, cells(name))
    pace = f"{file_size(round(speed))}/s" if speed else ""
    for place, more in ((1, running_time(left)), (1, pace)):  # how long it takes yet is wanted more
        if more and cells(more) < room:
            parts.insert(place, _apart(digits(more, words.digit_system)))
            room -= cells(more) + 1
    room = columns - _columns([bar, *parts]) - 1
    shown = f"\u2068{_cut(name, room)}\u2069" if room >= 3 else ""
    return " ".join(part for part in (shown, bar, *parts) if part)


def _apart(text: str) -> str:
    return f"\u2066{text}\u2069" if text else ""


def _columns(parts: list[str]) -> int:
    return sum(map(cells, parts)) + len(parts) - 1


def _cut(name: str, columns: int) -> str:
    if cells(name) <= columns:
        return name
    end = used = 0
    for one in clusters(name):
        used += one.columns
        if used >= columns:
            break
        end = one.end
    return f"{name[:end].rstrip()}…"
