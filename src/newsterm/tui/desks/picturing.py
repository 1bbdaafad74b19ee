"""Pictures: asked for when one reads with them, drawn when they are seen; the text waits for neither."""

import asyncio
import os
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from rich.style import Style

from newsterm.lang import NOTHING, Said
from newsterm.model import Entry
from newsterm.newsroom.away import pictures_away
from newsterm.newsroom.developing import can_develop
from newsterm.newsroom.pictured import Pictured
from newsterm.page import Shape
from newsterm.terminal.graphics import Graphics, kitty_forget, kitty_upload
from newsterm.tui.driver import TerminalDriver
from newsterm.tui.looks.drawn import Rgb, by_kitty, in_halves, in_sixels
from newsterm.tui.screens.front import Front
from newsterm.tui.widgets.article_pictures import Known

if TYPE_CHECKING:
    from textual.timer import Timer

    from newsterm.newsroom.picturing import Picturing as Journey

REST = 0.3
"""Seconds that an article is shown before its pictures are asked for: who leafs through asks for none."""
_CELL = (8, 16)
"""Points of a cell, where a terminal does not say."""
_numbers = count(1)


class Picturing:
    """Shows pictures."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._turned: dict[int, bool] = {}
        """The entries that are shown with pictures, or without, by key."""
        self._asked: set[str] = set()
        """Ids of the entries whose pictures are being asked for."""
        self._resting: Timer | None = None
        front.article.wanted = self._wanted
        front.article.frees = self._write

    @property
    def _setting(self) -> str:
        return self._front.newsroom.config.reading.pictures

    @property
    def _journey(self) -> "Journey":
        return self._front.newsroom.picturing

    @property
    def _is_colourless(self) -> bool:
        return "NO_COLOR" in os.environ or self._front.look.colours.name == "plain"

    def _wanted(self, entry: Entry, urls: Sequence[str]) -> Known | None:
        on = self._turned.get(entry.row, self._setting == "always")
        if not (on and urls) or self._is_colourless or not can_develop():
            return None
        if (cell := self._cell()) is not None:
            self._front.article.ratio = cell[1] / cell[0]
        return self._known(urls)

    def _known(self, urls: Sequence[str]) -> Known:
        kept = {url: self._journey.kept(url) for url in urls}
        return {url: Shape(one.width, one.height) if one.file else None for url, one in kept.items() if one}

    def turn(self) -> None:
        """Show the pictures of the article, or none of them."""
        front = self._front
        headline = front.chosen
        shown = front.article.entry
        if headline is None or (
            (shown is None or shown.row != headline.row) and not front.open_article(headline.row)
        ):
            return
        entry, urls = front.article.entry, front.article.addresses
        if entry is None:
            return
        if self._setting == "never":
            front.tell("toasts.pictures_never")
        elif self._is_colourless:
            front.tell("toasts.pictures_colourless")
        elif not can_develop():
            install = Said("hints.install", what="newsterm[pictures]")
            front.complain(Said("errors.newsroom.no_pillow").then(install))
        elif not urls:
            front.tell("toasts.no_pictures")
        elif front.article.with_pictures:
            self._turned[entry.row] = False
            front.article.turn_pictures(None)
            front.tell("toasts.pictures_hidden")
        else:
            self._turned[entry.row] = True
            known = self._wanted(entry, urls)
            front.article.turn_pictures(known)
            if known is not None and len(known) < len(urls):
                front.tell("toasts.pictures_asking")
                self._ask(entry)
            else:
                self._say_where()

    def _say_where(self) -> None:
        """Say where pictures are shown, where none is on the screen."""
        match self._front.article.pictures_off_screen():
            case "above":
                self._front.tell("toasts.pictures_above")
            case "below":
                self._front.tell("toasts.pictures_below")

    def wanted(self) -> None:
        """Ask for the pictures of what is shown, when it has been for a moment."""
        if self._resting is not None:
            self._resting.stop()
        self._resting = self._front.set_timer(REST, self._front.careful(self._rested))

    def _rested(self) -> None:
        entry = self._front.article.entry
        if entry is not None and self._front.article.with_pictures:
            self._ask(entry)

    def _ask(self, entry: Entry) -> None:
        if self._front.offline:
            self._front.tell("toasts.pictures_offline")
        elif entry.id not in self._asked:
            self._asked.add(entry.id)
            self._front.work(lambda: self._asking(entry), "pictures", alone=False)

    async def _asking(self, entry: Entry) -> None:
        front = self._front
        failed: list[Said] = []

        def came(one: Pictured) -> None:
            self._journey.album.learn(one.url, Path(one.file) if one.file else None)
            if one.error:
                failed.append(one.error)
            shown = front.article.entry
            if shown is not None and shown.row == entry.row:
                front.article.picture_came(one.url, Shape(one.width, one.height) if one.file else None)

        error = NOTHING
        try:
            error = await pictures_away(entry.id, came)
        finally:
            self._asked.discard(entry.id)
            if front.status.message == front.say("toasts.pictures_asking"):
                front.status.hush()
                self._say_where()
        if failed or error:
            n = len(failed) or len(front.article.addresses)
            front.complain(Said("toasts.pictures_failed", n=n, reason=failed[0] if failed else error))

    def draw(self, url: str, columns: int, rows: int) -> None:
        """Draw a picture that is seen."""
        self._front.work(lambda: self._drawing(url, columns, rows), "drawing", alone=False)

    async def _drawing(self, url: str, columns: int, rows: int) -> None:
        kept = self._journey.kept(url)
        if kept is None or kept.file is None:
            return
        text, cell = self._front.look.colours.style("text"), self._cell()
        graphics = self._graphics()
        if graphics == "sixel" and cell is None:
            graphics = "blocks"
        sketch = await self._journey.darkroom.sketch(
            kept.file, columns, rows, graphics=graphics, cell=cell or _CELL, ground=_ground(text)
        )
        if sketch is None:
            return
        self._journey.album.looked_at(kept.file)
        if graphics == "kitty":
            number = next(_numbers)
            self._write(kitty_upload(number, sketch.png, columns, rows))
            drawn = by_kitty(number, sketch.halves, columns, rows, forget=kitty_forget(number))
        elif graphics == "sixel":
            height = (cell or _CELL)[1]
            drawn = in_sixels(sketch.sixels, sketch.halves, columns, height=height, ground=text)
        else:
            drawn = await asyncio.to_thread(in_halves, sketch.halves, columns, rows)
        self._front.article.put_drawn(url, drawn)

    def _graphics(self) -> Graphics:
        driver = self._front.app._driver  # noqa: SLF001 - Textual hands it to nobody
        return driver.graphics if isinstance(driver, TerminalDriver) else "blocks"

    def _cell(self) -> tuple[int, int] | None:
        driver = self._front.app._driver  # noqa: SLF001
        return driver.cell_size if isinstance(driver, TerminalDriver) else None

    def _write(self, sequence: str) -> None:
        driver = self._front.app._driver  # noqa: SLF001
        if sequence and driver is not None:
            driver.write(sequence)


def _ground(text: Style) -> Rgb:
    triplet = text.bgcolor.triplet if text.bgcolor is not None else None
    return (triplet.red, triplet.green, triplet.blue) if triplet is not None else (0, 0, 0)
