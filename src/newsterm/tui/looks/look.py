"""How everything looks and speaks at the moment: words, colours, direction. Handed to every pane."""

from dataclasses import dataclass

from newsterm.lang.phrases import Phrases
from newsterm.tui.looks.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """One look of the interface."""

    words: Phrases
    colours: Theme
    mirrored: bool
    """Whether the start side is the right."""
    marks: bool = True
    """Whether harakat and niqqud are shown."""
