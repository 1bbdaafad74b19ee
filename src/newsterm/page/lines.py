"""Lines of an article: runs from the leftmost cell to the rightmost, and the way back to the logical text."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeAlias

from newsterm.bidi import VisualLine
from newsterm.page.document import Inline

_ISOLATES = frozenset("\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Neighbouring cells of one style."""

    text: str
    """Leftmost cell first, shaped and mirrored; no control characters."""
    style: str
    """Words of `document.STYLES`, blank between, broadest first; empty: nothing but distance."""
    link: int = 0
    """Which of the document's links, from 1; 0: none."""


class Place(NamedTuple):
    """Where a cell stands, and what it stands for."""

    column: int
    """From 0, the line's pad counted."""
    columns: int
    start: int
    """Logical offset into the block's text."""
    end: int


class _Atom(NamedTuple):
    text: str
    columns: int
    start: int
    end: int
    style: str
    link: int


class Shown:
    """A text as it is drawn: the number of each link stands after it. Knows which offset is which."""

    __slots__ = ("_ends", "_inserted", "_looks", "_starts", "style", "text")

    def __init__(self, inline: Inline, style: str, *, numbers: bool = True, link: int = 0) -> None:
        self.style = style
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._looks: list[tuple[str, int]] = []
        self._inserted: list[tuple[int, int]] = []
        """Where a number begins in `text`, and how much of `text` before its end is numbers."""
        pieces: list[str] = []
        done = added = 0
        spans = inline.spans
        for index, span in enumerate(spans):
            self._look(span.start + added, span.end + added, f"{style} {span.style}".strip(), span.link)
            follows = (
                index + 1 < len(spans)
                and spans[index + 1].start == span.end
                and spans[index + 1].link == span.link
            )
            if numbers and span.link and not follows:
                pieces.append(inline.text[done : span.end])
                done = span.end
                added = self._insert(pieces, span.end, added, span.link)
        pieces.append(inline.text[done:])
        if numbers and link and inline.text:
            pieces.append(" ")
            self._inserted.append((len(inline.text) + added, added + 1))
            self._insert(pieces, len(inline.text), added + 1, link)
        self.text = "".join(pieces)

    def _insert(self, pieces: list[str], at: int, added: int, link: int) -> int:
        written = f"[{link}]"
        pieces.append(written)
        self._inserted.append((at + added, added + len(written)))
        self._look(at + added, at + added + len(written), f"{self.style} link-number".strip(), link)
        return added + len(written)

    def _look(self, start: int, end: int, style: str, link: int) -> None:
        self._starts.append(start)
        self._ends.append(end)
        self._looks.append((style, link))

    def logical(self, offset: int) -> int:
        """Find the logical offset of one in `text`; a link's number stands at its link's end."""
        index = bisect_right(self._inserted, (offset, 1 << 60)) - 1
        if index < 0:
            return offset
        begins, added = self._inserted[index]
        before = self._inserted[index - 1][1] if index else 0
        return max(begins - before, offset - added)

    def look(self, offset: int) -> tuple[str, int]:
        """Style and link of what stands at an offset of `text`."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self._ends[index]:
            return self._looks[index]
        return self.style, 0

    def drawn(self, start: int, end: int) -> int:
        """Find the first character of a cell that is drawn: an isolate may begin it, outside of its link."""
        return next((at for at in range(start, end) if self.text[at] not in _ISOLATES), start)

    def plain(self, start: int, end: int) -> bool:
        """Whether nothing between two offsets of `text` looks otherwise than the rest."""
        index = bisect_right(self._starts, start) - 1
        return (index < 0 or self._ends[index] <= start) and (
            index + 1 == len(self._starts) or self._starts[index + 1] >= end
        )


class Stretch(NamedTuple):
    """A laid-out line of some text."""

    visual: VisualLine
    shown: Shown
    base: int = 0
    """Where the text begins in its block's."""
    marked: tuple[tuple[int, int, str], ...] = ()
    """Logical ranges of the block with a style of their own: start, end, style."""

    @property
    def columns(self) -> int:
        """How wide it is."""
        return self.visual.width

    def atoms(self) -> Iterator[_Atom]:
        """Cell by cell, leftmost first."""
        shown, base = self.shown, self.base
        for text, start, end, columns in self.visual.clusters():
            style, link = shown.look(shown.drawn(start, end))
            begins, ends = base + shown.logical(start), base + shown.logical(end)
            for first, after, added in self.marked:
                if begins < after and ends > first:
                    style = f"{style} {added}".lstrip()
            yield _Atom(text, columns, begins, ends, style, link)

    def runs(self) -> Iterator[Run]:
        """Neighbours of one look together."""
        if not self.marked and self.shown.plain(self.visual.start, self.visual.end):
            yield Run(text=self.visual.text.replace("\u00a0", " "), style=self.shown.style)
        else:
            yield from _merged(self.atoms())

    def span(self) -> tuple[int, int]:
        """Tell the logical offsets that it covers."""
        return self.base + self.shown.logical(self.visual.start), self.base + self.shown.logical(
            self.visual.end
        )


