"""Hold what is known while an article's tree is walked: this paragraph's words, the blocks so far."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from html import unescape
from typing import Literal, Protocol, TypeAlias

from newsterm.lang import base_direction, is_rtl_language
from newsterm.page.addresses import Links
from newsterm.page.containers import Boxes, ListBox, placed
from newsterm.page.document import Block, Direction, Figure, Heading, Inline, Paragraph, Span
from newsterm.page.elements import RAISED
from newsterm.page.inline import Words

_ID = re.compile(r"""\b(?:id|name)\s*=\s*["']?([^\s"'>]+)""", re.IGNORECASE)
_MOST_IDS = 8
"""On one block."""

Attributes: TypeAlias = dict[str, str | None]
Leave: TypeAlias = Callable[[], None]


class Node(Protocol):
    """As much of a tree's node as an element has to look at below itself."""

    @property
    def tag(self) -> str | None: ...  # noqa: D102
    @property
    def attributes(self) -> Attributes: ...  # noqa: D102
    @property
    def first_child(self) -> "Node | None": ...  # noqa: D102
    @property
    def next(self) -> "Node | None": ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Context:
    """What an element hands down to what is in it."""

    language: str = ""
    declared: str = ""
    """`dir`, inherited: `rtl`, `ltr`; empty: each paragraph's own letters decide."""
    style: str = ""
    href: str = ""
    kind: Literal["text", "caption", "heading", "term"] = "text"
    level: int = 0
    raw: bool = False
    raised: dict[int, int] | None = None
    quotes: int = 0
    boxes: Boxes = ()
    of: ListBox | None = None
    """The list that the next item belongs to."""


@dataclass(slots=True)
class Media:
    """A `<figure>` while it is read."""

    caption: list[Inline] = field(default_factory=list)
    credit: str = ""


@dataclass(slots=True)
class GridCell:
    """A `<td>` while it is read."""

    blocks: list[Block]
    header: bool
    columns: int
    rows: int


@dataclass(slots=True)
class Grid:
    """A `<table>` while it is read."""

    rows: list[list[GridCell]] = field(default_factory=list)
    caption: list[Inline] = field(default_factory=list)
    layout: bool = False
    """It only arranges a page: it has pictures, headings or other tables in its cells."""


class Reading:
    """One pass over a tree."""

    def __init__(self, base_url: str, context: Context, links: Links, html: str = "") -> None:
        self.base_url = base_url
        self._html = html
        self._called: list[str] = []
        """Ids that the block has which is being read."""
        self.context = context
        self.links = links
        self.words = Words()
        self.sinks: list[list[Block]] = [[]]
        self.figures: list[Media] = []
        self.grids: list[Grid] = []
        self.waiting: list[Figure] = []
        """Pictures in the midst of a paragraph, shown after it."""
        self.code_language = ""
        self.isolates = 0
        self.quotations = 0
        self.folds = 0

    @property
    def blocks(self) -> list[Block]:
        """Where blocks go at present: the article, or what is being read apart (a cell, a caption)."""
        return self.sinks[-1]

    @cached_property
    def targets(self) -> frozenset[str]:
        """Ids to which links in the article itself may lead."""
        return frozenset(unescape(found[1]) for found in _ID.finditer(self._html))

    def call(self, name: str) -> None:
        """Give the block that is being read, or is read next, a name that links lead to."""
        if "#" in self._html and len(self._called) < _MOST_IDS:
            self._called.append(name)

    def write(self, text: str) -> None:
        """Read a text node."""
        context = self.context
        if context.raw:
            self.words.write_raw(text)
            return
        if context.raised and RAISED.fullmatch(text):
            text = text.translate(context.raised)
        style = f"link {context.style}".rstrip() if context.href else context.style
        self.words.write(text, style, context.href)

    def flush(self) -> None:
        """End the paragraph that is being read."""
        context = self.context
        gathered = self.words.take(self.links, declared=context.declared)
        if gathered:
            inline, declared = gathered.inline, gathered.declared
            direction = known(base_direction(inline.text, declared=declared, language=context.language))
            if context.kind == "heading":
                self.emit(Heading(direction=direction, level=context.level, content=inline))
            else:
                if context.kind == "term":
                    inline = strengthened(inline)
                style: Literal["text", "caption"] = "caption" if context.kind == "caption" else "text"
                self.emit(Paragraph(direction=direction, content=inline, style=style))
        waiting, self.waiting = self.waiting, []
        for figure in waiting:
            self.emit(figure)

    def emit(self, block: Block) -> None:
        """Place a block in what it is nested in."""
        context = self.context
        if self._called:
            block = replace(block, ids=(*block.ids, *self._called))
            self._called = []
        side = context.declared or ("rtl" if is_rtl_language(context.language) else "")
        self.blocks.append(placed(block, context.boxes, known(side) if side else None))

    def apart(self, receive: Callable[[list[Block]], None]) -> Leave:
        """Read what follows by itself; its end hands its blocks over, in the context that it began in."""
        outer = self.context
        self.sinks.append([])
        self.context = replace(outer, boxes=(), of=None, kind="text")

        def leave() -> None:
            self.flush()
            self.context = outer
            receive(self.sinks.pop())

        return leave

    def direction_of(self, text: str) -> Direction:
        """Find the base direction of a text at this place."""
        return known(base_direction(text, declared=self.context.declared, language=self.context.language))


def known(direction: str) -> Direction:
    """Narrow a direction to one of two."""
    return "rtl" if direction == "rtl" else "ltr"


def strengthened(inline: Inline) -> Inline:
    """Make all the words strong."""
    spans: list[Span] = []
    at = 0
    for span in inline.spans:
        if span.start > at:
            spans.append(Span(start=at, end=span.start, style="strong"))
        style = span.style if "strong" in span.style.split() else f"strong {span.style}".rstrip()
        spans.append(replace(span, style=style))
        at = span.end
    if at < len(inline.text):
        spans.append(Span(start=at, end=len(inline.text), style="strong"))
    return replace(inline, spans=tuple(spans))
