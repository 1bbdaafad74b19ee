"""Our own colours, by the names of what they colour; and how others become such."""

from rich.color import Color, blend_rgb
from rich.color_triplet import ColorTriplet

from newsterm.tui.looks.contrast import ENOUGH, contrast

INK = {
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
    "code-word": "bold #e2a95f",
    "code-name": "#86b8cf",
    "code-text": "#a9c08f",
    "code-number": "#d7c06a",
    "code-remark": "italic #9aa0ac",
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
    "here": "underline #17191e on #f1ecdd",
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
PAPER = INK | {
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
    "code": "#4a3a22 on #ede5d2",
    "code-word": "bold #8f3d1f",
    "code-name": "#1d5c86",
    "code-text": "#3f5f24",
    "code-number": "#6a4f06",
    "code-remark": "italic #665f51",
    "link": "underline #1d5c86",
    "link-number": "#6f6857",
    "found": "bold #fbf8ef on #8f3d1f",
    "here": "underline #fbf8ef on #14110d",
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
TERMINAL = INK | {
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
    "code-word": "bold yellow",
    "code-name": "cyan",
    "code-text": "green",
    "code-number": "magenta",
    "code-remark": "italic bright_black",
    "link": "underline cyan",
    "link-number": "bright_black",
    "found": "reverse bold",
    "here": "underline",
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
CONTRAST = INK | {
    "text": "#ffffff on #000000",
    "bar": "#ffffff on #1c1c1c",
    "bar-active": "bold #000000 on #ffdf4d",
    "bar-count": "#ffffff on #1c1c1c",
    "status": "#ffffff on #1c1c1c",
    "status-key": "bold #ffdf4d on #1c1c1c",
    "status-error": "bold #ffa79e on #1c1c1c",
    "divider": "#8c8c8c on #000000",
    "cursor": "on #00408c",
    "cursor-away": "on #333333",
    "mark-unread": "bold #ffdf4d",
    "mark-saved": "bold #ffdf4d",
    "time": "#e6e6e6",
    "feed": "#e6e6e6",
    "unread": "bold #ffffff",
    "read": "#d9d9d9",
    "muted": "#d9d9d9",
    "wrong": "bold #ffa79e",
    "headline": "bold #ffffff",
    "kicker": "bold #ffdf4d",
    "lede": "#ffffff",
    "byline": "#e6e6e6",
    "heading": "bold underline #ffffff",
    "emphasis": "italic #ffffff",
    "code": "#ffffff on #262626",
    "code-word": "bold #ffdf4d",
    "code-name": "#9cdcff",
    "code-text": "#b8f2a0",
    "code-number": "#ffd7a8",
    "code-remark": "italic #d9d9d9",
    "link": "underline #9cdcff",
    "quote": "#d5f5c0",
    "caption": "italic #e6e6e6",
    "credit": "#e6e6e6",
    "marker": "bold #ffdf4d",
    "rule": "#8c8c8c",
    "table": "#ffffff",
    "table-head": "bold #ffffff",
    "notice": "italic #ffdf4d",
    "badge": "bold #000000 on #ffdf4d",
    "link-number": "#e6e6e6",
    "found": "bold #000000 on #ffdf4d",
    "here": "underline #000000 on #ffffff",
    "removed": "strike #ffa79e",
    "added": "underline #b8f2a0",
    "marked": "#000000 on #ffdf4d",
    "input": "#ffffff on #333333",
    "caret": "#000000 on #ffdf4d",
    "title": "bold #ffffff",
}
"""Nothing below 7 to 1 (WCAG 2 §1.4.6)."""
_UNCOLOURED = {
    "status-key": "bold", "status-error": "bold reverse", "mark-unread": "bold", "mark-saved": "bold",
    "kicker": "bold", "marker": "bold", "link": "underline", "quote": "default", "code": "default",
    "code-word": "bold", "code-name": "default", "code-text": "default", "code-number": "default",
    "code-remark": "italic dim", "notice": "italic", "badge": "reverse", "wrong": "bold",
    "removed": "strike", "added": "bold underline", "input": "underline",
    "caret": "reverse", "bar-count": "dim", "divider": "dim",
    "time": "dim", "feed": "dim", "muted": "dim", "byline": "dim", "credit": "dim", "rule": "dim",
    "link-number": "dim",
}  # fmt: skip
PLAIN = TERMINAL | _UNCOLOURED
"""Bold, underlined, reversed and dim alone: for NO_COLOR (https://no-color.org)."""


def derived(
    ground: str, ink: str, *, accent: str, link: str, fresh: str, wrong: str, raised: str
) -> dict[str, str]:
    """Make a palette of a few colours of somebody else's, as `#rrggbb`; `raised` is the ground of bars.

    Each colour goes towards the ink until it can be read (WCAG 2 §1.4.3), and the ink away from the ground.
    """
    ink = _readable(ink, (ground, raised), _strongest(ground))
    accent, link, fresh, wrong = (
        _readable(one, (ground, raised), ink) for one in (accent, link, fresh, wrong)
    )
    pale = _readable(_blend(ink, ground, 0.4), (ground, raised), ink)
    line = _blend(ink, ground, 0.75)
    bar = f"{pale} on {raised}"
    on_accent = max((ground, ink, "#000000", "#ffffff"), key=lambda one: _contrast(one, accent))
    plain = dict.fromkeys(("lede", "unread", "headline", "heading", "table", "table-head", "title"), ink)
    faint = dict.fromkeys(
        ("time", "feed", "read", "muted", "byline", "caption", "credit", "link-number"), pale
    )
    lit = f"{on_accent} on {accent}"
    return {
        **INK, **plain, **faint,
        "text": f"{ink} on {ground}", "bar": bar, "bar-active": f"bold {lit}",
        "bar-count": bar, "status": bar,
        "status-key": f"bold {accent} on {raised}", "status-error": f"bold {wrong} on {raised}",
        "divider": f"{line} on {ground}", "rule": line,
        "cursor": f"on {_under(accent, ground, (ink, accent))}",
        "cursor-away": f"on {_blend(ground, ink, 0.08)}",
        "mark-unread": accent, "mark-saved": accent, "wrong": wrong, "kicker": f"bold {accent}",
        "unread": f"bold {ink}", "headline": f"bold {ink}", "heading": f"bold {ink}", "title": f"bold {ink}",
        "table-head": f"bold {ink}", "emphasis": f"italic {ink}", "caption": f"italic {pale}",
        "code": f"{ink} on {raised}", "code-word": f"bold {accent}", "code-name": link, "code-text": fresh,
        "code-number": accent, "code-remark": f"italic {pale}", "link": f"underline {link}", "quote": fresh,
        "marker": accent, "notice": f"italic {accent}", "badge": f"bold {lit}", "found": f"bold {lit}",
        "here": f"underline {ground} on {ink}", "removed": f"strike {wrong}", "added": f"underline {fresh}",
        "marked": lit, "input": f"{ink} on {raised}", "caret": lit,
    }  # fmt: skip


def _strongest(ground: str) -> str:
    return max(("#ffffff", "#000000"), key=lambda one: _contrast(one, ground))


def _under(accent: str, ground: str, inks: tuple[str, ...]) -> str:
    """Tint a ground as far as all inks can be read on it."""
    tints = (_blend(ground, accent, share / 100) for share in range(30, 2, -3))
    return next((tint for tint in tints if all(_contrast(ink, tint) >= ENOUGH for ink in inks)), ground)


def _readable(colour: str, grounds: tuple[str, ...], towards: str) -> str:
    shares = (_blend(colour, towards, tenth / 10) for tenth in range(10))
    return next(
        (one for one in shares if all(_contrast(one, ground) >= ENOUGH for ground in grounds)), towards
    )


def _blend(one: str, other: str, share: float) -> str:
    """Mix two colours, `share` being the other's, from 0 to 1."""
    return Color.from_triplet(blend_rgb(_parts(one), _parts(other), share)).name


def _contrast(one: str, other: str) -> float:
    return contrast(_parts(one), _parts(other))


def _parts(colour: str) -> ColorTriplet:
    return Color.parse(colour).get_truecolor()
