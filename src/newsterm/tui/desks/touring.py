"""The tour: six keys, each learned by pressing it; what is done meanwhile is done, and the tour waits."""

from contextlib import suppress
from functools import partial

from newsterm.model import NewstermError
from newsterm.tui.screens.front import Front

STEPS = ("next_headline", "open", "back", "toggle_saved", "undo", "help")
"""The commands that are learned, one after the other."""
_DONE = {"open": True, "back": False}
"""What need not be learned where one is in the article, or is not."""
_LOOKS_AROUND = frozenset({"next_headline", "previous_headline", "page_down", "page_up"})
"""What one does who has not made up one's mind."""
_PLACE = "tui:tour"
"""Where the store keeps how far the tour is that was begun and has not ended."""


class Touring:
    """Says in a line above the last one which key comes next, from the first headline on."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._at: int | None = None
        self._first = 0
        """With which step it began: there it is said how it ends."""
        self._kept = ""
        self._is_offered = False

    def offer(self) -> None:
        """Say how to begin, until somebody goes their own way."""
        self._is_offered = True

    def recall(self) -> None:
        """Go on with a tour that had not ended when newsterm was left: perhaps there was nothing to read."""
        with suppress(NewstermError):
            self._kept = self._front.newsroom.reading.place(_PLACE)
        if self._kept.isdecimal() and int(self._kept) < len(STEPS):
            self._at = self._first = int(self._kept)

    def begin(self) -> None:
        """Begin, or begin again."""
        self._at = self._first = 0
        self.tell()
        self._keep()

    def _keep(self) -> None:
        at, front = "" if self._at is None else str(self._at), self._front
        if at != self._kept and not front.newsroom.store.readonly:
            self._kept = at
            front.act(partial(front.newsroom.reading.set_place, _PLACE, at), lambda _: None)

    def done(self, command: str, *, aimless: bool) -> None:
        """Go on where it was the command to be learned; who goes back from nowhere (`aimless`) has enough."""
        if self._is_offered and command not in _LOOKS_AROUND:
            self._is_offered = False
            self.tell()
        if self._at is None:
            return
        if command == STEPS[self._at]:
            self._at = self._at + 1 if self._at + 1 < len(STEPS) else None
        elif command == "back" and aimless:
            self._at = None
        self.tell()
        self._keep()

    def tell(self) -> None:
        """Say what to press, where there is something to press it on."""
        front = self._front
        while self._at is not None and _DONE.get(STEPS[self._at]) is front.in_article:
            self._at += 1  # it came about in another way
        is_seen = self._at is not None and len(front.headlines.window) and not front.in_feeds
        if self._is_offered and self._at is None and len(front.headlines.window):
            front.status.lesson = front.say("tour.offer", key=front.key_of("tour"))
            return
        front.status.lesson = self._words(self._at) if is_seen and self._at is not None else ""

    def _words(self, at: int) -> str:
        front, number = self._front, self._front.look.words.number
        what = front.say(f"tour.{STEPS[at]}", key=front.key_of(STEPS[at]))
        words = f"{number(at + 1)}/{number(len(STEPS))} · {what}"
        leave = front.say("tour.leave", key=front.key_of("back"))
        return f"{words} {leave}" if at == self._first else words
