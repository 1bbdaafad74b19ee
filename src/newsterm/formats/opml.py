"""Read and write OPML, the list of subscriptions that every reader understands (OPML 2.0)."""

import codecs
import contextlib
import html
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote, urlsplit

from newsterm.config.schema import FEED
from newsterm.config.values import UnfitError
from newsterm.formats.markup import End, Start, attributes, tokens, without_user
from newsterm.lang import Said, clean, line
from newsterm.model import Feed, ParseError

_HINT = Said("hints.opml_form", around="<opml>", each='<outline xmlUrl="…">')
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_FOLDERS = 8
"""How many folders around a feed become tags, counted from the inside."""


def read_opml(data: bytes) -> tuple[Feed, ...]:
    """Give the feeds that an OPML document names, in order, each address once; its folders become tags.

    Only http(s) addresses (also as `feed:`) are taken; `exec:`, `filter:`, `file:` and all else is passed
    over, and so is whatever feeds.toml could not say, such as the language "English (US)". The document is
    read leniently: wrong encodings, unescaped ampersands, missing end tags and any depth do no harm. Raises
    ParseError where it is no OPML, and where it declares entities, which no list of feeds needs.
    """
    text = _decoded(data)
    if re.search(r"<!ENTITY", text, re.IGNORECASE):
        raise ParseError(Said("errors.formats.opml_entities"), hint=Said("hints.export_again"))
    found: dict[str, Feed] = {}
    folders: list[tuple[str, ...]] = []  # one for each open outline: the tags of what is in it
    is_opml = False
    for token in tokens(text):
        match token:
            case Start("opml"):
                is_opml = True
            case Start("outline", raw):
                outline = attributes(raw)
                around = folders[-1] if folders else ()
                feed = _feed(outline, around)
                if feed is not None:
                    found[feed.url] = _merged(found.get(feed.url), feed)
                if not raw.endswith("/"):
                    name = "" if "xmlurl" in outline else outline.get("text") or outline.get("title") or ""
                    folders.append((*around, name)[-_FOLDERS:] if name else around)
            case End("outline") if folders:
                folders.pop()
            case _:
                pass
    if not is_opml and not found:
        raise ParseError(Said("errors.formats.no_opml"), hint=_HINT)
    return tuple(found.values())


def write_opml(feeds: Iterable[Feed], title: str = "newsterm") -> str:
    """Write feeds as OPML 2.0: a folder for each first tag, all tags in `category`, as `read_opml` reads.

    `exec:` and `file:` feeds are of no use elsewhere and are left out, as are passwords in addresses.
    """
    folders: dict[str, list[str]] = {"": []}
    for feed in feeds:
        if url := _address(feed.url):
            first = line(feed.tags[0]) if feed.tags else ""
            folders.setdefault(first, []).append(_outline(feed, without_user(url)))
    rows = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"<head><title>{_escaped(title)}</title></head>",
        "<body>",
    ]
    for folder, outlines in folders.items():
        inside = [f"  {outline}" for outline in outlines]
        rows += (
            [f'  <outline text="{_escaped(folder)}">', *(f"  {row}" for row in inside), "  </outline>"]
            if folder
            else inside
        )
    return "\n".join([*rows, "</body>", "</opml>", ""])


def _decoded(data: bytes) -> str:
    """Decode by BOM, as UTF-8 where it is that, as it declares, and last as what Arabic Windows wrote."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, "replace")
    if data[:2] in {b"<\0", b"\0<"}:
        return data.decode("utf-16-le" if data[:1] == b"<" else "utf-16-be", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        declared = _DECLARED.search(data[:400])
    for encoding in (declared[1].decode("ascii") if declared else "", "windows-1256"):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeError):
            continue
    return data.decode("utf-8", "replace")


def _feed(outline: dict[str, str], around: tuple[str, ...]) -> Feed | None:
    url = _address(outline.get("xmlurl", ""))
    if not url:
        return None
    title = outline.get("title") or outline.get("text") or ""
    said: dict[str, Any] = {}
    for name, value in (
        ("url", url),
        ("title", "" if title == url else title),
        ("tags", [*around, *_categories(outline.get("category", ""))]),
        ("language", outline.get("language", "")),
    ):
        # One feed with a value that is none must not keep a hundred others out of feeds.toml.
        with contextlib.suppress(UnfitError):
            said[name] = FEED[name](value)
    return Feed(**said) if "url" in said else None


def _address(url: str) -> str:
    """Give the http(s) address that an `xmlUrl` means; empty where it means none."""
    url = line(url).replace(" ", "%20")
    if url.lower().startswith("feed:"):
        rest = url[5:]
        url = f"http:{rest}" if rest.startswith("//") else rest
    try:
        parts = urlsplit(url)
    except ValueError:  # an IPv6 host without its bracket
        return ""
    return url if parts.scheme in {"http", "https"} and parts.hostname else ""


def _categories(category: str) -> list[str]:
    """Read `category` (OPML 2.0): parted by commas, each perhaps a path that begins with a slash."""
    names = (line(unquote(name.strip().strip("/"))) for name in category.split(","))
    return [name for name in names if name]


def _merged(known: Feed | None, feed: Feed) -> Feed:
    if known is None:
        return feed
    return Feed(
        url=feed.url,
        title=known.title or feed.title,
        tags=tuple(dict.fromkeys(known.tags + feed.tags)),
        language=known.language or feed.language,
    )


def _outline(feed: Feed, url: str) -> str:
    title = line(feed.title) or url
    written = {"text": title, "title": title, "type": "rss", "xmlUrl": url, "language": feed.language}
    # A comma parts two categories and a slash the steps of one; in a tag's own name they are percent-encoded.
    written["category"] = ",".join(
        re.sub("[%,/]", lambda char: f"%{ord(char[0]):02X}", line(tag)) for tag in feed.tags
    )
    return (
        "<outline "
        + " ".join(f'{name}="{_escaped(value)}"' for name, value in written.items() if value)
        + "/>"
    )


def _escaped(text: str) -> str:
    return html.escape(line(clean(text)))
