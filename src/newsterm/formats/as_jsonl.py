"""Write entries as JSON: one object a line, or all of them in one document."""

import json
import re
from functools import lru_cache
from json.encoder import encode_basestring as _quoted
from typing import TYPE_CHECKING, Any

from newsterm.formats.format import Format, body, stamp, stamp_of, tags
from newsterm.formats.markup import without_user
from newsterm.formats.plain import plain, plain_utf8
from newsterm.lang.clean import is_sound
from newsterm.model import Entry, Revision

if TYPE_CHECKING:
    from newsterm.model.kept import Details, Kept

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
# What JSON allows and a terminal, a reader of lines or an encoder may stumble over: DEL, C1, line separators,
# embeddings and overrides, lone surrogates. Inside a string each can be written as an escape (RFC 8259 §7).
_UNSAFE = re.compile("[\x7f-\x9f\u2028-\u202e\ud800-\udfff\ufeff]")
# The same in UTF-8, where a look at the bytes takes a fraction of a look at the letters.
_UNSAFE_BYTES = re.compile(b"\xc2[\x80-\x9f]")
_UNSAFE_FORMATS = re.compile(b"\xe2\x80[\xa8-\xae]")


FIELDS = (
    "id", "url", "title", "author", "published", "dated", "arrived", "feed", "feed_title", "language",
    "direction", "read", "saved", "tags", "story", "categories", "enclosures", "comments_url", "comments",
    "summary", "html", "text",
)  # fmt: skip
"""The names of a record, in their order."""


def record(entry: Entry) -> dict[str, Any]:
    """Give an entry as JSON values, under names that stay what they are.

    Times are RFC 3339 in UTC, or null; `dated` is a date in the feed's own words, of which no time can be
    made; `html` is the body as the feed gave it, `text` the same without markup, in logical order;
    `comments` is a number or null.
    """
    return without_text(entry) | {"text": plain(body(entry))}


def without_text(entry: Entry) -> dict[str, Any]:
    """Give what `record` gives, but for `text`, which takes longer than all else."""
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "author": entry.author,
        "published": stamp(entry.published),
        "dated": entry.dated,
        "arrived": stamp(entry.arrived),
        "feed": without_user(entry.feed_url),
        "feed_title": entry.feed_title,
        "language": entry.language,
        "direction": entry.direction,
        "read": entry.marks.read,
        "saved": entry.marks.saved,
        "tags": tags(entry),
        "story": entry.story,
        "categories": entry.categories,
        "enclosures": [
            {"url": one.url, "type": one.type, "size": one.size, "duration": one.duration}
            | {"caption": one.caption, "credit": one.credit}
            for one in entry.enclosures
        ],
        "comments_url": entry.comments_url,
        "comments": entry.comments,
        "summary": entry.summary,
        "html": entry.html,
    }


def revision(said: Revision) -> dict[str, Any]:
    """Give what an entry said before as JSON values, under the names that `record` has for them."""
    return {
        "since": stamp(said.since),
        "title": said.title,
        "author": said.author,
        "summary": said.summary,
        "html": said.html,
        "text": plain(said.html or said.summary),
    }


def spelled(value: object) -> str:
    """Spell a value as JSON on one line, safe to print; also a YAML flow value (YAML 1.2 §1.3)."""
    text = _ENCODER.encode(value)
    return _UNSAFE.sub(lambda char: f"\\u{ord(char[0]):04x}", text) if _unsafe(text) else text


def _unsafe(text: str) -> bool:
    try:
        return not _is_harmless(text.encode())
    except UnicodeEncodeError:
        return True  # a lone surrogate


def _is_harmless(encoded: bytes) -> bool:
    # One byte, as a number, is looked for ten times sooner than two: that decides for most texts.
    return not (
        0x7F in encoded
        or (0xC2 in encoded and _UNSAFE_BYTES.search(encoded) is not None)
        or (0xE2 in encoded and _UNSAFE_FORMATS.search(encoded) is not None)
        or (0xEF in encoded and b"\xef\xbb\xbf" in encoded)
    )


def kept_record(kept: "Kept", ending: bytes = b'"}') -> bytes | None:
    """Give what `spelled` gives of an entry's `record`, byte for byte and much sooner.

    Two long texts are never decoded. None where something in the entry has to be written as an escape.
    """
    (
        _, name, url, title, author, published, arrived, feed, feed_title, language, direction, read, saved,
        story, own_tags, feed_tags, details, summary, html,
    ) = kept  # fmt: skip
    if not is_sound(html) or (summary and not is_sound(summary)):
        return None
    said = (
        f'{{"id": {_quoted(name)}, "url": {_quoted(url)}, "title": {_quoted(title)}, '
        f'"author": {_quoted(author)}, '
        f'"published": {"null" if published is None else _time(published)}, '
        f'"dated": {_quoted(details.dated)}, "arrived": {_time(arrived)}, '
        f'{_of_feed(feed, feed_title)}, "language": {_quoted(language)}, "direction": {_quoted(direction)}, '
        f'"read": {"true" if read else "false"}, "saved": {"true" if saved else "false"}, '
        f'"tags": {_tags(own_tags, feed_tags)}, "story": {_quoted(story)}, {_detailed(details)}, '
        '"summary": "'
    ).encode()
    if not _is_harmless(said):
        return None
    body = html or summary
    if (text := plain_utf8(body)) is None:
        text = plain(body.decode()).encode()
    return b"".join(
        (said, _within(summary), b'", "html": "', _within(html), b'", "text": "', _within(text), ending)
    )


def _time(microseconds: int) -> str:
    return f'"{stamp_of(microseconds)}"'


def _within(text: bytes) -> bytes:
    """Escape clean text: its only controls are tabs and newlines."""
    text = text.replace(b"\\", b"\\\\").replace(b'"', b'\\"')
    return text.replace(b"\n", b"\\n").replace(b"\t", b"\\t")


@lru_cache(maxsize=512)
def _of_feed(url: str, title: str) -> str:
    return f'"feed": {_quoted(without_user(url))}, "feed_title": {_quoted(title)}'


@lru_cache(maxsize=512)
def _tags(own: tuple[str, ...], feed: tuple[str, ...]) -> str:
    return _ENCODER.encode(tuple(dict.fromkeys(own + feed)))


def _detailed(details: "Details") -> str:
    return (
        f'"categories": {_ENCODER.encode(details.categories) if details.categories else "[]"}, '
        f'"enclosures": {_ENCODER.encode(details.enclosures) if details.enclosures else "[]"}, '
        f'"comments_url": {_quoted(details.comments_url)}, '
        f'"comments": {"null" if details.comments is None else details.comments}'
    )


JSONL = Format(
    name="jsonl",
    suffix=".jsonl",
    one=lambda entry: spelled(record(entry)) + "\n",
    kept=lambda kept: kept_record(kept, b'"}\n'),
)
JSON = Format(
    name="json",
    suffix=".json",
    head="[\n",
    one=lambda entry: spelled(record(entry)),
    kept=kept_record,
    between=",\n",
    foot="\n]\n",
)
