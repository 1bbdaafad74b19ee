"""What may be typed in plain mode: one letter, a whole word, a number, or a line for newsterm."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from newsterm.lang import Said
from newsterm.lang.keyboards import latin
from newsterm.model import UsageError
from newsterm.newsroom.programs import OPTION


@dataclass(frozen=True, slots=True)
class Word:
    """One thing to ask for. Its sentence stands in the messages, under `does` or with the commands."""

    name: str
    typed: tuple[str, ...]
    """As a reader types it, the shortest first."""
    takes: str = ""
    """What may follow, for the help."""


SAID = (
    Word("more", ("enter", "more", "page_down")),
    Word("next_unread", ("n", "next", "next_unread")),
    Word("previous", ("p", "previous", "page_up", "previous_unread")),
    Word("open", ("3", "open"), "3"),
    Word("next_headline", ("j", "next_headline", "next_article")),
    Word("previous_headline", ("k", "previous_headline", "previous_article")),
    Word("back", ("b", "back")),
    Word("top", ("top", "first")),
    Word("bottom", ("bottom", "last")),
    Word("again", (".", "again")),
    Word("where", ("w", "where")),
    Word("sections", ("t", "tabs", "sections", "go_to"), "2"),
    Word("feeds", ("f", "feeds"), "2"),
    Word("search", ("/", "search", "list"), "…"),
    Word("newest", ("'", "newest")),
    Word("at_once", ("+", "-")),
    Word("headings", ("h", "headings"), "2"),
    Word("links", ("l", "links", "follow_link")),
    Word("open_in_browser", ("o", "browser", "open_in_browser"), "3"),
    Word("address", ("y", "address", "copy_link"), "3"),
    Word("play", ("e", "play"), "1"),
    Word("download", ("d", "download")),
    Word("full_text", ("x", "full", "full_text")),
    Word("comments", ("c", "comments")),
    Word("changes", ("~", "changes")),
    Word("pipe", ("|", "pipe"), "…"),
    Word("run_program", ("!", "run_program"), "…"),
    Word("toggle_read", ("m", "toggle_read"), "3"),
    Word("toggle_saved", ("s", "toggle_saved"), "3"),
    Word("toggle_muted", ("X", "toggle_muted"), "3"),
    Word("mark", ("read", "unread", "save", "unsave", "mute", "unmute", "unbin"), "3 5-7 is:unread"),
    Word("tag", ("tag", "untag"), "… 3"),
    Word("bin", ("D", "bin"), "3"),
    Word("mark_list_read", ("A", "mark_list_read")),
    Word("undo", ("u", "undo"), "312"),
    Word("redo", ("U", "redo")),
    Word("history", ("H", "history")),
    Word("refresh", ("r", "refresh", "refresh_all"), "…"),
    Word("suggestions", ("W", "suggestions")),
    Word("help", ("?", "help"), "…"),
    Word("quit", ("q", "quit", "Q", "exit", "qa", "wq")),
)
"""In the order in which the help says them."""

_NAMED = {typed: word.name for word in SAID for typed in word.typed}
_SIGNS = frozenset("/|!+-?.")
"""What stands before its words without a blank: `/gold`, `|wc -w`."""
_GLUED = re.compile(r"([a-zA-Z])(\d+)")
_NUMBERS = re.compile(r"\d{1,9}(?:-\d{1,9})?(?:[\s,،]+\d{1,9}(?:-\d{1,9})?)*")
RUN = "run"
"""Is asked for where a line is one for `newsterm`."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a line asks for."""

    name: str
    typed: str = ""
    """The word that was typed: of those with several meanings, which one."""
    rest: str = ""


def understood(line: str, verbs: Collection[str], language: str = "en") -> Asked:
    """Understand a line; raises UsageError where it begins with nothing known, naming what was perhaps meant.

    A letter of another keyboard counts as the Latin one on the same key.
    """
    line = line.strip().removeprefix(":").strip()
    if not line:
        return Asked("more")
    first, rest = _parted(line, language)
    if first == "mark" and _parted(rest, language)[0] in _NAMED:
        first, rest = _parted(rest, language)
    elif first == "mark":
        first = "m"
    if first.isdecimal() and len(first) < 10 and not rest:
        return Asked("open", rest=str(int(first)))
    if first in verbs and (first not in _NAMED or OPTION.search(rest)):
        return Asked(RUN, first, rest)
    if first in _NAMED:
        return Asked(_NAMED[first], first, rest)
    import difflib  # noqa: PLC0415 (only who errs waits for it)

    near = difflib.get_close_matches(first, [*_NAMED, *verbs], n=1)
    raise UsageError(
        Said("errors.cli.no_command", verb=first),
        hint=Said("hints.did_you_mean", word=near[0]) if near else Said("hints.what_to_type"),
    )


def _parted(line: str, language: str) -> tuple[str, str]:
    first, _, rest = line.partition(" ")
    sign = latin(first[:1], language)
    if sign in _SIGNS:
        return sign, f"{first[1:]} {rest}".strip()
    if len(first) == 1:
        return latin(first, language), rest.strip()
    if not rest and (glued := _GLUED.fullmatch(first)):
        return glued[1], glued[2]
    return first, rest.strip()


def numbers(text: str, most: int) -> list[int] | None:
    """Read `3`, `3 5`, `3-7` as numbers from 1; None: it is none. Raises UsageError beyond `most`."""
    if not _NUMBERS.fullmatch(text):
        return None
    found: dict[int, None] = {}
    for first, last in re.findall(r"(\d+)(?:-(\d+))?", text):
        wanted = range(int(first), int(last or first) + 1)
        for end in (wanted.start, wanted.stop - 1):
            if not 1 <= end <= most:
                raise no_number(end, most)
        found |= dict.fromkeys(wanted)
    return list(found)


def no_number(number: int, most: int) -> UsageError:
    """Say that nothing has that number."""
    return UsageError(Said("errors.cli.no_such_number", number=number, n=most))


def names(verbs: Collection[str]) -> Sequence[str]:
    """List the words with which a line may begin, for who asks how one goes on."""
    return sorted({*verbs, *(typed for typed in _NAMED if len(typed) > 1)})
