"""Say a newsboat filter in our own question language, where that can say it."""

import re
from collections.abc import Callable, Mapping
from datetime import timedelta

from newsterm.lang import NOTHING, Said, line
from newsterm.model import And, Before, Has, InFeed, Is, Not, Or, Query, QueryError, Regex, Since, Tag, Text
from newsterm.query import parse, spell

FLAG = "flag-"
"""What the tag of an article begins with that bore a flag in newsboat; the flag's letter follows."""
_TOKEN = re.compile(
    r"""\s*(?:(?P<sign>[()])|(?P<op>=~|==|!=|!~|!\#|<=|>=|=|<|>|\#)"""
    r"""|"(?P<text>(?:[^"\\]|\\.)*)"|(?P<word>[^\s()"=!<>\#~]+))""",
)
"""newsboat's manual, "Filter Language"."""
_DEEPEST = 30
_PLAIN = re.compile(r"[^\\^$.|?*+()\[\]{}]+")
"""A regular expression that is only words."""
_NOT = {"!=": "=", "!~": "=~", "!#": "#", "==": "="}
_KINDS = ("audio", "video", "image")


class _UnsaidError(Exception):
    """Our language cannot say this; holds the part of it."""


def translated(text: str) -> tuple[str, Said]:
    """Give our question for a newsboat filter, and NOTHING; or nothing, and why it has none.

    What compares with a whole text (`=`) becomes a search for it as a phrase. `and` after `or` without
    parentheses is not taken: newsboat's versions do not agree on what comes first.
    """
    try:
        asked = spell(_Reader(text).all())
        parse(asked)
    except _UnsaidError as error:
        return "", Said("errors.formats.newsboat_query", part=line(str(error)) or line(text))
    except QueryError as error:
        return "", error.said
    return asked, NOTHING


class _Reader:
    """Recursive descent over the tokens."""

    def __init__(self, text: str) -> None:
        self._tokens: list[tuple[str, str]] = []
        at = 0
        while text[at:].strip():
            found = _TOKEN.match(text, at)
            if not found:
                raise _UnsaidError(text[at:])
            kind = str(found.lastgroup)
            self._tokens.append((kind, found[kind]))
            at = found.end()
        self._at = 0

    def all(self) -> Query:
        query = self._several(0)
        if self._at < len(self._tokens):
            raise _UnsaidError(self._tokens[self._at][1])
        return query

    def _next(self, *kinds: str) -> str:
        kind, text = self._tokens[self._at] if self._at < len(self._tokens) else ("", "")
        if kind not in kinds:
            raise _UnsaidError(text)
        self._at += 1
        return text

    def _several(self, depth: int) -> Query:
        """Read terms with `and` and `or` between them, from left to right."""
        query, seen = self._one(depth), ""
        while self._at < len(self._tokens) and self._tokens[self._at][0] == "word":
            joint = self._next("word").lower()
            if joint not in {"and", "or"} or (joint == "and" and seen == "or"):
                raise _UnsaidError(joint)
            seen = joint
            part = self._one(depth)
            query = And((query, part)) if joint == "and" else Or((query, part))
        return query

    def _one(self, depth: int) -> Query:
        if depth > _DEEPEST:
            raise _UnsaidError("(")
        if self._tokens[self._at : self._at + 1] == [("sign", "(")]:
            self._at += 1
            inner = self._several(depth + 1)
            if self._next("sign") != ")":
                raise _UnsaidError(")")
            return inner
        name = self._next("word").lower()
        if self._tokens[self._at : self._at + 1] == [("word", "between")]:
            self._at += 1
            sign = "between"
        else:
            sign = self._next("op")
        value = self._next("text", "word")
        said = f"{name} {sign} {value}"
        meaning = _MEANINGS.get(name)
        query = meaning(_NOT.get(sign, sign), re.sub(r"\\(.)", r"\1", value)) if meaning else None
        if query is None:
            raise _UnsaidError(said)
        return Not(query) if sign.startswith("!") else query


def _unread(sign: str, value: str) -> Query | None:
    return Is({"yes": "unread", "no": "read"}[value]) if sign == "=" and value in {"yes", "no"} else None


def _tags(sign: str, value: str) -> Query | None:
    return Tag(value) if sign == "#" and value and not value.startswith(("~", "!")) else None


def _flags(sign: str, value: str) -> Query | None:
    if sign == "=" and not value:
        return Not(Is("saved"))
    if sign == "=~" and value in {".", ".+", "[a-zA-Z]", "[A-Za-z]"}:
        return Is("saved")
    one = len(value) == 1 and value.isascii() and value.isalpha()
    return Tag(FLAG + value.lower()) if sign in {"#", "=~"} and one else None


def _age(sign: str, value: str) -> Query | None:  # noqa: PLR0911 - one return for each sign
    """Newsboat counts whole days: what is younger than one day is 0 old."""
    first, _, last = value.partition(":")
    if not all(part.isascii() and part.isdecimal() and len(part) < 5 for part in (first, last or "0")):
        return None
    days, until = int(first), int(last or first)
    match sign:
        case "<" if days:
            return Since(timedelta(days=days))
        case "<=":
            return Since(timedelta(days=days + 1))
        case ">":
            return Before(timedelta(days=days + 1))
        case ">=" if days:
            return Before(timedelta(days=days))
        case "=" | "between":
            days, until = sorted((days, until))
            young = Since(timedelta(days=until + 1))
            return And((young, Before(timedelta(days=days)))) if days else young
    return None


def _in_field(field: str) -> Callable[[str, str], Query | None]:
    def meaning(sign: str, value: str) -> Query | None:
        parts = value.strip("()").split("|") if sign == "=~" else [value]
        if sign not in {"=", "=~"} or not all(_PLAIN.fullmatch(part) for part in parts):
            return None
        asked = [Text(part.strip(), phrase=True, field=field) for part in parts if part.strip()]
        return (asked[0] if len(asked) == 1 else Or(tuple(asked))) if asked else None

    return meaning


def _feed(sign: str, value: str) -> Query | None:
    return InFeed(value) if value and (sign == "=" or (sign == "=~" and _PLAIN.fullmatch(value))) else None


def _content(sign: str, value: str) -> Query | None:
    if sign not in {"=", "=~"} or not value:
        return None
    return Regex(re.escape(value) if sign == "=" else value)


def _enclosed(sign: str, value: str) -> Query | None:
    kind = next((kind for kind in _KINDS if kind in value), "")
    return Has("picture" if kind == "image" else kind) if sign in {"=", "=~"} and kind else None


_MEANINGS: Mapping[str, Callable[[str, str], Query | None]] = {
    "unread": _unread,
    "tags": _tags,
    "flags": _flags,
    "age": _age,
    "title": _in_field("title"),
    "author": _in_field("author"),
    "content": _content,
    "feedtitle": _feed,
    "rssurl": _feed,
    "enclosure_type": _enclosed,
}
"""An attribute → what a comparison with it is in our words, None where that has none."""
