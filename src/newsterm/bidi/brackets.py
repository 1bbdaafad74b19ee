"""Pair the brackets of an isolating run sequence: UAX #9 BD16 and N0, in linear time."""

import re

from newsterm.bidi.classes import CLOSING, NSM, ON, OPENING, L, R

MAX_OPEN_BRACKETS = 63
"""BD16."""
BRACKETS = re.compile("[" + re.escape("".join(OPENING) + "".join(CLOSING)) + "]")


def pair_brackets(chars: str, run: str, original: str, embedding: str, sos: str) -> str:
    """Give paired brackets the direction of what they hold, or of what stands before them (N0).

    Takes an isolating run sequence: its characters, their classes after W7 and before W1, the classes of its
    embedding direction and of its start. Returns the classes after N0.
    """
    pairs = _pairs(chars, run)
    if not pairs:
        return run
    # How many strong characters of each direction stand before every place: numbers count as R.
    left, right = [0], [0]
    for kind in run:
        left.append(left[-1] + (kind == L))
        right.append(right[-1] + (kind in "REN"))
    same, other = (left, right) if embedding == L else (right, left)
    opposite = R if embedding == L else L
    resolved = list(run)
    context, seen = sos, 0
    for opening, closing in pairs:
        while seen < opening:
            kind = resolved[seen]
            if kind in "LREN":
                context = L if kind == L else R
            seen += 1
        if same[closing] > same[opening + 1]:
            direction = embedding
        elif other[closing] > other[opening + 1]:
            direction = opposite if context == opposite else embedding
        else:
            continue
        for place in (opening, closing):
            resolved[place] = direction
            after = place + 1
            while after < len(original) and original[after] == NSM:
                resolved[after] = direction
                after += 1
    return "".join(resolved)


def _pairs(chars: str, run: str) -> list[tuple[int, int]]:
    """Find the places of paired brackets, in the order of the opening ones (BD16)."""
    pairs: list[tuple[int, int]] = []
    expected: list[tuple[str, int]] = []
    waiting: dict[str, int] = {}
    for match in BRACKETS.finditer(chars):
        place, char = match.start(), match[0]
        if run[place] != ON:
            continue
        if char in OPENING:
            if len(expected) == MAX_OPEN_BRACKETS:
                break
            expected.append((OPENING[char], place))
            waiting[OPENING[char]] = waiting.get(OPENING[char], 0) + 1
        elif waiting.get(CLOSING[char]):
            while expected:
                closing, opened = expected.pop()
                waiting[closing] -= 1
                if closing == CLOSING[char]:
                    pairs.append((opened, place))
                    break
    return sorted(pairs)
