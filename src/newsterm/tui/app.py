"""The interface: a terminal, a look, the first screen."""

import gc
import os
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread
from traceback import format_exception

from textual.app import App
from textual.theme import Theme as TextualTheme

from newsterm.config import Paths
from newsterm.config.written import read
from newsterm.demo import starters
from newsterm.lang import NOTHING, Said
from newsterm.lang.calendars import calendar_system
from newsterm.lang.phrases import interface_language, phrases
from newsterm.model import Feed, NewstermError, UsageError
from newsterm.newsroom import Newsroom
from newsterm.newsroom.terminals import Terminals
from newsterm.terminal import Family, Signature, ask, family, graphics, marked, marks_fit, override_of
from newsterm.tui.driver import TerminalDriver, driver_class
from newsterm.tui.keyboard.own_keys import own_keymap
from newsterm.tui.looks.look import Look
from newsterm.tui.looks.own_themes import all_names, find_theme, folder_of, unknown_theme
from newsterm.tui.looks.theme import Theme
from newsterm.tui.messages import LookWanted, WelcomeWanted
from newsterm.tui.screens.reading import ReadingScreen
from newsterm.tui.screens.welcome import Beginning, Welcome

PLUGINS_AFTER = 0.5
"""Seconds after the first screen."""
SELDOM = (10_000, 2, 500)
"""When circles are looked for: a screen that is drawn makes many objects, and few circles; often enough among
those that stayed a while that no key waits for it."""


class NewstermApp(App[None], inherit_bindings=False):
    """newsterm on a screen."""

    CSS_PATH = Path(__file__).parent / "styles" / "base.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "newsterm"

    def __init__(
        self,
        newsroom: Newsroom,
        *,
        language: str = "",
        colours: str = "",
        hint: str = "",
        marks: bool = True,
        marks_fit: bool = True,
    ) -> None:
        # Else Textual takes NO_COLOR for shades of grey, and its black is drawn on black.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        settings = newsroom.config.interface
        self.newsroom = newsroom
        self._hint = hint
        """The key of a message about this terminal; empty where there is nothing to say."""
        self.failure = NOTHING
        """What ended it that should not."""
        self.keymap = own_keymap(newsroom)
        self._marks_fit = marks_fit
        """Whether this terminal draws harakat and niqqud without a cell of their own."""
        self.look = self._make_look(
            interface_language(language or settings.language, os.environ), colours or settings.theme, marks
        )

    def _make_look(self, language: str, colours: str, marks: bool) -> Look:
        settings = self.newsroom.config.interface
        calendar = calendar_system(settings.calendar, language, os.environ)
        words = phrases(language, settings.digits, calendar)
        mirrored = words.is_rtl if settings.direction == "auto" else settings.direction == "rtl"
        return Look(words, self._theme(colours), mirrored, marks)

    def _theme(self, name: str) -> Theme:
        file = self.newsroom.paths.config
        found = find_theme(name, folder_of(file), self.newsroom.plugins)
        if found is None:
            raise unknown_theme(read(file), ("interface", "theme"), folder_of(file))
        return found

    def _handle_exception(self, error: Exception) -> None:
        """End with a sentence where something went wrong that should not; the traceback goes into the log."""
        if self.is_headless:  # a test wants to see it
            super()._handle_exception(error)
            return
        log = self.newsroom.paths.log
        with suppress(OSError):
            log.parent.mkdir(parents=True, exist_ok=True)
            with os.fdopen(os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "a") as file:
                # What failed beside the screen comes wrapped; the reason is inside.
                file.write("".join(format_exception(getattr(error, "error", error))))
        what = error.message if isinstance(error, NewstermError) else f"{type(error).__name__}: {error}"
        self.failure = Said("errors.unexpected", name=what).then(Said("hints.tells_more", what=str(log)))
        self.exit(return_code=1)

    def on_mount(self) -> None:
        """Show the first screen."""
        self._put_on(self.look)
        self._reading = ReadingScreen(self.newsroom, self.keymap, self.look)
        self.push_screen(self._reading)
        if self._hint:
            self.call_after_refresh(self._reading.tell, self._hint)
        if not self.newsroom.reading.feeds():
            self._welcome()
        self.set_timer(PLUGINS_AFTER, self._join_plugins)

    def _join_plugins(self) -> None:
        """Let plugins join in beside the screen, so that the first article need not wait for them."""

        def join() -> None:
            self.newsroom.plugins.of("block")
            if self.newsroom.plugins.any_failed:
                with suppress(RuntimeError):  # the reader has left
                    self.call_from_thread(self._reading.name_failures)

        Thread(target=join, daemon=True, name="plugins").start()

    def _welcome(self, why: Said = NOTHING) -> None:
        known = frozenset(feed.url for feed, _ in self.newsroom.reading.feeds())
        newsboat = False
        if not known:
            from newsterm.newsroom.newsboat import find_newsboat  # noqa: PLC0415 (13 ms, for a newcomer only)

            newsboat = bool(find_newsboat(os.environ))
        welcome = Welcome(self.look, starters(), self.keymap.latin, known=known, why=why, newsboat=newsboat)
        self.push_screen(welcome, self._begin)

    def on_welcome_wanted(self, message: WelcomeWanted) -> None:
        """Show the beginning again: the feeds that are suggested."""
        self._welcome(message.why)

    def _begin(self, beginning: Beginning | None) -> None:
        """Begin as the reader chose to."""
        if beginning is None:
            return
        if beginning.quit:
            self.exit()
            return
        if not self.newsroom.reading.feeds():
            self._reading.tour()
        if beginning.starters:
            feeds = [
                Feed(url=one.url, title=one.title, tags=one.tags, language=one.language)
                for one in beginning.starters
            ]
            self.call_later(self._reading.take_feeds, feeds)
        elif beginning.ask_address:
            self._reading.ask_address()
        elif beginning.ask_opml:
            self._reading.ask_opml()
        elif beginning.newsboat:
            self._reading.import_newsboat()

    def on_look_wanted(self, message: LookWanted) -> None:
        """Change language, colours or marks, at once."""
        if message.marks and not self._marks_fit:
            self._reading.tell("toasts.marks_do_not_fit")
            return
        try:
            self.look = self._make_look(
                message.language or self.look.words.language,
                message.theme or self.look.colours.name,
                self.look.marks if message.marks is None else message.marks,
            )
        except NewstermError as error:  # a theme's file was changed, and says none any more
            self._reading.complain(error.whole)
            return
        self._put_on(self.look)
        for screen in self.screen_stack:
            if isinstance(screen, ReadingScreen | Welcome):
                screen.put_on(self.look)
        if message.marks is not None:
            self._show_marks(on=message.marks)

    def _show_marks(self, *, on: bool) -> None:
        """Write every cell again, with its marks or without."""
        if isinstance(self._driver, TerminalDriver):
            self._driver.marks = on
        self.refresh(repaint=True, layout=True)
        self._reading.tell("toasts.marks_shown" if on else "toasts.marks_hidden")

    def _put_on(self, look: Look) -> None:
        name = f"newsterm-{look.colours.name}"
        self.ansi_color = look.colours.ansi
        self.register_theme(_textual_theme(name, look.colours))
        self.theme = name


