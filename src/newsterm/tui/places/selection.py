"""What is selected of an article: from one logical place to another, whatever the cells between look like."""

import re
from dataclasses import dataclass

from newsterm.page import Document, Line

_WORD = re.compile(
    r"[^\W_](?:[^\W_]|[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670]"
    r"|[\u200c\u200d\u0640'’\u05f3\u05f4\u05be-](?=[^\W_])|(?<=[\u05d0-\u05ea])\"(?=[\u05d0-\u05ea]))*"
)
"""Letters and digits with their marks; between them ZWNJ, apostrophes, hyphens, gershayim as one types it."""


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A cell of an article; beside the text a place without width."""

    block: int
    offset: int
    """Logical, into the block's text."""
    end: int
    """Where the cell's characters end."""

    @classmethod
    def under(cls, line: Line, column: int) -> "Spot":
        """Find what stands in a column of a line."""
        for place in line.places():
            if place.column <= column < place.column + place.columns:
                return cls(line.block, place.start, place.end)
        beside = line.offset_at(column)
        return cls(line.block, beside, beside)


@dataclass(frozen=True, slots=True)
class Selection:
    """From the cell where the button went down to the one where the pointer is: both, in either order."""

    anchor: Spot
    head: Spot

    @classmethod
    def word(cls, document: Document, spot: Spot) -> "Selection | None":
        """Select the word that a cell belongs to; None beside words."""
        for found in _WORD.finditer(document.blocks[spot.block].text):
            if found.start() <= spot.offset < found.end():
                whole = Spot(spot.block, *found.span())
                return cls(whole, whole)
        return None

    def on(self, line: Line) -> Line:
        """Show what is selected of a line."""
        first, last = sorted((self.anchor, self.head))
        if not first.block <= line.block <= last.block:
            return line
        start = first.offset if line.block == first.block else 0
        end = last.end if line.block == last.block else line.end
        return line.restyled(start, end, "selected")

    def text(self, document: Document) -> str:
        """Give the logical text that is selected: letters as they are spelled, blocks as paragraphs."""
        first, last = sorted((self.anchor, self.head))
        pieces = []
        for number in range(first.block, last.block + 1):
            start = first.offset if number == first.block else 0
            end = last.end if number == last.block else len(document.blocks[number].text)
            pieces.append(document.cut(number, start, end))
        return "\n\n".join(piece for piece in pieces if piece.strip())
