"""The last row: where one is, what is going on, and how to get help; or a line that is being typed."""

from time import monotonic
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip

from newsterm.bidi import cells
from newsterm.lang import base_direction
from newsterm.tui.keyboard.line_edit import LineEdit
from newsterm.tui.looks.mirror import joined, screen_order
from newsterm.tui.looks.straight import Straight
from newsterm.tui.looks.strips import blank, paragraph, row, sentence, strip
from newsterm.tui.looks.theme import Theme, theme

if TYPE_CHECKING:
    from textual.timer import Timer

NARROWEST_ANSWER = 24
"""Columns that are left to type in, where there are as many."""
MOST_ROWS = 3
"""Rows that a long sentence takes above the last one, at the most: a third of a low window."""
GAP = 2
"""Columns between where one is and the keys."""
BETWEEN = "   "
"""What stands between two of them."""
HEARD = 1.0
"""Seconds in which what went wrong can be heard."""
SECONDS = 5.0
"""How long a word to the reader stays."""


class StatusLine(Straight):
    """Place, news, hint; a message takes their room for a while, a question until it is answered.

    A message that is too long for it stands above, whole; so does what is said of what is being typed.
    """

    place: reactive[str] = reactive("")
    news: reactive[str] = reactive("")
    load: reactive[str] = reactive("")
    """How far files are that are on their way, where there is no other news."""
    hints: reactive[tuple[str, ...]] = reactive(())
    """Keys with what they do, the likeliest first, help last: as many as there is room for."""
    pending: reactive[str] = reactive("")
    """Keys that wait for others, in the place of the hints."""
    stays: reactive[str] = reactive("")
    """Keys that stood for themselves, and may still be gone on with: among the hints, beside what is said."""
    follows: reactive[tuple[str, ...]] = reactive(())
    """Which those may be, each with what it does."""
    mirrored: reactive[bool] = reactive(False)
    language: reactive[str] = reactive("en")
    """The interface's: a sentence in another language keeps its own direction."""
    colours: reactive[Theme] = reactive(lambda: theme("ink"))
    aside: reactive[str] = reactive("")
    """What is said behind the line that is being typed: how much of it was found."""
    lesson: reactive[str] = reactive("")
    """What is taught, above the last row, while nothing else needs that place."""
    silent: reactive[bool] = reactive(False)
    """Whether it is seen only while it says or asks something."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._message = ""
        self._is_error = False
        self._heard = 0.0
        """Until when what went wrong stands, whatever else is said."""
        self._timer: Timer | None = None
        self.edit: LineEdit | None = None
        self._question = self._hint_typed = ""
        self._note = ""
        self._is_wrong = False
        """Whether the note says what is wrong."""
        self._above: list[list[Segment]] = []
        self._teaches = False
        """Whether the lesson is what stands above."""

    def say(self, message: str, *, error: bool = False) -> None:
        """Say something for a while; what went wrong just before is not talked over."""
        if self._is_error and self._message and not error and monotonic() < self._heard:
            return
        self._heard = monotonic() + HEARD
        self._message, self._is_error = message, error
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(SECONDS * (2 if error else 1), self._silence)
        self._set_out()

    def _silence(self) -> None:
        self._message = ""
        self._set_out()

    @property
    def message(self) -> str:
        """What is being said at the moment."""
        return self._message

    def ask(self, question: str, text: str = "", hint: str = "") -> None:
        """Begin a line to be typed; the hint stands in it while it is empty."""
        self._question = question if question.endswith((":", "?", "؟")) else f"{question}:"
        self.edit, self._hint_typed, self._note = LineEdit(text), hint, ""
        self._message = ""
        self._set_out()

    def note(self, note: str, *, wrong: bool = False) -> None:
        """Say above what was typed why it will not do, or what is done with it; empty: nothing any more."""
        self._note, self._is_wrong = note, wrong
        self._set_out()

    def hush(self) -> None:
        """Say no more of what was said."""
        if self._message:
            self._silence()

    def answered(self) -> None:
        """End it."""
        self.edit, self._note, self.aside = None, "", ""
        self._set_out()

    def on_resize(self) -> None:
        """Take the rows that are needed now."""
        self._set_out()

    def watch_silent(self) -> None:
        """Be seen, or only while something is said."""
        self._set_out()

    def watch_lesson(self) -> None:
        """Take the rows that it needs."""
        self._set_out()

    @property
    def room(self) -> int:
        """Columns that there are for what is going on."""
        width = self.app.size.width
        return max(0, width // 2 - min(cells(self._hint(0)), max(0, width // 3)))

    @property
    def _going_on(self) -> str:
        return self.news or self.load

    def watch_news(self) -> None:
        """Let a message stand above where there is no room any more."""
        self._set_out()

    def _set_out(self) -> None:
        """Take as many rows as what is said needs."""
        said = self._note if self.edit is not None else self._message
        is_wrong = self._is_wrong if self.edit is not None else self._is_error
        width, most = self.app.size.width, min(MOST_ROWS, self.app.size.height // 3)
        self._above, self._teaches = [], False
        if said and most and width >= NARROWEST_ANSWER and (self.edit is not None or not self._fits(width)):
            self._above = self._set(said, "status-error" if is_wrong else "status", most)
        elif self.lesson and most and width >= NARROWEST_ANSWER and self.edit is None:
            self._above, self._teaches = self._set(self.lesson, "status-key", most), True
        self.styles.height = 1 + len(self._above)
        self.display = not self.silent or bool(said) or self.edit is not None
        self.refresh()

    def _set(self, words: str, style: str, most: int) -> list[list[Segment]]:
        """Set words in rows of the whole width, at most so many."""
        base = base_direction(words, language=self.language)
        flush = "right" if self.mirrored else "left"
        columns = self.app.size.width - 2
        return paragraph(words, columns, self.colours.style(style), base=base, flush=flush, most=most)

    @property
    def _in_row(self) -> str:
        """What is said in the last row itself."""
        return "" if self._above and not self._teaches else self._message

    def _fits(self, width: int) -> bool:
        return cells(self._message) <= self._columns(width)[0]

    def _columns(self, width: int) -> tuple[int, int, int]:
        """Share the last row between the place, or a message, what is going on, and the hint."""
        hint = min(cells(self._hint(0)), max(0, width // 3))
        news = min(cells(self._going_on), max(0, width // 2 - hint))
        said = self._in_row
        beside = "" if self.pending else said or self.place  # what may follow goes before where one is
        left = width - news - 4 - (2 if news else 0) - cells(beside) - GAP
        hint = max(hint, cells(self._hint(left)))
        return max(0, width - hint - news - 4 - (2 if news else 0)), news, hint

    def _hint(self, room: int) -> str:
        """Name as many keys as there is room for: help at least, or those that wait for others."""
        if waits := self.pending or self.stays:
            waiting = f"\u2066{waits} …\u2069"
            most = len(self.follows)
            fitting = (BETWEEN.join([waiting, *self.follows[:count]]) for count in range(most, 0, -1))
            return next((hint for hint in fitting if cells(hint) <= room), waiting)
        for count in range(len(self.hints), 1, -1):
            hint = BETWEEN.join([*self.hints[: count - 1], self.hints[-1]])
            if cells(hint) <= room:
                return hint
        return self.hints[-1] if self.hints else ""

    def render_line(self, y: int) -> Strip:
        """Draw the row."""
        width = self.size.width
        style = self.colours.style("status")
        if y < len(self._above):
            edge = [blank(1, style)]
            return row([edge, self._above[y], edge], width, mirrored=self.mirrored)
        if y > len(self._above) or width < 4:
            return strip([blank(width, style)], width)
        if self.edit is not None:
            return self._typing(width)
        rest, news_columns, hint_columns = self._columns(width)
        message = self._in_row
        said = self.colours.style("status-error") if self._is_error and message else style
        fields: list[list[Segment]] = [
            [blank(1, style)],
            self._line(message or self.place, rest, said),
            [blank(1, style)],
        ]
        if news_columns:
            fields += [self._line(self._going_on, news_columns, style), [blank(2, style)]]
        fields += [
            self._line(self._hint(hint_columns), hint_columns, self.colours.style("status-key")),
            [blank(2, style)],
        ]
        return row(fields, width, mirrored=self.mirrored)

    def _line(self, text: str, columns: int, style: Style) -> list[Segment]:
        flush = "right" if self.mirrored else "left"
        return sentence(text, columns, style, language=self.language, flush=flush)

    def _typing(self, width: int) -> Strip:
        assert self.edit is not None
        style = self.colours.style("status-key")
        asked = min(cells(self._question), max(width // 3, width - NARROWEST_ANSWER))
        aside = min(cells(self.aside), max(0, width - asked - 3 - NARROWEST_ANSWER))
        room = max(0, width - asked - 3 - (aside + 1 if aside else 0))
        fields: list[list[Segment]] = [
            [blank(1, style)],
            self._line(self._question, asked, style),
            [blank(1, style)],
            self._typed(room),
            [blank(1, style)],
        ]
        if aside:
            fields += [self._line(self.aside, aside, self.colours.style("status")), [blank(1, style)]]
        return row(fields, width, mirrored=self.mirrored)

    def _typed(self, columns: int) -> list[Segment]:
        """Draw what is typed; in an empty line the hint, behind the caret."""
        assert self.edit is not None
        ground, caret = self.colours.style("input"), self.colours.style("caret")
        if self.edit.text or not self._hint_typed or columns < NARROWEST_ANSWER:
            return self.edit.segments(columns, ground, caret, mirrored=self.mirrored)
        hint = self._line(self._hint_typed, columns - 2, self.colours.over("muted", "input"))
        return joined(screen_order([[blank(1, caret)], [blank(1, ground)], hint], mirrored=self.mirrored))
