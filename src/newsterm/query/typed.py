"""Take a question as far as it is typed: what is open in it is closed."""

import re

from newsterm.model import QueryError
from newsterm.query.lexer import QUOTES, Token, tokens

_SAYING = re.compile(r"\b((?:title|author):)\Z", re.IGNORECASE)


def so_far(text: str) -> str | None:
    """Give what may be asked already of a question that is being typed; None: nothing yet.

    Of a phrase that goes on, the words that are whole are a phrase, and the last is the beginning of a word.
    A pattern that goes on is not looked for: what it would find so far is something else.
    """
    try:
        pieces = tokens(text)
    except QueryError as error:
        text = _closed(text, error.column)
        pieces = tokens(text)
    if any(piece.kind == "word" and piece.text.startswith("/") for piece in pieces):
        return None
    return text + ")" * (_count(pieces, "(") - _count(pieces, ")"))


def _closed(text: str, column: int) -> str:
    """Close the quotation that begins at a column."""
    before, sign, said = text[:column], text[column], text[column + 1 :]
    field = _SAYING.search(before)
    if before.endswith(":") and not field:
        return text + QUOTES[sign][-1]  # a name, of which there is no first half
    *whole, last = said.split(" ")
    phrase = f"{sign}{' '.join(whole)}{QUOTES[sign][-1]} " if any(whole) else ""
    return f"{before}{phrase}{field[1] if field and phrase else ''}{last}"


def _count(pieces: list[Token], kind: str) -> int:
    return sum(piece.kind == kind for piece in pieces)
