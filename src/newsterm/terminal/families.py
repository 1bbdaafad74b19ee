"""Choose how to speak to a terminal: one table of what each family reorders, and what makes it right."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from newsterm.lang import Said
from newsterm.model import UsageError
from newsterm.terminal.signature import Signature, wrapped

Encoding = Literal[
    "visual", "lrm", "alternate", "osc66", "words", "words2800", "kitty-old", "runs", "logical", "led"
]
"""How cells in visual order are sent; `encode` says each in a sentence."""

Colours = Literal["", "256", "truecolor"]
"""The most that may be sent: the cube of 256, 24-bit; empty: as the environment says (COLORTERM, TERM)."""

OVERRIDES: dict[str, Encoding | None] = {
    "auto": None,
    "newsterm": "visual",
    "terminal": "logical",
    "visual": "visual",
    "lrm": "lrm",
    "alternate": "alternate",
    "osc66": "osc66",
    "words": "words",
    "words2800": "words2800",
}
"""What the reader may set, and the encoding that it asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """How one kind of terminal is entered, written to and left."""

    name: str
    entry: str = ""
    """Sent before the alternate screen, on every start and resume."""
    exit: str = ""
    """Sent after leaving the alternate screen, on every quit, crash and suspend."""
    encoding: Encoding = "visual"
    keep_marks: bool = True
    """Whether harakat and niqqud are drawn on their letter."""
    clear_after_enter: bool = False
    """Send the entry again inside the alternate screen, then ED 2: rows take the mode as they are cleared."""
    late_entry: str = ""
    """Sent alone, `LATE` seconds after the alternate screen, then ED 2 and a repaint."""
    hint: str = ""
    """Key of a message to the reader; empty where there is nothing to say."""
    colours: Colours = ""


