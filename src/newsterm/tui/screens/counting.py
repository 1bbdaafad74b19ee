"""Which tabs there are, and what each of them counts: asked for beside the loop, one question at a time."""

import asyncio
from time import monotonic
from typing import TYPE_CHECKING

from newsterm.model import Section
from newsterm.tui.widgets.section_tabs import tabs

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.timer import Timer

    from newsterm.tui.screens.front import Front

SHARE = 3
"""So often as long as it took to count, a look alone counts nothing: while feeds come in, all changes."""
OFTEN = 1.0
"""Seconds after which it is seen whether more is indexed, as long as much is not."""
GIVES_UP = 60
"""Looks, and no more was indexed, after which the rest is read all the same: who should index it is gone."""
A_MINUTE = 60.0
"""Seconds after which what is asked by the clock may count otherwise."""


class Counting:
    """Keeps the row of tabs true."""

    def __init__(self, front: "Front") -> None:
        self._front = front
        self._at_it = self._again = False
        self._version: int | None = None
        """The store's, when it was counted last; None: what was counted is not what is shown now."""
        self._counted_at = self._next = 0.0
        self._due: Timer | None = None
        """When it is looked again by itself: one such wait at a time."""
        self._still = 0
        """Looks since anything was indexed."""
        self._behind = False
        """Whether something was counted only as far as it is indexed."""

    def look(self) -> None:
        """Count where something may be otherwise than when it was counted last."""
        if self._front.asking:
            return  # what comes is counted as it arrives, and when all have answered
        same = self._version == self._front.newsroom.reading.version()
        if same and monotonic() - self._counted_at < A_MINUTE:
            return
        wait = self._next - monotonic()
        if wait <= 0:
            self.count()
        else:
            self._later(wait, self.count)

    def _later(self, seconds: float, doing: "Callable[[], None]") -> None:
        if self._due is None:
            self._due = self._front.set_timer(seconds, self._front.careful(doing))

    def _go_on(self) -> None:
        """Count again where more is indexed by now: while nobody does that, to count would change nothing."""
        self._due = None
        if self._version != self._front.newsroom.reading.version():
            self.count()
            return
        self._still += 1
        if self._still < GIVES_UP:
            self._later(OFTEN, self._go_on)
        else:
            self._begin()

    def count(self) -> None:
        """Count anew; what is being counted is counted again, once."""
        self._still = 0
        self._begin()

    def _begin(self) -> None:
        if self._due is not None:
            self._due.stop()
            self._due = None
        self._again = True
        if not self._at_it:
            self._at_it = True
            self._front.work(self._count, "counts")

    async def _count(self) -> None:
        """Count in one thread at a time, so that readers are left for who reads."""
        front, reading = self._front, self._front.newsroom.reading
        try:
            while self._again:
                self._again = False
                self._behind = False
                begun = monotonic()
                self._version, self._counted_at = await asyncio.to_thread(reading.version), begun
                self._renew(await asyncio.to_thread(reading.sections))
                named = []
                for section in front.sections:
                    count = await asyncio.to_thread(self._counted, section)
                    named.append((self._name(section), front.look.words.number(count) if count else ""))
                front.tabs.tabs = tabs(named)
                front.show_place()
                self._next = monotonic() + SHARE * (monotonic() - begun)
                if self._behind:
                    self._later(max(OFTEN, self._next - monotonic()), self._go_on)
        finally:
            self._at_it = False

    def _counted(self, section: Section) -> int:
        reading = self._front.newsroom.reading
        if section.own and section.name == "saved":
            return reading.count("is:saved")
        if section.own and section.name == "stories":
            return reading.unread_stories()
        if self._still < GIVES_UP and reading.waits_for_index(section.query):
            self._behind = True
            return len(reading.rows(f"({section.query}) is:unread", "arrived", indexed=True))
        return reading.unread(section)

    def _name(self, section: Section) -> str:
        return self._front.say(f"sections.{section.name}") if section.own else section.name

    def _renew(self, sections: tuple[Section, ...]) -> None:
        """Show tabs that came, and no longer those that went; one stays in the tab that one is in."""
        front = self._front
        if sections == front.sections:
            return
        shown = (front.section.query, front.section.own)
        front.sections = sections
        found = [at for at, one in enumerate(sections) if (one.query, one.own) == shown]
        if found:
            front.active_section = found[0]
            front.tabs.active = found[0]
        else:
            front.show_section(0)

    def renew(self) -> None:
        """Show the tabs that there are now."""
        self._version = None
        self._renew(self._front.newsroom.reading.sections())

    def add(self) -> None:
        """Show the tabs that are new at the end."""
        self._version = None
        front, before = self._front, len(self._front.sections)
        front.sections = front.newsroom.reading.sections()
        front.tabs.tabs += tabs([(section.name, "") for section in front.sections[before:]])
