"""The line between list and article; dragged with the mouse, it gives one of them more room."""

from rich.segment import Segment
from textual.events import Click, MouseDown, MouseMove, MouseUp
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from newsterm.tui.looks.look import Look
from newsterm.tui.looks.strips import strip

NARROWEST = 24
"""Columns that either pane keeps."""
EVEN = 0.5


class Divider(Widget):
    """A thin line."""

    look: Look

    class Dragged(Message):
        """The list is to have another share of the width, from 0 to 1."""

        def __init__(self, share: float) -> None:
            super().__init__()
            self.share = share

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 (every row is the same)
        """Draw one cell of it."""
        return strip([Segment("│", self.look.colours.style("divider"))], 1)

    def on_mouse_down(self, event: MouseDown) -> None:
        """Take hold of it."""
        event.stop()
        self.capture_mouse()

    def on_mouse_up(self, event: MouseUp) -> None:
        """Let it go."""
        event.stop()
        self.release_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Follow the pointer while it is held."""
        if self.app.mouse_captured is self:
            event.stop()
            width = self.screen.size.width
            column = width - 1 - event.screen_x if self.look.mirrored else event.screen_x
            self.post_message(self.Dragged(share_of(round(column), width)))

    def on_click(self, event: Click) -> None:
        """Put it into the middle again, clicked twice."""
        event.stop()
        if event.chain == 2:
            self.post_message(self.Dragged(EVEN))


def share_of(column: int, width: int) -> float:
    """Give the list's share of a window where the line stands in a column, counted from the start side."""
    rest = max(1, width - 1)
    least = min(NARROWEST, rest // 2)
    return max(least, min(column, rest - least)) / rest
