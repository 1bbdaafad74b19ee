"""Write entries as JSON: one object a line, or all of them in one document."""

import json
import re
from typing import Any

from newsterm.formats.format import Format, body, stamp, tags
from newsterm.formats.markup import without_user
from newsterm.formats.plain import plain
from newsterm.model import Entry, Revision

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
# What JSON allows and a terminal, a reader of lines or an encoder may stumble over: DEL, C1, line separators,
# embeddings and overrides, lone surrogates. Inside a string each can be written as an escape (RFC 8259 §7).
_UNSAFE = re.compile("[\x7f-\x9f\u2028-\u202e\ud800-\udfff\ufeff]")


def record(entry: Entry) -> dict[str, Any]:
    """Give an entry as JSON values, under names that stay what they are.

    Times are RFC 3339 in UTC, or null; `html` is the body as the feed gave it, `text` the same without
    markup, in logical order; `comments` is a number or null.
    """
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "author": entry.author,
        "published": stamp(entry.published),
        "arrived": stamp(entry.arrived),
        "feed": without_user(entry.feed_url),
        "feed_title": entry.feed_title,
        "language": entry.language,
        "direction": entry.direction,
        "read": entry.marks.read,
        "saved": entry.marks.saved,
        "tags": tags(entry),
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
        "text": plain(body(entry)),
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
    # What can be printed has none of these, and most texts can be.
    return text if text.isprintable() else _UNSAFE.sub(lambda char: f"\\u{ord(char[0]):04x}", text)


JSONL = Format(name="jsonl", suffix=".jsonl", one=lambda entry: spelled(record(entry)) + "\n")
JSON = Format(
    name="json",
    suffix=".json",
    head="[\n",
    one=lambda entry: spelled(record(entry)),
    between=",\n",
    foot="\n]\n",
)
