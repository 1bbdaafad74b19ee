"""Embedding levels: the Unicode Bidirectional Algorithm, UAX #9 revision 46, P2–P3 and X1–I2.

Linear in the length of the text, whatever the text.
"""

import re

from newsterm.bidi.brackets import BRACKETS, pair_brackets
from newsterm.bidi.classes import (
    AL,
    AN,
    BN,
    EN,
    ET,
    FSI,
    LRE,
    LRI,
    LRO,
    NSM,
    ON,
    PDF,
    PDI,
    RLE,
    RLI,
    RLO,
    B,
    L,
    R,
    classes,
)

MAX_DEPTH = 125
"""BD2."""

_INITIATORS = LRI + RLI + FSI
_EXPLICIT = LRE + LRO + RLE + RLO + PDF
_TURNS = re.compile(f"[{R}{AL}{AN}{_EXPLICIT}{_INITIATORS}{PDI}]")
_CONTROLS = re.compile(f"[{_EXPLICIT}{_INITIATORS}{PDI}{B}]")
_STRONG_OR_ISOLATE = re.compile(f"[{L}{R}{AL}{_INITIATORS}{PDI}{B}]")
_REMOVED = frozenset(_EXPLICIT + BN)
"""X9."""


def embedding_levels(text: str, base: int | None = None) -> tuple[int, list[int]]:
    """Resolve the embedding level of every character of a paragraph (UAX #9 X1–I2).

    `base` is the paragraph level, 0 (left to right) or 1 (right to left); None asks the text (P2–P3).
    Returns the paragraph level and one level for each character. What X9 removes bears the level of what
    stands before it (UAX #9 §5.2). A paragraph separator within the text ends all embeddings; what follows
    it has the same paragraph level.
    """
    kinds = classes(text)
    return levels_of(text, kinds, base)


def levels_of(text: str, kinds: str, base: int | None) -> tuple[int, list[int]]:
    """Do as `embedding_levels`, for a text whose classes are spelled already."""
    if base is None:
        base = paragraph_level(kinds)
    if base == 0 and not _TURNS.search(kinds):
        return 0, [0] * len(text)
    if _CONTROLS.search(kinds):
        return base, _with_controls(text, kinds, base)
    if BN not in kinds:
        return base, _resolve(text, kinds, base, base, base)
    levels = [base] * len(text)
    if kept := [index for index, kind in enumerate(kinds) if kind != BN]:
        _resolve_at(kept, text, kinds, levels, (base, base))
    _fill_removed(kinds, levels, base)
    return base, levels


def paragraph_level(kinds: str) -> int:
    """Find the level of a paragraph from its first strong character outside isolates (P2–P3)."""
    depth = 0
    for match in _STRONG_OR_ISOLATE.finditer(kinds):
        kind = match[0]
        if kind == B:
            break
        if kind == PDI:
            depth = max(0, depth - 1)
        elif kind in _INITIATORS:
            depth += 1
        elif depth == 0:
            return 0 if kind == L else 1
    return 0


def _first_strong_in_isolates(kinds: str) -> dict[int, int]:
    """For each isolate initiator, the level that the first strong character of its isolate asks for (X5c).

    In one pass: looking ahead from each FSI by itself would cost n² where they nest.
    """
    found: dict[int, int] = {}
    open_at: list[int] = []
    decided: list[bool] = []
    for match in _STRONG_OR_ISOLATE.finditer(kinds):
        kind = match[0]
        if kind == B:
            open_at.clear()
            decided.clear()
        elif kind == PDI:
            if open_at:
                open_at.pop()
                decided.pop()
        elif kind in _INITIATORS:
            open_at.append(match.start())
            decided.append(False)
        elif open_at and not decided[-1]:
            found[open_at[-1]] = 0 if kind == L else 1
            decided[-1] = True
    return found


def _matching_pdi(kinds: str) -> dict[int, int]:
    """For each isolate initiator the index of its matching PDI, and the other way round (BD9)."""
    matching: dict[int, int] = {}
    open_at: list[int] = []
    for index, kind in enumerate(kinds):
        if kind in _INITIATORS:
            open_at.append(index)
        elif kind == PDI and open_at:
            opened = open_at.pop()
            matching[opened] = index
            matching[index] = opened
        elif kind == B:
            open_at.clear()
    return matching


