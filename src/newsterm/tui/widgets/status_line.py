"""The last row: where one is, what is going on, and how to get help; or a line that is being typed."""

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from newsterm.bidi import cells
from newsterm.tui.line_edit import LineEdit
from newsterm.tui.mirror import joined, screen_order
from newsterm.tui.strips import blank, sentence, strip
from newsterm.tui.theme import Theme, theme

if TYPE_CHECKING:
    from textual.timer import Timer

NARROWEST_ANSWER = 24
"""Columns that are left to type in, where there are as many."""
SHORTEST_ANSWER = 12
"""Columns that stay for what was typed beside what is wrong with it."""
SECONDS = 5.0
"""How long a word to the reader stays."""


class StatusLine(Widget):
    """Place, news, hint; a message takes their room for a while, a question until it is answered."""

    place: reactive[str] = reactive("")
    news: reactive[str] = reactive("")
    hint: reactive[str] = reactive("")
    mirrored: reactive[bool] = reactive(False)
    language: reactive[str] = reactive("en")
    """The interface's: a sentence in another language keeps its own direction."""
    colours: reactive[Theme] = reactive(lambda: theme("ink"))

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._message = ""
        self._is_error = False
        self._timer: Timer | None = None
        self.edit: LineEdit | None = None
        self._question = ""
        self._note = ""

    def say(self, message: str, *, error: bool = False) -> None:
        """Say something for a while."""
        self._message, self._is_error = message, error
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(SECONDS * (2 if error else 1), self._silent)
        self.refresh()

    def _silent(self) -> None:
        self._message = ""
        self.refresh()

    @property
    def message(self) -> str:
        """What is being said at the moment."""
        return self._message

    def ask(self, question: str, text: str = "") -> None:
        """Begin a line to be typed."""
        self._question, self.edit, self._note = question, LineEdit(text), ""
        self._message = ""
        self.refresh()

    def object(self, note: str) -> None:
        """Say beside what was typed why it will not do; empty: nothing is wrong any more."""
        self._note = note
        self.refresh()

    def hush(self) -> None:
        """Say no more of what was said."""
        if self._message:
            self._silent()

    def answered(self) -> None:
        """End it."""
        self.edit = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the row."""
        width = self.size.width
        style = self.colours.style("status")
        if y or width < 4:
            return strip([blank(width, style)], width)
        if self.edit is not None:
            return self._typing(width)
        hint_columns = min(cells(self.hint), max(0, width // 3))
        news_columns = min(cells(self.news), max(0, width // 2 - hint_columns))
        rest = max(0, width - hint_columns - news_columns - 4 - (2 if news_columns else 0))
        said = self.colours.style("status-error") if self._is_error and self._message else style
        fields: list[list[Segment]] = [
            [blank(1, style)],
            self._line(self._message or self.place, rest, said),
            [blank(1, style)],
        ]
        if news_columns:
            fields += [self._line(self.news, news_columns, style), [blank(2, style)]]
        fields += [
            self._line(self.hint, hint_columns, self.colours.style("status-key")),
            [blank(2, style)],
        ]
        return strip(joined(screen_order(fields, mirrored=self.mirrored)), width).crop(0, width)

    def _line(self, text: str, columns: int, style: Style) -> list[Segment]:
        flush = "right" if self.mirrored else "left"
        return sentence(text, columns, style, language=self.language, flush=flush)

    def _typing(self, width: int) -> Strip:
        assert self.edit is not None
        style, input_style = self.colours.style("status-key"), self.colours.style("input")
        asked = min(cells(self._question), max(width // 3, width - NARROWEST_ANSWER))
        # What is wrong is read with what was typed: a short answer makes room for it.
        typed = min(NARROWEST_ANSWER, max(SHORTEST_ANSWER, cells(self.edit.text) + 2))
        note_columns = min(cells(self._note), max(0, width - asked - typed - 5))
        room = max(0, width - asked - 3 - (note_columns + 1 if note_columns else 0))
        fields: list[list[Segment]] = [
            [blank(1, style)],
            self._line(self._question, asked, style),
            [blank(1, style)],
            self.edit.segments(room, input_style, self.colours.style("caret"), mirrored=self.mirrored),
            [blank(1, style)],
        ]
        if note_columns:
            fields += [
                self._line(self._note, note_columns, self.colours.style("status-error")),
                [blank(1, style)],
            ]
        return strip(joined(screen_order(fields, mirrored=self.mirrored)), width).crop(0, width)
