"""An article as nouns: blocks of logical text, with what stands around them and where its links go."""

from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from newsterm.lang.notices import Kind

Direction: TypeAlias = Literal["rtl", "ltr"]

STYLES = frozenset({
    "headline", "kicker", "lede", "byline", "text", "strong", "emphasis", "underlined", "struck", "marked",
    "code", "link", "link-number", "quote", "caption", "credit", "heading", "subheading", "marker", "rule",
    "table", "table-head", "notice", "badge", "muted", "found", "here", "selected", "removed", "added",
    "picture", "sign", "code-word", "code-name", "code-text", "code-number", "code-remark",
})  # fmt: skip
"""Every word that a style may consist of. A style is one or several of them, blank between, broadest first:
`quote strong link`. They are names of parts, never colours."""

BETWEEN = " · "
"""What stands between the values of a kicker and of a byline."""

NO_ISOLATES = {0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of a text that looks or does otherwise than its block."""

    start: int
    end: int
    style: str = ""
    """Words of STYLES, blank between; empty: as the block."""
    link: int = 0
    """Which of the document's links, from 1; 0: none."""
    target: str = ""
    """The id of the place in the same article that it leads to: a footnote, or the text that has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inline:
    """Logical text, clean, a newline for each forced line break; isolates (U+2066–9) stand in it."""

    text: str = ""
    spans: tuple[Span, ...] = ()
    """In order, never overlapping."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A bar at the start side of what is quoted."""

    direction: Direction
    number: int
    """Which quotation of the article it is: two neighbours stay two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A list's item: its text is indented from the start side, its marker hangs there."""

    direction: Direction
    marker: str
    """`•`, `3.`, `[12]` …; empty in all blocks of an item but its first."""
    room: int
    """Columns that the marker and its distance take; the same in the whole list."""
    fold: int = 0
    """Which of the article's folds it is (`<details>`), from 1: folded, its first block alone is seen."""
    opened: bool = False
    """Whether that fold is open at first."""


Container: TypeAlias = Quote | Item


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """Where a block stands."""

    direction: Direction
    """The base direction of its text."""
    align: Direction | None = None
    """The side where its lines begin, if its direction does not say so: a Latin name in an Arabic list."""
    inside: tuple[Container, ...] = ()
    """What it is nested in, outermost first."""
    tight: bool = False
    """No blank line stands before it."""
    ids: tuple[str, ...] = ()
    """What links inside the article call it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Worded(_Placed):
    """A block of inline text."""

    content: Inline

    @property
    def text(self) -> str:
        """The text that offsets count in."""
        return self.content.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta(_Worded):
    """A line about the article: its head, its comments, its files."""

    part: Literal["kicker", "headline", "lede", "byline", "muted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(_Worded):
    """A heading inside the article."""

    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(_Worded):
    """Running text."""

    style: Literal["text", "caption"] = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(_Worded):
    """What the article says of itself: whose opinion it is, who paid for it, which agency it comes from."""

    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Code(_Placed):
    """Lines that are kept as they stand; tabs are spaces already."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(_Placed):
    """A line across the text."""

    @property
    def text(self) -> str:
        """A rule says nothing."""
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(_Worded):
    """A picture, a film, a sound or a post somewhere, which its words stand for.

    They are the caption (or the alternative text), then the credit in a span of that style.
    """

    kind: Literal["picture", "video", "audio", "post", "file"]
    src: str
    """http(s) address of the thing itself; may be empty."""
    shape: tuple[int, int] = (0, 0)
    """Width and height of a picture in points, where its page says so; else zeros."""
    caption: str = ""
    credit: str = ""
    alt: str = ""
    link: int = 0
    """Where a press on it leads, from 1; 0: nowhere but its src."""
    place: str = ""
    """What people call the place where it is: `YouTube`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One field of a table."""

    content: Inline
    direction: Direction
    header: bool = False
    columns: int = 1
    """How many columns it spans."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(_Placed):
    """Rows of cells; in a right-to-left table the first column is the rightmost."""

    rows: tuple[tuple[Cell, ...], ...]
    caption: Inline = field(default_factory=Inline)

    @property
    def text(self) -> str:
        """The caption and the rows, a newline after each, a tab between cells; offsets count in it."""
        rows = ("\t".join(cell.content.text for cell in row) for row in self.rows)
        return "\n".join((self.caption.text, *rows))

    def offsets(self) -> list[list[int]]:
        """Where each cell's text begins in `text`, row by row."""
        at = len(self.caption.text) + 1
        found = []
        for row in self.rows:
            starts = []
            for cell in row:
                starts.append(at)
                at += len(cell.content.text) + 1
            found.append(starts)
            at += not row
        return found


Block: TypeAlias = Meta | Heading | Paragraph | Notice | Code | Rule | Figure | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article: its blocks in order, and where its links lead."""

    blocks: tuple[Block, ...] = ()
    links: tuple[str, ...] = ()
    """Addresses (http, https, mailto); link n is `links[n - 1]`."""
    direction: Direction = "ltr"
    """The article's own, which rules its head and its lists."""

    def text(self) -> str:
        """All that it says, in logical order, one empty line between blocks; isolates left out."""
        return "\n\n".join(block.text.strip() for block in self.blocks if block.text.strip()).translate(
            NO_ISOLATES
        )

    def cut(self, block: int, start: int, end: int) -> str:
        """Copy a stretch of a block: its logical text from start to end, isolates left out."""
        return self.blocks[block].text[start:end].translate(NO_ISOLATES)

    def called(self, target: str) -> int | None:
        """Find the block that links inside the article call so."""
        return next((at for at, block in enumerate(self.blocks) if target in block.ids), None)

    def folds(self) -> dict[int, bool]:
        """Tell which folds there are, and whether each is open at first."""
        return {
            item.fold: item.opened
            for block in self.blocks
            for item in block.inside
            if isinstance(item, Item) and item.fold
        }

    def address(self, link: int) -> str:
        """Where link n leads; empty for 0 and for numbers that it does not have."""
        return self.links[link - 1] if 0 < link <= len(self.links) else ""


def joined(pieces: list[Inline], between: str = "\n") -> Inline:
    """One text of several, spans moved along."""
    text, spans = "", []
    for piece in pieces:
        if not piece.text:
            continue
        if text:
            text += between
        at = len(text)
        spans += [replace(span, start=span.start + at, end=span.end + at) for span in piece.spans]
        text += piece.text
    return Inline(text=text, spans=tuple(spans))
