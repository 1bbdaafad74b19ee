"""The pictures of an article: room is kept for them, and nothing that is being read moves when they come."""

from collections.abc import Callable, Mapping, Sequence

from textual.geometry import Size
from textual.message import Message

from newsterm.model import Entry
from newsterm.page import Document, Line, Pictures, Shape
from newsterm.page.document import Figure
from newsterm.terminal.graphics import TALLEST
from newsterm.tui.looks.drawn import Cells, Drawn
from newsterm.tui.widgets.article_lines import ArticleLines

Known = Mapping[str, Shape | None]
"""Address → shape; None: there is no picture to be seen. What is not in it is not known."""
USUAL = Shape(960, 640)
"""The room that is kept for a picture of which nothing is known."""
_DRAWN = 16
"""Pictures that are kept as they are drawn."""


class ArticlePictures(ArticleLines):
    """A document with room for its pictures."""

    class PicturesWanted(Message):
        """An article is shown with pictures of which not all are known."""

    class PicturesAsked(Message):
        """The caption of a picture was clicked that is not shown."""

    class DrawingWanted(Message):
        """A picture is on the screen, and is not drawn in this size."""

        def __init__(self, src: str, columns: int, rows: int) -> None:
            super().__init__()
            self.src = src
            self.columns = columns
            self.rows = rows

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.ratio = 2.0
        """How much taller than wide a cell of this terminal is."""
        self.wanted: Callable[[Entry, Sequence[str]], Known | None] = lambda _entry, _urls: None
        """Tells which pictures of an entry are known; None: it is shown without them."""
        self.frees: Callable[[str], None] = lambda _: None
        """Tells the terminal that a picture is drawn no more."""
        self.covered = False
        """Whether another screen lies over this one, and takes its cells for text."""
        self.with_pictures = False
        self._known: dict[str, Shape | None] = {}
        self._shapes: dict[str, Shape] = {}
        """The room that is kept."""
        self._drawn: dict[str, Drawn] = {}
        self._asked: set[tuple[str, int, int]] = set()
        """Drawings that are on their way."""

    @property
    def room(self) -> Pictures:
        """The room that pictures have in a pane of this size."""
        tallest = max(3, min(TALLEST, 2 * self.size.height // 3))
        return Pictures(shapes=self._shapes, tallest=tallest, ratio=self.ratio)

    @property
    def addresses(self) -> Sequence[str]:
        """The pictures of what is shown, each once."""
        return _addresses(self.document)

    def picture_of(self, line: Line) -> str:
        """Give the address of the picture that a line shows or speaks of; empty: of none."""
        block = self.document.blocks[line.block] if self.document is not None else None
        return block.src if isinstance(block, Figure) and block.kind == "picture" else ""

    def pictures_off_screen(self) -> str:
        """Tell where pictures are shown, if none is on the screen: `above` it, `below` it; else empty."""
        laid_out, document = self._layout_of, self.document
        top = self.scroll_offset.y
        seen = laid_out.lines(top, top + self.size.height) if laid_out is not None else ()
        if document is None or not seen or any(line.picture for line in seen):
            return ""
        shown = [
            at
            for at, block in enumerate(document.blocks)
            if isinstance(block, Figure) and block.src in self._shapes and self._known.get(block.src)
        ]
        if not shown:
            return ""
        return "above" if shown[0] <= seen[0].block else "below"

    def make_room(self, entry: Entry) -> None:
        """Keep room for the pictures of an entry whose document is about to be laid out."""
        known = self.wanted(entry, self.addresses)
        self.with_pictures = known is not None
        self._known = dict(known or {})
        self._shapes = self._wished() if known is not None else {}
        if known is not None and any(url not in known for url in self.addresses):
            self.post_message(self.PicturesWanted())

    def turn_pictures(self, known: Known | None) -> None:
        """Show pictures, or (None) none; the line at the top stays there."""
        self.with_pictures = known is not None
        self._known = dict(known or {})
        self._reshape(self._wished() if known is not None else {})

    def picture_came(self, url: str, shape: Shape | None) -> None:
        """Hear what has come of a picture; it takes other room than was kept when one does not see that."""
        if self.with_pictures:
            self._known[url] = shape
            self._settle()
            self.refresh()

    def put_drawn(self, url: str, drawn: Drawn) -> None:
        """Show a picture as it was drawn."""
        self._asked.discard((url, drawn.columns, len(drawn.rows)))
        if (before := self._drawn.pop(url, None)) is not None:
            self.frees(before.forget)
        self._drawn[url] = drawn
        while len(self._drawn) > _DRAWN:
            self.frees(self._drawn.pop(next(iter(self._drawn))).forget)
        self.refresh()

    def forget_drawn(self) -> None:
        """Draw all anew: on another ground, or in cells of another size."""
        for drawn in self._drawn.values():
            self.frees(drawn.forget)
        self._drawn.clear()
        self._asked.clear()
        self.refresh()

    def cover(self, *, on: bool) -> None:
        """Hear that another screen lies over this one, or no longer."""
        if on != self.covered:
            self.covered = on
            if self.with_pictures:
                self.refresh()

    def watch_colours(self) -> None:
        """Draw on the new ground."""
        self.forget_drawn()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Let pictures have the room that is theirs, where that is out of sight."""
        super().watch_scroll_y(old_value, new_value)
        if self.with_pictures:
            self.call_later(self._settle)

    def picture_on(self, line: Line, y: int) -> Cells:
        """Give the part of a picture that a line in row `y` shows; what is not drawn yet is asked for."""
        part = line.picture
        if part is None or self._known.get(part.src) is None:
            return ()
        drawn = self._drawn.get(part.src)
        if drawn is not None and drawn.fits(part.columns, part.rows):
            below = self.screen.size.height - self.region.y - y
            return (drawn.halves if self.covered or below <= drawn.lowest else drawn.rows)[part.row]
        key = (part.src, part.columns, part.rows)
        if key not in self._asked:
            self._asked.add(key)
            self.post_message(self.DrawingWanted(*key))
        return ()

    def _wished(self) -> dict[str, Shape]:
        """Give each picture its own room; where that is not known, what its page says of it, or the usual."""
        wished: dict[str, Shape] = {}
        for block in self.document.blocks if self.document is not None else ():
            if isinstance(block, Figure) and block.kind == "picture" and block.src:
                said = Shape(*block.shape) if min(block.shape) > 0 else USUAL
                shape = self._known.get(block.src, said)
                if shape is not None:
                    wished.setdefault(block.src, shape)
        return wished

    def _settle(self) -> None:
        """Give its room to what came meanwhile, except on the screen: it would move what is read."""
        laid_out = self._layout_of
        wished = self._wished()
        if laid_out is None or self.document is None or wished == self._shapes or not self.with_pictures:
            return
        top = self.scroll_offset.y
        seen = set()
        for line in laid_out.lines(top, top + self.size.height):
            block = self.document.blocks[line.block]
            seen.add(block.src if isinstance(block, Figure) else "")
        settled = {url: wished[url] for url in wished if url not in seen}
        kept = {url: shape for url, shape in self._shapes.items() if url in seen}
        if settled | kept != self._shapes:
            self._reshape(settled | kept)

    def _reshape(self, shapes: dict[str, Shape]) -> None:
        laid_out = self._layout_of
        self._shapes = shapes
        if laid_out is None:
            return
        top, read = self.scroll_offset.y, self._ruler.at
        moved = laid_out.reshape(self.room)
        self.virtual_size = Size(self.size.width, laid_out.known + 1)
        self._ruler.lay(laid_out, read + _shift(read, moved))
        if (down := _shift(top, moved)) and top:
            self._go_to(top + down)
        self._grow()
        self.refresh()


def _addresses(document: Document | None) -> Sequence[str]:
    blocks = document.blocks if document is not None else ()
    return tuple(
        dict.fromkeys(
            one.src for one in blocks if isinstance(one, Figure) and one.kind == "picture" and one.src
        )
    )


def _shift(line: int, moved: Sequence[tuple[int, int]]) -> int:
    """Tell how far a line goes down when there are more lines above it, or up when there are fewer."""
    return sum(max(change, first - line) for first, change in moved if first <= line)
