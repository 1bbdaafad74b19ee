"""The line in the last row, as it is typed: finished, given up, completed, recalled, pasted into."""

from functools import partial

from textual.events import Key, Paste

from newsterm.model import NewstermError
from newsterm.tui.keyboard.line_edit import LineEdit
from newsterm.tui.screens.arranged import Arranged


class Typing(Arranged, inherit_bindings=False):
    """The list and the article, with what is typed below them."""

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
                self.status.note(error.whole.within(self.look.words), wrong=True)
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
        """Let the first suggestion stand for what is being typed."""
        found = self.completes(edit.text, edit.caret) if self.completes else None
        if found and found.pieces:
            edit.text = edit.text[: found.start] + found.pieces[0] + edit.text[edit.caret :]
            edit.caret = found.start + len(found.pieces[0])
            self._grown()

    def _grown(self) -> None:
        edit = self.status.edit
        found = self.completes(edit.text, edit.caret) if self.completes and edit else None
        self.status.note("   ".join(f"\u2068{piece}\u2069" for piece in found.pieces) if found else "")
        if self.typed is not None and self.status.edit is not None:
            self.typed(self.status.edit.text.strip())

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
