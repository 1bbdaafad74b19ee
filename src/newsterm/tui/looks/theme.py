"""Style names → styles, one over the other, in full ink or dimmed."""

from collections.abc import Mapping
from functools import cache

from rich.color import Color, blend_rgb
from rich.style import Style

from newsterm.tui.looks.contrast import contrast
from newsterm.tui.looks.palettes import CONTRAST, INK, PAPER, PLAIN, TERMINAL

_THEMES = {"ink": INK, "paper": PAPER, "contrast": CONTRAST, "terminal": TERMINAL, "plain": PLAIN}
THEMES = tuple(_THEMES)
"""Our own."""
MIDDLE = 4.58
"""A ground's contrast with black where it is as far from white: √21."""
_DIMMED = 0.42
"""How much of the ground is in what a ruler dims, at the most …"""
LEAST_CONTRAST = 3.0
"""… for everything can still be read: contrast of dimmed text with its ground (WCAG 2 §1.4.3, large text)."""


class Theme:
    """The colours of one theme, by the names that page and the widgets use."""

    def __init__(self, name: str, words: Mapping[str, str]) -> None:
        self.name = name
        self.words = words
        """Styles by their names, as rich spells them."""
        self._styles: dict[str, Style] = {}

    @property
    def dark(self) -> bool:
        """Whether its ground is dark."""
        ground = self.style("text").bgcolor
        return ground is None or ground.triplet is None or contrast(ground.triplet, (0, 0, 0)) < MIDDLE

    @property
    def ansi(self) -> bool:
        """Whether the terminal's own colours are asked for."""
        ground = self.style("text").bgcolor
        return ground is None or ground.triplet is None

    def style(self, names: str) -> Style:
        """Give the style of a name, or of several parted by spaces, laid over one another on the text's."""
        style = self._styles.get(names)
        if style is None:
            style = Style.parse(self.words["text"])
            for name in names.split():
                style += Style.parse(self.words.get(name, self.words["text"]))
            self._styles[names] = style
        return style

    def dimmed(self, names: str) -> Style:
        """Give a style weaker against the ground; what was found or selected stays as it is."""
        key = f"{names}\0dimmed"
        style = self._styles.get(key)
        if style is None:
            style = self.style(names)
            if not {"found", "selected"} & set(names.split()):
                if style.color and style.bgcolor and style.color.triplet and style.bgcolor.triplet:
                    style += Style(color=_weaker(style.color, style.bgcolor))
                else:
                    style += Style(dim=True)
            self._styles[key] = style
        return style

    def over(self, names: str, ground: str) -> Style:
        """Give a style on another's ground: `over("unread", "cursor")`; what has its own ground keeps it."""
        key = f"{names}\0{ground}"
        style = self._styles.get(key)
        if style is None:
            over = Style.parse(self.words[ground])
            if over.reverse and self.style(names).reverse:
                style = self.style("text") + Style(bold=True, underline=True)
            elif over.reverse:
                # Reversed colours would be another ground for every style: one ground, and bold stays bold.
                style = self.style("text") + over + Style(bold=self.style(names).bold)
            elif self.style(names).bgcolor != self.style("text").bgcolor:
                style = self.style(names)  # what has a ground of its own keeps it
            else:
                style = self.style(names) + over
            self._styles[key] = style
        return style


def _weaker(ink: Color, ground: Color) -> Color:
    """Blend ink with its ground as far as it can still be read."""
    shares = (hundredth / 100 for hundredth in range(round(100 * _DIMMED), 0, -1))
    behind = ground.get_truecolor()
    blends = (blend_rgb(ink.get_truecolor(), behind, share) for share in shares)
    found = (Color.from_triplet(blend) for blend in blends if contrast(blend, behind) >= LEAST_CONTRAST)
    return next(found, ink)


@cache
def theme(name: str) -> Theme:
    """Make a theme of THEMES."""
    return Theme(name, _THEMES[name])
