"""What a program said, laid over the screen: to be rolled through and left."""

from collections.abc import Callable

from rich.segment import Segment
from textual.events import Key
from textual.strip import Strip

from newsterm.bidi import cells
from newsterm.lang import base_direction
from newsterm.tui.looks.look import Look
from newsterm.tui.looks.strips import blank, paragraph, row, sentence
from newsterm.tui.screens.paged import Boxed

MOST = 5000
"""Lines that are shown, of those that it said."""
WIDEST = 40
"""Columns of a field."""
_MOVES = {
    "j": "down", "k": "up", "g": "home", "G": "end", "b": "pageup", " ": "pagedown", "q": "escape",
    "h": "escape",
}  # fmt: skip


def aligned(lines: list[str]) -> list[str]:
    """Put fields that tabs part below one another; a wide one pushes the rest of its line on."""
    fields = [line.split("\t") for line in lines]
    widths: list[int] = []
    for column in range(max(map(len, fields)) - 1):
        of_column = (cells(line[column]) for line in fields if len(line) > column + 1)
        widths.append(min(WIDEST, max(of_column)))
    return [
        "  ".join(
            [*(one + " " * max(0, widths[at] - cells(one)) for at, one in enumerate(line[:-1])), line[-1]]
        )
        for line in fields
    ]


class Output(Boxed[None], inherit_bindings=False):
    """Lines of text, each in its own direction, wrapped to the width of the box."""

    def __init__(self, title: str, text: str, *, look: Look, latin: Callable[[str], str] = str) -> None:
        super().__init__()
        self._title = title
        self.lines = aligned(text.split("\n")[:MOST])
        self._look = look
        self._latin = latin
        self._top = 0
        self._laid_out: list[list[Segment]] = []
        self._columns = 0

    def on_mount(self) -> None:
        """Take the size that the text needs."""
        self._fit()

    def on_resize(self) -> None:
        """Take the size that the text needs."""
        self._fit()

    def _fit(self) -> None:
        self.wear(self._look.colours)
        longest = max(map(cells, [self._title, *self.lines]))
        columns, _ = self.room(max(40, longest + 4), 1)
        self._lay_out(max(1, columns - 4))
        self.take(*self.room(columns, len(self._laid_out) + 3))
        self.step(0)

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns, style, laid_out = columns, self._look.colours.style("bar"), []
        for line in self.lines:
            base = base_direction(line, language=self._look.words.language)
            flush = "right" if base == "rtl" else "left"
            lines = (
                paragraph(line, columns, style, base=base, flush=flush, most=1 << 16) if line.strip() else []
            )
            laid_out += lines or [[blank(columns, style)]]
        self._laid_out = laid_out

    def row(self, y: int, width: int, height: int) -> Strip:
        """Draw one row of the box."""
        colours, inner = self._look.colours, max(0, width - 4)
        style = colours.style("bar")
        body = [blank(inner, style)]
        at = self._top + y - 2
        if y == 0:
            body = self._say(self._title, inner, "title")
        elif y == height - 1 and self._top + height - 3 < len(self._laid_out):
            body = self._say(f"↓ {self._look.words.say('help.more')}", inner, "muted")
        elif 2 <= y < height - 1 and at < len(self._laid_out):
            body = self._laid_out[at]
        return row([[blank(2, style)], body, [blank(2, style)]], width, mirrored=self._look.mirrored)

    def _say(self, text: str, columns: int, style: str) -> list[Segment]:
        flush = "right" if self._look.mirrored else "left"
        over = self._look.colours.over(style, "bar")
        return sentence(text, columns, over, language=self._look.words.language, flush=flush)

    def step(self, by: int) -> None:
        """Roll by some lines."""
        room = max(1, self.room(1, len(self._laid_out) + 3)[1] - 3)
        self._top = max(0, min(self._top + by, len(self._laid_out) - room))
        self.page.refresh()

    def on_key(self, event: Key) -> None:
        """Roll, or leave."""
        event.stop()
        event.prevent_default()
        key = _MOVES.get(self._latin(event.character), event.key) if event.character else event.key
        page, all_of_it = max(1, self.size.height - 6), len(self._laid_out)
        steps = {
            "down": 1, "up": -1, "pagedown": page, "pageup": -page, "home": -all_of_it, "end": all_of_it,
        }  # fmt: skip
        if key in {"escape", "enter", "ctrl+c"}:
            self.dismiss(None)
        elif key in steps:
            self.step(steps[key])
