"""Write the number of each link behind it, where the reader goes on, and keep every offset."""

from bisect import bisect_right

from newsterm.lang import has_rtl
from newsterm.page.document import Inline, Span

_ISOLATES = frozenset("\u2066\u2067\u2068\u2069")


class Shown:
    """A text as it is drawn: the number of each link stands after it. Knows which offset is which."""

    __slots__ = ("_ends", "_inserted", "_looks", "_number", "_starts", "base", "style", "text")

    def __init__(
        self,
        inline: Inline,
        style: str,
        *,
        base: str = "ltr",
        side: str = "",
        numbers: bool = True,
        link: int = 0,
    ) -> None:
        """Take a text of a base direction.

        `side`: where its lines begin, if not where its base does; `link`: the one that the whole of it is.
        """
        self.style = style
        self.base = base
        """The direction to lay `text` out in."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._looks: list[tuple[str, int]] = []
        self._inserted: list[tuple[int, int]] = []
        """Where something begins in `text` that is none of the article's, and how much of it there is before
        its end: numbers, and what isolates."""
        # By itself a number goes with the Latin words before it (UAX #9 W7). Isolated it is a neutral sign:
        # it stands where the reader goes on, beyond them if the paragraph runs the other way.
        self._number = "\u2066[{}]\u2069" if base == "rtl" or has_rtl(inline.text) else "[{}]"
        pieces: list[str] = []
        done = added = 0
        if side not in {"", base} and (link or _is_link(inline)):
            # A Latin label in an Arabic list keeps its own order, and its number stands as in the list.
            pieces.append("\u2066" if base == "ltr" else "\u2067")
            self._inserted.append((0, added := 1))
            self._number = "\u2069\u2066[{}]\u2069"
            self.base = side
        for index, span in enumerate(inline.spans):
            self._look(span.start + added, span.end + added, f"{style} {span.style}".strip(), span.link)
            if numbers and span.link and not _goes_on(inline, index):
                at = _behind(inline.text, span)
                pieces.append(inline.text[done:at])
                done = at
                added = self._insert(pieces, at, added, span.link)
        pieces.append(inline.text[done:])
        if numbers and link and inline.text:
            self._insert(pieces, len(inline.text), added, link, " ")
        self.text = "".join(pieces)

    def _insert(self, pieces: list[str], at: int, added: int, link: int, gap: str = "") -> int:
        pieces.append(written := gap + self._number.format(link))
        after = added + len(written)
        self._inserted.append((at + added, after))
        self._look(at + added + len(gap), at + after, f"{self.style} link-number".strip(), link)
        return after

    def _look(self, start: int, end: int, style: str, link: int) -> None:
        self._starts.append(start)
        self._ends.append(end)
        self._looks.append((style, link))

    def logical(self, offset: int) -> int:
        """Find the logical offset of one in `text`; a link's number stands at its link's end."""
        index = bisect_right(self._inserted, (offset, 1 << 60)) - 1
        if index < 0:
            return offset
        begins, added = self._inserted[index]
        before = self._inserted[index - 1][1] if index else 0
        return max(begins - before, offset - added)

    def look(self, offset: int) -> tuple[str, int]:
        """Style and link of what stands at an offset of `text`."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self._ends[index]:
            return self._looks[index]
        return self.style, 0

    def drawn(self, start: int, end: int) -> int:
        """Find the first character of a cell that is drawn: an isolate may begin it, outside of its link."""
        return next((at for at in range(start, end) if self.text[at] not in _ISOLATES), start)

    def plain(self, start: int, end: int) -> bool:
        """Whether nothing between two offsets of `text` looks otherwise than the rest."""
        index = bisect_right(self._starts, start) - 1
        return (index < 0 or self._ends[index] <= start) and (
            index + 1 == len(self._starts) or self._starts[index + 1] >= end
        )


def _goes_on(inline: Inline, index: int) -> bool:
    """Whether the link of a span goes on in the next one; isolates may open or close between."""
    here, after = inline.spans[index], inline.spans[index + 1 : index + 2]
    return (
        bool(after)
        and after[0].link == here.link
        and _ISOLATES.issuperset(inline.text[here.end : after[0].start])
    )


def _is_link(inline: Inline) -> bool:
    """Whether a text is one link, and nothing else is said in it."""
    text, spans = inline.text, inline.spans
    if not (spans and spans[0].link) or "\n" in text:
        return False
    beside = text[: spans[0].start] + text[spans[-1].end :]
    return _ISOLATES.issuperset(beside) and all(_goes_on(inline, index) for index in range(len(spans) - 1))


def _behind(text: str, span: Span) -> int:
    """Find the place of a link's number: behind isolates that end with it, and before a blank at its end."""
    at = span.start + len(text[span.start : span.end].rstrip(" "))
    while at >= span.end and text[at : at + 1] == "\u2069":
        at += 1
    return at
