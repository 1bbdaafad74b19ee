"""Read what newsboat's reader wrote down: the `urls` file, and what of its settings has a counterpart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsterm.formats.left import Left
from newsterm.formats.newsboat_filter import translated
from newsterm.lang import Said, line
from newsterm.model import Feed, Section
from newsterm.model.feed import HIDDEN

_QUERY = "query:"
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}
_TOKEN = re.compile(r'\s*(?:#.*|"((?:[^"\\]|\\.)*)"?|([^\s"#](?:[^\s"])*))', re.DOTALL)
_YES_OR_NO = {"yes": "true", "true": "true", "no": "false", "false": "false"}
_SENDS = re.compile(r"https?://|feed:|file:|exec:|filter:", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Urls:
    """What an `urls` file names."""

    feeds: tuple[Feed, ...] = ()
    """Each address once, as it is spelled there: newsboat's cache knows the feed by it."""
    sections: tuple[Section, ...] = ()
    """Its query feeds, in our words."""
    left: tuple[Left, ...] = ()


def read_urls(text: str) -> Urls:
    """Read newsboat's list of feeds: an address a line, then its tags (newsboat's manual, "Tagging").

    Words may stand in quotation marks, with backslashes in them; `#` begins a comment. `"~Name"` is the
    reader's own title, `!` hides a feed, which becomes the tag `hidden`.
    """
    feeds: dict[str, Feed] = {}
    sections: dict[str, Section] = {}
    left: list[Left] = []
    for row in text.removeprefix("\ufeff").splitlines():
        found = list(_tokens(row))
        if not found:
            continue
        address, *tags = found
        if address.startswith(_QUERY):
            name, _, query = address.removeprefix(_QUERY).partition(":")
            asked, why = translated(query)
            if why:
                left.append(Left(what=line(name) or address, why=why))
            else:
                name = line(name)
                sections.setdefault(name, Section(name=name, query=asked))
        elif _SENDS.match(address) and line(address) == address:
            feed = _feed(address, tags)
            known = feeds.get(address)
            feeds[address] = feed if known is None else _both(known, feed)
        else:
            left.append(Left(what=line(address), why=Said("errors.formats.newsboat_address")))
    return Urls(feeds=tuple(feeds.values()), sections=tuple(sections.values()), left=tuple(left))


def _tokens(row: str) -> Iterator[str]:
    at = 0
    while (found := _TOKEN.match(row, at)) and found.end() > at:
        at = found.end()
        quoted, bare = found.groups()
        if quoted is not None:
            yield re.sub(r"\\(.)", lambda one: _ESCAPES.get(one[1], one[1]), quoted, flags=re.DOTALL)
        elif bare is not None:
            yield bare


def _feed(address: str, said: list[str]) -> Feed:
    title, tags = "", []
    for word in map(line, said):
        if word.startswith("~"):
            title = line(word[1:])
        elif word.startswith("!"):
            tags += [name for name in (line(word[1:]), HIDDEN) if name]
        elif word:
            tags.append(word)
    return Feed(url=address, title=title, tags=tuple(dict.fromkeys(tags)))


def _both(known: Feed, feed: Feed) -> Feed:
    return Feed(
        url=known.url, title=known.title or feed.title, tags=tuple(dict.fromkeys(known.tags + feed.tags))
    )


def read_settings(text: str) -> tuple[dict[tuple[str, str], str], tuple[str, ...]]:
    """Read newsboat's `config`: what ours can say, as TOML by (table, key), and the other names.

    Only settings that mean the same come over: how often feeds are asked, whether at the start.
    """
    taken: dict[tuple[str, str], str] = {}
    left: dict[str, None] = {}
    for row in text.splitlines():
        name, *values = list(_tokens(row)) or [""]
        value = values[0] if values else ""
        if name == "reload-time" and value.isascii() and value.isdecimal() and 0 < int(value[:6]) <= 524_160:
            taken["refresh", "every"] = f'"{int(value)}m"'
        elif name == "refresh-on-startup" and value in _YES_OR_NO:
            taken["refresh", "at_start"] = _YES_OR_NO[value]
        elif name:
            left.setdefault(line(name))
    return taken, tuple(left)
