"""What is selected of an article: from one logical place to another, whatever the cells between look like."""

from dataclasses import dataclass

from newsterm.page import Document, Line


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place in an article."""

    block: int
    offset: int
    """Logical, into the block's text."""


@dataclass(frozen=True, slots=True)
class Selection:
    """From where the button went down to where the pointer is, in either order."""

    anchor: Spot
    head: Spot

    def on(self, line: Line) -> Line:
        """Show what is selected of a line."""
        first, last = sorted((self.anchor, self.head))
        if not first.block <= line.block <= last.block:
            return line
        start = first.offset if line.block == first.block else 0
        end = last.offset if line.block == last.block else line.end
        return line.restyled(start, end, "selected")

    def text(self, document: Document) -> str:
        """Give the logical text that is selected: letters as they are spelled, blocks as paragraphs."""
        first, last = sorted((self.anchor, self.head))
        pieces = []
        for number in range(first.block, last.block + 1):
            start = first.offset if number == first.block else 0
            end = last.offset if number == last.block else len(document.blocks[number].text)
            pieces.append(document.cut(number, start, end))
        return "\n\n".join(piece for piece in pieces if piece.strip())
