"""Cut a question into its words, phrases, fields and signs."""

import re
from dataclasses import dataclass
from typing import Literal

from newsterm.lang import Said
from newsterm.model import QueryError

Kind = Literal["(", ")", "-", "and", "or", "not", "word", "phrase", "field", "regex"]

QUOTES = {'"': '"', "«": "»", "“": "”", "„": "“”"}
"""What opens a phrase → what may close it."""

_MARKS = "\u200e\u200f\u061c"
"""Direction marks, which a keyboard or a copied text brings along unseen."""

_FIELD = re.compile(r"([A-Za-z]+):(?=[^\s)])")
_REGEX = re.compile(r"/(?!\s)((?:[^\\/]|\\.|/(?![\s)]|\Z))+)/(?=[\s)]|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One piece of a question."""

    kind: Kind
    column: int
    """Where it begins, in characters from 0."""
    text: str = ""
    """A word, a phrase, a pattern, or a field's value."""
    field: str = ""
    value_column: int = 0
    quoted: bool = False


def tokens(text: str) -> list[Token]:
    """All pieces of a question, in order; a QueryError where a quotation does not end."""
    found: list[Token] = []
    at = 0
    while True:
        while at < len(text) and (text[at].isspace() or text[at] in _MARKS):
            at += 1
        if at >= len(text):
            return found
        token, at = _next(text, at)
        found.append(token)


def _next(text: str, at: int) -> tuple[Token, int]:  # noqa: PLR0911 - one return for each kind of piece
    char = text[at]
    if char in "()":
        return Token(kind="(" if char == "(" else ")", column=at), at + 1
    if char == "-" and at + 1 < len(text) and not text[at + 1].isspace() and text[at + 1] != ")":
        return Token(kind="-", column=at), at + 1
    if char in QUOTES:
        phrase, end = _quoted(text, at)
        return Token(kind="phrase", column=at, text=phrase, quoted=True), end
    if char == "/" and (pattern := _REGEX.match(text, at)):
        return Token(kind="regex", column=at, text=pattern[1].replace("\\/", "/")), pattern.end()
    # `http://…` and the like are text.
    if (field := _FIELD.match(text, at)) and not text.startswith("//", field.end()):
        start = field.end()
        quoted = text[start] in QUOTES
        value, end = _quoted(text, start) if quoted else _word(text, start)
        name = field[1].lower()
        return Token(
            kind="field", column=at, text=value.strip(_MARKS), field=name, value_column=start, quoted=quoted
        ), end
    word, end = _word(text, at)
    match text[at:end].lower():
        case "and" | "or" | "not" as sign:
            return Token(kind=sign, column=at), end
        case _:
            return Token(kind="word", column=at, text=word), end


def _word(text: str, at: int) -> tuple[str, int]:
    """Everything up to a space or a parenthesis; a backslash makes the next character an ordinary one."""
    letters: list[str] = []
    while at < len(text) and not text[at].isspace() and text[at] not in "()":
        if text[at] == "\\" and at + 1 < len(text):
            at += 1
        letters.append(text[at])
        at += 1
    return "".join(letters), at


def _quoted(text: str, start: int) -> tuple[str, int]:
    """Read up to the closing mark; a mark inside a word (Hebrew `צה"ל`) does not close."""
    closing = QUOTES[text[start]]
    letters: list[str] = []
    at = start + 1
    while at < len(text):
        if text[at] == "\\" and at + 1 < len(text):
            at += 1
        elif text[at] in closing and not text[at + 1 : at + 2].isalnum():
            return "".join(letters), at + 1
        letters.append(text[at])
        at += 1
    raise QueryError(Said("errors.query.no_end"), column=start, hint=Said("hints.add_sign", sign=closing[-1]))
