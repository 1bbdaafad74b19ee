"""An article, drawn line by line as it is seen; its text column stands in the middle of the pane."""

from collections.abc import Callable, Sequence

from newsterm.model import Entry
from newsterm.page import ArticleWords, Document, Line, Passage, compose, same_block
from newsterm.page.document import Item
from newsterm.tui.places.finding import Finding
from newsterm.tui.places.left import Left, Shown
from newsterm.tui.widgets.article_mouse import ArticleMouse

LONG = 12_000
"""Characters."""

Below = Callable[[Document], Document]
"""Gives a document with something set behind its last block; each block keeps its number."""


class ArticlePane(ArticleMouse):
    """Shows one entry."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.entry: Entry | None = None
        self.full = False
        """Whether it is shown with the article of its page, and not with its feed's own text."""
        self.change = 0
        """Which of its changes is set into it, the latest being 1; 0: it is shown as it is."""
        self._changed: Sequence[Passage] = ()
        self.finding = Finding()
        """What is lit in it."""
        self.asked = ""
        """What was asked of this article; empty: what is lit was searched for before it was opened."""
        self._searched: Sequence[str] = ()
        self._returning: Shown | None = None
        """What is on its way back to where it was left."""
        self._led: tuple[int, int] | None = None
        """Block and character to which one was led before there was room for any."""
        self.left = Left()
        self._own: Document | None = None
        """The article without what is set below it."""
        self._below: dict[str, Below] = {}

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
        if not same:
            self._below = {}
        self._own = changes[0] if changes else compose(entry, words=words)
        self.document = self._whole(self._own)
        self._changed = changes[1] if changes else ()
        self._searched = searched
        if not same:
            self.asked, self.finding, self._turned, self._led = "", Finding(), frozenset(), None
        self._light()
        self._selection = None
        self._layout_of = None
        self.make_room(entry)
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
        self._go_to(place)
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
            self._go_to(top)
            self._ruler.lay(laid_out, top)

    def _go_back(self, tries: int = 5) -> None:
        """Go to where the entry was left."""
        place = 0
        if self.entry is not None and self._layout_of is not None:
            left = self._led or self.left.get((self.entry.row, self.full, self.change))
            if left is not None:
                place = self._layout_of.find(*left)
        self._go_to(place)
        self._ruler.begin(self._layout_of, place)
        below = min(place, self.virtual_size.height - self.size.height) - self.scroll_offset.y
        came, self._returning = self._returning is not None, None
        if below <= 0 and self._layout_of is not None:
            self._led = None
        elif below > 0 and self.entry is not None and tries:
            # The pane has not its size yet, or its scrolling does not know of it.
            self._returning = (self.entry.row, self.full, self.change)
            self.call_after_refresh(self._go_back, tries - 1)
            return
        if came:
            self.post_message(self.LaidOut())

    @property
    def is_arriving(self) -> bool:
        """Whether it has no lines yet to move among, or is on its way back to where it was left."""
        return self.document is not None and (self._layout_of is None or self._returning is not None)

    def has_below(self, name: str) -> bool:
        """Whether it is known what is to be set below the article under a name, though it be nothing."""
        return name in self._below

    def _whole(self, own: Document) -> Document:
        """Give an article with what is set below it; changes stand alone."""
        for add in () if self.change else self._below.values():
            own = add(own)
        return own

    def put_below(self, name: str, add: Below) -> None:
        """Set something below the article, in place of what was set there under that name; nothing moves."""
        self._below[name] = add
        before, laid_out = self.document, self._layout_of
        if self._own is None or before is None:
            return
        self.document = self._whole(self._own)
        if laid_out is None:
            return
        if self.document.blocks[: len(before.blocks)] == before.blocks:
            laid_out.document = self.document
            self._grow()
        else:
            block, start, top = self.seen_from
            self._lay_out()
            if top and self._layout_of is not None:
                self._go_to(self._layout_of.find(block, start))
        self.refresh()

    def clear(self) -> None:
        """Show nothing; where it was left, is remembered."""
        if self.entry is None and self.document is None:
            return
        self.leave_mark()
        self.entry = self.document = self._own = self._layout_of = None
        self._below = {}
        self.virtual_size = self.size.with_height(0)
        self.refresh()

    def _return(self) -> None:
        """Go to where the entry was left, or to what changed."""
        self._go_back()
        self._see_change()

    @property
    def is_long(self) -> bool:
        """Whether it takes longer than a key may to hear every word of it."""
        return self.document is not None and sum(len(block.text) for block in self.document.blocks) > LONG

    def light(self, finding: Finding, document: Document, text: str) -> None:
        """Light what was found of a text meanwhile, if it is still what is asked; nothing moves."""
        if self.document is document and self.asked == text:
            at, self.finding = self.finding.here, finding
            if at is not None:
                finding.begin(at.block, at.start)
            self.refresh()

    def _light(self) -> None:
        """Light what was asked of the article, else what was searched for; one stays at what one is at."""
        if self.document is None:
            return
        at = self.finding.here
        if self.asked:
            self.finding = Finding.typed(self.document, self.asked, forms=not self.is_long)
        else:
            self.finding = Finding.of(self.document, self._searched)
        if at is not None:
            self.finding.begin(at.block, at.start)

    @property
    def seen_from(self) -> tuple[int, int, int]:
        """Where one reads: block and character with which the first seen line begins, and that line."""
        top = self.scroll_offset.y
        if self._layout_of is None or not self._layout_of.reach(top):
            return (0, 0, 0)
        line = self._layout_of.line(top)
        return (line.block, line.start, top)

    def find(self, text: str, since: tuple[int, int, int]) -> None:
        """Light every place where a text stands, and see the first one since where one read.

        `since`: see `seen_from`; where the text stands nowhere, one is back there.
        """
        self.asked, self.finding = text, Finding()
        self._light()
        self.finding.begin(*since[:2])
        if self.finding.here is None:
            self._go_to(since[2])
        else:
            self._see_found()
        self.refresh()

    def find_no_more(self, since: tuple[int, int, int] | None = None) -> None:
        """Light what was searched for again, if anything; `since`: and go back there."""
        self.asked, self.finding = "", Finding()
        self._light()
        if since is not None:
            self._go_to(since[2])
        self.refresh()

    def step_found(self, by: int) -> bool:
        """Go to the next place that is lit, or back; says whether one came around an end."""
        around = self.finding.step(by, *self.seen_from[:2])
        self._see_found()
        self.refresh()
        return around

    def _see_found(self) -> None:
        """Roll as far as the place that one is at needs to be seen, and then with what stands around it."""
        match = self.finding.here
        if match is None or self._layout_of is None or self.document is None:
            return
        inside = self.document.blocks[match.block].inside
        around = {one.fold for one in inside if isinstance(one, Item) and not one.marker} & self.folded
        if around:
            self.fold(frozenset(around), on=False)
        place = self._layout_of.find(match.block, match.start)
        top, height = self.scroll_offset.y, self.size.height
        if not top + min(1, height - 1) <= place < top + max(1, height - 1):
            self._go_to(max(0, place - height // 3))
            self.post_message(self.Rolled())

    def dressed(self, line: Line) -> Line:
        """Light what was looked for, and show what is selected."""
        line = self.finding.on(line)
        return line if self._selection is None else self._selection.on(line)

    def targets_seen(self) -> dict[str, str]:
        """Give what is on the screen and leads to another place of the article: id → what it says."""
        top = self.scroll_offset.y
        lines = self._layout_of.lines(top, top + self.size.height) if self._layout_of is not None else ()
        found: dict[str, str] = {}
        for line in lines:
            for start, end, target in self._targets(line):
                if self.document is not None:
                    found.setdefault(target, self.document.cut(line.block, start, end).strip())
        return found

    def lead(self, target: str) -> tuple[int, int] | None:
        """Go to where a target stands; gives where one read (block and character), None: it is nowhere."""
        place = self.document.called(target) if self.document is not None else None
        if place is None:
            return None
        since = self.seen_from[:2]
        self.go_to(place, 0)
        return since

    def go_to(self, block: int, offset: int) -> None:
        """Let a character's line stand at the top, or near the end be seen; before it is seen, once it is."""
        self._led = (block, offset) if self._layout_of is None else None
        if self._layout_of is not None:
            self._go_to(self._layout_of.find(block, offset))
            self.post_message(self.Rolled())
            self.refresh()

    @property
    def is_rtl(self) -> bool:
        """Whether the article shown runs from right to left."""
        return self.document is not None and self.document.direction == "rtl"
