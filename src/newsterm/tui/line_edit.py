"""A line being typed: logical text, drawn joined and in order, the caret where a native expects it."""

from rich.segment import Segment
from rich.style import Style

from newsterm.bidi import cells, clusters, layout
from newsterm.lang import line as one_line
from newsterm.tui.strips import blank

LONGEST = 4000
"""Characters; a megabyte pasted by mistake is no question."""


class LineEdit:
    """Text with a caret. Offsets are logical."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.caret = len(text)

    def insert(self, text: str) -> None:
        """Put text in at the caret."""
        text = one_line(text) if len(text) > 1 else text
        room = LONGEST - len(self.text)
        text = text[: max(0, room)]
        self.text = self.text[: self.caret] + text + self.text[self.caret :]
        self.caret += len(text)

    def key(self, key: str, character: str | None) -> bool:
        """Take a key; says whether it meant something here."""
        bounds = [0, *(cluster.end for cluster in clusters(self.text))]
        before = max((bound for bound in bounds if bound < self.caret), default=0)
        after = min((bound for bound in bounds if bound > self.caret), default=len(self.text))
        rtl = bool(self.text) and layout(self.text, 1 << 20)[0].rtl
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
                if not character or not character.isprintable():
                    return False
                self.insert(character)
        return True

    def segments(self, width: int, style: Style, caret: Style, *, mirrored: bool) -> list[Segment]:
        """Draw the line in exactly `width` columns, the part with the caret where it is longer."""
        if width <= 0:
            return []
        begin = 0
        while begin < self.caret and cells(self.text[begin : self.caret]) >= width:
            begin += 1
        base = "auto" if self.text.strip() else ("rtl" if mirrored else "ltr")
        end = len(self.text)
        while end > self.caret and cells(self.text[begin:end]) >= width:
            end -= 1
        # A no-break space stands where the next letter would go: the caret's cell at the end of the text.
        shown = layout(self.text[begin:end] + "\u00a0", 1 << 20, base)[0]
        drawn = [
            Segment(text, caret if start <= self.caret - begin < stop else style)
            for text, start, stop, _ in shown.clusters()
        ]
        rest = blank(width - shown.width, style)
        return [rest, *drawn] if shown.rtl or mirrored else [*drawn, rest]
