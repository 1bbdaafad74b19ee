"""Lay a document out in lines of a width, block by block, as they are asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from newsterm import bidi
from newsterm.page.document import (
    BETWEEN,
    Block,
    Code,
    Document,
    Figure,
    Heading,
    Inline,
    Item,
    Meta,
    Notice,
    Paragraph,
    Quote,
    Rule,
    Table,
)
from newsterm.page.frame import Frame, shared
from newsterm.page.highlight import highlighted
from newsterm.page.lines import Filling, Line, Part, Run, Stretch
from newsterm.page.pictures import Pictures, Slice
from newsterm.page.shown import Shown
from newsterm.page.table import rows_of

_SPACED = (Meta, Heading, Paragraph, Notice)
"""What line spacing sets apart: running text, no listing, no table."""
_SIGN = 2
"""Columns of the sign before what goes on of a line of code that is longer than the page is wide."""
_LEAST_FOLDED = 16
"""Columns of code that are too few to lose two of them."""
NO_PICTURES = Pictures()
_MARKERS = {"picture": "▧", "video": "▶", "audio": "♪", "post": "❝", "file": "▤"}


def lay_out(document: Document, width: int) -> list[Line]:
    """All lines of a document, none wider than `width` columns (at least 1)."""
    return list(Layout(document, width))


class Layout:
    """A document at a width. Each block is laid out when one of its lines is first asked for, and kept."""

    def __init__(
        self,
        document: Document,
        width: int,
        justify: str = "ragged",
        *,
        apart: int = 0,
        folded: frozenset[int] = frozenset(),
        pictures: Pictures = NO_PICTURES,
    ) -> None:
        """Take a document, its columns, and how running text fills them (see `bidi.layout`).

        `apart`: empty lines between two lines of a text; `folded`: which folds are not open; `pictures`: for
        which of them there are rows.
        """
        self.document = document
        self.apart = apart
        self.folded = folded
        self.pictures = pictures
        self.width = max(1, width)
        self.justify = justify
        self._lines: list[Line] = []
        self._first: list[int] = []
        """For each block laid out so far, its first line that shows it."""

    @property
    def known(self) -> int:
        """How many lines are laid out so far."""
        return len(self._lines)

    @property
    def complete(self) -> bool:
        """Whether these are all."""
        return len(self._first) == len(self.document.blocks)

    def __len__(self) -> int:
        """How many lines it has in all; lays out what is not yet."""
        while self._advance():
            pass
        return len(self._lines)

    def __iter__(self) -> Iterator[Line]:
        index = 0
        while self.reach(index):
            yield self._lines[index]
            index += 1

    def estimate(self) -> int:
        """How many lines it has in all, the rest guessed from the length of its text: for a scroll bar."""
        rest = self.document.blocks[len(self._first) :]
        return len(self._lines) + sum(2 + len(block.text) // self.width for block in rest)

    def reach(self, index: int) -> bool:
        """Lay out as far as a line; whether there is such a line."""
        while len(self._lines) <= index:
            if not self._advance():
                return False
        return True

    def line(self, index: int) -> Line:
        """Give a line, from 0. Raises IndexError behind the last."""
        if index < 0 or not self.reach(index):
            raise IndexError(f"line {index} of {len(self._lines)}")
        return self._lines[index]

    def lines(self, start: int, stop: int) -> Sequence[Line]:
        """Give the lines from `start` to before `stop`, as far as there are any."""
        self.reach(stop - 1)
        return self._lines[max(0, start) : max(0, stop)]

    def find(self, block: int, offset: int) -> int:
        """Find the line that shows a logical offset of a block; behind the last block, the line after all."""
        while len(self._first) <= block:
            if not self._advance():
                return len(self._lines)
        first = self._first[block]
        after = self._first[block + 1] if block + 1 < len(self._first) else len(self._lines)
        for index in range(first, after):
            line = self._lines[index]
            if line.block == block and offset < line.end:
                return index
        return max(first, min(after, len(self._lines)) - 1)

    def place(self, line: Line) -> int:
        """Find the line that stands where one of another layout stood, of a picture the row as far down."""
        index = self.find(line.block, line.start)
        if line.picture is not None and line.block < len(self._first):
            first = self._first[line.block]
            shown = self._lines[first].picture if first < len(self._lines) else None
            rows = shown.rows if shown is not None else 0
            return first + (line.picture.row * rows // line.picture.rows if rows else 0)
        return index

    def reshape(self, pictures: Pictures) -> list[tuple[int, int]]:
        """Give pictures other room, and lay out nothing else; tells what moved.

        Pairs, in order: a line, numbered as before, and how many more or less there are from there on.
        """
        before, self.pictures = self.pictures, pictures
        moved: list[tuple[int, int]] = []
        shift = 0
        for block, first in enumerate(self._first):
            self._first[block] = first + shift
            figure = self.document.blocks[block]
            if not isinstance(figure, Figure) or is_hidden(figure, self.folded):
                continue
            had = len(picture_rows(figure, block, self.width, before))
            rows = picture_rows(figure, block, self.width, pictures)
            self._lines[first + shift : first + shift + had] = rows
            if len(rows) != had:
                moved.append((first, len(rows) - had))
                shift += len(rows) - had
        return moved

    def _advance(self) -> bool:
        index = len(self._first)
        if index == len(self.document.blocks):
            return False
        block = self.document.blocks[index]
        if self.folded and is_hidden(block, self.folded):
            self._first.append(len(self._lines))
            return True
        if index and not block.tight:
            before = self.document.blocks[index - 1].inside
            pad, parts = Frame(shared(before, block.inside), self.width).empty()
            self._lines.append(_line(pad, parts, index, rtl=block.direction == "rtl"))
        self._first.append(len(self._lines))
        self._lines += self._lines_of(block, index)
        return True

    def _lines_of(self, block: Block, index: int) -> list[Line]:
        lines = lines_of(_marked(block, self.folded), index, self.width, self.justify)
        if self.apart and isinstance(block, _SPACED) and len(lines) > 1:
            pad, parts = Frame(block.inside, self.width).empty()
            between = [_line(pad, parts, index, rtl=block.direction == "rtl")] * self.apart
            lines = [lines[0], *(line for after in lines[1:] for line in (*between, after))]
        if isinstance(block, Figure):
            lines = [*picture_rows(block, index, self.width, self.pictures), *lines]
        return lines


def picture_rows(block: Figure, index: int, width: int, pictures: Pictures) -> list[Line]:
    """Lay out the rows of a figure's picture, which stands over its words and begins where they do."""
    frame = Frame(block.inside, width)
    box = pictures.box(block.src, frame.inner) if block.kind == "picture" else None
    if box is None:
        return []
    columns, rows = box
    rtl = (block.align or block.direction) == "rtl"
    room = Filling(Run(text=" " * columns, style="picture"), columns)
    # What bears the marker of an item is the words below.
    pad, parts = frame.around([room], rtl=rtl, first=False)
    line = _line(pad, parts, index, rtl=rtl)
    return [
        replace(line, picture=Slice(src=block.src, row=row, columns=columns, rows=rows))
        for row in range(rows)
    ]


