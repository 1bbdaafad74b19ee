"""Names for files, one for each article: safe everywhere, and the same at every export."""

import re
import unicodedata

from newsterm.lang import line

_BETWEEN = re.compile(r"[^\w\u200c]+")
"""All that is no letter, mark or digit in any script; a ZWNJ is part of a Persian word."""
_MOST = 120
"""Bytes of a title in a name: with id and suffix far from the 255 that a disk takes."""


def file_name(title: str, name: str, suffix: str) -> str:
    """Name the file of an article: words of its title, its id (`name`), the suffix of its format.

    Never a path, hidden, an option, or a name that some system keeps for itself; no two are alike, also where
    capitals are not told apart, since ids are not.
    """
    words = _BETWEEN.sub("-", _letters(line(title))).strip("-_\u200c")
    cut = words.encode()[:_MOST]
    if len(words.encode()) > _MOST:
        # The last word, which was cut in two, goes.
        text = cut.decode("utf-8", "ignore")
        words = (text.rpartition("-")[0] or text).strip("-_\u200c")
    return f"{words}-{name}{suffix}" if words else f"{name}{suffix}"


def _letters(text: str) -> str:
    """Drop marks that have no letter of their own: a disk may keep them otherwise than we say them (NFD)."""
    kept = "".join(char for char in unicodedata.normalize("NFD", text) if unicodedata.category(char) != "Mn")
    return unicodedata.normalize("NFC", kept)
