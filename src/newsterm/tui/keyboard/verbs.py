"""What is typed after `:`: a command of the interface, a row, a question, marks, a line for newsterm."""

import difflib
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from newsterm.lang import Said
from newsterm.model import UsageError
from newsterm.newsroom.programs import OPTION, words_of
from newsterm.tui.keyboard.commands import NAMES

VERBS = (
    "add", "remove", "feeds", "edit-feeds", "import", "export-opml", "refresh", "list", "search", "count",
    "show", "open", "full", "comments", "pictures", "stories", "digest", "export", "pack",
    "read", "unread", "save", "unsave", "tag", "untag", "mute", "unmute", "bin", "unbin",
    "undo", "redo", "history", "sections", "filters", "tidy", "bidi", "backup", "restore", "doctor",
    "paths", "version", "live", "mark", "tags", "config", "completions", "man", "download", "plugins",
)  # fmt: skip
"""What may be typed after `newsterm`."""
MARKING = frozenset({
    "read", "unread", "save", "unsave", "tag", "untag", "mute", "unmute", "bin", "unbin",
})  # fmt: skip
"""Verbs that here take a question, or nothing for the article that one is at."""
ASKING = frozenset({"list", "search", "count", "export"}) | MARKING
"""Verbs after which a question may stand."""
SHORT = {
    "q": "quit", "qa": "quit", "q!": "quit", "wq": "quit", "x": "quit", "exit": "quit", "h": "help",
    "u": "undo", "red": "redo", "refresh": "refresh_all", "add": "subscribe", "import": "import_opml",
    "full": "full_text", "read": "toggle_read", "save": "toggle_saved", "mute": "toggle_muted",
    "sub": "subscribe", "noh": "back", "nohlsearch": "back",
}  # fmt: skip
"""What stands alone for a command of the interface: as in vim, and verbs that elsewhere need arguments."""
_ELSEWHERE = {
    "set": "hints.typed_set", "dumpconfig": "hints.typed_set", "source": "hints.typed_source",
    "exec": "hints.typed_exec", "goto": "hints.typed_goto",
}  # fmt: skip
"""What newsboat's command line knows and this one does not: a hint to what is done instead."""
_LIKE_ENOUGH = 0.7
"""From which likeness on a word is taken for another one that was mistyped."""
_OPTIONS = re.compile(r"(?:^|(?<=\s))-(?:-[a-z]+|[a-z](?=\s|$))")


@dataclass(frozen=True, slots=True)
class Step:
    """A command of the interface, or a macro."""

    name: str


@dataclass(frozen=True, slots=True)
class Row:
    """Go to the headline with this number, from 1."""

    number: int


@dataclass(frozen=True, slots=True)
class Question:
    """Show what answers."""

    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Mark what answers, or the article that one is at where nothing is asked."""

    verb: str
    tag: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """What `newsterm` is to be run with."""

    words: tuple[str, ...]


Meant = Step | Row | Question | Mark | Line


def meant(line: str, macros: Collection[str] = (), theirs: Collection[str] = ()) -> Meant:
    """Understand a line; raises UsageError where it begins with no command, naming the one perhaps meant.

    `theirs`: verbs that plugins add.
    """
    first, rest = _parted(line)
    if first == "mark" and _parted(rest)[0] in MARKING:
        first, rest = _parted(rest)
    if first == "live" and "--once" not in rest:  # it never ends; here the list itself is what goes on
        return Question(f"since:24h {_OPTIONS.sub(' ', rest)}".strip())
    found = _alone(first, macros) if not rest else None if OPTION.search(rest) else _asking(first, rest)
    if found is not None:
        return found
    if first not in VERBS and first not in theirs:
        known = [*names(macros, theirs), *SHORT]
        if first in known:
            raise UsageError(Said("errors.cli.stands_alone", verb=first))
        raise UsageError(Said("errors.cli.no_command", verb=first), hint=_way_out(first, known))
    return Line((first, *words_of(rest)))


def _way_out(word: str, known: Sequence[str]) -> Said:
    """Say what may be meant by a word that is no command."""
    if word in _ELSEWHERE:
        return Said(_ELSEWHERE[word])
    near = difflib.get_close_matches(word, known, n=1, cutoff=_LIKE_ENOUGH)
    return Said("hints.did_you_mean", word=near[0]) if near else Said("hints.typed_help_shows_all")


def _parted(line: str) -> tuple[str, str]:
    first, _, rest = line.strip().partition(" ")
    return first, rest.strip()


def _alone(word: str, macros: Collection[str]) -> Meant | None:
    """Understand a word with nothing after it."""
    if word.isdecimal():
        return Row(int(word))
    if word in macros or word in NAMES:
        return Step(word)
    if word in SHORT:
        return Step(SHORT[word])
    return Mark(word) if word in MARKING - {"tag", "untag"} else None


def _asking(verb: str, rest: str) -> Meant | None:
    """Understand a verb with a question after it."""
    if verb in {"list", "search"}:
        return Question(rest)
    if verb in {"tag", "untag"}:
        tag, question = _parted(rest)
        return Mark(verb, tag, question)
    return Mark(verb, question=rest) if verb in MARKING else None


def names(macros: Collection[str] = (), theirs: Collection[str] = ()) -> list[str]:
    """Name all with which a line may begin: what the command line knows, then what the interface does."""
    return list(dict.fromkeys([*VERBS, *theirs, *sorted(NAMES), *macros]))


def beginning(text: str, caret: int, known: Sequence[str]) -> tuple[str, ...] | None:
    """Say how the first word of a line may go on; None: the caret stands in a later one."""
    word = text[:caret].lstrip()
    if " " in word:
        return None
    return tuple(name for name in known if name.startswith(word) and name != word) if word else ()


def question_at(text: str) -> int | None:
    """Find where the question of a line begins; None: it has none."""
    found = re.match(r"\s*(?:mark\s+)?([\w-]+)\s+", text)
    if found is None or found[1] not in ASKING:
        return None
    if found[1] in {"tag", "untag"}:
        tag = re.compile(r"\S+\s+").match(text, found.end())
        return tag.end() if tag else None
    return found.end()
