"""Set two wordings of one text into one another: what stays, what was taken away, what was added."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newsterm.page.document import Direction, Inline, Span
from newsterm.page.edits import Stretch, common

REMOVED, ADDED = "removed", "added"
"""The styles of what was taken away and of what was added."""
SIGNS = {REMOVED: "\u2212", ADDED: "+"}
"""What says the same without a colour: `[− these words]`, `[+ those]`."""
_ISOLATE = {"rtl": "\u2067", "ltr": "\u2066"}
_PDI = "\u2069"
_OPENING = frozenset("\u2066\u2067\u2068")
_CHUNK = re.compile(r"\S+")
# A word with what stands before and behind it; a sign that belongs to a number (5%, −3, $4) stays with it.
_PARTS = re.compile(r"([(\[{«“„‘\"'¡¿‹]*)(.*?)([)\]}»”’\"'›.,:;!?…،؛؟۔]*)", re.DOTALL)
# Chinese and Japanese part no words with spaces: each character is a word.
_PIECE = re.compile(
    "[\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]|[^\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]+"
)
_SIGN = re.compile(r"\S")
_ALIKE = 0.25
"""Share of the words that must stay; what keeps less is taken away and added as a whole."""


class Word(NamedTuple):
    """A word or a sign, and where it stands."""

    text: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """Take a text apart into words and signs; what is isolated (UAX #9 §2.4.2) stays one."""
    found: list[Word] = []
    start = depth = 0
    for chunk in _CHUNK.finditer(text):
        if not depth:
            start = chunk.start()
        was, depth = depth, _depth(chunk[0], depth)
        if was or depth or not _OPENING.isdisjoint(chunk[0]):
            if not depth:
                found.append(Word(text[start : chunk.end()], start, chunk.end()))
            continue
        found += _parted(text, chunk.start(), chunk.end())
    if depth:
        found.append(Word(text[start:].rstrip(), start, len(text.rstrip())))
    return found


def _depth(chunk: str, depth: int) -> int:
    for char in chunk:
        if char in _OPENING:
            depth += 1
        elif char == _PDI:
            depth = max(0, depth - 1)
    return depth


def _parted(text: str, start: int, end: int) -> list[Word]:
    parts = _PARTS.fullmatch(text, start, end)
    assert parts is not None  # every one of them may be empty
    found: list[Word] = []
    for number, kind in ((1, _SIGN), (2, _PIECE), (3, _SIGN)):
        pieces = kind.finditer(text, parts.start(number), parts.end(number))
        found += [Word(piece[0], piece.start(), piece.end()) for piece in pieces]
    return found


def whole(content: Inline, kind: str) -> Inline:
    """Say of a whole text that it was taken away, or added."""
    text = content.text.strip()
    if not text:
        return Inline()
    into = _Into("ltr")
    into.put(content, content.text.index(text[0]), len(content.text.rstrip()), kind, isolated=False)
    return into.inline()


def differing(old: Inline, new: Inline, base: Direction, effort: int) -> tuple[Inline, int]:
    """Set an old wording into the new one; returns with it the effort that it may have taken.

    A stretch of words that was taken away or added is isolated in the direction `base` of its block, so that
    it stands in the right order by itself and turns nobody round.
    """
    mine, yours = words_of(old.text), words_of(new.text)
    one, other = [word.text for word in mine], [word.text for word in yours]
    found = common(one, other, effort)
    cost = min(effort, (len(one) + len(other)) * max(1, len(one) + len(other) - 2 * _kept(found or [])))
    if found is None or _kept(found) < _ALIKE * max(len(one), len(other)):
        found = []
    into = _Into(base)
    x = y = 0
    for at, to, length in [*_joined(found, one, other), (len(mine), len(yours), 0)]:
        if x < at:
            if not x or mine[x - 1].end < mine[x].start:
                into.apart()
            into.put(old, mine[x].start, mine[at - 1].end, REMOVED)
        if y < to:
            into.apart() if x < at else into.gap(new, yours, y)
            into.put(new, yours[y].start, yours[to - 1].end, ADDED)
        if length:
            into.gap(new, yours, to)
            into.put(new, yours[to].start, yours[to + length - 1].end, "")
        x, y = at + length, to + length
    return into.inline(), cost


def _kept(found: Sequence[Stretch]) -> int:
    return sum(length for *_, length in found)


def _joined(found: Sequence[Stretch], old: Sequence[str], new: Sequence[str]) -> list[Stretch]:
    """Leave out what stays between two changes and is no more than a sign or a lone word."""
    left: list[Stretch] = []
    ends = [(0, 0), *((x + length, y + length) for x, y, length in found)]
    begins = [*((x, y) for x, y, _ in found), (len(old), len(new))]
    sizes = [max(x - a, y - b) for (a, b), (x, y) in zip(ends, begins, strict=True)]
    for stretch, (before, after) in zip(found, pairwise(sizes), strict=True):
        x, _, length = stretch
        words = sum(any(map(str.isalnum, word)) for word in old[x : x + length])
        if not (before and after) or words > 1 or (words and min(before, after) < 2):
            left.append(stretch)
    return left


class _Into:
    """A text that is being put together."""

    def __init__(self, base: Direction) -> None:
        self._base = base
        self._pieces: list[str] = []
        self._length = 0
        self._spans: list[Span] = []

    def inline(self) -> Inline:
        return Inline(text="".join(self._pieces), spans=tuple(self._spans))

    def write(self, text: str, style: str = "") -> None:
        if style and text:
            self._spans.append(Span(start=self._length, end=self._length + len(text), style=style))
        if text:
            self._pieces.append(text)
            self._length += len(text)

    def apart(self) -> None:
        """Leave a space after what stands there, if it ends in none."""
        if self._pieces and not self._pieces[-1][-1:].isspace():
            self.write(" ")

    def gap(self, content: Inline, words: Sequence[Word], number: int) -> None:
        """Leave the space that stands before a word."""
        if not number:
            self.apart()
            return
        between = content.text[words[number - 1].end : words[number].start]
        if not (between.isspace() and self._pieces[-1][-1:].isspace()):
            self.write(between)

    def put(self, content: Inline, start: int, end: int, kind: str, *, isolated: bool = True) -> None:
        """Put in a stretch of another text with all its looks."""
        if not kind:
            self._copy(content, start, end, kind)
            return
        # A line break ends every isolate (UAX #9 P1): what stands on several lines is several stretches.
        text = content.text
        for number, line in enumerate(re.finditer(r"[^\n]*[^\s]", text[start:end])):
            if number:
                self.write("\n" if kind == ADDED or not isolated else " ")
            self.write(_ISOLATE[self._base] if isolated else "")
            self.write(f"[{SIGNS[kind]}\u00a0", f"{kind} sign")
            self._copy(content, start + line.start(), start + line.end(), kind)
            self.write("]", f"{kind} sign")
            self.write(_PDI if isolated else "")

    def _copy(self, content: Inline, start: int, end: int, kind: str) -> None:
        at = start
        for span in content.spans:
            first, after = max(span.start, start), min(span.end, end)
            if first >= after:
                continue
            self.write(content.text[at:first], kind)
            style = f"{span.style} {kind}".strip()
            link = 0 if kind == REMOVED else span.link
            self._spans.append(
                Span(start=self._length, end=self._length + after - first, style=style, link=link)
            )
            self.write(content.text[first:after])
            at = after
        self.write(content.text[at:end], kind)
