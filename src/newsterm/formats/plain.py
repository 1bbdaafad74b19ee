"""Say a body in plain text: paragraphs apart, list items marked, no markup left."""

import re
from collections.abc import Iterable
from html import unescape
from unicodedata import normalize

from newsterm.formats.markup import (
    SKIPPED,
    End,
    Start,
    Text,
    between_tags,
    pieces,
    squeezed,
    tokens,
)
from newsterm.lang import clean
from newsterm.lang.clean import is_sound

_PARAGRAPHS = frozenset({
    "p", "div", "section", "article", "header", "footer", "main", "aside", "figure", "figcaption", "pre",
    "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "hr", "details", "summary",
    "address",
})  # fmt: skip
_LINES = frozenset({"li", "dt", "dd", "tr", "caption"})
# What shapes the text; every other tag stands within a line.
_STARTS = _PARAGRAPHS | _LINES | {"br", "td", "th"}
_ENDS = frozenset(f"/{name}" for name in _PARAGRAPHS | _LINES)
_SHAPES = _STARTS | _ENDS
# A marker whose item begins with a paragraph of its own.
_ALONE = re.compile(r"^(•|[0-9]+\.)\n+(?=[^\n•])", re.MULTILINE)
# Where there may be one: begins with letters of its own, so that most texts are passed over at once.
_MAYBE_ALONE = re.compile(
    r"\.\n(?:(?<=\n[0-9]\.\n)|(?<=\n[0-9]{2}\.\n)|(?<=\n[0-9]{3}\.\n)|(?<=[0-9]{4}\.\n))"
)
_DEEPEST = 50


class _Separators(dict[bytes, bytes]):
    """A tag's name, after a slash where it ends → what stands in its place in a body without lists.

    A tab for what stands within a line. KeyError for what needs to be looked at tag by tag.
    """

    def __missing__(self, name: bytes) -> bytes:
        """Read a name that is written in capitals, or of no shape of ours."""
        if (lower := name.lower()) != name:
            return self[lower]
        if name in _LOOKED_AT or not name.isascii():
            raise KeyError(name)
        return b"\t"


_LOOKED_AT = {
    slash + name.encode()
    for slash in (b"", b"/")
    for name in (*SKIPPED, *_LINES, "ul", "ol", "dl", "table", "td", "th", "pre")
}
_SEPARATORS = _Separators(
    dict.fromkeys({name.encode() for name in _SHAPES} - _LOOKED_AT, b"\n\n")
    | {b"br": b"\n"}
    | {slash + name: b"\t" for slash in (b"", b"/") for name in (b"a", b"b", b"i", b"em", b"strong", b"span")}
    | {b"img": b"\t"}
)


class _Referred(dict[bytes, bytes]):
    """A reference's name → the one character of its own that it stands for; KeyError: it is not so simple."""

    def __missing__(self, name: bytes) -> bytes:
        """Read a reference: few are met, and always the same."""
        if not name.endswith(b";"):
            raise KeyError(name)
        char = unescape(f"&{name.decode()}")
        if not (" " <= char <= "~" or "\xa0" <= char <= "\xff" or char in _PUNCTUATION) or len(char) != 1:
            raise KeyError(name)
        return char.encode() if len(self) >= _REMEMBERED else self.setdefault(name, char.encode())


_LESS, _AND = b"<&"
_REMEMBERED = 500
_PUNCTUATION = "–—‘’‚“”„•…‹›€™\u200b\u200c\u200d\u200e\u200f"
_REFERRED = _Referred()
_REFERENCE = re.compile(rb"&(#?[0-9a-zA-Z]*+;?)")
_TWO_BLANKS = re.compile(rb"  ")
_MAYBE_ALONE_UTF8 = re.compile(_MAYBE_ALONE.pattern.encode())


def plain(markup: str) -> str:
    """Give the text of HTML in logical order: empty lines between paragraphs, `•` or a number before items.

    Clean and stripped; lines are as long as their paragraphs. Linear in the input; never raises.
    """
    if "<" not in markup and "&" not in markup:
        return clean(markup).strip()
    if (quick := _quick(markup)) is not None:
        return quick
    text = _Plain()
    if (simple := pieces(markup)) is not None:
        text.take(simple)
        return text.tidy()
    for token in tokens(markup):
        match token:
            case Text():
                text.add(token.text)
            case Start():
                text.start(token.name)
            case End():
                text.end(token.name)
    return text.tidy()


def _quick(markup: str) -> str | None:
    """Read paragraphs of text all at once; None where there is more than that, or may be."""
    try:
        encoded = markup.encode()
    except UnicodeEncodeError:
        return None  # a lone surrogate
    if not (is_sound(encoded) and (markup.isascii() or normalize("NFC", markup) == markup)):
        return None
    text = plain_utf8(encoded)
    return None if text is None else text.decode()


