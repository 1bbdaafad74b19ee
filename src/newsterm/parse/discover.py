"""Find the feeds that a web page names (the only importer of selectolax)."""

import re
from urllib.parse import urljoin, urlsplit

from newsterm.lang import line
from newsterm.model import Fetched, Found, ParseError
from newsterm.parse.decode import decode
from newsterm.parse.feed import parse

_TYPES = frozenset({
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    "application/xml", "text/xml", "application/x-rss+xml", "text/rss+xml", "application/rss",
    "text/atom+xml",
})  # fmt: skip
_VOID = re.compile(r"<(?:link|base)\b[^<>]*>", re.IGNORECASE)
_MOST = 2000
"""Elements of a page that are looked at."""
_FEEDS = 50
"""Feeds of a page that are named: what lists more is no choice that a human could make."""
_LONGEST = 2048
"""Letters of an address; a longer one is none."""
_COMMENTS = ("/comments/", "comments=", "/comment/")


def discover(fetched: Fetched) -> tuple[Found, ...]:
    """Name the feeds that a page links to, in its own order but comments last; a feed names itself.

    `<link rel="alternate">` of a feed's media type, and `rel="feed"`, resolved with `<base>`: at most 50, and
    none whose address is longer than 2,048 characters. Nothing is fetched.
    """
    try:
        feed = parse(fetched)
    except ParseError:
        found = _linked(fetched)
        return tuple(sorted(found, key=lambda one: any(sign in one.url for sign in _COMMENTS)))[:_FEEDS]
    return (
        Found(url=fetched.moved or fetched.url, title=feed.title, type=_media_type(fetched.content_type)),
    )


def _linked(fetched: Fetched) -> list[Found]:
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only a page needs it

    page = decode(fetched.body, fetched.content_type).encode("utf-8", "replace").decode("utf-8")
    # Not the whole page: lexbor takes quadratic time for elements within elements (100,000 of them: 18 s).
    tree = LexborHTMLParser("".join(_VOID.findall(_without_comments(page))[:_MOST]))
    base_element = tree.css_first("base[href]")
    base = fetched.url
    if base_element is not None:
        base = _joined(base, base_element.attributes.get("href") or "") or base
    found: dict[str, Found] = {}
    for link in tree.css("link[href]"):
        attributes = link.attributes
        relations = (attributes.get("rel") or "").lower().split()
        type_ = _media_type(attributes.get("type") or "")
        if (
            not ("feed" in relations or ("alternate" in relations and type_ in _TYPES))
            or "stylesheet" in relations
        ):
            continue
        url = _joined(base, attributes.get("href") or "")
        if url and _allowed(url, fetched.url):
            found.setdefault(url, Found(url=url, title=line(attributes.get("title") or "")[:200], type=type_))
    return list(found.values())


def _without_comments(page: str) -> str:
    parts: list[str] = []
    at = 0
    while (opening := page.find("<!--", at)) >= 0:
        parts.append(page[at:opening])
        end = page.find("-->", opening + 4)
        if end < 0:
            return "".join(parts)
        at = end + 3
    return "".join((*parts, page[at:]))


def _joined(base: str, href: str) -> str:
    href = line(href).replace(" ", "%20")
    if len(href) > _LONGEST:
        return ""
    if href.lower().startswith("feed:"):
        href = href[5:] if href[5:].lower().startswith("http") else "https:" + href[5:]
    try:
        url = urljoin(base, href).partition("#")[0]
    except ValueError:
        return ""
    return url if len(url) <= _LONGEST else ""


def _allowed(url: str, page: str) -> bool:
    """Whether a page may name this address: http(s), and a file only from a file."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if parts.scheme == "file":
        return page.startswith("file:") and parts.hostname in {None, "localhost"}
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _media_type(header: str) -> str:
    return line(header).partition(";")[0].strip().lower()[:100]
