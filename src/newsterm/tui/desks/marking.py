"""Marking: read, saved, and back again."""

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
        front.mark_read([headline.row], on=on)
        if on:
            front.tell("toasts.marked_read", n=1, key=front.key_of("undo"))
        else:
            front.tell("toasts.marked_unread")

    def mark_list_read(self) -> None:
        """Mark exactly what this list shows read, never what arrived meanwhile."""
        front = self._front
        changed = front.mark_read(front.headlines.window.rows, on=True)
        front.tell("toasts.marked_read", n=changed, key=front.key_of("undo"))

    def toggle_saved(self) -> None:
        """Save the article, or no longer."""
        front, headline = self._front, self._front.headlines.chosen
        if headline is None:
            return
        on = not headline.marks.saved
        front.newsroom.marking.saved([headline.row], on=on)
        front.marked([headline.row])
        front.tell("toasts.saved" if on else "toasts.unsaved")

    def undo(self) -> None:
        """Take the last step back."""
        self._stepped(self._front.newsroom.undoing.undo(), "toasts.undone", "toasts.nothing_to_undo")

    def redo(self) -> None:
        """Make it again."""
        self._stepped(self._front.newsroom.undoing.redo(), "toasts.redone", "toasts.nothing_to_redo")

    def _stepped(self, step: Undone | None, done: str, nothing: str) -> None:
        front = self._front
        if step is None:
            front.tell(nothing)
            return
        front.marked(step.rows)
        front.tell(done, what=step_words(step.label, step.changed, front.say))
