"""What a verb works with: the home that it opens, where its data goes, and where its words go."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsterm.cli.diagnostics import Diagnostics
from newsterm.cli.output import Output

if TYPE_CHECKING:
    from newsterm.cli.tables import Column, Table
    from newsterm.config import Paths
    from newsterm.config.schema import Interface
    from newsterm.lang import Phrases, Said
    from newsterm.newsroom import Newsroom


class Desk:
    """The surroundings of one command."""

    def __init__(self, env: Mapping[str, str], say: Diagnostics) -> None:
        self.env = env
        self.out = Output(env)
        self.say = say

    def paths(self) -> "Paths":
        """Tell where everything lives."""
        from newsterm.config import paths  # noqa: PLC0415 (a filter has no home)

        return paths(self.env)

    @contextmanager
    def newsroom(self) -> "Iterator[Newsroom]":
        """Open the reader's home; raises ConfigError or StoreError."""
        from newsterm.newsroom import Newsroom  # noqa: PLC0415

        with Newsroom.open(self.paths()) as newsroom:
            self.say.interface = newsroom.config.interface
            self.heed()
            try:
                yield newsroom
            finally:
                for one in newsroom.failures():
                    self.say.complain(one.said)

    def heed(self) -> None:
        """Draw right-to-left text on either stream as the reader wants it sent."""
        for drawing in (self.out.drawing, self.say.drawing):
            drawing.bidi, drawing.marks = self.interface.bidi, self.interface.marks

    @property
    def interface(self) -> "Interface":
        """How the reader wants it to look and speak."""
        return self.say.interface

    @property
    def words(self) -> "Phrases":
        """What standard output says: on a terminal in the reader's language, in a pipe in English.

        A language that was typed (`--language`) is spoken on both. What goes to standard error is read by
        people wherever it goes: there `say.words` speaks.
        """
        if self.out.drawing.is_terminal or self.say.language:
            return self.say.words
        from newsterm.lang import phrases  # noqa: PLC0415 (most pipes take data alone)

        return phrases("en")

    def told(self, said: "Said") -> str:
        """Say something in a field of a pipe."""
        return self.out.drawing.sentence(said.within(self.words))

    def table(self, *columns: "Column") -> "Table":
        """Begin a table on standard output, for people."""
        from newsterm.cli.tables import Table  # noqa: PLC0415 (rich; a pipe needs none)

        self.heed()
        return Table(self.out.drawing, columns, mirrored=self.say.mirrored)

    def can_ask(self) -> bool:
        """Whether somebody sits there who could answer a question."""
        return sys.stdin is not None and sys.stdin.isatty() and self.say.drawing.is_terminal
