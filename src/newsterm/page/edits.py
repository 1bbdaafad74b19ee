"""Find what two sequences have in common, with an effort that is bounded whatever they hold."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence

Stretch = tuple[int, int, int]
"""Where something begins in the old, where in the new, and how long it is."""


def common(old: Sequence[Hashable], new: Sequence[Hashable], effort: int) -> list[Stretch] | None:
    """Give the stretches that stand in both, in order, so that least is left; None: it takes more effort.

    Myers, An O(ND) Difference Algorithm (1986): D changes in N items take about N·D steps, of which no more
    than `effort` are taken.
    """
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    path = _path(old[start : len(old) - end], new[start : len(new) - end], effort)
    if path is None:
        return None
    found = [(0, 0, start), *((start + x, start + y, length) for x, y, length in path)]
    return [stretch for stretch in (*found, (len(old) - end, len(new) - end, end)) if stretch[2]]


def anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Pair what stands once in either, as much of it as stands in the same order in both (patience diff)."""
    once, too = Counter(old), Counter(new)
    places = {item: place for place, item in enumerate(old) if once[item] == 1}
    pairs = [(places[item], place) for place, item in enumerate(new) if too[item] == 1 and item in places]
    # The longest rising row of the old places: on each pile the smallest end of a row of that length.
    ends: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for number, (place, _) in enumerate(pairs):
        pile = bisect_left(ends, place)
        before.append(piles[pile - 1] if pile else -1)
        ends[pile : pile + 1] = [place]
        piles[pile : pile + 1] = [number]
    row: list[tuple[int, int]] = []
    at = piles[-1] if piles else -1
    while at >= 0:
        row.append(pairs[at])
        at = before[at]
    return row[::-1]


def _alike(one: Sequence[Hashable], other: Sequence[Hashable]) -> int:
    """Count the items that are the same from the beginning on."""
    for length, (mine, yours) in enumerate(zip(one, other, strict=False)):
        if mine != yours:
            return length
    return min(len(one), len(other))


def _path(old: Sequence[Hashable], new: Sequence[Hashable], effort: int) -> list[Stretch] | None:
    """Walk the furthest-reaching paths, one change more each time, until one is at the end of both."""
    if not old or not new:
        return []
    reached = {1: 0}
    """Diagonal (place in the old less place in the new) → how far in the old."""
    trace: list[dict[int, int]] = []
    most = max(1, effort // (len(old) + len(new)))
    for changes in range(most + 1):
        trace.append(dict(reached))
        for diagonal in range(-changes, changes + 1, 2):
            x = _step(reached, diagonal, changes)
            y = x - diagonal
            while x < len(old) and y < len(new) and old[x] == new[y]:
                x, y = x + 1, y + 1
            reached[diagonal] = x
            if x >= len(old) and y >= len(new):
                return _back(trace, len(old), len(new))
    return None


def _step(reached: dict[int, int], diagonal: int, changes: int) -> int:
    down = reached.get(diagonal + 1, -1)
    across = reached.get(diagonal - 1, -2) + 1
    return down if diagonal == -changes or (diagonal != changes and across <= down) else across


def _back(trace: list[dict[int, int]], x: int, y: int) -> list[Stretch]:
    found: list[Stretch] = []
    for changes in range(len(trace) - 1, -1, -1):
        reached, diagonal = trace[changes], x - y
        began = _step(reached, diagonal, changes)
        if x > began:
            found.append((began, began - diagonal, x - began))
        if not changes:
            break
        down = began == reached.get(diagonal + 1, -1) and (
            diagonal == -changes or (diagonal != changes and reached.get(diagonal - 1, -2) + 1 <= began)
        )
        previous = diagonal + 1 if down else diagonal - 1
        x = reached[previous]
        y = x - previous
    return found[::-1]
