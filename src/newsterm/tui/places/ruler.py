"""Which lines of an article one is reading: a paragraph, or a line, at a time."""

from newsterm.page import Layout, Line
from newsterm.page.document import Block, Document, Meta


class Ruler:
    """Lies at what is read of an article that is laid out, and knows how far to roll so that it is seen."""

    def __init__(self) -> None:
        self.kind = "off"
        """What is read at a time: `paragraph`, `line`; `off`: everything."""
        self.at = 0
        """The line at which it lies."""
        self.lit = range(0)
        """The lines that are read."""

    def lay(self, layout: Layout | None, at: int, towards: int = 1) -> None:
        """Lie at a line, or at the nearest one that says something, below it or (`towards` -1) above."""
        found = None if layout is None else text_line(layout, at, towards)
        if layout is not None and found is not None:
            self.at, self.lit = found, lit(layout, found, self.kind)

    def begin(self, layout: Layout | None, at: int) -> None:
        """Lie where one begins to read, with line `at` at the top: at the beginning it is below the head."""
        first = None if layout is None or at else first_text(layout)
        self.lay(layout, at if first is None else first)

    def follow(self, layout: Layout | None, top: int, height: int) -> bool:
        """Lie at the first of the `height` lines that are seen, where what was read is none; says whether."""
        lost = self.kind != "off" and (self.lit.stop <= top or self.lit.start >= top + height)
        if lost:
            self.begin(layout, top)
        return lost

    def step(self, layout: Layout, by: int, top: int, height: int) -> int:
        """Go on to what is read next (`by` 1), back (-1), or to an end; returns how many lines to roll.

        What is read is seen whole before it is left, and then kept in the middle third of what is seen.
        """
        if abs(by) != 1:
            if by < 0:
                self.begin(layout, 0)
            else:
                self.lay(layout, len(layout) - 1, -1)
            return by
        beyond = self.lit.stop > top + height if by > 0 else self.lit.start < top
        found = None if beyond else next_line(layout, self.at, by, self.kind)
        if found is None:
            return by
        self.lay(layout, found)
        lowest, highest = top + height - height // 3, top + height // 3
        if by > 0:
            return max(0, min(self.lit.stop - lowest, self.lit.start - top))
        return min(0, self.lit.start - highest)


def lit(layout: Layout, at: int, ruler: str) -> range:
    """Find the lines that are read together with line `at`: it alone, or its whole `paragraph`.

    What stands close together in the head of an article, or in the list of its links, is one paragraph.
    """
    if not layout.reach(at):
        return range(0)
    first, after = at, at + 1
    if ruler == "paragraph" and has_text(layout.line(at)):
        whole = _paragraph(layout.document, layout.line(at).block)
        while first and _belongs(layout, first - 1, whole):
            first -= 1
        while _belongs(layout, after, whole):
            after += 1
        while not has_text(layout.line(first)):  # the distance to what stands before
            first += 1
    return range(first, after)


def next_line(layout: Layout, at: int, by: int, ruler: str) -> int | None:
    """Find the first line of what is read after (`by` 1) or before (-1) line `at`; None at the ends."""
    here = lit(layout, at, ruler)
    found = text_line(layout, here.stop if by > 0 else here.start - 1, by)
    return None if found is None else lit(layout, found, ruler).start


def first_text(layout: Layout) -> int | None:
    """Find the first line of the lede, or of the text; where there is neither, of what there is."""
    head = text_line(layout, 0)
    at = head
    while at is not None and _is_head(layout.document.blocks[layout.line(at).block]):
        at = text_line(layout, at + 1)
    return head if at is None else at


def text_line(layout: Layout, at: int, by: int = 1) -> int | None:
    """Find the nearest line that says something, from `at` on, downwards or upwards."""
    while at >= 0 and layout.reach(at):
        if has_text(layout.line(at)):
            return at
        at += by
    return None


def has_text(line: Line) -> bool:
    """Whether a line says something, and is no distance, no rule."""
    return line.end > line.start


def _is_head(block: Block) -> bool:
    return isinstance(block, Meta) and block.part in {"kicker", "headline", "byline"}


def _belongs(layout: Layout, at: int, paragraph: int) -> bool:
    return layout.reach(at) and _paragraph(layout.document, layout.line(at).block) == paragraph


def _paragraph(document: Document, block: int) -> int:
    """Find the block with which a block's paragraph begins."""
    return next(at for at in range(block, -1, -1) if not _goes_on(document.blocks[max(0, at - 1) : at + 1]))


def _goes_on(pair: tuple[Block, ...]) -> bool:
    """Whether the second of two blocks stands close to the first."""
    return len(pair) == 2 and pair[1].tight and all(isinstance(block, Meta) for block in pair)
