"""One feed and how it fares, as lines: what it is, what is to be said of it, the last looks at it."""

from collections.abc import Sequence
from datetime import datetime

from rich.segment import Segment

from newsterm.bidi import cells
from newsterm.lang import Phrases, Said, ago, base_direction, list_time, spoken
from newsterm.model import Check, Health, Standing, shown_address
from newsterm.tui.looks.alone import alone
from newsterm.tui.looks.look import Look
from newsterm.tui.looks.mirror import joined, screen_order
from newsterm.tui.looks.strips import blank, label, paragraph, sentence

_MARKS = {
    "dead": ("✗", "wrong"),
    "failing": ("!", "wrong"),
    "too_often": ("!", "wrong"),
    "moved": ("→", "marker"),
    "paused": ("=", "muted"),
    "never": (" ", "muted"),
}
"""Kind of health → its sign, and its style."""
_MIRRORED = {"→": "←"}
TIME_COLUMNS = 5
WIDE_ENOUGH = 56
"""Columns from which status, size and seconds of a look are shown."""


def mark_of(health: Health, *, mirrored: bool) -> tuple[str, str]:
    """Give the sign of how a feed fares, and its style."""
    sign, style = _MARKS.get(health.kind, ("✓", "muted"))
    return (_MIRRORED.get(sign, sign) if mirrored else sign), style


def details(
    one: Standing,
    looks: Sequence[Check],
    look: Look,
    now: datetime,
    hints: Sequence[tuple[str, str]],
    *,
    size: tuple[int, int],
) -> list[list[Segment]]:
    """Lay out what is known of a feed: at most `size[1]` lines of exactly `size[0]` columns.

    `looks`: the earliest first. `hints`: keys, each with what it does; they stand in the last lines.
    """
    width, height = size
    page = _Page(look, now, width)
    words = look.words
    head = [
        label(one.title, width, look.colours.style("heading"), flush=page.flush),
        label(shown_address(one.feed.url), width, look.colours.style("muted"), base="ltr", flush=page.flush),
        *page.paragraph(one.health.said, mark_of(one.health, mirrored=False)[1], most=3),
        *page.paragraph(one.health.way_out, "muted", most=2),
        page.say(_when(one, look, now), "text"),
    ]
    kept = words.say("doctor.articles", n=one.state.total, unread=one.state.unread)
    if height >= len(head) + 8:
        head += [page.say(kept, "text"), page.blank, page.say(_of_looks(looks, look), "kicker")]
    else:
        head.append(page.blank)
    if len(looks) > 1:  # of one alone the line below says it all
        head.append(page.marks(looks))
    foot = page.hints(hints)
    if height <= len(head) + len(foot):
        foot = foot[:1]  # what came of the last look goes before the less likely keys
    room = max(0, height - len(foot))
    lines = [*head, *(page.look(check) for check in reversed(looks))][:room]
    return [*lines, *[page.blank] * (room - len(lines)), *foot][:height]


def _when(one: Standing, look: Look, now: datetime) -> str:
    """Say when it answered last, and when it is asked again."""
    say, state = look.words.say, one.state
    text = say("feeds.no_success")
    if state.succeeded is not None:
        text = spoken(look.words, "feeds.last_success", when=ago(state.succeeded, now))
    if state.next_check is not None and not (one.feed.paused or state.stopped):
        time = list_time(state.next_check, now, look.words)
        text += f" · {say('feeds.next_check', when=time)}"
    return text


def _of_looks(looks: Sequence[Check], look: Look) -> str:
    say = look.words.say
    return say("feeds.history", n=len(looks)) if looks else say("feeds.no_history")