def plain_utf8(markup: bytes) -> bytes | None:
    """Give what `plain` gives of a body in UTF-8 that is clean and sound, and sooner.

    None where it has more than paragraphs of text, or may have. Looks at the bytes a fixed number of times,
    mostly for one of them, as a number: for two, or for a stretch of one, a search takes ten times as long.
    """
    if _LESS not in markup and _AND not in markup:
        return markup.decode().strip().encode()
    # Until references are read, a newline stands where a line ends and a tab where a tag within one was.
    parts = between_tags(markup.replace(b"\n", b" ").replace(b"\t", b" "))
    try:
        parts[1::2] = map(_SEPARATORS.__getitem__, parts[1::2])
        text = b"".join(parts)
        if _LESS in text:
            return None
        if _AND in text:
            text = _referred(text)
    except KeyError:
        return None
    text = text.replace(b"\t", b"")
    while _TWO_BLANKS.search(text):
        text = text.replace(b"  ", b" ")
    rows = [row.strip(b" ") for row in text.split(b"\n")]
    # At most one empty row between two others.
    text = b"\n".join([row for row, above in zip(rows, [b"", *rows], strict=False) if row or above])
    if b"\xe2\x80\xa2" in rows or _MAYBE_ALONE_UTF8.search(b"\n" + text):
        return _tidy("\n" + text.decode()).encode()
    return text.rstrip(b"\n")


def _referred(text: bytes) -> bytes:
    """Put characters in the place of references to them; KeyError where one needs to be looked at."""
    if 0xCC in text or 0xCD in text:
        raise KeyError(text)  # an accent that may join what was referred to
    parts = _REFERENCE.split(text)
    parts[1::2] = map(_REFERRED.__getitem__, parts[1::2])
    return b"".join(parts)


def _tidy(text: str) -> str:
    """Put markers beside their items, and at most one empty line between two rows; rows end in no blank."""
    if ("•" in text and "•\n" in text) or _MAYBE_ALONE.search(text):
        text = _ALONE.sub(r"\1 ", text)
    # A pattern would stop at every letter; a row of n is a row of two after log n of these.
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip("\n")


class _Plain:
    """The text so far, and where in it we are."""

    def __init__(self) -> None:
        self._pieces = ["\n"]
        self._lists: list[int] = []
        """One for each open list: the number of its last item, -1 where they are not counted."""
        self._preformatted = False

    def take(self, simple: Iterable[tuple[str, str]]) -> None:
        # What no tag of a shape stands between is one text, as `add` would make of it piece by piece.
        texts: list[str] = []
        for stretch, tag in simple:
            if stretch:
                texts.append(stretch)
            if tag not in _SHAPES:
                continue
            if texts:
                self.add("".join(texts))
                texts.clear()
            if tag in _STARTS:
                self.start(tag)
            else:
                self.end(tag[1:])
        if texts:
            self.add("".join(texts))

    def add(self, text: str) -> None:
        if not self._preformatted:
            text = squeezed(text)
            if self._pieces[-1].endswith(("\n", " ")):
                text = text.lstrip(" ")
        self._put(text)

    def start(self, name: str) -> None:
        if name == "br":
            self._put("\n")
        elif name in {"td", "th"}:
            self._put("" if self._pieces[-1].endswith("\n") else "\t")
        else:
            self._apart(name)
        if name == "li":
            self._put(self._marker())
        elif name in {"ul", "ol"} and len(self._lists) < _DEEPEST:
            self._lists.append(0 if name == "ol" else -1)
        elif name == "pre":
            self._preformatted = True

    def end(self, name: str) -> None:
        self._apart(name)
        if name in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif name == "pre":
            self._preformatted = False

    def tidy(self) -> str:
        # Line by line: a pattern that looks for blanks before a newline is quadratic in a long row of them.
        text = "".join(self._pieces)
        if " \n" in text or "\t\n" in text or text.endswith((" ", "\t")):
            text = "\n".join([row.rstrip(" \t") for row in text.split("\n")])
        return _tidy(text)

    def _apart(self, name: str) -> None:
        if name in _PARAGRAPHS and not self._lists:
            self._put("" if self._pieces[-1] == "\n\n" else "\n\n")
        elif name in _PARAGRAPHS or name in _LINES:
            self._put("" if self._pieces[-1].endswith("\n") else "\n")

    def _marker(self) -> str:
        if not self._lists or self._lists[-1] < 0:
            return "• "
        self._lists[-1] += 1
        return f"{self._lists[-1]}. "

    def _put(self, text: str) -> None:
        if text:  # so that the last piece always tells where in its line we are
            self._pieces.append(text)
