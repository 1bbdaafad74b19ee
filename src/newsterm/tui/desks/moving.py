"""Moving: through the list, through the article, from one tab to the next."""

from newsterm.tui.desks.desk import Desk

END = 1 << 30
NEARBY = 200
"""Rows."""


class MovingDesk(Desk):
    """Goes somewhere."""

    def next_headline(self) -> None:
        """Go down: a line of the article, or a headline."""
        self._step(1)

    def previous_headline(self) -> None:
        """Go up."""
        self._step(-1)

    def _step(self, by: int) -> None:
        front = self._front
        if front.in_article:
            front.article.step(by)
        else:
            front.at_rest = False
            front.headlines.move(front.headlines.cursor + by)

    def page_down(self) -> None:
        """Turn a page; at the end of an article go to the next unread one."""
        front = self._front
        if front.in_article:
            if not front.article.turn(1):
                self.next_unread()
        elif front.side_by_side and front.article.entry is not None:
            self.open()
            front.article.turn(1)
        else:
            self._step(max(1, front.headlines.size.height - 2))

    def page_up(self) -> None:
        """Turn a page back."""
        front = self._front
        if front.in_article:
            front.article.turn(-1)
        else:
            self._step(-max(1, front.headlines.size.height - 2))

    def top(self) -> None:
        """Go to the beginning."""
        self._step(-END)

    def bottom(self) -> None:
        """Go to the end."""
        self._step(END)

    def next_unread(self) -> None:
        """Go to the next unread article, and open it where one reads."""
        self._to_unread(1)

    def previous_unread(self) -> None:
        """Go back to an unread article."""
        self._to_unread(-1)

    def _to_unread(self, by: int) -> None:
        front = self._front
        index = self._unread_from(front.headlines.cursor + by, by)
        if index is None:
            front.tell("empty.unread", key=front.key_of("refresh_all"))
            return
        front.at_rest = False
        front.headlines.move(index)
        if front.in_article:
            self.open()

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
            front.show_section(front.active_section)
        else:
            front.status.say(f"{front.key_of('quit')}: {front.say('commands.quit.title')}")

    def next_section(self) -> None:
        """Show the next tab."""
        self._front.show_section((self._front.active_section + 1) % len(self._front.sections))

    def previous_section(self) -> None:
        """Show the tab before."""
        self._front.show_section((self._front.active_section - 1) % len(self._front.sections))