def _textual_theme(name: str, colours: Theme) -> TextualTheme:
    """Tell Textual our ground, for what it draws by itself."""
    text = colours.style("text")
    if colours.ansi or text.color is None or text.bgcolor is None:
        return TextualTheme(name=name, primary="ansi_default", background="ansi_default", dark=True)
    return TextualTheme(
        name=name,
        primary=text.color.name,
        foreground=text.color.name,
        background=text.bgcolor.name,
        surface=text.bgcolor.name,
        dark=colours.dark,
    )


def run(
    paths: Paths, *, language: str | None = None, bidi: str | None = None, theme: str | None = None
) -> int:
    """Open the interface on a home of newsterm, until the reader leaves; returns the exit code.

    Raises ConfigError or StoreError before anything is drawn, and NewstermError where it ended as it should
    not. The arguments take the place of the settings.
    """
    with Newsroom.open(paths) as newsroom:
        signature = ask(sys.__stdin__.fileno(), sys.__stdout__.fileno(), os.environ)  # type: ignore[union-attr]
        terminals, settings = Terminals(paths.terminals), newsroom.config.interface
        typed = bidi or os.environ.get("NEWSTERM_BIDI", "")
        override = override_of(typed, settings.bidi, terminals.memory(), signature)
        folder = folder_of(paths.config)
        if theme is not None and find_theme(theme, folder, newsroom.plugins) is None:
            known = all_names(folder, newsroom.plugins)
            raise UsageError(Said("errors.cli.no_theme", name=theme), hint=Said("hints.one_of", known=known))
        chosen = marked(family(signature, override), settings.marks, signature)
        app = NewstermApp(
            newsroom,
            language=language or "",
            colours=theme or ("plain" if "NO_COLOR" in os.environ else ""),
            hint=_hint(chosen, newsroom, terminals, signature),
            marks=chosen.keep_marks,
            marks_fit=marks_fit(signature),
        )
        # What a key asks for gives way some forty times; each time a busy thread takes so long.
        sys.setswitchinterval(0.0001)
        gc.freeze()  # a look for circles through all that was imported holds a key up for 40 ms
        gc.set_threshold(*SELDOM)
        app.driver_class = driver_class(chosen, signature.typed, graphics(signature))
        app.run()
    if app.failure:
        raise NewstermError(app.failure)
    return app.return_code or 0


def _hint(chosen: Family, newsroom: Newsroom, terminals: Terminals, signature: Signature) -> str:
    """Choose what to say about this terminal.

    An unknown one most likely reads right as it is: its reader is told once what can be done if not, and not
    while the welcome is in the way.
    """
    if chosen.hint != "terminal.calibrate":
        return chosen.hint
    with suppress(OSError):
        if newsroom.reading.feeds() and terminals.tell_once(signature):
            return chosen.hint
    return ""
