"""Say a body in plain text: paragraphs apart, list items marked, no markup left."""

import re
from collections.abc import Iterable

from newsterm.formats.markup import End, Start, Text, pieces, squeezed, tokens
from newsterm.lang import clean

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
_EMPTY = re.compile(r"\n{3,}")
# A marker whose item begins with a paragraph of its own.
_ALONE = re.compile(r"^(•|[0-9]+\.)\n+(?=[^\n•])", re.MULTILINE)
# Where there may be one: begins with letters of its own, so that most texts are passed over at once.
_MAYBE_ALONE = re.compile(
    r"\.\n(?:(?<=\n[0-9]\.\n)|(?<=\n[0-9]{2}\.\n)|(?<=\n[0-9]{3}\.\n)|(?<=[0-9]{4}\.\n))"
)
_DEEPEST = 50


def plain(markup: str) -> str:
    """Give the text of HTML in logical order: empty lines between paragraphs, `•` or a number before items.

    Clean and stripped; lines are as long as their paragraphs. Linear in the input; never raises.
    """
    if "<" not in markup and "&" not in markup:
        return clean(markup).strip()
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
        if "•\n" in text or _MAYBE_ALONE.search(text):
            text = _ALONE.sub(r"\1 ", text)
        return (_EMPTY.sub("\n\n", text) if "\n\n\n" in text else text).strip("\n")

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
