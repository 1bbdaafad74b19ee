"""Logical order → visual order: UAX #9 L1 and L2."""

import re
from collections.abc import Sequence

from newsterm.bidi.classes import B, S, classes

# White space, isolate and removed controls; and the separators that they may stand before.
_BLANK = re.compile("[wb1-9]+|[BS]")


def line_levels(
    text: str, levels: Sequence[int], paragraph_level: int, start: int = 0, end: int | None = None
) -> list[int]:
    """Return the levels of the line `text[start:end]` after L1.

    `levels` are those of the whole paragraph (`embedding_levels`). Separators, and the white space and
    controls that precede one or the end of the line, go back to the paragraph level; it is the original
    classes that count.
    """
    end = len(text) if end is None else end
    line = list(levels[start:end])
    kinds = classes(text[start:end])
    for match in _BLANK.finditer(kinds):
        first, last = match.span()
        if match[0] in {B, S} or last == len(kinds) or kinds[last] in {B, S}:
            line[first:last] = [paragraph_level] * (last - first)
    return line


def reorder(levels: Sequence[int]) -> list[int]:
    """Return the indexes of a line's characters in visual order, leftmost first (L2).

    `levels` are the line's after L1, of what X9 does not remove. Works on level runs, each of which is
    joined to its neighbours once.
    """
    if not levels:
        return []
    highest = max(levels)
    if highest == 0:
        return list(range(len(levels)))
    if min(levels) == highest:
        order = list(range(len(levels)))
        if highest & 1:
            order.reverse()
        return order
    runs: list[tuple[int, list[int]]] = []
    for index, level in enumerate(levels):
        if runs and runs[-1][0] == level:
            runs[-1][1].append(index)
        else:
            runs.append((level, [index]))
    # A stack of groups with rising levels: what stands higher than both its neighbours is turned, and joins
    # the higher.
    stack: list[tuple[int, list[list[int]]]] = []
    for level, run in runs:
        _close(stack, level)
        if stack and stack[-1][0] == level:
            stack[-1][1].append(run)
        else:
            stack.append((level, [run]))
    _close(stack, 0)
    return [index for piece in stack[0][1] for index in piece]


def _close(stack: list[tuple[int, list[list[int]]]], level: int) -> None:
    """Bring every group that stands above `level` down to it, or to the group below."""
    while stack and stack[-1][0] > level:
        higher, pieces = stack.pop()
        floor = max(level, stack[-1][0]) if stack else level
        # L2 turns it once for each level above the floor: an even number of turns leaves it as it is.
        if (higher - floor) & 1:
            pieces = [[index for piece in pieces for index in piece][::-1]]
        if stack and stack[-1][0] == floor:
            stack[-1][1].extend(pieces)
        else:
            stack.append((floor, pieces))
