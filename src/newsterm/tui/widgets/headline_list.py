"""The headlines of a section: as long as it may be, it costs what is on the screen."""

from array import array
from collections.abc import Callable
from datetime import datetime, tzinfo

from rich.segment import Segment
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsterm.bidi import cells
from newsterm.lang import base_direction, is_rtl_language
from newsterm.lang.dates import list_time
from newsterm.lang.phrases import Phrases, phrases
from newsterm.model import Headline, NewstermError
from newsterm.page import find_in
from newsterm.tui.strips import blank, empty_words, label, row, strip
from newsterm.tui.theme import Theme, theme
from newsterm.tui.windows import Window

TIME_COLUMNS = 5
FEED_COLUMNS = ((96, 20), (62, 18), (0, 12))
"""In a list from so many columns on, how wide the column is in which the feed's name stands."""
SHORTEST_FEED = 9
"""Columns below which nobody knows a name again that is cut."""
MARGIN = 2
"""Rows that stay visible above and below the cursor."""


class HeadlineList(ScrollView):
    """Rows of one line: mark, time, headline, feed."""

    can_focus = False

    cursor: reactive[int] = reactive(0, repaint=False)
    """Index of the headline that is chosen."""
    has_keys: reactive[bool] = reactive(True)
    mirrored: reactive[bool] = reactive(False)
    colours: reactive[Theme] = reactive(lambda: theme("ink"))
    words: reactive[Phrases] = reactive(lambda: phrases("en"))
    empty: reactive[str] = reactive("")
    """What to say where there is no headline."""
    searched: reactive[tuple[str, ...]] = reactive(())
    """Words that stand out in the headlines."""
    one_feed: reactive[bool] = reactive(False)
    """Whether all are of one feed, which nobody needs to be told on every row."""

    class Moved(Message):
        """The cursor stands on another headline."""

    class Opened(Message):
        """A headline was clicked."""

    def __init__(
        self, clock: Callable[[], datetime], zone: tzinfo | None = None, *, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self._clock = clock
        self._zone = zone
        self.window = Window(array("q"), lambda _: [])

    def show(self, window: Window, *, cursor: int = 0, top: int | None = None) -> None:
        """Show another list; `top` is the index in the first row, None to keep the cursor in sight."""
        self.window = window
        self.virtual_size = Size(self.size.width, len(window))
        self.set_reactive(HeadlineList.cursor, max(0, min(cursor, len(window) - 1)))
        if top is not None:
            self.scroll_to(y=top, animate=False, force=True)
        self._keep_in_sight()
        self.refresh()

    @property
    def chosen(self) -> Headline | None:
        """The headline under the cursor."""
        return self.window[self.cursor] if 0 <= self.cursor < len(self.window) else None

    def move(self, index: int) -> bool:
        """Put the cursor on another headline; says whether it moved."""
        index = max(0, min(index, len(self.window) - 1))
        if index == self.cursor or not len(self.window):
            return False
        self.cursor = index
        return True

    def watch_cursor(self, before: int, after: int) -> None:
        """Draw the two rows that changed."""
        self._keep_in_sight()
        self.refresh_row(before)
        self.refresh_row(after)
        self.post_message(self.Moved())

    def refresh_row(self, index: int) -> None:
        """Draw one row again."""
        y = index - self.scroll_offset.y
        if 0 <= y < self.size.height:
            self.refresh_line(index)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.virtual_size = Size(self.size.width, len(self.window))
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        height, top = self.size.height, round(self.scroll_target_y)
        if not height:
            return
        margin = min(MARGIN, (height - 1) // 2)
        lowest = max(0, len(self.window) - height)
        wanted = min(max(top, self.cursor + margin - height + 1), self.cursor - margin)
        if self.cursor - margin < top or self.cursor + margin > top + height - 1:
            self.scroll_to(y=max(0, min(wanted, lowest)), animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        width = self.size.width
        index = y + self.scroll_offset.y
        if not len(self.window):
            return self._say_empty(y, width)
        if index >= len(self.window):
            return strip([blank(width, self.colours.style("text"))], width)
        try:
            headline = self.window[index]
        except NewstermError:
            headline = None  # a damaged page of the store costs its rows, not the list
        if headline is None:
            return strip([blank(width, self.colours.style("text"))], width)
        return self._row(headline, width, chosen=index == self.cursor)

    def _say_empty(self, y: int, width: int) -> Strip:
        size, at = (width, self.size.height), 2 if self.size.height > 4 else 0
        style, language = self.colours.style("muted"), self.words.language
        return empty_words(self.empty, y, size, style, at=at, language=language, mirrored=self.mirrored)

    def _feed_columns(self, headline: Headline, width: int, room: int, *, meets: bool) -> int:
        """Choose how wide the feed's name is beside a headline, which goes first: it is whole where it fits.

        The name has its column, or what the headline leaves, if that is enough to know it. Where they begin
        at the same side (`meets`) it has its column or none, so that headlines stand below one another.
        """
        if self.one_feed:
            return 0
        left = room - cells(headline.title) - 2
        column = next(columns for least, columns in FEED_COLUMNS if width >= least)
        if left >= column:
            return column
        wanted = min(cells(headline.feed_title), column)
        return 0 if meets else wanted if left >= wanted else left if left >= SHORTEST_FEED else 0

    def _row(self, headline: Headline, width: int, *, chosen: bool) -> Strip:
        ground = ("cursor" if self.has_keys else "cursor-away") if chosen else "text"
        over = self.colours.over if chosen else lambda names, _: self.colours.style(names)
        plain = over("text", ground)
        marks = headline.marks
        time = list_time(headline.when, self._clock(), self.words, self._zone)
        start, end = ("right", "left") if self.mirrored else ("left", "right")
        room = width - 6 - TIME_COLUMNS
        rtl_list = headline.direction == "rtl" or (
            not headline.direction and is_rtl_language(headline.language)
        )
        base = base_direction(headline.title, declared=headline.direction, language=headline.language)
        # A Latin headline of an Arabic feed runs from left to right, but stands flush with its list.
        flush = "right" if rtl_list or base == "rtl" else "left"
        feed_columns = self._feed_columns(headline, width, room, meets=flush == end)
        title_columns = room - (feed_columns + 2 if feed_columns else 0)
        # The one that is chosen is not dimmed: for having been read, or because it is less than the headline.
        title_style = over("unread" if not marks.read else "text" if chosen else "read", ground)
        bar = ("▐" if self.mirrored else "▌") if chosen else " "
        fields: list[list[Segment]] = [
            [Segment(bar, over("mark-unread", ground))],
            [Segment(" " if marks.read else "●", over("mark-unread", ground))],
            [Segment("★" if marks.saved else " ", over("mark-saved", ground))],
            [blank(1, plain)],
            label(time, TIME_COLUMNS, over("text" if chosen else "time", ground), base="ltr", flush=start),
            [blank(1, plain)],
            label(
                headline.title,
                title_columns,
                title_style,
                base=base,
                flush=flush,
                found=find_in(headline.title, self.searched),
                lit=over("found", ground),
            ),
        ]
        if feed_columns:
            fields.append([blank(2, plain)])
            feed_style = over("text" if chosen else "feed", ground)
            fields.append(label(headline.feed_title, feed_columns, feed_style, flush=end))
        fields.append([blank(1, plain)])
        return row(fields, width, mirrored=self.mirrored)

    def on_click(self, event: Click) -> None:
        """Choose the headline under the pointer; chosen already, open it."""
        index = event.y + self.scroll_offset.y
        if index >= len(self.window):
            return
        if index == self.cursor or not self.move(index):
            self.post_message(self.Opened())
