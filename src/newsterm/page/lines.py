"""Lines of an article: runs from the leftmost cell to the rightmost, and the way back to the logical text."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeAlias

from newsterm.bidi import VisualLine
from newsterm.page.pictures import Slice
from newsterm.page.shown import Shown


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
    picture: Slice | None = None
    """What stands in place of the run whose style is `picture`."""

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
        return self.restyled_at([(start, end, style)])

    def restyled_at(self, ranges: Iterable[tuple[int, int, str]]) -> "Line":
        """Make the same line with a style added to each of several ranges (start, end, style), at one go."""
        here = tuple(one for one in ranges if self.start < one[1] and self.end > one[0])
        if not here:
            return self
        runs: list[Run] = []
        parts: list[Part] = []
        for part in self.parts:
            if isinstance(part, Filling):
                runs.append(part.run)
                parts.append(part)
                continue
            marked = part._replace(marked=(*part.marked, *here))
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
