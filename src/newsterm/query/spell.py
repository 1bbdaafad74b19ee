"""Write a question down: Query → text that parses to the same."""

import re
from datetime import datetime, timedelta
from typing import assert_never

from newsterm.model import (
    All,
    And,
    Before,
    Has,
    InFeed,
    InStory,
    Is,
    Lang,
    Not,
    Or,
    Query,
    Regex,
    Since,
    Tag,
    Text,
    Topic,
)
from newsterm.query.lexer import QUOTES
from newsterm.query.parser import UNITS

_SIGNS = frozenset({"and", "or", "not"})


def spell(query: Query) -> str:
    """Spell a question; `parse(spell(query)) == query` for all that `parse` gives."""
    return "" if query == All() else _spell(query)


def _spell(query: Query) -> str:  # noqa: C901, PLR0911, PLR0912 - one case for each noun
    match query:
        case All():
            return "()"
        case Text(words, phrase, field):
            prefix = f"{field}:" if field else ""
            return prefix + (_quoted(words) if phrase else _word(words, alone=not field))
        case Regex(pattern):
            return "/" + re.sub(r"\\?/", r"\\/", pattern) + "/"
        case Is(state):
            return f"is:{state}"
        case Has(kind):
            return f"has:{kind}"
        case Tag(name):
            return f"tag:{_value(name)}"
        case Topic(name):
            return f"topic:{name}"
        case InFeed(feed):
            return f"feed:{_value(feed)}"
        case InStory(story):
            return f"story:{story}"
        case Lang(code):
            return f"lang:{code}"
        case Since(time):
            return f"since:{_time(time)}"
        case Before(time):
            return f"before:{_time(time)}"
        case And(parts):
            return " ".join(_inside(part) for part in parts)
        case Or(parts):
            return " or ".join(_inside(part) for part in parts)
        case Not(part):
            return f"-{_inside(part)}"
        case _:
            assert_never(query)


def _inside(query: Query) -> str:
    return f"({_spell(query)})" if isinstance(query, And | Or) else _spell(query)


def _quoted(words: str) -> str:
    return '"' + re.sub(r'([\\"])', r"\\\1", words) + '"'


def _value(value: str) -> str:
    return value if re.fullmatch(r"\w[\w.,;:/?&=%+~#@-]*", value) else _quoted(value)


def _word(word: str, *, alone: bool) -> str:
    """One word, with a backslash before all that would be read as something else."""
    spelled = re.sub(r"([\\()\s])", r"\\\1", word)
    if spelled[:1] in {"-", "/", "\u200e", "\u200f", "\u061c", *QUOTES} or (alone and word.lower() in _SIGNS):
        return "\\" + spelled
    return re.sub(r"^([A-Za-z]+):", r"\1\\:", spelled) if alone else spelled


def _time(time: datetime | timedelta | str) -> str:
    if isinstance(time, str):
        return time
    if isinstance(time, timedelta):
        unit = next(name for name, span in UNITS.items() if time % span == timedelta() or name == "s")
        return f"{time // UNITS[unit]}{unit}"
    local = time.astimezone()
    midnight = (local.hour, local.minute, local.second, local.microsecond) == (0, 0, 0, 0)
    return f"{local:%Y-%m-%d}" if midnight else time.isoformat()
