"""The lines of an article: laid out as they come into sight, rolled, lit where one reads."""

from typing import TYPE_CHECKING

from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from newsterm.page import Document, Layout, Line, Pictures
from newsterm.page.document import Item
from newsterm.tui.looks.drawn import Cells
from newsterm.tui.looks.straight import Scrolled
from newsterm.tui.looks.strips import article_strip, blank, empty_words, strip
from newsterm.tui.looks.theme import Theme, theme
from newsterm.tui.places.ruler import Ruler

if TYPE_CHECKING:
    from textual.timer import Timer

MARGIN = 2
"""Blank columns at either side of the text, at the least: a mark on the first cell hangs on no neighbour."""
FIRST_SEEN = 0.05
"""Seconds in which a page gets onto the screen, before the rest of an article is laid out."""
SOME, BREATH = 80, 0.004
"""Lines that are laid out at once, a few milliseconds' work; and seconds in between, for keys."""
OVERLAP = 2
"""Lines of the last page that stay on the next."""


class ArticleLines(Scrolled):
    """A document at a width; knows nothing of entries, keys and pointers."""

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
    margin: reactive[int] = reactive(MARGIN)
    """Blank columns at either side of the text, at the least."""
    spacing: reactive[str] = reactive("normal")
    """Whether an empty line stands between two lines of a text (`wide`), or none."""
    ruler: reactive[str] = reactive("off")
    """What is in full ink while one reads: all (`off`), the `paragraph`, the `line`."""
    has_keys: reactive[bool] = reactive(False)
    """Whether one reads here, and not in the list."""

    class LaidOut(Message):
        """The article has the lines that its new size gives it, and so another share of it is seen."""

    class Rolled(Message):
        """Another part of the article is seen, or it is known now how much of it."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.document: Document | None = None
        self._layout_of: Layout | None = None
        self._ruler = Ruler()
        self._finishing: Timer | None = None
        self._turned: frozenset[int] = frozenset()
        """The folds that are not as the article has them at first."""

    @property
    def columns(self) -> int:
        """Columns of the text as it is laid out."""
        return max(1, min(self.text_width, self.size.width - 2 * self.margin))

    def _lay_out(self) -> None:
        if self.document is None or not self.size.width:
            return
        self._layout_of = Layout(
            self.document,
            self.columns,
            self.justify,
            apart=self._apart,
            folded=self.folded,
            pictures=self.room,
        )
        self._grow()

    @property
    def room(self) -> Pictures:
        """The room that pictures have."""
        return Pictures()

    def picture_on(self, line: Line, y: int) -> Cells:
        """Give the part of a picture that a line in row `y` shows; empty: it is not there yet."""
        del line, y
        return ()

    @property
    def _apart(self) -> int:
        return int(self.spacing == "wide")

    @property
    def folded(self) -> frozenset[int]:
        """Which folds of the article are not open."""
        folds = self.document.folds() if self.document is not None else {}
        return frozenset(fold for fold, opened in folds.items() if opened == (fold in self._turned))

    def fold(self, folds: frozenset[int], *, on: bool) -> None:
        """Fold, or open; what stands at the top stays there."""
        self._turned ^= folds - self.folded if on else folds & self.folded
        self._again()

    def folds_seen(self) -> frozenset[int]:
        """Which folds have their first line on the screen."""
        top = self.scroll_offset.y
        lines = self._layout_of.lines(top, top + self.size.height) if self._layout_of is not None else ()
        return frozenset().union(*map(self._fold_of, lines))

    def _fold_of(self, line: Line) -> frozenset[int]:
        """Which fold a line is what is always seen of."""
        if self.document is None:
            return frozenset()
        inside = self.document.blocks[line.block].inside
        return frozenset(one.fold for one in inside if isinstance(one, Item) and one.fold and one.marker)

    def _grow(self) -> None:
        """Lay out what is seen and a page more; the rest follows when there is time."""
        laid_out = self._layout_of
        if laid_out is None:
            return
        self._reach(self.scroll_offset.y)
        self.post_message(self.Rolled())
        if not laid_out.complete:
            self._finish_in(FIRST_SEEN)

    def _finish_in(self, seconds: float) -> None:
        if self._finishing is not None:
            self._finishing.stop()
        self._finishing = self.set_timer(seconds, self._finish)

    def _finish(self) -> None:
        laid_out = self._layout_of
        if laid_out is None or laid_out.complete:
            return
        if laid_out.reach(laid_out.known + SOME):
            self._finish_in(BREATH)
        else:
            self.virtual_size = Size(self.size.width, laid_out.known + 1)
            self.post_message(self.Rolled())

    def _reach(self, top: int) -> None:
        """Lay out what is seen from a line on, and a page more."""
        if self._layout_of is not None:
            self._layout_of.reach(top + 2 * self.size.height)
            self.virtual_size = Size(self.size.width, self._layout_of.known + 1)

    def _go_to(self, line: int) -> None:
        """Let a line stand at the top."""
        self._reach(line)
        self.scroll_to(y=line, animate=False, force=True)

    def _return(self) -> None:
        """Be where one is to be, when there is room for the first time."""

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

    def watch_spacing(self) -> None:
        """Lay out anew."""
        self._again()

    def watch_margin(self) -> None:
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
            self._return()
            self.refresh()
            return
        if (before.width, before.justify, before.apart, before.folded, before.pictures) == (
            self.columns, self.justify, self._apart, self.folded, self.room,
        ):  # fmt: skip
            self._grow()
            return
        line = before.line(top) if top and before.reach(top) else None
        read = before.line(self._ruler.at) if before.reach(self._ruler.at) else None
        self._lay_out()
        if read is not None and self._layout_of is not None:
            self._ruler.lay(self._layout_of, self._layout_of.find(read.block, read.start))
        if line is not None and self._layout_of is not None:
            self.scroll_to(y=self._layout_of.place(line), animate=False, force=True)
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
        self._go_to(max(0, self.scroll_offset.y + lines))
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

    def dressed(self, line: Line) -> Line:
        """Give a line as it is to be seen."""
        return line

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        width = self.size.width
        number = y + self.scroll_offset.y
        laid_out = self._layout_of
        if laid_out is None:
            return self._say_empty(y, width)
        if not laid_out.reach(number):
            return strip([blank(width, self.colours.style("text"))], width)
        dimmed = self._has_ruler and number not in self._ruler.lit
        line = self.dressed(laid_out.line(number))
        drawn = self.picture_on(line, y) if line.picture is not None else ()
        return article_strip(line, width, self._before(), self.colours, dimmed=dimmed, drawn=drawn)

    def _say_empty(self, y: int, width: int) -> Strip:
        size, style = (width, self.size.height), self.colours.style("muted")
        at, language = self.size.height // 3, self.language
        return empty_words(self.empty, y, size, style, at=at, language=language, mirrored=self.mirrored)

    def on_mouse_scroll_down(self) -> None:
        """Lay out what comes into sight."""
        self.call_later(self._grow)