def is_hidden(block: Block, folded: frozenset[int]) -> bool:
    """Whether a block stands in a fold that is not open, and is not what is seen of it."""
    return any(isinstance(one, Item) and one.fold in folded and not one.marker for one in block.inside)


def _marked(block: Block, folded: frozenset[int]) -> Block:
    """Let the sign of a fold say that it is not open."""
    if not any(isinstance(one, Item) and one.fold in folded for one in block.inside):
        return block
    inside = tuple(
        replace(one, marker="◂" if one.direction == "rtl" else "▸")
        if isinstance(one, Item) and one.fold in folded
        else one
        for one in block.inside
    )
    return replace(block, inside=inside)


def lines_of(block: Block, index: int, width: int, justify: str = "ragged") -> list[Line]:
    """Lay out one block, which is number `index` of its document."""
    inside = block.inside
    side = block.align or block.direction
    if isinstance(block, Figure | Notice):
        marker = _MARKERS[block.kind] if isinstance(block, Figure) else "◆"
        inside = (*inside, Item(direction=side, marker=marker, room=2))
    frame = Frame(inside, width)
    rows = _rows(block, frame.inner, justify)
    fill = "code" if isinstance(block, Code) else None
    lines = []
    for number, row in enumerate(rows):
        pad, parts = frame.around(row, rtl=side == "rtl", first=number == 0, fill=fill)
        lines.append(_line(pad, parts, index, rtl=block.direction == "rtl"))
    return lines


