"""Cut out of a text where it says what was asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsterm.query.hearing import Sought, lights

LONGEST = 60_000
"""Characters that are looked through; what is asked for mostly stands near the beginning."""
_BEFORE = 4
"""A part so large of the width stands before the first word that was found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A piece of a text, in logical order, on one line."""

    text: str
    lit: tuple[tuple[int, int], ...] = ()
    """From, to: words that say what was asked for."""


def snippet(text: str, wanted: Sequence[Sought], width: int) -> Snippet:
    """Cut a piece of about `width` characters where most of what was asked for is said; or the beginning."""
    text = " ".join(text[:LONGEST].split())
    lit = lights(text, wanted)
    begin = 0
    if lit and lit[-1][1] > width:
        said = [(place, number) for number, one in enumerate(wanted) for place in lights(text, [one])]
        begin = max((start for start, _ in lit), key=lambda start: _worth(start, said, width))
        begin = max(0, begin - width // _BEFORE)
    begin, end = _at_words(text, begin, begin + width)
    before, after = "… " if begin else "", " …" if end < len(text) else ""
    shift = len(before) - begin
    return Snippet(
        text=f"{before}{text[begin:end]}{after}",
        lit=tuple((start + shift, stop + shift) for start, stop in lit if begin <= start and stop <= end),
    )


def _worth(start: int, said: Sequence[tuple[tuple[int, int], int]], width: int) -> tuple[int, int, int]:
    """Weigh a piece: how many of the terms it says, how often; then the earlier one."""
    inside = [
        number for (first, end), number in said if start <= first and end <= start + width * 3 // _BEFORE
    ]
    return len(set(inside)), len(inside), -start


def _at_words(text: str, begin: int, end: int) -> tuple[int, int]:
    """Move both ends to a space, so that no word is cut; a text without spaces is cut anywhere."""
    if begin and (space := text.find(" ", begin, begin + 30)) >= 0:
        begin = space + 1
    if end >= len(text):
        return begin, len(text)
    space = text.rfind(" ", max(begin, end - 30), end + 1)
    return begin, space if space > begin else end
