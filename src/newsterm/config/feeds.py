"""feeds.toml → the feeds that the human subscribes to."""

from dataclasses import replace
from pathlib import Path

from newsterm.config.load import listed, required, taken
from newsterm.config.schema import FEED
from newsterm.config.written import Written, read
from newsterm.model import Feed, apart


def read_feeds(file: Path) -> tuple[Feed, ...]:
    """Read the subscriptions in their order; none where there is no file. ConfigError for the rest.

    An address that stands there twice is one feed: the first, with the tags of both.
    """
    once: dict[str, Feed] = {}
    for feed in feeds_in(read(file)):
        first = once.setdefault(feed.url, feed)
        once[feed.url] = replace(first, tags=tuple(dict.fromkeys(first.tags + feed.tags)))
    return tuple(once.values())


def feeds_in(written: Written) -> list[Feed]:
    """Read each [[feeds]] table as it stands; a password inside an address comes out of it."""
    for name in written.tables:
        if name != "feeds":
            raise written.unknown((name,), ["feeds"])
    feeds = []
    for key, said in listed(written, "feeds") if written.tables else []:
        values = taken(written, key, said, FEED)
        required(written, key, values, "url")
        feeds.append(apart(Feed(**values)))
    return feeds


def stamp(file: Path) -> str:
    """Tell one state of a file from another without reading it; empty where there is none."""
    try:
        state = file.stat()
    except OSError:
        return ""
    return f"{state.st_size}-{state.st_mtime_ns}-{state.st_ino}"
