"""The tables of feeds.toml, letter by letter: taken out, put back where they stood, compared."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from newsterm.config.past import FeedChange
from newsterm.config.written import Statement, Written, at, statements
from newsterm.lang import Said
from newsterm.model import ConfigError, Feed

Edit = tuple[int, int, str]
"""From, to, and what stands there instead; offsets in the old text."""
Table = list[Statement]

_BLANK = re.compile("\r?\n")


def tables(text: Written, name: str = "feeds") -> dict[int, Table]:
    """Find the statements of each [[feeds]] table, or of others that stand in a row, by its number."""
    found: dict[int, Table] = {}
    for one in statements(text.text):
        if one.key[0] == name and len(one.key) > 1 and isinstance(one.key[1], int):
            found.setdefault(one.key[1], []).append(one)
    return found


def table(found: dict[int, Table], index: int, text: Written) -> Table:
    """Give one table; raises ConfigError where the feeds are written in another way (inline)."""
    if index not in found:
        raise inline(text)
    return found[index]


def inline(text: Written, name: str = "feeds") -> ConfigError:
    """Make the error for a file that cannot be changed table by table."""
    return ConfigError(
        at(text.file, 0, Said("errors.config.unchangeable")),
        file=str(text.file),
        hint=Said("hints.feed_tables", table=f"[[{name}]]", pair="key = value"),
    )


def cuts(text: Written, which: Collection[int], name: str = "feeds") -> list[tuple[int, int, int]]:
    """Say what goes with some tables: (from, to) of each, and where that before it ends.

    With a table goes one blank line: that before it, else that after it; comments between tables stay.
    """
    there = tables(text, name)
    found = []
    end = 0
    for index in sorted(which):
        one = table(there, index, text)
        before = max(end, there[index - 1][-1].end if index - 1 in there else 0)
        start, stop = one[0].start, one[-1].end
        blank = re.search(r"(?<=\n)\r?\n\Z", text.text[before and before - 1 : start])
        if blank and before < start:
            start -= len(blank[0])
        elif (start == end or not start) and (after := _BLANK.match(text.text, stop)):
            stop = after.end()
        found.append((start, stop, before))
        end = stop
    return found


def compare(old: Written, new: Written, was: Sequence[Feed], now: Sequence[Feed]) -> tuple[FeedChange, ...]:
    """Tell what one edit changed: it added tables, dropped some, or changed some where they stand."""
    if len(was) == len(now):
        there, here = tables(old), tables(new)
        return tuple(
            FeedChange(
                before=_spelled(old, table(there, index, old)), after=_spelled(new, table(here, index, new))
            )
            for index, pair in enumerate(zip(was, now, strict=True))
            if pair[0] != pair[1]
        )
    if len(was) > len(now):
        return tuple(_gone(old, was, now))
    return tuple(change.inverse for change in _gone(new, now, was))


def _gone(text: Written, longer: Sequence[Feed], shorter: Sequence[Feed]) -> Iterator[FeedChange]:
    left = iter(shorter)
    next_left = next(left, None)
    gone = []
    for index, feed in enumerate(longer):
        if next_left is not None and feed == next_left:
            next_left = next(left, None)
        else:
            gone.append(index)
    for index, (start, stop, before) in zip(gone, cuts(text, gone), strict=True):
        yield FeedChange(
            before=_unix(text.text[start:stop]),
            after="",
            next=longer[index + 1].url if index + 1 < len(longer) else "",
            above=_unix(text.text[before:start]),
        )


def put(text: Written, present: Sequence[Feed], added: Sequence[tuple[Feed, FeedChange]]) -> list[Edit]:
    """Put tables (`change.before`) where they stood, as they stood; where that is gone, at the end.

    `added` is in the order of the file; feeds that followed one another do so again.
    """
    there, urls = tables(text), [feed.url for feed in present]
    nexts = {feed.url: change.next for feed, change in added}
    edits: dict[int, str] = {}
    gap, matched = (-1, 0), 0
    for _, change in added:
        anchor = _standing(change.next, urls, nexts)
        index = urls.index(anchor) if anchor in urls else len(urls)
        begin = there[index - 1][-1].end if index - 1 in there else 0
        end = table(there, index, text)[0].start if index < len(urls) else len(text.text)
        if gap != (begin, end):
            gap, matched = (begin, end), begin
        above = _like(text, change.above)
        if anchor in (*urls, "") and text.text.startswith(above, matched, end):
            matched += len(above)
            where, block = matched, change.before
        else:
            where, block = end, change.before.strip("\n") + "\n"
            block = f"{block}\n" if index < len(urls) else f"\n{block}" if end else block
        edits[where] = edits.get(where, "") + block
    return [(where, where, block) for where, block in edits.items()]


def exchanged(text: Written, present: Sequence[Feed], one: str, other: str) -> tuple[list[Edit], list[Feed]]:
    """Let two feeds change places, as their tables stand; nothing where either of them is gone."""
    feeds, urls = list(present), [feed.url for feed in present]
    if one not in urls or other not in urls:
        return [], feeds
    first, second = urls.index(one), urls.index(other)
    here, there = (table(tables(text), index, text) for index in (first, second))
    spans = [(lines[0].start, lines[-1].end) for lines in (here, there)]
    feeds[first], feeds[second] = feeds[second], feeds[first]
    return [(*spans[0], text.text[slice(*spans[1])]), (*spans[1], text.text[slice(*spans[0])])], feeds


def _standing(wanted: str, urls: Collection[str], nexts: Mapping[str, str]) -> str:
    """Find the next feed that stands there: some that stood between may come with this one."""
    passed = set()
    while wanted in nexts and wanted not in urls and wanted not in passed:
        passed.add(wanted)
        wanted = nexts[wanted]
    return wanted


def same(text: Written, one: Table, spelled: str) -> bool:
    """Whether a table stands there letter by letter."""
    return _spelled(text, one) == spelled


def _spelled(text: Written, one: Table) -> str:
    return _unix(text.text[one[0].start : one[-1].end])


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n")


def _like(text: Written, piece: str) -> str:
    return piece.replace("\n", "\r\n") if "\r\n" in text.text else piece
