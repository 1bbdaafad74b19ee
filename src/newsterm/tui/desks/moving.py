"""Moving: through the list, through the article, from one tab to the next."""

from functools import partial

from newsterm.tui.desks.desk import Desk
from newsterm.tui.desks.going import Going
from newsterm.tui.screens.entire import with_all
from newsterm.tui.screens.front import Front

END = 1 << 30
NEARBY = 200
"""Rows."""
MOST_PAGES = 99
"""Pages, or unread articles, that are turned at once."""


class MovingDesk(Desk):
    """Goes somewhere."""

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._going = Going(front)

    def next_headline(self) -> None:
        """Go down: a line of the article, or a headline."""
        self._step(self._front.count)

    def previous_headline(self) -> None:
        """Go up."""
        self._step(-self._front.count)

    def _step(self, by: int) -> None:
        front = self._front
        if front.in_article:
            front.article.step(by)
        else:
            front.at_rest = False
            front.headlines.move(front.headlines.cursor + by)

    def next_article(self) -> None:
        """Go to the next headline, and open it where one reads."""
        self._to_article(self._front.count)

    def previous_article(self) -> None:
        """Go to the headline before, and open it where one reads."""
        self._to_article(-self._front.count)

    def _to_article(self, by: int) -> None:
        front = self._front
        front.at_rest = False
        if front.headlines.move(front.headlines.cursor + by) and front.in_article:
            self.open()

    def go_to(self) -> None:
        """Go to a tab, a feed or a tag by its name."""
        self._going.ask()

    def page_down(self) -> None:
        """Turn pages; at the end of an article go to the next unread one."""
        for _ in range(min(self._front.count, MOST_PAGES)):
            self._page_down()

    def _page_down(self, *, waits: bool = True) -> None:
        front = self._front
        if front.in_article:
            if front.article.turn(1):
                return
            if waits and front.awaits_below():  # the end of the article is not the end of what is to be seen
                front.ahead.then(partial(self._page_down, waits=False))
            else:
                self._to_unread(1, around=False)  # who reads on to the end is not led back to the beginning
        elif front.side_by_side and front.article.entry is not None:
            self.open()
            front.article.turn(1)
        else:
            self._step(max(1, front.headlines.size.height - 2))

    def page_up(self) -> None:
        """Turn pages back."""
        front = self._front
        for _ in range(min(front.count, MOST_PAGES)):
            if front.in_article:
                front.article.turn(-1)
            else:
                self._step(-max(1, front.headlines.size.height - 2))

    def top(self) -> None:
        """Go to the beginning, or to the headline of a number."""
        self._step(-END)
        if self._front.count > 1:
            self._step(self._front.count - 1)

    def bottom(self) -> None:
        """Go to the end, or to the headline of a number."""
        if self._front.count > 1:
            self.top()
        elif self._front.in_article:
            self._step(END)
        else:
            with_all(self._front, lambda _: self._step(END))

    def next_unread(self) -> None:
        """Go to the next unread article, and open it where one reads."""
        for _ in range(min(self._front.count, MOST_PAGES)):
            self._to_unread(1)

    def previous_unread(self) -> None:
        """Go back to an unread article."""
        for _ in range(min(self._front.count, MOST_PAGES)):
            self._to_unread(-1)

    def _to_unread(self, by: int, *, around: bool = True) -> None:
        front = self._front
        here = front.headlines.cursor
        index = self._unread_from(here + by, by)
        if index is None and by > 0 and not front.whole:  # what is further down is not in the list yet
            with_all(front, lambda _: self._to_unread(by, around=around))
            return
        if index is None:
            index = self._unread_from(0 if by > 0 else len(front.headlines.window) - 1, by)
            if index is None or index == here:
                self._say_none_unread(index)
                return
            if not around:
                front.tell("toasts.none_further", key=front.key_of("next_unread"))
                return
            front.tell("toasts.found_around" if by > 0 else "toasts.found_around_back")
        front.at_rest = False
        front.headlines.move(index)
        if front.in_article:
            self.open()

    def _say_none_unread(self, index: int | None) -> None:
        """Say that no other article of this list is unread; `index`: this one is. Or none at all."""
        front = self._front
        if index is not None:
            front.tell("toasts.only_unread")
        elif front.newsroom.reading.rows("is:unread", "arrived", 1):
            front.tell("toasts.none_unread_here")
        else:
            front.tell("empty.unread", key=front.key_of("refresh_all"))

    def _unread_from(self, index: int, by: int) -> int | None:
        """Find the next unread entry: nearby by looking, further off by asking which there are."""
        window = self._front.headlines.window
        for near in range(index, index + NEARBY * by, by):
            if not 0 <= near < len(window):
                return None
            headline = window[near]
            if headline is not None and not headline.marks.read:
                return near
        unread = set(self._front.newsroom.reading.rows("is:unread"))
        far = range(index + NEARBY * by, len(window) if by > 0 else -1, by)
        return next((place for place in far if window.rows[place] in unread), None)

    def next_pane(self) -> None:
        """Go from the list to the article and back."""
        if self._front.in_article:
            self._front.leave_article()
        else:
            self.open()

    def open(self) -> None:
        """Open the article under the cursor; it counts as read from now on, if the reader set it so."""
        front = self._front
        headline = front.headlines.chosen
        if headline is None or not front.open_article(headline.row):
            return
        if front.newsroom.config.reading.mark_read == "opened" and not headline.marks.read:
            front.mark_read([headline.row], on=True, about=headline.feed_title)

    def back(self) -> None:
        """Go back: from zen, from the article, from what was found."""
        front = self._front
        if front.zen:
            front.zen = False
            front.set_out()
        elif front.in_article:
            front.leave_article()
        elif front.searched_for is not None:
            front.come_back()
        elif front.newsroom.config.interface.keys == "newsboat":
            front.show_feeds()  # from which one comes there
        else:
            front.status.say(f"{front.key_of('quit')}: {front.say('commands.quit.title')}")

    def next_section(self) -> None:
        """Show the next tab."""
        self._front.show_section((self._front.active_section + self._front.count) % len(self._front.sections))

    def previous_section(self) -> None:
        """Show the tab before."""
        self._front.show_section((self._front.active_section - self._front.count) % len(self._front.sections))