class Filling(NamedTuple):
    """What stands on a line and is no text of the article: distance, bars, markers."""

    run: Run
    columns: int


Part: TypeAlias = Stretch | Filling


def blank(columns: int, style: str = "") -> list[Part]:
    """Distance of some columns; none of none."""
    return [Filling(Run(text=" " * columns, style=style), columns)] if columns > 0 else []


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the page: draw `pad` blanks, then the runs."""

    runs: tuple[Run, ...]
    pad: int
    """Columns left blank at the left, so that a right-to-left line stands flush right."""
    width: int
    """Columns of all runs; `pad + width` is never more than the page is wide."""
    rtl: bool
    """Whether its text runs from right to left."""
    block: int
    """Which of the document's blocks it shows; an empty line belongs to the one after it."""
    start: int
    """The logical offsets into the block's text that it covers (in a table, from the first to the last)."""
    end: int
    parts: tuple[Part, ...] = field(default=(), repr=False, compare=False)

    @property
    def text(self) -> str:
        """The line as plain text, leftmost cell first."""
        return " " * self.pad + "".join(run.text for run in self.runs)

    def places(self) -> tuple[Place, ...]:
        """Every cell that shows text of the article, leftmost first; a link's number covers nothing."""
        found: list[Place] = []
        column = self.pad
        for part in self.parts:
            if isinstance(part, Filling):
                column += part.columns
                continue
            for atom in part.atoms():
                found.append(Place(column, atom.columns, atom.start, atom.end))
                column += atom.columns
        return tuple(found)

    def offset_at(self, column: int) -> int:
        """Find the logical offset of the cell in a column; beside the text, that of the line's nearer end."""
        places = self.places()
        if not places:
            return self.start
        if column < places[0].column:
            return self.end if self.rtl else self.start
        index = bisect_right(places, column, key=lambda place: place.column) - 1
        place = places[index]
        if index == len(places) - 1 and column >= place.column + place.columns:
            return self.start if self.rtl else self.end
        return place.start

    def columns(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where a logical range of the block stands: (first column, column after the last), left to right.

        Several stretches where the range crosses a change of direction, none where it is not on this line.
        """
        found: list[tuple[int, int]] = []
        for place in self.places():
            if place.start < end and place.end > start:
                after = place.column + place.columns
                if found and found[-1][1] == place.column:
                    found[-1] = (found[-1][0], after)
                else:
                    found.append((place.column, after))
        return found

    def restyled(self, start: int, end: int, style: str) -> "Line":
        """Make the same line with a style added to a logical range of its block (`found`, `selected`)."""
        if not (self.start < end and self.end > start):
            return self
        runs: list[Run] = []
        parts: list[Part] = []
        for part in self.parts:
            if isinstance(part, Filling):
                runs.append(part.run)
                parts.append(part)
                continue
            marked = part._replace(marked=(*part.marked, (start, end, style)))
            runs += marked.runs()
            parts.append(marked)
        return replace(self, runs=tuple(runs), parts=tuple(parts))


def _merged(atoms: Iterator[_Atom]) -> Iterator[Run]:
    text: list[str] = []
    look: tuple[str, int] | None = None
    for atom in atoms:
        here = (atom.style, atom.link)
        if look is not None and here != look:
            yield Run(text="".join(text).replace("\u00a0", " "), style=look[0], link=look[1])
            text = []
        look = here
        text.append(atom.text)
    if look is not None:
        yield Run(text="".join(text).replace("\u00a0", " "), style=look[0], link=look[1])
