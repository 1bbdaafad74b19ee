"""What stands around a block's lines: bars of quotations, markers and indents of lists."""

from newsterm import bidi
from newsterm.page.document import Container, Item, Quote
from newsterm.page.lines import Filling, Part, Run, blank

_NARROWEST = 8
"""Columns that the text keeps; containers give way to it, the outermost first."""


class Frame:
    """The containers of a block, as far as they fit beside its text."""

    def __init__(self, inside: tuple[Container, ...], width: int) -> None:
        while inside and width - sum(_room(one) for one in inside) < _NARROWEST:
            inside = inside[1:]
        self._inside = inside
        self._width = width
        self.inner = max(1, width - sum(_room(one) for one in inside))
        """Columns that are left for the text."""

    def around(
        self, parts: list[Part], *, rtl: bool, first: bool, fill: str | None = None
    ) -> tuple[int, list[Part]]:
        """Place a line's text between its bars and markers, flush with its start side: pad, and all parts.

        `first`: the block's first line, which bears markers. `fill`: the style in which the rest of the line
        is blank, where it has one.
        """
        left: list[Part] = []
        right: list[Part] = []
        for container in self._inside:
            if container.direction == "rtl":
                right[:0] = _drawn(container, first=first)
            else:
                left += _drawn(container, first=first)
        free = self.inner - sum(part.columns for part in parts)
        if fill is not None:
            parts = [*blank(free, fill), *parts] if rtl else [*parts, *blank(free, fill)]
            free = 0
        if rtl:
            if not left:
                return free, [*parts, *right]
            return 0, [*left, *blank(free), *parts, *right]
        return 0, [*left, *parts, *(blank(free) if right else []), *right]

    def empty(self) -> tuple[int, list[Part]]:
        """Draw a line without text: the bars go on."""
        pad, parts = self.around([], rtl=False, first=False)
        return (
            (pad, parts)
            if any(part.run.text.strip() for part in parts if isinstance(part, Filling))
            else (0, [])
        )


def shared(before: tuple[Container, ...], after: tuple[Container, ...]) -> tuple[Container, ...]:
    """Find the containers that two blocks stand in together, so far as can be seen from them."""
    count = 0
    for one, other in zip(before, after, strict=False):
        same_quote = isinstance(one, Quote) and one == other
        same_list = isinstance(one, Item) and isinstance(other, Item) and not other.marker
        if not (same_quote or same_list):
            break
        count += 1
    return after[:count]


def _room(container: Container) -> int:
    return 2 if isinstance(container, Quote) else container.room


def _drawn(container: Container, *, first: bool) -> list[Part]:
    rtl = container.direction == "rtl"
    if isinstance(container, Quote):
        return [Filling(Run(text=" ┃" if rtl else "┃ ", style="quote marker"), 2)]
    if not (first and container.marker):
        return blank(container.room)
    marker = bidi.fit(container.marker, container.room - 1, container.direction)
    drawn: list[Part] = [
        *blank(container.room - 1 - marker.width),
        Filling(Run(text=marker.text, style="marker"), marker.width),
        *blank(1),
    ]
    return drawn[::-1] if rtl else drawn
