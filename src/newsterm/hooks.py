"""Every place where a plugin may join in: one Protocol and one sentence each.

A plugin is a function that takes a `Hooks`, named among the entry points `newsterm` of its package. It
imports this module and `newsterm.model`, nothing else of ours. What it gives is cleaned as what a feed says.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from newsterm.lang import plain
from newsterm.model import Changes, Entry, Fetched, ParsedFeed


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """An element of an article's HTML."""

    tag: str
    """In small letters."""
    attributes: Mapping[str, str] = field(default_factory=dict)
    """One without a value has an empty one."""
    html: str = ""
    """What stands in it, as HTML."""
    text: str = ""
    """The same without its tags."""


class Desk(Protocol):
    """What a command works with."""

    @property
    def words(self) -> Sequence[str]:
        """What was typed after its name."""

    def entries(self, query: str) -> Iterator[Entry]:
        """Read the articles that answer a question, newest first, with their bodies; QueryError for none."""

    def write(self, text: str) -> None:
        """Write one line to standard output."""

    def note(self, text: str) -> None:
        """Say one line to who looks on (standard error)."""


Source: TypeAlias = Callable[[str], Fetched]
"""Gets what is at an address; an OSError or FetchError is the feed's own trouble, any other the plugin's."""
Parser: TypeAlias = Callable[[Fetched], ParsedFeed]
"""Reads a document in a process of its own, so it is a function of a module; ParseError for what is none."""
Curator: TypeAlias = Callable[[Changes], Changes]
"""Changes or leaves out what one look at a feed brings, after the reader's filters."""
Format: TypeAlias = Callable[[Iterable[Entry]], Iterable[str]]
"""Writes articles as text, piece by piece, reading them as it goes."""
Block: TypeAlias = Callable[[Element], str]
"""Says in plain HTML (paragraphs, lists, tables) what an element of its own says."""
Command: TypeAlias = Callable[[Desk], int | None]
"""Does what a word after `newsterm` asks for; gives the exit code, None being 0."""
Arrived: TypeAlias = Callable[[Sequence[Entry]], None]
"""Hears of new articles that are not muted, at most a hundred at once, after a refresh."""


class Hooks(Protocol):
    """What a plugin is called with: each of these adds something to newsterm."""

    settings: Mapping[str, object]
    """What the table `[plugins.NAME]` of config.toml says; empty where there is none."""
    timeout: float
    """Seconds that a source may take (`[refresh] timeout`)."""

    def source(self, scheme: str, fetch: Source) -> None:
        """Fetch feeds whose address begins with a scheme of its own: `gemini`."""

    def parser(self, content_type: str, read: Parser) -> None:
        """Read documents of a media type: `text/gemini`."""

    def curator(self, step: str, curate: Curator) -> None:
        """Take a step between the reader's filters and the store."""

    def format(self, name: str, write: Format, *, suffix: str = ".txt") -> None:
        """Let `newsterm export --format NAME` write something else."""

    def block(self, tag: str, show: Block) -> None:
        """Show an element of HTML that newsterm does not know, in articles that are read."""

    def command(self, name: str, run: Command, *, about: str = "") -> None:
        """Add a word that may be typed after `newsterm`; `about` is what help says of it."""

    def theme(self, name: str, table: Mapping[str, object]) -> None:
        """Add colours, written as in a file of the folder `themes`: based_on, colours, styles."""

    def keymap(self, name: str, table: Mapping[str, Sequence[str]]) -> None:
        """Add keys that one may begin with (`[interface] keys`): commands, and the keys that each has."""

    def arrived(self, hear: Arrived) -> None:
        """Be told of new articles."""


__all__ = [
    "Arrived", "Block", "Command", "Curator", "Desk", "Element", "Format", "Hooks", "Parser", "Source",
    "plain",
]  # fmt: skip
