"""The main screen: keys become commands, and what the panes say is passed on to the desk it concerns."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.events import Key

from newsterm.model import Feed, NewstermError
from newsterm.newsroom import Newsroom, Step
from newsterm.tui.desks import (
    FeedsDesk,
    ListDesk,
    MarkingDesk,
    MovingDesk,
    NewsDesk,
    OwnDesk,
    ReadingDesk,
    StoriesDesk,
    Together,
)
from newsterm.tui.keyboard.commands import COMMANDS, OF_ARTICLE
from newsterm.tui.keyboard.keys import Keymap
from newsterm.tui.keyboard.pending import Asked, Pending
from newsterm.tui.looks.look import Look
from newsterm.tui.places.whereabouts import Whereabouts
from newsterm.tui.screens.typing import Typing
from newsterm.tui.widgets.article_pane import ArticlePane
from newsterm.tui.widgets.divider import Divider
from newsterm.tui.widgets.live_strip import LiveStrip
from newsterm.tui.widgets.section_tabs import SectionTabs

if TYPE_CHECKING:
    from textual.timer import Timer

MINUTE = 60.0
"""Seconds between two looks how long ago all was that is seen."""
REMEMBER = 1.0
"""Seconds between two looks whether one is somewhere else."""
MOST_TIMES = 99
"""So often a macro is done at once."""
_ALSO_IN_FEEDS = frozenset({
    "undo", "redo", "history", "go_to", "next_section", "previous_section", "toggle_marks",
})  # fmt: skip
"""What is the same while the feeds are shown, besides what concerns news and newsterm."""
LOOK_AROUND = 2.0
"""Seconds between two looks whether another newsterm wrote."""


class ReadingScreen(Typing, inherit_bindings=False):
    """Where one reads."""

    def __init__(self, newsroom: Newsroom, keymap: Keymap, look: Look) -> None:
        super().__init__(newsroom, keymap, look)
        self._news = NewsDesk(self)
        self._reading = ReadingDesk(self)
        self._stories = StoriesDesk(self)
        self._own = OwnDesk(self)
        self._feeds = FeedsDesk(self, self._news, self._reading)
        marking = MarkingDesk(self)
        self._together = Together(self, marking, self._reading)
        desks = {
            "moving": MovingDesk(self),
            "list": ListDesk(self),
            "stories": self._stories,
            "reading": self._reading,
            "marking": marking,
            "news": self._news,
            "feeds": self._feeds,
            "newsterm": self._own,
        }
        self._commands: dict[str, Callable[[], None]] = {
            command.name: getattr(desks[command.group], command.name) for command in COMMANDS
        }
        self._in_feeds: dict[str, Callable[[], None]] = {
            command.name: getattr(self._feeds, command.name, self._commands[command.name])
            for command in COMMANDS
            if hasattr(self._feeds, command.name)
            or command.group in {"news", "newsterm"}
            or command.name in _ALSO_IN_FEEDS
        }
        """What keys ask for while the feeds are shown."""
        self._whereabouts = Whereabouts(self)
        self._tidied = 0
        """The last step of which the reader knows that old articles were put away by it."""
        self._pending = Pending(keymap)
        self._knows_help = False
        """Whether it was said already where all keys stand."""
        self._patience: Timer | None = None
        """Ends when keys that wait for others mean what they mean alone."""

    def on_mount(self) -> None:
        """Show the first list, then ask for news."""
        settings = self.newsroom.config.reading
        self.article.text_width = settings.width
        self.article.justify = settings.justify
        self.article.ruler = settings.ruler
        self.article.spacing = settings.spacing
        self.article.margin = settings.margin
        self.put_on(self.look)
        self.version = self.newsroom.reading.version()
        self._tidied = self.newsroom.tidying.latest()
        self._whereabouts.recall()
        self.recall_list()
        self._own.touring.recall()
        self.careful(self.load)()
        empty = not len(self.headlines.window)
        if empty and not self._whereabouts.was_here and self.newsroom.reading.feeds():
            self._own.touring.offer()  # in the demonstration, and to who wrote feeds.toml first
        self.call_after_refresh(self.careful(self._whereabouts.return_to))
        self.ahead.begin()
        self.set_interval(LOOK_AROUND, self._look_around)
        self.set_interval(MINUTE, self.careful(self.grow_older))
        self.set_interval(REMEMBER, self.careful(self._whereabouts.keep))
        if self.newsroom.config.refresh.at_start:
            self._news.refresh_due()
        if self.newsroom.config.refresh.while_open:
            self._news.keep_asking()

    def leave(self) -> None:
        """Remember where one is, and leave."""
        self.careful(self._whereabouts.keep_at_last)()
        super().leave()

    def _look_around(self) -> None:
        try:
            version = self.newsroom.reading.version()
        except NewstermError as error:
            self.complain(error.whole)
            return
        if version != self.version:
            self.version = version
            self.act(self.newsroom.follow_feeds, lambda _: self.arrived())
            self.act(partial(self.newsroom.tidying.after, self._tidied), self._tell_tidied)

    def _tell_tidied(self, step: Step | None) -> None:
        if step is not None:
            self._tidied = step.journal
            self.tell("toasts.tidied", n=step.changed, key=self.key_of("undo"))

    def run(self, command: str, count: int = 1) -> None:
        """Do what a command says, so often or so far; what cannot be done is said, and reading goes on."""
        self.count = count
        aimless = not (self.in_article or self.in_feeds or self.zen or self.headlines.selected)
        try:
            if command in self.keymap.macros:
                self._run_macro(command, count)
            elif command.startswith("section_"):
                self.show_section(int(command.removeprefix("section_")) - 1)
            elif (command == "open" and self._stories.opens()) or (
                command == "back" and self._stories.comes_back()
            ):
                return
            elif self.in_feeds:
                self._in_feeds.get(command, self._say_for_articles)()
            elif command in OF_ARTICLE and not (self.in_article or self.story or self.headlines.chosen):
                self.tell("toasts.no_article")
            elif self.in_article and self._reading.within_article(command):
                return
            elif (together := self._together.serves(command)) is not None:
                together()
            elif command == "back" and self.of_feeds and not self.in_article:
                self.show_feeds()
            else:
                self._commands[command]()
        except NewstermError as error:
            self.complain(error.whole)
        finally:
            self.count = 1
            self._own.touring.done(command, aimless=aimless and self.searched_for is None)

    def show_place(self) -> None:
        """Say where one is, and which key is to be learned there."""
        super().show_place()
        self._own.touring.tell()

    def tour(self) -> None:
        """Show a newcomer around, as soon as there is something to read."""
        self._own.tour()

    def _say_for_articles(self) -> None:
        self.tell("toasts.for_articles", key=self.key_of("open"))

    def _run_macro(self, name: str, count: int) -> None:
        """Do one command after the other, so often; each takes what it is about before the next one moves on.

        What they change is one step to take back.
        """
        steps = self.keymap.macros[name] * min(count, MOST_TIMES)
        self.ahead.then(lambda: self.act(self.grouped.begin, lambda _: None))
        for step in steps:
            self.ahead.then(partial(self._do_step, step))
        self.ahead.then(lambda: self.act(partial(self.grouped.end, name), lambda _: None))

    def _do_step(self, step: str) -> None:
        if step.startswith(":"):
            self.careful(partial(self._own.run_line, step[1:]))()
        else:
            self.run(step)

    def title_of(self, command: str) -> str:
        """Name a command; a macro has the name that its reader gave it."""
        if command in self.keymap.macros:
            return f"\u2068{command}\u2069"
        number = command.removeprefix("section_")
        return number if number.isdecimal() else self.say(f"commands.{command}.title")

    def take_feeds(self, feeds: Sequence[Feed]) -> None:
        """Subscribe to feeds that the reader chose to begin with."""
        self._news.take(feeds)

    def ask_address(self) -> None:
        """Ask for an address to subscribe to."""
        self._news.subscribe()

    def ask_opml(self) -> None:
        """Ask for a list of feeds to import."""
        self._news.import_opml()

    def import_newsboat(self) -> None:
        """Take over what newsboat has."""
        self._news.import_newsboat()

    def on_key(self, event: Key) -> None:
        """Turn a key into a command, or type it."""
        event.stop()
        event.prevent_default()
        self.ahead.then(partial(self._press, event))

    def _press(self, event: Key) -> None:
        if not self.is_active:  # what was pressed just before has opened something else
            self.app.screen.post_message(Key(event.key, event.character))
            return
        if self.status.edit is not None:
            self.type(event)
            return
        character = event.character
        plain = character is not None and character.isprintable() and character != " "
        key = character if plain and character else event.key
        self.status.hush()
        self.pressed = key
        look, waited = self.look, self._pending.shown
        asked = self._pending.press(key, mirrored=look.mirrored, language=look.words.language)
        if plain and not (asked or waited or self._pending.shown or self._knows_help):
            self._knows_help = True
            self.tell("toasts.no_such_key", pressed=key, key=self.key_of("help"))
        self._do(asked)
        if self._pending.again:
            # It belongs to what the keys before it opened, and goes before what is typed next.
            self.app.screen.post_message(Key(event.key, event.character))

    def _do(self, asked: Sequence[Asked]) -> None:
        """Do what keys asked for, and wait for those that are to follow."""
        if self._patience is not None:
            self._patience.stop()
            self._patience = None
        pending = self._pending
        self.status.pending, self.status.stays = pending.shown, pending.stays
        self.status.follows = tuple(
            f"\u2066{key}\u2069 {self.title_of(name)}"
            for key, name in self.keymap.following(
                pending.chord or pending.stays, language=self.look.words.language
            )
        )
        if pending.patience is not None:
            self._patience = self.set_timer(pending.patience, lambda: self._do(pending.over()))
        for one in asked:
            self.run(one.command, one.count)
        if not self.status.stays:  # what was asked for left nothing that could follow
            pending.leave()

    def on_section_tabs_chosen(self, message: SectionTabs.Chosen) -> None:
        """Show the tab that was clicked."""
        self.show_section(message.index)

    def on_live_strip_chosen(self, message: LiveStrip.Chosen) -> None:
        """Open the article whose headline was clicked."""
        self._reading.open_entry(message.row)

    def on_live_strip_wanted(self) -> None:
        """Show all that came last."""
        for index, section in enumerate(self.sections):
            if section.own and section.name == "live":
                self.show_section(index)

    def on_divider_dragged(self, message: Divider.Dragged) -> None:
        """Give list and article another share of the width."""
        self.share = message.share
        self.set_out()

    def on_headline_list_moved(self) -> None:
        """Let the article follow the cursor, where both are on the screen."""
        self.follow_cursor()

    def on_headline_list_opened(self) -> None:
        """Open what was clicked."""
        self.run("open")

    def on_feeds_pane_moved(self) -> None:
        """Say where one is, and which keys serve there."""
        self.feeds.hints = self._feeds.hints()
        self.feeds.refresh()  # it may be drawn already, with those of another feed
        self.show_place()

    def on_feeds_pane_opened(self) -> None:
        """Show what the feed brought that was clicked."""
        self.run("open")

    def on_article_lines_laid_out(self) -> None:
        """Say how far one has read: an article that is opened has its size after it is shown."""
        self.show_place()
        self.ahead.go_on()

    def on_article_lines_rolled(self) -> None:
        """Say how far one has read; at the end, that one has."""
        self.show_place()
        entry, headline = self.article.entry, self.headlines.chosen
        if (
            self.newsroom.config.reading.mark_read == "end"
            and self.in_article
            and self.article.percent == 100
            and entry is not None
            and headline is not None
            and entry.row == headline.row
            and not headline.marks.read
        ):
            self.mark_read([entry.row], on=True, about=headline.feed_title)

    def on_screen_suspend(self) -> None:
        """Let another screen take the cells of this one."""
        self.article.cover(on=True)
        self.ahead.opened()

    def on_screen_resume(self) -> None:
        """Draw pictures as well as this terminal can."""
        self.article.cover(on=False)

    def on_article_pictures_pictures_wanted(self) -> None:
        """Ask for the pictures of the article."""
        self._reading.picturing.wanted()

    def on_article_pictures_drawing_wanted(self, message: ArticlePane.DrawingWanted) -> None:
        """Draw a picture that is seen."""
        self._reading.picturing.draw(message.src, message.columns, message.rows)

    def on_article_mouse_selected(self, message: ArticlePane.Selected) -> None:
        """Copy what was selected: logical text, as it is spelled."""
        self.app.copy_to_clipboard(message.text)
        if self.article.entry is not None:
            self.quoted = {self.article.entry.row: message.text}
        self.tell("toasts.text_copied")

    def on_article_pictures_pictures_asked(self) -> None:
        """Show the pictures of the article, if they are not shown."""
        if not self.article.with_pictures:
            self.careful(self._reading.picturing.turn)()

    def on_article_mouse_led(self, message: ArticlePane.Led) -> None:
        """Go to the note that was clicked, or back to its text."""
        self._reading.lead(message.target)

    def on_article_mouse_followed(self, message: ArticlePane.Followed) -> None:
        """Open the link that was clicked."""
        self._reading.open_address(message.url)
