"""All feeds and how they fare: a list, and below or beside it the one under the cursor."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from newsterm.bidi import cells
from newsterm.lang import list_time
from newsterm.model import Check, Standing
from newsterm.tui.looks.mirror import joined, screen_order
from newsterm.tui.looks.strips import blank, empty_words, label, row, sentence
from newsterm.tui.places.tree import Branch, tree
from newsterm.tui.widgets.feed_details import details, mark_of

if TYPE_CHECKING:
    from newsterm.tui.looks.look import Look

SIDE_BY_SIDE = 110
"""Columns from which list and details stand side by side."""
LOWEST = 12
"""Rows from which there are details below the list."""
LONGEST_TITLE = 10
"""Columns of a column's title, at the most."""
NARROWEST = {"next": 52, "succeeded": 46, "unread": 34}
"""Columns from which a column is shown."""
WHEEL = 3
INDENT = 2
"""Columns by which feeds stand below their tag."""


class FeedsPane(Widget):
    """The feeds in the order of feeds.toml, or under their tags."""

    can_focus = False

    class Moved(Message):
        """The cursor stands on another feed."""

    class Opened(Message):
        """A feed was clicked."""

    def __init__(self, clock: Callable[[], datetime], history: Callable[[int], Sequence[Check]]) -> None:
        super().__init__()
        self._clock = clock
        self._history = history
        self.look: Look
        self.hints: Sequence[tuple[str, str]] = ()
        """Keys that serve here, each with what it does."""
        self.empty = ""
        """What to say where there is no feed."""
        self.standings: Sequence[Standing] = ()
        self.lines: Sequence[Branch | Standing] = ()
        """What is listed: all of them, or those of the tags that are not folded, each below its tag."""
        self.by_tag = False
        self.folded: set[str] = set()
        """Tags."""
        self.cursor = 0
        self._wanted: int | None = None
        self._top = 0
        self._looks: Sequence[Check] = ()

    def show(self, standings: Sequence[Standing]) -> None:
        """Show how feeds fare now; the cursor stays on its feed, or goes to the one that is wanted."""
        wanted = self._wanted if self._wanted is not None else self._who(self.cursor)
        before = self._who(self.cursor)
        self.standings, self._wanted = standings, None
        self.lines = tree(standings, self.folded) if self.by_tag else standings
        names = [self._who(index) for index in range(len(self.lines))]
        there = self.cursor < len(names) and names[self.cursor] == before == wanted
        at = self.cursor if there else names.index(wanted) if wanted in names else self.cursor
        self.cursor = max(0, min(at, len(names) - 1))
        self._moved()

    def _who(self, index: int) -> int | str | None:
        """Tell a line from all others: a feed's number, a tag."""
        line = self.lines[index] if index < len(self.lines) else None
        return line.state.id if isinstance(line, Standing) else line.tag if line is not None else None

    def put_under_tags(self, *, by_tag: bool) -> None:
        """List the feeds under their tags, or one after the other."""
        self.by_tag = by_tag
        self._wanted = self.chosen.state.id if self.chosen else None
        self.show(self.standings)

    def fold(self) -> None:
        """Fold the tag under the cursor, or that of the feed there, or unfold it."""
        branch = self.branch
        if branch is None:
            above = [line for line in self.lines[: self.cursor] if isinstance(line, Branch)]
            if not above:
                return
            branch = above[-1]
            self.cursor = self.lines.index(branch)
        self.folded ^= {branch.tag}
        self.show(self.standings)

    def want(self, number: int) -> None:
        """Put the cursor on this feed when the feeds are shown next."""
        self._wanted = number

    @property
    def chosen(self) -> Standing | None:
        """The feed under the cursor."""
        line = self.lines[self.cursor] if self.cursor < len(self.lines) else None
        return line if isinstance(line, Standing) else None

    @property
    def branch(self) -> Branch | None:
        """The tag under the cursor."""
        line = self.lines[self.cursor] if self.cursor < len(self.lines) else None
        return line if isinstance(line, Branch) else None

    def step(self, by: int) -> None:
        """Go some feeds on."""
        self.go(self.cursor + by)

    def go(self, index: int) -> None:
        """Go to a feed, or to the end in its direction."""
        self.cursor = max(0, min(index, len(self.lines) - 1))
        self._moved()

    def _moved(self) -> None:
        self._looks = self._history(self.chosen.state.id) if self.chosen else ()
        self.post_message(self.Moved())
        self.refresh()

    @property
    def _is_wide(self) -> bool:
        return self.size.width >= SIDE_BY_SIDE

    @property
    def rows(self) -> int:
        """How many feeds are seen at once."""
        height = self.size.height
        if self._is_wide or height < LOWEST:
            return max(1, height - 1)
        return max(1, height - 2 - self._details_height)

    @property
    def _details_height(self) -> int:
        return min(12, self.size.height // 2)

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        width = self.size.width
        if not self.standings:
            size, words = (width, self.size.height), self.look.words
            style, mirrored = self.look.colours.style("muted"), self.look.mirrored
            return empty_words(self.empty, y, size, style, at=2, language=words.language, mirrored=mirrored)
        if self._is_wide:
            columns = width * 9 // 20
            rule = [Segment("│", self.look.colours.style("divider"))]
            fields = [self._list(y, columns), rule, self._details(y, width - columns - 1, self.size.height)]
            return row(fields, width, mirrored=self.look.mirrored)
        if y <= self.rows:
            body = self._list(y, width)
        elif y == self.rows + 1:
            body = label("─" * width, width, self.look.colours.style("divider"))
        else:
            body = self._details(y - self.rows - 2, width, self._details_height)
        return row([body], width, mirrored=self.look.mirrored)

    def _say(self, text: str, columns: int, name: str, ground: str = "text") -> list[Segment]:
        flush = "right" if self.look.mirrored else "left"
        style = self.look.colours.over(name, ground) if ground != "text" else self.look.colours.style(name)
        return sentence(text, columns, style, language=self.look.words.language, flush=flush)

    def _list(self, y: int, width: int) -> list[Segment]:
        """Draw the titles of the columns, or a feed."""
        if not y:
            say = self.look.words.say
            titles = [say(f"tables.{name}") for name in ("feed", "unread", "succeeded", "next")]
            return self._row(["", "", *titles], width, ["muted"] * 6, "bar")
        index = self._scrolled() + y - 1
        if index >= len(self.lines):
            return [blank(width, self.look.colours.style("text"))]
        one = self.lines[index]
        if isinstance(one, Branch):
            return self._branch(one, width, chosen=index == self.cursor)
        chosen = index == self.cursor
        bar = ("▐" if self.look.mirrored else "▌") if chosen else " "
        mark, mark_style = mark_of(one.health, mirrored=self.look.mirrored)
        words = self.look.words
        asked = one.state.next_check if not (one.feed.paused or one.state.stopped) else None
        texts = [
            bar,
            mark,
            one.title,
            words.number(one.state.unread) if one.state.unread else "",
            self._time(one.state.succeeded),
            self._time(asked),
        ]
        title = "unread" if one.state.unread else "text" if chosen else "read"
        names = ["mark-unread", mark_style, title, "time", "time", "time"]
        indent = INDENT if self.by_tag else 0
        return self._row(texts, width, names, "cursor" if chosen else "text", indent)

    def _branch(self, one: Branch, width: int, *, chosen: bool) -> list[Segment]:
        """Draw a tag: whether it is folded, how many feeds it has, what is unread in them."""
        words, mirrored = self.look.words, self.look.mirrored
        sign = ("◂" if mirrored else "▸") if one.folded else "▾"
        name = one.tag or words.say("feeds.untagged")
        unread = words.number(one.unread) if one.unread else ""
        texts = [("▐" if mirrored else "▌") if chosen else " ", sign, name, unread, "", ""]
        names = ["mark-unread", "marker", "heading", "time", "time", "time"]
        return self._row(texts, width, names, "cursor" if chosen else "text")

    def _time(self, when: datetime | None) -> str:
        return list_time(when, self._clock(), self.look.words) if when else ""

    def _row(
        self, texts: Sequence[str], width: int, names: Sequence[str], ground: str, indent: int = 0
    ) -> list[Segment]:
        """Put the fields of a row side by side: bar, mark, title, unread, last success, next look."""
        over = self.look.colours.over if ground != "text" else lambda name, _: self.look.colours.style(name)
        end = "left" if self.look.mirrored else "right"
        flush = "right" if self.look.mirrored else "left"
        bar, mark, title, *others = texts
        fields = []
        for name, text, style in zip(("unread", "succeeded", "next"), others, names[3:], strict=True):
            if width >= NARROWEST[name]:
                longest = cells(self.look.words.say(f"tables.{name}"))
                columns = max(5, min(LONGEST_TITLE, longest))
                base = "ltr" if ground != "bar" else "auto"
                side = "right" if name == "unread" else end  # units stand below units in every direction
                fields.append([blank(2, over("text", ground))])
                fields.append(label(text, columns, over(style, ground), base=base, flush=side))
        used = sum(cells(segment.text) for field in fields for segment in field)
        plain = over("text", ground)
        head = [
            label(bar, 1, over(names[0], ground)),
            label(mark, 1, over(names[1], ground)),
            [blank(1 + indent, plain)],
            label(title, max(0, width - 4 - indent - used), over(names[2], ground), flush=flush),
        ]
        return joined(screen_order([*head, *fields, [blank(1, plain)]], mirrored=self.look.mirrored))

    def _details(self, y: int, width: int, height: int) -> list[Segment]:
        style = self.look.colours.style("text")
        inner = max(0, width - 4)
        if self.chosen is None:
            said = self._of_branch()[y] if y < len(self._of_branch()) else ""
            return [blank(2, style), *self._say(said, inner, "text" if y else "heading"), blank(2, style)]
        lines = details(self.chosen, self._looks, self.look, self._clock(), self.hints, size=(inner, height))
        line = lines[y] if y < len(lines) else [blank(inner, style)]
        return [blank(2, style), *line, blank(2, style)]

    def _of_branch(self) -> list[str]:
        """Say what there is of a tag."""
        if self.branch is None:
            return []
        say, branch = self.look.words.say, self.branch
        title = branch.tag or say("feeds.untagged")
        return [title, say("feeds.of_tag", n=branch.feeds), say("feeds.unread", n=branch.unread)]

    def _scrolled(self) -> int:
        self._top = max(0, min(self._top, len(self.lines) - self.rows))
        self._top = max(min(self._top, self.cursor), self.cursor - self.rows + 1)
        return self._top

    def on_click(self, event: Click) -> None:
        """Choose the feed under the pointer; chosen already, open it."""
        column = self.size.width - 1 - event.x if self.look.mirrored else event.x
        index = self._top + event.y - 1
        beside = self._is_wide and column >= self.size.width * 9 // 20
        if beside or not 1 <= event.y <= self.rows or index >= len(self.lines):
            return
        if index == self.cursor:
            self.post_message(self.Opened())
        else:
            self.go(index)

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Go on."""
        event.stop()
        self.step(WHEEL)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Go back."""
        event.stop()
        self.step(-WHEEL)
