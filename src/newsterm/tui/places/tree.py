"""Feeds under their tags: a branch for each tag, folded or not, and those without any at the end."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from newsterm.model import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """The line of a tag."""

    tag: str
    """Empty: its feeds have none."""
    feeds: int
    unread: int
    folded: bool


def tree(standings: Sequence[Standing], folded: Collection[str]) -> list[Branch | Standing]:
    """Put feeds under their tags, which stand in the order of feeds.toml; one with several under each."""
    tagged: dict[str, list[Standing]] = {}
    for one in standings:
        for tag in one.feed.tags:
            tagged.setdefault(tag, []).append(one)
    bare = [one for one in standings if not one.feed.tags]
    lines: list[Branch | Standing] = []
    for tag, feeds in [*tagged.items(), *([("", bare)] if bare else [])]:
        unread = sum(one.state.unread for one in feeds)
        lines.append(Branch(tag=tag, feeds=len(feeds), unread=unread, folded=tag in folded))
        lines += [] if tag in folded else feeds
    return lines
