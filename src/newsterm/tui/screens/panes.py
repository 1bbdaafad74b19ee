"""The panes of the main screen, their words, the line that is typed, work beside the screen."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, TypeVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from newsterm.lang import Said, spoken
from newsterm.lang.phrases import Value
from newsterm.model import NewstermError
from newsterm.newsroom import Newsroom
from newsterm.tui.keyboard.keys import Keymap
from newsterm.tui.keyboard.recalled import Recalled
from newsterm.tui.looks.alone import alone
from newsterm.tui.looks.look import Look
from newsterm.tui.screens.ahead import Ahead
from newsterm.tui.screens.choosing import Choice, Choosing
from newsterm.tui.screens.several import ALL, ENTER, MARK, Several
from newsterm.tui.widgets.article_pane import ArticlePane
from newsterm.tui.widgets.divider import EVEN, Divider
from newsterm.tui.widgets.feeds_pane import FeedsPane
from newsterm.tui.widgets.headline_list import HeadlineList
from newsterm.tui.widgets.live_strip import LiveStrip
from newsterm.tui.widgets.section_tabs import SectionTabs
from newsterm.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from textual.worker import Worker

    from newsterm.query import Completions

SIDE_BY_SIDE = 110
"""Columns from which list and article stand side by side."""
T = TypeVar("T")

NAMED_AFTER = 2.0
"""Seconds after which a plugin that failed is named."""


class Panes(Screen[None], inherit_bindings=False):
    """Tabs, headlines, article, status."""

    def __init__(self, newsroom: Newsroom, keymap: Keymap, look: Look) -> None:
        super().__init__()
        self.newsroom = newsroom
        self.keymap = keymap
        self.look = look
        self.tabs = SectionTabs()
        self.strip = LiveStrip(newsroom.clock)
        self.headlines = HeadlineList(newsroom.clock)
        self.divider = Divider()
        self.article = ArticlePane()
        self.feeds = FeedsPane(newsroom.clock, newsroom.tending.history)
        self.status = StatusLine()
        self.share = EVEN
        """What the list has of the width, from 0 to 1, where it stands beside the article."""
        self.in_feeds = False
        """Whether all feeds are shown, in the place of headlines and article."""
        self.in_article = False
        """Whether keys go to the article."""
        self.zen = False
        """Whether the article stands alone."""
        self.answer: Callable[[str], None] | None = None
        """Who hears what is being typed, when it is finished …"""
        self.typed: Callable[[str], None] | None = None
        """… and with every letter …"""
        self.given_up: Callable[[], None] | None = None
        """… and that nothing came of it."""
        self.completes: Callable[[str, int], Completions] | None = None
        """Who knows how it may go on."""
        self.recalls: Recalled | None = None
        """What was typed before, where that can be recalled."""
        self.quoted: dict[int, str] = {}
        """What was selected last, under the number of its article."""
        self.count = 1
        """How often, or how far: the number that was typed before a command."""
        self.pressed = ""
        """The key that was pressed last."""
        self.stays = False
        """Whether the line stays when it is finished, until `asked`."""
        self.ahead = Ahead(self)
        self._acting = asyncio.Lock()
        """Held by the act that is under way; the next ones wait in their order."""
        self._leaving = False

    def compose(self) -> ComposeResult:
        """Put the panes in logical order."""
        yield self.tabs
        yield self.strip
        with Horizontal(id="panes"):
            yield self.headlines
            yield self.divider
            yield self.article
        yield self.feeds
        yield self.status

    @property
    def side_by_side(self) -> bool:
        """Whether list and article are on the screen together."""
        return self.size.width >= SIDE_BY_SIDE and not self.zen

    def set_out(self) -> None:
        """Show the panes that there is room for."""
        alone, before = not self.side_by_side, self._standing
        self.query_one("#panes").display = not self.in_feeds
        self.feeds.display = self.in_feeds
        self.headlines.display = not (self.zen or (alone and self.in_article))
        self.article.display = self.in_article or not alone
        self.divider.display = not alone
        columns = max(2, self.size.width - 1)
        of_list = round(self.share * columns)  # whole columns: the line stands where it was dragged to
        self.headlines.styles.width = f"{of_list}fr"
        self.article.styles.width = f"{columns - of_list}fr"
        self.tabs.display = not self.zen
        self.status.silent = self.zen
        self.headlines.has_keys = not self.in_article
        self.article.has_keys = self.in_article
        if self._standing != before:
            self.ahead.settle()

    @property
    def _standing(self) -> tuple[object, ...]:
        """What there is room for, to be told from what there was."""
        panes = (self.headlines, self.article, self.feeds, self.tabs, self.status)
        return (*(pane.display for pane in panes), self.article.styles.width)

    def say(self, key: str, /, **values: Value | Said) -> str:
        """Give a message in the interface's language."""
        return spoken(self.look.words, key, **values)

    def tell(self, key: str, /, **values: Value | Said) -> None:
        """Say a message in the last row, for a while."""
        self.status.say(alone(Said(key, **values), self.look.words))

    def complain(self, said: Said) -> None:
        """Say what went wrong, and the way out."""
        self.status.say(alone(said, self.look.words), error=True)

    def name_failures(self) -> None:
        """Say soon which plugins failed, once: not before what else there is to say at the start."""

        def name() -> None:
            for one in self.newsroom.failures():
                self.complain(one.said)

        if self.newsroom.plugins.any_failed:
            self.set_timer(NAMED_AFTER, name)

    def key_of(self, command: str) -> str:
        """Name the key of a command."""
        return self.keymap.shown(command, mirrored=self.look.mirrored)

    def ask(
        self,
        question: str,
        answer: Callable[[str], None],
        text: str = "",
        *,
        hint: str = "",
        typed: Callable[[str], None] | None = None,
        given_up: Callable[[], None] | None = None,
        completes: "Callable[[str, int], Completions] | None" = None,
        stays: bool = False,
        recalls: Recalled | None = None,
    ) -> None:
        """Ask for a line in the last row; `typed` hears it grow, `given_up` that it was left.

        `hint` says what may be typed, as long as nothing is.
        `completes` says how it may go on at its caret: Tab takes the first. `recalls`: the arrows up and down
        bring back what was typed before.

        `stays`: also when it is finished, until `asked`, for one knows later only whether it will do.
        """
        self.answer, self.typed, self.given_up, self.stays = answer, typed, given_up, stays
        self.completes, self.recalls = completes, recalls
        if recalls is not None:
            recalls.begin()
        self.status.ask(question, text, hint)
        self.set_out()

    def asked(self) -> None:
        """Ask no more."""
        self.status.answered()
        self.answer = self.typed = self.given_up = self.completes = self.recalls = None
        self.set_out()

    def work(
        self,
        doing: Callable[[], Coroutine[None, None, None]],
        group: str,
        *,
        alone: bool = True,
        opens: bool = False,
    ) -> None:
        """Do something beside the screen; `alone`: what was begun in the same group is given up.

        `opens`: what is typed meanwhile is meant for what it opens, and waits for that, not for long.
        """

        async def guarded() -> None:
            try:
                await doing()
            except NewstermError as error:
                self.complain(error.whole)
            except asyncio.CancelledError as error:
                # Where it stopped would keep the list that it was for, and all its headlines.
                raise error.with_traceback(None) from None
            finally:
                if opens:
                    self.ahead.opened(turn)

        turn = self.ahead.open(group, alone=alone) if opens else None
        worker: Worker[None] = self.run_worker(guarded, exclusive=alone, group=group)
        del worker

    def act(self, doing: Callable[[], T], then: Callable[[T], None], *, opens: bool = False) -> None:
        """Change what is kept, beside the loop and one act after the other: a busy store holds no key up.

        `opens`: see `work`.
        """

        async def acting() -> None:
            async with self._acting:
                result = await asyncio.to_thread(doing)
            then(result)

        self.work(acting, "acts", alone=False, opens=opens)

    def leave(self) -> None:
        """Leave when the last act is done; asked twice, at once."""
        if self._leaving or not self._acting.locked():
            self.app.exit()
            return
        self._leaving = True
        self.tell("toasts.still_writing", key=self.key_of("quit"))

        async def leaving() -> None:
            async with self._acting:
                self.app.exit()

        self.work(leaving, "leaving")

    def careful(self, doing: Callable[[], None]) -> Callable[[], None]:
        """Make something that says what went wrong instead of raising it: for timers, which nobody hears."""

        def guarded() -> None:
            try:
                doing()
            except NewstermError as error:
                self.complain(error.whole)

        return guarded

    def choosing(
        self, title: str, choices: Sequence[Choice[str]], *, prompt: str = "", hint: str = ""
    ) -> Choosing[str]:
        """Make a list to choose from, to be laid over this screen."""
        return Choosing(title, choices, look=self.look, prompt=prompt, hint=hint, latin=self.latin)

    def several(self, title: str, choices: Sequence[Choice[tuple[str, ...]]]) -> Several:
        """Make a list of which several may be chosen."""
        hint = self.say("subscribe.several_keys", mark=MARK, all=ALL, enter=ENTER)
        return Several(title, choices, look=self.look, hint=hint, latin=self.latin)

    def latin(self, key: str) -> str:
        """Give the Latin letter that is on a key of the reader's keyboard."""
        return self.keymap.latin(key, self.look.words.language)
