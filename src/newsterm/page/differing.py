"""Make one article of two versions of it, that shows block by block and word by word what changed."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace

from newsterm.page.document import (
    Block,
    Code,
    Document,
    Figure,
    Heading,
    Inline,
    Meta,
    Notice,
    Paragraph,
    Rule,
    Table,
)
from newsterm.page.edits import anchors, common
from newsterm.page.wordwise import ADDED, REMOVED, SIGNS, differing, whole, words_of

EFFORT = 1_000_000
"""Steps that comparing two versions may take, half a second; what is left then is shown as replaced."""
_ALIKE = 0.4
"""From which likeness on two paragraphs are one that was reworded."""
_NO_ISOLATES = {0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None}

Passage = tuple[int, int]
"""A block in which something changed, and where in its text that begins."""
_Pair = tuple[Block | None, Block | None]


def compare(old: Document, new: Document) -> tuple[Document, tuple[Passage, ...]]:
    """Show the new version with what was added and, between that, what was taken away; and where that is.

    Spans of the styles `added` and `removed` are what changed; signs in the text say the same. Paragraphs
    that stayed are found first, then those that were reworded, and words are compared in these alone.
    """
    work = _Work()
    blocks: list[Block] = []
    spots: list[Passage] = []
    for before, after in _paired(old.blocks, new.blocks, work):
        if before is not None and after is not None and _face(before) == _face(after):
            blocks.append(after)
            continue
        made = work.shown(before, after)
        spots += ((len(blocks) + number, _first(block)) for number, block in enumerate(made))
        blocks += made
    return Document(blocks=tuple(blocks), links=new.links, direction=new.direction), tuple(spots)


def _first(block: Block) -> int:
    """Find the first change of a block."""
    spans = getattr(block, "content", Inline()).spans
    return next((span.start for span in spans if {ADDED, REMOVED} & set(span.style.split())), 0)


def _face(block: Block) -> Hashable:
    """Give all of a block that a reader sees, as far as it is compared."""
    kind = block.part if isinstance(block, Meta) else ""
    return type(block), kind, " ".join(block.text.translate(_NO_ISOLATES).split())


def _paired(old: Sequence[Block], new: Sequence[Block], work: "_Work") -> Iterator[_Pair]:
    """Give the blocks in order: those that belong together as pairs, the others alone."""
    x = y = 0
    faces, others = [_face(block) for block in old], [_face(block) for block in new]
    for at, to in [*_stays(faces, others), (len(old), len(new))]:
        yield from _reworded(old[x:at], new[y:to], work)
        if at < len(old) and to < len(new):
            yield old[at], new[to]
        x, y = at + 1, to + 1


def _stays(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Find the blocks that stayed: at both ends, and those that are there only once."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    middle = anchors(old[start : len(old) - end], new[start : len(new) - end])
    return [
        *((place, place) for place in range(start)),
        *((start + x, start + y) for x, y in middle),
        *((len(old) - place, len(new) - place) for place in range(end, 0, -1)),
    ]


def _reworded(old: Sequence[Block], new: Sequence[Block], work: "_Work") -> Iterator[_Pair]:
    """Pair the blocks between two that stayed, so that those are together that are most alike."""
    likeness = work.likeness(old, new)
    # best[x][y]: how much of what comes from here on can be alike.
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for x in range(len(old) - 1, -1, -1) if likeness else ():
        for y in range(len(new) - 1, -1, -1):
            best[x][y] = max(best[x + 1][y], best[x][y + 1], likeness[x][y] + best[x + 1][y + 1])
    x = y = 0
    while x < len(old) or y < len(new):
        both = likeness[x][y] if likeness and x < len(old) and y < len(new) else 0.0
        if both and best[x][y] == both + best[x + 1][y + 1]:
            yield old[x], new[y]
            x, y = x + 1, y + 1
        elif x < len(old) and (y >= len(new) or best[x][y] == best[x + 1][y]):
            yield old[x], None
            x += 1
        else:
            yield None, new[y]
            y += 1


class _Work:
    """What is left of the effort that a comparison may take."""

    def __init__(self) -> None:
        self._left = EFFORT

    def likeness(self, old: Sequence[Block], new: Sequence[Block]) -> list[list[float]]:
        """Tell for each old and new block how much of their words both have; empty: there are too many."""
        mine = [Counter(word.text for word in words_of(block.text)) for block in old]
        yours = [Counter(word.text for word in words_of(block.text)) for block in new]
        cost = len(old) * sum(map(len, yours)) + len(new) * sum(map(len, mine)) + len(old) * len(new)
        if cost > self._left // 2:
            return []
        self._left -= cost
        return [
            [_like(one, other, mine[x], yours[y]) for y, other in enumerate(new)] for x, one in enumerate(old)
        ]

    def shown(self, old: Block | None, new: Block | None) -> list[Block]:
        """Make one block of two wordings; two, where they cannot be compared."""
        match old, new:
            case Table(), Table() if _shape(old) == _shape(new):
                rows = tuple(
                    tuple(
                        replace(cell, content=self._words(before.content, cell.content, cell.direction))
                        for before, cell in zip(one, other, strict=True)
                    )
                    for one, other in zip(old.rows, new.rows, strict=True)
                )
                return [replace(new, rows=rows, caption=self._words(old.caption, new.caption, new.direction))]
            case Code(), Code():
                return [replace(new, text=self._lines(old.text.split("\n"), new.text.split("\n")))]
            case (
                Meta() | Heading() | Paragraph() | Notice() | Figure(),
                Meta() | Heading() | Paragraph() | Notice() | Figure(),
            ):
                return [replace(new, content=self._words(old.content, new.content, new.direction))]
            case _:
                return [*_alone(old, REMOVED), *_alone(new, ADDED)]

    def _lines(self, old: Sequence[str], new: Sequence[str]) -> str:
        """Show what changed of printed matter, line by line."""
        shown: list[str] = []
        x = y = 0
        stays = common(old, new, self._left // 10) or []
        for at, to, length in [*stays, (len(old), len(new), 0)]:
            shown += [f"{SIGNS[REMOVED]} {line}" for line in old[x:at]]
            shown += [f"{SIGNS[ADDED]} {line}" for line in new[y:to]]
            shown += [f"  {line}" for line in new[to : to + length]]
            x, y = at + length, to + length
        return "\n".join(shown)

    def _words(self, old: Inline, new: Inline, base: str) -> Inline:
        if old.text.split() == new.text.split():
            return new
        merged, cost = differing(old, new, "rtl" if base == "rtl" else "ltr", self._left)
        self._left -= cost
        return merged


def _like(old: Block, new: Block, mine: Counter[str], yours: Counter[str]) -> float:
    if isinstance(old, Meta) and isinstance(new, Meta):
        return float(old.part == new.part)
    if type(old) is not type(new) or isinstance(old, Rule):
        return 0.0
    if isinstance(old, Code) or (
        isinstance(old, Table) and isinstance(new, Table) and _shape(old) == _shape(new)
    ):
        return _ALIKE
    alike = 2 * (mine & yours).total() / max(1, mine.total() + yours.total())
    return alike if alike >= _ALIKE else 0.0


def _shape(table: Table) -> list[list[int]]:
    return [[cell.columns for cell in row] for row in table.rows]


def _alone(block: Block | None, kind: str) -> list[Block]:
    """Show a block that is in one version only."""
    match block:
        case None:
            return []
        case Rule():
            return [block] if kind == ADDED else []
        case Code():
            return [
                replace(block, text="\n".join(f"{SIGNS[kind]} {line}" for line in block.text.split("\n")))
            ]
        case Table():
            rows = tuple(
                tuple(replace(cell, content=whole(cell.content, kind)) for cell in row) for row in block.rows
            )
            return [replace(block, rows=rows, caption=whole(block.caption, kind))]
        case Figure() if kind == REMOVED:
            return [replace(block, content=whole(block.content, kind), link=0)]
        case _:
            return [replace(block, content=whole(block.content, kind))]
