"""Tell cells from escape sequences in what is written, and right-to-left cells from the others."""

import re

# Letters and Arabic digits of every right-to-left block, presentation forms, and what Unicode reserves for
# right to left in the supplementary plane. Persian digits are among them on purpose: kitty moves them too.
RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
# Harakat, niqqud, Quranic and Syriac points. Not the vowels of Thaana: without them nothing is left to read.
MARKS = (
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8"
    "\u06ea-\u06ed\u0711\u0730-\u074a\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff\ufb1e"
)
# What hangs on the cell before it: those marks, Thaana's and N'Ko's, the general ones, variation selectors,
# ZWNJ, and ZWJ with what it joins.
_OTHER_MARKS = "\u07a6-\u07b0\u07eb-\u07f3\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe00-\ufe0f\u200c"
HANGING = f"(?:[{MARKS}{_OTHER_MARKS}]|\u200d.?)*"

ANY_RTL = re.compile(f"[{RTL}]")
ANY_MARK = re.compile(f"[{MARKS}]+")
CELL = re.compile(f".{HANGING}", re.DOTALL)
RTL_CELL = re.compile(f"(?![{MARKS}])[{RTL}]{HANGING}")

LRM = "\u200e"
BLANK = "\u2800"
"""BRAILLE PATTERN BLANK: looks like a space, and is a strong left-to-right letter to PuTTY."""

# CSI; OSC, to BEL or ST; the four other strings, to ST; two-byte escapes; control characters by themselves
# (ECMA-48 §5, §8.3.89). A string without its end runs to the end of what is written.
_ESCAPE = re.compile(
    r"(\x1b\[[0-?]*[ -/]*[@-~]"
    r"|\x1b\].*?(?:\x07|\x1b\\|\Z)"
    r"|\x1b[PX^_].*?(?:\x1b\\|\Z)"
    r"|\x1b[ -/]*[0-~]"
    r"|[\x00-\x1f\x7f-\x9f])",
    re.DOTALL,
)
_STYLE = re.compile(r"\x1b(?:\[[0-9;:]*m|\]8;)")


def pieces(written: str) -> list[str]:
    """Split into text, escape sequence, text, …: text, perhaps empty, at even places."""
    return _ESCAPE.split(written)


def sequences(written: str, start: int = 0) -> list[str]:
    """List the escape sequences and control characters alone."""
    return _ESCAPE.findall(written, start)


def is_style(sequence: str) -> bool:
    """Tell whether a sequence changes how cells look (SGR, hyperlinks), and not where the next one goes."""
    return bool(_STYLE.match(sequence))
