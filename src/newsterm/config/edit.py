"""Add, change or drop feeds in feeds.toml, and leave every other byte of it as it was.

What is new ends its lines as the file does; a last line without an end gets one.
Nothing is written that does not read back as what was meant: the new text is parsed first. It then takes the
old one's place in one step, so that a power cut leaves one of the two.
"""

import codecs
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from newsterm.config import values, whole
from newsterm.config.asking import SECRET
from newsterm.config.feeds import feeds_in
from newsterm.config.past import FeedChange
from newsterm.config.schema import FEED
from newsterm.config.tables import Edit, Table, compare, cuts, exchanged, inline, put, same, table, tables
from newsterm.config.written import Written, read, written
from newsterm.lang import Said
from newsterm.model import ConfigError, Feed, apart, because, shown_address

Noting = Callable[[Sequence[FeedChange]], object]
"""Hears what is about to be changed; where it raises, nothing is."""
_Change = Callable[[Written, list[Feed]], tuple[list[Edit], list[Feed]]]
Anew = tuple[str, Callable[[], object], bool]
"""What a file is to say, what is called before it does, and whether it is for its owner alone."""


def add_feed(file: Path, feed: Feed) -> bool:
    """Append a feed; False where its address stands there already. The file is made where there is none."""
    return bool(add_feeds(file, [feed]))


def add_feeds(file: Path, feeds: Iterable[Feed], noting: Noting = len) -> tuple[Feed, ...]:
    """Append, in one step, those feeds whose address is not there yet, and return them as they now read."""
    wanted = [_as_read(feed) for feed in feeds]
    new: dict[str, Feed] = {}

    def change(old: Written, present: list[Feed]) -> tuple[list[Edit], list[Feed]]:
        known = {feed.url for feed in present} | {_asker(feed) for feed in present if feed.user}
        for feed in wanted:
            if not known & {feed.url, _asker(feed)}:
                new.setdefault(feed.url, feed)
        blocks = "\n".join("[[feeds]]\n" + "".join(_lines(feed)) for feed in new.values())
        end = len(old.text)
        return [(end, end, ("\n" if end else "") + blocks)] if new else [], [*present, *new.values()]

    _rewrite(file, change, noting)
    return tuple(new.values())


def change_feed(file: Path, url: str, feed: Feed, noting: Noting = len) -> bool:
    """Make the feed at an address say what `feed` says (its new address too); False where there is none."""
    return change_feeds(file, {url: feed}, noting)


def change_feeds(file: Path, said: Mapping[str, Feed], noting: Noting = len) -> bool:
    """Do so with several feeds in one step, by their addresses; False where none of them is there."""
    wanted = {url: _as_read(feed) for url, feed in said.items()}

    def change(old: Written, present: list[Feed]) -> tuple[list[Edit], list[Feed]]:
        there = tables(old)
        edits, meant, met = [], list(present), set()
        for index, one in enumerate(present):
            if one.url in wanted and one.url not in met:
                met.add(one.url)
                meant[index] = wanted[one.url]
                edits += _restated(table(there, index, old), _typed(old, index), one, meant[index])
        return edits, meant

    return _rewrite(file, change, noting)


def drop_feed(file: Path, url: str, noting: Noting = len) -> bool:
    """Take the feed at an address out; False where there is none. Comments between feeds stay."""
    return _rewrite(file, lambda old, present: _without(old, present, {url}), noting)


def move_feed(file: Path, url: str, by: int, noting: Noting = len) -> bool:
    """Let the feed at an address change places with the one `by` tables further on; False at the end.

    Comments between feeds stay where they are.
    """

    def change(old: Written, present: list[Feed]) -> tuple[list[Edit], list[Feed]]:
        urls = [feed.url for feed in present]
        there = urls.index(url) + by if url in urls else -1
        return exchanged(old, present, url, urls[there]) if 0 <= there < len(urls) else ([], present)

    return _rewrite(file, change, noting)


def turn_feeds(file: Path, changes: Sequence[FeedChange], noting: Noting = len) -> bool:
    """Make changes once more: they all add feeds, drop some, or change some. False: it is all so already.

    What the reader wrote since then stays: a feed that stands there is not added, one that does not is not
    dropped or changed, and only those settings are changed that are as they were before.
    """
    pairs = [(_read(file, change.before), _read(file, change.after), change) for change in changes]

    def turn(old: Written, present: list[Feed]) -> tuple[list[Edit], list[Feed]]:
        here = {feed.url for feed in present}
        if len(pairs) > 1 and (two := _places(pairs)):
            return exchanged(old, present, *two)
        dropped = {before.url for before, after, _ in pairs if before and not after}
        added = [(after, change.inverse) for before, after, change in pairs if after and not before]
        added = [(feed, change) for feed, change in added if feed.url not in here]
        if dropped:
            return _without(old, present, dropped)
        if added:
            edits = put(old, present, added)
            return edits, feeds_in(written(file, carried_out(old.text, edits)))
        edits, meant = [], list(present)
        for index, now in enumerate(present):
            for before, after, change in pairs:
                if (
                    before
                    and after
                    and before.url == now.url
                    and (after.url == now.url or after.url not in here)
                ):
                    one = table(tables(old), index, old)
                    if same(old, one, change.before):
                        edits.append((one[0].start, one[-1].end, change.after))
                        meant[index] = after
                    else:
                        meant[index] = _turned(now, before, after)
                        edits += _restated(one, _typed(old, index), now, meant[index])
        return (edits if meant != present else []), meant

    return _rewrite(file, turn, noting)


