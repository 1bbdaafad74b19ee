"""The headlines of a section: as long as it may be, it costs what is on the screen."""

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, tzinfo
from functools import cache, partial

from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from newsterm.lang.phrases import Phrases, phrases
from newsterm.model import Headline, NewstermError
from newsterm.tui.looks.straight import Scrolled
from newsterm.tui.looks.strips import blank, empty_words, row, sentence, strip
from newsterm.tui.looks.theme import Theme, theme
from newsterm.tui.places.picked import Picked
from newsterm.tui.places.sight import FOOT, HEADING, NEWS, Line, Sight
from newsterm.tui.places.windows import Window
from newsterm.tui.widgets.headline_groups import day_heading, group_of
from newsterm.tui.widgets.headline_row import Lit, Manner, Part, Row

MARGIN = 2
"""Headlines that stay visible above and below the cursor."""
LOWEST_NEWS = 6
"""Rows from which there is a line that says what has come."""
MOST_DRAWN = 400
"""Lines of headlines that are kept as they were drawn: those of a few screens."""
_How = tuple[Manner, tuple[str, Lit]]
MOST_SAID = 4000
"""Articles of which it is kept what they say."""


class HeadlineList(Scrolled):
    """Rows of one line: mark, time, headline, feed; or of two. It scrolls by headlines."""

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
    lines: reactive[int] = reactive(1)
    """Lines that a headline takes: one, or two with what its article says."""
    grouping: reactive[str] = reactive("")
    """What headings between them name: `day`, `feed`, or empty for none."""
    together: reactive[bool] = reactive(False)
    """Whether a row stands for its whole story."""
    one_story: reactive[bool] = reactive(False)
    """Whether all tell one story, so that nobody needs to be told how many more do."""
    live: reactive[bool] = reactive(False)
    """Whether these are what comes now: of the night before, too, one wants the minute."""
    news: reactive[str] = reactive("")
    """What to say of what has come since one looked; empty: nothing."""

    foot: reactive[str] = reactive("")
    """What to say below the last one; empty: nothing."""

    class Moved(Message):
        """The cursor stands on another headline."""

    class Opened(Message):
        """A headline was clicked."""

    class Wanted(Message):
        """What a line speaks of was clicked: `news` or else the foot."""

        def __init__(self, *, news: bool) -> None:
            super().__init__()
            self.news = news

    class Unsaid(Message):
        """It is not known yet what some articles say that are seen now."""

        def __init__(self, rows: Sequence[int]) -> None:
            super().__init__()
            self.rows = rows

    def __init__(
        self, clock: Callable[[], datetime], zone: tzinfo | None = None, *, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self._clock = clock
        self._zone = zone
        self.window = Window(array("q"), lambda _: [])
        self.picked = Picked()
        """What is selected."""
        self._said: dict[int, tuple[str, Lit]] = {}
        self._asked: set[int] = set()
        """Articles of which it was asked what they say."""
        self._set_out: tuple[tuple[object, ...], list[Line]] = ((), [])
        self._new: frozenset[int] = frozenset()
        self._copies: frozenset[int] = frozenset()
        self._strips: dict[tuple[int, Part, bool], tuple[Headline, _How, Strip]] = {}
        self._seen = 0
        """How many lines it had when it was on the screen last."""
        self._furthest = (0, 0)
        """The top that was chosen to let the cursor stay on its line, and in how high a window."""

    def show(self, window: Window, *, cursor: int = 0, line: int = 0) -> None:
        """Show another list; `line`: the one of the screen on which the cursor is to stand."""
        self.picked.moved(window.rows, self.window.rows)
        longer = len(window) >= len(self.window)
        self.window = window
        if self.one_feed and len({one.feed for one in window.first() if one}) > 1:
            self.one_feed = False  # since then another feed was subscribed to
        self.set_reactive(HeadlineList.cursor, max(0, min(cursor, len(window) - 1)))
        self._stand_on(line, to_the_end=not longer)
        self.refresh()

    @property
    def line(self) -> int:
        """The line of the screen on which the headline under the cursor begins; where it is not seen, 0."""
        return next(
            (y for y, one in enumerate(self._lines()) if (one.index, one.part) == (self.cursor, 0)), 0
        )

    def _stand_on(self, line: int, *, to_the_end: bool = False) -> None:
        """Scroll so that the cursor stands on a line; `to_the_end`: but leave no room below the last one."""
        top = self._sight().top_at(self.cursor, line)
        self._furthest = (0 if to_the_end else top, self._height)
        self._measure()
        self.scroll_to(y=top, animate=False, force=True)
        self._keep_in_sight(0)

    def tell(self, news: str) -> None:
        """Say above all others what has come; the line under the cursor stays where it is, if it can."""
        line = self.line
        self.news = news
        self._stand_on(line)

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
        """Draw the rows that changed: two of them, or all of a range that grows."""
        self._keep_in_sight()
        if self.picked.anchor is not None:
            self.refresh()
        self.refresh_row(before)
        self.refresh_row(after)
        self.post_message(self.Moved())

    def refresh_row(self, index: int) -> None:
        """Draw the lines of one headline again."""
        for y, line in enumerate(self._lines()):
            if line.index == index:
                self.refresh(Region(0, y, self.size.width, 1))

    @property
    def seen_at_once(self) -> int:
        """How many headlines are on the screen."""
        return len({line.index for line in self._lines()}) or max(1, self.size.height // self.lines)

    def on_resize(self) -> None:
        """Keep the cursor in sight; on its line, where the list was hidden and is as high as before."""
        as_before = self._seen == self.size.height
        self._seen = self.size.height or self._seen
        self._measure()
        self._keep_in_sight(0 if as_before else MARGIN)

    def _set_anew(self) -> None:
        self._furthest = (0, 0)
        self._measure()
        self._keep_in_sight()

    watch_lines = watch_grouping = _set_anew

    @property
    def _height(self) -> int:
        return self.size.height or self._seen

    @property
    def _tells(self) -> bool:
        return bool(self.news) and self._height >= LOWEST_NEWS

    def _sight(self) -> Sight:
        group = (
            (lambda index: group_of(self._at(index), self.grouping, self._zone)) if self.grouping else None
        )
        return Sight(
            count=len(self.window),
            height=self._height,
            lines=self.lines,
            group=group,
            news=self._tells,
            foot=bool(self.foot) and self._height >= LOWEST_NEWS,
            furthest=self._furthest[0] if self._furthest[1] == self._height else 0,
        )

    def _measure(self) -> None:
        """Let it scroll by headlines, and no further than to where the last is seen, or to where it is."""
        lowest = self._sight().lowest if self._height and len(self.window) else 0
        self.virtual_size = Size(self.size.width, lowest + self._height)
        self._set_out = ((), [])

    watch_foot = _measure

    def _keep_in_sight(self, margin: int = MARGIN) -> None:
        if self._height and len(self.window):
            top = round(self.scroll_target_y)
            wanted = self._sight().top_for(self.cursor, top, margin)
            if wanted != top:
                self.scroll_to(y=wanted, animate=False, force=True)

    def _lines(self) -> list[Line]:
        """Set out what is on the screen; once for all of its rows."""
        set_out = self.size, self.lines, self.grouping, self._tells, bool(self.foot)
        now = (self.window, self.scroll_offset.y, set_out)
        if now != self._set_out[0]:
            self._set_out = (now, self._sight().from_top(self.scroll_offset.y))
        return self._set_out[1]

    def _at(self, index: int) -> Headline | None:
        with suppress(NewstermError):  # a damaged page of the store costs its rows, not the list
            return self.window[index]
        return None

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        (drawn,) = self.draw_rows(range(y, y + 1))
        return drawn

    def draw_rows(self, rows: range) -> Iterator[Strip]:
        """Draw some rows; what holds for all of them is found out once."""
        width, cursor = self.size.width, self.cursor
        if not len(self.window):
            yield from (self._say_empty(y, width) for y in rows)
            return
        lines = self._lines()
        reach = self._in_range(lines)
        manner = cache(partial(self._manner, width))
        for y in rows:
            line = lines[y] if y < len(lines) else None
            headline = self._at(line.index) if line else None
            if line is None or headline is None:
                yield strip([blank(width, self.colours.style("text"))], width)
            elif line.part == NEWS:
                yield self._say("" if y else self.news, width, "notice")
            elif line.part == FOOT:
                yield self._say(self.foot, width, "muted")
            elif line.part == HEADING:
                yield self._say(self._heading(headline), width, "kicker")
            else:
                part: Part = "alone" if self.lines == 1 else "lower" if line.part else "upper"
                picked = headline.row in self.picked or headline.row in reach
                yield self._drawn(headline, part, manner(chosen=line.index == cursor, picked=picked))

    def _drawn(self, headline: Headline, part: Part, manner: Manner) -> Strip:
        """Draw a line of a headline, or give it as it was drawn.

        A list that rolls has one new line; another that has come to the front again, often none.
        """
        how = (manner, self._says(headline.row) if part == "lower" else ("", ()))
        place = (headline.row, part, manner.chosen)
        known = self._strips.get(place)
        if known is not None and known[0] == headline and known[1] == how:
            return known[2]
        drawn = Row(headline, manner).draw(part, *how[1])
        if len(self._strips) >= MOST_DRAWN:
            self._strips.clear()
        self._strips[place] = (headline, how, drawn)
        return drawn

    def _say_empty(self, y: int, width: int) -> Strip:
        size, at = (width, self.size.height), 2 if self.size.height > 4 else 0
        style, language = self.colours.style("muted"), self.words.language
        said = " ".join(filter(None, (self.empty, self.foot)))
        return empty_words(said, y, size, style, at=at, language=language, mirrored=self.mirrored)

    def _say(self, text: str, width: int, name: str) -> Strip:
        """Draw a line that is no headline."""
        style, flush = self.colours.style(name), "right" if self.mirrored else "left"
        shown = sentence(text, max(0, width - 2), style, language=self.words.language, flush=flush)
        return row([[blank(1, style)], shown, [blank(1, style)]], width, mirrored=self.mirrored)

    def tell_apart(self, new: Iterable[int] = (), copies: Iterable[int] = ()) -> None:
        """Hear of a story which rows came since the reader looked at it, and which are copies of others."""
        self._new, self._copies = frozenset(new), frozenset(copies)
        self.refresh()

    def _heading(self, headline: Headline) -> str:
        if self.grouping == "feed":
            return headline.feed_title
        return day_heading(headline.when, self._clock(), self.words, self._zone)

    def _manner(self, width: int, *, chosen: bool, picked: bool) -> Manner:
        cursor = "cursor" if self.has_keys else "cursor-away"
        return Manner(
            width=width,
            mirrored=self.mirrored,
            colours=self.colours,
            words=self.words,
            # The end of this minute: what is drawn now is drawn so until then.
            now=self._clock().replace(second=59, microsecond=999_999),
            zone=self._zone,
            searched=self.searched,
            one_feed=self.one_feed or self.grouping == "feed",
            ground=cursor if chosen else "cursor-away" if picked else "text",
            chosen=chosen,
            picked=picked,
            together=self.together,
            one_story=self.one_story,
            # A story stands below the day of what heads it, and has the time of its latest.
            dated=self.grouping == "day" and not self.together,
            live=self.live,
            new=self._new,
            copies=self._copies,
        )

    @property
    def range(self) -> range:
        """The range that is being selected: places in the list."""
        anchor = self.picked.anchor
        if anchor is None:
            return range(0)
        return range(min(anchor, self.cursor), max(anchor, self.cursor) + 1)

    @property
    def selected(self) -> int:
        """How many headlines are selected."""
        rows = self.window.rows
        return len(self.picked) + sum(rows[index] not in self.picked for index in self.range)

    def end_range(self) -> None:
        """Let what the range reaches be selected, and begin no other."""
        reach = self.range
        self.picked.anchor = None
        self.picked.add(self.window.rows[reach.start : reach.stop])

    def _in_range(self, lines: Sequence[Line]) -> Collection[int]:
        """Find what the range that is being selected reaches, of what is seen."""
        reach = self.range
        return {self.window.rows[line.index] for line in lines if line.index in reach} if reach else ()

    def _says(self, number: int) -> tuple[str, Lit]:
        """Give what an article says, where that is known; else ask for it, and for all that is seen."""
        if number not in self._said and number not in self._asked:
            seen = dict.fromkeys(self.window.rows[line.index] for line in self._lines())
            wanted = [one for one in seen if one not in self._said]
            self._asked.update(wanted)
            self.post_message(self.Unsaid(wanted))
        return self._said.get(number, ("", ()))

    def say_of(self, said: Mapping[int, tuple[str, Lit]], asked: Sequence[int]) -> None:
        """Hear what articles say; of those that were asked for and are gone, nothing."""
        if len(self._said) > MOST_SAID:
            self._said.clear()
        self._said.update({number: said.get(number, ("", ())) for number in asked})
        self._asked.difference_update(asked)
        self.refresh()

    def forget_said(self) -> None:
        """Ask again what articles say: something else is sought in them."""
        self._said.clear()
        self._asked.clear()

    def on_click(self, event: Click) -> None:
        """Choose the headline under the pointer; chosen already, open it. With shift or ctrl, select."""
        lines = self._lines()
        line = lines[event.y] if 0 <= event.y < len(lines) else None
        if line is None or line.part == HEADING:
            return
        if line.part in {NEWS, FOOT}:
            self.post_message(self.Wanted(news=line.part == NEWS))
        elif event.shift:
            reach = range(min(line.index, self.cursor), max(line.index, self.cursor) + 1)
            self.picked.add(self.window.rows[reach.start : reach.stop])
            self._picked_other(line.index)
        elif event.ctrl or event.meta:
            self.picked.flip(self.window.rows[line.index])
            self._picked_other(line.index)
        elif line.index == self.cursor or not self.move(line.index):
            self.post_message(self.Opened())

    def _picked_other(self, index: int) -> None:
        self.cursor = index
        self.post_message(self.Moved())
        self.refresh()
