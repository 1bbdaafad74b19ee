"""Let each element stand only where HTML lets it, whatever order a source has them in."""

import html
from dataclasses import dataclass, field

WORDS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dt", "caption"})
"""Blocks in which only words stand (HTML §3.2.5.2.5); those that could hold more do so nowhere else."""
LISTS = {"ul": "li", "ol": "li", "dl": "dd", "table": "tbody", "thead": "tr", "tbody": "tr", "tr": "td"}
"""What has nothing in it but parts → the part for whatever else a source has straight in it."""
_ROWS = ("thead", "tbody", "table")
PARENTS = {
    "li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",), "caption": ("table",), "thead": ("table",),
    "tbody": ("table",), "tr": _ROWS, "td": ("tr", *_ROWS), "th": ("tr", *_ROWS), "figcaption": ("figure",),
}  # fmt: skip
"""A part → that of which it is one."""
_CELLS = frozenset({"td", "th", "caption"})
_LOOSE = frozenset({"div", "section", "p"})
DEEPEST = 60


@dataclass(slots=True)
class _Open:
    """A block that is open."""

    source: str
    """The element that opened it; empty: it was put there so that others may stand in it."""
    name: str
    """The element that is written; empty: none, its content stands in what is around it."""
    inlines: int
    """How many inline elements were wanted around it."""
    last: str = ""
    """The last part that was written in it."""
    begun: int = 0
    """How many pieces had been written when it was."""
    captioned: bool = False
    full: bool = False
    """Whether nothing may follow in it any more: a figure's caption is its first or its last."""