def _asker(feed: Feed) -> tuple[str, str]:
    """Tell who is shown what: the name may stand in the address or beside it."""
    return shown_address(feed.url), feed.user


def _places(pairs: Sequence[tuple[Feed | None, Feed | None, FeedChange]]) -> tuple[str, str] | None:
    """Name the two feeds that changed places, the upper one first; None where something else was done."""
    urls = [(before.url, after.url) for before, after, _ in pairs if before and after]
    if len(urls) == 2 == len(pairs) and urls[0] == urls[1][::-1] and len(set(urls[0])) == 2:
        return urls[0]
    return None


def url_in(spelled: str) -> str:
    """Read the address in one feed's table."""
    return next((feed.url for feed in feeds_in(written(Path("feeds.toml"), spelled))), "")


def _turned(now: Feed, before: Feed, after: Feed) -> Feed:
    """Change the settings that a step changed and that are as they were before it."""
    changed = {name: getattr(after, name) for name in FEED if getattr(before, name) == getattr(now, name)}
    return replace(now, **changed)


def _read(file: Path, spelled: str) -> Feed | None:
    return next(iter(feeds_in(written(file, spelled))), None)


def _without(old: Written, present: list[Feed], urls: Collection[str]) -> tuple[list[Edit], list[Feed]]:
    gone = [index for index, feed in enumerate(present) if feed.url in urls]
    edits = [(start, end, "") for start, end, _ in cuts(old, gone)]
    return edits, [feed for feed in present if feed.url not in urls]


def _typed(old: Written, index: int) -> str:
    """Give the address of a table as it stands there, perhaps with a password in it."""
    return str(old.tables["feeds"][index]["url"])


def _restated(one: Table, typed: str, now: Feed, feed: Feed) -> list[Edit]:
    """Let a table say what `feed` says; `typed`: its address as it stands there."""
    standing = {line.key[2]: line for line in one if len(line.key) == 3}
    changed = {name for name in FEED if getattr(feed, name) != getattr(now, name)}
    if "@" in typed and changed & {"url", "user", "password", "password_command"}:
        # What the address says beside is said by settings of its own, where it is not said there any more.
        changed |= {"url", *({"user", "password"} - standing.keys())}
    edits: list[Edit] = []
    inserted = ""
    for name in FEED:
        value, line = _spelled(feed, name), standing.get(name)
        if name not in changed:
            continue
        if line is None:
            inserted += f"{name} = {value}\n" if value else ""
        elif value:
            edits.append((line.value, line.value_end, value))
        else:
            edits.append((line.start, line.end, ""))
    after_url = standing["url"].end
    return [*edits, (after_url, after_url, inserted)]


def _rewrite(file: Path, change: _Change, noting: Noting) -> bool:
    """Carry out edits on what stands in the file at this moment; False where there are none."""

    def anew(old: Written) -> Anew | None:
        present = feeds_in(old)
        edits, meant = change(old, present)
        if not edits:
            return None
        new = written(file, carried_out(old.text, edits))
        if feeds_in(new) != meant:
            raise inline(old)
        secret = any(getattr(one, name) for one in meant for name in SECRET)
        return new.text, lambda: noting(compare(old, new, present, meant)), secret

    return rewrite(file, anew)


def rewrite(file: Path, change: Callable[[Written], Anew | None]) -> bool:
    """Write what `change` makes of a file as it stands at this moment; False where that is nothing new."""
    target = Path(os.path.realpath(file))  # a link into a folder of dotfiles stays a link
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with whole.alone(target.parent):
            old = read(file)
            if old.text and not old.text.endswith("\n"):
                old = replace(written(file, old.text + line_end(old.text)), bom=old.bom)
            new = change(old)
            if new is None:
                return False
            text, first, secret = new
            content = (codecs.BOM_UTF8 if old.bom else b"") + text.encode()
            whole.replace(target, content, secret=secret, first=first)
    except OSError as error:
        raise ConfigError(
            Said("errors.system.unwritable", file=str(file), why=because(error)),
            file=str(file),
            hint=Said("hints.nothing_changed"),
        ) from error
    return True


def carried_out(text: str, edits: Iterable[Edit]) -> str:
    """Carry out edits on a text, their lines ending as those of the text do."""
    end_of_line = line_end(text)
    for start, end, instead in sorted(edits, reverse=True):
        text = text[:start] + instead.replace("\n", end_of_line) + text[end:]
    return text


def line_end(text: str) -> str:
    """Tell how the lines of a text end."""
    return "\r\n" if "\r\n" in text else "\n"


_UNSAID = Feed(url="")


def _as_read(feed: Feed) -> Feed:
    """Make the feed that feeds.toml will give back: cleaned, and only what can be said there."""
    feed = apart(feed)
    said: dict[str, Any] = {}
    for name, reader in FEED.items():
        value = getattr(feed, name)
        if value != getattr(_UNSAID, name):
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
            return "" if value == getattr(_UNSAID, name) else str(value).lower()
        case str():
            return spell_text(value) if value else ""
    return "[" + ", ".join(map(spell_text, value)) + "]" if value else ""


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


def spell_text(text: str) -> str:
    """Spell a basic string (TOML 1.0): letters of every script as they are, what cannot be seen escaped."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if char.isprintable() or char in "\u200c\u200d":  # Persian and emoji read worse without
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"
