"""What may be typed after `newsterm`, and how a verb reads its own arguments."""

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from newsterm.cli.desk import Desk

PAGED = frozenset({"list", "search", "show", "digest", "history", "stories", "feeds", "help"})
"""Verbs that people may want to turn the pages of."""
_LOOK = ("--language", "--bidi", "--theme")
_WITH_VALUE = ("--home", *_LOOK)

# A term of a question that begins with a minus: -tag:sport -"two words" -(a or b) -القدس. No option looks so.
_NEGATED = re.compile(r"-(?:[a-z]+:|[\"(/]|[^\x00-\x7f])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One verb; what it does, in one line, stands in the messages under `verbs`."""

    example: str
    """A line that works when it is pasted."""
    arguments: Callable[["Parser"], None]
    run: Callable[[Namespace, "Desk"], int]
    """Does it, and gives the exit code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was typed: options for newsterm as a whole, then perhaps a verb and what belongs to it."""

    verb: str = ""
    """Empty: the interface is wanted."""
    rest: tuple[str, ...] = ()
    home: str = ""
    language: str | None = None
    bidi: str | None = None
    theme: str | None = None
    plain: bool = False
    """Whether it is wanted line by line."""
    pager: bool = True
    """Whether what is long may go through a pager."""
    quiet: bool = False


class Parser(ArgumentParser):
    """Reads arguments, and complains by raising UsageError."""

    def __init__(self, prog: str, command: Command | None = None) -> None:
        super().__init__(
            prog=prog,
            epilog=f"example:\n  {command.example}" if command else None,
            # A width of its own: argparse would ask the terminal for one, with an import, at every argument.
            formatter_class=lambda prog: RawDescriptionHelpFormatter(prog, width=80),
            add_help=False,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """Say what was wrong, and where it is explained."""
        from newsterm.cli.misuse import misuse  # noqa: PLC0415 (most starts are right)
        from newsterm.lang import Said  # noqa: PLC0415
        from newsterm.model import UsageError  # noqa: PLC0415

        verb, said = self.prog.removeprefix("newsterm").strip(), misuse(message)
        raise UsageError(
            Said("errors.of", name=verb, what=said) if verb else said,
            hint=Said("hints.tells_more", what=f"newsterm help {verb}".strip()),
        )

    def question(self) -> None:
        """Take the words of a question."""
        self.add_argument(
            "query",
            nargs="*",
            metavar="QUERY",
            help="query",
        )


def whole_number(text: str) -> int:
    """Read a count that is not negative."""
    if not (text.isascii() and text.isdecimal()) or len(text) > 9:
        raise ArgumentTypeError(f"{text} is no number")
    return int(text)


def some(text: str) -> int:
    """Read a count of at least one."""
    number = whole_number(text)
    if not number:
        raise ArgumentTypeError("0 is too few")
    return number


def readable(text: str) -> str:
    """Take what was typed as text: bytes that are no UTF-8 become U+FFFD."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def wish(arguments: Sequence[str]) -> Wish:
    """Read the options that stand before the verb, and all that stands after `demo`; raises UsageError."""
    own = _options("newsterm")
    own.add_argument("-h", "--help", dest="instead", action="store_const", const="help")
    own.add_argument("-V", "--version", dest="instead", action="store_const", const="version")
    at = 0
    while at < len(arguments) and arguments[at].startswith("-"):
        at += 2 if arguments[at] in _WITH_VALUE else 1
    said = own.parse_args(arguments[:at])
    verb, *rest = (
        [said.instead] if said.instead else [*arguments[at:], ""] if at >= len(arguments) else arguments[at:]
    )
    if verb == "demo" and not asks_for_help(rest):
        said, rest = _options("newsterm demo").parse_args(rest, said), []
        _see_that_it_has_its_home(said)
    _see_that_it_is_known(said)
    return Wish(
        verb=verb, rest=tuple(rest), quiet=said.quiet, plain=said.plain, pager=not said.no_pager,
        home=said.home or "", language=said.language, bidi=said.bidi, theme=said.theme,
    )  # fmt: skip


def _options(prog: str) -> Parser:
    """Make what reads the options of newsterm as a whole."""
    own = Parser(prog)
    for name in _WITH_VALUE:
        own.add_argument(name)
    own.add_argument("--plain", action="store_true")
    own.add_argument("--no-pager", action="store_true")
    own.add_argument("-q", "--quiet", action="store_true")
    return own


def _see_that_it_has_its_home(said: Namespace) -> None:
    if said.home is not None:
        from newsterm.lang import Said  # noqa: PLC0415
        from newsterm.model import UsageError  # noqa: PLC0415

        raise UsageError(Said("errors.cli.demo_home"), hint=Said("hints.leave_home_out"))


def _see_that_it_is_known(said: Namespace) -> None:
    """Refuse a look that the interface does not have before anything of it is drawn; raises UsageError."""
    if said.language is said.bidi is None:
        return
    from newsterm.config.schema import ENCODINGS  # noqa: PLC0415 (scripts ask for no look)
    from newsterm.lang import LANGUAGES, Said  # noqa: PLC0415
    from newsterm.model import UsageError  # noqa: PLC0415

    for key, value, known in (
        ("errors.cli.no_language", said.language, ("auto", *LANGUAGES)),
        ("errors.terminal.no_bidi_mode", said.bidi, ENCODINGS),
    ):
        if value is not None and value not in known:
            raise UsageError(Said(key, name=value), hint=Said("hints.one_of", known=known))


def read(name: str, command: Command, rest: Sequence[str]) -> Namespace:
    """Read a verb's own arguments, in any order; raises UsageError."""
    own = parser(name, command)
    # A blank in front makes it a word to argparse, and nothing else to a question.
    words = [f" {word}" if _NEGATED.match(word) else word for word in rest]
    asked = own.parse_intermixed_args(words) if "--" not in words else own.parse_args(words)
    if isinstance(query := getattr(asked, "query", None), list):
        asked.query = readable(" ".join(word.strip() for word in query))
    return asked


def parser(name: str, command: Command) -> Parser:
    """Make what reads a verb's arguments."""
    own = Parser(f"newsterm {name}", command)
    command.arguments(own)
    if name in PAGED:
        own.add_argument("--no-pager", action="store_true", help="no_pager")
    own.add_argument("-q", "--quiet", action="store_true", help="quiet")
    return own


def asks_for_help(rest: Sequence[str]) -> bool:
    """Whether a verb was only asked what it does."""
    options = rest[: rest.index("--")] if "--" in rest else rest
    return "--help" in options or "-h" in options
