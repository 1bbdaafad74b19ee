"""Where articles were left: a block and a character, which no size and no language moves."""

from newsterm.page import Layout

Shown = tuple[int, bool, int]
"""An entry, whether with its full text, and which of its changes."""


class Left(dict[Shown, tuple[int, int]]):
    """What is shown → block and character that stood at the top; the one that was left last at the end."""

    def note(self, shown: Shown, layout: Layout, top: int) -> None:
        """Remember the line at the top; of what was not scrolled, nothing."""
        if not top or not layout.reach(top):
            self.pop(shown, None)
            return
        line = layout.line(top)
        if self.get(shown) != (line.block, line.start):
            self.pop(shown, None)
            self[shown] = (line.block, line.start)
