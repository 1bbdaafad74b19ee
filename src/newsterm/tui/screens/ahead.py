"""What is typed before the screen stands as earlier keys asked for: it waits, and is done in its order."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.timer import Timer

    from newsterm.tui.screens.panes import Panes

PATIENCE = 0.5
"""Seconds after which nothing waits any more: what is opened takes long, or a pane has no room at all."""


class Ahead:
    """A queue before a screen on which something is being opened, or an article has no lines yet."""

    def __init__(self, front: "Panes") -> None:
        self._front = front
        self._waiting: deque[Callable[[], None]] = deque()
        self._opening: dict[object, object] = {}
        """What is being opened: its group, where the next of a group is in the place of the last."""
        self._given_up: object = None
        """The article for whose lines nothing waits any more."""
        self._is_settling: bool | None = None
        """Whether the panes are to have other sizes; None: there is nothing to be seen of them yet."""
        self._is_doing = False
        self._timer: Timer | None = None

    def begin(self) -> None:
        """Hear from now on when the panes were laid out; the screen has just been mounted."""
        self._is_settling = False
        front = self._front

        def laid_out(_screen: object) -> None:
            if self._is_settling:  # the article hears of its size in its own time: this, behind that
                front.article.call_later(self._settled)

        front.screen_layout_refresh_signal.subscribe(front, laid_out, immediate=True)

    def then(self, doing: Callable[[], None]) -> None:
        """Do something when all is done, and seen, that was asked for before it."""
        self._waiting.append(doing)
        if not self._is_doing and len(self._waiting) == 1:
            self.go_on()

    def open(self, group: str, *, alone: bool) -> object:
        """Hear that something is being opened: until it is `opened` all else waits; gives what names it.

        `alone`: in the place of what was being opened in the same group.
        """
        turn = object()
        self._opening[group if alone else turn] = turn
        return turn

    def opened(self, turn: object = None) -> None:
        """Hear that it is; None: that all is, for another screen is there."""
        self._opening = {key: other for key, other in self._opening.items() if turn not in (None, other)}
        self.go_on()

    def settle(self) -> None:
        """Let all wait until the panes have the sizes that they were just given."""
        self._is_settling = None if self._is_settling is None else True

    def _settled(self) -> None:
        self._is_settling = False
        self.go_on()

    @property
    def _waits(self) -> bool:
        front, article = self._front, self._front.article
        arriving = front.in_article and article.is_arriving and article.entry is not self._given_up
        return bool(self._opening or self._is_settling or arriving)

    def go_on(self, *, anyway: bool = False) -> None:
        """Do what waited, up to what opens something again; `anyway`: though not all stands yet."""
        if self._is_doing:
            return
        if anyway:
            self._opening, self._is_settling = {}, self._is_settling and False
            self._given_up = self._front.article.entry
        while self._waiting and not self._waits:
            first, later, self._waiting = self._waiting.popleft(), self._waiting, deque()
            self._is_doing = True
            try:
                first()
            finally:
                self._is_doing = False
                self._waiting += later  # what it asked for itself goes before what was typed after it
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self._waiting:
            self._timer = self._front.set_timer(PATIENCE, lambda: self.go_on(anyway=True))
