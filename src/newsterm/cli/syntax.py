"""What may be typed after `newsterm`, read from the parsers of its verbs: for shells and for the manual."""

from argparse import SUPPRESS, Action
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsterm.cli.arguments import Parser, parser
from newsterm.cli.main import VERBS, command_of
from newsterm.lang import phrases

FILES = "files"
"""What the shell knows better."""
_OF_METAVAR = {"ID": "ids", "FEED": "feeds", "TAG": "tags", "QUERY": "question", "KEY": "settings"}
_OF_HELP = {
    "filter": "filters", "pack_section": "sections", "since_last": "lasts", "forget_last": "lasts",
}  # fmt: skip
_BEFORE = {
    "--home": ("DIR", "one folder for settings, feeds and articles"),
    "--language": ("CODE", "the language of the interface and of what is said"),
    "--bidi": ("MODE", "who puts right-to-left text in order, and how it is sent"),
    "--theme": ("NAME", "the colours of the interface"),
    "--no-pager": ("", "nothing goes through a pager, however long it is"),
    "--plain": ("", "line by line, for screen readers, braille, and a terminal that can do little"),
    "--version": ("", "which newsterm this is"),
    "--help": ("", "what there is; after a verb, what it takes"),
}
"""Option that stands before a verb → its value, and what it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What may stand at one place: words, and what is of some kinds (of `completions --words`, or FILES).

    Neither: anything.
    """

    words: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    about: str = ""
    """As help names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A word with a hyphen before it."""

    names: tuple[str, ...]
    does: str
    value: Place | None = None
    """None: it takes none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb, and all that may follow it."""

    name: str
    does: str
    usage: str = ""
    example: str = ""
    options: tuple[Option, ...] = ()
    places: tuple[Place, ...] = ()
    """In their order; the last may be taken several times."""


def verbs() -> list[Verb]:
    """Read all verbs, in the order of help; then `help` and `demo`, which are none."""
    say = phrases("en").say
    return [
        *map(_verb, VERBS),
        Verb(name="help", does=say("usage.more"), places=(Place(kinds=("verbs",), about="VERB"),)),
        Verb(name="demo", does=say("usage.demo"), options=tuple(before())),
    ]


def before() -> Iterator[Option]:
    """Give the options that stand before a verb."""
    from newsterm.config.schema import ENCODINGS, THEMES  # noqa: PLC0415
    from newsterm.lang import LANGUAGES  # noqa: PLC0415

    known = {"--language": ("auto", *LANGUAGES), "--bidi": ENCODINGS, "--theme": THEMES}
    for name, (value, does) in _BEFORE.items():
        kinds = (FILES,) if value == "DIR" else ()
        place = Place(words=known.get(name, ()), kinds=kinds, about=value) if value else None
        yield Option(names=(name,), does=does, value=place)
    yield Option(names=("-q", "--quiet"), does=_said("arguments", "quiet"))


def _verb(name: str) -> Verb:
    command = command_of(name)
    own = parser(name, command)
    taken = [action for action in own._actions if action.help != SUPPRESS]  # noqa: SLF001 (argparse lists them nowhere else)
    return Verb(
        name=name,
        does=_said("verbs", name),
        usage=_usage(own),
        example=command.example,
        options=tuple(_option(action) for action in taken if action.option_strings),
        places=tuple(_place(action) for action in taken if not action.option_strings),
    )


def _usage(own: Parser) -> str:
    return " ".join(own.format_usage().removeprefix("usage: ").split())


def _option(action: Action) -> Option:
    return Option(
        names=tuple(action.option_strings),
        does=_said("arguments", action.help),
        value=None if action.nargs == 0 else _place(action),
    )


def _place(action: Action) -> Place:
    about = str(action.metavar or action.dest.upper())
    kind = _OF_HELP.get(action.help or "") or _OF_METAVAR.get(about, "")
    words: Iterable[str] = action.choices or (about.split("|") if "|" in about else ())
    if "FILE" in about:
        kind = FILES
        words = [word for word in about.split("|") if word.islower()]  # FILE.opml|newsboat
    return Place(words=tuple(words), kinds=(kind,) if kind else (), about=about)


def _said(table: str, name: str | None) -> str:
    words = phrases("en")
    return words.say(f"{table}.{name}") if name and f"{table}.{name}" in words.messages else ""
