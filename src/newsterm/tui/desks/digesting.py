"""The digest: what happened since yesterday, opened, marked read, taken back, and come back to."""

import asyncio
from collections.abc import Callable, Iterable
from functools import partial

from newsterm.model.digest import Digest, DigestItem
from newsterm.newsroom import Undone
from newsterm.tui.screens.arranged import Arranged
from newsterm.tui.screens.digest import DigestScreen

SINCE = "yesterday"


class DigestDesk:
    """Serves who wants to catch up; `back` leads from an article of the digest to the digest again."""

    def __init__(self, front: Arranged) -> None:
        self._front = front
        self._left: DigestScreen | None = None
        """The digest from which an article was opened."""
        self._opened = 0
        """Its row."""

    def open(self) -> None:
        """Put the digest together beside the loop, and show it."""
        front, digesting = self._front, self._front.newsroom.digesting

        async def showing() -> None:
            begin = digesting.moment(SINCE)
            self._show(await asyncio.to_thread(digesting.digest, begin))

        front.work(showing, "digest", opens=True)

    def comes_back(self) -> bool:
        """Show the digest again, where the article that is read was opened from it; False: it was not."""
        front, left = self._front, self._left
        entry = front.article.entry
        if left is None or front.zen or not front.in_article or entry is None or entry.row != self._opened:
            return False
        self._left = None
        front.leave_article()
        self._show(left.digest, left)
        return True

    def _show(self, digest: Digest, before: DigestScreen | None = None) -> None:
        front = self._front
        words, digesting = front.look.words, front.newsroom.digesting
        screen = DigestScreen(
            digest,
            lambda item: digesting.briefly(item).within(words),
            look=front.look,
            title=digesting.title(digest, words),
            latin=front.latin,
            keys={"m": self._read_one, "A": self._read_all, "u": self._undo},
            cursor=before.cursor if before else 0,
        )
        if before:
            screen.read |= before.read

        def done(place: int | None) -> None:
            if place is None:
                return
            row = digest.items[place].headline.row
            screen.read.add(place)
            if front.open_article(row):
                self._left, self._opened = screen, row
                if front.newsroom.config.reading.mark_read == "opened":
                    front.mark_read([row], on=True, about=digest.items[place].headline.feed_title)

        front.app.push_screen(screen, done)

    def _read_one(self, screen: DigestScreen) -> None:
        if screen.chosen is not None:
            self._read(screen, [screen.cursor])
            screen.step(1)

    def _read_all(self, screen: DigestScreen) -> None:
        self._read(screen, range(len(screen.digest.items)))

    def _read(self, screen: DigestScreen, places: Iterable[int]) -> None:
        """Mark what these items tell read, all of it as one step."""
        front, marked = self._front, list(places)
        items: list[DigestItem] = [screen.digest.items[place] for place in marked]

        def done(changed: int) -> None:
            screen.read.update(marked)
            front.marked([item.headline.row for item in items])
            screen.say(front.say("digest.read", n=changed, key="u"))

        front.act(partial(front.newsroom.digesting.read, items), done)

    def _undo(self, screen: DigestScreen) -> None:
        front = self._front

        def done(step: Undone | None) -> None:
            if step is None:
                screen.say(front.say("toasts.nothing_to_undo"))
                return
            front.marked(step.rows)
            back = set(step.rows)
            screen.read -= {
                place for place, item in enumerate(screen.digest.items) if item.headline.row in back
            }
            screen.say(front.say("toasts.undone", what=step.said))

        undo: Callable[[], Undone | None] = front.newsroom.undoing.undo
        front.act(undo, done)
