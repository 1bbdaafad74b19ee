"""Steps of the journal: the last one back and forth, and any one of them from a list of what was done."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from newsterm.lang import clock, day_words
from newsterm.newsroom import Step, Undone
from newsterm.tui.screens.choosing import Choice
from newsterm.tui.screens.front import Front
from newsterm.tui.screens.history import History

SHOWN = 1000
"""Steps that the list shows."""


class Stepping:
    """Goes back and forth."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._shown: History | None = None

    def undo(self) -> None:
        """Take the last step back."""
        self._turn(back=True)

    def redo(self) -> None:
        """Make it again."""
        self._turn(back=False)

    def _turn(self, *, back: bool) -> None:
        front = self._front

        def then(found: tuple[Undone | None, str]) -> None:
            step, name = found
            if step is None:
                front.tell("toasts.nothing_to_undo" if back else "toasts.nothing_to_redo")
            else:
                self._show(step)
                what = f"\u2068{name}\u2069" if name else step.said
                front.tell("toasts.undone" if back else "toasts.redone", what=what)

        front.act(partial(self._turned, back=back), then)

    def _turned(self, *, back: bool) -> tuple[Undone | None, str]:
        """Take a step back, or make it again, with all that a macro did with it; tells the macro's name."""
        newsroom, grouped = self._front.newsroom, self._front.grouped
        turn = newsroom.undoing.undo if back else newsroom.undoing.redo
        step = newsroom.store.last(undone=not back)
        group = grouped.of(step.journal) if step is not None else None
        done = turn()
        while done is not None and group is not None:
            step = newsroom.store.last(undone=not back)
            if step is None or grouped.of(step.journal) != group:
                break
            more = turn()
            if more is None:
                break
            done = replace(more, rows=(*done.rows, *more.rows), feeds=(*done.feeds, *more.feeds))
        return done, group.name if group else ""

    def _show(self, step: Undone) -> None:
        """Show what is otherwise now, wherever one is."""
        front = self._front
        front.marked(step.rows)
        feeds = {feed.url: state.id for feed, state in front.newsroom.reading.feeds()} if step.feeds else {}
        for number in (feeds[url] for url in step.feeds if url in feeds):
            front.feeds.want(number)
        front.arrived()
        if self._shown is not None and self._shown.is_attached:
            self._shown.fill(self._choices(self._steps()))

    def history(self) -> None:
        """Show what was done, the latest first, also just now; a step that is chosen is taken back."""
        self._front.act(self._steps, self._list, opens=True)

    def _steps(self) -> Sequence[Step]:
        return self._front.newsroom.undoing.history(SHOWN)

    def _list(self, steps: Sequence[Step]) -> None:
        front = self._front
        front.status.hush()  # what was done just now is its first line
        keys = {name: front.key_of(name) for name in ("undo", "redo")}
        self._shown = History(
            front.say("commands.history.title"),
            self._choices(steps),
            look=front.look,
            hint=front.say("history.keys", enter="enter", **keys),
            latin=front.latin,
            revert=self._revert,
            keys={keys["undo"]: self.undo, keys["redo"]: self.redo},
        )
        front.app.push_screen(self._shown)

    def _revert(self, number: int) -> None:
        front = self._front

        def then(step: Undone) -> None:
            self._show(step)
            front.tell(
                "toasts.reverted" if step.rows or step.feeds else "toasts.nothing_of_it",
                what=step.said,
                key=front.key_of("undo"),
            )

        front.act(partial(front.newsroom.undoing.revert, number), then)

    def _choices(self, steps: Sequence[Step]) -> list[Choice[int]]:
        return list(self._lines(steps)) or [Choice(self._front.say("history.empty"))]

    def _lines(self, steps: Sequence[Step]) -> Iterator[Choice[int]]:
        """Name each day once, and below it what was done when."""
        words, now = self._front.look.words, self._front.newsroom.clock()
        today = now.astimezone().date()
        for day, done in groupby(steps, lambda step: step.at.astimezone().date()):
            of_day = list(done)
            near = {0: "history.today", 1: "history.yesterday"}.get((today - day).days)
            yield Choice(words.say(near) if near else day_words(of_day[0].at, now, words))
            for step in of_day:
                time = clock(step.at, digits=words.digit_system)
                yield Choice(f"{time} · {step.said.within(words)}", value=step.journal, faint=step.undone)
