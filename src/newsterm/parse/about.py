"""Read what a page says of itself: for machines (JSON-LD, schema.org), for who links to it (Open Graph)."""

import json
import re
from collections.abc import Iterable
from typing import Any

from newsterm.lang import line
from newsterm.parse.blocks import words_of

_LARGEST = 1_000_000


def records(tree: Any) -> list[dict[str, Any]]:
    """Read what the page says of itself for machines (schema.org as JSON-LD)."""
    found: list[dict[str, Any]] = []
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        if len(script.text or "") > _LARGEST:
            continue
        try:
            said = json.loads(script.text or "null", strict=False)
        except (ValueError, RecursionError):
            continue
        waiting = [said]
        while waiting and len(found) < 100:
            one = waiting.pop(0)
            if isinstance(one, list):
                waiting = one[:100] + waiting
            elif isinstance(one, dict):
                found.append(one)
                graph = one.get("@graph")
                waiting += graph[:100] if isinstance(graph, list) else []
    return found


def titles(tree: Any, records: Iterable[dict[str, Any]]) -> list[str]:
    """Give what may stand as the headline of its article."""
    heads = list(tree.iter("h1"))
    found = [words_of(heads[0])] if len(heads) == 1 else []
    found += [str(record.get("headline") or "") for record in records]
    for meta in tree.iter("meta"):
        if meta.get("property") == "og:title" or meta.get("name") == "twitter:title":
            found.append(meta.get("content") or "")
    for title in tree.iter("title"):
        whole = words_of(title)
        found += [whole, *re.split(r"\s+[|–—-]\s+", whole)]
    return found


def descriptions(tree: Any, records: Iterable[dict[str, Any]]) -> list[str]:
    """Give what it says of its article in short."""
    found = [str(record.get("description") or "") for record in records]
    names = {"og:description", "description", "twitter:description"}
    found += [
        meta.get("content") or ""
        for meta in tree.iter("meta")
        if names & {meta.get("property"), meta.get("name")}
    ]
    return found


def images(record: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Read what a record says of pictures: address, caption, credit."""
    images = record.get("image")
    found = []
    for one in images if isinstance(images, list) else [images]:
        if isinstance(one, str):
            found.append((one, "", ""))
        elif isinstance(one, dict):
            said = [one.get("caption"), one.get("creditText") or one.get("copyrightNotice")]
            texts = [line(text) if isinstance(text, str) else "" for text in said]
            found.append((str(one.get("url") or one.get("contentUrl") or ""), texts[0], texts[1]))
    return found


def file_name(address: str) -> str:
    """Give the last part of an address: the same picture is served in many sizes from many folders."""
    return address.partition("?")[0].rstrip("/").rpartition("/")[2]
