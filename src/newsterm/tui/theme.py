"""Style names → colours. Paper is light, ink is dark, terminal takes the terminal's own sixteen colours."""

from functools import cache

from rich.color import Color, blend_rgb
from rich.style import Style

_INK = {
    "text": "#d8d3c5 on #17191e",
    "bar": "#a9a698 on #1f2229",
    "bar-active": "bold #17191e on #e2a95f",
    "bar-count": "#9194a0 on #1f2229",
    "status": "#a9a698 on #1f2229",
    "status-key": "bold #e2a95f on #1f2229",
    "status-error": "bold #e8837a on #1f2229",
    "divider": "#333842 on #17191e",
    "cursor": "on #3a4354",
    "cursor-away": "on #2a303b",
    "mark-unread": "#e2a95f",
    "mark-saved": "#d7c06a",
    "time": "#9194a0",
    "feed": "#9194a0",
    "unread": "bold #f1ecdd",
    "read": "#a3a29c",
    "muted": "#9194a0",
    "wrong": "#e8837a",
    "headline": "bold #f6f1e2",
    "kicker": "bold #e2a95f",
    "lede": "#eae5d6",
    "byline": "#979aa6",
    "heading": "bold #f1ecdd",
    "strong": "bold",
    "emphasis": "italic #f1ecdd",
    "code": "#d2b48c on #20242c",
    "link": "underline #86b8cf",
    "quote": "#b9c4a8",
    "caption": "italic #a8a698",
    "credit": "#9194a0",
    "marker": "#e2a95f",
    "rule": "#333842",
    "table": "#d8d3c5",
    "table-head": "bold #f1ecdd",
    "notice": "italic #c9a86a",
    "badge": "bold #17191e on #c9a86a",
    "struck": "strike",
    "link-number": "#9194a0",
    "subheading": "not bold italic",
    "found": "bold #17191e on #e2a95f",
    "selected": "reverse",
    "removed": "strike #e8837a",
    "added": "underline #a3c98f",
    "sign": "not strike not underline",
    "underlined": "underline",
    "marked": "#17191e on #d7c06a",
    "input": "#f1ecdd on #2b313d",
    "caret": "#17191e on #e2a95f",
    "title": "bold #f1ecdd",
}
_PAPER = _INK | {
    "text": "#34302a on #f7f2e6",
    "bar": "#5f594d on #ebe3d0",
    "bar-active": "bold #fbf8ef on #8f3d1f",
    "bar-count": "#6b6453 on #ebe3d0",
    "status": "#5f594d on #ebe3d0",
    "status-key": "bold #8f3d1f on #ebe3d0",
    "status-error": "bold #a3231b on #ebe3d0",
    "divider": "#d5cab1 on #f7f2e6",
    "cursor": "on #dccba6",
    "cursor-away": "on #e9dfc8",
    "mark-unread": "#8f3d1f",
    "mark-saved": "#6a4f06",
    "time": "#6f6857",
    "feed": "#6f6857",
    "unread": "bold #1c1915",
    "read": "#665f51",
    "muted": "#6f6857",
    "wrong": "#a3231b",
    "headline": "bold #14110d",
    "kicker": "bold #8f3d1f",
    "lede": "#27231d",
    "byline": "#6f6857",
    "heading": "bold #1c1915",
    "emphasis": "italic #1c1915",
    "code": "#6b4a1f on #ede5d2",
    "link": "underline #1d5c86",
    "link-number": "#6f6857",
    "found": "bold #fbf8ef on #8f3d1f",
    "removed": "strike #a3231b",
    "added": "underline #2f6b2a",
    "quote": "#4f5b3c",
    "caption": "italic #655f52",
    "credit": "#6f6857",
    "marker": "#8f3d1f",
    "rule": "#d5cab1",
    "table": "#34302a",
    "table-head": "bold #1c1915",
    "notice": "italic #7c5a12",
    "badge": "bold #fbf8ef on #7c5a12",
    "marked": "#1c1915 on #efd978",
    "input": "#1c1915 on #e6dac0",
    "caret": "#fbf8ef on #8f3d1f",
    "title": "bold #1c1915",
}
_TERMINAL = _INK | {
    "text": "default on default",
    "bar": "default on default",
    "bar-active": "reverse bold",
    "bar-count": "bright_black",
    "status": "default on default",
    "status-key": "bold yellow",
    "status-error": "bold red",
    "divider": "bright_black",
    "cursor": "reverse",
    "cursor-away": "underline",
    "mark-unread": "yellow",
    "mark-saved": "yellow",
    "time": "bright_black",
    "feed": "bright_black",
    "unread": "bold",
    "read": "default",
    "muted": "bright_black",
    "wrong": "red",
    "headline": "bold",
    "kicker": "bold yellow",
    "lede": "default",
    "byline": "bright_black",
    "heading": "bold",
    "emphasis": "italic",
    "code": "green",
    "link": "underline cyan",
    "link-number": "bright_black",
    "found": "reverse bold",
    "removed": "strike red",
    "added": "underline green",
    "quote": "green",
    "caption": "italic",
    "credit": "bright_black",
    "marker": "yellow",
    "rule": "bright_black",
    "table": "default",
    "table-head": "bold",
    "notice": "italic yellow",
    "badge": "reverse yellow",
    "marked": "reverse",
    "input": "reverse",
    "caret": "bold yellow",
    "title": "bold",
}
_THEMES = {"ink": _INK, "paper": _PAPER, "terminal": _TERMINAL}
THEMES = tuple(_THEMES)
_DIMMED = 0.42
"""How much of the ground is in what a ruler dims, at the most …"""
LEAST_CONTRAST = 3.0
"""… for everything can still be read: contrast of dimmed text with its ground (WCAG 2 §1.4.3, large text)."""


class Theme:
    """The colours of one theme, by the names that page and the widgets use."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._words = _THEMES[name]
        self._styles: dict[str, Style] = {}

    @property
    def dark(self) -> bool:
        """Whether its ground is dark."""
        return self.name != "paper"

    @property
    def ansi(self) -> bool:
        """Whether the terminal's own colours are asked for."""
        return self.name == "terminal"

    def style(self, names: str) -> Style:
        """Give the style of a name, or of several parted by spaces, laid over one another on the text's."""
        style = self._styles.get(names)
        if style is None:
            style = Style.parse(self._words["text"])
            for name in names.split():
                style += Style.parse(self._words.get(name, self._words["text"]))
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
            over = Style.parse(self._words[ground])
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


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """Measure how far two colours (red, green, blue: 0 to 255) are from each other, 1 to 21 (WCAG 2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: tuple[int, int, int]) -> float:
    """Measure how light a colour is (WCAG 2, relative luminance)."""
    parts = (part / 255 for part in colour)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def theme(name: str) -> Theme:
    """Load a theme of THEMES."""
    return Theme(name)
