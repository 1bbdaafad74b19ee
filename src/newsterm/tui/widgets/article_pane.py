"""An article, drawn line by line as it is seen; its text column stands in the middle of the pane."""

from collections.abc import Sequence

from textual.events import Click, MouseDown, MouseMove, MouseUp
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsterm.bidi import cells
from newsterm.model import Entry
from newsterm.page import ArticleWords, Document, Layout, Line, Match, Passage, compose, find, same_block
from newsterm.tui.left import Left, Shown
from newsterm.tui.ruler import Ruler
from newsterm.tui.selection import Selection, Spot
from newsterm.tui.strips import article_strip, blank, empty_words, strip
from newsterm.tui.theme import Theme, theme

MARGIN = 2
"""Blank columns at either side of the text, at the least: a mark on the first cell hangs on no neighbour."""
OVERLAP = 2
"""Lines of the last page that stay on the next."""


class ArticlePane(ScrollView):
    """Shows one entry."""

    can_focus = False

    text_width: reactive[int] = reactive(80)
    """Columns of the text at the most."""
    mirrored: reactive[bool] = reactive(False)
    colours: reactive[Theme] = reactive(lambda: theme("ink"))
    empty: reactive[str] = reactive("")
    language: reactive[str] = reactive("en")
    """The interface's; an article has its own."""
    justify: reactive[str] = reactive("ragged")
    """How running text fills its lines (see `bidi.layout`)."""
    ruler: reactive[str] = reactive("off")
    """What is in full ink while one reads: all (`off`), the `paragraph`, the `line`."""
    has_keys: reactive[bool] = reactive(False)
    """Whether one reads here, and not in the list."""

    class LaidOut(Message):
        """The article has the lines that its new size gives it, and so another share of it is seen."""

    class Rolled(Message):
        """Another part of the article is seen, or it is known now how much of it."""

    class Followed(Message):
        """A link was clicked."""

        def __init__(self, url: str) -> None:
            super().__init__()
            self.url = url

    class Selected(Message):
        """Text was selected."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.entry: Entry | None = None
        self.full = False
        """Whether it is shown with the article of its page, and not with its feed's own text."""
        self.change = 0
        """Which of its changes is set into it, the latest being 1; 0: it is shown as it is."""
        self._changed: Sequence[Passage] = ()
        self.document: Document | None = None
        self._layout_of: Layout | None = None
        self._selection: Selection | None = None
        self._found: tuple[Match, ...] = ()
        self._ruler = Ruler()
        self._returning: Shown | None = None
        """What is on its way back to where it was left."""
        self.left = Left()

    def show(
        self,
        entry: Entry,
        words: ArticleWords,
        searched: Sequence[str] = (),
        *,
        full: bool = False,
        change: int = 0,
        changes: tuple[Document, Sequence[Passage]] | None = None,
    ) -> None:
        """Show an entry, from where it was left; words that were searched for stand out.

        `full`: with its full text. From one text to the other of the same entry one stays at what one reads.
        `changes`: what is shown instead, as the `change` that it is, and where in it something changed.
        """
        self.leave_mark()
        same = self.entry is not None and self.entry.row == entry.row
        turned = same and (full, change) != (self.full, self.change)
        # From changes one comes back to where one left.
        read = self._read() if turned and not (self.change and not change) else None
        self.entry, self.full, self.change = entry, full, change
        self.document = changes[0] if changes else compose(entry, words=words)
        self._changed = changes[1] if changes else ()
        self._found = tuple(match for word in searched for match in find(self.document, word))
        self._selection = None
        self._layout_of = None
        self._lay_out()
        if read is not None:
            self._stay_at(*read)
            self._see_change()
        elif same and not turned:
            self._ruler.begin(self._layout_of, self._ruler.at)
        else:
            self._go_back()
        self.refresh()

    def leave_mark(self) -> None:
        """Remember what stands at the top, to come back to."""
        if self.entry is not None and self._layout_of is not None:
            shown = (self.entry.row, self.full, self.change)
            if shown != self._returning:
                self.left.note(shown, self._layout_of, self.scroll_offset.y)

    def _read(self) -> tuple[Document, Line | None] | None:
        """Give what is being read: a document, and its line at the top; None: it is its beginning."""
        if self.document is None or self._layout_of is None:
            return None
        top = self.scroll_offset.y
        return self.document, self._layout_of.line(top) if top and self._layout_of.reach(top) else None

    def _stay_at(self, before: Document, line: Line | None) -> None:
        """Go to where the text that is shown now says what that line said."""
        place = 0
        if line is not None and self.document is not None and self._layout_of is not None:
            found = same_block(line.block, before, self.document)
            if found is not None:
                alike = self.document.blocks[found].text == before.blocks[line.block].text
                place = self._layout_of.find(found, line.start if alike else 0)
            self._layout_of.reach(place + 2 * self.size.height)
            self.virtual_size = Size(self.size.width, self._layout_of.known + 1)
        self.scroll_to(y=place, animate=False, force=True)
        self._ruler.begin(self._layout_of, place)

    def _see_change(self) -> None:
        """Where changes are shown, see to it that one of them is seen: the next, else the last."""
        laid_out = self._layout_of
        if laid_out is None or not self._changed:
            return
        lines = [laid_out.find(block, offset) for block, offset in self._changed]
        top = round(self.scroll_target_y)
        after = next((line for line in lines if line >= top), lines[-1])
        if not top <= after < top + self.size.height:
            top = max(0, after - self.size.height // 3)
            laid_out.reach(top + 2 * self.size.height)
            self.virtual_size = Size(self.size.width, laid_out.known + 1)
            self.scroll_to(y=top, animate=False, force=True)
            self._ruler.lay(laid_out, top)

    def _go_back(self, tries: int = 5) -> None:
        """Go to where the entry was left."""
        place = 0
        if self.entry is not None and self._layout_of is not None:
            left = self.left.get((self.entry.row, self.full, self.change))
            if left is not None:
                place = self._layout_of.find(*left)
                self._layout_of.reach(place + 2 * self.size.height)
                self.virtual_size = Size(self.size.width, self._layout_of.known + 1)
        self.scroll_to(y=place, animate=False, force=True)
        self._ruler.begin(self._layout_of, place)
        below = min(place, self.virtual_size.height - self.size.height) - self.scroll_offset.y
        self._returning = None
        if below > 0 and self.entry is not None and tries:
            # The pane has not its size yet, or its scrolling does not know of it.
            self._returning = (self.entry.row, self.full, self.change)
            self.call_after_refresh(self._go_back, tries - 1)

    def clear(self) -> None:
        """Show nothing."""
        self.entry = self.document = self._layout_of = None
        self.virtual_size = Size(self.size.width, 0)
        self.refresh()

    @property
    def columns(self) -> int:
        """Columns of the text as it is laid out."""
        return max(1, min(self.text_width, self.size.width - 2 * MARGIN))

    def _lay_out(self) -> None:
        if self.document is None or not self.size.width:
            return
        self._layout_of = Layout(self.document, self.columns, self.justify)
        self._grow()

    def _grow(self) -> None:
        """Lay out what is seen and a page more; the rest follows when there is time."""
        laid_out = self._layout_of
        if laid_out is None:
            return
        laid_out.reach(self.scroll_offset.y + 2 * self.size.height)
        self.virtual_size = Size(self.size.width, laid_out.known + 1)
        self.post_message(self.Rolled())
        if not laid_out.complete:
            self.call_later(self._finish)

    def _finish(self) -> None:
        laid_out = self._layout_of
        if laid_out is None or laid_out.complete:
            return
        goes_on = laid_out.reach(laid_out.known + 200)
        self.virtual_size = Size(self.size.width, laid_out.known + 1)
        if goes_on:
            self.call_later(self._finish)
        else:
            self.post_message(self.Rolled())

    def on_resize(self) -> None:
        """Lay out anew, and keep what was at the top there."""
        self._again()
        self.post_message(self.LaidOut())

    def watch_text_width(self) -> None:
        """Lay out anew."""
        self._again()

    def watch_justify(self) -> None:
        """Lay out anew."""
        self._again()

    def watch_ruler(self) -> None:
        """Lay the ruler at what is seen."""
        self._ruler.kind = self.ruler
        self._ruler.begin(self._layout_of, self._ruler.at)
        self._follow()
        self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Let the ruler follow, where what it lay at is no longer seen."""
        super().watch_scroll_y(old_value, new_value)
        self._follow()

    def _again(self) -> None:
        before = self._layout_of
        top = self.scroll_offset.y
        if not self.size.width:
            return
        if before is None:  # it was handed over while nobody saw the pane
            self._lay_out()
            self._go_back()
            self._see_change()
            self.refresh()
            return
        if (before.width, before.justify) == (self.columns, self.justify):
            self._grow()
            return
        line = before.line(top) if top and before.reach(top) else None
        read = before.line(self._ruler.at) if before.reach(self._ruler.at) else None
        self._lay_out()
        if read is not None and self._layout_of is not None:
            self._ruler.lay(self._layout_of, self._layout_of.find(read.block, read.start))
        if line is not None and self._layout_of is not None:
            self.scroll_to(y=self._layout_of.find(line.block, line.start), animate=False, force=True)
        self.refresh()

    @property
    def percent(self) -> int:
        """How much of the article has been on the screen."""
        if self._layout_of is None:
            return 0
        total = max(1, self._layout_of.known if self._layout_of.complete else self._layout_of.estimate())
        return min(100, 100 * (self.scroll_offset.y + self.size.height) // total)

    def roll(self, lines: int) -> None:
        """Move by some lines."""
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False, force=True)
        self._grow()

    def step(self, by: int) -> None:
        """Move by some lines; with a ruler, to what is read next, and far enough that it is seen."""
        if self._has_ruler and self._layout_of is not None:
            by = self._ruler.step(self._layout_of, by, self.scroll_offset.y, self.size.height)
            self.refresh()
        self.roll(by)

    @property
    def _has_ruler(self) -> bool:
        return self.ruler != "off" and self.has_keys

    def _follow(self) -> None:
        if self._ruler.follow(self._layout_of, self.scroll_offset.y, self.size.height):
            self.refresh()

    def turn(self, pages: int) -> bool:
        """Turn pages; says whether there was anything to turn."""
        before = self.scroll_offset.y
        self.roll(pages * max(1, self.size.height - OVERLAP))
        return self.scroll_offset.y != before

    def _before(self) -> int:
        """Columns left of the text."""
        return max(0, (self.size.width - self.columns) // 2)

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        width = self.size.width
        ground = self.colours.style("text")
        number = y + self.scroll_offset.y
        laid_out = self._layout_of
        if laid_out is None:
            return self._say_empty(y, width)
        if not laid_out.reach(number):
            return strip([blank(width, ground)], width)
        line = laid_out.line(number)
        for match in self._found:
            if match.block == line.block:
                line = line.restyled(match.start, match.end, "found")
        if self._selection is not None:
            line = self._selection.on(line)
        dimmed = self._has_ruler and number not in self._ruler.lit
        return article_strip(line, width, self._before(), self.colours, dimmed=dimmed)

    def _say_empty(self, y: int, width: int) -> Strip:
        size, style = (width, self.size.height), self.colours.style("muted")
        at, language = self.size.height // 3, self.language
        return empty_words(self.empty, y, size, style, at=at, language=language, mirrored=self.mirrored)

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

    def on_mouse_scroll_down(self) -> None:
        """Lay out what comes into sight."""
        self.call_later(self._grow)

    @property
    def is_rtl(self) -> bool:
        """Whether the article shown runs from right to left."""
        return self.document is not None and self.document.direction == "rtl"
