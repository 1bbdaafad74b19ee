"""An article under the pointer: what is dragged over is selected, what is clicked is followed."""

from collections.abc import Iterator

from textual.events import Click, MouseDown, MouseMove, MouseUp
from textual.message import Message

from newsterm.bidi import cells
from newsterm.page import Line
from newsterm.page.document import Inline
from newsterm.tui.places.selection import Selection, Spot
from newsterm.tui.widgets.article_pictures import ArticlePictures


class ArticleMouse(ArticlePictures):
    """An article that can be pointed at."""

    class Followed(Message):
        """A link was clicked."""

        def __init__(self, url: str) -> None:
            super().__init__()
            self.url = url

    class Led(Message):
        """Something was clicked that leads to another place of the article."""

        def __init__(self, target: str) -> None:
            super().__init__()
            self.target = target

    class Selected(Message):
        """Text was selected."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._selection: Selection | None = None

    def _target_under(self, line: Line, column: int) -> str:
        """Find where in the article it leads what stands in a column; empty: nowhere."""
        offset = Spot.under(line, column).offset
        return next((target for start, end, target in self._targets(line) if start <= offset < end), "")

    def _targets(self, line: Line) -> Iterator[tuple[int, int, str]]:
        content = getattr(self.document.blocks[line.block], "content", None) if self.document else None
        for span in content.spans if isinstance(content, Inline) else ():
            if span.target and line.start <= span.start < line.end:
                yield span.start, span.end, span.target

    def _line_at(self, y: int) -> Line | None:
        number = y + self.scroll_offset.y
        if self._layout_of is None or y < 0 or not self._layout_of.reach(number):
            return None
        return self._layout_of.line(number)

    def on_mouse_down(self, event: MouseDown) -> None:
        """Begin to select."""
        line = self._line_at(event.y)
        self._selection = None
        if line is not None and event.button == 1:
            spot = Spot.under(line, event.x - self._before())
            self._selection = Selection(spot, spot)
            self.capture_mouse()
        self.refresh()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Select as far as the pointer is; at an edge, roll on."""
        if self._selection is None or self.app.mouse_captured is not self:
            return
        if event.y < 0 or event.y >= self.size.height:
            self.roll(-1 if event.y < 0 else 1)
        line = self._line_at(max(0, min(event.y, self.size.height - 1)))
        if line is not None:
            head = Spot.under(line, event.x - self._before())
            self._selection = Selection(self._selection.anchor, head)
            self.refresh()

    def on_mouse_up(self, event: MouseUp) -> None:
        """Hand over what is selected; a click without a way is no selection."""
        del event
        self.release_mouse()
        if self._selection is None or self.document is None:
            return
        if self._selection.anchor == self._selection.head:
            self._selection = None
        else:
            self.post_message(self.Selected(self._selection.text(self.document)))

    def on_click(self, event: Click) -> None:
        """Follow the link under the pointer; a second click selects the word."""
        line = self._line_at(event.y)
        if line is None or self.document is None or self._selection is not None:
            return
        if event.chain == 2:
            self._selection = Selection.word(self.document, Spot.under(line, event.x - self._before()))
            if self._selection is not None:
                self.post_message(self.Selected(self._selection.text(self.document)))
            self.refresh()
            return
        column = event.x - self._before() - line.pad
        for run in line.runs:
            columns = cells(run.text)
            if 0 <= column < columns:
                address = self.document.address(run.link)
                if address:
                    self.post_message(self.Followed(address))
                    return
            column -= columns
        if picture := self.picture_of(line):
            # What is not shown yet is shown first; what is, is seen whole elsewhere.
            self.post_message(self.Followed(picture) if line.picture else self.PicturesAsked())
        elif target := self._target_under(line, event.x - self._before()):
            self.post_message(self.Led(target))
        elif folds := self._fold_of(line):
            self.fold(folds, on=not folds & self.folded)
