"""Read JSON Feed 1.0 and 1.1 (jsonfeed.org), and what is made in its likeness."""

import json
from typing import Any

from newsterm.lang import NOTHING, Said, detect, line
from newsterm.model import Enclosure, Fetched, ParsedEntry, ParsedFeed, ParseError
from newsterm.parse.calendars import kept
from newsterm.parse.dates import date
from newsterm.parse.identity import Named, keys
from newsterm.parse.media import enclosure, once
from newsterm.parse.mend import MOST_ENTRIES, TOO_MANY
from newsterm.parse.text import address, body, excerpt, title

_LONGEST_NUMBER = 18
_MOST_TABLES = 1_500_000
"""Objects and lists of a document; an empty one takes twenty times its two letters."""


def from_json(text: str, fetched: Fetched) -> ParsedFeed:
    """Read a JSON Feed; raises ParseError where it is none."""
    feed = _load(text)
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(feed, dict) or not isinstance(items, list):
        raise ParseError(Said("errors.parse.other_json"), hint=Said("hints.parse.other_address"))
    language = _text(feed, "language")
    site = address(feed.get("home_page_url"), fetched.url)
    bases = (site, fetched.url)
    feed_authors = _authors(feed)
    raw = [item for item in items if isinstance(item, dict)]
    warning = TOO_MANY if len(raw) > MOST_ENTRIES else NOTHING
    del raw[MOST_ENTRIES:]
    named = [
        Named(
            guid=_identity(item),
            link=_text(item, "url"),
            title=_text(item, "title"),
            date=_text(item, "date_published"),
            text=_text(item, "content_text") or _text(item, "content_html"),
        )
        for item in raw
    ]
    return ParsedFeed(
        title=title(_text(feed, "title"), markup=False),
        site=site,
        language=language,
        warning=warning,
        entries=tuple(
            _entry(item, key, bases, language, feed_authors)
            for item, key in zip(raw, keys(named), strict=True)
            if key is not None
        ),
    )


def _load(text: str) -> Any:
    elsewhere = Said("hints.parse.other_address")
    if text.count("{") + text.count("[") > _MOST_TABLES:
        raise ParseError(Said("errors.parse.memory"), hint=elsewhere)
    try:
        return json.loads(text, parse_int=_number, parse_constant=lambda _: None)
    except RecursionError:
        raise ParseError(Said("errors.parse.too_deep"), hint=elsewhere) from None
    except ValueError as error:
        where = (
            Said("hints.parse.place", line=error.lineno, column=error.colno)
            if isinstance(error, json.JSONDecodeError)
            else NOTHING
        )
        raise ParseError(Said("errors.parse.broken_json"), hint=where) from None


def _number(digits: str) -> int | str:
    # A number of ten thousand digits takes its time; as a text it is still a name.
    return int(digits) if len(digits) <= _LONGEST_NUMBER else digits


def _entry(item: Any, key: str, bases: tuple[str, ...], feed_language: str, feed_authors: str) -> ParsedEntry:
    url = address(item.get("url"), *bases) or address(item.get("external_url"), *bases)
    html, plain = _text(item, "content_html"), _text(item, "content_text")
    full = body(html, url or bases[0]) if html else body(plain, "", markup=False)
    summary = body(_text(item, "summary"), "", markup=False)
    declared = _text(item, "language") or feed_language
    heading = title(_text(item, "title"), markup=False)
    language = detect(f"{heading} {excerpt(summary or full)}", declared) or declared
    published = date(_text(item, "date_published"), language) or date(_text(item, "date_modified"), language)
    tags = item.get("tags")
    return ParsedEntry(
        key=line(key),
        url=url,
        title=heading
        or excerpt(summary or full)
        or url
        or (f"{published:%Y-%m-%d %H:%M}" if published else line(key)),
        author=_authors(item) or feed_authors,
        published=published,
        dated="" if published else kept(_text(item, "date_published"), language),
        summary=summary,
        html=full,
        language=language,
        categories=tuple(dict.fromkeys(name for tag in tags if (name := line(_string(tag)))))
        if isinstance(tags, list)
        else (),
        enclosures=_enclosures(item, bases),
    )


def _text(table: Any, name: str) -> str:
    return _string(table.get(name))


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def _identity(item: Any) -> str:
    value = item.get("id")
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # 7 and 7.0 are one number
    return str(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


def _authors(table: Any) -> str:
    """Give the names: `authors` of 1.1, `author` of 1.0."""
    authors = table.get("authors")
    listed = authors if isinstance(authors, list) else [table.get("author")]
    names = (title(_text(one, "name"), markup=False) for one in listed if isinstance(one, dict))
    return ", ".join(dict.fromkeys(name for name in names if name))


def _enclosures(item: Any, bases: tuple[str, ...]) -> tuple[Enclosure, ...]:
    attachments = item.get("attachments")
    found = [
        enclosure(
            one.get("url"), *bases, type=_text(one, "mime_type"), size=one.get("size_in_bytes"),
            duration=one.get("duration_in_seconds"), caption=_text(one, "title"),
        )
        for one in (attachments if isinstance(attachments, list) else [])
        if isinstance(one, dict)
    ]  # fmt: skip
    found += [enclosure(item.get(name), *bases, medium="image") for name in ("image", "banner_image")]
    return once(found)
