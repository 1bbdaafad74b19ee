"""Read and write OPML, the list of subscriptions that every reader understands (OPML 2.0)."""

import codecs
import contextlib
import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from newsterm.config.schema import FEED
from newsterm.config.values import UnfitError
from newsterm.formats.left import Left
from newsterm.formats.markup import End, Start, attributes, tokens, without_user
from newsterm.formats.mistaken import mistaken
from newsterm.lang import Said, clean, line
from newsterm.model import Feed, ParseError

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_FOLDERS = 8
"""How many folders around a feed become tags, counted from the inside."""
_FEEDS = frozenset({"rss", "rss1", "rss2", "atom", "rdf", "feed", "jsonfeed"})
"""Types of outlines that are feeds; most readers write `rss` for all of them."""
_NO_FEEDS = frozenset({"podcast-episode", "podcast-playlist", "rule"})
"""Types of what stands beside feeds and is part of no list: Overcast's episodes, Liferea's rules."""
_NO_FOLDERS = _FEEDS | _NO_FEEDS | {"link", "include", "vfolder"}
_RULES = re.compile(r"(?:html|xml|json)\+")
"""Types of FreshRSS's pages that it reads by rules of its own (`HTML+XPath`)."""
_SCHEMES = re.compile(r"(?:feed|pcast|podcast|itpc|rss)(?=:)", re.IGNORECASE)
"""Schemes that hand an address to a reader of feeds, and mean http."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What an OPML document lists."""

    feeds: tuple[Feed, ...] = ()
    """In order, each address once."""
    left: tuple[Left, ...] = ()
    """What is listed as well and is no feed that newsterm could ask."""


def read_opml(data: bytes) -> Listed:
    """Give the feeds that an OPML document names, in order, each address once; its folders become tags.

    Only http(s) addresses (also as `feed:`) are taken; what has none, or has one of `exec:`, `filter:`,
    `file:` and all else, is named with the reason, and so are other lists (OPML 2.0, "Inclusion"). Whatever
    feeds.toml could not say, such as the language "English (US)", is passed over. The document is read
    leniently: wrong encodings, unescaped ampersands, missing end tags and any depth do no harm. Raises
    ParseError where it is no OPML, and where it declares entities, which no list of feeds needs.
    """
    text = _decoded(data)
    if re.search(r"<!ENTITY", text, re.IGNORECASE):
        raise ParseError(Said("errors.formats.opml_entities"), hint=Said("hints.export_again"))
    found: dict[str, Feed] = {}
    left: dict[Left, None] = {}
    for outline, around, whole in _outlines(text):
        meant = _meant(outline, around, whole=whole)
        if isinstance(meant, Feed):
            found[meant.url] = _merged(found.get(meant.url), meant)
        elif meant is not None:
            left[meant] = None
    if not found and not left and not re.search(r"<opml[\s/>]", text, re.IGNORECASE):
        raise mistaken(data, text)
    return Listed(feeds=tuple(found.values()), left=tuple(left))


def _outlines(text: str) -> Iterator[tuple[Mapping[str, str], tuple[str, ...], bool]]:
    """Give each outline with the tags around it, and whether nothing can be within it; comments have none."""
    folders: list[tuple[str, ...] | None] = []  # for each open outline the tags in it; None: a comment
    for token in tokens(text):
        match token:
            case Start("outline", raw):
                outline = attributes(raw)
                around = folders[-1] if folders else ()
                if outline.get("iscomment", "").lower() == "true":  # and all below it (OPML 2.0)
                    around = None
                whole = raw.endswith("/")
                if around is not None:
                    yield outline, around, whole
                if not whole:
                    folders.append(around if around is None else _within(outline, around))
            case End("outline") if folders:
                folders.pop()
            case _:
                pass


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
    lenient = data.decode("utf-8", "replace")
    if lenient.count("\ufffd") < sum(char > "\x7f" for char in lenient) / 2:
        return lenient  # a few broken letters must not spoil all the others
    for encoding in (declared[1].decode("ascii") if declared else "", "windows-1256"):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeError):
            continue
    return lenient


def _meant(outline: Mapping[str, str], around: Sequence[str], *, whole: bool) -> Feed | Left | None:
    """Say which feed an outline names, or why it names none; None: it is a folder, or no part of the list.

    `whole`: nothing can be within it.
    """
    kind = outline.get("type", "").lower()
    if kind in _NO_FEEDS:
        return None
    # Older lists, and those of links, say `url`.
    said = outline.get("xmlurl") or (outline.get("url", "") if kind in _FEEDS else "")
    link = said or outline.get("url") or outline.get("htmlurl") or ""
    other = outline.get("frss:opmlurl") or (
        link if kind == "include" or link.partition("?")[0].endswith(".opml") else ""
    )
    address = _address(said)
    why = ""
    if other:
        why, link = "opml_list", other
    elif _RULES.match(kind):
        why = "opml_rules"
    elif kind == "vfolder":
        why = "opml_search"
    elif said and not address:
        why = "opml_address"
    elif outline.get("subscribed") == "0":
        why = "opml_unfollowed"
    elif link and not said and (whole or kind in _FEEDS or kind == "link"):
        why = "opml_page"
    elif kind in _FEEDS and not said:
        why = "opml_nowhere"
    if why:
        return _left(why, outline, link)
    return _feed(outline, address, around) if address else None


def _left(why: str, outline: Mapping[str, str], link: str) -> Left | None:
    # A password in an address is not said aloud.
    address = without_user(line(link))
    name = outline.get("title") or outline.get("text") or address
    if why in {"opml_list", "opml_page", "opml_address"}:
        return Left(what=name, why=Said(f"errors.formats.{why}", address=address))
    return Left(what=name, why=Said(f"errors.formats.{why}")) if name else None


def _within(outline: Mapping[str, str], around: tuple[str, ...]) -> tuple[str, ...]:
    """Give the tags of what stands in an outline."""
    if "xmlurl" in outline or outline.get("type", "").lower() in _NO_FOLDERS:
        return around
    name = outline.get("text") or outline.get("title") or ""
    if not around and name == "feeds":  # what some podcast apps put around all of them
        return around
    return (*around, name)[-_FOLDERS:] if name else around


def _feed(outline: Mapping[str, str], url: str, around: Sequence[str]) -> Feed | None:
    title = outline.get("title") or outline.get("text") or ""
    if around and around[-1] == title:  # Thunderbird gives each feed a folder of its own
        around = around[:-1]
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
    if scheme := _SCHEMES.match(url):
        rest = url[scheme.end() + 1 :]
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