def _with_controls(text: str, kinds: str, base: int) -> list[int]:
    matching = _matching_pdi(kinds)
    levels, types = _explicit(kinds, base)
    sequences = _sequences(kinds, levels, matching)
    # What stands at their ends is asked of all sequences before any level is changed.
    bounds = [_bounds(sequence, kinds, levels, matching, base) for sequence in sequences]
    for sequence, around in zip(sequences, bounds, strict=True):
        _resolve_at(sequence, text, types, levels, around)
    _fill_removed(kinds, levels, base)
    return levels


def _bounds(
    sequence: list[int], kinds: str, levels: list[int], matching: dict[int, int], base: int
) -> tuple[int, int]:
    """Find the levels that decide an isolating run sequence's start and end (X10)."""
    level = levels[sequence[0]]
    before = sequence[0] - 1
    while before >= 0 and kinds[before] in _REMOVED:
        before -= 1
    preceding = levels[before] if before >= 0 else base
    last = sequence[-1]
    if kinds[last] in _INITIATORS and last not in matching:
        following = base
    else:
        after = last + 1
        while after < len(kinds) and kinds[after] in _REMOVED:
            after += 1
        following = levels[after] if after < len(kinds) else base
    return max(level, preceding), max(level, following)


class _Status:
    """The directional status stack, and the three counters beside it (X1)."""

    def __init__(self, base: int) -> None:
        self.entries: list[tuple[int, str, bool]] = [(base, "", False)]
        """Embedding level, class that overrides, whether an isolate opened it."""
        self.overflow_isolates = self.overflow_embeddings = self.valid_isolates = 0

    def open(self, *, rtl: bool, override: str = "", isolate: bool = False) -> None:
        """Begin an embedding, override or isolate (X2–X5c)."""
        level = self.entries[-1][0]
        higher = (level + 1) | 1 if rtl else (level + 2) & ~1
        if higher <= MAX_DEPTH and not self.overflow_isolates and not self.overflow_embeddings:
            self.entries.append((higher, override, isolate))
            self.valid_isolates += isolate
        elif isolate:
            self.overflow_isolates += 1
        elif not self.overflow_isolates:
            self.overflow_embeddings += 1

    def close_isolate(self) -> None:
        """End an isolate, and all embeddings in it (X6a)."""
        if self.overflow_isolates:
            self.overflow_isolates -= 1
        elif self.valid_isolates:
            self.overflow_embeddings = 0
            while not self.entries[-1][2]:
                self.entries.pop()
            self.entries.pop()
            self.valid_isolates -= 1

    def close_embedding(self) -> None:
        """End an embedding or override (X7)."""
        if self.overflow_isolates:
            return
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
        elif not self.entries[-1][2] and len(self.entries) > 1:
            self.entries.pop()


def _explicit(kinds: str, base: int) -> tuple[list[int], str]:
    """Find the explicit levels, and the classes as overrides leave them (X1–X8)."""
    fsi_levels = _first_strong_in_isolates(kinds) if FSI in kinds else {}
    levels: list[int] = []
    types = list(kinds)
    status = _Status(base)
    for index, kind in enumerate(kinds):
        if kind == PDI:
            status.close_isolate()
        elif kind == B:
            status = _Status(base)
        level, override, _ = status.entries[-1]
        levels.append(level)
        if override and kind not in _REMOVED:
            types[index] = override
        if kind in _INITIATORS:
            status.open(rtl=kind == RLI or (kind == FSI and fsi_levels.get(index) == 1), isolate=True)
        elif kind == PDF:
            status.close_embedding()
        elif kind in _EXPLICIT:
            status.open(rtl=kind in {RLE, RLO}, override={LRO: L, RLO: R}.get(kind, ""))
    return levels, "".join(types)


def _sequences(kinds: str, levels: list[int], matching: dict[int, int]) -> list[list[int]]:
    """BD13: isolating run sequences, as lists of the indexes that X9 keeps."""
    sequences: list[list[int]] = []
    waiting: dict[int, list[int]] = {}
    """The index of a PDI → the sequence that its isolate initiator ended with."""
    current: list[int] | None = None
    previous_level = -1
    for index, kind in enumerate(kinds):
        if kind in _REMOVED:
            continue
        level = levels[index]
        if current is None or level != previous_level:
            _wait(current, kinds, matching, waiting)
            current = waiting.pop(index, None) if kind == PDI else None
            if current is None:
                current = []
                sequences.append(current)
        current.append(index)
        previous_level = level
    return sequences


