"""Gather the words of a paragraph: spaces collapsed, styles and links as ranges, directions as isolates."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from newsterm.lang import clean, has_rtl
from newsterm.page.addresses import Links, followed
from newsterm.page.document import BETWEEN, Direction, Inline, Span, joined

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"

_SPACES = re.compile("[ \t\n\r\f]+")
_STRAY = re.compile("[\u2066-\u2069\u00ad]")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"«»“”‹›\u2066-\u2069]+", re.IGNORECASE)
_AFTER_URL = ".,;:!?…'’،؛؟۔*_"

_Stretch: TypeAlias = tuple[int, int, str, str]
"""Start, end, style, href."""


@dataclass(slots=True)
class _Range:
    start: int
    end: int
    control: str
    """LRI, RLI or FSI."""
    asked: bool
    """The page asks for it; else it is ours, wanted only among right-to-left words."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """One paragraph's words, and the direction that its markup gives to the whole of it (or none)."""

    inline: Inline
    declared: str


class Words:
    """Takes text as a tree is walked; gives it back as one Inline."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._spaced = True
        """White space at this place would be the second, or a line's first."""
        self._stretches: list[_Stretch] = []
        self._isolated: list[_Range] = []
        self._open: list[_Range] = []

    def __bool__(self) -> bool:
        return self._length > 0

    def write(self, text: str, style: str = "", href: str = "") -> None:
        """Add a text node; white space collapses with what stands before it (CSS Text 3 §4.1)."""
        text = _SPACES.sub(" ", _STRAY.sub("", clean(text)))
        if self._spaced:
            text = text.lstrip(" ")
        if text:
            self._append(text, style, href)
            self._spaced = text[-1] == " "

    def write_raw(self, text: str) -> None:
        """Add text whose white space means itself."""
        text = _STRAY.sub("", clean(text))
        if text:
            self._append(text, "", "")

    def break_line(self) -> bool:
        """Break the line; false where a break stands there already, which a paragraph's end is meant by."""
        if not self._length:
            return True
        if self._pieces[-1] == "\n":
            return False
        if self._spaced:
            self._trim()
        self._append("\n", "", "")
        self._spaced = True
        return True

    def isolate(self, control: str, *, asked: bool) -> None:
        """Begin a stretch that lays itself out apart from its surroundings (UAX #9 BD8)."""
        opened = _Range(self._length, -1, control, asked)
        self._open.append(opened)
        self._isolated.append(opened)

    def end_isolate(self) -> None:
        """End the innermost stretch."""
        if self._open:
            self._open.pop().end = self._length

    def take_raw(self) -> str:
        """Hand over the text alone, and begin anew."""
        text = "".join(self._pieces)
        self._begin_anew()
        return text

    def take(self, links: Links, *, declared: str = "") -> Gathered | None:
        """Hand over the paragraph, and begin anew; None where it has no words.

        Addresses in the text become links; they and code are isolated where anything runs right to left.
        """
        for opened in self._open:
            opened.end = self._length
        whole = "".join(self._pieces)
        text = whole.rstrip(" \n")
        if not text.strip("\u00a0\u200b\u200c\u200d\u200e\u200f "):
            self._begin_anew()
            return None
        ranges = [one for one in self._isolated if one.start < min(one.end, len(text))]
        for one in ranges:
            one.end = min(one.end, len(text))
        stretches = self._stretches
        if "://" in text or "www." in text.lower():
            stretches, ranges = _with_addresses(text, stretches, ranges)
        around = [one for one in ranges if one.asked and (one.start, one.end) == (0, len(text))]
        if around:
            declared = {LRI: "ltr", RLI: "rtl"}.get(around[-1].control, declared)
        mixed = declared == "rtl" or has_rtl(text)
        ranges = [one for one in ranges if (one.asked or mixed) and one not in around]
        spans = [
            Span(
                start=start,
                end=min(end, len(text)),
                style=style,
                link=0 if href.startswith("#") else links.number(href),
                target=href.removeprefix("#") if href.startswith("#") else "",
            )
            for start, end, style, href in stretches
            if start < len(text)
        ]
        self._begin_anew()
        return Gathered(_isolated(text, spans, ranges), declared)

    def _append(self, text: str, style: str, href: str) -> None:
        start, end = self._length, self._length + len(text)
        if style or href:
            last = self._stretches[-1] if self._stretches else None
            if last and last[1:] == (start, style, href):
                self._stretches[-1] = (last[0], end, style, href)
            else:
                self._stretches.append((start, end, style, href))
        self._pieces.append(text)
        self._length = end

    def _trim(self) -> None:
        if not self._pieces[-1].endswith(" "):
            return
        self._pieces[-1] = self._pieces[-1][:-1]
        self._length -= 1
        if not self._pieces[-1]:
            self._pieces.pop()
        if self._stretches and self._stretches[-1][1] > self._length:
            start, _, style, href = self._stretches.pop()
            if start < self._length:
                self._stretches.append((start, self._length, style, href))
        for one in self._isolated:
            one.start, one.end = min(one.start, self._length), min(one.end, self._length)

    def _begin_anew(self) -> None:
        self._pieces = []
        self._length = 0
        self._spaced = True
        self._stretches = []
        self._open = [_Range(0, -1, one.control, one.asked) for one in self._open]
        self._isolated = list(self._open)


