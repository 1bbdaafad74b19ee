"""Marking: read, saved, tagged, muted, in the bin, and back again."""

from array import array
from collections.abc import Sequence
from functools import partial

from newsterm.lang import Said
from newsterm.model import Headline
from newsterm.newsroom import Step
from newsterm.tui.desks.desk import Desk
from newsterm.tui.desks.stepping import Stepping
from newsterm.tui.screens.entire import with_all
from newsterm.tui.screens.front import Front
from newsterm.tui.screens.place import visited

MOST_STEPS = 99
"""Steps that are taken back at once."""


class MarkingDesk(Desk):
    """Changes marks; nothing is asked, everything can be undone."""

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._stepping = Stepping(front)

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
                front.tell("toasts.marked_unread", key=front.key_of("undo"))

        front.act(partial(front.newsroom.marking.flip_read, headline.row, about=headline.feed_title), say)

    def mark_list_read(self) -> None:
        """Mark exactly what this list shows read, never what arrived meanwhile."""
        with_all(self._front, self._mark_all_read)

    def _mark_all_read(self, rows: Sequence[int]) -> None:
        front = self._front
        front.mark_read(
            rows,
            on=True,
            about=self.where(),
            then=lambda changed: front.tell("toasts.marked_read", n=changed, key=front.key_of("undo")),
        )

    def toggle_saved(self) -> None:
        """Save the article, or no longer."""
        front, headline = self._front, self._front.chosen
        if headline is None:
            return

        def say(saved: bool) -> None:
            front.marked([headline.row])
            front.tell("toasts.saved" if saved else "toasts.unsaved", key=front.key_of("undo"))

        front.act(partial(front.newsroom.marking.flip_saved, headline.row, about=headline.feed_title), say)

    def tag(self) -> None:
        """Ask for the tags of the article."""
        front, headline = self._front, self._front.chosen
        if headline is not None:
            shown = ", ".join(headline.marks.tags)
            front.ask(front.say("history.tags"), partial(self._tag, headline), shown)

    def _tag(self, headline: Headline, line: str) -> None:
        wanted = dict.fromkeys(" ".join(tag.split()) for tag in line.replace("،", ",").split(","))
        add = [tag for tag in wanted if tag and tag not in headline.marks.tags]
        drop = [tag for tag in headline.marks.tags if tag not in wanted]
        doing = partial(
            self._front.newsroom.marking.tag, [headline.row], add=add, drop=drop, about=headline.feed_title
        )
        self._front.act(doing, partial(self.done, "tags", [headline.row], headline.feed_title))

    def toggle_muted(self) -> None:
        """Mute the article, or no longer."""
        front, headline = self._front, self._front.chosen
        if headline is None:
            return

        def say(muted: bool) -> None:
            self.put_away([headline.row])
            self.done("muted" if muted else "unmuted", [headline.row], headline.feed_title, 1)

        front.act(partial(front.newsroom.marking.flip_muted, headline.row, about=headline.feed_title), say)

    def bin(self) -> None:
        """Put the article into the bin."""
        headline = self._front.chosen
        if headline is not None:
            self.bin_these([headline.row], headline.feed_title)

    def bin_list(self) -> None:
        """Put exactly what this list shows into the bin, never what arrived meanwhile."""
        with_all(self._front, lambda rows: self.bin_these(rows, self.where()))

    def bin_these(self, rows: Sequence[int], about: str) -> None:
        """Put these into the bin."""
        front = self._front

        def then(changed: int) -> None:
            self.put_away(rows)
            self.done("binned", rows, about, changed)

        front.act(partial(front.newsroom.marking.binned, rows, about=about), then)

    def where(self) -> str:
        """Name what the list shows: a tab, feed, story, or what is searched for; as a step is `about` it."""
        front = self._front
        if front.searched_for is None:
            section = front.section
            return Said(f"sections.{section.name}").spell() if section.own else section.name
        return visited(front)

    def put_away(self, rows: Sequence[int]) -> None:
        """Take entries out of the list; the line under the cursor stays where it is on the screen."""
        front, gone = self._front, set(rows)
        if front.article.entry is not None and front.article.entry.row in gone:
            front.article.clear()
            if front.in_article:
                front.leave_article()
        front.replace(array("q", (row for row in front.headlines.window.rows if row not in gone)))
        front.follow_cursor()

    def done(self, label: str, rows: Sequence[int], about: str, changed: int) -> None:
        """Show what became of entries, say it, and which key takes it back."""
        front = self._front
        front.marked(rows)
        if changed:
            step = Step(at=front.newsroom.clock(), label=label, about=about, changed=changed)
            front.tell("toasts.stepped", what=step.said, key=front.key_of("undo"))
        else:
            front.tell("toasts.nothing_to_do")

    def undo(self) -> None:
        """Take the last step back."""
        for _ in range(min(self._front.count, MOST_STEPS)):
            self._stepping.undo()

    def redo(self) -> None:
        """Make it again."""
        for _ in range(min(self._front.count, MOST_STEPS)):
            self._stepping.redo()

    def history(self) -> None:
        """Show what was done."""
        self._stepping.history()
