"""What the reader does with articles: the one that is read, some by number, all that answer a question."""

from collections.abc import Callable, Mapping, Sequence

from newsterm.cli.reading.grammar import Asked, numbers
from newsterm.cli.reading.opened import Lines
from newsterm.cli.reading.stand import Stand
from newsterm.lang import Said, clock, day_words
from newsterm.model import UsageError
from newsterm.newsroom import Step, Undone
from newsterm.newsroom.marking import no_question_to_the_bin

_LABELS = {
    "read": "read", "unread": "unread", "save": "saved", "unsave": "unsaved", "mute": "muted",
    "unmute": "unmuted", "bin": "binned", "unbin": "unbinned", "tag": "tags", "untag": "tags",
}  # fmt: skip
"""What a step of the journal is called."""
_AWAY = frozenset({"muted", "binned"})
"""Steps that take articles out of sight."""
_SHOWN = 50
"""Steps that the history lists."""


class Marking:
    """Changes marks; nothing is asked, and everything can be taken back."""

    def __init__(self, stand: Stand) -> None:
        self._stand = stand

    def toggle_read(self, asked: Asked) -> Lines:
        """Mark articles read, or unread again."""
        return self._flip(asked, "read", ("read", "unread"))

    def toggle_saved(self, asked: Asked) -> Lines:
        """Save articles, or no longer."""
        return self._flip(asked, "saved", ("saved", "unsaved"))

    def toggle_muted(self, asked: Asked) -> Lines:
        """Mute articles, or no longer."""
        return self._flip(asked, "muted", ("muted", "unmuted"))

    def _flip(self, asked: Asked, mark: str, labels: tuple[str, str]) -> Lines:
        rows, about = self._meant(asked.rest)
        on, changed = self._stand.newsroom.marking.flip_all(rows, mark, about=about)
        yield from self._done(labels[not on], rows, about, changed)

    def mark(self, asked: Asked) -> Lines:
        """Do with articles what the word says."""
        rows, about = self._meant(asked.rest, binned=asked.typed == "unbin")
        marking, on = (
            self._stand.newsroom.marking,
            not asked.typed.startswith("un") or asked.typed == "unread",
        )
        label = _LABELS[asked.typed]
        doing: Mapping[str, Callable[[], int]] = {
            "read": lambda: marking.read(rows, about=about),
            "unread": lambda: marking.read(rows, on=False, about=about),
            "saved": lambda: marking.saved(rows, on=on, about=about),
            "unsaved": lambda: marking.saved(rows, on=on, about=about),
            "muted": lambda: marking.muted(rows, on=on, about=about),
            "unmuted": lambda: marking.muted(rows, on=on, about=about),
            "unbinned": lambda: marking.binned(rows, on=False, about=about),
        }
        yield from self._done(label, rows, about, doing[label]())

    def bin(self, asked: Asked) -> Lines:
        """Put articles into the bin."""
        rows, about = self._meant(asked.rest)
        yield from self._done("binned", rows, about, self._stand.newsroom.marking.binned(rows, about=about))

    def tag(self, asked: Asked) -> Lines:
        """Put a tag on articles, or take it off: the first word, or what is in quotation marks."""
        name, rest = _tag(asked.rest)
        rows, about = self._meant(rest)
        add, drop = ([name], []) if asked.typed == "tag" else ([], [name])
        changed = self._stand.newsroom.marking.tag(rows, add=add, drop=drop, about=about)
        yield from self._done("tags", rows, about, changed)

    def mark_list_read(self, _: Asked) -> Lines:
        """Mark exactly what the list holds read."""
        stand = self._stand
        changed = stand.newsroom.marking.read(stand.rows, about=stand.about)
        yield stand.say("toasts.marked_read", n=changed, key="u")

    def _meant(self, text: str, *, binned: bool = False) -> tuple[Sequence[int], str]:
        """Find the articles that are meant, and what they are of; raises UsageError, QueryError."""
        stand = self._stand
        if not text:
            chosen = stand.chosen
            return [chosen.row], chosen.feed_title
        places = numbers(text, len(stand.rows))
        if places is not None:
            return [stand.rows[place - 1] for place in places], stand.about
        if binned:
            raise no_question_to_the_bin()
        return stand.newsroom.reading.rows(text), text

    def _done(self, label: str, rows: Sequence[int], about: str, changed: int) -> Lines:
        """Say what was done, and what takes it back."""
        stand = self._stand
        if not changed:
            yield stand.say("toasts.nothing_to_do")
            return
        if label in _AWAY:
            stand.put_away(rows)
        one = {"saved": "toasts.saved", "unsaved": "toasts.unsaved", "unread": "toasts.marked_unread"}
        if len(rows) == 1 and label in one:
            yield stand.say(one[label], key="u")
            return
        step = Step(at=stand.newsroom.clock(), label=label, about=about, changed=changed)
        yield stand.say("toasts.stepped", what=step.said, key="u")

    def undo(self, asked: Asked) -> Lines:
        """Take the last step back, or the one with this number."""
        undoing = self._stand.newsroom.undoing
        if not asked.rest:
            return self._turned(undoing.undo(), "toasts.undone", "toasts.nothing_to_undo")
        if not asked.rest.isdecimal():
            raise UsageError(Said("errors.cli.no_number", value=asked.rest), hint=Said("hints.history_shows"))
        return self._turned(undoing.revert(int(asked.rest)), "toasts.undone", "toasts.nothing_to_undo")

    def redo(self, _: Asked) -> Lines:
        """Make the step again that was taken back last."""
        return self._turned(self._stand.newsroom.undoing.redo(), "toasts.redone", "toasts.nothing_to_redo")

    def _turned(self, done: Undone | None, said: str, nothing: str) -> Lines:
        stand = self._stand
        if done is None:
            yield stand.say(nothing)
            return
        if stand.newsroom.reading.standing(done.rows) - set(stand.rows):
            place, opened = stand.at, stand.opened  # what was put away may be back in the list
            row = stand.rows[place] if 0 <= place < len(stand.rows) else 0
            stand.reload()
            stand.opened = opened
            stand.at = stand.rows.index(row) if row in stand.rows else -1
        yield stand.say(said, what=done.said)

    def history(self, _: Asked) -> Lines:
        """List what was done, the latest first; a number takes that one step back."""
        stand, words = self._stand, self._stand.words
        steps = stand.newsroom.undoing.history(_SHOWN)
        if not steps:
            yield stand.say("history.empty")
            return
        now = stand.newsroom.clock()

        def told(step: Step) -> str:
            time = clock(step.at, digits=words.digit_system)
            day = (
                ""
                if step.at.astimezone().date() == now.astimezone().date()
                else day_words(step.at, now, words)
            )
            state = words.say("tables.undone") if step.undone else ""
            return words.listed([*filter(None, [day, time, step.said.within(words), state])])

        def back(place: int) -> Lines:
            stand.choices = None
            return self.undo(Asked("undo", rest=str(steps[place].journal)))

        yield from stand.offer(stand.say("history.title"), [told(step) for step in steps], back)


def _tag(text: str) -> tuple[str, str]:
    """Part a tag's name from what follows; raises UsageError where there is none."""
    quote = {'"': '"', "«": "»", "“": "”"}.get(text[:1])
    name, _, rest = text[1:].partition(quote) if quote else text.partition(" ")
    name = " ".join(name.split())
    if not name:
        raise UsageError(Said("errors.cli.tag_name"), hint=Said("hints.for_example", example="tag later 3"))
    return name, rest.strip()
