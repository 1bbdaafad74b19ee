"""Add, change or drop feeds in feeds.toml, and leave every other byte of it as it was.

What is new ends its lines as the file does; a last line without an end gets one.
Nothing is written that does not read back as what was meant: the new text is parsed first. It then takes the
old one's place in one step, so that a power cut leaves one of the two.
"""

import codecs
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from newsterm.config import values, whole
from newsterm.config.asking import SECRET
from newsterm.config.feeds import feeds_in
from newsterm.config.schema import FEED
from newsterm.config.written import Statement, Written, at, read, statements, written
from newsterm.lang import Said
from newsterm.model import ConfigError, Feed, because, shown_address

Edit = tuple[int, int, str]
"""From, to, and what stands there instead; offsets in the old text."""


def add_feed(file: Path, feed: Feed) -> bool:
    """Append a feed; False where its address stands there already. The file is made where there is none."""
    return bool(add_feeds(file, [feed]))


def add_feeds(file: Path, feeds: Iterable[Feed]) -> tuple[Feed, ...]:
    """Append, in one step, those feeds whose address is not there yet, and return them as they now read."""
    wanted = [_as_read(feed) for feed in feeds]
    new: dict[str, Feed] = {}

    def change(old: Written, present: list[Feed]) -> tuple[list[Edit], list[Feed]]:
        known = {feed.url for feed in present}
        for feed in wanted:
            if feed.url not in known:
                new.setdefault(feed.url, feed)
        blocks = "\n".join("[[feeds]]\n" + "".join(_lines(feed)) for feed in new.values())
        end = len(old.text)
        return [(end, end, ("\n" if end else "") + blocks)] if new else [], [*present, *new.values()]

    _rewrite(file, change)
    return tuple(new.values())


def insert_feed(file: Path, feed: Feed, before: str) -> bool:
    """Write a feed before the one at an address; at the end where that is not there. False: it is there."""
    feed = _as_read(feed)

    def change(old: Written, present: list[Feed]) -> tuple[list[Edit], list[Feed]]:
        if any(one.url == feed.url for one in present):
            return [], present
        block = "[[feeds]]\n" + "".join(_lines(feed))
        index = next((index for index, one in enumerate(present) if one.url == before), None)
        if index is None:
            end = len(old.text)
            return [(end, end, ("\n" if end else "") + block)], [*present, feed]
        start = _block(old, index)[0].start
        return [(start, start, block + "\n")], [*present[:index], feed, *present[index:]]

    return _rewrite(file, change)


def change_feed(file: Path, url: str, feed: Feed) -> bool:
    """Make the feed at an address say what `feed` says (its new address too); False where there is none."""
    feed = _as_read(feed)

    def change(old: Written, present: list[Feed]) -> tuple[list[Edit], list[Feed]]:
        index = next((index for index, one in enumerate(present) if one.url == url), None)
        if index is None:
            return [], present
        standing = {one.key[2]: one for one in _block(old, index) if len(one.key) == 3}
        edits: list[Edit] = []
        inserted = ""
        for name in FEED:
            value, line = _spelled(feed, name), standing.get(name)
            if getattr(feed, name) == getattr(present[index], name):
                continue
            if line is None:
                inserted += f"{name} = {value}\n"
            elif value:
                edits.append((line.value, line.value_end, value))
            else:
                edits.append((line.start, line.end, ""))
        after_url = standing["url"].end
        return [*edits, (after_url, after_url, inserted)], [*present[:index], feed, *present[index + 1 :]]

    return _rewrite(file, change)


def drop_feed(file: Path, url: str) -> bool:
    """Take the feed at an address out; False where there is none. Comments between feeds stay."""

    def change(old: Written, present: list[Feed]) -> tuple[list[Edit], list[Feed]]:
        edits = []
        for index, feed in enumerate(present):
            if feed.url == url:
                block = _block(old, index)
                start, end = block[0].start, block[-1].end
                blank_before = old.text[:start].endswith(("\n\n", "\n\r\n")) or not start
                if blank_before and (blank := re.compile("\r?\n").match(old.text, end)):
                    end = blank.end()
                edits.append((start, end, ""))
        return edits, [feed for feed in present if feed.url != url]

    return _rewrite(file, change)


def _rewrite(file: Path, change: Callable[[Written, list[Feed]], tuple[list[Edit], list[Feed]]]) -> bool:
    """Carry out edits on what stands in the file at this moment; False where there are none."""
    target = Path(os.path.realpath(file))  # a link into a folder of dotfiles stays a link
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with whole.alone(target.parent):
            old = read(file)
            line_end = "\r\n" if "\r\n" in old.text else "\n"
            if old.text and not old.text.endswith("\n"):
                old = replace(written(file, old.text + line_end), bom=old.bom)
            edits, meant = change(old, feeds_in(old))
            if not edits:
                return False
            text = old.text
            for start, end, instead in sorted(edits, reverse=True):
                text = text[:start] + instead.replace("\n", line_end) + text[end:]
            if feeds_in(written(file, text)) != meant:
                raise _inline(file)
            content = (codecs.BOM_UTF8 if old.bom else b"") + text.encode()
            whole.replace(target, content, secret=any(getattr(one, name) for one in meant for name in SECRET))
    except OSError as error:
        raise ConfigError(
            Said("errors.system.unwritable", file=str(file), why=because(error)),
            file=str(file),
            hint=Said("hints.nothing_changed"),
        ) from error
    return True


def _block(old: Written, index: int) -> list[Statement]:
    block = [one for one in statements(old.text) if one.key[:2] == ("feeds", index)]
    if not block:
        raise _inline(old.file)
    return block


def _inline(file: Path) -> ConfigError:
    return ConfigError(
        at(file, 0, Said("errors.config.unchangeable")),
        file=str(file),
        hint=Said("hints.feed_tables", table="[[feeds]]", pair="key = value"),
    )


def _as_read(feed: Feed) -> Feed:
    """Make the feed that feeds.toml will give back: cleaned, and only what can be said there."""
    said: dict[str, Any] = {}
    for name, reader in FEED.items():
        value = getattr(feed, name)
        if value not in ("", (), None) and value is not False:
            try:
                said[name] = reader(_plain(value))
            except values.UnfitError as error:
                feed_at = shown_address(feed.url)
                raise ConfigError(
                    Said("errors.config.feed_must_be", key=name, feed=feed_at, wanted=error.wanted),
                    file="",
                    key=name,
                ) from None
    if "url" not in said:
        raise ConfigError(Said("errors.config.no_address"), file="", key="url")
    return Feed(**said)


def _lines(feed: Feed) -> Iterator[str]:
    for name in FEED:
        if value := _spelled(feed, name):
            yield f"{name} = {value}\n"


def _spelled(feed: Feed, name: str) -> str:
    """Spell a value as TOML; empty for what need not be said."""
    value = _plain(getattr(feed, name))
    match value:
        case bool():
            return "true" if value else ""
        case str():
            return _quoted(value) if value else ""
    return "[" + ", ".join(map(_quoted, value)) + "]" if value else ""


def _plain(value: object) -> bool | str | list[str]:
    """Turn a Feed's value into the TOML value that is read as it."""
    match value:
        case bool():
            return value
        case int():
            return values.spell_span(value)
        case tuple():
            return [str(item) for item in value]
        case None:
            return ""
    return str(value)


def _quoted(text: str) -> str:
    """Spell a basic string (TOML 1.0): letters of every script as they are, what cannot be seen escaped."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if char.isprintable() or char in "\u200c\u200d":  # Persian and emoji read worse without
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"
