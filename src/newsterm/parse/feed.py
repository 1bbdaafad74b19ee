"""The front door: find out what a document is, and have it read."""

import re
import zlib
from codecs import BOM_UTF8
from contextlib import suppress
from dataclasses import replace

from newsterm.lang import Said
from newsterm.model import Fetched, ParsedFeed, ParseError
from newsterm.model.errors import LATER
from newsterm.parse import strict
from newsterm.parse.assemble import parsed_feed
from newsterm.parse.decode import decoded, seems_utf8
from newsterm.parse.jsonfeed import from_json
from newsterm.parse.mend import BREAKS_OFF, Mended, head, mend, plain
from newsterm.parse.reading import Unsure
from newsterm.parse.refusing import CHALLENGE
from newsterm.parse.signatures import kind_of

_FEED_START = re.compile(r"<(?:\?xml|rss|feed|rdf:RDF|[a-z]+:feed)[\s>]")
_PAGE = re.compile(r"<(?:!doctype\s+html|html)\b|^<(?:head|body)\b", re.IGNORECASE)
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f]|\ufffd")
_OTHER_ADDRESS = Said("hints.parse.other_address")
_AS_IT_SHOULD_BE = (b"<?xml", b"<rss", b"<feed", b"<rdf:RDF")
_ROOTS = frozenset({"rss", "feed", "rdf"})
_PACKED = b"\x1f\x8b"
_LARGEST = 64_000_000
"""Bytes of a document that came packed and unannounced."""


def parse(fetched: Fetched) -> ParsedFeed:
    """Read a feed of any kind: RSS, RDF, Atom, JSON Feed.

    What is broken is mended or left out, and `warning` says so. All text is cleaned, all addresses are
    absolute http(s), all times aware UTC. Raises ParseError, in plain words, where there is nothing to be
    saved.
    """
    body, damage = _unpacked(fetched)
    if not damage and (read := _at_once(body, fetched)):
        return read
    whole, utf8 = decoded(body, fetched.content_type)
    text = whole.lstrip("\ufeff\x00 \t\r\n\f\v")
    if not text:
        raise ParseError(Said("errors.parse.empty"), hint=Said("hints.parse.servers_fault"))
    if kind := kind_of(body):
        raise ParseError(Said("errors.parse.a_file", kind=kind), hint=_OTHER_ADDRESS)
    if damage:
        return _damaged(text, fetched, damage)
    return _read(text, fetched, None if text is not whole else utf8)


def _at_once(body: bytes, fetched: Fetched) -> ParsedFeed | None:
    """Read a feed that is as it should be, without a look at each of its letters; None if it may not be.

    Where the parser hears that it is no UTF-8, or holds what XML has not, it is read as any other.
    """
    body = body.removeprefix(BOM_UTF8)
    if not body.startswith(_AS_IT_SHOULD_BE):
        return None
    begins = head(body)
    if _PAGE.search(begins[:4_000]) or not seems_utf8(body, begins, fetched.content_type):
        return None
    document = plain(body, begins)
    if document is None or document.root not in _ROOTS:
        return None
    try:
        return _fast(document, fetched.url)
    except Unsure:
        return None


def _damaged(text: str, fetched: Fetched, damage: Said) -> ParsedFeed:
    """Read what came damaged, where it is whole all the same; else the damage is why it cannot be read."""
    try:
        feed = _read(text, fetched, None)
    except ParseError:
        if _PAGE.search(text[:4_000]):
            raise
        raise ParseError(damage, hint=LATER) from None
    if feed.warning == BREAKS_OFF:
        raise ParseError(damage, hint=LATER)
    return replace(feed, warning=Said("errors.parse.whole_though", what=damage))


def _read(text: str, fetched: Fetched, utf8: bytes | None) -> ParsedFeed:
    if text.startswith(("{", "[")):
        return from_json(text, fetched)
    start = _FEED_START.search(text[:20_000])
    if _is_page(text, start.start() if start else len(text)):
        raise _page(text)
    # What stands in front of a prologue is junk: a warning of the server's, a byte order mark gone wrong.
    junk = start.start() if start and not text.startswith(("<?", "<!")) else 0
    document = mend(text[junk:], None if junk else utf8)
    binary = len(_BINARY.findall(text[:1000])) * 20 > len(text[:1000])
    # Bytes without sense may have something in them that looks like an element.
    match "" if binary and not start else document.root:
        case "":
            raise ParseError(Said(f"errors.parse.{'binary' if binary else 'text'}"), hint=_OTHER_ADDRESS)
        case "html":
            raise _page(text)
        case "opml":
            raise ParseError(Said("errors.parse.opml"), hint=Said("hints.parse.opml"))
        case "urlset" | "sitemapindex":
            raise ParseError(Said("errors.parse.sitemap"), hint=_OTHER_ADDRESS)
        case _:
            return _from_xml(document, fetched.url)


def _from_xml(document: Mended, url: str) -> ParsedFeed:
    """Read RSS, RDF or Atom: on the fast road where that is plain, else with feedparser."""
    try:
        return _fast(document, url)
    except Unsure:
        from newsterm.parse import xml  # noqa: PLC0415 - feedparser, only when it is needed

        return parsed_feed(xml.read(document.text, _base(url)), document, url)


def _fast(document: Mended, url: str) -> ParsedFeed:
    return parsed_feed(strict.read(document.utf8, _base(url)), document, url)


def _base(url: str) -> str:
    return url if url.startswith(("http:", "https:")) else ""


def _unpacked(fetched: Fetched) -> tuple[bytes, Said]:
    """Unpack what was packed with gzip and does not say so, such as a `feed.xml.gz`; and what was wrong."""
    body = fetched.body
    if not body.startswith(_PACKED):
        return body, fetched.damage
    damage = Said("errors.fetch.packing_broken")
    # Without its last eight bytes there is no checksum that could be another (RFC 1952 §2.3.1).
    for packed, wrong in ((body, fetched.damage), (body[:-8], damage)):
        unpacking = zlib.decompressobj(wbits=31)
        with suppress(zlib.error):
            text = unpacking.decompress(packed, _LARGEST)
            if text or unpacking.eof:
                return text, wrong if unpacking.eof or len(text) == _LARGEST else damage
    raise ParseError(damage, hint=Said("hints.parse.servers_fault"))


def _page(text: str) -> ParseError:
    if CHALLENGE.search(text[:20_000]):
        return ParseError(
            Said("errors.parse.challenge"), hint=Said("hints.parse.challenge", setting="user_agent")
        )
    return ParseError(Said("errors.parse.page"), hint=Said("hints.parse.page"))


def _is_page(text: str, feed_start: int) -> bool:
    page = _PAGE.search(text[:4_000])
    if not page or page.start() > feed_start + 200:
        return False
    # XHTML begins as XML does; a feed never has these elements before its own.
    inner = re.search(r"<(?:rss|feed|rdf:RDF)[\s>]", text[:20_000])
    return inner is None or inner.start() > page.end() + 2_000
