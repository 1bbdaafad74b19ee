"""Embedding levels: the Unicode Bidirectional Algorithm, UAX #9 revision 46, P2–P3 and X1–I2.

Linear in the length of the text, whatever the text.
"""

import re

from newsterm.bidi.classes import (
    AL, AN, B, BN, CLOSING, EN, FSI, L, LRE, LRI, LRO, NSM, ON, OPENING, PDF, PDI, R, RLE, RLI, RLO, classes,
)  # fmt: skip

MAX_DEPTH = 125
"""BD2."""
MAX_OPEN_BRACKETS = 63
"""BD16."""

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
    Returns the paragraph level and one level for each character. What X9 removes bears its predecessor's level.
    A paragraph separator within the text ends all embeddings; what follows it has the same paragraph level.
    """
    kinds = classes(text)
    return levels_of(text, kinds, base)


def levels_of(text: str, kinds: str, base: int | None) -> tuple[int, list[int]]:
    """Do as `embedding_levels`, for a text whose classes are spelled already."""
    if base is None:
        base = paragraph_level(kinds)
    if base == 0 and not _TURNS.search(kinds):
        return 0, [0] * len(text)
    if not _CONTROLS.search(kinds):
        levels = [base] * len(text)
        if BN not in kinds:
            _resolve(text, kinds, None, levels, base, base, base)
        else:
            kept = [index for index, kind in enumerate(kinds) if kind != BN]
            _resolve(text, kinds, kept, levels, base, base, base)
            _fill_removed(kinds, levels, base)
        return base, levels
    return base, _with_controls(text, kinds, base)


def paragraph_level(kinds: str) -> int:
    """Find the level of a paragraph from its first strong character outside isolates (P2–P3)."""
    return _first_strong(kinds, 0) or 0


def _first_strong(kinds: str, start: int) -> int | None:
    """Return the level that the first strong character from `start` asks for, up to the PDI that matches none."""
    depth = 0
    for match in _STRONG_OR_ISOLATE.finditer(kinds, start):
        kind = match[0]
        if kind == B:
            return None
        if kind == PDI:
            if depth == 0 and start:
                return None
            depth = max(0, depth - 1)
        elif kind in _INITIATORS:
            depth += 1
        elif depth == 0:
            return 0 if kind == L else 1
    return None


def _first_strong_in_isolates(kinds: str) -> dict[int, int]:
    """For each FSI, the level that the first strong character of its isolate asks for (P2–P3 in X5c), in one pass."""
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
    levels, types = _explicit(kinds, base, matching)
    sequences = _sequences(kinds, levels, matching)
    # All sequences are collected, with what stands at their ends, before any level is changed.
    bounds = []
    for sequence in sequences:
        level = levels[sequence[0]]
        before = sequence[0] - 1
        while before >= 0 and kinds[before] in _REMOVED:
            before -= 1
        last = sequence[-1]
        if kinds[last] in _INITIATORS and last not in matching:
            following = base
        else:
            after = last + 1
            while after < len(kinds) and kinds[after] in _REMOVED:
                after += 1
            following = levels[after] if after < len(kinds) else base
        preceding = levels[before] if before >= 0 else base
        bounds.append((level, max(level, preceding), max(level, following)))
    for sequence, (level, start, end) in zip(sequences, bounds, strict=True):
        _resolve(text, types, sequence, levels, level, start, end)
    _fill_removed(kinds, levels, base)
    return levels


def _explicit(kinds: str, base: int, matching: dict[int, int]) -> tuple[list[int], str]:
    """X1–X8: levels, and the classes as overrides leave them."""
    fsi_levels = _first_strong_in_isolates(kinds) if FSI in kinds else {}
    levels = [base] * len(kinds)
    types = list(kinds)
    stack: list[tuple[int, str, bool]] = [(base, "", False)]
    overflow_isolates = overflow_embeddings = valid_isolates = 0
    for index, kind in enumerate(kinds):
        level, override, _ = stack[-1]
        if kind in _INITIATORS:
            levels[index] = level
            if override:
                types[index] = override
            rtl = kind == RLI or (kind == FSI and fsi_levels.get(index) == 1)
            higher = (level + 1) | 1 if rtl else (level + 2) & ~1
            if higher <= MAX_DEPTH and not overflow_isolates and not overflow_embeddings:
                valid_isolates += 1
                stack.append((higher, "", True))
            else:
                overflow_isolates += 1
        elif kind == PDI:
            if overflow_isolates:
                overflow_isolates -= 1
            elif valid_isolates:
                overflow_embeddings = 0
                while not stack[-1][2]:
                    stack.pop()
                stack.pop()
                valid_isolates -= 1
            level, override, _ = stack[-1]
            levels[index] = level
            if override:
                types[index] = override
        elif kind in _EXPLICIT and kind != PDF:
            levels[index] = level
            higher = (level + 1) | 1 if kind in {RLE, RLO} else (level + 2) & ~1
            if higher <= MAX_DEPTH and not overflow_isolates and not overflow_embeddings:
                stack.append((higher, {LRO: L, RLO: R}.get(kind, ""), False))
            elif not overflow_isolates:
                overflow_embeddings += 1
        elif kind == PDF:
            levels[index] = level
            if overflow_isolates:
                pass
            elif overflow_embeddings:
                overflow_embeddings -= 1
            elif not stack[-1][2] and len(stack) > 1:
                stack.pop()
        elif kind == B:
            levels[index] = base
            stack = [(base, "", False)]
            overflow_isolates = overflow_embeddings = valid_isolates = 0
        else:
            levels[index] = level
            if override and kind != BN:
                types[index] = override
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


def _wait(current: list[int] | None, kinds: str, matching: dict[int, int], waiting: dict[int, list[int]]) -> None:
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
_BRACKETS = re.compile("[" + re.escape("".join(OPENING) + "".join(CLOSING)) + "]")


def _resolve(
    text: str, types: str, indexes: list[int] | None, levels: list[int], level: int, start: int, end: int
) -> None:
    """W1–W7, N0–N2, I1–I2 for one isolating run sequence.

    `indexes` are its characters (None: all of the text); `start` and `end` are the levels that give sos and eos (X10).
    """
    sos, eos = "LR"[start & 1], "LR"[end & 1]
    run = types if indexes is None else "".join([types[index] for index in indexes])
    original = run
    if NSM in run:  # W1
        run = _W1.sub(_inherit, sos + run)[1:]
    if AL in run:
        if EN in run:  # W2
            run = _W2.sub(lambda match: match[0].replace(EN, AN), run)
        run = run.replace(AL, R)  # W3
    if EN in run:
        run = _W4_EN.sub(EN, run)
        if "%" in run:
            run = _W5.sub(_beside_number, run)
    if AN in run:
        run = _W4_AN.sub(AN, run)
    run = run.translate(_W6)
    if EN in run:  # W7
        run = _W7.sub(lambda match: match[0].replace(EN, L), sos + run)[1:]
    embedding = "LR"[level & 1]
    if ON in run and _BRACKETS.search(text):
        run = _brackets(text, run, original, indexes, embedding, sos)
    run = run.translate(_NEUTRAL)
    if ON in run:  # N1, N2
        run = _N1.sub(_between, f"{sos}{run}{eos}")[1:-1].replace(ON, embedding)
    if level & 1:  # I1, I2
        rise = run.translate({ord("R"): "\0", ord("L"): "\1", ord("E"): "\1", ord("N"): "\1"})
    else:
        rise = run.translate({ord("L"): "\0", ord("R"): "\1", ord("E"): "\2", ord("N"): "\2"})
    if indexes is None:
        levels[:] = [level + step for step in rise.encode("latin-1")]
    else:
        for index, step in zip(indexes, rise.encode("latin-1"), strict=True):
            levels[index] = level + step


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


def _brackets(text: str, run: str, original: str, indexes: list[int] | None, embedding: str, sos: str) -> str:
    """N0: paired brackets take the direction of what they hold, or of what stands before them."""
    chars = text if indexes is None else "".join([text[index] for index in indexes])
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
    """BD16: the places of paired brackets, in the order of the opening ones."""
    pairs: list[tuple[int, int]] = []
    expected: list[tuple[str, int]] = []
    waiting: dict[str, int] = {}
    for match in _BRACKETS.finditer(chars):
        place, char = match.start(), match[0]
        if run[place] != ON:
            continue
        if char in OPENING:
            if len(expected) == MAX_OPEN_BRACKETS:
                return []
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
