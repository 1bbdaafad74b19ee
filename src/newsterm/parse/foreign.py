"""Read a document with a plugin's parser, and clean what it gives as what any feed says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from operator import attrgetter

from newsterm.lang import NOTHING, Said, detect, line, plain
from newsterm.model import Enclosure, Fetched, ParsedEntry, ParsedFeed, ParseError
from newsterm.parse.dates import EARLIEST, LATEST
from newsterm.parse.entries import language_tag
from newsterm.parse.media import enclosure
from newsterm.parse.text import address, body, excerpt, title

_LONGEST_KEY = 2000
_DIRECTIONS = ("rtl", "ltr")


def reader(where: str) -> Callable[[Fetched], ParsedFeed]:
    """Find the parser at `module:function`, to be called as our own; what it raises becomes a ParseError."""

    def read(fetched: Fetched) -> ParsedFeed:
        module, _, name = where.partition(":")
        try:
            return cleaned_feed(attrgetter(name)(import_module(module))(fetched))
        except ParseError as error:
            raise ParseError(_sentence(error.said), hint=_sentence(error.way_out)) from None
        except (MemoryError, RecursionError):
            raise
        except Exception as error:  # noqa: BLE001 - the door of a plugin (DESIGN §11.8)
            said = plain(f"{type(error).__name__}: {line(str(error))[:200]}".rstrip(": "))
            raise ParseError(Said("errors.plugins.raised", what=said)) from None

    return read


def cleaned_feed(feed: object) -> ParsedFeed:
    """Give a feed of a plugin's as one of ours; raises TypeError where it is none."""
    if not isinstance(feed, ParsedFeed):
        raise TypeError(f"{type(feed).__name__} in place of ParsedFeed")
    entries = {entry.key: entry for entry in map(cleaned, reversed(feed.entries)) if entry.key}
    return ParsedFeed(
        title=title(feed.title, markup=False),
        site=address(feed.site),
        language=language_tag(feed.language),
        ttl=feed.ttl if isinstance(feed.ttl, int) and 0 < feed.ttl < 10**8 else None,
        warning=_sentence(feed.warning) if feed.warning else NOTHING,
        entries=tuple(reversed(entries.values())),
    )


def cleaned(entry: ParsedEntry) -> ParsedEntry:
    """Give an entry of a plugin's as one of ours: text clean, addresses http(s), times in UTC."""
    url = address(entry.url)
    key = line(entry.key or url)[:_LONGEST_KEY]
    html, summary = body(entry.html, url), body(entry.summary, url)
    said = excerpt(summary or html)
    heading = title(entry.title, markup=False) or said or url or key
    declared = language_tag(entry.language)
    return replace(
        entry,
        key=key,
        url=url,
        title=heading,
        author=title(entry.author, markup=False),
        published=_moment(entry.published),
        dated=line(entry.dated)[:100],
        summary=summary,
        html=html,
        language=detect(f"{heading} {said}", declared) or declared,
        direction=entry.direction if entry.direction in _DIRECTIONS else "",
        categories=tuple(dict.fromkeys(name for one in entry.categories if (name := line(one)))),
        enclosures=tuple(found for one in entry.enclosures if (found := _enclosure(one, url))),
        comments_url=address(entry.comments_url),
        comments_feed=address(entry.comments_feed),
        comments=entry.comments if isinstance(entry.comments, int) and entry.comments >= 0 else None,
    )


def _moment(when: datetime | None) -> datetime | None:
    """Take a time; one that says no zone is in UTC."""
    if when is None:
        return None
    when = (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone(UTC)
    return when if EARLIEST <= when.year <= LATEST else None


def _enclosure(one: Enclosure, url: str) -> Enclosure | None:
    return enclosure(
        one.url, url, type=one.type, size=one.size, duration=one.duration,
        caption=one.caption, credit=one.credit,
    )  # fmt: skip


def _sentence(said: object) -> Said:
    return said if isinstance(said, Said) else plain(line(str(said)))
