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
    "mark-saved": "#96700f",
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
"""How much of the ground is in what a ruler dims: everything can still be read."""


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
                    weaker = blend_rgb(style.color.triplet, style.bgcolor.triplet, _DIMMED)
                    style += Style(color=Color.from_triplet(weaker))
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


@cache
def theme(name: str) -> Theme:
    """Load a theme of THEMES."""
    return Theme(name)
