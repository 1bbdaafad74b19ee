"""Take a text apart into the words that a search compares."""

import re
import unicodedata
from collections.abc import Sequence

from newsterm.lang import fold

LONGEST = 100
"""Letters of a word that count; SQLite's index has a limit too, and a text of one word must not meet it."""

# Nothing here looks further than the next "<" without consuming what it saw: linear on hostile HTML.
_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\b[^<>]*>?|\Z)", re.IGNORECASE | re.DOTALL
)
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr)\b[^<>]*>",
    re.IGNORECASE,
)
_IDEOGRAPHS = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\U00020000", "\U0003ffff"))
_TAG = re.compile(r"</?[a-zA-Z!?][^<>]*>")


class _Table(dict[int, str]):
    """Code point → its folded letters, or a space where it parts words; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        parted = "".join(_parted(char) for char in fold(chr(code)))
        self[code] = parted
        return parted


def _parted(char: str) -> str:
    if _is_ideograph(char):
        return f" {char} "
    return char if char.isalnum() or unicodedata.category(char).startswith("M") else " "


def _is_ideograph(char: str) -> bool:
    # Chinese and Japanese part no words with spaces: each character is a word, and what is sought a row.
    return any(first <= char <= last for first, last in _IDEOGRAPHS)


_TABLE = _Table()


def words(text: str) -> list[str]:
    """Take the folded words of a text, in order; punctuation and symbols part them."""
    return [word[:LONGEST] for word in text.translate(_TABLE).split()]


def places(text: str) -> list[tuple[int, int, str]]:
    """Find where the words of a text stand: from, to, and the folded word. Its marks belong to a letter."""
    found: list[tuple[int, int, str]] = []
    start, letters = 0, ""
    for at, char in enumerate(text + " "):
        # ¼ is 1 and 4, an ideograph a word; a mark is nothing, and belongs to the letter before it.
        first, *others = _TABLE[ord(char)].split(" ")
        if first and not letters:
            start = at
        letters += first
        for part in others:
            if letters:
                found.append((start, at + 1 if first or start == at else at, letters[:LONGEST]))
            start, letters, first = at, part, ""
    return found


def plain(source: str) -> str:
    """Strip some HTML of tags, scripts and comments; good enough to search, not to read."""
    if "<" in source:
        source = _TAG.sub(" ", _INLINE.sub("", _UNSEEN.sub(" ", source)))
    if "&" not in source:
        return source
    import html  # noqa: PLC0415 (its table of names is long, and few commands read a body)

    return html.unescape(source)


def says(text: Sequence[str], wanted: Sequence[str], *, whole: bool) -> bool:
    """Whether the wanted words stand side by side in a text; the last may be a beginning unless `whole`."""
    if not wanted:
        return True
    *first, last = wanted
    for end in range(len(first), len(text)):
        word = text[end]
        if (word == last if whole else word.startswith(last)) and list(text[end - len(first) : end]) == first:
            return True
    return False
