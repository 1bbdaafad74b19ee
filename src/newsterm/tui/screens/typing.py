"""The line in the last row, as it is typed: finished, given up, completed, recalled, pasted into."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from threading import Thread

from textual.events import Key, Paste

from newsterm.model import NewstermError
from newsterm.newsroom import Newsroom
from newsterm.query import Completions
from newsterm.tui.keyboard.keys import Keymap
from newsterm.tui.keyboard.line_edit import LineEdit
from newsterm.tui.looks.alone import alone
from newsterm.tui.looks.look import Look
from newsterm.tui.screens.arranged import Arranged

STALE = 0.2
"""Seconds that suggestions for the line as it was may stand, while others are looked for."""


class Typing(Arranged, inherit_bindings=False):
    """The list and the article, with what is typed below them."""

    def __init__(self, newsroom: Newsroom, keymap: Keymap, look: Look) -> None:
        super().__init__(newsroom, keymap, look)
        self._asked_how: Callable[[str, int], Completions] | None = None
        """Who is being asked how the line may go on; one look at a time."""
        self._has_grown = False
        """Whether the line is another one by now."""

    def type(self, event: Key) -> None:
        """Let a key change the line, finish it or leave it."""
        edit, answer, given_up = self.status.edit, self.answer, self.given_up
        assert edit is not None
        if event.key in {"escape", "ctrl+c"}:
            self.asked()
            if given_up is not None:
                given_up()
        elif event.key == "enter":
            try:
                if answer is not None:
                    answer(edit.text.strip())
            except NewstermError as error:
                self._asked_how = None  # what comes of that does not talk over what is wrong
                self.status.note(alone(error.whole, self.look.words), wrong=True)
            else:
                if not self.stays:
                    self.asked()
        elif event.key == "tab":
            self._complete(edit)
        elif self._recall(edit, event.key) or edit.key(event.key, event.character):
            self._grown()

    def _recall(self, edit: LineEdit, key: str) -> bool:
        """Bring back what was typed before; says whether the key asked for that."""
        if self.recalls is None or key not in {"up", "down"}:
            return False
        edit.text = self.recalls.step(edit.text, -1 if key == "up" else 1)
        edit.caret = len(edit.text)
        return True

    def _complete(self, edit: LineEdit) -> None:
        """Let the first suggestion stand for what is being typed; what is typed meanwhile waits, or wins."""
        if (completes := self.completes) is None:
            return

        async def completing() -> None:
            text, caret = edit.text, edit.caret
            found = await _beside(partial(completes, text, caret))
            if found.pieces and self.status.edit is edit and (edit.text, edit.caret) == (text, caret):
                edit.text = text[: found.start] + found.pieces[0] + text[caret:]
                edit.caret = found.start + len(found.pieces[0])
                self._grown()

        self.work(completing, "completing", opens=True)

    def _grown(self) -> None:
        self._has_grown = True
        self.status.refresh()
        if self.completes is None:
            self.status.note("")
        elif self._asked_how is not self.completes:
            self._asked_how = self.completes
            self.work(partial(self._suggest, self.completes), "suggesting", alone=False)
        if self.typed is not None and self.status.edit is not None:
            self.typed(self.status.edit.text.strip())

    async def _suggest(self, completes: Callable[[str, int], Completions]) -> None:
        """Say how the line may go on, as it stands in the end."""
        try:
            while self._has_grown and self._asked_how is completes and (edit := self.status.edit):
                self._has_grown = False
                looking = _beside(partial(completes, edit.text, edit.caret))
                done, _ = await asyncio.wait([looking], timeout=STALE)
                if not done and self._asked_how is self.completes is completes:
                    self.status.note("")
                found = await looking
                if self._asked_how is self.completes is completes:
                    self.status.note("   ".join(f"\u2068{piece}\u2069" for piece in found.pieces))
        finally:
            if self._asked_how is completes:
                self._asked_how = None

    def on_paste(self, event: Paste) -> None:
        """Type what was pasted, where something is being typed."""
        event.stop()
        self.ahead.then(partial(self._paste, event.text))

    def _paste(self, text: str) -> None:
        if not self.is_active:  # what was pressed just before has opened something else
            self.app.screen.post_message(Paste(text))
        elif self.status.edit is not None:
            self.status.edit.insert(text)
            self._grown()


def _beside(completing: Callable[[], Completions]) -> asyncio.Future[Completions]:
    """Look for suggestions in a thread for which nobody waits who leaves: a disk may never answer."""
    found: Future[Completions] = Future()

    def look() -> None:
        try:
            found.set_result(completing())
        except Exception as error:  # noqa: BLE001 - told where it is waited for
            found.set_exception(error)

    found.set_running_or_notify_cancel()
    Thread(target=look, daemon=True, name="suggestions").start()
    return asyncio.wrap_future(found)
