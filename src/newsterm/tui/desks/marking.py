"""Marking: read, saved, and back again."""

from functools import partial

from newsterm.newsroom import Undone
from newsterm.tui.desks.desk import Desk


class MarkingDesk(Desk):
    """Changes marks; nothing is asked, everything can be undone."""

    def toggle_read(self) -> None:
        """Mark the article read, or unread again."""
        front, headline = self._front, self._front.chosen
        if headline is None:
            return

        def say(read: bool) -> None:
            front.marked([headline.row])
            if read:
                front.tell("toasts.marked_read", n=1, key=front.key_of("undo"))
            else:
                front.tell("toasts.marked_unread")

        front.act(partial(front.newsroom.marking.flip_read, headline.row), say)

    def mark_list_read(self) -> None:
        """Mark exactly what this list shows read, never what arrived meanwhile."""
        front = self._front
        front.mark_read(
            front.headlines.window.rows,
            on=True,
            then=lambda changed: front.tell("toasts.marked_read", n=changed, key=front.key_of("undo")),
        )

    def toggle_saved(self) -> None:
        """Save the article, or no longer."""
        front, headline = self._front, self._front.chosen
        if headline is None:
            return

        def say(saved: bool) -> None:
            front.marked([headline.row])
            front.tell("toasts.saved" if saved else "toasts.unsaved")

        front.act(partial(front.newsroom.marking.flip_saved, headline.row), say)

    def undo(self) -> None:
        """Take the last step back."""
        self._front.act(
            self._front.newsroom.undoing.undo, partial(self._stepped, "undone", "nothing_to_undo")
        )

    def redo(self) -> None:
        """Make it again."""
        self._front.act(
            self._front.newsroom.undoing.redo, partial(self._stepped, "redone", "nothing_to_redo")
        )

    def _stepped(self, done: str, nothing: str, step: Undone | None) -> None:
        front = self._front
        if step is None:
            front.tell(f"toasts.{nothing}")
            return
        front.marked(step.rows)
        front.tell(f"toasts.{done}", what=step.said)
