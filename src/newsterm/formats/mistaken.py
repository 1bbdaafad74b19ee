"""Say what a file is that was taken for a list of feeds and is none."""

import re

from newsterm.formats.markup import Start, tokens
from newsterm.lang import Said
from newsterm.model import ParseError

_PACKED = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf")
"""How ZIP, gzip, bzip2, xz and 7z begin: some readers export an archive."""
_FEED = frozenset({"rss", "feed", "rdf:rdf", "channel"})
_PAGE = frozenset({"html", "head", "body", "div", "p"})
_ADDRESS = re.compile(r"\s*(?:#.*\n\s*)*\"?(?:https?|feed|query|exec|filter|file):", re.IGNORECASE)


def mistaken(data: bytes, text: str) -> ParseError:
    """Make the error for a file in which no list of feeds was found; `text` is what `data` says."""
    if not text.strip():
        return ParseError(Said("errors.formats.is_empty"), hint=Said("hints.export_list"))
    if data.startswith(_PACKED):
        return ParseError(Said("errors.formats.is_packed"), hint=Said("hints.unpack"))
    first = next((token.name for token in tokens(text) if isinstance(token, Start)), "")
    if first in _FEED:
        hint = Said("hints.takes_it", command="newsterm add FILE")
        return ParseError(Said("errors.formats.is_feed"), hint=hint)
    if first in _PAGE:
        return ParseError(Said("errors.formats.is_page"), hint=Said("hints.export_list"))
    if not first and _ADDRESS.match(text):
        hint = Said("hints.takes_it", command="newsterm import newsboat FILE")
        return ParseError(Said("errors.formats.is_urls"), hint=hint)
    return ParseError(
        Said("errors.formats.no_opml"),
        hint=Said("hints.opml_form", around="<opml>", each='<outline xmlUrl="…">'),
    )
