"""Marking: read, saved, and back again."""

from functools import partial

from newsterm.newsroom import Undone
from newsterm.tui.desks.desk import Desk
from newsterm.tui.wording import step_words


class MarkingDesk(Desk):
    """Changes marks; nothing is asked, everything can be undone."""

    def toggle_read(self) -> None:
        """Mark the article read, or unread again."""
        front, headline = self._front, self._front.headlines.chosen
        if headline is None:
            return
        on = not headline.marks.read

        def say(changed: int) -> None:
            if on:
                front.tell("toasts.marked_read", n=changed, key=front.key_of("undo"))
            else:
                front.tell("toasts.marked_unread")

        front.mark_read([headline.row], on=on, then=say)

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
        front, headline = self._front, self._front.headlines.chosen
        if headline is None:
            return
        on = not headline.marks.saved

        def say(_: int) -> None:
            front.marked([headline.row])
            front.tell("toasts.saved" if on else "toasts.unsaved")

        front.act(partial(front.newsroom.marking.saved, [headline.row], on=on), say)

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
        front.tell(f"toasts.{done}", what=step_words(step.label, step.changed, front.say))
