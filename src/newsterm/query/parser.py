"""Read a question: text → Query, or an error that names the column."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from newsterm.lang import Said, fold
from newsterm.lang.notices import KINDS as NOTICES
from newsterm.lang.topics import TOPICS, topic_of
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
    QueryError,
    Regex,
    Since,
    Tag,
    Text,
    Topic,
)
from newsterm.query.hearing import BEFORE, BEHIND, SERVANT, ZWNJ
from newsterm.query.lexer import Token, tokens
from newsterm.query.regex import regex

FIELDS = ("is", "tag", "topic", "feed", "author", "title", "lang", "has", "story", "since", "before")
STATES = ("unread", "read", "saved", "muted", "changed", *NOTICES)
KINDS = ("picture", "audio", "video", "full")
DAYS = ("today", "yesterday")
STORIES = ("any", "followed")

UNITS = {
    "w": timedelta(weeks=1),
    "d": timedelta(days=1),
    "h": timedelta(hours=1),
    "m": timedelta(minutes=1),
    "s": timedelta(seconds=1),
}

# SQLite gives up at an expression 1,000 deep, Python somewhat earlier; nobody asks such a question by hand.
_DEEPEST = 40
_LONGEST = 300
_LARGEST = 20_000

_SPAN = re.compile(r"(\d{1,7})([wdhms])")
_NAME = re.compile("[0-9a-z]{4,20}")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def parse(text: str) -> Query:
    """Read the question that a text asks; an empty text asks for everything.

    Words and "phrases", `is: tag: topic: feed: author: title: lang: has: story: since: before:`, `/regex/`,
    `and or not - ( )`. Two terms side by side both count; `or` binds less than that. A backslash makes the
    next character an ordinary one. Raises QueryError.
    """
    if len(text) > _LARGEST:
        raise QueryError(Said("errors.query.too_long", most=_LARGEST), column=_LARGEST)
    found = tokens(text)
    if len(found) > _LONGEST:
        raise QueryError(Said("errors.query.too_many", most=_LONGEST), column=found[_LONGEST].column)
    if not found:
        return All()
    reader = _Reader(found, len(text))
    query = reader.either(0)
    if (extra := reader.next) is not None:
        raise QueryError(Said("errors.query.never_opened"), column=extra.column, hint=Said("hints.take_away"))
    return query


class _Reader:
    """Recursive descent over the tokens: either → both → one."""

    def __init__(self, found: Sequence[Token], end: int) -> None:
        self._tokens = found
        self._end = end
        self._at = 0

    @property
    def next(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def either(self, depth: int) -> Query:
        parts = [self._both(depth)]
        while (token := self.next) is not None and token.kind == "or":
            self._at += 1
            parts.append(self._both(depth))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _both(self, depth: int) -> Query:
        parts = [self._one(depth)]
        while (token := self.next) is not None and token.kind not in {"or", ")"}:
            if token.kind == "and":
                self._at += 1
            parts.append(self._one(depth))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _one(self, depth: int) -> Query:
        token = self.next
        if token is None:
            raise QueryError(Said("errors.query.missing_end"), column=self._end)
        if depth > _DEEPEST:
            raise QueryError(Said("errors.query.too_deep"), column=token.column)
        self._at += 1
        match token.kind:
            case "not" | "-":
                return Not(self._one(depth + 1))
            case "(":
                return self._group(token, depth + 1)
            case "word":
                return Text(self._joined(token.text))
            case "phrase":
                return Text(token.text, phrase=True)
            case "regex":
                regex(token.text, token.column)
                return Regex(token.text)
            case "field":
                return _field(token)
            case ")" | "and" | "or" as sign:
                raise QueryError(
                    Said("errors.query.missing_before", sign=sign),
                    column=token.column,
                    hint=Said("hints.quote_word", word=f'"{sign}"'),
                )

    def _joined(self, word: str) -> str:
        """Take what Persian may write apart for one word: می رود, شرکت ها."""
        token = self.next
        if token is not None and token.kind == "word" and _is_one(word, token.text):
            self._at += 1
            return f"{word}{ZWNJ}{token.text}"
        return word

    def _group(self, opening: Token, depth: int) -> Query:
        inner: Query = All()
        if (token := self.next) is not None and token.kind != ")":
            inner = self.either(depth)
        if self.next is None:
            raise QueryError(
                Said("errors.query.never_closed"),
                column=opening.column,
                hint=Said("hints.add_sign", sign=")"),
            )
        self._at += 1
        return inner


def _is_one(word: str, following: str) -> bool:
    """Whether these are one word to a reader, though a space parts them."""
    return word in BEFORE or following in BEHIND or (word == SERVANT and following.startswith("ال"))


def _field(token: Token) -> Query:  # noqa: C901, PLR0911 - one case for each field
    value = token.text
    if not value and token.field in FIELDS:
        raise QueryError(Said("errors.query.no_value", field=f"{token.field}:"), column=token.value_column)
    match token.field:
        case "is":
            return Is(_one_of(STATES, token))
        case "has":
            return Has(_one_of(KINDS, token))
        case "tag":
            return Tag(value)
        case "topic":
            return Topic(_topic(token))
        case "feed":
            return InFeed(value)
        case "author" | "title" as field:
            return Text(value, phrase=token.quoted, field=field)
        case "story":
            return InStory(_story(token))
        case "lang":
            return Lang(_language(token))
        case "since":
            return Since(_time(token))
        case "before":
            return Before(_time(token))
        case _:
            raise QueryError(
                Said("errors.query.no_field", field=f"{token.field}:"),
                column=token.column,
                hint=Said("hints.or_text", hint=_suggest(token.field, FIELDS, ":")),
            )


def _one_of(known: Sequence[str], token: Token) -> str:
    value = token.text.lower()
    if value not in known:
        raise QueryError(
            Said("errors.query.not_known", value=token.text, field=f"{token.field}:"),
            column=token.value_column,
            hint=_suggest(value, known),
        )
    return value


def _topic(token: Token) -> str:
    """Take a topic by its key, or by any of its names in any language."""
    value = token.text.lower()
    return value if value in TOPICS else topic_of(token.text) or _one_of(TOPICS, token)


def _suggest(word: str, known: Sequence[str], after: str = "") -> Said:
    import difflib  # noqa: PLC0415 (only who errs waits for it)

    close = difflib.get_close_matches(word.lower(), known, n=1)
    if close:
        return Said("hints.did_you_mean", word=close[0] + after)
    return Said("hints.there_are", known=tuple(name + after for name in known))


def _story(token: Token) -> str:
    value = token.text.lower()
    if value in STORIES:
        return value
    if not _NAME.fullmatch(value):
        raise QueryError(
            Said("errors.query.no_story", value=token.text),
            column=token.value_column,
            hint=Said("hints.times", examples=("story:any", "story:followed")),
        )
    # As Crockford reads what a hand wrote.
    return value.translate(str.maketrans("oil", "011"))


def _language(token: Token) -> str:
    code = token.text.lower().replace("_", "-").partition("-")[0]
    if not re.fullmatch("[a-z]{2,3}", code):
        raise QueryError(
            Said("errors.query.no_language", value=token.text),
            column=token.value_column,
            hint=Said("hints.language_code", example="lang:ar"),
        )
    return code


def _time(token: Token) -> datetime | timedelta | str:
    value = fold(token.text)
    if value in DAYS:
        return value
    if span := _SPAN.fullmatch(value):
        return int(span[1]) * UNITS[span[2]]
    try:
        if _DATE.fullmatch(value):
            return _local(datetime.fromisoformat(value + "-01-01"[len(value) - 4 :]))
        if len(value) > 10:
            return _local(datetime.fromisoformat(value.upper()))
    except (ValueError, OverflowError, OSError):
        pass
    raise QueryError(
        Said("errors.query.no_time", value=token.text),
        column=token.value_column,
        hint=Said("hints.times", examples=("2d", "12h", "2026-01-31", "today", "yesterday")),
    )


def _local(time: datetime) -> datetime:
    """Take a time without a zone for one where the reader lives."""
    if not 1900 <= time.year <= 2200:
        raise ValueError(time.year)
    return time if time.tzinfo else time.astimezone()
