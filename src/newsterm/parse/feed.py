"""The front door: find out what a document is, and have it read."""

import re

from newsterm.model import Fetched, ParsedFeed, ParseError
from newsterm.parse.decode import decode
from newsterm.parse.jsonfeed import from_json
from newsterm.parse.mend import mend

_FEED_START = re.compile(r"<(?:\?xml|rss|feed|rdf:RDF|[a-z]+:feed)[\s>]")
_PAGE = re.compile(r"<(?:!doctype\s+html|html)\b|^<(?:head|body)\b", re.IGNORECASE)
NO_FEED_HINT = "newsterm add finds the feeds that a page names"


def parse(fetched: Fetched) -> ParsedFeed:
    """Read a feed of any kind: RSS, RDF, Atom, JSON Feed.

    What is broken is mended or left out, and `warning` says so. All text is cleaned, all addresses are
    absolute http(s), all times aware UTC. Raises ParseError, in plain words, where there is nothing to be
    saved.
    """
    text = decode(fetched.body, fetched.content_type).lstrip("\ufeff\x00 \t\r\n\f\v")
    if not text:
        raise ParseError(
            "the answer is empty", hint="the feed's own server may be at fault; newsterm tries again later"
        )
    if text.startswith(("{", "[")):
        return from_json(text, fetched)
    start = _FEED_START.search(text[:20_000])
    if _is_page(text, start.start() if start else len(text)):
        raise ParseError("this is a web page, not a feed", hint=NO_FEED_HINT)
    # What stands in front of a prologue is junk: a warning of the server's, a byte order mark gone wrong.
    document = mend(text[start.start() :] if start and not text.startswith(("<?", "<!")) else text)
    match document.root:
        case "":
            raise ParseError("this is text, but no feed", hint="look for another address of the feed")
        case "html":
            raise ParseError("this is a web page, not a feed", hint=NO_FEED_HINT)
        case "opml":
            raise ParseError("this is a list of feeds (OPML), not a feed", hint="newsterm import takes it")
        case "urlset" | "sitemapindex":
            raise ParseError("this is a site map, not a feed", hint="look for another address of the feed")
        case _:
            from newsterm.parse.xml import from_xml  # noqa: PLC0415 - feedparser, only when it is needed

            return from_xml(document, fetched)


def _is_page(text: str, feed_start: int) -> bool:
    page = _PAGE.search(text[:4_000])
    if not page or page.start() > feed_start + 200:
        return False
    # XHTML begins as XML does; a feed never has these elements before its own.
    inner = re.search(r"<(?:rss|feed|rdf:RDF)[\s>]", text[:20_000])
    return inner is None or inner.start() > page.end() + 2_000