def _wait(
    current: list[int] | None, kinds: str, matching: dict[int, int], waiting: dict[int, list[int]]
) -> None:
    if current and kinds[current[-1]] in _INITIATORS and current[-1] in matching:
        waiting[matching[current[-1]]] = current


def _fill_removed(kinds: str, levels: list[int], base: int) -> None:
    level = base
    for index, kind in enumerate(kinds):
        if kind in _REMOVED:
            levels[index] = level
        else:
            level = levels[index]


_W1 = re.compile(f"([^{NSM}])({NSM}+)")
_W2 = re.compile(f"{AL}[^{L}{R}]*")
_W4_EN = re.compile(f"(?<={EN})[-,](?={EN})")
_W4_AN = re.compile(f"(?<={AN}),(?={AN})")
_W5 = re.compile("%+")
_W6 = str.maketrans("-%,", ON * 3)
_W7 = re.compile(f"{L}[^{R}]*")
_NEUTRAL = str.maketrans(f"BSw{_INITIATORS}{PDI}", ON * (4 + len(_INITIATORS)))
_N1 = re.compile(f"{ON}+")
_I = (str.maketrans("LREN", "\0\1\2\2"), str.maketrans("LREN", "\1\0\1\1"))
"""I1 and I2: by how much a class raises an even and an odd level."""


def _resolve_at(
    indexes: list[int], text: str, types: str, levels: list[int], around: tuple[int, int]
) -> None:
    """Resolve the isolating run sequence whose characters stand at `indexes`, in place."""
    run = "".join([types[index] for index in indexes])
    chars = "".join([text[index] for index in indexes])
    for index, level in zip(indexes, _resolve(chars, run, levels[indexes[0]], *around), strict=True):
        levels[index] = level


def _resolve(chars: str, run: str, level: int, start: int, end: int) -> list[int]:
    """Resolve an isolating run sequence: its characters, classes and level → levels (W1–W7, N0–N2, I1–I2).

    `start` and `end` are the levels that give sos and eos (X10).
    """
    sos, eos, embedding = "LR"[start & 1], "LR"[end & 1], "LR"[level & 1]
    original = run
    run = _weak(run, sos)
    if ON in run and BRACKETS.search(chars):  # N0
        run = pair_brackets(chars, run, original, embedding, sos)
    run = run.translate(_NEUTRAL)
    if ON in run:  # N1, N2
        run = _N1.sub(_between, f"{sos}{run}{eos}")[1:-1].replace(ON, embedding)
    return [level + step for step in run.translate(_I[level & 1]).encode("latin-1")]


def _weak(run: str, sos: str) -> str:
    """Resolve the weak types (W1–W7)."""
    if NSM in run:  # W1
        run = _W1.sub(_inherit, sos + run)[1:]
    if AL in run:
        if EN in run:  # W2
            run = _W2.sub(lambda match: match[0].replace(EN, AN), run)
        run = run.replace(AL, R)  # W3
    if EN in run:
        run = _W4_EN.sub(EN, run)
        if ET in run:
            run = _W5.sub(_beside_number, run)
    if AN in run:
        run = _W4_AN.sub(AN, run)
    run = run.translate(_W6)
    if EN in run:
        run = _W7.sub(lambda match: match[0].replace(EN, L), sos + run)[1:]
    return run


def _inherit(match: re.Match[str]) -> str:
    before, marks = match[1], match[2]
    return before + (ON if before in _INITIATORS or before == PDI else before) * len(marks)


def _beside_number(match: re.Match[str]) -> str:
    run, start, end = match.string, match.start(), match.end()
    beside = run[start - 1 : start] == EN or run[end : end + 1] == EN
    return (EN if beside else "%") * (end - start)


def _between(match: re.Match[str]) -> str:
    before, after = match.string[match.start() - 1], match.string[match.end()]
    if (before == L) != (after == L):
        return match[0]
    return (L if before == L else R) * len(match[0])
