"""A line being typed: logical text, drawn joined and in order, the caret where a native expects it."""

from bisect import bisect_right

from rich.segment import Segment
from rich.style import Style

from newsterm.bidi import clusters
from newsterm.lang import line
from newsterm.tui.looks.strips import blank, one_line, typed

LONGEST = 4000
"""Characters; a megabyte pasted by mistake is no question."""
_JOINERS = "\u200c\u200d"
"""ZWNJ and ZWJ, which Persian keyboards have a key for."""


class LineEdit:
    """Text with a caret. Offsets are logical."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.caret = len(text)

    def insert(self, text: str) -> None:
        """Put text in at the caret."""
        text = line(text) if len(text) > 1 else text
        room = LONGEST - len(self.text)
        text = text[: max(0, room)]
        self.text = self.text[: self.caret] + text + self.text[self.caret :]
        self.caret += len(text)

    def key(self, key: str, character: str | None) -> bool:
        """Take a key; says whether it meant something here."""
        bounds = [0, *(cluster.end for cluster in clusters(self.text))]
        before = max((bound for bound in bounds if bound < self.caret), default=0)
        after = min((bound for bound in bounds if bound > self.caret), default=len(self.text))
        rtl = bool(self.text) and one_line(self.text).rtl
        match key:
            case "left" | "right":
                self.caret = after if (key == "left") == rtl else before
            case "home" | "ctrl+a":
                self.caret = 0
            case "end" | "ctrl+e":
                self.caret = len(self.text)
            case "backspace" | "ctrl+h":
                # One character, not the cell: so a wrong haraka goes and its letter stays.
                self.text = self.text[: max(0, self.caret - 1)] + self.text[self.caret :]
                self.caret = max(0, self.caret - 1)
            case "delete" | "ctrl+d":
                self.text = self.text[: self.caret] + self.text[after:]
            case "ctrl+u":
                self.text, self.caret = self.text[self.caret :], 0
            case "ctrl+k":
                self.text = self.text[: self.caret]
            case "ctrl+w":
                kept = self.text[: self.caret].rstrip()
                kept = kept[: kept.rfind(" ") + 1]
                self.text, self.caret = kept + self.text[self.caret :], len(kept)
            case _:
                if not character or not (character.isprintable() or character in _JOINERS):
                    return False
                self.insert(character)
        return True

    def segments(self, width: int, style: Style, caret: Style, *, mirrored: bool) -> list[Segment]:
        """Draw the line in exactly `width` columns, the part with the caret where it is longer."""
        if width <= 0:
            return []
        rtl = one_line(self.text).rtl if self.text.strip() else mirrored
        # A no-break space stands where the next letter would go: the caret's cell at the end of the text.
        text = self.text + "\u00a0"
        placed = clusters(text)
        at = bisect_right(placed, self.caret, key=lambda cluster: cluster.start) - 1
        first, after = at, at + 1
        room = width - placed[at].columns
        if room < 0:
            return [blank(width, caret)]
        while first > 0 and placed[first - 1].columns <= room:
            first -= 1
            room -= placed[first].columns
        while after < len(placed) and placed[after].columns <= room:
            room -= placed[after].columns
            after += 1
        begin, end = placed[first].start, placed[after - 1].end
        # Spaces at the end of a line are not drawn; here they are, for the caret may stand on one.
        kept = text[begin:end].rstrip(" ")
        shown = kept + "\u00a0" * (end - begin - len(kept))
        base = "rtl" if rtl else "ltr"
        return typed(shown, width, self.caret - begin, style, caret, base=base, mirrored=mirrored)
