"""What a verb works with: the home that it opens, where its data goes, and where its words go."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsterm.cli.diagnostics import Diagnostics
from newsterm.cli.output import Output

if TYPE_CHECKING:
    from newsterm.config import Paths
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
            for drawing in (self.out.drawing, self.say.drawing):
                drawing.bidi = newsroom.config.interface.bidi
            yield newsroom

    def can_ask(self) -> bool:
        """Whether somebody sits there who could answer a question."""
        return sys.stdin is not None and sys.stdin.isatty() and self.say.drawing.is_terminal
