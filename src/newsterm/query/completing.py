"""Go on with a question that is being typed: fields, what they may say, tags, feeds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsterm.lang import fold
from newsterm.lang.topics import TOPICS
from newsterm.query.lexer import QUOTES
from newsterm.query.parser import DAYS, FIELDS, KINDS, STATES, STORIES

MOST = 8
"""Suggestions at once."""
_OWN = frozenset("()/\\").union(QUOTES)
"""Characters that mean something to a question; a feed may have them in its title."""
_SPANS = ("12h", "2d", "1w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a question may name."""

    tags: Sequence[str] = ()
    feeds: Sequence[str] = ()
    """Titles."""
    languages: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Completions:
    """How the piece of a question under the caret may go on."""

    start: int
    """Where the piece begins, in characters; it ends at the caret."""
    pieces: tuple[str, ...] = ()
    """What may stand in its place, the likeliest first."""


def complete(text: str, caret: int, known: Callable[[], Known]) -> Completions:
    """Suggest how a question goes on at its caret; nothing where any word may stand.

    `known` is asked where a field is named: to look up what may be named takes longer than to type a letter.
    """
    start = caret
    while start and not text[start - 1].isspace() and text[start - 1] not in "()":
        start -= 1
    start += text.startswith("-", start)
    name, colon, value = text[start:caret].partition(":")
    if not colon:
        fields = [f"{field}:" for field in FIELDS if name and field.startswith(name.lower())]
        return Completions(start=start, pieces=tuple(fields))
    values = _values(name.lower(), known())
    sought = fold(value.lstrip('"«“'))
    others = [one for one in values if fold(one) != sought]
    begin = [one for one in others if fold(one).startswith(sought)]
    inside = [one for one in others if len(sought) > 1 and sought in fold(one)[1:] and one not in begin]
    return Completions(
        start=start, pieces=tuple(f"{name}:{_spelled(one)}" for one in [*begin, *inside][:MOST])
    )


def _values(field: str, known: Known) -> Sequence[str]:
    return {
        "is": STATES,
        "has": KINDS,
        "story": STORIES,
        "since": (*DAYS, *_SPANS),
        "before": (*DAYS, *_SPANS),
        "lang": known.languages,
        "tag": known.tags,
        "topic": TOPICS,
        "feed": known.feeds,
    }.get(field, ())


def _spelled(value: str) -> str:
    """Put quotation marks around what would end at a blank, or be taken for a quotation."""
    if not any(char.isspace() or char in _OWN for char in value):
        return value
    return '"' + value.replace("\\", r"\\").replace('"', r"\"") + '"'
