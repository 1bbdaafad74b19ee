"""Textual's driver: enters and leaves as terminal/ says, and encodes everything that is written."""

import asyncio
import os
import sys
import termios
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from rich.console import COLOR_SYSTEMS
from textual import constants
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key

from newsterm.newsroom.away import end_all
from newsterm.terminal import Family, Graphics, Session, cell_size, encoder, install
from newsterm.terminal.notices import notification
from newsterm.tui.keyboard.escapes import KeyParser

if TYPE_CHECKING:
    from textual.app import App
    from textual.driver import Driver

ALTERNATE_SCREEN = "\x1b[?1049h"
PRIMARY_SCREEN = "\x1b[?1049l"


class TerminalDriver(LinuxDriver):
    """Writes visual cells in the form that this terminal needs."""

    family: ClassVar[Family]
    typed: ClassVar[bytes]
    """What the reader typed while the terminal was asked who it is."""
    graphics: ClassVar[Graphics]
    """How it shows pictures."""

    def __init__(
        self,
        app: "App[object]",
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        if sys.__stderr__ is None or not sys.__stderr__.isatty():
            # Textual draws on standard error; `newsterm 2>log` is no reason to draw into the log.
            self._file = sys.__stdout__
        if self.family.colours and constants.COLOR_SYSTEM == "auto":
            # What Rich reads from COLORTERM and TERM is wrong over ssh and in screen, and it has no setter.
            app.console._color_system = COLOR_SYSTEMS[self.family.colours]  # noqa: SLF001
        self.marks = self.family.keep_marks
        """Whether harakat and niqqud are shown; the next row that is written follows it."""
        self._without_marks = encoder(Family(name="", keep_marks=False))
        self._encode = encoder(replace(self.family, keep_marks=True))
        self._session = Session(self.family, super().write, fd=self.fileno)
        install(self._session.restore_all, before=end_all)

    def write(self, data: str) -> None:
        """Write text and escape sequences; the switch of screens is where a family's own sequences go."""
        if data == ALTERNATE_SCREEN:
            self._session.enter()
            super().write(data)
            self._session.screen_entered()
            if (seconds := self._session.late_after) is not None:
                asyncio.get_running_loop().call_later(seconds, self._enter_late)
        elif data == PRIMARY_SCREEN:
            super().write(data)
            self._session.leave()
        else:
            super().write(self._encode(data if self.marks else self._without_marks(data)))

    def notice(self, title: str, text: str) -> None:
        """Show a notification, where this terminal shows such; the desktop puts it in order by itself."""
        if sequence := notification(title, text, os.environ):
            super().write(sequence)

    @property
    def cell_size(self) -> tuple[int, int] | None:
        """Points of a cell, across and down; None: the terminal does not say."""
        return cell_size(self.fileno)

    def start_application_mode(self) -> None:
        """Take the terminal, and hand on what was typed before."""
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual left it bare
        for char in self.typed.decode(errors="ignore"):
            if char.isprintable():
                self.process_message(Key(char, char))

    def _sigcont_application(self, *_: object) -> None:
        """Go on, also after a stop that nobody told us of: `kill -STOP`, cpulimit.

        Textual would take the terminal a second time, and listen to it twice.
        """
        if not self._auto_restart or self._key_thread is None or not self._key_thread.is_alive():
            super()._sigcont_application()
            return
        with suppress(termios.error):
            if termios.tcgetattr(self.fileno)[3] & termios.ICANON:  # a shell had it meanwhile
                self.suspend_application_mode()
                self.resume_application_mode()
        self._app.refresh(repaint=True, layout=True)

    def _enter_late(self) -> None:
        with suppress(AssertionError):  # left meanwhile: there is no writer any more
            if self._session.enter_late():
                self._app.refresh(repaint=True, layout=True)


def driver_class(family: Family, typed: bytes = b"", graphics: Graphics = "blocks") -> "type[Driver]":
    """Make a driver for a terminal of this family."""
    # Textual's driver makes its parser by the name that its module has for it, and asks nobody.
    sys.modules[LinuxDriver.__module__].XTermParser = KeyParser  # type: ignore[attr-defined]
    return type("TerminalDriver", (TerminalDriver,), {"family": family, "typed": typed, "graphics": graphics})
