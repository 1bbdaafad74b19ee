"""The one question language: tabs, filters, search and export all ask in it."""

from newsterm.query.match import came_with, feed_number, has_muted, matches, moment, primary, since, visible
from newsterm.query.parser import parse
from newsterm.query.regex import regex
from newsterm.query.spell import spell
from newsterm.query.words import plain, says, words

__all__ = [
    "came_with",
    "feed_number",
    "has_muted",
    "matches",
    "moment",
    "parse",
    "plain",
    "primary",
    "regex",
    "says",
    "since",
    "spell",
    "visible",
    "words",
]