def _with_addresses(
    text: str, stretches: list[_Stretch], ranges: list[_Range]
) -> tuple[list[_Stretch], list[_Range]]:
    """Make links of the addresses that stand in a text, and isolate them."""
    edges = sorted({edge for one in ranges for edge in (one.start, one.end)})
    styled = bytearray(len(text))
    for start, end, _, _ in stretches:
        styled[start:end] = b"x" * (end - start)
    stretches, ranges = list(stretches), list(ranges)
    for match in _URL.finditer(text):
        written = _trimmed(match[0])
        start, end = match.start(), match.start() + len(written)
        if bisect_right(edges, start) == bisect_left(edges, end):
            ranges.append(_Range(start, end, FSI, asked=False))
        address = followed(written if "://" in written else f"https://{written}")
        if address and not any(styled[start:end]):
            stretches.append((start, end, "link", address))
    return sorted(stretches), ranges


def _trimmed(address: str) -> str:
    """Leave a sentence's own punctuation to the sentence."""
    while address:
        last = address[-1]
        if last in _AFTER_URL or (
            last in ")]}" and address.count(last) > address.count("([{"[")]}".index(last)])
        ):
            address = address[:-1]
        else:
            break
    return address


def _isolated(text: str, spans: Iterable[Span], ranges: list[_Range]) -> Inline:
    """Write the controls of all ranges into the text, closed and reopened at newlines; move spans along."""
    if not ranges:
        return Inline(text=text, spans=tuple(spans))
    marks: dict[int, list[str]] = {}
    breaks = [at for at, char in enumerate(text) if char == "\n"]
    # Outer before inner: a range that closes or opens beside another nests in it.
    for one in sorted(ranges, key=lambda one: (one.start, -one.end)):
        edges = [one.start, *(at for at in breaks if one.start <= at < one.end), one.end]
        for at, until in pairwise(edges):
            first = at + 1 if text[at] == "\n" else at
            if first < until:
                marks.setdefault(first, []).append(one.control)
                marks.setdefault(until, []).insert(0, PDI)
    out: list[str] = []
    moved: list[int] = []
    length = 0
    for at in range(len(text) + 1):
        here = "".join(marks.get(at, ()))
        out.append(here)
        length += len(here)
        moved.append(length)
        out.append(text[at : at + 1])
        length += 1
    return Inline(
        text="".join(out),
        spans=tuple(replace(span, start=moved[span.start], end=moved[span.end - 1] + 1) for span in spans),
    )


def in_a_row(parts: Iterable[str], direction: Direction) -> str:
    """Several values on one line; each is set apart where any of them runs the other way (UAX #9 §2.7)."""
    return row_of((Inline(text=part) for part in parts), direction).text


def row_of(parts: Iterable[Inline], direction: Direction) -> Inline:
    """Set several values on one line, as `in_a_row`, with all that stands in them."""
    given = [part for part in parts if part.text]
    if direction == "rtl" or any(has_rtl(part.text) for part in given):
        # What is a row already goes on in this one; within another isolate it would run by itself.
        given = [
            part
            if part.text[0] == FSI and part.text[-1] == PDI
            else joined([Inline(text=FSI), part, Inline(text=PDI)], "")
            for part in given
        ]
    return joined(given, BETWEEN)


def apart(text: str) -> str:
    """Set a text apart from what stands around it."""
    return f"{FSI}{text}{PDI}"
