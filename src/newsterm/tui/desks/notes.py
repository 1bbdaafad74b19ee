"""Footnotes: from the text to its note, and back to where one read."""

from collections.abc import Mapping

from newsterm.lang import fold
from newsterm.tui.screens.front import Front


class Notes:
    """Serves who wants to read a note, and go on where the text was left."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._left: tuple[int, int, int] | None = None
        """The article, block and character that one left for a note."""

    def turn(self) -> None:
        """Go to the note, which is asked for where there are several; from there back to the text."""
        front = self._front
        entry = front.article.entry
        if not front.in_article or entry is None:
            front.tell("toasts.no_footnote")
            return
        if self._left is not None and self._left[0] == entry.row:
            self.leave()
            return
        seen = front.article.targets_seen()
        if not seen:
            front.tell("toasts.no_footnote")
        elif len(seen) == 1:
            self.lead(next(iter(seen)))
        else:
            front.ask(front.say("article.note"), lambda text: self._chosen(seen, text))

    def _chosen(self, seen: Mapping[str, str], text: str) -> None:
        wanted = _plain(text)
        found = next((target for target, said in seen.items() if wanted and _plain(said) == wanted), None)
        if found is not None:
            self.lead(found)
        elif text:
            self._front.tell("toasts.no_such_number", n=text)

    def lead(self, target: str) -> None:
        """Go where something leads, and know the way back."""
        front = self._front
        since = front.article.lead(target)
        if since is None or front.article.entry is None:
            front.tell("toasts.no_footnote")
            return
        self._left = (front.article.entry.row, *since)
        front.tell("toasts.at_note", key=front.key_of("footnote"))

    @property
    def is_away(self) -> bool:
        """Whether one left the text for a note."""
        entry = self._front.article.entry
        return self._left is not None and entry is not None and entry.row == self._left[0]

    def leave(self) -> None:
        """Go back to the text."""
        if self._left is not None:
            self._front.article.go_to(*self._left[1:])
        self._left = None


def _plain(said: str) -> str:
    """Write a raised or bracketed sign as it is typed: `¹`, `[1]` and `١` as `1`."""
    return "".join(char for char in fold(said) if char.isalnum() or char == "*")
