"""What feedparser does to texts and addresses before it keeps them (6.0.14), for the fast road."""

import re
from contextlib import suppress
from urllib.parse import urljoin

from newsterm.parse.reading import Unsure

_TOO_MANY_SLASHES = re.compile("^([A-Za-z][A-Za-z0-9+-.]*://)(/*)(.*?)")
_C1 = re.compile("[\x80-\x9f]")
_WINDOWS = {chr(code): bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}


def joined(base: str, address: str) -> str:
    """Make an address absolute; nothing where it is broken (`_urljoin`)."""
    try:
        return urljoin(base, _TOO_MANY_SLASHES.sub(r"\1\3", address))
    except ValueError:
        return ""


def safe(base: str, address: str) -> str:
    """Join a base to a base; nothing where it leaves the web (`make_safe_absolute_uri`)."""
    if not base:
        return address
    whole = joined(base, address)
    scheme = whole.strip().partition(":")[0]
    if scheme not in {"http", "https"}:
        raise Unsure
    return whole


def without_div(pieces: list[str]) -> list[str]:
    """Drop the `<div>` that Atom puts around XHTML, where it goes around all of it."""
    while len(pieces) > 1 and not pieces[-1].strip():
        pieces.pop()
    first = 0
    while len(pieces) - first > 1 and not pieces[first].strip():
        first += 1
    pieces = pieces[first:]
    if not pieces or not (pieces[0] == "<div>" or pieces[0].startswith("<div ")) or pieces[-1] != "</div>":
        return pieces
    depth = 0
    for piece in pieces[:-1]:
        if piece.startswith("</"):
            depth -= 1
            if depth == 0:
                return pieces
        elif piece.startswith("<") and not piece.endswith("/>"):
            depth += 1
    return pieces[1:-1]


def encoded_once(text: str) -> str:
    """Undo what was encoded twice by way of Latin-1, and say windows-1252 where C1 is meant."""
    with suppress(UnicodeError):
        text = text.encode("iso-8859-1").decode("utf-8")
    return _C1.sub(lambda found: _WINDOWS[found[0]], text)