LATE = 0.5
"""Seconds to wait with what is for the terminal behind tmux; in one burst with 1049h it is dropped (seen)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """One row of the table: how to know it, and what to do."""

    name: str
    version: str = ""
    """What its XTVERSION begins with (regular expression, as all of these)."""
    da1: str = ""
    da2: str = ""
    env: str = ""
    """`NAME=value` of the environment; for TERM also what tmux says of the terminal attached to it."""
    off: str = ""
    """What switches its own reordering off …"""
    on: str = ""
    """… and what brings its default back. Modes are brought back only if DECRQM had said so."""
    through: bool = False
    """Whether `off` and `on` are worth wrapping for a multiplexer, which cannot be asked what had been on."""
    encoding: Encoding = "visual"
    without: Encoding | None = None
    """The encoding where `off` cannot reach it (a multiplexer in between) …"""
    printed: Encoding | None = None
    """… and for lines that stay when we are gone, if it is another."""
    keep_marks: bool = True
    clear: bool = False
    hint: str = ""
    colours: Colours = "truecolor"


BDSM_OFF, BDSM_ON = "\x1b[8l", "\x1b[8h"  # explicit and implicit bidi, terminal-wg on ECMA-48 BDSM
MINTTY_OFF, MINTTY_ON = "\x1b[?77096h", "\x1b[?77096l"
KONSOLE_OFF, KONSOLE_ON = "\x1b]50;BidiRenderingEnabled=false\x07", "\x1b]50;BidiRenderingEnabled=true\x07"
MLTERM_OFF, MLTERM_ON = "\x1b]5379;use_ctl=false\x07", "\x1b]5379;use_ctl=true\x07"
CLEAR = "\x1b[2J"

_KITTY_WITH_OSC66 = r"kitty\((?:0\.[4-9]\d|0\.\d{3}|[1-9])"

# First row that answers wins; replies are looked at before the environment. OSC 50 is set-font elsewhere, and
# text in OSC 66 vanishes elsewhere: neither may be guessed.
TABLE: tuple[_Kind, ...] = (
    _Kind(name="VTE", version=r"VTE\(", da2=r">65;", env=r"VTE_VERSION=(?:5[89]\d\d|[6-9]\d{3}|\d{5,})$",
          off=BDSM_OFF, on=BDSM_ON, through=True, clear=True, without="lrm"),
    _Kind(name="mintty", version="mintty", env="TERM_PROGRAM=mintty",
          off=MINTTY_OFF + BDSM_OFF, on=MINTTY_ON + BDSM_ON, through=True, clear=True, without="lrm"),
    _Kind(name="WezTerm", version="WezTerm", env="TERM_PROGRAM=WezTerm", off=BDSM_OFF, clear=True),
    _Kind(name="Konsole", version="Konsole", da2=r">1;115;", env="KONSOLE_VERSION=",
          off=KONSOLE_OFF, on=KONSOLE_ON, through=True, without="words"),
    _Kind(name="mlterm", da1=r"\?63;", da2=r">24;", env="(?:MLTERM=|TERM=mlterm)",
          off=MLTERM_OFF, on=MLTERM_ON, through=True, without="words2800", printed="led",
          colours="256"),
    _Kind(name="kitty", version=_KITTY_WITH_OSC66, da2=r">1;4000;[4-9]\d",
          encoding="osc66", without="kitty-old"),
    _Kind(name="kitty before 0.40", version=r"kitty\(", da2=r">1;4000;",
          env="(?:TERM=xterm-kitty|KITTY_WINDOW_ID=)",
          encoding="kitty-old", keep_marks=False),
    _Kind(name="qtermwidget", da1=r"\?1;2$", da2=r">0;115;", encoding="alternate", without="runs"),
    _Kind(name="xterm.js", da1=r"\?1;2$", da2=r">0;276;", env="TERM_PROGRAM=vscode",
          encoding="alternate", without="lrm"),
    _Kind(name="PuTTY", da1=r"\?6$", da2=r">0;136;", encoding="words2800"),
    _Kind(name="JediTerm", env="TERMINAL_EMULATOR=JetBrains-JediTerm",
          encoding="alternate", hint="terminal.calibrate", colours=""),
    _Kind(name="iTerm2", version="iTerm2", env="(?:TERM_PROGRAM=iTerm.app|LC_TERMINAL=iTerm2)",
          encoding="lrm", hint="terminal.calibrate"),
    _Kind(name="Apple Terminal", env="TERM_PROGRAM=Apple_Terminal",
          encoding="lrm", hint="terminal.calibrate", colours=""),
    _Kind(name="xterm", version=r"XTerm\(", da2=r">41;", env="XTERM_VERSION=", off=BDSM_OFF),
    _Kind(name="Alacritty", da1=r"\?6$", da2=r">0;\d{4,};1$", env="(?:TERM=alacritty|ALACRITTY_WINDOW_ID=)",
          off=BDSM_OFF, keep_marks=False),
    _Kind(name="foot", version=r"foot\(", env="TERM=foot", off=BDSM_OFF, keep_marks=False),
    _Kind(name="terminology", version="terminology", env="(?:TERMINOLOGY=|TERM_PROGRAM=terminology)",
          off=BDSM_OFF, keep_marks=False, colours=""),
    _Kind(name="Ghostty", version="ghostty", env="(?:TERM_PROGRAM=|TERM=xterm-)ghostty", off=BDSM_OFF),
    _Kind(name="urxvt", da2=r">85;", env="TERM=rxvt", off=BDSM_OFF),
    _Kind(name="Zutty", da2=r">64;0;0$", env="ZUTTY_VERSION=", off=BDSM_OFF, colours=""),
    _Kind(name="Windows Terminal", version="Windows Terminal", da2=r">0;10;", env="WT_SESSION=",
          off=BDSM_OFF),
    _Kind(name="st", env="TERM=st(?:-|$)", off=BDSM_OFF),
    _Kind(name="Termux", env="TERMUX_VERSION=", off=BDSM_OFF, colours=""),
    _Kind(name="Warp, Rio, Tabby", env="TERM_PROGRAM=(?:WarpTerminal|rio|Tabby)$", off=BDSM_OFF),
    _Kind(name="Linux console", env="TERM=linux$", hint="terminal.no_arabic_glyphs", colours=""),
)  # fmt: skip

# Trailing LRM is right in more terminals than any other encoding, also inside tmux and screen.
UNKNOWN = _Kind(
    name="unknown", off=BDSM_OFF, encoding="lrm", clear=True, hint="terminal.calibrate", colours=""
)


def family(signature: Signature, override: str = "auto") -> Family:
    """How to speak to the terminal of this signature.

    `override` is a key of `OVERRIDES` (UsageError otherwise): it replaces the encoding, and where the
    terminal is to order words, or everything, by itself, its reordering is not switched off.
    """
    if override not in OVERRIDES:
        raise UsageError(
            Said("errors.terminal.no_bidi_mode", name=override),
            hint=Said("hints.one_of", known=tuple(OVERRIDES)),
        )
    if signature == Signature():
        chosen = Family(name="none")
    elif signature.multiplexer:
        chosen = _behind(signature)
    else:
        chosen = _direct(_recognise(signature), signature)
    return _overridden(_measured(chosen, signature), OVERRIDES[override])


def _direct(kind: _Kind, signature: Signature) -> Family:
    return Family(
        name=kind.name,
        entry=kind.off,
        exit=_exit(kind, signature),
        encoding=kind.encoding,
        keep_marks=kind.keep_marks,
        clear_after_enter=kind.clear,
        hint=kind.hint,
        colours=kind.colours,
    )


def _recognise(signature: Signature) -> _Kind:
    return _recognised(signature)[0]


def recognised(signature: Signature) -> tuple[str, str]:
    """Tell how this terminal, or the one behind its multiplexer, was recognised, and by which words.

    By its `name` (XTVERSION), its `attributes` (DA1, DA2), the `switch` for bidi that it knows (DECRQM 8),
    the `environment`; or by `nothing`.
    """
    _, how, what = _recognised((signature.outer or signature) if signature.multiplexer else signature)
    return how, what


def _recognised(signature: Signature) -> tuple[_Kind, str, str]:
    if signature.xtversion:
        for kind in TABLE:
            if kind.version and re.match(kind.version, signature.xtversion):
                return kind, "name", signature.xtversion
    for kind in TABLE:
        if kind.da2 and re.match(kind.da2, signature.da2) and re.match(kind.da1, signature.da1):
            return kind, "attributes", f"{signature.da1} {signature.da2}".strip()
    if signature.decrqm8 in {1, 2}:  # whoever it is, it knows the switch, and speaks as VTE does
        return TABLE[0], "switch", f"8;{signature.decrqm8}"
    return _told(signature.env)


def _told(env: tuple[tuple[str, str], ...]) -> tuple[_Kind, str, str]:
    # TERM is set anew by every terminal; the others may be left from the one in which this one was started.
    for mine in (True, False):
        said = [f"{name}={value}" for name, value in env if (name == "TERM") is mine]
        for kind in TABLE:
            for one in said:
                if kind.env and re.match(kind.env, one):
                    return kind, "environment", one
    return UNKNOWN, "nothing", ""


def _exit(kind: _Kind, signature: Signature) -> str:
    """Switch on again what had been on, and nothing else; Konsole and mlterm cannot be asked."""
    if kind.on and BDSM_OFF not in kind.off:
        return kind.on
    mintty = MINTTY_ON if MINTTY_OFF in kind.off and signature.decrqm77096 == 2 else ""
    return mintty + (BDSM_ON if BDSM_OFF in kind.off and signature.decrqm8 == 1 else "")


def _behind(signature: Signature) -> Family:
    """See through a multiplexer: it swallows the switch, unless wrapped to reach the terminal behind."""
    outer = _outer(signature)
    name = f"{outer.name} behind {signature.multiplexer}"
    # screen takes the parts of a 24-bit colour for styles of their own (seen, 4.9.0); the others turn it into
    # what the terminal behind has.
    colours: Colours = "256" if signature.multiplexer == "screen" else "truecolor"
    if outer.through and signature.passthrough:
        behind = signature.outer or signature
        on = outer.on if behind.decrqm8 is None else _exit(outer, behind)
        return Family(
            name=name,
            late_entry=wrapped(outer.off, signature.multiplexer),
            exit=wrapped(on, signature.multiplexer),
            encoding=outer.encoding,
            keep_marks=outer.keep_marks,
            hint=outer.hint,
            colours=colours,
        )
    # Colours 1/255 apart come out the same where a multiplexer makes one of 256 of them.
    kept = outer.encoding == "alternate" and signature.full_colour
    encoding = outer.encoding if kept else outer.without or outer.encoding
    if signature.multiplexer == "print":
        encoding = outer.printed or encoding
    hint = "terminal.passthrough" if outer.through and encoding == "visual" else outer.hint
    return Family(
        name=name,
        encoding=encoding,
        keep_marks=outer.keep_marks and encoding != "kitty-old",
        hint=hint,
        colours=colours,
    )


def _outer(signature: Signature) -> _Kind:
    """Recognise the terminal behind, by what the multiplexer says of it or hands through."""
    kind = _recognise(signature.outer) if signature.outer else UNKNOWN
    # The environment is that of the terminal in which the multiplexer was started, perhaps left long ago. It
    # is believed of mlterm alone: tmux cannot name it, and U+200E would break its columns.
    if kind is UNKNOWN and signature.told("MLTERM"):
        kind = next(known for known in TABLE if known.name == "mlterm")
    return kind


def _measured(chosen: Family, signature: Signature) -> Family:
    """Leave out what was measured to take a cell of its own: marks, U+200E."""
    if signature.mark_columns == 2:
        chosen = replace(chosen, keep_marks=False)
    if signature.lrm_columns == 2 and chosen.encoding == "lrm":
        chosen = replace(chosen, encoding="visual")
    return chosen


def _overridden(chosen: Family, encoding: Encoding | None) -> Family:
    if encoding is None:
        return chosen
    chosen = replace(chosen, encoding=encoding, hint="")
    if encoding in {"logical", "words", "words2800"}:  # these lean on the terminal's own reordering
        return replace(chosen, entry="", exit="", late_entry="", clear_after_enter=False)
    return chosen