def _rows(block: Block, width: int, justify: str) -> list[list[Part]]:  # noqa: PLR0911 # one for each kind
    """Lay out what stands on each line of a block, without what stands around it."""
    base, side = block.direction, block.align or block.direction
    match block:
        case Meta(part="kicker" | "byline"):
            return _flowed(Shown(_parted(block.content, width), block.part, base=base), width)
        case Meta():
            return _flowed(Shown(block.content, block.part, base=base, numbers=_is_numbered(block)), width)
        case Heading():
            style = "heading" if block.level < 3 else "heading subheading"
            return _flowed(Shown(block.content, style, base=base, side=side), width)
        case Paragraph():
            quoted = block.style == "text" and any(isinstance(one, Quote) for one in block.inside)
            shown = Shown(block.content, "quote" if quoted else block.style, base=base, side=side)
            return _flowed(shown, width, justify if block.style == "text" else "ragged")
        case Notice():
            return _flowed(Shown(block.content, "notice", base=base, side=side), width)
        case Figure():
            return _flowed(Shown(block.content, "caption", base=base, side=side, link=block.link), width)
        case Code():
            # No-break spaces are as long as spaces: the offsets stay, and lines fold instead of wrapping.
            spans = highlighted(block.text, block.language)
            kept = Inline(text=block.text.replace(" ", "\u00a0"), spans=spans)
            return _folded(Shown(kept, "code", base=base), width, rtl=base == "rtl")
        case Rule():
            return [[Filling(Run(text="─" * width, style="rule"), width)]]
        case Table():
            return rows_of(block, width)
        case _:
            assert_never(block)


def _is_numbered(block: Meta) -> bool:
    """Whether the links of a line bear their numbers: in the list of them, the number is the marker."""
    return not any(isinstance(one, Item) and one.marker.startswith("[") for one in block.inside)


def _parted(row: Inline, width: int) -> Inline:
    """Break a row of values between them, before the first that does not fit; every offset stays.

    A value that is wider than a line begins one, and is wrapped as any text.
    """
    values = row.text.split(BETWEEN)
    text, used = values[0], bidi.cells(values[0])
    for value in values[1:]:
        columns = bidi.cells(value)
        breaks = used + len(BETWEEN) + columns > width
        text += ("\n".rjust(len(BETWEEN)) if breaks else BETWEEN) + value
        used = columns if breaks else used + len(BETWEEN) + columns
    return replace(row, text=text)


def _flowed(shown: Shown, width: int, justify: str = "ragged") -> list[list[Part]]:
    return [[Stretch(line, shown)] for line in bidi.layout(shown.text, width, shown.base, justify=justify)]


def _folded(shown: Shown, width: int, *, rtl: bool) -> list[list[Part]]:
    """Lay code out; what goes on of a line that is longer than `width` begins with a sign."""
    rows = _flowed(shown, width)
    if width <= _LEAST_FOLDED or not any(_goes_on(row, shown.text) for row in rows):
        return rows
    sign: list[Part] = [Filling(Run(text=" ↲" if rtl else "↳ ", style="rule"), _SIGN)]
    return [
        row if not _goes_on(row, shown.text) else [*row, *sign] if rtl else [*sign, *row]
        for row in _flowed(shown, width - _SIGN)
    ]


def _goes_on(row: list[Part], text: str) -> bool:
    start = min((part.visual.start for part in row if isinstance(part, Stretch)), default=0)
    return start > 0 and text[start - 1] != "\n"


def _line(pad: int, parts: list[Part], index: int, *, rtl: bool) -> Line:
    spans = [part.span() for part in parts if isinstance(part, Stretch)]
    runs: list[Run] = []
    for part in parts:
        if isinstance(part, Filling):
            runs.append(part.run)
        else:
            runs += part.runs()
    return Line(
        runs=tuple(run for run in runs if run.text),
        pad=pad,
        width=sum(part.columns for part in parts),
        rtl=rtl,
        block=index,
        start=min((start for start, _ in spans), default=0),
        end=max((end for _, end in spans), default=0),
        parts=tuple(parts),
    )
