"""The list: how it is set out, and what of it is selected."""

from collections.abc import Sequence
from typing import Final

from newsterm.lang import Said
from newsterm.model import QueryError
from newsterm.tui.desks.sections import Sections
from newsterm.tui.screens.arranged import ORDERS, Arranged
from newsterm.tui.screens.entire import with_all

ALL_SORTS: Final = {
    "newest": "list.newest", "oldest": "list.oldest", "feed": "list.by_feed", "unread": "list.unread_first",
}  # fmt: skip


class ListDesk:
    """Serves who looks through a list."""

    def __init__(self, front: Arranged) -> None:
        self._front = front
        self._sections = Sections(front)

    def order(self) -> None:
        """Put the list in the next order."""
        front = self._front
        place = ORDERS.index(front.order) if front.order in ORDERS else -1
        order = ORDERS[(place + 1) % len(ORDERS)]
        front.put_in_order(order, headed=order == "feed" or (front.headed and front.order != "feed"))
        front.tell(ALL_SORTS[order])

    def headings(self) -> None:
        """Put headings between the headlines, or take them away."""
        front = self._front
        front.put_in_order(front.order if front.order in ORDERS else "newest", headed=not front.headed)

    def density(self) -> None:
        """Give each headline one line, or two."""
        front = self._front
        front.density = front.headlines.lines = 3 - front.headlines.lines
        front.keep_list()

    def preview(self) -> None:
        """Show the article under the cursor beside the list, or not."""
        front = self._front
        front.previews = not front.previews
        if front.previews:
            front.schedule_preview()
        elif not front.in_article:
            front.article.clear()
        front.keep_list()
        front.tell("toasts.preview_on" if front.previews else "toasts.preview_off")

    def sections(self) -> None:
        """List the tabs, and those that the feeds suggest."""
        self._sections.show()

    def live_strip(self) -> None:
        """Show or hide what came last, below the tabs."""
        self._front.live.turn()

    def newest(self) -> None:
        """Go to the newest."""
        self._front.show_newest()

    def select(self) -> None:
        """Select the headline under the cursor, or no longer, and go to the next."""
        headlines = self._front.headlines
        if self._is_list() and headlines.chosen is not None:
            headlines.picked.flip(headlines.chosen.row)
            self._front.at_rest = False
            headlines.move(headlines.cursor + 1)
            self._show()

    def select_range(self) -> None:
        """Begin to select from the headline under the cursor on, or end it there."""
        headlines = self._front.headlines
        if not self._is_list() or headlines.chosen is None:
            return
        if headlines.picked.anchor is None:
            headlines.picked.anchor = headlines.cursor
            self._front.at_rest = False
        else:
            headlines.end_range()
        self._show()

    def select_all(self) -> None:
        """Select all of the list, or nothing."""
        if self._is_list():
            with_all(self._front, self._select_all)

    def _select_all(self, _: Sequence[int]) -> None:
        self._front.headlines.picked.all(self._front.headlines.window.rows)
        self._front.at_rest = False
        self._show()

    def select_matching(self) -> None:
        """Ask for a question, and select what answers it."""
        front = self._front
        if self._is_list():
            front.ask(
                front.say("list.which"),
                self._select_matching,
                hint=front.say("search.hint"),
                completes=front.newsroom.reading.completer(),
            )

    def _select_matching(self, question: str) -> None:
        front = self._front
        if not question:
            return
        if front.newsroom.reading.is_slow(question):
            raise QueryError(Said("list.too_slow"), column=0)
        shown = front.headlines.window

        def select(found: set[int]) -> None:
            if front.headlines.window is not shown:
                return
            answering = [row for row in shown.rows if row in found]
            front.headlines.picked.add(answering)
            front.at_rest = False
            self._show()
            if not answering:
                front.tell("empty.matching", query=question)

        front.act(lambda: set(front.newsroom.reading.rows(question, "arrived")), select)

    def _is_list(self) -> bool:
        """Whether one is in a list; an article stands for itself."""
        return not (self._front.in_article or self._front.in_feeds)

    def _show(self) -> None:
        self._front.headlines.refresh()
        self._front.show_place()