@dataclass(slots=True, kw_only=True)
class Nesting:
    """What is written, and the elements in it that are open.

    Inline elements are opened when there are words for them, so that none is empty, and none reaches from one
    block into another.
    """

    pieces: list[str] = field(default_factory=list)
    blocks: list[_Open] = field(default_factory=lambda: [_Open("", "body", 0)])
    inlines: list[tuple[str, str]] = field(default_factory=list)
    """Name and start tag of those that are wanted, from the outside inwards; no tag: it is not written."""
    written: int = 0
    """How many of them are open where we are."""
    places: list[str] = field(default_factory=list)
    """Names that lead to the next word."""
    given: set[str] = field(default_factory=set)
    """Names that lead somewhere already."""

    @property
    def is_full(self) -> bool:
        """Whether it is nested as deep as anything may be."""
        return len(self.blocks) + len(self.inlines) >= DEEPEST

    @property
    def _top(self) -> _Open:
        return next(one for one in reversed(self.blocks) if one.name)

    def text(self, text: str) -> None:
        """Write text."""
        if not text.isspace():
            self.word(html.escape(text, quote=False))
        elif self._top.name not in LISTS and not self._top.full:
            self.pieces.append(text)

    def word(self, piece: str) -> None:
        """Write what stands among words, with the inline elements that are wanted around it."""
        self._make_room()
        self._note_places()
        for _, tag in self.inlines[self.written :]:
            self.pieces.append(tag)
        self.written = len(self.inlines)
        self.pieces.append(piece)

    def line_break(self, piece: str) -> None:
        """Write a break among words; among parts it breaks nothing."""
        if self._top.name not in LISTS and not self._top.full:
            self.word(piece)

    def rule(self) -> None:
        """Write a rule; it ends a paragraph."""
        self._leave_paragraph()
        self._make_room()
        self.pieces.append("<br/>" if self._top.name in WORDS else "<hr/>")

    def inline(self, name: str, tag: str) -> None:
        """Want an inline element around what follows."""
        self.inlines.append((name, tag))

    def end_inline(self, name: str) -> None:
        """Want the innermost of these no longer, if there is one."""
        for depth in range(len(self.inlines) - 1, -1, -1):
            if self.inlines[depth][0] == name:
                self._rest(depth)
                del self.inlines[depth]
                return

    def block(self, name: str, source: str, attributes: str, own: str = "") -> None:
        """Open a block: where it stands, or else as what may stand there, or not at all.

        `own`: attributes that only this element may have.
        """
        depth = self._parent(name) if name in PARENTS else None
        if depth is None:
            self._box("div" if name in PARENTS else name, source, attributes)
            return
        self._close(depth + 1)
        parent = self.blocks[depth]
        if (name == "caption" and parent.last) or (name == "figcaption" and parent.captioned):
            self._box("div", source, attributes)
            return
        if name == "figcaption":
            parent.captioned = True
            parent.full = any(not piece.isspace() for piece in self.pieces[parent.begun :])
        if name == "thead" and parent.last not in {"", "caption"}:
            name = "tbody"
        # What stands between a table and this, where a source leaves it out.
        nearest = {"tr": _ROWS[:2], "td": ("tr",), "th": ("tr",)}.get(name)
        while nearest and self._top.name not in nearest:
            self._open("", LISTS[self._top.name], "")
        self._open(source, name, attributes + own)

    def end_block(self, source: str) -> None:
        """End the innermost block that such an element opened, if there is one; not out of a cell."""
        for depth in range(len(self.blocks) - 1, 0, -1):
            one = self.blocks[depth]
            if one.source == source:
                self._close(depth)
                return
            if one.name in _CELLS and source not in PARENTS and source not in LISTS:
                return

    def whole(self) -> str:
        """End what is open, and give all that was written."""
        self._close(1)
        self._rest(0)
        self._note_places()
        return "".join(self.pieces).strip()

    def _box(self, name: str, source: str, attributes: str) -> None:
        """Open a block that is no part of another; where only words stand it is not written, or ends them."""
        self._leave_paragraph()
        top = self._top
        if name in _LOOSE and (top.name in LISTS or top.name in WORDS):
            self._open(source, "", "")
            if name == "p":
                self._make_room()
            return
        while self._top.name in WORDS:
            self._close(self.blocks.index(self._top))
        self._make_room()
        self._open(source, name, attributes)

    def _leave_paragraph(self) -> None:
        self._rest(0)
        if self._top.name == "p":
            self._close(self.blocks.index(self._top))

    def _parent(self, part: str) -> int | None:
        """Find the block of which this is a part; a list around a table has none in its cells."""
        for depth in range(len(self.blocks) - 1, 0, -1):
            if self.blocks[depth].name in PARENTS[part]:
                return depth
            if self.blocks[depth].name in _CELLS and part in {"li", "dt", "dd", "figcaption"}:
                return None
        return None

    def _make_room(self) -> None:
        """See to it that more than parts may stand where we are."""
        if self._top.full:
            self._close(self.blocks.index(self._top))
        while (part := LISTS.get(self._top.name)) is not None:
            self._open("", part, "")

    def _note_places(self) -> None:
        for name in self.places:
            if name not in self.given:
                self.given.add(name)
                self.pieces.append(f'<span id="{name}"></span>')
        self.places.clear()

    def _rest(self, depth: int) -> None:
        """End inline elements; as many as `depth` stay open."""
        while self.written > depth:
            self.written -= 1
            name, tag = self.inlines[self.written]
            if tag:
                self.pieces.append(f"</{name}>")

    def _open(self, source: str, name: str, attributes: str) -> None:
        self._rest(0)
        if name == "dd" and not self._top.last:
            self.pieces.append("<dt></dt>")
        if name:
            self._top.last = name
            self.pieces.append(f"<{name}{attributes}>")
        self.blocks.append(_Open(source, name, len(self.inlines), begun=len(self.pieces)))

    def _close(self, depth: int) -> None:
        """End blocks; as many as `depth` stay open, that around all of them always."""
        while len(self.blocks) > max(depth, 1):
            self._rest(0)
            gone = self.blocks.pop()
            del self.inlines[gone.inlines :]
            if gone.name in WORDS:
                self._note_places()
            if gone.name == "dl" and gone.last == "dt":
                self.pieces.append("<dd></dd>")
            if gone.name:
                self.pieces.append(f"</{gone.name}>")
