"""Verbs that plugins add: they work with what `newsterm.hooks.Desk` says, and nothing of ours."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsterm.cli.diagnostics import FAILED
from newsterm.lang import line, plain
from newsterm.model import Entry, NewstermError

if TYPE_CHECKING:
    from newsterm.cli.desk import Desk
    from newsterm.newsroom import Newsroom
    from newsterm.newsroom.plugins import Plugins


@dataclass(frozen=True, slots=True)
class Own:
    """A plugin's verb."""

    name: str
    about: str

    def run(self, words: Sequence[str], desk: "Desk") -> int:
        """Do it; raises NewstermError."""
        from newsterm.newsroom.joined import done  # noqa: PLC0415

        with desk.newsroom() as newsroom:
            status = done(newsroom.plugins, self.name, Work(words, desk, newsroom))
        return FAILED if status is None else status

    def explain(self, desk: "Desk") -> None:
        """Say what its plugin says that it does."""
        for text in (f"newsterm {self.name} …", self.about):
            if text:
                desk.out.line(desk.out.drawing.sentence(text))


@dataclass(frozen=True, slots=True)
class Work:
    """The desk of a plugin's command."""

    words: Sequence[str]
    _desk: "Desk"
    _newsroom: "Newsroom"

    def entries(self, query: str) -> Iterator[Entry]:
        """Read what answers a question."""
        return self._newsroom.exporting.entries(query)

    def write(self, text: str) -> None:
        """Write a line that holds nothing but text: on a terminal laid out, in a pipe as it is."""
        said = line(text) if "\t" not in text else "\t".join(map(line, text.split("\t")))
        self._desk.out.line(self._desk.out.drawing.sentence(said))

    def note(self, text: str) -> None:
        """Say a line to who looks on."""
        self._desk.say.note(plain(text))


def owned(desk: "Desk") -> Iterator[Own]:
    """Give the verbs that plugins add; where the settings cannot be read there are none."""
    with suppress(NewstermError):
        yield from (
            Own(name, point.more)
            for name, point in plugins_here(desk).of("command").items()
            if name not in _ours()
        )


def plugins_here(desk: "Desk") -> "Plugins":
    """Find the plugins of this home, without opening it; raises ConfigError."""
    from newsterm.config import load  # noqa: PLC0415
    from newsterm.newsroom.plugins import Plugins  # noqa: PLC0415 (few have plugins)

    paths = desk.paths()
    return Plugins(paths, load(paths.config))


def _ours() -> frozenset[str]:
    from newsterm.cli.main import VERBS  # noqa: PLC0415 (it imports us)

    return frozenset((*VERBS, "help", "version", "demo"))
