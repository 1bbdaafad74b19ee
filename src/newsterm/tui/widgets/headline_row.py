"""One headline as it stands in the list: on one line, or on two with what its article says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Literal, TypeAlias

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from newsterm.bidi import cells
from newsterm.lang import base_direction, is_rtl_language, relative
from newsterm.lang.dates import clock, list_time, live_time
from newsterm.lang.digits import digits
from newsterm.lang.measures import file_size, running_time
from newsterm.lang.notices import KINDS
from newsterm.lang.phrases import Phrases
from newsterm.model import Headline
from newsterm.page import find_in
from newsterm.tui.looks.strips import blank, label, line_end, row
from newsterm.tui.looks.theme import Theme

TIME_COLUMNS = 5
FEED_COLUMNS = ((96, 20), (62, 18), (0, 12))
"""In a list from so many columns on, how wide the column is in which the feed's name stands."""
SHORTEST_FEED = 9
"""Columns below which nobody knows a name again that is cut."""
EDGE = 6 + TIME_COLUMNS
"""Columns beside a headline: bar, signs, time, and blanks around them."""
LONGEST_TAGS = 24
_NOTICES = 2
"""How many badges a row shows at the most."""
SIGNS = {"picked": "✓", "saved": "★", "tagged": "#", "altered": "±"}

Lit = Sequence[tuple[int, int]]
Part: TypeAlias = Literal["alone", "upper", "lower"]
"""All of a headline on one line, or one of its two lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How the rows of a list are drawn at the moment."""

    width: int
    mirrored: bool
    colours: Theme
    words: Phrases
    now: datetime
    zone: tzinfo | None
    searched: tuple[str, ...] = ()
    """Words that stand out."""
    one_feed: bool = False
    """Whether nobody needs to be told the feed on every row."""
    ground: str = "text"
    """The style on which the row stands: that of the cursor, of what is selected, or of all others."""
    chosen: bool = False
    picked: bool = False
    together: bool = False
    """Whether a row stands for its whole story."""
    one_story: bool = False
    """Whether all rows tell one story."""
    dated: bool = False
    """Whether its day stands in the heading above it."""
    live: bool = False
    """Whether it is of what comes now."""
    new: frozenset[int] = frozenset()
    """Rows of it that came since the reader looked at it last."""
    copies: frozenset[int] = frozenset()
    """Rows of it that say in nearly the same words what an earlier one said."""

    def time(self, when: datetime) -> str:
        """Give a time: the minute, or what says more of how long ago it is."""
        if self.dated:
            return clock(when, self.zone, self.words.digit_system)
        return (live_time if self.live else list_time)(when, self.now, self.words, self.zone)

    def over(self, names: str) -> Style:
        """Give a style on the ground of this row."""
        return self.colours.style(names) if self.ground == "text" else self.colours.over(names, self.ground)


def columns_of_source(title: str, source: str, width: int, room: int) -> int:
    """Choose how wide the name of its source is beside a headline, which goes first: whole where it fits.

    The name has its column, or what the headline leaves, if that is enough to know it.
    """
    left = room - cells(title) - 2
    column = _widest_source(width)
    if left >= column:
        return column
    wanted = min(cells(source), column)
    return wanted if left >= wanted else left if left >= SHORTEST_FEED else 0


def _widest_source(width: int) -> int:
    return next(columns for least, columns in FEED_COLUMNS if width >= least)


