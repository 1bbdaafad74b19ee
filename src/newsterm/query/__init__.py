"""The one question language: tabs, filters, search and export all ask in it."""

from typing import TYPE_CHECKING

from newsterm import on_demand
from newsterm.query.hearing import ZWNJ, Heard, Sought, hear, lights, meets, sought
from newsterm.query.match import feed_number, has_muted, matches, moment, primary, since, visible
from newsterm.query.parser import parse
from newsterm.query.regex import regex
from newsterm.query.snippet import Snippet, snippet
from newsterm.query.spell import spell
from newsterm.query.words import plain, words

if TYPE_CHECKING:
    from newsterm.query.completing import Completions, Known, complete
    from newsterm.query.typed import so_far
else:  # what goes with typing; most questions are asked by a program
    __getattr__ = on_demand(
        __name__, {"completing": ("Completions", "Known", "complete"), "typed": ("so_far",)}
    )

__all__ = [
    "ZWNJ",
    "Completions",
    "Heard",
    "Known",
    "Snippet",
    "Sought",
    "complete",
    "feed_number",
    "has_muted",
    "hear",
    "lights",
    "matches",
    "meets",
    "moment",
    "parse",
    "plain",
    "primary",
    "regex",
    "since",
    "snippet",
    "so_far",
    "sought",
    "spell",
    "visible",
    "words",
]
