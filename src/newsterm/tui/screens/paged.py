"""A screen that draws its own rows: one page or a box of one, rolled by the wheel, chosen from by a click."""

from typing import TYPE_CHECKING, TypeVar

from rich.segment import Segment
from textual.app import ComposeResult
from textual.events import Click, Event, Key, MouseScrollDown, MouseScrollUp, Paste
from textual.screen import ModalScreen, Screen
from textual.widget import Widget

from newsterm.tui.looks.strips import label, strip

if TYPE_CHECKING:
    from rich.style import Style
    from textual.strip import Strip

    from newsterm.tui.looks.theme import Theme

T = TypeVar("T")
LOW = 9
"""Rows of a window below which a box has no frame."""


class HandsOn(Screen[T], inherit_bindings=False):
    """Gives what is typed, once it is left, to what is there then: nothing typed ahead is lost."""

    async def on_event(self, event: Event) -> None:
        """Hear what happens, unless it was meant for another screen."""
        if isinstance(event, Key | Paste) and not self.is_active:
            again = Key(event.key, event.character) if isinstance(event, Key) else Paste(event.text)
            self.app.screen.post_message(again)
            return
        await super().on_event(event)


class Page(Widget):
    """Rows that its screen draws, perhaps in a frame."""

    frame: "Style | None" = None

    def __init__(self, owner: "Paged[T]") -> None:
        super().__init__()
        self._owner = owner

    @property
    def _edge(self) -> int:
        return int(self.frame is not None)

    def render_line(self, y: int) -> "Strip":
        """Draw one row."""
        width, height = self.size.width - 2 * self._edge, self.size.height - 2 * self._edge
        if self.frame is None:
            return self._owner.row(y, width, height)
        if 0 < y <= height:
            side = Segment("│", self.frame)
            return strip([side, *self._owner.row(y - 1, width, height), side], width + 2)
        start, end = "╭╮" if y == 0 else "╰╯"
        return strip(label(f"{start}{'─' * width}{end}", width + 2, self.frame), width + 2)

    def on_click(self, event: Click) -> None:
        """Choose what is under the pointer."""
        if self._edge <= event.y < self.size.height - self._edge:
            self._owner.clicked(event.y - self._edge)

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Roll on."""
        event.stop()
        self._owner.step(self._owner.by_wheel)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Roll back."""
        event.stop()
        self._owner.step(-self._owner.by_wheel)


class Paged(HandsOn[T], inherit_bindings=False):
    """One page."""

    by_wheel = 3
    """How far one notch of a wheel goes."""

    def compose(self) -> ComposeResult:
        """One page."""
        yield Page(self)

    @property
    def page(self) -> Page:
        """What it is drawn on."""
        return self.query_one(Page)

    def row(self, y: int, width: int, height: int) -> "Strip":
        """Draw one row of the page."""
        raise NotImplementedError

    def step(self, by: int) -> None:
        """Go some lines on, or back."""
        raise NotImplementedError

    def clicked(self, y: int) -> None:
        """Choose what stands in a row; where nothing can be chosen, nothing happens."""


class Boxed(Paged[T | None], ModalScreen[T | None], inherit_bindings=False):
    """A box that lies over another screen, and is left with a click beside it.

    What is behind it is dimmed; in the terminal's own colours nothing can be, and it has a frame instead.
    """

    def wear(self, colours: "Theme") -> None:
        """Take on colours."""
        ground = colours.style("text").bgcolor
        framed = colours.style("bar").bgcolor == ground
        self.page.frame = colours.style("divider") if framed and self.size.height >= LOW else None
        self.set_class(colours.ansi, "bare")

    def room(self, columns: int, rows: int) -> tuple[int, int]:
        """Give the columns and rows that the box can have of those that it wants."""
        edges = 2 if self.page.frame is not None else 0
        width, height = self.size.width - 2 - edges, self.size.height - 2 - edges
        return max(4, min(width, columns)), max(1, min(height, rows))

    def take(self, columns: int, rows: int) -> None:
        """Let the box be so large."""
        edges = 2 if self.page.frame is not None else 0
        self.page.styles.width, self.page.styles.height = columns + edges, rows + edges
        self.page.refresh()

    def on_click(self, event: Click) -> None:
        """Leave where the click is beside the box."""
        if event.widget is self:
            self.dismiss(None)