class Row:
    """A headline, drawn line by line."""

    def __init__(self, headline: Headline, manner: Manner) -> None:
        self._headline = headline
        self._manner = manner
        self._plain = manner.over("text")
        self._start = "right" if manner.mirrored else "left"
        rtl_list = headline.direction == "rtl" or (
            not headline.direction and is_rtl_language(headline.language)
        )
        self._base = base_direction(headline.title, declared=headline.direction, language=headline.language)
        # A Latin headline of an Arabic feed runs from left to right, but stands flush with its list.
        self._flush, self._far = ("right", "left") if rtl_list or self._base == "rtl" else ("left", "right")
        # The one that is chosen is not dimmed: for having been read, or because it is less than the headline.
        read = "text" if manner.chosen else "read"
        self._title_style = manner.over(read if headline.marks.read else "unread")
        self._source = "" if manner.one_feed else headline.feed_title
        self._more = ""
        """How many more tell the same; in one story whether it is new, or a copy."""
        if manner.one_story:
            marks = ("stories.new", manner.new), ("stories.copy", manner.copies)
            self._more = " · ".join(manner.words.say(key) for key, rows in marks if headline.row in rows)
        elif headline.tellings > 1:
            self._more = f"+{manner.words.number(headline.tellings - 1)}"
            counted = ("stories.tellings", headline.tellings), ("stories.sources", headline.sources)
            said = " · ".join(manner.words.say(key, n=n) for key, n in counted)
            if manner.together and cells(said) <= _widest_source(manner.width):
                self._source, self._more = said, ""
        self._runs = ""
        """How long what came with it runs, and how large it is."""

    @property
    def _room(self) -> int:
        return self._manner.width - EDGE

    def draw(self, part: Part, said: str = "", lit: Lit = ()) -> Strip:
        """Draw a part of it; what the article says is in the lower one."""
        match part:
            case "alone":
                return self.alone()
            case "upper":
                return self.upper()
            case "lower":
                return self.lower(said, lit)

    def alone(self) -> Strip:
        """Draw it on one line: signs, time, headline, feed."""
        title = self._headline.title
        left = self._room - self._columns_of_more - cells(title) - 2
        self._runs = next((runs for runs in self._measures() if cells(runs) <= left), "")
        room = self._room - self._columns_of_more
        source = 0
        if self._source:
            width = self._manner.width
            source = columns_of_source(title, self._source, width, room)
            if self._manner.one_story:  # who tells it is what one wants to know there
                source = _widest_source(width)
        body = [self._title(title, room - (source + 2 if source else 0)), *self._how_many_more()]
        return self._row(self._head(), [*body, *self._feed(source)])

    def upper(self) -> Strip:
        """Draw the first of two lines: signs, time, as much of the headline as there is room for."""
        whole = self._manner.together and self._headline.tellings > 1  # how many tell it stands below
        title = self._headline.title if whole else self._parts()[0]
        return self._row(self._head(), [self._title(title, self._room)])

    def lower(self, said: str, lit: Lit) -> Strip:
        """Draw the second: tags, the rest of the headline or else notices and what the article says, feed."""
        headline, manner = self._headline, self._manner
        source = min(cells(self._source), _widest_source(manner.width))
        self._runs = next(iter(self._measures()), "")
        room = self._room - (source + 2 if source else 0) - self._columns_of_more
        signs = "".join(
            sign if there else " "
            for sign, there in (
                (SIGNS["altered"], headline.altered),
                (SIGNS["tagged"], headline.marks.tags),
            )
        )
        head = [
            label(self._bar if manner.chosen else " ", 1, manner.over("mark-unread")),
            label(signs[::-1] if manner.mirrored else signs, 2, manner.over("mark-saved")),
            [blank(3 + TIME_COLUMNS - 1, self._plain)],
        ]
        rest = self._parts()[1]
        if manner.together and headline.tellings > 1:
            return self._row(head, [self._counts(self._room)])
        body: list[list[Segment]] = []
        tags = "" if rest else " ".join(f"#{tag}" for tag in headline.marks.tags)
        if tags:
            columns = min(cells(tags), LONGEST_TAGS, max(0, room - 1))
            body += [label(tags, columns, manner.over("mark-saved")), [blank(1, self._plain)]]
            room -= columns + 1
        if rest:
            body.append(self._title(rest, room))
        else:
            notice = self._notice()
            if notice and room > 3 * cells(notice):
                style = manner.over("text" if manner.chosen else "notice")
                body += [label(notice, cells(notice), style), [blank(1, self._plain)]]
                room -= cells(notice) + 1
            base = base_direction(said, declared=headline.direction, language=headline.language)
            quiet = manner.over("text" if manner.chosen else "read")
            shown = label(
                said, room, quiet, base=base, flush=self._flush, found=lit, lit=manner.over("found")
            )
            body.append(shown)
        return self._row(head, [*body, *self._how_many_more(), *self._feed(source)])

    def _parts(self) -> tuple[str, str]:
        """Part the headline into what the first line shows of it and the rest."""
        title = self._headline.title
        end = line_end(title, self._room, self._base)
        return title[:end], title[end:]

    @property
    def _bar(self) -> str:
        manner = self._manner
        rest = SIGNS["picked"] if manner.picked else " "
        return ("▐" if manner.mirrored else "▌") if manner.chosen else rest

    def _head(self) -> list[list[Segment]]:
        headline, manner = self._headline, self._manner
        marks = headline.marks
        sign = (
            SIGNS["saved"]
            if marks.saved
            else SIGNS["tagged"]
            if marks.tags
            else SIGNS["altered"]
            if headline.altered
            else " "
        )
        both = SIGNS["picked"] if manner.picked and manner.chosen else " "
        when = (headline.told_last if manner.together else None) or headline.when
        return [
            label(self._bar, 1, manner.over("mark-unread")),
            [Segment(" " if marks.read else "●", manner.over("mark-unread"))],
            label(sign, 1, manner.over("mark-saved")),
            label(both, 1, manner.over("mark-unread")),
            label(
                manner.time(when),
                TIME_COLUMNS,
                manner.over("text" if manner.chosen else "time"),
                base="ltr",
                flush=self._start,
            ),
            [blank(1, self._plain)],
        ]

    def _title(self, text: str, columns: int) -> list[Segment]:
        manner = self._manner
        return label(
            text,
            columns,
            self._title_style,
            base=self._base,
            flush=self._flush,
            found=find_in(text, manner.searched),
            lit=manner.over("found"),
        )

    def _counts(self, columns: int) -> list[Segment]:
        """Say how many tell it, how many sources these are, and since when."""
        headline, manner = self._headline, self._manner
        words, since = manner.words, headline.told_since or headline.when
        said = words.say(
            "stories.counts",
            tellings=words.say("stories.tellings", n=headline.tellings),
            sources=words.say("stories.sources", n=headline.sources),
            since=relative(since, manner.now, words.language, words.digit_system),
        )
        if headline.told_new:
            said = words.say("stories.and_new", what=said, n=headline.told_new)
        style = manner.over("text" if manner.chosen else "feed")
        base = base_direction(said, language=words.language)
        return label(said, columns, style, base=base, flush=self._flush)

    def _notice(self) -> str:
        """Say in a word what the article says of itself; an opinion stays one, whoever sent it."""
        kinds = [kind for kind in KINDS if kind in self._headline.notices]
        return " · ".join(self._manner.words.say(f"notices.{kind}") for kind in kinds[:_NOTICES])

    @property
    def _columns_of_more(self) -> int:
        return sum(cells(text) + gap for text, gap in ((self._runs, 2), (self._more, 1)) if text)

    def _measures(self) -> Sequence[str]:
        """Say how long what came with it runs, and how large it is; where that is too much, one of both."""
        headline, system = self._headline, self._manner.words.digit_system
        parts = running_time(headline.duration), file_size(headline.size, brief=True)
        told = [f"\u2066{digits(part, system)}\u2069" for part in parts if part]
        return [" · ".join(told), told[0]] if told else ()

    def _how_many_more(self) -> list[list[Segment]]:
        fields = []
        if self._runs:
            style = self._manner.over("text" if self._manner.chosen else "time")
            base = "rtl" if self._manner.mirrored else "ltr"
            fields = [[blank(2, self._plain)], label(self._runs, cells(self._runs), style, base=base)]
        if self._more:
            style = self._manner.over("mark-saved")
            fields += [[blank(1, self._plain)], label(self._more, cells(self._more), style, base="ltr")]
        return fields

    def _feed(self, columns: int) -> list[list[Segment]]:
        if not columns:
            return []
        style = self._manner.over("text" if self._manner.chosen else "feed")
        return [[blank(2, self._plain)], label(self._source, columns, style, flush=self._far)]

    def _row(self, head: Sequence[list[Segment]], body: Sequence[list[Segment]]) -> Strip:
        """Put what stands beside a headline where the headline ends, on whichever side that is."""
        turned = body if self._flush == self._start else body[::-1]
        fields = [*head, *turned, [blank(1, self._plain)]]
        return row(fields, self._manner.width, mirrored=self._manner.mirrored)