class _Page:
    """Lines of one width, in the look of the moment."""

    def __init__(self, look: Look, now: datetime, width: int) -> None:
        self._look = look
        self._now = now
        self._width = width
        self._style = look.colours.style
        self.flush = "right" if look.mirrored else "left"

    @property
    def blank(self) -> list[Segment]:
        """An empty line."""
        return [blank(self._width, self._style("text"))]

    def say(self, text: str, name: str) -> list[Segment]:
        """Lay out one sentence, cut where it is too long."""
        language = self._look.words.language
        return sentence(text, self._width, self._style(name), language=language, flush=self.flush)

    def paragraph(self, said: Said, name: str, *, most: int) -> list[list[Segment]]:
        """Lay a sentence out on as many lines as it needs, at the most so many; nothing said is none."""
        text = alone(said, self._look.words)
        if not text:
            return []
        base = base_direction(text, language=self._look.words.language)
        style = self._style("text" if name == "muted" and said.key.startswith("health.") else name)
        return paragraph(text, self._width, style, base=base, flush=self.flush, most=most)

    def marks(self, looks: Sequence[Check]) -> list[Segment]:
        """Draw the looks as a row of signs, from the earliest on, between the times of both ends."""
        plain = self._style("text")
        times = [self._time(check) for check in (looks[0], looks[-1])]
        gap = 1 if 2 * len(looks) + 2 * TIME_COLUMNS + 3 <= self._width else 0
        fields = [times[0], [blank(2 - gap, plain)]]
        for sign, name in map(_sign, looks):
            fields += [[blank(gap, plain)], label(sign, 1, self._style(name))]
        fields += [[blank(2, plain)], times[1]]
        used = sum(cells(segment.text) for field in fields for segment in field)
        fields.append([blank(max(0, self._width - used), plain)])
        return joined(screen_order(fields, mirrored=self._look.mirrored))

    def _time(self, check: Check) -> list[Segment]:
        text = list_time(check.at, self._now, self._look.words)
        return label(text, TIME_COLUMNS, self._style("time"), base="ltr", flush=self.flush)

    def look(self, check: Check) -> list[Segment]:
        """Draw one look: when, what came of it, how it was answered."""
        words, plain = self._look.words, self._style("text")
        what = check.error.within(words)
        if not what:
            changed = check.altered and not check.added
            key = "feeds.altered" if changed else "status.refreshed"
            what = words.say(key, n=check.altered if changed else check.added)
        facts = _facts(check, words) if self._width >= WIDE_ENOUGH else ""
        sign, name = _sign(check)
        base = base_direction(what, language=words.language)
        style = self._style("text" if check.error else "read")
        room = max(0, self._width - TIME_COLUMNS - 4 - cells(facts))
        end = "left" if self._look.mirrored else "right"
        side = "rtl" if words.is_rtl else "ltr"
        fields = [
            self._time(check),
            [blank(1, plain)],
            label(sign, 1, self._style(name)),
            [blank(1, plain)],
            label(what, room, style, base=base, flush=self.flush),
            [blank(1, plain)],
            label(facts, cells(facts), self._style("muted"), base=side, flush=end),
        ]
        return joined(screen_order(fields, mirrored=self._look.mirrored))

    def hints(self, hints: Sequence[tuple[str, str]]) -> list[list[Segment]]:
        """Name the keys that serve here, on as many lines as they need, at the most two."""
        lines: list[list[tuple[str, str]]] = [[]]
        used = 0
        for key, what in hints:
            columns = cells(key) + cells(what) + 4
            if used + columns > self._width + 3:
                lines.append([])
                used = 0
            lines[-1].append((key, what))
            used += columns
        return [self._keys(line) for line in lines[:2] if line]

    def _keys(self, hints: Sequence[tuple[str, str]]) -> list[Segment]:
        muted = self._style("muted")
        fields = []
        for key, what in hints:
            fields += [
                label(key, cells(key), self._style("marker"), base="ltr"),
                [blank(1, muted)],
                label(what, cells(what), muted),
                [blank(3, muted)],
            ]
        used = sum(cells(key) + cells(what) + 4 for key, what in hints[:-1])
        used += cells(hints[-1][0]) + cells(hints[-1][1]) + 1
        fields[-1] = [blank(max(0, self._width - used), muted)]
        return joined(screen_order(fields, mirrored=self._look.mirrored))


def _sign(check: Check) -> tuple[str, str]:
    """Give the sign of a look, and its style: something came, nothing was new, it failed."""
    if check.error:
        return "✗", "wrong"
    return ("✓", "marker") if check.added or check.altered else ("·", "muted")


def _facts(check: Check, words: Phrases) -> str:
    """Say how the source answered: status, size, seconds; what is not known is left out."""
    answered = check.answered
    size = f"{answered.size / 1000:.0f} kB" if answered.size >= 1000 else f"{answered.size} B"
    took = max(0.01, answered.took)
    seconds = words.number(took, places=1 if took >= 0.1 else 2)
    told = [
        str(answered.status) if answered.status else "",
        f"\u2066{size}\u2069" if answered.size else "",
        words.say("feeds.took", seconds=seconds) if answered.took else "",
    ]
    return " · ".join(one for one in told if one)
