"""A notification by way of the terminal, where it shows such: also from another machine, over ssh."""

from collections.abc import Mapping

_PROGRAMS = {"iTerm.app": 9, "WezTerm": 9, "ghostty": 9, "WarpTerminal": 9, "rio": 9}
"""What TERM_PROGRAM says → the OSC that it takes."""
_TERMS = {
    "xterm-kitty": 99,
    "xterm-ghostty": 9,
    "wezterm": 9,
    "foot": 777,
    "rxvt-unicode": 777,
    "contour": 777,
}
"""What TERM begins with → the same. Others might draw what they do not know."""


def notification(title: str, text: str, env: Mapping[str, str]) -> str:
    """Spell a notification for the terminal that the environment names; empty: it shows none.

    `title` and `text` are single lines, clean of control characters. OSC 9 (iTerm2), 777 (urxvt; title and
    text are parted by `;`), 99 (kitty). Inside tmux and screen there is none: what they pass on, they pass
    to every window.
    """
    if env.get("TMUX") or env.get("STY"):
        return ""
    # A semicolon parts fields, and "9;4;…" means progress to some.
    title, text = title.replace(";", ","), text.replace(";", ",")
    match kind(env):
        case 9:
            return f"\x1b]9;{title} · {text}\x1b\\"
        case 99:
            return f"\x1b]99;i=newsterm:d=0;{title}\x1b\\\x1b]99;i=newsterm:p=body;{text}\x1b\\"
        case 777:
            return f"\x1b]777;notify;{title};{text}\x1b\\"
        case _:
            return ""


def kind(env: Mapping[str, str]) -> int:
    """Tell which OSC this terminal takes for a notification; 0: none."""
    found = _PROGRAMS.get(env.get("TERM_PROGRAM", ""), 0)
    term = env.get("TERM", "")
    return found or next((osc for begin, osc in _TERMS.items() if term.startswith(begin)), 0)
